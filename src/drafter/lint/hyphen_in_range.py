"""A range of figures is written with a hyphen, or with half of its words.

Why: an en dash means “to”, a hyphen joins words; and “between 5–8” says “between” without its “and”.

Source: editorial manual of UNDRR; published UNFCCC documents in English and Russian. References that the program
prints have the dash, too.

Languages: English and Russian. French and Spanish documents write the word, and their ranges of years have a hyphen;
of Arabic and Chinese it is not known.

Bad:
    mandate: |
      Between 12–14 Parties were of this view in the years 2008-2012.

Good:
    mandate: |
      Between 12 and 14 Parties were of this view in the years 2008–2012, before COVID-19.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES, Figures
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in FIGURES.items() if known.range_dash)
_RANGE = re.compile(
    r"(?<![\w./,:–-])(?P<first>\d{1,4}(?:[.,]\d{1,3})?)(?P<unit> ?%|°)?(?P<sign>[-–])(?P<last>\d{1,4}(?:[.,]\d{1,3})?)"
    r"(?![\w/–-]|[.,:]\d)"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.? ?$")
_FURTHEST = 12


def check(prose: Prose) -> Iterator[Found]:
    """Find hyphens between figures of which the second is greater, and ranges behind half of a pair of words."""
    known = FIGURES[prose.language.code]
    for sign in "-–" if known.half_range else "-":
        for anchor in re.finditer(rf"{sign}(?=\d)", prose.words):
            at, line = anchor.start(), prose.line(anchor.start())
            if not prose.words[at - 1 : at].strip() or prose.words[at - 1].isalpha():
                continue
            first, last = max(line.start, at - _FURTHEST), min(line.end, at + _FURTHEST)
            near = _RANGE.finditer(prose.words, first, last)
            found = next((one for one in near if one.start("sign") == at), None)
            if found and prose.typed(*found.span()):
                yield from _found(prose, found, known)


def _found(prose: Prose, found: re.Match[str], known: Figures) -> Iterator[Found]:
    line = prose.line(found.start())
    before = _WORD_BEFORE.search(prose.words, max(line.start, found.start() - 20), found.start())
    word = before[1] if before else ""
    are_years = len(found["first"]) == 4 and found["first"].isdecimal()
    inner = known.half_range.get(word.lower(), "")
    if inner and not (are_years and word.lower() not in known.before_years):
        message = f"“{word} {found[0]}” has half of its words and a dash"
        hint = f"write “{word} {found['first']}{found['unit'] or ''} {inner} {found['last']}”"
        yield Found(prose.place(found.start()), message, hint)
    elif found["sign"] == "-" and not (len(word) > 1 and word.isupper()) and _is_range(found["first"], found["last"]):
        right = f"{found['first']}{found['unit'] or ''}{known.range_dash}{found['last']}"
        edits = prose.edit(found.start("sign"), found.end("sign"), known.range_dash)
        yield Found(prose.place(found.start()), f"“{found[0]}” is a range with a hyphen", f"write “{right}”", edits)


def _is_range(first: str, last: str) -> bool:
    """Whether two figures are the ends of a range: the second is greater, or the end of a year as in 2008-15."""
    if first.isdecimal() and last.isdecimal():
        if len(first) == 4 and len(last) == 2:
            return int(last) > max(int(first[2:]), 12)
        if len(first) == 3 and len(last) == 4:
            # A telephone number.
            return False
    return len(last) - len(first) <= 2 and _value(first) < _value(last)


def _value(figure: str) -> float:
    return float(re.sub(r",(?=\d{3})", "", figure).replace(",", "."))

"""Thousands are not divided as the language divides them.

Why: a figure of five digits or more is hard to read, and a sign of another language is read as a decimal sign.

Source: UN Editorial Manual, on the punctuation of figures; editorial manual of UNDRR; for Spanish the style guide of
FAO. For French and Russian the usual print of these languages; no source of the United Nations was seen.

Languages: English has a comma, French and Russian a blank that does not break. Spanish texts have a blank or a point;
only the comma is found there. Years, symbols and the numbers of things, such as resolution 1325, are not divided.

Bad:
    mandate: |
      The workshop was followed by 12000 people, at a cost of 1 240 000 dollars.

Good:
    mandate: |
      The workshop was followed by 12,000 people, at a cost of 1,240,000 dollars, under resolution 12345.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES, Figures
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in FIGURES.items() if known.wrong_thousands)
_WORD_BEFORE = re.compile(r"([^\W_][\w.]*|№|nº|n°)[ \u00a0]?$")
_LOWER_AHEAD = re.compile(r"[ \u00a0][a-zà-ÿа-я]{3}")
_INDIAN = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{2})+,\d{3}(?![\w,/-])")
# What makes a figure part of a symbol, or of a greater figure.
_PART_BEFORE, _PART_BEHIND = re.compile(r"[\w.,:/#+–-]$"), re.compile(r"[\w/–-]|[.,:]\d")
#: How figures of four digits begin that may be years.
_CENTURIES = frozenset({"14", "15", "16", "17", "18", "19", "20", "21"})


def check(prose: Prose) -> Iterator[Found]:
    """Find groups with another sign or of another size, and long figures without groups."""
    known = FIGURES[prose.language.code]
    words = prose.words
    for start, end in prose.figures:
        long = end - start
        if long <= 3:
            if words[end] in ",. \u00a0\u202f'’" and words[end + 1 : end + 4].isdecimal():
                yield from _grouped(prose, start, known)
        elif known.ungrouped and (long > 4 or (known.thousands == "," and words[start : start + 2] not in _CENTURIES)):
            yield from _ungrouped(prose, start, end, known)
    if known.thousands == ",":
        for comma in re.finditer(r",(?=\d\d,)", prose.words):
            if found := _INDIAN.match(prose.words, _beginning(prose.words, comma.start())):
                message = f"“{found[0]}” has a group of two digits"
                yield Found(prose.place(found.start()), message, "divide it in groups of three digits from the right")


def _beginning(words: str, at: int) -> int:
    """Where the run of digits that ends at an offset begins."""
    while at and words[at - 1].isdecimal():
        at -= 1
    return at


def _grouped(prose: Prose, start: int, known: Figures) -> Iterator[Found]:
    """What is found in groups of three digits that begin at an offset."""
    if re.search(r"[\w.,:/'’–-]\Z|\d[ \u00a0\u202f]\Z", prose.words[max(start - 2, 0) : start]):
        return
    for sign in known.wrong_thousands:
        groups = rf"\d{{1,3}}({sign})\d{{3}}(?:\1\d{{3}})*(?![\w/-]|[.,:]\d|{sign}\d)"
        found = re.compile(groups).match(prose.words, start)
        if found is None or not prose.typed(*found.span()):
            continue
        several, blank = found[0].count(found[1]) > 1, not found[1].strip()
        if not several and found[1] in ".," and not found[0].endswith("000"):
            continue
        if blank and (found[0].startswith("0") or _is_labelled(prose, start, known)):
            continue
        right = found[0].replace(found[1], known.thousands)
        message = f"“{found[0]}” divides thousands in the way of another language"
        if not known.thousands:
            hint = f"write “{found[0].replace(found[1], ' ')}” or “{found[0].replace(found[1], '.')}”"
            yield Found(prose.place(start), message, hint)
        elif several or found[1] not in ".,":
            yield Found(prose.place(start), message, f"write “{right}”", prose.edit(*found.span(), right))
        else:
            yield Found(prose.place(start), message, f"write “{right}” if thousands are meant", (), "hint")


def _ungrouped(prose: Prose, start: int, end: int, known: Figures) -> Iterator[Found]:
    """What is found in a figure of four digits or more."""
    words, figure = prose.words, prose.words[start:end]
    if prose.line(start).kind in ("cell", "head"):
        return
    if _PART_BEFORE.search(words[max(start - 1, 0) : start]) or _PART_BEHIND.match(words, end):
        return
    is_money = words[start - 1 : start] in ("$", "€", "£")
    if not is_money and (not _LOWER_AHEAD.match(words, end) or _is_labelled(prose, start, known)):
        return
    if figure.startswith("0") or not prose.typed(start, end):
        return
    right = f"{int(figure):,}".replace(",", known.thousands)
    level: Level = "hint" if end - start == 4 and not is_money else "warning"
    edits = prose.edit(start, end, right) if level == "warning" else ()
    yield Found(prose.place(start), f"the thousands of “{figure}” are not divided", f"write “{right}”", edits, level)


def _is_labelled(prose: Prose, start: int, known: Figures) -> bool:
    """Whether a number is the name of something: it stands behind such a word, or behind a name."""
    first, _ = prose.sentence(start)
    found = _WORD_BEFORE.search(prose.words, max(first, start - 30), start)
    if found is None:
        return False
    word = found[1].rstrip(".").lower()
    return word in known.labels or (found[1][0].isupper() and found.start() > first) or word[-1:].isdecimal()

"""A sentence begins with a figure.

Why: the capital letter by which readers see a new sentence is missing.

Source: UN Editorial Manual, on numbers; in Spanish the style guide of FAO; in French the Guide du rédacteur; in Russian
the reference book of Milchin (2009).

Languages: English, French, Spanish and Russian; in Russian a date may stand first (unverified).

Bad:
    mandate: |
      Views differed. 14 Parties made presentations.

Good:
    mandate: |
      Views differed. Fourteen Parties made presentations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.numbers import NUMBERS
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in NUMBERS.items() if known.at_start)
# A figure that is followed by a word, and by no sign that makes it a symbol, a label or a time.
_FIGURE = re.compile(r"[“«]?(\d(?:[\d.,\u00a0]*\d)?)[ \u00a0-]?(?=[^\W\d_]|%|°)")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.]*|[)”»%])$")
_TEXT = frozenset({"paragraph", "unnumbered", "note", "item", "bullet"})


def check(prose: Prose) -> Iterator[Found]:
    """Find paragraphs, and sentences within them, that begin with a figure."""
    for line in prose.lines:
        if (
            line.kind in ("paragraph", "unnumbered")
            and prose.words[line.start : line.start + 2].strip("“«")[:1].isdecimal()
        ):
            yield from _found(prose, line.start)
    known = NUMBERS[prose.language.code]
    for stop in re.finditer(r"[.?!][”»)\ue000]*[ \u00a0]+(?=[“«]?\d)", prose.words):
        line = prose.line(stop.start())
        if line.kind not in _TEXT:
            continue
        before = _WORD_BEFORE.search(prose.words, max(line.start, stop.start() - 30), stop.start())
        if before and before[1].lower() not in known.short and (len(before[1]) > 2 or not before[1].isalpha()):
            yield from _found(prose, stop.end())


def _found(prose: Prose, start: int) -> Iterator[Found]:
    found, dated = _FIGURE.match(prose.words, start), NUMBERS[prose.language.code].dated
    if found and dated and re.compile(dated).match(prose.words, found.end(1)):
        return
    if found and prose.typed(*found.span(1)) and not prose.is_quoted(start):
        hint = "write the number in words, or let the sentence begin with another word"
        yield Found(prose.place(found.start(1)), f"a sentence begins with “{found[1]}”", hint)

"""The symbol of a document has a blank, a letter or a sign too many, or too few.

Why: readers copy symbols into a search, and a search for FCCC/SB/ 2011/INF.1 finds nothing.

Source: Dag Hammarskjöld Library, on document symbols; symbols of the Convention as published, such as
FCCC/SB/2011/INF.1/Rev.1. The printed Bangkok report of 2011 has a blank within one.

Bad:
    mandate: |
      The targets of Parties are contained in document FCCC/SB/ 2011/INF 1.

Good:
    mandate: |
      The targets of Parties are contained in document FCCC/SB/2011/INF.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_BLANK = "[ \u00a0]?"
_SLASH = rf"{_BLANK}[/／]{_BLANK}"
# The year between two slashes is what symbols of the Convention can be told by, however they are typed.
_YEAR = rf"[/／]{_BLANK}(?:19|20)\d\d{_SLASH}"
_BEFORE = re.compile(rf"(?<![A-Za-z\d/／.-])(?:[A-Za-z]+{_SLASH})*[A-Za-z]+$")
_AFTER = re.compile(
    rf"(?:(?:INF|L|MISC|CRP|WP|R)[ \u00a0.．\-]{{0,2}})?\d+(?!\d)"
    rf"(?:(?:{_SLASH}|[ \u00a0])(?:Add|Rev|Corr|Amend)[ \u00a0.．]{{0,2}}\d+)*",
    re.IGNORECASE,
)
_SERIES = re.compile(r"(INF|L|MISC|CRP|WP|R)[.．\-]*(?=\d)", re.IGNORECASE)
_SUFFIX = re.compile(r"/?(Add|Rev|Corr|Amend)[.．]*(?=\d)", re.IGNORECASE)
_NEAR = 30
_OURS = "FCCC"


def check(prose: Prose) -> Iterator[Found]:
    """Find every symbol with a year in it that is not in its form."""
    for year in re.finditer(_YEAR, prose.words):
        begun = year.start() - (prose.words[year.start() - 1] in " \u00a0")
        before = _BEFORE.search(prose.words, max(begun - _NEAR, 0), begun)
        after = _AFTER.match(prose.words, year.end())
        if before is None or after is None or not (before[0].isupper() or before[0].upper().startswith(_OURS)):
            continue
        start, end = before.start(), after.end()
        typed = prose.words[start:end]
        right = _right(typed, len(before[0]), year.end() - start)
        if right != typed and prose.typed(start, end):
            edits = prose.edit(start, end, right) if _unparted(typed) == right else ()
            yield Found(prose.place(start), f"“{typed}” is not the form of a symbol", f"write {right}", edits)


def _unparted(typed: str) -> str:
    """A symbol without blanks, and with slashes of its own width."""
    return re.sub("[ \u00a0]", "", typed).replace("／", "/")


def _right(typed: str, before: int, after: int) -> str:
    """A symbol in its form: what stands before the year, and behind it from the offset ``after`` on."""
    head, year, tail = map(_unparted, (typed[:before], typed[before:after], typed[after:]))
    if head.upper().startswith(_OURS):
        head = head.upper()
    tail = _SERIES.sub(lambda found: found[1].upper() + ".", tail, count=1)
    return head + year + _SUFFIX.sub(lambda found: f"/{found[1].capitalize()}.", tail)

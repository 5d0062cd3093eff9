"""No line that ends with a colon leads in to a list.

Why: a reader, and a delegate who cites an item, must know what the items are. A lead-in says it, and its colon shows
that they follow.

Source: Editorial Manual, on paragraphs and subparagraphs: its example. For bullets that stand right under a heading, or
under another bullet, a rule of this house, and a hint.

Bad:
    issues: |
      Participants spoke of costs.
      - The cost of equipment;
      - The cost of training.

Good:
    issues: |
      Participants spoke of the following costs:
      - The cost of equipment;
      - The cost of training.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.lint.prose import GAP, PrintedLine, PrintedList, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_COLONS = ":："
_POINTS = {"item": "items", "bullet": "bullets"}


def check(prose: Prose) -> Iterator[Found]:
    """Find every list behind a line without a colon, and every one right under a heading."""
    for one in prose.lists:
        if one.lead is None:
            yield from _under_heading(prose, one)
        elif found := _under_line(prose, one, one.lead):
            yield found


def _under_heading(prose: Prose, one: PrintedList) -> Iterator[Found]:
    first = one.points[0]
    before = prose.line(first.start - 1) if first.start else None
    if before and before.kind in ("heading", "title"):
        place = prose.first_place(first) or prose.first_place(before)
        level: Level | None = "hint" if one.kind == "bullet" else None
        hint = "say before them what they are, and end that with a colon"
        yield Found(place, f"these {_POINTS[one.kind]} stand right under a heading", hint, level=level)


def _under_line(prose: Prose, one: PrintedList, lead: PrintedLine) -> Found | None:
    end = prose.end(lead)
    if end == lead.start or prose.words[end - 1] in _COLONS + GAP or prose.is_unwritten(lead):
        return None
    message = f"{_POINTS[one.kind]} follow this line, which does not end with a colon"
    hint = "say in it what they are, and end it with a colon"
    level: Level | None = "hint" if lead.kind == one.kind == "bullet" else None
    return Found(prose.place(end - 1), message, hint, level=level)

"""The mark of a note is parted by a blank, or by a comma of its own, from what it belongs to.

Why: a mark with a blank before it can come to stand alone at the beginning of a line; and drafter sets the comma
between two marks itself, so that one that is typed is printed as a second one, in full size.

Source: UN Editorial Manual, on footnote indicators (superscript, several at one place parted by commas); that no blank
stands before them is seen in all published reports.

Bad:
    mandate: |
      The secretariat organized a workshop. [^request]
    notes: |
      [^request]: Decision 1/CP.16, paragraph 38.

Good:
    mandate: |
      The secretariat organized a workshop.[^request]
    notes: |
      [^request]: Decision 1/CP.16, paragraph 38.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.lint.prose import MARK, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_BLANKS = " \u00a0\u2009\u202f\u3000"
_COMMAS = ",，、،"


def check(prose: Prose) -> Iterator[Found]:
    """Find every mark behind a blank, and every comma between two marks."""
    for at, mark in prose.marks.items():
        line = prose.line(at)
        before = prose.words[line.start : at]
        start = line.start + len(before.rstrip(_BLANKS))
        comma = line.start + len(before.rstrip(_BLANKS + _COMMAS))
        if start > comma > line.start and prose.words[comma - 1] == MARK:
            message = f"a comma is typed between the marks of notes {prose.marks[comma - 1].mark} and {mark.mark}"
            hint = "take it out: drafter prints one there of its own"
            yield Found(prose.place(comma), message, hint, prose.edit(comma, at, ""))
        elif start < at:
            message = f"a blank stands before the mark of note {mark.mark}"
            yield Found(prose.place(at), message, "take it out", prose.edit(start, at, ""))

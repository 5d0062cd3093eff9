"""An asterisk marks an ordinary note, or two asterisks come before one.

Why: the asterisk is kept for what concerns the whole document, as that it is late, reissued or unedited, and readers
take it for that. All other notes have numbers.

Source: UN Editorial Manual, on footnote indicators: asterisks are for late submission, reissue and lists of elections.

Bad:
    mandate: |
      The secretariat organized a workshop.[^*]
    notes: |
      [^*]: Decision 1/CP.16, paragraph 38.

Good:
    title: Report on the workshop[^*]
    mandate: |
      The secretariat organized a workshop.[^request]
    notes: |
      [^*]: The present report was submitted after the due date so that all comments could be included.
      [^request]: Decision 1/CP.16, paragraph 38.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.line import NoteMark
from drafter.lint.printed import Kind
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_OF_THE_DOCUMENT: tuple[Kind, ...] = ("head", "title", "author")
# Where the names of those elected may stand.
_OF_LISTS: tuple[Kind, ...] = ("item", "bullet", "agenda", "unnumbered")


def check(prose: Prose) -> Iterator[Found]:
    """Find every mark of asterisks in the text, and every one that comes before a shorter one."""
    met = {""}
    for at, mark in prose.marks.items():
        if not isinstance(mark, NoteMark) or mark.note.strip("*"):
            continue
        kind = prose.line(at).kind
        if mark.note[1:] not in met:
            message = f"the mark {mark.note} comes before a mark {mark.note[1:]}"
            yield Found(prose.place(at), message, f"write [^{mark.note[1:]}] for the first special note, and so on")
        elif kind not in _OF_THE_DOCUMENT:
            level: Level | None = "hint" if kind in _OF_LISTS else None
            message = f"an asterisk marks a note in {prose.line(at).where}"
            hint = (
                "give the note a name, such as [^source], so that it has a number; asterisks are for the whole document"
            )
            yield Found(prose.place(at), message, hint, level=level)
        met.add(mark.note)

"""Which note of an edited file is which that drafter wrote."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import report as read
from drafter.pieces import Footnote, plain
from drafter.returning.pairing import likeness
from drafter.word.reading.names import block_of, is_copy

#: How like one that is missing a note must be that has lost its name, for it to be that.
_ALIKE = 0.9


def names_of(written: Sequence[read.Note], notes: Sequence[Footnote]) -> list[str]:
    """The names of the notes of a file: those that drafter gave them, or one that says that they are new."""
    free = {note.name: "\n".join(map(read.plain, note.paragraphs)) for note in written}
    found = [""] * len(notes)
    for copies in (False, True):
        for at, note in enumerate(notes):
            names = [block_of(name) for piece in note.content for name in piece.names if is_copy(name) == copies]
            if not found[at] and (able := [name for name in names if name in free]):
                found[at] = able[0]
                del free[able[0]]
    said = {at: _words(note) for at, note in enumerate(notes) if not found[at]}
    _by_words(free, said, found)
    for at, words in said.items():
        if not found[at]:
            able = [name for name in free if likeness(free[name], words) > _ALIKE]
            found[at] = max(able, key=lambda name: likeness(free[name], words), default=f"\0{at}")
            free.pop(found[at], None)
    return found


def _words(note: Footnote) -> str:
    return "\n".join(plain(piece.line) for piece in note.content)


def _by_words(free: dict[str, str], said: dict[int, str], found: list[str]) -> None:
    """Name the notes that say the very words of one that is missing, in their order."""
    same: dict[str, list[str]] = {}
    for name in reversed(free):
        same.setdefault(free[name], []).append(name)
    for at, words in said.items():
        if able := same.get(words):
            found[at] = able.pop()
            del free[found[at]]

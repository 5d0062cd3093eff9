"""What stands below a table, figure or box: its source and its lettered notes, whatever became of their labels."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import report as read
from drafter.languages import Language
from drafter.returning.labels import bare, before
from drafter.returning.pairing import likeness
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["source", "note", "more", "again", "blank", ""]
else:
    Kind = str

#: How like what a note said a line must be that has lost its letter, for it to be that note.
_ALIKE = 0.8


class Came(Value):
    """A line that came back: the raised letter that it begins with, where it does, and its words, that among them."""

    letter: str
    words: str


class Below(Value):
    """What such a line is: ``source``, a ``note``, ``more`` of one, either ``again``, nothing.

    ``letter`` is that of the note; ``size`` is how many characters at its head are its label, with what parts it from
    the rest; the last ``twice`` of these are the label once more.
    """

    kind: Kind
    letter: str = ""
    size: int = 0
    twice: int = 0


def source_label(language: Language) -> str:
    """What drafter prints before a source."""
    return language.phrases.source.partition("{}")[0]


def known(shown: read.Inserted, label: str, came: Sequence[Came]) -> list[Below]:
    """What lines below a table, figure or box are; ``label`` is what drafter prints before a source."""
    named = read.plain(shown.source)
    named = named[len(label) :] if named.startswith(label) else named
    notes = {note.mark: [read.plain(line) for line in note.paragraphs] for note in shown.notes}
    lettered = {one.letter for one in came}
    found: list[Below] = []
    begun: dict[str, str] = {}
    letter = source = ""
    for one in came:
        made = _noted(one, notes, begun, lettered)
        if not one.words.strip():
            made = Below("blank", letter)
        elif made.kind == "note":
            letter = made.letter
            begun[letter] = one.words
        elif not made.kind and not (letter and bare(one.words) in map(bare, notes[letter])):
            made = _sourced(one, label, named, first=not (letter or source))
            if made.kind and source:
                twice = bare(one.words) in (bare(source), bare(label))
                made = Below("again" if twice else "")
            source = source or (one.words if made.kind else "")
        if not made.kind and letter:
            made = Below("more", letter)
        found.append(made)
    return found


def _noted(one: Came, notes: dict[str, list[str]], begun: dict[str, str], lettered: set[str]) -> Below:
    """The note that a line begins: by its letter, or by its words where nothing has that."""
    if one.letter in notes:
        if one.letter not in begun:
            size = len(one.letter)
            return Below("note", one.letter, size + (one.words[size : size + 1] == " "))
        return Below("again", one.letter) if bare(begun[one.letter]) == bare(one.words) else Below("")
    for letter, (first, *_) in notes.items():
        if letter in lettered or letter in begun or likeness(first, one.words[len(one.letter) :]) < _ALIKE:
            continue
        size = len(one.letter) or len(letter) * one.words.startswith(f"{letter} ")
        return Below("note", letter, size + (one.words[size : size + 1] == " "))
    return Below("")


def _sourced(one: Came, label: str, named: str, first: bool) -> Below:
    """The source, by its label or by its words, or since no note begins before it."""
    size = before(label, one.words, named)
    twice = before(label, one.words[size:], "") if size else 0
    if size or first or (named and bare(one.words) == bare(named)):
        return Below("source", "", size + twice, twice)
    return Below("")

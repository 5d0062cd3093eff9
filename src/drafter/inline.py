"""Running text, as both models hold it: flat pieces, each with its own look."""

from __future__ import annotations

import enum

from drafter.place import Place
from drafter.value import Value, unseen


class Look(enum.IntFlag):
    """How a piece of text stands out; looks add up."""

    PLAIN = 0
    ITALIC = 1
    BOLD = 2
    SUBSCRIPT = 4
    SUPERSCRIPT = 8


#: That of the letter of a note below a table, figure or box.
LETTER = Look.ITALIC | Look.SUPERSCRIPT

#: The offsets from which on words stand elsewhere than behind those before them: on the next line, or behind a sign
#: that is not printed. Words of drafter's own stand nowhere.
Turns = tuple[tuple[int, Place | None], ...]


class Text(Value):
    """Words as typed."""

    words: str
    look: Look = Look.PLAIN
    place: Place | None = unseen(default=None)
    turns: Turns = unseen(default=())


class Link(Value):
    """A live web address with the words that are printed for it."""

    address: str
    content: tuple[Text, ...]
    place: Place | None = unseen(default=None)


class Gap(Value):
    """Something not known yet: in an outline what is asked for, in a report the words that are printed for it."""

    ask: str
    place: Place | None = unseen(default=None)


_GAP = "{gap:"


def asks_for(words: str) -> str:
    """What plain words ask for, where they are a gap in the notation and nothing else; or else nothing."""
    return words[len(_GAP) : -1].strip() if words.startswith(_GAP) and words.find("}") == len(words) - 1 else ""

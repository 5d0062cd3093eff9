"""Text as it was typed, line by line, and joined into one string that still knows where each character stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from drafter.place import Place
from drafter.value import Value

# Han, kana, bopomofo and their punctuation and full-width forms: scripts that put no blank between words.
_TIGHT = re.compile(r"[⺀-〿぀-ㇿ㐀-䶿一-鿿豈-﫿︰-﹏＀-￯\U00020000-\U0003FFFF]")
_MARK_AT_END = re.compile(r"(?:\[\^[^\]\s]*\]|\{[^{}]*\}|[*~^])+$")
_MARK_AT_START = re.compile(r"^(?:\[\^[^\]\s]*\]|\{[^{}]*\}|[*~^])+")


class TypedLine(Value):
    """A line of the author's file, without its indentation, and the place of its first character."""

    words: str
    place: Place


class Typed:
    """Lines joined into running text; ``place`` gives the place of the character at an offset."""

    __slots__ = ("_places", "_starts", "words")

    def __init__(self, lines: Sequence[TypedLine]) -> None:
        self._starts: list[int] = []
        self._places: list[Place] = []
        words = ""
        for line in lines:
            stripped = line.words.strip(" \t")
            if not stripped:
                continue
            words += _gap(words, stripped)
            self._starts.append(len(words))
            lead = len(line.words) - len(line.words.lstrip(" \t"))
            self._places.append(Place(line.place.line, line.place.column + lead))
            words += stripped
        self.words = words

    def place(self, offset: int) -> Place:
        """Where in the author's file the character at this offset stands."""
        spot = max(bisect_right(self._starts, offset) - 1, 0)
        start = self._places[spot]
        return Place(start.line, start.column + offset - self._starts[spot])

    def cut(self, end: int) -> None:
        """Drop what stands behind ``end``, and the blanks before it."""
        self.words = self.words[:end].rstrip(" \t")


def _gap(left: str, right: str) -> str:
    """What joins two lines: a blank, but nothing where either side is Chinese.

    Marks that print no word, such as that of a note, are looked through.
    """
    if not left:
        return ""
    before = _MARK_AT_END.sub("", left) or left
    after = _MARK_AT_START.sub("", right) or right
    return "" if _TIGHT.match(before[-1]) or _TIGHT.match(after[0]) else " "

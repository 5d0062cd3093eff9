"""Text as it was typed, line by line, and joined into one string that still knows where each character stood."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from drafter.place import Place
from drafter.script import blank
from drafter.value import Value

#: Stands in a line for each character of a remark to colleagues, so that the others keep their columns.
REMOVED = "\0"
#: Stands, in the joined text, between two lines whose marks would run into each other. No outline can hold it, and it
#: is never printed.
APART = "\0"
_SIGNS = "*~^"
_OPENED_BY = {"]": "[", "}": "{"}
# What Chinese and English both write: what stands behind it says which of the two it is.
_SHARED = "“”‘’…—"
_NOTE_AT_START = re.compile(r"\^\[|\[\^[^\[\]\s]+\]")
_MARK_AT_START = re.compile(r"^(?:\[\^[^\[\]\s]*\]|\{[^{}]*\}|[*~^])+")


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
        joined: list[str] = []
        length, last = 0, ""
        for line in lines:
            bare = line.words.replace(REMOVED, "").strip(" \t")
            if not bare:
                continue
            gap = _gap(last, bare)
            joined += gap, bare
            self._note(line, bare, length + len(gap))
            length, last = length + len(gap) + len(bare), bare
        self.words = "".join(joined)

    def _note(self, line: TypedLine, bare: str, start: int) -> None:
        """Remember where each piece of a line begins, in the joined text and in the file."""
        if REMOVED not in line.words:
            self._starts.append(start)
            self._places.append(_moved(line.place, line.words.index(bare[0])))
            return
        skipped = len(line.words) - len(line.words.lstrip(f" \t{REMOVED}"))
        done = 0
        for piece in re.finditer(f"[^{REMOVED}]+", line.words[skipped:]):
            self._starts.append(start + done)
            self._places.append(Place(line.place.line, line.place.column + skipped + piece.start()))
            done += len(piece[0])
            if done >= len(bare):
                break

    def place(self, offset: int) -> Place:
        """Where in the author's file the character at this offset stands."""
        spot = max(bisect_right(self._starts, offset) - 1, 0)
        return _moved(self._places[spot], offset - self._starts[spot])

    def turns(self, start: int, end: int) -> tuple[tuple[int, Place], ...]:
        """The offsets between these two, the first of them being 0, at which the words go on at another place."""
        if len(self._starts) < 2:
            return ()
        first, last = bisect_right(self._starts, start), bisect_left(self._starts, end)
        return tuple((self._starts[at] - start, self._places[at]) for at in range(first, last))

    def cut(self, end: int) -> None:
        """Drop what stands behind ``end``, and the blanks before it."""
        self.words = self.words[:end].rstrip(" \t")


def _moved(place: Place, columns: int) -> Place:
    """The place so many columns on."""
    return Place(place.line, place.column + columns) if columns else place


def _gap(left: str, right: str) -> str:
    """What joins two lines; marks that print no word, such as that of a note, are looked through."""
    if not left:
        return ""
    if left[-1].isalnum() and right[0].isalnum():
        return blank(left[-1], right[0])
    gap = "" if _NOTE_AT_START.match(right) else blank(_last(left), _first(right))
    return APART if not gap and left[-1] in _SIGNS and right[0] in _SIGNS else gap


def _first(words: str) -> str:
    """The first character that is printed on a line and belongs to one script, or its very first."""
    if words[0].isalnum():
        return words[0]
    head = words[:400]
    while (rest := _MARK_AT_START.sub("", head).lstrip(_SHARED)) != head:
        head = rest
    return (head or _MARK_AT_START.sub("", words[:400]) or words)[0]


def _last(words: str) -> str:
    """The last character that is printed on a line, or its very last where it holds marks alone."""
    end = len(words)
    while end:
        char = words[end - 1]
        if char in _SIGNS or char in _SHARED:
            end -= 1
            continue
        if char not in _OPENED_BY:
            return char
        opening = words.rfind(_OPENED_BY[char], 0, end)
        if opening < 0 or (char == "]" and not re.fullmatch(r"\^[^\[\]\s]*", words[opening + 1 : end - 1])):
            return char
        end = opening
    return words[-1]

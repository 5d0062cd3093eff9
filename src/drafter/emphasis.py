"""Marks found in a line, in their order, and asterisks joined to their fellows."""

from __future__ import annotations

from drafter.inline import Gap, Link, Look
from drafter.outline import NoteMark, Reference
from drafter.typed import APART


class Opening:
    """Here begins what a pair of marks holds: a stretch with looks, a note, or a link with its address."""

    __slots__ = ("address", "look", "note")

    def __init__(self, look: Look = Look.PLAIN, address: str = "", note: str = "") -> None:
        self.look = look
        self.address = address
        self.note = note


class Closing:
    """Here ends what the last opening began."""

    __slots__ = ()


class Stars:
    """A run of asterisks: how many are printed, and how many stretches of each look begin (or end, below 0) here."""

    __slots__ = ("bold", "italic", "left")

    def __init__(self, left: int) -> None:
        self.left = left
        self.italic = self.bold = 0

    def turn(self, size: int, step: int) -> None:
        """Spend asterisks on the beginning (1) or the end (-1) of a stretch."""
        self.left -= size
        self.italic += step if size != 2 else 0
        self.bold += step if size != 1 else 0


#: What a mark may be: an inline, the characters that are printed for it, or a beginning or end of what others hold.
Thing = Link | Gap | Reference | NoteMark | str | Opening | Closing | Stars


class Event:
    """A mark in a text and what it is; None while it is nothing but characters."""

    __slots__ = ("end", "start", "thing")

    def __init__(self, start: int, end: int, thing: Thing | None) -> None:
        self.start = start
        self.end = end
        self.thing = thing


class _Run:
    """A run of asterisks that may begin a stretch, and where it stands."""

    __slots__ = ("stars", "start")

    def __init__(self, start: int, stars: Stars) -> None:
        self.start = start
        self.stars = stars


_Waiting = dict[int, list[_Run]]


def pair(words: str, events: list[Event]) -> None:
    """Join each run of asterisks that can end a stretch to the nearest one before it that can begin it.

    Runs of one (italic), two (bold) or three (both) join with their like; a run of three may also serve as one and two.
    What a pair of other marks holds is looked at for itself.
    """
    rooms: list[_Waiting] = [{1: [], 2: [], 3: []}]
    for event in events:
        if isinstance(event.thing, Opening):
            rooms.append({1: [], 2: [], 3: []})
        elif isinstance(event.thing, Closing):
            rooms.pop()
        elif isinstance(event.thing, Stars) and event.thing.left <= 3:
            ended = closes(words, event.start, event.end) and _end(rooms[-1], event.thing)
            if not ended and opens(words, event.start, event.end):
                rooms[-1][event.thing.left].append(_Run(event.start, event.thing))


def _end(waiting: _Waiting, closing: Stars) -> bool:
    """End one stretch, or for three asterisks also two, with this run; False where none is waiting."""
    size = closing.left
    ones, twos, threes = waiting[1], waiting[2], waiting[3]
    if size < 3:
        if not waiting[size] and not threes:
            return False
        _take(waiting, closing, size)
        return True
    apart = min(ones[-1].start, twos[-1].start) if ones and twos else -1
    if threes and threes[-1].start > apart:
        _take(waiting, closing, 3)
    elif apart >= 0:
        inner = 1 if ones[-1].start > twos[-1].start else 2
        _take(waiting, closing, inner)
        _take(waiting, closing, 3 - inner)
    return closing.left == 0


def _take(waiting: _Waiting, closing: Stars, size: int) -> None:
    """End the nearest stretch of this size; what was waiting within it waits no more."""
    opening = max((waiting[kind][-1] for kind in {size, 3} if waiting[kind]), key=lambda run: run.start)
    for runs in waiting.values():
        while runs and runs[-1].start >= opening.start:
            runs.pop()
    opening.stars.turn(size, 1)
    closing.turn(size, -1)
    if opening.stars.left:
        waiting[opening.stars.left].append(opening)


def is_word(char: str) -> bool:
    """Whether emphasis may not begin right behind it: letters and figures of scripts that part words by blanks."""
    return char.isalnum() and not "\u2e80" <= char <= "\uffef" and char < "\U00020000"


def _is_blank(char: str) -> bool:
    return char.isspace() or char == APART


def opens(words: str, start: int, end: int) -> bool:
    """Whether a run of asterisks may begin a stretch: words follow it, and none ends right before it."""
    return end < len(words) and not _is_blank(words[end]) and not (start > 0 and is_word(words[start - 1]))


def closes(words: str, start: int, end: int) -> bool:
    """Whether a run of asterisks may end a stretch: words stand before it, and none begins right behind it."""
    return start > 0 and not _is_blank(words[start - 1]) and not (end < len(words) and is_word(words[end]))

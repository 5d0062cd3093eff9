"""Edits to words, and to the breaks between paragraphs: each by itself, so that both sides may edit beside a break."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter import outline as said
from drafter.merging.words import Edit, edits_of
from drafter.returning.rows import Row
from drafter.value import Value


class Break(Value):
    """Where a paragraph ends and another begins, which is such a block."""

    row: Row


Stream = Sequence[said.Inline | Break]
#: From where to where breaks stand between two words.
Gap = tuple[int, int]


class _Words:
    """The words of a stream, each with its number there, and the breaks before each of them and behind the last."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.numbers = [number for number, one in enumerate(stream) if not isinstance(one, Break)]
        self.words = [stream[number] for number in self.numbers]

    def gap(self, place: int) -> Gap:
        """From where to where breaks stand before a word."""
        start = self.numbers[place - 1] + 1 if place else 0
        return start, self.numbers[place] if place < len(self.numbers) else len(self.stream)

    def breaks(self, place: int) -> list[said.Inline | Break]:
        """The breaks before a word."""
        start, end = self.gap(place)
        return list(self.stream[start:end])


def broken(base: Stream, ours: Stream, theirs: Stream) -> tuple[list[Edit], list[Edit]]:
    """The edits of both sides.

    Where a side took a break away and put words there, these stand on the side of it on which the other has them.
    """
    old, *new = map(_Words, (base, ours, theirs))
    edits = [list(edits_of(old.words, one.words)) for one in new]
    kept = [_kept(old, one, made) for one, made in zip(new, edits, strict=True)]
    mine, yours = (sorted(_edits(old, new[which], edits[which], kept[1 - which] | kept[which])) for which in (0, 1))
    return mine, yours


def _kept(old: _Words, new: _Words, edits: Sequence[Edit]) -> dict[int, bool]:
    """The breaks of the base at which words were put, and whether they stand before these."""
    found: dict[int, bool] = {}
    for i1, i2, j1, j2 in edits:
        if i1 == i2 and old.breaks(i1) and (before := bool(new.breaks(j1))) != bool(new.breaks(j2)):
            found[i1] = before
    return found


def _edits(old: _Words, new: _Words, edits: Sequence[Edit], kept: Mapping[int, bool]) -> Iterator[Edit]:
    """The edits to words and to breaks, given those to words alone."""
    p = q = 0
    #: What of a gap is left: that of the base, and that of the side.
    was, now = old.gap(0), new.gap(0)
    for i1, i2, j1, j2 in (*edits, (len(old.words), len(old.words), len(new.words), len(new.words))):
        while p < i1:
            yield from _between(old, new, was, now)
            p, q = p + 1, q + 1
            was, now = old.gap(p), new.gap(q)
        if p == len(old.words) and q == len(new.words):
            break
        if i1 == i2:
            first = kept.get(i1, True)
            yield from _between(old, new, was if first else (was[0], was[0]), now)
            was = (was[1], was[1]) if first else was
            yield was[0], was[0], new.numbers[j1], new.numbers[j2 - 1] + 1
            now = new.gap(j2)
        elif j1 == j2:
            first = old.breaks(i1) == new.breaks(j1) or not old.breaks(i2)
            yield from _between(old, new, was, now if first else (now[0], now[0]))
            now = (now[1], now[1]) if first else now
            yield old.numbers[i1], old.numbers[i2 - 1] + 1, now[0], now[0]
            was = old.gap(i2)
        else:
            yield from _between(old, new, was, now)
            yield old.numbers[i1], old.numbers[i2 - 1] + 1, new.numbers[j1], new.numbers[j2 - 1] + 1
            was, now = old.gap(i2), new.gap(j2)
        p, q = i2, j2
    yield from _between(old, new, was, now)


def _between(old: _Words, new: _Words, was: Gap, now: Gap) -> Iterator[Edit]:
    """The edit to the breaks between two words, if there is one."""
    if old.stream[slice(*was)] != new.stream[slice(*now)]:
        yield (*was, *now)

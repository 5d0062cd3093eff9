"""Things one below another, such as the rows of a table: which is which, and what both sides made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafter.merging.uniting import united
from drafter.returning.pairing import likeness

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")

#: How like two things must be to be one that was changed, where nothing else tells.
ALIKE = 0.5
#: Above so many pairs of things likeness is not asked for.
MOST = 10_000

#: One of the merged things: its numbers in the base, in ours and in theirs, each -1 where it has none there.
Triple = tuple[int, int, int]


def aligned(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """For each of the new things the old one that it is, or -1; given in words. Numbers only ascend."""
    from difflib import SequenceMatcher

    pairs = [-1] * len(new)
    at = begun = 0
    for left, right, size in SequenceMatcher(None, old, new, False).get_matching_blocks():
        _between(old, new, range(at, left), range(begun, right), pairs)
        for step in range(size):
            pairs[right + step] = left + step
        at, begun = left + size, right + size
    return pairs


def _between(old: Sequence[str], new: Sequence[str], before: range, after: range, pairs: list[int]) -> None:
    """Pair what was changed between the same neighbours: by place where it is as many, or else by likeness."""
    if len(before) == len(after):
        for left, right in zip(before, after, strict=True):
            pairs[right] = left
        return
    if len(before) * len(after) > MOST:
        return
    first = before.start
    for right in after:
        able = [(likeness(old[left], new[right]), -left) for left in range(first, before.stop)]
        if able and max(able)[0] >= ALIKE:
            pairs[right] = -max(able)[1]
            first = pairs[right] + 1


def triples(count: int, ours: Sequence[int], theirs: Sequence[int], words: Callable[[int, int], str]) -> list[Triple]:
    """What both sides together have, in order: what is in the base, and behind each of it what they put there.

    ``ours`` and ``theirs`` give for each of their things the number in the base; ``words`` those of a new one, by the
    number of its side and its own.
    """
    at = [{place: number for number, place in enumerate(side) if place >= 0} for side in (ours, theirs)]
    new: dict[int, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {}
    for which, side in enumerate((ours, theirs)):
        last = -1
        for number, place in enumerate(side):
            if place >= 0:
                last = place
            else:
                new.setdefault(last, ([], []))[which].append((which, number))
    made: list[Triple] = []
    for place in range(-1, count):
        if place >= 0:
            made.append((place, at[0].get(place, -1), at[1].get(place, -1)))
        for which, number in united(new.get(place, ([], [])), lambda one: words(*one)):
            made.append((-1, number, -1) if which == 0 else (-1, -1, number))
    return made


def combined(
    three: tuple[Sequence[T], Sequence[T], Sequence[T]], words: Callable[[T], str],
    merged: Callable[[T, T, T], T | None],
) -> list[T] | None:  # fmt: skip
    """The things of both sides, or None where both changed one of them, each otherwise."""
    base, ours, theirs = three
    told = [[words(one) for one in side] for side in three]
    pairs = aligned(told[0], told[1]), aligned(told[0], told[2])
    made: list[T] = []
    for old, mine, yours in triples(len(base), *pairs, lambda which, number: told[which + 1][number]):
        if old < 0:
            made.append(ours[mine] if mine >= 0 else theirs[yours])
        elif mine < 0 or yours < 0:
            left = ours[mine] if mine >= 0 else theirs[yours] if yours >= 0 else base[old]
            if left != base[old]:
                return None
        else:
            found = merged(base[old], ours[mine], theirs[yours])
            if found is None:
                return None
            made.append(found)
    return made

"""Things one below another, such as the rows of a table: which is which, and what both sides made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

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
#: The number of the old thing that a new one is, or -1, and among how many things that was found.
Found = tuple[int, int]


def both(old: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each thing of ours, and of theirs, the old one that it is, or -1; given in words. Numbers only ascend.

    What both say is the same for both, as the one tells that has fewer things to choose from.
    """
    alone = [_aligned(old, new, {}) for new in (ours, theirs)]
    told = [dict(zip(new, found, strict=True)) for new, found in zip((ours, theirs), alone, strict=True)]
    mine, yours = ([place for place, _ in _aligned(old, *given)] for given in ((ours, told[1]), (theirs, told[0])))
    return mine, yours


def _aligned(old: Sequence[str], new: Sequence[str], known: Mapping[str, Found]) -> list[Found]:
    """What each of the new things is; ``known`` is what others say of them."""
    from difflib import SequenceMatcher

    found = [(-1, 0)] * len(new)
    at = begun = 0
    for left, right, size in SequenceMatcher(None, old, new, False).get_matching_blocks():
        for before, after, as_many in _parted(range(at, left), range(begun, right), new, known, found):
            _between(old, new, before, after, found, as_many)
        for step in range(size):
            found[right + step] = left + step, 0
        at, begun = left + size, right + size
    return found


def _parted(
    before: range, after: range, new: Sequence[str], known: Mapping[str, Found], found: list[Found]
) -> Iterator[tuple[range, list[int], bool]]:
    """What was changed between the same neighbours, parted by what is known to be the same; and whether it is as many.

    It is not where something is known to be none of the old, though it might have been one.
    """
    start, left, beside = before.start, list[int](), 0
    size = len(before) + len(after)
    for right in after:
        place, sure = known.get(new[right], (-1, size))
        if sure >= size or -1 < place < start or place >= before.stop:
            left.append(right)
            continue
        found[right] = place, sure
        if place >= 0:
            yield range(start, place), left, place - start == len(left) and not beside
            start, left, beside = place + 1, [], 0
        elif sure:
            beside += 1
    yield range(start, before.stop), left, before.stop - start == len(left) and not beside


def _between(
    old: Sequence[str], new: Sequence[str], before: range, after: Sequence[int], found: list[Found], as_many: bool
) -> None:  # fmt: skip
    """Pair what was changed between the same neighbours: by place where it is as many, or else by likeness."""
    size = len(before) + len(after)
    if as_many:
        for left, right in zip(before, after, strict=True):
            found[right] = left, size
        return
    first = before.start
    for right in after:
        found[right] = -1, size if before else 0
        if len(before) * len(after) > MOST:
            continue
        able = [(likeness(old[left], new[right]), -left) for left in range(first, before.stop)]
        if able and max(able)[0] >= ALIKE:
            found[right] = -max(able)[1], size
            first = 1 - max(able)[1]


def triples(count: int, ours: Sequence[int], theirs: Sequence[int], words: Callable[[int, int], str]) -> list[Triple]:
    """What both sides together have, in order: what is in the base, and behind what both have of it what is new.

    ``ours`` and ``theirs`` give for each of their things the number in the base; ``words`` those of a new one, by the
    number of its side and its own.
    """
    at = [{place: number for number, place in enumerate(side) if place >= 0} for side in (ours, theirs)]
    new: dict[int, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {}
    for which, side in enumerate((ours, theirs)):
        last = -1
        for number, place in enumerate(side):
            if place >= 0:
                last = place if place in at[1 - which] else last
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
    pairs = both(told[0], told[1], told[2])
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

"""What of two sequences is the same, and which of the rest stands for which."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence

Pairs = list[tuple[int, int]]
#: How much of two short stretches is compared piece by piece.
_MOST = 4_000
_LEAST = 0.25


def same(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    """The places of what is the same, in order: what is there once is paired first, and then what is between."""
    found: Pairs = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        first, last, begin, end = waiting.pop()
        while first < last and begin < end and old[first] == new[begin]:
            found.append((first, begin))
            first, begin = first + 1, begin + 1
        while first < last and begin < end and old[last - 1] == new[end - 1]:
            last, end = last - 1, end - 1
            found.append((last, end))
        if first == last or begin == end:
            continue
        if sure := _once(old, new, first, last, begin, end):
            at, to = first, begin
            for one, other in sure:
                found.append((one, other))
                waiting.append((at, one, to, other))
                at, to = one + 1, other + 1
            waiting.append((at, last, to, end))
        elif (last - first) * (end - begin) <= _MOST:
            found += _longest(old, new, first, last, begin, end)
    return sorted(found)


def _once(old: Sequence[Hashable], new: Sequence[Hashable], first: int, last: int, begin: int, end: int) -> Pairs:
    """What is there once on either side, as far as it is in the same order."""
    left = Counter(old[at] for at in range(first, last))
    right = Counter(new[at] for at in range(begin, end))
    where = {new[at]: at for at in range(begin, end) if right[new[at]] == 1}
    return rising([(at, where[old[at]]) for at in range(first, last) if left[old[at]] == 1 and old[at] in where])


def rising(pairs: Pairs) -> Pairs:
    """The most pairs whose second places rise with the first."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, other) in enumerate(pairs):
        spot = bisect_left(tops, other)
        tops[spot : spot + 1] = [other]
        ends[spot : spot + 1] = [at]
        before.append(ends[spot - 1] if spot else -1)
    found: Pairs = []
    at = ends[-1] if ends else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def _longest(old: Sequence[Hashable], new: Sequence[Hashable], first: int, last: int, begin: int, end: int) -> Pairs:
    """The longest common part of two short stretches."""
    wide = end - begin + 1
    table = [[0] * wide for _ in range(last - first + 1)]
    for at in range(last - first - 1, -1, -1):
        row, below = table[at], table[at + 1]
        for to in range(wide - 2, -1, -1):
            alike = old[first + at] == new[begin + to]
            row[to] = below[to + 1] + 1 if alike else max(below[to], row[to + 1])
    found: Pairs = []
    at = to = 0
    while at < last - first and to < end - begin:
        if old[first + at] == new[begin + to]:
            found.append((first + at, begin + to))
            at, to = at + 1, to + 1
        elif table[at + 1][to] >= table[at][to + 1]:
            at += 1
        else:
            to += 1
    return found


def between(pairs: Pairs, old: int, new: int) -> list[tuple[int, int, int, int]]:
    """The stretches between pairs: of so many old ones and so many new ones those that are in none."""
    found = []
    at = to = 0
    for one, other in [*pairs, (old, new)]:
        if one > at and other > to:
            found.append((at, one, to, other))
        at, to = one + 1, other + 1
    return found


def alike(pairs: Pairs, old: int, new: int, likeness: Callable[[int, int], float]) -> Pairs:
    """The pairs, and between them those that are most alike, each stretch in order."""
    found = list(pairs)
    for first, last, begin, end in between(pairs, old, new):
        if (last - first) * (end - begin) > _MOST:
            found += [(first + at, begin + at) for at in range(min(last - first, end - begin))
                      if likeness(first + at, begin + at) >= _LEAST]  # fmt: skip
        else:
            found += _most_alike(first, last, begin, end, likeness)
    found.sort()
    for first, last, begin, end in between(found, old, new):
        if last - first == end - begin:
            found += [(first + at, begin + at) for at in range(last - first) if likeness(first + at, begin + at) > 0]
    return sorted(found)


def _most_alike(first: int, last: int, begin: int, end: int, likeness: Callable[[int, int], float]) -> Pairs:
    wide = end - begin + 1
    found = {(at, to): likeness(at, to) for at in range(first, last) for to in range(begin, end)}
    table = [[0.0] * wide for _ in range(last - first + 1)]
    for at in range(last - first - 1, -1, -1):
        for to in range(wide - 2, -1, -1):
            like = found[first + at, begin + to]
            both = table[at + 1][to + 1] + like if like >= _LEAST else 0.0
            table[at][to] = max(both, table[at + 1][to], table[at][to + 1])
    pairs: Pairs = []
    at = to = 0
    while at < last - first and to < end - begin:
        like = found[first + at, begin + to]
        if like >= _LEAST and table[at][to] == table[at + 1][to + 1] + like:
            pairs.append((first + at, begin + to))
            at, to = at + 1, to + 1
        elif table[at + 1][to] >= table[at][to + 1]:
            at += 1
        else:
            to += 1
    return pairs

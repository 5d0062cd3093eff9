"""Which block of an edited outline is which of the base, and which of them stand elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from drafter.merging.flat import EXHIBITS, Entry
from drafter.merging.listed import ALIKE, MOST
from drafter.merging.running import shown
from drafter.returning.pairing import in_order, likeness, within
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: How much of a short text must be in what stands in its place for this to be it, with more.
_WITHIN = 0.8


class Edited(Value):
    """An edited outline: its blocks, and of each the number of the base's that it is, or -1; and the way back.

    ``moved`` are the blocks of the base that stand elsewhere, ``unsettled`` those of which that can be said as well:
    where two change places, either was moved.
    """

    entries: Sequence[Entry]
    pairs: Sequence[int]
    at: Mapping[int, int]
    moved: frozenset[int]
    unsettled: frozenset[int]

    def of(self, place: int) -> Entry | None:
        """The block that one of the base is here."""
        number = self.at.get(place)
        return None if number is None else self.entries[number]


def edited(base: Sequence[Entry], entries: Sequence[Entry], pairs: Sequence[int]) -> Edited:
    """An edited outline, given which of its blocks are which."""
    at = {place: number for number, place in enumerate(pairs) if place >= 0}
    gone: set[int] = set()
    unsure: set[int] = set()
    by_text: dict[str, list[int]] = {}
    for number, place in enumerate(pairs):
        if place >= 0 and base[place].text != entries[number].text:
            gone.add(place)
        elif place >= 0:
            by_text.setdefault(entries[number].text, []).append(place)
    for places in by_text.values():
        kept = in_order(places)
        gone.update(place for number, place in enumerate(places) if number not in kept)
        unsure.update(_loose(places) if len(kept) < len(places) else ())
    return Edited(entries, pairs, at, frozenset(gone), frozenset(gone | unsure))


def _loose(places: Sequence[int]) -> Iterator[int]:
    """The places that are not in every longest row that ascends."""
    before = _lengths(places)
    after = _lengths([-place for place in reversed(places)])[::-1]
    longest = max(before)
    counts: dict[int, int] = {}
    for one, other in zip(before, after, strict=True):
        if one + other - 1 == longest:
            counts[one] = counts.get(one, 0) + 1
    for place, one, other in zip(places, before, after, strict=True):
        if one + other - 1 < longest or counts[one] > 1:
            yield place


def _lengths(places: Sequence[int]) -> list[int]:
    """How long the longest row is that ascends and ends with each."""
    tails: list[int] = []
    found = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
        found.append(at + 1)
    return found


def paired(base: Sequence[Entry], other: Sequence[Entry], of: Mapping[str, str]) -> list[int]:
    """For each block the one of the base that it is, or -1: as it is known from ``of``, or by names and words."""
    pairs = [-1] * len(other)
    taken: set[int] = set()
    seek = _Seeker(base, other, pairs, taken)
    seek.by(_key)
    if of:
        at = {entry.place: number for number, entry in enumerate(base)}
        for number, entry in enumerate(other):
            seek.join(number, at.get(of.get(entry.place, ""), -1))
    seek.aligned()
    if not of:
        seek.by(lambda entry: entry.row.name)
    seek.by(lambda entry: (entry.text, entry.row.kind, words) if (words := shown(entry.row.line)) else None)
    seek.by(lambda entry: shown(entry.row.line) or None)
    seek.by(lambda entry: replace(entry.more, name="") if isinstance(entry.more, EXHIBITS) else None)
    if not of:
        seek.between()
    return pairs


def _key(entry: Entry) -> object:
    """What a block is known by for certain."""
    kind = type(entry.more) if isinstance(entry.more, EXHIBITS) else entry.row.kind == "section"
    return (kind, entry.row.key) if entry.row.key else None


def _says(entry: Entry) -> object:
    """What a block says, and where."""
    return entry.text, entry.row.kind, entry.row.name, shown(entry.row.line)


class _Seeker:
    """Looks for pairs; none is given twice."""

    def __init__(self, base: Sequence[Entry], other: Sequence[Entry], pairs: list[int], taken: set[int]) -> None:
        self.base = base
        self.other = other
        self.pairs = pairs
        self.taken = taken

    def join(self, number: int, place: int) -> None:
        """Make a pair of two that have none."""
        if place >= 0 and self.pairs[number] < 0 and place not in self.taken and self.fit(number, place):
            self.pairs[number] = place
            self.taken.add(place)

    def fit(self, number: int, place: int) -> bool:
        """Whether two blocks can be one: what has a text of its own is known by its key."""
        keys = [
            type(one.more) if isinstance(one.more, EXHIBITS) else one.row.key
            for one in (self.base[place], self.other[number])
        ]
        return keys[0] == keys[1]

    def by(self, key: Callable[[Entry], Any]) -> None:
        """Pair in their order what has the same key and no pair yet."""
        free: dict[Any, list[int]] = {}
        for place, entry in enumerate(self.base):
            if place not in self.taken and (own := key(entry)):
                free.setdefault(own, []).append(place)
        met: dict[Any, int] = {}
        for number, entry in enumerate(self.other):
            if self.pairs[number] < 0 and (own := key(entry)) in free:
                places, at = free[own], met.get(own, 0)
                if at < len(places):
                    self.join(number, places[at])
                    met[own] = at + 1

    def aligned(self) -> None:
        """Pair what says the very same in the same order."""
        from difflib import SequenceMatcher

        old = [place for place in range(len(self.base)) if place not in self.taken]
        new = [number for number in range(len(self.other)) if self.pairs[number] < 0]
        left, right = [_says(self.base[place]) for place in old], [_says(self.other[number]) for number in new]
        for one, another, size in SequenceMatcher(None, left, right, False).get_matching_blocks():
            for step in range(size):
                self.join(new[another + step], old[one + step])

    def between(self) -> None:
        """Pair what is alike between the same neighbours, and headings where they are as many."""
        before, loose = -1, list[int]()
        for number, after in enumerate((*self.pairs, len(self.base))):
            if after < 0:
                loose.append(number)
                continue
            missing = [place for place in range(before + 1, after) if place not in self.taken]
            if missing and loose:
                self.alike(missing, loose)
            before, loose = after, []

    def alike(self, missing: Sequence[int], loose: Sequence[int]) -> None:
        """Pair of some what is alike, the most alike first."""
        if len(missing) * len(loose) <= MOST:
            words = {number: shown(self.other[number].row.line) for number in loose}
            able = [
                (-found, place, number)
                for place in missing
                for number in loose
                if (found := likeness(shown(self.base[place].row.line), words[number])) >= ALIKE
            ]
            for _, place, number in sorted(able):
                self.join(number, place)
        if len(missing) == len(loose) == 1:
            old, new = self.base[missing[0]].row, self.other[loose[0]].row
            short, long = sorted((shown(old.line), shown(new.line)), key=len)
            if old.kind == new.kind and within(short, long) >= _WITHIN:
                self.join(loose[0], missing[0])
        heads = (
            [place for place in missing if place not in self.taken and self.base[place].row.kind == "section"],
            [number for number in loose if self.pairs[number] < 0 and self.other[number].row.kind == "section"],
        )
        if len(heads[0]) == len(heads[1]):
            for place, number in zip(*heads, strict=True):
                self.join(number, place)

"""Which block of an edited outline is which of the base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from drafter.merging.flat import EXHIBITS, Entry
from drafter.merging.listed import ALIKE, MOST
from drafter.merging.running import shown
from drafter.merging.words import APART
from drafter.returning.pairing import in_order, likeness, within
from drafter.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: How much of a short text must be in what stands in its place for this to be it, with more.
_WITHIN = 0.8
#: How like two texts must be to be one that was changed and moved.
_VERY = 0.7
#: How much of the words of a half must be those of a whole that was moved, and at least how many signs it must have.
_HALF = 0.9
_LEAST = 30
#: What is in so many texts or more tells none of them from the others; and how many texts are looked at closely.
_COMMON = 8
_FEW = 4


def paired(
    base: Sequence[Entry], other: Sequence[Entry], of: Mapping[str, str],
    known: tuple[Sequence[Entry], Sequence[int]] = ((), ()),
) -> list[int]:  # fmt: skip
    """For each block the one of the base that it is, or -1: as it is known from ``of``, or by names and words.

    ``known`` are blocks of another outline with those of the base that they are for certain, or -1: what says the same
    is the same.
    """
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
    seek.beside(-1)
    seek.beside(1)
    seek.by(lambda entry: (entry.text, entry.row.kind, words) if (words := shown(entry.row.line)) else None)
    seek.by(lambda entry: shown(entry.row.line) or None)
    seek.by(lambda entry: replace(entry.more, name="") if isinstance(entry.more, EXHIBITS) else None)
    if not of:
        seek.as_known(*known)
        seek.anywhere(lambda one, other: likeness(one, other) >= _VERY)
        seek.between()
        seek.anywhere(_is_half)
    return pairs


def _is_half(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST and within(short, long) >= _HALF


def _runs(words: str) -> Iterator[tuple[str, str, str]]:
    """All three words or signs that follow one another, each such once."""
    every = [one for one in APART.findall(words.casefold()) if not one.isspace()]
    yield from dict.fromkeys((one, two, three) for (one, two), (_, three) in pairwise(pairwise(every)))


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
        self.new: set[int] = set()

    def loose(self) -> list[int]:
        """The blocks that have no pair."""
        return [number for number, place in enumerate(self.pairs) if place < 0]

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
        self.alike_in(*([key(entry) for entry in entries] for entries in (self.base, self.other)))

    def beside(self, step: int) -> None:
        """Pair what says the same beside what says the same, so many blocks away."""
        keys: list[list[tuple[str, str] | None]] = []
        for entries in (self.base, self.other):
            words = [shown(entry.row.line) for entry in entries]
            ends = range(max(-step, 0), len(words) - max(step, 0))
            keys.append([
                (words[at], words[at + step]) if at in ends and words[at] and words[at + step] else None
                for at in range(len(words))
            ])  # fmt: skip
        self.alike_in(*keys)

    def alike_in(self, old: Sequence[Any], new: Sequence[Any]) -> None:
        """Pair in their order what has the same key and no pair yet, given the keys of all, if they have one."""
        free: dict[Any, list[int]] = {}
        for place, own in enumerate(old):
            if place not in self.taken and own:
                free.setdefault(own, []).append(place)
        met: dict[Any, int] = {}
        for number, own in enumerate(new):
            if self.pairs[number] < 0 and own in free:
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

    def as_known(self, entries: Sequence[Entry], pairs: Sequence[int]) -> None:
        """Pair what says the very same as a block that is known; what is new there is looked for in its place alone."""
        told: dict[str, list[int]] = {}
        for entry, place in zip(entries, pairs, strict=True):
            if place < 0 or place not in self.taken:
                told.setdefault(shown(entry.row.line), []).append(place)
        for places in told.values():
            places.reverse()
        for number in self.loose() if told else ():
            words = shown(self.other[number].row.line)
            if words and (places := told.get(words, [])):
                place = places.pop()
                self.join(number, place)
                if place < 0:
                    self.new.add(number)

    def anywhere(self, is_it: Callable[[str, str], bool]) -> None:
        """Pair what is alike wherever it stands, the most alike first."""
        places: dict[tuple[str, str, str], list[int]] = {}
        old = {place: shown(entry.row.line) for place, entry in enumerate(self.base) if place not in self.taken}
        loose = [number for number in self.loose() if number not in self.new] if old else []
        for place, words in old.items() if loose else ():
            for run in _runs(words):
                places.setdefault(run, []).append(place)
        able: list[tuple[float, int, int]] = []
        for number in loose:
            words = shown(self.other[number].row.line)
            met = Counter(
                place
                for run in _runs(words)
                if len(found := places.get(run, ())) < _COMMON
                for place in found
                if self.is_heading(self.base, place) == self.is_heading(self.other, number)
            )
            able.extend(
                (-likeness(old[place], words), place, number)
                for place, _ in met.most_common(_FEW)
                if is_it(old[place], words)
            )
        for _, place, number in sorted(able):
            self.join(number, place)

    def is_heading(self, entries: Sequence[Entry], number: int) -> bool:
        """Whether a block is a heading."""
        return entries[number].row.kind == "section"

    def between(self) -> None:
        """Pair what is alike between the same neighbours, and headings where they are as many."""
        before, loose = -1, list[int]()
        pairs = (*self.pairs, len(self.base))
        kept = in_order(pairs)
        for number, after in enumerate(pairs):
            if number not in kept:
                loose.extend([number] if after < 0 else ())
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

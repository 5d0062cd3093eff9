"""An edited outline as the blocks of the base that it has, and which of them stand elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from drafter.merging.flat import Entry
from drafter.returning.pairing import in_order
from drafter.value import Value


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

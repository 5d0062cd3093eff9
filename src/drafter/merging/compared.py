"""Three outlines as blocks: what each side says in a block of the base, and what it did to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from drafter.merging.conflicts import Spot
from drafter.merging.flat import Entry, described
from drafter.merging.identity import Edited
from drafter.merging.splitting import Cluster, clusters
from drafter.returning.rows import Row
from drafter.value import Value, replace


class Three(Value):
    """Three outlines as blocks: the base, both sides, and what these split or joined.

    ``within`` says of a block of the base what it was split or joined in, and ``halves`` of each block that came of
    this, by its number there, of which it did. ``noted`` are the blocks with the mark of a note that a side edited and
    the other took away.
    """

    base: Sequence[Entry]
    sides: tuple[Edited, Edited]
    within: Mapping[int, Cluster]
    halves: tuple[Mapping[int, int], Mapping[int, int]]
    noted: tuple[frozenset[int], frozenset[int]]

    def has(self, which: int, place: int) -> bool:
        """Whether a side has a block of the base, or its words in another that it joined it to."""
        return place in self.sides[which].at or (place in self.within and place in self.within[place].joins[which])

    def rows(self, which: int, place: int) -> list[Row]:
        """What a side has for a block of the base, or for all those that were split or joined with it."""
        side = self.sides[which]
        if place in self.within:
            return [side.entries[number].row for number in self.within[place].numbers[which]]
        return [side.entries[side.at[place]].row] if place in side.at else []

    def old(self, place: int) -> list[Row]:
        """The block of the base, or all those that were split or joined with it."""
        return [self.base[one].row for one in self.bases(place)]

    def bases(self, place: int) -> tuple[int, ...]:
        """The blocks of the base that were split or joined with this one, and it."""
        return self.within[place].bases if place in self.within else (place,)

    def spot(self, place: int) -> Spot:
        """Where a block of the base stands."""
        place = self.leader(place)
        at = (one.place if (one := side.of(place)) else "" for side in self.sides)
        return Spot(self.base[place].place, (self.base[place].place, *at))  # type: ignore[arg-type]

    def is_changed(self, which: int, place: int) -> bool:
        """Whether a side says something else in a block of the base than this does; names say nothing."""
        old, new = self.old(place), self.rows(which, place)
        if [_content(row) for row in old] != [_content(row) for row in new]:
            return True
        if place in self.noted[which]:
            return True
        side, entry = self.sides[which], self.base[place]
        other = side.of(place)
        if other is None:
            return False
        return other.more != entry.more or self.deep(entry, self.base) != self.deep(other, side.entries)

    def of(self, which: int, number: int) -> int:
        """The block of the base that one of a side is, or is half of; or -1."""
        place = self.sides[which].pairs[number]
        return place if place >= 0 else self.halves[which].get(number, -1)

    def put_under(self, which: int) -> dict[int, list[str]]:
        """What a side put under blocks of the base, in words."""
        found: dict[int, list[str]] = {}
        entries = self.sides[which].entries
        for number, entry in enumerate(entries):
            above = entry.above if self.of(which, number) < 0 else -1
            while above >= 0 and self.of(which, above) < 0:
                above = entries[above].above
            if above >= 0:
                found.setdefault(self.of(which, above), []).append(f"+ {described(entry)}")
        return found

    def is_torn(self, which: int, place: int) -> bool:
        """Whether a side has blocks apart that the other joined: their words stand where that has them."""
        if place not in self.within or not self.within[place].joins[1 - which]:
            return False
        entries, numbers = self.sides[which].entries, self.within[place].numbers[which]
        return any(
            second != first + 1 or entries[first].text != entries[second].text for first, second in pairwise(numbers)
        )

    def leader(self, place: int) -> int:
        """The first of the blocks that were split or joined with this one."""
        return self.bases(place)[0]

    def deep(self, entry: Entry, entries: Sequence[Entry]) -> int:
        """How much deeper a block is than what it stands under."""
        above = entries[entry.above].row if entry.above >= 0 and entries[entry.above].text == entry.text else None
        return entry.row.deep - (above.deep if above else 0)

    def is_moved(self, which: int, place: int, among: frozenset[int]) -> bool:
        """Whether a side moved a block by itself, and not along with what it stands under."""
        if place not in among or place not in self.sides[which].at:
            return False
        side = self.sides[which]
        above, now = self.base[place].above, side.entries[side.at[place]].above
        return not (above >= 0 and now >= 0 and side.pairs[now] == above and above in among)


def _content(row: Row) -> Row:
    return replace(row, name="", deep=0)


def three_of(
    base: Sequence[Entry], sides: tuple[Edited, Edited], noted: tuple[frozenset[int], frozenset[int]]
) -> Three:
    """Three outlines, given as blocks."""
    found = clusters(base, sides)
    within = {place: cluster for cluster in found for place in cluster.bases}
    mine, yours = (
        {number: one.bases[0] for one in found for number in one.numbers[which] if sides[which].pairs[number] < 0}
        for which in (0, 1)
    )
    return Three(base, sides, within, (mine, yours), noted)

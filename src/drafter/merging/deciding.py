"""Which blocks of the base stay, which new ones go, and where those stand that were moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.merging.compared import Three
from drafter.merging.conflicts import Umpire
from drafter.merging.flat import described, owned, told
from drafter.returning.rows import Row
from drafter.value import Value

#: Stands for a side where both have moved a block to the same place.
BOTH = 2


class Decided(Value):
    """What becomes of blocks.

    ``alive`` are those of the base that stay, ``taken`` those of them that are as one side alone has them, with it;
    ``contested`` those about which there is a conflict, and ``lost`` those that go in one, with the side that took them
    away. ``cut`` are new blocks of the sides, by side and number, that go with what they stand under; ``held`` the
    blocks that stand where a side moved them, with that side; ``stayed`` those that do not follow a side, by side and
    number, since what they would stand under is gone.
    """

    alive: frozenset[int]
    taken: Mapping[int, int]
    contested: frozenset[int]
    cut: frozenset[tuple[int, int]]
    lost: Mapping[int, int]
    held: Mapping[int, int]
    stayed: frozenset[tuple[int, int]]


class Decider:
    """Decides; ``wanted`` are blocks that are to stay as one side has them."""

    def __init__(self, umpire: Umpire, three: Three, wanted: Mapping[int, int]) -> None:
        self.umpire = umpire
        self.three = three
        self.base = three.base
        self.taken = dict(wanted)
        self.contested: set[int] = set()
        self.cut: set[tuple[int, int]] = set()
        self.stayed: set[tuple[int, int]] = set()
        self.under: dict[int, list[int]] = {}
        for place, entry in enumerate(self.base):
            self.under.setdefault(entry.above, []).append(place)
        self.new = [three.put_under(which) for which in (0, 1)]
        self.empty: tuple[dict[int, bool], dict[int, bool]] = ({}, {})
        self.lost: dict[int, int] = {}

    def decided(self) -> Decided:
        """What becomes of everything."""
        for place in range(len(self.base)):
            self.missing(place)
        for place, which in list(self.taken.items()):
            self.restore(place, which)
        for which in (0, 1):
            self.put_under(which)
        alive = {place for place in range(len(self.base)) if all(self.three.has(which, place) for which in (0, 1))}
        alive |= self.taken.keys()
        held = self.held(alive)
        contested, cut, stayed = (frozenset(self.contested), frozenset(self.cut), frozenset(self.stayed))
        return Decided(frozenset(alive), self.taken, contested, cut, self.lost, held, stayed)

    def missing(self, place: int) -> None:
        """Whether a block stays that one side took away: so far as the other changed it or moved it."""
        there = [which for which in (0, 1) if self.three.has(which, place)]
        if len(there) != 1 or place in self.taken:
            return
        which = there[0]
        moved = self.three.is_moved(which, place, self.three.sides[which].unsettled)
        if moved or self.three.is_changed(which, place):
            self.contest(place, which, "" if self.three.is_changed(which, place) else self.before(which, place))

    def contest(self, place: int, which: int, more: str) -> bool:
        """Tell that a side has something that the other took away; gives whether it stays."""
        self.contested.add(place)
        base, left = _told(self.three.old(place)), _told(self.three.rows(which, place))
        entry = self.three.sides[which].of(place)
        if place not in self.three.within and entry is not None:
            base, left = described(self.base[place]), described(entry)
        left = "\n".join((f"{left} ({more})" if more else left, *self.added(which, place)))
        if self.umpire.stays(self.three.spot(place), "deleted", base, left, 1 - which):
            self.taken[place] = which
            return True
        self.lost[place] = 1 - which
        return False

    def added(self, which: int, place: int) -> Iterator[str]:
        """What a side put under a block that the other took away with all that stood under it, or with its text."""
        waiting = [place] if self.is_empty(1 - which, place) or owned(self.base[place]) else []
        while waiting:
            one = waiting.pop()
            yield from self.new[which].get(one, ())
            waiting.extend(below for below in reversed(self.under.get(one, ())) if self.is_empty(1 - which, below))

    def is_empty(self, which: int, place: int) -> bool:
        """Whether a side took a block away with all that stood under it."""
        known = self.empty[which]
        if place not in known:
            waiting, known[place] = [place], True
            while waiting:
                one = waiting.pop()
                if self.three.has(which, one):
                    known[place] = False
                    break
                waiting.extend(self.under.get(one, ()))
        return known[place]

    def is_off(self, which: int, place: int, text: str) -> bool:
        """Whether a side took a block away so that what stands under it, in this text, has no place any more.

        What stood under a heading may stay without it; not so what has the text of an annex, a part or a box.
        """
        if self.three.has(which, place):
            return False
        return text != self.base[place].text or self.is_empty(which, place)

    def restore(self, place: int, which: int) -> None:
        """Keep a block as a side has it, with what the other took away together with it: above it, and under it."""
        below, above = place, self.base[place].above
        while above >= 0:
            if self.is_off(1 - which, above, self.base[below].text) and self.three.has(which, above):
                self.take(above, which)
            below, above = above, self.base[above].above
        waiting = [place] if self.is_empty(1 - which, place) else []
        while waiting:
            for one in self.under.get(waiting.pop(), ()):
                if self.three.has(which, one):
                    self.take(one, which)
                waiting.append(one)

    def take(self, place: int, which: int) -> None:
        """Keep a block as a side has it, unless it is known to go."""
        if place not in self.lost and not self.three.has(1 - which, place):
            self.taken.setdefault(place, which)
            self.contested.add(place)

    def put_under(self, which: int) -> None:
        """What a side put under something that the other took away with all under it: both stay, or neither."""
        side = self.three.sides[which]
        for number, (entry, place) in enumerate(zip(side.entries, side.pairs, strict=True)):
            if place >= 0 and not (place in side.moved and self.three.has(1 - which, place)):
                continue
            if place < 0 and number in self.three.halves[which]:
                continue
            above = entry.above
            while above >= 0 and self.three.of(which, above) < 0 and (which, above) not in self.cut:
                above = side.entries[above].above
            if above < 0:
                continue
            parent = self.three.of(which, above)
            stays = (which, parent) in self.stayed
            gone = parent < 0 or (stays and place >= 0)
            if not gone and not stays and parent not in self.taken and self.is_off(1 - which, parent, entry.text):
                gone = parent in self.lost or not self.contest(parent, which, "")
                if not gone:
                    self.restore(parent, which)
            if gone and place < 0:
                self.cut.add((which, number))
            elif gone:
                self.stayed.add((which, place))
                self.restore(place, 1 - which)

    def held(self, alive: set[int]) -> dict[int, int]:
        """The blocks that stand where a side moved them, with that side."""
        found: dict[int, int] = {}
        moved = [
            {
                place
                for place in side.moved
                if (which, place) not in self.stayed and not self.three.is_torn(which, place)
            }
            for which, side in enumerate(self.three.sides)
        ]
        for place in sorted(moved[0] | moved[1]):
            if place not in alive:
                continue
            both = place in moved[0] and place in moved[1]
            if place in self.taken:
                if place in moved[self.taken[place]]:
                    found[place] = self.taken[place]
                continue
            found[place] = BOTH if both else 0 if place in moved[0] else 1
            ways = [self.way(which, place) for which in (0, 1)] if both else [0, 0]
            if ways[0] != ways[1] and all(
                self.three.is_moved(which, place, self.three.sides[which].moved) for which in (0, 1)
            ):
                readings = (self.before(which, place) for which in (0, 1))
                found[place] = self.umpire.follows(self.three.spot(place), "moved", "", *readings)
                self.contested.add(place)
            elif ways[0] != ways[1]:
                found[place] = found.get(self.base[place].above, 0)
        return found

    def way(self, which: int, place: int) -> object:
        """What a side moved a block behind: the text, and the block of the base that both sides have in its place."""
        side = self.three.sides[which]
        number = side.at[place]
        text = side.entries[number].text
        while (number := number - 1) >= 0 and side.entries[number].text == text:
            behind = side.pairs[number]
            if (
                behind >= 0
                and not any(behind in one.moved for one in self.three.sides)
                and self.three.has(1 - which, behind)
            ):
                return text, self.three.leader(behind)
        return text, -1

    def before(self, which: int, place: int) -> str:
        """What a side has before a block, in words."""
        side = self.three.sides[which]
        number = side.at.get(place, 0)
        entry = side.entries[number]
        above = side.entries[number - 1] if number and side.entries[number - 1].text == entry.text else None
        return f"behind “{told(above.row)[:40]}”" if above else f"at the beginning of {entry.text}"


def _told(rows: Sequence[Row]) -> str:
    return "\n".join(map(told, rows))

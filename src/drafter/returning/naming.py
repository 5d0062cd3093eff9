"""What things are called in an outline that came back: what references lead to, and names for what had none."""

from __future__ import annotations

from collections.abc import Mapping, Set

from drafter import outline as said
from drafter.inline import Look
from drafter.value import replace


class Names:
    """What references may lead to in the edited file, and the names that nameless things are given."""

    def __init__(
        self, alive: Mapping[str, str], taken: set[str], unfit: Set[said.Reference] = frozenset(),
        owners: Mapping[str, Set[str]] = {},
    ) -> None:  # fmt: skip
        self.alive = dict(alive)
        self.owners = owners
        self.taken = {name.casefold() for name in taken}
        self.unfit = unfit
        self.given: dict[str, str] = {}

    def pointed(self, target: str) -> str:
        """The name that a reference to a target has in an outline; nothing where the target is gone."""
        place = self.alive.get(target)
        if place is None or self.is_unfit(place):
            return ""
        if "." not in place and not place.startswith("\0"):
            return place
        if place not in self.given:
            self.given[place] = self.free("ref")
        return self.given[place]

    def is_unfit(self, place: str) -> bool:
        """Whether nothing can refer to a thing by its number, as it has none."""
        return any(one.kind == "ref" and one.names == (place,) for one in self.unfit)

    def above(self, target: str) -> Set[str]:
        """The places of all that is cited before what a reference leads to."""
        return self.owners.get(self.alive.get(target, target), frozenset())

    def unlooked(self, reference: said.Reference) -> said.Reference:
        """A reference whatever its look, those that it leads to by the places for which they were given names."""
        places = {name: place for place, name in self.given.items()}
        return replace(reference, names=tuple(places.get(name, name) for name in reference.names), look=Look.PLAIN)

    def free(self, kind: str) -> str:
        """A name that nothing has yet: that of a kind, with a number."""
        number = 1
        while f"{kind}-{number}" in self.taken:
            number += 1
        self.taken.add(f"{kind}-{number}")
        return f"{kind}-{number}"

    def own(self, place: str, name: str) -> str:
        """The name of a block: the one that it has, or was given."""
        return name or self.given.get(place, "")

"""Which annex of an edited outline is which of the base, and the keys that they are known by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from drafter import marking
from drafter import outline as said
from drafter.merging.flat import rows
from drafter.merging.listed import ALIKE

#: The keys that the annexes of the three outlines are known by, by their numbers.
Annexes = tuple[dict[int, str], dict[int, str], dict[int, str]]
_Numbered = Mapping[int, said.Annex]


def annexes(three: Sequence[said.Outline]) -> Annexes:
    """The keys of annexes: those of the base by name, title or text, or by place where none of these tells."""
    old = _numbered(three[0])
    found = [{number: f"annex {number}" for number in old}]
    for outline in three[1:]:
        own = _numbered(outline)
        pairs: dict[int, int] = {}
        _pair(old, own, pairs, lambda _, one: (one.name, one.title, one.text))
        _pair(old, own, pairs, lambda _, one: one.name)
        _pair(old, own, pairs, lambda _, one: one.title)
        _pair_alike(old, own, pairs)
        _pair(old, own, pairs, lambda number, _: number)
        keys = {number: f"annex {place}" for number, place in pairs.items()}
        for number, one in own.items():
            if number not in keys:
                key = f"annex “{one.name}” {marking.show(one.title)}"
                keys[number] = key if key not in keys.values() else f"{key} {number}"
        found.append(keys)
    return found[0], found[1], found[2]


def _numbered(outline: said.Outline) -> dict[int, said.Annex]:
    return {number: one for number, one in enumerate(outline.bound, 1) if isinstance(one, said.Annex)}


def _pair(
    old: _Numbered, own: _Numbered, pairs: dict[int, int], way: Callable[[int, said.Annex], object]
) -> None:  # fmt: skip
    """Pair in their order what is the same in some way and has no pair yet."""
    free: dict[object, int] = {}
    for place, one in old.items():
        if place not in pairs.values() and (told := way(place, one)):
            free.setdefault(told, place)
    for number, one in own.items():
        if number not in pairs and (told := way(number, one)) in free:
            pairs[number] = free.pop(told)


def _pair_alike(old: _Numbered, own: _Numbered, pairs: dict[int, int]) -> None:
    """Pair what has most lines of its text in common, if that is most of the lines of both."""
    lines = [{at: Counter(row.line for row in rows(one.text)) for at, one in several.items()} for several in (old, own)]
    able: list[tuple[float, int, int]] = []
    for place in old.keys() - pairs.values():
        for number in own.keys() - pairs.keys():
            one, other = lines[0][place], lines[1][number]
            whole = sum(one.values()) + sum(other.values())
            if whole and (share := 2 * sum((one & other).values()) / whole) >= ALIKE:
                able.append((-share, place, number))
    for _, place, number in sorted(able):
        if place not in pairs.values() and number not in pairs:
            pairs[number] = place

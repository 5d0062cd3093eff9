"""Which annex of an edited outline is which of the base, and the keys that they are known by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter import marking
from drafter import outline as said
from drafter.merging.flat import rows
from drafter.merging.listed import ALIKE
from drafter.returning.pairing import likeness

#: The keys that the annexes of the three outlines are known by, by their numbers.
Annexes = tuple[dict[int, str], dict[int, str], dict[int, str]]
_Numbered = Mapping[int, said.Annex]


def annexes(three: Sequence[said.Outline]) -> Annexes:
    """The keys of annexes: those of the base by name or title, or what is alike; others are new."""
    old = _numbered(three[0])
    found = [{number: f"annex {number}" for number in old}]
    for outline in three[1:]:
        own = _numbered(outline)
        pairs: dict[int, int] = {}
        _pair(old, own, pairs, lambda one: (one.name, one.title, one.text))
        _pair(old, own, pairs, lambda one: one.name)
        _pair(old, own, pairs, lambda one: one.title)
        _pair_alike(old, own, pairs)
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
    old: _Numbered, own: _Numbered, pairs: dict[int, int], way: Callable[[said.Annex], object]
) -> None:  # fmt: skip
    """Pair in their order what is the same in some way and has no pair yet."""
    free: dict[object, int] = {}
    for place, one in old.items():
        if place not in pairs.values() and (told := way(one)):
            free.setdefault(told, place)
    for number, one in own.items():
        if number not in pairs and (told := way(one)) in free:
            pairs[number] = free.pop(told)


def _pair_alike(old: _Numbered, own: _Numbered, pairs: dict[int, int]) -> None:
    """Pair what is alike, the most alike first."""
    words = [{at: _words(one) for at, one in several.items()} for several in (old, own)]
    able = [
        (-found, place, number)
        for place in old.keys() - pairs.values()
        for number in own.keys() - pairs.keys()
        if (found := likeness(words[0][place], words[1][number])) >= ALIKE
    ]
    for _, place, number in sorted(able):
        if place not in pairs.values() and number not in pairs:
            pairs[number] = place


def _words(annex: said.Annex) -> str:
    return "\n".join(map(marking.show, (annex.title, *(row.line for row in rows(annex.text)))))

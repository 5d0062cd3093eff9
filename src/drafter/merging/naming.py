"""Names that sides gave by themselves: one name for one thing, and different names for different things.

No name is printed. So names are never a conflict: where both sides named one thing, one name wins, and the references
of the other side follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafter import outline as said
from drafter.merging.flat import EXHIBITS, Entry
from drafter.merging.running import shown
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")

#: As long as a name may be.
_LONGEST = 30
#: New names for those of an outline.
Fresh = dict[str, str]


class Named(Value):
    """New names for those of the three outlines, and the names that a side took away."""

    fresh: tuple[Fresh, Fresh, Fresh]
    dropped: frozenset[str]


class Group:
    """A thing with its names in the base, in ours and in theirs: nothing where it has none, None where it is not there.

    ``order`` puts it before or behind others of the same name; ``name`` is the one that it gets.
    """

    def __init__(self, names: Sequence[str | None], order: tuple[int, int, str]) -> None:
        self.names = tuple(names)
        self.order = order
        self.name = ""

    def wanted(self) -> tuple[int, str]:
        """The name that it is to have, and after how many others it gets it."""
        old, mine, yours = self.names
        if old is None:
            return 2, _one_of(mine, yours)
        if mine is None or yours is None:
            left = mine if yours is None else yours
            return (3, left or old) if left is not None else (4, old)
        name = yours if mine == old else mine if yours in (old, mine) else _one_of(mine, yours)
        return (0 if name == old else 1, name or "") if name else (4, "")


def _one_of(one: str | None, other: str | None) -> str:
    """One of two names, whichever is whose: rather one that somebody chose than one with a number."""
    return min(filter(None, (one, other)), key=lambda name: (bool(re.search(r"\d$", name)), name), default="")


def groups(
    base: Sequence[Entry], sides: Sequence[tuple[Sequence[Entry], Sequence[int]]]
) -> dict[tuple[int, int], Group]:
    """All things, by the number of their outline, 0 being the base, and their own; what is in several is one."""
    found: dict[tuple[int, int], Group] = {}
    at = [{place: number for number, place in enumerate(pairs) if place >= 0} for _, pairs in sides]
    for place, entry in enumerate(base):
        others = [
            _name(entries[number]) if (number := at[which].get(place)) is not None else None
            for which, (entries, _) in enumerate(sides)
        ]
        group = Group((_name(entry), *others), (place, 0, ""))
        found[0, place] = group
        for which in (0, 1):
            if place in at[which]:
                found[which + 1, at[which][place]] = group
    new: dict[object, Group] = {}
    for which, (entries, pairs) in enumerate(sides):
        last = -1
        met: dict[object, int] = {}
        for number, (entry, place) in enumerate(zip(entries, pairs, strict=True)):
            if place >= 0:
                last = place
                continue
            key = _like(entry, last)
            met[key] = met.get(key, 0) + 1
            twin = new.get((key, met[key])) if which else None
            group = twin or Group((None, None, None), (last, 1, shown(entry.row.line) or repr(entry.more)))
            if not which:
                new[key, met[key]] = group
            names = list(group.names)
            names[which + 1] = _name(entry)
            group.names = tuple(names)
            found[which + 1, number] = group
    return found


def _like(entry: Entry, last: int) -> object:
    """What two sides' new blocks have alike that are one: where they stand, and what they say."""
    if isinstance(entry.more, EXHIBITS):
        return entry.more
    return entry.text, last, entry.row.kind, entry.row.deep, entry.row.key, shown(entry.row.line)


def _name(entry: Entry) -> str:
    return entry.row.key if isinstance(entry.more, EXHIBITS) else entry.row.name


def settle(found: Sequence[Group], fixed: frozenset[str]) -> Named:
    """Give each thing its name; ``fixed`` are names that are none to give."""
    taken = {name.casefold() for name in fixed}
    dropped: set[str] = set()
    fresh: tuple[Fresh, Fresh, Fresh] = ({}, {}, {})
    wishes = {id(group): group.wanted() for group in found}
    counted = _counted(wishes.values())
    for group in sorted(found, key=lambda one: (wishes[id(one)][0], one.order)):
        place, name = wishes[id(group)]
        if place in _OWN and (stem := _stem(name)) in counted:
            name = f"{stem}-1"
        free = name or next(filter(None, group.names), "")
        if not free:
            continue
        group.name = free_name(free, taken)
        taken.add(group.name.casefold())
        if not name:
            dropped.add(group.name)
        for which, old in enumerate(group.names):
            if old and old != group.name:
                fresh[which][old] = group.name
    return Named(fresh, frozenset(dropped))


#: The places at which names stand in turn that a side gave by itself.
_OWN = (1, 2)


def _counted(wishes: Iterable[tuple[int, str]]) -> set[str]:
    """What stands before the numbers of names that several things are to have: they are all counted anew."""
    met: set[str] = set()
    stems: set[str] = set()
    for place, name in wishes:
        if place in _OWN and name.casefold() in met and _stem(name):
            stems.add(_stem(name))
        met.add(name.casefold())
    return stems


def _stem(name: str) -> str:
    found = re.fullmatch(r"(.*\D)-\d+", name)
    return found[1] if found else ""


def free_name(name: str, taken: set[str]) -> str:
    """This name, or one like it that nothing has; asterisks are counted."""
    if name.casefold() not in taken:
        return name
    number = 1
    if not name.strip("*"):
        while "*" * number in taken:
            number += 1
        return "*" * number
    stem = name.rstrip("0123456789").rstrip("-") or "name"
    while f"{stem[: _LONGEST - 1 - len(str(number))]}-{number}".casefold() in taken:
        number += 1
    return f"{stem[: _LONGEST - 1 - len(str(number))]}-{number}"


def of_notes(three: Sequence[said.Notes]) -> tuple[Fresh, Fresh, Fresh]:
    """New names for notes, so that one has the same name in all and different ones have different ones."""
    base = {note.name: note for note in three[0]}
    found = [Group((note.name, None, None), (number, 0, "")) for number, note in enumerate(three[0])]
    at = {note.name: number for number, note in enumerate(three[0])}
    new: dict[object, Group] = {}
    for which in (1, 2):
        there = {note.name for note in three[which]}
        gone = {note.paragraphs: note.name for note in three[0] if note.name not in there}
        for note in three[which]:
            old = note.name if note.name in base else gone.pop(note.paragraphs, "")
            key = note.name, note.paragraphs
            if old:
                group = found[at[old]]
            elif which == 2 and key in new:
                group = new[key]
            else:
                group = new[key] = Group((None, None, None), (len(base), 1, _words(note)))
                found.append(group)
            names = list(group.names)
            names[which] = note.name
            group.names = tuple(names)
    return settle(found, frozenset()).fresh


def _words(note: said.Note) -> str:
    return "\n".join(map(shown, note.paragraphs))


def renamed(value: T, names: Fresh, notes: Fresh, within: Mapping[str, Fresh]) -> T:
    """A value with other names, however deep; ``within`` are those of notes in tables, by the names of these."""
    if isinstance(value, tuple):
        made = tuple(renamed(one, names, notes, within) for one in value)
        return value if all(one is other for one, other in zip(value, made, strict=True)) else made  # type: ignore[return-value]
    if not isinstance(value, Value):
        return value
    if isinstance(value, EXHIBITS):
        notes = within.get(value.name, {})
    changes: dict[str, object] = {}
    for field in type(value).__match_args__:  # type: ignore[attr-defined]
        if field == "place":
            continue
        old = getattr(value, field)
        new: object = renamed(old, names, notes, within)
        if field == "names":
            new = tuple(names.get(name, name) for name in old)
            new = old if new == old else new
        elif field == "name" and isinstance(value, said.Note | said.NoteMark):
            new = notes.get(old, old)
        elif (field == "name" and isinstance(value, _NAMED)) or field == "what":
            new = names.get(old, old)
        if new is not old:
            changes[field] = new
    return replace(value, **changes) if changes else value  # type: ignore[type-var]


_NAMED = (said.Section, said.Paragraph, said.Unnumbered, said.Quotation, said.Item, said.Bullet, said.Table,
          said.Figure, said.Box, said.Annex)  # fmt: skip


def mentioned(value: object) -> Iterator[said.Reference | said.NoteMark]:
    """Every reference and mark of a note in a value, however deep."""
    if isinstance(value, said.Reference | said.NoteMark):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from mentioned(one)
    elif isinstance(value, Value):
        for field in type(value).__match_args__:  # type: ignore[attr-defined]
            yield from mentioned(getattr(value, field))

"""What was edited, one thing after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter import outline as said
from drafter.returning.atoms import BREAK, Atom, Atoms
from drafter.returning.lines import Edited, Lines
from drafter.returning.rows import Row
from drafter.returning.slots import Slot, Written
from drafter.returning.turning import is_placeholder, is_unturned
from drafter.returning.walk import Step, Walked
from drafter.walking import inside

#: A change is what lines tell of notes, too.
Change = Edited


def identified(again: Written, walked: Walked, row: Mapping[int, Row]) -> dict[int, str]:
    """The steps of the text, each with the leaf of the new outline that it became."""
    leaves = [leaf for leaf in again.leaves() if not is_placeholder(again, leaf)]
    steps = [step for step in walked.all() if id(step) in row]
    return {id(step): leaf.name for step, leaf in zip(steps, leaves, strict=True)}


def changes(
    base: said.Outline, made: said.Outline, wrote: Written, walked: Walked, lines: Lines,
    tables: Mapping[int, said.Table], now: Mapping[int, str],
) -> tuple[tuple[Change, ...], dict[str, str]]:  # fmt: skip
    """Everything that was edited, and the leaves of the new outline, each with that of the old one that it is."""
    found: list[Change] = []
    of: dict[str, str] = {}
    order = {leaf.name: number for number, leaf in enumerate(wrote.leaves())}
    gone = sorted(_gone(wrote, walked, lines), key=lambda change: order.get(change.was, len(order)))
    for step in walked.all():
        # What was deleted is told where it stood: before what stood behind it.
        name = step.slot.name if step.slot else step.exhibit.name if step.exhibit else ""
        while name in order and not step.moved and gone and order.get(gone[0].was, len(order)) < order[name]:
            found.append(gone.pop(0))
        slot, place = step.slot, now.get(id(step), "")
        if slot is not None and slot.leaf and place:
            of[place] = slot.leaf.name
        elif step.exhibit is not None and place:
            of[place] = step.exhibit.name
        found.extend(_of_step(step, place, lines, tables))
    found.extend(gone)
    for given in base.inserted.values():
        edited = made.inserted.get(given.name)
        if edited is not None and (old := words_in(given, lines)) != (new := words_in(edited, lines)):
            found.append(Change("changed", given.name, given.name, old, new, "exhibit"))
    return (*found, *lines.changes()), of


def _gone(wrote: Written, walked: Walked, lines: Lines) -> Iterator[Change]:
    """What was deleted."""
    for gone in walked.gone:
        if isinstance(gone, Slot):
            if not (gone.leaf and is_placeholder(wrote, gone.leaf)):
                yield Change("deleted", gone.name, "", gone.atoms, (), gone.field)
        else:
            yield Change("deleted", gone.name, "", words_in(gone.given, lines), (), "exhibit")


def _of_step(step: Step, place: str, lines: Lines, tables: Mapping[int, said.Table]) -> Iterator[Change]:
    """What was edited of a step; of a table or box, that is told by its words."""
    slot, new = step.slot, lines.atoms(step.piece.line)
    if slot is None:
        if place and step.exhibit is None:
            yield Change("inserted", "", place, (), words_in(tables[id(step)], lines) if step.grid else new)
        return
    if slot.leaf and not is_unturned(step, slot):
        yield Change("turned", slot.name, place, slot.atoms, new, slot.field)
    elif new != slot.atoms:
        yield Change("changed", slot.name, place, slot.atoms, new, slot.field)
    if step.moved:
        yield Change("moved", slot.name, place, slot.atoms, new, slot.field)


def words_in(given: said.Table | said.Figure | said.Box, lines: Lines) -> Atoms:
    """The words of a table, figure or box and of its notes, a line each; the text of a box is told by itself."""
    own = (given.title, given.source) if isinstance(given, said.Box) else tuple(inside(given))
    noted = tuple(paragraph for note in given.notes for paragraph in note.paragraphs)
    found: list[Atom] = []
    for line in (*own, *noted):
        atoms = lines.shown(line)
        found.extend((BREAK, *atoms) if found and atoms else atoms)
    return tuple(found)

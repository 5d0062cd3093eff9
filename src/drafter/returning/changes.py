"""What was edited, one thing after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafter import outline as said
from drafter.returning.atoms import BREAK, Atom, Atoms, of_report
from drafter.returning.lines import Lines
from drafter.returning.pairing import in_order
from drafter.returning.rows import Row
from drafter.returning.slots import Slot, Written
from drafter.returning.steps import Step, Walked
from drafter.returning.turning import is_placeholder, is_unturned
from drafter.value import Value, replace
from drafter.walking import inside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["changed", "inserted", "deleted", "moved", "turned"]
else:
    Kind = str


class Change(Value):
    """One thing that was edited: where it was and where it is, by the names of places, and its text before and after.

    A place is a leaf of the old outline or of the new one; ``where`` says what it is, where it is none: a field of the
    title block, a ``note``, an ``exhibit``.
    """

    kind: Kind
    was: str
    became: str
    old: Atoms
    new: Atoms
    where: str = ""


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
    moved = _moved(walked, order)
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
        if step.exhibit is not None and step.exhibit.name in moved:
            title = lines.shown(step.exhibit.given.title)
            found.append(Change("moved", step.exhibit.name, place, title, title, "exhibit"))
    found.extend(gone)
    found.extend(_of_summary(base, made, wrote, walked, lines))
    for given in base.inserted.values():
        edited = made.inserted.get(given.name)
        if edited is not None and _own(edited) != _own(given):
            old, new = words_in(given, lines), words_in(edited, lines)
            found.append(Change("changed", given.name, given.name, old, new, "exhibit"))
    return (*found, *_of_notes(wrote, lines)), of


def _own(given: said.Table | said.Figure | said.Box) -> said.Table | said.Figure | said.Box:
    """The same without the text of a box, which is told by itself."""
    return replace(given, text=()) if isinstance(given, said.Box) else given


def _moved(walked: Walked, order: Mapping[str, int]) -> set[str]:
    """The names of the tables, figures and boxes that stand elsewhere among what was not moved, or among each other."""
    steps = [step for zone in walked.zones for step in zone.steps if not step.moved]
    at = [order.get(step.exhibit.name if step.exhibit else step.slot.name if step.slot else "", -1) for step in steps]
    after, least = [0] * len(steps), len(order)
    for number in range(len(steps) - 1, -1, -1):
        after[number] = least
        least = at[number] if steps[number].exhibit is None and at[number] >= 0 else least
    fits, last = list[int](), -1
    for number, step in enumerate(steps):
        if step.exhibit is None:
            last = max(last, at[number])
        fits.append(at[number] if step.exhibit is None or last < at[number] < after[number] else -1)
    kept = in_order(fits)
    return {step.exhibit.name for number, step in enumerate(steps) if step.exhibit and number not in kept}


def _gone(wrote: Written, walked: Walked, lines: Lines) -> Iterator[Change]:
    """What was deleted."""
    for gone in walked.gone:
        if isinstance(gone, Slot):
            if not (gone.leaf and is_placeholder(wrote, gone.leaf)):
                yield Change("deleted", gone.name, "", gone.atoms, (), gone.field)
        else:
            yield Change("deleted", gone.name, "", words_in(gone.given, lines), (), "exhibit")


def _of_summary(
    base: said.Outline, made: said.Outline, wrote: Written, walked: Walked, lines: Lines
) -> Iterator[Change]:
    """What was edited of the heading of the summary."""
    slot = next((slot for slot in wrote.summary if slot.field), None)
    if base.summary is None or slot is None:
        return
    if made.summary is None:
        yield Change("deleted", "", "", slot.atoms, (), "summary")
    elif made.summary.title != base.summary.title:
        yield Change("changed", "", "", slot.atoms, titled(walked, lines), "summary")


def titled(walked: Walked, lines: Lines) -> Atoms:
    """The heading of the summary; where somebody pressed Enter in it, with a break."""
    return _broken(lines.atoms(step.piece.line) for step in walked.summary if step.piece.role == "summary title")


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


def _of_notes(wrote: Written, lines: Lines) -> Iterator[Change]:
    """The notes that were edited, in the order of the file, and those that are gone."""
    known = {note.name: _broken(map(of_report, note.paragraphs)) for note in wrote.report.notes}
    for name, note in lines.footnotes.items():
        new = _broken(lines.atoms(piece.line) for piece in note.content)
        if name not in known:
            if name in lines.held:
                yield Change("inserted", "", name, (), new, "note")
        elif known[name] != new:
            yield Change("changed", name, name, known[name], new, "note")
    for name, old in known.items():
        if name not in lines.footnotes and name not in lines.marked:
            yield Change("deleted", name, "", old, (), "note")


def words_in(given: said.Table | said.Figure | said.Box, lines: Lines) -> Atoms:
    """The words of a table, figure or box and of its notes, a line each; the text of a box is told by itself."""
    own = (given.title, given.source) if isinstance(given, said.Box) else tuple(inside(given))
    noted = tuple(paragraph for note in given.notes for paragraph in note.paragraphs)
    return _broken(lines.shown(line) for line in (*own, *noted))


def _broken(lines: Iterable[Atoms]) -> Atoms:
    """Those of these lines that say something, with a break between them."""
    found: list[Atom] = []
    for atoms in filter(None, lines):
        found.extend((BREAK, *atoms) if found else atoms)
    return tuple(found)

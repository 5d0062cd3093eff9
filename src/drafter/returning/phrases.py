"""Words of the title block that drafter says by itself: the body by its name, and what stands round agenda items."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import outline as said
from drafter.inline import Text
from drafter.returning.atoms import Atoms, of_report, plain
from drafter.returning.lines import Lines
from drafter.returning.remarks import AGAIN, Remark, relooked
from drafter.returning.shaping import around
from drafter.returning.slots import Slot, Written, is_fixed
from drafter.returning.steps import Step, Walked
from drafter.value import Value


class Phrased(Value):
    """What became of these words.

    ``provisional`` says whether the agenda is provisional now, and ``numbers`` gives for steps what stands for the
    number of their item, where the words round it are those of the other kind of agenda. ``kept`` are the names of
    the slots that stay as they were, since what stands there cannot be taken over, which ``remarks`` tell.
    """

    provisional: bool
    numbers: dict[int, Atoms]
    kept: frozenset[str]
    remarks: tuple[Remark, ...]


def phrased(base: said.Outline, wrote: Written, walked: Walked, lines: Lines) -> Phrased:
    """What became of the words of the title block that drafter says."""
    steps = [step for zone in walked.zones if zone.kind == "head" for step in zone.steps if step.slot]
    odd = [step for step in steps if _is_item(step) and _left(step, lines, *_round(step.slot)) == _NOTHING]
    numbers: dict[int, Atoms] = {}
    phrases, provisional = wrote.language.phrases, base.session.provisional
    before, _, after = (phrases.agenda_item if provisional else phrases.provisional_item).partition("{number}")
    other = of_report((Text(before),)) if before else (), of_report((Text(after),)) if after else ()
    items = [step for step in steps if _is_item(step)]
    # Words of either kind may begin and end alike; the number is what stands between those that leave least.
    if all(_left(step, lines, *other) < _left(step, lines, *_round(step.slot)) for step in items) and items:
        for step in items:
            atoms = lines.atoms(step.piece.line)
            numbers[id(step)] = atoms[len(other[0]) : len(atoms) - len(other[1])]
        provisional, odd = not provisional, []
    odd += [step for step in steps if step.slot and is_fixed(step.slot) and _is_changed(step, lines)]
    gone = [slot for slot in walked.gone if isinstance(slot, Slot) and is_fixed(slot)]
    kept = frozenset([*(step.slot.name for step in odd if step.slot), *(slot.name for slot in gone)])
    return Phrased(provisional, numbers, kept, (*_odd(odd, lines), *_gone(gone), *_untitled(walked)))


def _is_item(step: Step) -> bool:
    return step.slot is not None and step.slot.field.startswith("item.") and bool(step.piece.line)


def _is_changed(step: Step, lines: Lines) -> bool:
    return step.slot is not None and lines.atoms(step.piece.line) != step.slot.atoms


def _round(slot: Slot | None) -> tuple[Atoms, Atoms]:
    """What drafter puts round what an outline says in a slot."""
    assert slot is not None
    begun, size = around(slot)
    return slot.atoms[:begun], slot.atoms[begun + size :]


def _left(step: Step, lines: Lines, before: Atoms, after: Atoms) -> int:
    """How much stands in a piece between these, or more than anything could."""
    atoms = lines.atoms(step.piece.line)
    inside = len(atoms) - len(before) - len(after)
    if inside <= 0 or atoms[: len(before)] != before or atoms[len(atoms) - len(after) :] != after:
        return _NOTHING
    return inside


_NOTHING = 1_000_000_000


def _odd(odd: list[Step], lines: Lines) -> Iterator[Remark]:
    for step in odd:
        assert step.slot is not None
        now, was = lines.told(lines.atoms(step.piece.line)), lines.told(step.slot.atoms)
        hint = _NAMED if is_fixed(step.slot) else _NUMBERED
        if now == was:
            yield relooked("P301", "title", was)
            continue
        yield Remark("P301", "title", f"“{now}” stands in the title block, where drafter wrote “{was}”; it was not "
                     "taken over", hint)  # fmt: skip


def _gone(gone: list[Slot]) -> Iterator[Remark]:
    for slot in gone:
        was = plain(slot.atoms)
        message = f"“{was}” does not stand in the title block any more; {AGAIN}"
        yield Remark("P303", "title", message, _NAMED)


def _untitled(walked: Walked) -> Iterator[Remark]:
    """What is to be said of annexes whose usual title was deleted."""
    for zone in walked.zones:
        annex = zone.annex
        if annex and not annex.title.threads and all(step.slot is not annex.title for step in zone.steps):
            message = f"its title “{plain(annex.title.atoms)}” does not stand there any more; {AGAIN}"
            yield Remark("P303", annex.heading.name, message, "give the annex a title of its own in the outline")


_NAMED = "spell the body out in the outline: body, name"
_NUMBERED = "write the number in the outline: session, agenda_item; and provisional: yes for a provisional agenda"

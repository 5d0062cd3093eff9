"""The numbers that Word shows beside those of the new report: where it counts otherwise, that is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafter.pieces import Piece
from drafter.returning.remarks import Remark
from drafter.returning.slots import Slot, Written
from drafter.returning.steps import Step, Walked
from drafter.returning.walk import slots_of

#: A role and a level: what is counted together.
_Kind = tuple[str, int]
_COUNTED = ("paragraph", "item", "heading")
# What has kept its number as another style was chosen, such as that of quotations.
_PARAGRAPH = ("paragraph", 0)


def counted_otherwise(walked: Walked, again: Written, now: Mapping[int, str]) -> Iterator[Remark]:
    """What is to be said where Word begins to count anew and the report does not, or where it is the other way about.

    ``again`` is what drafter writes of the new outline, ``now`` gives for steps the leaves that they became. What has a
    number in one of the two alone is told by others, and shifts what is behind it; that is told no more.
    """
    slots = {slot.leaf.name: slot for slot in slots_of(again) if slot.leaf}
    came = {id(step): slot for step in walked.all() if (slot := slots.get(now.get(id(step), "")))}
    both = {id(slot) for step in walked.all() if (slot := came.get(id(step))) and _is_one(step.piece, slot)}
    alone = dict(_alone(slots.values(), both))
    for steps in (*(zone.steps for zone in walked.zones), walked.summary):
        runs: dict[_Kind, _Run] = {}
        for step in steps:
            for one in (step, *step.inside):
                slot = came.get(id(one))
                for piece in _pieces(one):
                    if not piece.count:
                        continue
                    kind = (piece.role, piece.level) if piece.role in _COUNTED else _PARAGRAPH
                    run = runs.setdefault(kind, _Run())
                    if piece is not one.piece or slot is None or not _is_one(piece, slot):
                        run.more += 1
                    elif slot.leaf and not run.goes_on(piece.count, slot.leaf.number, alone[id(slot)]):
                        yield _told(slot.leaf.name, piece.count, slot.leaf.number)


def _told(place: str, count: int, number: int) -> Remark:
    return Remark("P113", place, f"it is number {count} of its list in Word, and number {number} in the report",
                  "right-click its number in Word, and choose Restart or Continue Numbering, if the report is right"
                  )  # fmt: skip


class _Run:
    """What is counted together: how much more Word counts than the report.

    ``ahead`` is how much more it does, ``usual`` how much but for what it counts apart, and ``more`` what it has
    counted since that is nothing in the report.
    """

    def __init__(self) -> None:
        self.ahead = self.usual = self.more = 0

    def goes_on(self, count: int, number: int, alone: int) -> bool:
        """Whether a number is the next that was to be expected; ``alone`` stand before it in the report only."""
        if number == 1 + alone:
            # The report begins anew here.
            self.ahead = self.usual = 0
        ahead = count - number
        able = [range(one - alone, one + self.more + 1) for one in (self.ahead, self.usual)]
        self.ahead, self.more = ahead, 0
        if ahead in able[1]:
            self.usual = ahead
            return True
        # The others go on without it, and are one less in Word than here.
        self.usual -= 1
        return ahead in able[0]


def _alone(slots: Iterable[Slot], both: set[int]) -> Iterator[tuple[int, int]]:
    """For what stands in both the file and the report, how much of its kind stands right before it in the report only.

    It is given by identity.
    """
    alone: dict[_Kind, int] = {}
    for slot in slots:
        kind = slot.role, slot.level
        if id(slot) in both:
            yield id(slot), alone.pop(kind, 0)
        elif slot.numbered and slot.role in _COUNTED:
            alone[kind] = alone.get(kind, 0) + 1


def _is_one(piece: Piece, slot: Slot) -> bool:
    """Whether a piece has a number of the same kind as what it became."""
    return slot.numbered and bool(piece.count) and (piece.role, piece.level) == (slot.role, slot.level)


def _pieces(step: Step) -> Iterator[Piece]:
    """All that stands in a step, in the order in which Word counts it."""
    yield step.piece
    if step.grid is not None and not step.inside:
        yield from (piece for row in step.grid.rows for cell in row for piece in cell.content)
    yield from step.below

"""Numbers and levels that are not in the new report as they stood in the edited file: none changes in silence."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from drafter.pieces import Piece, plain
from drafter.returning.recounting import counted_otherwise
from drafter.returning.remarks import Remark
from drafter.returning.slots import Slot, Written
from drafter.returning.sorting import says
from drafter.returning.steps import Step, Walked
from drafter.returning.turning import is_placeholder
from drafter.returning.walk import slots_of


def reckoned(
    walked: Walked, wrote: Written, again: Written, now: Mapping[int, str], drawn_in: Container[str] = ()
) -> Iterator[Remark]:
    """What is to be said of the numbers and levels of what came back.

    ``wrote`` is what drafter wrote, ``again`` what it writes of the new outline, ``now`` gives for steps the leaves
    that they became. Of those that are ``drawn_in`` it is told already that their level is another.
    """
    asked = set(_asking(wrote))
    asking = {text: None for text in _asking(again) if text not in asked}
    left_out = tuple(_left_out(walked, now, asking))
    for text in asking:
        yield Remark("P113", text, "nothing stands below it any more; a paragraph that asks for its text is printed "
                     "there, and counts")  # fmt: skip
    slots = {slot.leaf.name: slot for slot in slots_of(again) if slot.leaf}
    for step in walked.all():
        place = now.get(id(step), "")
        if place in slots:
            yield from _differing(step.piece, slots[place])
            if place not in drawn_in:
                yield from _of_another_kind(step.piece, slots[place])
        elif step.piece.numbered and (step.exhibit or (step.slot is not None and not step.slot.numbered)):
            yield Remark("P113", place, _NOWHERE)
        elif step.grid is not None and not step.inside:
            yield from _in_cells(step, place)
    yield from left_out
    yield from counted_otherwise(walked, again, now)


def _left_out(walked: Walked, now: Mapping[int, str], asking: dict[str, None]) -> Iterator[Remark]:
    """What is to be said of numbers in Word behind which nothing stands, at the next leaf, or at the last.

    Where a text is ``asking`` for words, the first of them is that of the paragraph which does: it asks no more.
    """
    last, empty = "", 0
    for step in walked.all():
        if place := now.get(id(step), ""):
            if empty:
                yield _empty(place, empty, "before")
            last, empty = place, 0
        elif _is_empty(step):
            empty += last not in asking
            asking.pop(last, None)
    if empty:
        yield _empty(last, empty, "behind")


def _is_empty(step: Step) -> bool:
    piece = step.piece
    return piece.numbered and piece.role != "bullet" and not (says(piece) or piece.oddities or step.grid)


def _empty(place: str, many: int, where: str) -> Remark:
    what = f"{many} numbers with nothing behind them stand" if many > 1 else "a number with nothing behind it stands"
    return Remark("P113", place, f"{what} {where} it in Word, and not in the report",
                  "delete the empty paragraph in Word, if it is to have the same numbers")  # fmt: skip


def _asking(wrote: Written) -> Iterator[str]:
    """The texts in which nothing stands, so that the report asks for them."""
    return (leaf.text for leaf in wrote.leaves() if leaf.numbered and is_placeholder(wrote, leaf))


def _differing(piece: Piece, slot: Slot) -> Iterator[Remark]:
    place = slot.leaf.name if slot.leaf else ""
    if piece.role == "heading" == slot.role and piece.level != slot.level:
        yield Remark("P106", place, f"it stood as a heading of level {piece.level}, below none of the level above, and "
                     f"was taken for one of level {slot.level}",
                     "put it where it belongs in the outline")  # fmt: skip
    had, has = (piece.numbered or piece.count > 0) and piece.role != "bullet", slot.numbered and slot.role != "bullet"
    if had == has:
        return
    if has:
        yield Remark("P113", place, "it had no number, and has one now", "write {-} behind it, if it is to have none")
    elif slot.role == "heading":
        yield Remark("P113", place, "it had a number, and has none now, as a heading above it has none",
                     "give that one a number: take {-} away")  # fmt: skip
    elif slot.role == "quotation":
        yield Remark("P113", place, "it had a number, and has none now, as a quotation has none",
                     "make it a paragraph in the outline, if it is to have one")  # fmt: skip
    elif piece.role != "heading" or slot.role not in _TEXT:
        # A heading that was taken for text is told as such.
        yield Remark("P113", place, _NOWHERE)


def _of_another_kind(piece: Piece, slot: Slot) -> Iterator[Remark]:
    """What is to be said of what has a number of another form than in Word; of headings it is told elsewhere."""
    was, now = (_KINDS.get(role, "").format(level) for role, level in (_kind(piece), _kind(slot)))
    if piece.numbered and slot.numbered and was and now and was != now and (piece.role, slot.role) != _HEADINGS:
        yield Remark("P113", slot.leaf.name if slot.leaf else "", f"it has the number of {was} in Word, and that of "
                     f"{now} in the report", "put it where it belongs in the outline")  # fmt: skip


def _kind(one: Piece | Slot) -> tuple[str, int]:
    return one.role, one.level


_HEADINGS = ("heading", "heading")
_KINDS = {"paragraph": "a paragraph", "item": "an item of level {}", "heading": "a heading of level {}"}
_TEXT = ("text", "paragraph")
_NOWHERE = "it had a number, and has none now: where it stands nothing has"


def _in_cells(step: Step, place: str) -> Iterator[Remark]:
    """What is to be said of numbers in the cells of a table, which have none in an outline."""
    grid = step.grid
    for piece in (piece for row in grid.rows for cell in row for piece in cell.content) if grid else ():
        if piece.numbered and piece.line and piece.role != "bullet":
            yield Remark("P113", place, f"a paragraph in it had a number, and has none now: “{plain(piece.line)}”")

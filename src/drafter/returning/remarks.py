"""What an outline cannot hold, told piece by piece: nothing that somebody put into a file is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.outline import Figure
from drafter.pieces import Count, Mark, Piece, Pointer, Said, signed
from drafter.returning.atoms import plain as shown
from drafter.returning.rows import Row, fitted
from drafter.returning.steps import Step, Walked
from drafter.value import Value, replace


class Remark(Value):
    """Something that could not be taken over as it is: its code, the leaf that it is at, what it is and what to do."""

    code: str
    place: str
    message: str
    hint: str = ""


#: What becomes of words of drafter's own that are gone.
AGAIN = "drafter prints it there again"


def relooked(code: str, place: str, words: str) -> Remark:
    """What is to be said of words of drafter's own to which somebody gave another look."""
    return Remark(code, place, f"“{words}” has another look than drafter gives it; it is printed as it was")


_TAKEN = {
    "heading": "a heading",
    "paragraph": "a paragraph with a number",
    "text": "a paragraph without a number",
    "foreign": "a paragraph without a number",
    "item": "an item",
    "bullet": "a bullet",
    "quotation": "a quotation",
}
_STYLE = "the style "
_NUMERAL = r"(?:\d{1,3}|[IVX]{1,5}|[ivx]{1,5}|[A-Za-z])"
#: What looks like the number or the letter of a paragraph or item, at the head of a piece.
_LABEL = re.compile(rf"\s*(?:\({_NUMERAL}\)|{_NUMERAL}[.)])(?=[ \t\u00a0]\S)|\s*[一二三四五六七八九十]{{1,3}}、")
#: What has no number of its own, so that one that is typed may be meant.
_UNNUMBERED = ("text", "foreign", "heading", "quotation")


def all_remarks(walked: Walked, came: Said, now: Mapping[int, str]) -> Iterator[Remark]:
    """What is to be said of a file; ``now`` gives for steps the leaves that they became."""
    for step in walked.all():
        place = now.get(id(step), "")
        yield from remarked(step, place)
        for piece in (step.piece, *step.below):
            for inline in piece.line:
                if isinstance(inline, Mark):
                    for paragraph in came.notes[inline.note].content:
                        yield from _odd(paragraph, place)
                        yield from _pointing(paragraph, place)
                        yield from _counted(paragraph, place)


def deepened(rows: Sequence[tuple[Step, Row]], most: int, now: Mapping[int, str]) -> Iterator[Remark]:
    """What is to be said of items that stood deeper than there is anything for them to hang under."""
    for (step, row), fit in zip(rows, fitted([row for _, row in rows], most), strict=True):
        if fit.deep != row.deep:
            yield Remark("P106", now.get(id(step), ""), f"it stood at level {row.deep} of a list, below nothing at the "
                         f"level above, and was taken for {_TAKEN[row.kind]} of level {fit.deep}",
                         "put it where it belongs in the outline")  # fmt: skip


def flattened(rows: Sequence[tuple[Step, Row]], now: Mapping[int, str]) -> Iterator[Remark]:
    """What is to be said of headings that stood where none can."""
    for step, row in rows:
        if step.piece.role in _HEADINGS and row.kind in ("paragraph", "unnumbered"):
            yield Remark("P110", now.get(id(step), ""), "it was a heading where none can stand, and was taken for a "
                         "paragraph without a number", "put it in a part or an annex, if it is to be one")  # fmt: skip


#: What to do with a reference that became words.
LIVE = "write a reference by name in the outline, if it is to stay live"
_HEADINGS = ("heading", "agenda time", "agenda session")


def remarked(step: Step, place: str) -> Iterator[Remark]:
    """What is to be said of a piece that came back, and of what stands in it or below it."""
    piece = step.piece
    if step.astray:
        yield Remark("P107", place, "it stood among the lines of the title block, and was taken for text that comes "
                     "before the first heading", "put it where it belongs in the outline")  # fmt: skip
    if step.displaced:
        yield Remark("P112", place, "it stood in the agenda, where nothing can be inserted, and was put at the end of "
                     "the text before", "put it where it belongs in the outline")  # fmt: skip
    yield from _of_table(step, place)
    yield from _styled(step, place)
    if _is_typed(step):
        label = _LABEL.match(signed(piece.line))
        typed = label[0].strip() if label else ""
        yield Remark("P105", place, f"“{typed}” was typed at its head, and is no live number",
                     "take it out of the outline, and make it a paragraph with a number or an item")  # fmt: skip
    for one in (piece, *step.below):
        yield from _odd(one, place)
        yield from _pointing(one, place)
        if one is not piece or not (step.exhibit or step.grid):
            yield from _counted(one, place)


def _of_table(step: Step, place: str) -> Iterator[Remark]:
    """What is to be said of a table, and of what stands in its cells."""
    grid = step.grid
    if step.exhibit is not None and step.lacking:
        yield Remark("P205", place, "nothing stands below this caption any more; what stood there was kept",
                     "delete it in the outline, if it is to go")  # fmt: skip
    if step.exhibit is not None and _lacks_picture(step):
        yield Remark("P205", place, "its picture is not there any more; it was kept",
                     "delete the figure in the outline, if it is to go")  # fmt: skip
    if grid is None:
        return
    if step.exhibit is None:
        hint = "" if step.piece.role == "caption" else "give it a title in the outline, under tables"
        yield Remark("P201", place, "a table was put in", hint)
    for words in grid.nested:
        yield Remark("P203", place, f"a table stands within a table; its words were not taken over: “{words}”",
                     "put them where they belong by hand")  # fmt: skip
    if any(cell.span > 1 or cell.goes_on for row in grid.rows for cell in row):
        yield Remark("P204", place, "cells were joined; each is taken as if it stood alone",
                     "tables of an outline have as many cells in each row")  # fmt: skip
    for piece in (piece for row in grid.rows for cell in row for piece in cell.content):
        if not step.inside:
            yield from _odd(piece, place)
            yield from _pointing(piece, place)
            yield from _counted(piece, place)


def _lacks_picture(step: Step) -> bool:
    given = step.exhibit.given if step.exhibit else None
    return isinstance(given, Figure) and bool(given.file) and not (step.lacking or step.pictures)


def _styled(step: Step, place: str) -> Iterator[Remark]:
    """What is to be said of a foreign style."""
    for oddity in step.piece.oddities:
        if oddity.what.startswith(_STYLE) and step.piece.line and step.slot is None:
            taken = _TAKEN.get(step.piece.role, "a paragraph without a number")
            yield Remark("P101", place, f"it has {oddity.what}, and was taken for {taken}",
                         "change the mark in the outline if it is something else")  # fmt: skip


def _odd(piece: Piece, place: str) -> Iterator[Remark]:
    """What is to be said of what no outline can hold."""
    for oddity in piece.oddities:
        if oddity.what.startswith(_STYLE):
            continue
        words = f": “{oddity.words}”" if oddity.words else ""
        code, kept = (
            ("P102", "the words were taken over as plain text") if oddity.words else ("P103", "it was left out")
        )
        yield Remark(code, place, f"{oddity.what}{words}; {kept}", "")


def left_out(piece: Piece, place: str) -> Iterator[Remark]:
    """What is to be said of what stands without words in a piece that no outline holds."""
    yield from _odd(replace(piece, oddities=tuple(one for one in piece.oddities if not one.words)), place)


def _pointing(piece: Piece, place: str) -> Iterator[Remark]:
    """What is to be said of references to words, which an outline has none of."""
    for inline in piece.line:
        if isinstance(inline, Pointer) and inline.wants != "number":
            what = "to the words of something else" if inline.wants == "text" else "to where something stands"
            yield Remark("P104", place, f"a reference {what}, “{inline.label}”; what it shows was taken over as words",
                         LIVE)  # fmt: skip


def _counted(piece: Piece, place: str) -> Iterator[Remark]:
    """What is to be said of numbers that Word counts elsewhere than in captions."""
    for inline in piece.line:
        if isinstance(inline, Count) and inline.label:
            yield Remark("P102", place, f"a number that Word counts: “{inline.label}”; it was taken over as words, and "
                         "does not follow any more", LIVE)  # fmt: skip


def _is_typed(step: Step) -> bool:
    """Whether a label was typed at the head of a piece that has none by itself, and had none before."""
    piece = step.piece
    if step.exhibit or step.grid or piece.numbered or piece.role not in _UNNUMBERED:
        return False
    if step.slot is not None and (step.slot.leaf is None or _LABEL.match(shown(step.slot.atoms))):
        return False
    return _LABEL.match(signed(piece.line)) is not None

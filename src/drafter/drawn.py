"""Rows of a table as they are drawn, with bars between the cells: ``parse`` and its inverse, ``show``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from drafter import marking, marks
from drafter.outline import Lines, Row, Rows
from drafter.place import Finding, Place
from drafter.remarks import without_remarks
from drafter.typed import REMOVED, Typed, TypedLine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.outline import Side

_DASHES = re.compile(r"(:?)-+(:?)")
_SIDES: dict[tuple[str, str], Side] = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}
#: As many hyphens in every cell are no row of figures that are nil.
_RULE = 3
Say = Callable[[str, Place, str, str], None]
_EXAMPLE = "write the header, below it a line such as | --- | ---: |, and the rows, each with a bar before every cell"


class _Drawn:
    """A row as it is being read: in each cell the lines that are paragraphs of it.

    One that is ``broken`` seems to go on on a line without a bar.
    """

    __slots__ = ("broken", "cells", "place")

    def __init__(self, cells: list[TypedLine], place: Place) -> None:
        self.cells = [[cell] for cell in cells]
        self.place = place
        self.broken = False


class _Dashes:
    """The line of dashes: its cells, where it stands, and how many rows are above it."""

    __slots__ = ("cells", "header", "place")

    def __init__(self, cells: list[str], place: Place, header: int) -> None:
        self.cells = cells
        self.place = place
        self.header = header


def parse(lines: Sequence[TypedLine], findings: list[Finding]) -> Rows:
    """The rows of a table: those above the first line of dashes are its header."""

    def say(code: str, place: Place, message: str, hint: str) -> None:
        findings.append(Finding(code, place, message, hint))

    rows: list[_Drawn] = []
    dashes: _Dashes | None = None
    barless: list[tuple[Place, str]] = []
    for line in without_remarks(lines, findings):
        bare = line.words.strip(f" \t{REMOVED}")
        if not bare:
            continue
        at = line.words.index(bare[0])
        place = Place(line.place.line, line.place.column + at)
        if _FRAME.fullmatch(bare):
            row = f"write {_ruled(len(rows[0].cells))}" if rows and not dashes else "take it out"
            say("M120", place, "this line frames the table with “+”, which goes on with the row above", row)
            dashes = dashes or (_Dashes([_PLAIN] * len(rows[0].cells), place, len(rows)) if rows else None)
            continue
        if bare[0] not in "|+":
            barless.append((place, bare))
            if rows and _LIKE_DASHES.fullmatch(bare):
                dashes = dashes or _Dashes([_PLAIN] * len(rows[0].cells), place, len(rows))
            elif rows:
                rows[-1].broken = not _NOTE.match(bare)
            continue
        cells = _cells(line.words[at:], place)
        drawn = [_DASHES.fullmatch(cell.words.strip()) for cell in cells]
        if bare[0] == "+":
            _go_on(rows, dashes.header if dashes else -1, cells, place, say)
        elif not all(drawn):
            rows.append(_Drawn(cells, place))
        elif dashes is None:
            dashes = _Dashes([cell.words.strip() for cell in cells], place, len(rows))
        elif any(len(cell.words.strip()) >= _RULE for cell in cells):
            hint = "keep the first one; hyphens to be printed are written \\---"
            say("M117", place, "here is a second line of dashes", hint)
        else:
            rows.append(_Drawn(cells, place))
    _say_barless(barless, rows, say)
    dashes = dashes or _misdrawn(rows, say)
    if dashes is None:
        if rows:
            say("M116", rows[0].place, "there is no line of dashes below the header of this table", _EXAMPLE)
        return Rows()
    _say_uneven(rows, dashes, say)
    made = [tuple(_cell(cell, findings) for cell in _even(row.cells, len(dashes.cells))) for row in rows]
    sides = tuple(_SIDES[found[1], found[2]] for found in map(_DASHES.fullmatch, dashes.cells) if found)
    return Rows(sides, tuple(made[: dashes.header]), tuple(made[dashes.header :]))


_PLAIN = "---"
#: What looks like the bar and is none.
_BARS = "｜│┃¦∣❘"
#: A line of a frame, as other programs draw tables.
_FRAME = re.compile(r"\+[-=+]{2,}")
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]:")
#: What somebody may have taken for a line of dashes.
_LIKE_DASHES = re.compile(r"(?=.*[-–—―−─━═=_]{2}|.*- -)[-–—―−─━═=_:：+| \t]+")


def _ruled(columns: int) -> str:
    """The line of dashes of a table with so many columns."""
    return _line("|", [_PLAIN] * columns)


def _misdrawn(rows: list[_Drawn], say: Say) -> _Dashes | None:
    """The line of dashes that is drawn with other signs, taken from among the rows; None where there is none."""
    for at, row in enumerate(rows):
        if all(_LIKE_DASHES.fullmatch(cell[0].words.strip()) for cell in row.cells):
            columns = len(rows[0].cells) if at else len(row.cells)
            hint = f"write hyphens alone, and at the ends of some a colon: {_ruled(columns)}"
            say("M120", row.place, "this line of dashes is drawn with other signs than bars, hyphens and colons", hint)
            del rows[at]
            return _Dashes([_PLAIN] * columns, row.place, at)
    return None


def _say_barless(lines: Sequence[tuple[Place, str]], rows: Sequence[_Drawn], say: Say) -> None:
    """A fault for the lines that begin with no bar, one for all that follow one another."""
    last = -1
    for at, (place, bare) in enumerate(lines):
        if place.line == last + 1:
            last = place.line
            continue
        last = place.line
        more = 0
        while at + more + 1 < len(lines) and lines[at + more + 1][0].line == place.line + more + 1:
            more += 1
        message = "this line of the table begins with no bar"
        if more:
            message += f"; so it is with {more} more line{'s' * (more > 1)} below"
        say("M115", place, message, _with_bars(bare, any(row.place.line == place.line - 1 for row in rows)))


def _with_bars(bare: str, below_a_row: bool) -> str:
    """What to write instead of a line without a bar."""
    if bare[0] in _BARS:
        return "write “|”, the bar of the keyboard"
    if _NOTE.match(bare):
        return "put it under “notes: |”, a key of the table beside “rows”"
    if (parted := "|" if "|" in bare else "\t" if "\t" in bare else "") and not below_a_row:
        cells = [cell.strip() for cell in bare.removesuffix("|").split(parted)]
        ruled = f", and below the header {_ruled(len(cells))}" if parted == "\t" else ""
        return f"begin each row with a bar, and put one between cells: {_line('|', cells)}{ruled}"
    if below_a_row:
        return "write each row on one line, however long; “+” begins a line that adds paragraphs to the cells above"
    return "begin each row with a bar: | a | b |"


def _cells(words: str, place: Place) -> list[TypedLine]:
    """The cells of a line that begins with a sign; the bar at its end may be missing."""
    cells: list[TypedLine] = []
    start, at, piece = 1, 1, ""
    while at <= len(words):
        char = words[at : at + 1]
        if char == "\\":
            # A bar that is printed loses its backslash here; any other sign keeps it, as it is a mark of the notation.
            follows = words[at + 1 : at + 2]
            piece += (REMOVED if follows == "|" else char) + follows
            at += 2
            continue
        if char in ("|", ""):
            if char or piece.strip(f" \t{REMOVED}"):
                cells.append(TypedLine(piece, Place(place.line, place.column + start)))
            start, piece = at + 1, ""
        piece += char if char != "|" else ""
        at += 1
    return cells


def _go_on(rows: list[_Drawn], header: int, cells: list[TypedLine], place: Place, say: Say) -> None:
    """Add paragraphs to the cells of the row above."""
    if not rows or header == len(rows):
        hint = "begin a row with “|”; “+” adds paragraphs to the cells of the row above it"
        say("M118", place, "this line goes on with a row, and there is none above it", hint)
        return
    above = rows[-1].cells
    if len(cells) != len(above):
        hint = "write a bar for each cell, for an empty one too"
        say("M119", place, f"this line has {_many(cells)}, and the row above it {_many(above)}", hint)
    for cell, line in zip(above, cells, strict=False):
        cell.append(line)


def _many(cells: Sequence[object]) -> str:
    return f"{len(cells)} cell{'s' * (len(cells) != 1)}"


def _say_uneven(rows: Sequence[_Drawn], dashes: _Dashes, say: Say) -> None:
    """A fault for each row that has not as many cells as the line of dashes, or for that line where all agree."""
    counts = {len(row.cells) for row in rows}
    if len(rows) > 1 and len(counts) == 1 and (columns := counts.pop()) != len(dashes.cells):
        message = f"the line of dashes has {_many(dashes.cells)}, and each row {columns}"
        say("M119", dashes.place, message, f"write a cell of dashes for each column: {_ruled(columns)}")
        dashes.cells = (dashes.cells + [_PLAIN] * columns)[:columns]
    for row in rows:
        if len(row.cells) != len(dashes.cells) and not row.broken:
            message = f"this row has {_many(row.cells)}, and the line of dashes {len(dashes.cells)}"
            hint = "write a bar for each cell, for an empty one too; to print a bar, write \\|"
            say("M119", row.place, message, hint)


def _even(cells: list[list[TypedLine]], columns: int) -> list[list[TypedLine]]:
    return (cells + [[] for _ in range(columns)])[:columns]


def _cell(lines: Sequence[TypedLine], findings: list[Finding]) -> Lines:
    """The paragraphs of a cell."""
    typed = [Typed([line]) for line in lines]
    return tuple(found for one in typed if one.words and (found := marks.parse(one, findings)))


def show(rows: Rows) -> list[str]:
    """The lines that ``parse`` reads as these rows."""
    if not rows.sides:
        return []
    signs = {side: f"{left}---{right}" for (left, right), side in _SIDES.items()}
    dashes = _line("|", [signs[side] for side in rows.sides])
    return [*_shown(rows.header), dashes, *_shown(rows.body)]


def _shown(rows: Sequence[Row]) -> list[str]:
    return [line for row in rows for line in show_row(row)]


def show_row(row: Row) -> list[str]:
    """The lines of a row, one for each paragraph of its longest cell."""
    cells = [[escaped(marking.show(line)) for line in cell] for cell in row]
    return [
        _line("+" if at else "|", [cell[at] if at < len(cell) else "" for cell in cells])
        for at in range(max(1, *map(len, cells)))
    ]


def _line(sign: str, cells: Sequence[str]) -> str:
    return f"{sign} {' | '.join(cells)} |"


def escaped(shown: str) -> str:
    """A cell in which bars are printed, and hyphens are no line of dashes."""
    barred = re.sub(r"(\\*)\|", _barred, shown)
    return f"\\{barred}" if _DASHES.fullmatch(barred) else barred


def _barred(found: re.Match[str]) -> str:
    """A bar with a backslash; one that stands before it, to be printed, is written twice."""
    typed = found[1]
    return typed + "\\" * (len(typed) % 2 + 1) + "|"

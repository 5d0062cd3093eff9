"""The rows of a table with the edits of both sides: rows, columns and cells, each by itself."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import outline as said
from drafter.drawn import show as drawn
from drafter.merging.conflicts import Spot, Umpire
from drafter.merging.listed import Triple, both, combined, triples
from drafter.merging.running import merged, shown
from drafter.returning.pairing import in_best_order
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


class Grid(Value):
    """The rows of one kind of three tables, and which of the merged ones are which."""

    three: tuple[tuple[said.Row, ...], ...]
    lines: list[Triple]


class _Clash(Exception):
    """Both sides changed the same, each otherwise."""


def rows(
    umpire: Umpire, spot: Spot, three: tuple[said.Rows, said.Rows, said.Rows],
    widths: tuple[said.Widths, said.Widths, said.Widths],
) -> tuple[said.Rows, said.Widths]:  # fmt: skip
    """The rows of a table and the widths of its columns, with the edits of both sides."""
    base, ours, theirs = three
    if (ours, widths[1]) == (theirs, widths[2]) or (theirs, widths[2]) == (base, widths[0]):
        return ours, widths[1]
    if (ours, widths[1]) == (base, widths[0]):
        return theirs, widths[2]
    try:
        return _rows(three, widths)
    except _Clash:
        told = ("\n".join(drawn(one)) for one in three)
        which = umpire.follows(spot, "value", *told) + 1
        return three[which], widths[which]


def _rows(three: Sequence[said.Rows], widths: Sequence[said.Widths]) -> tuple[said.Rows, said.Widths]:
    grids = [_grid([getattr(one, field) for one in three]) for field in ("header", "body")]
    counts = [len(one.sides) for one in three]
    mine, yours = (_columns(grids, counts[0], counts[which], which) for which in (1, 2))
    columns = triples(counts[0], mine, yours, lambda which, number: _column(grids, which + 1, number))
    kept = [column for column in columns if _stays(grids, column)]
    made = [tuple(_row(grid, line, kept) for line in grid.lines if _is_there(grid, line, columns)) for grid in grids]
    if not kept:
        return said.Rows(), ()
    sides = tuple(_one([one.sides for one in three], column) for column in kept)
    given = [bool(one) or not count for one, count in zip(widths, counts, strict=True)]
    if all(given):
        return said.Rows(sides, *made), tuple(_one(widths, column) for column in kept)
    whose = widths[1] if widths[2] == widths[0] else widths[2]
    return said.Rows(sides, *made), whose if len(whose) == len(kept) else ()


def _grid(three: Sequence[tuple[said.Row, ...]]) -> Grid:
    told = [[_words(row) for row in rows] for rows in three]
    lines = triples(len(three[0]), *both(told[0], told[1], told[2]), lambda which, number: told[which + 1][number])
    return Grid(tuple(three), lines)


def _words(row: said.Row) -> str:
    return " | ".join("\n".join(map(shown, cell)) for cell in row)


def _columns(grids: Sequence[Grid], old: int, new: int, which: int) -> list[int]:
    """For each column of a side the one of the base that it is, or -1: those that share most cells, in their order."""
    pairs = [
        (grid.three[0][line[0]], grid.three[which][line[which]])
        for grid in grids
        for line in grid.lines
        if line[0] >= 0 and line[which] >= 0
    ]
    # Columns that share no cell are one only where there are as many: worth less than any cell that is shared.
    cell = min(old, new) + 1
    worth = [
        [
            cell * sum(1 + (left[i] == right[j] != ()) for left, right in pairs if left[i] == right[j])
            + (old == new and i == j)
            for j in range(new)
        ]
        for i in range(old)
    ]
    found = [-1] * new
    for i, j in enumerate(in_best_order(worth)):
        if j >= 0:
            found[j] = i
    return found


def _column(grids: Sequence[Grid], which: int, number: int) -> str:
    return "\n".join(_words((row[number],)) for grid in grids for row in grid.three[which])


def _stays(grids: Sequence[Grid], column: Triple) -> bool:
    """Whether a column stays; one that a side took out and in which the other has something new cannot be decided."""
    if column[0] < 0 or min(column[1:]) >= 0:
        return True
    for which in (1, 2):
        if column[which] < 0:
            continue
        for grid in grids:
            for line in grid.lines:
                if line[which] < 0:
                    continue
                cell = grid.three[which][line[which]][column[which]]
                if cell != (grid.three[0][line[0]][column[0]] if line[0] >= 0 else ()):
                    raise _Clash
    return False


def _is_there(grid: Grid, line: Triple, columns: Sequence[Triple]) -> bool:
    """Whether a row stays; one that a side took out and the other changed cannot be decided."""
    if line[0] < 0 or min(line[1:]) >= 0:
        return True
    for which in (1, 2):
        if line[which] >= 0:
            row, old = grid.three[which][line[which]], grid.three[0][line[0]]
            if any(row[one[which]] != (old[one[0]] if one[0] >= 0 else ()) for one in columns if one[which] >= 0):
                raise _Clash
    return False


def _row(grid: Grid, line: Triple, kept: Sequence[Triple]) -> said.Row:
    made: list[said.Lines] = []
    for column in kept:
        cells = [
            grid.three[which][line[which]][column[which]] if line[which] >= 0 and column[which] >= 0 else None
            for which in (0, 1, 2)
        ]
        made.append(_cell(*cells))
    return tuple(made)


def _cell(base: said.Lines | None, ours: said.Lines | None, theirs: said.Lines | None) -> said.Lines:
    if ours is None or theirs is None:
        return ours or theirs or ()
    if base is None or ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    found = combined((base, ours, theirs), shown, merged)
    if found is None:
        raise _Clash
    return tuple(found)


def _one(three: Sequence[Sequence[T]], column: Triple) -> T:
    """A property of a column: that of the side which changed it."""
    base, ours, theirs = (one[at] if at >= 0 else None for one, at in zip(three, column, strict=True))
    if ours is None or theirs is None:
        found = ours if theirs is None else theirs
    elif theirs == base or ours == theirs:
        found = ours
    elif ours == base:
        found = theirs
    else:
        raise _Clash
    assert found is not None
    return found

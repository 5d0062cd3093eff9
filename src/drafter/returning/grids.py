"""Rows of tables as they were edited: which row and column is which, and what stands in the cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import outline as said
from drafter.pieces import Cell, Grid
from drafter.returning.atoms import Atoms, plain
from drafter.returning.lines import Lines
from drafter.returning.pairing import in_best_order, likeness

#: The paragraphs of each cell of a row.
Texts = tuple[tuple[Atoms, ...], ...]


def edited_rows(old: said.Rows, grid: Grid, lines: Lines) -> tuple[said.Rows, list[int]]:
    """The rows of a table as they were edited, and for each column the old one that it is, or -1."""
    count = max((sum(cell.span for cell in row) for row in grid.rows), default=0)
    before = (*old.header, *old.body)
    came = [_cells(row, count, lines) for row in grid.rows]
    if not before and (not count or _is_asking(came)):
        return old, [*range(len(old.sides))]
    if not count:
        return said.Rows(), []
    texts = [tuple(tuple(lines.shown(line) for line in cell) for cell in row) for row in before]
    pairs = _matched(texts, came)
    columns = _columns(texts, came, pairs, count)
    made = []
    for row, pair in zip(came, pairs, strict=True):
        cells = []
        for cell, column in zip(row, columns, strict=True):
            beside = before[pair][column] if pair >= 0 and column >= 0 else ()
            cells.append(tuple(_edited(beside, cell, lines)))
        made.append(tuple(cells))
    head = grid.head if grid.head or not old.header else 0
    sides = tuple(old.sides[column] if 0 <= column < len(old.sides) else "" for column in columns)
    if not old.sides and not made:
        sides = ()
    return said.Rows(sides, tuple(made[:head]), tuple(made[head:])), columns


def _edited(old: said.Lines, came: Sequence[Atoms], lines: Lines) -> Iterator[said.Line]:
    """The paragraphs of a cell as they were edited; where there are more or fewer, the likest are the same ones."""
    was = range(len(came)) if len(old) == len(came) else _likest(old, came, lines)
    for at, atoms in zip(was, came, strict=True):
        if line := lines.running(old[at] if at >= 0 else (), atoms):
            yield line


def _likest(old: said.Lines, came: Sequence[Atoms], lines: Lines) -> list[int]:
    words = [plain(lines.shown(line)) for line in old]
    return in_best_order([[likeness(one, plain(atoms)) for one in words] for atoms in came])


def edited_widths(old: said.Widths, columns: Sequence[int], drawn: bool) -> said.Widths:
    """The widths of a table with these columns; one that is new is as wide as the others are on average."""
    if not old or not drawn or list(columns) == [*range(len(old))]:
        return old
    usual = max(1, round(sum(old) / len(old)))
    return tuple(old[column] if 0 <= column < len(old) else usual for column in columns)


def rows_of_grid(grid: Grid, lines: Lines) -> said.Rows:
    """The rows of a table that somebody put in; its first row is the header, where none is marked as one."""
    rows, _ = edited_rows(said.Rows(), grid, lines)
    if rows.header or len(rows.body) < 2:
        return rows
    return said.Rows(rows.sides, rows.body[:1], rows.body[1:])


def _is_asking(came: Sequence[Texts]) -> bool:
    """Whether all that stands in a table is the gap that says that it has no rows yet."""
    asked = [paragraph for row in came for cell in row for paragraph in cell]
    return len(asked) == 1 and all(getattr(atom, "gap", False) for atom in asked[0])


def _cells(row: Sequence[Cell], columns: int, lines: Lines) -> Texts:
    """The paragraphs of each cell; one that stands over several columns leaves the others empty."""
    cells: list[tuple[Atoms, ...]] = []
    for cell in row:
        ps = tuple(atoms for piece in cell.content if (atoms := lines.atoms(piece.line)))
        cells.append(ps)
        cells.extend([()] * (cell.span - 1))
    cells.extend([()] * (columns - len(cells)))
    return tuple(cells[:columns])


def _common(old: Texts, new: Texts) -> int:
    """How many cells two of them have in common, of those that say something."""
    return len({cell for cell in old if cell} & {cell for cell in new if cell})


def _columns(old: Sequence[Texts], new: Sequence[Texts], pairs: Sequence[int], count: int) -> list[int]:
    """For each new column the old one that it is, or -1."""
    before = max(map(len, old), default=0)
    if count == before:
        return [*range(count)]
    kept = [(old[pair], row) for row, pair in zip(new, pairs, strict=True) if pair >= 0]
    was = [tuple(one[at] for one, _ in kept) for at in range(before)]
    now = [tuple(other[at] for _, other in kept) for at in range(count)]
    return _matched(was, now)


def _matched(old: Sequence[Texts], new: Sequence[Texts]) -> list[int]:
    """For each new stretch of cells the old one that it is: one that is the same, or as many as before between such."""
    from difflib import SequenceMatcher

    pairs = [-1] * len(new)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, list(old), list(new), False).get_opcodes():
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1):
            pairs[j1:j2] = range(i1, i2)
        elif tag == "replace":
            for at in range(j1, j2):
                able = [(_common(old[i], new[at]), -i) for i in range(i1, i2) if i not in pairs]
                if able and max(able)[0]:
                    pairs[at] = -max(able)[1]
    return pairs

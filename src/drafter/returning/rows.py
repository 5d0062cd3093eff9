"""Blocks in a row, each with how deep it stands, and the trees that they make."""

from __future__ import annotations

from collections.abc import Sequence

from drafter import outline as said
from drafter.returning.leaves import Kind
from drafter.value import Value, replace


class Row(Value):
    """A block without what hangs under it: what it is, how deep, and its words.

    ``deep`` is the level of a heading in the document, or the depth of a point; ``key`` is what an insertion or a part
    is called. A heading or part that is not ``numbered`` was said to have no number.
    """

    kind: Kind
    line: said.Line = ()
    deep: int = 0
    name: str = ""
    numbered: bool = True
    key: str = ""


class _Open:
    """A heading that is open, and what stands under it so far."""

    def __init__(self, row: Row | None) -> None:
        self.row = row
        self.under: list[said.Block] = []


def blocks(given: Sequence[Row], most: int) -> said.Blocks:
    """The blocks that rows make: headings hold what follows, paragraphs and points the points behind them.

    ``most`` is how many levels of items there are: one that would stand deeper stands at the last.
    """
    rows = fitted(given, most)
    open_ones = [_Open(None)]
    at = 0
    while at < len(rows):
        row = rows[at]
        if row.kind in ("section", "part"):
            while len(open_ones) > 1 and _level(open_ones[-1]) >= row.deep:
                _close(open_ones)
            open_ones.append(_Open(row))
            at += 1
            continue
        block, at = _block(rows, at)
        open_ones[-1].under.append(block)
    while len(open_ones) > 1:
        _close(open_ones)
    return tuple(open_ones[0].under)


def fitted(rows: Sequence[Row], most: int) -> list[Row]:
    """The rows with each point no deeper than there is something for it to hang under."""
    made: list[Row] = []
    above: list[Kind] = []
    for row in rows:
        if row.kind not in ("item", "bullet"):
            above = []
            made.append(row)
            continue
        deep = min(row.deep, len(above) + 1)
        while row.kind == "item" and above[: deep - 1].count("item") >= most:
            deep -= 1
        above = [*above[: deep - 1], row.kind]
        made.append(row if deep == row.deep else replace(row, deep=deep))
    return made


def _level(one: _Open) -> int:
    return one.row.deep if one.row else 0


def _close(open_ones: list[_Open]) -> None:
    last = open_ones.pop()
    row = last.row
    assert row is not None
    made: said.Block
    if row.kind == "part":
        made = said.PartHeading(row.key, tuple(last.under), row.numbered)
    else:
        made = said.Section(row.line, tuple(last.under), row.name, row.numbered)
    open_ones[-1].under.append(made)


def _block(rows: Sequence[Row], at: int) -> tuple[said.Block, int]:
    """The block that begins with a row, and where the next one begins."""
    row = rows[at]
    match row.kind:
        case "paragraph" | "unnumbered":
            points, behind = _points(rows, at + 1, 1)
            kind = said.Paragraph if row.kind == "paragraph" else said.Unnumbered
            return kind(row.line, points, row.name), behind
        case "quotation":
            return said.Quotation(row.line, row.name), at + 1
        case "insertion":
            return said.Insertion(row.key), at + 1
        case _:
            return _point(rows, at, row.deep)


def _points(rows: Sequence[Row], at: int, deep: int) -> tuple[tuple[said.Point, ...], int]:
    """The points that stand so deep, or deeper, from a row on."""
    found: list[said.Point] = []
    while at < len(rows) and rows[at].kind in ("item", "bullet") and rows[at].deep >= deep:
        point, at = _point(rows, at, deep)
        found.append(point)
    return tuple(found), at


def _point(rows: Sequence[Row], at: int, deep: int) -> tuple[said.Point, int]:
    row = rows[at]
    under, behind = _points(rows, at + 1, deep + 1)
    kind = said.Item if row.kind == "item" else said.Bullet
    return kind(row.line, under, row.name), behind

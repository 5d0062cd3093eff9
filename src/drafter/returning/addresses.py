"""The web addresses of an edited file in the form in which the outline has them, whatever program saved it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter import report as read
from drafter.address import normal
from drafter.inline import Link
from drafter.lint.printed import printed
from drafter.pieces import Grid, Piece, Said, Standing, Words, within
from drafter.value import replace


def as_written(came: Said, report: read.Report) -> Said:
    """A file whose links that lead where one of the report leads have the address that stands in the outline."""
    known = {inline.address for _, line in printed(report) for inline in line if isinstance(inline, Link)}
    others = {inline.address for piece in _all(came) for inline in piece.line if isinstance(inline, Words)} - known
    wrote = {normal(address): address for address in sorted(known)}
    forms = {address: wrote[form] for address in others if (form := normal(address)) in wrote}
    if not forms:
        return came
    return replace(
        came,
        text=_text(came.text, forms),
        notes=tuple(replace(note, content=_pieces(note.content, forms)) for note in came.notes),
        pages=tuple(replace(page, text=_text(page.text, forms)) for page in came.pages),
    )


def _all(came: Said) -> Iterator[Piece]:
    yield from within(came.text)
    for note in came.notes:
        yield from note.content
    for page in came.pages:
        yield from within(page.text)


def _text(text: tuple[Standing, ...], forms: Mapping[str, str]) -> tuple[Standing, ...]:
    return tuple(_piece(one, forms) if isinstance(one, Piece) else _grid(one, forms) for one in text)


def _grid(grid: Grid, forms: Mapping[str, str]) -> Grid:
    rows = (tuple(replace(cell, content=_pieces(cell.content, forms)) for cell in row) for row in grid.rows)
    return replace(grid, rows=tuple(rows))


def _pieces(pieces: tuple[Piece, ...], forms: Mapping[str, str]) -> tuple[Piece, ...]:
    return tuple(_piece(piece, forms) for piece in pieces)


def _piece(piece: Piece, forms: Mapping[str, str]) -> Piece:
    line = tuple(
        replace(inline, address=forms[inline.address])
        if isinstance(inline, Words) and inline.address in forms
        else inline
        for inline in piece.line
    )
    return replace(piece, line=line)

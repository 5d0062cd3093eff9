"""Tables and frames as WordprocessingML. Lengths are twips, widths of rules eighths of a point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from drafter.report import Column, Row, Table, plain
from drafter.value import Value
from drafter.word.story import Story
from drafter.word.wml import Wml, p, ppr, w

# Rules of the tables in published files: thin above the header, thick below it and below the last row, none upright.
_THIN, _THICK = 4, 12
#: Between the sides of a cell and its text: 1.5 mm in a table, 2 mm in a frame.
_BESIDE, _FRAME = 85, 113


def _rules(tag: str, **sizes: int) -> Wml:
    """Rules of so many eighths of a point, in the order of the schema."""
    order = ("top", "left", "bottom", "right", "insideH", "insideV")
    return w(
        tag, *(w(side, val="single", sz=sizes[side], space=0, color="auto") for side in order if side in sizes)
    )  # fmt: skip


def _properties(width: int, indent: int, beside: int, above: int, mirrored: bool, *more: Wml, **rules: int) -> Wml:
    """The properties of a table, in the order of CT_TblPr (17.4.59)."""
    margins = w("tblCellMar", *(w(side, w=size, type="dxa") for side, size in
                                (("top", above), ("left", beside), ("bottom", above), ("right", beside))))  # fmt: skip
    return w(
        "tblPr",
        w("bidiVisual") if mirrored else "",
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=indent, type="dxa"),
        _rules("tblBorders", **rules),
        w("tblLayout", type="fixed"),
        margins,
        w("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        *more,
    )


def table(story: Story, given: Table) -> Wml:
    """A table as wide as text, or as a page across is from margin to margin."""
    measures = story.book.measures
    wide = measures.page.height - measures.page.left - measures.page.right
    width, indent = (wide, 0) if given.wide else (measures.width, measures.left)
    widths = _widths(given.columns, width)
    kept = bool(given.notes or given.source)
    writer = _Rows(story, given.columns, widths)
    last = len(given.header)
    rows = [writer.row(row, head=True, kept=True, ruled=at == last) for at, row in enumerate(given.header, 1)]
    for at, row in enumerate(given.body, 1):
        rows.append(writer.row(row, head=False, kept=kept and at == len(given.body), ruled=False))
    title = w("tblCaption", val=f"{given.caption.label}. {plain(given.caption.title)}")
    properties = _properties(width, indent, _BESIDE, 0, story.book.mirrored, title, top=_THIN, bottom=_THICK)
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=one) for one in widths)), *rows)


def _widths(columns: Sequence[Column], width: int) -> list[int]:
    """The widths of columns, which add up to the whole."""
    total = sum(column.width for column in columns)
    ends = [width * share // total for share in accumulate(column.width for column in columns)]
    return [end - start for start, end in pairwise((0, *ends))]


class _Rows(Value):
    """Writes the rows of a table with these columns."""

    story: Story
    columns: Sequence[Column]
    widths: Sequence[int]

    def side(self, column: Column) -> str | None:
        """The side at which the text of a column stands, if it is not where a line begins.

        Figures stand at the right in every language, so that their units do: where lines begin, if these run to the
        left. There, ``jc`` would take right for the end of a line (17.3.1.13).
        """
        begin = ("left", "right") if self.story.book.mirrored else ("left",)
        return None if column.side in begin else column.side

    def row(self, row: Row, head: bool, kept: bool, ruled: bool) -> Wml:
        """A row, which no page parts; one of the header is repeated on each page, and the last of them ``ruled``."""
        style = self.story.book.styles["table head" if head else "table text"]
        rules = _rules("tcBorders", bottom=_THICK) if ruled else ""
        align = w("vAlign", val="bottom") if head else ""
        cells = []
        for cell, column, width in zip(row, self.columns, self.widths, strict=True):
            properties = ppr(pStyle=style, keepNext=kept, jc=self.side(column))
            ps = [p(properties, self.story.line(line)) for line in cell] or [p(properties)]
            cells.append(w("tc", w("tcPr", w("tcW", w=width, type="dxa"), rules, align), *ps))
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader") if head else ""), *cells)


def frame(story: Story, content: Iterator[Wml], title: str, whole: bool) -> Wml:
    """A frame as wide as text, round ps; a ``whole`` one is parted by no page that could hold it."""
    measures = story.book.measures
    titled = (w("tblCaption", val=title),) if title else ()
    properties = _properties(
        measures.width, measures.left, _FRAME, _BESIDE, story.book.mirrored, *titled,
        top=_THIN, left=_THIN, bottom=_THIN, right=_THIN,
    )  # fmt: skip
    cell = w("tc", w("tcPr", w("tcW", w=measures.width, type="dxa")), *content)
    kept = w("trPr", w("cantSplit")) if whole else ""
    return w("tbl", properties, w("tblGrid", w("gridCol", w=measures.width)), w("tr", kept, cell))

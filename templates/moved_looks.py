"""The looks of the UNFCCC shell at other measures: the same styles and lists, moved to where another page has them.

A style that is added to unfccc_looks.py is thereby in every shell. Two things want a look there: lines of newyork.docx
have an exact height, which cuts a picture in a line unless its style or its p says otherwise; and in plain.docx text
begins at the margin, so that what hangs by the indent of text, with a number before it, has no room: make_plain.py
gives it some.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from unfccc_looks import (
    BULLET,
    INDENT,
    LINE,
    LISTS,
    NUMBER_EDGE,
    PARAGRAPH_STYLES,
    TAB,
    Font,
    Indent,
    Level,
    Para,
    Space,
)


class Measures(NamedTuple):
    """Where text stands: its indent from either margin, the steps it goes in by, and where numbers of headings end.

    `line` is from margin to margin.
    """

    indent: int
    tab: int
    edge: int
    line: int
    text: float = 10  # the size of text; 10 in the shell of the UNFCCC
    exact: int = 240  # the height of its lines, where that is said

    def left(self, at: int) -> int:
        """A place, measured from the margin at the left."""
        if at == NUMBER_EDGE:
            return self.edge
        if at > LINE // 2:
            return self.line - self.left(LINE - at)
        return self.indent + round((at - INDENT) * self.tab / TAB) if at >= INDENT else at

    def first(self, by: int) -> int:
        """How far a first line goes in, or hangs."""
        hung = {-INDENT: -self.indent, NUMBER_EDGE - INDENT: self.edge - self.indent}
        return hung.get(by, self.tab if by == TAB else by)

    def font(self, font: Font) -> Font:
        return font._replace(size=self.text) if font.size == 10 else font

    def space(self, space: Space) -> Space:
        return space._replace(exact=self.exact) if space.exact == 240 else space

    def para(self, row: Para) -> Para:
        """A style at these measures."""
        left, right, first = row.indent
        tab = re.sub(r'w:pos="(\d+)"', lambda found: f'w:pos="{self.left(int(found[1]))}"', row.tab)
        indent = Indent(self.left(left), self.left(right), self.first(first))
        return row._replace(font=self.font(row.font), tab=tab, space=self.space(row.space), indent=indent)

    def level(self, level: Level) -> Level:
        """A level of a list at these measures."""
        first = level.first if level.first == -BULLET else self.first(level.first)
        return level._replace(
            font=self.font(level.font), left=self.left(level.left), first=first, tab=self.left(level.tab)
        )


Changes = Mapping[str, Mapping[str, object]]


def rows(measures: Measures, changes: Changes) -> tuple[Para, ...]:
    """The styles at these measures, with what is otherwise in some of them, by their ids."""
    moved = (measures.para(row) for row in PARAGRAPH_STYLES)
    return tuple(row._replace(**changes.get(row.id, {})) for row in moved)  # type: ignore[arg-type]


def lists(measures: Measures) -> dict[int, tuple[Level, ...]]:
    """The lists at these measures."""
    return {number: tuple(measures.level(level) for level in levels) for number, levels in LISTS.items()}

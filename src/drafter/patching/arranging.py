"""Pieces of a text put in another order, some of them gone and some new, with what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from drafter.patching.sheet import Made

#: Whether an empty line must stand between two kinds of pieces; and how many usually do.
Parted = Callable[[str, str], bool]
Usual = Callable[[str, str], int]


class Piece:
    """Lines of the file from the first to before the last, and what kind of thing stands there."""

    __slots__ = ("first", "kind", "last")

    def __init__(self, kind: str, first: int, last: int) -> None:
        self.kind, self.first, self.last = kind, first, last


class Placed:
    """A piece of the new text: its lines, and which of the old pieces it is where it stays in its place, or -1.

    ``source`` is the old piece also where it is moved.
    """

    __slots__ = ("kind", "made", "old", "source")

    def __init__(self, kind: str, made: Made, old: int = -1, source: int = -1) -> None:
        self.kind, self.made, self.old, self.source = kind, made, old, source


class Ground:
    """The lines that pieces stand on: those from the first to before the last, the empty ones among them."""

    __slots__ = ("_usual", "blanks", "first", "last", "pieces")

    def __init__(self, first: int, last: int, pieces: Sequence[Piece], blanks: Collection[int]) -> None:
        self.first, self.last, self.pieces, self.blanks = first, last, pieces, blanks
        self._usual: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
        for at in range(1, len(pieces)):
            gap = self.gap(at)
            if all(number in blanks for number in gap if isinstance(number, int)):
                where, counts = self._usual.setdefault((pieces[at - 1].kind, pieces[at].kind), ([], []))
                where.append(at)
                counts.append(len(gap))

    def gap(self, at: int) -> Made:
        """The lines before the piece of this number, or behind the last."""
        first = self.pieces[at - 1].last if at else self.first
        return list(range(first, self.pieces[at].first if at < len(self.pieces) else self.last))

    def usual(self, above: str, below: str, near: int, otherwise: Usual) -> int:
        """How many empty lines stand between two kinds of pieces, as the nearest such pair has them."""
        where, counts = self._usual.get((above, below), ([], []))
        if not where:
            return otherwise(above, below)
        at = bisect_left(where, near)
        nearest = min((one for one in (at - 1, at) if 0 <= one < len(where)), key=lambda one: abs(where[one] - near))
        return counts[nearest]

    def is_blank(self, row: int | str) -> bool:
        """Whether a line is an empty one."""
        return row in self.blanks if isinstance(row, int) else not row

    def has_remarks(self, rows: Made) -> bool:
        """Whether anything stands on these lines."""
        return any(not self.is_blank(row) for row in rows)


class _Arranger:
    def __init__(self, ground: Ground, parted: Parted, otherwise: Usual, left: dict[int, Made]) -> None:
        self.ground, self.parted, self.otherwise, self.left = ground, parted, otherwise, left

    def merged(self, first: int, last: int) -> Made:
        """What stands between two pieces when those from one number to another are gone."""
        found = self.ground.gap(first)
        for at in range(first, last):
            found = self._added(found, self.left.get(at, []))
            found = self._added(found, self.ground.gap(at + 1))
        return found

    def _added(self, above: Made, below: Made) -> Made:
        if above and self.ground.is_blank(above[-1]):
            below = below[next((at for at, row in enumerate(below) if not self.ground.is_blank(row)), len(below)) :]
        return above + below

    def blank(self, above: str, below: str, near: int, rows: Made) -> Made:
        """The usual empty lines between two kinds of pieces, old ones where there are some."""
        count = self.ground.usual(above, below, near, self.otherwise)
        if not count and self.parted(above, below):
            count = 1
        known = [row for row in rows if self.ground.is_blank(row)][:count]
        return known + [""] * (count - len(known))

    def between(self, above: Placed | None, new: Sequence[Placed], below: Placed | None) -> Made:
        """The lines from behind one piece that stays in its place to before the next, with new ones between them."""
        first = above.old + 1 if above else 0
        last = below.old if below else len(self.ground.pieces)
        rows = self.merged(first, last)
        if not new:
            if self._are_as_they_were(above, below) or self.ground.has_remarks(rows):
                return self._parted(above, rows, below)
            if not above:
                return self.ground.gap(0)
            return self.blank(above.kind, below.kind, first, rows) if below else self.ground.gap(last)
        remarks = self.ground.has_remarks(rows)
        made: Made = []
        if not above:
            made += [] if remarks and below else self.ground.gap(0)
        elif remarks and not below:
            made += self._parted(above, rows, new[0])
        else:
            made += self.blank(above.kind, new[0].kind, first, rows)
        for at, one in enumerate(new):
            made += [*(self.beside(new[at - 1], one, first) if at else []), *one.made]
        if not below:
            return made + (rows if remarks and not above else [])
        if remarks:
            return made + self._parted(new[-1], rows, below)
        if above and first == last and new[-1].kind == above.kind:
            return made + self._parted(new[-1], rows, below)
        return made + self.blank(new[-1].kind, below.kind, last, [])

    def beside(self, above: Placed, below: Placed, near: int) -> Made:
        """The lines between two new pieces: of two that are moved together, as they were."""
        if above.source >= 0 and below.source == above.source + 1:
            rows = self.ground.gap(below.source)
            if not self.ground.has_remarks(rows):
                return self._parted(above, rows, below)
        return self.blank(above.kind, below.kind, near, [])

    def _are_as_they_were(self, above: Placed | None, below: Placed | None) -> bool:
        """Whether two pieces stood beside one another, and none has become one that usually stands closer."""
        one, other = above.old if above else -1, below.old if below else len(self.ground.pieces)
        if not above or not below or self.ground.pieces[other].kind == below.kind:
            return other == one + 1
        return other == one + 1 and self.otherwise(above.kind, below.kind) > 0

    def _parted(self, above: Placed | None, rows: Made, below: Placed | None) -> Made:
        if not above or not below or not self.parted(above.kind, below.kind):
            return rows
        return rows if any(self.ground.is_blank(row) for row in rows) else ["", *rows]


def arranged(
    ground: Ground, new: Sequence[Placed], parted: Parted, otherwise: Usual, left: dict[int, Made] | None = None
) -> Made:
    """The lines of the new pieces one after another; ``left`` are remarks of old ones that are gone."""
    arranger = _Arranger(ground, parted, otherwise, left or {})
    made: Made = []
    above: Placed | None = None
    waiting: list[Placed] = []
    for one in [*new, None]:
        if one is not None and one.old < 0:
            waiting.append(one)
            continue
        made += arranger.between(above, waiting, one)
        made += one.made if one else []
        above, waiting = one, []
    return made

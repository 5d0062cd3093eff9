"""The rows of a table as drawn, of which only the cells that say something else are drawn anew."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from drafter import drawn, marking
from drafter.outline import Line, Lines, Row, Rows, Side
from drafter.patching import notation, pairing, short
from drafter.patching.arranging import Ground, Piece, Placed, arranged
from drafter.patching.sheet import Made, Sheet
from drafter.patching.spans import Beside
from drafter.patching.wrapping import columns
from drafter.place import Finding, Place
from drafter.tree import Scalar
from drafter.typed import Typed, TypedLine

_ROW, _DASHES = "row", "dashes"
_RULE = re.compile(r":?-+:?")
_COLONS: dict[Side, tuple[str, str]] = {"": ("", ""), "left": (":", ""), "right": ("", ":"), "center": (":", ":")}


class _Drawing:
    """The lines of a table: for each row those that it stands on, the dashes being one."""

    def __init__(self, sheet: Sheet, node: Scalar) -> None:
        self.sheet = sheet
        self.sure = True
        self.pieces: list[Piece] = []
        filled = [line.place.line - 1 for line in node.lines if line.words.strip(" \t")]
        self.first, self.last = (filled[0], filled[-1] + 1) if filled else (node.place.line, node.place.line)
        self.blanks = set(range(self.first, self.last)) - set(filled)
        self.base = min((line.place.column - 1 for line in node.lines if line.words), default=0)
        for number in filled:
            words = sheet.lines[number].strip(" \t")
            ruled = all(_RULE.fullmatch(cell.strip(" \t")) for cell in _cells(words)[1])
            self.sure = self.sure and words[0] in "|+" and "<!--" not in words
            if words[0] == "+" and self.pieces:
                self.pieces[-1].last = number + 1
            elif ruled and not any(piece.kind == _DASHES for piece in self.pieces):
                self.pieces.append(Piece(_DASHES, number, number + 1))
            else:
                self.pieces.append(Piece(_ROW, number, number + 1))

    @cached_property
    def widths(self) -> list[int]:
        """How wide the columns are, as most rows have them; 0 where each row is as wide as its words."""
        drawn = [_cells(line)[1] for piece in self.pieces for line in self.sheet.lines[piece.first : piece.last]]
        counts = [Counter(map(columns, column)) for column in zip(*drawn, strict=False)]
        most = [count.most_common(1)[0] for count in counts]
        return [wide if 2 * times > len(drawn) else 0 for wide, times in most]

    def changed(self, lines: Sequence[str], was: Row, new: Row, sides: Sequence[Side]) -> list[str]:
        """The lines of a row in which the cells that say something else are drawn anew."""
        found = [_cells(line) for line in lines]
        wide = self.widths
        if any(len(cells) != len(new) for _, cells, _ in found) or len(wide) != len(new):
            return self.drawn(lines[0], new, sides)
        for column, (before, now) in enumerate(zip(was, new, strict=True)):
            if before == now:
                continue
            there = [cells for _, cells, _ in found if cells[column].strip(" \t")]
            if len(there) != len(before) or len(now) > len(found):
                return self.drawn(lines[0], new, sides)
            if len(now) == len(before):
                shown = [_said(cells[column], *both) if both[0] != both[1] else ""
                         for cells, both in zip(there, zip(before, now, strict=True), strict=True)]  # fmt: skip
            else:
                there = [cells for _, cells, _ in found]
                shown = [drawn.escaped(marking.show(line)) for line in now]
                shown += [" "] * (len(there) - len(now))
            for cells, words in zip(there, shown, strict=True):
                if words:
                    cells[column] = _padded(words.strip(" \t"), cells[column], wide[column], sides[column])
        made = [f"{head}{'|'.join(cells)}{foot}" for head, cells, foot in found]
        return made if _says(made, new) else self.drawn(lines[0], new, sides)

    def drawn(self, line: str, row: Row, sides: Sequence[Side]) -> list[str]:
        """The lines of a new row, drawn as another line is."""
        head, like, foot = _cells(line)
        wide = (self.widths + [0] * len(row))[: len(row)]
        like = (like + [""] * len(row))[: len(row)]
        made = []
        for at, shown in enumerate(drawn.show_row(row)):
            cells = [cell.strip(" \t") for cell in _cells(shown)[1]]
            if not all(cell and cell == cell.strip(" \t") for cell in like):
                how = zip(cells, wide, sides, strict=True)
                cells = [_padded(cell, "", room, side) for cell, room, side in how]
            made.append(f"{head[:-1]}{'+' if at else '|'}{'|'.join(cells)}{foot or '|'}")
        return made


def rows(sheet: Sheet, key: Scalar, node: Scalar, where: Beside, was: Rows, new: Rows, inside: int) -> Made | None:
    """The lines of a key with the rows of a table; None where these are not drawn as usual."""
    drawing = _Drawing(sheet, node)
    if not new.sides:
        return [short.line(where, "", barred=True) or where.head]
    header = list(range(key.place.line - 1, drawing.first))
    if not was.sides:
        return [short.behind(f"{where.head} |", where), *(" " * inside + line for line in drawn.show(new))]
    old: list[Row | None] = [*was.header, None, *was.body]
    if not drawing.sure or len(was.sides) != len(new.sides) or len(old) != len(drawing.pieces):
        return None
    if any((row is None) != (piece.kind == _DASHES) for row, piece in zip(old, drawing.pieces, strict=True)):
        return None
    wanted: list[Row | None] = [*new.header, None, *new.body]
    ruler = drawing.pieces[len(was.header)].first
    pairs = {to: at for at, to in _paired(old, wanted)}
    if pairs.get(len(new.header)) != len(was.header):
        return None
    placed = []
    for to, row in enumerate(wanted):
        at = pairs.get(to, -1)
        piece = drawing.pieces[at]
        before = old[at] if at >= 0 else None
        if row is None:
            made: Made = [ruler] if was.sides == new.sides else [_ruled(sheet.lines[ruler], new.sides)]
        elif before == row:
            made = list(range(piece.first, piece.last))
        elif before is not None:
            made = list(drawing.changed(sheet.lines[piece.first : piece.last], before, row, new.sides))
        else:
            made = list(drawing.drawn(sheet.lines[ruler], row, new.sides))
        placed.append(Placed(_DASHES if row is None else _ROW, made, at))
    ground = Ground(drawing.first, drawing.last, drawing.pieces, drawing.blanks)
    return [*header, *arranged(ground, placed, lambda *_: False, lambda *_: 0)]


def _paired(old: Sequence[Row | None], new: Sequence[Row | None]) -> pairing.Pairs:
    counts: dict[int, Counter[str]] = {}

    def like(at: int, to: int) -> float:
        was, now = old[at], new[to]
        if was is None or now is None:
            return 2.0 if was is now else 0.0
        shared = [notation.likeness(_whole(one), _whole(other), counts) for one, other in zip(was, now, strict=True)]
        return max(sum(shared) / len(shared), 0.01)

    kept = [(at, to) for at, to in pairing.same(old, new) if (old[at] is None) == (new[to] is None)]
    return pairing.alike(kept, len(old), len(new), like)


def _whole(cell: Lines) -> Line:
    return cell[0] if cell else ()


def _cells(line: str) -> tuple[str, list[str], str]:
    """What stands before the first cell, the sign included, the cells, and what stands behind them."""
    at = len(line) - len(line.lstrip(" \t")) + 1
    head, cells, start = line[:at], list[str](), at
    while at < len(line):
        if line[at] == "\\":
            at += 2
            continue
        if line[at] == "|":
            cells.append(line[start:at])
            start = at + 1
        at += 1
    rest = line[start:]
    if rest.strip(" \t"):
        return head, [*cells, rest], ""
    return head, cells, "|" + rest


def _said(cell: str, was: Line, new: Line) -> str:
    """The notation of a cell as typed, changed to say something else."""
    words = Typed([TypedLine(re.sub(r"\\(.)", lambda one: "|" if one[1] == "|" else one[0], cell), Place(1, 1))]).words
    return drawn.escaped(notation.applied(words, notation.changes(words, was, new)))


def _padded(shown: str, like: str, wide: int, side: Side) -> str:
    """A cell so wide, if there is room, its words at the side where those of another cell stand."""
    bare = like.strip(" \t")
    if bare and bare == like:
        return shown
    spare = max(wide - 2 - columns(shown), 0)
    before, behind = len(like) - len(like.lstrip(" \t")), len(like) - len(like.rstrip(" \t"))
    if bare and (before > 1 or behind > 1):
        side = "left" if before <= 1 else "right" if behind <= 1 else "center"
    left = {"right": spare, "center": spare // 2}.get(side, 0)
    return f" {' ' * left}{shown}{' ' * (spare - left)} "


def _ruled(line: str, sides: Sequence[Side]) -> str:
    """The line of dashes with other sides."""
    head, cells, foot = _cells(line)
    made = []
    for cell, side in zip(cells, sides, strict=True):
        left, right = _COLONS[side]
        bare = cell.strip(" \t")
        dashes = "-" * max(len(bare) - len(left) - len(right), 3)
        made.append(cell.replace(bare, f"{left}{dashes}{right}"))
    return f"{head}{'|'.join(made)}{foot}"


def _says(lines: Sequence[str], row: Row) -> bool:
    """Whether these lines are just this row."""
    findings: list[Finding] = []
    whole = [*lines, f"|{' --- |' * len(row)}"]
    read = drawn.parse([TypedLine(line, Place(at, 1)) for at, line in enumerate(whole, 1)], findings)
    return not findings and read.header == (row,)

"""How a text is typed: how wide its lines are, how far its points are indented, and where lines go on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from drafter.patching.flats import LINE, MORE, NOTE, POINTS, RUN, Entry, Flat, read_block, read_note, read_run
from drafter.patching.wrapping import columns
from drafter.typed import TypedLine
from drafter.value import Value

#: A line that is longer than this is not broken by hand.
_LONG = 110
#: A line that is no longer than this tells nothing.
_SHORT = 40
#: How wide lines are where two tell too little.
_USUAL = 72


class Notation(Value):
    """What kinds of things stand in a text: how one is read, and what stands between two."""

    read: Callable[[str, Sequence[TypedLine]], Flat | None]
    parted: Callable[[str, str], bool]
    usual: Callable[[str, str], int]
    wraps: bool = True


def _parted_blocks(above: str, below: str) -> bool:
    return (below == "text" and above != "heading") or above == below == ">"


def _usual_blocks(above: str, below: str) -> int:
    return 0 if above == "heading" or (below in POINTS and above in (*POINTS, "text")) else 1


BLOCKS = Notation(lambda _, lines: read_block(lines), _parted_blocks, _usual_blocks)
NOTES = Notation(
    lambda kind, lines: read_note(lines) if kind == NOTE else read_run(kind, lines),
    lambda _, below: below == MORE,
    lambda _, below: int(below == MORE),
)
LINES = Notation(read_run, lambda *_: False, lambda *_: 0, wraps=False)
RUNS = Notation(read_run, lambda *_: False, lambda *_: 0)


class Manner:
    """The manner of a text whose lines stand this far in, seen from those that are there."""

    def __init__(self, base: int, entries: Sequence[Entry], lines: Sequence[str], usual: int) -> None:
        self.base = base
        self.entries = entries
        self.lines = lines
        self.file_usual = usual
        self.widths = list(map(self._width, entries))
        self.step = next(self._steps(), 2)
        self._told = [at for at, wide in enumerate(self.widths) if wide >= 0]
        self._tops = [at for at, entry in enumerate(entries) if self._is_top(at, entry)]

    def _width(self, entry: Entry) -> int:
        """How wide an entry is broken; 0 where it is not, and -1 where it is too short to tell."""
        numbers = sorted({line.place.line - 1 for line in entry.lines})
        wide = max((columns(self.lines[number]) for number in numbers), default=0)
        if len(numbers) > 1:
            return max(wide, self.file_usual or _USUAL) if len(numbers) == 2 else wide
        return 0 if wide > max(_LONG, self.file_usual) else -1

    def _steps(self) -> Iterator[int]:
        for above, below in zip(self.entries, self.entries[1:], strict=False):
            if above.kind in POINTS and below.kind in POINTS and below.indent >= above.indent + 2:
                yield below.indent - above.indent

    def limit(self, near: int) -> int:
        """How wide new lines are at an entry of this number; 0 where they are not broken."""
        at = _nearest(self._told, near)
        return self.file_usual if at is None else self.widths[at]

    def indent(self, near: int) -> int:
        """How far a point that stands under no other is indented."""
        at = _nearest(self._tops, near)
        return 0 if at is None else self.entries[at].indent

    def _is_top(self, at: int, entry: Entry) -> bool:
        return entry.kind in POINTS and (not at or self.entries[at - 1].kind not in POINTS)

    def lead(self, flat: Flat, indent: int) -> str:
        """What stands before the lines of something new but the first."""
        inside = {NOTE: 2, MORE: 2, LINE: 0, RUN: 0, "-": indent + 2, "*": indent + 2}.get(flat.kind, 0)
        return " " * (self.base + inside) + ("> " if flat.kind == ">" else "")


def _nearest(known: Sequence[int], near: int) -> int | None:
    """The number that is nearest, the lower of two."""
    at = bisect_left(known, near)
    found = [*known[max(at - 1, 0) : at], *known[at : at + 1]]
    return min(found, key=lambda one: abs(one - near)) if found else None


def width(lines: Sequence[str]) -> int:
    """How wide the lines of a file are where they are broken by hand; 0 where none are."""
    wide = sorted(wide for line in lines if (wide := columns(line)) > _SHORT)
    return wide[len(wide) * 9 // 10] if wide and wide[len(wide) * 9 // 10] <= _LONG else 0

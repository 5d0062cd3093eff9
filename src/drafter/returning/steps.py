"""An edited file as steps: each piece of it with what drafter wrote it as, in the zones of the report."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.pieces import Grid, Piece
from drafter.returning.slots import Annexed, Exhibit, Slot
from drafter.returning.sorting import Met
from drafter.value import Value


class Step(Value):
    """A piece, or a table under its caption, and what it was written as.

    It is ``moved`` where it stands elsewhere now, ``astray`` where text stands above the end of the title block, and
    ``lacking`` where nothing is left below a caption. It is ``displaced`` where it stood where it cannot. ``pictures``
    are those of a figure, as digests.
    """

    piece: Piece
    slot: Slot | None
    moved: bool = False
    exhibit: Exhibit | None = None
    grid: Grid | None = None
    below: tuple[Piece, ...] = ()
    inside: tuple[Step, ...] = ()
    astray: bool = False
    lacking: bool = False
    displaced: bool = False
    pictures: tuple[str, ...] = ()


class Zone(Value):
    """A stretch of the file: the head, the main text, an annex, what closes it; and its steps."""

    kind: str
    annex: Annexed | None
    steps: tuple[Step, ...]


class Walked(Value):
    """The whole file: its zones in order, its summary, and what of the written pieces came back nowhere.

    ``own`` is what stands now for the lines that drafter prints by itself.
    """

    zones: tuple[Zone, ...]
    summary: tuple[Step, ...]
    gone: tuple[Slot | Exhibit, ...]
    own: tuple[Met, ...]

    def all(self) -> Iterator[Step]:
        """Every step in the order of the file, those in boxes behind their captions, those of the summary last."""
        for zone in self.zones:
            for step in zone.steps:
                yield step
                yield from step.inside
        yield from self.summary

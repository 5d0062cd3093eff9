"""What stands below a caption: its table, frame or picture, its source and notes, and what somebody put between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from drafter.inline import LETTER
from drafter.outline import Box, Figure
from drafter.pieces import Grid, Line, Piece, Standing, Words, signed
from drafter.returning.below import Came, known
from drafter.returning.slots import Exhibit
from drafter.returning.steps import Step
from drafter.value import replace

#: So many paragraphs may stand between a caption and its table for it to be still that.
_NEAR = 3


class Captioned:
    """Finds what stands below captions.

    ``framed`` gives the steps in a frame, ``is_block`` says whether a piece is a block of its own, and ``label`` is
    what drafter prints before a source.
    """

    def __init__(
        self, framed: Callable[[Grid], Iterable[Step]], is_block: Callable[[Piece], bool], label: str
    ) -> None:  # fmt: skip
        self.framed = framed
        self.is_block = is_block
        self.label = label

    def steps(
        self, caption: Piece, exhibit: Exhibit, standing: Sequence[Standing], at: int
    ) -> tuple[list[Step], int]:  # fmt: skip
        """A caption with what stands below it, and what somebody put between; and where the next begins."""
        grid: Grid | None = None
        inside: list[Step] = []
        behind: list[Piece] = []
        pictures: tuple[str, ...] = ()
        found = False
        between, begun = self.between(standing, at)
        if begun < len(standing):
            below = standing[begun]
            if isinstance(below, Grid) and not isinstance(exhibit.given, Figure):
                grid, at = below, begun + 1
                steps = list(self.framed(grid)) if isinstance(exhibit.given, Box) else []
                lines = [step.piece for step in steps if step.piece.role == "table note"]
                behind = [piece for piece, kind in zip(lines, self.kinds(exhibit, lines), strict=True) if kind]
                inside = [step for step in steps if not any(step.piece is piece for piece in behind)]
            elif isinstance(below, Piece) and below.role == "figure":
                at, found, pictures = begun + 1, True, below.pictures
                if below.line and not all(getattr(inline, "gap", False) for inline in below.line):
                    # What was typed beside the picture, which stays.
                    worded = tuple(oddity for oddity in below.oddities if oddity.words)
                    between = [*between, replace(below, role="text", oddities=worded)]
            else:
                between = ()
        lines = [one for one in takewhile(_is_note, standing[at:]) if isinstance(one, Piece)]
        kinds = self.kinds(exhibit, [*behind, *lines])[len(behind) :]
        end = max((number for number, kind in enumerate(kinds, 1) if kind), default=0)
        odd = [piece for piece, kind in zip(lines[:end], kinds, strict=False) if not kind]
        behind += [piece for piece, kind in zip(lines[:end], kinds, strict=False) if kind]
        lacking = grid is None and not found
        step = Step(
            caption, None, exhibit=exhibit, grid=grid, below=tuple(behind), inside=tuple(inside), lacking=lacking,
            pictures=pictures,
        )  # fmt: skip
        return [step, *(Step(piece, None) for piece in (*between, *odd))], at + end

    def between(self, standing: Sequence[Standing], at: int) -> tuple[Sequence[Piece], int]:
        """What was typed between a caption and its table, and where that is."""
        typed: list[Piece] = []
        for one in standing[at : at + _NEAR]:
            if isinstance(one, Grid) or one.role in ("figure", "caption") or one.names or self.is_block(one):
                break
            typed.append(one)
        return typed, at + len(typed)

    def kinds(self, exhibit: Exhibit, lines: Sequence[Piece]) -> list[str]:
        """What of a table, figure or box these lines below it are; nothing where they are none of it."""
        came = [Came(_letter(piece.line), signed(piece.line)) for piece in lines]
        return [one.kind for one in known(exhibit.read, self.label, came)]


def _is_note(one: Standing) -> bool:
    """Whether something has the style of what stands below tables."""
    return isinstance(one, Piece) and one.role == "table note"


def _letter(line: Line) -> str:
    """The raised letter that a line begins with, if it does."""
    first = line[0] if line else None
    return first.words if isinstance(first, Words) and first.look == LETTER else ""

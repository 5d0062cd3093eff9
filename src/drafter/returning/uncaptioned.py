"""Tables, figures and boxes whose captions were deleted, and which still stand there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from drafter import outline as said
from drafter import report as read
from drafter.pieces import Grid, Piece, Standing, plain, within
from drafter.returning.pairing import in_best_order, likeness
from drafter.returning.slots import Exhibit
from drafter.returning.sorting import named

#: How like the words of two tables must be for one to be the other; and what a pair is worth that is sure, or likely.
_ALIKE = 0.5
_SURE, _LIKELY = 2.0, 0.5


def uncaptioned(
    standing: Sequence[Standing], exhibits: Iterable[Exhibit], inside: Mapping[int, Collection[int]]
) -> dict[int, Exhibit]:
    """What stands there without its caption, by the identity of the table, frame or picture.

    ``inside`` gives for frames by their identity the slots that their pieces were written as, by theirs.
    """
    there = named(standing)
    lost = [one for one in exhibits if one.name not in there]
    able = [one for one, above in zip(standing, (None, *standing), strict=False) if lost and _is_bare(one, above)]
    if not able:
        return {}
    came = [(one, _came(one)) for one in able]
    were = [(exhibit, _words(exhibit.read)) for exhibit in lost]
    pairs = in_best_order([[_worth(*was, *now, inside) for now in came] for was in were])
    return {id(able[at]): exhibit for exhibit, at in zip(lost, pairs, strict=True) if at >= 0}


def _is_bare(one: Standing, above: Standing | None) -> bool:
    """Whether something is a table, a frame or a picture with no caption above it."""
    if isinstance(above, Piece) and above.role == "caption":
        return False
    return not one.floating if isinstance(one, Grid) else one.role == "figure"


def _worth(
    exhibit: Exhibit, was: str, one: Standing, now: str, inside: Mapping[int, Collection[int]]
) -> float:  # fmt: skip
    """How likely it is that something is this one; ``was`` and ``now`` are the words in the two."""
    match exhibit.given, one:
        case said.Figure(), Piece():
            return _LIKELY
        case said.Box(), Grid():
            return _SURE if any(id(slot) in inside.get(id(one), ()) for slot in exhibit.inside) else 0.0
        case said.Table(), Grid():
            alike = likeness(was, now)
            return alike if alike >= _ALIKE else 0.0
        case _:
            return 0.0


def _words(shown: read.Inserted) -> str:
    """The words of a table."""
    rows = (*shown.header, *shown.body) if isinstance(shown, read.Table) else ()
    return " ".join(read.plain(line) for row in rows for cell in row for line in cell)


def _came(one: Standing) -> str:
    """The words of a table that came back."""
    return " ".join(plain(piece.line) for piece in within((one,)))

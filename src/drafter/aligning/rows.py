"""Versions of a report side by side: a row for each piece of the first one, and for each that only others have."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.aligning import Alignment, Told
from drafter.aligning.segments import Segment
from drafter.value import Value


class Row(Value):
    """What stands side by side, for each version its pieces, mostly one; and what is told of it."""

    cells: tuple[tuple[Segment, ...], ...]
    told: tuple[Told, ...]


def rows(alignment: Alignment) -> Iterator[Row]:
    """All rows in the order of the first version; what only another has stands behind what is before it there."""
    first, others = alignment.versions[0], alignment.versions[1:]
    like: list[dict[int, tuple[int, ...]]] = []
    added: list[dict[int, list[int]]] = []
    for paired in alignment.paired:
        like.append({pair.here[0]: pair.there for pair in paired if pair.here})
        behind, more = -1, dict[int, list[int]]()
        for pair in paired:
            if not pair.here:
                more.setdefault(behind, []).extend(pair.there)
            behind = max((behind, *pair.here))
        added.append(more)
    told: dict[int, list[Told]] = {}
    told_of_added = {id(one.added): one for one in alignment.told if one.added}
    for one in alignment.told:
        if not one.added:
            told.setdefault(one.row, []).append(one)
    for at in range(-1, len(first.pieces)):
        if at >= 0:
            cells = [
                tuple(other.pieces[n] for n in found.get(at, ())) for other, found in zip(others, like, strict=True)
            ]
            yield Row(((first.pieces[at],), *cells), tuple(told.get(at, ())))
        elif at in told:
            yield Row(((),) * (len(others) + 1), tuple(told[at]))
        for number, more in enumerate(added):
            for column in more.get(at, ()):
                empty = [()] * (len(others) + 1)
                piece = others[number].pieces[column]
                cells = [*empty[: number + 1], (piece,), *empty[number + 2 :]]
                yield Row(tuple(cells), (told_of_added[id(piece)],) if id(piece) in told_of_added else ())

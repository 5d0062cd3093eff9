"""A text that came back, as lines that drafter prints by itself are sorted out of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.pieces import Piece, Role, Standing, plain
from drafter.returning.atoms import Atoms
from drafter.returning.slots import Annexed, Slot
from drafter.value import Value
from drafter.word.reading.names import block_of, is_copy


class Own(Value):
    """A line that drafter prints by itself: what it is, the block that it is at, its role and its text.

    It is the label of an ``annex`` or what says its ``original`` language, a line of the ``contents`` page or of the
    ``head`` of the report, a ``caption``. Without a text it is what somebody put in among such lines.
    """

    kind: str
    place: str
    role: Role
    atoms: Atoms


class Met(Value):
    """Such a line, the pieces that stand for it now, and those that stand there once more."""

    own: Own
    came: tuple[Piece, ...] = ()
    again: tuple[Piece, ...] = ()


class Row:
    """What stands in the text: ``paired`` gives for pieces by their identity the slots that they were written as.

    ``opens`` are the pieces at which annexes begin, as far as it is known, by their identity too.
    """

    def __init__(self, standing: Sequence[Standing], paired: Mapping[int, Slot]) -> None:
        self.text: list[Standing] = list(standing)
        self.paired = dict(paired)
        self.taken = {id(slot) for slot in paired.values()}
        self.opens: dict[int, Annexed] = {}

    def free(self, standing: Sequence[Standing | None]) -> Iterator[Piece]:
        """Those of these that are pieces, say something, and are nothing that was written, as far as it is known."""
        for one in standing:
            if isinstance(one, Piece) and says(one) and id(one) not in self.paired and id(one) not in self.opens:
                yield one

    def take(self, *pieces: Piece) -> tuple[Piece, ...]:
        """Take pieces out of the text."""
        gone = set(map(id, pieces))
        if gone:
            self.text = [one for one in self.text if id(one) not in gone]
        return pieces


def named(standing: Sequence[Standing]) -> set[str]:
    """The names of blocks that pieces have, and not as copies."""
    return {block_of(name) for one in standing if isinstance(one, Piece) for name in one.names if not is_copy(name)}


def says(one: Standing) -> bool:
    """Whether there are words, or a table."""
    return not isinstance(one, Piece) or bool(plain(one.line).strip())

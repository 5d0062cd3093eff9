"""What two sides made of the same thing, and who is followed where both changed it."""

from __future__ import annotations

from drafter.value import Value, unseen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Side = Literal["ours", "theirs"]
    What = Literal["words", "deleted", "moved", "turned", "referred", "value"]
else:
    Side = What = str

#: The sides by their numbers.
SIDES: tuple[Side, Side] = ("ours", "theirs")


class Spot(Value):
    """Where something stands: by a name, and by the names or places of its block in the base, in ours and in theirs.

    What is no block has the key of its field for a name, and no places.
    """

    name: str
    at: tuple[str, str, str] = ("", "", "")


class Conflict(Value):
    """Something that both sides changed, each otherwise: what it was, and what each made of it, in the notation.

    ``where`` is the name or place of a block, of ours where that has it, or else the key of a field. ``at`` are those
    in the base, in ours and in theirs. ``what`` is what is undecided: words that both reworded, something that one
    deleted, a block that both moved or turned into something else, a name that one took away and the other refers to,
    or the value of a field.
    """

    where: str
    base: str
    ours: str
    theirs: str
    what: What = "words"
    at: tuple[str, str, str] = unseen(default=("", "", ""))


class Umpire:
    """Decides what becomes of a thing, three readings given; remembers what cannot be decided, each thing once."""

    def __init__(self, keep: Side | None) -> None:
        self.keep = keep
        self.found: dict[tuple[str, tuple[str, str, str], What], Conflict] = {}

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What could not be decided, in the order in which it was met."""
        return tuple(self.found.values())

    @property
    def kept(self) -> int:
        """The number of the side that is followed."""
        return 1 if self.keep == "theirs" else 0

    def follows(self, spot: Spot, what: What, base: str, ours: str, theirs: str) -> int:
        """Remember a conflict; gives the number of the side that is followed all the same."""
        where = spot.at[1] or spot.at[0] or spot.at[2] or spot.name
        key = spot.name, spot.at, what
        self.found.setdefault(key, Conflict(where, base, ours, theirs, what, spot.at))
        return self.kept

    def stays(self, spot: Spot, what: What, base: str, left: str, gone: int) -> bool:
        """Remember that one side took away what the other still has; gives whether it stays all the same.

        Without a side to keep it does: nothing is dropped by a merge that is undecided.
        """
        readings = ("", left) if gone == 0 else (left, "")
        self.follows(spot, what, base, readings[0], readings[1])
        return self.keep is None or self.keep != SIDES[gone]

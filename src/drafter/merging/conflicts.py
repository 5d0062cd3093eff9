"""What two sides made of the same thing, and who is followed where both changed it."""

from __future__ import annotations

from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Side = Literal["ours", "theirs"]
else:
    Side = str


class Conflict(Value):
    """Something that both sides changed, each otherwise: what it was, and what each made of it, in the notation.

    ``where`` is the name of a block of the outline of ours or of the base, or else the key of a field.
    """

    where: str
    base: str
    ours: str
    theirs: str


class Umpire:
    """Decides what becomes of a thing, three readings given; remembers what cannot be decided."""

    def __init__(self, keep: Side | None) -> None:
        self.keep = keep
        self.conflicts: list[Conflict] = []

    def theirs_wins(self, where: str, base: str, ours: str, theirs: str) -> bool:
        """Remember a conflict; gives whether theirs is followed all the same."""
        self.conflicts.append(Conflict(where, base, ours, theirs))
        return self.keep == "theirs"

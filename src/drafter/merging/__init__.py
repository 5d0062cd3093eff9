"""Three outlines merged: the one that both sides began with, ours, and theirs.

Edits in different places combine; edits to the same words are a conflict. Neither order matters, and what comes of it
can be read: where one side refers to what the other took away, that is a conflict too.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter import outline as said
from drafter.merging.conflicts import Conflict, Side, Umpire
from drafter.value import Value


class Merged(Value):
    """The merged outline, and what both sides changed, each otherwise: there the outline follows the side to keep."""

    outline: said.Outline
    conflicts: tuple[Conflict, ...]


def merge(
    base: said.Outline, ours: said.Outline, theirs: said.Outline, of: Mapping[str, str] | None = None,
    keep: Side | None = None, *, whole: bool = False,
) -> Merged:  # fmt: skip
    """The outline with the edits of both sides.

    ``of`` gives, for blocks of theirs by their names or places, those of the base that they are. Without a side to
    ``keep`` the outline has ours where there is a conflict, and everything that one side took away and the other
    changed. What both put at one place is in an order that depends on no side, so that several outlines can be merged
    one after another in any order; where ``whole`` is said what each side put there stays together instead.
    """
    if ours == theirs or theirs == base:
        return Merged(ours, ())
    if ours == base:
        return Merged(theirs, ())
    from drafter.merging.joining import Joiner
    from drafter.merging.preparing import prepared

    umpire = Umpire(keep)
    made = Joiner(umpire, prepared(umpire, base, ours, theirs, of or {}), whole).joined()
    return Merged(made, umpire.conflicts)


__all__ = ["Conflict", "Merged", "Side", "merge"]

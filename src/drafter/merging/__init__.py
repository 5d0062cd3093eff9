"""Three outlines merged: the one that both sides began with, ours, and theirs.

Edits in different places combine; edits to the same words are a conflict. Neither order matters.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter import outline as said
from drafter.languages import LANGUAGES
from drafter.merging import fields, flat
from drafter.merging.conflicts import Conflict, Side, Umpire
from drafter.merging.renaming import renamed
from drafter.merging.sequence import Sequence3
from drafter.returning.rows import blocks
from drafter.value import Value


class Merged(Value):
    """The merged outline, and what both sides changed, each otherwise: there the outline follows the side to keep."""

    outline: said.Outline
    conflicts: tuple[Conflict, ...]


def merge(
    base: said.Outline, ours: said.Outline, theirs: said.Outline, of: Mapping[str, str] | None = None,
    keep: Side | None = None,
) -> Merged:  # fmt: skip
    """The outline with the edits of both sides.

    ``of`` gives, for blocks of theirs by their names or places, those of the base that they are. Without a side to
    ``keep`` the outline has ours where there is a conflict.
    """
    if ours == theirs or theirs == base:
        return Merged(ours, ())
    if ours == base:
        return Merged(theirs, ())
    umpire = Umpire(keep)
    theirs, of = renamed(base, ours, theirs, of or {})
    annexes = fields.annexes(base, ours, theirs)
    made = fields.merge(umpire, base, ours, theirs, annexes)
    old, mine, yours = (flat.entries(one, annexes[at]) for at, one in enumerate((base, ours, theirs)))
    texts = dict.fromkeys(
        key for at, one in enumerate((base, ours, theirs)) for key, _, _ in flat.texts(one, annexes[at])
    )
    rows = Sequence3(umpire, old, mine, yours, of).rows(tuple(texts))
    most = len(LANGUAGES[made.outline.language].items)
    done = fields.filled(made, {key: blocks(found, most) for key, found in rows.items()})
    return Merged(done, tuple(umpire.conflicts))


__all__ = ["Conflict", "Merged", "Side", "merge"]

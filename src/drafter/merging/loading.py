"""A merged outline that can be read: where one could not, the fewest keys that help are as one side has them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter import dumping, source
from drafter import outline as said
from drafter.merging.conflicts import Spot, Umpire
from drafter.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def loaded(umpire: Umpire, made: said.Outline, three: tuple[said.Outline, said.Outline, said.Outline]) -> said.Outline:
    """The outline as it is read; each key that is not as it was merged is a conflict."""
    found = _read(made, {})
    if found is not None:
        return found
    side = three[1 + umpire.kept]
    fields: tuple[str, ...] = type(made).__match_args__
    changes = {field: own for field in fields if (own := getattr(side, field)) != getattr(made, field)}
    for field in tuple(changes):
        fewer = {key: own for key, own in changes.items() if key != field}
        if _read(made, fewer) is not None:
            changes = fewer
    for field in changes:
        _tell(umpire, field, three)
    return _read(made, changes) or side


def _read(made: said.Outline, changes: Mapping[str, Any]) -> said.Outline | None:
    return source.read(dumping.dump(replace(made, **changes))).outline


def _tell(umpire: Umpire, field: str, three: tuple[said.Outline, said.Outline, said.Outline]) -> None:
    """A key as a conflict, with what stands under it in all three."""
    empty = said.Outline(three[0].language)
    base, ours, theirs = (
        dumping.dump(replace(empty, **{field: getattr(one, field)})).partition("\n")[2].rstrip("\n") for one in three
    )
    umpire.follows(Spot(field), "value", base, ours, theirs)

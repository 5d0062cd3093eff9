"""Tables, figures and boxes of two sides, and notes: what has a name and stands in no text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from drafter import outline as said
from drafter.merging import running, tables
from drafter.merging.conflicts import Spot, Umpire
from drafter.merging.values import value, words
from drafter.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _by_name(three: Sequence[Sequence[Any]]) -> tuple[list[str], list[dict[str, Any]]]:
    """All names in an order that fits both sides, and what each outline has under them."""
    several = [{one.name: one for one in given} for given in three]
    return _order(*([*one] for one in several)), several


def _order(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """All the names: in the order of the side that changed it, and new ones behind what stands before them."""
    mine = [key for key in ours if key in base]
    first, second = (theirs, ours) if mine == [key for key in base if key in ours] else (ours, theirs)
    order = [*first]
    for several in (second, base):
        known = {key: at for at, key in enumerate(order, 1)}
        new: dict[int, list[str]] = {}
        before = 0
        for key in several:
            before = known.get(key, before)
            if key not in known:
                new.setdefault(before, []).append(key)
        for at in sorted(new, reverse=True):
            order[at:at] = new[at]
    return order


def exhibits(
    umpire: Umpire, there: set[str], back: Collection[tuple[str, str]], *three: Sequence[Any]
) -> tuple[Any, ...]:
    """The tables, figures or boxes that have a place."""
    order, several = _by_name(three)
    made: list[Any] = []
    for name in order:
        base, ours, theirs = (given.get(name) for given in several)
        if name not in there:
            continue
        if ours is None or theirs is None:
            made.append(ours or theirs or base)
        else:
            kept = {note for scope, note in back if scope == name}
            made.append(_exhibit(umpire, kept, base or ours, ours, theirs))
    return tuple(made)


def _exhibit(umpire: Umpire, back: Collection[str], base: Any, ours: Any, theirs: Any) -> Any:
    three = base, ours, theirs
    where = Spot(ours.name, (base.name, ours.name, theirs.name))
    changed: dict[str, Any] = {}
    for field in type(base).__match_args__:
        given = tuple(getattr(one, field) for one in three)
        if field == "notes":
            changed[field] = notes(umpire, three, back)
        elif field in ("title", "source"):
            changed[field] = running.line(umpire, replace(where, name=f"{ours.name}.{field}"), *given)
        elif field not in ("place", "text", "rows", "widths", "name"):
            changed[field] = value(umpire, f"{ours.name}.{field}", *given)
    if isinstance(base, said.Table):
        found = tables.rows(umpire, where, tuple(one.rows for one in three), tuple(one.widths for one in three))
        changed["rows"], changed["widths"] = found
    return replace(ours, **changed)


def notes(umpire: Umpire, three: Sequence[Any], back: Collection[str] = ()) -> said.Notes:
    """The notes of outlines, or of what is inserted; one that a side took out and the other edited is a conflict.

    Those in ``back`` stay in any case.
    """
    order, several = _by_name([one.notes for one in three])
    made: list[said.Note] = []
    for name in order:
        base, ours, theirs = (given.get(name) for given in several)
        spot = Spot(f"[^{name}]")
        left = ours if theirs is None else theirs
        if ours is not None and theirs is not None:
            old = base.paragraphs if base else ours.paragraphs
            made.append(replace(ours, paragraphs=running.lines(umpire, spot, old, ours.paragraphs, theirs.paragraphs)))
        elif left is not None and (
            base is None
            or name in back
            or (left != base and umpire.stays(spot, "deleted", words(base), words(left), 0 if ours is None else 1))
        ):
            made.append(left)
    return tuple(made)

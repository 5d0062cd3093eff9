"""Values of two sides, which are words of a key and no running text; and those of a whole, each by itself."""

from __future__ import annotations

from collections.abc import Callable

from drafter import outline as said
from drafter.merging import running
from drafter.merging.conflicts import Spot, Umpire
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def value(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    """One value of both sides."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    return (ours, theirs)[umpire.follows(Spot(where), "value", words(base), words(ours), words(theirs))]


def words(given: Any) -> str:
    """A value in words."""
    match given:
        case None | () | "":
            return ""
        case True | False:
            return "yes" if given else "no"
        case said.Body():
            return "\n".join(filter(None, (given.organ, *map(running.shown, given.name))))
        case said.Note():
            return "\n".join(map(running.shown, given.paragraphs))
        case said.NoteMark():
            return running.shown((given,))
        case said.AgendaItem():
            return "\n".join(map(running.shown, (given.number, *given.title)))
        case said.Editorial():
            return f"{given.edition} {' '.join(given.leave_out)}".strip()
        case tuple():
            return "\n".join(map(words, given))
        case Value():
            fields = type(given).__match_args__  # type: ignore[attr-defined]
            return "\n".join(filter(None, (words(getattr(given, field)) for field in fields if field != "place")))
        case _:
            return str(given)


Way = Callable[[Umpire, str, "Any", "Any", "Any"], "Any"]


def each(umpire: Umpire, where: str, way: Way, base: Value, ours: Value, theirs: Value) -> Any:
    """The fields of a value, each by itself."""
    changes = {}
    for field in type(base).__match_args__:  # type: ignore[attr-defined]
        if field not in ("place", "text"):
            three = (getattr(one, field) for one in (base, ours, theirs))
            changes[field] = way(umpire, f"{where}.{field}", *three)
    return replace(ours, **changes)

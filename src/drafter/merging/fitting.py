"""References and marks of a merged outline that find nothing, and how one does without them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter import names, walking
from drafter import outline as said
from drafter.inline import Gap
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: A note by the name of the table, figure or box that it stands in, nothing for one of the text, and its own.
Marked = tuple[str, str]


def refitted(outline: said.Outline) -> said.Outline:
    """The outline with references of the kind that what they lead to is now."""
    amiss = set(names.unfit(outline))
    if not amiss:
        return outline
    kinds = names.cited(outline)

    def fit(inline: Any, _: str) -> tuple[Any, ...]:
        if not isinstance(inline, said.Reference) or inline not in amiss:
            return (inline,)
        wanted = {kinds.get(name, inline.kind) for name in inline.names} - {None}
        kind = wanted.pop() if len(wanted) == 1 else "ref" if wanted else inline.kind
        return (inline if kind == inline.kind else replace(inline, kind=kind),)

    made: said.Outline = _changed(outline, fit)
    return made


def unfit(outline: said.Outline) -> tuple[str, ...]:
    """The names to which references do not find a way, each once."""
    kinds = names.cited(outline)
    found = [name for one in names.unfit(outline) for name in one.names]
    lost = [name for name in found if kinds.get(name) is None]
    return tuple(dict.fromkeys(lost or found))


def unnoted(outline: said.Outline) -> Iterator[Marked]:
    """The notes that are marked and are not there."""
    scopes = [("", outline.notes, walking.lines(outline))]
    scopes.extend((one.name, one.notes, walking.inside(one)) for one in outline.inserted.values())
    for scope, notes, lines in scopes:
        known = {note.name for note in notes}
        for inline in walking.marked(lines):
            if isinstance(inline, said.NoteMark) and inline.name not in known:
                yield scope, inline.name


def without(outline: said.Outline, gone: frozenset[str], unmarked: frozenset[Marked]) -> said.Outline:
    """The outline with gaps for references to these names, which ask for them, and without the marks of these notes."""
    if not gone and not unmarked:
        return outline

    def fit(inline: Any, scope: str) -> tuple[Any, ...]:
        if isinstance(inline, said.NoteMark) and (scope, inline.name) in unmarked:
            return ()
        if not isinstance(inline, said.Reference) or not gone.intersection(inline.names):
            return (inline,)
        left = tuple(name for name in inline.names if name not in gone)
        kept = (replace(inline, names=left, through=inline.through and len(left) > 1),) if left else ()
        return (*kept, *(Gap(name) for name in inline.names if name in gone))

    made: said.Outline = _changed(outline, fit)
    return made


def _changed(value: Any, fit: Callable[[Any, str], tuple[Any, ...]], scope: str = "") -> Any:
    """A value with other inlines in its lines; ``scope`` is the table, figure or box that it stands in."""
    if isinstance(value, tuple):
        made = tuple(other for one in value for other in fit(_changed(one, fit, scope), scope))
        same = len(made) == len(value) and all(one is other for one, other in zip(value, made, strict=True))
        return value if same else made
    if not isinstance(value, Value):
        return value
    if isinstance(value, said.Table | said.Figure | said.Box):
        scope = value.name
    changes = {}
    for field in type(value).__match_args__:  # type: ignore[attr-defined]
        if field != "place":
            old = getattr(value, field)
            new = _changed(old, fit, scope)
            if new is not old:
                changes[field] = new
    return replace(value, **changes) if changes else value


def mentions(reading: str, name: str) -> bool:
    """Whether a reading in the notation refers to a name."""
    return re.search(rf"\{{\w+:(?:[^}}]*[ ,.:])?{re.escape(name)}(?:[ ,.][^}}]*)?\}}", reading) is not None

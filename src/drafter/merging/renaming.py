"""Names that two sides gave by themselves: the same to different things, or different ones to the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter import outline as said
from drafter.merging import flat
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


def renamed(
    base: said.Outline, ours: said.Outline, theirs: said.Outline, of: Mapping[str, str]
) -> tuple[said.Outline, Mapping[str, str]]:
    """Theirs with names that fit ours, and what is known of its blocks by them."""
    known, mine, yours = ({name for name, _ in _things(one)} for one in (base, ours, theirs))
    fresh: dict[str, str] = {}
    taken = known | mine | yours
    for name in sorted((mine & yours) - known):
        stem, number = name.rstrip("0123456789").rstrip("-") or "name", 1
        while (other := f"{stem}-{number}") in taken:
            number += 1
        fresh[name] = other
        taken.add(other)
    left, right = dict(_things(ours)), dict(_things(theirs))
    # What both gave the same name and the same words is one thing.
    fresh = {name: other for name, other in fresh.items() if left[name] != right[name]}
    if not fresh:
        return theirs, of
    return _map(theirs, fresh), {fresh.get(name, name): place for name, place in of.items()}


def _blocks(outline: said.Outline) -> Iterator[tuple[str, said.Line]]:
    for _, _, text in flat.texts(outline, dict.fromkeys(range(1, len(outline.bound) + 1), "")):
        for row in flat.rows(text):
            if row.name:
                yield row.name, row.line


def _things(outline: said.Outline) -> Iterator[tuple[str, object]]:
    """Everything that has a name, by it."""
    yield from _blocks(outline)
    yield from outline.inserted.items()
    yield from ((note.name, note) for note in outline.notes)
    yield from ((annex.name, annex.title) for annex in outline.bound if isinstance(annex, said.Annex) and annex.name)


def _map(value: T, fresh: Mapping[str, str]) -> T:
    """A value with other names in it, however deep."""
    if isinstance(value, tuple):
        made = tuple(_map(one, fresh) for one in value)
        return value if all(one is other for one, other in zip(value, made, strict=True)) else made  # type: ignore[return-value]
    if not isinstance(value, Value):
        return value
    changes: dict[str, object] = {}
    for field in type(value).__match_args__:  # type: ignore[attr-defined]
        old = getattr(value, field)
        new: object = _map(old, fresh)
        if field in ("name", "what") and isinstance(old, str) and isinstance(value, _NAMED):
            new = fresh.get(old, old)
        elif field == "names" and isinstance(value, said.Reference):
            new = tuple(fresh.get(name, name) for name in old)
        if new is not old:
            changes[field] = new
    return replace(value, **changes) if changes else value  # type: ignore[type-var]


_NAMED = (said.Section, said.Paragraph, said.Unnumbered, said.Quotation, said.Item, said.Bullet, said.Insertion,
          said.Note, said.NoteMark, said.Table, said.Figure, said.Box, said.Annex)  # fmt: skip

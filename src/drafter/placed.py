"""Insertions: each names something that there is, where it may stand, and each thing has one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.outline import Annex, Block, Bullet, Insertion, Item, Outline, PartHeading, Quotation, Section
from drafter.place import Finding, Place
from drafter.spelling import nearest

#: The parts of the main text by their keys.
PARTS = ("mandate", "organization", "issues", "proposals")


def check(outline: Outline) -> Iterator[Finding]:
    """A fault for each insertion that places nothing, or what has a place already, and for what is placed nowhere."""
    known = {**outline.parts, **outline.inserted}
    placed: dict[str, Place | None] = {}
    for what, place, may in _insertions(outline):
        if what not in known:
            yield _unknown(what, place, outline)
        elif what in outline.parts and not may:
            hint = f"write it under sections, which says where the parts stand, or take it out: {{insert:{what}}}"
            yield Finding("N210", place, f"the part {what} cannot be inserted here", hint)
        elif what in placed:
            first = placed[what]
            where = f"; the first is on line {first.line}" if first else ""
            yield Finding("N211", place, f"{what} has a place already{where}", "keep one of them")
        else:
            placed[what] = place
    for key, part in outline.parts.items():
        if key not in placed and outline.sections:
            hint = f"write # {{insert:{key}}} under sections, where it is to stand"
            yield Finding("N212", part.place, f"the part {key} is placed nowhere and would not be printed", hint)
    for name, one in outline.inserted.items():
        if name not in placed:
            kind = type(one).__name__.lower()
            hint = f"write {{insert:{name}}}, alone in a paragraph, where it is to stand"
            yield Finding("N212", one.place, f"the {kind} “{name}” is placed nowhere and would not be printed", hint)


def _unknown(what: str, place: Place | None, outline: Outline) -> Finding:
    near = nearest(what, (*outline.parts, *outline.inserted))
    hint = f"did you mean {{insert:{near}}}?" if near else "write it under tables, figures or boxes, with this name"
    if what in PARTS:
        hint = f"the outline has no {what}: write it under its key, or take this out"
    elif what == "agenda":
        hint = "the agenda is an annex: list it under annexes"
    return Finding("N209", place, f"there is nothing called “{what}” to insert", hint)


def _insertions(outline: Outline) -> Iterator[tuple[str, Place | None, bool]]:
    """What is inserted, and where, and whether parts may be inserted there."""
    yield from _below(outline.arranged, parts=True)
    for part in outline.parts.values():
        yield from _below(part.text, parts=False)
    for annex in outline.bound:
        if isinstance(annex, Annex):
            yield from _below(annex.text, parts=False)


def _below(content: Iterable[Block], parts: bool) -> Iterator[tuple[str, Place | None, bool]]:
    for block in content:
        match block:
            case Insertion(what=what, place=place):
                yield what, place, parts
            case PartHeading(part=what, content=inner, place=place):
                yield what, place, parts
                yield from _below(inner, parts)
            case Section(content=inner):
                yield from _below(inner, parts)
            case Quotation() | Item() | Bullet():
                pass
            case _:
                pass

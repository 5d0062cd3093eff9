"""Insertions: each names something that there is, where it may stand, and each thing has one place."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.outline import Annex, Blocks, Insertion, Outline, PartHeading, Section
from drafter.place import Finding, Place
from drafter.spelling import nearest

#: The parts of the main text by their keys.
PARTS = ("mandate", "organization", "issues", "proposals")


def check(outline: Outline) -> Iterator[Finding]:
    """A fault for each insertion that places nothing, or what has a place already, and for what is placed nowhere."""
    known = {**outline.parts, **outline.inserted}
    placed: dict[str, Place | None] = {}
    for what, place, may, heading in _insertions(outline):
        if what not in known:
            yield _unknown(what, place, outline)
        elif heading and what in outline.inserted and what not in outline.parts:
            hint = f"write {{insert:{what}}} alone in a paragraph below the heading"
            yield Finding("N215", place, f"“{what}” is no part, and only a part can be a heading", hint)
            placed.setdefault(what, place)
        elif what in outline.parts and not may:
            hint = f"write it under sections, which says where the parts stand, or take it out: {{insert:{what}}}"
            yield Finding("N210", place, f"the part {what} cannot be inserted here", hint)
        elif what in placed:
            first = placed[what]
            where = f"; the first is on line {first.line}" if first else ""
            yield Finding("N211", place, f"{what} has a place already{where}", "keep one of them")
        else:
            placed[what] = place
    for text, where in _apart(outline):
        yield from _confined(text, where, placed)
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
    near = nearest(what, (*outline.parts, *outline.inserted)) or nearest(what, PARTS)
    hint = f"did you mean {{insert:{near}}}?" if near else "write it under tables, figures or boxes, with this name"
    meant = what if what in PARTS else near
    if what == "agenda":
        hint = "the agenda is an annex: list it under annexes"
    elif meant in PARTS and meant not in outline.parts:
        hint = f"the outline has no {meant}: write it under its key, or take this out"
    return Finding("N209", place, f"there is nothing called “{what}” to insert", hint)


def _apart(outline: Outline) -> Iterator[tuple[Blocks, str]]:
    """The texts in which nothing can be inserted."""
    yield outline.summary.text if outline.summary else (), "the summary"
    yield outline.preamble, "the preamble"
    for box in outline.boxes:
        yield box.text, "a box"
    yield outline.agenda.text if outline.agenda else (), "the agenda"


def _confined(content: Blocks, where: str, placed: dict[str, Place | None]) -> Iterator[Finding]:
    """A fault for each insertion in these blocks and, but in the agenda, each heading."""
    for block in content:
        match block:
            case Insertion(what=what, place=place) | PartHeading(part=what, place=place):
                hint = "write it in a part or an annex"
                yield Finding("N214", place, f"nothing can be inserted in {where}", hint)
                placed.setdefault(what, place)
            case Section(content=inner, place=place):
                if where != "the agenda":
                    hint = "take the # away, or write the text in a part or an annex"
                    yield Finding("N213", place, f"a heading cannot stand in {where}", hint)
                yield from _confined(inner, where, placed)
            case _:
                pass


def _insertions(outline: Outline) -> Iterator[tuple[str, Place | None, bool, bool]]:
    """What is inserted, and where; whether parts may be inserted there, and whether it is to be a heading."""
    yield from _below(outline.arranged, parts=True)
    for part in outline.parts.values():
        yield from _below(part.text, parts=False)
    for annex in outline.bound:
        if isinstance(annex, Annex):
            yield from _below(annex.text, parts=False)


def _below(content: Blocks, parts: bool) -> Iterator[tuple[str, Place | None, bool, bool]]:
    for block in content:
        match block:
            case Insertion(what=what, place=place):
                yield what, place, parts, False
            case PartHeading(part=what, content=inner, place=place):
                yield what, place, parts, True
                yield from _below(inner, parts)
            case Section(content=inner):
                yield from _below(inner, parts)
            case _:
                pass

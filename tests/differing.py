"""Differences planted into an outline, as they slip into one language of a report and not into the others.

Each is made in the model, so that it is the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from drafter.inline import Text
from drafter.outline import NoteMark, Outline, Paragraph, Part, Reference, Section
from drafter.value import Value, replace

Lines = tuple[Any, ...]


class Plant(Value):
    """A difference: what it is called, how it is made, and the codes with which it is told."""

    name: str
    make: Callable[[Outline], Outline]
    codes: tuple[str, ...]


def _issues(outline: Outline, change: Callable[[list[Any]], None]) -> Outline:
    """An outline with the blocks of its first topic changed."""
    assert outline.issues
    blocks: list[Any] = list(outline.issues.text)
    at = next(n for n, block in enumerate(blocks) if isinstance(block, Section))
    content = list(blocks[at].content)
    change(content)
    blocks[at] = replace(blocks[at], content=tuple(content))
    return replace(outline, issues=replace(outline.issues, text=tuple(blocks)))


def _part(outline: Outline, key: str, change: Callable[[list[Any]], None]) -> Outline:
    part = getattr(outline, key)
    assert isinstance(part, Part)
    blocks = list(part.text)
    change(blocks)
    return replace(outline, **{key: replace(part, text=tuple(blocks))})


def _without(line: Lines, what: type, name: str) -> Lines:
    """A line without a mark or a reference."""
    return tuple(one for one in line if not (isinstance(one, what) and name in _names(one)))


def _names(inline: Any) -> tuple[str, ...]:
    if isinstance(inline, NoteMark):
        return (inline.name,)
    return tuple(
        str(getattr(inline, field)) for field in ("target", "targets", "name", "names") if hasattr(inline, field)
    )


def _retyped(line: Lines, old: str, new: str) -> Lines:
    return tuple(
        replace(one, words=re.sub(rf"(?<!\d){re.escape(old)}(?!\d)", new, one.words)) if isinstance(one, Text) else one
        for one in line
    )


def missing_paragraph(outline: Outline) -> Outline:
    return _issues(outline, lambda content: content.pop(2))


def added_paragraph(outline: Outline) -> Outline:
    assert outline.organization
    more = replace(outline.organization.text[-1], name="")
    return _issues(outline, lambda content: content.insert(3, more))


def parted_paragraph(outline: Outline) -> Outline:
    def part(content: list[Any]) -> None:
        block = content[5]
        assert isinstance(block, Paragraph)
        for at, inline in enumerate(block.line):
            stops = (
                [] if not isinstance(inline, Text) else [*re.finditer(r"[.。](?: |(?=[\u4e00-\u9fff]))", inline.words)]
            )
            if stops:
                stop = stops[len(stops) // 2].end()
                first = replace(inline, words=inline.words[:stop].rstrip())  # type: ignore[union-attr]
                second = replace(inline, words=inline.words[stop:])  # type: ignore[union-attr]
                content[5:6] = [
                    replace(block, line=(*block.line[:at], first)),
                    Paragraph((second, *block.line[at + 1 :]), block.points),
                ]
                return
        raise AssertionError("no sentence ends there")

    return _issues(outline, part)


def shortened_paragraph(outline: Outline) -> Outline:
    def cut(content: list[Any]) -> None:
        (words,) = content[5].line
        content[5] = replace(content[5], line=(replace(words, words=words.words[: len(words.words) // 4]),))

    return _issues(outline, cut)


def moved_paragraph(outline: Outline) -> Outline:
    return _issues(outline, lambda content: content.insert(0, content.pop(5)))


def missing_item(outline: Outline) -> Outline:
    def cut(blocks: list[Any]) -> None:
        points = blocks[0].points
        blocks[0] = replace(blocks[0], points=(points[0], *points[2:]))

    return _part(outline, "issues", cut)


def missing_heading(outline: Outline) -> Outline:
    """The second of four headings of the third level is gone, and its text belongs to the first."""

    def cut(blocks: list[Any]) -> None:
        at = next(n for n, one in enumerate(blocks) if isinstance(one, Section) and _sections(one))
        content = list(blocks[at].content)
        first = next(n for n, one in enumerate(content) if isinstance(one, Section))
        joined = replace(content[first], content=(*content[first].content, *content[first + 1].content))
        content[first : first + 2] = [joined]
        blocks[at] = replace(blocks[at], content=tuple(content))

    return _part(outline, "issues", cut)


def _sections(section: Section) -> list[Section]:
    return [one for one in section.content if isinstance(one, Section)]


def other_figure(outline: Outline) -> Outline:
    def swap(blocks: list[Any]) -> None:
        for at, block in enumerate(blocks):
            blocks[at] = replace(block, line=_retyped(block.line, "18", "81"))

    return _part(outline, "organization", swap)


def other_decision(outline: Outline) -> Outline:
    def swap(blocks: list[Any]) -> None:
        blocks[0] = replace(blocks[0], line=_retyped(blocks[0].line, "1/CP.16", "1/CP.17"))

    return _part(outline, "mandate", swap)


def other_day(outline: Outline) -> Outline:
    def swap(blocks: list[Any]) -> None:
        blocks[0] = replace(blocks[0], line=_retyped(blocks[0].line, "3", "13"))

    return _part(outline, "organization", swap)


def missing_mark(outline: Outline) -> Outline:
    """A note is gone with its mark."""

    def cut(blocks: list[Any]) -> None:
        for at, block in enumerate(blocks):
            blocks[at] = replace(block, line=_without(block.line, NoteMark, "decision"))

    notes = tuple(note for note in outline.notes if note.name != "decision")
    return replace(_part(outline, "organization", cut), notes=notes)


def missing_reference(outline: Outline) -> Outline:
    def cut(blocks: list[Any]) -> None:
        blocks[0] = replace(
            blocks[0], line=tuple(Text("?") if isinstance(one, Reference) else one for one in blocks[0].line)
        )

    return _part(outline, "organization", cut)


def missing_line(outline: Outline) -> Outline:
    """A line of the agenda is gone."""

    def cut(blocks: list[Any]) -> None:
        at, session = next((n, one) for n, one in enumerate(blocks) if isinstance(one, Section))
        inner: list[Any] = list(session.content)
        second = next(n for n, one in enumerate(inner) if isinstance(one, Section) and len(one.content) > 4)
        lines = inner[second].content
        inner[second] = replace(inner[second], content=(*lines[:2], *lines[3:]))
        blocks[at] = replace(session, content=tuple(inner))

    return _part(outline, "agenda", cut)


PLANTS = (
    Plant("a paragraph is missing", missing_paragraph, ("L101",)),
    Plant("a paragraph is added", added_paragraph, ("L102",)),
    Plant("a paragraph is parted", parted_paragraph, ("L103",)),
    Plant("a paragraph is moved", moved_paragraph, ("L104",)),
    Plant("an item is missing", missing_item, ("L101",)),
    Plant("a heading is missing", missing_heading, ("L101",)),
    Plant("a figure differs", other_figure, ("L201",)),
    Plant("a day differs", other_day, ("L201",)),
    Plant("a decision differs", other_decision, ("L202",)),
    Plant("a note is missing", missing_mark, ("L205",)),
    Plant("a reference is missing", missing_reference, ("L204",)),
    Plant("a line of the agenda is missing", missing_line, ("L101",)),
)

"""Every line of an outline that is printed, and what is marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.outline import (
    AGENDA,
    Annex,
    Block,
    Body,
    Box,
    Figure,
    InlineNote,
    Insertion,
    Line,
    NoteMark,
    Outline,
    Part,
    PartHeading,
    Quotation,
    Reference,
    Section,
    Table,
)

#: The inlines that point to something, or hold what does.
Marked = Reference | NoteMark | InlineNote
_MARKED = (Reference, NoteMark, InlineNote)


def marked(lines: Iterable[Line]) -> Iterator[Marked]:
    """Every reference, mark and inline note in these lines, those within notes included."""
    for line in lines:
        for inline in line:
            if isinstance(inline, _MARKED):
                yield inline
                if isinstance(inline, InlineNote):
                    yield from marked((inline.content,))


def texts(outline: Outline) -> Iterator[tuple[Block, ...]]:
    """The texts of an outline: the main one and its parts, what stands apart from it, and the annexes.

    An agenda that is in no annex is not printed.
    """
    yield from (outline.summary.text if outline.summary else (), outline.preamble, outline.sections)
    for part in outline.parts.values():
        yield part.text
    for annex in outline.bound:
        yield annex.text if isinstance(annex, Annex) else outline.agenda.text if outline.agenda else ()


def lines(outline: Outline) -> Iterator[Line]:
    """Every line that is printed, but for those of tables, figures and boxes, and of notes."""
    session, body = outline.session, outline.body
    for _, marks in outline.masthead.marks:
        yield marks
    yield from body.name if isinstance(body, Body) else ()
    yield from (*session.name, *session.dates_and_place, session.agenda_item, *session.agenda_title)
    for item in session.agenda_items:
        yield from (item.number, *item.title)
    yield from (*outline.title, *outline.subtitle, *outline.author)
    for part in (outline.summary, *outline.parts.values()):
        yield part.title if part else ()
    for annex in outline.bound:
        given = outline.agenda if annex == AGENDA else annex
        yield given.title if isinstance(given, Part | Annex) else ()
    for text in texts(outline):
        yield from below(text)
    yield from outline.closing


def below(content: tuple[Block, ...]) -> Iterator[Line]:
    """Every line of these blocks, and of those under them."""
    for block in content:
        match block:
            case Section(title=line, content=inner):
                yield line
                yield from below(inner)
            case PartHeading(content=inner):
                yield from below(inner)
            case Insertion():
                pass
            case Quotation(line=line):
                yield line
            case _:
                yield block.line
                if block.points:
                    yield from below(block.points)


def inside(inserted: Table | Figure | Box) -> Iterator[Line]:
    """Every line of a table, figure or box, but for its notes."""
    yield inserted.title
    match inserted:
        case Table(rows=rows):
            for row in (*rows.header, *rows.body):
                for cell in row:
                    yield from cell
        case Box(text=text):
            yield from below(text)
        case Figure():
            pass
    yield inserted.source

"""A report as plain text: labels, words and marks, for reading, searching and comparing."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.report import (
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Block,
    Box,
    Bullet,
    Figure,
    Item,
    Line,
    Paragraph,
    Quotation,
    Report,
    Section,
    Table,
    Unnumbered,
    below,
    head_lines,
    inside,
    plain,
)


def write(report: Report) -> str:
    """The text of the report, a line a paragraph; marks of notes as ``[^1]``, the notes at the end."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield from map(_shown, head_lines(report.title_block))
    for block in below(report.content):
        yield _block(block)
    for annex in report.annexes:
        yield annex.heading
        yield _shown(annex.title)
        for block in below(annex.content):
            yield _block(block)
    for note in report.notes:
        first, *more = map(_shown, note.paragraphs)
        yield f"[^{note.mark}]: {first}"
        yield from (f"  {line}" for line in more)


def _block(block: Block) -> str:
    match block:
        case Section(label=label, title=line) | Paragraph(label=label, line=line) | Item(label=label, line=line):
            return f"{label} {_shown(line)}" if label else _shown(line)
        case Bullet(line=line) | AgendaLine(line=line):
            return f"• {_shown(line)}"
        case Table() | Figure() | Box():
            return "\n".join((block.caption.label, *map(_shown, inside(block))))
        case Unnumbered(line=line) | Quotation(line=line) | AgendaTime(line=line) | AgendaSession(line=line):
            return _shown(line)


def _shown(line: Line) -> str:
    return plain(line, "[^{}]")

"""A report as plain text: labels, words and marks, for reading, searching and comparing."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.report import (
    AgendaBlock,
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Block,
    Box,
    Bullet,
    Contents,
    Figure,
    Inserted,
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
    plain,
)

Plain = Section | Paragraph | Unnumbered | Quotation | Item | Bullet | AgendaBlock


def write(report: Report) -> str:
    """The text of the report, a line a paragraph; marks of notes as ``[^1]``, the notes at the end."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield from map(_shown, head_lines(report.title_block))
    if report.summary:
        yield _shown(report.summary.title)
        yield from _blocks(report.summary.content)
    if report.contents:
        yield from _contents(report.contents)
    yield from _blocks(report.content)
    for annex in report.annexes:
        yield annex.heading
        yield _shown(annex.title)
        if annex.original:
            yield annex.original
        yield from _blocks(annex.content)
    yield from map(_shown, report.closing)
    for note in report.notes:
        first, *more = map(_shown, note.paragraphs)
        yield f"[^{note.mark}]: {first}"
        yield from (f"  {line}" for line in more)


def _contents(contents: Contents) -> Iterator[str]:
    """The contents page, what stands in a line parted by tabs."""
    yield contents.heading
    yield f"{contents.paragraphs}\t{contents.page}"
    for line in contents.lines:
        yield "\t".join(words for words in (line.label, _shown(line.title), _shown(line.span), line.page) if words)


def _blocks(content: tuple[Block, ...]) -> Iterator[str]:
    for block in below(content):
        match block:
            case Table() | Figure() | Box():
                yield from _inserted(block)
            case _:
                yield _block(block)


def _inserted(block: Inserted) -> Iterator[str]:
    """A table, row by row with tabs between the cells, a figure or a box, with what stands above and below."""
    yield block.caption.label
    yield _shown(block.caption.title)
    match block:
        case Table(header=header, body=body):
            for row in (*header, *body):
                yield "\t".join(" / ".join(map(_shown, cell)) for cell in row)
        case Figure(missing=missing):
            if missing:
                yield _shown(missing)
        case Box(content=content):
            yield from _blocks(content)
    if block.source:
        yield _shown(block.source)
    for note in block.notes:
        first, *more = map(_shown, note.paragraphs)
        yield from (f"{note.mark} {first}", *more)


def _block(block: Plain) -> str:
    match block:
        case Section(label=label, title=line) | Paragraph(label=label, line=line) | Item(label=label, line=line):
            return f"{label} {_shown(line)}" if label else _shown(line)
        case Bullet(line=line) | AgendaLine(line=line):
            return f"• {_shown(line)}"
        case Unnumbered(line=line) | Quotation(line=line) | AgendaTime(line=line) | AgendaSession(line=line):
            return _shown(line)


def _shown(line: Line) -> str:
    return plain(line, "[^{}]")

"""A report cut into what is aligned: headings, paragraphs, items, lines of the agenda, rows of tables, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.aligning.amounts import Found, amounts
from drafter.line import Lines, NoteMark, Reference
from drafter.lint.prose import ADDRESS, GAP, MARK, PrintedLine, Prose
from drafter.place import Place
from drafter.report import (
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Bullet,
    Item,
    Paragraph,
    Quotation,
    Section,
    Table,
    Unnumbered,
)
from drafter.value import Value

_SIGNS = frozenset((MARK, ADDRESS, GAP))
_FAMILIES = {
    "title": "head", "author": "head", "paragraph": "text", "unnumbered": "text", "quotation": "text",
    "item": "text", "bullet": "text", "cell": "row",
}  # fmt: skip


#: What has no number of its own is called by what it belongs to.
_INDEFINITE = {
    "bullet": "a bullet of", "text without a number": "text without a number in", "quotation": "a quotation in",
    "row": "a row of", "time of the agenda": "a time of", "session of the agenda": "a session of",
    "line of the agenda": "a line of", "head": "a line of", "closing": "a line of",
}  # fmt: skip


class Segment(Value):
    """A piece of a report that has its like in every other language.

    Pieces of one ``family`` may stand for one another; ``kind`` says in words what it is, and ``level`` how deep it
    hangs. ``label`` is its number, and ``where`` its place as a reader knows it, ``place`` that of its first character.
    ``name`` is that by which it is referred to, the author's or of the place it has in the outline. ``notes`` are the
    names of the notes marked in it, ``targets`` what it refers to. ``words`` have signs for marks, addresses and gaps,
    and stand at ``start`` in the whole; ``lines`` are what is printed. ``spots`` are the places of the amounts,
    ``cells`` counts those of a row, and ``length`` the characters that are words. One with a gap in it is
    ``unfinished``: what it will say is not known yet.
    """

    family: str
    kind: str
    level: int
    label: str
    where: str
    place: Place | None
    lines: Lines
    words: str
    start: int
    name: str
    notes: tuple[str, ...]
    targets: tuple[str, ...]
    amounts: Found
    spots: tuple[Place | None, ...]
    cells: int
    length: int
    unfinished: bool

    @property
    def named(self) -> str:
        """The name that an author gave it."""
        return "" if "." in self.name else self.name

    @property
    def called(self) -> str:
        """What it is called where a reader looks for it; a point of a list with no number of its own by its kind."""
        said = self.where.endswith(self.kind)
        return f"{_INDEFINITE[self.kind]} {self.where}" if self.kind in _INDEFINITE and not said else self.where


def are_finished(*pieces: Segment) -> bool:
    """Whether it is known of all of these what they say."""
    return not any(one.unfinished for one in pieces)


def segments(prose: Prose) -> tuple[Segment, ...]:
    """All of a report, note by note at the end, in the order in which it is read."""
    return tuple(_segment(prose, lines) for lines in _joined(prose))


def _joined(prose: Prose) -> Iterator[list[PrintedLine]]:
    """The lines of each segment: those of a title or a note are one, and so are those of a row of a table."""
    lines = list(prose.lines)
    at = 0
    while at < len(lines):
        line = lines[at]
        count = 1
        if line.kind in ("title", "note", "table note"):
            while (
                at + count < len(lines)
                and lines[at + count].where == line.where
                and lines[at + count].kind == line.kind
            ):
                count += 1
            yield lines[at : at + count]
        elif line.kind == "cell" and isinstance(line.block, Table):
            for row in (*line.block.header, *line.block.body):
                size = sum(len(cell) for cell in row)
                yield lines[at : at + size]
                at += size
            continue
        else:
            yield lines[at : at + count]
        at += count


def _segment(prose: Prose, lines: list[PrintedLine]) -> Segment:
    first, start, end = lines[0], lines[0].start, lines[-1].end
    kind, level = _kind(first)
    inlines = [inline for line in lines for inline in line.line]
    block = first.block
    name = block.name if block else ""
    if first.kind == "note":
        name = next((note.name for note in prose.report.notes if first.where == f"note {note.mark}"), "")
    found = amounts(prose.language.code, prose.words[start:end], _worded(prose, start, end))
    return Segment(
        family=_FAMILIES.get(first.kind, first.kind),
        kind=kind,
        level=level,
        label=getattr(block, "label", ""),
        where=first.where,
        place=next((place for line in lines if (place := prose.first_place(line))), None),
        lines=tuple(line.line for line in lines),
        words=prose.words[start:end],
        start=start,
        name=name,
        notes=tuple(inline.note for inline in inlines if isinstance(inline, NoteMark)),
        targets=tuple(inline.target for inline in inlines if isinstance(inline, Reference)),
        amounts=found,
        spots=tuple(prose.place(start + amount.start) for amount in found.sure),
        length=sum(sign not in _SIGNS for sign in prose.words[start:end]),
        cells=len(lines) if first.kind == "cell" else 0,
        unfinished=GAP in prose.words[start:end],
    )


def _worded(prose: Prose, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """What of the words between two offsets is drafter's wording, or a mark, a gap or an address, from the first on."""
    found = [(max(one, start) - start, min(two, end) - start) for one, two in prose.worded if one < end and two > start]
    signs = re.finditer(f"[{MARK}{ADDRESS}{GAP}]+", prose.words[start:end])
    return (*found, *(sign.span() for sign in signs))


def _kind(line: PrintedLine) -> tuple[str, int]:
    """What a line is, in words, and how deep it hangs."""
    match line.block:
        case Section(level=level):
            return "heading", level
        case Item(depth=depth):
            return "item", depth
        case Bullet(depth=depth):
            return "bullet", depth
        case Paragraph():
            return "numbered paragraph", 0
        case Unnumbered():
            return "text without a number", 0
        case Quotation():
            return "quotation", 0
        case AgendaTime():
            return "time of the agenda", 1
        case AgendaSession():
            return "session of the agenda", 2
        case AgendaLine(depth=depth):
            return "line of the agenda", 2 + depth
        case Table() if line.kind == "cell":
            return "row", 0
    return line.kind, 0

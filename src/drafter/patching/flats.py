"""What stands in a text one after another, as its lines have it: blocks, lines and paragraphs of notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter import marking, marks, markup, named
from drafter.outline import (
    Block,
    Blocks,
    Bullet,
    Insertion,
    Item,
    Line,
    Lines,
    Note,
    Notes,
    Paragraph,
    PartHeading,
    Quotation,
    Section,
    Unnumbered,
)
from drafter.place import Finding, Place
from drafter.remarks import without_remarks
from drafter.typed import REMOVED, Typed, TypedLine
from drafter.value import Value

POINTS = ("-", "*")
NOTE, MORE, LINE, RUN = "note", "more", "line", "run"


class Flat(Value):
    """One thing of a text: its kind, how deep it stands, what it says, its name, and whether it has a number.

    ``part`` is what is inserted, or the name of a note.
    """

    kind: str
    depth: int
    line: Line
    name: str = ""
    numbered: bool = True
    part: str = ""

    @property
    def words(self) -> tuple[object, ...]:
        """What it says wherever it stands."""
        return (self.kind, self.line, self.name, self.numbered, self.part)

    @property
    def notation(self) -> str:
        """All that stands behind its sign."""
        tail = marking.show_tail(self.name, self.numbered)
        if self.kind in ("heading", "text") and self.part:
            return f"{{insert:{self.part}}}{tail}"
        shown = marking.show(self.line)
        return (markup.headed(self.line) if self.kind == "text" else shown) + tail

    def sign(self, indent: int) -> str:
        """What stands before it."""
        match self.kind:
            case "heading":
                return "#" * self.depth + " "
            case ">":
                return "> "
            case "-" | "*":
                return f"{' ' * indent}{self.kind} "
            case "note":
                return f"[^{self.part}]: "
            case "more":
                return "  "
            case _:
                return ""


class Entry(Value):
    """One thing of a text as typed: its lines, and for a point how many blanks stand before it."""

    kind: str
    indent: int
    lines: tuple[TypedLine, ...]


def flat_blocks(blocks: Blocks, depth: int = 1) -> Iterator[Flat]:
    """The blocks of a text in the order of its lines."""
    for block in blocks:
        yield from _flat_block(block, depth)


def _flat_block(block: Block, depth: int) -> Iterator[Flat]:
    match block:
        case Section(title=line, content=content, name=name, numbered=numbered):
            yield Flat("heading", depth, line, name, numbered)
            yield from flat_blocks(content, depth + 1)
        case PartHeading(part=part, content=content, numbered=numbered):
            yield Flat("heading", depth, (), "", numbered, part)
            yield from flat_blocks(content, depth + 1)
        case Paragraph(line=line, points=points, name=name):
            yield Flat("text", 0, line, name)
            yield from _flat_points(points, 1)
        case Unnumbered(line=line, points=points, name=name):
            yield Flat("text", 0, line, name, False)
            yield from _flat_points(points, 1)
        case Quotation(line=line, name=name):
            yield Flat(">", 0, line, name)
        case Insertion(what=what):
            yield Flat("text", 0, (), part=what)
        case Item() | Bullet():
            yield from _flat_points((block,), 1)


def _flat_points(points: Sequence[Item | Bullet], depth: int) -> Iterator[Flat]:
    for point in points:
        yield Flat("-" if isinstance(point, Item) else "*", depth, point.line, point.name)
        yield from _flat_points(point.points, depth + 1)


def flat_notes(notes: Notes) -> Iterator[Flat]:
    """The paragraphs of notes."""
    for note in notes:
        head, *more = note.paragraphs or ((),)
        yield Flat(NOTE, 0, head, part=note.name)
        yield from (Flat(MORE, 0, line) for line in more)


def flat_lines(lines: Lines) -> Iterator[Flat]:
    """Lines that are lines."""
    return (Flat(LINE, 0, line) for line in lines)


def block_entries(lines: Sequence[TypedLine]) -> list[Entry]:
    """The blocks of a text as typed."""
    found = markup.entries(without_remarks(lines, []), [])
    return [Entry(one.kind, one.depth if one.kind in POINTS else 0, tuple(one.lines)) for one in found]


def line_entries(lines: Sequence[TypedLine]) -> list[Entry]:
    """Lines that are lines, as typed."""
    return [Entry(LINE, 0, (line,)) for line in without_remarks(lines, []) if Typed([line]).words]


def run_entries(lines: Sequence[TypedLine]) -> list[Entry]:
    """Lines that are one, as typed."""
    kept = [line for line in without_remarks(lines, []) if line.words.strip(f"{REMOVED} \t")]
    return [Entry(RUN, 0, tuple(kept))] if kept else []


def note_entries(lines: Sequence[TypedLine]) -> list[Entry]:
    """The paragraphs of notes as typed."""
    found: list[tuple[str, list[TypedLine]]] = []
    fresh = False
    for line in without_remarks(lines, []):
        if head := markup.NOTE.fullmatch(line.words):
            at = head.start(2)
            place = Place(line.place.line, line.place.column + at)
            found.append((NOTE, [TypedLine(head[2], place)]))
            fresh = False
        elif not line.words.strip(" \t"):
            fresh = True
        elif fresh:
            found.append((MORE, [line]))
            fresh = False
        elif found:
            found[-1][1].append(line)
    return [Entry(kind, 0, tuple(typed)) for kind, typed in found]


def read_block(lines: Sequence[TypedLine]) -> Flat | None:
    """The one block that these lines hold; None where they hold another number of them, or faults."""
    findings: list[Finding] = []
    made = list(flat_blocks(markup.parse(lines, findings)))
    faults = [one for one in findings if one.level == "fault" and one.code not in ("M104",)]
    return made[0] if len(made) == 1 and not faults else None


def read_note(lines: Sequence[TypedLine]) -> Flat | None:
    """The one note of one paragraph that these lines hold."""
    findings: list[Finding] = []
    made: Sequence[Note] = markup.parse_notes(lines, findings)
    one = len(made) == 1 and len(made[0].paragraphs) == 1 and not findings
    return Flat(NOTE, 0, made[0].paragraphs[0], part=made[0].name) if one else None


def read_run(kind: str, lines: Sequence[TypedLine]) -> Flat | None:
    """The one line that these hold, for kinds that have no sign."""
    findings: list[Finding] = []
    typed = Typed(without_remarks(lines, findings))
    name, _ = named.tail(typed, findings) if kind == RUN else ("", True)
    line = marks.parse(typed, findings)
    return None if [one for one in findings if one.level == "fault"] else Flat(kind, 0, line, name)

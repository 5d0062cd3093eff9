"""The model of what is read: every number, label and fixed phrase is in its place.

A name identifies a block for good: the author's, or else the block's place in the outline (``issues.17``).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from drafter.line import Inline as Inline
from drafter.line import LetterMark as LetterMark
from drafter.line import Line as Line
from drafter.line import Lines as Lines
from drafter.line import NoteMark as NoteMark
from drafter.line import Reference as Reference
from drafter.line import count as count
from drafter.line import joined as joined
from drafter.line import plain as plain
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Side = Literal["left", "right", "center"]
else:
    Side = str

Row = tuple[Lines, ...]


class Note(Value):
    """A footnote. One whose mark is not a number of the series is ``custom``."""

    name: str
    mark: str
    custom: bool
    paragraphs: Lines


class Item(Value):
    """A subparagraph: ``level`` 1 is (a), 2 is (i); ``depth`` counts everything it hangs under, bullets too."""

    name: str
    label: str
    cited: str
    level: int
    depth: int
    line: Line
    points: tuple[Point, ...] = ()


class Bullet(Value):
    """A line with a bullet, ``depth`` levels deep."""

    name: str
    depth: int
    line: Line
    points: tuple[Point, ...] = ()


class Paragraph(Value):
    """A numbered paragraph: the unit in which UN documents are cited."""

    name: str
    number: int
    label: str
    cited: str
    line: Line
    points: tuple[Point, ...] = ()


class Unnumbered(Value):
    """A paragraph without a number; ``anew`` says that the items below it begin with (a) again."""

    name: str
    line: Line
    points: tuple[Point, ...] = ()
    anew: bool = False


class Quotation(Value):
    """A paragraph that is quoted."""

    name: str
    line: Line


class Section(Value):
    """A heading and what is under it.

    ``label`` is its own, ``cited`` the one it is cited by, with those of the levels above: III.B. Both are empty where
    it has no number.
    """

    name: str
    level: int
    label: str
    cited: str
    title: Line
    content: tuple[Block, ...] = ()


class AgendaTime(Value):
    """A time, or another first-level line, of an agenda."""

    name: str
    line: Line


class AgendaSession(Value):
    """A session, break or other second-level line of an agenda."""

    name: str
    line: Line


class AgendaLine(Value):
    """A line under a session of an agenda."""

    name: str
    depth: int
    line: Line


class LetteredNote(Value):
    """A note below a table or figure, or in a box."""

    mark: str
    paragraphs: Lines


class Caption(Value):
    """What stands above a table, figure or box: its label with its number, and its title.

    ``label`` is the whole, Table 3, and ``cited`` the number in it, by which it is referred to.
    """

    label: str
    cited: str
    title: Line


class Column(Value):
    """A column of a table: the side at which its text stands, and its share of the width."""

    side: Side
    width: int


class Table(Value):
    """A table, in each row as many cells as there are columns, in each cell one paragraph or several.

    The rows of the ``header`` are repeated on each page. A ``wide`` table has a page across for itself.
    """

    name: str
    caption: Caption
    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    body: tuple[Row, ...]
    notes: tuple[LetteredNote, ...] = ()
    source: Line = ()
    wide: bool = False


class Figure(Value):
    """A figure: the picture file, or what is printed while there is none, and what it shows, in words."""

    name: str
    caption: Caption
    file: str
    description: str
    missing: Line = ()
    notes: tuple[LetteredNote, ...] = ()
    source: Line = ()


class Box(Value):
    """A text in a frame."""

    name: str
    caption: Caption
    content: tuple[Block, ...]
    notes: tuple[LetteredNote, ...] = ()
    source: Line = ()


Point = Item | Bullet
AgendaBlock = AgendaTime | AgendaSession | AgendaLine
Inserted = Table | Figure | Box
Block = Section | Paragraph | Unnumbered | Quotation | Item | Bullet | AgendaBlock | Inserted


class Annex(Value):
    """An annex: its heading as printed, its title, and its content with paragraphs from 1.

    ``original`` says in what language it was written, where that is not the document's.
    """

    name: str
    heading: str
    title: Line
    content: tuple[Block, ...] = ()
    original: str = ""


class Summary(Value):
    """A summary, in a box on the first page."""

    title: Line
    content: tuple[Block, ...]


class ContentsLine(Value):
    """A line of the contents page: a heading with its number, the paragraphs under it, and its page.

    ``target`` is the name of the heading; a line without one only stands above others. ``span`` holds the numbers of
    the first paragraph and the last; ``page`` is a dash where the page is not known.
    """

    target: str
    level: int
    label: str
    title: Line
    span: Line
    page: str


class Contents(Value):
    """The contents page: its heading, those of its two columns of numbers, and its lines."""

    heading: str
    paragraphs: str
    page: str
    lines: tuple[ContentsLine, ...]


class Masthead(Value):
    """The head of the first page. The names of the fields are those of the template.

    ``series`` and ``symbol`` are the symbol's letters and its rest; ``running_head`` is what the later pages have at
    their head, the notice behind it; ``emblem`` describes the emblem, or its empty place, to those who cannot see it.
    The second symbol of a joint document is in ``joint_series`` and ``joint_symbol``.
    """

    organization: str
    organ: str
    series: str
    symbol: str
    distribution: str
    date: str
    language: str
    original: str
    running_head: str
    emblem: str
    joint_series: str = ""
    joint_symbol: str = ""
    job_number: str = ""
    notice: str = ""


class AgendaItem(Value):
    """An item of the session's agenda, and its titles."""

    number: Line
    titles: Lines


class TitleBlock(Value):
    """What stands between the masthead and the text, line by line."""

    body: Lines
    session: Lines
    dates: Lines
    agenda_items: tuple[AgendaItem, ...]
    title: Lines
    author: Lines
    subtitle: Lines = ()


class Report(Value):
    """What delegates read.

    ``template`` is the name of one of drafter's templates. ``emblem`` is the name of a picture file, or empty;
    ``date`` is None while not given; ``gaps`` are what the masthead does not know yet, as it is printed there;
    ``marks`` are the marks of notes behind values of the masthead, by their fields. ``closing`` are the lines at the
    very end, behind the annexes.
    """

    language: str
    emblem: str
    date: datetime.date | None
    masthead: Masthead
    gaps: tuple[str, ...]
    title_block: TitleBlock
    content: tuple[Block, ...]
    annexes: tuple[Annex, ...]
    notes: tuple[Note, ...]
    template: str = "unfccc"
    marks: tuple[tuple[str, Line], ...] = ()
    summary: Summary | None = None
    contents: Contents | None = None
    closing: Lines = ()


def blocks(report: Report) -> Iterator[Block]:
    """Every block of the report in reading order, each before what hangs under it, or stands in it."""
    for block in below((*(report.summary.content if report.summary else ()), *report.content)):
        yield from _whole(block)
    for annex in report.annexes:
        for block in below(annex.content):
            yield from _whole(block)


def _whole(block: Block) -> Iterator[Block]:
    yield block
    if isinstance(block, Box):
        yield from below(block.content)


def below(content: tuple[Block, ...]) -> Iterator[Block]:
    """These blocks and all that hang under them, in reading order; but nothing of what stands in a box."""
    for block in content:
        yield block
        match block:
            case Section(content=inner):
                yield from below(inner)
            case Paragraph(points=inner) | Unnumbered(points=inner) | Item(points=inner) | Bullet(points=inner):
                if inner:
                    yield from below(inner)
            case Quotation() | AgendaTime() | AgendaSession() | AgendaLine() | Table() | Figure() | Box():
                pass


def head_lines(head: TitleBlock) -> Lines:
    """The lines of a title block as they follow one another."""
    items = tuple(line for item in head.agenda_items for line in ((item.number,) if item.number else ()) + item.titles)
    return (*head.body, *head.session, *head.dates, *items, *head.title, *head.subtitle, *head.author)


def lines(report: Report) -> Iterator[Line]:
    """Every line of running text in reading order: title block, text, annexes, and the notes last.

    The contents page has none of its own: it repeats headings.
    """
    for _, marks in report.marks:
        yield marks
    yield from head_lines(report.title_block)
    if report.summary:
        yield report.summary.title
        yield from _lines(report.summary.content)
    yield from _lines(report.content)
    for annex in report.annexes:
        yield annex.title
        yield from _lines(annex.content)
    yield from report.closing
    for note in report.notes:
        yield from note.paragraphs


def _lines(content: tuple[Block, ...]) -> Iterator[Line]:
    for block in below(content):
        match block:
            case Section(title=title):
                yield title
            case Table() | Figure() | Box():
                yield from inside(block)
            case _:
                yield block.line


def inside(block: Inserted) -> Iterator[Line]:
    """Every line of a table, figure or box: its title, what is in it, its source and its notes."""
    yield block.caption.title
    match block:
        case Table(header=header, body=body):
            for row in (*header, *body):
                for cell in row:
                    yield from cell
        case Figure(missing=missing):
            if missing:
                yield missing
        case Box(content=content):
            yield from _lines(content)
    if block.source:
        yield block.source
    for note in block.notes:
        yield from note.paragraphs


def word_count(report: Report) -> int:
    """How many words the report has: title block, headings, annexes and notes included, labels and marks not.

    Each Chinese character is a word; a figure or Latin word among them is one more, and punctuation none.
    """
    return count("\n".join(map(plain, lines(report))))

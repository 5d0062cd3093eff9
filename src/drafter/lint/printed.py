"""The lines of a report in reading order, each with what it is and with its place as a reader knows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import report as read
from drafter.line import Line, plain
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal[
        "head", "title", "author", "heading", "paragraph", "unnumbered", "quotation", "item", "bullet", "agenda",
        "caption", "cell", "source", "table note", "note", "closing",
    ]  # fmt: skip
else:
    Kind = str
#: The kinds of line that hold sentences.
RUNNING: tuple[Kind, ...] = ("paragraph", "unnumbered", "quotation", "item", "bullet", "note", "table note")
# Characters of a heading without a number by which it is called.
_SHOWN = 30


class Whereabouts(Value):
    """What a line is: its kind, its place as a reader knows it, and the block that it belongs to."""

    kind: Kind
    where: str
    block: read.Block | None = None


def printed(report: read.Report) -> Iterator[tuple[Whereabouts, Line]]:
    """Every line of running text, each once: first page, text, annexes, notes."""
    for _, marks in report.marks:
        yield Whereabouts("head", "the masthead"), marks
    yield from _head(report.title_block)
    if report.summary:
        yield Whereabouts("head", "the summary"), report.summary.title
        yield from _Text("the summary").blocks(report.summary.content)
    yield from _Text("").blocks(report.content)
    for annex in report.annexes:
        where = annex.heading[:1].lower() + annex.heading[1:]
        yield Whereabouts("title", f"the title of {where}"), annex.title
        yield from _Text(where).blocks(annex.content)
    for line in report.closing:
        yield Whereabouts("closing", "the closing lines"), line
    for note in report.notes:
        for line in note.paragraphs:
            yield Whereabouts("note", f"note {note.mark}"), line


def _head(head: read.TitleBlock) -> Iterator[tuple[Whereabouts, Line]]:
    items = tuple(line for item in head.agenda_items for line in ((item.number,) if item.number else ()) + item.titles)
    for line in (*head.body, *head.session, *head.dates, *items):
        yield Whereabouts("head", "the first page"), line
    for line in head.title:
        yield Whereabouts("title", "the title"), line
    for line in head.subtitle:
        yield Whereabouts("title", "the subtitle"), line
    for line in head.author:
        yield Whereabouts("author", "the author"), line


class _Text:
    """One text: the main one, an annex, the summary or a box. ``within`` is what stands before each place in it."""

    def __init__(self, within: str) -> None:
        self.within = within
        self.last = ""

    def where(self, place: str) -> str:
        """A place in this text."""
        return ", ".join(words for words in (self.within, place) if words)

    def blocks(self, content: Iterable[read.Block]) -> Iterator[tuple[Whereabouts, Line]]:
        """The lines of blocks and of all that is under them."""
        for block in content:
            match block:
                case read.Section(cited=cited, title=title, content=inner):
                    called = f"heading {cited}" if cited else f"heading “{plain(title)[:_SHOWN]}”"
                    self.last = self.where(called)
                    yield Whereabouts("heading", self.last, block), title
                    yield from self.blocks(inner)
                case read.Paragraph(cited=cited, line=line, points=points):
                    self.last = self.where(f"paragraph {cited}")
                    yield Whereabouts("paragraph", self.last, block), line
                    yield from self.points(points, self.last)
                case read.Unnumbered(line=line, points=points):
                    self.last = self.last or self.where("text without a number")
                    yield Whereabouts("unnumbered", self.last, block), line
                    yield from self.points(points, self.last)
                case read.Quotation(line=line):
                    yield Whereabouts("quotation", self.last or self.where("a quotation"), block), line
                case read.Item() | read.Bullet():
                    yield from self.points((block,), self.last or self.where("a list"))
                case read.AgendaTime(line=line) | read.AgendaSession(line=line) | read.AgendaLine(line=line):
                    yield Whereabouts("agenda", self.where("the agenda"), block), line
                case read.Table() | read.Figure() | read.Box():
                    yield from _inserted(block)

    def points(self, points: Iterable[read.Point], under: str) -> Iterator[tuple[Whereabouts, Line]]:
        """The lines of items and bullets."""
        for point in points:
            if isinstance(point, read.Item):
                where = f"{under} {point.cited}"
                yield Whereabouts("item", where, point), point.line
            else:
                where = under
                yield Whereabouts("bullet", where, point), point.line
            yield from self.points(point.points, where)


def _inserted(block: read.Inserted) -> Iterator[tuple[Whereabouts, Line]]:
    """The lines of a table, figure or box."""
    where = block.caption.label[:1].lower() + block.caption.label[1:]
    yield Whereabouts("caption", where, block), block.caption.title
    match block:
        case read.Table(header=header, body=body):
            for row in (*header, *body):
                for cell in row:
                    for line in cell:
                        yield Whereabouts("cell", where, block), line
        case read.Figure():
            pass
        case read.Box(content=content):
            yield from _Text(where).blocks(content)
    if block.source:
        yield Whereabouts("source", where, block), block.source
    for note in block.notes:
        for line in note.paragraphs:
            yield Whereabouts("table note", f"{where}, note {note.mark}", block), line

"""An outline without its words: the structure of an earlier report, for the next one to be written in.

Headings and titles stay, and with them the names of what is named. In the place of whatever else was said stands a gap.
What belongs to one report alone goes: symbol, date, job number, pictures, rows of tables, notes of asterisks, which say
that a report was late or was reissued, and those that nothing marks any more.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafter import walking
from drafter.inline import Gap
from drafter.languages import LANGUAGES
from drafter.languages.scaffolds import Gaps, scaffold
from drafter.outline import (
    AgendaItem,
    Annex,
    Annexes,
    Block,
    Blocks,
    Box,
    Bullet,
    Editorial,
    Figure,
    InlineNote,
    Insertion,
    Item,
    Line,
    Lines,
    Masthead,
    Note,
    NoteMark,
    Notes,
    Outline,
    Paragraph,
    Part,
    PartHeading,
    Point,
    Quotation,
    Rows,
    Section,
    Session,
    Table,
    Unnumbered,
)
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T", Table, Figure, Box)


def emptied(given: Outline) -> Outline:
    """The outline without its words."""
    return _Emptying(scaffold(given.language).gaps, LANGUAGES[given.language].phrases.missing_text).outline(given)


class _Emptying(Value):
    """How words are taken out: what is asked for in their place."""

    gaps: Gaps
    text: str

    def outline(self, given: Outline) -> Outline:
        """The outline without its words."""
        gaps = self.gaps
        made = replace(
            given,
            # A new report is read by the editorial rules of its own time.
            editorial=Editorial(0, given.editorial.leave_out),
            masthead=self.masthead(given.masthead),
            session=self.session(given.session),
            title=self.marked(given.title or ((),), gaps.title),
            subtitle=self.marked(given.subtitle, gaps.subtitle),
            author=self.marked(given.author, gaps.author),
            preamble=self.blocks(given.preamble),
            sections=self.blocks(given.sections),
            closing=self.lines(given.closing, gaps.closing),
            annexes=self.annexes(given.annexes),
            tables=tuple(map(self.table, given.tables)),
            figures=tuple(map(self.figure, given.figures)),
            boxes=tuple(map(self.box, given.boxes)),
            agenda=self.agenda(given.agenda),
            **{key: self.part(getattr(given, key)) for key in _PARTS},
        )
        return replace(made, notes=self.notes(given.notes, walking.lines(made)))

    def lines(self, given: Lines, ask: str) -> Lines:
        """One gap for several lines, if there are any."""
        return ((Gap(ask),),) if given else ()

    def marked(self, given: Lines, ask: str) -> Lines:
        """One gap for several lines, with the marks that stood in them."""
        marks = dict.fromkeys(inline for line in given for inline in _lasting(line) if isinstance(inline, NoteMark))
        return ((Gap(ask), *marks),) if given else ()

    def heading(self, given: Line) -> Line:
        """A heading as it was, but for notes that are written in it."""
        note = InlineNote((Gap(self.gaps.note),))
        return tuple(note if isinstance(inline, InlineNote) else inline for inline in _lasting(given))

    def masthead(self, given: Masthead) -> Masthead:
        """What a masthead says of the next report too."""
        return Masthead(distribution=given.distribution, original=given.original, emblem=given.emblem)

    def session(self, given: Session) -> Session:
        """The session with the keys that it had."""
        gaps = self.gaps
        return replace(
            given,
            name=self.lines(given.name, gaps.session),
            dates_and_place=self.lines(given.dates_and_place, gaps.dates_and_place),
            agenda_item=given.agenda_item and (Gap(gaps.agenda_item),),
            agenda_title=self.lines(given.agenda_title, gaps.agenda_title),
            agenda_items=tuple(
                AgendaItem(item.number and (Gap(gaps.agenda_item),), self.lines(item.title, gaps.agenda_title))
                for item in given.agenda_items
            ),
        )

    def part(self, given: Part | None) -> Part | None:
        """A part with its title and the structure of its text."""
        return given and replace(given, title=self.heading(given.title), text=self.blocks(given.text))

    def agenda(self, given: Part | None) -> Part | None:
        """The agenda with its meetings; when they are is another matter each time."""
        return given and replace(given, title=self.heading(given.title), text=self.times(given.text))

    def times(self, given: Blocks) -> Blocks:
        """The blocks of an agenda, whose headings are times, and those below these meetings."""
        made: list[Block] = []
        for block in given:
            if isinstance(block, Section):
                under = _Emptying(replace(self.gaps, item=self.gaps.speaker), self.text)
                made.append(replace(block, title=(Gap(self.gaps.time),), content=under.blocks(block.content)))
            else:
                made.append(self.block(block))
        return tuple(made)

    def annexes(self, given: Annexes | None) -> Annexes | None:
        """The annexes with their titles and the structure of their texts."""
        if given is None:
            return None
        return tuple(self.annex(one) if isinstance(one, Annex) else one for one in given)

    def annex(self, given: Annex) -> Annex:
        """An annex with its title and the structure of its text."""
        return replace(given, title=self.heading(given.title), text=self.blocks(given.text))

    def blocks(self, given: Blocks) -> Blocks:
        """These blocks, each of its kind and in its place."""
        return tuple(map(self.block, given))

    def block(self, given: Block) -> Block:
        """A block of the same kind, with a gap for its words."""
        match given:
            case Section(title=title, content=content):
                return replace(given, title=self.heading(title), content=self.blocks(content))
            case PartHeading(content=content):
                return replace(given, content=self.blocks(content))
            case Paragraph(points=points) | Unnumbered(points=points):
                return replace(given, line=(Gap(self.text),), points=self.points(points))
            case Quotation():
                return replace(given, line=(Gap(self.text),))
            case Item() | Bullet():
                return self.point(given)
            case Insertion():
                return given

    def points(self, given: tuple[Point, ...]) -> tuple[Point, ...]:
        """These points, each with a gap for its words."""
        return tuple(map(self.point, given))

    def point(self, given: Point) -> Point:
        """A point of the same kind, with a gap for its words."""
        return replace(given, line=(Gap(self.gaps.item),), points=self.points(given.points))

    def table(self, given: Table) -> Table:
        """A table with the heads of its columns and one row to begin with."""
        rows = given.rows
        header = tuple(tuple(tuple(self.heading(line) for line in cell) for cell in row) for row in rows.header)
        first = ((((Gap(self.gaps.cell),),), *(() for _ in rows.sides[1:])),) if rows.sides else ()
        made = replace(given, rows=Rows(rows.sides, header, first))
        return self.inserted(made)

    def figure(self, given: Figure) -> Figure:
        """A figure without its picture."""
        return self.inserted(replace(given, file="", description=""))

    def box(self, given: Box) -> Box:
        """A box with the structure of its text."""
        return self.inserted(replace(given, text=self.blocks(given.text)))

    def inserted(self, given: T) -> T:
        """A table, figure or box whose title is a heading, with those of its notes that are still marked."""
        source = given.source and (Gap(self.gaps.source),)
        made = replace(given, title=self.heading(given.title), source=source)
        return replace(made, notes=self.notes(given.notes, walking.inside(made)))

    def notes(self, given: Notes, lines: Iterable[Line]) -> Notes:
        """The notes that are marked in these lines, each with a gap for its words."""
        used = {inline.name for inline in walking.marked(lines) if isinstance(inline, NoteMark)}
        return tuple(Note(note.name, ((Gap(self.gaps.note),),)) for note in given if note.name in used)


def _lasting(given: Line) -> Line:
    """A line without marks of asterisks."""
    return tuple(inline for inline in given if not (isinstance(inline, NoteMark) and not inline.name.strip("*")))


_PARTS = ("summary", "mandate", "organization", "issues", "proposals")

"""An outline to be translated: the same structure and names, and a gap in the place of each text.

References and marks of notes stay behind the gap, in the order of the sentence, and what is the same in all languages
stays as it is: symbols, dates, files, numbers, addresses.
"""

from __future__ import annotations

from collections.abc import Collection

from drafter import marking
from drafter.drawn import show_row
from drafter.inline import Gap, Text
from drafter.languages import LANGUAGES
from drafter.languages.scaffolds import Gaps, scaffold
from drafter.outline import (
    AgendaItem,
    Annex,
    Annexes,
    Block,
    Blocks,
    Body,
    Box,
    Bullet,
    Figure,
    Inline,
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
    Reference,
    Row,
    Rows,
    Section,
    Session,
    Table,
    Unnumbered,
)
from drafter.script import blank
from drafter.universal import is_universal
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T", Table, Figure, Box)


class Asked(Value):
    """What a gap asks for, and the text that it stands for, line by line, in the notation.

    Several gaps may stand on a line, of which the first has the text. One that asks for nothing stays empty.
    """

    ask: str
    text: tuple[str, ...] = ()


class Untranslated(Value):
    """An outline whose gaps ask for nothing but a number: that of what is ``asked``."""

    outline: Outline
    asked: tuple[Asked, ...]


def untranslated(given: Outline, language: str, absent: Collection[str] = ()) -> Untranslated:
    """The outline to be translated into this language; pictures that are ``absent`` are left out."""
    asked: list[Asked] = []
    made = _Gapping(asked, language, scaffold(language).gaps, absent).outline(given)
    return Untranslated(made, tuple(asked))


class _Gapping:
    """Puts gaps in the place of texts, and gathers what each of them asks for."""

    __slots__ = ("absent", "asked", "blank", "gaps", "language", "phrases")

    def __init__(self, asked: list[Asked], language: str, gaps: Gaps, absent: Collection[str]) -> None:
        self.asked = asked
        self.language = language
        self.gaps = gaps
        self.absent = absent
        self.phrases = LANGUAGES[language].phrases
        # What parts words in the language.
        self.blank = blank(self.phrases.missing_text[-1], self.phrases.missing_text[0])

    def outline(self, given: Outline) -> Outline:
        """The outline with a gap in the place of each text."""
        gaps = self.gaps
        return replace(
            given,
            language=self.language,
            body=self.body(given.body),
            masthead=self.masthead(given.masthead),
            session=self.session(given.session),
            title=self.whole(given.title, gaps.title),
            subtitle=self.whole(given.subtitle, gaps.subtitle),
            author=self.lines(given.author, gaps.author),
            summary=self.part(given.summary),
            preamble=self.blocks(given.preamble),
            sections=self.blocks(given.sections),
            mandate=self.part(given.mandate),
            organization=self.part(given.organization),
            issues=self.part(given.issues),
            proposals=self.part(given.proposals),
            closing=self.lines(given.closing, gaps.closing),
            agenda=self.agenda(given.agenda),
            annexes=self.annexes(given.annexes),
            tables=tuple(map(self.table, given.tables)),
            figures=tuple(map(self.figure, given.figures)),
            boxes=tuple(map(self.box, given.boxes)),
            notes=self.notes(given.notes),
        )

    def gap(self, ask: str, *text: str) -> Gap:
        """The next gap."""
        self.asked.append(Asked(ask, text))
        return Gap(str(len(self.asked) - 1))

    def line(self, given: Line, ask: str) -> Line:
        """A line with a gap for its words."""
        return self.lined(given, ask, (marking.show(given),))

    def lines(self, given: Lines, ask: str) -> Lines:
        """Lines, each for itself."""
        return tuple(self.line(line, ask) for line in given)

    def whole(self, given: Lines, ask: str) -> Lines:
        """One gap for several lines, which are one text: another language breaks it elsewhere."""
        text = tuple(map(marking.show, given))
        return (self.lined(tuple(inline for line in given for inline in line), ask, text),) if given else ()

    def lined(self, given: Line, ask: str, text: tuple[str, ...]) -> Line:
        """A gap for the words of a line, and behind it references and marks, these right behind what they follow.

        Where the words need no translation they stay; of the notes written in the line, each is seen for itself.
        """
        kept = is_universal(tuple(inline for inline in given if not isinstance(inline, InlineNote)))
        made: list[Inline] = [] if kept else [self.gap(ask, *text)]
        text = text if kept else ()
        for inline in given:
            if isinstance(inline, InlineNote):
                if not is_universal(inline.content):
                    inline, text = InlineNote(self.lined(inline.content, self.gaps.note, text)), ()
                made.append(inline)
            elif kept or isinstance(inline, NoteMark):
                made.append(inline)
            elif isinstance(inline, Reference):
                made.extend((Text(self.blank), inline) if self.blank else (inline,))
        return tuple(made)

    def plain(self, given: str, ask: str) -> str:
        """A value of plain words, as the notation of a gap."""
        return given and marking.show((self.gap(ask, given),))

    def body(self, given: str | Body) -> str | Body:
        """The body, of which one that drafter knows has its name in each language."""
        if isinstance(given, str):
            return given
        return Body(self.plain(given.organ, self.gaps.organ), self.lines(given.name, self.phrases.missing_body))

    def masthead(self, given: Masthead) -> Masthead:
        """The masthead as it is, without the job number and the notice, as each language has its own."""
        emblem = self.plain(given.emblem, "") if given.emblem in self.absent else given.emblem
        return replace(
            given,
            emblem=emblem,
            job_number=self.plain(given.job_number, ""),
            notice=self.plain(given.notice, ""),
        )

    def session(self, given: Session) -> Session:
        """The session, line by line."""
        gaps = self.gaps
        return replace(
            given,
            name=self.lines(given.name, gaps.session),
            dates_and_place=self.lines(given.dates_and_place, gaps.dates_and_place),
            agenda_item=self.line(given.agenda_item, gaps.agenda_item),
            agenda_title=self.lines(given.agenda_title, gaps.agenda_title),
            agenda_items=tuple(
                AgendaItem(self.line(item.number, gaps.agenda_item), self.lines(item.title, gaps.agenda_title))
                for item in given.agenda_items
            ),
        )

    def part(self, given: Part | None) -> Part | None:
        """A part with its title, if it has one of its own, and its text."""
        if given is None:
            return None
        return replace(given, title=self.line(given.title, self.gaps.heading), text=self.blocks(given.text))

    def agenda(self, given: Part | None) -> Part | None:
        """The agenda, whose headings are times, and those below these meetings."""
        if given is None:
            return None
        made: list[Block] = []
        title = self.line(given.title, self.gaps.heading)
        below = replace(self.gaps, heading=self.gaps.sitting, item=self.gaps.speaker)
        under = _Gapping(self.asked, self.language, below, self.absent)
        for block in given.text:
            if isinstance(block, Section):
                time = self.line(block.title, self.gaps.time)
                made.append(replace(block, title=time, content=under.blocks(block.content)))
            else:
                made.append(under.block(block))
        return replace(given, title=title, text=tuple(made))

    def annexes(self, given: Annexes | None) -> Annexes | None:
        """The annexes with their titles and texts."""
        if given is None:
            return None
        return tuple(self.annex(one) if isinstance(one, Annex) else one for one in given)

    def annex(self, given: Annex) -> Annex:
        """An annex with its title and text."""
        return replace(given, title=self.line(given.title, self.gaps.heading), text=self.blocks(given.text))

    def blocks(self, given: Blocks) -> Blocks:
        """These blocks, one after another."""
        return tuple(map(self.block, given))

    def block(self, given: Block) -> Block:
        """A block of the same kind and name."""
        match given:
            case Section(title=title, content=content):
                title = self.line(title, self.gaps.heading)
                return replace(given, title=title, content=self.blocks(content))
            case PartHeading(content=content):
                return replace(given, content=self.blocks(content))
            case Paragraph(line=line, points=points) | Unnumbered(line=line, points=points):
                line = self.line(line, self.phrases.missing_text)
                return replace(given, line=line, points=tuple(map(self.point, points)))
            case Quotation(line=line):
                return replace(given, line=self.line(line, self.phrases.missing_text))
            case Item() | Bullet():
                return self.point(given)
            case Insertion():
                return given

    def point(self, given: Point) -> Point:
        """A point of the same kind and name."""
        line = self.line(given.line, self.gaps.item)
        return replace(given, line=line, points=tuple(map(self.point, given.points)))

    def table(self, given: Table) -> Table:
        """A table, row by row, with the widths of its columns."""
        title, gaps = self.line(given.title, self.gaps.heading), self.gaps
        header = tuple(self.row(row, gaps.column) for row in given.rows.header)
        body = tuple(self.row(row, gaps.cell) for row in given.rows.body)
        return self.inserted(replace(given, title=title, rows=Rows(given.rows.sides, header, body)))

    def row(self, given: Row, ask: str) -> Row:
        """A row, whose text stands at the first gap of each of its lines."""
        cells = [list(cell) for cell in given]
        for at, text in enumerate(show_row(given)):
            there: tuple[str, ...] = (text,)
            for cell in cells:
                if at < len(cell):
                    count = len(self.asked)
                    cell[at] = self.lined(cell[at], ask, there)
                    there = there if len(self.asked) == count else ()
        return tuple(map(tuple, cells))

    def figure(self, given: Figure) -> Figure:
        """A figure with its picture."""
        made = replace(given, title=self.line(given.title, self.gaps.heading))
        if given.file in self.absent:
            made = replace(made, file=self.plain(given.file, ""))
        return self.inserted(replace(made, description=self.plain(given.description, self.gaps.picture)))

    def box(self, given: Box) -> Box:
        """A box with its text."""
        title = self.line(given.title, self.gaps.heading)
        return self.inserted(replace(given, title=title, text=self.blocks(given.text)))

    def inserted(self, given: T) -> T:
        """What stands below a table or figure, or in a box at its end."""
        notes = self.notes(given.notes)
        return replace(given, notes=notes, source=self.line(given.source, self.gaps.source))

    def notes(self, given: Notes) -> Notes:
        """Notes, each of as many paragraphs."""
        return tuple(Note(note.name, self.lines(note.paragraphs, self.gaps.note)) for note in given)

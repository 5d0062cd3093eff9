"""The model of what is said: an Outline holds words, order and names, and no number.

The fields of these classes are what a YAML outline may contain: ``source`` reads by them, key by key.
"""

from __future__ import annotations

import datetime

from drafter.inline import Gap, Link, Look, Text
from drafter.place import Place
from drafter.value import Value, unseen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["para", "ref", "section", "annex", "table", "figure", "box"]
    Distribution = Literal["", "general", "limited", "restricted"]
    Template = Literal["", "unfccc", "newyork", "plain"]
    Side = Literal["", "left", "right", "center"]
else:
    Kind = Distribution = Template = Side = str
KINDS: tuple[Kind, ...] = ("para", "ref", "section", "annex", "table", "figure", "box")
DISTRIBUTIONS: tuple[Distribution, ...] = ("general", "limited", "restricted")
#: The templates that come with drafter.
TEMPLATES: tuple[Template, ...] = ("unfccc", "newyork", "plain")


class Reference(Value):
    """A pointer to one or several named things; ``through`` takes in everything from the first to the last."""

    kind: Kind
    names: tuple[str, ...]
    through: bool = False
    look: Look = Look.PLAIN
    place: Place | None = unseen(default=None)


class NoteMark(Value):
    """The mark of a note that is defined elsewhere under its name."""

    name: str
    place: Place | None = unseen(default=None)


class InlineNote(Value):
    """A note written where its mark stands."""

    content: Line
    place: Place | None = unseen(default=None)


Inline = Text | Link | Gap | Reference | NoteMark | InlineNote
Line = tuple[Inline, ...]
Lines = tuple[Line, ...]


class Item(Value):
    """A subparagraph, (a) or (i), with what hangs under it."""

    line: Line
    points: tuple[Point, ...] = ()
    name: str = ""
    place: Place | None = unseen(default=None)


class Bullet(Value):
    """A line with a bullet, with what hangs under it."""

    line: Line
    points: tuple[Point, ...] = ()
    name: str = ""
    place: Place | None = unseen(default=None)


class Paragraph(Value):
    """A paragraph that gets a number."""

    line: Line
    points: tuple[Point, ...] = ()
    name: str = ""
    place: Place | None = unseen(default=None)


class Unnumbered(Value):
    """A paragraph without a number, as after a list when the paragraph goes on."""

    line: Line
    points: tuple[Point, ...] = ()
    name: str = ""
    place: Place | None = unseen(default=None)


class Quotation(Value):
    """A paragraph that is quoted, without a number."""

    line: Line
    name: str = ""
    place: Place | None = unseen(default=None)


class Insertion(Value):
    """The place of something that stands under a key of its own: the text of a part, a table, a figure or a box."""

    what: str
    place: Place | None = unseen(default=None)


class Section(Value):
    """A heading and what is under it; its level is how deep it stands."""

    title: Line
    content: tuple[Block, ...] = ()
    name: str = ""
    numbered: bool = True
    place: Place | None = unseen(default=None)


class PartHeading(Value):
    """The heading of a part, with its text, where the part has its place; ``content`` follows that text."""

    part: str
    content: tuple[Block, ...] = ()
    numbered: bool = True
    place: Place | None = unseen(default=None)


Point = Item | Bullet
Block = Section | PartHeading | Paragraph | Unnumbered | Quotation | Insertion | Item | Bullet
Blocks = tuple[Block, ...]
Flag = bool
Name = str
Original = str


class Part(Value):
    """One of the named parts of a report; without a title of its own it takes the language's.

    In one that is not ``numbered`` neither headings nor paragraphs have a number.
    """

    title: Line = ()
    text: Blocks = ()
    numbered: Flag = True
    place: Place | None = unseen(default=None)


class Annex(Value):
    """An annex with a title, a text of its own and paragraphs from 1, or without numbers.

    ``original`` is the language it was written in, where that is not the document's.
    """

    title: Line = ()
    text: Blocks = ()
    name: Name = ""
    numbered: Flag = True
    original: Original = ""
    place: Place | None = unseen(default=None)


class Note(Value):
    """A footnote under its name; a name of asterisks is printed as it stands and takes no number."""

    name: str
    paragraphs: Lines
    place: Place | None = unseen(default=None)


Notes = tuple[Note, ...]
Row = tuple[Lines, ...]


class Rows(Value):
    """The rows of a table, as many cells in each as there are ``sides``; a cell is one paragraph or several.

    ``sides`` says of each column at which side its text stands, or nothing where that is usual.
    """

    sides: tuple[Side, ...] = ()
    header: tuple[Row, ...] = ()
    body: tuple[Row, ...] = ()


#: How wide columns are, in proportion to one another.
Widths = tuple[int, ...]


class Table(Value):
    """A table. Its notes stand below it and are lettered; a ``wide`` one has a page across for itself."""

    name: Name
    title: Line = ()
    rows: Rows = Rows()
    notes: Notes = ()
    source: Line = ()
    widths: Widths = ()
    wide: Flag = False
    place: Place | None = unseen(default=None)


class Figure(Value):
    """A picture file, with what it shows said for those who cannot see it."""

    name: Name
    title: Line = ()
    file: str = ""
    description: str = ""
    notes: Notes = ()
    source: Line = ()
    place: Place | None = unseen(default=None)


class Box(Value):
    """A text in a frame, without numbers; its notes stand in it and are lettered."""

    name: Name
    title: Line = ()
    text: Blocks = ()
    notes: Notes = ()
    source: Line = ()
    place: Place | None = unseen(default=None)


Tables = tuple[Table, ...]
Figures = tuple[Figure, ...]
Boxes = tuple[Box, ...]
Language = str
#: Document symbols, a line each: a joint document has two.
Symbol = str
Date = datetime.date | None
#: Fields of the masthead with the marks that stand behind their values.
Marks = tuple[tuple[str, tuple[NoteMark, ...]], ...]


class Masthead(Value):
    """What the head of the first page must be told; what is empty is a gap, and no emblem an empty place."""

    symbol: Symbol = ""
    distribution: Distribution = ""
    date: Date = None
    original: Original = ""
    emblem: str = ""
    job_number: str = ""
    notice: str = ""
    marks: Marks = ()


#: The fields of the masthead whose values marks may follow, in the order in which they are read.
MARKED = ("symbol", "distribution", "date", "original")


class AgendaItem(Value):
    """An item of the session's agenda: its number, and its title and those of its sub-items, line by line."""

    number: Line = ()
    title: Lines = ()
    place: Place | None = unseen(default=None)


AgendaItems = tuple[AgendaItem, ...]


class Session(Value):
    """The session at which the report is taken up, under one item of its agenda or several."""

    name: Lines = ()
    dates_and_place: Lines = ()
    agenda_item: Line = ()
    agenda_title: Lines = ()
    agenda_items: AgendaItems = ()
    provisional: Flag = False


class Body(Value):
    """A body that is not in drafter's list: the words beside the emblem, and its name line by line."""

    organ: str = ""
    name: Lines = ()


#: The editions of the editorial rules, by the year from which they hold; the last is the current one.
EDITIONS = (2011, 2026)
Edition = int
Codes = tuple[str, ...]


class Editorial(Value):
    """Which edition of the editorial rules a report is checked by, 0 being the current one, and which rules are not."""

    edition: Edition = 0
    leave_out: Codes = ()
    place: Place | None = unseen(default=None)


AGENDA: Literal["agenda"] = "agenda"
if TYPE_CHECKING:
    Annexes = tuple[Annex | Literal["agenda"], ...]
else:
    Annexes = tuple

#: How many levels of headings the contents page lists; 0 where there is none.
Contents = int
ALL_LEVELS = 9


class Outline(Value):
    """What the co-chairs say: every text of the report under its key."""

    language: Language
    body: str | Body = ""
    template: Template = ""
    editorial: Editorial = Editorial()
    masthead: Masthead = Masthead()
    session: Session = Session()
    title: Lines = ()
    subtitle: Lines = ()
    author: Lines = ()
    summary: Part | None = None
    contents: Contents = 0
    preamble: Blocks = ()
    sections: Blocks = ()
    numbered: Flag = True
    mandate: Part | None = None
    organization: Part | None = None
    issues: Part | None = None
    proposals: Part | None = None
    closing: Lines = ()
    agenda: Part | None = None
    annexes: Annexes | None = None
    tables: Tables = ()
    figures: Figures = ()
    boxes: Boxes = ()
    notes: Notes = ()

    @property
    def parts(self) -> dict[str, Part]:
        """The parts of the main text that are there, by their keys."""
        given = {"mandate": self.mandate, "organization": self.organization, "issues": self.issues,
                 "proposals": self.proposals}  # fmt: skip
        return {key: part for key, part in given.items() if part is not None}

    @property
    def arranged(self) -> Blocks:
        """The main text: what ``sections`` says, or else each part that is there, the proposals within the issues."""
        if self.sections:
            return self.sections
        made = [PartHeading(key) for key in self.parts]
        if self.issues is not None and self.proposals is not None:
            made[-2:] = [PartHeading("issues", (made[-1],))]
        return tuple(made)

    @property
    def inserted(self) -> dict[str, Table | Figure | Box]:
        """The tables, figures and boxes by their names."""
        several: tuple[Table | Figure | Box, ...] = (*self.tables, *self.figures, *self.boxes)
        return {one.name: one for one in several}

    @property
    def bound(self) -> Annexes:
        """The annexes in order: those the outline lists, or else the agenda."""
        if self.annexes is not None:
            return self.annexes
        return (AGENDA,) if self.agenda is not None else ()

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

    Kind = Literal["para", "ref", "section", "annex"]
    Distribution = Literal["", "general", "limited", "restricted"]
else:
    Kind = Distribution = str
KINDS: tuple[Kind, ...] = ("para", "ref", "section", "annex")


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


class Section(Value):
    """A heading and what is under it; its level is how deep it stands."""

    title: Line
    content: tuple[Block, ...] = ()
    name: str = ""
    numbered: bool = True
    place: Place | None = unseen(default=None)


Point = Item | Bullet
Block = Section | Paragraph | Unnumbered | Item | Bullet


Blocks = tuple[Block, ...]


class Part(Value):
    """One of the named parts of a report; without a title of its own it takes the language's."""

    title: Line = ()
    text: Blocks = ()
    place: Place | None = unseen(default=None)


Name = str


class Annex(Value):
    """An annex with a title, a text of its own and paragraphs from 1."""

    title: Line = ()
    text: Blocks = ()
    name: Name = ""
    place: Place | None = unseen(default=None)


class Note(Value):
    """A footnote under its name; a name of asterisks is printed as it stands and takes no number."""

    name: str
    paragraphs: Lines
    place: Place | None = unseen(default=None)


Language = str
Symbol = str
Original = str
Date = datetime.date | None


class Masthead(Value):
    """What the head of the first page must be told; what is empty is a gap, and no emblem an empty place."""

    symbol: Symbol = ""
    distribution: Distribution = ""
    date: Date = None
    original: Original = ""
    emblem: str = ""


class Session(Value):
    """The session at which the report is taken up."""

    name: Lines = ()
    dates_and_place: Lines = ()
    agenda_item: Line = ()
    agenda_title: Lines = ()


class Body(Value):
    """A body that is not in drafter's list: the words beside the emblem, and its name line by line."""

    organ: str = ""
    name: Lines = ()


AGENDA: Literal["agenda"] = "agenda"
if TYPE_CHECKING:
    Annexes = tuple[Annex | Literal["agenda"], ...]
else:
    Annexes = tuple
Notes = tuple[Note, ...]


class Outline(Value):
    """What the co-chairs say: every text of the report under its key."""

    language: Language
    body: str | Body = ""
    masthead: Masthead = Masthead()
    session: Session = Session()
    title: Lines = ()
    author: Lines = ()
    mandate: Part | None = None
    organization: Part | None = None
    issues: Part | None = None
    proposals: Part | None = None
    agenda: Part | None = None
    annexes: Annexes | None = None
    notes: Notes = ()

    @property
    def parts(self) -> dict[str, Part]:
        """The parts of the main text that are there, by their keys."""
        given = {"mandate": self.mandate, "organization": self.organization, "issues": self.issues,
                 "proposals": self.proposals}  # fmt: skip
        return {key: part for key, part in given.items() if part is not None}

    def level(self, key: str) -> int:
        """The level of the heading of a part, from 1: the proposals are the last topic of the issues."""
        return 2 if key == "proposals" and self.issues is not None else 1

    @property
    def bound(self) -> Annexes:
        """The annexes in order: those the outline lists, or else the agenda."""
        if self.annexes is not None:
            return self.annexes
        return (AGENDA,) if self.agenda is not None else ()


def has_number(block: Block, within: bool) -> bool:
    """Whether a block has a number, ``within`` saying whether headings at its place have one.

    Headings below a heading without a number have none either. In the agenda nothing has a number.
    """
    match block:
        case Section(numbered=numbered):
            return numbered and within
        case Paragraph() | Item():
            return True
        case Unnumbered() | Bullet():
            return False

"""What a Word file says, piece by piece: what comes back, before it is known what of the outline it is.

A piece is what a reader takes for one paragraph of any kind. It knows no outline and no report; names are those of
bookmarks as they were given to blocks, or other people's own.
"""

from __future__ import annotations

import re

from drafter.inline import LETTER, Look
from drafter.value import Value, unseen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Literal

    Role = Literal[
        "heading", "paragraph", "text", "item", "bullet", "quotation",
        "body", "session", "dates", "agenda item", "agenda title", "caption", "table head", "table text", "table note",
        "figure", "box", "summary title", "contents", "closing", "original", "agenda time", "agenda session", "end",
        "foreign",
    ]  # fmt: skip
else:
    Role = str


class Words(Value):
    """Words with their look; ``address`` is where they lead to, and ``gap`` says that they ask for something."""

    words: str
    look: Look = Look.PLAIN
    address: str = ""
    gap: bool = False


class Pointer(Value):
    """A live reference: to the block, note or other people's bookmark ``target``; ``label`` is what it shows.

    ``wants`` says what Word shows when it is updated: a number, or the very text of the target. What it shows is
    ``typed`` where it is a link, which Word never updates.
    """

    target: str
    label: str = unseen(default="")
    look: Look = Look.PLAIN
    wants: str = "number"
    typed: bool = unseen(default=False)


class Mark(Value):
    """The mark of a note: ``note`` is its place among the notes of the file, from 0; ``mark`` what is typed for it."""

    note: int
    mark: str = ""


class Again(Value):
    """The mark of a note that has been marked before, by the name of its bookmark."""

    target: str
    mark: str = unseen(default="")


class Count(Value):
    """A number that Word counts by itself, as in captions."""

    label: str = unseen(default="")
    look: Look = Look.PLAIN


Inline = Words | Pointer | Mark | Again | Count
Line = tuple[Inline, ...]


class Oddity(Value):
    """Something in a piece that no outline can hold: what it is, and its words where it has any."""

    what: str
    words: str = ""


class Piece(Value):
    """One paragraph of any kind.

    ``level`` is how deep a heading, item or bullet stands, from 1; ``numbered`` whether Word prints a live number or
    bullet at it. ``names`` are those of all that is marked in it, in order, and ``style`` what Word calls its style.
    ``at`` is its place among all paragraphs of its story, from 0, and ``pictures`` are digests of those in it, or
    nothing for one of which none is known. ``count`` is the number that Word counts it with in its list, or 0.
    """

    role: Role
    line: Line = ()
    level: int = 0
    numbered: bool = False
    names: tuple[str, ...] = ()
    style: str = unseen(default="")
    at: int = unseen(default=0)
    oddities: tuple[Oddity, ...] = unseen(default=())
    pictures: tuple[str, ...] = unseen(default=())
    count: int = unseen(default=0)


class Cell(Value):
    """A cell of a table: what stands in it, and over how many columns."""

    content: tuple[Piece, ...]
    span: int = 1
    goes_on: bool = False


class Grid(Value):
    """A table: its rows, the first ``head`` of them repeated on each page; ``nested`` are words of tables in it."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0
    floating: bool = unseen(default=False)
    nested: tuple[str, ...] = unseen(default=())


#: The story of the notes at the end of the document.
ENDNOTE = "endnote"


class Footnote(Value):
    """A note at the foot of the page or the end: its typed mark or nothing, and its paragraphs.

    ``kept`` says which of the two stories of notes it stands in: footnote or endnote.
    """

    mark: str
    content: tuple[Piece, ...]
    kept: str = unseen(default="footnote")


Standing = Piece | Grid


class Page(Value):
    """A header or footer: which of the two, the kinds of pages that it stands on, and what stands in it."""

    kind: str
    types: tuple[str, ...]
    text: tuple[Standing, ...]


class Said(Value):
    """All that a file says: its text one after another, its notes in the order in which Marks call them by.

    ``bare`` says that what stands around the report has been taken out of the text. ``marked`` are the places of the
    notes in the order in which they are marked first in the whole.
    """

    text: tuple[Standing, ...]
    notes: tuple[Footnote, ...] = ()
    pages: tuple[Page, ...] = unseen(default=())
    bare: bool = unseen(default=False)
    marked: tuple[int, ...] = unseen(default=())


def within(text: Iterable[Standing]) -> Iterator[Piece]:
    """Every piece of a text, those in tables too."""
    for one in text:
        if isinstance(one, Piece):
            yield one
        else:
            yield from (piece for row in one.rows for cell in row for piece in cell.content)


def signed(line: Line) -> str:
    """The words of a line, with a sign for each reference and mark."""
    return "".join(inline.words if isinstance(inline, Words) else "\ufffc" for inline in line)


def plain(line: Line) -> str:
    """The words of a line; a reference as what it shows, a note as nothing."""
    said = []
    for inline in line:
        match inline:
            case Words(words=words):
                said.append(words)
            case Pointer(label=label) | Count(label=label):
                said.append(label)
            case Mark() | Again():
                pass
    return "".join(said)


# In a file before Latin words that begin with a figure, and before the letter of a note, whether typed or not.
_DIRECTED, _APART = re.compile("\u200e+(?=\\d)"), "\u200c"


def typed(words: str, look: Look, address: str = "") -> str:
    """Words without the signs that a file has in a text from right to left, whether they were typed or not."""
    said = _DIRECTED.sub("", words) if "\u200e" in words else words
    return said.replace(_APART, "") if look == LETTER and not address else said

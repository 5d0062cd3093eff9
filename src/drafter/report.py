"""The model of what is read: every number, label and fixed phrase is in its place.

A name identifies a block for good: the author's, or else the block's place in the outline (``issues.17``).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from drafter.inline import Gap, Link, Look, Text
from drafter.script import blank
from drafter.value import Value

# In UTF-8, since re takes far longer to compile sets of characters beyond U+00FF. Chinese characters are those from
# 3400 to 4dbf, 4e00 to 9fff, f900 to faff and 20000 to 3ffff; Chinese punctuation, from 3000 to 303f, ff00 to ff0f
# and ff1a to ff20, with quotation marks.
_HAN = rb"(?s)(?:[\xe5-\xe9]..|\xe4[\x80-\xb6\xb8-\xbf].|\xe3[\x90-\xbf].|\xef[\xa4-\xab].|\xf0[\xa0-\xbf]..)+"
_PUNCTUATION = rb"(?s)\xe3\x80.|\xef\xbc[\x80-\x8f\x9a-\xa0]|\xe2\x80[\x98\x9c\x9d]"


class Reference(Value):
    """A pointer to something with a label; ``label`` is what the reader sees."""

    target: str
    label: str
    look: Look = Look.PLAIN


class NoteMark(Value):
    """The mark of a note in running text; ``again`` says that the note has been marked before."""

    note: str
    mark: str
    again: bool = False


Inline = Text | Link | Gap | Reference | NoteMark
Line = tuple[Inline, ...]
Lines = tuple[Line, ...]


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
    """A paragraph without a number."""

    name: str
    line: Line
    points: tuple[Point, ...] = ()


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


Point = Item | Bullet
AgendaBlock = AgendaTime | AgendaSession | AgendaLine
Block = Section | Paragraph | Unnumbered | Item | Bullet | AgendaTime | AgendaSession | AgendaLine


class Annex(Value):
    """An annex: its heading as printed, its title, and its content with paragraphs from 1."""

    name: str
    heading: str
    title: Line
    content: tuple[Block, ...] = ()


class Masthead(Value):
    """The head of the first page. The names of the fields are those of the template.

    ``series`` and ``symbol`` are the symbol's letters and its rest; ``running_head`` is what the later pages have at
    their head; ``emblem`` describes the emblem, or its empty place, to those who cannot see it.
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


class TitleBlock(Value):
    """What stands between the masthead and the text, line by line."""

    body: Lines
    session: Lines
    dates: Lines
    agenda_item: Line
    agenda_title: Lines
    title: Lines
    author: Lines


class Report(Value):
    """What delegates read.

    ``emblem`` is the name of a picture file, or empty; ``date`` is None while not given; ``gaps`` are what the masthead
    does not know yet, as it is printed there.
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


def blocks(report: Report) -> Iterator[Block]:
    """Every block of the report in reading order, each before what hangs under it."""
    yield from below(report.content)
    for annex in report.annexes:
        yield from below(annex.content)


def below(content: tuple[Block, ...]) -> Iterator[Block]:
    """These blocks and all that hang under them, in reading order."""
    for block in content:
        yield block
        match block:
            case Section(content=inner):
                yield from below(inner)
            case Paragraph(points=inner) | Unnumbered(points=inner) | Item(points=inner) | Bullet(points=inner):
                if inner:
                    yield from below(inner)
            case AgendaTime() | AgendaSession() | AgendaLine():
                pass


def head_lines(head: TitleBlock) -> Lines:
    """The lines of a title block as they follow one another."""
    item = (head.agenda_item,) if head.agenda_item else ()
    return (*head.body, *head.session, *head.dates, *item, *head.agenda_title, *head.title, *head.author)


def lines(report: Report) -> Iterator[Line]:
    """Every line of running text in reading order: title block, text, annexes, and the notes last."""
    yield from head_lines(report.title_block)
    yield from map(_line, below(report.content))
    for annex in report.annexes:
        yield annex.title
        yield from map(_line, below(annex.content))
    for note in report.notes:
        yield from note.paragraphs


def _line(block: Block) -> Line:
    return block.title if isinstance(block, Section) else block.line


def word_count(report: Report) -> int:
    """How many words the report has: title block, headings, annexes and notes included, labels and marks not.

    Each Chinese character is a word; a figure or Latin word among them is one more, and punctuation none.
    """
    return _count("\n".join(map(plain, lines(report))))


def _count(words: str) -> int:
    ideographs = 0
    if not words.isascii():
        encoded, runs = re.subn(_HAN, b" ", words.encode(errors="surrogatepass"))
        others = encoded.decode(errors="surrogatepass")
        ideographs = len(words) - len(others) + runs
        words = re.sub(_PUNCTUATION, b" ", encoded).decode(errors="surrogatepass")
    return ideographs + len(re.findall(r"\w\S*", words))


def plain(line: Line, mark: str = "") -> str:
    """The words of a line as printed; the mark of a note in the place of ``{}`` in this form, or not at all."""
    words = []
    for inline in line:
        match inline:
            case Text(words=printed) | Gap(ask=printed) | Reference(label=printed):
                words.append(printed)
            case Link(content=content):
                words.extend(text.words for text in content)
            case NoteMark(mark=printed):
                words.append(mark.replace("{}", printed))
    return "".join(words)


def joined(lines: Lines) -> str:
    """The words of several lines as one, joined as lines of running text are: in Chinese without a blank."""
    whole = ""
    for words in map(plain, lines):
        whole += blank(whole[-1:], words[:1]) + words
    return whole

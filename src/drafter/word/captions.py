"""Captions, with numbers that Word counts, and what stands below tables, figures and boxes."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.inline import LETTER, Gap, Link, Look, Text
from drafter.languages import Numeral
from drafter.report import Box, Figure, Inserted, Line, Reference, Table
from drafter.value import replace
from drafter.word.story import Story
from drafter.word.wml import Wml, field, number_bookmark_name, p, ppr, run, text, w

#: How a field that counts shows its number (17.16.4.3.1); of other numerals it knows none that all programs know.
SWITCHES = {
    Numeral.ARABIC: "ARABIC",
    Numeral.UPPER_ROMAN: "ROMAN",
    Numeral.LOWER_ROMAN: "roman",
    Numeral.UPPER_LATIN: "ALPHABETIC",
    Numeral.LOWER_LATIN: "alphabetic",
}


def caption(story: Story, block: Inserted) -> Wml:
    """The label with its number, and below it the title in bold, as runs."""
    label, cited = block.caption.label, block.caption.cited
    before, _, after = label.partition(cited)
    number = story.figures(cited)
    if switch := SWITCHES.get(story.book.numerals[type(block)]):
        number = field(f"SEQ {type(block).__name__} \\* {switch}", number)
    marked = story.named(number_bookmark_name(block.name), number)
    around = [story.text(words, Look.PLAIN) if words else "" for words in (before, after)]
    return Wml("".join((around[0], marked, around[1], run(w("br")), story.line(_bold(block.caption.title)))))


def _bold(line: Line) -> Line:
    """A line in bold, but for what has no look."""
    bold: list[object] = []
    for inline in line:
        match inline:
            case Text() | Reference():
                bold.append(replace(inline, look=inline.look | Look.BOLD))
            case Link(content=content):
                words = tuple(replace(piece, look=piece.look | Look.BOLD) for piece in content)
                bold.append(replace(inline, content=words))
            case Gap() | _:
                bold.append(inline)
    return tuple(bold)  # type: ignore[arg-type]


def below(story: Story, block: Table | Figure | Box, indented: bool) -> Iterator[Wml]:
    """The source and the lettered notes, each kept with the next; ``indented`` as text is, or as what holds them.

    Tables in reports of the United Nations name the source before the notes.
    """
    style = story.book.styles["table note"]
    inside = {} if indented else {"ind": {"left": 0, "right": 0}}
    lines = [story.line(block.source)] if block.source else []
    for note in block.notes:
        first, *more = note.paragraphs
        mark = story.text(note.mark, LETTER)
        lines.append(Wml(mark + run(text(" ")) + story.line(first)))
        lines.extend(map(story.line, more))
    for at, line in enumerate(lines, 1):
        yield p(ppr(pStyle=style, keepNext=at < len(lines), **inside), line)

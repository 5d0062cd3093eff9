"""The contents page as WordprocessingML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from drafter.inline import Look
from drafter.inline import Text as Words
from drafter.report import Contents, ContentsLine, Inline, Line, plain
from drafter.word.story import Story
from drafter.word.wml import Wml, bookmark_name, field, link_within, p, ppr, run, text, w

_DEEPEST = 4
# Kinds of punctuation (Unicode, table 4-4) behind which no line ends, and those with which none begins.
_OPENING, _CLOSING = ("Ps", "Pi"), ("Pe", "Pf", "Po")
# What the numbers at the end of a line take of it, and how wide a character is at most on the whole, in twips.
_NUMBERS, _WIDE, _NARROW = 1700, 200, 100
# The same of a character of a script that runs from right to left, before it is set larger.
_LEFTWARD = 80


def page(story: Story, contents: Contents) -> Iterator[Wml]:
    """The ps of the page, the first of which begins it."""
    styles = story.book.styles
    yield p(ppr(pStyle=styles["contents heading"], pageBreakBefore=True), story.text(contents.heading, Look.PLAIN))
    yield p(ppr(pStyle=styles["contents columns"]), story.text(f"\t{contents.paragraphs}\t{contents.page}", Look.PLAIN))
    for line in contents.lines:
        yield p(ppr(pStyle=styles[f"contents {min(line.level, _DEEPEST)}"]), *_line(story, line))


def _line(story: Story, line: ContentsLine) -> Iterator[Wml]:
    """A line: number, title, paragraphs and page, each behind a tab; numbers and page are live, the title is a link."""
    tab = run(w("tab"))
    yield tab
    if line.label and line.target in story.book.cited:
        yield story.reference(line.target, line.label.rstrip("."), Look.PLAIN)
        yield from (run(text(line.label[len(line.label.rstrip(".")) :])),) if line.label.endswith(".") else ()
    elif line.label:
        yield story.text(line.label, Look.PLAIN)
    yield tab
    measures = story.book.measures
    language = story.book.language
    numbers = _NUMBERS * language.face_size // 100
    room = measures.page.line - measures.spots[f"contents {min(line.level, _DEEPEST)}"].left - numbers
    narrow = _NARROW if language.direction == "ltr" else language.sized(_LEFTWARD)
    title = story.line(broken(line.title, room, narrow) if line.target else line.title)
    yield link_within(bookmark_name(line.target), title) if line.target else title
    if line.target:
        yield tab
        yield story.line(line.span)
        yield tab
        yield field(f"PAGEREF {bookmark_name(line.target)} \\h", story.figures(line.page))


def broken(title: Line, room: int, narrow: int = _NARROW) -> Line:
    """A title in lines that leave room for the numbers at their end.

    A right indent will not do: LibreOffice 7.4 has no stops beyond it.
    """
    made, used = list[Inline](), 0
    for inline in title:
        if not isinstance(inline, Words):
            used += _width(plain((inline,)), narrow)
            made.append(inline)
            continue
        words = ""
        for piece in _pieces(inline.words):
            if used and used + _width(piece.rstrip(), narrow) > room:
                words, used = words + "\n", 0
            words, used = words + piece, used + _width(piece, narrow)
        made.append(Words(words, inline.look))
    return tuple(made)


def _pieces(words: str) -> Iterator[str]:
    """Words, and Chinese characters, with the punctuation that stands at them."""
    kept = ""
    for piece in re.findall(r"[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef]\s*|\s+", words):
        if kept and category(kept.rstrip()[-1:] or " ") not in _OPENING and category(piece[0]) not in _CLOSING:
            yield kept
            kept = ""
        kept += piece
    if kept:
        yield kept


def _width(words: str, narrow: int) -> int:
    return sum(_WIDE if character > "\u2e80" else narrow for character in words)

"""The contents page of a report: its headings with the paragraphs under them."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.inline import Gap, Link, Look, Text
from drafter.languages import Language
from drafter.report import (
    Annex,
    Block,
    Contents,
    ContentsLine,
    LetterMark,
    Line,
    NoteMark,
    Paragraph,
    Reference,
    Section,
    below,
)


def contents(content: tuple[Block, ...], annexes: tuple[Annex, ...], language: Language, levels: int) -> Contents:
    """The contents page for so many levels of headings; the pages are not known."""
    phrases = language.phrases
    lines = (*_sections(content, language, levels), *_annexes(annexes, language))
    return Contents(phrases.contents, phrases.contents_paragraphs, phrases.contents_page, lines)


def _sections(content: tuple[Block, ...], language: Language, levels: int) -> Iterator[ContentsLine]:
    for block in below(content):
        if isinstance(block, Section) and block.level <= levels:
            paragraphs = [under for under in below(block.content) if isinstance(under, Paragraph)]
            span: Line = ()
            if paragraphs:
                first, last = (Reference(one.name, one.cited) for one in (paragraphs[0], paragraphs[-1]))
                span = (first,) if first == last else (first, Text(language.phrases.range_dash), last)
            title = _without_marks(block.title, language)
            yield ContentsLine(block.name, block.level, block.label, title, span, language.phrases.unknown_page)


def _annexes(annexes: tuple[Annex, ...], language: Language) -> Iterator[ContentsLine]:
    """A line that says that annexes follow, and one for each of them."""
    several = len(annexes) > 1
    if annexes:
        heading = language.phrases.contents_annexes if several else language.phrases.annex
        yield ContentsLine("", 1, "", (Text(heading),), (), "")
    for number, annex in enumerate(annexes, 1):
        label = language.contents_annex.show(number) if several else ""
        title = _without_marks(annex.title, language)
        yield ContentsLine(annex.name, 1, label, title, (), language.phrases.unknown_page)


def _without_marks(title: Line, language: Language) -> Line:
    """The words of a heading as they are repeated: no note is marked twice, and nothing in them is live."""
    made: list[Text | Gap] = []
    parting = Text(language.phrases.note_separator, Look.SUPERSCRIPT)
    for before, inline in zip((None, *title), title, strict=False):
        match inline:
            case Text() if inline == parting and isinstance(before, NoteMark):
                pass
            case Text() | Gap():
                made.append(inline)
            case Link(content=content):
                made.extend(content)
            case Reference(label=label, look=look):
                made.append(Text(label, look))
            case NoteMark() | LetterMark():
                pass
    return tuple(made)

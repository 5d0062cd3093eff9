"""Running text in Word: a line of a report as runs, with what it needs from the part that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count

from drafter.inline import LETTER, Gap, Link, Look, Text
from drafter.languages import Language
from drafter.report import (
    Box,
    Figure,
    Inline,
    Item,
    LetterMark,
    Line,
    NoteMark,
    Paragraph,
    Reference,
    Report,
    Section,
    Table,
    blocks,
    lines,
)
from drafter.script import directed
from drafter.word import wml
from drafter.word.measures import Measures
from drafter.word.styles import Styles
from drafter.word.wml import Wml, bookmark, field, link_out, link_within, looks, rpr, run, w

# What Word sets in the face of East Asian text only where a run says so: ISO/IEC 29500-1, 17.3.2.26, the table of
# character ranges. Quotation marks, dashes and dots belong to such a text; a degree sign or a fraction does not.
_SHARED = re.compile(r"[‐-‧‰-⁞←-⓿─-☄]")
# Keeps a letter from being joined to the word before it.
_APART = "\u200c"
_WESTERN = re.compile(r"([¡-ÿ]+)")


class Book:
    """What all the parts of one document share: styles, measures, targets, notes, and the numbers of bookmarks."""

    def __init__(
        self, report: Report, language: Language, styles: Styles, measures: Measures, bookmark: int = 1
    ) -> None:
        self.language = language
        self.styles = styles
        self.measures = measures
        self.bookmarks = count(bookmark)
        self.notes = {note.name: number for number, note in enumerate(report.notes, 1)}
        self.customs = {note.name for note in report.notes if note.custom}
        self.again = {mark.note for line in lines(report) for mark in line if isinstance(mark, NoteMark) and mark.again}
        self.numerals = {Table: language.tables, Figure: language.figures, Box: language.boxes}
        self.mirrored = language.direction == "rtl"
        self.captioned = {block.name: block.caption.cited for block in blocks(report)
                          if isinstance(block, (Table, Figure, Box))}  # fmt: skip
        self.cited = {block.name: (block.label, block.cited) for block in blocks(report)
                      if isinstance(block, (Section, Paragraph, Item))}  # fmt: skip


class Story:
    """A part with running text. ``links`` are the addresses that it needs relationships to, with their ids."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.links: dict[str, str] = {}

    def named(self, name: str, content: str) -> Wml:
        """Content with a hidden bookmark round it."""
        return bookmark(next(self.book.bookmarks), name, content)

    def line(self, line: Line) -> Wml:
        """A line as runs."""
        return Wml("".join(map(self.inline, line)))

    def lines(self, lines: tuple[Line, ...]) -> Wml:
        """Several lines with line breaks between them."""
        return Wml(run(w("br")).join(self.line(line) for line in lines))

    def inline(self, inline: Inline) -> Wml:
        """An inline as runs."""
        match inline:
            case Text(words=words, look=look):
                return self.text(words, look)
            case Link(address=address, content=content):
                link = self.links.setdefault(address, f"link{len(self.links) + 1}")
                style = self.book.styles["link"]
                return link_out(link, "".join(self.text(text.words, text.look, style) for text in content))
            case Gap(ask=ask):
                return self.text(ask, Look.PLAIN, self.book.styles["gap"])
            case Reference(target=target, label=label, look=look):
                return self.reference(target, label, look)
            case LetterMark(mark=mark):
                return self.text(_APART * self.book.mirrored + mark, LETTER)
            case NoteMark(note=note, mark=mark, again=again):
                return self.again(note, mark) if again else self.mark(note, mark)

    def text(self, words: str, look: Look, style: str | None = None) -> Wml:
        """Words as runs: more than one only where the characters two scripts share need another face."""
        if self.book.mirrored:
            return Wml("".join(self.mirrored(words, look, style)))
        if self.book.language.shared == "latin" or not _SHARED.search(words):
            return run(wml.text(words), _dress(style, look))
        pieces = [piece for piece in _WESTERN.split(words) if piece]
        shared = [_SHARED.search(piece) is not None for piece in pieces]
        return Wml("".join(run(wml.text(p), _dress(style, look, east)) for p, east in zip(pieces, shared, strict=True)))

    def mirrored(self, words: str, look: Look, style: str | None) -> Iterator[Wml]:
        """Words as runs in a text that runs from right to left: those of Latin script run the other way."""
        for piece, latin in directed(words):
            yield run(wml.text(piece), _dress(style, look, mirrored=not latin))

    def figures(self, words: str) -> Wml:
        """Figures as a run, in the face of the text."""
        return run(wml.text(words), _dress(None, Look.PLAIN, mirrored=self.book.mirrored))

    def reference(self, target: str, label: str, look: Look) -> Wml:
        """A field where Word can give the label by itself, and a link with typed text where it cannot.

        ``\\n`` gives the target's own number, ``\\w`` that with those above it, both less their full stops at the end;
        never ``\\r``, which depends on where the field stands (17.16.5.50, and LibreOffice's reading of it).
        """
        if target in self.book.captioned:
            return self.to_caption(target, label, look)
        name = wml.bookmark_name(target)
        own, cited = self.book.cited.get(target, ("", ""))
        properties = _dress(None, look, mirrored=self.book.mirrored)
        shown = run(wml.text(label), properties)
        if label and label == own.rstrip("."):
            return field(f"REF {name} \\n \\h", shown, properties)
        if label and label == cited and (own.endswith(".") or cited.endswith(own)):
            return field(f"REF {name} \\w \\h", shown, properties)
        return link_within(name, shown)

    def to_caption(self, target: str, label: str, look: Look) -> Wml:
        """A field that shows the number in a caption, which its bookmark holds (17.16.5.50)."""
        properties = _dress(None, look, mirrored=self.book.mirrored)
        shown = run(wml.text(label), properties)
        return field(f"REF {wml.number_bookmark_name(target)} \\h", shown, properties)

    def mark(self, note: str, mark: str) -> Wml:
        """The mark of a note where it is first met (17.11.14); one that is no number stands beside its reference."""
        number = self.book.notes[note]
        properties = _dress(self.book.styles["note mark"], Look.PLAIN, mirrored=self.book.mirrored)
        if note in self.book.customs:
            made = run(Wml(w("footnoteReference", customMarkFollows=1, id=number) + wml.typed_mark(mark)), properties)
        else:
            made = run(w("footnoteReference", id=number), properties)
        return self.named(wml.mark_bookmark_name(note), made) if note in self.book.again else made

    def again(self, note: str, mark: str) -> Wml:
        """The mark of a note that has been marked before: no note is referred to twice (LibreOffice pairs by order)."""
        name = wml.mark_bookmark_name(note)
        properties = _dress(self.book.styles["note mark"], Look.PLAIN, mirrored=self.book.mirrored)
        shown = run(wml.text(mark), properties)
        return (
            link_within(name, shown)
            if note in self.book.customs
            else field(f"NOTEREF {name} \\f \\h", shown, properties)
        )


@lru_cache
def _dress(style: str | None, look: Look, east: bool = False, mirrored: bool = False) -> Wml:
    """The properties of a run in a style, with a look, and with its shared characters in the East Asian face.

    A ``mirrored`` one runs from right to left, in the face of complex scripts.
    """
    return rpr(rStyle=style, rFonts={"hint": "eastAsia"} if east else None, **looks(look), rtl=mirrored)


def relationships(links: Mapping[str, str]) -> Iterator[str]:
    """The relationships of a part to the addresses that it links to."""
    for address, name in links.items():
        yield (f'<Relationship Id="{name}" Type="{_HYPERLINK}" Target="{wml.escape(address)}" TargetMode="External"/>')


_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

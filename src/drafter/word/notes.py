"""The footnotes part."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.report import Note
from drafter.word.story import Story
from drafter.word.wml import DECLARATION, NAMESPACES, Wml, note_bookmark_name, p, ppr, rpr, run, text, w

#: The notes that hold the two separators; every footnotes part has them and the settings name them (17.11.9).
SEPARATORS = {-1: ("separator", "separator"), 0: ("continuationSeparator", "continuationSeparator")}


def write(notes: tuple[Note, ...], story: Story) -> str:
    """The part: the separators, then the notes with ascending ids, as LibreOffice pairs notes by their order."""
    made = [
        w("footnote", p(w("pPr", w("spacing", line=240, lineRule="auto")), run(w(element))), type=kind, id=number)
        for number, (kind, element) in SEPARATORS.items()
    ]
    made += [w("footnote", *_paragraphs(note, story), id=number) for number, note in enumerate(notes, 1)]
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{''.join(made)}</w:footnotes>"


def _paragraphs(note: Note, story: Story) -> Iterator[Wml]:
    """A note's ps. The mark is the first run of the first, with no tab before it.

    A tab before it, or another style on it, makes LibreOffice print a mark of asterisks twice.
    """
    style = story.book.styles["note"]
    marked = rpr(rStyle=story.book.styles["note mark"])
    mark = run(text(note.mark) if note.custom else w("footnoteRef"), marked)
    first, *more = note.paragraphs
    yield p(ppr(pStyle=style), mark, run(w("tab")), story.named(note_bookmark_name(note.name), story.line(first)))
    for line in more:
        yield p(ppr(pStyle=style, ind={"left": 1134, "firstLine": 0}), story.line(line))

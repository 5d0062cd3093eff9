"""The footnotes part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.report import Note
from drafter.word.story import Story
from drafter.word.wml import DECLARATION, NAMESPACES, Wml, note_bookmark_name, p, ppr, rpr, run, typed_mark, w

#: The notes that hold the two separators; every footnotes part has them and the settings name them (17.11.9).
SEPARATORS = {-1: ("separator", "separator"), 0: ("continuationSeparator", "continuationSeparator")}


_SETTING = re.compile(r"<w:footnotePr>.*?</w:footnotePr>|<w:footnotePr/>", re.DOTALL)
# What may follow footnotePr in CT_Settings (17.15.1.78), as far as it is met.
_FOLLOWING = re.compile(
    "<w:(?:endnotePr|compat|docVars|rsids|attachedSchema|themeFontLang|clrSchemeMapping|doNotIncludeSubdocsInStats|"
    "shapeDefaults|decimalSymbol|listSeparator)[ />]|<m:mathPr[ />]|<sl:schemaLibrary[ />]|<w1[456]:|</w:settings>"
)


def with_separators(settings: str) -> str:
    """The settings naming the separators, with notes that run on through the whole document."""
    named = "".join(w("footnote", id=number) for number in SEPARATORS)
    made = w("footnotePr", w("numRestart", val="continuous"), named)
    if _SETTING.search(settings):
        return _SETTING.sub(made, settings, count=1)
    following = _FOLLOWING.search(settings)
    spot = following.start() if following else len(settings)
    return settings[:spot] + made + settings[spot:]


def write(notes: tuple[Note, ...], story: Story) -> str:
    """The part: the separators, then the notes with ascending ids, as LibreOffice pairs notes by their order."""
    made = [
        w("footnote", p(w("pPr", w("spacing", line=240, lineRule="auto")), run(w(element))), type=kind, id=number)
        for number, (kind, element) in SEPARATORS.items()
    ]
    writer = _Writer(story)
    made += [w("footnote", *writer.note(note), id=number) for number, note in enumerate(notes, 1)]
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{''.join(made)}</w:footnotes>"


class _Writer:
    """Writes notes as ps of a story."""

    def __init__(self, story: Story) -> None:
        style = story.book.styles["note"]
        self.story = story
        self.first = ppr(pStyle=style)
        self.more = ppr(pStyle=style, ind={"left": story.book.measures.spots["note"].left, "firstLine": 0})
        self.marked = rpr(rStyle=story.book.styles["note mark"], rtl=story.book.mirrored)
        self.number = run(w("footnoteRef"), self.marked)
        self.tab = run(w("tab"))

    def note(self, note: Note) -> Iterator[Wml]:
        """A note's ps. The mark is the first run of the first, with no tab before it.

        A tab before it, or another style on it, makes LibreOffice print a mark of asterisks twice.
        """
        line = self.story.line
        mark = run(typed_mark(note.mark), self.marked) if note.custom else self.number
        first, *more = note.paragraphs
        yield p(self.first, mark, self.tab, self.story.named(note_bookmark_name(note.name), line(first)))
        for other in more:
            yield p(self.more, line(other))

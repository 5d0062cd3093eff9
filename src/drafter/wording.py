"""Running text of an outline as that of a report: references cited, notes numbered or lettered where they are met."""

from __future__ import annotations

from collections.abc import Mapping

from drafter import outline as said
from drafter import report as read
from drafter.citing import Citer, Here, merged, open_brackets
from drafter.inline import Gap, Link, Look, Text, asks_for
from drafter.languages import Language
from drafter.place import Place

#: The place of a line above the text.
HEAD = Here(0, 0, short=False)


#: What is printed for each inline of an outline, by its identity; the inline too, so that it lives as long.
Printed = dict[int, tuple[said.Inline, read.Line]]


class Wording:
    """Words lines, one after another in reading order. ``notes`` are those that have been marked so far.

    ``printed``, where it is asked for, is filled with what is printed for each inline.
    """

    def __init__(self, language: Language, defined: Mapping[str, said.Note], citer: Citer) -> None:
        self.language = language
        self.phrases = language.phrases
        self.defined = defined
        self.citer = citer
        self.notes: dict[str, read.Note] = {}
        self.numbered = 0
        self.printed: Printed | None = None

    def head(self, lines: said.Lines) -> read.Lines:
        """Lines that stand above the text."""
        return tuple(self.line(line, HEAD) for line in lines)

    def line(self, line: said.Line, here: Here, letters: Letters | None = None) -> read.Line:
        """A line with its references and marks resolved; its notes are footnotes, or those that have letters."""
        pieces: list[read.Inline] = []
        depth = 0
        for inline in line:
            begun = len(pieces)
            match inline:
                case Text(words=words):
                    depth = open_brackets(words, depth)
                    pieces.append(inline)
                case Link():
                    pieces.append(inline)
                case Gap(ask=ask, place=place):
                    pieces.append(Gap(self.missing(ask), place))
                case said.Reference():
                    pieces.extend(self.citer.cite(inline, Here(here.order, here.annex, here.short or depth > 0)))
                case said.NoteMark(name=name, place=place) if letters:
                    pieces.extend(self.letter(pieces, letters.mark(name), place))
                case said.InlineNote(content=content, place=place) if letters:
                    pieces.extend(self.letter(pieces, letters.mark_here(content), place))
                case said.NoteMark(name=name, place=place):
                    pieces.extend(self.mark(pieces, name, self.defined[name].paragraphs, here, place))
                case said.InlineNote(content=content, place=place):
                    pieces.extend(self.mark(pieces, f"note.{len(self.notes) + 1}", (content,), here, place))
            if self.printed is not None:
                self.printed[id(inline)] = inline, tuple(pieces[begun:])
        return merged(pieces)

    def missing(self, words: str) -> str:
        """A gap as it is printed."""
        return self.phrases.gap.replace("{}", words)

    def plain(self, words: str) -> str:
        """Plain words as they are printed, those that are a gap in its brackets."""
        ask = asks_for(words)
        return self.missing(ask) if ask else words

    def gap(self, words: str) -> read.Line:
        """A line that holds nothing but a gap, with words of ours."""
        return (Gap(self.missing(words)),)

    def letter(self, before: list[read.Inline], letter: str, place: Place | None) -> read.Line:
        """The letter of a note, parted from one that stands before it."""
        mark = read.LetterMark(letter, place)
        if before and isinstance(before[-1], read.LetterMark):
            return Text(self.phrases.note_separator, Look.SUPERSCRIPT), mark
        return (mark,)

    def mark(
        self, before: list[read.Inline], name: str, paragraphs: said.Lines, here: Here, place: Place | None
    ) -> read.Line:
        """The mark of a note, which gets its number where it is first met.

        Marks of asterisks take no number. Marks side by side are parted (Editorial Manual, on footnotes); but not a
        number from the asterisks before it, as the Bangkok report has them.
        """
        again = name in self.notes
        if not again:
            self.note(name, paragraphs, here)
        note, last = self.notes[name], before[-1] if before else None
        made = read.NoteMark(name, note.mark, again, place)
        if isinstance(last, read.NoteMark) and (note.custom or not self.notes[last.note].custom):
            return Text(self.phrases.note_separator, Look.SUPERSCRIPT), made
        return (made,)

    def note(self, name: str, paragraphs: said.Lines, here: Here) -> None:
        """Take a note into the report. It has no notes of its own: ``names`` sees to that."""
        custom = not name.strip("*")
        self.numbered += not custom
        inside = Here(here.order, here.annex, short=True)
        lines = tuple(self.line(line, inside) for line in paragraphs or ((Gap(self.phrases.missing_text),),))
        self.notes[name] = read.Note(name, name if custom else str(self.numbered), custom, lines)


class Letters:
    """The notes of one table, figure or box, lettered as they are met."""

    def __init__(self, language: Language, defined: said.Notes) -> None:
        self.numeral = language.table_notes
        self.defined = {note.name: note.paragraphs for note in defined}
        self.met: dict[str, tuple[str, said.Lines]] = {}

    def mark(self, name: str) -> str:
        """The letter of a note that is defined under its name."""
        if name not in self.met:
            self.met[name] = self.numeral.show(len(self.met) + 1), self.defined[name]
        return self.met[name][0]

    def mark_here(self, content: said.Line) -> str:
        """The letter of a note that is written where it stands."""
        letter = self.numeral.show(len(self.met) + 1)
        self.met[f"note.{letter}"] = letter, (content,)
        return letter

    def notes(self, wording: Wording, here: Here) -> tuple[read.LetteredNote, ...]:
        """The notes that have been met, worded."""
        missing = (Gap(wording.phrases.missing_text),)
        return tuple(
            read.LetteredNote(letter, tuple(wording.line(line, here) for line in paragraphs or (missing,)))
            for letter, paragraphs in self.met.values()
        )

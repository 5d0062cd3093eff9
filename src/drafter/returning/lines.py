"""Lines that come back: each as the outline would say it, with its notes, references and gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from drafter import marking
from drafter import outline as said
from drafter import report as read
from drafter.inline import Gap, Look, Text
from drafter.pieces import Footnote, plain
from drafter.pieces import Line as Came
from drafter.returning.atoms import Atom, Atoms, Noted, Sign, of_file, of_report, signs, told
from drafter.returning.citations import Points, rows
from drafter.returning.footnotes import names_of
from drafter.returning.naming import Names
from drafter.returning.shaping import around, in_one, inner, without_breaks
from drafter.returning.slots import Slot, Written
from drafter.returning.weaving import Loom, Thread, joined, weave
from drafter.value import replace
from drafter.walking import inside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.wording import Printed


class Lines:
    """Makes lines of an outline from those of an edited file."""

    def __init__(
        self, written: Written, given: tuple[said.Note, ...], notes: Sequence[Footnote], names: Names,
        overtyped: Set[int] = frozenset(),
    ) -> None:  # fmt: skip
        self.written = written
        self.exhibits = {one.name: one for one in written.exhibits()}
        self.overtyped = overtyped
        self.given = given
        self.names = names
        self.marks: dict[str, said.Inline] = {}
        for inline, line in written.printed.values():
            for shown in line:
                if isinstance(shown, read.NoteMark):
                    self.marks.setdefault(shown.note, inline)
        self.notes = names_of(written.report.notes, notes)
        self.contents: dict[str, tuple[said.Line, ...]] = {}
        self.defined: dict[str, said.Note] = {}
        self.marked: set[str] = set()
        #: The notes that stand in something that an outline holds.
        self.held: set[str] = set()
        self.instead: dict[int, said.InlineNote] = {}
        #: What is printed for the inlines of the new outline, once that is made.
        self.printed_anew: Printed = {}
        #: Whether what is made stands in a table, figure or box, whose notes are its own.
        self.lettered = False
        #: The marks of the notes of what is made, if it has any, by the letters that are printed for them.
        self.letters_here: Mapping[str, said.Inline] = {}
        phrases = written.language.phrases
        self.loom = Loom(
            self.kept, self.noted, self.by_letter, names.pointed, self.cited, phrases.gap, phrases.note_separator
        )
        self.points = Points(phrases.separator, phrases.last_separator, phrases.through)
        self.footnotes = dict(zip(self.notes, notes, strict=True))

    def atoms(self, line: Came) -> Atoms:
        """A line of the file."""
        return of_file(line, self.notes, self.overtyped)

    def woven(self, threads: Sequence[Thread], atoms: Atoms) -> said.Line:
        """The line of these inlines as it was edited."""
        old = tuple(atom for thread in threads for atom in thread.atoms)
        if old == atoms and all(self.kept(thread.inline) is thread.inline for thread in threads):
            return tuple(thread.inline for thread in threads)
        return weave(threads, atoms, self.loom)

    def running(self, old: said.Line, atoms: Atoms) -> said.Line:
        """A line of running text, which has no breaks of its own, as it was edited."""
        line = self.woven(self.threads(old), atoms)
        return old if line == old else without_breaks(line)

    def slot(self, slot: Slot, atoms: Atoms) -> said.Line:
        """The line of a piece as it was edited, without what drafter adds round it."""
        begun, size = around(slot)
        return self.woven(slot.threads, inner(slot.atoms, begun, size, atoms))

    def kept(self, inline: said.Inline) -> said.Inline | None:
        """An inline of the old line as it is now, or nothing where what it needs is gone."""
        match inline:
            case said.Reference(names=names):
                fits = replace(inline, look=Look.PLAIN) not in self.names.unfit and all(
                    self.names.alive.get(name) == name for name in names
                )
                return inline if fits else None
            case said.NoteMark() if self.is_elsewhere(inline):
                return None
            case said.NoteMark(name=name):
                # A note below a table may have the name of one of the text.
                return inline if self.lettered or name in self.footnotes or name not in self.marks else None
            case said.InlineNote():
                if id(inline) in self.instead:
                    return self.instead[id(inline)]
                name = next((name for name, mark in self.marks.items() if mark is inline), "")
                if not name:
                    content = self.settled(inline.content)
                    return inline if content == inline.content else said.InlineNote(content)
                made = self.noted(name) if name in self.footnotes else None
                return inline if made == inline else made
            case _:
                return inline

    def is_elsewhere(self, mark: said.NoteMark) -> bool:
        """Whether the note of a mark has its place below a table, figure or box, and this is none, or the reverse."""
        printed = self.written.printed.get(id(mark), (mark, ()))[1]
        return any(isinstance(one, read.NoteMark if self.lettered else read.LetterMark) for one in printed)

    def noted(self, name: str) -> said.Inline | None:
        """The inline that marks a note."""
        self.held.add(name)
        mark = self.marks.get(name)
        if name not in self.footnotes:
            if not isinstance(mark, said.NoteMark):
                return None
            # With its first mark Word and LibreOffice delete the words of a note that is marked again.
            if self.lettered:
                return _anew(in_one(self.worded(tuple(map(self.settled, self.defining(mark))))))
            self.marked.add(name)
            return replace(mark)
        if isinstance(mark, said.NoteMark) and not self.lettered:
            return said.NoteMark(mark.name)
        paragraphs = self.paragraphs(name)
        typed = self.footnotes[name].mark
        if (isinstance(mark, said.InlineNote) and paragraphs == (mark.content,)) or (
            len(paragraphs) == 1 and not typed
        ):
            return _anew(paragraphs[0])
        if self.lettered:
            return _anew(in_one(paragraphs))
        if name not in self.defined:
            self.defined[name] = said.Note(self.free(typed), paragraphs)
        return said.NoteMark(self.defined[name].name)

    def by_letter(self, letter: str) -> said.Inline | None:
        """The inline that marks a note below what is made, by its letter."""
        mark = self.letters_here.get(letter)
        kept = self.kept(mark) if mark is not None else None
        return _anew(kept.content) if isinstance(kept, said.InlineNote) else kept

    def cited(self, atoms: Atoms, at: int) -> tuple[said.Reference, int] | None:
        """The reference to items that prints what begins at a place: their numbers, with those above them."""
        for row in rows(atoms, at, self.names.above, self.points):
            reference = said.Reference("ref", tuple(map(self.names.pointed, row.targets)), row.through)
            if all(reference.names) and self.names.unlooked(reference) not in self.names.unfit:
                return reference, row.size
        return None

    def free(self, typed: str) -> str:
        """A name that no note has yet: asterisks for a mark of asterisks."""
        named = [note.name for note in self.written.report.notes]
        named += [note.name for note in (*self.given, *self.defined.values())]
        known = {name.casefold() for name in named}
        sign, number = ("*", 1) if typed and not typed.strip("*") else ("note-", 1)
        while (name := sign * number if sign == "*" else f"{sign}{number}") in known:
            number += 1
        return name

    def paragraphs(self, name: str) -> tuple[said.Line, ...]:
        """The paragraphs of a note as they were edited."""
        if name in self.contents:
            return self.contents[name]
        mark = self.marks.get(name)
        old: tuple[said.Line, ...] = ()
        if isinstance(mark, said.InlineNote):
            old = (mark.content,)
        elif isinstance(mark, said.NoteMark):
            old = self.defining(mark)
        came = [atoms for piece in self.footnotes[name].content if (atoms := self.atoms(piece.line))]
        self.contents[name] = self.worded([
            self.running(old[at] if len(old) == len(came) else (), atoms) for at, atoms in enumerate(came)
        ])  # fmt: skip
        return self.contents[name]

    def defining(self, mark: said.NoteMark) -> tuple[said.Line, ...]:
        """The paragraphs of the note of a mark, as they were."""
        return next((note.paragraphs for note in self.given if note.name == mark.name), ())

    def worded(self, paragraphs: Sequence[said.Line]) -> tuple[said.Line, ...]:
        """Those of a note that say something; where its mark was left and its words were not, it asks for them."""
        return tuple(filter(None, paragraphs)) or ((Gap(self.written.language.phrases.missing_text),),)

    def letters(self, shown: read.Inserted) -> dict[str, said.Inline]:
        """The marks of the notes of a table, figure or box, by the letters that are printed for them."""
        found: dict[str, said.Inline] = {}
        wanted = {note.mark for note in shown.notes}
        for line in inside(self.exhibits[shown.name].given):
            for inline in line:
                for printed in self.written.printed.get(id(inline), (inline, ()))[1]:
                    if isinstance(printed, read.LetterMark) and printed.mark in wanted:
                        found.setdefault(printed.mark, inline)
        return found

    def threads(self, line: said.Line) -> tuple[Thread, ...]:
        """The inlines of a line with what is printed for them."""
        printed = self.written.printed
        return tuple(
            Thread(inline, of_report(printed[id(inline)][1]) if id(inline) in printed else ()) for inline in line
        )

    def told(self, atoms: Atoms) -> str:
        """What a line of the file says, the words of its notes behind it: for what is not taken over."""
        shown = (atom.char if isinstance(atom, Sign) else atom.label for atom in atoms if not isinstance(atom, Noted))
        return " ".join("; ".join(["".join(shown), *self.in_notes(atoms)]).split())

    def in_notes(self, atoms: Atoms) -> Iterator[str]:
        """The words of the notes that are marked in a line."""
        marked = dict.fromkeys(atom.note for atom in atoms if isinstance(atom, Noted) and atom.note in self.footnotes)
        for note in marked:
            yield from filter(None, (plain(piece.line) for piece in self.footnotes[note].content))

    def flat(self, atoms: Atoms) -> Atoms:
        """The text of a note, the words of notes that are marked in it in brackets: no note has any."""
        made: list[Atom] = []
        for atom in atoms:
            if isinstance(atom, Noted):
                self.held.add(atom.note)
                words = "; ".join(self.in_notes((atom,)))
                made.extend(signs(f" ({words})" if words else "", Look.PLAIN))
            else:
                made.append(atom)
        return tuple(made)

    def shown(self, line: said.Line) -> Atoms:
        """A line as it is printed; an inline that is new as the new outline prints it, or else by what it says."""
        found: list[Atom] = []
        for thread in self.threads(line):
            printed = self.printed_anew.get(id(thread.inline))
            found.extend(thread.atoms or (of_report(printed[1]) if printed else told(thread.inline)))
        return tuple(found)

    def all_notes(self) -> tuple[said.Note, ...]:
        """The notes that have definitions of their own, as they are now, but for those whose marks are all gone."""
        kept = []
        for note in self.given:
            if note.name not in self.marks or (note.name in self.marked and note.name not in self.footnotes):
                kept.append(self.unprinted(note))
            elif note.name in self.footnotes:
                paragraphs = self.paragraphs(note.name)
                kept.append(note if paragraphs == note.paragraphs or self.is_missing(note, paragraphs)
                            else said.Note(note.name, paragraphs))  # fmt: skip
        return (*kept, *self.defined.values())

    def unprinted(self, note: said.Note) -> said.Note:
        """A note that nothing marks: what refers to something that is gone is its notation, as words."""
        paragraphs = tuple(map(self.settled, note.paragraphs))
        return note if paragraphs == note.paragraphs else said.Note(note.name, paragraphs)

    def settled(self, line: said.Line) -> said.Line:
        """A line that is as it was, but for what refers to something that is gone: that is what it showed, as words.

        What was printed nowhere showed nothing; it is its notation.
        """
        threads = self.threads(line)
        if any(thread.atoms for thread in threads):
            made = self.woven(threads, tuple(atom for thread in threads for atom in thread.atoms))
            return line if made == line else without_breaks(made)
        kept = [self.kept(inline) or Text(marking.show((inline,))) for inline in line]
        return line if all(one is was for one, was in zip(kept, line, strict=True)) else joined(kept)

    def is_missing(self, note: said.Note, paragraphs: tuple[said.Line, ...]) -> bool:
        """Whether a note that has no words yet still has none."""
        asked = self.written.language.phrases.missing_text
        return not note.paragraphs and len(paragraphs) == 1 and _gap(paragraphs[0]) == asked


def _gap(line: said.Line) -> str:
    return line[0].ask if len(line) == 1 and isinstance(line[0], Gap) else ""


def _anew(content: said.Line) -> said.InlineNote:
    """A note with inlines of its own: it may be marked more than once, and what is printed is known by the inline."""
    return said.InlineNote(tuple(map(replace, content)))

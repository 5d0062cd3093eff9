"""Tables, figures and boxes as they were edited: captions, cells, sources and notes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from drafter import outline as said
from drafter import walking
from drafter.inline import LETTER, Text
from drafter.returning.atoms import BREAK, Atoms, Counting, Noted, Sign, of_report, plain, signs
from drafter.returning.below import Below, Came, known, source_label
from drafter.returning.captions import Caption, parted, typed
from drafter.returning.grids import edited_rows, edited_widths, rows_of_grid
from drafter.returning.lines import Lines
from drafter.returning.relabelling import again, stood
from drafter.returning.remarks import Remark
from drafter.returning.shaping import around, in_one, inner, unbold, without_breaks
from drafter.returning.slots import Slot
from drafter.returning.steps import Step, Walked
from drafter.returning.weaving import Thread
from drafter.value import replace

Given = said.Table | said.Figure | said.Box


def worded(made: Given, given: Given, step: Step, lines: Lines) -> Given:
    """The same with its title and its rows as they were edited; ``given`` is what it was."""
    assert step.exhibit is not None
    lines.letters_here = lines.letters(step.exhibit.read)
    title = _title(given, step, lines)
    if title != given.title:
        made = replace(made, title=title)
    if isinstance(made, said.Table) and step.grid is not None:
        rows, columns = edited_rows(made.rows, step.grid, lines)
        widths = edited_widths(made.widths, columns, bool(rows.sides))
        made = made if (rows, widths) == (made.rows, made.widths) else replace(made, rows=rows, widths=widths)
    lines.letters_here = {}
    return made


def below(given: Given, step: Step, lines: Lines) -> Given:
    """What stands under its key in the outline, with its source and its lettered notes as they were edited.

    Before anything in it is: a note may be written where it is marked.
    """
    assert step.exhibit is not None
    shown, marks = step.exhibit.read, lines.letters(step.exhibit.read)
    source = of_report(shown.source)
    came: dict[str, list[Atoms]] = {}
    for atoms, one in read_below(step, lines):
        if one.kind == "source":
            came["source"] = [atoms[one.size :]]
        elif one.kind in ("note", "more"):
            came.setdefault(one.letter, []).append(atoms[one.size :])
    made = given
    marked = {mark.name for mark in marks.values() if isinstance(mark, said.NoteMark)}
    notes = tuple(note if note.name in marked else lines.unprinted(note) for note in made.notes)
    made = made if notes == made.notes else replace(made, notes=notes)
    for note in shown.notes:
        made = _noted(made, marks[note.mark], came.get(note.mark, []), lines)
    if source or "source" in came:
        lines.letters_here = marks
        line = _source(given, source, came.get("source", [()])[0], lines)
        made = made if line == given.source else replace(made, source=without_breaks(line))
        lines.letters_here = {}
    return made


def read_below(step: Step, lines: Lines) -> Iterator[tuple[Atoms, Below]]:
    """The lines below a table, figure or box, each with what it is."""
    assert step.exhibit is not None
    row = [lines.atoms(piece.line) for piece in step.below]
    came = [Came(_letter(atoms), plain(atoms)) for atoms in row]
    yield from zip(row, known(step.exhibit.read, source_label(lines.written.language), came), strict=True)


def _source(given: Given, source: Atoms, atoms: Atoms, lines: Lines) -> said.Line:
    """The source as it was edited, behind the word that drafter prints before it, and without what it puts behind."""
    threads = lines.threads(given.source)
    before, size = around(Slot("", "table note", 0, False, source, threads))
    return lines.woven(threads, inner(source[before:], 0, size, atoms))


def _letter(atoms: Atoms) -> str:
    """The raised letter that a line begins with, if it does."""
    found = itertools.takewhile(lambda one: isinstance(one, Sign) and one.look == LETTER, atoms)
    return "".join(atom.char for atom in found if isinstance(atom, Sign))


def _noted(made: Given, mark: said.Inline, came: Sequence[Atoms], lines: Lines) -> Given:
    """What has a note, as the note was edited."""
    if isinstance(mark, said.InlineNote):
        if came:
            paragraphs = [lines.running(() if at else mark.content, lines.flat(atoms)) for at, atoms in enumerate(came)]
            if paragraphs != [mark.content]:
                lines.instead[id(mark)] = said.InlineNote(in_one(lines.worded(paragraphs)))
        return made
    assert isinstance(mark, said.NoteMark)
    notes = []
    for note in made.notes:
        if note.name == mark.name and came:
            old = note.paragraphs if len(note.paragraphs) == len(came) else ()
            now = lines.worded([
                lines.running(old[at] if old else (), lines.flat(atoms)) for at, atoms in enumerate(came)
            ])  # fmt: skip
            if now != note.paragraphs and not lines.is_missing(note, now):
                note = said.Note(note.name, now)
        notes.append(note)
    return made if tuple(notes) == made.notes else replace(made, notes=tuple(notes))


def _title(given: Given, step: Step, lines: Lines) -> said.Line:
    """The title in a caption, without the label before it."""
    edited = unbold(_parted(step, lines).title)
    threads = tuple(Thread(one.inline, unbold(one.atoms)) for one in lines.threads(given.title))
    if not threads and len(edited) and all(getattr(atom, "gap", False) for atom in edited):
        return given.title
    title = lines.woven(threads, edited)
    return title if title == given.title else without_breaks(title)


def _parted(step: Step, lines: Lines) -> Caption:
    """A caption in its parts; that of a table that somebody put in has some number."""
    atoms = lines.atoms(step.piece.line)
    if step.exhibit is None:
        return parted(atoms, *typed(lines.written.language.phrases.table, plain(atoms)))
    caption = step.exhibit.read.caption
    return parted(atoms, caption.label, caption.cited, plain(of_report(caption.title)))


def new_table(name: str, step: Step, lines: Lines) -> said.Table:
    """A table that somebody put in, with the title that stands in its caption, where it has one."""
    assert step.grid is not None
    title: said.Line = ()
    if step.piece.role == "caption":
        title = without_breaks(lines.woven((), unbold(_parted(step, lines).title)))
    return said.Table(name, title, rows_of_grid(step.grid, lines))


def noticed(made: said.Outline, walked: Walked, lines: Lines) -> Iterator[Remark]:
    """What is to be said of what drafter prints by itself in captions and below, and of notes and their marks."""
    there = [inline for line in walking.lines(made) for inline in line]
    for step in walked.all():
        given = made.inserted.get(step.exhibit.name) if step.exhibit else None
        if step.exhibit is None or given is None:
            continue
        below = list(read_below(step, lines))
        yield from _labelled(step, lines)
        yield from _relabelled(step, below, lines)
        within = [inline for line in walking.inside(given) for inline in line]
        letters = lines.letters(step.exhibit.read)
        came: dict[str, list[str]] = {}
        for atoms, one in below:
            if one.kind in _NOTES:
                came.setdefault(one.letter, []).append(lines.told(atoms[one.size :]))
        if any(isinstance(atom, Noted) for atoms, one in below if one.kind in _NOTES for atom in atoms):
            yield Remark("P207", given.name, "a note was put into a note below it; its words were taken over in "
                         "brackets", "make them part of the note")  # fmt: skip
        for note in step.exhibit.read.notes:
            mark = letters[note.mark]
            now = lines.instead.get(id(mark), mark)
            marked = now in within or now in there
            if note.mark in came and not marked:
                words = " ".join(came[note.mark])
                kept = "its words stay in the outline" if isinstance(mark, said.NoteMark) else "it was left out"
                yield Remark("P206", given.name, f"the note {note.mark} stands below it, and nothing marks it any "
                             f"more: “{words}”; {kept}", "mark it in the outline, or delete it")  # fmt: skip
            elif marked and note.mark not in came and not step.lacking:
                words = " ".join(plain(of_report(line)) for line in note.paragraphs)
                yield Remark("P208", given.name, f"the note {note.mark} does not stand below it any more, and its "
                             f"mark does: “{words}”; both are printed again", "delete the mark too")  # fmt: skip


_NOTES = ("note", "more")


def _labelled(step: Step, lines: Lines) -> Iterator[Remark]:
    """What is to be said of the label of a caption."""
    assert step.exhibit is not None
    caption, name = step.exhibit.read.caption, step.exhibit.name
    came = _parted(step, lines)
    due = of_report((Text(caption.label),))
    now = tuple(
        one for atom in came.label
        for one in (signs(caption.cited, atom.look) if isinstance(atom, Counting) else (atom,))
    )  # fmt: skip
    broken = BREAK in came.label or not came.title
    yield from stood(name, _CAPTION, due, now, lines, restyled=not broken)
    if came.again:
        yield again(name, _CAPTION, lines.told(came.again))


def _relabelled(step: Step, below: Sequence[tuple[Atoms, Below]], lines: Lines) -> Iterator[Remark]:
    """What is to be said of the word before a source, of the letters of notes, and of lines that stand there twice."""
    assert step.exhibit is not None
    name, source = step.exhibit.name, of_report(step.exhibit.read.source)
    due = source[: len(source_label(lines.written.language))]
    for atoms, one in below:
        label, rest = atoms[: one.size - one.twice], atoms[one.size :]
        if one.kind == "source" and source and plain(rest).strip():
            yield from stood(name, "before its source", due, label, lines)
            if one.twice:
                yield again(name, "before its source", lines.told(atoms[len(label) : one.size]))
        elif one.kind == "note":
            letter = tuple(signs(one.letter, LETTER))
            yield from stood(name, "before a note below it", letter, label, lines)
        elif one.kind == "again":
            yield again(name, "below it", lines.told(atoms))


_CAPTION = "in its caption"

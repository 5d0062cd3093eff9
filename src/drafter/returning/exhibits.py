"""Tables, figures and boxes as they were edited: captions, cells, sources and notes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from drafter import outline as said
from drafter import walking
from drafter.inline import Look
from drafter.pieces import Mark
from drafter.returning.atoms import Atoms, Counting, Noted, Sign, of_report, plain
from drafter.returning.grids import edited_rows, edited_widths, rows_of_grid
from drafter.returning.lines import Lines
from drafter.returning.remarks import Remark
from drafter.returning.shaping import around, in_one, inner, unbold, without_breaks
from drafter.returning.slots import Slot
from drafter.returning.walk import Step, Walked, letter_of
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
    letter = ""
    for piece in step.below:
        atoms = lines.atoms(piece.line)
        found = _letter(atoms, marks)
        if found and found not in came:
            letter = found
            came[letter] = [_behind(atoms, len(found))]
        elif letter:
            came[letter].append(atoms)
        else:
            came["source"] = [atoms]
    made = given
    if source or "source" in came:
        line = _source(given, source, came.get("source", [()])[0], lines)
        made = made if line == given.source else replace(made, source=without_breaks(line))
    marked = {mark.name for mark in marks.values() if isinstance(mark, said.NoteMark)}
    notes = tuple(note if note.name in marked else lines.unprinted(note) for note in made.notes)
    made = made if notes == made.notes else replace(made, notes=notes)
    for note in shown.notes:
        made = _noted(made, marks[note.mark], came.get(note.mark, []), lines)
    return made


def _source(given: Given, source: Atoms, atoms: Atoms, lines: Lines) -> said.Line:
    """The source as it was edited, without the word that drafter prints before it, also where that was typed anew."""
    threads = lines.threads(given.source)
    before, size = around(Slot("", "table note", 0, False, source, threads))
    if source and atoms[:before] == source[:before]:
        return lines.woven(threads, inner(source, before, size, atoms))
    word = lines.written.language.phrases.source.partition("{}")[0].rstrip(_COLON)
    words = plain(atoms)
    if words[: len(word)].casefold() == word.casefold() and (ends := _LABEL_ENDS.match(words, len(word))):
        atoms = atoms[ends.end() :]
    return lines.woven(threads, atoms)


_COLON = " :：\u00a0"
# What stands behind the word, in whatever form it was typed: Source, Sources, with a colon or a blank.
_LABEL_ENDS = re.compile(r"\w{0,3}[ \u00a0]*[:：][ \u00a0]*|[ \u00a0]+|$")


def _letter(atoms: Atoms, marks: Mapping[str, said.Inline]) -> str:
    """The letter of the note that begins so, if it is one of these."""
    raised = Look.ITALIC | Look.SUPERSCRIPT
    letters = "".join(
        atom.char for atom in itertools.takewhile(lambda one: isinstance(one, Sign) and one.look == raised, atoms)
        if isinstance(atom, Sign)
    )  # fmt: skip
    return letters if letters in marks else ""


def _behind(atoms: Atoms, size: int) -> Atoms:
    rest = atoms[size:]
    return rest[1:] if rest and getattr(rest[0], "char", "") == " " else rest


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
    """The title in a caption: what stands behind its first break."""
    edited = unbold(_behind_label(lines.atoms(step.piece.line)))
    threads = tuple(Thread(one.inline, unbold(one.atoms)) for one in lines.threads(given.title))
    if not threads and len(edited) and all(getattr(atom, "gap", False) for atom in edited):
        return given.title
    title = lines.woven(threads, edited)
    return title if title == given.title else without_breaks(title)


def _behind_label(atoms: Atoms) -> Atoms:
    """The title in a caption: what stands behind its first break, or behind its number where the break is gone."""
    signs = [atom.char if isinstance(atom, Sign) else "" for atom in atoms]
    number = next((at for at, atom in enumerate(atoms) if isinstance(atom, Counting)), -1)
    if "\n" in signs:
        return atoms[signs.index("\n") + 1 :]
    at = number + 1
    while number >= 0 and at < len(atoms) and signs[at] and signs[at] in _PARTING:
        at += 1
    return atoms[at:]


_PARTING = " .:\u2013\u2014\t\u00a0\uff1a\u3000\uff0e"


def new_table(name: str, step: Step, lines: Lines) -> said.Table:
    """A table that somebody put in, with the title that stands in its caption, where it has one."""
    assert step.grid is not None
    title: said.Line = ()
    if step.piece.role == "caption":
        title = without_breaks(lines.woven((), unbold(_behind_label(lines.atoms(step.piece.line)))))
    return said.Table(name, title, rows_of_grid(step.grid, lines))


def noticed(made: said.Outline, walked: Walked, lines: Lines) -> Iterator[Remark]:
    """What is to be said of the label of a caption, and of lettered notes that nothing marks any more."""
    there = [inline for line in walking.lines(made) for inline in line]
    for step in walked.all():
        given = made.inserted.get(step.exhibit.name) if step.exhibit else None
        if step.exhibit is None or given is None:
            continue
        yield from _labelled(step, lines)
        within = [inline for line in walking.inside(given) for inline in line]
        letters = lines.letters(step.exhibit.read)
        came: dict[str, list[str]] = {}
        letter = ""
        for atoms in (lines.atoms(piece.line) for piece in step.below):
            letter = _letter(atoms, letters) or letter
            came.setdefault(letter, []).append(lines.told(atoms).removeprefix(letter).lstrip())
        if any(isinstance(inline, Mark) for piece in step.below if letter_of(piece.line) for inline in piece.line):
            yield Remark("P207", given.name, "a note was put into a note below it; its words were taken over in "
                         "brackets", "make them part of the note")  # fmt: skip
        for note in step.exhibit.read.notes:
            mark = letters[note.mark]
            now = lines.instead.get(id(mark), mark)
            if note.mark not in came or now in within or now in there:
                continue
            words = " ".join(came[note.mark])
            kept = "its words stay in the outline" if isinstance(mark, said.NoteMark) else "it was left out"
            yield Remark("P206", given.name, f"the note {note.mark} stands below it, and nothing marks it any more: "
                         f"“{words}”; {kept}", "mark it in the outline, or delete it")  # fmt: skip


def _labelled(step: Step, lines: Lines) -> Iterator[Remark]:
    """What is to be said of words in the label of a caption, which drafter prints."""
    assert step.exhibit is not None
    caption = step.exhibit.read.caption
    atoms = lines.atoms(step.piece.line)
    label = atoms[: len(atoms) - len(_behind_label(atoms))]
    due = caption.label.replace(caption.cited, "", 1), caption.label
    came = "".join(atom.char for atom in label if isinstance(atom, Sign))
    if _bare(came) not in map(_bare, due) or any(isinstance(atom, Noted) for atom in label):
        shown = "".join(caption.cited if isinstance(atom, Counting) else lines.told((atom,)) for atom in label).strip()
        message = f"“{shown}” stands in the label of its caption, where drafter wrote “{caption.label}”"
        yield Remark("P301", step.exhibit.name, f"{message}; it was not taken over")


def _bare(words: str) -> str:
    return "".join(sign for sign in words if sign not in _PARTING and not sign.isspace())

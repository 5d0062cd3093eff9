"""The laws of ARCHITECTURE.md, as far as one process can hold them, each for one outline."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

import reading
import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.outline import Outline
from drafter.report import Note, Report, plain
from drafter.source import load
from drafter.writers import text

#: Stands, in a text that runs from right to left, before words of Latin script that begin with a figure.
LEFT_TO_RIGHT = "\u200e"


class Case:
    """An outline, and what becomes of it on the way to a file; each step is taken once."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline

    @cached_property
    def dumped(self) -> str:
        return dump(self.outline)

    @cached_property
    def report(self) -> Report:
        return compose(self.outline)

    @cached_property
    def docx(self) -> bytes:
        return rendered.written(self.report, outline=self.dumped)


def what_is_written_and_read_again_is_the_same(case: Case) -> None:
    assert load(case.dumped) == case.outline


def it_is_written_the_same_way_each_time(case: Case) -> None:
    assert dump(load(case.dumped)) == case.dumped


def its_file_is_valid_and_sound(case: Case) -> None:
    rendered.kept(case.docx)


def its_file_says_what_the_report_says(case: Case) -> None:
    """Labels included, which the reader counts from the lists of the file."""
    printed = reading.printed(case.docx)
    in_notes = sum(len(note.paragraphs) for note in case.report.notes)
    written = text.write(case.report).split("\n")[: -1 - in_notes]

    assert _as_printed("\n".join(printed)) == _as_printed("\n".join(written))


def its_notes_say_what_those_of_the_report_say(case: Case) -> None:
    read = [(mark, [words.replace(LEFT_TO_RIGHT, "") for words in notes]) for mark, notes in reading.notes(case.docx)]

    assert read == [(note.mark, _paragraphs(note)) for note in case.report.notes]


def its_references_show_what_the_numbers_give(case: Case) -> None:
    assert [shown for shown in reading.recomputed(case.docx) if shown[1] != shown[2]] == []


def the_same_outline_gives_the_same_bytes(case: Case) -> None:
    """Whether it was made up or read from a file, where everything has its place."""
    assert rendered.written(compose(load(case.dumped)), outline=dump(load(case.dumped))) == case.docx


LAWS: tuple[Callable[[Case], None], ...] = (
    what_is_written_and_read_again_is_the_same,
    it_is_written_the_same_way_each_time,
    its_file_is_valid_and_sound,
    its_file_says_what_the_report_says,
    its_notes_say_what_those_of_the_report_say,
    its_references_show_what_the_numbers_give,
    the_same_outline_gives_the_same_bytes,
)


def hold(case: Case) -> None:
    """All laws hold for the outline, one of thousands."""
    with rendered.sampled():
        for law in LAWS:
            law(case)


def _as_printed(written: str) -> list[str]:
    """The lines with each mark as it is printed: in Word, one that is given again is a field and no footnote.

    They are less the signs that keep words in their direction, and the letters of marks from being joined to words.
    """
    plain_marks = re.sub(r"\[\^([^\[\]\s]+)\]|[\u200c\u200e]", r"\1", written)
    return [piece for piece in re.split(r"[\t\n]", plain_marks) if piece.strip()]


def _paragraphs(note: Note) -> list[str]:
    """The paragraphs of a note, the first less the blanks that may part it from its mark."""
    first, *more = map(plain, note.paragraphs)
    return [words.replace(LEFT_TO_RIGHT, "") for words in (first.lstrip(), *more)]

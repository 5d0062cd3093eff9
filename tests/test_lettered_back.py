"""Notes below tables and boxes come back from where they are marked, however the lines around their letters change."""

from __future__ import annotations

import difflib
from collections.abc import Callable

import pytest

import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.outline import Outline
from drafter.returning import Returned, returned
from drafter.source import load
from edits import Opened

OUTLINE = """
language: {language}
sections: |
  # One

  Two {{table:t}}, {{box:b}}.

  {{insert:t}}

  {{insert:b}}
tables:
  t:
    title: Three
    rows: |
      | four | five |
      | ---: | :--- |
      | six^[Note in a cell.] | seven[^x] |
      | eight | nine |
    source: Somebody^[Note of a source.]
    notes: |
      [^x]: Note of the table.
boxes:
  b:
    title: Ten
    text: |
      Eleven words^[Note in a box.] and twelve[^y] more.
    notes: |
      [^y]: Note of the box.
"""
LANGUAGES = ("en", "ar", "zh")
NEW = "Typed."


def read(language: str) -> Outline:
    return load(OUTLINE.format(language=language))


def back(language: str, edited: Callable[[Opened], None]) -> Returned:
    base = read(language)
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    edited(word)
    return returned(base, word.read(), word.surround)


def difference(language: str, made: Returned) -> list[str]:
    lines = difflib.ndiff(dump(read(language)).splitlines(), dump(made.outline).splitlines())
    return [f"{line[0]} {line[2:].strip()}" for line in lines if line[0] in "+-"]


def the_note_of_a_box(word: Opened) -> None:
    word.saying("Note in a box").type(" Indeed.")


def the_note_of_a_source(word: Opened) -> None:
    word.saying("Note of a source").type(" Indeed.")


def enter_behind_a_letter(word: Opened) -> None:
    word.saying("Eleven words").enter(" and twelve")


def enter_before_words_with_a_letter(word: Opened) -> None:
    word.saying("Eleven words").enter(" more")


def a_paragraph_above_one_with_a_letter(word: Opened) -> None:
    word.table("t").cell(1, 0).new_before("TableText", NEW)


def a_paragraph_below_one_with_a_letter(word: Opened) -> None:
    word.table("t").cell(1, 1).new("TableText", NEW)


def words_with_a_letter_put_into_another_row(word: Opened) -> None:
    cell, other = word.table("t").cell(1, 0), word.table("t").cell(2, 0)
    other.paste(cell.copied())
    cell.remove(cell.words)


WORDS = "Eleven words^[Note in a box.] and twelve[^y] more."
EDITS = (
    (the_note_of_a_box, [f"- {WORDS}", f"+ {WORDS.replace('box.]', 'box. Indeed.]')}"]),
    (the_note_of_a_source, ["- Somebody^[Note of a source.]", "+ Somebody^[Note of a source. Indeed.]"]),
    (enter_behind_a_letter, [f"- {WORDS}", "+ Eleven words^[Note in a box.]", "+ ", "+ and twelve[^y] more."]),
    (enter_before_words_with_a_letter, [f"- {WORDS}", f"+ {WORDS[:-6]}", "+ ", "+ more."]),
    (a_paragraph_above_one_with_a_letter, [f"+ | {NEW} | seven[^x] |", "- | six^[Note in a cell.] | seven[^x] |",
                                           "+ + six^[Note in a cell.] |  |"]),
    (a_paragraph_below_one_with_a_letter, [f"+ +  | {NEW} |"]),
    (words_with_a_letter_put_into_another_row, ["- | six^[Note in a cell.] | seven[^x] |", "+ |  | seven[^x] |",
                                                "+ + six^[Note in a cell.] |  |"]),
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("edited", "expected"), EDITS, ids=[made.__name__ for made, _ in EDITS])
def test_a_note_comes_back_with_its_letter(
    edited: Callable[[Opened], None], expected: list[str], language: str
) -> None:
    made = back(language, edited)
    assert (difference(language, made), made.remarks) == (expected, ())


def test_a_note_without_words_in_a_note_below_a_table_is_nothing() -> None:
    def edited(word: Opened) -> None:
        noted = word.saying("Note of the table.")
        noted.put(word.footnote(""), len(noted.words))

    made = back("en", edited)
    assert (difference("en", made), [one.code for one in made.remarks]) == ([], ["P207"])

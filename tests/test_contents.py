"""The contents page: each heading with its number, the paragraphs under it, and a dash for its page."""

from __future__ import annotations

import pytest

import reading
import rendered
from drafter.composing import compose
from drafter.inline import Look, Text
from drafter.report import Contents, plain
from drafter.source import load
from drafter.word import contents as contents_writer

TEXT = """\
language: {language}
contents: {levels}
mandate: |
  One.

  Two.
organization: |
  Three.
issues: |
  # Coverage[^a][^b] of *data* {{#coverage}}
  Four.
  ## Deep
  Five.
  # Bare {{-}}
  Words. {{-}}
agenda: |
  # 10 a.m.
{annexes}notes: |
  [^a]: A.
  [^b]: B.
"""
TWO = "annexes:\n  - agenda\n  - title: Rules\n    text: |\n      # Scope\n      A.\n"


def contents(levels: object = "yes", annexes: str = "", language: str = "en") -> Contents:
    made = compose(load(TEXT.format(levels=levels, annexes=annexes, language=language))).contents
    assert made
    return made


def shown(made: Contents) -> list[str]:
    return [f"{line.level} {line.label} {plain(line.title)} {plain(line.span)} {line.page}" for line in made.lines]


def test_each_heading_has_its_number_and_the_paragraphs_under_it() -> None:
    assert shown(contents()) == [
        "1 I. Mandate 1–2 –",
        "1 II. Organization of the workshop 3 –",
        "1 III. Summary of the discussions 4–5 –",
        "2 A. Coverage of data 4–5 –",
        "3 1. Deep 5 –",
        "2  Bare  –",
        "1  Annex  ",
        "1  Agenda of the workshop  –",
    ]


@pytest.mark.parametrize(("levels", "lines"), [(1, 3), (2, 5), (3, 6), (4, 6), ("yes", 6)])
def test_it_stops_at_the_level_asked_for(levels: object, lines: int) -> None:
    assert sum(line.target in ("agenda", "") for line in contents(levels).lines) == 2
    assert len(contents(levels).lines) == lines + 2


def test_several_annexes_have_their_numbers() -> None:
    assert shown(contents(1, TWO))[3:] == [
        "1  Annexes  ", "1 I. Agenda of the workshop  –", "1 II. Rules  –",
    ]  # fmt: skip


def test_titles_are_repeated_without_their_notes_and_with_their_looks() -> None:
    line = next(line for line in contents().lines if line.target == "coverage")

    assert line.title == (Text("Coverage"), Text(" of "), Text("data", Look.ITALIC))


def test_heading_and_columns_are_in_the_language_of_the_report() -> None:
    made = contents(language="zh")

    assert (made.heading, made.paragraphs, made.page) == ("目录", "段次", "页次")


@pytest.mark.parametrize("levels", ["no", ""])
def test_there_is_none_unless_it_is_asked_for(levels: str) -> None:
    assert compose(load(TEXT.format(levels=levels, annexes="", language="en"))).contents is None


def test_a_long_title_on_the_contents_page_is_broken_before_the_numbers_at_the_end_of_its_line() -> None:
    title = "A heading of some ninety characters that ends just where the numbers of paragraphs should stand"
    docx = rendered.render(rendered.english(f"# {title}\nText.", head="contents: yes\n"))
    (line,) = [line.text for line in reading.lines(docx) if line.style == "toc 2"]

    first, second = line.split("\n")
    assert first.endswith("just where the ")
    assert title in line.replace("\n", "")
    assert second.startswith("numbers of paragraphs should stand\t")


def test_a_long_title_without_blanks_is_broken_between_chinese_characters() -> None:
    whole = contents_writer.broken((Text("整体经济范围减排指标"),), 900)

    assert whole == (Text("整体经济\n范围减排\n指标"),)


def test_no_line_of_a_chinese_title_begins_with_a_comma_or_ends_with_a_quotation_mark_that_opens() -> None:
    words = "整体经济，范围的“减排”指标（草案）"
    (made,) = contents_writer.broken((Text(words),), 900)

    assert isinstance(made, Text)
    assert made.words == "整体经\n济，范围\n的“减排”\n指标（草\n案）"
    assert made.words.replace("\n", "") == words

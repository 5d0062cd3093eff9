"""Tables, figures and boxes: captions, letters, what stands below them, and how they are cited."""

from __future__ import annotations

import pytest

from drafter.composing import compose
from drafter.inline import Look, Text
from drafter.report import Box, Figure, Inserted, Paragraph, Report, Table, below, inside, lines, plain
from drafter.source import load
from notation import said_of

TEXT = """\
language: en
title: T
issues: |
  See {table:cases}, {table:cases, costs}, {figure:map}, {box:case} and {ref:costs}.

  {insert:cases}

  {insert:map}

  Then {table:cases..costs} ({figure:map}).
  - An item.

  {insert:costs}

  - It goes on.

  {insert:case}
annexes:
  - title: A
    text: |
      See {table:last}.

      {insert:last}
tables:
  last:
    title: Last
    rows: |
      | a |
      | - |
      | b |
  cases:
    title: Cases by region[^t]
    rows: |
      | Region | Cases[^a] | Cost |
      | ------ | --------: | :--: |
      | Africa | 5^[Counted twice.] | 1[^a] |
      + and Asia | | 2 {para:p} |
    notes: |
      [^a]: As at 28 February.
      [^t]: See {para:p}.
    source: The secretariat[^s]
    widths: 3 1 1
    wide: yes
  costs:
figures:
  map:
    title: Map
    file: map.png
    description: A map.
    source: Us
boxes:
  case:
    title: A case
    text: |
      Words.[^b]
      - One;
      - Two.
    notes: |
      [^b]: See {table:cases}.
proposals: |
  P. {#p}
"""
ONE = "tables:\n  t:\n    title: T\n    rows: |\n      | a |\n      | - |\n      | b |\n"


@pytest.fixture(scope="module")
def report() -> Report:
    return compose(load(TEXT.replace("[^s]", "")))


def found(report: Report) -> dict[str, Inserted]:
    texts = (report.content, *(annex.content for annex in report.annexes))
    return {block.name: block for text in texts for block in below(text) if isinstance(block, Table | Figure | Box)}


def test_captions_count_through_the_whole_document_each_kind_by_itself(report: Report) -> None:
    assert {name: one.caption.label for name, one in found(report).items()} == {
        "cases": "Table 1", "map": "Figure I", "costs": "Table 2", "case": "Box 1", "last": "Table 3",
    }  # fmt: skip


def test_they_are_cited_by_kind_and_number_without_a_direction(report: Report) -> None:
    shown = [plain(block.line) for block in below(report.content) if isinstance(block, Paragraph)]

    assert shown[:2] == [
        "See table 1, tables 1 and 2, figure I, box 1 and 2.",
        "Then tables 1–2 (figure I).",
    ]
    assert [plain(block.line) for block in report.annexes[0].content if isinstance(block, Paragraph)] == [
        "See table 3."
    ]


def test_items_go_on_behind_a_table(report: Report) -> None:
    assert [block.label for block in below(report.content) if hasattr(block, "points") and hasattr(block, "label")] == [
        "1.", "2.", "(a)", "(b)", "3.",
    ]  # fmt: skip


def test_notes_of_a_table_have_letters_where_they_are_met_and_stand_below_it(report: Report) -> None:
    table = found(report)["cases"]
    assert isinstance(table, Table)

    assert [plain(line, "[{}]") for line in inside(table)] == [
        "Cases by region[a]", "Region", "Cases[b]", "Cost", "Africa", "and Asia", "5[c]", "1[b]", "2 para. 3 below",
        "Source: The secretariat", "See para. 3 below.", "As at 28 February.", "Counted twice.",
    ]  # fmt: skip
    assert [note.mark for note in table.notes] == ["a", "b", "c"]
    assert report.notes == ()


def test_a_table_has_its_columns_and_the_word_source_is_italic(report: Report) -> None:
    table = found(report)["cases"]
    assert isinstance(table, Table)

    assert [(column.side, column.width) for column in table.columns] == [("left", 3), ("right", 1), ("center", 1)]
    assert table.source[:2] == (Text("Source", Look.ITALIC), Text(": The secretariat"))
    assert table.wide
    assert [len(row) for row in (*table.header, *table.body)] == [3, 3]


def test_what_is_not_there_yet_is_a_gap(report: Report) -> None:
    empty = found(report)["costs"]
    bare = compose(load("language: en\nmandate: |\n  {insert:f}\n\n  {insert:b}\nfigures:\n  f:\nboxes:\n  b:\n"))

    assert [plain(line) for line in inside(empty)] == ["[title]", "[table to come]"]
    assert [[plain(line) for line in inside(one)] for one in found(bare).values()] == [
        ["[title]", "[figure to come]"], ["[title]", "[text to come]"],
    ]  # fmt: skip


def test_a_box_holds_blocks_of_its_own_and_lettered_notes(report: Report) -> None:
    box = found(report)["case"]
    assert isinstance(box, Box)

    assert [plain(line, "[{}]") for line in inside(box)] == ["A case", "Words.[a]", "One;", "Two.", "See table 1."]
    assert [block.name for block in below(box.content)] == ["box1.1", "box1.2", "box1.3"]


def test_every_line_of_them_is_a_line_of_the_report(report: Report) -> None:
    whole = [plain(line) for line in lines(report)]

    for one in found(report).values():
        for line in inside(one):
            assert plain(line) in whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ONE, ["3:3 N212 the table “t” is placed nowhere and would not be printed "
               "→ write {insert:t}, alone in a paragraph, where it is to stand"]),
        ("mandate: |\n  {insert:t}\n\n  {insert:t}\n" + ONE,
         ["5:3 N211 t has a place already; the first is on line 3 → keep one of them"]),
        ("mandate: |\n  {insert:tt}\n",
         ["3:3 N209 there is nothing called “tt” to insert → write it under tables, figures or boxes, with this name"]),
        ("mandate: |\n  Words {insert:t}.\n" + ONE,
         ["3:9 M103 {insert:t} stands amid other words → write it alone, with an empty line above it and below; "
          "a part also as a heading: # {insert:issues}"]),
        ("mandate: |\n  See {figure:t}.\n\n  {insert:t}\n" + ONE,
         ["3:7 N205 “t” is the name of a table → write {table:t}"]),
        ("mandate: |\n  M. {#t}\n\n  {insert:t}\n" + ONE,
         ["7:3 N201 the name “t” is given twice; the first is on line 3 → choose another name"]),
        ("mandate: |\n  M.[^n]\n\n  {insert:t}\n" + ONE.replace("| b |", "| b[^n] |") + "notes: |\n  [^n]: Foot.\n",
         ["12:10 N216 “t” has no note called “n”; what it marks stands below it "
          "→ define it under its own notes: [^n]: text"]),
        ("mandate: |\n  {insert:t}\n" + ONE + "    notes: |\n      [^n]: Nobody.\n",
         ["12:7 N301 nothing refers to the note [^n] → it is not printed"]),
        ("mandate: |\n  {insert:t}\n" + ONE.replace("| b |", "| b[^n] |") + "    notes: |\n      [^n]: A[^n].\n",
         ["12:14 N206 a note stands within a note → put its words into the note itself"]),
    ],
)  # fmt: skip
def test_a_table_has_one_place_one_name_and_notes_of_its_own(text: str, expected: list[str]) -> None:
    assert said_of("language: en\n" + text) == expected

"""Rows of a table are drawn with bars; what is drawn wrongly is told with its place."""

from __future__ import annotations

import pytest

from drafter import drawn
from drafter.inline import Look, Text
from drafter.outline import Line, NoteMark, Rows
from drafter.place import Finding, Place
from drafter.report import plain
from drafter.typed import TypedLine


def read(text: str) -> tuple[Rows, list[str]]:
    findings: list[Finding] = []
    lines = [TypedLine(line, Place(number, 7)) for number, line in enumerate(text.split("\n"), 1)]
    rows = drawn.parse(lines, findings)
    return rows, [f"{one.place.line}:{one.place.column} {one.code} {one.message}" for one in findings if one.place]


def shown(line: Line) -> str:
    return plain(tuple(Text(f"[^{one.name}]") if isinstance(one, NoteMark) else one for one in line))  # type: ignore[misc]


def cells(rows: Rows) -> list[list[list[list[str]]]]:
    return [[[[shown(line) for line in cell] for cell in row] for row in part] for part in (rows.header, rows.body)]


def test_rows_above_the_line_of_dashes_are_the_header() -> None:
    rows, findings = read("| A | B |\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n")

    assert (cells(rows), findings) == ([[[["A"], ["B"]], [["a"], ["b"]]], [[["1"], ["2"]]]], [])


def test_there_may_be_no_header_and_no_rows() -> None:
    assert cells(read("| - |\n| a |")[0]) == [[], [[["a"]]]]
    assert cells(read("| a |\n| - |")[0]) == [[[["a"]]], []]
    assert read("") == (Rows(), [])


def test_colons_say_at_which_side_a_column_stands() -> None:
    assert read("| --- | :--- | ---: | :-: |")[0].sides == ("", "left", "right", "center")


def test_the_bar_at_the_end_may_be_missing_and_blanks_do_not_matter() -> None:
    loose = read("  |  a|b c  \n|-|-|\n| d |  | ")
    strict = read("| a | b c |\n| - | - |\n| d |  |")

    assert loose == strict
    assert cells(strict[0]) == [[[["a"], ["b c"]]], [[["d"], []]]]


def test_a_row_of_dashes_for_figures_that_are_not_known_is_a_row() -> None:
    rows, findings = read("| A | B |\n| --- | --- |\n| –– | –– |\n| - | - |")

    assert (cells(rows)[1], findings) == ([[["––"], ["––"]], [["-"], ["-"]]], [])


def test_a_line_with_a_plus_adds_paragraphs_to_the_cells_above() -> None:
    rows, findings = read("| - | - | - |\n| a |  | c |\n+ b | x | |\n+ | y | z |")

    assert (cells(rows), findings) == ([[], [[["a", "b"], ["x", "y"], ["c", "z"]]]], [])


def test_a_bar_is_printed_behind_a_backslash_and_marks_are_read() -> None:
    rows, findings = read("| - | - |\n| a\\|b\\\\ | *c*[^n] |")

    assert (cells(rows), findings) == ([[], [[["a|b\\"], ["c[^n]"]]]], [])
    assert rows.body[0][1][0] == (Text("c", Look.ITALIC), NoteMark("n"))


def test_rows_of_hyphens_may_be_figures_that_are_nil() -> None:
    rows, findings = read("| a | b |\n| --- | --- |\n| - | - |\n| \\--- | \\--- |")

    assert (cells(rows)[1], findings) == ([[["-"], ["-"]], [["---"], ["---"]]], [])


def test_remarks_to_colleagues_are_left_out() -> None:
    assert cells(read("| a <!-- ask | --> | b |\n<!-- | -->\n| - | - |")[0]) == [[[["a"], ["b"]]], []]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("| a |\n| b |", ["1:7 M116 there is no line of dashes below the header of this table"]),
        ("a | b\n| - | - |", ["1:7 M115 this line of the table begins with no bar"]),
        ("｜a｜\n| - |", ["1:7 M115 this line of the table begins with no bar"]),
        ("| a | b |\n| - | - |\n| c |", ["3:7 M119 this row has 1 cell, and the line of dashes 2"]),
        ("| - |\n| a | b |", ["2:7 M119 this row has 2 cells, and the line of dashes 1"]),
        ("| - | - |\n| a | b |\n+ c |", ["3:7 M119 this line has 1 cell, and the row above it 2 cells"]),
        ("+ a |\n| - |", ["1:7 M118 this line goes on with a row, and there is none above it"]),
        ("| a |\n| - |\n+ b |", ["3:7 M118 this line goes on with a row, and there is none above it"]),
        ("| a |\n| --- |\n| b |\n| --- |", ["4:7 M117 here is a second line of dashes"]),
        ("+--+--+\n| a | b |\n+--+--+\n| c | d |\n+--+--+",
         [f"{at}:7 M120 this line frames the table with “+”, which goes on with the row above" for at in (1, 3, 5)]),
        ("| a | b |\n|===+===|\n| c | d |",
         ["2:7 M120 this line of dashes is drawn with other signs than bars, hyphens and colons"]),
        ("| a | b | c |\n| - | - |\n| d | e | f |", ["2:7 M119 the line of dashes has 2 cells, and each row 3"]),
        ("a | b\n- | -\nc | d",
         ["1:7 M115 this line of the table begins with no bar; so it is with 2 more lines below"]),
        ("| a | b |\n| - | - |\n| c and\nmore | d |", ["4:7 M115 this line of the table begins with no bar"]),
        ("| - |\n| {insert:x} |", ["2:9 M103 {insert:x} stands where nothing can be inserted"]),
        ("| - | - |\n| a | b {para:} |", ["2:15 N103 “” is not a name"]),
        ("| - | - |\n| a\\|b | c {para:} |", ["2:18 N103 “” is not a name"]),
        ("| - |\n| a[^x y] |", ["2:10 M204 “[^x” looks like a mark and is printed as it stands"]),
    ],
)  # fmt: skip
def test_what_is_drawn_wrongly_is_told_with_its_place(text: str, findings: list[str]) -> None:
    assert read(text)[1] == findings


def test_what_is_shown_is_read_as_the_same_rows() -> None:
    text = "| A\\|\\ | \\--- |\n| --- | :---: |\n| a | b |\n+ c | \\--- |\n+ d |  |\n|  |  |"
    rows, findings = read(text)

    assert not findings
    assert "\n".join(drawn.show(rows)) == text
    assert read("\n".join(drawn.show(rows)))[0] == rows
    assert drawn.show(Rows()) == []


@pytest.mark.parametrize(
    "words", ["|", "\\|", "\\\\|", "\\", "a\\", "||", "\\*|", "--", ":-:", "https://a.b/c|d", "+ a", "[x|y]"]
)
def test_any_words_can_stand_in_a_cell(words: str) -> None:
    rows = Rows(("",), (), ((((Text(words),),),),))
    again, findings = read("\n".join(drawn.show(rows)))

    assert not findings
    assert [shown(line) for line in again.body[0][0]] == [words]

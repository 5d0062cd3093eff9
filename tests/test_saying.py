"""Findings on a terminal: the caret stands under the fault, and nothing in a file can play with the terminal."""

from __future__ import annotations

import time

import pytest

from drafter.place import Finding, Level, Place
from drafter.saying import counted, many, safe
from drafter.saying import shown as shown_all


def shown(path: str, finding: Finding, typed: str, colours: bool) -> str:
    """One finding as it is printed."""
    (printed,) = shown_all(path, [finding], typed, colours)
    return printed


def said(line: str, column: int, message: str = "m", hint: str = "") -> list[str]:
    return shown("a.yaml", Finding("X1", Place(1, column), message, hint), line, colours=False).split("\n")


def test_a_finding_says_where_what_and_what_to_write() -> None:
    finding = Finding("N204", Place(2, 4), "nothing here is called “x”", "did you mean “y”?")

    assert shown("a.yaml", finding, "first\nsee {x}\n", colours=False) == (
        "a.yaml:2:4: N204 nothing here is called “x”\n    see {x}\n       ^\n    → did you mean “y”?"
    )


def test_a_finding_without_a_place_names_the_file() -> None:
    assert shown("a.yaml", Finding("X1", None, "m"), "text", colours=False) == "a.yaml: X1 m"


@pytest.mark.parametrize(
    ("level", "start"),
    [("fault", "\x1b[31mX1\x1b[0m m"), ("warning", "\x1b[33mX1 warning:"), ("hint", "\x1b[36mX1 hint:")],
)
def test_each_level_has_its_colour_and_its_word(level: Level, start: str) -> None:
    coloured = shown("a", Finding("X1", None, "m", level=level), "", colours=True)

    assert coloured.startswith(f"a: {start}")
    assert "\x1b" not in shown("a", Finding("X1", None, "m", level=level), "", colours=False)


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("abc", 1, "    ^"),
        ("abc", 4, "       ^"),
        ("联合国x", 4, "          ^"),
        ("（a", 2, "      ^"),
        ("e\u0301x", 3, "     ^"),
        ("\tab", 3, "    \t ^"),
        ("a\u200bb", 3, "     ^"),
    ],
)
def test_the_caret_stands_under_the_character(line: str, column: int, caret: str) -> None:
    assert said(line, column)[2] == caret


def test_in_a_line_written_from_the_right_the_caret_says_what_it_means() -> None:
    """Terminals turn such a line round (Unicode's UAX 9), and the caret, counted from the left, is elsewhere."""
    assert said("عقدت {para:طلب} وانتهت", 6)[2] == "         ^ “{para:طلب}”"
    assert said("see {para:x} now", 5)[2] == "        ^"


@pytest.mark.parametrize("text", ["", "\n", "   \nx", "\r\n"])
def test_an_empty_line_is_not_shown(text: str) -> None:
    assert shown("a", Finding("X1", Place(1, 1), "m"), text, colours=False) == "a:1:1: X1 m"


def test_a_place_behind_the_end_of_the_file_is_named_all_the_same() -> None:
    assert shown("a", Finding("X1", Place(9, 1), "m"), "x", colours=False) == "a:9:1: X1 m"


@pytest.mark.parametrize("text", ["a\nb\nsee", "a\r\nb\r\nsee", "a\rb\rsee"])
def test_lines_are_counted_as_in_the_outline(text: str) -> None:
    assert "    see\n    ^" in shown("a", Finding("X1", Place(3, 1), "m"), text, colours=False)


@pytest.mark.parametrize(
    ("typed", "column", "count"), [("x: {para:y}\n" * 140_000, 4, 3_000), ("{para:y}" * 200_000, 800_000, 30)]
)
def test_many_findings_in_a_long_file_or_line_are_said_at_once(typed: str, column: int, count: int) -> None:
    """Of 1.6 MB, to be split into lines once, and of which only what is near a finding is looked at."""
    began = time.process_time()
    printed = list(shown_all("a", [Finding("X1", Place(1, column), "m")] * count, typed, colours=False))

    assert len(printed) == min(count, 101)
    assert time.process_time() - began < 2


def test_of_very_many_findings_a_hundred_are_shown_faults_before_warnings_and_each_in_its_place() -> None:
    warnings = [Finding("W1", Place(line, 1), "w", level="warning") for line in range(1, 200)]
    faults = [Finding("X1", Place(line, 1), "m") for line in (150, 190)]
    printed = list(shown_all("a", [*warnings, *faults], "", colours=False))

    assert len(printed) == 101
    assert printed[-3:] == ["a:150:1: X1 m", "a:190:1: X1 m", "… and 101 more."]


def test_a_control_character_alone_on_its_line_is_shown() -> None:
    assert said("\x1c", 1)[1] == "    \ufffd"


def test_behind_the_end_of_a_line_the_caret_stands_at_its_last_word() -> None:
    assert said("abc   ", 6)[1:] == ["    abc", "       ^"]


@pytest.mark.parametrize("char", ["a", "联"])
@pytest.mark.parametrize("column", [1, 50, 200, 400])
def test_of_a_long_line_the_part_around_the_caret_is_shown(char: str, column: int) -> None:
    line = char * (column - 1) + "!" + char * 300
    _, part, caret = said(line, column)
    width = 2 if char == "联" else 1
    columns = [char for char in part for _ in range(width if char in "联" else 1)]

    assert columns[len(caret) - 1] == "!"
    assert len(columns) <= 4 + 96 + 1
    assert part.endswith("…")


@pytest.mark.parametrize(
    "evil", ["\x1b[2J", "\x07", "\x9b31m", "\x7f", "\u202e", "\u2066", "\u2028", "\r", "\n", "\ud800", "\x00"]
)
def test_nothing_that_a_terminal_obeys_is_printed(evil: str) -> None:
    finding = Finding("X1", Place(1, 1), f"m{evil}", f"h{evil}")
    printed = shown(f"a{evil}.yaml", finding, f"x{evil}y", colours=False)

    assert evil not in printed.replace("\n", "") if evil != "\n" else printed.count("\n") == 4
    assert "\ufffd" in printed
    assert safe("a\tb 联合国 é") == "a\tb 联合国 é"


def test_a_name_that_python_could_not_decode_is_shown_as_it_is_meant() -> None:
    assert safe("联.yaml".encode().decode("ascii", "surrogateescape")) == "联.yaml"
    assert safe("\udcff\udc9b.yaml") == "\ufffd\ufffd.yaml"


def test_counts_agree_with_their_nouns() -> None:
    findings = (Finding("X1", None, "m"), Finding("X2", None, "m", level="warning"))

    assert counted(findings) == "1 fault"
    assert [many(0, "note"), many(1, "note"), many(4772, "word")] == ["0 notes", "1 note", "4,772 words"]

"""The numbers that Word counts with, from the lists of a file."""

from __future__ import annotations

import pytest

from drafter.word.counted.lists import Lists
from drafter.word.counted.ordinals import Ordinals
from edits import xml


def level(at: int, form: str = "decimal", start: str = "1", more: str = "") -> str:
    begin = f'<w:start w:val="{start}"/>' if start else ""
    return f'<w:lvl w:ilvl="{at}">{begin}<w:numFmt w:val="{form}"/>{more}</w:lvl>'


def counted(levels: str, numbers: str, ps: str) -> list[int]:
    """The numbers of ps, each given by its list and its level, of lists of one form."""
    forms = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
    root = xml(f"<w:numbering>{forms}{numbers}</w:numbering>")[0]
    ordinals = Ordinals(Lists(root))
    return [ordinals.next(number, int(at)) for number, _, at in (p.partition(".") for p in ps.split())]


def number(called: int, more: str = "") -> str:
    return f'<w:num w:numId="{called}"><w:abstractNumId w:val="7"/>{more}</w:num>'


def override(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


THREE = level(0) + level(1, "lowerLetter") + level(2, "lowerRoman")


@pytest.mark.parametrize(
    ("ps", "numbers"),
    [
        ("1.0 1.0 1.0", [1, 2, 3]),
        ("1.0 1.1 1.1 1.0 1.1 1.2 1.2 1.1 1.2", [1, 1, 2, 2, 1, 1, 2, 2, 1]),
        # Lists of one form go on from each other.
        ("1.0 2.0 1.0", [1, 2, 3]),
        # What has no number above it begins like any other, and the first number above it is the first.
        ("1.1 1.1 1.0 1.1", [1, 2, 1, 1]),
        ("5.0 1.3 1.0", [0, 0, 1]),
    ],
)
def test_levels_are_counted(ps: str, numbers: list[int]) -> None:
    assert counted(THREE, number(1) + number(2), ps) == numbers


@pytest.mark.parametrize(
    ("ps", "numbers"),
    [
        ("1.0 1.0 2.0 2.0 1.0", [1, 2, 5, 6, 7]),
        ("2.0 1.0 2.0", [5, 6, 7]),
        ("2.1 2.0 2.1", [1, 5, 1]),
    ],
)
def test_a_list_begins_anew_where_it_stands_first(ps: str, numbers: list[int]) -> None:
    assert counted(THREE, number(1) + number(2, override(0, 5)), ps) == numbers


def test_a_level_that_begins_anew_does_so_behind_each_above() -> None:
    numbers = number(1) + number(2, override(1, 3))
    assert counted(THREE, numbers, "1.0 1.1 2.1 2.1 1.0 2.1 2.1") == [1, 1, 3, 4, 2, 3, 4]


@pytest.mark.parametrize(
    ("anew", "numbers"),
    [("0", [1, 1, 2, 1, 3, 2, 4]), ("1", [1, 1, 2, 1, 3, 2, 1]), ("2", [1, 1, 2, 1, 1, 2, 1])],
)
def test_a_level_begins_anew_behind_those_that_it_names(anew: str, numbers: list[int]) -> None:
    """Behind none, behind the first alone, and behind the second as well."""
    deepest = level(2, more=f'<w:lvlRestart w:val="{anew}"/>')
    assert counted(level(0) + level(1) + deepest, number(1), "1.0 1.2 1.2 1.1 1.2 1.0 1.2") == numbers


def test_what_is_redefined_for_one_list_is_that_of_the_list() -> None:
    redefined = f'<w:lvlOverride w:ilvl="0">{level(0, "bullet")}</w:lvlOverride>'
    assert counted(THREE, number(1) + number(2, redefined), "1.0 2.0 1.0") == [1, 0, 2]


@pytest.mark.parametrize("form", ["bullet", "none"])
def test_signs_and_typed_labels_are_not_counted(form: str) -> None:
    assert counted(level(0, form), number(1), "1.0 1.0") == [0, 0]


def test_without_a_start_the_first_number_is_nought() -> None:
    assert counted(level(0, start=""), number(1), "1.0 1.0") == [0, 1]

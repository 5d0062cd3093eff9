"""What a newcomer types by mistake: each slip is told at its place, in words, and nothing is lost in silence."""

from __future__ import annotations

import pytest

from drafter.source import load, read
from rendered import EXAMPLES, english


def told(text: str) -> list[tuple[str, int, str]]:
    """Code, line and level of each finding."""
    return [(found.code, found.place.line if found.place else 0, found.level) for found in read(text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "language: en\ntitle: T\nmandate:\n  # Background\n  The workshop was held.\n  # End\nissues: |\n  P.\n",
            [("Y123", 4, "fault")],
        ),
        ("language: en\ntitle: T\nmandate:\n  # Only\nissues: |\n  P.\n", [("Y123", 4, "fault")]),
        (
            "language: en\ntitle: T\nissues:\n  title: S\n  text:\n    # Lost\n    Words.\n",
            [("Y123", 6, "fault")],
        ),
        (
            "language: en\ntitle: T\nannexes:\n  - title: A\n    text:\n      # Lost\n      Words.\n",
            [("Y123", 6, "fault")],
        ),
    ],
    ids=["a heading without a bar", "nothing but headings", "in the text of a part", "in the text of an annex"],
)
def test_a_heading_that_yaml_drops_as_a_remark_is_told(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# remark\nlanguage: en   # en or zh\ntitle: T\n# another\nmandate: |\n  P.\n",
        "language: en\ntitle: T\nmasthead:\n  # not known yet\n  symbol:\n  date:   # nor this\nmandate: |\n  P.\n",
    ],
)
def test_remarks_between_the_keys_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_a_heading_at_the_margin_is_told_although_yaml_takes_it_for_a_remark() -> None:
    assert told("language: en\ntitle: T\nissues: |\n  One.\n\n## Conclusions\n\nproposals: |\n  P.\n") == [
        ("Y201", 6, "warning")
    ]


@pytest.mark.parametrize("typed", ["#Heading", "-Item", "*Bullet"])
def test_a_sign_without_a_blank_behind_it_is_told(typed: str) -> None:
    assert told(english(f"P.\n\n{typed} here")) == [("M205", 7, "warning")]


@pytest.mark.parametrize(
    "typed",
    [
        "{Para:x}",
        "{paragraph:x}",
        "{para：x}",
        "{sec:issues}",
        "{ref x}",
        "{gap}",
        "[^x ]",
        "[^ x]",
        "［^x］",
        "[＾x]",
        "［＾x］",
    ],
)
def test_a_mark_that_is_slightly_misspelt_is_told(typed: str) -> None:
    assert told(english(f"See {typed} now.")) == [("M204", 5, "warning")]


@pytest.mark.parametrize(
    "typed",
    [
        "{No text}",
        "[30–40] per cent",
        "INF.1/Rev.1*",
        "-1 degree",
        "#1",
        "*emphasis* first",
        "*emphasis that goes on\nto the next* line",
        "{x: y}",
        "[Draft]",
        "-- and —",
    ],
)
def test_what_only_resembles_a_mark_is_text(typed: str) -> None:
    assert told(english(f"{typed} is text.")) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [("distribution: General", ""), ("distribution: LIMITED", ""), ("original: EN", ""), ("original: English", "K111")],
)
def test_capitals_do_not_matter_in_a_choice(line: str, code: str) -> None:
    found = told(f"language: en\ntitle: T\nmasthead:\n  {line}\n")

    assert [one for one, _, _ in found] == ([code] if code else [])


def test_a_key_with_a_capital_is_one_finding() -> None:
    assert len(told("Language: en\ntitle: T\n")) == 1


def test_notes_without_a_bar_are_told_with_what_to_write() -> None:
    found = read("language: en\ntitle: T[^a]\nnotes:\n  [^a]: text\n").findings

    assert [one.place.line for one in found if one.place] == [4]
    assert "put the text under a bar" in found[0].hint


def test_a_bullet_has_no_number_to_refer_to() -> None:
    (found,) = read(english("P {para:b}.\n* bullet {#b}")).findings

    assert found.code == "N205"
    assert "{-}" not in found.hint


def test_an_item_right_under_a_heading_is_told_that_its_letter_goes_on() -> None:
    assert told(english("P:\n- a\n# H\n- b\n- c")) == [("M206", 8, "warning")]
    assert told(english("- a\n- b\n\nP.")) == []


def test_a_heading_that_is_too_deep_by_far_is_one_finding() -> None:
    assert [code for code, _, _ in told(english("# A\n##### B\nP."))] in (["M104"], ["M105"])


def test_the_examples_are_without_fault() -> None:
    for text in EXAMPLES.values():
        assert told(text) == []
        load(text)

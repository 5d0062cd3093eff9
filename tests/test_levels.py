"""How deep headings and items may stand, in each text of a report."""

from __future__ import annotations

import pytest

from drafter import outline as said
from drafter.composing import compose
from drafter.inline import Text
from drafter.languages import LANGUAGES
from drafter.levels import check
from drafter.place import Problems
from drafter.source import load
from notation import said_of
from rendered import english

LINE = (Text("x"),)


def deep(sign: str, levels: int) -> str:
    """Headings, or points, that stand so deep in one another, under a bar."""
    heads = (sign * level if sign == "#" else "  " * (level - 1) + sign for level in range(1, levels + 1))
    return "".join(f"  {head} x\n" for head in heads)


def codes(text: str) -> list[str]:
    return [finding.split(" ")[1] for finding in said_of(f"language: en\ntitle: T\n{text}")]


@pytest.mark.parametrize(
    ("before", "levels"),
    [
        ("issues: |\n", 3),
        ("proposals: |\n", 3),
        ("mandate: |\n  P.\nproposals: |\n", 3),
        ("issues: |\n  P.\nproposals: |\n", 2),
        ("issues:\nproposals: |\n", 2),
        ("agenda: |\n", 4),
        ("annexes:\n- title: A\n  text: |\n  ", 4),
    ],
)
def test_headings_have_four_levels_that_of_their_part_included(before: str, levels: int) -> None:
    indent = (lambda text: text.replace("\n", "\n  ").rstrip(" ")) if before.startswith("annexes") else str

    assert codes(before + indent(deep("#", levels))) == []
    assert codes(before + indent(deep("#", levels + 2))) == ["M105", "M105"]


def test_a_heading_that_is_too_deep_is_told_with_its_place_and_how_many_signs_there_may_be() -> None:
    assert said_of(english("# A\n## B\n### C\n#### D")) == [
        "8:3 M105 this heading is too deep → write at most 3 signs: ###"
    ]
    assert said_of(english("a") + "proposals: |\n  # A\n  ## B {-}\n  ### C\n") == [
        "9:3 M105 this heading is too deep → the proposals stand within the issues: write at most 2 signs: ##"
    ]


def test_items_hang_at_most_four_deep_and_bullets_nine() -> None:
    assert codes("issues: |\n" + deep("-", 4)) == []
    assert codes("issues: |\n" + deep("*", 9)) == []
    assert said_of("language: en\nissues: |\n  P:\n" + deep("-", 5)) == [
        "8:11 M111 this item stands too deep → items hang at most 4 deep; take blanks away before it, or write “* ”"
    ]


def test_items_are_counted_without_the_bullets_that_they_hang_under() -> None:
    text = "issues: |\n  P:\n  - a\n    * b\n      - c\n        - d\n          * e\n            - f\n"

    assert codes(text) == []
    assert codes(f"{text}              - g\n") == ["M111"]
    assert codes(f"{text}  - a\n    - b\n\n  # H\n  - a\n") == ["M206"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_deep_enough_to_be_no_fault_has_labels(language: str) -> None:
    text = f"language: {language}\nissues: |\n{deep('#', 3)}  P:\n{deep('-', 4)}"

    assert compose(load(text)).content


def test_an_outline_made_by_hand_is_checked_for_its_levels() -> None:
    item = said.Item(LINE, (said.Item(LINE, (said.Item(LINE, (said.Item(LINE, (said.Item(LINE),)),)),)),))
    section = said.Section(LINE, (said.Section(LINE, (said.Section(LINE),)),))
    outline = said.Outline(
        "en", issues=said.Part((), (said.Paragraph(LINE, (item,)),)), proposals=said.Part((), (section,))
    )

    assert [finding.code for finding in check(outline)] == ["M111", "M105"]
    with pytest.raises(Problems) as raised:
        compose(outline)
    assert [finding.code for finding in raised.value.findings] == ["M111", "M105"]

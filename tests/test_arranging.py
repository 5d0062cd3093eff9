"""Sections in any order: where the parts stand, what has a number there, and how it is cited."""

from __future__ import annotations

import pytest

from drafter.composing import compose
from drafter.report import Box, Item, Paragraph, Report, Section, Unnumbered, below, plain
from drafter.source import load
from notation import said_of

PARTS = """\
language: en
title: T
mandate: |
  The mandate.
organization: |
  # Venue {#venue}
  The venue.
issues: |
  An issue.

  # Topic {#topic}
  A topic.
proposals: |
  A proposal:
  - One; {#one}
  - Two.
"""


def composed(sections: str, more: str = "", parts: str = PARTS) -> Report:
    indented = "".join(f"  {line}\n" if line else "\n" for line in sections.split("\n"))
    return compose(load(f"{parts}{more}" + (f"sections: |\n{indented}" if sections else "")))


def shown(report: Report) -> list[str]:
    """The main text, a line a block, with its labels; a box stands for itself."""
    found = []
    for block in below(report.content):
        match block:
            case Section(label=label, title=line) | Paragraph(label=label, line=line) | Item(label=label, line=line):
                found.append(f"{label} {plain(line)}".lstrip())
            case Unnumbered(line=line):
                found.append(plain(line))
            case Box(caption=caption):
                found.append(caption.label)
            case _:
                found.append(type(block).__name__)
    return found


NOTE = """\
# Introduction
## {insert:mandate}
## Scope of the note {#scope}
The note sums up {section:issues}, {section:organization} and {section:topic}.
# Proceedings {#proceedings}
{insert:organization}

More of the proceedings.
# {insert:issues}
Behind the text of the issues.
## Behind the topics
Words.
# {insert:proposals} {-}
Behind {para:one}."""


def test_the_parts_stand_where_sections_puts_them() -> None:
    assert shown(composed(NOTE)) == [
        "I. Introduction",
        "A. Mandate",
        "1. The mandate.",
        "B. Scope of the note",
        "2. The note sums up section III below, section II below and section III.A below.",
        "II. Proceedings",
        "A. Venue",
        "3. The venue.",
        "4. More of the proceedings.",
        "III. Summary of the discussions",
        "5. An issue.",
        "A. Topic",
        "6. A topic.",
        "7. Behind the text of the issues.",
        "B. Behind the topics",
        "8. Words.",
        "Proposals for the way forward",
        "9. A proposal:",
        "(a) One;",
        "(b) Two.",
        "10. Behind paragraph 9 (a) above.",
    ]


def test_without_sections_the_parts_stand_in_the_usual_order() -> None:
    usual = "# {insert:mandate}\n# {insert:organization}\n# {insert:issues}\n## {insert:proposals}"

    assert shown(composed("")) == shown(composed(usual))


def test_blocks_are_called_by_the_text_they_are_typed_in() -> None:
    names = [block.name for block in below(composed(NOTE).content)]

    assert names[:9] == [
        "sections.1", "mandate", "mandate.1", "scope", "sections.4", "proceedings", "venue", "organization.2",
        "sections.6",
    ]  # fmt: skip
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ("# {insert:mandate}\n# {insert:organization}\n# {insert:issues}",
         ["13:12 N212 the part proposals is placed nowhere and would not be printed "
          "→ write # {insert:proposals} under sections, where it is to stand"]),
        ("# {insert:mandate}\n# {insert:organization}\n# {insert:issues}\n# {insert:proposals}\n# {insert:mandate}",
         ["22:3 N211 mandate has a place already; the first is on line 18 → keep one of them"]),
        ("# {insert:mandate}\n# {insert:organization}\n# {insert:issues}\n# {insert:proposal}\n{insert:proposals}",
         ["21:3 N209 there is nothing called “proposal” to insert → did you mean {insert:proposals}?"]),
        ("# {insert:mandate}\n# {insert:organization}\n# {insert:issues}\n# {insert:proposals}\n# {insert:agenda}",
         ["22:3 N209 there is nothing called “agenda” to insert → the agenda is an annex: list it under annexes"]),
        ("# A\n## B\n### {insert:organization}\n# D\n# {insert:mandate}\n# {insert:issues}\n# {insert:proposals}", []),
        ("# A\n## B\n### C\n#### {insert:organization}\n# {insert:mandate}\n# {insert:issues}\n# {insert:proposals}",
         ["6:3 M105 this heading is too deep → sections puts this part below a heading: write no heading here"]),
    ],
)  # fmt: skip
def test_each_part_has_one_place(sections: str, expected: list[str]) -> None:
    indented = "".join(f"  {line}\n" for line in sections.split("\n"))

    found = said_of(f"{PARTS}sections: |\n{indented}")
    assert [line for line in found if not line.startswith("K1")] == expected


def test_a_part_that_is_missing_cannot_be_placed() -> None:
    assert said_of("language: en\nsections: |\n  # {insert:mandate}\n") == [
        "3:3 N209 there is nothing called “mandate” to insert "
        "→ the outline has no mandate: write it under its key, or take this out"
    ]


def test_a_part_is_placed_by_sections_alone() -> None:
    assert said_of("language: en\nmandate: |\n  {insert:issues}\nissues: |\n  Words.\n") == [
        "3:3 N210 the part issues cannot be inserted here "
        "→ write it under sections, which says where the parts stand, or take it out: {insert:issues}"
    ]


def test_a_part_without_a_heading_of_its_own_or_one_above_it_is_no_section() -> None:
    assert said_of("language: en\nmandate: |\n  See {section:mandate}.\nsections: |\n  {insert:mandate}\n") == [
        "3:7 N205 “mandate” is the name of a text without a number "
        "→ it has no heading of its own, nor one above it that has a number"
    ]


# --- without numbers


def test_a_part_without_numbers_has_none_on_headings_or_paragraphs_and_its_items_begin_anew() -> None:
    text = (
        "language: en\ntitle: T\nmandate: |\n  One.\nissues:\n  title: Questions\n  numbered: no\n  text: |\n"
        "    First:\n    - Red;\n    - Blue.\n\n    Second:\n    - Green.\n\n    Going on. {-}\n    - Yellow.\n\n"
        "    # Topic\n    Third.\norganization: |\n  Two.\n"
    )

    assert shown(compose(load(text))) == [
        "I. Mandate", "1. One.", "II. Organization of the workshop", "2. Two.", "Questions", "First:", "(a) Red;",
        "(b) Blue.", "Second:", "(a) Green.", "Going on.", "(b) Yellow.", "Topic", "Third.",
    ]  # fmt: skip


def test_a_whole_text_may_have_no_numbers() -> None:
    made = compose(load(f"{PARTS}numbered: no\n"))

    assert shown(made) == [
        "Mandate", "The mandate.", "Organization of the workshop", "Venue", "The venue.", "Summary of the discussions",
        "An issue.", "Topic", "A topic.", "Proposals for the way forward", "A proposal:", "(a) One;", "(b) Two.",
    ]  # fmt: skip


def test_an_annex_may_have_no_numbers() -> None:
    text = "annexes:\n  - title: A\n    numbered: no\n    text: |\n      # Part\n      Words:\n      - One.\n"
    (annex,) = compose(load(f"language: en\nmandate: |\n  M.\n{text}")).annexes

    assert [getattr(block, "label", "") for block in below(annex.content)] == ["", "", "(a)"]


def test_nothing_without_a_number_can_be_referred_to() -> None:
    text = "language: en\nnumbered: no\nmandate: |\n  One. {#one}\n\n  # Head {#head}\n  {para:one} {section:head}\n"

    assert said_of(text) == [
        "7:3 N205 “one” is the name of a text without a number → take the “numbered: no” away to give it a number",
        "7:14 N205 “head” is the name of a text without a number "
        "→ take the {-} away from the heading above it to give both a number",
    ]


def test_a_preamble_stands_before_the_first_section_without_numbers() -> None:
    made = compose(
        load("language: en\npreamble: |\n  *Recalling* it,\n\n  *Noting* that:\n  - One;\nmandate: |\n  M.\n")
    )

    assert shown(made) == ["Recalling it,", "Noting that:", "(a) One;", "I. Mandate", "1. M."]
    assert [block.name for block in made.content][:2] == ["preamble.1", "preamble.2"]


def test_a_summary_has_the_usual_title_or_its_own_and_a_gap_for_a_text() -> None:
    given = compose(load("language: en\nsummary: |\n  In short.\n")).summary
    own = compose(load("language: en\nsummary:\n  title: Gist\n  text:\n")).summary

    assert given and own
    assert (plain(given.title), [plain(block.line) for block in given.content if isinstance(block, Unnumbered)]) == (
        "Summary", ["In short."],
    )  # fmt: skip
    assert (plain(own.title), [plain(block.line) for block in own.content if isinstance(block, Unnumbered)]) == (
        "Gist", ["[text to come]"],
    )  # fmt: skip


def test_closing_lines_come_last_and_the_subtitle_below_the_title() -> None:
    made = compose(load("language: en\ntitle: T\nsubtitle: Addendum\nclosing: |\n  9 July\n  The Chair\n"))

    assert [plain(line) for line in made.closing] == ["9 July", "The Chair"]
    assert [plain(line) for line in made.title_block.subtitle] == ["Addendum"]

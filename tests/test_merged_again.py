"""What both sides moved, joined or put at one place stands once; merging what was merged again changes nothing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from drafter.dumping import dump
from drafter.merging import Merged, merge
from drafter.merging.flat import entries, told
from drafter.outline import Outline
from drafter.source import load
from test_merging import edited, merged

PARTS = dump(load("""\
language: en
mandate: |
  The first paragraph asked for a workshop. {#a}

  The second paragraph has words about rivers and lakes. {#b}

  The third paragraph has words about data and stations. {#c}

  A last paragraph refers to {para:a} and to nothing else.
issues: |
  # Heading
  The fourth paragraph has words about gauges and tides.

  The fifth paragraph says what Parties agreed:
  - The first item of several;
  - The second item of all of them; and
  - The third item.
"""))  # fmt: skip
SECOND, THIRD, FOURTH = (
    next(line for line in PARTS.splitlines() if line.startswith(f"  The {which} p"))
    for which in ("second", "third", "fourth")
)
NAMELESS = PARTS.replace(" {#b}", "").replace(" {#c}", "")


def moved(line: str, behind: str, gap: str = "\n\n") -> tuple[tuple[str, str], tuple[str, str]]:
    """A block put behind another one."""
    return (f"{line}{gap}", ""), (behind, f"{behind}{gap}{line}")


JOINED = f"{SECOND.removesuffix(' {#b}')} {THIRD.strip().removesuffix(' {#c}')} {{#b}}"


@pytest.mark.parametrize("text", [PARTS, NAMELESS])
@pytest.mark.parametrize("away", [SECOND, THIRD])
@pytest.mark.parametrize("whole", [False, True])
def test_what_one_side_joined_and_the_other_moved_apart_stands_once_where_it_was_joined(
    text: str, away: str, whole: bool
) -> None:
    second, third, gone, both = (
        line if text is PARTS else line.replace(" {#b}", "").replace(" {#c}", "")
        for line in (SECOND, THIRD, away, JOINED)
    )
    ours = edited((f"{second}\n\n{third}", both), text=text)
    theirs = edited(*moved(gone, FOURTH), ("fifth paragraph", "fifth one"), text=text)

    for one, other in ((ours, theirs), (theirs, ours)):
        found = merge(load(text), one, other, whole=whole)

        assert found == Merged(edited((f"{second}\n\n{third}", both), ("fifth paragraph", "fifth one"), text=text), ())
        assert merge(load(text), found.outline, other, whole=whole) == found


def test_items_that_one_side_joined_and_the_other_moved_apart_stand_once() -> None:
    first, second, third = (line for line in PARTS.splitlines() if line.startswith("  - "))
    ours = edited((f"{first}\n{second}", f"{first} {second[4:]}"), text=PARTS)
    theirs = edited((f"{first}\n", ""), (third, f"{third}\n{first}"), text=PARTS)

    assert merged(ours, theirs, PARTS) == ours


def test_what_both_sides_moved_to_one_place_stands_there_once_whatever_else_one_of_them_put_there() -> None:
    base = load(PARTS)
    theirs = edited(*moved(THIRD, FOURTH), text=PARTS)
    ours = edited(*moved(THIRD, FOURTH), (FOURTH, f"{FOURTH}\n\n  A paragraph of ours."),
                  (THIRD, f"{THIRD}\n\n  Some other."), text=PARTS)  # fmt: skip

    for whole in (False, True):
        assert dump(merge(base, ours, theirs, whole=whole).outline).count("about data and stations") == 1
    assert merge(base, ours, theirs, whole=True) == Merged(ours, ())


def test_what_both_sides_put_at_one_place_is_put_there_once_when_merged_again() -> None:
    base = load(PARTS)
    ours = edited((FOURTH, f"{FOURTH}\n\n  An A.\n\n  A Z."), text=PARTS)
    theirs = edited((FOURTH, f"{FOURTH}\n\n  The P.\n\n  The Q."), text=PARTS)
    found = merge(base, ours, theirs, whole=True)

    assert found.conflicts == ()
    for side in (ours, theirs):
        assert merge(base, found.outline, side, whole=True) == found


def nothing_more(text: str, ours: Outline, theirs: Outline, of: Mapping[str, str] | None = None) -> None:
    """Ours has what theirs did, so that there is nothing to take over."""
    for whole in (False, True):
        assert merge(load(text), ours, theirs, of, whole=whole) == Merged(ours, ())


PLAIN_THIRD = THIRD.removesuffix(" {#c}")


def test_a_move_that_is_taken_over_stays_where_the_block_before_it_was_edited_too() -> None:
    theirs = edited(*moved(PLAIN_THIRD, FOURTH), text=NAMELESS)
    ours = edited(*moved(PLAIN_THIRD, FOURTH), ("gauges and tides", "gauges, tides and waves"), text=NAMELESS)

    nothing_more(NAMELESS, ours, theirs)


@pytest.mark.parametrize(
    "edit",
    [
        ("data and stations", "records and stations"),
        ("stations.", "stations, and about much else besides."),
        ("about rivers and lakes, about", "about rivers and lakes.\n\n  Others spoke about"),
        ("lakes, about", "lakes,\n\n  about"),
    ],
)
def test_an_edit_that_is_taken_over_is_known_in_a_block_that_was_moved(edit: tuple[str, str]) -> None:
    line = "  Some of those who took the floor spoke about rivers and lakes, about floods and about data and stations."
    text = NAMELESS.replace(PLAIN_THIRD, line)
    theirs = edited(edit, text=text)
    ours = edited(*moved(line, FOURTH), edit, text=text)

    nothing_more(text, ours, theirs)
    assert merged(edited(*moved(line, FOURTH), text=text), theirs, text) == ours


def test_what_is_known_to_be_new_in_theirs_is_new_in_ours() -> None:
    like = PLAIN_THIRD.replace("data", "records")
    both = edited((f"{PLAIN_THIRD}\n\n", ""), (FOURTH, f"{FOURTH}\n\n{like}"), text=NAMELESS)
    theirs = edited(("fifth paragraph", "fifth one"), text=dump(both))
    ours = edited(("gauges", "wells"), text=dump(theirs))
    old = entries(load(NAMELESS), {})
    new = entries(theirs, {})
    of = dict(zip((one.place for one in new if "records" not in told(one.row)),
                  (one.place for one in old if "about data" not in told(one.row)), strict=True))  # fmt: skip

    nothing_more(NAMELESS, ours, theirs, of)


def held_again(text: str, ours: Outline, theirs: Outline) -> Outline:
    """What comes of both, which has what either did, so that there is nothing more to take over from them."""
    found = merged(ours, theirs, text)
    for side in (ours, theirs):
        nothing_more(text, found, side)
    return found


TITLED = PARTS.replace("mandate:", "title: |\n  A title of many words\nmandate:", 1)
SECTION = PARTS[PARTS.index("  # Heading") :]
UNDER = PARTS.replace("issues: |\n", "issues: |\n  Before it.\n\n")
ANNEXES = f"{PARTS}annexes:\n  - title: |\n      One\n    text: |\n      In one.\n"
SECOND_ANNEX = "  - title: |\n      Another\n    text: |\n      Something else.\n"
THIRD_ANNEX = "  - title: |\n      Last\n    text: |\n      Of no importance.\n"
EVENING = "  # Evening\n  - Chad\n\n  - Questions\n"
DAY = f"agenda: |\n  # Morning\n  - Fiji\n\n  - Questions\n\n  # Noon\n  - Peru\n\n  - Questions\n\n{EVENING}"
NOTED = PARTS.replace("stations. {#c}", "stations.[^one] {#c}") + "notes: |\n  [^one]: See there.\n"
AGAIN: Mapping[str, tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {
    "a line that is another, and one put in": (
        TITLED,
        (("A title of many words", "Something else"),),
        (("A title of many words", "A title of many words\n  and more"),),
    ),
    "a line that became three, and one put in": (
        TITLED,
        (("A title of many words", "Something else\n  One\n  Two"),),
        (("A title of many words", "A title of many words\n  and more"),),
    ),
    "paragraphs that are joined, and the last words of the first": (
        PARTS,
        ((f"{SECOND}\n\n{THIRD}", JOINED),),
        ((" about rivers and lakes. {#b}", " {#b}"),),
    ),
    "paragraphs that are joined, and words put between": (
        PARTS,
        ((f"{SECOND}\n\n{THIRD}", JOINED),),
        (("lakes. {#b}", "lakes. Much was said. {#b}"),),
    ),
    "a word that is another, and words before it": (
        PARTS,
        (("rivers", "ponds"),),
        (("about rivers", "about big rivers"),),
    ),
    "a note that is gone, and words behind its mark": (
        NOTED,
        (("stations.[^one]", "stations."), ("notes: |\n  [^one]: See there.\n", "")),
        (("stations.[^one]", "stations.[^one] Much was said."),),
    ),
    "a paragraph moved behind one that is joined to another": (
        PARTS,
        ((f"{SECOND}\n\n{THIRD}", JOINED),),
        ((f"{FOURTH}\n\n", ""), (THIRD, f"{THIRD}\n\n{FOURTH}")),
    ),
    "a heading that is moved with all under it, and a paragraph put there": (
        UNDER,
        ((f"\n{SECTION}", ""), ("issues: |\n", f"{SECTION}issues: |\n")),
        ((FOURTH, f"{FOURTH}\n\n  Put in."),),
    ),
    "an annex in the place of another, and one that is gone": (
        f"{ANNEXES}{SECOND_ANNEX}",
        ((ANNEXES[ANNEXES.index("  - title") :], ""), (SECOND_ANNEX, f"{SECOND_ANNEX}{THIRD_ANNEX}")),
        ((SECOND_ANNEX, ""),),
    ),
    "one of three items that say the same, and another that is moved": (
        f"{PARTS}{DAY}",
        ((f"\n{EVENING}", ""), ("agenda: |", f"proposals: |\n{EVENING}agenda: |")),
        (("  - Peru\n\n  - Questions\n", "  - Peru\n"),),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", AGAIN)
def test_nothing_more_is_taken_over_from_a_side_that_was_merged(case: str) -> None:
    text, ours, theirs = AGAIN[case]

    held_again(text, edited(*ours, text=text), edited(*theirs, text=text))

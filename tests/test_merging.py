"""Three outlines merged: edits in different places combine, edits to the same words are a conflict, nothing is lost."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest
from hypothesis import given, seed

import outlines
import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.merging import Merged, merge
from drafter.outline import Outline
from drafter.source import load
from drafter.value import replace
from test_laws import in_shards, of

ENGLISH, CHINESE = (dump(load(rendered.EXAMPLES[name])) for name in ("2011_bangkok.en", "2011_bangkok"))
PARAGRAPH = next(line for line in ENGLISH.splitlines() if line.startswith("  One Party put forward"))
LAST = next(line for line in ENGLISH.splitlines() if line.startswith("  Parties requested the co-chairs"))


def edited(*edits: tuple[str, str], text: str = ENGLISH) -> Outline:
    """The outline with one text in the place of another, once each."""
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return load(text)


def merged(ours: Outline, theirs: Outline, text: str = ENGLISH) -> Outline:
    """Both sides without a conflict, in either order, as a report that can be written."""
    base = load(text)
    found = merge(base, ours, theirs)
    assert found.conflicts == ()
    assert merge(base, theirs, ours) == found
    assert load(dump(found.outline)) == found.outline
    compose(found.outline)
    return found.outline


def clashing(ours: Outline, theirs: Outline, text: str = ENGLISH) -> Merged:
    """Both sides with one conflict, in either order."""
    base = load(text)
    found, turned = merge(base, ours, theirs), merge(base, theirs, ours)
    assert len(found.conflicts) == len(turned.conflicts) == 1
    one, other = found.conflicts[0], turned.conflicts[0]
    assert (one.base, one.ours, one.theirs) == (other.base, other.theirs, other.ours)
    return found


BEHIND = (LAST, f"{LAST}\n\n  New from A.")
TO_THE_MANDATE: tuple[tuple[str, str], ...] = ((f"{PARAGRAPH}\n\n", ""), (LAST, f"{PARAGRAPH}\n\n{LAST}"))

TOGETHER: Mapping[str, tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {
    "two words of one paragraph": ((("3 April", "4 April"),), (("10 a.m. to", "9 a.m. to"),)),
    "words side by side": ((("3 April 2011", "4 April 2011"),), (("April 2011 from", "May 2011 from"),)),
    "two paragraphs": ((("3 April", "4 April"),), (("One Party put", "Two Parties put"),)),
    "a paragraph that is moved, and its words": (TO_THE_MANDATE, (("One Party put", "Two Parties put"),)),
    "a paragraph that is put behind one that is deleted": (
        ((f"{PARAGRAPH}\n\n", ""),),
        ((PARAGRAPH, f"{PARAGRAPH}\n\n  Behind it."),),
    ),
    "two notes": ((("para. 39.", "para. 40."),), (("INF.1.", "INF.2."),)),
    "two words of a note": ((("para. 39.", "para. 40."),), (("Decision 1/CP.16, para", "Decision 2/CP.16, para"),)),
    "a line of the agenda, and its words": (
        (("  - Norway\n", "  - Norway\n\n  - Sweden\n"),),
        (("- Norway", "- Kingdom of Norway"),),
    ),
    "the title": ((("Workshop on", "First workshop on"),), (("developed country Parties, as", "some Parties, as"),)),
    "the session and the text": ((("Fourteenth session", "Fifteenth session"),), (("3 April", "4 April"),)),
    "an item made a bullet, and its words": (
        (("  - Options and ways", "  * Options and ways"),),
        (("Options and ways to increase", "Options and means to increase"),),
    ),
    "a heading and what is under it": (
        (("# Nature and level of", "# The nature and level of"),),
        (("Some developed country Parties noted", "Several developed country Parties noted"),),
    ),
}  # fmt: skip

APART: Mapping[str, tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]] = {
    "the same words": ((("3 April", "4 April"),), (("3 April", "5 April"),)),
    "two insertions at one spot": ((("3 April", "3 or 4 April"),), (("3 April", "3 and 5 April"),)),
    "a paragraph that is deleted, and its words": (
        ((f"{PARAGRAPH}\n\n", ""),),
        (("One Party put", "Two Parties put"),),
    ),
    "the same words of a note": ((("para. 39.", "para. 40."),), (("para. 39.", "para. 41."),)),
    "a heading": ((("# Comparability", "# Comparisons"),), (("# Comparability", "# Comparable efforts"),)),
    "a paragraph moved to two places": (
        TO_THE_MANDATE,
        (
            (f"{PARAGRAPH}\n\n", ""),
            ("  One developing country Party stated", f"{PARAGRAPH}\n\n  One developing country Party stated"),
        ),
    ),
    "the title of the agenda item": ((("3.2.1", "3.2.2"),), (("3.2.1", "3.2.3"),)),
}


@pytest.mark.parametrize("case", TOGETHER)
def test_edits_in_different_places_combine(case: str) -> None:
    ours, theirs = TOGETHER[case]

    found = merged(edited(*ours), edited(*theirs))

    for side in (ours, theirs):
        for old, new in side:
            if old in new or not new:
                continue
            fresh = [word for word in new.split() if word not in old.split()]
            assert all(word in dump(found) for word in fresh)
    assert found not in (load(ENGLISH), edited(*ours), edited(*theirs))


@pytest.mark.parametrize("case", APART)
def test_edits_to_the_same_words_are_a_conflict_that_either_side_may_win(case: str) -> None:
    ours, theirs = (edited(*edits) for edits in APART[case])

    clashing(ours, theirs)

    base = load(ENGLISH)
    assert merge(base, ours, theirs, keep="ours").outline == ours
    assert merge(base, ours, theirs, keep="theirs").outline == theirs


def test_two_paragraphs_at_one_place_both_stay_and_the_same_one_once() -> None:
    both = merged(edited(BEHIND), edited((LAST, f"{LAST}\n\n  New from B.")))

    assert dump(both) == dump(edited((LAST, f"{LAST}\n\n  New from A.\n\n  New from B.")))
    assert merged(edited(BEHIND), edited(BEHIND)) == edited(BEHIND)


def test_three_copies_give_one_outline_in_any_order() -> None:
    copies = [
        edited(("3 April", "4 April"), BEHIND),
        edited(("10 a.m. to", "9 a.m. to"), (LAST, f"{LAST}\n\n  New from B.")),
        edited(("Parties requested", "All Parties requested"), (f"{PARAGRAPH}\n\n", "")),
    ]
    found = set()
    for order in itertools.permutations(copies):
        made = base = load(ENGLISH)
        for copy in order:
            step = merge(base, made, copy)
            assert step.conflicts == ()
            made = step.outline
        found.add(dump(made))

    assert len(found) == 1
    text = found.pop()
    assert all(words in text for words in ("4 April", "9 a.m. to", "New from A.\n\n  New from B.", "All Parties"))
    assert PARAGRAPH not in text


def test_chinese_is_merged_sign_by_sign() -> None:
    old = "4月3日"
    assert old in CHINESE

    found = merged(edited((old, "4月4日"), text=CHINESE), edited(("上午10时", "上午9时"), text=CHINESE), text=CHINESE)

    assert "4月4日" in dump(found)
    assert "上午9时" in dump(found)


def test_names_that_both_sides_gave_to_different_things_are_told_apart() -> None:
    ours = edited((LAST, f"{LAST} {{#ref-1}}"), ("One Party put", "As in {para:ref-1}, one Party put"))
    theirs = edited(
        (PARAGRAPH, f"{PARAGRAPH} {{#ref-1}}"),
        ("Parties requested the co", "After {para:ref-1} Parties requested the co"),
    )

    made = dump(merge(load(ENGLISH), ours, theirs).outline)

    assert "As in {para:ref-1}, one Party" in made
    assert "After {para:ref-2} Parties" in made
    assert made.count("{#ref-1}") == made.count("{#ref-2}") == 1


@in_shards
def test_what_one_side_alone_edited_is_as_it_edited_it(first: int, cases: int) -> None:
    @of(cases)
    @seed(first)
    @given(outlines.dice(7500))
    def try_one(dice: outlines.Dice) -> None:
        base, edit = (load(dump(outlines.outline(dice))) for _ in "ab")
        # The other side edited something else, so that all is gone through.
        beside, both = (replace(one, masthead=replace(one.masthead, job_number="GE.1")) for one in (base, edit))
        if base.masthead.job_number == edit.masthead.job_number:
            assert merge(base, edit, beside) == Merged(both, ())
            assert merge(base, beside, edit) == Merged(both, ())
            assert merge(base, both, edit) == Merged(both, ())

    try_one()

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
from drafter.merging.conflicts import Umpire
from drafter.merging.loading import loaded
from drafter.outline import Outline, Reference
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


TABLE = dump(load("""\
language: en
issues: |
  As {table:numbers} shows.

  {insert:numbers}
tables:
  numbers:
    rows: |
      | Party | 2010 |
      | --- | --- |
      | Fiji | 1 |
      | Peru | 2 |
"""))  # fmt: skip
ROW, NEXT = "| Fiji | 1 |", "| Peru | 2 |"
WITH_A_COLUMN = (
    ("| Party | 2010 |", "| Party | 2010 | 2011 |"), ("| --- | --- |", "| --- | --- | --- |"),
    (ROW, "| Fiji | 1 | 3 |"), (NEXT, "| Peru | 2 | 4 |"),
)  # fmt: skip


def test_a_row_and_a_column_beside_an_edited_cell_combine() -> None:
    cell = edited((NEXT, "| Peru | 5 |"), text=TABLE)

    below = merged(edited((ROW, f"{ROW}\n      | Japan | 9 |"), text=TABLE), cell, text=TABLE)
    beside = merged(edited(*WITH_A_COLUMN, text=TABLE), cell, text=TABLE)

    assert dump(below) == dump(edited((ROW, f"{ROW}\n      | Japan | 9 |"), (NEXT, "| Peru | 5 |"), text=TABLE))
    assert beside == edited(*WITH_A_COLUMN[:3], (NEXT, "| Peru | 5 | 4 |"), text=TABLE)


def test_a_row_that_one_side_deletes_and_the_other_changes_is_a_conflict() -> None:
    ours, theirs = edited((f"      {ROW}\n", ""), text=TABLE), edited((ROW, "| Fiji | 8 |"), text=TABLE)

    found = clashing(ours, theirs, TABLE)

    assert found.conflicts[0].at[0] == "numbers"
    assert "Fiji" not in found.conflicts[0].ours
    assert "| Fiji | 8 |" in found.conflicts[0].theirs
    assert merge(load(TABLE), ours, theirs, keep="theirs").outline == theirs


@pytest.mark.parametrize("added", [(ROW, f"{ROW}\n      | Japan | 9 |"), (ROW, "| Fiji | 7 |")])
def test_a_table_that_one_side_deletes_and_the_other_edits_is_a_conflict(added: tuple[str, str]) -> None:
    gone = load("language: en\nissues: |\n  As it shows.\n")
    theirs = edited(added, text=TABLE)

    clashing(gone, theirs, TABLE)

    kept = merge(load(TABLE), gone, theirs, keep="theirs").outline
    assert kept.tables == theirs.tables
    assert merge(load(TABLE), gone, theirs, keep="ours").outline == gone


@pytest.mark.parametrize(
    "added",
    ["annexes:\n  - title: First\n    text: |\n      In it.\n", "proposals: |\n  In it.\n"],
    ids=["annex", "part"],
)
def test_a_text_that_one_side_deletes_and_the_other_adds_to_is_a_conflict(added: str) -> None:
    text = "language: en\nissues: |\n  A text.\n"
    base = text + added
    deep = base.splitlines()[-1].partition("In it.")[0]
    ours, theirs = load(text), load(f"{base}\n{deep}More of it.\n")

    clashing(ours, theirs, base)

    assert merge(load(base), ours, theirs, keep="ours").outline == ours
    assert merge(load(base), ours, theirs, keep="theirs").outline == theirs


def test_a_paragraph_made_a_heading_is_still_what_is_referred_to() -> None:
    base = "language: en\nissues: |\n  One. {#one}\n\n  Two.\n"
    ours = load("language: en\nissues: |\n  # One. {#one}\n  Two.\n")
    theirs = load("language: en\nissues: |\n  One. {#one}\n\n  Two, see {para:one}.\n")

    found = merged(ours, theirs, base)

    assert found == load("language: en\nissues: |\n  # One. {#one}\n  Two, see {section:one}.\n")


def test_a_paragraph_that_lost_its_number_and_is_referred_to_is_a_conflict() -> None:
    base = "language: en\nissues: |\n  One. {#one}\n\n  Two.\n"
    ours = load("language: en\nissues: |\n  One. {-} {#one}\n\n  Two.\n")
    theirs = load("language: en\nissues: |\n  One. {#one}\n\n  Two, see {para:one}.\n")

    clashing(ours, theirs, base)

    assert merge(load(base), ours, theirs, keep="theirs").outline == theirs
    assert dump(merge(load(base), ours, theirs, keep="ours").outline).count("{gap:one}") == 1


def test_copies_that_each_add_several_paragraphs_at_one_place_give_one_outline_in_any_order() -> None:
    copies = [
        edited((LAST, f"{LAST}\n\n  Zebra A.\n\n  Apple A.\n  - One;\n  - Two.")),
        edited((LAST, f"{LAST}\n\n  Middle B.\n\n  Under B.\n\n  Apple B.")),
        edited((LAST, f"{LAST}\n\n  Apple C.\n\n  Zebra C.")),
    ]
    found = set()
    for order in itertools.permutations(copies):
        made = base = load(ENGLISH)
        for copy in order:
            made = merge(base, made, copy).outline
        found.add(dump(made))

    assert len(found) == 1
    text = found.pop()
    for several in (("Zebra A.", "Apple A.\n  - One;\n  - Two."), ("Middle B.", "Under B.", "Apple B."),
                    ("Apple C.", "Zebra C.")):  # fmt: skip
        assert [*several] == sorted(several, key=text.index)


def test_figures_of_two_sides_are_never_mixed() -> None:
    base = ENGLISH.replace("3 April", "1.5 April", 1)

    clashing(edited(("1.5 April", "2.5 April"), text=base), edited(("1.5 April", "1.6 April"), text=base), base)
    clashing(edited(("1/CP.16", "2/CP.16"), text=base), edited(("1/CP.16", "1/CP.17"), text=base), base)


def test_words_that_one_side_deletes_beside_words_that_the_other_deletes_both_go() -> None:
    found = merged(edited(("oral presentations were made", "presentations were made"), ("written or ", "written ")),
                   edited(("presentations were made by", "were made by")))  # fmt: skip

    assert "written were made by representatives" in dump(found)


def test_an_edited_item_of_an_agenda_that_is_gone_brings_the_agenda_back_though_its_heading_was_moved() -> None:
    base = "language: en\nissues: |\n  A text.\nagenda: |\n  # Morning\n  - Opening\n"
    ours = load("language: en\nissues: |\n  A text.\n\n  # Morning\n")
    theirs = load(base.replace("- Opening", "- Opening of the workshop"))

    found = merge(load(base), ours, theirs, keep="theirs")

    assert "- Opening of the workshop" in dump(found.outline)
    assert merge(load(base), ours, theirs, keep="ours").outline == ours


def test_a_paragraph_put_into_an_annex_that_is_moved_is_in_it() -> None:
    annexes = [f"  - title: |\n      {title}\n    text: |\n      In {title}.\n" for title in ("One", "Two", "Three")]
    base = "language: en\nissues: |\n  A text.\nannexes:\n"
    text = base + "".join(annexes)
    more = ("In Three.", "In Three.\n\n      More of it.")

    found = merged(load(base + "".join((annexes[2], *annexes[:2]))), edited(more, text=text), text)

    assert dump(found) == base + "".join((annexes[2].replace(*more), *annexes[:2]))


@pytest.mark.parametrize("put_in", ["", "\n  Put in.\n"])
def test_what_is_moved_into_a_text_that_is_gone_stays_where_it_was_with_all_under_it(put_in: str) -> None:
    moved = "  ## Two\n  Under it.\n"
    base = f"language: en\nissues: |\n  # One\n  A text.\n\n{moved}agenda: |\n  # Morning\n  - Opening\n"
    ours = load(f"language: en\nissues: |\n  # One\n  A text.\n\n{moved}")
    theirs = load(
        f"language: en\nissues: |\n  # One\n  A text.\nagenda: |\n  # Morning\n{moved}{put_in}\n  - Opening\n"
    )

    found = merge(load(base), ours, theirs, keep="ours").outline

    assert found == load(f"language: en\nissues: |\n  # One\n  A text.\n\n{moved}{put_in}")
    assert merge(load(base), ours, theirs, keep="theirs").outline == theirs


def test_an_agenda_of_which_a_side_left_nothing_is_gone_though_it_is_still_an_annex() -> None:
    agenda = "agenda:\n  title: |\n    Two\n  text: |\n    # Morning\n"
    base = f"language: en\nissues: |\n  One.\n{agenda}annexes:\n  - agenda\n"
    ours = "language: en\nissues: |\n  One.\nannexes:\n  - agenda\n"
    theirs = base.replace("One.", "One and more.")

    assert dump(merge(load(base), load(ours), load(theirs)).outline) == ours.replace("One.", "One and more.")


def test_where_what_came_of_a_merge_could_not_be_read_the_key_that_is_why_is_as_one_side_has_it() -> None:
    three = (load("language: en\nissues: |\n  One.\n"), load("language: en\nissues: |\n  Two.\n"),
             load("language: en\nissues: |\n  One.\nagenda: |\n  - Opening\n"))  # fmt: skip
    made = replace(three[2], issues=three[1].issues, annexes=())

    for umpire in (Umpire("ours"), Umpire("theirs")):
        found = loaded(umpire, made, three)

        assert found.issues == three[1].issues
        assert [one.where for one in umpire.conflicts] == ["annexes"]
        assert load(dump(found)) == found


def test_where_one_key_alone_does_not_help_so_many_are_as_one_side_has_them_as_do() -> None:
    three = (load("language: en\nissues: |\n  One.\n"),) * 3
    made = load(
        "language: en\nissues: |\n  One.\nclosing: |\n  End.\nmandate: |\n  Two. {#two}\nagenda: |\n  - Opening\n"
    )
    broken = replace(made, annexes=(), mandate=None, title=((Reference("para", ("two",)),),))
    umpire = Umpire(None)

    found = loaded(umpire, broken, three)

    assert found.issues == made.issues
    assert {one.where for one in umpire.conflicts} == {"title", "annexes"}


def with_annexes(*annexes: tuple[str, str]) -> Outline:
    """An outline with these annexes: the title and the text of each, which may be nothing."""
    made = "".join(
        f"  - {'title: ' + title if title else 'numbered: true'}\n" + (f"    text: |\n      {text}\n" if text else "")
        for title, text in annexes
    )
    return load(f"language: en\nissues: |\n  A text.\n{'annexes:' if made else ''}\n{made}")


def test_what_is_moved_into_an_annex_that_is_gone_brings_the_annex_back_in_which_it_was() -> None:
    base = with_annexes(("One", "First."), ("Two", "Second.\n\n      Third."))
    ours, theirs = (
        with_annexes(("Two", "Second.\n\n      Third.")),
        with_annexes(("One", "First.\n\n      Second.\n\n      Third.")),
    )

    assert merge(base, ours, theirs, keep="ours").outline == ours
    assert merge(base, ours, theirs, keep="theirs").outline == theirs


def test_annexes_without_titles_are_known_by_what_they_say() -> None:
    one, two, three = (("", f"Number {number}.\n\n      More of {number}.") for number in ("one", "two", "three"))
    mine, yours, both = (("", one[1].replace("More", new).replace(".", end, 1))
                         for new, end in (("Much", "."), ("More", "!"), ("Much", "!")))  # fmt: skip

    found = merged(with_annexes(three, mine, two), with_annexes(yours, two), dump(with_annexes(one, two)))

    assert found == with_annexes(three, both, two)
    gone = merge(with_annexes(one, two), with_annexes(three, mine, two), with_annexes(two), keep="theirs").outline
    assert gone == with_annexes(three, two)


def test_what_is_put_into_an_annex_that_is_gone_is_told_though_what_stood_there_was_moved() -> None:
    base, ours = with_annexes(("One", "First.")), with_annexes(("One", "First.\n\n      Put in."))
    theirs = load("language: en\nissues: |\n  A text.\n\n  First.\n")

    found = clashing(ours, theirs, dump(base))

    assert "Put in." in found.conflicts[0].ours
    assert merge(base, ours, theirs, keep="theirs").outline == theirs

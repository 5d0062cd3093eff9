"""Outlines to begin with: those that are new, and those that take their structure from an earlier report."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import awkward
import rendered
import test_skeletons
from drafter import walking
from drafter.bodies import BODIES
from drafter.checking import check
from drafter.composing import compose
from drafter.emptying import emptied
from drafter.inline import Gap, Text
from drafter.languages import LANGUAGES
from drafter.languages.scaffolds import Gaps, Scaffold, Sentences, scaffold
from drafter.outline import Annex, Body, Insertion, NoteMark, Outline, PartHeading, Section
from drafter.scaffolding import Choices, again, amiss, fresh
from drafter.source import load, read
from drafter.value import Value, fields
from drafter.writers import text as plain_text

CODES = sorted(LANGUAGES)
KINDS = [(code, body) for code in CODES for body in ("", *BODIES)]
EARLIER = {**rendered.EXAMPLES, **test_skeletons.OUTLINES}
#: Where each sentence has a place for something.
PLACES = {
    "held": {"request", "place", "dates"},
    "chaired": {"co_chairs"},
    "agenda": {"agenda", "page"},
    "item": {""},
    "last_item": {""},
}
#: Sentences that were seen in print, in the report of 2011.
SEEN: dict[str, set[str]] = {"zh": {"author", "chaired", "discussed"}}
SOURCES = rendered.ROOT / "src" / "drafter" / "languages" / "scaffolds"


def strings(value: Value) -> Iterator[tuple[str, str]]:
    """Every string in a value under the name of its field."""
    for name in fields(type(value)):
        held = getattr(value, name)
        yield from ((name, one) for one in (held if isinstance(held, tuple) else (held,)))


def said_of(text: str) -> set[str]:
    """The codes of all that a check finds."""
    return {finding.code for finding in check(text).findings}


# What the languages say.


@pytest.mark.parametrize("code", CODES)
def test_each_language_says_all_that_is_asked_for(code: str) -> None:
    made = scaffold(code)

    assert [name for part in (made.gaps, made.sentences, made.remarks) for name, one in strings(part) if not one] == []
    assert [one for _, one in strings(made.gaps) if set("{}\n") & set(one)] == []
    assert [one for _, one in strings(made.sentences) if "\n" in one] == []


@pytest.mark.parametrize("code", CODES)
def test_each_sentence_has_the_places_that_it_needs_and_no_other(code: str) -> None:
    for name, sentence in strings(scaffold(code).sentences):
        found = re.findall(r"\{(\w*)\}", sentence)
        assert set(found) == PLACES.get(name, set()), name
        assert len(found) == len(set(found))


@pytest.mark.parametrize("code", CODES)
def test_printed_wording_that_was_not_seen_in_print_is_marked_as_unverified(code: str) -> None:
    source = (SOURCES / f"{code}.py").read_text(encoding="utf-8").split("remarks=")[0]
    lines = dict(re.findall(r"^        (\w+)=((?:.*\n        \")?.*)$", source, re.MULTILINE))
    named = {*fields(Gaps), *fields(Sentences)} - {"item", "last_item"}

    assert {name for name in named if not lines[name].endswith("# unverified")} == SEEN.get(code, set())


def test_in_english_the_last_item_but_one_ends_with_and() -> None:
    printed = plain_text.write(compose(load(fresh(Choices("en")))))

    for first, second in (scaffold("en").gaps.issues, scaffold("en").gaps.proposals):
        assert re.search(rf"\[{first}\]; and\n.*\[{second}\]\.\n", printed)


def test_proposals_are_those_of_participants_whoever_they_are() -> None:
    assert "缔约方" not in scaffold("zh").sentences.proposed


def test_no_two_languages_say_the_same() -> None:
    said = [one for code in CODES for _, one in strings(scaffold(code).gaps) if len(one) > 12]

    assert len(said) == len(set(said)) > 60


# New outlines.


@pytest.mark.parametrize(("code", "body"), KINDS)
def test_a_new_outline_has_no_fault_and_is_rendered_with_its_gaps(code: str, body: str) -> None:
    text = fresh(Choices(code, body))
    reading = read(text)
    assert reading.outline is not None and reading.findings == ()
    rendered.render(text)

    printed = plain_text.write(compose(reading.outline))
    asked = set(re.findall(r"\{gap:([^…}]+)\}", text))
    assert len(asked) > 20
    for ask in asked:
        assert LANGUAGES[code].phrases.gap.replace("{}", ask) in printed


@pytest.mark.parametrize(("code", "body"), KINDS)
def test_of_a_new_outline_editors_say_only_that_it_has_gaps(code: str, body: str) -> None:
    assert said_of(fresh(Choices(code, body))) == {"S105"}


@pytest.mark.parametrize(("code", "body"), KINDS)
def test_every_part_of_a_new_outline_shows_a_gap(code: str, body: str) -> None:
    made = load(fresh(Choices(code, body)))

    assert [*made.parts] == ["mandate", "organization", "issues", "proposals"]
    for part in (*made.parts.values(), made.agenda):
        assert part and any(isinstance(inline, Gap) for line in walking.below(part.text) for inline in line)
    assert all(isinstance(note.paragraphs[0][0], Gap) for note in made.notes)
    assert isinstance(made.title[0][0], Gap) and made.author
    assert made.masthead.distribution == "general" and not made.masthead.symbol and not made.masthead.original
    assert made.body == body if body else isinstance(made.body, Body)


@pytest.mark.parametrize("code", CODES)
def test_every_remark_stands_where_it_belongs(code: str) -> None:
    text = fresh(Choices(code)) + fresh(Choices(code, "awglca")) + again(Outline(code), Choices(code))
    bare = re.sub(r"(?m)^ *# ?", "", text)

    assert [name for name, remark in strings(scaffold(code).remarks) if remark not in bare] == ["translation"]


@pytest.mark.parametrize(("code", "body"), KINDS)
def test_any_gap_may_be_filled_and_all_else_stays_as_it_was(code: str, body: str) -> None:
    text = fresh(Choices(code, body))
    before = plain_text.write(compose(load(text)))
    gaps = [*re.finditer(r"\{gap:([^…}]+)\}", text)]
    assert len(gaps) > 20
    for gap in gaps:
        reading = read(f"{text[: gap.start()]}WORDS{text[gap.end() :]}")
        assert reading.outline is not None and reading.findings == ()
        after = plain_text.write(compose(reading.outline))
        asked = LANGUAGES[code].phrases.gap.replace("{}", gap[1])
        assert after.count("WORDS") == 1
        assert after.count(asked) == before.count(asked) - 1


@pytest.mark.parametrize("code", CODES)
def test_what_is_known_stands_in_the_place_of_its_gap(code: str) -> None:
    made = load(fresh(Choices(code, title="T", dates_and_place="D", author="A", co_chairs="C")))
    printed = plain_text.write(compose(made))

    assert (made.title, made.session.dates_and_place) == (((Text("T"),),), ((Text("D"),),))
    assert made.author[0][0] == Text("A") and len(made.author[0]) == 2
    assert scaffold(code).sentences.chaired.replace("{co_chairs}", "C") in printed


def test_known_words_begin_no_text_of_their_own() -> None:
    for code in CODES:
        assert not scaffold(code).sentences.chaired.startswith("{"), "a # at the head of the answer would be a heading"


WORDS = st.lists(
    st.sampled_from([*awkward.MARKS, *awkward.ODD, *awkward.ADDRESSES, *itertools.chain(*awkward.SCRIPTS)]),
    min_size=1,
    max_size=6,
).map(lambda pieces: "".join(pieces).strip())  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(WORDS)
def test_words_are_printed_as_they_were_typed(words: str) -> None:
    if not words or amiss(words):
        return
    made = load(fresh(Choices("en", "awglca", words, words, words, words)))
    shown = compose(made)

    assert made.title == made.session.dates_and_place == ((Text(words),),)
    assert made.author[0][0] == Text(words)
    assert f"It was co-chaired by {words}." in plain_text.write(shown)


@pytest.mark.parametrize(
    "words",
    ["Floods: a summary", "Target #1 # 2", '"Gap" report', "*Recalling*", "* item", "- item", "# heading", "{para:x}",
     "[^1]", "| a | b |", "<!-- so -->", "{gap:x}", "it's", "a\\", "no", "---", "% a", "a {#name}", "x {-}", "1. The"],
)  # fmt: skip
def test_a_title_that_looks_like_a_mark_is_a_title(words: str) -> None:
    assert amiss(words) == ""
    assert load(fresh(Choices("en", title=words))).title == ((Text(words),),)


@pytest.mark.parametrize("words", ["a\x07b", "a\u2028b", "\udcff", "\x00"])
def test_what_no_file_can_hold_is_told(words: str) -> None:
    assert amiss(words).endswith("cannot be printed or seen")


# From an earlier report.


@cache
def taken(name: str) -> tuple[Outline, str, Outline]:
    """An outline, the text that takes its structure from it, and what that is read as."""
    earlier = load(EARLIER[name])
    text = again(emptied(earlier), Choices(earlier.language))
    reading = read(text)
    assert reading.outline is not None and reading.findings == ()
    return earlier, text, reading.outline


def all_lines(made: Outline) -> list[Any]:
    """Every line of an outline, notes included."""
    found = [*walking.lines(made), *(line for note in made.notes for line in note.paragraphs)]
    for one in made.inserted.values():
        found += [*walking.inside(one), *(line for note in one.notes for line in note.paragraphs)]
    return found


def headings(made: Outline) -> set[str]:
    """The words of all headings and titles, of the heads of columns, and of the name of the body."""
    found = [*(made.body.name if isinstance(made.body, Body) else ())]

    def below(content: tuple[Any, ...]) -> None:
        for block in content:
            if isinstance(block, Section):
                found.append(block.title)
            if isinstance(block, Section | PartHeading):
                below(block.content)

    for text in walking.texts(made):
        below(text)
    found += [part.title for part in (*made.parts.values(), made.summary, made.agenda) if part]
    found += [annex.title for annex in made.bound if isinstance(annex, Annex)]
    found += [one.title for one in made.inserted.values()]
    found += [line for table in made.tables for row in table.rows.header for cell in row for line in cell]
    return words_of(found)


def words_of(lines: list[Any]) -> set[str]:
    return {inline.words for line in lines for inline in line if isinstance(inline, Text)}


def shape(block: Any) -> Any:
    """The kind of a block, its name and number, and those of all below it."""
    if isinstance(block, Insertion):
        return block
    under: tuple[Any, ...] = getattr(block, "content", ()) or getattr(block, "points", ())
    numbered = getattr(block, "numbered", None)
    return type(block), getattr(block, "name", getattr(block, "part", "")), numbered, tuple(map(shape, under))


@pytest.mark.parametrize("name", EARLIER)
def test_of_an_earlier_report_headings_stay_and_no_sentence(name: str) -> None:
    earlier, text, made = taken(name)

    assert words_of(all_lines(made)) <= headings(earlier)
    for line in all_lines(earlier):
        for inline in line:
            if isinstance(inline, Text) and len(inline.words) > 30 and inline.words not in headings(earlier):
                assert inline.words not in text


@pytest.mark.parametrize("name", EARLIER)
def test_of_an_earlier_report_the_structure_stays(name: str) -> None:
    earlier, _, made = taken(name)
    assert [tuple(map(shape, text)) for text in walking.texts(made)] == [
        tuple(map(shape, text)) for text in walking.texts(earlier)
    ]
    assert (made.template, made.contents, made.numbered) == (earlier.template, earlier.contents, earlier.numbered)
    assert (made.language, made.body) == (earlier.language, earlier.body)
    assert made.masthead.distribution == earlier.masthead.distribution
    assert (made.masthead.symbol, made.masthead.date, made.masthead.job_number) == ("", None, "")
    assert [(type(one), key) for key, one in made.inserted.items()] == [
        (type(one), key) for key, one in earlier.inserted.items()
    ]
    for mine, theirs in zip(made.tables, earlier.tables, strict=True):
        assert (mine.rows.sides, mine.widths, mine.wide) == (theirs.rows.sides, theirs.widths, theirs.wide)
    for key in fields(type(made.session)):
        assert bool(getattr(made.session, key)) == bool(getattr(earlier.session, key))


@pytest.mark.parametrize("name", EARLIER)
def test_what_is_taken_from_an_earlier_report_is_rendered(name: str) -> None:
    rendered.render_outline(taken(name)[2])


@pytest.mark.parametrize("name", EARLIER)
def test_editors_say_nothing_of_what_is_taken_that_they_did_not_say_before(name: str) -> None:
    assert said_of(taken(name)[1]) <= said_of(EARLIER[name]) | {"S105"}


@pytest.mark.parametrize("name", EARLIER)
def test_remarks_of_an_earlier_author_do_not_come_along(name: str) -> None:
    _, text, _ = taken(name)
    theirs = re.findall(r"(?m)^# (.{20,})|<!-- (.*?) -->", EARLIER[name])

    assert [one for pair in theirs for one in pair if one and one in text] == []


def test_notes_stay_where_something_that_stays_marks_them() -> None:
    _, _, made = taken("2031_everything")

    assert [note.name for note in made.notes] == ["own", "regions"]
    assert [note.name for note in made.tables[0].notes] == ["a"]
    assert all(isinstance(note.paragraphs[0][0], Gap) for note in made.notes)


@pytest.mark.parametrize("name", EARLIER)
def test_what_asterisks_said_of_an_earlier_report_does_not_come_along(name: str) -> None:
    _, _, made = taken(name)
    marks = [one.name for line in all_lines(made) for one in line if isinstance(one, NoteMark)]
    assert [one for one in (*marks, *(note.name for note in made.notes)) if not one.strip("*")] == []


def test_the_mark_of_an_asterisk_on_a_heading_does_not_come_along_either() -> None:
    made = emptied(load("language: en\nissues: |\n  # Costs[^*][^a]\nnotes: |\n  [^*]: Late.\n  [^a]: Then.\n"))

    assert made.issues and made.issues.text[0] == Section((Text("Costs"), NoteMark("a")))
    assert [note.name for note in made.notes] == ["a"]


@pytest.mark.parametrize("name", EARLIER)
def test_in_which_language_a_report_was_written_is_known_of_the_next_one(name: str) -> None:
    earlier, _, made = taken(name)
    assert made.masthead.original == earlier.masthead.original
    assert [getattr(one, "original", "") for one in made.bound] == [
        getattr(one, "original", "") for one in earlier.bound
    ]


def test_when_meetings_were_is_asked_for_anew() -> None:
    _, text, made = taken("2024_coastal_data")

    assert made.agenda and all(
        isinstance(block, Section) and block.title == (Gap(scaffold("en").gaps.time),) for block in made.agenda.text
    )
    assert "10 a.m." not in text


def test_what_is_known_of_the_next_report_is_filled_in() -> None:
    earlier = load(EARLIER["2031_everything"])
    text = again(emptied(earlier), Choices("en", "awglca", "# T", "D", "A"))
    made = load(text)

    assert made.body == "awglca"
    assert made.title[0][0] == Text("# T") and made.session.dates_and_place == ((Text("D"),),)
    assert [made.author[0][0], len(made.author[0])] == [Text("A"), 2]


def test_an_outline_of_nothing_gives_an_outline_to_be_filled_in() -> None:
    text = again(emptied(load("language: en\n")), Choices("en"))

    assert read(text).findings == ()
    assert "title: |\n  {gap:title of the report}\n" in text
    assert "\n  symbol:        # such as" in text and "body:\n  organ:  # the convention" in text


def test_a_scaffold_is_one_value_a_language() -> None:
    assert {path.stem for path in SOURCES.glob("??.py")} == set(LANGUAGES)
    assert all(isinstance(scaffold(code), Scaffold) for code in LANGUAGES)

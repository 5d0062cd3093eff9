"""A report as rules read it: each character that was typed stands in the file where its place says."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter import composing, dumping, lint, source
from drafter.lint.prose import ADDRESS, END, GAP, MARK, Prose
from drafter.outline import Outline
from drafter.place import Edit, Place
from outlines import Dice, dice, outlines

_REMARK = re.compile(r"(?<!\\)<!--.*?(?:-->|$)")
#: What a line of a paragraph may begin or end with; the simplest first.
_EDGES = (
    "", "", "*", "**", "~", "\\*", "\\[", "\\\\", "<!-- r --> ", " <!-- r -->", "^[n] ", "[^x]", "{gap:q}",
    "https://a.b", "{para:here}", "[w]{bold}", "*w*", "中*文*", "*文*中", "x^2^",
)  # fmt: skip


def prose_of(text: str, edition: int = 0) -> Prose:
    reading = source.read(text)
    assert reading.outline is not None, reading.findings
    return Prose(composing.compose(reading.outline), edition)


def mandate(*lines: str, language: str = "en") -> Prose:
    """The prose of a report that has a mandate of these lines."""
    return prose_of("\n".join([f"language: {language}", "mandate: |", *(f"  {line}" for line in lines), ""]))


def place(prose: Prose, words: str) -> Place | None:
    """The place of the first of these words behind the first heading, if there is one."""
    behind = next((line.end for line in prose.lines if line.kind == "heading"), 0)
    return prose.place(prose.words.index(words, behind))


def misplaced(prose: Prose, text: str) -> list[str]:
    """The characters that stand in a file at another place than is said.

    Two kinds are known: a character behind a backslash has the place of that, and the blank that joins two lines the
    place behind the last of the first. For a sign that stands for a mark another one stands where it was typed.
    """
    rows = re.sub(f"[{MARK}{ADDRESS}{GAP}]", "\ue003", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    found = []
    for line in prose.lines:
        for offset in range(line.start, line.end):
            char = prose.words[offset]
            if char in (MARK, ADDRESS, GAP) or not prose.typed(offset, offset + 1):
                continue
            at = prose.place(offset)
            assert at is not None
            row = rows[at.line - 1]
            there = row[at.column - 1 : at.column + 1]
            last = _REMARK.sub(lambda remark: " " * len(remark[0]), row).rstrip(" \t")
            joined = char == " " and at.column == len(last) + 1
            if not (there[:1] == char or there == f"\\{char}" or joined):
                found.append(f"{char!r} in {line.where}, line {at.line}, column {at.column}: {row!r}")
    return found


@given(outlines())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_each_character_that_was_typed_stands_where_its_place_says(outline: Outline) -> None:
    text = dumping.dump(outline)

    assert misplaced(prose_of(text), text) == []


def _lines(dice: Dice) -> list[str]:
    """Lines of a paragraph that begin and end with all that may stand where two lines are joined."""
    return [
        dice.pick(_EDGES) + dice.words().strip(" \t\\") + dice.pick(_EDGES).rstrip("\\")
        for _ in range(1 + dice.up_to(5))
    ]


@given(dice(80).map(_lines), st.sampled_from(("en", "zh", "ar")), st.sampled_from(("\n", "\r\n", "\r")))
@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
def test_so_it_does_where_lines_are_joined(lines: list[str], language: str, end: str) -> None:
    head = [f"language: {language}", "notes: |", "  [^x]: N", "issues: |", "  I {#here}", "mandate: |"]
    text = end.join([*head, *(f"  {line}" for line in lines), ""])
    outline = source.read(text).outline
    if outline is not None:
        assert misplaced(Prose(composing.compose(outline)), text) == []


def test_most_of_what_is_joined_there_can_be_read() -> None:
    """Else the test above would say little."""
    tapes = [bytes((seed * 7919 + at * 104729 >> 3) % 256 for at in range(80)) for seed in range(200)]
    read = sum(
        source.read("\n".join(["language: en", "notes: |", "  [^x]: N", "issues: |", "  I {#here}", "mandate: |",
                               *(f"  {line}" for line in _lines(Dice(tape))), ""])).outline is not None
        for tape in tapes
    )  # fmt: skip

    assert read > 150


@pytest.mark.parametrize(
    ("lines", "words", "line", "column"),
    [
        (["one two"], "two", 3, 7),
        (["one", "two three"], "three", 4, 7),
        (["one  ", "two"], " two", 3, 6),
        (["a *b c* d"], "c", 3, 8),
        (["a *b c* d"], "d", 3, 11),
        (["a [b]{bold}c"], "c", 3, 14),
        (["H~2~O is"], "O is", 3, 7),
        (["see [the page](https://a.b) now"], "page", 3, 12),
        (["see [the page](https://a.b) now"], "now", 3, 31),
        (["see <https://a.b> now"], "now", 3, 21),
        (["a {gap:date} b"], " b", 3, 15),
        (["a\\*b c"], "b c", 3, 6),
        (["a\\*b"], "*b", 3, 4),
        (["one <!-- r --> two"], "two", 3, 18),
        (["one <!-- r -->", "two"], "two", 4, 3),
        (["one <!-- r", "s --> two"], "two", 4, 9),
        (["one^[A note.] two"], "two", 3, 17),
        (["one^[A note.] two"], "note.", 3, 10),
        (["- item", "  more"], "more", 4, 5),
        (["> quoted", "> more"], "more", 4, 5),
        (["# Head {#h}", "Text"], "Head", 3, 5),
        (["one", "*two* three"], "two", 4, 4),
        (["one", "[x] three"], "[x]", 4, 3),
    ],
)
def test_words_stand_where_they_were_typed(lines: list[str], words: str, line: int, column: int) -> None:
    assert place(mandate(*lines), words) == Place(line, column)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_neither_the_ends_of_lines_nor_the_mark_of_an_encoding_change_a_place(end: str, mark: str) -> None:
    text = mark + end.join(["language: en", "title: |", "  One", "mandate: |", "  one", "  two", ""])

    assert place(prose_of(text), "two") == Place(6, 3)
    assert prose_of(text).first_place(prose_of(text).lines[1]) == Place(3, 3)


def test_characters_are_counted_and_not_the_pieces_in_which_they_are_kept() -> None:
    assert place(mandate("😀𠮷 two"), "two") == Place(3, 6)


def test_between_chinese_characters_lines_are_joined_without_a_blank() -> None:
    prose = mandate("缔约方", "会议", "agreed", language="zh")

    assert prose.words.endswith(f"缔约方会议agreed{END}")
    assert place(prose, "会议") == Place(4, 3)


def test_two_signs_that_lines_keep_apart_stand_at_their_places() -> None:
    """Between them stands, in what is read, a sign that no file holds."""
    prose = mandate("中*文*", "~5", language="zh")

    assert "中文~5" in prose.words
    assert place(prose, "~5") == Place(4, 3)
    assert place(prose, "5") == Place(4, 4)


REFERRING = "language: en\nmandate: |\n  First. {#first}\n\n  See {para:first} and go on {para:first}\n"


def test_what_a_reference_prints_was_not_typed_but_what_is_round_it_was() -> None:
    prose = prose_of(REFERRING)
    start = prose.words.index("See")
    cited = prose.words.index("paragraph 1", start)

    assert prose.typed(start, cited)
    assert not prose.typed(cited, cited + 1)
    assert not prose.typed(start, start + 10)
    assert prose.typed(prose.words.index("and go"), prose.words.index("on ") + 3)
    assert place(prose, "and go on") == Place(5, 20)


def test_the_place_of_drafters_wording_is_what_was_typed_next_on_its_line_or_else_before_it() -> None:
    prose = prose_of(REFERRING)
    first = prose.words.index("paragraph 1")
    last = prose.words.rindex("paragraph 1")

    assert prose.place(first + 3) == Place(5, 19)
    assert prose.place(last) == Place(5, 19)


def test_nothing_is_found_in_drafters_wording() -> None:
    prose = prose_of(REFERRING)

    assert [found.start() for found in prose.find("paragraph")] == []
    assert [prose.place(found.start()) for found in prose.find("go")] == [Place(5, 24)]
    assert [prose.place(found.start()) for found in prose.find("go", "note", "paragraph")] == [Place(5, 24)]
    assert [found.start() for found in prose.find("go", "note")] == []


def test_the_usual_heading_of_a_part_has_the_place_of_its_key_and_was_not_typed() -> None:
    prose = mandate("Text.")
    heading = next(line for line in prose.lines if line.kind == "heading")

    assert prose.words[heading.start : heading.end] == "Mandate"
    assert not prose.typed(heading.start, heading.start + 1)
    assert prose.place(heading.start) == prose.place(heading.end - 1) == prose.first_place(heading) == Place(2, 10)
    assert prose.last_place(heading) == Place(2, 10)
    assert list(prose.find("Mandate")) == []
    assert prose.edit(heading.start, heading.end, "x") == ()


def test_the_first_and_the_last_place_of_a_line_hold_all_that_was_typed_of_it() -> None:
    prose = prose_of(
        "language: en\nmandate: |\n  First {#a}\n\n  {para:a} is one,\n  two *three* {para:a}\nclosing: |\n  x\n"
    )
    line = next(line for line in prose.lines if line.where == "paragraph 2")

    assert prose.first_place(line) == Place(5, 11)
    assert prose.last_place(line) == Place(6, 14)
    first = next(line for line in prose.lines if line.where == "paragraph 1")
    assert (prose.first_place(first), prose.last_place(first)) == (Place(3, 3), Place(3, 7))


def test_a_line_that_is_drafters_wording_as_a_whole_has_no_place() -> None:
    prose = prose_of("language: en\nmandate: |\n  First {#a}\n\n  {para:a}\nagenda: |\n  # 10 a.m.\n")
    for where in ("paragraph 2", "the title of annex"):
        line = next(line for line in prose.lines if line.where == where)
        assert prose.first_place(line) is prose.last_place(line) is prose.place(line.start) is None


def test_notes_addresses_and_gaps_are_signs_that_no_rule_takes_for_words() -> None:
    prose = mandate("a^[Note.] b <https://a.b> c {gap:date} d [e](https://a.b) f")

    assert f"a{MARK} b {ADDRESS * 13} c {GAP * 6} d e f{END}" in prose.words
    assert place(prose, MARK) == Place(3, 4)
    assert place(prose, ADDRESS) == Place(3, 15)
    assert place(prose, GAP) == Place(3, 31)


def test_what_drafter_sets_between_marks_of_notes_is_left_out() -> None:
    assert f"a{MARK}{MARK} b" in mandate("a^[One.]^[Two.] b").words


@pytest.mark.parametrize(
    ("lines", "old", "there"),
    [
        (["one two"], "two", Edit(Place(3, 7), "two", "x")),
        (["one", "two"], "two", Edit(Place(4, 3), "two", "x")),
        (["one", "two"], "one two", None),
        (["one", "two"], "one ", None),
        (["one *two*"], "one two", None),
        (["one *two*"], "one ", Edit(Place(3, 3), "one ", "x")),
        (["one *two*"], "two", Edit(Place(3, 8), "two", "x")),
        (["one<!-- r --> two"], "one two", None),
    ],
)
def test_an_edit_is_given_where_the_words_were_typed_in_one_piece_on_one_line(
    lines: list[str], old: str, there: Edit | None
) -> None:
    prose = mandate(*lines)
    start = prose.words.index(old)

    assert prose.edit(start, start + len(old), "x") == ((there,) if there else ())


EVERY_KIND = """\
language: en
title: T
author: A
summary: |
  S
mandate: |
  P^[N]
  - I
    - J
    * B

  > Q

  {insert:t}

  # H {-}
  R
agenda: |
  # 10 a.m.
annexes:
  - agenda
  - title: X
    text: |
      Y
tables:
  t:
    title: C
    rows: |
      | a |
      | --- |
      | b^[M] |
    source: D
closing: |
  Z
"""


def test_each_line_says_what_it_is_and_where_a_reader_finds_it() -> None:
    prose = prose_of(EVERY_KIND)

    assert [(line.kind, line.where, prose.words[line.start : line.end]) for line in prose.lines] == [
        ("head", "the first page", GAP * len("[name of the body]")),
        ("title", "the title", "T"),
        ("author", "the author", "A"),
        ("head", "the summary", "Summary"),
        ("unnumbered", "the summary, text without a number", "S"),
        ("heading", "heading I", "Mandate"),
        ("paragraph", "paragraph 1", f"P{MARK}"),
        ("item", "paragraph 1 (a)", "I"),
        ("item", "paragraph 1 (a) (i)", "J"),
        ("bullet", "paragraph 1 (a)", "B"),
        ("quotation", "paragraph 1", "Q"),
        ("caption", "table 1", "C"),
        ("cell", "table 1", "a"),
        ("cell", "table 1", f"b{MARK}"),
        ("source", "table 1", "Source: D"),
        ("table note", "table 1, note a", "M"),
        ("heading", "heading “H”", "H"),
        ("paragraph", "paragraph 2", "R"),
        ("title", "the title of annex I", "Agenda of the workshop"),
        ("agenda", "annex I, the agenda", "10 a.m."),
        ("title", "the title of annex II", "X"),
        ("paragraph", "annex II, paragraph 1", "Y"),
        ("closing", "the closing lines", "Z"),
        ("note", "note 1", "N"),
    ]


def test_the_index_knows_all_words_in_small_letters() -> None:
    prose = mandate("The Parties’ co-chairs met the parties.")

    assert [prose.words[at : at + 3] for at in prose.index["the"]] == ["The", "the"]
    assert sorted(prose.index) == ["co-chairs", "mandate", "met", "parties", "the"]


def test_without_an_edition_the_last_one_holds() -> None:
    assert prose_of(REFERRING).edition == 2026
    assert prose_of(REFERRING, 2011).edition == 2011


@pytest.mark.parametrize("sign", [MARK, ADDRESS, GAP])
def test_a_sign_that_stands_for_a_mark_is_another_one_where_it_was_typed(sign: str) -> None:
    text = f"language: en\nmandate: |\n  Views differed{sign}, and {sign}, [see{sign}](https://a.b).\n"
    prose = prose_of(text)

    paragraph = next(line for line in prose.lines if line.kind == "paragraph")

    assert sign not in prose.words[paragraph.start : paragraph.end]
    assert [(found.code, found.place) for found in lint.check(prose)] == [
        ("S611", Place(3, column)) for column in (17, 24, 31)
    ]


def test_a_blank_that_is_the_end_of_a_line_is_not_edited_whatever_stands_on_the_next_one() -> None:
    prose = mandate("Views differed on", "{para:here} and", "on  {para:here}. {#here}")
    ends = [found.end() for found in re.finditer("(?<=on)(?= )", prose.words)]

    assert [prose.edit(end, end + 1, "") for end in ends[:1]] == [()]
    assert prose.edit(ends[1], ends[1] + 2, " ") == (Edit(Place(5, 5), "  ", " "),)


def test_words_are_quoted_from_the_mark_that_opens_to_the_one_that_closes() -> None:
    prose = mandate('A “B ‘C’ “D” E” F «G» H "I" J „K“ L “M', "", "N» O", "", "> P")
    behind = prose.words.index("A ")
    quoted = {letter for letter in "ABCDEFGHIJKLMNOP" if prose.is_quoted(prose.words.index(letter, behind))}

    assert quoted == set("BCDEGIKMP")


@pytest.mark.parametrize(
    ("typed", "unwritten"),
    [
        ("{gap:who}", True),
        ("{gap:who} *{para:here}*[^x]^[So.] {gap:what}", True),
        ("{gap:who} spoke", False),
        ("{gap:who}: {para:here}", False),
        ("{gap:who} https://a.b", False),
        ("{para:here}", False),
        ("{gap:} {para:here}", True),
    ],
)
def test_a_line_is_unwritten_where_it_holds_a_gap_and_no_words(typed: str, unwritten: bool) -> None:
    prose = prose_of(f"language: en\nmandate: |\n  P. {{#here}}\n\n  {typed}\nnotes: |\n  [^x]: N.\n")
    line = [line for line in prose.lines if line.kind == "paragraph"][1]

    assert prose.is_unwritten(line) is unwritten

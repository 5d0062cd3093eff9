from __future__ import annotations

import re

import pytest
from hypothesis import given, settings, strategies

from drafter import report
from drafter.inline import Gap, Link, Look, Text
from drafter.report import (
    AgendaItem,
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Annex,
    Bullet,
    Item,
    Line,
    Masthead,
    Note,
    NoteMark,
    Paragraph,
    Reference,
    Report,
    Section,
    TitleBlock,
    Unnumbered,
    below,
    blocks,
    head_lines,
    joined,
    lines,
    plain,
    word_count,
)

HEAD = TitleBlock(
    ((Text("body"),),), ((Text("session"),),), ((Text("dates"),), (Text("place"),)),
    (AgendaItem((Text("item"),), ((Text("matter"),),)),), ((Text("title"),),), ((Text("author"),),),
)  # fmt: skip
NONE = TitleBlock((), (), (), (), (), ())
MASTHEAD = Masthead(*["masthead"] * 10)


def line(words: str) -> Line:
    return (Text(words),)


def whole(head: TitleBlock = HEAD) -> Report:
    bullet = Bullet("bullet", 2, line("bullet"))
    item = Item("a", "(a)", "(a)", 1, 1, line("a"), (bullet,))
    inner = Section("inner", 2, "A.", "I.A", line("inner"), (Unnumbered("u", line("u"), (item,)),))
    outer = Section("outer", 1, "I.", "I", line("outer"), (Paragraph("p", 1, "1.", "1", line("p")), inner))
    agenda = (AgendaTime("t", line("t")), AgendaSession("s", line("s")), AgendaLine("l", 1, line("l")))
    annexes = (
        Annex("x", "Annex I", line("x"), agenda),
        Annex("y", "Annex II", line("y"), (Unnumbered("v", line("v")),)),
    )
    notes = (Note("n", "1", False, (line("n"), line("m"))),)
    return Report("en", "", None, MASTHEAD, (), head, (outer,), annexes, notes)


def counted(*inlines: Text | Gap | Link | Reference | NoteMark) -> int:
    return word_count(Report("en", "", None, MASTHEAD, (), NONE, (Unnumbered("u", inlines),), (), ()))


def test_blocks_come_in_reading_order_each_before_what_hangs_under_it() -> None:
    assert [block.name for block in blocks(whole())] == ["outer", "p", "inner", "u", "a", "bullet", "t", "s", "l", "v"]


def test_the_walk_below_some_blocks_leaves_the_rest_out() -> None:
    (outer,) = whole().content
    assert isinstance(outer, Section)

    assert [block.name for block in below(outer.content[1:])] == ["inner", "u", "a", "bullet"]


def test_lines_come_in_reading_order_with_titles_of_annexes_before_their_text_and_notes_last() -> None:
    words = " ".join(plain(found) for found in lines(whole()))

    assert words == "body session dates place item matter title author outer p inner u a bullet x t s l y v n m"


def test_a_title_block_has_no_line_for_what_is_not_there() -> None:
    assert head_lines(NONE) == ()


def test_plain_text_is_what_is_printed_without_marks_of_notes() -> None:
    link = Link("https://un.org", (Text("a "), Text("b")))

    assert plain((Text("x "), link, Reference("p", "31"), Gap("who"), NoteMark("n", "1"))) == "x a b31who"


def test_plain_text_shows_the_mark_of_a_note_as_it_is_asked_to() -> None:
    assert plain((Text("x"), NoteMark("n", "1"), NoteMark("m", "*")), "[^{}]") == "x[^1][^*]"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ((), ""),
        (("one",), "one"),
        (("In-session workshop on", "coastal data"), "In-session workshop on coastal data"),
        (("关于减缓的", "会期研讨会"), "关于减缓的会期研讨会"),
        (("关于LULUCF", "的研讨会", "REDD"), "关于LULUCF的研讨会REDD"),
        (("회의", "보고서"), "회의 보고서"),
        (("one", "", "two"), "one two"),
    ],
)
def test_several_lines_are_joined_without_a_blank_where_either_side_is_chinese(
    words: tuple[str, ...], whole: str
) -> None:
    assert joined(tuple((Text(word), NoteMark("n", "1")) for word in words)) == whole


def test_nothing_is_compiled_before_words_are_counted() -> None:
    """Compiling the patterns took longer than the rest of the import: 7 ms of each start."""
    from drafter import report

    assert [name for name, value in vars(report).items() if isinstance(value, re.Pattern)] == []


def test_words_of_all_lines_are_counted_and_those_of_the_masthead_not() -> None:
    assert word_count(whole()) == 8 + 6 + 1 + 3 + 1 + 1 + 2


@pytest.mark.parametrize(
    ("words", "count"),
    [("", 0), ("one", 1), ("two words", 2), ("don't", 1), ("first-class, 30–40 per cent", 4),
     ("(see 1/CP.16, para. 3)", 4), ("the Parties’ can’t", 3),
     ("a — b", 2), ("…", 0), ("“quoted”", 1), ("FCCC/SB/2011/INF.1", 1), ("Организация", 1)],
)  # fmt: skip
def test_words_are_what_blanks_part(words: str, count: int) -> None:
    assert counted(Text(words)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [("缔约方", 3), ("缔约方，指出。", 5), ("第1/CP.16号决定", 5), ("4场会议", 4), ("（LULUCF）活动", 3), ("A）B", 2),
     ("“A”“B”", 2), ("2°C的目标", 4), ("《公约》", 2), ("18个、14个", 4), ("𠀀", 1), ("Muyungi先生", 3),
     ("회의 보고서", 2)],
)  # fmt: skip
def test_in_chinese_each_character_is_a_word_and_so_is_a_figure_or_latin_word_among_them(
    words: str, count: int
) -> None:
    assert counted(Text(words)) == count


def test_a_word_in_several_looks_is_one_and_a_mark_of_a_note_is_none() -> None:
    assert counted(Text("CO"), Text("2", Look.SUBSCRIPT), NoteMark("n", "1"), Text(" rises")) == 2


def _counted_by_hand(words: str) -> int:
    """Each Chinese character is a word; so is a letter or figure with all behind it up to a blank, such a character
    or Chinese punctuation."""
    han = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)]
    marks = [(0x3000, 0x303F), (0xFF00, 0xFF0F), (0xFF1A, 0xFF20)]
    count, inside = 0, False
    for char in words:
        if any(first <= ord(char) <= last for first, last in han):
            count, inside = count + 1, False
        elif char.isspace() or char in "“”‘" or any(first <= ord(char) <= last for first, last in marks):
            inside = False
        elif not inside and (char.isalnum() or char == "_"):
            count, inside = count + 1, True
    return count


_EDGES = "".join(
    chr(code + by)
    for code in (0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x3FFFF, 0x3000, 0x303F, 0xFF00, 0xFF10,
                 0xFF1A, 0xFF20, 0x2018, 0x201C, 0x201D)
    for by in (-1, 0, 1)
)  # fmt: skip


@given(strategies.text(strategies.sampled_from(_EDGES + "a1_ .,-’缔約é\u0301Я😀\u00a0")))
@settings(deadline=None, derandomize=True, database=None)
def test_words_are_counted_as_one_would_by_hand(words: str) -> None:
    assert report.count(words) == _counted_by_hand(words)

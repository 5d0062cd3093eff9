from __future__ import annotations

import pytest

from drafter.place import Place
from drafter.typed import Typed, TypedLine
from notation import typed


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("one paragraph\non two lines", "one paragraph on two lines"),
        ("一个段落\n分为两行", "一个段落分为两行"),
        ("在曼谷，\n2011年", "在曼谷，2011年"),
        ("LULUCF\n活动", "LULUCF活动"),
        ("活动\nLULUCF", "活动LULUCF"),
        ("(LULUCF)\n活动", "(LULUCF)活动"),
        ("全角（\nLULUCF", "全角（LULUCF"),
        ("ＡＢＣ\nabc", "ＡＢＣabc"),
        ("カナ\nabc", "カナabc"),
        ("𠮷\nabc", "𠮷abc"),
        ("emoji 😀\nabc", "emoji 😀 abc"),
        ("\uf900\nabc", "\uf900abc"),
        ("한국어\nabc", "한국어 abc"),
        ("مرحبا\nبالعالم", "مرحبا بالعالم"),
        ("end-\nof line", "end- of line"),
        ("见……\n“好”", "见……“好”"),
        ("……\n“好”", "……“好”"),
        ("he said “yes”\n“no”", "he said “yes” “no”"),
        ("held\n[^a] in", "held[^a] in"),
    ],
)
def test_lines_are_joined_with_a_blank_but_without_one_where_either_side_is_chinese(lines: str, joined: str) -> None:
    assert Typed(typed(lines)).words == joined


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("活动[^site]\nLULUCF", "活动[^site]LULUCF"),
        ("LULUCF\n[^site]活动", "LULUCF[^site]活动"),
        ("活动{para:a}\nLULUCF", "活动{para:a}LULUCF"),
        ("*活动*\nLULUCF", "*活动*LULUCF"),
        ("**活动**[^a][^b]\nLULUCF", "**活动**[^a][^b]LULUCF"),
        ("LULUCF\n*活动*", "LULUCF*活动*"),
        ("CO~2~\n排放", "CO~2~排放"),
        ("word[^site]\nword", "word[^site] word"),
        ("word [x]\nword", "word [x] word"),
        ("[^a]\n[^b]", "[^a][^b]"),
    ],
)
def test_marks_that_print_no_word_are_looked_through_at_the_join(lines: str, joined: str) -> None:
    assert Typed(typed(lines)).words == joined


@pytest.mark.parametrize("blank", ["  ", "\u3000", "\u00a0", "\t", "\u2009"])
def test_blanks_that_are_typed_inside_a_line_stay(blank: str) -> None:
    assert Typed(typed(f"第一章{blank}总则")).words == f"第一章{blank}总则"


@pytest.mark.parametrize(
    ("lines", "joined"),
    [("\u3000x", "\u3000x"), ("x\u00a0", "x\u00a0"), ("x\n\u00a0y", "x \u00a0y"), ("x\n\u3000y", "x\u3000y")],
)
def test_wide_and_no_break_blanks_stay_at_the_ends_of_a_line_too(lines: str, joined: str) -> None:
    assert Typed(typed(lines)).words == joined


def test_common_blanks_at_the_ends_of_a_line_go() -> None:
    assert Typed(typed("  one \t\n\t two  ")).words == "one two"


def test_each_character_knows_where_it_stands_in_the_file() -> None:
    joined = Typed([TypedLine("one ", Place(4, 3)), TypedLine("  two", Place(5, 3))])

    assert [joined.place(joined.words.index(char)) for char in "oetw"] == [
        Place(4, 3),
        Place(4, 5),
        Place(5, 5),
        Place(5, 6),
    ]


def test_what_stands_behind_a_remark_keeps_its_column() -> None:
    joined = Typed([TypedLine("one \0\0\0two", Place(1, 1))])

    assert (joined.words, joined.place(4)) == ("one two", Place(1, 8))


def test_a_hundred_thousand_lines_are_one_paragraph_in_no_time() -> None:
    assert len(Typed(typed("*[^x\n" * 100_000)).words) == 500_000 - 1

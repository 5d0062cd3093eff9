"""Long lines of text broken into several: what they hold is read again as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.folding import columns_of, folded
from drafter.place import Place
from drafter.typed import Typed, TypedLine
from outlines import _WORDS

PLAIN = ("a", "Parties", "(see", "all),", "*so*", "“quoted”", "l’été", "[1]", "**no**")


def joined(lines: list[str]) -> str:
    return Typed([TypedLine(line, Place(1, 1)) for line in lines]).words


@pytest.mark.parametrize(
    ("words", "columns", "lines"),
    [
        ("one two three", 20, ["one two three"]),
        ("one two three", 13, ["one two three"]),
        ("one two three", 12, ["one two", "three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 6, ["one", "two", "three"]),
        ("unbreakable words", 5, ["unbreakable", "words"]),
        ("see {para:a, b} above", 10, ["see", "{para:a, b}", "above"]),
        ("see[^注释] 中文", 6, ["see[^注释] 中", "文"]),
        ("缔约方会议", 4, ["缔约", "方会", "议"]),
        ("缔约方，会议", 6, ["缔约", "方，会", "议"]),
        ("按《公约》的", 6, ["按《公", "约》的"]),
        ("第1/CP.16号决定", 8, ["第1/CP.16号", "决定"]),
        ("from 5 - 7 per cent", 8, ["from 5 -", "7 per", "cent"]),
        ("a  b c d", 4, ["a  b", "c d"]),
        ("中 文 a b", 4, ["中 文 a", "b"]),
        ("e\u0301e\u0301 e\u0301e\u0301", 5, ["e\u0301e\u0301 e\u0301e\u0301"]),
        ("", 5, [""]),
    ],
)  # fmt: skip
def test_a_text_is_broken_where_that_changes_nothing(words: str, columns: int, lines: list[str]) -> None:
    assert folded(words, columns) == lines


@settings(max_examples=500, deadline=None)
@given(st.lists(_WORDS, max_size=8).map(" ".join), st.integers(1, 60))
def test_any_text_is_read_again_as_it_was(words: str, columns: int) -> None:
    lines = folded(words, columns)

    assert joined(lines) == joined([words])
    assert all(lines) or lines == [""]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PLAIN), max_size=60), st.integers(10, 60))
def test_plain_words_keep_within_the_columns(words: list[str], columns: int) -> None:
    assert max(sum(map(columns_of, line)) for line in folded(" ".join(words), columns)) <= columns

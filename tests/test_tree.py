"""YAML as it is typed: every scalar is text, every fault is told in plain words at its line."""

from __future__ import annotations

import pytest

from drafter.place import Finding, Place
from drafter.source import read
from drafter.tree import Listing, Mapping, Node, Scalar, grow
from drafter.typed import Typed
from notation import said


def value(text: str) -> Node:
    """The value of the one key ``a``."""
    findings: list[Finding] = []
    root = grow(text, findings)
    assert findings == []
    assert isinstance(root, Mapping)
    return root.pairs[0][1]


def scalar(text: str) -> Scalar:
    found = value(text)
    assert isinstance(found, Scalar)
    return found


def lines(text: str) -> list[tuple[str, int, int]]:
    return [(line.words, line.place.line, line.place.column) for line in scalar(text).lines if line.words]


def faults(text: str) -> list[str]:
    findings: list[Finding] = []
    grow(text, findings)
    return said(findings)


@pytest.mark.parametrize("words", ["no", "3.10", "10:30", "2011-06-08", "0x1F", "~", "null", "1_000", "=", "<<", "1e3"])
def test_every_value_is_text_as_typed(words: str) -> None:
    assert scalar(f"a: {words}").text == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: |\n  one\n  two\n", [("one", 2, 3), ("two", 3, 3)]),
        ("a: |\n    one\n     two\n", [("one", 2, 5), (" two", 3, 5)]),
        ("a: |\n\n  one\n", [("one", 3, 3)]),
        ("a: |-\n  one\n", [("one", 2, 3)]),
        ("a: >\n  one\n  two\n", [("one", 2, 3), ("two", 3, 3)]),
        ("a: >\n  one\n\n    two\nb: x\n", [("one", 2, 3), ("  two", 4, 3)]),
        ("a: one\n  two\nb: x\n", [("one", 1, 4), ("two", 2, 3)]),
        ("a: 'it''s'\n", [("it\0's", 1, 5)]),
        ('a: "one\n  two"\n', [("one", 1, 5), ("two", 2, 3)]),
        ('a: "x\\u4e00\\n y"\n', [("x\0\0\0\0\0一", 1, 5), (" y", 1, 14)]),
        ('a: "one\\nx\n  two"\n', [("one", 1, 5), ("x", 1, 10), ("two", 2, 3)]),
        ('a: "one\\\n  two"\n', [("one", 1, 5), ("two", 2, 3)]),
        ('a: "one\\\\\n  two"\n', [("one\0\\", 1, 5), ("two", 2, 3)]),
        ('a: "one\\\\\\\n  two"\n', [("one\0\\", 1, 5), ("two", 2, 3)]),
        ("a: |\n  x # y | & * {z} [w] %\n", [("x # y | & * {z} [w] %", 2, 3)]),
    ],
)
def test_a_value_knows_its_lines_as_typed_and_their_places(text: str, found: list[tuple[str, int, int]]) -> None:
    assert lines(text) == found


@pytest.mark.parametrize(
    "value",
    [
        "'It''s ''so''.'",
        '"It\\"s \\x41\\u00e9\\U00004e00 so\\\\ \\/."',
        '"one\\n\\n  so\\t."',
        '"x\\\n  \\ so."',
        "'x''\n\n  y'' so.'",
    ],
)
def test_what_stands_behind_an_escape_keeps_its_place(value: str) -> None:
    text = f"title: {value}\nlanguage: en\n"
    (last,) = [Typed([line]) for line in scalar(text).lines if "so" in line.words]
    before = text[: text.index("so")]

    assert last.place(last.words.index("so")) == Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert "".join(Typed(scalar(text).lines).words.split()) == "".join(scalar(text).text.split())


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_neither_the_ends_of_lines_nor_a_byte_order_mark_matter(end: str, mark: str) -> None:
    text = mark + end.join(["a: |", "  one", "  two", "b: x", ""])

    assert lines(text) == [("one", 2, 3), ("two", 3, 3)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a: Target #1 and", "#1 and"),
        ("a: one\n  two #3\nb: x", "#3"),
        ("a: x#1", ""),
        ("a: x # y", "# y"),
        ("a: '#1'", ""),
    ],
)
def test_what_yaml_cuts_off_as_a_remark_is_known(text: str, cut: str) -> None:
    assert scalar(text).cut == cut


def test_lists_and_mappings_keep_the_order_of_the_file() -> None:
    found = value("a:\n  - x\n  - y: z\n")

    assert isinstance(found, Listing)
    assert [type(node) for node in found.nodes] == [Scalar, Mapping]
    assert found.place == Place(2, 3)


@pytest.mark.parametrize(
    ("char", "name"),
    [("\0", "0000"), ("\x07", "0007"), ("\x1b", "001B"), ("\x7f", "007F"), ("\x85", "0085"),
     ("\ud800", "D800"), ("\ufffe", "FFFE"), ("\uffff", "FFFF")],
)  # fmt: skip
def test_a_character_that_no_file_can_hold_is_told_with_its_place(char: str, name: str) -> None:
    assert faults(f"a: |\n  one\n  t{char}wo\n") == [
        f"3:4 Y101 the character U+{name} cannot be printed or seen → take it out, or retype the word it is in"
    ]


UNDER = "put the text under a bar: the key, a colon and “|”, and the text on the next line, two blanks in"
MAYBE = "put texts under a bar, each line two blanks in; the fault may stand on the line above"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: &c and", f"1:4 Y103 a value that begins with & or * means something else in YAML → {UNDER}"),
        ("a: *Recalling", f"1:4 Y103 a value that begins with & or * means something else in YAML → {UNDER}"),
        ("a: !x", f"1:4 Y104 a value that begins with ! means something else in YAML → {UNDER}"),
        ("a: !x y", f"1:4 Y104 a value that begins with ! means something else in YAML → {UNDER}"),
        ('a: "x\\x07y"',
         "1:4 Y125 a backslash writes U+0007 here, which cannot be printed or seen → take it out of the value"),
        ('a: "x\\qy"', f"1:4 Y110 the file cannot be read from here on → {MAYBE}"),
        ("a: x: y", f"1:5 Y110 the file cannot be read from here on → {MAYBE}"),
        ("b: x\n---\nc: y",
         "2:1 Y106 a line of dashes ends the outline here → take it out, or indent it by two blanks"),
        ("a: x\na: y", "2:1 K102 “a” is here a second time; the first is on line 1 → keep one of them"),
        ("[a]: x", "1:1 Y107 a key must be a word → put the text under a bar"),
        ("a: " + "[" * 20 + "]" * 20,
         "1:15 Y105 brackets or keys stand in one another too deeply → put the text under a bar"),
    ],
)  # fmt: skip
def test_what_yaml_rejects_or_takes_otherwise_is_told_in_plain_words(text: str, finding: str) -> None:
    """As it stands: ``structure`` knows more about it, line by line."""
    assert faults(text) == [finding]


@pytest.mark.parametrize(
    "text",
    [
        "---\na: x\n",
        "# remark\na: x\n",
        "a: x\n...\n",
        "a: |  \n  x\n",
        "a: |+ # remark\n  x\n",
        "%YAML 1.1\n---\na: x\n",
    ],
)
def test_harmless_yaml_is_no_fault(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "\ufeff"])
def test_an_empty_file_has_no_tree(text: str) -> None:
    findings: list[Finding] = []

    assert grow(text, findings) is None
    assert findings == []


@pytest.mark.parametrize("text", ["? a", "a:", "a: x\n? b", "? |\n  a"])
def test_a_key_without_a_value_at_the_very_end_has_an_empty_one(text: str) -> None:
    findings: list[Finding] = []
    root = grow(text, findings)

    assert isinstance(root, Mapping) and isinstance(last := root.pairs[-1][1], Scalar)
    assert (last.text, last.lines) == ("", ())


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "a: ", "'", '"', "&a ", "!", "\t", "|\n", "- - "])
def test_hostile_files_are_told_about_in_no_time(sign: str) -> None:
    for text in (sign * 10_000, f"a: {sign * 10_000}", f"title: {sign * 10_000}", f"title: |\n  x\n{sign}\n" * 1_000):
        read(text)

"""YAML as it is typed: every scalar is text, every fault is told in plain words at its line."""

from __future__ import annotations

import pytest

from drafter.place import Finding, Place
from drafter.tree import Listing, Mapping, Node, Scalar, grow
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
        ("a: 'it''s'\n", [("it's", 1, 5)]),
        ('a: "one\n  two"\n', [("one", 1, 5), ("two", 2, 3)]),
        ('a: "x\\u4e00\\n y"\n', [("x一", 1, 5), (" y", 1, 5)]),
        ('a: "one\\nx\n  two"\n', [("one", 1, 5), ("x", 1, 5), ("two", 2, 3)]),
        ('a: "one\\\n  two"\n', [("one", 1, 5), ("two", 2, 3)]),
        ('a: "one\\\\\n  two"\n', [("one\\", 1, 5), ("two", 2, 3)]),
        ('a: "one\\\\\\\n  two"\n', [("one\\", 1, 5), ("two", 2, 3)]),
        ("a: |\n  x # y | & * {z} [w] %\n", [("x # y | & * {z} [w] %", 2, 3)]),
    ],
)
def test_a_value_knows_its_lines_as_typed_and_their_places(text: str, found: list[tuple[str, int, int]]) -> None:
    assert lines(text) == found


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
    [("\0", "0000"), ("\x07", "0007"), ("\x0b", "000B"), ("\x1b", "001B"), ("\x7f", "007F"), ("\x85", "0085"),
     ("\u2028", "2028"), ("\ud800", "D800"), ("\ufffe", "FFFE"), ("\uffff", "FFFF")],
)  # fmt: skip
def test_a_character_that_no_file_can_hold_is_told_with_its_place(char: str, name: str) -> None:
    assert faults(f"a: |\n  one\n  t{char}wo\n") == [
        f"3:4 Y101 the character U+{name} cannot be printed or seen → take it out, or retype the word it is in"
    ]


UNDER = "put the text under a bar: “a: |”, and the text on the next line, two blanks in"
UNDER_ANY = "put the text under a bar: the key, a colon and “|”, and the text on the next line, two blanks in"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a: &c. and", f"1:4 Y121 a value that begins with & means something else in YAML → {UNDER}"),
        ("a: &c and", f"1:4 Y103 a value that begins with & or * means something else in YAML → {UNDER_ANY}"),
        ("a: *Recalling*", f"1:4 Y121 a value that begins with an asterisk means something else in YAML → {UNDER}"),
        ("a: *Recalling the", f"1:4 Y103 a value that begins with & or * means something else in YAML → {UNDER_ANY}"),
        ("a: !x", f"1:4 Y104 a value that begins with ! means something else in YAML → {UNDER_ANY}"),
        ("a: !x y", f"1:4 Y104 a value that begins with ! means something else in YAML → {UNDER_ANY}"),
        ("a: [Draft] report", f"1:4 Y121 a value that begins with a bracket means something else in YAML → {UNDER}"),
        ("a: {para:b} x", f"1:4 Y121 a value that begins with a brace means something else in YAML → {UNDER}"),
        ('a: "Gap" report',
         f"1:4 Y121 a value that begins with a quotation mark means something else in YAML "
         f"→ {UNDER}"),
        ("a: %x", f"1:4 Y121 a value that begins with % means something else in YAML → {UNDER}"),
        ("a: @x", f"1:4 Y121 a value that begins with @ means something else in YAML → {UNDER}"),
        ("a: `x`", f"1:4 Y121 a value that begins with a backtick means something else in YAML → {UNDER}"),
        ("a: ? x", f"1:4 Y121 a value that begins with ? means something else in YAML → {UNDER}"),
        ("a: - x", f"1:4 Y121 a value that begins with a hyphen means something else in YAML → {UNDER}"),
        ('a: "Gap\nb: x', f"1:4 Y122 the quotation mark that begins this value is not closed on this line → {UNDER}"),
        ("a: [Gap\nb: x", f"1:4 Y122 the bracket that begins this value is not closed on this line → {UNDER}"),
        ("a: Floods: a summary", f"1:10 Y112 a colon followed by a blank stands inside a value → {UNDER}"),
        ("b: x\n---\nc: y",
         "2:1 Y106 a line of dashes ends the outline here "
         "→ take it out, or indent it by two blanks"),
        ("b: x\n...\nc: y",
         "2:1 Y106 a line of dots ends the outline here "
         "→ take it out, or indent it by two blanks if it belongs to a text"),
        ("a: | The text\n  goes on",
         "1:4 Y114 text stands beside the bar "
         "→ move it to the next line, two blanks in, and leave “a: |” alone"),
        ("a: |\nThe text\nstands\nb: |\n  x",
         "2:1 Y116 this text is not indented under its bar, which is on line 1 "
         "→ put two blanks before each of its lines"),
        ("a: |\n    One\n  two\n    three\nb: x",
         "3:3 Y115 this line is indented less than the text it belongs to, which begins on line 2 "
         "→ indent it by 4 blanks, as the others"),
        ("a: |\n  One\ntwo\n  three\nb: |\n  x",
         "3:1 Y113 here breaks off the text that begins on line 2 "
         "→ indent this line by 2 blanks, as the others"),
        ("a: |\n  One\n# remark\n  two",
         "3:1 Y117 this remark at the margin breaks off the text that begins on line 2 "
         "→ write <!-- remark -->, two blanks in, or move it above the key"),
        ("a:Text\nb: x", "1:2 Y119 there is no blank behind this colon → write “a: Text”"),
        ("a：Text\nb: x", "1:2 Y118 a wide colon stands behind this key → write “a: Text” with a narrow one"),
        ("a：|\n  Text\nb: x", "1:2 Y118 a wide colon stands behind this key → write “a: |” with a narrow one"),
        ("a:\u00a0x\nb: y",
         "1:2 Y120 a no-break blank (U+00A0) stands here, where YAML knows only common ones "
         "→ retype it: “a: x”"),
        ("a: |\n\tText",
         "2:1 Y111 a tab stands at the head of this line "
         "→ use blanks to indent it, two for each step"),
        ("a:\n\tb: x", "2:1 Y111 a tab stands at the head of this line → use blanks to indent it, two for each step"),
        ("a: x\nwords\nb: y",
         "2:1 Y113 this line is neither a key nor part of a text "
         "→ indent it by two blanks if it belongs to the text above, or write “key: |” before it"),
        ('a: "x\\qy"',
         "1:6 Y110 the file cannot be read from here on "
         "→ put texts under a bar, each line two blanks in; the fault may stand on the line above"),
        ("a: x\n  b: y",
         "2:4 Y112 a colon followed by a blank stands inside a value "
         "→ put the text under a bar, or take the blanks before this line away if it is a key"),
        ("a: x\na: y", "2:1 K102 “a” is here a second time; the first is on line 1 → keep one of them"),
        ("[a]: x", "1:1 Y107 a key must be a word → put the text under a bar"),
        ("a: " + "[" * 20 + "]" * 20,
         "1:15 Y105 brackets or keys stand in one another too deeply "
         "→ put the text under a bar"),
    ],
)  # fmt: skip
def test_what_yaml_rejects_or_takes_otherwise_is_told_in_plain_words_at_its_line(text: str, finding: str) -> None:
    assert faults(text) == [finding]


def test_several_faults_are_told_at_once() -> None:
    assert [fault.split(" ")[0] for fault in faults("a: | x\n  y\nb:Text\nc: @x\n")] == ["1:4", "3:2", "4:4"]


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
    faults(sign * 10_000)
    faults("a: " + sign * 10_000)

"""The notation under a bar: paragraphs, items, bullets, headings, notes, remarks."""

from __future__ import annotations

import pytest

from drafter import markup, outline
from drafter.inline import Look, Text
from drafter.outline import Bullet, Item, Note, Paragraph, Section, Unnumbered
from drafter.place import Place
from notation import blocks, notes, said_of_blocks, said_of_notes


def words(text: str) -> outline.Line:
    return (Text(text),)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("one\n\ntwo", (Paragraph(words("one")), Paragraph(words("two")))),
        ("one\nmore\n\n\n\ntwo", (Paragraph(words("one more")), Paragraph(words("two")))),
        ("  indented", (Paragraph(words("indented")),)),
        ("one {#a}", (Paragraph(words("one"), (), "a"),)),
        ("one{#a}", (Paragraph(words("one"), (), "a"),)),
        ("one\n{#a}", (Paragraph(words("one"), (), "a"),)),
        ("one {-}", (Unnumbered(words("one")),)),
        ("one {-} {#a}", (Unnumbered(words("one"), (), "a"),)),
        ("one {#a} {-}", (Unnumbered(words("one"), (), "a"),)),
        (r"one \{-}", (Paragraph(words("one {-}")),)),
        ("", ()),
    ],
)
def test_an_empty_line_begins_the_next_paragraph(text: str, made: tuple[outline.Block, ...]) -> None:
    assert blocks(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("intro:\n- a\n- b", (Paragraph(words("intro:"), (Item(words("a")), Item(words("b")))),)),
        ("intro:\n\n- a\n\n- b", (Paragraph(words("intro:"), (Item(words("a")), Item(words("b")))),)),
        ("- a\nmore", (Item(words("a more")),)),
        ("- a\n  more", (Item(words("a more")),)),
        ("- a {#x}\n* b", (Item(words("a"), (), "x"), Bullet(words("b")))),
        ("- a\n  - i\n    * x\n- b", (Item(words("a"), (Item(words("i"), (Bullet(words("x")),)),)), Item(words("b")))),
        ("* a\n  - i", (Bullet(words("a"), (Item(words("i")),)),)),
        ("- a\n    - i\n  - j", (Item(words("a"), (Item(words("i")), Item(words("j")))),)),
        ("- a\n - b", (Item(words("a")), Item(words("b")))),
        (r"\- a", (Paragraph(words("- a")),)),
        (r"\* a", (Paragraph(words("* a")),)),
        ("- a\n\nafter {-}", (Item(words("a")), Unnumbered(words("after")))),
        ("*a* b", (Paragraph((Text("a", Look.ITALIC), Text(" b"))),)),
    ],
)
def test_items_and_bullets_hang_under_what_they_are_indented_from(text: str, made: tuple[outline.Block, ...]) -> None:
    assert blocks(text) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("# A\ntext", (Section(words("A"), (Paragraph(words("text")),)),)),
        ("one\n# A", (Paragraph(words("one")), Section(words("A")))),
        ("# A {#x}\n## B {-}\n# C",
         (Section(words("A"), (Section(words("B"), numbered=False),), "x"), Section(words("C")))),
        ("# A\n## B\n### C\nt\n## D", (Section(words("A"), (
            Section(words("B"), (Section(words("C"), (Paragraph(words("t")),)),)), Section(words("D")))),)),
        ("# A\n- i", (Section(words("A"), (Item(words("i")),)),)),
        (r"\# A", (Paragraph(words("# A")),)),
    ],
)  # fmt: skip
def test_headings_hold_what_is_under_them(text: str, made: tuple[outline.Block, ...]) -> None:
    assert blocks(text) == made


def test_a_block_stands_where_its_mark_stands() -> None:
    section = blocks("# A\n- a\n  - b")[0]

    assert isinstance(section, Section) and isinstance(item := section.content[0], Item)
    assert (section.place, item.place, item.points[0].place) == (Place(1, 1), Place(2, 1), Place(3, 3))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("one <!-- remark --> two", "one two"),
        ("one<!-- remark -->two", "onetwo"),
        ("研讨会<!-- 备注 -->讨论", "研讨会讨论"),
        ("<!-- remark -->\none", "one"),
        ("one\n<!-- remark -->\ntwo", "one two"),
        ("one <!-- remark\n\n# of three lines\n--> two", "one two"),
        ("one <!-- a --> <!-- b -->", "one"),
        (r"one \<!-- two -->", "one <!-- two -->"),
        ("one --> two", "one --> two"),
    ],
)
def test_remarks_to_colleagues_are_not_printed(text: str, made: str) -> None:
    assert blocks(text) == (Paragraph(words(made)),)


def test_a_fault_behind_a_remark_is_told_at_its_column() -> None:
    assert said_of_blocks("a <!-- b --> {para:1}")[0].startswith("1:14 N103")


def test_a_line_that_begins_with_a_remark_keeps_its_mark() -> None:
    assert blocks("<!-- a --> - item") == (Item(words("item")),)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a\n## B", "2:1 M104 this heading skips a level → write # before it"),
        ("# A\n### B", "2:1 M104 this heading skips a level → write ## before it"),
        ("# A\n## B\n##### C", "3:1 M104 this heading skips a level → write ### before it"),
        ("#", "1:1 M106 this heading has no words → write them behind the sign, after a blank"),
        ("# {#a}", "1:1 M106 this heading has no words → write them behind the sign, after a blank"),
        ("a\n- ", "2:1 M107 there is nothing behind this “-” → write the text, or take the line out"),
        ("*", "1:1 M107 there is nothing behind this “*” → write the text, or take the line out"),
        ("{#a}", "1:1 M108 this paragraph has no words → write them before the name"),
        ("one\n  <!-- two",
         "2:3 M109 this remark does not end "
         "→ end it with -->; to print the characters themselves, write \\<!--"),
        ("\n".join("  " * deep + "- a" for deep in range(10)),
         "10:19 M110 this point stands too deep → points stand at most 9 deep; take blanks away before it"),
        ("- a\n\n  b", "3:3 M201 this indented text begins a new paragraph → "
         "take away the empty line above it if it belongs to the item, or else the blanks before it"),
        ("a {#1}", "1:3 N104 {#1} is not a name that can be given here → "
         "write a letter, then letters, figures and hyphens, at most 30 in all"),
        ("a {#b} {#c}", "1:3 N104 one thing has two names here, {#c} and {#b} → keep one of them"),
        ("-a", "1:1 M205 “-” without a blank behind it begins no line and is printed as it stands → "
         "write “- ” for an item; to print the sign itself, write \\-"),
        (f"a {{#{'n' * 31}}}", f"1:3 N104 {{#{'n' * 31}}} is not a name that can be given here → "
         "a name has at most 30 characters, and this one has 31: give it a shorter one"),
        ("a {#x𠮷}", "1:3 N104 {#x𠮷} is not a name that can be given here → "
         "a name cannot hold “𠮷” (U+20BB7): write another character"),
        ("# TODO ask the chair", "1:1 M203 this heading reads like a remark → "
         "a remark to colleagues is written <!-- so -->; one that begins with # is a heading"),
        ("# is this so?", "1:1 M203 this heading reads like a remark → "
         "a remark to colleagues is written <!-- so -->; one that begins with # is a heading"),
    ],
)  # fmt: skip
def test_a_block_that_cannot_be_read_is_told_with_its_place(text: str, finding: str) -> None:
    assert said_of_blocks(text) == [finding]


@pytest.mark.parametrize("head", ["1. ", "12) ", "(a) ", "(ii) ", "(1) ", "（1）", "1、", "• ", "– ", "＃ "])
def test_a_number_that_was_typed_or_pasted_is_a_warning(head: str) -> None:
    [finding] = said_of_blocks(f"one\n\n{head}研讨会")

    assert finding.startswith(f"3:1 M202 a typed “{head.strip()}” stands at the head of this text")


@pytest.mark.parametrize("text", ["2011年", "3.10 per cent", "1.5°C", "(see below) x", "I. B", "–5°C", "第1段"])
def test_a_figure_at_the_head_of_a_text_is_no_typed_number(text: str) -> None:
    assert said_of_blocks(text) == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("[^a]: one", (Note("a", (words("one"),)),)),
        ("[^a]: one\n[^*]: two", (Note("a", (words("one"),)), Note("*", (words("two"),)))),
        ("[^a]: one\n  more", (Note("a", (words("one more"),)),)),
        ("[^a]: 一\n  二", (Note("a", (words("一二"),)),)),
        (
            "[^a]:\n  one\n\n  two\n\n[^b]: three",
            (Note("a", (words("one"), words("two"))), Note("b", (words("three"),))),
        ),
        ("[^a]: one <!-- remark -->", (Note("a", (words("one"),)),)),
        ("", ()),
    ],
)
def test_notes_are_defined_one_after_another(text: str, made: tuple[Note, ...]) -> None:
    assert notes(text) == made


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("one", "1:1 N105 this text belongs to no note → begin each note with its mark and a colon: [^name]: text"),
        ("[^a]: one\n\ntwo", "3:1 N106 this text stands apart from the notes → "
         "indent it by two blanks if it goes on with the note above, or begin it with its mark: [^name]:"),
        ("[^a.b]: one",
         "1:1 N101 “a.b” cannot be the name of a note "
         "→ write up to 30 letters, figures and hyphens, or asterisks"),
        ("[^𠮷]: one", "1:1 N101 “𠮷” cannot be the name of a note "
         "→ a name cannot hold “𠮷” (U+20BB7): write another character"),
        ("[^a] x", "1:1 N108 the colon is missing behind [^a] → write [^a]: and its text behind the colon"),
        ("[^a]:\n[^b]: x", "1:1 N107 the note [^a] has no words → write its text behind the colon, or take it out"),
    ],
)  # fmt: skip
def test_a_note_that_cannot_be_read_is_told_with_its_place(text: str, finding: str) -> None:
    assert said_of_notes(text) == [finding]


@pytest.mark.parametrize("text", ["# a", "- a", "* a", "#", "## b", "-", "-\ta"])
def test_a_paragraph_that_begins_like_another_block_is_written_so_that_it_stays_one(text: str) -> None:
    paragraph = Paragraph(words(text))

    assert markup.show((paragraph,)) == [f"\\{text}"]
    assert blocks(f"\\{text}") == (paragraph,)


@pytest.mark.parametrize("typed", ["r\u00e9sum\u00e9", "re\u0301sume\u0301"])
def test_a_name_is_the_same_however_its_accents_are_typed(typed: str) -> None:
    assert blocks(f"a {{#{typed}}}") == (Paragraph(words("a"), (), "r\u00e9sum\u00e9"),)
    assert notes(f"[^{typed}]: a")[0].name == "r\u00e9sum\u00e9"


def test_blocks_are_written_as_one_would_type_them() -> None:
    text = "one\n- a\n  * b {#x}\n\ntwo {-}\n\n# A {#s}\nthree\n\n## B {-}"

    assert "\n".join(markup.show(blocks(text))) == text


def test_notes_are_written_as_one_would_type_them() -> None:
    text = "[^a]: one\n\n  two\n[^*]: three"

    assert "\n".join(markup.show_notes(notes(text))) == text


def test_a_paragraph_of_twenty_thousand_characters_is_one() -> None:
    assert blocks("缔约方" * 7000) == (Paragraph(words("缔约方" * 7000)),)


@pytest.mark.parametrize("line", ["a", "# a", "- a", "a\n", "# a\n## b", "<!--", "[^a]", " - a\n    * b"])
def test_very_many_lines_are_read_in_the_time_it_takes_to_type_one(line: str) -> None:
    said_of_blocks(f"{line}\n" * 20_000)

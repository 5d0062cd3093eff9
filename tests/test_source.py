"""An outline from YAML and back: keys, values, and every fault with its line, column and what to write instead."""

from __future__ import annotations

import datetime

import pytest

from drafter.dumping import SHOWN, dump
from drafter.inline import Link, Look, Text
from drafter.keys import NO_KEYS
from drafter.outline import AGENDA, Annex, Body, Masthead, NoteMark, Outline, Paragraph, Part, Session
from drafter.place import Problems
from drafter.source import KINDS, load, read
from drafter.value import Value, fields
from notation import said, said_of
from rendered import chinese, english


def outline(text: str) -> Outline:
    return load(f"language: en\n{text}")


def issues(text: str) -> tuple[object, ...]:
    part = load(english(text)).issues
    assert part
    return part.text


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def test_the_smallest_outline_says_its_language() -> None:
    assert load("language: en") == Outline("en")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("title: One line", (words("One line"),)),
        ("title: |\n  Two\n  lines", (words("Two"), words("lines"))),
        ("title: Two\n  lines", (words("Two"), words("lines"))),
        ("title: >\n  Two\n  lines", (words("Two"), words("lines"))),
        ("title: 'Floods: a summary'", (words("Floods: a summary"),)),
        ('title: "Floods: \\u4e00"', (words("Floods: 一"),)),
        ("title: |\n  One\n\n  <!-- remark -->\n  Two", (words("One"), words("Two"))),
        ("title: A[^*]\nnotes: |\n  [^*]: x", ((Text("A"), NoteMark("*")),)),
        ("title: |\n  # *A* #1 | %", ((Text("# "), Text("A", Look.ITALIC), Text(" #1 | %")),)),
        ("title:", ()),
        ("title: |", ()),
        ("title: ''", ()),
        ("title: no", (words("no"),)),
        ("title: 3.10", (words("3.10"),)),
    ],
)
def test_in_a_title_each_line_is_a_line(text: str, lines: object) -> None:
    assert outline(text).title == lines


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("|\n    One\n    paragraph", "One paragraph"),
        (">\n    One\n    paragraph", "One paragraph"),
        ("One\n    paragraph", "One paragraph"),
        ("'One\n    paragraph'", "One paragraph"),
        ("|\n    一个\n    段落", "一个段落"),
        (">\n    一个\n    段落", "一个段落"),
        ("一个\n    段落", "一个段落"),
        ('"一个\n    段落"', "一个段落"),
    ],
)
def test_a_text_is_joined_from_its_lines_as_typed_however_it_is_put_in_yaml(text: str, made: str) -> None:
    assert outline(f"mandate: {text}").mandate == Part((), (Paragraph(words(made)),))


@pytest.mark.parametrize(
    "text",
    ["A & B < C > D", "{{ x }} {% if y %}", "[Draft] {No text}", "100% #1 | a: b",
     "😀 e\u0301 ＡＢ ｶﾅ", "“x” «y» ‘z’", "&amp; <b>", "研讨会　（一）", "x" * 20_000, "研" * 20_000],
)  # fmt: skip
def test_text_comes_out_as_typed(text: str) -> None:
    assert issues(text) == (Paragraph(words(text)),)


def test_the_ends_of_lines_and_a_byte_order_mark_change_nothing() -> None:
    text = chinese("一\n二\n\n- 三 {#a}\n\n{para:a}")

    assert load("\ufeff" + text.replace("\n", "\r\n")) == load(text)


def test_a_part_has_a_text_or_a_title_and_a_text() -> None:
    assert outline("issues:\n  title: Summary\n  text: |\n    One").issues == Part(
        words("Summary"), (Paragraph(words("One")),)
    )
    assert outline("issues:").issues == Part()


def test_a_body_is_one_of_the_list_or_spelt_out() -> None:
    assert outline("body: awglca").body == "awglca"
    assert outline("body:\n  organ: Convention\n  name: |\n    A\n    B").body == Body(
        "Convention", (words("A"), words("B"))
    )


def test_annexes_are_the_agenda_or_have_a_title_and_a_text() -> None:
    annexes = outline("annexes:\n  - agenda\n  - title: A {#x}\n    text: |\n      One").annexes

    assert annexes == (AGENDA, Annex(words("A"), (Paragraph(words("One")),), "x"))
    assert said_of("language: en\nannexes:\n  - agendas\n  - x") == [
        "3:5 K111 “agendas” is no annex that drafter knows → did you mean “agenda”?",
        "4:5 K111 “x” is no annex that drafter knows → write agenda, or begin an annex with its title: “- title: …”",
    ]
    assert outline("annexes: []").annexes == ()
    assert outline("annexes:").annexes is None


@pytest.mark.parametrize(
    ("agenda", "bound"), [("", ()), ("agenda: |\n  # 10\n", (AGENDA,)), ("agenda: |\n  # 10\nannexes:\n", (AGENDA,))]
)
def test_without_annexes_the_agenda_is_the_annex(agenda: str, bound: object) -> None:
    assert outline(agenda).bound == bound


@pytest.mark.parametrize("written", ["2011-06-08", "8 June 2011", "'2011-06-08'", "2011-06-08   # the day"])
def test_a_date_is_in_figures_or_written_out(written: str) -> None:
    assert outline(f"masthead:\n  date: {written}").masthead == Masthead(date=datetime.date(2011, 6, 8))


def test_a_date_is_written_out_in_the_language_of_the_outline_wherever_that_stands() -> None:
    found = load("masthead:\n  date: 2011年6月8日\nlanguage: zh")

    assert found.masthead.date == datetime.date(2011, 6, 8)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "1:1 K101 the outline is empty → begin it with the line “language: en”"),
        ("just words", "1:1 K103 this is not an outline → begin with keys: “language: en”, “title: |” …"),
        ("- a", "1:1 K103 this is not an outline → begin with keys: “language: en”, “title: |” …"),
        ("title: x",
         "1:1 K104 the outline does not say its language "
         "→ add a line, such as “language: en” (ar, en, es, fr, ru or zh)"),
        ("language: klingon", "1:11 K111 “klingon” is no language that drafter knows → write ar, en, es, fr, ru or zh"),
        ("language: “en”",
         "1:11 K118 typographic quotation marks stand round “en” → take the quotation marks away: en"),
        ("language: en\nmasthead:\n  original: English",
         "3:13 K111 “English” is no language that drafter knows → did you mean “en”?"),
        ("language: en\nmandate:\n  # A\n  b", "3:3 Y123 YAML drops this line as a remark → "
         "put the text under a bar:\n    mandate: |\n      # A"),
        ("language: en\nmandate: |\n  a\n## B", "4:1 Y201 this is a remark to YAML and is not printed → "
         "to print it as a heading, indent it by two blanks under its part; a remark has a single #"),
        ("language: en\nmandate: |\n  P.\nNote: this\n  More.",
         "4:1 K117 here breaks off the text that begins on line 3 "
         "→ indent this line by 2 blanks, as the others, if it belongs to the text"),
        ("language: en\nmandate:\n  - a", "3:3 K109 the text of “mandate” stands under no bar → "
         "put the text under a bar:\n    mandate: |\n      - a"),
        ("language: en\nbody:\n  name: a[^nope]", "3:10 N203 there is no note called “nope” → "
         "define it under notes: [^nope]: text"),
        ("language: en\nbody: awglc", "2:7 K111 “awglc” is no body that drafter knows → did you mean “awglca”?"),
        ("language: en\norganisation: |\n  x",
         "2:1 K106 “organisation” is not a key of the outline "
         "→ did you mean “organization”?"),
        ("language: en\nsession: x",
         "2:10 K105 here are keys expected "
         "→ on the next lines, two blanks in: name:, dates_and_place:, agenda_item:, agenda_title:, "
         "agenda_items: or provisional:"),
        ("language: en\nsession:\n  zzz: x",
         "3:3 K106 “zzz” is not a key of the outline "
         "→ the keys here are name, dates_and_place, agenda_item, agenda_title, agenda_items or provisional"),
        ("language: en\nfacts: x",
         "2:1 K107 this version cannot print “facts” yet "
         "→ take it out, or put a # before each of its lines"),
        ("language: en\nnumbered: maybe", "2:11 K120 “maybe” is neither yes nor no → write yes or no"),
        ("language: en\ncontents: 7", "2:11 K124 “7” does not say what the contents page lists "
         "→ write yes, no, or how many levels of headings it lists: 1 to 4"),
        ("language: en\ncontents: some", "2:11 K124 “some” does not say what the contents page lists "
         "→ write yes, no, or how many levels of headings it lists: 1 to 4"),
        ("language: en\ntemplate: new york",
         "2:11 K111 “new york” is no template that drafter knows → did you mean “newyork”?"),
        ("language: en\nmasthead:\n  symbol: |\n    A/1\n    B/2\n    C/3",
         "6:5 K121 these are more symbols than a document has → a joint document has two; take the others out"),
        ("language: en\nmasthead:\n  symbol: |\n    A/1\n    B 2",
         "5:5 K114 “B 2” is not a document symbol → write it like FCCC/AWGLCA/2012/INF.1, without blanks"),
        ("language: en\nmasthead:\n  distribution: restricted[^x]",
         "3:27 N203 there is no note called “x” → define it under notes: [^x]: text"),
        ("language: en\nsession:\n  agenda_item: 3\n  agenda_items:\n    - number: 4",
         "3:3 K122 one item of the agenda stands beside a list of them "
         "→ list this item under agenda_items too: “- number: …”, “  title: …”"),
        ("language: en\nsession:\n  agenda_items: 4",
         "3:17 K123 here is a list of agenda items expected "
         "→ begin each with “- ”: “- number: 3(a)”, and below it “  title: …”"),
        ("language: en\ntables: x", "2:9 K125 here is the name of a table expected "
         "→ below it, two blanks in, write the name of the table and a colon, and its keys below that"),
        ("language: en\nboxes:\n  2nd:\n    title: T",
         "3:3 N104 “2nd” cannot be the name of a box "
         "→ write a letter, then letters, figures and hyphens, at most 30 in all"),
        ("language: en\nmandate: |\n  {insert:f}\nfigures:\n  f:\n    file: a.png",
         "6:11 K126 the figure “f” has no description for readers who cannot see it "
         "→ add “description: …”, with what it shows in a sentence or two"),
        ("language: en\nmandate: |\n  {insert:t}\ntables:\n  t:\n    rows: |\n      | - |\n    widths: 1 2",
         "8:13 K127 here are 2 widths for 1 columns → write one for each column, in proportion: 3 1 1"),
        ("language: en\nmandate: |\n  {insert:t}\ntables:\n  t:\n    widths: wide",
         "6:13 K128 “wide” does not say how wide the columns are "
         "→ write a whole number for each column: 3 1 1 makes the first three times as wide as the others"),
        ("language: en\nsummary: |\n  # Head\n  Words.",
         "3:3 N213 a heading cannot stand in the summary "
         "→ take the # away, or write the text in a part or an annex"),
        ("language: en\npreamble: |\n  {insert:x}\ntables:\n  x:",
         "3:3 N214 nothing can be inserted in the preamble → write it in a part or an annex"),
        ("language: en\nsections: |\n  # {insert:x}\ntables:\n  x:",
         "3:3 N215 “x” is no part, and only a part can be a heading "
         "→ write {insert:x} alone in a paragraph below the heading"),
        ("language: en\nmandate: |\n  {insert:x} {#y}\ntables:\n  x:",
         "3:3 M114 {#y} names nothing behind {insert:x} → refer to it by its own name: x"),
        ("language: en\nmandate: |\n  {insert:x} {-}\ntables:\n  x:",
         "3:3 M114 {-} takes no number away behind {insert:x} "
         "→ take {-} away; a part without numbers says “numbered: no” under its key"),
        ("language: en\nmandate: |\n  > Words {-}",
         "3:3 M113 {-} takes the number from a paragraph or a heading, and this is a quotation "
         "→ take {-} away: a quotation has no number"),
        ("language: en\ntitle：x: y", '2:6 Y118 a wide colon stands behind this key → write: title: "x: y"'),
        ("language: en\ntitle\u00a0: x",
         "2:6 Y120 a no-break blank (U+00A0) stands here, where YAML knows only common ones → write: title: x"),
        ("language: en\ntitle: [Draft report]",
         "2:8 K109 YAML takes a value in brackets for a list and not for a text → put it in quotes:\n"
         '    title: "[Draft report]"\nor under a bar:\n    title: |\n      [Draft report]'),
        ("language: en\ntitle: {No text}",
         "2:8 K109 YAML takes a value in braces for keys and not for a text → put it in quotes:\n"
         '    title: "{No text}"\nor under a bar:\n    title: |\n      {No text}'),
        ("language: en\nmasthead:\n  original: [fr]",
         "3:13 K109 YAML takes a value in brackets for a list and not for a word → write: original: fr"),
        ("language: en\ntitle: Target #1",
         "2:15 K110 YAML cuts this off as a remark: “#1” → if it is a remark, put it on a line of its own; if it "
         'belongs to the text, put it in quotes:\n    title: "Target #1"\nor under a bar:\n'
         "    title: |\n      Target #1"),
        ("language: en\nannexes: x",
         "2:10 K112 here is a list of annexes expected "
         "→ begin each with “- ”: “- agenda”, or “- title: …”"),
        ("language: en\nmasthead:\n  date: 8/6/2011",
         "3:9 K113 “8/6/2011” is not a date "
         "→ write it like 2011-06-08 or 8 June 2011"),
        ("language: en\nmasthead:\n  date: 2011-02-30",
         "3:9 K113 “2011-02-30” is not a date "
         "→ write it like 2011-06-08 or 8 June 2011"),
        ("language: en\nmasthead:\n  symbol: not one",
         "3:11 K114 “not one” is not a document symbol "
         "→ write it like FCCC/AWGLCA/2012/INF.1, without blanks"),
        ("language: en\nmasthead:\n  distribution: generel",
         "3:17 K111 “generel” is no distribution that drafter knows "
         "→ did you mean “general”?"),
        ("language: en\nannexes:\n  - agendas",
         "3:5 K111 “agendas” is no annex that drafter knows "
         "→ did you mean “agenda”?"),
        ("language: en\nbody:\n  short: G",
         "3:3 K107 this version cannot print “short” yet "
         "→ take it out, or put a # before each of its lines"),
        ("language: en\nannexes:\n  - agenda\n  - agenda",
         "4:5 K116 the agenda is here a second time; the first is on line 3 "
         "→ keep one of them"),
        ("language: klingon\nmasthead:\n  date: 8 June 2011",
         "1:11 K111 “klingon” is no language that drafter knows "
         "→ write ar, en, es, fr, ru or zh"),
        ("language: en\ntitle: a\ntitle: b",
         "3:1 K102 “title” is here a second time; the first is on line 2 "
         "→ keep one of them"),
        ("language: en\nmandate: |\n  a\n\n  b {para:1}",
         "5:5 N103 “1” is not a name "
         "→ write {para:name}, {para:a, b} or {para:a..b}"),
        ("language: en\nmandate:\n  title: |\n    a {x} {para:1}",
         "4:11 N103 “1” is not a name "
         "→ write {para:name}, {para:a, b} or {para:a..b}"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_what_to_write_instead(text: str, finding: str) -> None:
    assert said_of(text) == [finding]


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    with pytest.raises(Problems) as caught:
        outline(
            "titel: x\nmasthead:\n  date: x\nissues: |\n  # A\n  ### B [^none]\nproposals: |\n  # A\n  ## B\n  ### C\n"
        )

    codes = ["K106", "K113", "M104", "N203", "M105"]
    assert [finding.split(" ")[1] for finding in said(caught.value.findings)] == codes


def test_a_warning_keeps_no_outline_from_being_read() -> None:
    reading = read(english("one", notes="[^unused]: x"))

    assert reading.outline
    assert [finding.level for finding in reading.findings] == ["warning"]


def test_an_outline_is_written_with_texts_under_bars_and_values_in_quotes_where_needed() -> None:
    text = """\
language: en
body: awglca
masthead:
  symbol: FCCC/SB/2011/INF.1
  date: 2011-06-08
session:
  agenda_item: |
    3.2.1
title: |
  Floods: a summary
issues:
  title: |
    Summary
  text: |
    See #1 [30–40] per cent. {#a}
    - *one*

    # {para:a}
annexes:
  - title: |
      Cases {#x}
    text: |
      One[^n]
  - agenda
notes: |
  [^n]: <https://a.b>
"""
    assert dump(load(text)) == text


def test_a_link_survives_being_written_in_every_look() -> None:
    said_ = Outline("en", title=((Link("https://a.b", (Text("https://a.b", Look.BOLD),)), Text("c")),))

    assert load(dump(said_)) == said_


@pytest.mark.parametrize("organ", ["no", "3.10", "it's: #1", "- a", "[x]", "公约", "*x*", "&c", '"q"', "a b"])
def test_a_short_value_is_written_so_that_it_is_read_as_the_same(organ: str) -> None:
    said_ = Outline("en", body=Body(organ=organ))

    assert load(dump(said_)) == said_


@pytest.mark.parametrize("kind", [Outline, Masthead, Session, Body, Part, Annex])
def test_every_field_of_the_model_is_a_key_or_is_said_to_be_none(kind: type[Value]) -> None:
    assert set(fields(kind).values()) <= {*KINDS, *NO_KEYS}
    assert set(KINDS) == set(SHOWN)
    assert not set(KINDS) & set(NO_KEYS)


def test_a_kind_of_field_that_nothing_can_read_is_a_fault_of_ours_and_no_key_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(KINDS, "Date")
    monkeypatch.delitem(SHOWN, "Date")

    with pytest.raises(KeyError, match="Date"):
        outline("masthead:\n  symbol: FCCC/SB/2011/INF.1")
    with pytest.raises(KeyError, match="Date"):
        dump(Outline("en", masthead=Masthead(original="en")))


def test_a_misspelt_key_beside_a_list_of_agenda_items_is_no_reason_to_stop() -> None:
    text = "language: en\nsession:\n  agenda_itm: 3\n  agenda_items:\n    - number: 4\n"

    assert {"K106", "K122"} <= {finding.code for finding in read(text).findings}

"""Outlines to be translated: the structure, names and marks of a report, and above each gap the text it stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rendered
from drafter import marking, walking
from drafter.bilingual import written
from drafter.checking import check
from drafter.composing import compose
from drafter.drawn import show_row
from drafter.folding import columns_of
from drafter.inline import Link, Look, Text, asks_for
from drafter.languages import LANGUAGES
from drafter.languages.scaffolds import scaffold
from drafter.outline import Body, InlineNote, Outline, Table
from drafter.place import Place
from drafter.source import load, read
from drafter.translating import untranslated
from drafter.typed import Typed, TypedLine
from drafter.universal import is_universal
from drafter.value import replace
from drafter.writers import text as plain_text
from outlines import outlines
from test_scaffolding import EARLIER, all_lines, said_of, shape, words_of

CODES = sorted(LANGUAGES)
PAIRS = [(name, code) for name in EARLIER for code in CODES]
REMARK = re.compile(r"(?ms)^( *)<!-- (.*?) -->\n([^\n]*)$")
SIGNS = re.compile("[\ufffd\u202d\u202e]")


@cache
def taken(name: str, code: str) -> tuple[Outline, str, Outline]:
    """A report, the text of it that is to be translated, and what that is read as."""
    earlier = load(EARLIER[name])
    text = written(untranslated(earlier, code), f"{name}.yaml")
    reading = read(text)
    assert reading.outline is not None, reading.findings
    return earlier, text, reading.outline


def translated(text: str, code: str = "fr") -> str:
    """The keys of an outline in English, ready to be translated, without what stands above them."""
    return written(untranslated(load(f"language: en\n{text}"), code), "a.yaml").partition(f"language: {code}\n\n")[2]


def joined(remark: str) -> str:
    """The text in a remark, as its lines are read."""
    return Typed([TypedLine(line, Place(1, 1)) for line in remark.split("\n")]).words


def texts(made: Outline) -> Iterator[str]:
    """Each text of a report that has to be translated, as it is typed."""
    body = made.body if isinstance(made.body, Body) else Body()
    yield from filter(None, (body.organ, *(figure.description for figure in made.figures)))
    for several in (made.title, made.subtitle):
        if not all(map(is_universal, several)):
            yield joined("\n".join(map(marking.show, several)))
    bare = replace(made, title=(), subtitle=(), tables=tuple(replace(one, rows=Table("").rows) for one in made.tables))
    yield from (marking.show(line) for line in all_lines(bare) if not is_universal(line))
    for table in made.tables:
        for row in (*table.rows.header, *table.rows.body):
            for at, shown in enumerate(show_row(row)):
                if not all(is_universal(cell[at]) for cell in row if at < len(cell)):
                    yield shown


def harmless(words: str) -> str:
    """A text as it stands in a remark."""
    return SIGNS.sub(lambda found: f"[U+{ord(found[0]):04X}]", words.replace("-->", r"--\>"))


def marks(made: Outline) -> list[Any]:
    """The references and marks of a report in the order in which they are read."""
    return [type(one) if isinstance(one, InlineNote) else one for one in walking.marked(all_lines(made))]


def names(made: Outline) -> list[Any]:
    """The structure of a report, with the names in it, and what else is the same in all languages."""
    session = made.session
    return [
        [tuple(map(shape, text)) for text in walking.texts(made)],
        [(note.name, len(note.paragraphs)) for note in made.notes],
        [getattr(one, "name", one) for one in made.bound],
        [(getattr(one, "numbered", True), getattr(one, "original", "")) for one in made.bound],
        [(key, bool(part.title), part.numbered) for key, part in made.parts.items()],
        [(type(one), key, [note.name for note in one.notes], bool(one.source)) for key, one in made.inserted.items()],
        [tuple(map(shape, box.text)) for box in made.boxes],
        [(one.rows.sides, one.widths, one.wide, [[*map(len, row)] for row in one.rows.body]) for one in made.tables],
        [(figure.file, bool(figure.description)) for figure in made.figures],
        [len(one) for one in (session.name, session.dates_and_place, session.agenda_title, made.author, made.closing)],
        [(bool(item.number), len(item.title)) for item in session.agenda_items],
        (session.provisional, made.template, made.editorial, made.contents, made.numbered),
        replace(made.masthead, job_number="", notice=""),
    ]


# What is made of a report.


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_a_report_to_be_translated_has_the_same_structure_and_names(name: str, code: str) -> None:
    earlier, _, made = taken(name, code)

    assert made.language == code
    assert names(made) == names(earlier)
    assert made.body == earlier.body if isinstance(earlier.body, str) else isinstance(made.body, Body)


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_references_and_marks_stand_in_the_order_of_the_report(name: str, code: str) -> None:
    earlier, _, made = taken(name, code)

    assert marks(made) == marks(earlier)


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_every_text_stands_as_a_remark_right_above_its_gap(name: str, code: str) -> None:
    earlier, text, made = taken(name, code)
    remarks = REMARK.findall(text)

    assert Counter(joined(remark) for _, remark, _ in remarks) == Counter(texts(earlier))
    assert [below for indent, _, below in remarks if "{gap:" not in below or not below.startswith(indent)] == []
    assert len(remarks) == sum("{gap:" in line for line in re.sub(REMARK, r"\3", text).splitlines() if line[:1] != "#")
    printed = plain_text.write(compose(made))
    assert [words for words in words_of(all_lines(made)) if not is_universal((Text(words),))] == []
    assert "<!--" not in printed


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_a_check_says_nothing_of_it_but_that_there_are_gaps(name: str, code: str) -> None:
    _, text, _ = taken(name, code)

    assert said_of(text) <= {"S105"} | (said_of(EARLIER[name]) & {"S102"})


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_it_is_rendered(name: str, code: str) -> None:
    rendered.render_outline(taken(name, code)[2])


@pytest.mark.parametrize(("name", "code"), PAIRS)
def test_no_line_of_a_text_is_longer_than_100_columns(name: str, code: str) -> None:
    _, text, _ = taken(name, code)
    remarks = [line for found in REMARK.finditer(text) for line in found[0].splitlines()[:-1]]

    assert len(remarks) > 5
    head = text.partition("\n\n")[0].splitlines()
    assert [line for line in (*remarks, *head) if sum(map(columns_of, line)) > 100 and " " in line[20:-4]] == []


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(outlines(), st.sampled_from(CODES))
def test_of_any_report_nothing_is_lost_and_all_has_its_gap(earlier: Outline, code: str) -> None:
    text = written(untranslated(earlier, code), "a.yaml")
    reading = read(text)
    made = reading.outline
    assert made is not None, reading.findings

    assert names(made) == names(earlier)
    assert marks(made) == marks(earlier)
    remarks = REMARK.findall(text)
    assert Counter(joined(remark) for _, remark, _ in remarks) == Counter(map(harmless, texts(earlier)))
    assert [below for indent, _, below in remarks if "{gap:" not in below or not below.startswith(indent)] == []
    assert [words for words in words_of(all_lines(made)) if not is_universal((Text(words),))] == []
    compose(made)


def test_what_a_translator_sees() -> None:
    text = """\
masthead:
  symbol: FCCC/SBI/2031/4
  distribution: general[^*]
  job_number: GE.31-04711
title: |
  Workshop on the exchange
  of data
mandate: |
  *Recalling* decision 1/CP.16, the Parties asked for a workshop.^[See document 2.] {#request}
issues: |
  # Coverage[^a] {#coverage}
  It took up, as {para:request} asks,[^a] {section:coverage}:
  - Data;
  - Costs. {#costs}

  > So they said.
agenda: |
  # 10 a.m.
  ## Opening
  - Remarks
notes: |
  [^*]: Late.
  [^a]: One.

    Two.
"""
    assert (
        translated(text)
        == """\
masthead:
  symbol: FCCC/SBI/2031/4
  distribution: 'general[^*]'
  date:  # le jour de la soumission, par exemple 2012-07-05
  original:  # la langue de l’original\u00a0: ar, en, es, fr, ru ou zh
  # GE.31-04711
  job_number:

title: |
  <!-- Workshop on the exchange
       of data -->
  {gap:titre du rapport}

mandate: |
  <!-- *Recalling* decision 1/CP.16, the Parties asked for a workshop.^[See document 2.] -->
  {gap:texte à venir}^[{gap:texte de la note}] {#request}

issues: |
  <!-- Coverage[^a] -->
  # {gap:intitulé}[^a] {#coverage}
  <!-- It took up, as {para:request} asks,[^a] {section:coverage}: -->
  {gap:texte à venir} {para:request}[^a] {section:coverage}
  <!-- Data; -->
  - {gap:texte de l’alinéa}
  <!-- Costs. -->
  - {gap:texte de l’alinéa} {#costs}

  <!-- So they said. -->
  > {gap:texte à venir}

agenda: |
  <!-- 10 a.m. -->
  # {gap:date et heure}
  <!-- Opening -->
  ## {gap:intitulé de la séance}
  <!-- Remarks -->
  - {gap:orateur et sujet}

notes: |
  <!-- Late. -->
  [^*]: {gap:texte de la note}
  <!-- One. -->
  [^a]: {gap:texte de la note}

    <!-- Two. -->
    {gap:texte de la note}
"""
    )


def test_in_chinese_no_blank_parts_references_from_the_gap() -> None:
    made = translated("mandate: |\n  P. {#p}\n\n  As {para:p} and {para:p} ask.\n", "zh")

    assert "\n  {gap:案文待补}{para:p}{para:p}\n" in made


def test_of_a_row_each_cell_is_translated_for_itself_and_figures_stay() -> None:
    text = """\
mandate: |
  {insert:t}
tables:
  t:
    rows: |
      | Region | Share | 2031 |
      | --- | ---: | --- |
      | Africa | 40 | 4,100 |
      + Islands | – | 7^[Few.] |
      | 1 | 2[^a] | |
    notes: |
      [^a]: <https://a.int>
"""
    assert """\
    rows: |
      <!-- | Region | Share | 2031 | -->
      | {gap:colonne} | {gap:colonne} | 2031 |
      | --- | ---: | --- |
      <!-- | Africa | 40 | 4,100 | -->
      | {gap:données} | 40 | {gap:données} |
      <!-- + Islands | – | 7^[Few.] | -->
      + {gap:données} | – | 7^[{gap:texte de la note}] |
      | 1 | 2[^a] |  |
    notes: |
      [^a]: <https://a.int>
""" in translated(text)


def test_plain_words_stand_under_a_bar_as_all_others() -> None:
    figure = "mandate: |\n  {insert:f}\nfigures:\n  f:\n    file: f.png\n    description: A map\n"
    made = translated(f"body:\n  organ: The League\n{figure}")

    assert "  organ: |\n    <!-- The League -->\n    {gap:convention ou organe principal}\n" in made
    assert "    file: f.png\n    description: |\n      <!-- A map -->\n      {gap:ce que montre l’image}\n" in made


def test_pictures_that_are_not_there_are_left_out_and_named() -> None:
    given = load("language: en\nmandate: |\n  {insert:f}\nfigures:\n  f:\n    file: f.png\n    description: A map\n")
    text = written(untranslated(given, "fr", {"f.png"}), "a.yaml")

    assert "    # f.png\n    file:\n    description: |\n" in text
    assert load(text).figures[0].file == ""


@pytest.mark.parametrize("code", CODES)
def test_at_its_head_stands_in_the_new_language_what_to_do_and_whence_it_is(code: str) -> None:
    head = written(untranslated(Outline("en"), code), "lima.en.yaml").partition("\n\n")[0]
    words = re.sub(r"\n?# ", " ", head)

    assert all(sign in words for sign in ("lima.en.yaml", "{gap:…}", "<!--", "-->", "{para:…}", "[^…]"))
    first, second = scaffold(code).remarks.translation.split("{source}")
    assert words.strip().startswith(f"{first}lima.en.yaml{second[:10]}")


# Texts that a remark could not hold.


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a --> b", r"a --\> b"),
        ("a -- b --", "a -- b --"),
        ("--->", r"---\>"),
        ("-->-->", r"--\>--\>"),
        ("> a", r"\> a"),
        (r"a \<!-- b --> c", r"a \<!-- b --\> c"),
        ("a - b", "a - b"),
        ("{gap:a --> b}", r"{gap:a --\> b}"),
        ("# drafter: ignore S105 because so", r"# drafter\: ignore S105 because so"),
        ("drafter: ignore S105 because so", r"drafter\: ignore S105 because so"),
        ("a \ufffd b", "a [U+FFFD] b"),
        ("a \u202e b", "a [U+202E] b"),
    ],
)
def test_a_text_that_would_end_a_remark_or_be_heeded_is_made_safe(typed: str, shown: str) -> None:
    typed = typed if typed[0] not in "#>" else f"\\{typed}"
    made = translated(f"mandate: |\n  {typed}\n\n  Last.\n")

    shown = shown.replace(r"\> a", "> a")
    assert made == (
        f"mandate: |\n  <!-- {shown} -->\n  {{gap:texte à venir}}\n\n  <!-- Last. -->\n  {{gap:texte à venir}}\n"
    )
    found = check(f"language: fr\n{made}").findings
    assert [finding.code for finding in found] == ["S105", "S105"]


def test_a_title_given_in_its_place_is_no_gap_whatever_stands_in_it() -> None:
    made = untranslated(load("language: en\ntitle: One\nsubtitle: Two\nmandate: P.\n"), "fr")
    title = (Text("{gap:1}, {gap:2031} --> so"),)
    text = written(replace(made, outline=replace(made.outline, title=(title,))), "a.yaml")

    assert "\ntitle: |\n  \\{gap:1}, \\{gap:2031} --> so\n\nsubtitle: |\n  <!-- Two -->\n" in text
    assert marking.show(load(text).title[0]) == marking.show(title)


# What need not be translated.


def line(text: str) -> Any:
    made = load(f"language: en\nmandate: |\n  P. {{#p}}\n\n  {text}\nnotes: |\n  [^a]: N.\n").mandate
    assert made
    return made.text[1].line  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "typed",
    ["7", "412", "1999", "2031", "3.2.1", "–", "…", "**12**", "FCCC/SBI/2031/4", "<https://a.int>", "https://a.int",
     "{para:p}", "{para:p}[^a]", "12[^a]", "12^[<https://a.int>]"],
)  # fmt: skip
def test_what_says_the_same_in_all_languages_is_known(typed: str) -> None:
    assert is_universal(line(typed))


@pytest.mark.parametrize(
    "typed",
    ["1,200", "1200", "3.5", "12%", "4(b)", "a", "中", "12 km", "FCCC/SBI/2031/4.", "[page](https://a.int)", "{gap:x}",
     "{para:p}.", "12^[So.]", "(7)", "٣"],
)  # fmt: skip
def test_what_may_be_written_otherwise_is_translated(typed: str) -> None:
    assert not is_universal(line(typed))


def test_a_link_is_universal_where_its_address_is_printed() -> None:
    assert is_universal((Link("https://a.int", (Text("<https://a.int>", Look.ITALIC),)),))
    assert not is_universal((Link("https://a.int", (Text("https://b.int"),)),))


# Plain words that are a gap.


@pytest.mark.parametrize(
    ("words", "ask"),
    [("{gap:a b}", "a b"), ("{gap: a }", "a"), ("{gap:a} b", ""), ("a {gap:b}", ""), ("{gap:a}{gap:b}", ""),
     ("{gap:}", ""), ("a", ""), ("", "")],
)  # fmt: skip
def test_plain_words_ask_for_something_where_they_are_a_gap(words: str, ask: str) -> None:
    assert asks_for(words) == ask


def test_plain_words_that_are_a_gap_are_printed_in_its_brackets() -> None:
    text = "body:\n  organ: '{gap:organ}'\nmandate: |\n  {insert:f}\nfigures:\n  f:\n    description: '{gap:what}'\n"
    report = compose(load(f"language: en\n{text}"))
    mandate = report.content[0]

    assert report.masthead.organ == "[organ]" and report.gaps[-1] == "[organ]"
    assert [block.description for block in mandate.content if hasattr(block, "description")] == ["[what]"]  # type: ignore[union-attr]
    rendered.render(f"language: en\n{text}")


def test_an_organ_that_is_known_is_no_gap() -> None:
    assert "[organ]" not in compose(load("language: en\nbody:\n  organ: '[organ]'\n")).gaps

"""The same report in several languages: nothing differs in the examples, and whatever is planted is told, alone."""

from __future__ import annotations

import csv
import io
import re
from functools import cache
from pathlib import Path

import pytest

import differing
import rendered
from drafter import aligning
from drafter.aligning import page, tabbed
from drafter.aligning.amounts import amounts
from drafter.aligning.segments import segments
from drafter.cli import main
from drafter.composing import compose
from drafter.dumping import dump
from drafter.inline import Text
from drafter.languages import LANGUAGES
from drafter.lint.prose import Prose
from drafter.outline import Outline, Paragraph
from drafter.source import load
from drafter.translating import untranslated
from drafter.value import replace

FILES = {
    load(text).language: f"{name}.yaml" for name, text in rendered.EXAMPLES.items() if name.startswith("2011_bangkok")
}
CODES = sorted(FILES)
NAMES = {plant.name: plant for plant in differing.PLANTS}


@cache
def outline(code: str) -> Outline:
    return load(rendered.EXAMPLES[FILES[code].removesuffix(".yaml")])


def version(name: str, made: Outline) -> aligning.Version:
    """A version as it is read from its own text, so that all of it has a place."""
    read = load(dump(made))
    return aligning.version(name, read, Prose(compose(read)))


@cache
def whole(code: str) -> aligning.Version:
    return version(FILES[code], outline(code))


def told(*versions: aligning.Version) -> list[tuple[str, str, str]]:
    """What is told: of which version, with which code, and where."""
    alignment = aligning.align(versions)
    return [(alignment.versions[one.version].path, one.finding.code, one.where) for one in alignment.told]


def small(text: str, code: str = "en", notes: str = "") -> aligning.Version:
    """A version with this as its first part."""
    part = "".join(f"  {line}\n" if line else "\n" for line in text.split("\n"))
    return version(f"{code}.yaml", load(f"language: {code}\nmandate: |\n{part}{notes}"))


def test_the_reference_is_there_in_every_language() -> None:
    assert set(CODES) == set(LANGUAGES)


def test_nothing_differs_in_the_reference_in_six_languages() -> None:
    assert told(*(whole(code) for code in ["zh", *(code for code in CODES if code != "zh")])) == []


@pytest.mark.parametrize("here", CODES)
@pytest.mark.parametrize("there", CODES)
def test_nothing_differs_between_any_two(here: str, there: str) -> None:
    assert told(whole(here), whole(there)) == []


@pytest.mark.parametrize("plant", NAMES)
@pytest.mark.parametrize("code", CODES)
def test_a_planted_difference_is_told_and_nothing_else(code: str, plant: str) -> None:
    """Held against the Chinese, and the Chinese against the Spanish."""
    changed = version("changed.yaml", NAMES[plant].make(outline(code)))
    found = told(whole("zh" if code != "zh" else "es"), changed)

    assert [(path, kind) for path, kind, _ in found] == [("changed.yaml", kind) for kind in NAMES[plant].codes]


def half_written(given: Outline, code: str) -> Outline:
    """A report to be translated, of which only the text and the notes are in this language yet."""
    made = outline(code)
    parts = {key: getattr(made, key) for key in ("mandate", "organization", "issues", "notes")}
    return replace(untranslated(given, code).outline, **parts)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", ["2011_bangkok", "2011_bangkok.es", "2024_coastal_data", "2031_everything"])
def test_of_a_report_that_is_still_to_be_translated_nothing_is_told(name: str, code: str) -> None:
    given = load(rendered.EXAMPLES[name])
    made = untranslated(given, code).outline

    assert told(version("given.yaml", given), version("made.yaml", made)) == []


@pytest.mark.parametrize("code", CODES)
def test_of_a_report_that_is_half_translated_nothing_is_told(code: str) -> None:
    made = version("made.yaml", half_written(outline("zh" if code != "zh" else "es"), code))

    assert told(whole("zh" if code != "zh" else "es"), made) == []
    assert told(made, whole("zh" if code != "zh" else "es")) == []


@pytest.mark.parametrize("plant", NAMES)
def test_a_difference_in_what_is_translated_is_told_beside_gaps(plant: str) -> None:
    made = NAMES[plant].make(half_written(outline("zh"), "fr"))

    assert [kind for _, kind, _ in told(whole("zh"), version("made.yaml", made))] == [*NAMES[plant].codes]


def test_an_amount_that_may_be_in_a_gap_is_not_missed_but_another_is_told() -> None:
    here = small("In 18 cases, by 2031.")

    assert told(here, small("Dans 18 cas, {gap:date}.", "fr")) == []
    assert told(small("Dans 18 cas, {gap:date}.", "fr"), here) == []
    assert [kind for _, kind, _ in told(here, small("Dans 81 cas, {gap:date}.", "fr"))] == ["L201"]


def test_a_gap_is_taken_for_no_paragraph_that_stands_elsewhere() -> None:
    english, french = (
        [f"{words} {year}, {year + 20}, {year + 40}." for year in range(2001, 2007)] for words in ("In", "En")
    )
    here = small("\n\n".join([*english[:2], "They spoke of the costs of the stations.", *english[2:]]))
    there = small("\n\n".join([*french[:5], "{gap:texte à venir}", *french[5:]]), "fr")

    assert [kind for _, kind, _ in told(here, there)] == ["L101", "L102"]


def test_there_are_sixty_planted_differences_and_more() -> None:
    assert len(NAMES) * len(CODES) >= 60
    assert all(NAMES[name].make(outline(code)) != outline(code) for name in NAMES for code in CODES)


def test_what_all_the_others_do_not_have_is_told_once_of_the_first() -> None:
    changed = version("changed.yaml", NAMES["a figure differs"].make(outline("zh")))
    alignment = aligning.align([changed, whole("es"), whole("ru")])

    assert [(one.version, one.where) for one in alignment.told] == [(0, "paragraph 3")]
    assert alignment.told[0].finding.hint == (
        "all the other versions are like 2011_bangkok.es.yaml: see whether this one is wrong"
    )


def test_what_is_told_of_the_first_names_the_file_of_the_others() -> None:
    changed = version("changed.yaml", NAMES["a figure differs"].make(outline("zh")))
    (one,) = aligning.align([changed, whole("es"), whole("ru")]).told

    assert re.fullmatch(
        r"paragraph 3 of 2011_bangkok\.es\.yaml \(line \d+\) has “18”, and paragraph 3 has “81”", one.finding.message
    )


@pytest.mark.parametrize("plant", ["a paragraph is added", "a paragraph is missing"])
def test_a_paragraph_that_only_the_first_has_or_lacks_is_told_of_the_first(plant: str) -> None:
    changed = version("changed.yaml", NAMES[plant].make(outline("zh")))
    (one,) = aligning.align([changed, whole("es"), whole("ru")]).told

    assert one.version == 0
    assert "2011_bangkok.es.yaml" in one.finding.message
    assert "here" not in one.finding.message.split()


def test_of_several_added_paragraphs_each_is_told() -> None:
    def with_two(code: str) -> aligning.Version:
        added = (Paragraph((Text("2077, 2078 & 2079."),)), Paragraph((Text("3077, 3078 & 3079."),)))
        made = outline(code)
        assert made.mandate
        return version(code, replace(made, mandate=replace(made.mandate, text=(*made.mandate.text, *added))))

    assert [kind for _, kind, _ in told(whole("zh"), with_two("es"), with_two("ru"))] == ["L102", "L102"]


def test_a_difference_names_file_line_and_paragraph_on_both_sides() -> None:
    changed = version("changed.yaml", NAMES["a figure differs"].make(outline("es")))
    (one,) = aligning.align([whole("zh"), changed]).told
    line = (
        dump(outline("zh"))
        .split("\n")
        .index(next(line for line in dump(outline("zh")).split("\n") if "18个缔约方" in line))
    )

    assert one.finding.place
    assert "81 Partes" in dump(NAMES["a figure differs"].make(outline("es"))).split("\n")[one.finding.place.line - 1]
    assert one.finding.message == (
        f"paragraph 3 has “81”, and paragraph 3 of 2011_bangkok.yaml (line {line + 1}) has “18”"
    )


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("Parties met.", "Les Parties se sont réunies.", []),
        ("- One;\n- Two.", "- Un ;\n  - Deux.", [("L105", "a (i)")]),
        ("Parties met.", "- Les Parties se sont réunies.", [("L105", "a list (a)")]),
        ("# One\nP.", "# Un\n## Deux\nP.", [("L102", "heading 1.A.1")]),
        ("In 2,500 cases.", "Dans 2\u00a0500 cas.", []),
        ("In 2.5 million cases.", "Dans 2,5 millions de cas.", []),
        ("In 2.5 million cases.", "Dans 2,5 milliards de cas.", [("L201", "paragraph 1")]),
        ("On 3 April 2011.", "Le 3 avril 2011.", []),
        ("On 3 April 2011.", "Le 3 mai 2011.", [("L203", "paragraph 1")]),
        ("At 7 p.m.", "À 19 heures.", []),
        ("At 7.30 p.m.", "À 19 h 30.", []),
        ("At 7 p.m.", "À 18 heures.", [("L201", "paragraph 1")]),
        ("Document FCCC/SB/2011/INF.1.", "Document FCCC/SB/2011/INF.1.", []),
        ("Document FCCC/SB/2011/INF.1.", "Document FCCC/SB/2011/INF.2.", [("L202", "paragraph 1")]),
        ("There were three of them.", "Il y en avait 3.", []),
        ("There were three of them.", "Il y en avait 4.", [("L201", "paragraph 1")]),
        ("The fourteenth session.", "La 14e session.", []),
        ("Twenty-five of them.", "Vingt-cinq d’entre eux.", []),
    ],
)  # fmt: skip
def test_one_language_says_what_the_other_does(english: str, french: str, expected: list[tuple[str, str]]) -> None:
    found = told(small(english), small(french, "fr"))

    assert [kind for _, kind, _ in found] == [kind for kind, _ in expected]


def test_a_row_of_a_table_and_a_cell_are_missed() -> None:
    head = "tables:\n  t:\n    title: T\n    rows: |\n      | A | B |\n      | - | - |\n      | 10 | 20 |\n"
    rows, less = f"{head}      | 30 | 40 |\n", head

    assert [kind for _, kind, _ in told(small("{insert:t}", notes=rows), small("{insert:t}", "fr", less))] == ["L101"]


def test_a_note_that_is_marked_more_often_in_one_language_is_only_a_hint() -> None:
    notes = "notes: |\n  [^a]: See there.\n"
    here = small("One.[^a]\n\nTwo.", notes=notes)
    there = small("Un[^a]. Un[^a].\n\nDeux.", "fr", notes)
    (one,) = aligning.align([here, there]).told

    assert (one.finding.code, one.finding.level) == ("L206", "hint")


def test_a_paragraph_that_was_left_in_the_first_language_is_told() -> None:
    words = "Parties met in the city and discussed all the matters that were before them."

    assert [kind for _, kind, _ in told(small(words), small(words, "fr"))] == ["L302"]
    assert told(small(words), small(words)) == []


@pytest.mark.parametrize("code", CODES)
def test_a_paragraph_of_which_most_is_missing_is_told(code: str) -> None:
    """Only a length that is far off says something."""
    cut = version("changed.yaml", differing.shortened_paragraph(outline(code)))
    found = told(whole("zh" if code != "zh" else "es"), cut)

    assert [(kind, where) for _, kind, where in found] == [("L301", "paragraph 13")]


def test_another_symbol_or_date_in_the_masthead_is_told() -> None:
    here = load("language: en\nmasthead:\n  symbol: FCCC/SB/2011/1\n  date: 2011-04-03\nmandate: P.\n")
    there = load("language: fr\nmasthead:\n  symbol: FCCC/SB/2011/2\n  date: 2011-04-03\nmandate: P.\n")

    assert [kind for _, kind, _ in told(version("a", here), version("b", there))] == ["L401"]


def test_the_two_symbols_of_a_joint_document_are_shown_on_one_line() -> None:
    here, there = (
        load(f"language: {code}\nmasthead:\n  symbol: |\n    FCCC/SB/2011/1\n    FCCC/TP/2011/{last}\nmandate: P.\n")
        for code, last in (("en", 2), ("fr", 3))
    )
    (one,) = aligning.align([version("a", here), version("b", there)]).told

    assert "“FCCC/SB/2011/1, FCCC/TP/2011/3”" in one.finding.message


def titled(code: str, *lines: str) -> aligning.Version:
    """A version of nothing but a title on these lines."""
    title = "".join(f"  {line}\n" for line in lines)
    return version(f"{code}.yaml", load(f"language: {code}\ntitle: |\n{title}"))


def test_a_title_is_broken_into_lines_as_each_language_needs() -> None:
    here = titled("en", "Workshop on the exchange", "of coastal data of 2031")

    assert told(here, titled("fr", "Atelier sur l’échange de données côtières de 2031")) == []
    assert [kind for _, kind, _ in told(here, titled("fr", "Atelier sur l’échange", "de données de 2032"))] == ["L201"]


def test_a_title_on_several_lines_is_one_text_in_the_table() -> None:
    alignment = aligning.align([titled("en", "On the exchange", "of data"), titled("zh", "数据", "交换")])

    assert "title\tthe title\tOn the exchange of data\t数据交换\n" in tabbed.show(alignment)


def test_what_is_told_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "L201"]) == 0
    assert "one language of a report says and another does not" in capsys.readouterr().out


def test_references_by_other_names_are_the_same_where_they_lead_to_the_same() -> None:
    here = small("One. {#a}\n\nTwo.\n\nSee {para:a}.")
    assert told(here, small("Un. {#premier}\n\nDeux.\n\nVoir {para:premier}.", "fr")) == []
    assert [kind for _, kind, _ in told(here, small("Un. \n\nDeux. {#b}\n\nVoir {para:b}.", "fr"))] == ["L204"] * 2


@pytest.mark.parametrize("code", CODES)
def test_every_month_is_known_in_every_language(code: str) -> None:
    import datetime

    days = [datetime.date(2031, month, 5) for month in range(1, 13)]
    worths = [{one.worth for one in amounts(code, LANGUAGES[code].date(day)).sure} for day in days]

    assert worths == [{"2031", "5", f"month {month}"} for month in range(1, 13)]


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("zh", "上午10时至下午7时30分", "10 19 30"),
        ("zh", "下午3时至7时", "15 19"),
        ("zh", "5万人，1.2亿元", "50000 120000000"),
        ("en", "from 3 to 7 p.m.", "15 19"),
        ("en", "12,500 of 1.5 million", "12500 1500000"),
        ("fr", "12\u00a0500 et 1,5 milliard", "12500 1500000000"),
        ("ru", "с 10 ч. 00 м. до 19 ч. 30 м.", "10 19 30"),
        ("ru", "12\u00a0500 и 1,5 млн", "12500 1500000"),
        ("es", "de 10.00 a 19.30 horas", "10 19 30"),
        ("es", "12.500 y 2 mil millones", "12500 2000000000"),
        ("ar", "من الساعة 10/00 إلى الساعة 19/30", "10 19 30"),
        ("ar", "١٢٥ طرفا", "125"),
        ("en", "item 3.2.1 of decision 1/CP.16", "3.2.1 1/CP.16"),
        ("en", "CO2 and G8", ""),
    ],
)
def test_an_amount_is_worth_the_same_however_it_is_written(code: str, words: str, expected: str) -> None:
    assert " ".join(one.worth for one in amounts(code, words).sure) == expected


@pytest.mark.parametrize(
    ("code", "words", "other", "translation"),
    [
        ("en", "One hundred and ninety-five Parties.", "fr", "Les 195 Parties."),
        ("en", "97 Parties.", "fr", "Quatre-vingt-dix-sept Parties."),
        ("en", "About 100 Parties.", "ru", "Около ста Сторон."),
        ("en", "About 100 Parties.", "ar", "نحو مائة طرف."),
        ("en", "200 Parties.", "es", "Doscientas Partes."),
        ("en", "12,500 people.", "es", "Doce mil quinientas personas."),
        ("en", "12,500 people.", "ar", "12 500 شخص."),
        ("en", "5,000 people.", "zh", "五千人。"),
        ("en", "2 million people.", "zh", "两百万人。"),
        ("en", "Two million people.", "fr", "2 millions de personnes."),
        ("en", "1.5 trillion dollars.", "es", "1,5 billones de dólares."),
        ("en", "1.5 trillion dollars.", "ru", "1,5 трлн долл."),
        ("en", "10 to 20 million people.", "zh", "1,000万至2,000万人。"),
        ("en", "10–20 million people.", "fr", "10 à 20 millions de personnes."),
        ("en", "At 10.30 a.m.", "fr", "À 10h30."),
        ("en", "At noon.", "es", "A las 12.00 horas."),
        ("en", "At 6.05 p.m.", "zh", "下午6:05。"),
        ("en", "At 6.05 p.m.", "ar", "في الساعة 6/05 مساء."),
        ("en", "Agenda item 3.2.", "es", "Tema 3.2 del programa."),
        ("en", "The G20 countries.", "zh", "20国集团国家。"),
        ("fr", "Au XXIe siècle.", "zh", "在21世纪。"),
        ("en", "On 3 May.", "es", "Mayo, día 3."),
        ("en", "On 3 March.", "ru", "Март, 3-е число."),
    ],
)
def test_a_right_translation_is_not_told_however_its_amounts_are_written(
    code: str, words: str, other: str, translation: str
) -> None:
    assert told(small(words, code), small(translation, other)) == []
    assert told(small(translation, other), small(words, code)) == []


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("One hundred and ninety-five Parties.", "Les 196 Parties."),
        ("10 to 20 million people.", "15 à 20 millions de personnes."),
        ("Agenda item 3.2.", "Point 3.4."),
        ("70 Parties.", "Quatre-vingt-dix Parties."),
        ("In 18 of 20 million cases.", "Dans 16 des 20 millions de cas."),
    ],
)
def test_another_amount_is_told_however_it_is_written(english: str, french: str) -> None:
    assert [kind for _, kind, _ in told(small(english), small(french, "fr"))] == ["L201"]


def test_an_item_that_leads_to_a_list_is_not_taken_for_one_that_does_not() -> None:
    here = small(
        "Reasons:\n- Tide gauges;\n- Sensors of the temperature of the sea;\n- Supply of electric power:\n  - Panels."
    )
    there = small("Raisons :\n- Marégraphes ;\n- Alimentation électrique :\n  - Panneaux.", "fr")
    (one,) = aligning.align([here, there]).told

    assert one.finding.code == "L101"
    assert "“Sensors of the temperature of the sea;”" in one.finding.message


def test_an_hour_of_the_other_half_of_the_day_is_told_with_both() -> None:
    (one,) = aligning.align([small("At 6.05 p.m. they met."), small("À 6 h 5 on s’est réuni.", "fr")]).told

    assert one.finding.message == "paragraph 1 has “6 h”, and paragraph 1 of en.yaml (line 3) has “6.05 p.m.”"


def test_a_text_without_a_number_is_called_so_once() -> None:
    made = [
        load(f"language: {code}\nsummary: |\n  P. {count}\nmandate: P.\n") for code, count in (("en", 27), ("fr", 29))
    ]
    (one,) = aligning.align([version("a", made[0]), version("b", made[1])]).told

    assert one.finding.message.count("text without a number") == 2


def test_the_words_of_a_piece_are_told_without_signs_that_are_no_words() -> None:
    notes = "notes: |\n  [^a]: See there.\n"
    here = small("One.[^a]\n\nSee <https://a.int/b>[^a] of {gap:date}.", notes=notes)
    lacking, _ = aligning.align([here, small("Un.[^a]", "fr", notes)]).told

    assert lacking.finding.message.endswith(": “See … of ….”")


def test_a_time_with_minutes_is_named_once() -> None:
    (one,) = aligning.align([small("They met at 6.05 p.m. there."), small("Ils se sont réunis.", "fr")]).told

    assert one.finding.message == "paragraph 1 of en.yaml (line 3) has “6.05 p.m.”; paragraph 1 has not"


def test_of_the_closing_lines_each_is_called_a_line() -> None:
    made = [
        load(f"language: {code}\nmandate: P.\nclosing: {words}\n") for code, words in (("en", "18 P."), ("fr", "P."))
    ]
    (one,) = aligning.align([version("a", made[0]), version("b", made[1])]).told

    assert one.finding.message.endswith("; a line of the closing lines has not")


def test_every_line_of_a_report_is_in_one_piece() -> None:
    made = load(rendered.EXAMPLES["2031_everything"])
    prose = Prose(compose(made))
    pieces = segments(prose)

    assert sum(len(piece.lines) for piece in pieces) == len(prose.lines)
    assert {"row", "source", "caption", "table note", "closing"} <= {piece.family for piece in pieces}


def test_the_page_has_every_piece_in_every_language() -> None:
    alignment = aligning.align([whole("zh"), whole("ar"), whole("fr")])
    shown = page.show(alignment)

    assert shown.count("<tr id=") == len(whole("zh").pieces)
    assert shown.count('lang="ar-SA" dir="rtl"') == len(whole("zh").pieces) + 1
    assert '<bdi dir="ltr">1/CP.16</bdi>' in shown
    assert page.GENERATOR in shown
    assert not re.search("[\ue000-\uf8ff]", shown)


def test_the_page_tells_every_difference_where_it_is() -> None:
    changed = version("changed.yaml", NAMES["a paragraph is added"].make(outline("fr")))
    shown = page.show(aligning.align([whole("zh"), changed]))

    assert "1 difference" in shown
    target = re.search(r'<li><a href="#(row\d+)">changed\.yaml:\d+, paragraph 11</a>', shown)
    assert target
    assert f'id="{target[1]}"' in shown


def test_the_page_tells_of_an_added_piece_right_below_it_at_the_end_too() -> None:
    here = small("1, 2 & 3.\n\n4, 5 & 6.")
    there = small("1, 2 & 3.\n\n44, 45 & 46, 47 & 48.\n\n4, 5 & 6.\n\n54, 55 & 56, 57 & 58.", "fr")
    shown = page.show(aligning.align([here, there]))
    rows = re.findall(
        r'<tr id="(row\d+)"><td class="none"></td><td[^>]*>.*?</td></tr>\n<tr><td class="told".*L102', shown
    )

    assert len(rows) == 2
    assert re.findall(r'<li><a href="#(row\d+)">', shown) == rows
    assert shown.count(" class=alike") == shown.count("<tr id=") - 2


def test_the_page_tells_of_what_only_the_first_lacks_below_it() -> None:
    text = "1, 2 & 3.\n\n44, 45 & 46, 47 & 48."
    shown = page.show(aligning.align([small("1, 2 & 3."), small(text, "fr"), small(text, "es")]))

    assert re.search(r'47 &amp; 48\.</div></td><td class="none"></td></tr>\n<tr><td class="told".*L102', shown)
    assert shown.count("<li>") == 1


def test_nothing_in_a_report_is_taken_for_part_of_the_page() -> None:
    one, other = small("A <b>bold</b> word & more."), small("Un mot <b>gras</b> & plus.", "fr")
    shown = page.show(aligning.align([one, other]))

    assert "&lt;b&gt;gras&lt;/b&gt; &amp; plus" in shown


def test_the_aligned_texts_have_a_line_each_and_no_tab_within() -> None:
    alignment = aligning.align([whole(code) for code in CODES])
    lines = tabbed.show(alignment).split("\n")

    assert lines[0].split("\t") == ["kind", "place", *CODES]
    assert {line.count("\t") for line in lines if line} == {len(CODES) + 1}
    assert len(lines) == len(whole("zh").pieces) + 2
    assert "http://unfccc.int/meetings/awg/items/5928.php" in "\n".join(lines)


def test_a_text_that_begins_with_a_straight_quotation_mark_stays_in_its_cell() -> None:
    here, there = small('"Data" are kept.\n\nLast.'), small('"Les données sont gardées.\n\nFin.', "fr")
    rows = list(csv.reader(io.StringIO(tabbed.show(aligning.align([here, there]))), "excel-tab"))

    assert [row[2:] for row in rows[-2:]] == [['"Data" are kept.', '"Les données sont gardées.'], ["Last.", "Fin."]]


def test_what_has_no_words_has_no_line_in_the_table() -> None:
    text = "masthead:\n  distribution: general[^*]\nmandate: P.\nnotes: |\n  [^*]: N.\n"
    lines = tabbed.show(aligning.align([version(code, load(f"language: {code}\n{text}")) for code in ("en", "fr")]))

    assert [line for line in lines.split("\n") if line.endswith("\t")] == []


def run(*words: str) -> int:
    """The exit status of the command."""
    try:
        return main(["align", *words])
    except SystemExit as left:
        return int(left.code or 0)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small report in two languages, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    head = "body: awglca\ntitle: 1/CP.16"
    Path("en.yaml").write_text(f"language: en\n{head}\nmandate: In 18 cases.\n", encoding="utf-8")
    Path("fr.yaml").write_text(f"language: fr\n{head}\nmandate: Dans 18 cas.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("option", ["--html", "--tsv"])
def test_an_outline_is_never_written_over(option: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "fr.yaml").read_bytes()

    assert run("en.yaml", "fr.yaml", option, "./fr.yaml", "--force") == 2
    assert "it is one of the outlines" in capsys.readouterr().err
    assert (folder / "fr.yaml").read_bytes() == before


def test_page_and_table_are_two_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("en.yaml", "fr.yaml", "--html", "x", "--tsv", "x", "-f") == 2
    assert "--html is written there" in capsys.readouterr().err
    assert not (folder / "x").exists()


def test_a_file_that_was_not_written_is_not_said_to_be(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "x.html").write_text("mine", encoding="utf-8")

    assert run("en.yaml", "fr.yaml", "--html", "x.html", "--tsv", "x.tsv") == 1
    said = capsys.readouterr()
    assert "nothing differs. Wrote x.tsv.\n" in said.out
    assert "x.html: this file is there already" in said.err
    assert (folder / "x.html").read_text(encoding="utf-8") == "mine"


def test_what_is_still_to_be_written_is_counted_at_the_end(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    french = folder / "fr.yaml"
    french.write_text(french.read_text(encoding="utf-8").replace("18", "{gap:nombre}"), encoding="utf-8")

    assert run("en.yaml", "fr.yaml") == 0
    assert capsys.readouterr().out == (
        "1 version beside en.yaml, 4 pieces of text: nothing differs. Still to be written in fr.yaml: 1 piece.\n"
    )


def test_one_file_named_twice_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("en.yaml", "./en.yaml") == 2
    assert "one file is named more than once" in capsys.readouterr().err


def test_a_page_that_may_not_be_written_is_told_with_options_that_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for code in ("en", "fr"):
        Path(f"{code}.yaml").write_text(f"language: {code}\nmandate: P.\n", encoding="utf-8")
    Path("page.html").write_text("mine", encoding="utf-8")
    Path("page.html").chmod(0o444)

    assert main(["align", "en.yaml", "fr.yaml", "--html", "page.html"]) == 1
    assert capsys.readouterr().err == (
        "drafter: page.html: this file is write-protected; write to another name, or use --force\n"
    )
    assert Path("page.html").read_text(encoding="utf-8") == "mine"
    assert main(["align", "en.yaml", "fr.yaml", "--html", "page.html", "--force"]) == 0
    assert page.GENERATOR in Path("page.html").read_text(encoding="utf-8")

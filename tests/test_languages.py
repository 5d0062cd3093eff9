from __future__ import annotations

import datetime
import re
import string
import sys
from collections.abc import Iterator

import pytest

import rendered
from drafter.languages import LANGUAGES, ORIGINALS, Citation, Language
from drafter.value import Value, fields

sys.path.insert(0, str(rendered.ROOT / "docs"))
import make_languages

DAYS = [datetime.date(2024, 1, 1) + datetime.timedelta(days=day) for day in range(366)]
CODES = sorted(LANGUAGES)
#: The placeholders of each phrase that has any; a Citation has {} in each of its forms.
PLACEHOLDERS = {
    "agenda_item": ["{number}"],
    "provisional_item": ["{number}"],
    "numbered_annex": ["{number}"],
    "in_the_annex": ["{}"],
    "in_an_annex": ["{number}", "{}"],
    "in_the_text": ["{}"],
    "above": ["{}"],
    "below": ["{}"],
    "gap": ["{}"],
    "original": ["{language}"],
    "written_in": ["{language}"],
    "table": ["{}"],
    "figure": ["{}"],
    "box": ["{}"],
    "source": ["{}"],
}
#: The fields whose wording was seen in print: in un-format.md, or in the report of 2011.
SEEN = {
    "en": {"organization", "agenda_item", "annex", "numbered_annex", "paragraph", "paragraph_short", "an_annex",
           "in_the_annex", "in_an_annex", "above", "below", "separator", "last_separator", "range_dash", "through",
           "note_separator", "contents", "contents_paragraphs", "contents_page"},
    "zh": {"mandate", "organization", "issues", "proposals", "agenda", "agenda_item", "annex", "numbered_annex",
           "paragraph", "paragraph_short", "the_annex", "above", "provisional_item", "contents"},
    "fr": {"organization", "agenda_item", "annex", "contents"},
    "es": {"organization", "agenda_item", "provisional_item", "annex", "contents", "paragraph", "paragraph_short",
           "above", "last_separator"},
    "ru": {"organization", "agenda_item", "provisional_item", "annex", "contents", "contents_paragraphs",
           "contents_page"},
    "ar": {"organization", "annex", "numbered_annex", "above", "last_separator", "contents"},
}  # fmt: skip
SOURCES = rendered.ROOT / "src" / "drafter" / "languages"


def strings(value: Value) -> Iterator[tuple[str, str]]:
    """Every string in a value under the name of its field."""
    for name in fields(type(value)):
        field = getattr(value, name)
        if isinstance(field, Citation):
            yield from ((name, form) for _, form in strings(field))
        elif isinstance(field, str):
            yield name, field


def wording(language: Language) -> list[tuple[str, str]]:
    return [*strings(language.phrases), *strings(language.titles), *strings(language.masthead)]


def test_the_table_has_each_language_under_its_code() -> None:
    assert {code: language.code for code, language in LANGUAGES.items()} == {code: code for code in LANGUAGES}
    assert set(LANGUAGES) == {path.stem for path in SOURCES.glob("??.py")}
    assert set(LANGUAGES) <= set(ORIGINALS)


@pytest.mark.parametrize("code", CODES)
def test_every_day_of_a_leap_year_is_written_and_read_back(code: str) -> None:
    language = LANGUAGES[code]

    assert [language.read_date(language.date(day)) for day in DAYS] == DAYS


def test_dates_are_written_as_the_language_has_them() -> None:
    assert LANGUAGES["en"].date(datetime.date(2022, 3, 8)) == "8 March 2022"
    assert LANGUAGES["zh"].date(datetime.date(2011, 4, 5)) == "2011年4月5日"
    assert LANGUAGES["fr"].date(datetime.date(2017, 6, 1)) == "1er juin 2017"
    assert LANGUAGES["fr"].date(datetime.date(2017, 6, 30)) == "30 juin 2017"
    assert LANGUAGES["es"].date(datetime.date(2017, 8, 25)) == "25 de agosto de 2017"
    assert LANGUAGES["ru"].date(datetime.date(2014, 12, 11)) == "11 декабря 2014 года"
    assert LANGUAGES["ru"].masthead.date(datetime.date(2014, 12, 11)) == "11 December 2014"
    assert LANGUAGES["fr"].read_date("1er juin 2017") == LANGUAGES["fr"].read_date("1 juin 2017")
    assert LANGUAGES["zh"].masthead.date(datetime.date(2012, 9, 14)) == "14 September 2012"


@pytest.mark.parametrize(
    "typed", ["8 MARCH 2022", "8 march 2022", "08 March 2022", "8  March\u00a02022", " 8 March 2022 "]
)
def test_months_are_read_in_any_case_and_with_any_blanks(typed: str) -> None:
    assert LANGUAGES["en"].read_date(typed) == datetime.date(2022, 3, 8)


@pytest.mark.parametrize(
    "typed",
    ["", "8 Mars 2022", "30 February 2024", "0 March 2022", "March 8, 2022", "8 March 22", "8 March 2022.",
     "2022-03-08", "8March2022", "2022年3月8日", "8 March 0000"],
)  # fmt: skip
def test_what_is_no_english_date_is_refused(typed: str) -> None:
    assert LANGUAGES["en"].read_date(typed) is None


@pytest.mark.parametrize(
    "typed", ["", "2011年13月1日", "2011年2月29日", "2011年4月", "11年4月5日", "5 April 2011", "2011年00月1日"]
)
def test_what_is_no_chinese_date_is_refused(typed: str) -> None:
    assert LANGUAGES["zh"].read_date(typed) is None


@pytest.mark.parametrize("code", CODES)
def test_no_wording_is_empty(code: str) -> None:
    language = LANGUAGES[code]

    assert [name for name, words in wording(language) if not words.strip()] == []
    assert set(language.masthead.languages) == set(ORIGINALS)
    assert all(language.masthead.languages.values())


@pytest.mark.parametrize("code", CODES)
def test_each_wording_has_the_placeholders_that_it_needs_and_no_other(code: str) -> None:
    phrases = LANGUAGES[code].phrases
    cited = {name for name in fields(type(phrases)) if isinstance(getattr(phrases, name), Citation)}

    assert cited == {"paragraph", "paragraph_short", "section", "an_annex", "a_table", "a_figure", "a_box"}
    for name, words in wording(LANGUAGES[code]):
        expected = ["{}"] if name in cited else PLACEHOLDERS.get(name, [])
        assert sorted(re.findall(r"\{\w*\}", words)) == sorted(expected), name


@pytest.mark.parametrize("code", CODES)
def test_each_label_holds_its_number_once_and_is_cited_without_its_full_stop_or_dash(code: str) -> None:
    language = LANGUAGES[code]

    assert len(language.headings) == 4
    for label in (*language.headings, language.paragraph, *language.items):
        assert label.pattern.count("{}") == label.cited.count("{}") == 1
        assert label.cited == label.pattern.rstrip(".- –")


def test_nothing_english_stands_in_chinese_wording() -> None:
    """But for the block at the right of the masthead, which Chinese documents leave in English."""
    chinese = LANGUAGES["zh"]
    words = [*strings(chinese.phrases), *strings(chinese.titles)]

    assert [(name, form) for name, form in words if set(re.sub(r"\{\w*\}", "", form)) & set(string.ascii_letters)] == []
    assert chinese.masthead == LANGUAGES["en"].masthead


@pytest.mark.parametrize("code", CODES)
def test_wording_that_was_not_seen_in_print_is_marked_as_unverified(code: str) -> None:
    source = (SOURCES / f"{code}.py").read_text(encoding="utf-8")
    language = LANGUAGES[code]
    named = {*fields(type(language.phrases)), *fields(type(language.titles))}
    lines = dict(re.findall(r"^        (\w+)=(.*)$", source, re.MULTILINE))
    unmarked = {name for name in named if not lines[name].endswith("# unverified")}

    assert unmarked == SEEN[code]


def test_the_page_of_all_wording_is_as_it_is() -> None:
    written = (rendered.ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    assert written == make_languages.document(), "run python docs/make_languages.py"


@pytest.mark.parametrize("code", CODES)
def test_the_page_asks_for_an_editor_where_the_source_says_so_and_nowhere_else(code: str) -> None:
    """Each line that ends in the remark is one entry, but for citations and labels, which have one for all forms."""
    source = (SOURCES / f"{code}.py").read_text(encoding="utf-8")
    marked = set(re.findall(r"^ +(\w+)=.*# unverified$", source, re.MULTILINE))
    phrases = {name for name, _ in wording(LANGUAGES[code])}
    asked = make_languages._doubtful(SOURCES / f"{code}.py")

    assert {name.rpartition(".")[2] for name in asked} & phrases == marked & phrases
    assert marked & phrases

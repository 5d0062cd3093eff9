"""Headings come back at the level that they have in Word: what follows stands under them, and its numbers are those."""

from __future__ import annotations

import pytest

import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.returning import Returned, returned
from drafter.source import load
from edits import Opened, W, xml

OUTLINE = """
language: {language}
mandate: |
  One.
issues: |
  Two.

  # Three
  Four.
  ## Five
  Six.
  - Seven.
  # Eight
  Nine.
proposals: |
  Ten.

  # Eleven
  Twelve.
"""
LANGUAGES = ("en", "ar", "zh")
PARTS = "sections: |\n  # {insert:mandate}\n\n  # {insert:issues}\n\n"


def edited(language: str, name: str, style: str, outline: str = OUTLINE) -> Returned:
    base = load(outline.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    word.at(name).style(style)
    return returned(base, word.read(), word.surround)


def main_text(made: Returned) -> str:
    return dump(made.outline).partition("\n")[2].strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_heading_as_high_as_that_of_its_part_ends_the_part(language: str) -> None:
    made = edited(language, "issues.7", "RegHChG")
    assert main_text(made) == (
        f"{PARTS}  # Eight\n  Nine.\n\n  ## {{insert:proposals}}\n"
        "mandate: |\n  One.\nissues: |\n  Two.\n\n  # Three\n  Four.\n\n  ## Five\n  Six.\n  - Seven.\n"
        "proposals: |\n  Ten.\n\n  # Eleven\n  Twelve."
    )
    assert not made.remarks


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_where_headings_then_stand_below_none_of_the_level_above(language: str) -> None:
    made = edited(language, "issues.2", "RegHChG")
    assert "  # Three\n  Four.\n\n  ## Five\n  Six.\n  - Seven.\n\n  ## Eight\n" in main_text(made)
    assert [(remark.code, remark.place) for remark in made.remarks] == [("P106", "sections.5")]


def codes(made: Returned) -> list[tuple[str, str]]:
    return [(remark.code, remark.place) for remark in made.remarks]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_where_headings_lose_their_numbers_as_one_above_has_none(language: str) -> None:
    """In Word it takes none from those below."""
    made = edited(language, "issues.2", "H1G")
    assert "  # Three {-}\n" in main_text(made)
    assert codes(made) == [("P113", "issues.4")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_the_agenda_put_into_a_part_is_a_heading_without_a_number(language: str) -> None:
    made = edited(language, "issues.8", "AgendaSession")
    assert main_text(made).partition("proposals")[0].endswith("  # Eight\n\n  # Nine. {-}\n")
    assert codes(made) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_with_a_number_has_none_in_a_cell(language: str) -> None:
    base = load(INSERTED.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    word.table("t").cell(0, 0).new("RegSingleTxtG", "Five.")
    made = returned(base, word.read(), word.surround)
    assert codes(made) == [("P113", "t")]
    assert "“Five.”" in made.remarks[0].message


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_caption_that_got_a_number_in_word_has_none(language: str) -> None:
    base = load(INSERTED.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    word.at("t").style("RegSingleTxtG2")
    made = returned(base, word.read(), word.surround)
    assert (made.outline, codes(made)) == (base, [("P113", "t")])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_where_no_text_is_left_below_a_heading_so_that_a_paragraph_asks_for_it(language: str) -> None:
    base = load(OUTLINE.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    heading = word.at("mandate")
    heading.enter(heading.words[1:])
    assert codes(returned(base, word.read(), word.surround)) == [("P113", "mandate")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_where_a_number_in_word_has_nothing_behind_it(language: str) -> None:
    """What is empty is left out, and all numbers behind it are lower than in Word."""
    base = load(OUTLINE.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    for style in ("RegSingleTxtG", "RegSingleTxtG", "SingleTxtG"):
        word.at("issues.3").new_before(style, "")
    word.at("proposals.3").new("RegSingleTxtG", " ")
    made = returned(base, word.read(), word.surround)
    assert (made.outline, codes(made)) == (base, [("P113", "issues.3"), ("P113", "proposals.3")])
    assert [remark.message for remark in made.remarks] == [
        "2 numbers with nothing behind them stand before it in Word, and not in the report",
        "a number with nothing behind it stands behind it in Word, and not in the report",
    ]


def begun_anew(word: Opened, *names: str, form: str = "", start: int = 1) -> None:
    """Restart Numbering: paragraphs get a list that goes on from none; or one of another form, as pasted ones have."""
    lists = word.trees["word/numbering.xml"]
    (own,) = (
        of
        for of in lists.iterfind(f"{W}abstractNum")
        if of.find(f"{W}lvl/{W}pStyle[@{W}val='RegSingleTxtG']") is not None
    )
    if form:
        level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        lists.insert(0, xml(f'<w:abstractNum w:abstractNumId="{form}">{level}</w:abstractNum>')[0])
    anew = "" if form else f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    of = form or own.get(f"{W}abstractNumId")
    lists.append(xml(f'<w:num w:numId="99"><w:abstractNumId w:val="{of}"/>{anew}</w:num>')[0])
    for name in names:
        properties = word.at(name).element.find(f"{W}pPr")
        assert properties is not None
        properties.insert(1, xml('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>')[0])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("names", "form", "start", "place"),
    [
        (("issues.3", "issues.5", "issues.8", "proposals.1", "proposals.3"), "", 1, "issues.3"),
        (("issues.5",), "98", 1, "issues.5"),
        (
            ("mandate.1", "issues.1", "issues.3", "issues.5", "issues.8", "proposals.1", "proposals.3"),
            "",
            7,
            "mandate.1",
        ),
    ],
    ids=["begun anew", "of another list", "begun with 7"],
)
def test_it_is_told_once_where_word_does_not_count_on(
    names: tuple[str, ...], form: str, start: int, place: str, language: str
) -> None:
    base = load(OUTLINE.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    begun_anew(word, *names, form=form, start=start)
    made = returned(base, word.read(), word.surround)
    assert (made.outline, codes(made)) == (base, [("P113", place)])
    assert "in Word" in made.remarks[0].message


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_that_was_emptied_has_the_number_of_that_which_asks_for_its_text(language: str) -> None:
    base = load(OUTLINE.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    p = word.at("mandate.1")
    p.swap(p.words, "")
    assert codes(returned(base, word.read(), word.surround)) == []
    p.new("RegSingleTxtG", "")
    assert codes(returned(base, word.read(), word.surround)) == [("P113", "issues")]


DEEP = """
language: {language}
sections: |
  # One
  ## Two
  ### Three
  #### {{insert:mandate}}
mandate: |
  Four.
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_no_heading_as_there_is_no_level_below_is_a_paragraph(language: str) -> None:
    made = edited(language, "mandate.1", "AgendaTime", DEEP)
    assert main_text(made).endswith("mandate: |\n  Four. {-}")
    assert [(remark.code, remark.place) for remark in made.remarks] == [("P110", "mandate.1")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_caption_put_above_the_first_heading_ends_what_stands_there(language: str) -> None:
    """Nothing can be inserted in the preamble."""
    base = load(INSERTED.format(language=language))
    word = Opened(rendered.written(compose(base), outline=dump(base)))
    word.saying("Two.").paste(word.at("t").cut())
    made = returned(base, word.read(), word.surround).outline
    assert load(dump(made)) == made
    assert "sections: |\n  {insert:t}\n" in dump(made)


INSERTED = """
language: {language}
preamble: |
  Two.
mandate: |
  One {{table:t}}.

  {{insert:t}}
tables:
  t:
    title: Three
    rows: |
      | four | five |
      | --- | --- |
"""

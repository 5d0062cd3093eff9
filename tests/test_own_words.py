"""Words that drafter prints by itself, and somebody edited in Word: told, and never taken for what somebody wrote.

A case edits an opened file of the example that has everything, in some language, and says what is told; the outline is
as it was, but for what the case says of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from drafter.languages import LANGUAGES
from drafter.languages.language import Phrases
from drafter.outline import Outline
from drafter.returning import returned
from drafter.value import replace
from edits import Opened, P, W, run, table, xml
from expected import Expected
from test_edits import base, difference

#: What is told: the code, and words that the message has.
Told = tuple[str, ...]
Edit = Callable[[Opened, Phrases], Told]
_ALL = ("en", "ar", "es", "fr", "ru", "zh")
_TITLE, _SOURCE, _NOTE = "Stations in service, by region", "Submissions of Parties", "As at 31 December 2030."


class Case(NamedTuple):
    """An edit, the languages that it is tried in, and what it makes of the outline."""

    edit: Edit
    languages: tuple[str, ...]
    makes: Callable[[Expected], None] | None


CASES: list[Case] = []


def case(*languages: str, makes: Callable[[Expected], None] | None = None) -> Callable[[Edit], Edit]:
    """A case, tried in these languages."""

    def add(edit: Edit) -> Edit:
        CASES.append(Case(edit, languages, makes))
        return edit

    return add


def styled(word: Opened, style: str, words: str = "") -> P:
    """The first paragraph of a style that says words."""
    for p in word.body.iter(f"{W}p"):
        named = p.find(f"{W}pPr/{W}pStyle")
        if named is not None and named.get(f"{W}val") == style and words in P(p).words:
            return P(p)
    raise KeyError(style)


def number(name: str, phrases: Phrases) -> str:
    """A phrase that holds a number without it, as a word: ``Table``."""
    return str(getattr(phrases, name)).replace("{}", "").strip()


def before(phrases: Phrases) -> str:
    """What is printed before a source."""
    return phrases.source.partition("{}")[0]


def slip(words: str) -> str:
    """Words with a slip in the last letter."""
    return f"{words[:-1]}ж"


def raised(p: P) -> None:
    """Delete the raised letter in a paragraph."""
    for one in list(p.element.iter(f"{W}r")):
        if one.find(f"{W}rPr/{W}vertAlign") is not None:
            p.element.remove(one)


def unnamed(p: P) -> P:
    """The same without its bookmark, as Word leaves it where all that is in it was typed over."""
    for mark in list(p.element.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        p.element.remove(mark)
    return p


# Annexes.


@case(*_ALL)
def the_label_of_an_annex_typed_over(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    was = p.words
    p.swap(was, "Appendix II")
    return "P111", "“Appendix II” stands above the title of the annex", f"where drafter wrote “{was}”"


@case("en", "ar", "zh")
def the_label_of_an_annex_typed_over_with_its_bookmark(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    p.swap(p.words, "Appendix II")
    unnamed(p)
    return "P111", "“Appendix II” stands above the title of the annex"


@case("en", "ru", "zh")
def a_letter_behind_the_label_of_an_annex(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    p.type("A")
    return "P111", f"“{p.words}” stands above"


@case(*_ALL)
def the_label_of_an_annex_deleted(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    p.delete()
    return "P111", f"“{p.words}” does not stand above the title of the annex any more; it is printed there again"


@case("en", "zh")
def the_words_of_the_label_of_an_annex_deleted(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    was = p.words
    p.remove(was)
    return "P111", f"“{was}” does not stand above"


@case("en", "ar")
def the_label_of_an_annex_pasted_below_its_title(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    word.at("rules.heading").paste(p.copied())
    return "P111", f"“{p.words}” was put in once more"


@case("fr", "zh")
def the_label_of_an_annex_pasted_with_a_slip(word: Opened, phrases: Phrases) -> Told:
    p = word.at("scope-of-rules").paste(word.at("rules").copied())
    p.swap(p.words[0], "ж")
    return "P111", f"“{p.words}” was put in once more"


@case("en", "ru", "zh")
def the_label_of_an_annex_joined_to_its_title_with_a_slip(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    p.swap(p.words[0], "ж")
    now = p.words
    p.type(" ")
    p.join()
    return "P111", f"“{now}” stands above"


@case("en", "zh")
def a_note_in_the_label_of_an_annex(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    p.put(word.footnote("Not adopted."), len(p.words))
    return "P111", f"“{p.words}; Not adopted.” stands above"


@case("es", "ar")
def the_label_of_an_annex_in_italics(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    p.look(p.words, "<w:i/>")
    return "P111", f"“{p.words}” has another look than drafter gives it"


@case("en", "zh")
def enter_pressed_in_the_label_of_an_annex(word: Opened, phrases: Phrases) -> Told:
    p = word.at("rules")
    was = p.words
    p.enter(was[-1:])
    return "P111", f"“{was}” has another look"


@case("en", "ar", "es", "ru", "zh")
def the_language_of_an_annex_changed(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "AnnexOriginal")
    was = p.words
    p.swap(was[1:4], "Xy")
    return "P111", f"“{p.words}” stands below the title of the annex", f"“{was}”"


@case("en", "ar")
def the_language_of_an_annex_deleted(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "AnnexOriginal")
    p.delete()
    return "P111", f"“{p.words}” does not stand below the title of the annex any more"


@case("en", "zh")
def the_language_of_an_annex_twice(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "AnnexOriginal")
    p.paste(p.copied())
    return "P111", f"“{p.words}” was put in once more"


@case("ru", "zh")
def the_language_of_an_annex_in_the_style_of_text(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "AnnexOriginal")
    p.style("SingleTxtG")
    return "P111", f"“{p.words}” has another look"


# Captions.


@case(*_ALL)
def a_slip_in_the_label_of_a_table(word: Opened, phrases: Phrases) -> Told:
    p, was = word.at("stations"), number("table", phrases)
    p.swap(was, slip(was))
    due = phrases.table.replace("{}", "1")
    return "P111", f"“{due.replace(was, slip(was))}” stands in its caption, where drafter wrote “{due}”"


@case("en", "zh")
def the_label_of_a_figure_deleted_but_for_its_number(word: Opened, phrases: Phrases) -> Told:
    word.at("growth").remove(number("figure", phrases))
    return "P111", "stands in its caption, where drafter wrote"


@case("en", "ar")
def the_label_of_a_box_in_italics(word: Opened, phrases: Phrases) -> Told:
    word.at("sheet").look(number("box", phrases), "<w:i/>")
    return "P111", f"“{phrases.box.replace('{}', '1')}” has another look"


@case("en", "fr", "ru")
def the_number_of_a_table_in_bold(word: Opened, phrases: Phrases) -> Told:
    p = word.at("stations")
    shown = next(one for one in p.element.iter(f"{W}r") if one.findtext(f"{W}t") == "1")
    shown.insert(0, xml("<w:rPr><w:b/><w:bCs/></w:rPr>")[0])
    return "P111", f"“{phrases.table.replace('{}', '1')}” has another look"


@case("en", "ru", "zh")
def the_title_drawn_up_to_the_label_of_a_table(word: Opened, phrases: Phrases) -> Told:
    p = word.at("stations")
    (line_break,) = p.element.iter(f"{W}br")
    line_break.getparent().remove(line_break)  # type: ignore[union-attr]
    p.type(". ", before=_TITLE)
    return "P111", f"“{phrases.table.replace('{}', '1')}.” stands in its caption"


@case(*_ALL)
def the_label_of_a_table_twice(word: Opened, phrases: Phrases) -> Told:
    due = phrases.table.replace("{}", "1")
    word.at("stations").type(f"{due}\n", before=_TITLE)
    return "P111", f"“{due}” was put in once more"


@case("fr", "zh")
def the_label_of_a_table_twice_in_one_line(word: Opened, phrases: Phrases) -> Told:
    due = phrases.table.replace("{}", "1")
    word.at("stations").type(f"{due}: ", before=_TITLE)
    return "P111", f"“{due}:” was put in once more"


@case("en", "ar", "zh")
def a_caption_pasted_below_itself(word: Opened, phrases: Phrases) -> Told:
    p = word.at("stations")
    p.paste(p.copied())
    return "P111", _TITLE, "was put in once more"


@case("en", "zh")
def a_caption_pasted_elsewhere(word: Opened, phrases: Phrases) -> Told:
    word.at("number").paste(word.at("stations").copied())
    return "P111", _TITLE, "was put in once more"


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
@pytest.mark.parametrize(
    ("name", "phrase", "cited", "kept"),
    [("costs", "table", "2", "tables"), ("coast", "figure", "II", "figures"), ("sheet", "box", "1", "boxes")],
)
def test_what_has_lost_its_caption_is_itself_and_has_no_title(
    language: str, name: str, phrase: str, cited: str, kept: str
) -> None:
    outline, docx = base(f"2031.{language}")
    word = Opened(docx)
    word.at(name).delete()
    back = returned(outline, word.read(), word.surround)

    given = tuple(replace(one, title=()) if one.name == name else one for one in getattr(outline, kept))
    assert replace(outline, **{kept: given}) == back.outline
    (remark,) = back.remarks
    due = getattr(LANGUAGES[language].phrases, phrase).replace(
        "{}", cited if language == "en" else cited.replace("II", "2")
    )
    assert (remark.code, remark.place) == ("P111", name)
    assert f"“{due}” does not stand in its caption any more" in remark.message


# Below tables.


@case(*_ALL)
def a_slip_in_the_word_before_a_source(word: Opened, phrases: Phrases) -> Told:
    p, was = styled(word, "TableNote", _SOURCE), before(phrases).rstrip(" :：\u00a0")
    p.swap(was, slip(was))
    return "P111", f"{slip(was)}", "stands before its source", f"where drafter wrote “{was}"


@case("en", "ar", "zh")
def another_word_before_a_source(word: Opened, phrases: Phrases) -> Told:
    p, was = styled(word, "TableNote", _SOURCE), before(phrases).rstrip(" :：\u00a0")
    p.swap(was, "Origin")
    return "P111", "“Origin", "stands before its source"


@case("en", "fr", "zh")
def no_word_before_a_source(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "TableNote", _SOURCE)
    p.remove(p.words.partition(_SOURCE)[0])
    return "P111", "does not stand before its source any more"


@case("en", "ru", "zh")
def the_word_before_a_source_twice(word: Opened, phrases: Phrases) -> Told:
    styled(word, "TableNote", _SOURCE).type(before(phrases), before=_SOURCE)
    return "P111", f"“{before(phrases).strip()}” was put in once more"


@case("en", "ar")
def a_source_twice(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "TableNote", _SOURCE)
    p.paste(p.copied())
    return "P111", _SOURCE, "was put in once more"


@case("en", "zh")
def the_word_before_a_source_upright(word: Opened, phrases: Phrases) -> Told:
    styled(word, "TableNote", _SOURCE).plain(before(phrases).rstrip(" :：\u00a0"), "i", "iCs")
    return "P111", f"“{before(phrases).strip()}” has another look"


@case("es", "zh")
def a_slip_in_the_word_before_the_source_of_a_box(word: Opened, phrases: Phrases) -> Told:
    was = before(phrases).rstrip(" :：\u00a0")
    styled(word, "TableNote", "Harlow & Finch").swap(was, slip(was))
    return "P111", "stands before its source"


@case("en", "ar", "zh")
def the_letter_of_a_note_deleted(word: Opened, phrases: Phrases) -> Told:
    raised(styled(word, "TableNote", _NOTE))
    return "P111", "does not stand before a note below it any more"


@case("en", "zh")
def another_letter_before_a_note(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "TableNote", _NOTE)
    p.swap("a", "q")
    p.look("q", '<w:i/><w:vertAlign w:val="superscript"/>')
    return "P111", "“q” stands before a note below it, where drafter wrote “a”"


@case("en", "ar")
def a_note_below_a_table_twice(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "TableNote", _NOTE)
    p.paste(p.copied())
    return "P111", _NOTE, "was put in once more"


@case("en", "ar", "zh")
def a_note_below_a_table_deleted_but_for_its_mark(word: Opened, phrases: Phrases) -> Told:
    styled(word, "TableNote", _NOTE).delete()
    return "P208", f"“{_NOTE}”; both are printed again"


@case("en", "ru")
def a_note_that_is_written_in_its_place_deleted_but_for_its_mark(word: Opened, phrases: Phrases) -> Told:
    styled(word, "TableNote", "Without test sites.").delete()
    return "P208", "“Without test sites.”; both are printed again"


@case("en", "zh")
def a_note_in_a_box_deleted_but_for_its_mark(word: Opened, phrases: Phrases) -> Told:
    styled(word, "TableNote", "A second page").delete()
    return "P208", "both are printed again"


@case("en", "ar", makes=lambda yaml: yaml.swap("74[^b]", "74"))
def the_mark_of_a_note_deleted_and_the_note_left(word: Opened, phrases: Phrases) -> Told:
    raised(next(P(p) for p in word.body.iter(f"{W}p") if P(p).words.startswith("74")))
    return "P206", "For the reasons, see"


@case("en", "zh", makes=lambda yaml: yaml.swap("{insert:coast}", "Typed. {-}\n\n    {insert:coast}"))
def a_line_typed_between_the_source_and_the_notes(word: Opened, phrases: Phrases) -> Told:
    """It is text, and the notes stay what they are."""
    styled(word, "TableNote", _SOURCE).new("TableNote", "Typed.")
    return ()


# The contents page.


@case("en", "zh")
def the_heading_of_the_contents_changed(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "ContentsTitle")
    p.swap(p.words, "Table of contents" if phrases.contents != "Table of contents" else "Contents")
    return "P111", "stands on the contents page", f"where drafter wrote “{phrases.contents}”"


@case("en", "ar")
def the_heads_of_the_columns_of_the_contents_deleted(word: Opened, phrases: Phrases) -> Told:
    styled(word, "ContentsColumns").delete()
    return "P111", f"“{phrases.contents_paragraphs} {phrases.contents_page}” does not stand on the contents page"


@case("en", "ru", "zh")
def a_head_of_a_column_of_the_contents_changed(word: Opened, phrases: Phrases) -> Told:
    for t in styled(word, "ContentsColumns").element.iter(f"{W}t"):
        t.text = slip(t.text or "") if t.text == phrases.contents_page else t.text
    return "P111", f"“{phrases.contents_paragraphs} {slip(phrases.contents_page)}” stands on the contents page"


@case("en", "zh")
def the_heading_of_the_contents_twice(word: Opened, phrases: Phrases) -> Told:
    p = styled(word, "ContentsTitle")
    p.paste(p.copied())
    return "P111", f"“{phrases.contents}” was put in once more"


@case("en", "ar")
def the_heading_of_the_contents_in_another_style(word: Opened, phrases: Phrases) -> Told:
    styled(word, "ContentsTitle").style("HChG")
    return "P111", f"“{phrases.contents}” has another look"


@case("en", "zh")
def the_line_above_the_annexes_in_the_contents_changed(word: Opened, phrases: Phrases) -> Told:
    p = next(P(p) for p in word.body.iter(f"{W}p") if P(p).words.strip() == phrases.contents_annexes)
    p.swap(phrases.contents_annexes, "Attachments")
    return "P111", "“Attachments” stands on the contents page", f"“{phrases.contents_annexes}”"


@case("en", "ru")
def the_contents_page_deleted(word: Opened, phrases: Phrases) -> Told:
    for p in list(word.body.iter(f"{W}p")):
        named = p.find(f"{W}pPr/{W}pStyle")
        if named is not None and named.get(f"{W}val", "").startswith(("TOC", "Contents")):
            P(p).delete()
    return "P111", f"“{phrases.contents}” does not stand on the contents page any more"


@case("en", "zh")
def a_line_typed_below_the_heading_of_the_contents(word: Opened, phrases: Phrases) -> Told:
    styled(word, "ContentsTitle").new("ContentsTitle", "Typed there.")
    return "P111", "“Typed there.” was put in on the contents page, which drafter makes anew"


# The title block.


@case("en", "ar", "zh")
def the_line_of_an_agenda_item_twice(word: Opened, phrases: Phrases) -> Told:
    p = word.at("head.item")
    p.paste(p.copied())
    return "P111", f"“{p.words}” was put in once more"


@case("en", "zh")
def the_phrase_of_an_agenda_item_in_italics(word: Opened, phrases: Phrases) -> Told:
    p = word.at("head.item")
    p.look(p.words[:4], "<w:i/>")
    return "P301", f"“{p.words}” has another look than drafter gives it"


TRIED = [pytest.param(one, name, id=f"{one.edit.__name__}-{name}") for one in CASES for name in one.languages]


@pytest.mark.parametrize(("one", "language"), TRIED)
def test_what_drafter_prints_by_itself_is_told_and_not_taken_over(one: Case, language: str) -> None:
    outline, docx = base(f"2031.{language}")
    word = Opened(docx)
    said = one.edit(word, LANGUAGES[language].phrases)
    expected = outline
    if one.makes:
        yaml = Expected(outline)
        one.makes(yaml)
        expected = yaml.outline
    back = returned(outline, word.read(), word.surround)

    assert not difference(expected, back.outline)
    assert expected == back.outline
    assert bool(back.changes) == (one.makes is not None)
    assert [remark.code for remark in back.remarks] == [*said[:1]]
    assert all(words in remark.message for remark in back.remarks for words in said[1:])


def test_each_case_is_tried_in_two_languages_one_of_them_not_of_latin_script() -> None:
    assert all(len(one.languages) >= 2 for one in CASES)
    assert all({*one.languages} & {"ar", "ru", "zh"} for one in CASES)


# What only looks like it.


def back_of(language: str, edit: Callable[[Opened], object]) -> tuple[Outline, list[str], str]:
    """The outline that an edit gives, the codes of what is told, and what it changed."""
    outline, docx = base(f"2031.{language}")
    word = Opened(docx)
    edit(word)
    back = returned(outline, word.read(), word.surround)
    return back.outline, [one.code for one in back.remarks], difference(outline, back.outline)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Annex II was not discussed, and is attached as it was submitted."),
        ("zh", "附件二未经讨论，按提交时的原样附上，供各缔约方在下届会议上审议。"),
        ("ar", "لم تناقش الأطراف المرفق الثاني، وهو مرفق بالصيغة التي قدم بها."),
    ],
)
def test_a_paragraph_that_begins_like_a_label_is_a_paragraph(language: str, words: str) -> None:
    _, codes, made = back_of(language, lambda word: word.at("scope-of-rules").new("SingleTxtG", words))

    assert not codes
    assert f"+      {words}" in made


@pytest.mark.parametrize(("language", "words"), [("en", "Table salt"), ("zh", "表面温度"), ("ru", "Таблица умножения")])
def test_a_heading_that_begins_like_a_label_is_a_heading(language: str, words: str) -> None:
    _, codes, made = back_of(language, lambda word: word.at("network").new("RegH1G", words))

    assert not codes
    assert words in made


@pytest.mark.parametrize(("language", "named"), [("en", "Source"), ("ru", "Источник"), ("zh", "资料来源")])
def test_a_source_may_begin_like_the_word_before_it(language: str, named: str) -> None:
    words = f"{named} data of the secretariat"
    _, codes, made = back_of(language, lambda word: styled(word, "TableNote", _SOURCE).swap(_SOURCE, words))

    assert not codes
    assert f"+      {words}" in made


@pytest.mark.parametrize(("language", "title"), [("en", "Boxed goods"), ("zh", "方框内货物")])
def test_a_title_may_begin_like_the_label_that_was_deleted(language: str, title: str) -> None:
    def edit(word: Opened) -> None:
        p = word.at("sheet")
        for element in list(p.element):
            if element.tag not in (f"{W}pPr", f"{W}bookmarkStart", f"{W}bookmarkEnd"):
                p.element.remove(element)
        p.put(run(title), 0)

    _, codes, made = back_of(language, edit)
    assert codes == ["P111"]
    assert f"+      {title}" in made


@pytest.mark.parametrize("language", _ALL)
def test_the_label_that_is_typed_above_a_new_table_is_no_part_of_its_title(language: str) -> None:
    def edit(word: Opened) -> None:
        phrases = LANGUAGES[language].phrases
        caption = word.at("number").new("Caption", f"{phrases.table.replace('{}', '12')}: New stations")
        caption.element.addnext(table(("a", "b"), ("c", "d")).element)

    _, codes, made = back_of(language, edit)
    assert codes == ["P201"]
    assert "+      New stations" in made


def test_small_letters_are_no_number_in_the_caption_of_a_new_table() -> None:
    def edit(word: Opened) -> None:
        caption = word.at("number").new("Caption", "Table ill suited to print")
        caption.element.addnext(table(("a", "b"), ("c", "d")).element)

    assert "+      Table ill suited to print" in back_of("en", edit)[2]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_long_text_over_the_label_of_an_annex_is_text_and_the_label_is_told(language: str) -> None:
    words = "This annex was written by the secretariat at the request of the Co-Chairs."

    def edit(word: Opened) -> None:
        p = word.at("rules")
        p.swap(p.words, words)

    _, codes, made = back_of(language, edit)
    assert codes == ["P111"]
    assert words in made


@pytest.mark.parametrize("language", ["en", "ar"])
def test_text_in_the_style_of_the_line_below_the_title_of_an_annex_is_not_lost(language: str) -> None:
    _, codes, made = back_of(language, lambda word: styled(word, "AnnexOriginal").new("AnnexOriginal", "Typed below."))

    assert not codes
    assert "Typed below." in made


@pytest.mark.parametrize("name", ["zh", "en", "ru", "ar"])
def test_the_label_of_an_only_annex_is_told_too(name: str) -> None:
    outline, docx = base(name)
    word = Opened(docx)
    p = word.at("agenda")
    was = p.words
    p.swap(was, "Appendix")
    back = returned(outline, word.read(), word.surround)

    assert (back.outline, back.changes) == (outline, ())
    assert [(one.code, one.place) for one in back.remarks] == [("P111", "agenda")]
    assert f"where drafter wrote “{was}”" in back.remarks[0].message


@pytest.mark.parametrize("name", ["zh", "en"])
def test_the_name_of_a_known_body_that_stands_twice_is_told(name: str) -> None:
    outline, docx = base(name)
    word = Opened(docx)
    p = word.at("head.body")
    p.paste(p.copied())
    back = returned(outline, word.read(), word.surround)

    assert (back.outline, back.changes) == (outline, ())
    assert [one.code for one in back.remarks] == ["P111"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_label_without_bookmark_and_style_is_one_above_a_title(language: str) -> None:
    def edit(word: Opened) -> None:
        unnamed(word.at("rules")).style("")

    _, codes, made = back_of(language, edit)
    assert (codes, made) == (["P111"], "")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_picture_in_the_place_of_a_label_is_told_as_well(language: str) -> None:
    outline, docx = base(f"2031.{language}")
    word = Opened(docx)
    label = word.at("rules")
    was = label.words
    label.put("<w:r><w:drawing/></w:r>", len(was))
    label.remove(was)
    back = returned(outline, word.read(), word.surround)

    assert outline == back.outline
    assert [remark.code for remark in back.remarks] == ["P111", "P103"]

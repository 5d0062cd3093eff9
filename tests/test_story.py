"""Running text as Word has it, seen through the sketch of a p."""

from __future__ import annotations

import pytest

import rendered
import sketching
from drafter.inline import Gap, Link, Look, Text
from drafter.languages import LANGUAGES
from drafter.report import (
    Block,
    Item,
    Line,
    Masthead,
    Note,
    NoteMark,
    Paragraph,
    Reference,
    Report,
    Section,
    TitleBlock,
    Unnumbered,
)
from drafter.word import measures, package, styles
from drafter.word.story import Book, Story, relationships
from drafter.word.wml import p, ppr

PART = package.opened(rendered.SHELL)["word/styles.xml"].decode()
STYLES = styles.read(PART)
MEASURES = measures.read(PART, "", "", "", STYLES)
MASTHEAD = Masthead("", "", "", "", "", "", "", "", "", "")
HEAD = TitleBlock((), (), (), (), (), (), ())
NOTES = (Note("*", "*", True, ((Text("late"),),)), Note("site", "1", False, ((Text("there"),),)))


def story(*lines: Line, language: str = "en") -> Story:
    """A story in a report with a section III.B, a paragraph 31 with an item (b), and these lines at its end."""
    item = Item("b", "(b)", "(b)", 1, 1, ())
    section = Section("topic", 2, "B.", "III.B", (), (Paragraph("p", 31, "31.", "31", (), (item,)),))
    content: tuple[Block, ...] = (section, *(Unnumbered(f"x.{number}", line) for number, line in enumerate(lines)))
    report = Report(language, "", None, MASTHEAD, (), HEAD, content, (), NOTES)
    return Story(Book(report, LANGUAGES[language], STYLES, MEASURES))


def shown(*line: object, language: str = "en") -> str:
    given: Line = line  # type: ignore[assignment]
    return sketching.sketch_xml(p(ppr(), story(given, language=language).line(given)))


def test_words_are_one_run() -> None:
    made = story().line((Text("a b"),))

    assert made.count("<w:r>") == 1


@pytest.mark.parametrize(
    ("look", "sketch"),
    [
        (Look.ITALIC, "_a_"),
        (Look.BOLD, "**a**"),
        (Look.SUBSCRIPT, "{vertAlign=subscript: a}"),
        (Look.SUPERSCRIPT, "{vertAlign=superscript: a}"),
    ],
)
def test_looks_are_properties_of_the_run(look: Look, sketch: str) -> None:
    assert sketch in shown(Text("a", look))


def test_a_reference_to_a_paragraph_is_a_field_that_word_can_update() -> None:
    assert shown(Text("See "), Reference("p", "31"), Text(".")).endswith("See {REF _n_p \\n \\h|31}.")


def test_a_reference_to_an_item_is_two_fields() -> None:
    line = shown(Reference("p", "31"), Text(" "), Reference("b", "(b)"))

    assert line.endswith("{REF _n_p \\n \\h|31} {REF _n_b \\n \\h|(b)}")


def test_a_reference_to_a_section_asks_for_the_numbers_above_it_too() -> None:
    assert shown(Reference("topic", "III.B")).endswith("{REF _n_topic \\w \\h|III.B}")


def test_a_reference_that_no_field_can_give_is_a_link_with_typed_text() -> None:
    assert shown(Reference("agenda", "the annex")).endswith("<<#_n_agenda|the annex>>")


def test_the_first_mark_of_a_note_is_its_reference() -> None:
    assert shown(Text("a"), NoteMark("site", "1")).endswith("a[^2]")


def test_a_mark_of_asterisks_stands_beside_its_reference() -> None:
    made = story().line((NoteMark("*", "*"),))

    assert 'w:customMarkFollows="1" w:id="1"/><w:t xml:space="preserve">*</w:t></w:r>' in made
    assert 'w:rStyle w:val="FootnoteReference"' in made


def test_a_note_marked_again_is_a_field_on_its_first_mark() -> None:
    line = shown(NoteMark("site", "1"), Text(" and "), NoteMark("site", "1", True))

    assert "<_noteref_site>[^2]</_noteref_site> and " in line
    assert "NOTEREF _noteref_site \\f \\h" in line


def test_a_mark_of_asterisks_again_is_a_link_for_no_field_gives_it() -> None:
    line = shown(NoteMark("*", "*"), NoteMark("*", "*", True))

    assert "<_starref_1>[^1 *]</_starref_1>" in line
    assert "<<#_starref_1|" in line
    assert "NOTEREF" not in line


def test_only_notes_that_are_marked_again_have_a_bookmark_round_their_mark() -> None:
    assert "_noteref_" not in shown(NoteMark("site", "1"))


def test_an_address_is_a_link_by_a_relationship_and_an_address_used_twice_has_one() -> None:
    link = Link("https://a.b/?c&d", (Text("here"),))
    part = story((link, link))
    made = part.line((link, link))

    assert made.count('r:id="link1"') == 2
    assert list(relationships(part.links)) == [
        '<Relationship Id="link1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
        'Target="https://a.b/?c&amp;d" TargetMode="External"/>'
    ]


def test_a_gap_has_a_style_that_shows_it() -> None:
    assert "[how many]" in shown(Gap("[how many]"))
    assert 'w:rStyle w:val="Gap"' in story().line((Gap("how many"),))


def test_quotation_marks_in_chinese_are_set_in_the_chinese_face() -> None:
    made = story(language="zh").line((Text("近期的“差距报告”"),))

    assert '<w:rFonts w:hint="eastAsia"/>' in made
    assert made.count("<w:r>") == 1


def test_a_degree_sign_in_chinese_keeps_the_latin_face_beside_quotation_marks() -> None:
    made = story(language="zh").line((Text("不超过2ºC。“差距”"),))

    assert made.count("<w:r>") == 3
    assert '<w:r><w:t xml:space="preserve">º</w:t></w:r>' in made


def test_chinese_text_without_shared_marks_is_one_plain_run() -> None:
    assert story(language="zh").line((Text("高2°C的长期目标"),)).count("<w:r><w:t") == 1


def test_quotation_marks_in_english_need_no_hint() -> None:
    assert "eastAsia" not in story().line((Text("“gap” – report"),))

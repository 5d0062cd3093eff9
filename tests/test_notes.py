from __future__ import annotations

import re

import reading
import rendered
import sketching
from drafter.word import notes


def foot(docx: bytes) -> list[str]:
    return [line for line in sketching.sketch(docx, "word/footnotes.xml").split("\n") if line.strip()]


def test_the_separators_come_first_and_ids_ascend_in_the_order_of_the_text() -> None:
    docx = rendered.render(rendered.english("A.[^b]\n\nB.^[in line]\n\nC.[^a]", "[^a]: last\n[^b]: first"))
    part = reading.parts(docx)["word/footnotes.xml"].decode()

    assert re.findall(r'<w:footnote (?:w:type="(\w+)" )?w:id="(-?\d+)"', part) == [
        ("separator", "-1"), ("continuationSeparator", "0"), ("", "1"), ("", "2"), ("", "3"),
    ]  # fmt: skip
    assert reading.notes(docx) == [("1", ["first"]), ("2", ["in line"]), ("3", ["last"])]


def test_the_mark_is_the_first_run_of_a_note_and_a_tab_follows_it() -> None:
    docx = rendered.render(rendered.english("A.[^a]", "[^a]: text"))

    assert foot(docx)[-1].endswith("[^]→<_note_a>text</_note_a>")


def test_asterisks_are_typed_in_the_style_of_a_mark_and_take_no_number() -> None:
    docx = rendered.render(rendered.english("A.[^*] B.[^a] C.[^**]", "[^*]: one\n[^**]: two\n[^a]: three"))

    assert reading.notes(docx) == [("*", ["one"]), ("1", ["three"]), ("**", ["two"])]
    assert "<_star_1>one</_star_1>" in "\n".join(foot(docx))
    assert "footnoteRef" not in re.findall(
        r'<w:footnote w:id="1">.*?</w:footnote>', reading.parts(docx)["word/footnotes.xml"].decode()
    )[0]  # fmt: skip


def test_a_note_of_several_paragraphs_has_one_mark_and_stays_in_line() -> None:
    docx = rendered.render(rendered.english("A.[^a]", "[^a]: one\n\n  two\n\n  three"))

    assert reading.notes(docx) == [("1", ["one", "two", "three"])]
    assert foot(docx)[-1].startswith("[footnote text; ind(firstLine=0 left=1134)] three") or "three" in foot(docx)[-1]


def test_links_in_notes_have_relationships_of_the_notes_part() -> None:
    docx = rendered.render(rendered.english("See https://a.b.[^a]", "[^a]: See <https://c.d>."))
    parts = reading.parts(docx)

    assert "https://c.d" in parts["word/_rels/footnotes.xml.rels"].decode()
    assert "https://c.d" not in parts["word/_rels/document.xml.rels"].decode()
    assert "https://a.b" in parts["word/_rels/document.xml.rels"].decode()


def test_notes_stand_in_headings_titles_items_and_annexes() -> None:
    text = rendered.english(
        "# H[^h]\nP:\n- i[^i]",
        "[^t]: T\n[^h]: H\n[^i]: I\n[^x]: X",
        "author: A[^t]\nagenda: |\n  # Time\n  ## S\n  - L[^x]\n",
    )

    assert reading.notes(rendered.render(text)) == [("1", ["T"]), ("2", ["H"]), ("3", ["I"]), ("4", ["X"])]


def test_a_document_without_notes_has_the_separators_alone() -> None:
    docx = rendered.render(rendered.english("P."))

    assert reading.notes(docx) == []
    assert "continuationSeparator" in reading.parts(docx)["word/footnotes.xml"].decode()


def test_settings_that_name_no_separators_name_them_where_the_schema_has_them() -> None:
    settings = reading.parts(rendered.SHELL)["word/settings.xml"].decode()
    bare = re.sub(r"<w:footnotePr>.*?</w:footnotePr>", "", settings)
    assert bare != settings

    assert notes.with_separators(bare) == notes.with_separators(settings) == settings


def test_settings_that_begin_notes_anew_in_each_section_are_mended() -> None:
    settings = '<w:settings><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr><w:compat/></w:settings>'

    assert notes.with_separators(settings) == (
        '<w:settings><w:footnotePr><w:numRestart w:val="continuous"/><w:footnote w:id="-1"/><w:footnote w:id="0"/>'
        "</w:footnotePr><w:compat/></w:settings>"
    )

from __future__ import annotations

import re

import pytest

import reading
import rendered
from drafter.word import package, styles

PART = package.opened(rendered.SHELL)["word/styles.xml"].decode()


def test_every_role_has_a_style_in_the_shell() -> None:
    found = styles.read(PART)

    assert set(found.ids) == set(styles.roles())
    assert found["paragraph"] == "RegSingleTxtG"
    assert found["note mark"] == "FootnoteReference"


def test_styles_are_found_by_name_whatever_ids_a_program_gave_them() -> None:
    renamed = PART.replace('w:styleId="RegHChG"', 'w:styleId="Style17"')

    assert styles.read(renamed)["heading 1"] == "Style17"


def test_all_missing_styles_are_named_at_once() -> None:
    lacking = PART.replace('w:val="Agenda Time"', 'w:val="Another"').replace('w:val="_ Single Txt_G"', 'w:val="Other"')

    with pytest.raises(KeyError) as caught:
        styles.read(lacking)
    assert caught.value.args == ("Agenda Time", "_ Single Txt_G")


def _linked(part: str) -> dict[str, str]:
    lists = {"headings": 7, "paragraphs": 8, "bullets": 9}
    made = styles.linked(part, styles.read(part), lists, ())
    found = re.findall(
        r'<w:style [^>]*w:styleId="(\w+)"(?:(?!</w:style>).)*?<w:ilvl w:val="(\d)"/><w:numId w:val="(\d+)"', made
    )
    return {style: f"{number}.{level}" for style, level, number in found}


def test_numbered_styles_are_linked_to_our_lists_and_no_other_style_is() -> None:
    ours = _linked(PART)

    assert ours == {
        "RegHChG": "7.0", "RegH1G": "7.1", "RegH23G": "7.2", "RegH4G": "7.3",
        "RegSingleTxtG": "8.0", "RegSingleTxtG2": "8.1", "RegSingleTxtG3": "8.2",
        "Bullet1G": "9.0", "Bullet2G": "9.1",
    }  # fmt: skip


def test_a_style_that_lost_its_number_is_linked_again() -> None:
    bare = re.sub(r"<w:numPr>.*?</w:numPr>", "", PART)

    assert len(_linked(bare)) == 9


def test_a_style_without_paragraph_properties_gets_them_where_the_schema_has_them() -> None:
    style = re.search(r'<w:style [^>]*w:styleId="Bullet1G">.*?</w:style>', PART)
    assert style
    for rest in ("<w:rPr><w:b/></w:rPr>", ""):
        bare = re.sub(r"<w:(pPr|rPr)>.*?</w:\1>", "", style[0]).replace("</w:style>", f"{rest}</w:style>")
        made = styles.linked(
            PART.replace(style[0], bare), styles.read(PART), {"headings": 1, "paragraphs": 2, "bullets": 3}, ()
        )

        assert f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>{rest}</w:style>' in made


def test_the_languages_of_the_text_become_the_defaults_of_the_document() -> None:
    made = styles.tagged(PART, "fr-FR", "zh-CN", "ar-SA")

    assert re.findall(r"<w:lang [^>]*>", made) == ['<w:lang w:val="fr-FR" w:eastAsia="zh-CN" w:bidi="ar-SA"/>']


def test_a_shell_that_word_saved_without_languages_gets_them() -> None:
    silent = re.sub(r"<w:lang [^>]*/>", "", PART)

    assert 'w:val="en-GB"' in styles.tagged(silent, "en-GB", "zh-CN", "ar-SA")


def test_reading_and_writing_know_the_same_names() -> None:
    """The names of the styles in use, as an independent reader finds them, are all in the table."""
    for name in rendered.EXAMPLES:
        used = {line.style for line in reading.lines(rendered.example(name))}
        assert used <= set(styles.PARAGRAPH_STYLES.values())

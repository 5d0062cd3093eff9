"""The whole Word file: parts, properties, and text that comes out as it was typed."""

from __future__ import annotations

import re

import pytest

import reading
import rendered
from drafter.languages import LANGUAGES
from drafter.place import Problems
from drafter.source import load
from drafter.word.numbering import is_typed

BANGKOK = "2011_bangkok"
COASTAL = "2024_coastal_data"


def parts(name: str) -> dict[str, str]:
    return {
        part: content.decode()
        for part, content in reading.parts(rendered.example(name)).items()
        if part.endswith((".xml", ".rels"))
    }


def test_a_file_has_every_part_that_word_expects() -> None:
    names = set(reading.parts(rendered.example(BANGKOK)))

    assert names >= {
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "docProps/custom.xml",
        "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/settings.xml",
        "word/fontTable.xml", "word/theme/theme1.xml", "word/_rels/document.xml.rels",
    }  # fmt: skip
    assert not any(name.startswith("word/comments") for name in names)


def test_the_core_properties_say_title_author_and_language_and_no_date_that_is_not_known() -> None:
    core = parts(BANGKOK)["docProps/core.xml"]

    assert re.findall(r"<dc:(\w+)>([^<]*)<", core) == [
        (
            "title",
            "根据第1/CP.16号决定第38段要求举行的发达国家缔约方"
            "实现整体经济范围量化减排指标所涉假设和条件问题研讨会",
        ),
        ("creator", "研讨会联合主席的报告"),
        ("language", "zh-CN"),
    ]  # fmt: skip
    assert "dcterms:" not in core.replace("xmlns:dcterms", "")


def test_the_date_of_the_outline_is_the_date_of_the_file() -> None:
    core = parts(COASTAL)["docProps/core.xml"]

    assert set(re.findall(r"<dcterms:(\w+) [^>]*>([^<]*)<", core)) == {
        ("created", "2024-07-05T00:00:00Z"),
        ("modified", "2024-07-05T00:00:00Z"),
    }


@pytest.mark.parametrize(("name", "latin"), [(BANGKOK, "en-GB"), (COASTAL, "en-GB")])
def test_the_languages_of_the_text_are_tagged(name: str, latin: str) -> None:
    assert f'<w:lang w:val="{latin}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' in parts(name)["word/styles.xml"]


def test_word_is_never_asked_to_update_fields_on_opening() -> None:
    assert not any("updateFields" in part for part in parts(COASTAL).values())


def test_notes_run_on_through_the_whole_document() -> None:
    found = parts(COASTAL)

    assert '<w:numRestart w:val="continuous"/>' in found["word/settings.xml"]
    assert '<w:numRestart w:val="continuous"/>' in found["word/document.xml"]


def test_faces_have_the_names_that_word_knows() -> None:
    styles = parts(BANGKOK)["word/styles.xml"]

    assert (
        '<w:rFonts w:ascii="Times New Roman" w:eastAsia="SimSun" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        in styles
    )


#: What neither an editor nor a reference can point at: it is computed, or belongs to what stands above it.
BELONGING = {"End Rule", "Contents Title", "Contents Columns", "toc 1", "toc 2", "toc 3", "toc 4", "Table Note",
             "Figure", "Annex Original"}  # fmt: skip


def test_every_numbered_paragraph_item_heading_and_note_has_a_hidden_bookmark() -> None:
    for name in rendered.EXAMPLES:
        for line in reading.lines(rendered.example(name)):
            assert line.style in BELONGING or any(bookmark.startswith("_") for bookmark in line.names), line
        part = reading.parts(rendered.example(name))["word/footnotes.xml"].decode()
        assert len(re.findall(r'<w:bookmarkStart [^>]*w:name="_', part)) == len(reading.notes(rendered.example(name)))


def test_every_field_shows_what_the_numbers_give() -> None:
    for name in rendered.EXAMPLES:
        found = reading.recomputed(rendered.example(name))
        # Numbers that Word cannot count are typed where they are cited, too.
        assert found or is_typed(LANGUAGES[load(rendered.EXAMPLES[name]).language])
        assert [(cached, computed) for _, cached, computed in found if cached != computed] == []


@pytest.mark.parametrize(
    "typed",
    [
        "A & B < C > D",
        "{{ x }} and {% if y %} and {# z #}",
        "[30–40] per cent, [Draft], {No text}, {x: y}",
        "INF.1/Rev.1* and 5 * 3 * 2",
        "a # b | c % d @ e ` f ! g ? h",
        "“curly” ‘single’ \"straight\" 'single'",
        "👩‍🏭 🇺🇳 é e\u0301 ﬁ ½ º °",
        "ＦＵＬＬ　ｗｉｄｔｈ （全角） ﾊﾝｶｸ",
        "no\u00a0break, thin\u2009space, zero\u200bwidth, soft\u00adhyphen, left-to-right \u200e mark",
        "two  blanks   three",
        "C:\\temp\\new",
        "a\tb",
        "-1 degree, --, —, *",
        "1. typed number, (a) typed label",
    ],
)
def test_text_comes_out_as_typed(typed: str) -> None:
    docx = rendered.render(rendered.english(f"See {typed} end."))

    assert reading.lines(docx)[-2].text == f"See {typed} end."


def test_a_paragraph_of_twenty_thousand_characters_comes_out_whole() -> None:
    typed = "".join(f"word{number} " for number in range(2400)).strip()
    assert len(typed) > 20_000

    assert reading.lines(rendered.render(rendered.english(typed)))[-2].text == typed


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe"])
def test_characters_that_a_word_file_cannot_hold_are_refused_with_their_line(character: str) -> None:
    with pytest.raises(Problems) as caught:
        load(f"language: en\ntitle: T\nmandate: |\n  One.\n  Two{character}.\n")
    (finding,) = caught.value.findings

    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (5, 6)
    assert f"U+{ord(character):04X}" in finding.message


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("缔约方会议在第1/CP.16\n  号决定第38段请秘书处", "缔约方会议在第1/CP.16号决定第38段请秘书处"),
        ("利用LULUCF\n  活动所得碳入计量，\n  及提升", "利用LULUCF活动所得碳入计量，及提升"),
        ("由Richard\n  Muyungi先生担任", "由Richard Muyungi先生担任"),
        ("网站上登出。[^n]\n  Maas先生", "网站上登出。Maas先生"),
        ("the first\n  line and\n  the last", "the first line and the last"),
    ],
)
def test_wrapped_lines_are_joined_as_their_script_wants(typed: str, printed: str) -> None:
    text = f"language: zh\nbody: awglca\ntitle: T\nissues: |\n  {typed}\nnotes: |\n  [^n]: 注\n"

    assert reading.lines(rendered.render(text))[-2].text.replace("[^1]", "") == printed


def test_the_fingerprint_of_a_file_is_a_custom_property() -> None:
    assert re.search(r'name="drafter fingerprint"><vt:lpwstr>[0-9a-f]{64}<', parts(BANGKOK)["docProps/custom.xml"])


def test_gaps_stand_in_the_masthead_of_the_reference_and_draft_in_its_header() -> None:
    docx = rendered.example(BANGKOK)

    assert reading.masthead(docx) == [
        ["", "联 合 国", "[文号待定]"],
        ["气候变化框架公约", "", "Distr.: General\n[date of submission]\nChinese\nOriginal: [language]"],
    ]
    assert reading.headers(docx) == {"even": "草稿", "default": "草稿", "first": ""}


def test_the_masthead_of_a_document_with_a_symbol_is_complete() -> None:
    docx = rendered.example(COASTAL)

    assert reading.masthead(docx) == [
        ["", "United Nations", "FCCC/EXAMPLE/2024/3"],
        ["Framework Convention on Climate Change", "", "Distr.: General\n5 July 2024\n\nOriginal: English"],
    ]
    assert reading.headers(docx)["default"] == "FCCC/EXAMPLE/2024/3"

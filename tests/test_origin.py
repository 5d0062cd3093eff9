"""The origin of a file: drafter knows one of its own again, sees when it has been edited, and carries its outline."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

import docx
import pytest

import office
import reading
import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.languages import LANGUAGES
from drafter.source import load
from drafter.word import fill, fingerprint, origin, package, write

OUTLINE = load(rendered.EXAMPLES["2024_coastal_data"])
DOCX = rendered.example("2024_coastal_data")
REPORT = compose(OUTLINE)
CUSTOM = "docProps/custom.xml"


def changed(name: str, before: str, after: str) -> bytes:
    """The example with one change in one part."""
    parts = package.opened(DOCX)
    text = parts[name].decode()
    assert before in text
    return package.saved({**parts, name: text.replace(before, after, 1).encode()})


def saved_by_python_docx(content: bytes) -> bytes:
    stream = io.BytesIO()
    docx.Document(io.BytesIO(content)).save(stream)
    return stream.getvalue()


def test_a_file_is_ours_as_it_was_written() -> None:
    assert origin.state(DOCX) == "ours"


def test_a_file_that_a_library_saved_again_is_ours() -> None:
    assert origin.state(saved_by_python_docx(DOCX)) == "ours"


def test_a_file_packed_anew_with_the_same_parts_is_ours() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in reversed(package.opened(DOCX).items()):
            archive.writestr(name, content)

    assert origin.state(stream.getvalue()) == "ours"


@office.requires_office
def test_a_file_that_libreoffice_saved_three_times_is_ours_with_its_outline_and_edited_when_it_was_edited() -> None:
    saved = {name: rendered.example(name) for name in rendered.EXAMPLES}
    for _ in range(3):
        saved = office.convert(saved, "docx")
        for name, content in saved.items():
            assert origin.state(content) == "ours", name
            assert reading.outline(content) == dump(load(rendered.EXAMPLES[name]))

    parts = package.opened(saved["2024_coastal_data"])
    edited = parts["word/document.xml"].replace(b"Tide gauges", b"Tide gauge")
    assert origin.state(package.saved({**parts, "word/document.xml": edited})) == "edited"


#: What LibreOffice writes otherwise than drafter: links with fragments and signs that it escapes, the tab at the head
#: of a note that begins with a link, the letters of Arabic items in references, lists before and behind paragraphs.
WRITTEN_OTHERWISE = """
language: {language}
mandate: |
  - One. {{#one}}
  - Two. {{#two}}

  Three, {{para:one, two}}.[^a]
  - Four. {{#four}}
  - Five, {{ref:four}}.
    - Six.

  See <https://unfccc.int/documents#page=3> and <https://unfccc.int/a[b]>, and <http://unfccc.int>.

  * Seven.
    - Eight.
    - Nine.
notes: |
  [^a]: <https://unfccc.int/a#b> is *slanted*.
"""


@office.requires_office
def test_what_libreoffice_writes_otherwise_is_no_edit() -> None:
    texts = {language: WRITTEN_OTHERWISE.format(language=language) for language in LANGUAGES}
    saved = {name: rendered.render(text) for name, text in texts.items()}
    for _ in range(2):
        saved = office.convert(saved, "docx")
        assert {name: origin.state(content) for name, content in saved.items()} == dict.fromkeys(texts, "ours")


WORDS = "Tide gauges"
RUN = f'<w:r><w:t xml:space="preserve">{WORDS}</w:t></w:r>'
EDITS = {
    "a letter": ("word/document.xml", WORDS, "Tide gauge"),
    "italics": ("word/document.xml", RUN, RUN.replace("<w:r>", "<w:r><w:rPr><w:i/></w:rPr>")),
    "a colour": ("word/document.xml", RUN, RUN.replace("<w:r>", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>')),
    "an underline": ("word/document.xml", RUN, RUN.replace("<w:r>", '<w:r><w:rPr><w:u w:val="single"/></w:rPr>')),
    "a face of symbols": (
        "word/document.xml",
        RUN,
        RUN.replace("<w:r>", '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'),
    ),
    "the ground of a paragraph": (
        "word/document.xml",
        '<w:pStyle w:val="BodyName"/>',
        '<w:pStyle w:val="BodyName"/><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>',
    ),
    "the ground of a cell": (
        "word/document.xml",
        "</w:tcPr>",
        '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:tcPr>',
    ),
    "a style": ("word/document.xml", '<w:pStyle w:val="BodyName"/>', '<w:pStyle w:val="SessionName"/>'),
    "the side": (
        "word/document.xml",
        '<w:pStyle w:val="BodyName"/>',
        '<w:pStyle w:val="BodyName"/><w:jc w:val="center"/>',
    ),
    "two paragraphs made one": ("word/document.xml", "</w:p><w:p>", ""),
    "a paragraph parted": ("word/document.xml", RUN, RUN + "</w:p><w:p>" + RUN.replace(WORDS, "x")),
    "a tab": ("word/document.xml", RUN, RUN.replace("<w:t ", "<w:tab/><w:t ")),
    "a line break": ("word/document.xml", RUN, RUN.replace("<w:t ", "<w:br/><w:t ")),
    "an insertion that is tracked": ("word/document.xml", RUN, f'<w:ins w:id="900" w:author="a">{RUN}</w:ins>'),
    "a deletion that is tracked": (
        "word/document.xml",
        RUN,
        f'<w:del w:id="900" w:author="a">{RUN.replace("w:t", "w:delText")}</w:del>',
    ),
    "a paragraph mark inserted": (
        "word/document.xml",
        '<w:pStyle w:val="BodyName"/>',
        '<w:pStyle w:val="BodyName"/><w:rPr><w:ins w:id="900" w:author="a"/></w:rPr>',
    ),
    "a change of look that is tracked": (
        "word/document.xml",
        RUN,
        RUN.replace("<w:r>", '<w:r><w:rPr><w:rPrChange w:id="900" w:author="a"><w:rPr/></w:rPrChange></w:rPr>'),
    ),
    "a comment": ("word/document.xml", RUN, RUN + '<w:r><w:commentReference w:id="1"/></w:r>'),
    "a note more": ("word/document.xml", RUN, RUN + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    "a word of a note": ("word/footnotes.xml", "due date", "date due"),
    "an asterisk more in the text": ("word/document.xml", ">*</w:t>", ">**</w:t>"),
    "the symbol in a header": ("word/header2.xml", "/EXAMPLE/", "/Example/"),
    "an address": ("word/_rels/document.xml.rels", "https://", "http://"),
    "an address in a note": ("word/_rels/footnotes.xml.rels", "https://", "http://"),
    "a word of the masthead": ("word/document.xml", "United Nations", "Nations Unies"),
    "a drawing": ("word/document.xml", '<wp:docPr id="1001"', '<wp:docPr id="1002" name="x"/><wp:docPr id="1001"'),
    "a section": (
        "word/document.xml",
        '<w:pStyle w:val="BodyName"/>',
        '<w:pStyle w:val="BodyName"/><w:sectPr><w:type w:val="nextPage"/></w:sectPr>',
    ),
    "a field's result typed over": ("word/document.xml", "11</w:t>", "12</w:t>"),
    "a formula": ("word/document.xml", RUN, RUN + "<m:oMath><m:r><m:t>E=mc2</m:t></m:r></m:oMath>"),
    "a number taken off": (
        "word/document.xml",
        '<w:pStyle w:val="BodyName"/>',
        '<w:pStyle w:val="BodyName"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
    ),
    "numbers begun anew": (
        "word/numbering.xml",
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>",
    ),
    "a number with nothing behind it": (
        "word/document.xml",
        '<w:p><w:pPr><w:pStyle w:val="RegSingleTxtG"/>',
        '<w:p><w:pPr><w:pStyle w:val="RegSingleTxtG"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="RegSingleTxtG"/>',
    ),
    "an item moved a level down": (
        "word/document.xml",
        '<w:pStyle w:val="RegSingleTxtG2"/>',
        '<w:pStyle w:val="RegSingleTxtG2"/><w:numPr><w:ilvl w:val="2"/><w:numId w:val="2"/></w:numPr>',
    ),
    "an empty table": ("word/document.xml", "</w:tbl>", "</w:tbl><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    "another sign of a symbol font": (
        "word/document.xml",
        RUN,
        RUN + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    ),
    "a file inserted": ("word/document.xml", "</w:tbl>", '</w:tbl><w:altChunk r:id="rId1"/>'),
    "a content control": ("word/document.xml", RUN, f"<w:sdt><w:sdtContent>{RUN}</w:sdtContent></w:sdt>"),
    "a style of characters": (
        "word/document.xml",
        RUN,
        RUN.replace("<w:r>", '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr>'),
    ),
    "a raised word": ("word/document.xml", RUN, RUN.replace("<w:r>", '<w:r><w:rPr><w:position w:val="6"/></w:rPr>')),
    "half a word in bold": (
        "word/document.xml",
        RUN,
        '<w:r><w:t>Tide </w:t></w:r><w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t>gauges</w:t></w:r>',
    ),
}


@pytest.mark.parametrize(("name", "before", "after"), EDITS.values(), ids=EDITS.keys())
def test_an_edit_is_seen(name: str, before: str, after: str) -> None:
    assert origin.state(changed(name, before, after)) == "edited"


def test_another_picture_is_seen() -> None:
    parts = package.opened(DOCX)

    assert origin.state(package.saved({**parts, "word/media/emblem.png": b"\x89PNG"})) == "edited"
    assert origin.state(package.saved({**parts, "word/media/image1.png": b"\x89PNG"})) == "edited"


def test_a_part_of_comments_is_seen() -> None:
    comments = f'<w:comments xmlns:w="{reading.W[1:-1]}"><w:comment w:id="1"><w:p>{RUN}</w:p></w:comment></w:comments>'
    parts = {**package.opened(DOCX), "word/comments.xml": comments.encode()}

    assert origin.state(package.saved(parts)) == "edited"


#: What Word and LibreOffice do to a file that nobody has edited.
SAVINGS = {
    "a run in two pieces": ("word/document.xml", RUN, "<w:r><w:t>Tide</w:t></w:r><w:r><w:t> gauges</w:t></w:r>"),
    "ids of a saving": ("word/document.xml", "<w:p><w:pPr>", '<w:p w:rsidR="00A1" w:rsidRDefault="00A2"><w:pPr>'),
    "a language": ("word/document.xml", RUN, RUN.replace("<w:r>", '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr>')),
    "a look that is off": ("word/document.xml", RUN, RUN.replace("<w:r>", '<w:r><w:rPr><w:b w:val="0"/></w:rPr>')),
    "a mark of the spelling checker": ("word/document.xml", RUN, f'<w:proofErr w:type="spellStart"/>{RUN}'),
    "where a page ended": ("word/document.xml", RUN, RUN.replace("<w:t ", "<w:lastRenderedPageBreak/><w:t ")),
    "an empty paragraph": ("word/document.xml", "</w:tbl>", "</w:tbl><w:p/>"),
    "numbers of lists, called otherwise": (
        "word/numbering.xml",
        "</w:numbering>",
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    ),
    "a bookmark": ("word/document.xml", RUN, f'<w:bookmarkStart w:id="900" w:name="OLE_LINK1"/>{RUN}'),
    "a letter as its number": ("word/document.xml", WORDS, "Tide &#103;a&#x75;ges"),
}


@pytest.mark.parametrize(("name", "before", "after"), SAVINGS.values(), ids=SAVINGS.keys())
def test_a_saving_without_an_edit_is_not_taken_for_one(name: str, before: str, after: str) -> None:
    assert origin.state(changed(name, before, after)) == "ours"


def test_the_number_of_a_page_is_not_part_of_what_a_file_says() -> None:
    footer = package.opened(DOCX)["word/footer2.xml"].decode()
    shown = re.search(r"PAGE.*?<w:t(?: [^>]*)?>(\d+)</w:t>", footer)
    assert shown

    assert origin.state(changed("word/footer2.xml", f">{shown[1]}</w:t>", ">17</w:t>")) == "ours"


def test_two_marks_exchanged_are_seen() -> None:
    document = package.opened(DOCX)["word/document.xml"].decode()
    first, second = re.findall(r'<w:footnoteReference w:id="(\d+)"/>', document)[:2]
    swapped = document.replace(f'footnoteReference w:id="{first}"/>', "footnoteReference FIRST/>")
    swapped = swapped.replace(f'footnoteReference w:id="{second}"/>', f'footnoteReference w:id="{first}"/>')
    swapped = swapped.replace("footnoteReference FIRST/>", f'footnoteReference w:id="{second}"/>')

    assert origin.state(package.saved({**package.opened(DOCX), "word/document.xml": swapped.encode()})) == "edited"


@pytest.mark.parametrize(
    ("sign", "element"), [("\u2011", "<w:noBreakHyphen/>"), ("\u00ad", "<w:softHyphen/>")], ids=["no-break", "soft"]
)
def test_a_hyphen_is_the_same_however_it_is_spelt(sign: str, element: str) -> None:
    parts = package.opened(rendered.render(rendered.english(f"COVID{sign}19 differed.")))
    document = parts["word/document.xml"].decode()
    respelt = document.replace(sign, f'</w:t>{element}<w:t xml:space="preserve">')

    assert respelt != document
    assert origin.state(package.saved({**parts, "word/document.xml": respelt.encode()})) == "ours"


def test_a_character_beyond_all_that_there_are_is_no_traceback() -> None:
    assert origin.state(changed("word/document.xml", WORDS, "&#99999999999999999999;")) == "foreign"


@pytest.mark.parametrize("instruction", ["PAGE", " NUMPAGES  \\* MERGEFORMAT", "SECTIONPAGES"])
def test_the_result_of_a_field_that_counts_pages_is_no_part_of_what_a_file_says(instruction: str) -> None:
    def field(shown: str) -> str:
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>{RUN}'
        )

    parts = package.opened(DOCX)
    of = [
        fingerprint.of({**parts, "word/document.xml": parts["word/document.xml"].replace(RUN.encode(), words.encode())})
        for words in (field("3"), field("4"), field("4").replace(WORDS, "x"))
    ]
    assert of[0] == of[1] != of[2]


def test_endnotes_count_and_a_stroke_behind_an_address_does_not() -> None:
    parts = package.opened(DOCX)
    notes = f'<w:endnotes xmlns:w="{reading.W[1:-1]}"><w:endnote w:id="1"><w:p>{RUN}</w:p></w:endnote></w:endnotes>'
    assert origin.state(package.saved({**parts, "word/endnotes.xml": notes.encode()})) == "edited"

    relations = parts["word/_rels/document.xml.rels"].decode()
    address = re.search(r'Target="(https?://[^"/]+/?[^"]*?)/?"', relations)
    assert address
    assert origin.state(changed("word/_rels/document.xml.rels", f'{address[1]}"', f'{address[1]}/"')) == "ours"


def test_ids_of_styles_may_change_as_long_as_their_names_do_not() -> None:
    parts = package.opened(DOCX)
    renamed = {
        name: content.replace(b'"BodyName"', b'"Style17"') if name.endswith(".xml") else content
        for name, content in parts.items()
    }

    assert origin.state(package.saved(renamed)) == "ours"


def test_a_file_from_elsewhere_is_foreign() -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)

    assert origin.state(stream.getvalue()) == "foreign"
    assert origin.state(rendered.SHELL) == "foreign"


@pytest.mark.parametrize("content", [b"", b"PK", b"language: en\n", DOCX[:-40], DOCX[: len(DOCX) // 2]])
def test_what_is_no_word_file_is_foreign(content: bytes) -> None:
    assert origin.state(content) == "foreign"


def test_a_part_that_is_no_text_is_no_traceback() -> None:
    parts = package.opened(DOCX)

    assert origin.state(package.saved({**parts, "word/document.xml": b"\xff\xfe"})) == "foreign"


def test_the_property_and_the_part_each_tell_a_file_of_ours() -> None:
    parts = package.opened(DOCX)
    without_property = {name: content for name, content in parts.items() if name != CUSTOM}
    without_part = {name: content for name, content in parts.items() if not name.startswith("customXml/")}

    assert origin.state(package.saved(without_property)) == "ours"
    assert origin.state(package.saved(without_part)) == "ours"
    neither = {name: content for name, content in without_part.items() if name != CUSTOM}
    assert origin.state(package.saved(neither)) == "foreign"


# The outline that is carried along.


@pytest.mark.parametrize("name", rendered.EXAMPLES)
def test_a_file_carries_its_outline(name: str) -> None:
    outline = reading.outline(rendered.example(name))

    assert load(outline) == load(rendered.EXAMPLES[name])
    assert outline == dump(load(rendered.EXAMPLES[name]))


def test_any_text_is_carried_to_the_letter() -> None:
    text = "a & b < c > d \"e\" 'f' ]]> \t  g  \n\n\n缔约方 العربية 😀\n"

    assert reading.outline(rendered.kept(write(REPORT, fill(REPORT.masthead, rendered.SHELL), text))) == text


# Templates that have properties or custom XML of their own.


def _with(more: Mapping[str, bytes]) -> bytes:
    """A report in a template with more parts, or other ones."""
    template = package.saved({**origin.signed(package.opened(rendered.SHELL), "old: text\n"), **more})
    return rendered.kept(write(REPORT, fill(REPORT.masthead, template), dump(OUTLINE)))


WORD = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="4" name="Office"><vt:lpwstr>Bonn</vt:lpwstr>'
    b"</property>%s</Properties>"
)
OLD = (
    b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="drafter fingerprint">'
    b"<vt:lpwstr>%s</vt:lpwstr></property>" % (b"0" * 64)
)


def test_the_properties_of_a_template_are_kept() -> None:
    written = _with({CUSTOM: WORD % b""})
    parts = package.opened(written)

    assert b'pid="4" name="Office"' in parts[CUSTOM]
    assert b'pid="5" name="drafter fingerprint"' in parts[CUSTOM]
    assert origin.state(written) == "ours"


def test_a_report_that_became_a_template_has_one_origin() -> None:
    written = _with({CUSTOM: WORD % OLD})
    parts = package.opened(written)

    assert parts[CUSTOM].count(b"drafter fingerprint") == 1
    assert [name for name in parts if name.startswith("customXml/item")] == [
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
    ]
    assert reading.outline(written) == dump(OUTLINE)
    assert origin.state(written) == "ours"


def test_custom_xml_of_others_is_kept_beside_ours() -> None:
    parts = package.opened(rendered.SHELL)
    signed = origin.signed(parts, "")
    theirs = {name: content for name, content in signed.items() if name.startswith("customXml/")}
    theirs["customXml/item1.xml"] = b'<b:Sources xmlns:b="urn:bibliography"/>'
    theirs["customXml/itemProps1.xml"] = theirs["customXml/itemProps1.xml"].replace(b"{6D", b"{7E")
    link = (
        '<Relationship Id="rId77" Target="../customXml/item1.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"/>'
    )
    relations = package.with_relationships(parts["word/_rels/document.xml.rels"].decode(), link).encode()
    template = package.saved({**signed, **theirs, "word/_rels/document.xml.rels": relations})
    written = rendered.kept(write(REPORT, fill(REPORT.masthead, template), dump(OUTLINE)))

    assert b"urn:bibliography" in package.opened(written)["customXml/item1.xml"]
    assert reading.outline(written) == dump(OUTLINE)


@pytest.mark.parametrize(
    "properties", [b"", b'<Properties xmlns="x"/>', b'<op:Properties xmlns:op="x"></op:Properties>', b"\xff\xfe"]
)
def test_properties_that_cannot_be_added_to_are_made_anew(properties: bytes) -> None:
    signed = origin.signed({**package.opened(rendered.SHELL), CUSTOM: properties}, "")

    assert signed[CUSTOM].count(b"<property ") == 1
    assert origin.state(package.saved(signed)) == "ours"

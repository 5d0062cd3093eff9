"""A small sound file, and every fault planted in it."""

import io
import random
import re
import tracemalloc
import zipfile

import pytest

import hostility
from drafter.word import sound

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    f' xmlns:r="{OFFICE}"'
)
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"

DOCUMENT = "word/document.xml"
FOOTNOTES = "word/footnotes.xml"
ENDNOTES = "word/endnotes.xml"
HEADER = "word/header1.xml"
FOOTER = "word/footer1.xml"
COMMENTS = "word/comments.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
SETTINGS = "word/settings.xml"
TYPES = "[Content_Types].xml"
LINKS = "word/_rels/document.xml.rels"
STORIES = (DOCUMENT, FOOTNOTES, ENDNOTES, HEADER, FOOTER, COMMENTS)

IN_A_P = "<!-- here a fault of runs is planted -->"
BETWEEN = "<!-- here a fault of blocks is planted -->"


def run(content: str, style: str = "") -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>{content}</w:r>' if style else f"<w:r>{content}</w:r>"


def text(words: str) -> str:
    return run(f'<w:t xml:space="preserve">{words}</w:t>')


def char(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def code(instruction: str) -> str:
    return run(f'<w:instrText xml:space="preserve">{instruction}</w:instrText>')


def field(instruction: str, shown: str) -> str:
    return char("begin") + code(instruction) + char("separate") + (text(shown) if shown else "") + char("end")


def start(given: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{given}" w:name="{name}"/>'


def end(given: int) -> str:
    return f'<w:bookmarkEnd w:id="{given}"/>'


def p(content: str = "", ids: str = "", **properties: str) -> str:
    inside = "".join(f'<w:{name} w:val="{value}"/>' for name, value in properties.items())
    return f"<w:p {ids}>{inside and f'<w:pPr>{inside}</w:pPr>'}{content}</w:p>"


def in_list(number: str) -> str:
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr></w:p>'


def notes(kind: str, body: str) -> str:
    return (
        f"<w:{kind}s {SPACES}>"
        f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
        f'<w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>'
        f"{body}</w:{kind}s>"
    )


def style(kind: str, given: str, name: str, more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{given}"><w:name w:val="{name}"/>{more}</w:style>'


def links(*targets: tuple[str, str, str]) -> str:
    each = "".join(f'<Relationship Id="{given}" Type="{OFFICE}/{kind}" Target="{to}"/>' for given, kind, to in targets)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


TITLE_NOTE = '<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>'
BOX = p(text("In a box"), ids='w14:paraId="00000009"').replace("</w:p>", start(9, "_box") + end(9) + "</w:p>")
PARTS = {
    TYPES: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="PNG" ContentType="image/png"/>'
    f'<Override PartName="/{DOCUMENT}" ContentType="{WORDML}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORDML}.{name.lower().rstrip("1")}+xml"/>'
        for name in ("footnotes", "endnotes", "comments", "Header1", "footer1", "styles", "numbering", "settings")
    )
    + "</Types>",
    "_rels/.rels": links(("rId1", "officeDocument", DOCUMENT)),
    LINKS: links(
        ("rId1", "styles", "styles.xml"),
        ("rId2", "numbering", "/word/numbering.xml"),
        ("rId3", "settings", "settings.xml"),
        ("rId4", "footnotes", "footnotes.xml"),
        ("rId5", "endnotes", "endnotes.xml"),
        ("rId6", "header", "Header1.xml"),
        ("rId7", "footer", "footer1.xml"),
        ("rId8", "image", "media/a%20picture.png"),
        ("rId9", "header", "header1.xml"),
        ("rId11", "comments", "comments.xml"),
    ).replace("</R", f'<Relationship Id="rId10" Type="{OFFICE}/hyperlink" Target="x.html" TargetMode="External"/></R'),
    DOCUMENT: f"<w:document {SPACES}><w:body>"
    + p(text("Report") + run(TITLE_NOTE, "FootnoteReference"), ids='w14:paraId="00000001" w14:textId="77777777"')
    + p(start(1, "_s_Mandate") + text("Mandate") + end(1), ids='w14:paraId="7FFFFFFF"', pStyle="Heading")
    + p(start(2, "_n_request") + text("The body asked ") + field(r" REF _s_mandate \w \h ", "I") + end(2))
    + p(
        text("See ")
        + f'<w:fldSimple w:instr="PAGEREF _n_request \\h">{text("1")}</w:fldSimple>'
        + f'<w:hyperlink w:anchor="_N_Request">{text("below")}</w:hyperlink>'
        + f'<w:hyperlink r:id="rId10" w:anchor="elsewhere">{text("outside")}</w:hyperlink>'
        + start(3, "_fn_source")
        + run('<w:footnoteReference w:id="2"/>', "FootnoteReference")
        + end(3)
        + field(r" NOTEREF _fn_source \f \h ", "1")
        + field(r' HYPERLINK \l "_S_MANDATE" ', "here")
        + "<w:hyperlink/>"
        + run('<w:endnoteReference w:id="1"/>')
        + run('<w:drawing><a:blip r:embed="rId8"/></w:drawing>')
        + IN_A_P
    )
    + p(char("begin") + code(" TOC ") + char("separate") + field(r" PAGEREF _s_mandate \h ", "1"))
    + p(text("A field that crosses a paragraph") + char("end"))
    + f"<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent>"
    + '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>'
    + p(text("Cell"))
    + start(4, "_cell")
    + end(4)
    + f"</w:tc></w:tr></w:tbl>{p()}{BETWEEN}"
    + in_list("2")
    + in_list("0")
    + '<w:sectPr><w:headerReference r:id="rId6"/><w:footerReference r:id="rId7"/></w:sectPr></w:body></w:document>',
    FOOTNOTES: notes(
        "footnote",
        f'<w:footnote w:id="1">{p(run("<w:t>*</w:t>", "FootnoteReference") + text(" No editing."))}</w:footnote>'
        '<w:footnote w:type="normal" w:id="2">'
        f"{p(run('<w:footnoteRef/>') + text(' Decision 1/CP.16') + IN_A_P)}{BETWEEN}</w:footnote>",
    ),
    ENDNOTES: notes("endnote", f'<w:endnote w:id="1">{p(text("At the end") + IN_A_P)}{BETWEEN}</w:endnote>'),
    HEADER: f"<w:hdr {SPACES}>{p(text('FCCC/SB/2011/INF.1') + start(5, '_top') + end(5) + IN_A_P)}{BETWEEN}</w:hdr>",
    COMMENTS: f'<w:comments {SPACES}><w:comment w:id="1">{p(text("Why?") + IN_A_P)}{BETWEEN}</w:comment></w:comments>',
    FOOTER: f"<w:ftr {SPACES}>{p(field(' PAGE ', '2') + IN_A_P)}{BETWEEN}</w:ftr>",
    STYLES: f"<w:styles {SPACES}>"
    + style("paragraph", "Normal", "Normal")
    + style("paragraph", "Base", "Base", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style(
        "paragraph", "Heading", "H", '<w:basedOn w:val="Base"/><w:next w:val="Normal"/><w:link w:val="HeadingChar"/>'
    )
    + style("paragraph", "Sub", "Sub", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("character", "HeadingChar", "H Char")
    + style("character", "FootnoteReference", "footnote reference")
    + style("table", "Grid", "Table Grid")
    + "</w:styles>",
    NUMBERING: f"<w:numbering {SPACES}>"
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:pStyle w:val="Heading"/></w:lvl><w:lvl w:ilvl="1"><w:pStyle w:val="Sub"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="2"/>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    "</w:numbering>",
    SETTINGS: f'<w:settings {SPACES}><w:updateFields w:val="false"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr></w:settings>',
    "word/media/": "",
    "word/media/a picture.png": "not looked into",
}


def package(parts: dict[str, str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def faults_with(*replacements: tuple[str, str, str]) -> list[str]:
    """What is found after each first occurrence of a text in a part has become another."""
    parts = dict(PARTS)
    for part, old, new in replacements:
        assert old in parts[part], f"{part} has no {old}"
        parts[part] = parts[part].replace(old, new, 1)
    return list(sound.check(package(parts)))


def test_a_sound_file_has_no_fault() -> None:
    assert list(sound.check(package(PARTS))) == []


# --- faults that can stand in any story -------------------------------------------------------------------------------

LONG = "_n_" + "x" * 38
RUN_FAULTS = {
    "a bookmark does not end": (start(90, "_n_new"), "the bookmark _n_new begins and does not end"),
    "a bookmark does not begin": (end(90), "the end of a bookmark with the id 90 has no start before it"),
    "a bookmark id is that of another": (
        start(1, "_n_new") + end(1),
        "the bookmark _n_new has the id 1 of _s_Mandate in word/document.xml",
    ),
    "a bookmark name differs from another in case only": (
        start(90, "_S_mandate") + end(90),
        "the bookmark name _S_mandate is that of _s_Mandate in word/document.xml",
    ),
    "a bookmark name is too long": (
        start(90, LONG) + end(90),
        f"the bookmark name {LONG} is longer than 40 characters",
    ),
    "a bookmark name has a hyphen": (
        start(90, "_n-new") + end(90),
        "the bookmark name _n-new is not made of letters, digits and _",
    ),
    "a bookmark name begins with a digit": (
        start(90, "9n") + end(90),
        "the bookmark name 9n is not made of letters, digits and _",
    ),
    "a REF leads nowhere": (
        field(r" REF _n_lost \n \h ", "31"),
        "the field REF _n_lost points to a bookmark that is not there",
    ),
    "a NOTEREF leads nowhere": (
        field(r" noteref _n_lost \h ", "1"),
        "the field noteref _n_lost points to a bookmark that is not there",
    ),
    "a PAGEREF leads nowhere": (
        field(" PAGEREF _n_lost ", "1"),
        "the field PAGEREF _n_lost points to a bookmark that is not there",
    ),
    "a REF names nothing": (
        field(r" REF \h ", "1"),
        r"the field REF \h points to a bookmark that is not there",
    ),
    "a simple REF leads nowhere": (
        f'<w:fldSimple w:instr="REF _n_lost">{text("1")}</w:fldSimple>',
        "the field REF _n_lost points to a bookmark that is not there",
    ),
    "a deleted REF leads nowhere": (
        field(" REF _n_lost ", "1").replace("instrText", "delInstrText").replace("w:t", "w:delText"),
        "the field REF _n_lost points to a bookmark that is not there",
    ),
    "a HYPERLINK field leads nowhere": (
        field(r' HYPERLINK \l "_n_lost" ', "here"),
        r"the field HYPERLINK \l points to a bookmark that is not there",
    ),
    "a hyperlink leads nowhere": (
        f'<w:hyperlink w:anchor="_n_lost">{text("here")}</w:hyperlink>',
        "the hyperlink _n_lost points to a bookmark that is not there",
    ),
    "a field does not end": (
        char("begin") + code(" PAGE ") + char("separate") + text("1"),
        "the field PAGE begins and does not end",
    ),
    "a field does not begin": (char("end"), "the field character end is out of place"),
    "a separator stands outside a field": (char("separate"), "the field character separate is out of place"),
    "a field has two separators": (
        char("begin") + code(" PAGE ") + char("separate") + char("separate") + text("1") + char("end"),
        "the field character separate is out of place",
    ),
    "a field code stands outside a field": (code(" PAGE "), "the field code “PAGE” stands outside a field"),
    "a field code stands in a result": (
        char("begin") + code(" PAGE ") + char("separate") + code(" DATE ") + char("end"),
        "the field code “DATE” stands outside a field",
    ),
    "a REF shows nothing": (field(r" REF _s_mandate \h ", ""), "the field REF _s_mandate has no cached result"),
    "a NOTEREF shows a blank": (
        field(" NOTEREF _fn_source ", " "),
        "the field NOTEREF _fn_source has no cached result",
    ),
    "a PAGEREF has no separator": (
        char("begin") + code(" PAGEREF _s_mandate ") + char("end"),
        "the field PAGEREF _s_mandate has no cached result",
    ),
    "a simple REF shows nothing": (
        '<w:fldSimple w:instr="REF _s_mandate"/>',
        "the field REF _s_mandate has no cached result",
    ),
    "a REF in another field shows nothing": (
        char("begin") + code(" IF ") + field(" REF _s_mandate ", "") + char("separate") + text("1") + char("end"),
        "the field REF _s_mandate has no cached result",
    ),
    "a character style is not defined": (
        run("<w:t>x</w:t>", "Lost"),
        "rStyle names the style Lost, which is not defined",
    ),
    "a paragraph style is on a run": (
        run("<w:t>x</w:t>", "Normal"),
        "rStyle names the style Normal, which is a paragraph style",
    ),
    "a picture has no relationship": (
        run('<w:drawing><a:blip r:embed="rId90"/></w:drawing>'),
        "r:embed rId90 has no relationship",
    ),
    "a hyperlink has no relationship": (
        f'<w:hyperlink r:id="rId90">{text("x")}</w:hyperlink>',
        "r:id rId90 has no relationship",
    ),
    "a run is empty": (run(""), "an empty run"),
    "a run has nothing but its looks": (run("", "FootnoteReference"), "an empty run"),
    "a text is empty": (run("<w:t></w:t>"), "an empty t, near"),
    "a deleted text is empty": (run("<w:delText/>"), "an empty delText, near"),
    "a field code is empty": (
        char("begin") + code("") + char("end"),
        "an empty instrText",
    ),
    "a deleted field code is empty": (
        char("begin") + code("").replace("instrText", "delInstrText") + char("end"),
        "an empty delInstrText",
    ),
    "a text has a control character": (text("a&#x85;b"), "the control character U+0085"),
    "a text has a new line": (text("a\nb"), "the control character U+000A"),
}
BLOCK_FAULTS = {
    "a p style is not defined": (p(pStyle="Lost"), "pStyle names the style Lost, which is not defined"),
    "a character style is on a p": (
        p(pStyle="HeadingChar"),
        "pStyle names the style HeadingChar, which is a character style",
    ),
    "a table style is not defined": (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Lost"/></w:tblPr></w:tbl>',
        "tblStyle names the style Lost, which is not defined",
    ),
    "a paraId is there twice": (
        p(ids='w14:paraId="0000000a"') + p(ids='w14:paraId="0000000A"'),
        "the paraId 0000000A is given twice",
    ),
    "a paraId is too large": (
        p(ids='w14:paraId="80000000"'),
        "the paraId 80000000 is not between 00000001 and 7FFFFFFF",
    ),
    "a paraId is nought": (p(ids='w14:paraId="00000000"'), "the paraId 00000000 is not between 00000001 and 7FFFFFFF"),
    "a row has a textId that is too large": (
        '<w:tbl><w:tr w14:textId="FFFFFFFF"/></w:tbl>',
        "the textId FFFFFFFF is not between 00000001 and 7FFFFFFF",
    ),
    "a num is not there": (in_list("90"), "numPr names the num 90, which is not there"),
    "a cell is empty": (
        "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>",
        "a table cell does not end with a paragraph",
    ),
    "a cell ends with a table": (
        f"<w:tbl><w:tr><w:tc>{p()}<w:tbl/>{start(90, 'x')}{end(90)}</w:tc></w:tr></w:tbl>",
        "a table cell does not end with a paragraph",
    ),
}


@pytest.mark.parametrize("part", STORIES)
@pytest.mark.parametrize(("planted", "expected"), RUN_FAULTS.values(), ids=RUN_FAULTS.keys())
def test_a_fault_within_a_paragraph_is_found_in_every_story(part: str, planted: str, expected: str) -> None:
    (found,) = faults_with((part, IN_A_P, planted))

    assert found.startswith(f"{part}: {expected}")


@pytest.mark.parametrize("part", STORIES)
@pytest.mark.parametrize(("planted", "expected"), BLOCK_FAULTS.values(), ids=BLOCK_FAULTS.keys())
def test_a_fault_between_paragraphs_is_found_in_every_story(part: str, planted: str, expected: str) -> None:
    (found,) = faults_with((part, BETWEEN, planted))

    assert found.startswith(f"{part}: {expected}")


# --- faults of one part -----------------------------------------------------------------------------------------------

MARK_RUN = run("<w:t>*</w:t>", "FootnoteReference")
NO_MARK_FIRST = f"{FOOTNOTES}: the mark of the footnote 1, *, is not the first run of the note"
NO_MARK_STYLE = "the mark of the footnote 1 has not the style footnote reference"
SUB_POINTS_ELSEWHERE = f"{NUMBERING}: level 1 of abstractNum 1 has the style Sub, which does not point back"
NORMAL = '<w:name w:val="Normal"/>'
LIST_2 = '<w:abstractNum w:abstractNumId="2"/>'

PART_FAULTS = {
    # the package
    "a part has no content type": (TYPES, f'"/{FOOTER}"', '"/word/other.xml"', f"{FOOTER}: has no content type"),
    "a picture has no content type": (TYPES, "PNG", "gif", "word/media/a picture.png: has no content type"),
    "a relationship id is given twice": (LINKS, "rId9", "rId8", f"{LINKS}: the relationship rId8 is given twice"),
    "a relationship leads nowhere": (
        LINKS,
        "media/a%20picture.png",
        "media/lost.png",
        f"{LINKS}: the relationship rId8 leads to word/media/lost.png, which is not there",
        "word/media/a picture.png: no relationship leads to it",
    ),
    "a footer is not there": (
        LINKS,
        "footer1.xml",
        "footer2.xml",
        f"{LINKS}: the relationship rId7 leads to word/footer2.xml, which is not there",
        f"{FOOTER}: no relationship leads to it",
    ),
    "an absolute relationship leads nowhere": (
        LINKS,
        "media/a%20picture.png",
        "/media/a%20picture.png",
        f"{LINKS}: the relationship rId8 leads to media/a picture.png, which is not there",
        "word/media/a picture.png: no relationship leads to it",
    ),
    "updateFields is true": (SETTINGS, "false", "true", f"{SETTINGS}: updateFields is set"),
    "updateFields has no value": (SETTINGS, ' w:val="false"', "", f"{SETTINGS}: updateFields is set"),
    "the body is not well-formed": (DOCUMENT, "</w:body>", "", f"{DOCUMENT}: is not well-formed"),
    "the body has a form feed": (DOCUMENT, "Mandate", "Man\fdate", f"{DOCUMENT}: is not well-formed"),
    "the body has too deep a nest": (
        DOCUMENT,
        BETWEEN,
        "<w:p>" * 9999 + "</w:p>" * 9999,
        f"{DOCUMENT}: is not well-formed",
    ),
    "a header is not well-formed": (HEADER, "</w:hdr>", "", f"{HEADER}: is not well-formed"),
    "the body has a DOCTYPE": (DOCUMENT, "<w:d", "<!DOCTYPE x><w:d", f"{DOCUMENT}: has a DOCTYPE"),
    "the notes have a DOCTYPE": (FOOTNOTES, "<w:f", '<!DOCTYPE x SYSTEM "x"><w:f', f"{FOOTNOTES}: has a DOCTYPE"),
    "relationships have a DOCTYPE": (LINKS, "<R", '<!DOCTYPE x [<!ENTITY y "">]><R', f"{LINKS}: has a DOCTYPE"),
    "no main document is named": ("_rels/.rels", 'officeDocument"', 'image"', "_rels/.rels: leads to no main document"),
    "the main document is not there": (
        "_rels/.rels",
        DOCUMENT,
        "word/lost.xml",
        "_rels/.rels: leads to no main document: word/lost.xml is not there",
    ),
    "the main document is a header": ("_rels/.rels", DOCUMENT, HEADER, f"{HEADER}: the root is not w:document but {{"),
    # notes
    "a footnote is not there": (
        DOCUMENT,
        IN_A_P,
        run('<w:footnoteReference w:id="3"/>'),
        f"{DOCUMENT}: the footnote 3 is referred to and is not there",
    ),
    "a footnote with a mark is not there": (
        DOCUMENT,
        IN_A_P,
        run('<w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t>'),
        f"{DOCUMENT}: the footnote 3 is referred to and is not there",
    ),
    "a separator is referred to": (
        DOCUMENT,
        text("Report"),
        run('<w:endnoteReference w:id="0"/>'),
        f"{DOCUMENT}: the endnote 0 is referred to and is not there",
    ),
    "nothing refers to a footnote": (
        DOCUMENT,
        '<w:footnoteReference w:id="2"/>',
        "<w:br/>",
        f"{FOOTNOTES}: nothing refers to the footnote 2",
    ),
    "nothing refers to an endnote": (
        ENDNOTES,
        "</w:endnotes>",
        '<w:endnote w:id="2"/></w:endnotes>',
        f"{ENDNOTES}: nothing refers to the endnote 2",
    ),
    "a footnote id is given twice": (
        FOOTNOTES,
        "</w:footnotes>",
        '<w:footnote w:id="2"/></w:footnotes>',
        f"{FOOTNOTES}: the footnote id 2 is given twice",
    ),
    "a footnote is referred to twice": (
        DOCUMENT,
        IN_A_P,
        run('<w:footnoteReference w:id="1"/>'),
        f"{DOCUMENT}: the footnote 1 is referred to more than once",
    ),
    "an endnote is referred to twice": (
        DOCUMENT,
        IN_A_P,
        run('<w:endnoteReference w:id="1"/>'),
        f"{DOCUMENT}: the endnote 1 is referred to more than once",
    ),
    "footnotes have no separator": (
        FOOTNOTES,
        'w:type="separator"',
        'w:type="continuationNotice"',
        f"{FOOTNOTES}: there is no separator",
    ),
    "endnotes have no continuation separator": (
        ENDNOTES,
        'w:type="continuationSeparator"',
        'w:type="continuationNotice"',
        f"{ENDNOTES}: there is no continuationSeparator",
    ),
    "settings leave out a footnote separator": (
        SETTINGS,
        '<w:footnote w:id="0"/>',
        "",
        f"{SETTINGS}: footnotePr does not name the continuationSeparator 0",
    ),
    "settings leave out an endnote separator": (
        SETTINGS,
        '<w:endnote w:id="-1"/>',
        "",
        f"{SETTINGS}: endnotePr does not name the separator -1",
    ),
    "settings name a note that is no separator": (
        SETTINGS,
        "</w:footnotePr>",
        '<w:footnote w:id="2"/></w:footnotePr>',
        f"{SETTINGS}: footnotePr names the footnote 2, which is no separator",
    ),
    "a mark does not follow its reference": (
        DOCUMENT,
        "<w:t>*</w:t>",
        "",
        f"{DOCUMENT}: the mark of the footnote 1 does not follow its reference",
    ),
    "a reference with a mark has no style": (
        DOCUMENT,
        run(TITLE_NOTE, "FootnoteReference"),
        run(TITLE_NOTE),
        f"{DOCUMENT}: {NO_MARK_STYLE}",
    ),
    "a mark has no style": (FOOTNOTES, MARK_RUN, run("<w:t>*</w:t>"), f"{FOOTNOTES}: {NO_MARK_STYLE}"),
    "a mark has another style": (
        FOOTNOTES,
        MARK_RUN,
        run("<w:t>*</w:t>", "HeadingChar"),
        f"{FOOTNOTES}: {NO_MARK_STYLE}",
    ),
    "a mark is another one": (FOOTNOTES, MARK_RUN, run("<w:t>**</w:t>", "FootnoteReference"), NO_MARK_FIRST),
    "a tab stands before a mark": (FOOTNOTES, MARK_RUN, run("<w:tab/>") + MARK_RUN, NO_MARK_FIRST),
    "a tab stands in the run of a mark": (
        FOOTNOTES,
        MARK_RUN,
        run("<w:tab/><w:t>*</w:t>", "FootnoteReference"),
        NO_MARK_FIRST,
    ),
    "a note with a mark is empty": (FOOTNOTES, MARK_RUN + text(" No editing."), "", NO_MARK_FIRST),
    "an endnote has a wrong mark": (
        DOCUMENT,
        '<w:endnoteReference w:id="1"/>',
        '<w:endnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>',
        f"{DOCUMENT}: the mark of the endnote 1 has not the style endnote reference",
        f"{ENDNOTES}: the mark of the endnote 1, *, is not the first run of the note",
    ),
    # lists
    "a num has no abstractNum": (
        NUMBERING,
        '<w:abstractNumId w:val="2"/>',
        '<w:abstractNumId w:val="90"/>',
        f"{NUMBERING}: the num 2 leads to no abstractNum",
    ),
    "a num is given twice": (
        NUMBERING,
        '<w:num w:numId="2">',
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="2">',
        f"{NUMBERING}: the num 2 is given twice",
    ),
    "an abstractNum is given twice": (
        NUMBERING,
        LIST_2,
        LIST_2 + LIST_2,
        f"{NUMBERING}: the abstractNum 2 is given twice",
    ),
    "an abstractNum comes after a num": (
        NUMBERING,
        "</w:numbering>",
        '<w:abstractNum w:abstractNumId="3"/></w:numbering>',
        f"{NUMBERING}: the abstractNum 3 comes after a num",
    ),
    "a style names a num that is not there": (
        STYLES,
        NORMAL,
        f'{NORMAL}<w:pPr><w:numPr><w:numId w:val="90"/></w:numPr></w:pPr>',
        f"{STYLES}: numPr names the num 90, which is not there",
    ),
    "a level has a style that is not defined": (
        NUMBERING,
        '<w:pStyle w:val="Sub"/>',
        '<w:pStyle w:val="Lost"/>',
        f"{NUMBERING}: pStyle names the style Lost, which is not defined",
    ),
    "a level has a style without a number": (
        NUMBERING,
        '<w:pStyle w:val="Sub"/>',
        '<w:pStyle w:val="Normal"/>',
        f"{NUMBERING}: level 1 of abstractNum 1 has the style Normal, which does not point back",
    ),
    "a level has a style of another level": (STYLES, 'ilvl w:val="1"', 'ilvl w:val="2"', SUB_POINTS_ELSEWHERE),
    "a level has a style of another list": (
        STYLES,
        '<w:ilvl w:val="1"/><w:numId w:val="1"/>',
        '<w:ilvl w:val="1"/><w:numId w:val="2"/>',
        SUB_POINTS_ELSEWHERE,
    ),
    "styles are based on each other": (
        STYLES,
        '<w:name w:val="Base"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        '<w:name w:val="Base"/><w:basedOn w:val="Heading"/>',
        f"{NUMBERING}: level 0 of abstractNum 1 has the style Heading, which does not point back",
    ),
    # styles
    "a style is based on a lost one": (
        STYLES,
        NORMAL,
        f'{NORMAL}<w:basedOn w:val="Lost"/>',
        f"{STYLES}: basedOn names the style Lost, which is not defined",
    ),
    "the next style is lost": (
        STYLES,
        'next w:val="Normal"',
        'next w:val="Lost"',
        f"{STYLES}: next names the style Lost, which is not defined",
    ),
    "the linked style is lost": (
        STYLES,
        'link w:val="HeadingChar"',
        'link w:val="Lost"',
        f"{STYLES}: link names the style Lost, which is not defined",
    ),
    "the style of a list is lost": (
        NUMBERING,
        LIST_2,
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Lost"/></w:abstractNum>',
        f"{NUMBERING}: numStyleLink names the style Lost, which is not defined",
    ),
    "the style of a list is no list style": (
        NUMBERING,
        LIST_2,
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Normal"/></w:abstractNum>',
        f"{NUMBERING}: styleLink names the style Normal, which is a paragraph style",
    ),
}


@pytest.mark.parametrize("fault", PART_FAULTS.values(), ids=PART_FAULTS.keys())
def test_a_fault_of_one_part_is_found(fault: tuple[str, ...]) -> None:
    part, old, new, *expected = fault

    found = faults_with((part, old, new))

    assert [sentence[: len(start)] for sentence, start in zip(found, expected, strict=True)] == expected


# --- faults that take two places --------------------------------------------------------------------------------------


def second_note(kind: str) -> str:
    """One more note than there are."""
    return f'<w:{kind} w:id="3">{p(text("One more"))}</w:{kind}>'


def reference(kind: str, given: int) -> str:
    return run(f'<w:{kind}Reference w:id="{given}"/>')


@pytest.mark.parametrize(("kind", "part"), [("footnote", FOOTNOTES), ("endnote", ENDNOTES)])
def test_notes_are_referred_to_in_the_order_of_their_ids(kind: str, part: str) -> None:
    found = faults_with(
        (part, f"</w:{kind}s>", f"{second_note(kind)}</w:{kind}s>"),
        (DOCUMENT, text("Report"), text("Report") + reference(kind, 3)),
    )

    assert found == [f"{DOCUMENT}: the {kind} 1 comes after the {kind} 3"]


@pytest.mark.parametrize(("kind", "part"), [("footnote", FOOTNOTES), ("endnote", ENDNOTES)])
def test_notes_stand_in_their_part_in_the_order_of_their_ids(kind: str, part: str) -> None:
    found = faults_with(
        (part, f'<w:{kind} w:id="1">', f'{second_note(kind)}<w:{kind} w:id="1">'),
        (DOCUMENT, IN_A_P, reference(kind, 3)),
    )

    assert found == [f"{part}: the {kind} 1 comes after the {kind} 3"]


def test_a_bookmark_does_not_span_two_notes() -> None:
    found = faults_with(
        (FOOTNOTES, text(" No editing."), text(" No editing.") + start(90, "_two")),
        (FOOTNOTES, IN_A_P, end(90)),
    )

    assert found == [
        f"{FOOTNOTES}: the bookmark _two begins and does not end",
        f"{FOOTNOTES}: the end of a bookmark with the id 90 has no start before it",
    ]


@pytest.mark.parametrize(("kind", "part"), [("endnote", ENDNOTES), ("comment", COMMENTS)])
def test_a_bookmark_does_not_span_an_endnote_or_comment_and_the_next(kind: str, part: str) -> None:
    following = f'<w:{kind} w:id="3">{p(end(90) + text("One more"))}</w:{kind}>'
    found = faults_with(
        (part, IN_A_P, start(90, "_two")),
        (part, f"</w:{kind}s>", f"{following}</w:{kind}s>"),
        (DOCUMENT, IN_A_P, reference(kind, 3)),
    )

    assert found == [
        f"{part}: the bookmark _two begins and does not end",
        f"{part}: the end of a bookmark with the id 90 has no start before it",
    ]


def test_a_field_does_not_span_two_notes() -> None:
    found = faults_with(
        (FOOTNOTES, text(" No editing."), text(" No editing.") + char("begin") + code(" DATE ")),
        (FOOTNOTES, IN_A_P, char("end")),
    )

    assert found == [
        f"{FOOTNOTES}: the field DATE begins and does not end",
        f"{FOOTNOTES}: the field character end is out of place, near “Decision 1/CP.16”",
    ]


def test_a_bookmark_name_of_a_note_is_not_used_in_a_header() -> None:
    found = faults_with(
        (FOOTNOTES, IN_A_P, start(90, "_same") + end(90)),
        (HEADER, IN_A_P, start(90, "_SAME") + end(90)),
    )

    assert sorted(found) == [
        f"{HEADER}: the bookmark _SAME has the id 90 of _same in {FOOTNOTES}",
        f"{HEADER}: the bookmark name _SAME is that of _same in {FOOTNOTES}",
    ]


# --- what is no fault -------------------------------------------------------------------------------------------------


def test_a_paraid_may_be_the_same_in_two_parts() -> None:
    assert faults_with((HEADER, BETWEEN, p(ids='w14:paraId="00000001"'))) == []


def test_a_style_without_a_type_is_one_for_paragraphs() -> None:
    assert faults_with((STYLES, 'w:type="paragraph" w:styleId="Normal"', 'w:styleId="Normal"')) == []


def test_a_level_may_be_given_without_a_list() -> None:
    level = '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:p>'

    assert faults_with((DOCUMENT, BETWEEN, level)) == []


def test_the_name_of_the_reference_style_may_have_capitals() -> None:
    assert faults_with((STYLES, "footnote reference", "Footnote Reference")) == []


@pytest.mark.parametrize("off", ["0", "off"])
def test_update_fields_may_be_switched_off(off: str) -> None:
    assert faults_with((SETTINGS, 'w:val="false"', f'w:val="{off}"')) == []


def test_a_reference_may_show_a_symbol_only() -> None:
    shown = field(" REF _s_mandate ", "x").replace(text("x"), run('<w:sym w:font="Symbol" w:char="F02A"/>'))

    assert faults_with((DOCUMENT, IN_A_P, shown)) == []


def test_a_file_without_notes_and_lists_is_sound() -> None:
    body = f"<w:document {SPACES}><w:body>{p(text('Alone'))}</w:body></w:document>"
    types = PARTS[TYPES]

    assert list(sound.check(package({TYPES: types, "_rels/.rels": PARTS["_rels/.rels"], DOCUMENT: body}))) == []


@pytest.mark.parametrize(
    "control", [f"<w:sdt><w:sdtContent>{p()}</w:sdtContent></w:sdt>", f"<w:customXml>{p()}</w:customXml>"]
)
def test_a_control_at_the_end_of_a_cell_may_hold_its_paragraph(control: str) -> None:
    assert faults_with((DOCUMENT, BETWEEN, f"<w:tbl><w:tr><w:tc>{control}</w:tc></w:tr></w:tbl>")) == []


# --- input that is no .docx -------------------------------------------------------------------------------------------


def test_a_file_that_is_no_package_is_refused() -> None:
    assert list(sound.check(b"")) == ["the package: cannot be unzipped: File is not a zip file"]


def test_a_package_without_content_types_is_refused() -> None:
    parts = {name: content for name, content in PARTS.items() if name != TYPES}

    assert list(sound.check(package(parts))) == [f"{TYPES}: is not there"]


def test_a_part_is_in_the_package_once_whatever_the_case_of_its_name() -> None:
    assert list(sound.check(package({**PARTS, "word/Media/A Picture.png": ""}))) == [
        "word/media/a picture.png: is in the package twice"
    ]


def test_a_package_that_unpacks_to_too_much_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.word.sound.opening.MAX_BYTES", 1000)

    assert list(sound.check(package(PARTS))) == ["the package: is too large to be a report"]


def test_a_package_of_too_many_parts_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.word.sound.opening.MAX_PARTS", 10)

    assert list(sound.check(package(PARTS))) == ["the package: is too large to be a report"]


def test_a_part_that_states_another_size_is_never_unpacked_beyond_that() -> None:
    bomb = hostility.lying(10, "word/a.xml")
    tracemalloc.start()
    try:
        (found,) = sound.check(bomb)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
    assert found.startswith("the package: cannot be unzipped: Bad CRC-32")


def test_a_part_that_is_packed_with_bzip2_is_refused() -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr(DOCUMENT, PARTS[DOCUMENT])

    assert list(sound.check(written.getvalue())) == [f"{DOCUMENT}: is compressed in a way that OPC does not know"]


def test_entities_that_multiply_are_refused_and_not_expanded() -> None:
    bomb = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (found,) = faults_with((DOCUMENT, "<w:d", f"<!DOCTYPE x [{bomb}]><w:d"), (DOCUMENT, "Mandate", "&i;"))

    assert found.startswith(f"{DOCUMENT}: ")


def test_broken_input_never_raises() -> None:
    whole = package(PARTS)
    chance = random.Random(2011)
    for _ in range(400):
        broken = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3, 30))):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        list(sound.check(bytes(broken)))
        list(sound.check(whole[: chance.randrange(len(whole))]))


def test_broken_xml_never_raises() -> None:
    chance = random.Random(2012)
    for _ in range(300):
        part = chance.choice([name for name in PARTS if name.endswith((".xml", ".rels"))])
        words = re.split(r'(?=[<"])', PARTS[part])
        tags = [n for n, word in enumerate(words) if chance.random() < 0.02 and word.startswith('"')]
        for n in tags:
            words[n] = '"' + chance.choice(("", "x", "-1", "²", "9" * 5000, " ", "/../..", "%00", "true"))
        list(sound.check(package({**PARTS, part: "".join(words)})))

from io import BytesIO
from zipfile import ZipFile

from sketching import sketch, sketch_parts, sketch_xml

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Txt"><w:name w:val="Single Txt"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:jc w:val="both"/><w:ind w:right="9" w:left="5"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
"""


def package(**parts: str) -> bytes:
    """A file of the parts given without their root elements; _rels are those of the document."""
    rels = parts.pop("rels", "")
    file = BytesIO()
    with ZipFile(file, "w") as zipped:
        for name, content in {"styles": STYLES, **parts}.items():
            zipped.writestr(f"word/{name}.xml", f"<w:{name} {NAMESPACES}>{content}</w:{name}>")
        package_of_rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package">{rels}</Relationships>'
        zipped.writestr("word/_rels/document.xml.rels", package_of_rels)
        zipped.writestr("word/media/x.png", b"PNG")
    return file.getvalue()


def line(content: str, properties: str = "") -> str:
    return sketch_xml(f"<w:p>{properties}{content}</w:p>").removeprefix("[] ")


def r(text: str, look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_a_paragraph_is_its_style_its_properties_and_its_text() -> None:
    properties = '<w:pPr><w:pStyle w:val="Txt"/><w:keepNext/><w:jc w:val="center"/></w:pPr>'
    assert sketch_xml(f"<w:p>{properties}{r('Text')}</w:p>") == "[Txt; jc=center keepNext] Text"
    assert sketch_xml(f"<w:p>{properties}</w:p>", {"Txt": "Single Txt"}) == "[Single Txt; jc=center keepNext] "


def test_bookmarks_and_fields_stand_as_in_the_architecture() -> None:
    field = (
        f"{char('begin')}<w:r><w:instrText> REF m \\n \\h </w:instrText></w:r>{char('separate')}{r('1')}{char('end')}"
    )
    content = f'<w:bookmarkStart w:id="7" w:name="p5"/>{r("See ")}{field}{r(".")}<w:bookmarkEnd w:id="7"/>'
    assert line(content) == "<p5>See {REF m \\n \\h|1}.</p5>"


def test_a_field_that_is_dirty_says_so() -> None:
    assert line('<w:r><w:fldChar w:fldCharType="begin" w:dirty="1"/></w:r>') == "{dirty=1 "


def test_looks() -> None:
    assert line(r("a", "<w:i/>") + r("b", "<w:b/><w:bCs/>") + r("c", "<w:b/><w:i/>")) == "_a_**b****_c_**"
    assert line(r("FCCC", '<w:sz w:val="40"/><w:caps/>')) == "{caps sz=40: FCCC}"
    assert line(r("a", '<w:b w:val="0"/>')) == "{b=0: a}"


def test_blanks_that_word_drops_are_dropped() -> None:
    assert line("<w:r><w:t> a </w:t></w:r>") == "a"


def test_tabs_and_breaks() -> None:
    assert line('<w:r><w:tab/><w:br/><w:br w:type="page"/><w:noBreakHyphen/></w:r>') == "→↵↵page\u2011"


def test_note_references_show_their_id_their_own_mark_and_a_missing_look() -> None:
    look = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    custom = f'<w:r>{look}<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    assert line(f'{custom}<w:r>{look}<w:footnoteReference w:id="2"/></w:r>') == "[^1 *][^2]"
    assert line('<w:r><w:footnoteReference w:id="2"/></w:r>') == "{no look: [^2]}"


def test_a_mark_in_the_next_run_is_shown_there() -> None:
    custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/></w:r>'
    assert line(custom + r("*")) == "{no look: [^1 …]}*"


def test_links_lead_somewhere() -> None:
    assert line(f'<w:hyperlink w:anchor="p5">{r("5")}</w:hyperlink>') == "<<#p5|5>>"
    body = f'<w:body><w:p><w:hyperlink r:id="u">{r("here")}</w:hyperlink></w:p></w:body>'
    rels = '<Relationship Id="u" Target="https://un.org" TargetMode="External"/>'
    assert sketch(package(document=body, rels=rels)) == "[Normal] <<https://un.org|here>>\n"


def test_tracked_changes_show_who_when_and_what() -> None:
    who = 'w:id="1" w:author="A" w:date="D"'
    gone = "<w:r><w:delText>old</w:delText></w:r>"
    assert line(f"<w:ins {who}>{r('new')}</w:ins><w:del {who}>{gone}</w:del>") == "{+A D: new+}{-A D: old-}"


def test_pictures_tell_name_alternative_size_and_file() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="668020" cy="564515"/><wp:docPr id="1" name="Emblem" descr="UN"/>'
        '<a:graphic><a:blip r:embed="none"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    assert line(picture) == '[picture Emblem "UN" 668020x564515 EMU ? inline]'


def test_what_has_no_notation_is_shown_whole() -> None:
    assert line('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>') == "{sym(char=F0B7 font=Symbol)}"
    assert line('<w:permStart w:id="4" w:edGrp="everyone"/>') == "{permStart(edGrp=everyone id=4)}"


def test_ids_that_nobody_sees_are_left_out() -> None:
    assert sketch_xml('<w:p w:rsidR="00" w14:paraId="1"><w:proofErr w:type="spellStart"/></w:p>') == "[] "


def test_tables_are_indented() -> None:
    cell = f'<w:tc><w:tcPr><w:vAlign w:val="bottom"/></w:tcPr><w:p>{r("a")}</w:p></w:tc>'
    table = (
        f'<w:tbl><w:tblGrid><w:gridCol w:w="5"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>{cell}</w:tr></w:tbl>'
    )
    assert sketch_xml(table) == "table\n  grid 5\n  row tblHeader\n    cell vAlign=bottom\n      [] a"


def test_a_section_is_a_line_for_each_property() -> None:
    section = '<w:sectPr><w:headerReference w:type="first" r:id="h"/><w:titlePg/></w:sectPr>'
    rels = '<Relationship Id="h" Target="header1.xml"/>'
    shown = "section\n  headerReference(to=word/header1.xml type=first)\n  titlePg\n"
    assert sketch(package(document=f"<w:body>{section}</w:body>", rels=rels)) == shown
    within = f"<w:body><w:p><w:pPr>{section}</w:pPr></w:p></w:body>"
    assert sketch(package(document=within, rels=rels)) == f"[Normal] \n{shown}"


def test_styles_are_a_line_each() -> None:
    assert sketch(package(), "word/styles.xml").splitlines() == [
        "docDefaults(rPrDefault(rPr(sz=20)))",
        "Normal [paragraph Normal default]",
        "Single Txt [paragraph Txt] basedOn=Normal | p: ind(left=5 right=9) jc=both | r: b",
    ]


def test_numbering_is_a_line_for_each_level() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Txt"/>'
        '<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="5"/></w:pPr></w:lvl>'
    )
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    lists = f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{level}</w:abstractNum>'
    lists += f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{start}</w:num>'
    assert sketch(package(numbering=lists), "word/numbering.xml").splitlines() == [
        "abstractNum 1 multiLevelType=multilevel",
        '  0 decimal "%1." from 1 pStyle=Txt | p: ind(left=5)',
        "num 2: abstractNum 1 lvlOverride(ilvl=0 startOverride=4)",
    ]


def test_notes_are_a_line_for_each_paragraph() -> None:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    parts = '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    parts += f'<w:footnote w:id="1"><w:p>{mark}<w:r><w:tab/></w:r>{r("Note.")}</w:p></w:footnote>'
    shown = "-1 separator: [Normal] {separator}\n1: [Normal] [^]→Note.\n"
    assert sketch(package(footnotes=parts), "word/footnotes.xml") == shown


def test_settings_and_headers_are_sketched_too() -> None:
    docx = package(settings='<w:zoom w:percent="100"/><w:evenAndOddHeaders/>', hdr=f"<w:p>{r('Symbol')}</w:p>")
    assert sketch(docx, "word/settings.xml") == "zoom(percent=100)\nevenAndOddHeaders\n"
    assert sketch(docx, "word/hdr.xml") == "[Normal] Symbol\n"


def test_other_parts_are_a_digest_and_all_parts_can_be_listed() -> None:
    docx = package()
    assert sketch(docx, "word/media/x.png").startswith("3 bytes, sha256 ")
    assert sketch_parts(docx) == ["word/_rels/document.xml.rels", "word/media/x.png", "word/styles.xml"]

"""The committed shells: made by their scripts, valid, and holding every field and style that the writer asks for."""

import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from drafter import outline
from validity import audit, sdk_available, sdk_errors

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
SHELL = TEMPLATES / "unfccc.docx"
NAMES = ("unfccc", "newyork", "plain")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"

# fmt: off
MASTHEAD = (
    ("organization", 28), ("series", 40), ("symbol", 20), ("joint_series", 40), ("joint_symbol", 20), ("organ", 28),
    ("distribution", None), ("date", None), ("language", None), ("original", None),
)  # field, its half-points, in the order of the page
STYLES = {
    "Normal": "Normal", "DefaultParagraphFont": "Default Paragraph Font", "TableNormal": "Normal Table",
    "NoList": "No List", "TableGrid": "Table Grid",
    "HMG": "_ H __M_G", "HChG": "_ H _Ch_G", "H1G": "_ H_1_G", "H23G": "_ H_2/3_G", "H4G": "_ H_4_G",
    "H56G": "_ H_5/6_G", "SingleTxtG": "_ Single Txt_G",
    "RegHChG": "Reg_H__Ch_G", "RegH1G": "Reg_H_1_G", "RegH23G": "Reg_H_2/3_G", "RegH4G": "Reg_H_4_G",
    "RegH5G": "Reg_H_5_G", "RegSingleTxtG": "Reg_Single Txt_G", "RegSingleTxtG2": "Reg_Single Txt_G2",
    "RegSingleTxtG3": "Reg_Single Txt_G3", "Bullet1G": "_Bullet 1_G", "Bullet2G": "_Bullet 2_G",
    "FootnoteText": "footnote text", "FootnoteReference": "footnote reference", "EndnoteText": "endnote text",
    "EndnoteReference": "endnote reference", "Header": "header", "Footer": "footer", "PageNumber": "page number",
    "Hyperlink": "Hyperlink", "Caption": "caption", "TOC1": "toc 1", "TOC2": "toc 2", "TOC3": "toc 3", "TOC4": "toc 4",
    "TableHead": "Table Head", "TableText": "Table Text", "TableNote": "Table Note", "Figure": "Figure",
    "BoxText": "Box Text", "SummaryTitle": "Summary Title", "ContentsTitle": "Contents Title",
    "ContentsColumns": "Contents Columns", "ClosingLines": "Closing Lines", "AnnexOriginal": "Annex Original",
    "BodyName": "Body Name", "SessionName": "Session Name", "SessionDates": "Session Dates",
    "AgendaItem": "Agenda Item", "AgendaTitle": "Agenda Title", "AgendaTime": "Agenda Time",
    "AgendaSession": "Agenda Session", "Gap": "Gap", "EndRule": "End Rule", "Quotation": "Quotation",
}
OUTLINE = {
    "HChG": 0, "RegHChG": 0, "H1G": 1, "RegH1G": 1, "H23G": 2, "RegH23G": 2, "H4G": 3, "RegH4G": 3,
    "H56G": 4, "RegH5G": 4,
}
LISTS = {
    "RegHChG": ("1", "0"), "RegH1G": ("1", "1"), "RegH23G": ("1", "2"), "RegH4G": ("1", "3"), "RegH5G": ("1", "4"),
    "RegSingleTxtG": ("2", "0"), "RegSingleTxtG2": ("2", "1"), "RegSingleTxtG3": ("2", "2"),
    "Bullet1G": ("3", "0"), "Bullet2G": ("3", "1"),
}  # style: numId, level
# fmt: on


@cache
def tree(part: str, shell: str = "unfccc") -> etree._Element:
    with ZipFile(TEMPLATES / f"{shell}.docx") as package:
        return etree.fromstring(package.read(f"word/{part}"))


def styles(shell: str = "unfccc") -> dict[str, etree._Element]:
    return {str(style.get(W + "styleId")): style for style in tree("styles.xml", shell).iterfind(W + "style")}


def value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + "val")


def runs(part: str, shell: str = "unfccc") -> list[str]:
    """The text of each run that has any."""
    return [text.text or "" for text in tree(part, shell).iter(W + "t")]


def test_these_are_the_templates_that_an_outline_may_name() -> None:
    assert {path.stem for path in TEMPLATES.glob("*.docx")} == set(NAMES) == set(outline.TEMPLATES)


@pytest.mark.parametrize("name", NAMES)
def test_the_script_gives_the_committed_file_byte_for_byte(name: str, tmp_path: Path) -> None:
    for script in TEMPLATES.glob("*.py"):
        shutil.copy(script, tmp_path)
    subprocess.run([sys.executable, tmp_path / f"make_{name}.py"], check=True, capture_output=True)
    made, committed = (folder / f"{name}.docx" for folder in (tmp_path, TEMPLATES))

    assert made.read_bytes() == committed.read_bytes(), f"run python templates/make_{name}.py"


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_valid(name: str) -> None:
    assert audit((TEMPLATES / f"{name}.docx").read_bytes()) == []


@pytest.mark.skipif(not sdk_available(), reason="Microsoft's validator is not here")
def test_microsofts_validator_finds_nothing_either() -> None:
    shells = {name: (TEMPLATES / f"{name}.docx").read_bytes() for name in NAMES}

    assert {name: found for name, found in sdk_errors(shells).items() if found} == {}


@pytest.mark.parametrize("name", NAMES)
def test_the_package_has_fixed_dates_and_no_compression(name: str) -> None:
    with ZipFile(TEMPLATES / f"{name}.docx") as package:
        assert {(file.date_time, file.create_system, file.compress_type) for file in package.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 3, 0)
        }


def test_every_field_of_the_masthead_stands_in_a_run_of_its_own_and_in_its_size() -> None:
    found = []
    for run in tree("document.xml").iter(W + "r"):
        if field := re.fullmatch(r"\{\{ (\w+) \}\}", run.findtext(W + "t") or ""):
            size = value(run, "rPr/sz")
            found.append((field[1], size and int(size)))

    assert found == [*MASTHEAD, ("report", None)]


def test_headquarters_has_its_masthead_as_a_table_in_the_header_of_the_first_page() -> None:
    body, head = tree("document.xml", "newyork").find(W + "body"), tree("header3.xml", "newyork")
    assert body is not None

    assert [child.tag.removeprefix(W) for child in body] == ["p", "sectPr"]
    assert [child.tag.removeprefix(W) for child in head] == ["tbl", "p"]
    assert [text for text in runs("header3.xml", "newyork") if "%" not in text] == [
        f"{{{{ {field} }}}}"
        for field in (
            "organization", "series", "symbol", "joint_series", "joint_symbol", "organ", "distribution", "date",
            "language", "original", "notice",
        )
    ]  # fmt: skip
    assert next(head.iter(DOC_PR)).get("descr") == "{{ emblem }}"


def test_headquarters_has_the_measures_that_were_published() -> None:
    section = next(tree("document.xml", "newyork").iter(W + "sectPr"))
    margins = {side: section.find(W + "pgMar").get(W + side) for side in ("top", "right", "left", "header", "footer")}  # type: ignore[union-attr]
    normal, text = styles("newyork")["Normal"], styles("newyork")["SingleTxtG"].find(f"{W}pPr/{W}ind")
    line = normal.find(f"{W}pPr/{W}spacing")
    assert text is not None
    assert line is not None

    assert section.find(W + "pgSz").get(W + "w") == "12240"  # type: ignore[union-attr]
    assert margins == {"top": "1440", "right": "1200", "left": "1200", "header": "432", "footer": "504"}
    assert value(tree("settings.xml", "newyork"), "defaultTabStop") == "475"
    assert (value(normal, "rPr/w"), value(normal, "rPr/spacing")) == ("103", "4")
    assert (line.get(W + "line"), line.get(W + "lineRule")) == ("240", "exact")
    assert (text.get(W + "left"), text.get(W + "right")) == ("1267", "1267")


def test_headquarters_has_the_job_number_left_and_right_the_page_of_how_many() -> None:
    for n in (1, 2):
        foot = tree(f"footer{n}.xml", "newyork")
        assert [code.text for code in foot.iter(W + "instrText")] == ["PAGE", "NUMPAGES"]
        assert runs(f"footer{n}.xml", "newyork") == ["{{ job_number }}", "2", "/", "2"]
    assert runs("footer3.xml", "newyork") == ["{{ job_number }}"]


def test_the_plain_shell_has_no_masthead_and_its_running_head_on_every_page() -> None:
    section = next(tree("document.xml", "plain").iter(W + "sectPr"))

    assert [child.get(W + "type") for child in section if child.tag.endswith("Reference")] == ["default"] * 2
    assert section.find(W + "titlePg") is None
    assert tree("settings.xml", "plain").find(W + "evenAndOddHeaders") is None
    assert runs("header1.xml", "plain") == ["{{ running_head }}"]
    assert runs("document.xml", "plain") == ["{{ report }}"]


def test_the_report_stands_alone_in_its_paragraph_after_the_masthead() -> None:
    body = tree("document.xml").find(W + "body")
    assert body is not None

    assert [child.tag.removeprefix(W) for child in body] == ["tbl", "p", "sectPr"]
    assert [text.text for text in body[1].iter(W + "t")] == ["{{ report }}"]


def test_the_emblem_is_a_named_picture_whose_description_is_a_field() -> None:
    picture = next(tree("document.xml").iter(DOC_PR))

    assert (picture.get("name"), picture.get("descr")) == ("Emblem", "{{ emblem }}")


def test_running_heads_and_page_numbers_stand_on_even_and_odd_pages_and_not_on_the_first() -> None:
    section = next(tree("document.xml").iter(W + "sectPr"))
    pages = [str(child.get(W + "type")) for child in section if child.tag.endswith("Reference")]
    codes = [[code.text for code in tree(f"footer{n}.xml").iter(W + "instrText")] for n in (1, 2, 3)]
    feet = [runs(f"footer{n}.xml") for n in (1, 2, 3)]

    assert pages == ["even", "default", "first"] * 2
    assert [runs(f"header{n}.xml") for n in (1, 2, 3)] == [
        ["{{ running_head }}"],
        ["{{ running_head }}"],
        ["{{ notice }}"],
    ]
    assert codes == [["PAGE"], ["PAGE"], []]
    assert feet == [["2", "{{ job_number }}"], ["{{ job_number }}", "2"], ["{{ job_number }}"]]  # at the inner edge


def test_the_first_page_has_a_header_without_a_rule_which_would_cross_the_symbol() -> None:
    assert tree("document.xml").find(f".//{W}titlePg") is not None
    assert [element.tag for element in tree("header3.xml").iter(W + "pStyle", W + "pBdr")] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_style_is_there_under_its_name_and_no_other(name: str) -> None:
    assert {id: value(style, "name") for id, style in styles(name).items()} == STYLES


@pytest.mark.parametrize("id", sorted(STYLES))
def test_a_style_points_only_to_styles_that_exist(id: str) -> None:
    pointers = {value(styles()[id], kind) for kind in ("basedOn", "next", "link")}

    assert pointers - {None} <= STYLES.keys()


def test_headings_have_their_outline_level_and_are_followed_by_a_numbered_paragraph() -> None:
    levels = {id: value(style, "pPr/outlineLvl") for id, style in styles().items()}
    followers = {id: value(styles()[id], "next") for id in OUTLINE}

    assert {id: int(level) for id, level in levels.items() if level} == OUTLINE
    assert set(followers.values()) == {"RegSingleTxtG"}


def test_numbered_styles_and_the_levels_of_the_lists_name_each_other() -> None:
    numbered = {
        id: (value(style, "pPr/numPr/numId"), value(style, "pPr/numPr/ilvl"))
        for id, style in styles().items()
        if style.find(f"{W}pPr/{W}numPr") is not None
    }
    lists = {value(num, "abstractNumId"): num.get(W + "numId") for num in tree("numbering.xml").iterfind(W + "num")}
    bound = {
        value(level, "pStyle"): (lists[abstract.get(W + "abstractNumId")], level.get(W + "ilvl"))
        for abstract in tree("numbering.xml").iterfind(W + "abstractNum")
        for level in abstract.iterfind(W + "lvl")
        if value(level, "pStyle")
    }

    assert numbered == bound == LISTS
    assert {len(abstract.findall(W + "lvl")) for abstract in tree("numbering.xml").iterfind(W + "abstractNum")} == {9}


@pytest.mark.parametrize("name", NAMES)
def test_a_numbered_style_repeats_the_indent_of_its_level(name: str) -> None:
    """LibreOffice wants it in the style, Word takes it from either: they must agree."""
    for level in tree("numbering.xml", name).iter(W + "lvl"):
        if id := value(level, "pStyle"):
            own, listed = (e.find(f"{W}pPr/{W}ind") for e in (styles(name)[id], level))
            assert own is not None
            assert listed is not None
            sides = {side: own.get(W + side, "0") for side in ("left", "hanging", "firstLine")}
            assert sides == {side: listed.get(W + side, "0") for side in sides}, id


@pytest.mark.parametrize("part", ["document.xml", "styles.xml", "numbering.xml", "header1.xml", "footer2.xml"])
def test_size_bold_and_italic_have_their_twins_for_arabic(part: str) -> None:
    for look in tree(part).iter(W + "rPr"):
        for latin in ("sz", "b", "i"):
            assert value(look, latin) == value(look, latin + "Cs")
            assert (look.find(W + latin) is None) == (look.find(f"{W}{latin}Cs") is None)


def test_the_language_is_said_once_so_that_the_writer_can_replace_it() -> None:
    with ZipFile(SHELL) as package:
        said = b"".join(package.read(name) for name in package.namelist())

    assert said.count(b"<w:lang ") == 1
    assert tree("styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") is not None


def test_notes_run_through_the_report_and_have_their_separators() -> None:
    restarts = [
        value(next(tree(part).iter(W + "footnotePr")), "numRestart") for part in ("settings.xml", "document.xml")
    ]
    kinds = [(note.get(W + "id"), note.get(W + "type")) for note in tree("footnotes.xml")]

    assert restarts == ["continuous", "continuous"]
    assert kinds == [("-1", "separator"), ("0", "continuationSeparator")]


def test_word_is_not_asked_to_update_fields_or_to_look_for_another_template() -> None:
    settings = {child.tag.removeprefix(W) for child in tree("settings.xml")}

    assert settings.isdisjoint({"updateFields", "attachedTemplate", "rsids"})
    assert {"evenAndOddHeaders", "footnotePr", "compat"} <= settings


def test_the_manual_names_every_field_and_style() -> None:
    manual = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    fields = {field for field, _ in MASTHEAD} | {"emblem", "running_head", "job_number", "notice", "report"}
    theirs = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}

    assert {field for field in fields if f"`{{{{ {field} }}}}`" not in manual} == set()
    assert {name for id, name in STYLES.items() if id not in theirs and f"`{name}`" not in manual} == set()

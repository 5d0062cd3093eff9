"""Templates that were changed in Word: each fault is named at its place, and what passes can be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import office
import rendered
from drafter import cli, templating
from drafter.outline import TEMPLATES
from drafter.word import package, templates
from planting import (
    CORE,
    DOCUMENT,
    EVEN,
    FIRST_FOOT,
    PARTS,
    SETTINGS,
    STYLES,
    Edit,
    above_report,
    beside_date,
    checked,
    planted,
    refusal,
)

DATE = "first table, second row, third cell, second paragraph"
RUN = "</w:t></w:r><w:r><w:t>"
EVEN_HEADER = '<w:headerReference w:type="even" r:id="rIdHeader1"/>'
NUMBERED = '<w:pPr><w:pStyle w:val="RegSingleTxtG"/></w:pPr>'
SUBJECT = '<dc:subject xmlns:dc="http://purl.org/dc/elements/1.1/">'
CELL = "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>"


def instead_of_date(text: str) -> Edit:
    return (DOCUMENT, "{{ date }}", text)


def of_style(identity: str, old: str, new: str) -> Edit:
    """An edit within the style of this id."""
    return (STYLES, re.compile(f'(w:styleId="{identity}"(?:(?!</w:style>).)*?){old}'), rf"\1{new}")


#: Edits, then code and place of what is said, and some of its words; faults that keep a report from being rendered.
FAULTS: dict[str, tuple[list[Edit], list[tuple[str, str, str]]]] = {
    "a misspelt field": (
        [(EVEN, "running_head", "runing_head")],
        [("T103", "header of even pages", "{{ running_head }}")],
    ),
    "a capital": ([instead_of_date("{{ Date }}")], [("T103", DATE, "did you mean {{ date }}?")]),
    "an unknown field": (
        [instead_of_date("{{ date }} {{ xyz }}")],
        [("T103", DATE, "the fields are organization, organ")],
    ),
    "two in one cell": (
        [instead_of_date("{{ dat }} {{ symbo }}")],
        [("T103", DATE, "{{ dat }}"), ("T103", DATE, "{{ symbo }}")],
    ),
    "a blank in a name": ([(EVEN, "running_head", "running head")], [("T105", "header of even pages", "{{ run")]),
    "a hyphen in a name": ([(EVEN, "running_head", "running-head")], [("T105", "header of even pages", "{{ run")]),
    "in the alt text": (
        [(DOCUMENT, "{{ emblem }}", "{{ emblm }}")],
        [("T103", "alt text of the picture “Emblem”", "{{ emblem }}")],
    ),
    "in a footer": (
        [(FIRST_FOOT, "{{ job_number }}", "{{ jobnumber }}")],
        [("T103", "footer of the first page", "{{ job_number }}")],
    ),
    "where no text stands": (
        [(DOCUMENT, 'w:tblpX="1135"', 'w:tblpX="{{ x }}"')],
        [("T103", "what Word does not show as text", "{{ x }}")],
    ),
    "in the properties of the file": (
        [(CORE, "</cp:coreProperties>", f"{SUBJECT}{{{{ titel }}}}</dc:subject></cp:coreProperties>")],
        [("T103", "the properties of the file", "{{ titel }}")],
    ),
    "split by a link": (
        [(DOCUMENT, "<w:r><w:t>{{ date }}</w:t></w:r>", "<w:r><w:t>{{ da</w:t></w:r>"
          '<w:hyperlink w:anchor="a"><w:r><w:t>te }}</w:t></w:r></w:hyperlink>')],
        [("T104", DATE, "in one go")],
    ),
    "a question over two cells": (
        [instead_of_date(f"{{% if date %}}{CELL}{{{{ date }}}}{{% endif %}}")],
        [("T104", "first table, second row, fourth cell, first paragraph", "“{% endif %}” stands in another cell")],
    ),
    "a brace too few behind": ([instead_of_date("{{ date }")], [("T106", DATE, "two braces on either side")]),
    "a brace too few before": ([instead_of_date("{ date }}")], [("T106", DATE, "write {{ date }}")]),
    "one brace": ([instead_of_date("{ date }")], [("T106", DATE, "“{ date }” is unfinished")]),
    "wide braces": ([instead_of_date("｛｛ date ｝｝")], [("T106", DATE, "“｛｛ date ｝｝” is unfinished")]),
    "a per cent sign too few": (
        [instead_of_date("{% if date }{{ date }}")],
        [("T106", DATE, "“{% if date }” is unfinished")],
    ),
    "the beginning of a question": (
        [instead_of_date("{{ date }}{% if")],
        [("T106", DATE, "“{%” begins a field that does not end")],
    ),
    "a question without an end": ([instead_of_date("{% if date %}{{ date }}")], [("T106", DATE, "{% endif %}")]),
    "an end without a question": ([instead_of_date("{{ date }}{% endif %}")], [("T106", DATE, "stands without the")]),
    "a misspelt end": (
        [instead_of_date("{% if date %}{{ date }}{% enndif %}")],
        [("T105", DATE, "did you mean {% endif %}?")],
    ),
    "over two paragraphs": (
        [instead_of_date("{{ da</w:t></w:r></w:p><w:p><w:r><w:t>te }}")],
        [("T106", DATE, "“{{” begins"), ("T106", DATE.replace("second paragraph", "third paragraph"), "“}}” ends")],
    ),
    "a calculation": ([instead_of_date("{{ date }}{{ 1 / 0 }}")], [("T107", DATE, "“{{ 1 / 0 }}” is refused")]),
    "a loop": (
        [instead_of_date("{{ date }}{% for a in date %}x{% endfor %}")],
        [("T107", DATE, "“{% for a in date %}” is refused")],
    ),
    "no report": ([(DOCUMENT, "{{ report }}", "")], [("T111", "", "must stand once")]),
    "a misspelt report": (
        [(DOCUMENT, "{{ report }}", "{{ reprot }}")],
        [("T103", "paragraph 1: “{{ reprot }}”", "{{ report }}")],
    ),
    "two reports": (
        [above_report("<w:p><w:r><w:t>{{ report }}</w:t></w:r></w:p>")],
        [("T112", "paragraph 2: “{{ report }}”", "it stands in paragraph 1: “{{ report }}” already")],
    ),
    "a report in a header": (
        [(EVEN, "{{ running_head }}", "{{ running_head }} {{ report }}")],
        [("T112", "header of even pages", "delete one of the two")],
    ),
    "a report in a table": (
        [(DOCUMENT, "{{ report }}", "Text"), instead_of_date("{{ date }} {{ report }}")],
        [("T113", DATE, "in no table")],
    ),
    "a report beside words": (
        [(DOCUMENT, "{{ report }}", "Text {{ report }}")],
        [("T113", "paragraph 1: “Text {{ report }}”", "must stand alone in a paragraph")],
    ),
    "a report at a section break": (
        [(DOCUMENT, "<w:p><w:r><w:t>{{ report }}", "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{ report }}")],
        [("T113", "paragraph 1: “{{ report }}”", "a section break too")],
    ),
    "a footnote": (
        [beside_date('<w:r><w:footnoteReference w:id="1"/></w:r>')],
        [("T114", DATE, "it has footnotes of its own")],
    ),
    "a missing style": ([(STYLES, '"Gap"/>', '"Zzzz"/>')], [("T201", "style “Gap”", "Manage Styles, Import/Export")]),
    "a misspelt style": (
        [(STYLES, '"Reg_H_1_G"', '"Reg_H1_G"')],
        [("T201", "style “Reg_H_1_G”", "rename the style “Reg_H1_G” to “Reg_H_1_G”")],
    ),
    "a style of another kind": (
        [(STYLES, 'w:type="character" w:customStyle="1" w:styleId="Gap"', 'w:type="paragraph" w:styleId="Gap"')],
        [("T202", "style “Gap”", "is a paragraph style, and must be a character style")],
    ),
}  # fmt: skip

#: The same for what is only doubtful, or a fault that keeps no report from being rendered.
DOUBTS: dict[str, tuple[list[Edit], list[tuple[str, str, str]]]] = {
    "a missing field": ([instead_of_date("")], [("T101", "", "the field {{ date }} stands nowhere")]),
    "a field for some documents": (
        [(f"word/footer{at}.xml", "{{ job_number }}", "") for at in (1, 2, 3)],
        [("T102", "", "the field {{ job_number }} stands nowhere")],
    ),
    "a field for drafts": (
        [("word/header3.xml", "{{ notice }}", "")],
        [("T102", "", "the field {{ notice }} stands nowhere")],
    ),
    "a style that lost its list": (
        [of_style("RegH1G", "<w:numPr>.*?</w:numPr>", "")],
        [("T203", "style “Reg_H_1_G”", "has no list")],
    ),
    "a style without number": (
        [of_style("RegSingleTxtG2", "<w:numPr>.*?</w:numPr>", '<w:numPr><w:numId w:val="0"/></w:numPr>')],
        [("T203", "style “Reg_Single Txt_G2”", "has no list")],
    ),
    "a style whose list is gone": (
        [of_style("Bullet1G", '<w:numId w:val="3"/>', '<w:numId w:val="77"/>'),
         of_style("Bullet2G", '<w:numId w:val="3"/>', '<w:numId w:val="77"/>')],
        [("T203", "style “_Bullet 1_G”", "a list that is not there"), ("T203", "style “_Bullet 2_G”", "not there")],
    ),
    "a heading without outline level": (
        [of_style("RegH1G", '<w:outlineLvl w:val="1"/>', "")],
        [("T204", "style “Reg_H_1_G”", "Outline level: Level 2")],
    ),
    "a heading of another outline level": (
        [of_style("RegH1G", '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="4"/>')],
        [("T204", "style “Reg_H_1_G”", "has the outline level 5")],
    ),
    "a typed number in a numbered style": (
        [above_report(f"<w:p>{NUMBERED}<w:r><w:t>1. Background</w:t></w:r></w:p>")],
        [("T205", "paragraph 1: “1. Background”", "“1.” is typed as text in a paragraph of the style Reg_Sin")],
    ),
    "a typed number and a tab": (
        [above_report("<w:p><w:r><w:t>(a)</w:t></w:r><w:r><w:tab/><w:t>Background</w:t></w:r></w:p>")],
        [("T205", "paragraph 1: “(a)Background”", "“(a)” is typed as text")],
    ),
    "no header on even pages": (
        [(DOCUMENT, EVEN_HEADER, "")],
        [("T301", "header of even pages", "they would have no header")],
    ),
    "no footer on the first page": (
        [(DOCUMENT, '<w:footerReference w:type="first" r:id="rIdFooter3"/>', "")],
        [("T301", "footer of the first page", "they would have no footer"),
        ],
    ),
    "no picture for the emblem": ([(DOCUMENT, 'name="Emblem"', 'name="Picture 1"')], [("T302", "", "“Emblem”")]),
    "a tracked change": (
        [beside_date('<w:ins w:id="9" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>')],
        [("T303", "the text", "tracked changes or comments")],
    ),
}  # fmt: skip


def agrees(template: bytes, expected: list[tuple[str, str, str]], folder: Path) -> None:
    found = checked(template, folder)
    assert [(flaw.code, flaw.where) for flaw in found] == [(code, where) for code, where, _ in expected]
    for flaw, (_, _, words) in zip(found, expected, strict=True):
        assert words in f"{flaw.message} {flaw.hint}"


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_at_its_place_and_render_says_the_same(name: str, tmp_path: Path) -> None:
    edits, expected = FAULTS[name]
    template = planted(*edits)

    agrees(template, expected, tmp_path)
    found = checked(template, tmp_path)
    assert {flaw.level for flaw in found} == {"fault"}
    assert refusal(template) == tuple(map(templates.sentence, found))


@pytest.mark.parametrize("name", DOUBTS)
def test_a_doubt_is_named_at_its_place_and_keeps_no_report_from_being_rendered(name: str, tmp_path: Path) -> None:
    edits, expected = DOUBTS[name]
    template = planted(*edits)

    agrees(template, expected, tmp_path)
    levels = {flaw.code: flaw.level for flaw in checked(template, tmp_path)}
    assert all(level == {"T101": "fault", "T302": "hint"}.get(code, "warning") for code, level in levels.items())
    assert refusal(template) == ()


def test_all_is_said_at_once(tmp_path: Path) -> None:
    names = ["a misspelt field", "in the alt text", "a missing style", "a footnote"]
    edits = [edit for name in names for edit in FAULTS[name][0]] + DOUBTS["a heading without outline level"][0]

    assert {flaw.code for flaw in checked(planted(*edits), tmp_path)} == {"T103", "T114", "T201", "T204"}


@pytest.mark.parametrize(
    "edits",
    [
        [instead_of_date(f"{{{{ da{RUN}te }}}}")],
        [instead_of_date("{{ da</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>te }}")],
        [instead_of_date("{{ date | upper }}")],
        [instead_of_date("{% if date %}{{ date }}{% else %}none{% endif %}")],
        [instead_of_date("{{ 'yes' if symbol and not language else date }}")],
        [instead_of_date("{%p if date %}</w:t></w:r></w:p><w:p><w:r><w:t>{{ date }}</w:t></w:r></w:p>"
                         "<w:p><w:r><w:t>{%p endif %}")],
        [instead_of_date("{# the day of submission #}{{ date }}")],
        [above_report("<w:p><w:r><w:t>[30–40] per cent, {No text}, 1.5 degrees</w:t></w:r></w:p>")],
        [(DOCUMENT, "<w:p><w:r><w:t>{{ report }}", f"<w:p>{NUMBERED}<w:r><w:t>{{{{ report }}}}")],
        [(SETTINGS, "<w:evenAndOddHeaders/>", ""), (DOCUMENT, EVEN_HEADER, "")],
        [(STYLES, '"Reg_H_1_G"', '"REG_H_1_g"')],
    ],
)  # fmt: skip
def test_what_anybody_may_do_to_a_template_is_no_flaw(edits: list[Edit], tmp_path: Path) -> None:
    template = planted(*edits)

    assert checked(template, tmp_path) == ()
    assert refusal(template) == ()


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_templates_that_come_with_drafter_are_good(name: str) -> None:
    found = templating.check(rendered.ROOT / "templates" / f"{name}.docx")

    # One of them has no masthead, on purpose; what that means is said once.
    assert [(flaw.code, flaw.level) for flaw in found] == ([("T101", "hint")] if name == "plain" else [])


@office.requires_office
@pytest.mark.usefixtures("forgotten")
def test_a_template_that_libreoffice_saved_is_still_usable(tmp_path: Path) -> None:
    saved = office.convert({"shell": rendered.SHELL}, "docx")["shell"]
    found = checked(saved, tmp_path)

    assert [flaw for flaw in found if flaw.level == "fault"] == []


@pytest.mark.parametrize("part", [STYLES, SETTINGS, "word/_rels/document.xml.rels", "_rels/.rels"])
def test_a_missing_part_is_named(part: str, tmp_path: Path) -> None:
    template = package.saved({name: content for name, content in PARTS.items() if name != part})

    assert any(flaw.code == "T405" and part in flaw.message for flaw in checked(template, tmp_path))


def test_what_breaks_on_trial_is_a_fault(tmp_path: Path) -> None:
    """docxtpl counts the columns of each table, and Word leaves none out; others may."""
    grid = re.compile("<w:tblGrid>.*?</w:tblGrid>")
    (flaw,) = checked(planted((DOCUMENT, grid, "")), tmp_path)

    assert (flaw.code, flaw.level) == ("T502", "fault")
    assert "save it anew" in flaw.message


@pytest.mark.parametrize("part", list(PARTS))
@pytest.mark.usefixtures("forgotten")
def test_damage_is_a_fault_to_check_where_it_is_to_render(
    part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(rendered.english("P."), encoding="utf-8")
    for content in (None, b"", b"<a/>", b"<a", "<a/>".encode("utf-16"), PARTS[part][: len(PARTS[part]) // 2]):
        parts = {name: kept for name, kept in PARTS.items() if name != part}
        if content is not None:
            parts[part] = content
        found = checked(package.saved(parts), tmp_path)

        faulty = any(flaw.level == "fault" for flaw in found)
        assert cli.main(["render", "a.yaml", "-q", "--force", "--template", "mine.docx"]) == int(faulty), found

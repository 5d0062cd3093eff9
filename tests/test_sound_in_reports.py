"""Faults planted in a report that drafter wrote, each where it can stand: in body, notes, header and footer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import basename, dirname

import pytest

import rendered
from drafter.word import sound
from drafter.word.sound.opening import open_package
from reading import parts as unzipped
from test_sound import (
    DOCUMENT,
    FOOTNOTES,
    IN_A_P,
    OFFICE,
    PART_FAULTS,
    PARTS,
    RUN_FAULTS,
    TYPES,
    char,
    code,
    end,
    field,
    in_list,
    p,
    package,
    run,
    start,
    text,
)

NUMBERING = "word/numbering.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
STORIES = {"body": DOCUMENT, "notes": FOOTNOTES, "header": "word/header1.xml", "footer": "word/footer1.xml"}
BEFORE = {
    "document.xml": "<w:sectPr",
    "footnotes.xml": "</w:footnote>",
    "header1.xml": "</w:hdr>",
    "footer1.xml": "</w:ftr>",
}
Parts = dict[str, str]


def report() -> Parts:
    """The parts of the reference report; what is no XML is empty, as nobody looks into it."""
    docx = rendered.example("2011_bangkok")
    return {name: part.decode() if name.endswith((".xml", ".rels")) else "" for name, part in unzipped(docx).items()}


def faults(parts: Parts) -> list[str]:
    return list(sound.check(package(parts)))


def put(parts: Parts, story: str, block: str) -> Parts:
    """The parts with one more block at the end of a story; of the notes, in the last one."""
    head, found, tail = parts[story].rpartition(BEFORE[basename(story)])
    assert found
    return parts | {story: head + block + found + tail}


def related(parts: Parts, story: str, kind: str, to: str) -> Parts:
    """The parts with one more relationship of a story: planted1, or the next."""
    name = f"{dirname(story)}/_rels/{basename(story)}.rels"
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    links = parts.get(name, empty)
    given = f"planted{links.count('planted') + 1}"
    link = f'<Relationship Id="{given}" Type="{OFFICE}/{kind}" Target="{to}"/></Relationships>'
    return parts | {name: links.replace("</Relationships>", link)}


def test_a_report_has_no_fault() -> None:
    assert faults(report()) == []


# --- planted ----------------------------------------------------------------------------------------------------------

DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A_BOOKMARK = r'<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/>'
NO_P = "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>"
PLANTED = {
    "the same paraId twice": (
        p(ids=f'{W14} w14:paraId="0000ABCD"') * 2,
        "the paraId 0000ABCD is given twice",
    ),
    "a paraId of 0x80000000": (
        p(ids=f'{W14} w14:paraId="80000000"'),
        "the paraId 80000000 is not between 00000001 and 7FFFFFFF",
    ),
    "a paraId above 0x80000000": (
        p(ids=f'{W14} w14:paraId="FFFFFFFF"'),
        "the paraId FFFFFFFF is not between 00000001 and 7FFFFFFF",
    ),
    "a bookmark without end": (p(start(9000, "_planted")), "the bookmark _planted begins and does not end"),
    "an end without bookmark": (p(end(9000)), "the end of a bookmark with the id 9000 has no start before it"),
    "a bookmark id twice": (
        p(start(9000, "_planted") + end(9000) + start(9000, "_other") + end(9000)),
        "the bookmark _other has the id 9000 of _planted",
    ),
    "the bookmark id of another story": (
        p(start(-1, "_planted") + end(-1)),  # -1 stands for the id of a bookmark of the body
        "the bookmark _planted has the id ",
    ),
    "a REF to no bookmark": (
        p(field(r" REF _lost \n \h ", "31")),
        "the field REF _lost points to a bookmark that is not there",
    ),
    "a NOTEREF to no bookmark": (
        p(field(r" NOTEREF _lost \h ", "1")),
        "the field NOTEREF _lost points to a bookmark that is not there",
    ),
    "a field that does not end": (
        p(char("begin") + code(" PAGE ") + char("separate") + text("1")),
        "the field PAGE begins and does not end",
    ),
    "a field that does not begin": (p(char("end")), "the field character end is out of place"),
    "a separator outside a field": (p(char("separate")), "the field character separate is out of place"),
    "a num that is not there": (in_list("9000"), "numPr names the num 9000, which is not there"),
    "an undefined style of a p": (p(pStyle="Lost"), "pStyle names the style Lost, which is not defined"),
    "an undefined style of a run": (
        p(run("<w:t>x</w:t>", "Lost")),
        "rStyle names the style Lost, which is not defined",
    ),
    "an undefined style of a table": (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Lost"/></w:tblPr><w:tr><w:tc>{p()}</w:tc></w:tr></w:tbl>',
        "tblStyle names the style Lost, which is not defined",
    ),
    "a link without relationship": (
        p(f'<w:hyperlink xmlns:r="{OFFICE}" r:id="planted">{text("x")}</w:hyperlink>'),
        "r:id planted has no relationship",
    ),
    "words in a p": ("<w:p> Lost </w:p>", "“Lost” stands in no text, near no text"),
    "words behind a run": (p(text("Report") + "Lost"), "“Lost” stands in no text, near “Report”"),
    "words in a run": (p("<w:r>Lost<w:tab/></w:r>"), "“Lost” stands in no text, near no text"),
    "a cell without a p": (NO_P, "a table cell does not end with a paragraph"),
    "a cell that ends with a table": (
        f"<w:tbl><w:tr><w:tc>{p()}<w:tbl><w:tr><w:tc>{p()}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
        "a table cell does not end with a paragraph",
    ),
    "a row with a cell too many": (
        f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{f'<w:tc>{p()}</w:tc>' * 2}</w:tr></w:tbl>",
        "a row of 2 columns in a table of 1",
    ),
    "two tables that touch": (f"<w:tbl><w:tr><w:tc>{p()}</w:tc></w:tr></w:tbl>" * 2, "two tables touch"),
    "a picture without words": (
        p(run(f'<w:drawing><wp:inline xmlns:wp="{DRAWN}"><wp:docPr id="9000" name="Lost"/></wp:inline></w:drawing>')),
        "the picture Lost has no description",
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
@pytest.mark.parametrize(("block", "expected"), PLANTED.values(), ids=PLANTED.keys())
def test_a_fault_is_found_in_every_story_of_a_report(story: str, block: str, expected: str) -> None:
    sound_parts = report()
    found = re.search(A_BOOKMARK, sound_parts[DOCUMENT])
    assert found
    parts = put(sound_parts, story, block.replace('"-1"', f'"{found[1]}"'))

    (fault,) = faults(parts)

    # Bookmarks are looked through in the order of the parts: which of two is the second depends on it.
    assert fault.startswith(f"{story}: {expected}")


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
def test_a_relationship_of_any_story_leads_somewhere(story: str) -> None:
    parts = related(report(), story, "image", "media/lost.png")

    (fault,) = faults(parts)

    rels = f"{dirname(story)}/_rels/{basename(story)}.rels"
    assert fault == f"{rels}: the relationship planted1 leads to word/media/lost.png, which is not there"


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
@pytest.mark.parametrize("story", [*list(STORIES.values())[1:]], ids=[*STORIES][1:])
def test_no_note_is_referred_to_outside_the_body(story: str, kind: str) -> None:
    parts = put(report(), story, p(run(f'<w:{kind}Reference w:id="2"/>')))

    assert faults(parts) == [f"{story}: a reference to the {kind} 2 stands outside the main text"]


# --- broken -----------------------------------------------------------------------------------------------------------

END = r'<w:bookmarkEnd w:id="\d+"/>'
CHAR = r'<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:fldChar w:fldCharType="{}"/></w:r>'
NOTE = r'<w:footnote w:id="{0}">.*?</w:footnote>'
REFERENCE = '<w:footnoteReference w:id="{}"/>'
BROKEN = {
    "the end of a bookmark of the body is lost": (DOCUMENT, END, "", "the bookmark .* begins and does not end"),
    "the end of a bookmark of the notes is lost": (FOOTNOTES, END, "", "the bookmark .* begins and does not end"),
    "the end of a field of the body is lost": (DOCUMENT, CHAR.format("end"), "", "the field REF .* begins and does"),
    "the end of a field of a footer is lost": (
        STORIES["footer"], CHAR.format("end"), "", "the field PAGE begins and does not end"),
    "the beginning of a field of the body is lost": (
        DOCUMENT, CHAR.format("begin"), "", "the field code .* stands outside a field", "the field character separate",
        "the field character end"),
    "a bookmark that a REF points to has another name": (
        DOCUMENT, r'w:name="_n_request"', 'w:name="_other"', "the field REF _n_request points to"),
    "one footnote is referred to twice": (
        DOCUMENT, REFERENCE.format(3), REFERENCE.format(2), "the footnote 2 is referred to more than once",
        "nothing refers to the footnote 3"),
    "a footnote is lost": (FOOTNOTES, NOTE.format(4), "", "the footnote 4 is referred to and is not there"),
    "two footnotes change places": (
        FOOTNOTES, f"({NOTE.format(3)})({NOTE.format(4)})", r"\2\1", "the footnote 3 comes after the footnote 4"),
    "two references change places": (
        DOCUMENT, f"{REFERENCE.format(2)}(.*?){REFERENCE.format(3)}",
        rf"{REFERENCE.format(3)}\1{REFERENCE.format(2)}", "the footnote 2 comes after the footnote 3"),
    "the separator is lost": (
        FOOTNOTES, '<w:footnote w:type="separator".*?</w:footnote>', "", "there is no separator",
        "footnotePr names the footnote -1, which is no separator"),
    "the continuation separator is lost": (
        FOOTNOTES, '<w:footnote w:type="continuationSeparator".*?</w:footnote>', "", "there is no continuation",
        "footnotePr names the footnote 0, which is no separator"),
    "the settings name no separator": (
        SETTINGS, '<w:footnote w:id="-1"/>', "", "footnotePr does not name the separator -1"),
    "a num is lost": (
        NUMBERING, r'<w:num w:numId="1">.*?</w:num>', "", "numPr names the num 1, which is not there", "level 0",
        "level 1", "level 2", "level 3"),
    "a num leads to no abstractNum": (
        NUMBERING, '<w:num w:numId="3"><w:abstractNumId w:val="2"', '<w:num w:numId="3"><w:abstractNumId w:val="9000"',
        "the num 3 leads to no abstractNum"),
    "the style of the notes is lost": (
        STYLES, r'<w:style [^>]*w:styleId="FootnoteText".*?</w:style>', "", "pStyle names the style FootnoteText"),
    "a cell of the masthead is emptied": (
        DOCUMENT, "</w:tcPr>(?:(?!</w:tc>).)*</w:tc>", "</w:tcPr></w:tc>",
        "a table cell does not end with a paragraph"),
    "fields are to be updated on opening": (SETTINGS, "<w:zoom [^>]*>", "<w:updateFields/>", "updateFields is set"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN.keys())
def test_a_report_that_loses_something_is_not_sound(fault: tuple[str, ...]) -> None:
    part, old, new, *expected = fault
    parts = report()
    broken, count = re.subn(old, new, parts[part], count=1, flags=re.DOTALL)
    assert count == 1

    found = faults(parts | {part: broken})

    assert len(found) >= len(expected)
    for sentence in expected:
        assert any(re.search(f": {sentence}", one) for one in found), found


def test_a_part_of_a_report_that_is_lost_is_missed() -> None:
    for lost in ("word/media/emblem.png", "word/header2.xml", "word/footer3.xml", "word/theme/theme1.xml"):
        parts = report()
        del parts[lost]

        assert any(f"leads to {lost}, which is not there" in fault for fault in faults(parts))


# --- custom data ------------------------------------------------------------------------------------------------------

ITEM, PROPERTIES, ITEM_LINKS = "customXml/item9.xml", "customXml/itemProps9.xml", "customXml/_rels/item9.xml.rels"
LINKS = "word/_rels/document.xml.rels"
DATA = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
GUID = "{0E1A77B2-9C11-4F0E-8A55-00000000000A}"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def with_data(parts: Parts | None = None, number: int = 9) -> Parts:
    """A report with one more item of custom data."""
    parts = parts or report()
    item, properties, links = (name.replace("9", str(number)) for name in (ITEM, PROPERTIES, ITEM_LINKS))
    types = f'<Override PartName="/{properties}" ContentType="{PROPERTIES_TYPE}"/></Types>'
    return related(parts, DOCUMENT, "customXml", f"../{item}") | {
        TYPES: parts[TYPES].replace("</Types>", types),
        item: '<outline xmlns="urn:example">language: en</outline>',
        properties: f'<d:datastoreItem xmlns:d="{DATA}" d:itemID="{GUID}"/>',
        links: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        f'Id="rId1" Type="{OFFICE}/customXmlProps" Target="{basename(properties)}"/></Relationships>',
    }


def test_custom_data_with_its_properties_is_sound() -> None:
    assert faults(with_data()) == []


def test_custom_data_has_properties() -> None:
    parts = with_data()
    del parts[PROPERTIES], parts[ITEM_LINKS]

    assert faults(parts) == [f"{ITEM}: custom data without its properties"]


def test_properties_of_custom_data_are_what_they_say() -> None:
    assert faults(with_data() | {PROPERTIES: "<properties/>"}) == [f"{ITEM}: custom data without its properties"]


@pytest.mark.parametrize("wrong", ["outline", GUID[1:-1], GUID.lower(), "", GUID.replace("9", "G")])
def test_the_id_of_custom_data_is_a_guid(wrong: str) -> None:
    parts = with_data()
    parts[PROPERTIES] = parts[PROPERTIES].replace(GUID, wrong)

    assert faults(parts) == [f"{ITEM}: the id of the custom data, {wrong}, is no GUID"]


def test_two_custom_data_have_two_ids() -> None:
    parts = with_data(with_data(), 8)

    assert faults(parts) == [f"{DOCUMENT}: two of its custom data have the id {GUID}"]


def test_custom_data_that_nothing_leads_to_is_found() -> None:
    parts = with_data() | {LINKS: report()[LINKS]}

    assert faults(parts) == [f"{name}: no relationship leads to it" for name in (ITEM, PROPERTIES)]


def test_properties_that_nothing_leads_to_are_found() -> None:
    parts = with_data()
    del parts[ITEM_LINKS]

    assert faults(parts) == [
        f"{PROPERTIES}: no relationship leads to it",
        f"{ITEM}: custom data without its properties",
    ]


def test_custom_data_is_well_formed() -> None:
    (fault,) = faults(with_data() | {ITEM: "<outline>"})

    assert fault.startswith(f"{ITEM}: is not well-formed")


def test_parts_may_lead_to_each_other() -> None:
    parts = related(report(), STORIES["header"], "aF", "footer1.xml")

    assert faults(related(parts, STORIES["footer"], "aF", "header1.xml")) == []


# --- every rule is needed ---------------------------------------------------------------------------------------------


def every_fault() -> Iterator[Parts]:
    """The faults that are planted in one place, in the small file and in the report."""
    for planted, _ in RUN_FAULTS.values():
        yield PARTS | {DOCUMENT: PARTS[DOCUMENT].replace(IN_A_P, planted)}
    for part, old, new, *_ in PART_FAULTS.values():
        yield PARTS | {part: PARTS[part].replace(old, new, 1)}
    for block, _ in PLANTED.values():
        yield put(report(), DOCUMENT, block)
    yield put(report(), FOOTNOTES, p(run('<w:endnoteReference w:id="2"/>')))
    yield with_data() | {LINKS: report()[LINKS]}
    yield with_data() | {PROPERTIES: "<properties/>"}


def finding(parts: Parts) -> list[sound.Rule]:
    """The rules that find a fault, each asked alone."""
    opening = open_package(package(parts))
    try:
        while True:
            next(opening)
    except StopIteration as stop:
        return [rule for rule in sound.RULES if stop.value and list(rule(stop.value))]


def test_each_rule_finds_what_no_other_finds() -> None:
    needed = {rules[0] for rules in map(finding, every_fault()) if len(rules) == 1}

    assert [rule.__name__ for rule in sound.RULES if rule not in needed] == []

"""What is edited around the text comes back to the key that says it, in every language and template, or is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

import pytest
from lxml import etree

import office
import rendered
from drafter import pulling
from drafter import word as writer
from drafter.composing import compose
from drafter.dumping import dump
from drafter.languages import LANGUAGES
from drafter.outline import TEMPLATES, Outline
from drafter.patching import patch
from drafter.returning import Returned, returned
from drafter.source import load
from drafter.surround import Page, Spot, Surround, loaded
from drafter.word import package, revisions
from drafter.word.reading import read
from drafter.word.reading.around import written
from edits import Opened, P, W, run, surround, trees, xml

TEXT = """\
language: {language}
body:
  organ: Convention on Shared Coasts
  name: Standing Group on Data
masthead:
  # A remark that stays.
  symbol: FCSW/SBO/2031/9
  distribution: general     # and another
  date: 2031-06-14
  original: {original}
  job_number: GE.31-04711
  notice: Not for citation
session:
  name: Tenth session
  dates_and_place: Port Meridian, 10–14 June 2031
  agenda_item: 4(b)
  agenda_title: Methods and tools
title: A workshop on stations
mandate: |
  One was held.
"""
FILES = [(language, template) for language in LANGUAGES for template in TEMPLATES]
#: What of an outline is edited, by what a field of the masthead prints: the line as it was, and as it comes to be.
EDITS = {
    "symbol": ("symbol: FCSW/SBO/2031/9", "symbol: FCSW/SBO/2031/10/Add.1"),
    "distribution": ("distribution: general ", "distribution: limited "),
    "date": ("date: 2031-06-14", "date: 2032-01-01"),
    "original": ("original: {original}", "original: {other}"),
    "organ": ("organ: Convention on Shared Coasts", "organ: Convention on Shared Seas"),
    "job_number": ("job_number: GE.31-04711", "job_number: GE.31-04799"),
    "notice": ("notice: Not for citation", "notice: Advance version"),
}
#: The same of the title block, by the names of its lines.
TITLES = {
    "head.session": ("Tenth session", "Eleventh session"),
    "head.dates": ("10–14 June 2031", "11–15 June 2031"),
    "head.item": ("4(b)", "12"),
    "head.itemtitle.1": ("Methods and tools", "Tools and methods"),
    "head.title": ("A workshop on stations", "Two workshops on stations"),
    "head.body": ("Standing Group on Data", "Standing Group on Stations"),
}


def original(language: str, other: bool = False) -> str:
    """A language that a report was written in that is in another one; or a second such."""
    return [code for code in ("en", "fr", "es") if code != language][other]


@cache
def base(language: str) -> tuple[str, Outline]:
    """An outline in a language, with its text."""
    text = TEXT.format(language=language, original=original(language))
    return text, load(text)


@cache
def docx(language: str, template: str) -> bytes:
    """The file of it in a template."""
    return rendered.render_outline(base(language)[1], template=template)


def edited(language: str, old: str, new: str) -> tuple[str, Outline]:
    """The text in which a line says something else, and its outline."""
    given = {"original": original(language), "other": original(language, True)}
    text = base(language)[0]
    assert text.count(old.format(**given)) == 1
    made = text.replace(old.format(**given), new.format(**given))
    return made, load(made)


def around(word: Opened) -> Iterator[P]:
    """The paragraphs around the text: those of the masthead, of headers and of footers."""
    for root in (*word.body.iterchildren(f"{W}tbl"), *word.pages):
        yield from map(P, root.iter(f"{W}p"))


def lines(found: dict[str, etree._Element]) -> set[str]:
    """What stands around the text of a file, without blanks and tabs."""
    came = read(found)
    text = [came.text[:1], *(page.text for page in came.pages)]
    return {"".join(line.words.split()) for one in text for line in written(one)}


def comes_back(word: Opened, language: str, template: str, expected: tuple[str, Outline], *codes: str) -> Returned:
    """Assert that the outline is as expected, and so its text, line by line; and that it then prints what was typed."""
    text, outline = expected
    found = returned(base(language)[1], read(word.trees), word.surround)
    assert found.outline == outline
    assert [remark.code for remark in found.remarks] == [*codes]
    assert patch(base(language)[0], found.outline) == text
    if not codes:
        with rendered.sampled():
            again = lines(trees(rendered.render_outline(found.outline, template=template)))
        assert lines(word.trees) - lines(trees(docx(language, template))) <= again
    return found


def printed(outline: Outline, field: str) -> str:
    """What a field prints."""
    return str(getattr(compose(outline).masthead, field))


def swapped(word: Opened, old: str, new: str, *, every: bool = False, at: int = 0) -> int:
    """Type words over others wherever they stand around the text, or at one of these places; how many there are."""
    found = [p for p in around(word) if old in p.words]
    for p in found if every else found[at : at + 1]:
        p.swap(old, new)
    return len(found)


SHOWN = {"unfccc": tuple(EDITS), "newyork": tuple(EDITS), "plain": ("symbol", "notice")}
CASES = [(*file, field) for file in FILES for field in SHOWN[file[1]]]


@pytest.mark.parametrize(("language", "template", "field"), CASES)
def test_a_value_that_is_typed_over_comes_back(language: str, template: str, field: str) -> None:
    word, expected = Opened(docx(language, template)), edited(language, *EDITS[field])
    assert swapped(word, printed(base(language)[1], field), printed(expected[1], field))

    found = comes_back(word, language, template, expected)

    assert len(found.changes) == 1
    assert found.changes[0].where.startswith("masthead.")


@pytest.mark.parametrize(("language", "template"), FILES)
def test_a_symbol_that_is_changed_in_a_header_alone_comes_back(language: str, template: str) -> None:
    word, expected = Opened(docx(language, template)), edited(language, *EDITS["symbol"])
    heads = [P(p) for page in word.pages for p in page.iter(f"{W}p") if "– Not for citation" in P(p).words]
    heads[-1].swap("/SBO/2031/9", "/SBO/2031/10/Add.1")

    comes_back(word, language, template, expected)


@pytest.mark.parametrize(("language", "template"), FILES)
@pytest.mark.parametrize("name", TITLES)
def test_a_line_of_the_title_block_comes_back(language: str, template: str, name: str) -> None:
    word, (old, new) = Opened(docx(language, template)), TITLES[name]
    expected = edited(language, old, new)
    word.at(name).swap(old, new)

    comes_back(word, language, template, expected)


@pytest.mark.parametrize(("language", "template"), FILES)
@pytest.mark.parametrize("name", TITLES)
def test_so_does_one_that_has_lost_its_bookmark(language: str, template: str, name: str) -> None:
    word, (old, new) = Opened(docx(language, template)), TITLES[name]
    expected = edited(language, old, new)
    p = word.at(name)
    p.swap(old.rpartition(" ")[2], new.rpartition(" ")[2] if " " in old else new)
    if " " in old:
        p.swap(old.rpartition(" ")[0], new.rpartition(" ")[0])
    for mark in list(p.element.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        p.element.remove(mark)

    found = returned(base(language)[1], read(word.trees), word.surround)

    assert found.outline == expected[1]
    assert found.remarks == ()


@pytest.mark.parametrize(("language", "template"), FILES)
def test_a_value_that_is_emptied_wherever_it_stands_is_emptied(language: str, template: str) -> None:
    word = Opened(docx(language, template))
    field = "date" if template != "plain" else "notice"
    old = printed(base(language)[1], field) if field == "date" else " – Not for citation"
    assert swapped(word, old, "", every=True)
    expected = edited(language, f"  {EDITS[field][0]}\n", "")

    found = returned(base(language)[1], read(word.trees), word.surround)

    assert found.outline == expected[1]
    assert found.remarks == ()
    assert [change.kind for change in found.changes] == ["changed"]


@pytest.mark.parametrize(("language", "template"), [file for file in FILES if file[1] != "plain"])
def test_a_value_that_is_taken_out_at_one_place_is_told(language: str, template: str) -> None:
    word = Opened(docx(language, template))
    assert swapped(word, "GE.31-04711", "") > 1

    found = comes_back(word, language, template, base(language), "P303")

    assert "“GE.31-04711” does not stand in the footer of" in found.remarks[0].message


@pytest.mark.parametrize(("language", "template"), FILES)
def test_words_typed_beside_a_value_are_told_and_the_value_comes_back(language: str, template: str) -> None:
    field = "distribution" if template != "plain" else "symbol"
    word, expected = Opened(docx(language, template)), edited(language, *EDITS[field])
    old, new = printed(base(language)[1], field), printed(expected[1], field)
    p = next(p for p in around(word) if old in p.words)
    p.swap(old, new)
    if field == "symbol":
        p.swap(" – Not for citation", "")
    p.type(" (reissued)")

    found = returned(base(language)[1], read(word.trees), word.surround)

    assert found.outline.masthead.distribution == expected[1].masthead.distribution
    assert found.outline.masthead.symbol == expected[1].masthead.symbol
    assert any(one.code == "P302" and "“(reissued)” was typed in the" in one.message for one in found.remarks)


@pytest.mark.parametrize(("language", "template"), FILES)
@pytest.mark.parametrize("kind", ["hdr", "ftr"])
def test_words_typed_in_a_header_or_footer_are_told(language: str, template: str, kind: str) -> None:
    word = Opened(docx(language, template))
    page = next(page for page in word.pages if page.tag == W + kind)
    page.extend(xml(f"<w:p>{run('For the bureau only')}</w:p>"))

    found = comes_back(word, language, template, base(language), "P302")

    part = "header" if kind == "hdr" else "footer"
    assert f"“For the bureau only” was typed in the {part}" in found.remarks[0].message


@pytest.mark.parametrize(("language", "template"), FILES)
def test_words_typed_beside_a_page_number_are_told(language: str, template: str) -> None:
    word = Opened(docx(language, template))
    feet = [p for p in around(word) if p.element.find(f".//{W}fldChar") is not None]
    feet[0].element.extend(xml(run(" draft")))

    found = returned(base(language)[1], read(word.trees), word.surround)

    assert found.outline == base(language)[1]
    assert [remark.code for remark in found.remarks] in (["P301"], ["P302"])
    assert "draft" in found.remarks[0].message


@pytest.mark.parametrize(("language", "template"), FILES)
def test_what_no_key_says_is_told_with_its_words(language: str, template: str) -> None:
    word = Opened(docx(language, template))
    phrase = LANGUAGES[language].phrases.agenda_item.partition("{number}")[0].strip()
    word.at("head.item").swap(phrase, "Punctum")
    codes = ["P301"]
    if template != "plain":
        swapped(word, LANGUAGES[language].phrases.organization, "League of Nations")
        swapped(word, printed(base(language)[1], "date"), "soon")
        swapped(word, printed(base(language)[1], "language"), "Esperanto")
        codes = ["P301"] * 4

    found = comes_back(word, language, template, base(language), *codes)

    assert found.changes == ()
    told = " ".join(remark.message for remark in found.remarks)
    assert all(
        f"“{one}” stands in" in told for one in ("League of Nations", "soon", "Esperanto")[: 3 * (len(codes) > 1)]
    )
    assert "Punctum" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_provisional_agenda_say_that_it_is_one(language: str) -> None:
    word, phrases = Opened(docx(language, "unfccc")), LANGUAGES[language].phrases
    p = word.at("head.item")
    p.swap(p.words, phrases.provisional_item.replace("{number}", "5"))
    text, _ = edited(language, "agenda_item: 4(b)", 'agenda_item: "5"')

    found = returned(base(language)[1], read(word.trees), word.surround)

    assert found.outline == load(text.replace("tools\n", "tools\n  provisional: yes\n"))
    assert found.remarks == ()


def test_values_that_differ_at_two_places_are_told_and_neither_is_taken() -> None:
    word = Opened(docx("en", "unfccc"))
    swapped(word, "/SBO/2031/9", "/SBO/2031/10")
    swapped(word, "/SBO/2031/9", "/SBO/2031/11")

    found = comes_back(word, "en", "unfccc", base("en"), "P304")

    assert "the masthead says “FCSW/SBO/2031/10”, and the header of even pages says" in found.remarks[0].message


def test_a_symbol_that_is_none_is_told() -> None:
    word = Opened(docx("en", "newyork"))
    next(p for p in around(word) if p.words == "FCSW/SBO/2031/9").swap("/SBO/2031/9", " to come")

    found = comes_back(word, "en", "newyork", base("en"), "P301")

    assert "“FCSW to come” stands in the header of the first page" in found.remarks[0].message


def test_a_gap_that_is_filled_in_comes_back() -> None:
    text = "language: ru\nmasthead:\n  distribution: general\ntitle: T\nmandate: |\n  A.\n"
    outline = load(text)
    word = Opened(rendered.render_outline(outline))
    swapped(word, printed(outline, "symbol"), "FCSW/SBO/2031/9")
    swapped(word, printed(outline, "date"), "1 March 2031")
    swapped(word, "[language]", "French")
    word.at("head.body").swap(word.at("head.body").words, "Standing Group")

    found = returned(outline, read(word.trees), word.surround)

    assert found.remarks == ()
    assert dump(found.outline) == dump(
        load(
            "language: ru\nbody:\n  name: Standing Group\nmasthead:\n  symbol: FCSW/SBO/2031/9\n"
            "  distribution: general\n  date: 2031-03-01\n  original: fr\ntitle: T\nmandate: |\n  A.\n"
        )
    )


def test_a_body_that_drafter_knows_by_its_name_is_told_where_it_is_changed() -> None:
    outline = load(rendered.english("P."))
    word = Opened(rendered.render_outline(outline))
    word.at("head.body").swap("Ad Hoc Working Group", "Working Party")

    found = returned(outline, read(word.trees), word.surround)

    assert (found.outline, found.changes) == (outline, ())
    assert [remark.code for remark in found.remarks] == ["P301"]
    assert "“Working Party on Long-term" in found.remarks[0].message


def test_the_mark_of_a_note_that_is_deleted_in_the_masthead_goes() -> None:
    text = (
        "language: en\ntitle: T\nmasthead:\n  distribution: general[^*]\n  date: 2031-06-14\nmandate: |\n  A.\n"
        "notes: |\n  [^*]: Late.\n"
    )
    outline = load(text)
    word = Opened(rendered.render_outline(outline))
    word.unmark("*")

    found = returned(outline, read(word.trees), word.surround)

    assert found.outline == load(text.replace("[^*]\n  date", "\n  date").replace("notes: |\n  [^*]: Late.\n", ""))
    assert found.remarks == ()


def test_a_line_typed_below_the_masthead_is_text_and_told() -> None:
    for template in TEMPLATES:
        word = Opened(docx("en", template))
        word.at("head.body").new_before("Normal", "Typed where nothing stands.")

        found = returned(base("en")[1], read(word.trees), word.surround)

        assert found.remarks[0].code == "P107"
        assert "Typed where nothing stands." in dump(found.outline)


def _custom() -> bytes:
    """A template of somebody's own: its masthead in a table, a table in that, and a text box; words before and behind.

    It has values twice, in capitals, in brackets, and none for which there is no key.
    """
    parts = package.opened(rendered.SHELLS["plain"])

    def p(*words: str) -> str:
        return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in words) + "</w:p>"

    def row(*cells: str) -> str:
        return "".join(f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{one}</w:tc>' for one in cells)

    def whole(cells: str) -> str:
        grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
        return f'<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr>{grid}<w:tr>{cells}</w:tr></w:tbl>'

    inner = whole(row(p("{{ job_number }}"), p("x")))
    table = whole(row(p("{{ distribution }}") + p("For: {{ organ }}"), inner + p()))
    box = _BOX.format(words=p("{{ date }} (", "{{ original }}", ")"))
    before = p("Committee on Coasts: {{ series|lower }}") + table + box + p("Advance copy")
    document = parts["word/document.xml"].decode()
    at = document.index("<w:p>", document.index("<w:body>"))
    document = document[:at] + before + document[at:]
    document = document.replace("<w:sectPr>", p("Printed by the secretariat, {{ date }}") + "<w:sectPr>")
    head = parts["word/header1.xml"].decode()
    parts["word/document.xml"] = document.encode()
    parts["word/header1.xml"] = head.replace(
        "{{ running_head }}", "Not to be cited: {{ series }}{{ symbol }} of {{ date }}"
    ).encode()
    return package.saved(parts)


_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f'<mc:Choice xmlns:wps="{_SHAPE}" Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
    'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent cx="2000000" cy="500000"/><wp:wrapSquare wrapText="bothSides"/>'
    '<wp:docPr id="7" name="Box" descr="the date"/><a:graphic><a:graphicData '
    f'uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>'
    "<w:txbxContent>{words}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    '</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
    "<w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    "</w:p>"
)


@cache
def custom() -> bytes:
    """The outline in that template."""
    outline = base("en")[1]
    report = compose(outline)
    return writer.write(report, writer.fill(report.masthead, _custom()), dump(outline))


def test_an_unedited_file_in_a_template_of_ones_own_tells_nothing() -> None:
    outline = base("en")[1]
    opened = Opened(rendered.kept(custom()))

    found = returned(outline, read(opened.trees), opened.surround)

    assert (found.outline, found.changes, found.remarks) == (outline, (), ())


@office.requires_office
def test_nor_does_it_as_libreoffice_saves_it_twice() -> None:
    outline = base("en")[1]
    once = office.convert({"custom": custom()}, "docx")
    for docx in (once["custom"], office.convert(once, "docx")["custom"]):
        found = returned(outline, read(trees(docx)), surround(docx))

        assert (found.outline, found.changes, found.remarks) == (outline, (), ())


@pytest.mark.parametrize("field", ["distribution", "date", "original", "organ", "job_number"])
def test_values_in_a_template_of_ones_own_come_back(field: str) -> None:
    opened, expected = Opened(custom()), edited("en", *EDITS[field])
    old, new = printed(base("en")[1], field), printed(expected[1], field)
    # A text box is there twice, for programs old and new; Word writes both.
    inner = [P(p) for p in opened.body.iter(f"{W}p") if p.find(f".//{W}p") is None]
    for p in inner:
        if old in p.words and f"–{old}" not in p.words:
            p.swap(old, new)

    found = returned(base("en")[1], read(opened.trees), opened.surround)

    assert (found.outline, found.remarks) == (expected[1], ())


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("Committee on Coasts", "Committee", "the masthead"),
        ("Advance copy", "Advance unedited copy", "the masthead"),
        ("Printed by", "Copied by", "the lines below the report"),
        ("Not to be cited", "To be cited", "the header"),
    ],
)
def test_words_of_a_template_that_are_changed_are_told(old: str, new: str, where: str) -> None:
    opened = Opened(custom())
    ps = [P(p) for root in (opened.body, *opened.pages) for p in root.iter(f"{W}p")]
    p = next(p for p in ps if old in p.words and p.element.find(f".//{W}p") is None)
    p.swap(old, new)

    found = returned(base("en")[1], read(opened.trees), opened.surround)

    assert found.outline == base("en")[1]
    assert [remark.code for remark in found.remarks] == ["P301"]
    assert f"“{p.words}” stands in {where}, where drafter wrote" in found.remarks[0].message


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_picture_put_into_a_header_is_told(template: str) -> None:
    opened = Opened(docx("en", template))
    opened.pages[-1].extend(xml("<w:p><w:r><w:pict/></w:r></w:p>"))

    found = comes_back(opened, "en", template, base("en"), "P302")

    assert found.remarks[0].message.startswith("a picture was put into the header")


def test_a_file_that_does_not_say_what_stood_around_it_tells_what_is_missing() -> None:
    parts = package.opened(docx("en", "unfccc"))
    name = next(name for name in parts if name.startswith("customXml/item1"))
    parts[name] = re.sub(rb"<surround.*</surround>", b"", parts[name])
    parts["word/document.xml"] = parts["word/document.xml"].replace(b">Distr.: General<", b">Distr.<")

    remarks = pulling.opened("a.docx", package.saved(parts), "list").remarks

    assert [(one.code, one.message) for one in remarks] == [
        ("P301", "it does not say “Distr.: General” any more; what is edited there does not come back")
    ]


def test_symbols_that_differ_in_series_and_in_number_are_not_made_one() -> None:
    opened = Opened(docx("en", "unfccc"))
    heads = [P(p) for page in opened.pages for p in page.iter(f"{W}p") if "– Not" in P(p).words]
    heads[0].swap("FCSW/SBO/2031/9", "FCSW/A/2031/1")
    heads[1].swap("FCSW/SBO/2031/9", "FCCC/SBO/2031/9")

    comes_back(opened, "en", "unfccc", base("en"), "P304")


def test_both_symbols_of_a_joint_document_come_back() -> None:
    text, _ = edited("en", "symbol: FCSW/SBO/2031/9", "symbol: |\n    FCSW/SBO/2031/9\n    FCSW/SBI/2031/4")
    outline = load(text)
    opened = Opened(rendered.render_outline(outline))
    swapped(opened, "/SBI/2031/4", "/SBI/2031/5")

    found = returned(outline, read(opened.trees), opened.surround)

    assert (found.outline, found.remarks) == (load(text.replace("SBI/2031/4", "SBI/2031/5")), ())


def test_a_second_symbol_that_is_typed_below_the_first_makes_the_document_joint() -> None:
    opened = Opened(docx("en", "unfccc"))
    p = next(p for p in around(opened) if p.words == "FCSW/SBO/2031/9")
    p.element.extend(xml("<w:r><w:br/></w:r>" + run("FCSW/SBI/2031/4")))

    comes_back(
        opened, "en", "unfccc",
        edited("en", "symbol: FCSW/SBO/2031/9", "symbol: |\n    FCSW/SBO/2031/9\n    FCSW/SBI/2031/4"),
    )  # fmt: skip


def test_tracked_changes_in_a_header_are_taken_as_they_are_decided() -> None:
    by = 'w:id="9" w:author="A" w:date="2031-01-01T00:00:00Z"'
    decided: tuple[tuple[Literal["accept", "reject"], Outline], ...] = (
        ("accept", edited("en", *EDITS["notice"])[1]),
        ("reject", base("en")[1]),
    )
    for how, expected in decided:
        opened = Opened(docx("en", "unfccc"))
        p = next(p for p in around(opened) if p.words == "Not for citation")
        p.wrap("Not for citation", f"<w:del {by}>*</w:del>")
        for t in list(p.element.iter(f"{W}t")):
            t.tag = f"{W}delText"
        p.element.extend(xml(f"<w:ins {by}>{run('Advance version')}</w:ins>"))
        revisions.resolve(opened.trees, how)

        found = returned(base("en")[1], read(opened.trees), opened.surround)

        assert (found.outline, found.remarks) == (expected, ())


@pytest.mark.parametrize(
    "told", ["[]", "no JSON", "[[],[],[],0,1]", "[[[1]],[],[],0]", "[" * 5000, '[[],[],[["header",[],[],"x"]],0]']
)
def test_what_a_file_says_of_its_surroundings_is_not_trusted(told: str) -> None:
    assert loaded(told) is None


def test_neither_is_a_value_that_there_is_not_nor_many_lines() -> None:
    outline = base("en")[1]
    lines_of = tuple((Spot("__class__", f"{number}"), Spot("", " "), Spot("date", "x")) for number in range(3000))
    long = tuple(Spot("date" if number % 2 else "", "a ") for number in range(3000))
    said = Surround((*lines_of, long), (), (Page("header", ("default",), lines_of),))
    opened = Opened(docx("en", "plain"))

    found = returned(outline, read(opened.trees), said)

    assert found.outline.mandate == outline.mandate


def test_a_file_without_its_outline_does_not_say_what_stood_around_it() -> None:
    outline = base("en")[1]
    report = compose(outline)
    bare = writer.write(report, writer.fill(report.masthead, rendered.SHELL))

    assert surround(bare) is None
    assert surround(docx("en", "unfccc")) is not None


def test_a_value_in_a_line_whose_other_words_were_changed_comes_back_and_they_are_told() -> None:
    opened, expected = Opened(custom()), edited("en", *EDITS["date"])
    p = next(p for p in map(P, opened.body.iter(f"{W}p")) if p.words.startswith("Printed by"))
    p.swap(p.words, "Copied by the secretariat (1 January 2032)")

    found = returned(base("en")[1], read(opened.trees), opened.surround)

    assert found.outline == expected[1]
    assert [(one.code, one.message.partition("; ")[2]) for one in found.remarks if "Copied" in one.message] == [
        ("P301", "of it only “1 January 2032” was taken over")
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "Copied by the secretariat, 1 January 2032, printed 2 January 2032",  # two that differ
        "Copied by the secretariat, 1 January 2032/1",  # a piece of something longer
        "Copied by the secretariat, soon",
    ],
)
def test_a_value_that_cannot_be_told_from_other_words_is_not_taken(typed: str) -> None:
    opened = Opened(custom())
    p = next(p for p in map(P, opened.body.iter(f"{W}p")) if p.words.startswith("Printed by"))
    p.swap(p.words, typed)

    found = returned(base("en")[1], read(opened.trees), opened.surround)

    assert found.outline == base("en")[1]
    assert [(one.code, one.message.endswith("it was not taken over")) for one in found.remarks] == [("P301", True)]


@pytest.mark.parametrize(
    ("template", "where"), [("unfccc", "the masthead"), ("newyork", "the header of the first page")]
)
def test_a_picture_that_was_deleted_is_told(template: str, where: str) -> None:
    opened = Opened(docx("en", template))
    drawings = [one for root in (opened.body, *opened.pages) for one in root.iter(f"{W}drawing")]
    assert drawings
    for drawing in drawings:
        parent = drawing.getparent()
        assert parent is not None
        parent.remove(drawing)

    found = comes_back(opened, "en", template, base("en"), "P305")

    assert found.remarks[0].message == f"a picture does not stand in {where} any more; drafter prints it there again"


def lettered(template: str = "plain") -> bytes:
    """The outline in a template that prints values in other letters."""
    parts = package.opened(rendered.SHELLS[template])
    head = parts["word/header1.xml"].decode()
    words = (
        "{{ date|upper }}, {{ original|lower }}, {{ distribution|trim|upper }}, {{ symbol|lower }}: {{ notice|title }}"
    )
    assert "{{ running_head }}" in head
    parts["word/header1.xml"] = head.replace("{{ running_head }}", words).encode()
    report = compose(base("en")[1])
    return writer.write(report, writer.fill(report.masthead, package.saved(parts)), dump(base("en")[1]))


LETTERED = "14 JUNE 2031, original: french, DISTR.: GENERAL, /sbo/2031/9: Not For Citation"


def test_values_in_other_letters_are_known() -> None:
    opened = Opened(lettered())
    found = returned(base("en")[1], read(opened.trees), opened.surround)

    assert LETTERED in [p.words for p in around(opened)]
    assert (found.outline, found.changes, found.remarks) == (base("en")[1], (), ())


@pytest.mark.parametrize(
    ("old", "new", "edit"),
    [
        ("14 JUNE 2031", "1 JANUARY 2032", EDITS["date"]),
        ("french", "spanish", EDITS["original"]),
        ("GENERAL", "LIMITED", EDITS["distribution"]),
        ("/2031/9", "/2031/10", ("symbol: FCSW/SBO/2031/9", "symbol: FCSW/SBO/2031/10")),
        ("Not For Citation", "For Citation", ("notice: Not for citation", "notice: for citation")),
    ],
)
def test_a_value_in_other_letters_comes_back_in_its_own(old: str, new: str, edit: tuple[str, str]) -> None:
    opened = Opened(lettered())
    next(p for p in around(opened) if p.words == LETTERED).swap(old, new)

    found = returned(base("en")[1], read(opened.trees), opened.surround)

    assert (found.outline, found.remarks) == (edited("en", *edit)[1], ())


@pytest.mark.parametrize(
    ("old", "new", "code"), [("/2031/9", "/2031/9/add.1", "P302"), ("Not For Citation", "Advance Version", "P301")]
)
def test_one_whose_own_letters_nobody_knows_is_told(old: str, new: str, code: str) -> None:
    opened = Opened(lettered())
    next(p for p in around(opened) if p.words == LETTERED).swap(old, new)

    comes_back(opened, "en", "plain", base("en"), code)

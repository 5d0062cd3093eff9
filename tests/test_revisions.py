"""Tracked changes: told as people made them, counted, accepted and rejected; LibreOffice is the judge of the words."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from lxml import etree

import judging
from basic import requires_writer
from drafter.word.revisions import Change, How, changes, counted, resolve
from drafter.word.stories import Site
from revising import W, by, code, docx, gone, ins, mark, moved, note, p, parts, r, ref, row, said, sign, sketched, table
from revising import trees as parsed

DOCUMENT = "word/document.xml"
OLD_STYLE = f'<w:pPrChange {by()}><w:pPr><w:pStyle w:val="One"/></w:pPr></w:pPrChange>'
FIELD = sign("begin") + code("REF x") + sign("separate") + r("1") + sign("end")
GONE_CODE = code("REF x", "delInstrText")
GONE_FIELD = FIELD.replace("instrText", "delInstrText")
OWN = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
START, END = '<w:bookmarkStart w:id="3" w:name="s"/>', '<w:bookmarkEnd w:id="3"/>'


class Case(NamedTuple):
    """A body with changes, how it reads accepted and rejected, and why LibreOffice is no judge of it."""

    body: str
    accepted: list[str]
    rejected: list[str]
    unjudged: str = ""


def half(kind: str, content: str) -> str:
    return f"<w:{kind} {by()}>{content}</w:{kind}>"


def box(content: str) -> str:
    """A text box as Word writes it, once for new readers and once for old ones."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"


def boxed(words: str) -> str:
    """The same in the notation of the golden files."""
    return f"AlternateContent(Choice(Requires=wps drawing(txbx({words}))) Fallback(pict({words})))"


def cell(*rows: list[str]) -> list[str]:
    """A table in the notation of the golden files, each cell with its ps."""
    lines = ["table", "  grid  "]
    for cells in rows:
        lines.append("  row")
        for said_there in cells:
            lines += ["    cell", *(f"      [] {words}" for words in said_there.split("|"))]
    return lines


CASES = {
    "words": Case(p(r("a ") + ins("new") + gone("old") + r(" z")), ["[] a new z"], ["[] a old z"]),
    "words brought in by one and taken out by another": Case(
        p(ins("a") + ins(gone("b", "Bob")) + ins("c")), ["[] ac"], ["[] "]
    ),
    "words taken out and in them words brought in": Case(
        p(r("a") + gone(r("b") + ins("c"))), ["[] a"], ["[] ab"], "it reads them as brought in alone"
    ),
    "a mark taken out": Case(p("a ", "del", "One") + p("b", "", "Two"), ["[Two] a b"], ["[One] a ", "[Two] b"]),
    "a mark brought in": Case(p("a ", "ins", "One") + p("b", "", "Two"), ["[One] a ", "[Two] b"], ["[Two] a b"]),
    "a mark brought in and taken out again": Case(
        p("a", "ins del") + p("b"), ["[] ab"], ["[] ab"], "it knows one change of a mark"
    ),
    "marks one after another": Case(
        p("a", "del", "One") + p("b", "del") + p(gone("x"), "del") + p("c", "", "Two") + p("d"),
        ["[Two] abc", "[] d"],
        ["[One] a", "[] b", "[] x", "[Two] c", "[] d"],
    ),
    "a p taken out whole": Case(
        p("a") + p(mark("n", gone("b")), "del") + p("c"), ["[] a", "[] c"], ["[] a", "[] <n>b</n>", "[] c"]
    ),
    "a p brought in whole": Case(
        p("a") + p(mark("n", ins("b")), "ins") + p("c"), ["[] a", "[] <n>b</n>", "[] c"], ["[] a", "[] c"]
    ),
    "a p that was all a link, taken out whole": Case(
        p("a") + p(mark("n", f'<w:hyperlink w:anchor="q">{gone("b")}</w:hyperlink>'), "del") + p("c"),
        ["[] a", "[] c"],
        ["[] a", "[] <n><<#q|b>></n>", "[] c"],
    ),
    "the last p": Case(
        p("a") + p(gone("b"), "del"), ["[] a"], ["[] a", "[] b"], "it leaves an empty p at the end of the text"
    ),
    "a p brought in at the end": Case(p("a", "ins") + p(ins("b")), ["[] a", "[] b"], ["[] a"]),
    "the only p": Case(p(gone("b"), "del"), ["[] "], ["[] b"]),
    "words before a table": Case(
        p("a", "del") + table(row("x", "y")) + p("b"),
        ["[] a", *cell(["x", "y"]), "[] b"],
        ["[] a", *cell(["x", "y"]), "[] b"],
    ),
    "a p before a table": Case(
        p("z") + p(gone("a"), "del") + table(row("x", "y")) + p("b"),
        ["[] z", *cell(["x", "y"]), "[] b"],
        ["[] z", "[] a", *cell(["x", "y"]), "[] b"],
        "it leaves an empty p",
    ),
    "a bookmark that goes on": Case(
        p("a") + p(START + gone("b"), "del") + p(gone("c"), "del") + p(gone("d") + r("e") + END),
        ["[] a", "[] <s>e</s>"],
        ["[] a", "[] <s>b", "[] c", "[] de</s>"],
    ),
    "a bookmark round words that stay between ps that went": Case(
        p("a") + p(START + gone("b"), "del") + p("c", "del") + p(gone("d") + END, "del") + p("e"),
        ["[] a", "[] <s>c</s>e"],
        ["[] a", "[] <s>b", "[] c", "[] d</s>", "[] e"],
    ),
    "a bookmark of which all went": Case(
        p("a") + p(START + gone("b"), "del") + p(gone("c"), "del") + p(gone("d") + END, "del") + p("e"),
        ["[] a", "[] e"],
        ["[] a", "[] <s>b", "[] c", "[] d</s>", "[] e"],
    ),
    "a bookmark that begins in words that went": Case(
        p(gone(START + r("b")) + r("c") + END), ["[] <s>c</s>"], ["[] <s>bc</s>"]
    ),
    "a bookmark among words that went": Case(p(gone(mark("n", r("b"))) + r("c")), ["[] c"], ["[] <n>b</n>c"]),
    "a bookmark between ps": Case(
        p(r("a") + START, "del") + END + p("b"), ["[] a<s></s>b"], ["[] a<s>", "</s>", "[] b"]
    ),
    "rows": Case(
        table(
            row("x", "y"),
            row(p(gone("k"), "del"), p(gone("l"), "del"), mark="del"),
            row(p(ins("n"), "ins"), p(ins("m"), "ins"), mark="ins"),
        )
        + p("b"),
        [*cell(["x", "y"], ["n", "m"]), "[] b"],
        [*cell(["x", "y"], ["k", "l"]), "[] b"],
    ),
    "a whole table": Case(
        p("a") + table(row(p(gone("k")), p(gone("l")), mark="del")) + p("b"),
        ["[] a", "[] b"],
        ["[] a", *cell(["k", "l"]), "[] b"],
    ),
    "all ps of a cell": Case(
        table(row(p(gone("k"), "del"), p("a") + p(gone("l"), "del"))) + p("b"),
        [*cell(["", "a"]), "[] b"],
        [*cell(["k", "a|l"]), "[] b"],
        "it leaves an empty p at the end of the cell",
    ),
    "a table in a cell": Case(
        table(row(table(row(p(gone("k")), p(gone("l")), mark="del")) + p(gone("x"), "del"), "b")) + p("c"),
        [*cell(["", "b"]), "[] c"],
        [
            "table", "  grid  ", "  row", "    cell",
            *(f"      {line}" for line in cell(["k", "l"])), "      [] x", "    cell", "      [] b", "[] c",
        ],
        "it keeps the table",
    ),
    "cells": Case(
        table(
            row(
                "a",
                f"<w:tcPr><w:cellIns {by()}/></w:tcPr>" + p(ins("b")),
                f"<w:tcPr><w:cellDel {by()}/></w:tcPr>" + p(gone("c")),
            )
        )
        + p("d"),
        [*cell(["a", "b"]), "[] d"],
        [*cell(["a", "c"]), "[] d"],
        "it knows no changes of cells",
    ),
    "cells merged": Case(
        table(
            row(f'<w:tcPr><w:tcW w:w="5"/><w:shd/><w:cellMerge {by()} w:vMerge="rest"/></w:tcPr>' + p("a")),
            row(f'<w:tcPr><w:cellMerge {by()} w:vMerge="cont"/></w:tcPr>' + p("b")),
            row(f'<w:tcPr><w:vMerge/><w:cellMerge {by()} w:vMergeOrig="cont"/></w:tcPr>' + p("c")),
        ),
        [
            "table", "  grid  ", "  row", "    cell shd tcW(w=5) vMerge=restart", "      [] a", "  row",
            "    cell vMerge=continue", "      [] b", "  row", "    cell", "      [] c",
        ],
        [
            "table", "  grid  ", "  row", "    cell shd tcW(w=5)", "      [] a", "  row", "    cell", "      [] b",
            "  row", "    cell vMerge=continue", "      [] c",
        ],
        "it knows no changes of cells",
    ),
    "looks": Case(
        p(f"<w:r><w:rPr><w:b/><w:rPrChange {by()}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"),
        ["[] **x**"],
        ["[] _x_"],
    ),
    "looks where there were none": Case(
        p(f"<w:r><w:rPr><w:b/><w:rPrChange {by()}><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"),
        ["[] **x**"],
        ["[] x"],
    ),
    "looks of which the old ones were not recorded": Case(
        p(f"<w:r><w:rPr><w:b/><w:rPrChange {by()}/></w:rPr><w:t>x</w:t></w:r>"), ["[] **x**"], ["[] **x**"]
    ),
    "styles, and a mark brought in": Case(
        p("x", "ins", "Two", OLD_STYLE) + p("y", "", "Two", OLD_STYLE), ["[Two] x", "[Two] y"], ["[One] xy"]
    ),
    "a number": Case(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/><w:ins {by()}/></w:numPr></w:pPr>{r("x")}</w:p>',
        ["[; numPr(ilvl=0 numId=2)] x"],
        ["[] x"],
    ),
    "what a number was": Case(
        f'<w:p><w:pPr><w:numPr><w:numId w:val="2"/><w:numberingChange {by()} w:original="1."/></w:numPr></w:pPr></w:p>',
        ["[; numPr(numId=2)] "],
        ["[; numPr(numId=2)] "],
    ),
    "a section, and a mark before it": Case(
        p("a", "ins")
        + p(
            "b",
            more=f'<w:sectPr><w:headerReference/><w:cols w:num="2"/><w:sectPrChange {by()}><w:sectPr>'
            '<w:cols w:num="1"/></w:sectPr></w:sectPrChange></w:sectPr>',
        ),
        ["[] a", "[] b", "  headerReference", "  cols(num=2)"],
        ["[] ab", "  headerReference", "  cols(num=1)"],
        "it puts an empty p behind a section",
    ),
    "the properties of a table": Case(
        f"<w:tbl><w:tblPr><w:jc/><w:tblPrChange {by()}><w:tblPr><w:tblLayout/></w:tblPr></w:tblPrChange></w:tblPr>"
        f'<w:tblGrid><w:gridCol w:w="9"/><w:tblGridChange w:id="1"><w:tblGrid><w:gridCol w:w="4"/></w:tblGrid>'
        f"</w:tblGridChange></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trPrChange {by()}><w:trPr/>"
        f"</w:trPrChange></w:trPr><w:tc><w:tcPr><w:shd/><w:tcPrChange {by()}><w:tcPr><w:vAlign/></w:tcPr>"
        f"</w:tcPrChange></w:tcPr>{p('a')}</w:tc></w:tr></w:tbl>",
        ["table jc", "  grid 9", "  row cantSplit", "    cell shd", "      [] a"],
        ["table tblLayout", "  grid 4", "  row", "    cell vAlign", "      [] a"],
    ),
    "words moved": Case(
        p(r("a") + moved("m1", " gone ", "From") + r("b")) + p(r("c") + moved("m1", " gone ", "To", called=6) + r("d")),
        ["[] ab", "[] c gone d"],
        ["[] a gone b", "[] cd"],
    ),
    "a p moved": Case(
        '<w:moveFromRangeStart w:id="1" w:name="m"/>'
        + p(half("moveFrom", r("A")), "moveFrom")
        + '<w:moveFromRangeEnd w:id="1"/>'
        + p("B")
        + '<w:moveToRangeStart w:id="2" w:name="m"/>'
        + p(half("moveTo", r("A")), "moveTo")
        + '<w:moveToRangeEnd w:id="2"/>'
        + p("C"),
        ["[] B", "[] A", "[] C"],
        ["[] A", "[] B", "[] C"],
    ),
    "half a move": Case(p(moved("m9", "x", "From") + r("y")), ["[] y"], ["[] xy"]),
    "a field": Case(
        p(r("a") + gone(GONE_FIELD) + r("b")), ["[] ab"], ["[] a{REF x|1}b"], "it refreshes"
    ),
    "a field brought in": Case(p(r("a") + ins(FIELD) + r("b")), ["[] a{REF x|1}b"], ["[] ab"], "it refreshes"),
    "the beginning of a field": Case(
        p(r("a") + gone(sign("begin") + GONE_CODE + sign("separate")) + r("1") + sign("end") + r("b")),
        ["[] a1b"],
        ["[] a{REF x|1}b"],
        "it refreshes",
    ),
    "the end of a field": Case(
        p(r("a") + sign("begin") + code("REF x") + gone(sign("separate") + r("1") + sign("end")) + r("b")),
        ["[] ab"],
        ["[] a{REF x|1}b"],
        "it refreshes",
    ),
    "the middle of a field": Case(
        p(r("a") + sign("begin") + code("REF x") + gone(sign("separate")) + r("1") + sign("end") + r("b")),
        ["[] a1b"],
        ["[] a{REF x|1}b"],
        "it refreshes",
    ),
    "what a field does": Case(
        p(
            r("a") + sign("begin") + gone(GONE_CODE) + ins(code("REF y")) + sign("separate")
            + r("1") + sign("end") + r("b")
        ),
        ["[] a{REF y|1}b"],
        ["[] a{REF x|1}b"],
        "it refreshes",
    ),
    "all that a field does": Case(
        p(sign("begin") + gone(GONE_CODE) + sign("separate") + r("1") + sign("end") + r("b")),
        ["[] 1b"],
        ["[] {REF x|1}b"],
        "it refreshes",
    ),
    "a field of which another says what it does": Case(
        p(sign("begin") + FIELD + sign("separate") + r("2") + sign("end") + gone(GONE_FIELD)),
        ["[] {{REF x|1}|2}"],
        ["[] {{REF x|1}|2}{REF x|1}"],
        "it refreshes",
    ),
    "a field in a field": Case(
        p(
            sign("begin") + code("IF") + FIELD + sign("separate") + r("yes")
            + gone(sign("end") + GONE_FIELD)
        ),
        ["[] {REF x|1}yes"],
        ["[] {IF{REF x|1}|yes}{REF x|1}"],
        "it refreshes",
    ),
    "what a field shows": Case(
        p(sign("begin") + code("REF x") + sign("separate") + gone("1") + ins("2") + sign("end")),
        ["[] {REF x|2}"],
        ["[] {REF x|1}"],
        "it refreshes",
    ),
    "links": Case(
        p(
            r("a") + f'<w:hyperlink w:anchor="q">{gone("all")}</w:hyperlink>'
            f'<w:hyperlink w:anchor="q">{gone("x")}{ins("y")}</w:hyperlink>'
        ),
        ["[] a<<#q|y>>"],
        ["[] a<<#q|all>><<#q|x>>"],
    ),
    "smart tags and controls": Case(
        p(
            f'<w:smartTag w:element="e">{gone("a")}{r("b")}</w:smartTag>'
            f"<w:sdt><w:sdtContent>{ins('c')}</w:sdtContent></w:sdt>"
        ),
        ["[] {smartTag(element=e r(t(space=preserve b)))}{sdt(sdtContent(r(t(space=preserve c))))}"],
        ["[] {smartTag(element=e r(t(space=preserve a)) r(t(space=preserve b)))}"],
    ),
    "a control round the p whose mark went": Case(
        f"<w:sdt><w:sdtContent>{p('a', 'del')}</w:sdtContent></w:sdt>" + p("b"),
        ["[] ab"],
        ["control", "  sdtContent", "    [] a", "[] b"],
    ),
    "a control round the next p": Case(
        p("a", "del") + f"<w:sdt><w:sdtContent>{p('b')}</w:sdtContent></w:sdt>",
        ["control", "  sdtContent", "    [] ab"],
        ["[] a", "control", "  sdtContent", "    [] b"],
    ),
    "a control put in": Case(
        p(
            f"{r('a')}<w:customXmlInsRangeStart {by()}/><w:sdt><w:sdtContent>"
            f'<w:customXmlInsRangeEnd w:id="7"/>{r("b")}<w:customXmlInsRangeStart {by()}/>'
            '</w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id="7"/>'
        ),
        ["[] a{sdt(sdtContent(r(t(space=preserve b))))}"],
        ["[] ab"],
        "it knows no changes of controls",
    ),
    "a control taken out": Case(
        p(
            f'<w:customXmlDelRangeStart {by()}/><w:smartTag w:element="e"><w:smartTagPr/>'
            f'<w:customXmlDelRangeEnd w:id="7"/>{r("b")}</w:smartTag>'
        ),
        ["[] b"],
        ["[] {smartTag(element=e smartTagPr r(t(space=preserve b)))}"],
        "it knows no changes of controls",
    ),
    "formulas": Case(
        p(
            ins("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")
            + f"<m:oMath><m:f><m:fPr><m:ctrlPr><w:del {by()}><w:rPr/></w:del></m:ctrlPr></m:fPr>"
            f"<m:num>{half('del', '<m:r><m:t>1</m:t></m:r>')}</m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
            "</m:oMath>"
        ),
        ["[] {oMath(r(t(x)))}{oMath(r(t(2)))}"],
        ["[] {oMath(f(fPr(ctrlPr(rPr)) num(r(t(1))) den(r(t(2)))))}"],
    ),
    "text boxes": Case(
        p(r("a") + box(p(ins("n") + gone("o"), "ins") + p("z"))),
        [f"[] a{{{boxed('txbxContent(p(r(t(space=preserve n))) p(r(t(space=preserve z))))')}}}"],
        [f"[] a{{{boxed('txbxContent(p(r(t(space=preserve o)) r(t(space=preserve z))))')}}}"],
        "it drops a box without measures",
    ),
    "a run that says of itself that it was brought in": Case(
        p(r("a", f"<w:ins {by()}/>") + r("b", f"<w:b/><w:del {by()}/>")),
        ["[] a"],
        ["[] **b**"],
        "it does not look there",
    ),
    "nothing": Case(p("a") + p("") + table(row("x", "y")) + p("<w:r/>"), [], [], "nothing is to be judged"),
}  # fmt: skip
JUDGED = {name: case for name, case in CASES.items() if not case.unjudged}


@pytest.mark.parametrize("how", ["accept", "reject"])
@pytest.mark.parametrize("name", [name for name in CASES if name != "nothing"])
def test_changes_are_accepted_and_rejected(name: str, how: How) -> None:
    trees = parsed(CASES[name].body)
    resolve(trees, how)

    assert sketched(trees[DOCUMENT]) == (CASES[name].accepted if how == "accept" else CASES[name].rejected)
    assert counted(trees) == 0
    assert not [
        element for element in trees[DOCUMENT].iter() if "Range" in str(element.tag) and "move" in str(element.tag)
    ]


@pytest.mark.parametrize("name", CASES)
def test_no_change_is_dropped_in_the_list(name: str) -> None:
    trees = parsed(CASES[name].body)

    assert sum(change.elements for change in changes(trees)) == counted(trees)
    assert (counted(trees) == 0) == (name == "nothing")


@pytest.mark.parametrize("how", ["accept", "reject"])
def test_what_has_no_changes_stays_as_it_is(how: How) -> None:
    body = CASES["nothing"].body + p(sign("end") + "<w:bookmarkStart/>") + "<w:tbl/>"
    trees = parsed(body, note(1, ""), hdr=p("h"))
    before = {name: etree.tostring(tree) for name, tree in trees.items()}
    resolve(trees, how)

    assert {name: etree.tostring(tree) for name, tree in trees.items()} == before


@requires_writer
@pytest.mark.parametrize("how", ["accept", "reject"])
def test_libreoffice_comes_to_the_same_words(how: How) -> None:
    names = {f"case_{at}": name for at, name in enumerate(JUDGED)}
    judged = judging.resolved({file: docx(JUDGED[name].body) for file, name in names.items()}, how)
    ours, theirs = {}, {}
    for file, name in names.items():
        trees = parsed(JUDGED[name].body)
        resolve(trees, how)
        ours[name] = said(trees[DOCUMENT])
        theirs[name] = said(etree.fromstring(ZipFile(BytesIO(judged[file])).read(DOCUMENT)))

    assert ours == theirs


# --- notes, headers, styles, comments


def test_a_reference_that_goes_takes_its_note_with_it() -> None:
    notes = note(1, p(gone("one"))) + note(2, p(r("two ") + gone("words") + ins("text"))) + note(3, p("three"))
    trees = parsed(p(r("a") + gone(ref(1)) + ref(2) + ins(ref(3))), notes)
    resolve(trees, "accept")

    assert sketched(trees[DOCUMENT]) == ["[] a[^2][^3]"]
    assert sketched(trees["word/footnotes.xml"])[2:] == ["2: [] two text", "3: [] three"]


def test_a_reference_that_was_not_brought_in_takes_its_note_with_it() -> None:
    notes = note(1, p(gone("one"))) + note(2, p(ins("two"), "ins") + p(ins("more")))
    trees = parsed(p(r("a") + gone(ref(1)) + ins(ref(2))), notes)
    resolve(trees, "reject")

    assert sketched(trees[DOCUMENT]) == ["[] a[^1]"]
    assert sketched(trees["word/footnotes.xml"])[2:] == ["1: [] one"]


def test_a_note_that_was_moved_stays() -> None:
    trees = parsed(p(gone(ref(1)) + r("a") + ins(ref(1))), note(1, p("one")))
    resolve(trees, "accept")

    assert sketched(trees["word/footnotes.xml"])[2:] == ["1: [] one"]


def test_a_note_of_which_the_words_went_keeps_a_p() -> None:
    trees = parsed(p(ref(1)), note(1, p(gone("one"), "del")))
    resolve(trees, "accept")

    assert sketched(trees["word/footnotes.xml"])[2:] == ["1: [] "]


def test_the_mark_of_a_note_stays_when_its_first_p_is_joined_with_the_next() -> None:
    trees = parsed(p(ref(1)), note(1, p(OWN + gone("one"), "del") + p("two")))
    resolve(trees, "accept")

    assert sketched(trees["word/footnotes.xml"])[2:] == ["1: [] [^]two"]


def test_a_reference_in_a_row_that_goes_takes_its_note_with_it() -> None:
    trees = parsed(table(row(p(ref(1)), mark="del"), row("a")), note(1, p("one")))
    resolve(trees, "accept")

    assert len(sketched(trees["word/footnotes.xml"])) == 2


def test_a_table_of_which_all_rows_went_leaves_a_p_in_a_note() -> None:
    trees = parsed(p(ref(1)), note(1, table(row("a", mark="del"))))
    resolve(trees, "accept")

    assert sketched(trees["word/footnotes.xml"])[2:] == ["1: [] "]


def test_headers_styles_and_lists_are_resolved_too() -> None:
    old = f"<w:rPr><w:b/><w:rPrChange {by('Bob')}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    style = f'<w:style w:styleId="S"><w:name w:val="Sum"/>{old}</w:style>'
    trees = parsed(
        p("a"), hdr=p(ins("h")), ftr=p(gone("f")), styles=style, numbering=f"<w:abstractNum>{old}</w:abstractNum>"
    )
    told = changes(trees)
    resolve(trees, "reject")

    assert [(change.kind, change.words, change.site) for change in told] == [
        ("insertion", "h", Site("word/hdr.xml", 0)),
        ("deletion", "f", Site("word/ftr.xml", 0)),
        ("style", "Sum", Site("word/styles.xml", None)),
        ("style", "", Site("word/numbering.xml", None)),
    ]
    assert b"<w:b/>" not in etree.tostring(trees["word/styles.xml"])
    assert b"<w:i/>" in etree.tostring(trees["word/numbering.xml"])
    assert counted(trees) == 0


def test_comments_are_left_alone_but_their_range_goes_with_their_reference() -> None:
    reference = '<w:r><w:commentReference w:id="4"/></w:r>'
    around = '<w:commentRangeStart w:id="4"/>' + gone(r("b") + reference) + '<w:commentRangeEnd w:id="4"/>'
    trees = parsed(p(r("a") + around), comments=f'<w:comment w:id="4">{p(ins("c"))}</w:comment>')
    before = etree.tostring(trees["word/comments.xml"])

    assert counted(trees) == 1
    resolve(trees, "accept")
    assert sketched(trees[DOCUMENT]) == ["[] a"]
    assert etree.tostring(trees["word/comments.xml"]) == before


def test_a_comment_on_a_p_that_went_goes_with_it_and_not_into_the_next() -> None:
    around = '<w:commentRangeStart w:id="4"/>' + gone("b") + '<w:commentRangeEnd w:id="4"/>'
    trees = parsed(p("a") + p(around + '<w:r><w:commentReference w:id="4"/></w:r>', "del") + p("c"))
    resolve(trees, "accept")

    assert sketched(trees[DOCUMENT]) == ["[] a", "[] c"]


def test_fields_in_a_text_box_are_not_those_round_it() -> None:
    trees = parsed(
        p(sign("begin") + code("REF x") + gone(sign("separate")) + box(p(r("b") + sign("end"))) + sign("end"))
    )
    resolve(trees, "accept")
    signs = [found.get(f"{W}fldCharType") for found in trees[DOCUMENT].iter(f"{W}fldChar")]

    assert signs == ["begin", "end", "end", "end"]


def test_a_control_of_which_all_ps_went_goes() -> None:
    trees = parsed(p("a") + f"<w:sdt><w:sdtPr/><w:sdtContent>{p(gone('b'), 'del')}</w:sdtContent></w:sdt>" + p("c"))
    resolve(trees, "accept")

    assert sketched(trees[DOCUMENT]) == ["[] a", "[] c"]


def test_a_link_of_which_a_broken_field_was_all_goes() -> None:
    link = f'<w:hyperlink w:anchor="q">{sign("end")}</w:hyperlink>'
    trees = parsed(p(gone(sign("begin") + GONE_CODE + sign("separate")) + r("1") + link))
    resolve(trees, "accept")

    assert sketched(trees[DOCUMENT]) == ["[] 1"]


def test_what_a_part_holds_is_known_by_its_root_and_not_by_its_name() -> None:
    found = {"word/document2.xml": etree.fromstring(parts(p(ins("a")))[DOCUMENT])}

    assert changes(found)[0].site == Site("word/document2.xml", 0)


def test_how_a_cell_goes_on_stands_where_the_schema_wants_it() -> None:
    trees = parsed(CASES["cells merged"].body)
    resolve(trees, "accept")
    properties = trees[DOCUMENT].find(f".//{W}tcPr")

    assert properties is not None
    assert [child.tag.removeprefix(W) for child in properties] == ["tcW", "vMerge", "shd"]


# --- what is told


def told(body: str) -> list[tuple[str, str, str, int | None]]:
    return [(change.kind, change.author, change.words, change.site.at) for change in changes(parsed(body))]


def test_a_change_is_told_with_author_date_words_and_place() -> None:
    assert changes(parsed(p("a") + p(ins("new")))) == (
        Change("insertion", "Ann", "2031-05-04T10:00:00Z", "new", Site(DOCUMENT, 1), 1),
    )


def test_author_and_date_may_be_missing() -> None:
    assert changes(parsed(p("<w:ins>" + r("a") + "</w:ins>"))) == (
        Change("insertion", "", "", "a", Site(DOCUMENT, 0), 1),
    )


def test_what_adjoins_by_one_author_is_one_change() -> None:
    body = p(
        ins("ne") + '<w:proofErr w:type="spellStart"/>' + ins("w") + gone("o") + gone("ld", "Bob") + r("x") + ins("y")
    )

    assert told(body) == [
        ("insertion", "Ann", "new", 0),
        ("deletion", "Ann", "o", 0),
        ("deletion", "Bob", "ld", 0),
        ("insertion", "Ann", "y", 0),
    ]


def test_a_p_that_was_brought_in_or_taken_out_whole_is_one_change() -> None:
    assert told(p(ins("a"), "ins") + p(ins("b"), "ins") + p(gone("c"), "del") + p("d", "del")) == [
        ("insertion", "Ann", "a¶", 0),
        ("insertion", "Ann", "b¶", 1),
        ("deletion", "Ann", "c¶", 2),
        ("paragraph mark deleted", "Ann", "", 3),
    ]


def test_a_move_is_one_change_with_two_places() -> None:
    (change,) = changes(parsed(CASES["a p moved"].body))

    assert (change.kind, change.words, change.site.at, change.elements) == ("move", "A¶", 0, 4)
    assert change.to == Site(DOCUMENT, 2)


def test_a_move_upwards_is_told_from_where_it_came() -> None:
    body = p(moved("m", "x", "To", called=6)) + p("a") + p(moved("m", "x", "From"))
    (change,) = changes(parsed(body))

    assert (change.site.at, change.to, change.words) == (2, Site(DOCUMENT, 0), "x")


def test_a_move_into_a_note_is_one_change() -> None:
    trees = parsed(p(moved("m", "x", "From") + ref(1)), note(1, p(moved("m", "x", "To", called=6))))
    (change,) = changes(trees)

    assert (change.site.story, change.to) == (DOCUMENT, Site("word/footnotes.xml", 2))


def test_moves_of_one_name_are_paired_in_their_order() -> None:
    body = "".join(p(moved("m", word, way, called=at)) for at, (word, way) in enumerate(
        [("a", "From"), ("b", "From"), ("a", "To"), ("b", "To")]
    ))  # fmt: skip

    assert [(change.words, change.site.at, change.to) for change in changes(parsed(body))] == [
        ("a", 0, Site(DOCUMENT, 2)),
        ("b", 1, Site(DOCUMENT, 3)),
    ]


def test_half_a_move_is_told_as_such() -> None:
    assert told(p(moved("m", "x", "From")) + p(moved("n", "y", "To")) + p(half("moveTo", r("z")))) == [
        ("moved away", "Ann", "x", 0),
        ("moved here", "Ann", "y", 1),
        ("moved here", "Ann", "z", 2),
    ]


def test_rows_are_told_together_and_with_what_is_in_them() -> None:
    body = p("z") + table(
        row("a", "b"),
        row(p(ins("c"), "ins"), p(ins("d"), "ins"), mark="ins"),
        row(p(ins("e")), p(ins("f") + gone("g", "Bob")), mark="ins"),
    )

    assert told(body) == [("row inserted", "Ann", "c\td\ne\tfg", 3), ("deletion", "Bob", "g", 6)]


def test_cells_are_told_together() -> None:
    assert told(CASES["cells merged"].body) == [("cells merged", "Ann", "a\nb\nc", 0)]
    assert told(CASES["cells"].body) == [("cell inserted", "Ann", "b", 1), ("cell deleted", "Ann", "c", 2)]


def test_the_looks_of_a_table_are_one_change() -> None:
    assert told(CASES["the properties of a table"].body) == [("formatting of a table", "Ann", "", 0)]


def test_each_kind_of_formatting_is_told() -> None:
    names = (
        "looks",
        "styles, and a mark brought in",
        "a number",
        "what a number was",
        "a section, and a mark before it",
    )
    found = [told(CASES[name].body) for name in names]

    assert found == [
        [("formatting of words", "Ann", "x", 0)],
        [
            ("formatting of a paragraph", "Ann", "x", 0),
            ("paragraph mark inserted", "Ann", "", 0),
            ("formatting of a paragraph", "Ann", "y", 1),
        ],
        [("numbering", "Ann", "x", 0)],
        [("numbering", "Ann", "1.", 0)],
        [("paragraph mark inserted", "Ann", "", 0), ("section", "Ann", "", 1)],
    ]


def test_the_section_at_the_end_is_told_in_the_last_p() -> None:
    body = f"{p('a')}{p('b')}<w:sectPr><w:sectPrChange {by()}><w:sectPr/></w:sectPrChange></w:sectPr>"

    assert told(body) == [("section", "Ann", "", 1)]


def test_controls_and_formulas_are_told() -> None:
    assert told(CASES["a control put in"].body) == [("control inserted", "Ann", "", 0)]
    assert told(CASES["formulas"].body) == [("insertion", "Ann", "x", 0), ("deletion", "Ann", "1", 0)]


def test_a_text_box_is_told_once_and_in_its_own_p() -> None:
    body = p(r("a") + box(p(ins("n") + gone("o"), "ins") + p("z"))) + p(ins("b"))

    assert told(body) == [
        ("insertion", "Ann", "n", 1),
        ("deletion", "Ann", "o", 1),
        ("paragraph mark inserted", "Ann", "", 1),
        ("insertion", "Ann", "b", 5),
    ]


def test_what_is_no_word_has_a_sign() -> None:
    tab = "<w:r><w:tab/><w:t>a</w:t><w:br/><w:br w:type='page'/><w:drawing/></w:r>"

    assert told(p(ins(tab + ref(1)))) == [("insertion", "Ann", "\ta\n[picture][note]", 0)]


def test_words_of_a_field_are_told_and_not_what_it_does() -> None:
    assert told(CASES["a field"].body) == [("deletion", "Ann", "1", 0)]


# --- where ps went


def where(body: str, how: How) -> tuple[int | None, ...]:
    return resolve(parsed(body), how)[DOCUMENT]


def test_it_is_told_where_each_p_went() -> None:
    assert where(CASES["marks one after another"].body, "accept") == (0, 0, 0, 0, 1)
    assert where(CASES["a p taken out whole"].body, "accept") == (0, 1, 1)
    assert where(CASES["a p taken out whole"].body, "reject") == (0, 1, 2)
    assert where(CASES["the last p"].body, "accept") == (0, 0)
    assert where(CASES["rows"].body, "accept") == (0, 1, 2, 2, 2, 3, 4)
    assert where(CASES["rows"].body, "reject") == (0, 1, 2, 3, 4, 4, 4)
    assert where(table(row("a", mark="del")), "accept") == (None,)
    assert where(p("a") + table(row("a", mark="del")), "accept") == (0, 0)


def test_a_thousand_ps_joined_into_one_take_no_longer_each() -> None:
    body = "".join(p(f"w{at} ", "del") for at in range(1000)) + p("end")
    trees = parsed(body)
    resolve(trees, "accept")

    assert said(trees[DOCUMENT]) == ["".join(f"w{at} " for at in range(1000)) + "end"]


def test_tables_in_tables_as_deep_as_a_file_can_have_them() -> None:
    body = p(ins("a"))
    for _ in range(80):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    trees = parsed(body)

    assert told(body) == [("insertion", "Ann", "a", 0)]
    resolve(trees, "reject")
    assert said(trees[DOCUMENT]) == [""]

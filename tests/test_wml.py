from __future__ import annotations

import pytest

from drafter.inline import Look
from drafter.word import wml
from drafter.word.wml import p, ppr, rpr, run, w


def test_an_element_without_children_closes_itself() -> None:
    assert w("tab") == "<w:tab/>"
    assert w("ind", left=1134, hanging=0) == '<w:ind w:left="1134" w:hanging="0"/>'


def test_text_and_attributes_are_escaped() -> None:
    assert wml.text('a & b < c > "d"') == '<w:t xml:space="preserve">a &amp; b &lt; c &gt; &quot;d&quot;</w:t>'
    assert w("pStyle", val='A & "B"') == '<w:pStyle w:val="A &amp; &quot;B&quot;"/>'


def test_tabs_and_line_breaks_are_elements() -> None:
    assert wml.text("a\tb\nc") == (
        '<w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t><w:br/>'
        '<w:t xml:space="preserve">c</w:t>'
    )


def test_properties_stand_in_the_order_of_the_schema_however_they_are_given() -> None:
    made = ppr(outlineLvl=9, ind={"left": 1134}, pStyle="HChG", pageBreakBefore=True, numPr=wml.numpr(1, 4))

    assert made == (
        '<w:pPr><w:pStyle w:val="HChG"/><w:pageBreakBefore/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'
        '<w:ind w:left="1134"/><w:outlineLvl w:val="9"/></w:pPr>'
    )


def test_a_property_whose_name_the_order_lacks_is_never_dropped_in_silence() -> None:
    with pytest.raises(KeyError, match="shading"):
        ppr(shading="x")


def test_nothing_is_written_for_no_properties() -> None:
    assert rpr() == ""
    assert rpr(b=False, rStyle=None) == ""
    assert run(wml.text("a")) == '<w:r><w:t xml:space="preserve">a</w:t></w:r>'


def test_looks_have_their_twins_for_complex_scripts() -> None:
    assert rpr(**wml.looks(Look.ITALIC | Look.BOLD)) == "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>"
    assert rpr(**wml.looks(Look.SUBSCRIPT)) == '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr>'


def test_a_field_has_five_runs() -> None:
    made = p(ppr(), wml.field("REF _n_x \\n \\h", run(wml.text("1"))))

    assert made.count("<w:r>") == 5
    assert (
        made.index("begin") < made.index("instrText") < made.index("separate") < made.index(">1<") < made.index("end")
    )


@pytest.mark.parametrize(
    ("name", "bookmark"),
    [
        ("request", "_n_request"),
        ("next-steps", "_n_next_steps"),
        ("issues.17", "_at_issues_17"),
        ("head.itemtitle.2", "_at_head_itemtitle_2"),
        ("a" * 30, "_n_" + "a" * 30),
        ("the-rules.heading", "_h_n_the_rules"),
        ("annex.1.heading", "_h_at_annex_1"),
        ("要求", "_n_要求"),
    ],
)
def test_a_block_is_bookmarked_by_its_name(name: str, bookmark: str) -> None:
    assert wml.bookmark_name(name) == bookmark
    assert len(bookmark) <= 40


@pytest.mark.parametrize(
    ("name", "bookmark", "again"),
    [
        ("site", "_note_site", "_noteref_site"),
        ("1", "_note_1", "_noteref_1"),
        ("*", "_star_1", "_starref_1"),
        ("**", "_star_2", "_starref_2"),
        ("b" * 30, "_note_" + "b" * 30, "_noteref_" + "b" * 30),
    ],
)
def test_a_note_is_bookmarked_apart_from_blocks_of_the_same_name(name: str, bookmark: str, again: str) -> None:
    assert wml.note_bookmark_name(name) == bookmark
    assert wml.mark_bookmark_name(name) == again
    assert len(again) <= 40


def test_bookmarks_of_different_things_differ() -> None:
    names = ["a-b", "star-1", "at-note-1", "note", "ref-x", "x", "n-x"]
    blocks = [
        wml.bookmark_name(name) for name in (*names, "a.1", "note.2", "a-b.heading", "annex.1.heading", "head.title")
    ]
    notes = [make(name) for name in (*names, "*") for make in (wml.note_bookmark_name, wml.mark_bookmark_name)]
    made = [*blocks, *notes, wml.note_bookmark_name("note.1")]

    assert len(set(made)) == len(made)

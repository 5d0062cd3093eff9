"""Each block of a report as a p of Word: style, direct properties, bookmark, text."""

from __future__ import annotations

import pytest

import reading
import rendered
import sketching


def body(docx: bytes) -> list[str]:
    """The lines of the sketch behind the masthead, without the section properties."""
    lines = [line for line in sketching.sketch(docx).split("\n") if line.startswith("[")]
    return lines[next(at for at, line in enumerate(lines) if line.startswith("[Body Name")) :]


def english(text: str, notes: str = "", head: str = "") -> list[str]:
    """The lines of the sketch from the heading of the issues on, to the rule at the end."""
    lines = body(rendered.render(rendered.english(text, notes, head)))
    return lines[next(at for at, line in enumerate(lines) if "_n_issues" in line) + 1 : -1]


def test_paragraphs_items_and_bullets_take_their_numbers_from_their_styles() -> None:
    assert english("One:\n- a\n  - i\n  * b\n* c\n  * d") == [
        "[Reg_Single Txt_G] <_at_issues_1>One:</_at_issues_1>",
        "[Reg_Single Txt_G2] <_at_issues_2>a</_at_issues_2>",
        "[Reg_Single Txt_G3] <_at_issues_3>i</_at_issues_3>",
        "[_Bullet 2_G] <_at_issues_4>b</_at_issues_4>",
        "[_Bullet 1_G] <_at_issues_5>c</_at_issues_5>",
        "[_Bullet 2_G] <_at_issues_6>d</_at_issues_6>",
    ]


def test_headings_of_each_level_have_their_style() -> None:
    lines = english("# A\n## B\n### C\nText.")

    assert [line.split("]")[0] for line in lines] == ["[Reg_H_1_G", "[Reg_H_2/3_G", "[Reg_H_4_G", "[Reg_Single Txt_G"]


def test_what_has_no_number_has_the_plain_style() -> None:
    heading, text = english("# Unnumbered {-}\nAlone. {-}")

    assert heading.startswith("[_ H_1_G; ind(hanging=0 left=1134)]")
    assert text.startswith("[_ Single Txt_G] ")


def test_levels_without_a_style_name_their_list_themselves() -> None:
    lines = english("P:\n- a\n  - i\n    - x\n      - y")

    assert "numPr" not in lines[2]
    assert lines[3].startswith("[Reg_Single Txt_G3; ")
    assert "ilvl=3" in lines[3] and "numId=2" in lines[3]
    assert "ilvl=4" in lines[4]


def test_an_item_under_a_bullet_is_an_a_that_stands_further_in() -> None:
    lines = english("P:\n* b\n  - a")

    assert lines[2].startswith("[Reg_Single Txt_G2; ind(firstLine=567 left=1701) numPr(ilvl=1 numId=4)]")


def test_a_name_is_the_bookmark() -> None:
    assert english("P. {#request}") == ["[Reg_Single Txt_G] <_n_request>P.</_n_request>"]


def test_the_title_block_stands_in_its_order_and_styles() -> None:
    head = (
        "author: A[^*]\nsession:\n  name: S\n  dates_and_place: |\n    one\n    two\n  agenda_item: 3\n"
        "  agenda_title: |\n    big\n    small\n"
    )
    lines = body(rendered.render(rendered.english("P.", "[^*]: late", head)))

    assert lines[:8] == [
        "[Body Name] <_at_head_body>Ad Hoc Working Group on Long-term Cooperative Action under the Convention"
        "</_at_head_body>",
        "[Session Name] <_at_head_session>S</_at_head_session>",
        "[Session Dates] <_at_head_dates>one↵two</_at_head_dates>",
        "[Agenda Item] <_at_head_item>Agenda item 3</_at_head_item>",
        "[Agenda Title] <_at_head_itemtitle_1>big</_at_head_itemtitle_1>",
        "[Agenda Title] <_at_head_itemtitle_2>small</_at_head_itemtitle_2>",
        "[_ H _Ch_G; ind(hanging=0 left=1134)] <_at_head_title>T</_at_head_title>",
        "[_ H_1_G; ind(hanging=0 left=1134) keepNext=0 outlineLvl=9] <_at_head_author>A[^1 *]</_at_head_author>",
    ]


@pytest.mark.parametrize("author", ["", "author: A\n", "subtitle: S\n"])
def test_the_last_line_of_the_title_block_is_not_kept_with_the_text(author: str) -> None:
    """A long title, its notes and the first heading would leave the first page empty otherwise."""
    lines = body(rendered.render(rendered.english("P.", head=author)))
    titles = [line for line in lines if "<_at_head_" in line and line.startswith("[_ H")]

    assert ["keepNext=0" in line for line in titles] == [False] * (len(titles) - 1) + [True]


def test_the_agenda_is_an_annex_on_a_new_page_and_the_rule_ends_the_report() -> None:
    text = (
        rendered.english("P.") + "agenda: |\n  # 10 a.m.\n  ## Opening\n  - Remarks\n    - Of the Chair\n  ## Break\n"
    )
    lines = body(rendered.render(text))
    annex = lines[next(at for at, line in enumerate(lines) if "_n_agenda" in line) :]

    assert (
        annex[0].startswith("[_ H _Ch_G; ")
        and "pageBreakBefore" in annex[0]
        and annex[0].endswith(">Annex</_n_agenda>")
    )
    assert annex[1].endswith(">Agenda of the workshop</_h_n_agenda>")
    assert [line.split("]")[0].split(";")[0] for line in annex[2:]] == [
        "[Agenda Time", "[Agenda Session", "[_Bullet 2_G", "[_Bullet 2_G", "[Agenda Session", "[End Rule",
    ]  # fmt: skip
    assert "ilvl=2" in annex[5]


def test_an_annex_that_counts_has_its_numbers_from_lists_of_its_own() -> None:
    text = (
        rendered.english("P.")
        + "annexes:\n  - title: Rules {#rules}\n    text: |\n      # One\n      P:\n      - a\n      * b\n"
    )
    lines = body(rendered.render(text))
    annex = lines[next(at for at, line in enumerate(lines) if "_n_rules" in line) + 2 : -1]

    assert [line.split("]")[0] for line in annex] == [
        "[Reg_H__Ch_G; numPr(ilvl=0 numId=4)",
        "[Reg_Single Txt_G; numPr(ilvl=0 numId=5)",
        "[Reg_Single Txt_G2; numPr(ilvl=1 numId=5)",
        "[_Bullet 1_G",
    ]


def test_items_before_the_first_paragraph_have_a_list_of_their_own_so_that_it_is_paragraph_1() -> None:
    docx = rendered.render(rendered.english("- a\n- b\n\nText: {-}\n- c\n  - i\n\nP:\n- d\n\nQ."))
    labels = [line.label for line in reading.lines(docx)]

    assert labels[-9:-1] == ["(a)", "(b)", "", "(c)", "(i)", "1.", "(a)", "2."]
    assert [line.split("]")[0] for line in body(docx)[-9:-6]] == [
        "[Reg_Single Txt_G2; numPr(ilvl=1 numId=4)",
        "[Reg_Single Txt_G2; numPr(ilvl=1 numId=4)",
        "[_ Single Txt_G",
    ]


@pytest.mark.parametrize("name", ["leading", "headings", "paragraphs", "items"])
def test_a_bullet_has_a_list_of_items_of_its_own_whatever_it_is_called(name: str) -> None:
    text = f"- a\n- b\n\n* bullet {{#{name}}}\n  - c\n  - d\n\nP:\n- e"
    annex = "\n".join(f"      {line}".rstrip() for line in f"# H\n{text}".split("\n"))
    labels = ["(a)", "(b)", "•", "(a)", "(b)", "1.", "(a)"]

    main = reading.lines(rendered.render(rendered.english(text)))
    assert [line.label for line in main if line.label][-len(labels) :] == labels
    apart = f"language: en\ntitle: T\nannexes:\n  - title: A\n    text: |\n{annex}\n"
    assert [line.label for line in reading.lines(rendered.render(apart)) if line.label][-len(labels) :] == labels


@pytest.mark.parametrize("name", sorted(rendered.EXAMPLES))
def test_nothing_in_a_document_is_an_empty_paragraph_but_an_empty_cell(name: str) -> None:
    """The line of a figure has a picture but no text; a section that ends with a table needs a p to end in."""
    docx = rendered.example(name)
    silent = [line.style for line in reading.lines(docx) if not line.text.strip()]
    ends = reading.parts(docx)["word/document.xml"].count(b"<w:sectPr") - 1

    assert set(silent) <= {"Figure", "End Rule", "Table Note"}
    assert silent.count("Table Note") <= ends

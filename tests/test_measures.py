"""The measures of a shell, and that text of other shells stands where their own styles have it."""

from __future__ import annotations

import re

import pytest

import rendered
from drafter.word import measures, package, styles
from drafter.word.measures import Face, Measures, Page, Spot
from drafter.word.shell import MARKER

PARTS = {name: part.decode() for name, part in package.opened(rendered.SHELL).items() if name.endswith(".xml")}


def measured(**changed: str) -> Measures:
    """The measures of the shell of the UNFCCC with some of its parts changed."""
    part = {
        name: changed.get(name, PARTS[f"word/{name}.xml"]) for name in ("styles", "numbering", "settings", "document")
    }
    section = measures.section(part["document"])
    return measures.read(part["styles"], part["numbering"], part["settings"], section, styles.read(part["styles"]))


def test_the_shell_of_the_unfccc_has_the_measures_that_were_published() -> None:
    found = measured()

    assert found.page == Page(11906, 16838, 1417, 1134, 1134, 1134)
    assert (found.page.line, found.left, found.right, found.width, found.step) == (9638, 1134, 1134, 7370, 567)
    assert found.spots["heading 1"] == Spot(1134, 1134, -283, True)
    assert found.spots["paragraph"] == Spot(1134, 1134, 0, False)
    assert found.faces["heading 1"] == Face(28, True, False)
    assert found.faces["paragraph"] == Face(20, False, False)


def test_items_and_bullets_stand_where_published_files_have_them_and_go_on_in_steps() -> None:
    found = measured()

    assert [found.item(level, level).indent for level in (1, 2, 3)] == [
        {"left": 1134, "firstLine": 567},
        {"left": 1701, "firstLine": 0},
        {"left": 2268, "firstLine": 0},
    ]
    assert found.item(1, 2).indent == {"left": 1701, "firstLine": 567}
    assert [found.bullet(depth).indent["left"] for depth in (1, 2, 3, 4)] == [1701, 2268, 2835, 3402]


def test_an_indent_comes_from_the_style_and_what_it_is_based_on_or_from_its_list_or_from_the_text() -> None:
    item = re.search('<w:style [^>]*w:styleId="RegSingleTxtG2">.*?</w:style>', PARTS["word/styles.xml"])
    assert item
    bare = PARTS["word/styles.xml"].replace(item[0], re.sub("<w:ind [^>]*>", "", item[0]))
    alone = re.sub(r"<w:pPr>(?:(?!</w:pPr>).)*<w:numPr>.*?</w:pPr>", "", PARTS["word/styles.xml"])

    assert measured(styles=bare).spots["item 1"].indent == {"left": 1134, "firstLine": 567}  # that of its list
    assert measured(styles=bare, numbering="").spots["item 1"].indent == {"left": 1134, "firstLine": 0}  # of its basis
    assert measured(styles=alone).spots["bullet 2"].indent == {"left": 2268, "hanging": 170}  # that of its list
    assert measured(styles=alone, numbering="").spots["bullet 2"].indent == {"left": 2268, "hanging": 170}
    assert measured(styles=alone, numbering="").spots["heading 2"] == Spot(1134, 0, -283, True)


def test_a_number_ends_at_its_spot_where_its_list_says_so() -> None:
    left = PARTS["word/numbering.xml"].replace('<w:lvlJc w:val="right"/>', '<w:lvlJc w:val="left"/>')

    assert not measured(numbering=left).spots["heading 1"].ends


@pytest.mark.parametrize("named", ["w:left", "w:start"])
def test_sides_have_two_names(named: str) -> None:
    assert measured(styles=PARTS["word/styles.xml"].replace("w:left=", f"{named}=")).left == 1134


def test_styles_that_are_based_on_one_another_in_a_circle_are_read_once() -> None:
    circle = PARTS["word/styles.xml"].replace('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="RegHChG"/>')

    assert measured(styles=circle).faces["heading 2"].size == 24


def test_what_a_shell_does_not_say_is_as_in_word() -> None:
    found = measured(
        settings="", document="", styles=re.sub("<w:docDefaults>.*</w:docDefaults>", "", PARTS["word/styles.xml"])
    )

    assert (found.step, found.page.width, found.section) == (720, 12240, "")
    assert found.faces["item 1"].size == 20


def test_the_section_is_that_in_which_the_report_stands() -> None:
    cover = f"<w:p><w:pPr><w:sectPr><w:pgSz w:w='1'/></w:sectPr></w:pPr></w:p>{MARKER}"
    behind = '<w:sectPr w:rsidR="1"><w:pgSz w:w="5" w:h="7"/></w:sectPr><w:sectPr/>'

    assert measures.section((cover + behind).partition(MARKER)[2]) == behind.removesuffix("<w:sectPr/>")

"""Labels in lists that run from right to left stand where they should, whichever way their side is read."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import pytest

import office
import rendered
from drafter.languages import LANGUAGES
from drafter.word import centring, measures, package, styles
from drafter.word.measures import Begun, Measures

AR = LANGUAGES["ar"]
LONG = "الافتراضات والشروط المتصلة بتحقيق الأهداف المحددة كمياً لخفض الانبعاثات على نطاق الاقتصاد ككل في البلدان"
CHAPTERS = [(1, AR.headings[0].show(number)) for number in range(1, 31)]
TWIPS = 20


def shell(name: str) -> Measures:
    """The measures of a shell."""
    parts = package.opened((rendered.ROOT / "templates" / f"{name}.docx").read_bytes())
    text = {one: parts[f"word/{one}.xml"].decode() for one in ("styles", "numbering", "settings", "document")}
    section, found = measures.section(text["document"]), styles.read(text["styles"])
    return measures.read(text["styles"], text["numbering"], text["settings"], section, found)


def centred(name: str = "unfccc", **given: object) -> Measures:
    """The same in Arabic, for a report with these labels."""
    printed = {"headings": (), "contents": (), "paragraph": ""} | given
    return centring.centred(shell(name), AR, centring.Printed(**printed))  # type: ignore[arg-type]


@cache
def docx() -> bytes:
    """A report with headings of four levels and items, whose words fill more than a line."""
    levels = "".join(f"  {'#' * level} {LONG}\n  {LONG} {LONG}.\n\n" for level in range(1, 5))
    items = f"  {LONG}:\n  - {LONG} {LONG}.\n    - {LONG} {LONG}.\n  - {LONG} {LONG}.\n\n"
    box = "boxes:\n  b:\n    title: إطار\n    text: |\n      نص:\n      - بند\n"
    text = f"language: ar\nbody: awglca\ntitle: ت\ncontents: yes\nsections: |\n{levels}{items}  {{insert:b}}\n{box}"
    return rendered.render(text)


def test_every_label_is_centred_so_that_no_program_can_take_its_side_for_the_other() -> None:
    """But for the empty ones of headings that are added in Word."""
    numbering = package.opened(docx())["word/numbering.xml"].decode()
    found = re.findall(r'<w:lvlText w:val="([^"]*)"/><w:lvlJc w:val="(\w+)"/>', numbering)

    assert {side for label, side in found if label} == {"center"}
    assert {label for label, _ in found} >= {"أولاً –", "ألف -", "1-", "(أ)", "%1-", "(%2)", "‘%3’", "•"}


def test_labels_are_measured_once_each_however_many_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = list[int]()
    usual = centring._usual

    def counted(rooms: list[int]) -> int:
        looked.append(len(rooms))
        return usual(rooms)

    monkeypatch.setattr(centring, "_usual", counted)
    centred(headings=[(level, AR.headings[level - 1].show(at)) for level in (1, 2) for at in range(1, 51)])

    assert looked == [50, 50]


@pytest.mark.parametrize("code", sorted(LANGUAGES.keys() - {"ar"}))
def test_no_label_is_centred_where_lines_run_to_the_right(code: str) -> None:
    made = rendered.render(f"language: {code}\nbody: awglca\ntitle: T\nissues: |\n  # T\n  T:\n  - T\n")

    assert b"center" not in package.opened(made)["word/numbering.xml"]


def test_the_middle_of_a_label_is_half_its_width_behind_where_it_begins_or_before_where_it_ends() -> None:
    spot = shell("unfccc").spots["paragraph"]

    assert measures.Spot(1134, 1134, 0, ends=False, half=200).indent == {"left": 1134, "firstLine": 200}
    assert measures.Spot(1134, 1134, -170, ends=False, half=50).indent == {"left": 1134, "hanging": 120}
    assert measures.Spot(1134, 1134, -283, ends=True, half=200).indent == {"left": 1134, "hanging": 483}
    assert centred().spots["paragraph"].indent["firstLine"] == centring.width("10-", 28) // 2 > spot.first


@pytest.mark.parametrize("name", ["unfccc", "newyork", "plain"])
def test_a_label_of_a_heading_begins_where_text_does_and_has_room_before_the_title(name: str) -> None:
    given, made = shell(name), centred(name, headings=tuple(CHAPTERS))
    size = AR.sized(given.faces["heading 1"].size)

    for level, label in CHAPTERS:
        spot, wide = made.heading(level, label), centring.width(label, size)
        assert spot.left + spot.first == given.left
        assert -spot.first > wide
        assert spot.indent["hanging"] == -spot.first - wide // 2


def test_titles_begin_together_but_for_those_behind_long_labels() -> None:
    made = centred(headings=tuple(CHAPTERS[:12]))
    begin = [made.heading(level, label).left for level, label in CHAPTERS[:12]]

    assert len(set(begin[:10])) == 1
    assert min(begin[10:]) > begin[0]


def test_a_heading_that_is_added_in_word_has_its_title_where_the_others_have_it() -> None:
    made = centred(headings=tuple(CHAPTERS[:3]))

    assert made.spots["heading 1"].left == made.heading(*CHAPTERS[0]).left
    assert made.spots["heading 1"].half == 0


def test_paragraphs_leave_as_much_room_as_their_longest_number_needs() -> None:
    short, long = (centred(paragraph=label).spots["paragraph"] for label in ("9-", "100-"))

    assert short.text(567) == 1134 + 567
    assert long.text(567) == 1134 + 3 * 283 > 1134 + centring.width("100-", 28)
    assert long.half == short.half


def test_bullets_hang_further_as_their_face_is_larger() -> None:
    assert (shell("unfccc").spots["bullet 1"].first, centred().spots["bullet 1"].first) == (-170, -238)


def test_labels_on_the_contents_page_have_room_before_their_titles() -> None:
    lines = ((1, "حادي وعشرون –"), (2, "ألف -"), (3, "10-"), (4, "(ب)"), (1, ""))
    made = centred(contents=lines)

    for level, label in lines[:4]:
        begun = made.begun[f"contents {level}"]
        assert begun.title - begun.number > centring.width(label, 28)
        assert made.spots[f"contents {level}"].left == begun.title
    numbers = [made.begun[f"contents {level}"].number for level in (2, 3, 4)]
    assert numbers == [made.begun[f"contents {level}"].title for level in (1, 2, 3)]
    assert centred().begun["contents 1"] == Begun(1134, 1134)


def test_the_styles_have_their_places_and_stops_from_the_same_measures() -> None:
    part = package.opened(docx())["word/styles.xml"].decode()
    numbering = package.opened(docx())["word/numbering.xml"].decode()
    place = re.compile('<w:ind w:left="(\\d+)" w:(\\w+)="(\\d+)"')
    toc = re.search('<w:style [^>]*w:styleId="TOC1">.*?</w:style>', part)
    assert toc

    for id in ("RegSingleTxtG", "RegSingleTxtG2", "RegSingleTxtG3", "Bullet1G", "Bullet2G"):
        style = re.search(f'<w:style [^>]*w:styleId="{id}">.*?</w:style>', part)
        level = re.search(f'<w:pStyle w:val="{id}"/>.*?</w:lvl>', numbering)
        assert style
        assert level
        assert place.findall(style[0]) == place.findall(level[0]) != []
    assert re.findall('w:val="(\\w+)" (?:w:leader="dot" )?w:pos="(\\d+)"', toc[0])[1:] == [
        ("left", place.findall(toc[0])[0][0]), ("right", "8930"), ("right", "9638"),
    ]  # fmt: skip


class Line(NamedTuple):
    """A line of a page, in twips from the margin at the right: where its label begins and ends, its words, the next."""

    label: int
    ends: int
    words: int
    turn: int


def printed(body: str, *signs: str) -> list[Line]:
    """The lines of a printed report whose words begin with these signs, which are of Latin script."""
    made = rendered.render(f"language: ar\nbody: awglca\ntitle: ت\n{body}")
    words = office.words(office.convert({"a": made}, "pdf")["a"])
    found = []
    for sign in signs:
        (at,) = (word for word in words if word.text == sign)
        beside = [word for word in words if word.page == at.page and abs(word.y1 - at.y1) < 6 and word.x0 > at.x1]
        below = [word for word in words if word.page == at.page and 12 < word.y1 - at.y1 < 45]
        sides = (max(word.x1 for word in beside), min(word.x0 for word in beside), at.x1)
        turned = max((word.x1 for word in below), default=0)
        found.append(Line(*(round((at.page_width - side) * TWIPS) - 1134 for side in (*sides, turned))))
    return found


@office.requires_office
def test_labels_are_printed_where_they_should_begin_and_turn_lines_where_the_shell_has_them() -> None:
    headings = "".join(f"  {'#' * level} H{level} {LONG}\n  P{level} {LONG} {LONG}.\n\n" for level in range(1, 5))
    items = f"  P5:\n  - I1 {LONG} {LONG}.\n    - I2 {LONG} {LONG}.\n"
    text = f"sections: |\n{headings}{items}"
    *titles, paragraph, item, second = printed(text, "H1", "H2", "H3", "H4", "P1", "I1", "I2")

    for title in titles:
        assert title.label == pytest.approx(1134, abs=40)
        assert title.turn == pytest.approx(title.words, abs=40)
        assert title.words > title.ends
    assert paragraph.label == pytest.approx(1134, abs=110)  # a figure less than most have
    assert (paragraph.words, paragraph.turn) == pytest.approx((1701, 1134), abs=40)
    assert item.label == pytest.approx(1701, abs=110)
    assert (item.words, item.turn) == pytest.approx((1701 + 3 * 283, 1134), abs=40)
    assert second.label == pytest.approx(1701, abs=40)
    assert (second.words, second.turn) == pytest.approx((1701 + 567, 1701), abs=40)


@office.requires_office
def test_long_labels_run_into_neither_titles_nor_the_margin_and_are_as_wide_as_estimated() -> None:
    """Half of what an estimate is wrong by is how far a label stands from its place."""
    text = "sections: |\n" + "".join(f"  # H{number}\n  نص.\n\n" for number, _ in enumerate(CHAPTERS, 1))
    lines = printed(text, *(f"H{number}" for number, _ in enumerate(CHAPTERS, 1)))

    for line, (_, label) in zip(lines, CHAPTERS, strict=True):
        assert line.label == pytest.approx(1134, abs=130), label
        assert line.words - line.ends > 60, label
        assert line.ends - line.label == pytest.approx(centring.width(label, 39), rel=0.15), label

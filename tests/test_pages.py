"""Printed pages, measured: what stands where, against the measures taken from published UN files.

LibreOffice sets the pages and poppler measures them. Positions are points from the upper left corner of the page.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import pytest

import office
import rendered
from drafter.composing import compose
from drafter.inline import Gap, Link, Text
from drafter.report import (
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Block,
    Box,
    Bullet,
    Figure,
    Item,
    LetterMark,
    Line,
    NoteMark,
    Paragraph,
    Quotation,
    Reference,
    Report,
    Section,
    Table,
    Unnumbered,
    below,
)
from drafter.source import load

pytestmark = office.requires_office

MM = 72 / 25.4
TOLERANCE = 0.5 * MM
# LibreOffice stretches each Chinese character by whole twips: what is left over, less than one for each of the 36
# characters of a line, is missing at the end of the line.
STRETCH = {"zh": TOLERANCE + 36 / 20, "en": TOLERANCE}


def twips(number: float) -> float:
    return number / 20


# Measured in FCCC/PA/CMA/2021/10/Add.3 unless said.
PAGE_WIDTH, PAGE_HEIGHT = twips(11906), twips(16838)
MARGIN = twips(1134)  # left, right, bottom
RIGHT = PAGE_WIDTH - MARGIN
HEADER, FOOTER = twips(850), twips(567)  # from the edges of the paper
TEXT_RIGHT = RIGHT - twips(1134)
TABLE_LEFT, TABLE_TOP = twips(1135), twips(285)
GRID = (1242, 2552, 717, 2293, 2835)
ROW_1, ROW_2 = twips(1134), twips(2552)
THIN, THICK = 0.5, 1.5  # under the first row and under the second
SLOT = (18.6 * MM, 15.7 * MM)
LINE, NOTE_LINE = 12, 11  # Normal: at least 240 twips; footnotes: exactly 220
NOTE_TEXT, NOTE_MARKS = MARGIN + twips(1134), (MARGIN + twips(900), MARGIN + twips(1134))


class Place(NamedTuple):
    """Where a kind of p stands, in twips from the margin; ``label`` is the left edge of its label, or the right."""

    text: float
    turn: float
    label: float = 0
    ends: bool = False
    justified: bool = False


HEADING = Place(1134, 1134, 851, ends=True)
BULLET = 170
PLACES = {
    "body": Place(0, 0),
    "title": Place(1134, 1134),
    "heading": HEADING,
    "plain heading": Place(1134, 1134),
    "paragraph": Place(1701, 1134, 1134, justified=True),
    "plain text": Place(1134, 1134, justified=True),
    "item 1": Place(2268, 1134, 1701, justified=True),
    "item 2": Place(2268, 1701, 1701, justified=True),
    "item 3": Place(2835, 2268, 2268, justified=True),  # the third level of the lists goes on in steps of 567
    "bullet 1": Place(1701, 1701, 1701 - BULLET, justified=True),
    "bullet 2": Place(2268, 2268, 2268 - BULLET, justified=True),
    "bullet 3": Place(2835, 2835, 2835 - BULLET, justified=True),
    "annex": Place(1134, 1134),
    # The agenda's lines are ours: published files have no such annex.
    "agenda time": Place(1134, 1134),
    "agenda session": Place(1701, 1701),
}

SPECIMEN = """
language: en
body: awglca
masthead:
  symbol: FCCC/AWGLCA/2030/INF.9/Add.1
  distribution: limited
  date: 2030-05-09
  original: fr
session:
  name: Fortieth session
  dates_and_place: Bonn, 6–17 May 2030
  agenda_item: 3
  agenda_title: |
    A title of an agenda item that is so long that it is broken well before the right edge of the page
title: |
  A first line of the title
  and a second that is so long that it has to be broken short of the right edge of the text
author: |
  Report by the Chair
mandate: |
  Aa is the first paragraph.

  Ab is the second paragraph, which is so long that it goes on in a second line, and in that line there are words
  enough for it to go on in a third.
issues: |
  Ba opens a list of items:
  - Ca is an item that is long enough for its words to go on in a second line, where they begin at the left edge of
    the paragraph:
    - Da is an item of the second level, long enough for its words to go on in a second line, where they begin at
      another edge:
      - Ea is an item of the third level, long enough for its words to go on in a second line, where they begin at
        another edge;
      - Eb is a short one;
    - Db is a short one;
  - Cb has bullets, the first of which is long enough for its words to go on in a second line:
    * Fa is a bullet of the second level, long enough for its words to go on in a second line, where they begin at
      its own edge
      * Ga is a bullet of the third level, long enough for its words to go on in a second line, where they begin at
        its own edge
    * Fb

  Bb goes on after the list, without a number, and it is long enough for its words to go on in a second line. {-}

  Bc has bullets of its own:
  * Ha is a bullet of the first level, long enough for its words to go on in a second line, where they begin at its
    own edge
    * Hb is below it
  * Hc
  # Ia is a heading of the second level, long enough for its words to go on in a second line, short of the edge
  Ja is a paragraph with {gap:a gap}.
  ## Ka is a heading of the third level
  Jb is a paragraph.
  ### La is a heading of the fourth level
  Jc is a paragraph.
  # Ib has no number {-}
  Jd is a paragraph.

  Je is a paragraph.
  # Ic is a heading
  Jf is the last paragraph.
annexes:
  - title: A first annex
    text: |
      Ma is a paragraph of the first annex.
      - Mb is its item.

      # Mc is a heading of the annex
      Md is a paragraph.
  - title: A second annex
    text: |
      Na is a paragraph of the second annex.
"""


# --- what is printed ---------------------------------------------------------------------------------------------


class Row(NamedTuple):
    """The words of a page that stand side by side."""

    words: tuple[office.Word, ...]

    @property
    def page(self) -> int:
        return self.words[0].page

    @property
    def y(self) -> float:
        """The middle of its first word."""
        return middle(self.words[0])

    @property
    def left(self) -> float:
        return self.words[0].x0

    @property
    def right(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


def middle(word: office.Word) -> float:
    return (word.y0 + word.y1) / 2


def in_rows(words: list[office.Word]) -> list[Row]:
    """Words in rows from the top down; marks above the line belong to it."""
    rows: list[list[office.Word]] = []
    for word in sorted(words, key=lambda word: (word.page, middle(word))):
        last = rows[-1][0] if rows else None
        if last and last.page == word.page and middle(word) - middle(last) < 5:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Row(tuple(sorted(row, key=lambda word: word.x0))) for row in rows]


class Printed:
    """A PDF, read: the rows of each region of its pages."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        self.pages = office.pages(pdf)
        self.words = office.words(pdf)
        self.rules = office.rules(pdf)
        rows = in_rows(self.words)
        self.heads = [row for row in rows if row.page > 1 and row.y < 60]
        self.feet = [row for row in rows if row.y > PAGE_HEIGHT - MARGIN]
        self.masthead = [word for word in self.words if word.page == 1 and middle(word) < TABLE_TOP + ROW_1 + ROW_2]
        taken = {id(word) for row in (*self.heads, *self.feet) for word in row.words} | set(map(id, self.masthead))
        rest = in_rows([word for word in self.words if id(word) not in taken])
        self.notes = [row for row in rest if row.y > self.note_rule(row.page)]
        self.rows = [row for row in rest if row.y <= self.note_rule(row.page)]

    def note_rule(self, page: int) -> float:
        """Where the notes of a page begin: LibreOffice draws a quarter of the width there."""
        quarter = MARGIN + (RIGHT - MARGIN) / 4
        rules = [rule.y for rule in self.rules if rule.page == page and rule.x0 < MARGIN + 1 and near(rule.x1, quarter)]
        return max(rules, default=PAGE_HEIGHT)


def near(one: float, other: float, tolerance: float = TOLERANCE) -> bool:
    return abs(one - other) <= tolerance


OPENING = 8  # so many signs of a text are enough to find it


class Laid(NamedTuple):
    """A p of a report, found on the pages: what it should say, and the rows that it takes."""

    role: str
    label: str
    text: str
    rows: tuple[Row, ...]

    @property
    def printed_label(self) -> str:
        """What stands before its text."""
        return self.rows[0].text[: self.rows[0].text.index(self.text[:OPENING])]

    @property
    def printed_text(self) -> str:
        return "".join(row.text for row in self.rows).removeprefix(self.printed_label)

    @property
    def label_words(self) -> int:
        """How many words of its first row are label."""
        return next(n for n in range(3) if leading(self.rows[0], n) == self.printed_label)


def leading(row: Row, number: int) -> str:
    return "".join(word.text for word in row.words[:number])


def ps(report: Report) -> Iterator[tuple[str, str, str]]:
    """The ps of a report in the order of its pages: role, label and words, these without blanks."""
    head = report.title_block
    yield from (("body", "", shown(line)) for line in (*head.body, *head.session, *head.dates))
    yield from (("body", "", shown(line)) for item in head.agenda_items for line in (item.number, *item.titles) if line)
    yield from (("title", "", shown(line)) for line in (*head.title, *head.author))
    yield from content(report.content)
    for annex in report.annexes:
        yield "annex", "", solid(annex.heading)
        yield "annex", "", shown(annex.title)
        yield from content(annex.content)


def content(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, str]]:
    for block in below(blocks):
        match block:
            case Section(label=label, title=title):
                yield "heading" if label else "plain heading", label, shown(title)
            case Paragraph(label=label, line=line):
                yield "paragraph", label, shown(line)
            case Unnumbered(line=line):
                yield "plain text", "", shown(line)
            case Item(level=level, label=label, line=line):
                yield f"item {level}", label, shown(line)
            case Bullet(depth=depth, line=line):
                yield f"bullet {depth}", "•", shown(line)
            case AgendaTime(line=line):
                yield "agenda time", "", shown(line)
            case AgendaSession(line=line):
                yield "agenda session", "", shown(line)
            case AgendaLine(depth=depth, line=line):
                yield f"bullet {depth + 1}", "•", shown(line)
            case Quotation() | Table() | Figure() | Box():
                raise ValueError("pages with these are read elsewhere")


def shown(line: Line) -> str:
    """A line as it is printed, with the marks of its notes."""
    pieces = []
    for inline in line:
        match inline:
            case Text(words=words) | Reference(label=words) | NoteMark(mark=words) | LetterMark(mark=words):
                pieces.append(words)
            case Gap(ask=ask):
                pieces.append(f"[{ask}]")
            case Link(content=content):
                pieces.extend(text.words for text in content)
    return solid("".join(pieces))


def solid(words: str) -> str:
    return re.sub(r"\s", "", words)


def laid_out(report: Report, printed: Printed) -> list[Laid]:
    """Each p of a report with its rows, found by its first words: a label is whatever stands before them."""
    expected = list(ps(report))
    starts, at = list[int](), 0
    for _, _, text in expected:
        while at < len(printed.rows) and not begins(printed.rows[at], text[:OPENING]):
            at += 1
        assert at < len(printed.rows), f"not printed: {text[:40]}"
        starts.append(at)
        at += 1
    ends = [*starts[1:], len(printed.rows)]
    return [
        Laid(*found, tuple(printed.rows[start:end])) for found, start, end in zip(expected, starts, ends, strict=True)
    ]


def begins(row: Row, opening: str) -> bool:
    """Does the row begin with these words, or have at most two others before them?"""
    return any(row.text[len(leading(row, number)) :].startswith(opening) for number in range(3))


# --- the files ---------------------------------------------------------------------------------------------------

TEXTS = {**rendered.PLAIN, "specimen": SPECIMEN}
EMBLEMS = {"wide": (200, 100), "tall": (50, 100)}


def picture(width: int, height: int) -> bytes:
    """A black PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes((1 + width) * height))) + chunk(b"IEND", b"")
    )


@cache
def report(name: str) -> Report:
    return compose(load(TEXTS[name]))


@cache
def pdfs() -> dict[str, bytes]:
    """All the files of this module, converted at once."""
    files = {name: rendered.render(text) for name, text in TEXTS.items()}
    small = rendered.english("P.", head="masthead:\n  symbol: FCCC/SBI/2030/1\n")
    files |= {name: rendered.render(small, picture(*size)) for name, size in EMBLEMS.items()}
    return office.convert(files, "pdf")


@cache
def printed(name: str) -> Printed:
    return Printed(pdfs()[name])


@cache
def laid(name: str) -> list[Laid]:
    return laid_out(report(name), printed(name))


each = pytest.mark.parametrize("name", TEXTS)


# --- the first page ----------------------------------------------------------------------------------------------


def words_of(name: str, first: str) -> office.Word:
    """The first word of the masthead that begins so."""
    return next(word for word in printed(name).masthead if word.text.startswith(first))


@each
def test_the_masthead_has_its_two_rules(name: str) -> None:
    one, two = [rule for rule in printed(name).rules if rule.page == 1 and rule.y < TABLE_TOP + ROW_1 + ROW_2 + 5]

    assert (one.thickness, two.thickness) == (THIN, THICK)
    assert near(one.y, TABLE_TOP + ROW_1)
    assert near(two.y, TABLE_TOP + ROW_1 + ROW_2)
    for rule in (one, two):
        assert near(rule.x0, TABLE_LEFT)
        assert near(rule.x1, TABLE_LEFT + twips(sum(GRID)))


@each
def test_the_organization_stands_beside_the_slot_and_above_the_rule(name: str) -> None:
    word = words_of(name, "联" if name == "2011_bangkok" else "United")

    assert near(word.x0, TABLE_LEFT + twips(GRID[0] + 113))
    assert near(word.y1, TABLE_TOP + ROW_1, 3)  # the foot of a line of 14 pt is 3 pt at most below its letters
    assert near(word.y1 - word.y0, 1.3 * 14, 0.1)


# Widths of Times in thousandths of its size, from Adobe's metrics; Liberation Serif has the same.
TIMES = {"F": 556, "C": 667, "/": 278, "E": 611, "X": 722, "A": 722, "M": 889, "P": 556, "L": 611}


def test_the_series_is_twice_as_high_as_the_rest_of_the_symbol() -> None:
    """20 pt and 10 pt on the same line. To poppler it is one word, as high as its first letter."""
    word = words_of("2024_coastal_data", "FCCC")
    widths = [TIMES.get(letter, 500) / 1000 for letter in word.text]

    assert near(word.y1 - word.y0, 1.3 * 20, 0.1)
    assert near(word.x1 - word.x0, 20 * sum(widths[:4]) + 10 * sum(widths[4:]))


@each
def test_the_symbol_ends_at_the_right_margin(name: str) -> None:
    top_row = [word for word in printed(name).masthead if word.y0 < TABLE_TOP + ROW_1 - 10]

    assert near(max(word.x1 for word in top_row), RIGHT)


@each
def test_the_block_at_the_right_has_lines_of_12_points(name: str) -> None:
    left = TABLE_LEFT + twips(sum(GRID[:4]) + 143)
    block = [word for word in printed(name).masthead if near(word.x0, left)]
    texts = [word.text for word in block]

    assert (
        texts
        == {
            "2011_bangkok": ["Distr.:", "[date", "Chinese", "Original:"],
            "2024_coastal_data": ["Distr.:", "5", "Original:"],
            "specimen": ["Distr.:", "9", "English", "Original:"],
        }[name]
    )
    steps = [lower.y0 - upper.y0 for upper, lower in pairwise(block)]
    assert steps == pytest.approx([12, 24] if name == "2024_coastal_data" else [12, 12, 12], abs=0.1)
    # 240 before the first line, and a line of exactly 240 twips.
    assert near(middle(block[0]), TABLE_TOP + ROW_1 + twips(240) + 6, 2)


@each
def test_the_organ_stands_at_the_left_under_the_rule(name: str) -> None:
    word = words_of(name, "气候" if name == "2011_bangkok" else "Framework")

    assert near(word.x0, TABLE_LEFT)
    assert TABLE_TOP + ROW_1 < word.y0 < TABLE_TOP + ROW_1 + 15
    assert near(word.y1 - word.y0, 1.3 * 14, 0.1)


@pytest.mark.parametrize("shape", EMBLEMS)
def test_an_emblem_fills_its_slot_and_keeps_its_shape(shape: str) -> None:
    width, height = EMBLEMS[shape]
    x0, y0, x1, y1 = black_box(office.png(pdfs()[shape], dpi=144), until=TABLE_TOP + ROW_1 - 1, dpi=144)
    scale = min(SLOT[0] / width, SLOT[1] / height)

    assert near(x0, TABLE_LEFT)
    assert near(x1 - x0, width * scale)
    assert near(y1 - y0, height * scale)
    assert y1 > TABLE_TOP + ROW_1 - 5


def black_box(png: bytes, until: float, dpi: int) -> tuple[float, float, float, float]:
    """The bounds, in points, of what is black in the left 40 mm of the upper part of a page."""
    pixel, found = 72 / dpi, list[tuple[int, int]]()
    for y, row in enumerate(pixel_rows(png)):
        if y * pixel > until:
            break
        found.extend((x, y) for x in range(int(40 * MM / pixel)) if row[3 * x] < 64)
    xs, ys = {x for x, _ in found}, {y for _, y in found}
    return min(xs) * pixel, min(ys) * pixel, (max(xs) + 1) * pixel, (max(ys) + 1) * pixel


def pixel_rows(png: bytes) -> Iterator[bytearray]:
    """The rows of an RGB picture (PNG specification, clause 9: filtering)."""
    at, packed, width = 8, b"", 0
    while at < len(png):
        (size,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        data, at = png[at + 8 : at + 8 + size], at + 12 + size
        width = struct.unpack(">I", data[:4])[0] if kind == b"IHDR" else width
        packed += data if kind == b"IDAT" else b""
    raw, above = zlib.decompress(packed), bytearray(3 * width)
    for start in range(0, len(raw), 3 * width + 1):
        row = bytearray(raw[start + 1 : start + 1 + 3 * width])
        for x in range(3 * width):
            left, upper, corner = (row[x - 3], above[x], above[x - 3]) if x > 2 else (0, above[x], 0)
            row[x] = (row[x] + predicted(raw[start], left, upper, corner)) & 255
        above = row
        yield row


def predicted(kind: int, left: int, upper: int, corner: int) -> int:
    if kind == 4:
        return min((left, upper, corner), key=lambda value: abs(left + upper - corner - value))
    return (0, left, upper, (left + upper) // 2)[kind]


@each
def test_the_title_block_is_in_order(name: str) -> None:
    """Body, session, dates, item and its titles at the margin; title and author at the text; then the text."""
    found = [one.role for one in laid(name)]
    head = [role for role in found if role in ("body", "title")]

    assert found[: len(head)] == sorted(head)
    assert "title" not in found[len(head) :]
    for one in laid(name)[: len(head)]:
        assert {round(row.left, 1) for row in one.rows} == {round(one.rows[0].left, 1)}
        assert near(one.rows[0].left, MARGIN + twips(PLACES[one.role].text))


def test_the_body_stands_6_points_under_the_masthead() -> None:
    """120 before. Where notes hang on the title, LibreOffice puts it 12 points lower."""
    top = TABLE_TOP + ROW_1 + ROW_2 + THICK
    tops = {name: laid(name)[0].rows[0].words[0].y0 for name in ("specimen", "2024_coastal_data")}

    assert near(tops["specimen"] - top, 6, 2)
    assert near(tops["2024_coastal_data"] - top, 18, 2)


def test_titles_of_agenda_items_are_broken_early() -> None:
    """A right indent of 4080 twips, measured in A/80/596."""
    title = next(one for one in laid("specimen") if one.text.startswith("Atitle"))

    assert len(title.rows) == 2
    assert all(row.right <= RIGHT - twips(4080) + TOLERANCE for row in title.rows)


# --- the text ----------------------------------------------------------------------------------------------------


@each
def test_labels_and_texts_stand_where_they_should(name: str) -> None:
    wrong = []
    for one in laid(name):
        place, first = PLACES[one.role], one.rows[0]
        label, text = first.words[: one.label_words], first.words[one.label_words]
        edges = [(text.x0, place.text)]
        edges += [(row.left, place.turn) for row in one.rows[1:]]
        if label:
            edges.append((label[-1].x1 if place.ends else label[0].x0, place.label))
        wrong += [(one.role, one.text[:20], x, to) for x, to in edges if not near(x, MARGIN + twips(to))]

    assert wrong == []


def test_every_kind_of_p_is_measured() -> None:
    measured = {one.role: len(one.rows) for name in TEXTS for one in laid(name)}

    assert set(measured) == set(PLACES)


def test_every_kind_of_text_that_goes_on_in_a_second_line_is_measured() -> None:
    broken = {one.role for name in TEXTS for one in laid(name) if len(one.rows) > 1}

    assert broken >= {role for role, place in PLACES.items() if place.justified} | {"heading", "title", "body"}


@each
def test_justified_lines_end_at_the_right_edge_and_no_others(name: str) -> None:
    language, lines = report(name).language, 0
    for one in laid(name):
        for row in one.rows[:-1] if PLACES[one.role].justified else ():
            assert near(row.right, TEXT_RIGHT, STRETCH[language]), row.text
            lines += 1
        for row in one.rows:
            assert row.right <= TEXT_RIGHT + TOLERANCE or one.role == "body", row.text
    assert lines > 8


ENGLISH = ("2024_coastal_data", "specimen")  # the height of a Chinese line is that of its font
RUNNING = {
    "paragraph",
    "plain text",
    "item 1",
    "item 2",
    "item 3",
    "bullet 1",
    "bullet 2",
    "bullet 3",
    "agenda session",
}


@pytest.mark.parametrize("name", ENGLISH)
def test_lines_are_12_points_apart_and_ps_6_more(name: str) -> None:
    """At least 240 twips; 120 after each p of text."""
    steps = {
        low.y - high.y - LINE for one in laid(name) for high, low in within_a_page(one.rows) if one.role in RUNNING
    }
    between = {
        lower.rows[0].y - upper.rows[-1].y - LINE
        for upper, lower in pairwise(laid(name))
        if {upper.role, lower.role} <= RUNNING and upper.rows[-1].page == lower.rows[0].page
    }

    assert max(map(abs, steps)) < 0.1
    assert max(abs(step - 6) for step in between) < 0.1


def test_times_of_an_agenda_stand_apart() -> None:
    """Ours: 12 points before, that days and halves of days are seen at a glance; 6 after."""
    found = laid("2024_coastal_data")
    steps = [
        (round(time.rows[0].y - above.rows[-1].y - LINE), round(under.rows[0].y - time.rows[-1].y - LINE))
        for above, time, under in zip(found, found[1:], found[2:], strict=False)
        if (above.role, time.role) == ("bullet 2", "agenda time")
    ]

    assert steps == [(12, 6)]


def within_a_page(rows: tuple[Row, ...]) -> list[tuple[Row, Row]]:
    return [(high, low) for high, low in pairwise(rows) if high.page == low.page]


LABELS = {"I": r"[IVX]+\.", "A": r"[A-HJ-U]\.", "1": r"\d\.|\([a-z]\)"}


@pytest.mark.parametrize("name", ENGLISH)
def test_headings_have_their_room(name: str) -> None:
    """Before, height and after: chapters 360, 300, 240; letters 360, 270, 240; small ones 240, 240, 120."""
    heights = {"I": LINE + 18 + 15 + 12, "A": LINE + 18 + 13.5 + 12, "1": LINE + 12 + 12 + 6}
    seen = set()
    for above, heading, under in zip(laid(name), laid(name)[1:], laid(name)[2:], strict=False):
        pages = {above.rows[-1].page, heading.rows[0].page, under.rows[0].page}
        kind = next((kind for kind, pattern in LABELS.items() if re.fullmatch(pattern, heading.label)), "")
        roles = (above.role in ("paragraph", "item 1", "item 2"), heading.role, under.role)
        if len(pages) == 1 and len(heading.rows) == 1 and roles == (True, "heading", "paragraph"):
            assert near(under.rows[0].y - above.rows[-1].y, heights[kind], 0.3), heading.text
            seen.add(kind)
    assert seen


@each
def test_an_annex_begins_on_a_new_page(name: str) -> None:
    annexes = [one for one in laid(name) if one.role == "annex"][::2]

    for annex in annexes:
        assert annex.rows[0] == next(row for row in printed(name).rows if row.page == annex.rows[0].page)
    assert len(annexes) == len(report(name).annexes) > 0


@each
def test_a_short_rule_in_the_middle_ends_the_report(name: str) -> None:
    drawn = [rule for rule in printed(name).rules if rule.page == printed(name).pages and rule.x0 > MARGIN + 100]
    left, right = min(rule.x0 for rule in drawn), max(rule.x1 for rule in drawn)
    last = printed(name).rows[-1]

    assert len({rule.y for rule in drawn}) == 1
    assert near((left + right) / 2, PAGE_WIDTH / 2)
    assert near(right - left, 4 * twips(567))  # four tabs
    assert last.page == printed(name).pages
    assert 0 < drawn[0].y - last.y < 40


# --- notes, heads and feet ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", rendered.PLAIN)
def test_the_marks_of_notes_stand_before_their_texts(name: str) -> None:
    marks = [note.mark for note in report(name).notes]
    first = [row for row in printed(name).notes if row.left < NOTE_TEXT - TOLERANCE]
    texts = [shown(line) for note in report(name).notes for line in note.paragraphs]

    assert [row.words[0].text for row in first] == marks
    for row in first:
        assert NOTE_MARKS[0] <= row.left < row.words[0].x1 <= NOTE_MARKS[1]
        assert near(row.words[1].x0, NOTE_TEXT)
    for row in printed(name).notes:
        assert row in first or near(row.left, NOTE_TEXT)
        assert row.right <= TEXT_RIGHT + TOLERANCE
    said = "".join("".join(word.text for word in row.words[row in first :]) for row in printed(name).notes)
    assert said == "".join(texts)


@pytest.mark.parametrize("name", rendered.PLAIN)
def test_notes_have_lines_of_11_points_and_stand_at_the_foot(name: str) -> None:
    notes = printed(name).notes
    steps = [low.words[-1].y1 - high.words[-1].y1 for high, low in within_a_page(tuple(notes))]

    assert steps == pytest.approx([NOTE_LINE] * len(steps), abs=0.1)
    for page in {row.page for row in notes}:
        assert near(max(row.words[-1].y1 for row in notes if row.page == page), PAGE_HEIGHT - MARGIN)


@each
def test_the_symbol_heads_every_page_but_the_first(name: str) -> None:
    heads = {row.page: row for row in printed(name).heads}
    head = solid(report(name).masthead.running_head)

    assert list(heads) == list(range(2, printed(name).pages + 1))
    for page, row in heads.items():
        assert row.text == head
        assert near(row.right, RIGHT) if page % 2 else near(row.left, MARGIN)
        # The top of the letters, which is that of the line where the line is not stretched to 12 points.
        assert near(row.words[0].y0, HEADER, 3)


@each
def test_a_rule_runs_under_the_head_of_every_page_but_the_first(name: str) -> None:
    rules = {
        rule.page: rule
        for rule in printed(name).rules
        if rule.y < 65 and near(rule.x0, MARGIN) and near(rule.x1, RIGHT)
    }

    assert list(rules) == list(range(2, printed(name).pages + 1))
    for rule in rules.values():
        assert rule.thickness == THIN
        assert near(rule.y, HEADER + LINE + 4, 2)  # a line, and a space of 4 points


@each
def test_page_numbers_stand_at_the_outer_edge(name: str) -> None:
    feet = {row.page: row for row in printed(name).feet}

    assert list(feet) == list(range(2, printed(name).pages + 1))
    for page, row in feet.items():
        assert row.text == str(page)
        assert near(row.right, RIGHT) if page % 2 else near(row.left, MARGIN)
        assert row.words[0].y1 < PAGE_HEIGHT - FOOTER + TOLERANCE


@each
def test_nothing_is_printed_in_the_margins(name: str) -> None:
    for word in printed(name).words:
        assert (word.page_width, word.page_height) == pytest.approx((PAGE_WIDTH, PAGE_HEIGHT), abs=0.5)
        assert MARGIN - TOLERANCE <= word.x0 <= word.x1 <= RIGHT + TOLERANCE, word
    for rule in printed(name).rules:
        assert MARGIN - TOLERANCE <= rule.x0 <= rule.x1 <= RIGHT + TOLERANCE, rule
    for row in (*printed(name).rows, *printed(name).notes):
        assert row.words[-1].y1 <= PAGE_HEIGHT - MARGIN + TOLERANCE, row.text

"""Tables, figures, boxes, the contents page and pages across, as they stand in the file."""

from __future__ import annotations

import re
import struct
import zlib
from functools import cache

import pytest

import reading
import rendered
from drafter import word
from drafter.composing import compose
from drafter.report import Report
from drafter.source import load
from drafter.word import ShellError, fill

NAME = "2031_everything"
DOCUMENT = "word/document.xml"


@cache
def document() -> str:
    return reading.parts(rendered.example(NAME))[DOCUMENT].decode()


def of(text: str, files: dict[str, bytes] | None = None) -> dict[str, str]:
    """The parts of a report with this text as its issues and more keys behind it."""
    docx = written(compose(load(text)), files)
    return {name: part.decode() for name, part in reading.parts(docx).items() if name.endswith((".xml", ".rels"))}


def written(report: Report, files: dict[str, bytes] | None = None) -> bytes:
    return word.write(report, fill(report.masthead, rendered.SHELL), "", files or {})


def png(width: int, height: int, per_metre: int = 0) -> bytes:
    """A grey picture of so many pixels, with so many of them a metre."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + size + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


FIGURE = (
    "language: en\nbody: awglca\ntitle: T\n"
    "issues: |\n  See {figure:f} and {figure:g}.\n\n  {insert:f}\n\n  {insert:g}\n"
    "figures:\n  f:\n    title: F\n    file: a.png\n    description: One & two.\n"
    "  g:\n    title: G\n    file: b.png\n    description: Three.\n"
)


def sizes(document: str) -> list[tuple[int, int]]:
    """The sizes of the figures in EMU."""
    found = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>(?=<wp:docPr id="\d+" name="Figure)', document)
    return [(int(width), int(height)) for width, height in found]


def test_a_picture_has_its_own_size_unless_it_is_wider_than_text_or_too_high() -> None:
    parts = of(FIGURE, {"a.png": png(300, 150, 11811), "b.png": png(3000, 600, 11811)})
    (own, own_height), (width, height) = sizes(parts[DOCUMENT])

    # 300 pixels at 300 an inch are an inch; text is 7,370 twips wide.
    assert (round(own / 914_400, 3), round(own_height / 914_400, 3)) == (1.0, 0.5)
    assert (width, height) == (7370 * 635, 7370 * 635 // 5)

    ((_, high),) = sizes(of(FIGURE.replace("b.png", "a.png"), {"a.png": png(100, 4000)})[DOCUMENT])[:1]
    assert high == 160 * 36_000


def test_a_picture_that_is_shown_twice_is_kept_once_and_says_what_it_shows() -> None:
    docx = written(compose(load(FIGURE)), {"a.png": png(9, 9), "b.png": png(9, 9)})
    pictures = [name for name in reading.parts(docx) if name.startswith("word/media/figure")]

    assert len(pictures) == 1
    assert 'descr="One &amp; two."' in reading.parts(docx)[DOCUMENT].decode()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"GIF89a", "the figure a.png is neither a PNG nor a JPEG picture"),
        (b"", "the figure a.png is neither a PNG nor a JPEG picture"),
        (png(9, 9)[:20], "the picture of the figure a.png is broken"),
        (b"\xff\xd8\xff", "the picture of the figure a.png is broken"),
    ],
)
def test_what_is_no_picture_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(ShellError, match=why):
        of(FIGURE, {"a.png": content, "b.png": png(9, 9)})


def test_captions_have_numbers_that_word_counts_and_references_show_them() -> None:
    fields = reading.fields(rendered.example(NAME))

    assert [field for field in fields if field[0].startswith("SEQ")] == [
        ("SEQ Figure \\* ROMAN", "I"), ("SEQ Table \\* ARABIC", "1"), ("SEQ Figure \\* ROMAN", "II"),
        ("SEQ Box \\* ARABIC", "1"), ("SEQ Table \\* ARABIC", "2"), ("SEQ Table \\* ARABIC", "3"),
        ("SEQ Table \\* ARABIC", "4"),
    ]  # fmt: skip
    assert ("REF _no_plans \\h", "3") in fields
    assert len(re.findall(r'w:name="_no_\w+"', document())) == 7


def test_rows_are_whole_and_those_of_the_header_are_repeated() -> None:
    table = document().split("<w:tbl>")[3]
    rows = re.findall(r"<w:tr>.*?</w:tr>", table)

    assert "Northern coast" in table
    assert [("<w:cantSplit/>" in row, "<w:tblHeader/>" in row) for row in rows[:4]] == [
        (True, True), (True, True), (True, False), (True, False),
    ]  # fmt: skip
    assert table.count('w:sz="12"') == 1 + 4, "a thick rule below the last row of the header, and below the table"


def test_no_page_parts_a_box_that_it_could_hold() -> None:
    def framed(text: str) -> str:
        boxes = "boxes:\n  b:\n    title: B\n    text: |\n" + text
        made = of(f"language: en\ntitle: T\nissues: |\n  {{insert:b}}\n{boxes}")[DOCUMENT]
        return made[made.rindex("<w:tbl>") :]

    assert "<w:cantSplit/>" in framed("      Short.\n")
    assert "<w:cantSplit/>" not in framed("      Short.\n\n" * 40)
    assert "<w:cantSplit/>" not in document().split("<w:tbl>")[2], "a summary begins on the first page, however long"


def test_columns_are_as_wide_as_it_is_said_or_as_their_text_wants() -> None:
    rows = "    rows: |\n      | a | b |\n      | - | - |\n      | a rather long text stands here, and goes on | 1 |\n"
    text = f"language: en\ntitle: T\nissues: |\n  {{insert:t}}\ntables:\n  t:\n{rows}"

    def widths(document: str) -> list[int]:
        return [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', document)][-2:]

    assert widths(of(text + "    widths: 3 1\n")[DOCUMENT]) == [5527, 1843]
    first, second = widths(of(text)[DOCUMENT])
    assert first + second == 7370
    assert first > 5 * second


def test_a_wide_table_stands_on_a_page_across_with_headers_that_fit() -> None:
    parts = reading.parts(rendered.example(NAME))
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", document())
    shapes = ["landscape" in section for section in sections]

    assert shapes == [False, True, False]
    assert ["<w:titlePg/>" in section for section in sections] == [True, False, False]
    assert all('w:numRestart w:val="continuous"' in section for section in sections)
    across = re.findall(r'r:id="(across\d)"', sections[1])
    assert across
    relationships = parts["word/_rels/document.xml.rels"].decode()
    for id in across:
        target = re.search(rf'Id="{id}"[^>]*Target="([^"]*)"', relationships)
        assert target
        assert 'w:pos="14570"' in parts[f"word/{target[1]}"].decode()


def test_a_report_whose_annex_begins_with_a_wide_table_has_its_heading_across() -> None:
    parts = of(
        "language: en\ntitle: T\nissues: |\n  P.\nannexes:\n  - title: A\n    text: |\n      {insert:t}\n"
        "tables:\n  t:\n    wide: yes\n    rows: |\n      | a |\n      | - |\n"
    )
    before, after = parts[DOCUMENT].split("</w:sectPr>", 1)

    assert "Annex" not in re.sub("<[^>]*>", "", before)
    assert "Annex" in re.sub("<[^>]*>", "", after)
    assert "landscape" in after


def test_the_contents_page_has_live_numbers_and_the_text_begins_on_a_new_page() -> None:
    fields = reading.fields(rendered.example(NAME))
    pages = [shown for code, shown in fields if code.startswith("PAGEREF")]

    assert len(pages) == 18
    assert set(pages) == {"–"}
    contents, _ = document().split('<w:pStyle w:val="ContentsTitle"/>')[1].split("_at_preamble_1", 1)
    assert contents.count("PAGEREF") == 18
    assert "<w:pageBreakBefore/>" in contents[contents.rindex("<w:p>") :]


def test_what_stands_in_a_box_or_the_summary_counts_by_itself() -> None:
    labels = [line.label for line in reading.lines(rendered.example(NAME), cells=True) if line.style == "Box Text"]

    assert [label for label in labels if label] == ["(a)", "(b)", "(c)", "(a)", "(b)", "•", "•", "(c)"]

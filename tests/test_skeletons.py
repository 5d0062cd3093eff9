"""Ten kinds of published reports, as outlines with words of our own: their labels are those that such reports print.

What is expected is written down from the published ones. It is checked on the report, on the .docx as an independent
reader counts it, and on what LibreOffice prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import office
import reading
import rendered
from drafter.composing import compose
from drafter.inline import Look, Text
from drafter.languages import LANGUAGES
from drafter.outline import Outline
from drafter.report import (
    Block,
    Box,
    Figure,
    Item,
    Paragraph,
    Quotation,
    Report,
    Section,
    Table,
    Unnumbered,
    below,
    lines,
    plain,
)
from drafter.source import read

FOLDER = Path(__file__).with_name("skeletons")
OUTLINES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yaml"))}

#: Labels in reading order. ¶5-7 are paragraphs, (a)-(c) items, •3 bullets, #2 headings without a number, –2 other texts
#: without one; §5-7 are paragraphs with a dash behind the number; “=” stands for a blank within a label. What is in an
#: agenda is left out.
EXPECTED = {
    "01_workshop_note": """
        I. A. ¶1-2 B. ¶3 C. ¶4 II. ¶5-8 •3 ¶9
        III. A. ¶10-14 B. 1. ¶15-18 2. ¶19-20 (a)-(c) (i)-(iii) (d)-(e) ¶21 3. ¶22-25
        IV. ¶26-28 (a)-(g) –1
        Annex=I Annex=II Table=1""",
    "02_session_report": """
        I. –1 ¶1-2 II. –1 A. ¶3-5 B. ¶6-8 C. ¶9 III. –1 A. ¶10-16 B. ¶17-24 C. ¶25-30 D. ¶31-39 IV. –1 ¶40-51
        V. –1 A. ¶52-56 B. 1. ¶57-60 2. ¶61-65 3. ¶66-68 C. ¶69-74 D. ¶75-78 VI. –1 ¶79-92 VII. –1 ¶93-105
        VIII. –1 ¶106-117 IX. –1 ¶118-128 X. –1 ¶129-138 XI. –1 ¶139-149 XII. –1 ¶150-158 XIII. –1 ¶159-166
        XIV. –1 ¶167-171
        Annex=I I. ¶1-3 II. ¶4-6 Annex=II Table=1 Annex=III Figure=I""",
    "03_decision": """
        –9 ¶1-7 (a)-(h) ¶8-12 (a)-(b) (i)-(ii) (c) ¶13-21
        Annex I. A. ¶1-4 (a)-(b) B. 1. ¶5-6 2. ¶7-9 II. ¶10-12""",
    "04_chairs_summary_fr": "I. ¶1-4 II. A. ¶5-9 B. ¶10-12 a)-d) ¶13-16 III. ¶17-19",
    "05_cochairs_report_es": """
        I. ¶1 II. ¶2-5 III. A. ¶6-12 B. ¶13-20 1. ¶21-22 2. ¶23 IV. ¶24 a)-f)
        Anexo=I Anexo=II –1 a)-d)""",
    "06_expert_group_ru": """
        I. ¶1-2 •9 ¶3 II. –2 ¶4 III. –2 ¶5-11 IV. –2 ¶12-19 V. –2 A. ¶20-21 B. ¶22-24 C. ¶25-26 VI. –2 ¶27-32
        VII. –2 ¶33-39 VIII. –2 ¶40-47 IX. –2 ¶48-53 X. –2 ¶54-59 XI. –2 ¶60-63
        Приложение=I ¶1-8 Приложение=II Таблица=1 Таблица=2""",
    "07_meeting_report_ar": """
        أولاً=– §1-3 ثانياً=– ألف=- §4-7 باء=- §8-9 (أ) (ب) (ج) (د) (ه) (و) §10-11 ثالثاً=– §12-15 الجدول=1
        المرفق –1""",
    "08_informal_note": "#1 –1 •4 #1 –1 #1 –1 •3 Box=1 #1 –1",
    "09_five_tables": """
        I. ¶1-3 II. A. ¶4-9 Table=1 Table=2 B. ¶10-14 Table=3 III. ¶15-20 Figure=I Table=4 Table=5""",
    "10_corrigendum": "#1 –1 #1 –1",
    "10_addendum": "I. ¶1-5 II. ¶6-9",
}
#: How many notes each has, without those of asterisks.
NOTES = {"01_workshop_note": 17, "04_chairs_summary_fr": 6, "07_meeting_report_ar": 9}

_RUN = re.compile(r"(?P<sign>[•#–])(?P<count>\d+)|(?P<dot>[¶§])(?P<from>\d+)(?:-(?P<to>\d+))?")
_LETTERS = re.compile(r"(?P<before>\(?)(?P<first>[a-z]+)\)-\(?(?P<last>[a-z]+)\)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi")


def expanded(expected: str) -> Iterator[str]:
    """Every label of an expectation; a sign for what has none."""
    for token in expected.split():
        if run := _RUN.fullmatch(token):
            if run["sign"]:
                yield from run["sign"] * int(run["count"])
            else:
                dot = "." if run["dot"] == "¶" else "-"
                yield from (f"{number}{dot}" for number in range(int(run["from"]), int(run["to"] or run["from"]) + 1))
        elif letters := _LETTERS.fullmatch(token):
            names = _ROMAN if letters["first"] == "i" else [chr(code) for code in range(ord("a"), ord("z") + 1)]
            shown = names[names.index(letters["first"]) : names.index(letters["last"]) + 1]
            yield from (f"{letters['before']}{name})" for name in shown)
        else:
            yield token.replace("=", " ")


@cache
def report(name: str) -> Report:
    found = read(OUTLINES[name])
    assert not found.findings
    assert found.outline
    return compose(found.outline)


def labelled(name: str) -> Iterator[tuple[str, str]]:
    """Every label of a report with the words behind it, but for its agenda."""
    whole = report(name)
    yield from filter(None, map(_label, below(whole.content)))
    for annex in whole.annexes:
        yield annex.heading, plain(annex.title)
        yield from filter(None, map(_label, below(annex.content)))


def _label(block: Block) -> tuple[str, str] | None:
    match block:
        case Section(label=label, title=title):
            return label or "#", plain(title)
        case Paragraph(label=label, line=line) | Item(label=label, line=line):
            return label, plain(line)
        case Unnumbered(line=line) | Quotation(line=line):
            return "–", plain(line)
        case Table(caption=caption) | Figure(caption=caption) | Box(caption=caption):
            return caption.label, plain(caption.title)
        case _:
            return ("•", plain(block.line)) if type(block).__name__ == "Bullet" else None


def test_every_skeleton_is_here() -> None:
    assert {name.split("_")[0] for name in OUTLINES} == {f"{number:02}" for number in range(1, 11)}
    assert set(OUTLINES) == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_labels_are_those_that_such_a_report_prints(name: str) -> None:
    assert [label for label, _ in labelled(name)] == list(expanded(EXPECTED[name]))


@pytest.mark.parametrize("name", EXPECTED)
def test_so_are_those_that_the_file_gives(name: str) -> None:
    counted = [line.label for line in reading.lines(docx(name)) if line.label]
    own = [label for label in expanded(EXPECTED[name]) if re.fullmatch(r"•|.+[.)–-]", label)]

    assert [label for label in counted if label != "•"] == [label for label in own if label != "•"]
    assert counted.count("•") >= own.count("•")


@cache
def docx(name: str) -> bytes:
    return rendered.render_outline(_outline(name))


def _outline(name: str) -> Outline:
    found = read(OUTLINES[name]).outline
    assert found
    return found


@cache
def printed() -> dict[str, bytes]:
    return office.convert({name: docx(name) for name in EXPECTED}, "pdf")


def solid(words: str) -> str:
    return re.sub(r"\s|\u200e", "", words).replace("أ", "ا")


@office.requires_office
@pytest.mark.parametrize("name", EXPECTED)
def test_so_are_those_that_libreoffice_prints(name: str) -> None:
    """Each label stands before its words, in this order, on the pages; where these run from right to left, as text.

    LibreOffice gives an alif no hamza in a label.
    """
    if LANGUAGES[report(name).language].direction == "rtl":
        text = solid(office.convert({name: docx(name)}, "txt")[name].decode("utf-8-sig"))
    else:
        text = solid(office.pdf_text(printed()[name], "-raw"))
    at = 0
    for label, words in labelled(name):
        mark = "" if label in "#–•" else solid(label)
        begin = solid(words)[:24]
        found = text.find(mark + begin, at)
        assert found >= 0, f"{label} {words[:40]} is not printed behind {text[max(at - 60, 0) : at]}"
        at = found + 1


@pytest.mark.parametrize("name", EXPECTED)
def test_notes_are_as_many_as_there_are(name: str) -> None:
    marks = [note.mark for note in report(name).notes]

    assert [mark for mark in marks if mark != "*"] == [str(number) for number in range(1, NOTES.get(name, 0) + 1)]


def test_the_contents_page_has_the_paragraphs_of_each_heading_and_the_annexes() -> None:
    made = report("02_session_report").contents
    assert made
    shown = [f"{line.label} {plain(line.span)}".strip() for line in made.lines]

    assert shown == [
        "I. 1–2", "II. 3–9", "A. 3–5", "B. 6–8", "C. 9", "III. 10–39", "A. 10–16", "B. 17–24", "C. 25–30", "D. 31–39",
        "IV. 40–51", "V. 52–78", "A. 52–56", "B. 57–68", "1. 57–60", "2. 61–65", "3. 66–68", "C. 69–74", "D. 75–78",
        "VI. 79–92", "VII. 93–105", "VIII. 106–117", "IX. 118–128", "X. 129–138", "XI. 139–149", "XII. 150–158",
        "XIII. 159–166", "XIV. 167–171", "", "I.", "II.", "III.",
    ]  # fmt: skip


def test_a_preamble_begins_its_paragraphs_in_italics_and_a_decision_ends_with_lines_at_the_right() -> None:
    decision = report("03_decision")

    for block in decision.content[:9]:
        assert isinstance(block, Unnumbered)
        first = block.line[0]
        assert isinstance(first, Text) and first.look == Look.ITALIC
    assert len(decision.closing) == 2


@office.requires_office
def test_the_contents_page_and_the_closing_lines_are_printed_where_they_belong() -> None:
    contents = [word for word in office.words(printed()["02_session_report"]) if word.page == 2]
    spans = [word.x1 for word in contents if re.search(r"\d+–\d+$", word.text)]
    assert max(spans) - min(spans) < 1 and len(spans) == 27
    last = [word for word in office.words(printed()["03_decision"]) if word.text in ("meeting", "2031")][-2:]
    assert abs(last[0].x1 - last[1].x1) < 1


def test_a_decision_refers_to_its_paragraphs_and_into_its_annex() -> None:
    words = "\n".join(plain(line) for line in lines(report("03_decision")))

    assert "See paragraphs 6, 12 and 14 above." in words
    assert "See annex, paragraph 4 (b)." in words


@office.requires_office
def test_the_header_row_of_a_long_table_is_repeated_and_a_wide_table_has_a_page_across() -> None:
    pages = office.pdf_text(printed()["01_workshop_note"], "-layout").split("\f")
    assert sum("Affiliation" in page for page in pages) >= 2
    words = office.words(printed()["09_five_tables"])
    across = {word.page for word in words if word.page_width > word.page_height}
    assert {word.page for word in words if word.text == "Remarks"} == across
    assert len(across) == 1
    assert len({word.page for word in words if word.text == "service"}) >= 3


@office.requires_office
def test_figures_in_a_table_stand_with_their_units_in_one_line_where_text_runs_to_the_left() -> None:
    shown = {word.text: word for word in office.words(printed()["07_meeting_report_ar"]) if word.text in ("122", "14")}

    assert abs(shown["122"].x1 - shown["14"].x1) < 0.5


@office.requires_office
@pytest.mark.parametrize(
    ("name", "item", "first"), [("02_session_report", "item", "167."), ("06_expert_group_ru", "Документация:", "54.")]
)
def test_a_heading_and_the_item_of_an_agenda_below_it_stand_on_the_page_of_their_first_paragraph(
    name: str, item: str, first: str
) -> None:
    words = office.words(printed()[name])
    page = next(word.page for word in words if word.text == first)
    above = [word.text for word in words if word.page == page and word.text != first]

    assert item in above[: above.index("55." if first == "54." else "168.")]

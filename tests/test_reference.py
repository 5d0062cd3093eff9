"""Law 8: the rendered Bangkok report says what the printed one says, character by character."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

import office
import reading
import rendered
from drafter.composing import compose
from drafter.source import load
from drafter.writers import text

REFERENCE = (Path(__file__).parent / "reference" / "bangkok_2011.txt").read_text(encoding="utf-8")
# The reference names its numbered notes by their numbers and has no blank behind a label.
LABEL = re.compile(r"^([0-9A-E一二三]+\.|\([a-f]\)|•) ", re.MULTILINE)


def test_the_word_file_says_what_the_reference_says() -> None:
    assert reading.canonical(rendered.example("2011_bangkok")) == REFERENCE


def test_labels_are_followed_by_one_blank_in_the_plain_text() -> None:
    written = text.write(compose(load(rendered.EXAMPLES["2011_bangkok"])))

    assert LABEL.sub(r"\1", written) == REFERENCE
    assert len(LABEL.findall(written)) == 32 + 12 + 14 + 27


def test_counts_are_those_of_the_reference() -> None:
    lines = reading.lines(rendered.example("2011_bangkok"))
    styles = [line.style for line in lines]

    assert styles.count("Reg_Single Txt_G") == 32
    assert [styles.count(name) for name in ("Reg_H__Ch_G", "Reg_H_1_G", "Reg_H_2/3_G")] == [3, 5, 4]
    assert styles.count("Reg_Single Txt_G2") == 14
    assert sum(line.label == "•" for line in lines) == 27
    assert [mark for mark, _ in reading.notes(rendered.example("2011_bangkok"))] == ["*", "1", "2", "3", "4", "5"]


@office.requires_office
def test_the_printed_pages_say_what_the_reference_says() -> None:
    """Through LibreOffice and pdftotext, blanks aside; the notes stand at the feet of the pages."""
    pdf = office.convert({"bangkok": rendered.example("2011_bangkok")}, "pdf")["bangkok"]
    body, notes = printed(office.pdf_text(pdf, "-raw"))
    text, _, foot = REFERENCE.partition("[^*]: ")

    assert solid(body) == solid(re.sub(r"\[\^([^\]]+)\]", r"\1", text))
    assert solid(notes) == solid(re.sub(r"\[\^([^\]]+)\]: ", r"\1", f"[^*]: {foot}"))


def printed(raw: str) -> tuple[str, str]:
    """The text of the pages and that of their notes, without masthead, running heads and page numbers."""
    texts, notes = [], []
    for number, page in enumerate(raw.strip("\f\n").split("\f"), 1):
        lines = page.strip("\n").split("\n")
        if number == 1:
            masthead = lines.index("联 合 国 [文号待定]")
            assert lines[masthead + 1 :] == [
                "气候变化框架公约 Distr.: General",
                "[date of submission]",
                "Chinese",
                "Original: [language]",
            ]
            lines = lines[:masthead]
        else:
            assert (lines[0], lines[-1]) == ("草稿", str(number))
            lines = lines[1:-1]
        foot = next((at for at, line in enumerate(lines) if re.fullmatch(r"\*|\d", line)), len(lines))
        texts.extend(lines[:foot])
        notes.extend(lines[foot:])
    return "".join(texts), "".join(notes)


def solid(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("at", [3, 700, 4000])
def test_one_changed_character_is_noticed(at: int) -> None:
    source = rendered.EXAMPLES["2011_bangkok"]
    spots = [found.start() for found in re.finditer("[一-鿿]", source) if source.rfind("\n", 0, found.start())]
    spot = spots[at]
    changed = source[:spot] + ("甲" if source[spot] != "甲" else "乙") + source[spot + 1 :]

    assert reading.canonical(rendered.render(changed)) != REFERENCE

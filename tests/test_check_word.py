"""A Word file is checked: is it sound, and are the labels in order that Word cannot count?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import rendered
from drafter.cli import main
from drafter.source import load
from drafter.word import package

ARABIC = rendered.EXAMPLES["2011_bangkok.ar"]


def docx() -> bytes:
    return rendered.render_outline(load(ARABIC))


def edited(change: Callable[[list[str]], None]) -> bytes:
    """The Arabic reference with its ps changed, as somebody may in Word."""
    parts = dict(package.opened(docx()))
    head, *ps = re.split(r"(?=<w:p>)", parts["word/document.xml"].decode())
    change(ps)
    parts["word/document.xml"] = (head + "".join(ps)).encode()
    return package.saved(parts)


def headings(ps: list[str]) -> list[int]:
    """Where the headings are that have labels of their own."""
    return [at for at, p in enumerate(ps) if re.search(r"<w:pStyle w:val=\"RegH[^\"]*\"/>.*?<w:numPr>", p)]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[bytes], str]:
    monkeypatch.chdir(tmp_path)

    def check(content: bytes) -> str:
        Path("report.docx").write_bytes(content)
        status = main(["check", "report.docx"])
        out = capsys.readouterr().out
        assert status == (0 if "nothing found" in out else 1)
        return out

    return check


@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru"])
def test_nothing_is_found_in_what_drafter_wrote(code: str, said: Callable[[bytes], str]) -> None:
    content = rendered.render_outline(load(rendered.EXAMPLES[f"2011_bangkok.{code}"]))

    assert said(content) == "report.docx: nothing found. The file is as drafter wrote it.\n"


def test_a_heading_that_was_moved_keeps_its_label_and_is_told(said: Callable[[bytes], str]) -> None:
    def swap(ps: list[str]) -> None:
        one, other = headings(ps)[:2]
        ps[one], ps[other] = ps[other], ps[one]

    out = said(edited(swap))

    assert "W201 warning: the heading “تنظيم حلقة العمل” has the label ثانياً –, where أولاً – would be due" in out
    assert "W201 warning: the heading “الولاية” has the label أولاً –" not in out
    assert "edited since drafter wrote it" in out


def test_a_heading_that_was_deleted_leaves_a_gap_that_is_told(said: Callable[[bytes], str]) -> None:
    def cut(ps: list[str]) -> None:
        del ps[headings(ps)[1]]

    assert "has the label ثالثاً –, where ثانياً – would be due" in said(edited(cut))


def test_a_heading_without_a_label_is_told(said: Callable[[bytes], str]) -> None:
    """As the next one that Enter makes is."""

    def bare(ps: list[str]) -> None:
        at = headings(ps)[-1]
        ps.insert(at + 1, re.sub(r"<w:numPr>.*?</w:numPr>", "", ps[at]).replace("w:bookmark", "w:proofErr"))

    assert "has no label" in said(edited(bare))


def test_an_unsound_file_is_told(said: Callable[[bytes], str]) -> None:
    parts = dict(package.opened(docx()))
    parts["word/document.xml"] = re.sub(
        rb'(<w:footnoteReference [^>]*)w:id="\d+"', rb'\1w:id="77"', parts["word/document.xml"], count=1
    )

    assert "W101 warning" in said(package.saved(parts))
    assert "cannot be unzipped" in said(b"%PDF-1.7 no Word file")


def test_mending_is_for_outlines(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "a.docx", "--fix"])

    assert left.value.code == 2
    assert "a Word file is mended in Word" in capsys.readouterr().err

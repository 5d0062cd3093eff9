"""A Word file is checked: is it sound, and are the labels in order that Word cannot count?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import office
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


@office.requires_office
def test_what_libreoffice_writes_otherwise_is_no_fault(said: Callable[[bytes], str]) -> None:
    saved = {
        name: rendered.render_outline(load(rendered.EXAMPLES[name])) for name in ("2011_bangkok.ar", "2011_bangkok")
    }
    for _ in range(2):
        saved = office.convert(saved, "docx")

    assert {name: said(content) for name, content in saved.items()} == dict.fromkeys(
        saved, "report.docx: nothing found. The file is as drafter wrote it.\n"
    )


def test_nothing_is_found_where_there_are_more_headings_than_words_for_them(said: Callable[[bytes], str]) -> None:
    text = "".join(f"  # المسألة {number}\n  نص.\n\n" for number in range(230))

    assert "nothing found" in said(rendered.render(f"language: ar\nbody: awglca\ntitle: ت\nissues: |\n{text}"))


def told(out: str) -> list[tuple[str, str]]:
    """The labels that are not due, each with the one that is."""
    return re.findall("has the label (.*?), where (.*?) would be due", out)


def test_headings_that_were_moved_keep_their_labels_and_each_is_told_its_own(said: Callable[[bytes], str]) -> None:
    def swap(ps: list[str]) -> None:
        one, other = [at for at in headings(ps) if "RegHCh" in ps[at]][1:3]
        ps[one], ps[other] = ps[other], ps[one]

    def first(ps: list[str]) -> None:
        one, other = headings(ps)[:2]
        ps[one], ps[other] = ps[other], ps[one]

    assert told(said(edited(swap)))[:2] == [("ثالثاً –", "ثانياً –"), ("ثانياً –", "ثالثاً –")]
    assert told(said(edited(first))) == [("ثانياً –", "أولاً –"), ("أولاً –", "ثانياً –")]
    assert "edited since drafter wrote it" in said(edited(first))


def test_a_heading_that_was_deleted_leaves_a_gap_that_all_behind_it_are_told(said: Callable[[bytes], str]) -> None:
    def cut(ps: list[str]) -> None:
        del ps[headings(ps)[0]]

    assert told(said(edited(cut))) == [("ثانياً –", "أولاً –"), ("ثالثاً –", "ثانياً –")]


def test_a_heading_whose_deletion_is_tracked_counts_no_more(said: Callable[[bytes], str]) -> None:
    def strike(ps: list[str]) -> None:
        at = headings(ps)[1]
        ps[at] = ps[at].replace("</w:pPr>", '<w:rPr><w:del w:id="9001" w:author="A"/></w:rPr></w:pPr>', 1)

    assert ("ثالثاً –", "ثانياً –") in told(said(edited(strike)))


def test_a_label_that_was_typed_by_hand_counts(said: Callable[[bytes], str]) -> None:
    def typed(label: str) -> Callable[[list[str]], None]:
        def change(ps: list[str]) -> None:
            at = headings(ps)[1]
            ps[at] = re.sub(r"<w:numPr>.*?</w:numPr>", "", ps[at])
            ps[at] = ps[at].replace("<w:r>", f"<w:r><w:t>{label}</w:t></w:r><w:r><w:tab/></w:r><w:r>", 1)

        return change

    assert "would be due" not in said(edited(typed("ثانياً –")))
    assert told(said(edited(typed("خامساً –")))) == [("خامساً –", "ثانياً –")]


def test_labels_begin_anew_only_on_a_new_page(said: Callable[[bytes], str]) -> None:
    def again(overleaf: str) -> Callable[[list[str]], None]:
        def change(ps: list[str]) -> None:
            at = headings(ps)
            one = re.sub(r"<w:bookmark[^>]*>", "", ps[at[0]])
            ps.insert(at[-1] + 1, one.replace("</w:pPr>", "</w:pPr>" + overleaf, 1))

        return change

    assert told(said(edited(again("")))) == [("أولاً –", "رابعاً –")]
    assert told(said(edited(again('<w:r><w:br w:type="page"/></w:r>')))) == []


def test_a_heading_without_a_label_is_told(said: Callable[[bytes], str]) -> None:
    """As the next one that Enter makes is."""

    def bare(ps: list[str]) -> None:
        at = headings(ps)[-1]
        ps.insert(at + 1, re.sub(r"<w:numPr>.*?</w:numPr>", "", ps[at]).replace("w:bookmark", "w:proofErr"))

    def amid(ps: list[str]) -> None:
        at = headings(ps)[0]
        ps.insert(at + 1, re.sub(r"<w:numPr>.*?</w:numPr>|<w:bookmark[^>]*>", "", ps[at]))

    assert "has no label" in said(edited(bare))
    assert "has no label; ثانياً – would be due" in (out := said(edited(amid)))
    assert told(out)[0] == ("ثانياً –", "ثالثاً –")


def test_an_unsound_file_is_told(said: Callable[[bytes], str]) -> None:
    parts = dict(package.opened(docx()))
    parts["word/document.xml"] = re.sub(
        rb'(<w:footnoteReference [^>]*)w:id="\d+"', rb'\1w:id="77"', parts["word/document.xml"], count=1
    )

    assert "W101 warning" in said(package.saved(parts))


def test_mending_is_for_outlines(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "a.docx", "--fix"])

    assert left.value.code == 2
    assert "a Word file is mended in Word" in capsys.readouterr().err


def test_other_formats_are_for_outlines(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "a.docx", "--format", "json"])

    assert left.value.code == 2
    assert "--format is for outlines" in capsys.readouterr().err

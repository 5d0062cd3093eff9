"""Page numbers of the contents page: a dash, or LibreOffice's where they are asked for."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import office
import rendered
from drafter import paging
from drafter.files import FileError
from drafter.inline import Text
from drafter.rendering import Job, render
from drafter.report import Contents, ContentsLine, Report
from drafter.value import replace
from drafter.word import package, page_numbers

WITH_DASHES = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF {0} \\h '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>–</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


def with_pages_of(docx: bytes, *names: str) -> bytes:
    """A file that shows the pages of some bookmarks, as dashes, before its text."""
    parts = package.opened(docx)
    document = parts["word/document.xml"].decode()
    spot = document.rfind("<w:p>", 0, document.index("<w:bookmarkStart"))
    fields = "".join(map(WITH_DASHES.format, names))
    return package.saved({**parts, "word/document.xml": (document[:spot] + fields + document[spot:]).encode()})


@office.requires_office
def test_libreoffice_finds_the_page_of_each_heading() -> None:
    names = ("_n_mandate", "_n_organization", "_n_proposals", "_n_agenda", "_n_nowhere")
    found = paging.pages(with_pages_of(rendered.example("2024_coastal_data"), *names))

    docx = with_pages_of(rendered.example("2024_coastal_data"), *names)
    text = office.pdf_text(office.convert({"a": docx}, "pdf")["a"])
    heads = {"_n_mandate": "Mandate", "_n_organization": "Organization of the workshop",
             "_n_proposals": "Possible next steps", "_n_agenda": "Annex"}  # fmt: skip
    pages = {name: next(str(number) for number, page in enumerate(text.split("\f"), 1)
                        if re.search(rf"^ *(?:[IVX]+\.|[A-Z]\.)? *{head}$", page, re.MULTILINE))
             for name, head in heads.items()}  # fmt: skip

    assert found == pages
    assert len(set(pages.values())) > 2


def test_what_a_file_shows_is_read_field_by_field() -> None:
    docx = with_pages_of(rendered.example("2011_bangkok"), "_n_mandate", "_n_issues")

    assert page_numbers.shown(docx) == {"_n_mandate": "–", "_n_issues": "–"}


def test_pages_that_are_known_stand_on_the_contents_page_and_dashes_where_none_is(small: Report) -> None:
    lines = tuple(ContentsLine(name, 1, "", (Text("T"),), (), page) for name, page in
                  (("mandate", "–"), ("issues.3", "–"), ("", ""), ("far", "–")))  # fmt: skip
    report = replace(small, contents=Contents("Contents", "Paragraphs", "Page", lines))
    made = page_numbers.numbered(report, {"_n_mandate": "2", "_at_issues_3": "14", "_n_other": "3"})

    assert made.contents
    assert [line.page for line in made.contents.lines] == ["2", "14", "", "–"]
    assert page_numbers.numbered(small, {"_n_mandate": "2"}) == small


@pytest.fixture
def small() -> Report:
    from drafter.composing import compose
    from drafter.source import load

    return compose(load(rendered.english("P.")))


def test_without_libreoffice_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(paging, "_HOMES", ())

    with pytest.raises(FileError, match=r"install it .* or leave --pages out: Word fills them in"):
        paging.pages(b"")


@pytest.mark.skipif(os.name != "posix", reason="the program that stands for LibreOffice is a script")
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo no such filter; exit 1", "did not lay the report out, so that no page is known: no such filter"),
        ("sleep 60", "took more than"),
        ('mkdir -p "$7"; echo no >"$7/report.docx"; echo x', "did not lay the report out"),
    ],
)
def test_a_libreoffice_that_fails_is_told_of(
    script: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(paging, "_LONGEST", 1)

    with pytest.raises(FileError, match=said):
        paging.pages(rendered.example("2011_bangkok"))


CONTENTS = rendered.english("# One {#one}\nP.\n# Two\nP.", head="contents: yes\n")


@office.requires_office
def test_pages_are_put_in_where_they_are_asked_for_and_else_dashes(tmp_path: Path) -> None:
    outline = tmp_path / "a.yaml"
    outline.write_text(CONTENTS, encoding="utf-8")
    plain, paged = (
        render(Job(outline, str(tmp_path / name), None, force=True, pages=pages), 0.0)
        for name, pages in (("plain.docx", False), ("paged.docx", True))
    )

    assert "--pages puts in those of LibreOffice" in plain.paged
    assert "Word may find others" in paged.paged
    assert set(page_numbers.shown((tmp_path / "plain.docx").read_bytes()).values()) == {"–"}
    shown = page_numbers.shown((tmp_path / "paged.docx").read_bytes())
    assert shown == {"_n_issues": "3", "_n_one": "3", "_at_issues_3": "3"}


def test_without_a_contents_page_nothing_is_said_of_pages(tmp_path: Path) -> None:
    outline = tmp_path / "a.yaml"
    outline.write_text(rendered.english("P."), encoding="utf-8")

    assert render(Job(outline, None, None, force=True, pages=True), 0.0).paged == ""

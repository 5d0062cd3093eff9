"""Faults of tables, pictures and counting fields, planted in a report that drafter wrote."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

import reading
import rendered
import test_skeletons
from drafter.word import package, sound

DOCUMENT = "word/document.xml"
Edit = Callable[[str], str]


@cache
def written() -> bytes:
    return test_skeletons.docx("09_five_tables")


def edited(edit: Edit) -> list[str]:
    """What is said of the report after its document was edited."""
    parts = dict(reading.parts(written()))
    before = parts[DOCUMENT].decode()
    after = edit(before)
    assert after != before
    return list(sound.check(package.saved({**parts, DOCUMENT: after.encode()})))


def without_a_cell(document: str) -> str:
    row = document.index("Tide gauge")
    start = document.rindex("<w:tc>", 0, row)
    return document[:start] + document[document.index("</w:tc>", row) + len("</w:tc>") :]


def touching(document: str) -> str:
    start = document.rindex("<w:tbl>", 0, document.index("Tide gauge"))
    end = document.index("</w:tbl>", start) + len("</w:tbl>")
    table = re.sub(r"<w:bookmark(?:Start|End) [^>]*/>", "", document[start:end])
    return document[:end] + table + document[end:]


def same_number(document: str) -> str:
    first, *_ = re.findall(r'<wp:docPr [^>]*\bid="(\d+)"', document)
    return re.sub(r'(<wp:docPr id=)"\d+"( name="Figure I")', rf'\1"{first}"\2', document)


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (without_a_cell, "a row of 1 columns in a table of 2"),
        (lambda text: text.replace("<w:gridCol ", '<w:gridCol w:w="1"/><w:gridCol ', 6), "columns in a table of"),
        (touching, "two tables touch"),
        (same_number, "two pictures have the number"),
        (lambda text: re.sub(r'(name="Figure I" )descr="[^"]*"', r'\1descr=""', text),
         "the picture Figure I has no description"),
        (lambda text: re.sub(r'(SEQ Table.*?"separate"/></w:r>)<w:r><w:t[^>]*>1</w:t></w:r>', r"\1", text, count=1),
         "the field SEQ Table has no cached result"),
        (lambda text: text.replace(" REF _no_cases ", " REF _no_gone ", 1), "points to a bookmark that is not there"),
        (lambda text: text.replace('r:embed="figure', 'r:embed="gone', 1), "has no relationship"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found(edit: Edit, said: str) -> None:
    assert any(said in fault for fault in edited(edit)), edited(edit)


def test_without_a_fault_nothing_is_said() -> None:
    assert list(sound.check(written())) == []
    assert rendered.faults(written()) == []

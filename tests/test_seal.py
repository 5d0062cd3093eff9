"""The seal: drafter knows a file of its own again, and sees when anybody has saved it since."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

import rendered
from drafter.composing import compose
from drafter.source import load
from drafter.word import fill, package, seal, write

DOCX = rendered.example("2024_coastal_data")
REPORT = compose(load(rendered.EXAMPLES["2024_coastal_data"]))
CUSTOM = "docProps/custom.xml"


def test_a_file_is_whole_as_it_was_written() -> None:
    assert seal.is_whole(DOCX)


@pytest.mark.parametrize("name", [name for name in package.opened(DOCX) if name.endswith((".xml", ".rels"))])
def test_a_change_of_one_character_in_any_part_breaks_the_seal(name: str) -> None:
    parts = package.opened(DOCX)

    assert not seal.is_whole(package.saved({**parts, name: parts[name] + b" "}))


def test_a_part_more_or_less_breaks_the_seal() -> None:
    parts = package.opened(DOCX)

    assert not seal.is_whole(package.saved({**parts, "word/more.xml": b"<a/>"}))
    for name in parts:
        assert not seal.is_whole(package.saved({kept: parts[kept] for kept in parts if kept != name})), name


def test_what_stands_in_one_part_is_not_what_stands_in_two() -> None:
    parts = package.opened(DOCX)
    first, second = parts.pop("word/header1.xml"), parts.pop("word/header2.xml")

    assert not seal.is_whole(package.saved({**parts, "word/header1.xml": first + second}))
    assert not seal.is_whole(package.saved({**parts, "word/header1.xml": second, "word/header2.xml": first}))


def test_a_file_saved_by_python_docx_is_not_whole() -> None:
    stream = io.BytesIO()
    docx.Document(io.BytesIO(DOCX)).save(stream)

    assert not seal.is_whole(stream.getvalue())


def test_a_file_packed_anew_with_the_same_parts_is_whole() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in reversed(package.opened(DOCX).items()):
            archive.writestr(name, content)

    assert seal.is_whole(stream.getvalue())


def test_a_file_from_elsewhere_is_not_whole() -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)

    assert not seal.is_whole(stream.getvalue())
    assert not seal.is_whole(rendered.SHELL)


@pytest.mark.parametrize("content", [b"", b"PK", b"language: en\n", DOCX[:-40], DOCX[: len(DOCX) // 2]])
def test_what_is_no_word_file_is_not_whole(content: bytes) -> None:
    assert not seal.is_whole(content)


def _with_properties(properties: bytes) -> bytes:
    """The shell with custom properties, as Word writes them."""
    parts = package.opened(rendered.SHELL)
    sealed = seal.sealed(parts)
    return package.saved({**sealed, CUSTOM: properties})


WORD = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="4" name="Office"><vt:lpwstr>Bonn</vt:lpwstr>'
    b"</property>%s</Properties>"
)


def test_the_properties_of_a_template_are_kept_and_sealed_too() -> None:
    written = rendered.kept(write(REPORT, fill(REPORT.masthead, _with_properties(WORD % b""))))
    parts = package.opened(written)

    assert b'pid="4" name="Office"' in parts[CUSTOM]
    assert b'pid="5" name="drafter seal"' in parts[CUSTOM]
    assert seal.is_whole(written)
    assert not seal.is_whole(package.saved({**parts, CUSTOM: parts[CUSTOM].replace(b"Bonn", b"Rome")}))


def test_a_report_that_became_a_template_has_one_seal() -> None:
    old = (
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="drafter seal">'
        b"<vt:lpwstr>%s</vt:lpwstr></property>" % (b"0" * 64)
    )
    written = rendered.kept(write(REPORT, fill(REPORT.masthead, _with_properties(WORD % old))))

    assert package.opened(written)[CUSTOM].count(b"drafter seal") == 1
    assert seal.is_whole(written)


@pytest.mark.parametrize(
    "properties", [b"", b'<Properties xmlns="x"/>', b'<op:Properties xmlns:op="x"></op:Properties>', b"\xff\xfe"]
)
def test_properties_that_cannot_be_added_to_are_made_anew(properties: bytes) -> None:
    sealed = seal.sealed({**package.opened(rendered.SHELL), CUSTOM: properties})

    assert sealed[CUSTOM].count(b"<property ") == 1
    assert seal.is_whole(package.saved(sealed))

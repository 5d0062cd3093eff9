"""The package: equal parts give equal bytes, and nothing is opened that is no Word file."""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
from collections.abc import Callable
from xml.parsers import expat

import pytest

import rendered
from drafter.word import package


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


PARTS = package.opened(rendered.SHELL)


def test_what_was_saved_is_opened_again() -> None:
    assert package.opened(package.saved(PARTS)) == PARTS


def test_equal_parts_give_equal_bytes() -> None:
    assert package.saved(dict(PARTS)) == package.saved(PARTS)


def test_nothing_in_a_saved_file_depends_on_the_day_the_machine_or_the_build_of_zlib() -> None:
    with zipfile.ZipFile(io.BytesIO(package.saved(PARTS))) as archive:
        entries = archive.infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(3, 0o644 << 16)}


def test_the_parts_stand_in_the_order_in_which_word_writes_them() -> None:
    backwards = dict(reversed(PARTS.items()))
    names = list(package.in_order(backwards))

    assert names[:4] == ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"]
    assert names[4:] == sorted(names[4:])
    assert set(names) == set(PARTS)
    with zipfile.ZipFile(io.BytesIO(package.saved(package.in_order(backwards)))) as archive:
        assert archive.namelist() == names


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "the file is empty"),
        (b"PK\x03\x04", "this is only the beginning of a file"),
        (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF", "this is a PDF, not a Word document (.docx)"),
        (b"language: en\n", "this is plain text"),
        (rendered.SHELL[: len(rendered.SHELL) // 2], "this is only the beginning of a file"),
        (rendered.SHELL[100:-30], "this is a file of a kind that drafter does not know"),
        (zipped({"a": b"b"}), "this is a packed folder"),
        (zipped({"[Content_Types].xml": b"<Types/>"}), "it lacks word/document.xml"),
        (zipped({"word/document.xml": b"<a/>"}), "it lacks [Content_Types].xml"),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), "it lacks [Content_Types].xml"),
        (
            zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
            "this is a document of LibreOffice (.odt)",
        ),
    ],
    ids=["empty", "head", "pdf", "yaml", "truncated", "middle", "zip", "types", "document", "blank", "odt"],
)
def test_what_is_no_word_file_is_refused(content: bytes, what: str) -> None:
    with pytest.raises(ValueError, match=re.escape(what)):
        package.opened(content)


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (b"vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "a Word template (.dotx)"),
        (b"vnd.ms-word.document.macroEnabled.main+xml", "a document with macros (.docm)"),
        (b"vnd.ms-word.template.macroEnabledTemplate.main+xml", "a document with macros (.docm)"),
    ],
)
def test_what_word_opens_as_readily_is_refused_by_its_name(kind: bytes, what: str) -> None:
    document = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = PARTS["[Content_Types].xml"]
    assert document in types

    with pytest.raises(ValueError, match=re.escape(f"this is {what}")):
        package.opened(package.saved({**PARTS, "[Content_Types].xml": types.replace(document, kind)}))


def test_a_bomb_is_refused_by_its_size_before_it_is_unpacked() -> None:
    bomb = zipped({**PARTS, "word/media/a.png": bytes(65_000_000)})
    assert len(bomb) < 200_000

    with pytest.raises(ValueError, match="it unpacks to more than a Word file should"):
        package.opened(bomb)


def test_a_bomb_is_refused_by_its_number_of_parts() -> None:
    bomb = zipped({**PARTS, **{f"word/media/{n}.png": b"" for n in range(2_001)}}, zipfile.ZIP_STORED)

    with pytest.raises(ValueError, match="it has more than 2,000 parts"):
        package.opened(bomb)


def test_a_bomb_that_understates_its_size_is_never_unpacked_beyond_it() -> None:
    honest = zipped({**PARTS, "word/a.bin": bytes(5_000_000)})
    size = struct.pack("<I", 5_000_000)
    assert honest.count(size) == 2

    with pytest.raises(ValueError, match=r"word/a\.bin is not what was packed"):
        package.opened(honest.replace(size, struct.pack("<I", 10)))


def test_a_part_under_a_password_is_refused() -> None:
    stream = bytearray(package.saved({**PARTS}))
    first = stream.index(b"PK\x01\x02")
    stream[first + 8] |= 1

    with pytest.raises(ValueError, match="this is a packed folder under a password"):
        package.opened(bytes(stream))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_whatever_is_done_to_its_bytes_a_file_opens_or_is_refused_in_a_sentence(method: int) -> None:
    dice = random.Random(method)
    whole = zipped(PARTS, method)
    for _ in range(400):
        broken = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        try:
            package.opened(bytes(broken))
        except ValueError as error:
            assert str(error).startswith(("it ", "its ", "this is ", "bytes are "))


def test_a_part_of_ours_that_is_not_well_formed_is_a_fault_of_ours() -> None:
    with pytest.raises(expat.ExpatError) as raised:
        package.checked({"word/document.xml": b"<a><b></a>"})

    assert raised.value.__notes__ == ["in word/document.xml"]
    assert package.checked({"a.xml": b"<a/>", "a.png": b"<a>"}) == {"a.xml": b"<a/>", "a.png": b"<a>"}


@pytest.mark.parametrize("add", [package.with_type, package.with_relationship])
def test_what_a_template_declares_already_is_not_declared_again(add: Callable[..., str]) -> None:
    given = "<Types></Types>" if add is package.with_type else "<Relationships></Relationships>"
    more = ("word/notes.xml", "kind") if add is package.with_type else ("part1", "kind", "notes.xml")
    once = add(given, *more)

    assert once != given
    assert add(once, *more) == once


def test_relationships_are_made_where_there_were_none() -> None:
    made = package.with_relationships("", '<Relationship Id="a"/>')

    assert made.endswith('package/2006/relationships"><Relationship Id="a"/></Relationships>')
    assert package.with_relationships(made, '<Relationship Id="b"/>').count("<Relationship ") == 2

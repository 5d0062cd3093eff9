"""The zip that drafter writes: to the last byte what ``zipfile`` would write, and read again only if it is."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

import rendered
from drafter.word import package, stored

PARTS = {**package.opened(rendered.SHELL), "word/empty.bin": b"", "word/media/图.png": b"\x89PNG"}


def by_zipfile(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return stream.getvalue()


def test_what_is_written_is_what_zipfile_writes() -> None:
    assert stored.written(PARTS) == by_zipfile(PARTS)
    assert stored.written({}) == by_zipfile({})


def test_zipfile_reads_it_and_finds_nothing_amiss() -> None:
    with zipfile.ZipFile(io.BytesIO(stored.written(PARTS))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS


def test_what_was_written_is_read_again_in_its_order() -> None:
    read = stored.read(stored.written(PARTS))

    assert read is not None
    assert list(read.items()) == list(PARTS.items())


@pytest.mark.parametrize("at", range(0, len(stored.written({"a.xml": b"<a/>", "b": b""})), 3))
def test_whatever_differs_in_a_byte_is_left_to_zipfile(at: int) -> None:
    whole = bytearray(stored.written({"a.xml": b"<a/>", "b": b""}))
    whole[at] ^= 1

    assert stored.read(bytes(whole)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"PK\x03\x04" + b"\xff" * 40,
        stored.written(PARTS)[:-1],
        stored.written(PARTS) + b"\0",
        b"\0" + stored.written(PARTS),
        stored.written({}),
        rendered.SHELL,
    ],
)
def test_what_is_no_zip_of_ours_is_left_to_zipfile(content: bytes) -> None:
    assert stored.read(content) is None


def test_a_name_given_twice_is_left_to_zipfile() -> None:
    once = stored.written({"a": b"x"})
    local = once[: once.index(b"PK\x01\x02")]

    assert stored.read(local + local + once[len(local) :]) is None


def test_more_parts_than_a_zip_of_ours_can_have_are_left_to_zipfile() -> None:
    parts = b"".join(
        stored._LOCAL.pack(b"PK\x03\x04", 20, 0, 0, 0, 33, 0, 0, 0, 5, 0) + b"%05d" % n for n in range(70_000)
    )

    assert stored.read(parts) is None


def test_what_is_too_large_for_a_zip_is_an_error_and_no_broken_file() -> None:
    class Vast(bytes):
        def __len__(self) -> int:
            return 2**32

    with pytest.raises(struct.error):
        stored.written({"a": Vast(b"x")})

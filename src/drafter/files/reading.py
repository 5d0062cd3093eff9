"""Reading outlines, templates and pictures, and telling an outline from what is none."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from drafter.files.naming import OUTLINES, reached
from drafter.files.reasons import FileError, kind, reason
from drafter.place import Finding, Place

LARGEST = 20_000_000
TEMPLATES = (".docx",)
PICTURES = (".png", ".jpg", ".jpeg")
#: What a report is written as; the ending of its file says it.
REPORTS = (".docx", ".txt")
_WORD_FILES = (".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf")
# An outline begins with a key or a remark.
_BEGINNING = re.compile(rb"[\w#\s]{4}")


def read(path: Path, kinds: Sequence[str] = ()) -> bytes:
    """The bytes of a file; ``kinds`` are the endings that it may have. Raises FileError where it cannot be read."""
    try:
        there = reached(path)
        if what := kind(there.stat().st_mode):
            raise FileError(f"{path}: this is {what}; name a file{' in it' if what == 'a folder' else ''}")
        with there.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileError(f"{path}: there is no such file{_like(path, kinds)}") from error
    except (OSError, ValueError) as error:
        raise FileError(f"{path}: it cannot be read: {reason(error, path)}") from error
    if len(content) > LARGEST:
        raise FileError(f"{path}: the file is larger than {LARGEST // 1_000_000} MB")
    return content


def read_all(*readings: Callable[[], bytes]) -> list[bytes]:
    """What several readings give. Raises FileError with the sentences of all that fail."""
    contents: list[bytes] = []
    sentences: list[str] = []
    for reading in readings:
        try:
            contents.append(reading())
        except FileError as error:
            sentences.extend(error.sentences)
    if sentences:
        raise FileError(*sentences)
    return contents


def read_outline(path: Path) -> bytes:
    """The bytes of an outline. Raises FileError for what can be none, such as the Word file made from it."""
    content = read(path, OUTLINES)
    what = "" if _BEGINNING.match(content) else _what(content)
    if not what and path.suffix.lower() in _WORD_FILES:
        what = "a Word file"
    if what:
        others = (path.with_suffix(kind) for kind in OUTLINES if kind != path.suffix.lower())
        beside = next((other for other in others if other.is_file()), None)
        meant = f"; did you mean {beside}?" if beside else "; name the YAML outline that it is made from"
        raise FileError(f"{path}: this is {what}{meant}")
    return content


def _what(content: bytes) -> str:
    """What a file is, by its first bytes; nothing where it may be text."""
    from drafter import kinds

    if content.startswith(kinds.ZIP):
        return "a Word file or another package"
    kind = kinds.signed(content)
    return kind.noun if kind else ""


def _utf16(content: bytes) -> str:
    """The UTF-16 that bytes are in, by their mark or else by the zeros beside Latin letters; nothing where in none."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    first, second = content[:2_000:2], content[1:2_000:2]
    if first and second:
        if second.count(0) * 2 > len(second) and not first.count(0):
            return "utf-16-le"
        if first.count(0) * 2 > len(first) and not second.count(0):
            return "utf-16-be"
    return ""


def decoded(content: bytes) -> tuple[str, Finding | None]:
    """The text of an outline, and what is wrong with its encoding; then the text is what can be shown of it."""
    hint = "save it again with the encoding UTF-8"
    if encoding := _utf16(content):
        finding = Finding("F101", Place(1, 1), "the file is in UTF-16, not in UTF-8", hint)
        return content.decode(encoding, "replace"), finding
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode(), None
    except UnicodeDecodeError as error:
        before = content[: error.start].decode().replace("\r\n", "\n").replace("\r", "\n")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"the file is not in UTF-8: the byte {content[error.start]:02X} stands here"
        return content.decode(errors="replace"), Finding("F101", place, message, hint)


def _like(path: Path, kinds: Sequence[str]) -> str:
    """What to try instead of a file that is not there."""
    from drafter.spelling import nearest

    try:
        there = sorted(
            entry
            for entry in path.parent.iterdir()
            if entry.name != path.name and (not kinds or entry.suffix.lower() in kinds)
        )
    except FileNotFoundError:
        return f"; there is no folder {path.parent} either"
    except OSError:
        return ""
    # Without their endings, in which all are alike.
    by_stem = {entry.stem: entry for entry in there}
    near = nearest(path.stem if path.suffix.lower() in kinds else path.name, by_stem)
    return f"; did you mean {by_stem[near]}?" if near else ""

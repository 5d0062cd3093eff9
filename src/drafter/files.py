"""Files: what is read, where the result goes, and writing so that no text is ever lost."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from drafter.place import Finding, Place

_LARGEST = 20_000_000


class FileError(Exception):
    """Something about a file that its user must know; the message is a sentence."""


def template(name: str) -> Path:
    """The path of a template that comes with drafter: beside the modules, or in a checkout of the project."""
    beside = Path(__file__).parent / "templates" / name
    return beside if beside.exists() else Path(__file__).parents[2] / "templates" / name


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises FileError where it cannot be read."""
    try:
        if path.is_dir():
            raise FileError(f"{path}: this is a folder; name a file in it")
        if path.stat().st_size > _LARGEST:
            raise FileError(f"{path}: the file is larger than 20 MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileError(f"{path}: there is no such file{_like(path)}") from error
    except OSError as error:
        raise FileError(f"{path}: it cannot be read: {error.strerror}") from error


def _like(path: Path) -> str:
    """What to try instead of a file that is not there."""
    from drafter.spelling import nearest

    try:
        near = nearest(path.name, [entry.name for entry in path.parent.iterdir() if entry.suffix == path.suffix])
    except OSError:
        return f"; there is no folder {path.parent} either" if not path.parent.exists() else ""
    return f"; did you mean {path.parent / near}?" if near else ""


def read_text(path: Path) -> str | Finding:
    """The text of an outline, or what is wrong with its encoding. Raises FileError where it cannot be read."""
    content = read_bytes(path)
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise FileError(
            f"{path}: this is a Word file or another package; render takes the YAML outline it was made from"
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        place = Place(before.count(b"\n") + 1, column)
        return Finding("F101", place, "the file is not in UTF-8", "save it again with the encoding UTF-8")


def target(outline: Path, output: str | None) -> Path | None:
    """Where the result goes: None is standard output."""
    if output == "-":
        return None
    if output:
        path = Path(output)
        return path / f"{outline.stem}.docx" if path.is_dir() else path
    folder = Path("drafts") if Path("drafts").is_dir() else outline.parent
    return folder / f"{outline.stem}.docx"


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: until the last moment the old one stays as it was.

    Raises FileError where it cannot be written.
    """
    draft = path.with_name(f".{path.name[:80]}.{os.getpid()}.tmp")
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else None
        with draft.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            draft.chmod(mode)
        draft.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        if isinstance(error, OSError):
            raise FileError(f"{path}: it cannot be written: {_reason(error, path)}") from error
        raise


def _reason(error: OSError, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {path.parent}"
    if isinstance(error, PermissionError):
        return "this is not allowed, or the file is open in Word; close it, or write to another name with -o"
    return error.strerror or str(error)

"""Files: what is read, where the result goes, and writing so that no text is ever lost."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import re
import stat
import sys
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TextIO

from drafter.place import Finding, Place

LARGEST = 20_000_000
OUTLINES = (".yaml", ".yml")
TEMPLATES = (".docx",)
PICTURES = (".png", ".jpg", ".jpeg")
#: What a report is written as; the ending of its file says it.
REPORTS = (".docx", ".txt")
_WORD_FILES = (".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf")
_SIGNATURES = {
    b"PK\x03\x04": "a Word file or another package",
    b"\xd0\xcf\x11\xe0": "a Word file of an old kind",
    b"{\\rtf": "a Word file of an old kind",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}
_REASONS = {
    errno.ENOSPC: "the disk is full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "your share of the disk is full",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "the link leads back to itself",
    errno.EIO: "the disk does not answer",
}
# What stands in a folder and is no file: to read it may never end, to write it is not ours.
_KINDS = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}
_DRAFT = re.compile(r"\.drafter-[0-9a-f]{12}\.tmp")
# Seconds after which a draft is nobody's any more: it takes one to write.
_FORGOTTEN = 3600


class FileError(Exception):
    """Something about files that their user must know: ``sentences``, each of them about one."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        super().__init__("; ".join(sentences))


def template(name: str) -> Path:
    """The path of a template that comes with drafter: beside the modules, or in a checkout of the project."""
    beside = Path(__file__).parent / "templates" / name
    return beside if beside.exists() else Path(__file__).parents[2] / "templates" / name


def named(names: Sequence[str]) -> list[Path]:
    """The files meant by the words of a command, each once; Windows leaves ``*`` and ``?`` to the program."""
    found: list[Path] = []
    for name in names:
        path = Path(name)
        matched: list[Path] = []
        if ("*" in name or "?" in name) and not os.path.lexists(name):
            with contextlib.suppress(ValueError, NotImplementedError):
                matched = sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
        found.extend(matched or [path])
    return list(dict.fromkeys(found))


def read(path: Path, kinds: Sequence[str] = ()) -> bytes:
    """The bytes of a file; ``kinds`` are the endings that it may have. Raises FileError where it cannot be read."""
    try:
        if what := _kind(path.stat().st_mode):
            raise FileError(f"{path}: this is {what}; name a file{' in it' if what == 'a folder' else ''}")
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileError(f"{path}: there is no such file{_like(path, kinds)}") from error
    except (OSError, ValueError) as error:
        raise FileError(f"{path}: it cannot be read: {_reason(error, path)}") from error
    if len(content) > LARGEST:
        raise FileError(f"{path}: the file is larger than {LARGEST // 1_000_000} MB")
    return content


def read_all(*wanted: tuple[Path, Sequence[str]]) -> list[bytes]:
    """The bytes of several files. Raises FileError with a sentence for each that cannot be read."""
    contents: list[bytes] = []
    sentences: list[str] = []
    for path, kinds in wanted:
        try:
            contents.append(read(path, kinds))
        except FileError as error:
            sentences.extend(error.sentences)
    if sentences:
        raise FileError(*sentences)
    return contents


def read_outline(path: Path) -> bytes:
    """The bytes of an outline. Raises FileError for what can be none, such as the Word file made from it."""
    content = read(path, OUTLINES)
    what = next((what for signature, what in _SIGNATURES.items() if content.startswith(signature)), "")
    if not what and path.suffix.lower() in _WORD_FILES:
        what = "a Word file"
    if what:
        beside = next((path.with_suffix(kind) for kind in OUTLINES if path.with_suffix(kind).is_file()), None)
        meant = f"; did you mean {beside}?" if beside else "; name the YAML outline that it is made from"
        raise FileError(f"{path}: this is {what}{meant}")
    return content


def beside(outline: Path, name: str) -> Path:
    """The path of a file that an outline names. Raises FileError for one that is neither beside it nor below.

    An outline may come from anybody, and reads the same on every machine: what leads elsewhere on one, leads nowhere.
    """
    for path in (PurePosixPath(name), PureWindowsPath(name)):
        # Windows takes no heed of blanks at the end of a name, nor of more than two full stops.
        if path.anchor or not all(part.strip(". ") for part in path.parts):
            raise FileError(f"{name}: this must be beside the outline or in a folder below it; put a copy there")
    return outline.parent / name


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


def target(outline: Path, output: str | None) -> Path | None:
    """Where the result goes: None is standard output."""
    if output == "-":
        return None
    if output:
        path = Path(output)
        return path / f"{outline.stem}.docx" if _is_folder(path) else path
    folder = Path("drafts") if _is_folder(Path("drafts")) else outline.parent
    return folder / f"{outline.stem}.docx"


def identity(path: Path) -> str:
    """What two names of one file have in common, through links, folders and, on Windows, capitals."""
    return os.path.normcase(os.path.realpath(path))


def present(path: Path) -> bytes | None:
    """What is in the file that is to be written, or None where there is none. Raises FileError for a protected one."""
    try:
        if not path.exists():
            return None
        mode = path.stat().st_mode
        if what := _kind(mode):
            raise FileError(f"{path}: it cannot be written: this is {what}")
        if not mode & 0o200:
            raise FileError(f"{path}: this file is write-protected; write to another name with -o, or use --force")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise FileError(f"{path}: it cannot be written: {_reason(error, path)}") from error


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: until the last moment the old one stays as it was.

    Raises FileError where it cannot be written.
    """
    try:
        _replace(Path(os.path.realpath(path)), content)
    except (OSError, ValueError) as error:
        raise FileError(f"{path}: it cannot be written: {_reason(error, path)}") from error


def _replace(path: Path, content: bytes) -> None:
    mode = path.stat().st_mode if path.exists() else None
    if mode is not None and (what := _kind(mode)):
        raise OSError(None, f"this is {what}")
    # A name of fixed length, so that a file may have the longest name that its folder allows.
    draft = path.with_name(f".drafter-{os.urandom(6).hex()}.tmp")
    try:
        with draft.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode) & 0o777)
        written = draft.stat().st_mtime
        draft.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    _clear(path.parent, written - _FORGOTTEN)


def _clear(folder: Path, before: float) -> None:
    """Take away the drafts that were left in a folder where a computer or a process ended without warning.

    Their age is told by the clock of that folder, which is that of the file just written in it.
    """
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _DRAFT.fullmatch(entry.name) and entry.stat(follow_symlinks=False).st_mtime < before:
                Path(entry).unlink()


def write_out(content: bytes) -> None:
    """Write to standard output. Raises FileError where nobody takes it."""
    if sys.stdout is None:
        raise FileError("standard output: it is closed")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        discard(sys.stdout)
        raise output_error(error) from error


def output_error(error: OSError) -> FileError:
    """What there is to say where standard output takes no more."""
    # Windows says EINVAL where others say EPIPE.
    gone = isinstance(error, BrokenPipeError) or error.errno == errno.EINVAL
    why = "the program that was to read it has stopped" if gone else _reason(error, Path("-"))
    return FileError(f"standard output: it cannot be written: {why}")


def discard(stream: TextIO | None) -> None:
    """Send what is still to be written to a stream nowhere, so that Python does not complain at its end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)


def _kind(mode: int) -> str:
    """What stands where a file should, by its mode; nothing for a file."""
    kind = stat.S_IFMT(mode)
    return "" if kind == stat.S_IFREG else "a folder" if kind == stat.S_IFDIR else _KINDS.get(kind, "no file")


def _is_folder(path: Path) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return path.is_dir()
    return False


def _like(path: Path, kinds: Sequence[str]) -> str:
    """What to try instead of a file that is not there."""
    from drafter.spelling import nearest

    try:
        there = sorted(entry for entry in path.parent.iterdir() if not kinds or entry.suffix.lower() in kinds)
    except FileNotFoundError:
        return f"; there is no folder {path.parent} either"
    except OSError:
        return ""
    # Without their endings, in which all are alike.
    by_stem = {entry.stem: entry for entry in there}
    near = nearest(path.stem if path.suffix.lower() in kinds else path.name, by_stem)
    return f"; did you mean {by_stem[near]}?" if near else ""


def _reason(error: OSError | ValueError, path: Path) -> str:
    """Why something cannot be done to a file, in words."""
    if not isinstance(error, OSError):
        return "no file can have such a name"
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {path.parent}; make it first"
    if isinstance(error, NotADirectoryError):
        return f"{path.parent} is not a folder"
    if isinstance(error, PermissionError):
        if os.name == "nt":
            return "it is open in Word, or you are not allowed to"
        itself = error.filename is None or Path(error.filename) == path
        return "you are not allowed to" if itself else f"you are not allowed to write in the folder {path.parent}"
    return _REASONS.get(error.errno or 0, error.strerror or str(error))

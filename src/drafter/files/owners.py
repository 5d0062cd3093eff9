"""Who has a file open: what Word and LibreOffice leave beside it meanwhile."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from drafter.files.reasons import FileError, instead

# A Word owner file holds the length of the name in a byte, the name in the code page of Windows, up to 52 characters;
# from byte 54 on its length in two bytes and the name in UTF-16 (LibreOffice, svl/source/misc/msodocumentlockfile.cxx).
_UTF_16_AT, _LONGEST_NAME, _OWNER_FILE = 54, 52, 162
_LOCK_FILE = 4_000


def check_closed(path: Path, how: str | None = " with -o") -> None:
    """Raises FileError for a file that somebody has open in Word or LibreOffice; ``how`` is as it is of a refusal.

    Nothing else says so but on Windows: elsewhere the file could be replaced, and the editor would write over it later.
    """
    for place in dict.fromkeys((path, Path(os.path.realpath(path)))):
        with contextlib.suppress(OSError, ValueError):
            if place.exists() and (found := _opened(place)):
                marker, which, where = found
                left = f"if it is open no longer, delete {marker}"
                todo = f"close it there and run the command again{instead(how)} ({left})"
                raise FileError(f"{path}: {which} is open in {where}; {todo}")


def of_word(name: str) -> str:
    """The name of the owner file that Word puts beside a file.

    A name of up to six characters before its ending stays whole, one of seven loses its first, a longer one two.
    """
    length = _units(name[: len(name) - len(Path(name).suffix)])
    return f"~${_without(name, 2 if length >= 8 else 1 if length == 7 else 0)}"


def of_libreoffice(name: str) -> str:
    """The name of the lock file that LibreOffice puts beside a file."""
    return f".~lock.{name}#"


def _opened(path: Path) -> tuple[Path, str, str] | None:
    """The file that says so, which file is open, and where: in which editor, and by whom."""
    lock = path.with_name(of_libreoffice(path.name))
    if _is_file(lock):
        return lock, "it", _where("LibreOffice", _locker(_content(lock, _LOCK_FILE)))
    # Some have seen Word replace two characters of shorter names, too; then it may be another file that is open.
    by_rule, shorter = path.with_name(of_word(path.name)), path.with_name(f"~${_without(path.name, 2)}")
    for owner in dict.fromkeys((by_rule, shorter)):
        if not _is_file(owner) or (owner != by_rule and len(path.stem) < 3):
            continue
        names = sorted(entry.name for entry in path.parent.iterdir() if not entry.name.startswith("~$"))
        others = [name for name in names if name != path.name and of_word(name) == owner.name]
        if owner == by_rule or not others:
            return owner, " or ".join(["it", *others]), _where("Word", _owner(_content(owner, _OWNER_FILE)))
    return None


def _is_file(path: Path) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return path.is_file()
    return False


def _where(editor: str, who: str) -> str:
    return f"{editor}, by {who}" if who else editor


def _content(path: Path, most: int) -> bytes:
    """What stands in such a file, as far as it may be read while it is held open."""
    with contextlib.suppress(OSError), path.open("rb") as stream:
        return stream.read(most)
    return b""


def _owner(content: bytes) -> str:
    """Whose Word a file is open in, by its owner file."""
    length = content[_UTF_16_AT] if len(content) > _UTF_16_AT else 0
    if 0 < length <= _LONGEST_NAME:
        wide = content[_UTF_16_AT + 2 : _UTF_16_AT + 2 + 2 * length]
        return _shown(wide.decode("utf-16-le", "replace"))
    return ""


def _locker(content: bytes) -> str:
    """Whose LibreOffice a file is open in, by its lock file: name, account, machine, time and profile, with commas."""
    name, _, rest = content.decode(errors="replace").replace("\\,", "\0").partition(",")
    return _shown((name.strip() or rest.partition(",")[0]).replace("\0", ","))


def _shown(name: str) -> str:
    return name.strip() if name.isprintable() and "\ufffd" not in name else ""


def _units(name: str) -> int:
    """The length of a name as Word counts it, in units of UTF-16."""
    return len(name.encode("utf-16-le", "surrogatepass")) // 2


def _without(name: str, units: int) -> str:
    """A name without its first units of UTF-16."""
    return name.encode("utf-16-le", "surrogatepass")[2 * units :].decode("utf-16-le", "surrogatepass")

"""Why something cannot be done to a file, in words that say what to do."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

#: Whether this is Windows, which says the same things with other numbers.
WINDOWS = os.name == "nt"

# What Windows says of a file that another program has open, or has locked a part of.
# https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-
IN_USE = (32, 33)
_DENIED = 5
# What stands in a folder and is no file: to read it may never end, to write it is not ours.
_KINDS = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}
_REASONS = {
    errno.ENOSPC: "the disk is full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "your share of the disk is full",
    errno.EFBIG: "no file may be so large there",
    errno.EROFS: "the disk is read-only",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "the link leads back to itself",
    errno.EIO: "the disk does not answer",
}
# In the place of {} stands how another file is named, where the command has an option for that.
_ELSEWHERE = "write to another folder{}"
_REMEDIES = {
    errno.ENOSPC: "make room on it, or write to another disk{}",
    getattr(errno, "EDQUOT", errno.ENOSPC): "delete what you no longer need, or write to another disk{}",
    errno.EFBIG: _ELSEWHERE,
    errno.EROFS: "write to another disk{}",
    errno.ENAMETOOLONG: "write to a shorter one{}",
    errno.EIO: "see that it is connected, or write to another disk{}",
    errno.EACCES: _ELSEWHERE,
    errno.EPERM: _ELSEWHERE,
}


class FileError(Exception):
    """Something about files that their user must know: ``sentences``, each of them about one."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        super().__init__("; ".join(sentences))


def kind(mode: int) -> str:
    """What stands where a file should, by its mode; nothing for a file."""
    kind = stat.S_IFMT(mode)
    return "" if kind == stat.S_IFREG else "a folder" if kind == stat.S_IFDIR else _KINDS.get(kind, "no file")


def reason(error: OSError | ValueError, path: Path) -> str:
    """Why something cannot be done to a file."""
    if not isinstance(error, OSError):
        return "no file can have such a name"
    if WINDOWS and number(error) in IN_USE:
        return "another program has it open; close it there and run the command again"
    if WINDOWS and isinstance(error, PermissionError):
        return "it is open in Word, or you are not allowed to; close it there and run the command again"
    # Windows says of a file that is used as a folder that there is no such folder.
    if isinstance(error, NotADirectoryError) or (isinstance(error, FileNotFoundError) and path.parent.is_file()):
        return f"{path.parent} is not a folder"
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {path.parent}; make it first"
    if isinstance(error, PermissionError):
        itself = error.filename is None or Path(error.filename) == path
        return "you are not allowed to" if itself else f"you are not allowed to write in the folder {path.parent}"
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def refusal(error: OSError | ValueError, path: Path, how: str | None = " with -o") -> FileError:
    """That a file cannot be written, why, and what to do; ``how`` names the option by which another one is named.

    It is None where no other will do.
    """
    why = reason(error, path)
    if isinstance(error, OSError):
        if WINDOWS and isinstance(error, PermissionError):
            why = f"{why}{instead(how)}"
        elif ";" not in why and (remedy := _remedy(error, how)):
            why = f"{why}; {remedy}"
    return FileError(f"{path}: it cannot be written: {why}")


def _remedy(error: OSError, how: str | None) -> str:
    remedy = _REMEDIES.get(error.errno or 0, "")
    return remedy.rpartition(", or ")[0] if how is None else remedy.format(how)


def instead(how: str | None) -> str:
    """The end of a sentence: to name another file, where there is an option for that."""
    return "" if how is None else f", or write to another name{how}"


def number(error: OSError) -> int:
    """The number that Windows gives an error; 0 elsewhere."""
    return getattr(error, "winerror", None) or 0


def passing(error: OSError) -> bool:
    """Whether an error may pass of itself: on Windows, virus scanners open each new file for a moment."""
    return WINDOWS and isinstance(error, PermissionError) and number(error) in (*IN_USE, _DENIED)

"""Writing so that no text is ever lost: a file is as it was, or written whole."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
from pathlib import Path
from time import sleep

from drafter.files import reasons
from drafter.files.naming import reached
from drafter.files.owners import check_closed
from drafter.files.reasons import FileError, kind, passing, reason, refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_DRAFT = re.compile(r"\.drafter-[0-9a-f]{12}\.tmp")
# Seconds after which a draft is nobody's any more: it takes one to write.
_FORGOTTEN = 3600
# Seconds to wait before each further attempt where a virus scanner may have the file.
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
# What a file system says that cannot be told to write at once (POSIX, fsync), such as some shared folders.
_NO_SYNC = (errno.EINVAL, errno.ENOSYS, getattr(errno, "ENOTSUP", errno.EOPNOTSUPP))

# What a file system says where a file has one name only, such as a memory stick (POSIX, link).
_NO_LINKS = (errno.EPERM, errno.ENOSYS, getattr(errno, "ENOTSUP", errno.EOPNOTSUPP))


def present(path: Path, how: str = " with -o") -> bytes | None:
    """What is in the file that is to be written, or None where there is none. Raises FileError for a protected one.

    ``how`` says by what option another name is given.
    """
    try:
        there = reached(path)
        mode = _mode(there)
        if mode is None:
            return None
        if what := kind(mode):
            raise FileError(f"{path}: it cannot be written: this is {what}")
        if not mode & stat.S_IWUSR:
            raise FileError(f"{path}: this file is write-protected; write to another name{how}, or use --force")
        return there.read_bytes()
    except (OSError, ValueError) as error:
        raise refusal(error, path, how) from error


def write(path: Path, content: bytes, force: bool = False, how: str | None = " with -o") -> None:
    """Write a file whole or not at all: until the last moment the old one stays as it was.

    Raises FileError where it cannot be written, and where somebody has it open, unless by ``force``; ``how`` is as it
    is of a refusal.
    """
    try:
        there = reached(path)
        if not force:
            check_closed(path, how)
        _replace(Path(os.path.realpath(there)), content)
    except (OSError, ValueError) as error:
        raise refusal(error, path, how) from error


def check_free(path: Path) -> None:
    """See that a file can be made. Raises FileError where something is there already, or its folder takes none."""
    try:
        there = reached(path)
        if os.path.lexists(there):
            raise _taken(path)
        if not stat.S_ISDIR(there.parent.stat().st_mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        if not os.access(there.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(there.parent))
    except (OSError, ValueError) as error:
        raise refusal(error, path, "") from error


def _taken(path: Path) -> FileError:
    return FileError(f"{path}: this file is there already, and is left as it is; take another name")


def create(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Raises FileError where something is there already."""
    try:
        there = reached(path)
        draft = there.with_name(f".drafter-{os.urandom(6).hex()}.tmp")
        try:
            with draft.open("xb") as stream:
                stream.write(content)
                stream.flush()
                _sync(stream.fileno())
            _put_first(draft, there)
        finally:
            with contextlib.suppress(OSError):
                draft.unlink()
    except FileExistsError as error:
        raise _taken(path) from error
    except (OSError, ValueError) as error:
        raise refusal(error, path, "") from error


def is_protected(path: Path) -> bool:
    """Whether a file is write-protected; not one that is there no longer, of which its reading says so."""
    try:
        return not path.stat().st_mode & stat.S_IWUSR
    except OSError:
        return False


def keep(path: Path, content: bytes) -> Path:
    """Keep what a file held beside it, as ``.orig``, or ``.orig-2`` and so on: nothing is written over.

    Gives where. Raises FileError where that cannot be done.
    """
    number = 1
    while True:
        there = path.with_name(f"{path.name}.orig" + (f"-{number}" if number > 1 else ""))
        if not os.path.lexists(there):
            create(there, content)
            return there
        number += 1


def _put_first(draft: Path, path: Path) -> None:
    """Put a draft where nothing is, at once. Raises FileExistsError where something is."""
    if reasons.WINDOWS:
        # Windows gives no file the name of another one.
        draft.rename(path)
        return
    try:
        os.link(draft, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with path.open("xb") as stream:
            try:
                stream.write(draft.read_bytes())
                stream.flush()
            except OSError:
                path.unlink()
                raise


def _mode(path: Path) -> int | None:
    """The mode of a file; None where there is none. What cannot be asked is not taken for that."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(path: Path, content: bytes) -> None:
    mode = _mode(path)
    if mode is not None and (what := kind(mode)):
        raise OSError(None, f"this is {what}")
    # A name of fixed length, so that a file may have the longest name that its folder allows.
    draft = path.with_name(f".drafter-{os.urandom(6).hex()}.tmp")
    try:
        with draft.open("xb") as stream:
            stream.write(content)
            stream.flush()
            _sync(stream.fileno())
        written = draft.stat()
        if mode is not None and not reasons.WINDOWS:
            # A disk without modes, such as a memory stick, lets none be set.
            with contextlib.suppress(OSError):
                draft.chmod(stat.S_IMODE(mode) & 0o777)
        _put(draft, path, mode)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    _clear(path.parent, written.st_mtime - _FORGOTTEN)


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise


def _put(draft: Path, path: Path, mode: int | None) -> None:
    """Put a draft in the place of a file, at once."""
    protected = reasons.WINDOWS and mode is not None and not mode & stat.S_IWUSR
    if protected:
        # Windows replaces no file that is write-protected.
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    try:
        for wait in _WAITS:
            try:
                draft.replace(path)
                return
            except OSError as error:
                if not passing(error):
                    raise
                sleep(wait)
        draft.replace(path)
    finally:
        if protected:
            path.chmod(stat.S_IRUSR)


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
    why = "the program that was to read it has stopped" if gone else reason(error, Path("-"))
    return FileError(f"standard output: it cannot be written: {why}")


def discard(stream: TextIO | None) -> None:
    """Send what is still to be written to a stream nowhere, so that Python does not complain at its end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]
        os.close(nowhere)

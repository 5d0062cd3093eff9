"""Filled shells, kept from one run to the next: to fill one costs more than all the rest of a render.

Nothing here may do harm. What is kept holds a masthead and no text of a report, is known by all that it was made from,
is read only where nobody else can have written it, and whatever is wrong with it, it is as if it were not there.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from drafter import __version__
from drafter.report import Masthead
from drafter.value import fields

#: Names a folder to use instead of the user's own; empty, nothing is kept.
VARIABLE = "DRAFTER_CACHE"
_MOST = 32
_LARGEST = 4_000_000
# A package as it is imported, and as its folder beside the modules begins (PyPA, recording installed projects).
_MAKERS = {"docxtpl": "docxtpl", "docx": "python_docx", "jinja2": "jinja2", "lxml": "lxml", "markupsafe": "markupsafe"}
_CODE = ("shell.py", "fence.py", "package.py", "guard.py", "reading/around.py", "../letters.py")


def key(masthead: Masthead, template: bytes, emblem: bytes, marked: Sequence[str] = ()) -> str:
    """A digest of all that a filled shell is made from, and of what makes it; nothing where that cannot be told."""
    makers = list(_makers())
    if len(makers) < len(_MAKERS) + len(_CODE):
        return ""
    digest = sha256()
    values = (str(getattr(masthead, name)).encode() for name in fields(Masthead))
    for part in (__version__.encode(), *makers, *values, template, emblem, *(name.encode() for name in marked)):
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


def kept(key: str) -> bytes | None:
    """The shell that is kept under this key; None where there is none, or not one that can be relied upon."""
    folder = _folder()
    return _read(folder / f"{key}.shell") if key and folder else None


def keep(key: str, shell: bytes) -> None:
    """Keep a shell, and no more of them than there is room for. Where that cannot be done, nothing is kept."""
    folder = _folder()
    if not key or not folder or len(shell) > _LARGEST:
        return
    draft = folder / f"{os.urandom(6).hex()}.tmp"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(folder):
            return
        opened = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(opened, "wb") as stream:
            stream.write(sha256(shell).digest())
            stream.write(shell)
        draft.replace(folder / f"{key}.shell")
        _make_room(folder)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()


def _folder() -> Path | None:
    """The folder where this user's programs keep what they can make again."""
    with contextlib.suppress(RuntimeError, KeyError):
        if VARIABLE in os.environ:
            return Path(os.environ[VARIABLE]) if os.environ[VARIABLE] else None
        if os.name == "nt":
            return Path(os.environ["LOCALAPPDATA"]) / "drafter" / "Cache"
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "drafter"
        given = os.environ.get("XDG_CACHE_HOME", "")
        # A relative path in this variable is to be ignored (XDG Base Directory Specification).
        return (Path(given) if given.startswith("/") else Path.home() / ".cache") / "drafter"
    return None


def _makers() -> Iterator[bytes]:
    """The versions of the libraries, by the folders in which their installers recorded them, and our own code.

    Asking ``importlib.metadata`` would take as long as a third of a render.
    """
    with contextlib.suppress(OSError, ValueError):
        recorded: dict[Path, list[str]] = {}
        for module, project in _MAKERS.items():
            spec = find_spec(module)
            home = Path(spec.origin).parents[1] if spec and spec.origin else Path()
            if home not in recorded:
                with os.scandir(home) as entries:
                    names = sorted(entry.name for entry in entries)
                recorded[home] = [name for name in names if name.endswith((".dist-info", ".egg-info"))]
            yield from (name.encode() for name in recorded[home] if name.lower().startswith(f"{project}-"))
        for name in _CODE:
            yield (Path(__file__).parent / "word" / name).read_bytes()


def _read(path: Path) -> bytes | None:
    """What is kept in a file, if it is whole and nobody but this user can have written it."""
    with contextlib.suppress(OSError):
        if not _is_private(path.parent) or not _is_private(path):
            return None
        with path.open("rb") as stream:
            digest, content = stream.read(32), stream.read(_LARGEST + 1)
        if sha256(content).digest() == digest:
            return content
    return None


def _is_private(path: Path) -> bool:
    """Whether this is a file or folder that only this user may write; Windows keeps a user's from others by itself."""
    state = path.lstat()
    if not (stat.S_ISREG(state.st_mode) or stat.S_ISDIR(state.st_mode)):
        return False
    getuid = getattr(os, "getuid", None)
    return getuid is None or (state.st_uid == getuid() and not state.st_mode & 0o022)


def _make_room(folder: Path) -> None:
    """Take away the oldest of what is kept where it is too many, and drafts that nobody finished."""
    kept = sorted(
        (entry.stat().st_mtime_ns, entry.path)
        for entry in os.scandir(folder)
        if entry.name.endswith((".tmp", ".shell"))
    )
    for _, path in kept[:-_MOST]:
        with contextlib.suppress(OSError):
            Path(path).unlink()

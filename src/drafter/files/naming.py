"""Which file is meant by a name, on every system."""

from __future__ import annotations

import contextlib
import ntpath
import os
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from drafter.files import reasons
from drafter.files.reasons import FileError

# Names of devices, whatever their ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = frozenset(
    (
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "CONIN$",
        "CONOUT$",
        *(f"{port}{n}" for port in ("COM", "LPT") for n in "123456789¹²³"),
    )
)
# Characters of the longest name, in units of UTF-16.
_LONGEST = 255
_FORBIDDEN = '<>:"|?*'
OUTLINES = (".yaml", ".yml")
# With a draft beside it, whose name has 26 characters, a path of this length still stays below MAX_PATH, which is 260.
_LONG = 220
#: Whether names that differ in capitals alone are names of one file, as on Windows and on macOS as it comes.
FOLDING = reasons.WINDOWS or sys.platform == "darwin"


def template(name: str) -> Path:
    """The path of a template that comes with drafter: beside the modules, or in a checkout of the project."""
    package = Path(__file__).parents[1]
    beside = package / "templates" / name
    return beside if beside.exists() else package.parents[1] / "templates" / name


def chosen(given: Path | None, usual: str, names: Sequence[str]) -> tuple[str, Path]:
    """The template that a name or path means: the name of drafter's own, or nothing, and the file.

    A file of the user's has an ending, so that the name of a template is one whatever stands in the folder. Raises
    FileError for a word that is the name of none.
    """
    name = usual if given is None else str(given)
    if name in names:
        return name, template(f"{name}.docx")
    path = Path(name)
    if not path.suffix and len(path.parts) < 2 and not path.exists():
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        raise FileError(f"{name}: there is no such template; drafter's own are {listed}, any other is a .docx file")
    return "", path


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


def beside(outline: Path, name: str) -> Path:
    """The path of a file that an outline names. Raises FileError for one that is neither beside it nor below.

    An outline may come from anybody, and reads the same on every machine: what leads elsewhere on one, leads nowhere.
    """
    for path in (PurePosixPath(name), PureWindowsPath(name)):
        # Windows takes no heed of blanks at the end of a name, nor of more than two full stops.
        if path.anchor or not all(part.strip(". ") for part in path.parts):
            raise FileError(f"{name}: this must be beside the outline or in a folder below it; put a copy there")
    if why := next(filter(None, map(misnamed, PureWindowsPath(name).parts)), ""):
        raise FileError(f"{name}: {why}")
    return outline.parent / name


def outline_of(copies: Sequence[Path]) -> Path:
    """The outline that Word files were made from: of their name, beside them, or beside the folder for drafts.

    Raises FileError where there is none, or where several files would have several.
    """
    found: dict[str, Path] = {}
    for copy in copies:
        for folder in (copy.parent, copy.parent.parent) if copy.parent.name == "drafts" else (copy.parent,):
            for ending in OUTLINES:
                path = folder / f"{copy.stem}{ending}"
                if path.is_file():
                    found.setdefault(identity(path), path)
    if len(found) == 1:
        return next(iter(found.values()))
    if found:
        raise FileError(f"{', '.join(map(str, found.values()))}: which outline is meant? name it behind the Word files")
    name = f"{copies[0].stem}{OUTLINES[0]}"
    raise FileError(f"{copies[0]}: there is no outline {name} beside it; name the outline behind the Word file")


def target(outline: Path, output: str | None) -> Path | None:
    """Where the result goes: None is standard output."""
    if output == "-":
        return None
    if output:
        path = Path(output)
        return path / f"{outline.stem}.docx" if _is_folder(path) else path
    return _drafts(outline.parent) / f"{outline.stem}.docx"


def begun(name: str) -> Path:
    """The file in which an outline of this name is begun; a path that ends in .yaml is that file itself."""
    path = Path(name)
    if path.suffix.lower() in OUTLINES:
        return path
    whole = path.with_name(f"{path.name}{OUTLINES[0]}")
    return whole if len(path.parts) > 1 else _drafts(path.parent) / whole


def _drafts(otherwise: Path) -> Path:
    """The folder of drafts, if there is one here."""
    drafts = Path("drafts")
    return drafts if _is_folder(drafts) else otherwise


def identity(path: Path) -> str:
    """What all names of one file have in common: through links and folders, and capitals where they do not matter."""
    with contextlib.suppress(OSError, ValueError):
        there = path.stat()
        if there.st_ino:
            return f"{there.st_dev}:{there.st_ino}"
    real = os.path.realpath(path)
    return folded(real) if FOLDING else real


def folded(name: str) -> str:
    """What names of one file have in common where capitals do not matter, nor whether an accent is a character."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def misnamed(name: str) -> str:
    """Why no file of Windows can have a name; nothing where one can."""
    if name.split(".")[0].rstrip().upper() in _DEVICES:
        return f"Windows keeps the name {name.split('.')[0].rstrip()} for a device; take another one"
    if len(name.encode("utf-16-le", "surrogatepass")) > 2 * _LONGEST:
        return "the name is too long; take a shorter one"
    if char := next((char for char in name if char in _FORBIDDEN or "\0" < char < " "), ""):
        sign = f"no {char}" if char.isprintable() else "no such character"
        return f"Windows allows {sign} in the name of a file; take another one"
    return ""


def extended(path: str) -> str:
    """A path of Windows, written so that it may be as long as it likes."""
    if len(path) < _LONG or path.startswith(("\\\\?\\", "\\\\.\\")):
        return path
    return f"\\\\?\\UNC\\{path[2:]}" if path.startswith("\\\\") else f"\\\\?\\{ntpath.normpath(path)}"


def reached(path: Path) -> Path:
    """The path by which the system is asked for a file; on Windows a long one is written in its own way.

    Raises FileError for a name that means something else than a file there.
    """
    if not reasons.WINDOWS:
        return path
    if why := misnamed(path.name):
        raise FileError(f"{path}: {why}")
    whole = ntpath.abspath(path)
    long = extended(whole)
    return path if long == whole else Path(long)


def _is_folder(path: Path) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return path.is_dir()
    return False

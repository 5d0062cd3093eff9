"""What a folder of outlines says of their checks: the table ``[tool.drafter]`` in its pyproject.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafter import files
from drafter.checking import USUAL, Rules
from drafter.lint import RULES
from drafter.outline import EDITIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NAME = "pyproject.toml"
_KEYS = ("edition", "leave_out")
_WHERE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def rules(outline: Path) -> Rules:
    """The rules for an outline: those of the nearest pyproject.toml above it that has the table.

    Raises FileError with all that is wrong in that table.
    """
    nearest = outline.parent.resolve()
    for folder in (nearest, *nearest.parents):
        path = folder / _NAME
        if _is_file(path) and (table := _table(path)) is not None:
            return _rules(path, table)
    return USUAL


def _is_file(path: Path) -> bool:
    """Whether there is a file; not in a folder that may not be looked into."""
    try:
        return path.is_file()
    except OSError:
        return False


def _table(path: Path) -> dict[str, Any] | None:
    import tomllib

    try:
        read = tomllib.loads(files.read(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise files.FileError(f"{path}: the file is not in UTF-8; save it again with that encoding") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise files.FileError(f"{path}: {_unread(str(error))}") from error
    tools = read.get("tool", {})
    found = tools.get("drafter") if isinstance(tools, dict) else None
    if found is not None and not isinstance(found, dict):
        raise files.FileError(f"{path}: “drafter” is a table; write [tool.drafter], and its keys below it")
    return found


def _unread(why: str) -> str:
    """What keeps a file from being read as TOML, with its line."""
    where = _WHERE.search(why)
    line = f"line {where[1]}" if where and where[1] else "the end of the file"
    return f"{line} cannot be read as TOML ({_WHERE.sub('', why)})"


def _rules(path: Path, table: dict[str, Any]) -> Rules:
    """The rules that a table names."""
    given = {key.replace("-", "_"): value for key, value in table.items()}
    edition, codes = str(given.get("edition", 0)), _codes(given.get("leave_out", []))
    wrong = [*_wrong_keys(table)]
    if edition not in map(str, (0, *EDITIONS)):
        years = " or ".join(map(str, EDITIONS))
        wrong.append(f"“edition” takes the year of an edition of the editorial rules: {years}")
    if codes is None:
        wrong.append('“leave_out” takes codes of editorial rules in a list: leave_out = ["S510"]')
    wrong.extend(
        f"“{code}” is not the code of an editorial rule, such as S510" for code in codes or () if code not in RULES
    )
    if wrong:
        raise files.FileError(*(f"{path}: {words}" for words in wrong))
    return Rules(int(edition), codes or ())


def _wrong_keys(table: dict[str, Any]) -> Iterator[str]:
    from drafter.spelling import nearest

    for key in table:
        if key.replace("-", "_") not in _KEYS:
            near = nearest(key, _KEYS)
            meant = f"did you mean {near}?" if near else f"the keys are {' and '.join(_KEYS)}"
            yield f"“{key}” is no key of [tool.drafter]; {meant}"
        elif "-" in key and key.replace("-", "_") in table:
            yield f"“{key}” and “{key.replace('-', '_')}” are the same key; keep one of them"


def _codes(given: object) -> tuple[str, ...] | None:
    """Codes in a list, or in one text with commas or blanks between them; None for anything else."""
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        return None
    return tuple(code for one in listed for code in re.split(r"[\s,;]+", one.upper()) if code)

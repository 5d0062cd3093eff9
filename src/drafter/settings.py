"""What a folder of outlines says of their checks: the table ``[tool.drafter]`` in its pyproject.toml."""

from __future__ import annotations

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


def rules(outline: Path) -> Rules:
    """The rules for an outline: those of the nearest pyproject.toml above it that has the table.

    Raises FileError with all that is wrong in that table.
    """
    for folder in outline.absolute().parents:
        path = folder / _NAME
        if path.is_file() and (table := _table(path)) is not None:
            return _rules(path, table)
    return USUAL


def _table(path: Path) -> dict[str, Any] | None:
    import tomllib

    try:
        read = tomllib.loads(files.read(path).decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise files.FileError(f"{path}: it cannot be read as TOML: {error}") from error
    table = read.get("tool", {})
    found = table.get("drafter") if isinstance(table, dict) else None
    return found if isinstance(found, dict) else None


def _rules(path: Path, table: dict[str, Any]) -> Rules:
    """The rules that a table names."""
    from drafter.spelling import nearest

    wrong = []
    for key in table:
        if key.replace("-", "_") not in _KEYS:
            near = nearest(key, _KEYS)
            meant = f"did you mean {near}?" if near else f"the keys are {' and '.join(_KEYS)}"
            wrong.append(f"{path}: “{key}” is no key of [tool.drafter]; {meant}")
    given = {key.replace("-", "_"): value for key, value in table.items()}
    edition, left = given.get("edition", 0), given.get("leave_out", [])
    if edition not in (0, *EDITIONS):
        wrong.append(f"{path}: “{edition}” is no edition of the editorial rules; write {_one_of(EDITIONS)}")
    codes = [left] if isinstance(left, str) else left if isinstance(left, list) else [str(left)]
    unknown = [code for code in codes if str(code).upper() not in RULES]
    wrong.extend(f"{path}: “{code}” is not the code of an editorial rule, such as S203" for code in unknown)
    if wrong:
        raise files.FileError(*wrong)
    return Rules(edition, tuple(str(code).upper() for code in codes))


def _one_of(years: tuple[int, ...]) -> str:
    return " or ".join(map(str, years))

"""Values of a word or a few, written as the ones that they replace: plain, in quotes or under a bar."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from drafter.languages import LANGUAGES
from drafter.outline import ALL_LEVELS
from drafter.patching.spans import Beside
from drafter.place import Finding
from drafter.tree import Mapping, Scalar, grow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The keys of running text of a line or a few.
LINE_KEYS = (
    "title",
    "subtitle",
    "author",
    "name",
    "dates_and_place",
    "agenda_item",
    "agenda_title",
    "number",
    "source",
)
_UNDER = re.compile(rf"( *(?:- )?)({'|'.join(LINE_KEYS)}): \|")
_YES = {"yes": "no", "true": "false", "on": "off"}
_NO = {no: yes for yes, no in _YES.items()}


def words(kind: str, held: Any, typed: str, language: str) -> str | None:
    """The words of a short value, in the manner of those that it replaces; None of a value that is not short."""
    match kind:
        case "Flag":
            return _flag(held, typed)
        case "Contents":
            return "yes" if held == ALL_LEVELS else str(held) if held else "no"
        case "Edition":
            return str(held) if held else ""
        case "Codes":
            return ", ".join(held)
        case "Widths":
            return " ".join(map(str, held))
        case "Date":
            return _date(held, typed, language) if held else ""
        case _:
            return held if isinstance(held, str) else None


def beside(lines: Sequence[str]) -> list[str]:
    """Lines of keys, with one line of running text that stands under a bar put beside its key where it can be."""
    found: list[str] = []
    above: re.Match[str] | None = None
    for at, line in enumerate(lines):
        if above and found[-1] == lines[at - 1]:
            alone = at + 1 == len(lines) or len(lines[at + 1]) - len(lines[at + 1].lstrip(" ")) <= len(above[1])
            made = token(line.strip(" "), "") if alone and lines[at + 1 : at + 2] != [""] else None
            if made is not None:
                found[-1] = f"{above[1]}{above[2]}: {made}"
                above = None
                continue
        above = _UNDER.fullmatch(line)
        found.append(line)
    return found


def _flag(held: bool, typed: str) -> str:
    known = _NO if held else _YES
    found = known.get(typed.lower(), "yes" if held else "no")
    return found.capitalize() if typed[:1].isupper() else found


def _date(day: datetime.date, typed: str, language: str) -> str:
    """A date as it was written: in figures, or as the language writes it out."""
    if re.search(r"\d", typed) and not re.match(r"['\"]?(?:\d{4}-|\[)", typed):
        written = LANGUAGES[language].date(day)
        if LANGUAGES[language].read_date(written) == day:
            return written
    return day.isoformat()


def token(said: str, style: str) -> str | None:
    """The words as YAML in this style, or None where it cannot hold them."""
    if "\n" in said:
        return None
    match style:
        case "'":
            made = "'" + said.replace("'", "''") + "'"
        case '"':
            made = '"' + said.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case _:
            made = said
    findings: list[Finding] = []
    root = grow(f"key: {made}\n", findings)
    if findings or not isinstance(root, Mapping) or len(root.pairs) != 1:
        return None
    value = root.pairs[0][1]
    fits = isinstance(value, Scalar) and not value.barred and value.text == said and not value.cut
    return made if fits and (style or made == said) else None


def line(where: Beside, said: str, *, barred: bool) -> str | None:
    """The line of a key with other words beside it, in quotes only where that is needed or was so.

    None where it must stand under a bar, which it may if it is ``barred``.
    """
    if not said:
        return where.head + (where.behind if where.behind.strip(" \t") else "")
    style = where.style if where.style in ("'", '"') else ""
    for one in (style, *(() if barred else ("'", '"'))):
        made = token(said, one)
        if made is not None:
            return behind(f"{where.head}{where.gap or ' '}{made}", where)
    return None


def behind(written: str, where: Beside) -> str:
    """A line with the remark that stood behind another one, in the same column if there is room."""
    remark = where.behind.lstrip(" \t")
    if not remark:
        return written + where.behind
    column = len(where.head + where.gap + where.typed + where.behind) - len(remark)
    return written.ljust(max(column, len(written) + 1)) + remark

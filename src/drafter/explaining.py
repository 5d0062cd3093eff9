"""What stands at a place that a reader of the report names: paragraph 14, note 3, heading III.B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.line import NoteMark, Reference, plain
from drafter.lint.prose import PrintedLine, Prose
from drafter.value import Value

# Characters of a line that are shown.
_SHOWN = 64
#: What a place may be called, and what it is called here.
_CALLED = {"para": "paragraph", "par": "paragraph", "section": "heading", "footnote": "note", "chapter": "heading"}


class Explained(Value):
    """A place: what it is called, its first and last line in the file, and what is known of it, label by label."""

    where: str
    first: int
    last: int
    facts: tuple[tuple[str, str], ...]


def explain(prose: Prose, asked: str) -> Explained | None:
    """What stands at a place, or None where there is none so called."""
    where = _sought(prose, asked)
    if not where:
        return None
    lines = [line for line in prose.lines if _within(line.where, where)]
    numbers = sorted(number for line in lines for number in _numbers(prose, line))
    first, last = (numbers[0], numbers[-1]) if numbers else (0, 0)
    return Explained(where, first, last, tuple(_facts(prose, where, lines)))


def places(prose: Prose) -> tuple[str, ...]:
    """All places in reading order."""
    return tuple(dict.fromkeys(line.where for line in prose.lines))


def _sought(prose: Prose, asked: str) -> str:
    """The place that is asked for: by its name, or a paragraph or a heading by its label alone."""
    words = " ".join(asked.split()).casefold()
    first, _, rest = words.partition(" ")
    words = f"{_CALLED[first.rstrip('.')]} {rest}" if rest and first.rstrip(".") in _CALLED else words
    forms = {_bare(place): place for place in reversed(places(prose))}
    tries = (words, f"paragraph {words}", f"heading {words}", f"note {words}")
    return next((forms[_bare(one)] for one in tries if _bare(one) in forms), "")


def _bare(place: str) -> str:
    """A place without what people type otherwise: blanks, capitals, the full stop behind a number."""
    return re.sub(r"\s+", "", place.casefold()).rstrip(".")


def _within(place: str, whole: str) -> bool:
    """Whether a place is the whole or an item in it."""
    return place == whole or place.startswith(f"{whole} (") or (place.startswith(f"{whole} ") and place[-1] == ")")


def _numbers(prose: Prose, line: PrintedLine) -> Iterator[int]:
    """The first and the last line of the file on which a line of the report was typed."""
    if (place := prose.first_place(line)) is not None:
        yield place.line
        if (end := prose.place(max(line.end - 1, line.start))) is not None:
            yield end.line


def _facts(prose: Prose, where: str, lines: list[PrintedLine]) -> Iterator[tuple[str, str]]:
    yield "begins", f"“{_start(plain(lines[0].line))}”"
    if above := _heading(prose, lines[0]):
        yield "stands under", above
    names = {line.block.name for line in lines if line.block}
    own = lines[0].block.name if lines[0].block and lines[0].kind not in ("caption", "cell") else ""
    if own and "." not in own:
        yield "its name", f"{own}, so that {{para:{own}}} refers to it" if lines[0].kind == "paragraph" else own
    elif lines[0].kind in ("paragraph", "item", "heading"):
        yield "its name", "none; one is given with {#name} at its end, so that others can refer to it"
    if items := [line.where.removeprefix(where).strip() for line in lines if line.kind == "item"]:
        yield "items", ", ".join(items)
    if marks := list(dict.fromkeys(one.mark for line in lines for one in line.line if isinstance(one, NoteMark))):
        yield "notes", ", ".join(f"{mark}{_noted(prose, mark)}" for mark in marks)
    if lines[0].kind == "note":
        mark = where.split()[-1]
        yield "marked in", _several(prose, (line for line in prose.lines if _marks(line, mark)))
    if targets := {one.target for line in lines for one in line.line if isinstance(one, Reference)}:
        yield (
            "refers to",
            _several(prose, (line for line in _heads(prose) if line.block and line.block.name in targets)),
        )
    citing = [line for line in prose.lines if line not in lines and _cites(line, names)]
    if citing:
        yield "referred to by", _several(prose, iter(citing))
    elif lines[0].kind in ("paragraph", "item", "heading"):
        yield "referred to by", "nothing"


def _heads(prose: Prose) -> Iterator[PrintedLine]:
    """The first line of each block."""
    met: set[str] = set()
    for line in prose.lines:
        if line.block and line.block.name not in met:
            met.add(line.block.name)
            yield line


def _is_one_of(line: PrintedLine, names: set[str]) -> bool:
    return line.block is not None and line.block.name in names


def _marks(line: PrintedLine, mark: str) -> bool:
    return any(isinstance(one, NoteMark) and one.mark == mark for one in line.line)


def _cites(line: PrintedLine, names: set[str]) -> bool:
    return any(isinstance(one, Reference) and one.target in names for one in line.line)


def _several(prose: Prose, lines: Iterator[PrintedLine]) -> str:
    """Places, each once, with the lines of the file on which they begin."""
    found: dict[str, str] = {}
    for line in lines:
        place = prose.first_place(line)
        found.setdefault(line.where, f"{line.where} (line {place.line})" if place else line.where)
    return ", ".join(found.values()) or "nothing"


def _noted(prose: Prose, mark: str) -> str:
    """The line on which a note is written, and its beginning."""
    line = next((line for line in prose.lines if line.kind == "note" and line.where == f"note {mark}"), None)
    place = prose.first_place(line) if line else None
    return f" (line {place.line}: “{_start(plain(line.line))}”)" if line and place else ""


def _heading(prose: Prose, line: PrintedLine) -> str:
    """The heading under which a line of the text stands."""
    above = ""
    for one in prose.lines:
        if one is line:
            return above
        if one.kind == "heading":
            above = f"{one.where} “{_start(plain(one.line))}”"
        elif one.kind in ("title", "note"):
            above = ""
    return above


def _start(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"

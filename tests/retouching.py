"""Outlines changed a little, as an editor changes them: a word, a block, a row, a note, a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from drafter import outline as said
from drafter.inline import Gap, Link, Look, Text
from drafter.outline import (
    Bullet,
    InlineNote,
    Insertion,
    Item,
    Note,
    Outline,
    Paragraph,
    PartHeading,
    Quotation,
    Section,
    Unnumbered,
)
from drafter.source import load, read
from drafter.value import Value, replace
from outlines import Dice, normal

Put = Callable[[Any], Outline]
BLOCKS = (Paragraph, Unnumbered, Quotation, Item, Bullet, Section, PartHeading, Insertion)
INLINES = (Text, Link, Gap, said.Reference, said.NoteMark, InlineNote)


def _parts(value: Any, put: Put) -> Iterator[tuple[Any, Put]]:
    """Everything within a value, each with how to put something else in its place."""
    if isinstance(value, Value):
        for name in type(value).__match_args__:  # type: ignore[attr-defined]
            if name not in ("place", "turns", "language", "marks"):
                held = getattr(value, name)
                yield held, partial(_field, put, value, name)
    elif isinstance(value, tuple):
        for at, held in enumerate(value):
            yield held, partial(_place, put, value, at)


def _field(put: Put, value: Any, name: str, new: Any) -> Outline:
    return put(replace(value, **{name: new}))


def _place(put: Put, several: tuple[Any, ...], at: int, new: Any) -> Outline:
    return put((*several[:at], new, *several[at + 1 :]))


def _all(value: Any, put: Put) -> Iterator[tuple[Any, Put]]:
    yield value, put
    for part, inner in _parts(value, put):
        yield from _all(part, inner)


def _is_line(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(one, INLINES) for one in value)


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(one, (*BLOCKS, Note)) for one in value)


def retouched(dice: Dice, outline: Outline) -> Outline:
    """The outline with one thing changed; what becomes of its names and notes is not looked after."""
    found = list(_all(outline, lambda new: new))
    match dice.up_to(4):
        case 0 | 1 | 2:
            lines = [(one, put) for one, put in found if _is_line(one)]
            line, put = lines[dice.large(len(lines) - 1)]
            return put(_reworded(dice, line))
        case 3:
            lists = [(one, put) for one, put in found if _is_list(one)]
            several, put = lists[dice.large(len(lists) - 1)]
            return put(_rearranged(dice, several))
        case _:
            rows = [(one, put) for one, put in found if isinstance(one, said.Rows) and one.sides]
            if not rows:
                return replace(outline, title=(normal([dice.text()]),))
            table, put = rows[dice.up_to(len(rows) - 1)]
            return put(replace(table, body=_fewer(dice, table.body)))


def worn(dice: Dice, text: str) -> str:
    """The text of an outline as many hands leave it: with remarks, lines broken and joined, and needless backslashes.

    It says the same.
    """
    outline, lines = load(text), text.split("\n")
    for number in range(1 + dice.up_to(12)):
        tried = list(lines)
        at = dice.large(len(lines) - 1)
        line = lines[at]
        lead = line[: len(line) - len(line.lstrip(" "))]
        blanks = [found.start() for found in re.finditer(" ", line.rstrip()) if found.start() >= len(lead)]
        cut = dice.pick(blanks[:250]) if blanks else len(line)
        match dice.up_to(7):
            case 0:
                tried[at] = f"{line[:cut]} <!-- {number} -->{line[cut:]}"
            case 1:
                tried.insert(at, f"{lead}<!-- {number} -->")
            case 2:
                tried.insert(at, f"{lead}# {number}")
            case 3:
                tried[at : at + 1] = [line[:cut], lead + line[cut:].lstrip(" ")]
            case 4:
                tried[at : at + 2] = [" ".join([line, *(below.strip() for below in lines[at + 1 : at + 2])])]
            case 5:
                tried.insert(at, "")
            case 6:
                tried[at : at + 1] = [f"{line[:cut]} <!-- {number}", f"{lead}-- {number} -->{line[cut:]}"]
            case _:
                tried[at] = re.sub(r"([-<>:#~|])", r"\\\1", line, count=1) if lead else line
        if read("\n".join(tried)).outline == outline:
            lines = tried
    return "\n".join(lines)


def _reworded(dice: Dice, line: said.Line) -> said.Line:
    """A line with some words changed, added or taken away."""
    at = dice.up_to(len(line) - 1)
    one = line[at]
    if not isinstance(one, Text):
        return normal([*line[: at + 1], Text(" added"), *line[at + 1 :]])
    words = one.words.split(" ")
    where = dice.up_to(min(len(words) - 1, 200))
    match dice.up_to(5):
        case 0:
            words[where] = "changed"
        case 1:
            words[where:where] = ["some", "new", "words", "of", "no", "importance"]
        case 2:
            del words[where : where + 1 + dice.up_to(3)]
        case 3:
            words[where] = dice.words()
        case 4:
            cut = dice.up_to(min(len(one.words), 200))
            return normal([*line[:at], Text(one.words[:cut], one.look), Text("重要的", Look.BOLD),
                           Text(one.words[cut:], one.look), *line[at + 1 :]])  # fmt: skip
        case _:
            words[where] = words[where][:-1]
    return normal([*line[:at], Text(" ".join(words), one.look), *line[at + 1 :]])


def _rearranged(dice: Dice, several: tuple[Any, ...]) -> tuple[Any, ...]:
    """Blocks or notes of which one is gone, moved, or new."""
    at, to = dice.up_to(min(len(several) - 1, 200)), dice.up_to(min(len(several) - 1, 200))
    rest = (*several[:at], *several[at + 1 :])
    match dice.up_to(3):
        case 0:
            return rest
        case 1:
            return (*rest[:to], several[at], *rest[to:])
        case 2 if isinstance(several[at], Note):
            return (*several, Note("fresh", (normal([dice.text()]), normal([dice.text()]))))
        case 2:
            kind = type(several[at])
            if kind in (PartHeading, Insertion):
                return several
            line = normal([dice.text() for _ in range(1 + dice.up_to(3))])
            made = Section(line) if kind is Section else kind(line)
            return (*several[:at], made, *several[at:])
        case _:
            one = several[at]
            if isinstance(one, Paragraph):
                return (*several[:at], Unnumbered(one.line, one.points, one.name), *several[at + 1 :])
            if isinstance(one, Item | Bullet):
                kind = Bullet if isinstance(one, Item) else Item
                return (*several[:at], kind(one.line, one.points, one.name), *several[at + 1 :])
            return several


def _fewer(dice: Dice, rows: tuple[said.Row, ...]) -> tuple[said.Row, ...]:
    """Rows of which one is gone, said twice, or says something else."""
    if not rows:
        return rows
    at = dice.up_to(len(rows) - 1)
    match dice.up_to(2):
        case 0:
            return (*rows[:at], *rows[at + 1 :])
        case 1:
            return (*rows[:at], rows[at], *rows[at:])
        case _:
            cells = list(rows[at])
            cells[dice.up_to(len(cells) - 1)] = (normal([dice.text()]),)
            return (*rows[:at], tuple(cells), *rows[at + 1 :])

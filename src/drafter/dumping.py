"""An Outline to YAML text: the inverse of ``source``, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from drafter import marking, markup
from drafter.keys import keys
from drafter.outline import (
    ALL_LEVELS,
    AgendaItems,
    Annex,
    Annexes,
    Box,
    Editorial,
    Figure,
    Masthead,
    Outline,
    Part,
    Rows,
    Session,
    Table,
)
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def dump(said: Outline) -> str:
    """The canonical YAML text of an outline, without remarks: the inverse of ``load``."""
    return "".join(f"{line}\n" for line in _mapping(said))


def _mapping(value: Value) -> Iterator[str]:
    """The keys of a value that hold something, each with its lines."""
    for name, kind in keys(type(value)).items():
        held = getattr(value, name)
        if holds(name, kind, held):
            yield from key(name, kind, held)


def holds(name: str, kind: str, held: object) -> bool:
    """Whether a key with this value is written at all."""
    empty = ("", None, (), 0, Masthead(), Session(), Rows(), Editorial())
    return held != _USUAL[name] if kind == "Flag" else held not in empty or (held == () and kind == "Annexes | None")


def key(name: str, kind: str, held: object) -> list[str]:
    """The lines of a key with this value."""
    first, *rest = SHOWN[kind](held)
    return [f"{name}:{first and ' ' + first}", *rest]


def lines(value: Value) -> list[str]:
    """The lines of all keys of a value that hold something."""
    return list(_mapping(value))


#: What stays where a yes or no is not given.
_USUAL = {"numbered": True, "provisional": False, "wide": False}


def _inside(lines: Sequence[str]) -> list[str]:
    return [line and f"  {line}" for line in lines]


def _bar(lines: Sequence[str]) -> list[str]:
    return ["|", *_inside(lines)] if lines else [""]


def _quoted(words: str) -> list[str]:
    plain = re.fullmatch(r"[A-Za-z][\w./-]*", words)
    return [words if plain else "'" + words.replace("'", "''") + "'"]


def _show_part(part: Part) -> list[str]:
    text = _bar(markup.show(part.text))
    if not part.title and part.numbered:
        return text
    return _keys(part) if part.text else ["", *_inside([*_mapping(part), "text:"])]


def _show_annexes(annexes: Annexes) -> list[str]:
    shown: list[str] = []
    for annex in annexes:
        if isinstance(annex, Annex):
            title = marking.show(annex.title) + marking.show_tail(annex.name, numbered=True)
            text = _bar(markup.show(annex.text))
            more = list(_mapping(replace(annex, title=(), text=())))
            shown.extend(["- title: |", f"    {title}", *_inside(more)])
            shown.extend([f"  text: {text[0]}".rstrip(), *_inside(text[1:])])
        else:
            shown.append(f"- {annex}")
    return ["", *_inside(shown)] if shown else ["[]"]


def _keys(value: Value) -> list[str]:
    return ["", *_inside(list(_mapping(value)))]


def _show_masthead(masthead: Masthead) -> list[str]:
    """The masthead, with the marks behind its values."""
    marks = {name: "".join(f"[^{mark.name}]" for mark in several) for name, several in masthead.marks}
    shown = []
    for name, kind in keys(Masthead).items():
        held, show = getattr(masthead, name), SHOWN[kind]
        if held not in ("", None) or name in marks:
            first, *rest = show(held) if held not in ("", None) else [""]
            if name in marks and rest:
                rest[-1] += marks[name]
            elif name in marks:
                first = _quoted(first.strip("'") + marks[name])[0]
            shown.extend([f"{name}: {first}".rstrip(), *rest])
    return ["", *_inside(shown)]


def _show_editorial(editorial: Editorial) -> list[str]:
    return _keys(editorial) if editorial.leave_out else [str(editorial.edition)]


def _show_symbol(symbol: str) -> list[str]:
    return _bar(symbol.split("\n")) if "\n" in symbol else _quoted(symbol)


def _show_items(items: AgendaItems) -> list[str]:
    shown: list[str] = []
    for item in items:
        first, *rest = [*_mapping(item)] or ["title:"]
        shown.extend([f"- {first}", *_inside(rest)])
    return ["", *_inside(shown)]


def _show_rows(rows: Rows) -> list[str]:
    from drafter import drawn

    return _bar(drawn.show(rows))


def _show_named(several: Sequence[Table | Figure | Box]) -> list[str]:
    shown: list[str] = []
    for one in several:
        shown.extend([f"{one.name}:", *_inside(list(_mapping(one)))])
    return ["", *_inside(shown)]


#: How each kind of field is written: the lines of its value, the first beside its key.
SHOWN: dict[str, Callable[[Any], list[str]]] = {
    "str": _quoted,
    "Symbol": _show_symbol,
    "Flag": lambda flag: ["yes" if flag else "no"],
    "Template": _quoted,
    "Contents": lambda levels: ["yes" if levels == ALL_LEVELS else str(levels)],
    "Editorial": _show_editorial,
    "Edition": lambda edition: [str(edition)],
    "Codes": lambda codes: [", ".join(codes)],
    "Rows": _show_rows,
    "Widths": lambda widths: [" ".join(map(str, widths))],
    "AgendaItems": _show_items,
    "Tables": _show_named,
    "Figures": _show_named,
    "Boxes": _show_named,
    "Language": _quoted,
    "Original": _quoted,
    "Distribution": _quoted,
    "Date": lambda day: [day.isoformat()],
    "Line": lambda line: _bar([marking.show(line)]),
    "Lines": lambda lines: _bar([marking.show(line) for line in lines]),
    "Blocks": lambda blocks: _bar(markup.show(blocks)),
    "Notes": lambda notes: _bar(markup.show_notes(notes)),
    "Part | None": _show_part,
    "Annexes | None": _show_annexes,
    "str | Body": lambda body: _quoted(body) if isinstance(body, str) else _keys(body),
    "Masthead": _show_masthead,
    "Session": _keys,
}

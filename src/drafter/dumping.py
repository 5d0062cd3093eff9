"""An Outline to YAML text: the inverse of ``source``, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from drafter import marking, markup
from drafter.keys import keys
from drafter.outline import Annex, Annexes, Masthead, Outline, Part, Session
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def dump(said: Outline) -> str:
    """The canonical YAML text of an outline, without remarks: the inverse of ``load``."""
    return "".join(f"{line}\n" for line in _mapping(said))


def _mapping(value: Value) -> Iterator[str]:
    """The keys of a value that hold something, each with its lines."""
    for name, kind in keys(type(value)).items():
        if kind not in SHOWN:
            continue
        held, show = getattr(value, name), SHOWN[kind]
        if held not in ("", None, Masthead(), Session()) and (held != () or kind == "Annexes | None"):
            first, *rest = show(held)
            yield f"{name}:{first and ' ' + first}"
            yield from rest


def _inside(lines: Sequence[str]) -> list[str]:
    return [line and f"  {line}" for line in lines]


def _bar(lines: Sequence[str]) -> list[str]:
    return ["|", *_inside(lines)] if lines else [""]


def _quoted(words: str) -> list[str]:
    plain = re.fullmatch(r"[A-Za-z][\w./-]*", words)
    return [words if plain else "'" + words.replace("'", "''") + "'"]


def _show_part(part: Part) -> list[str]:
    text = _bar(markup.show(part.text))
    if not part.title:
        return text
    return ["", *_inside(["title: |", *_inside([marking.show(part.title)]), f"text: {text[0]}".rstrip(), *text[1:]])]


def _show_annexes(annexes: Annexes) -> list[str]:
    shown: list[str] = []
    for annex in annexes:
        if isinstance(annex, Annex):
            title = marking.show(annex.title) + marking.show_tail(annex.name, numbered=True)
            text = _bar(markup.show(annex.text))
            shown.extend(["- title: |", f"    {title}", f"  text: {text[0]}".rstrip(), *_inside(text[1:])])
        else:
            shown.append(f"- {annex}")
    return ["", *_inside(shown)] if shown else ["[]"]


def _keys(value: Value) -> list[str]:
    return ["", *_inside(list(_mapping(value)))]


#: How each kind of field is written: the lines of its value, the first beside its key.
SHOWN: dict[str, Callable[[Any], list[str]]] = {
    "str": _quoted,
    "Symbol": _quoted,
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
    "Masthead": _keys,
    "Session": _keys,
}

"""A JSON Schema of outlines, for editors: which keys stand where, what each is for, and what it may hold.

It is made from the fields of the models and the sentences of the guide. Editors tell numbers, and yes or no, from
texts, which an outline does not: so a value is refused for what it cannot be, and none has a type of its own, of which
editors would offer ``true`` and ``null`` within texts. What is offered instead are ``defaultSnippets``; that, and the
words of refusals, is read by editors with yaml-language-server, and passed over by the others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable

from drafter import guide
from drafter.keys import BLOCKS, keys
from drafter.outline import AGENDA, MARKED, AgendaItem, Annex, Box, Figure, Masthead, Outline, Table
from drafter.value import Value, fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Schema = dict[str, Any]

#: By what the schema is known: it is published nowhere.
IDENTITY = "urn:drafter:outline"
_CLASSES = {kind.__name__: kind for kind in guide.CLASSES}
_LISTS: dict[str, type[Value]] = {"AgendaItems": AgendaItem, "Annexes | None": Annex}
_NAMED: dict[str, type[Value]] = {"Tables": Table, "Figures": Figure, "Boxes": Box}
_FLAGS = ("yes", "no")
_ALL_FLAGS = (*_FLAGS, "true", "false", "on", "off")
#: A letter, then letters, figures and hyphens. Engines of regular expressions agree on those of ASCII alone: which of
#: the other characters are letters is left to drafter.
_NAME = r"^[^\x00-@\[-`{-\x7f][^\x00-,./:-@\[-`{-\x7f]*$"
_BARRED = "text is expected here: put it under a bar, “|”, on the next line, two blanks in"
_CODES = r"<!--|^[\s,;]*(?:[Ss][0-9]{3}(?:[\s,;]+|$))*$"
_NOTE_MARKS = r"(?:\s*\[\^[^\[\]\s]+\])*"


def made() -> str:
    """The schema of outlines, as JSON."""
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": IDENTITY,
        "title": "Outline",
        "description": "The outline from which drafter writes the report of a United Nations workshop.",
        "type": "object",
    }
    return json.dumps({**head, **_keys(Outline)}, ensure_ascii=False, indent=2) + "\n"


def _keys(kind: type[Value]) -> Schema:
    """What may stand in a mapping with the keys of a class; those whose field has no default must be there."""
    needed = len(fields(kind)) - len(kind.__init__.__defaults__ or ())
    required = [name for name in keys(kind) if name in list(fields(kind))[:needed]]
    properties = {name: {**_described(kind, name), **_held(kind, name)} for name in keys(kind)}
    return {"properties": properties, **({"required": required} if required else {}), "additionalProperties": False}


def _described(kind: type[Value], name: str) -> Schema:
    """What a key is for, what it holds, and an example."""
    one = guide.KEYS[kind.__name__][name]
    holds = guide.holds(keys(kind)[name])
    markdown = f"{one.sentence}\n\nHolds {holds}.\n\n```yaml\n{example(one.example, name)}\n```"
    return {"title": name, "description": one.sentence, "markdownDescription": markdown}


def example(outline: str, name: str) -> str:
    """Of an outline, the lines of the first key of this name, as if they stood at the margin."""
    lines = outline.rstrip("\n").split("\n")
    first, at = next(
        (number, found.end(1)) for number, line in enumerate(lines) if (found := re.match(rf"([ -]*){name}:", line))
    )
    shown = [lines[first][at:]]
    for line in lines[first + 1 :]:
        if line and not line.startswith(" " * (at + 1)):
            break
        shown.append(line[at:])
    return "\n".join(shown).rstrip("\n")


def _held(kind: type[Value], name: str) -> Schema:
    """What a key may hold, by the kind of its field; what is none of these is a word or a few."""
    held = keys(kind)[name]
    classes = [_CLASSES[one] for one in held.split(" | ") if one in _CLASSES]
    if held in _LISTS:
        return _listing(_LISTS[held])
    if held in _NAMED:
        return _named(_NAMED[held])
    if held == "Flag":
        return _flag()
    if held == "Contents":
        return _contents()
    if held == "Widths":
        return _widths()
    if held == "Codes":
        return _codes()
    if held in guide.CHOICES:
        behind = _NOTE_MARKS if kind is Masthead and name in MARKED else ""
        return _choice([_number(one) for one in guide.CHOICES[held]], behind, classes)
    if held in BLOCKS:
        return _text(classes)
    if classes:
        return _mapping(classes[0])
    return _lines() if held == "Lines" else _words()


def _number(choice: str) -> str | int:
    return int(choice) if choice.isdecimal() else choice


def _refused(types: Collection[str], why: str) -> Schema:
    """Values of these types are refused, but for empty texts."""
    some = {"minLength": 1} if "string" in types else {}
    return {"if": {"type": list(types), **some}, "then": {"type": "null", "errorMessage": why}}


def _offered(*several: str | int) -> Schema:
    """What an editor offers to write behind the key."""
    return {"defaultSnippets": [{"label": str(one), "body": one} for one in several]}


def _bar(label: str) -> Schema:
    """What an editor writes behind the key: a bar, and two blanks on the next line."""
    return {"label": "|", "description": label, "body": "|\n  $1"}


def _words() -> Schema:
    bar = {"label": "|", "description": "words under a bar", "bodyText": "|\n  $1"}
    return {"defaultSnippets": [bar], **_refused(("object", "array"), "words are expected here: put them in quotes")}


def _lines() -> Schema:
    return {"defaultSnippets": [_bar("lines under a bar")], **_refused(("object", "array"), _BARRED)}


def _text(classes: list[type[Value]]) -> Schema:
    """Text under a bar, or the keys of a class."""
    offered = {"defaultSnippets": [_bar("text under a bar")]}
    if classes:
        return {**offered, "allOf": [_keys(classes[0])], **_refused(("array",), _BARRED)}
    return {**offered, **_refused(("object", "array"), _BARRED)}


def _flag() -> Schema:
    return {
        **_offered(*_FLAGS),
        **_spelt(_ALL_FLAGS, "write yes or no"),
        **_refused(("number", "object", "array"), "write yes or no"),
    }


def _contents() -> Schema:
    levels = [int(one) for one in guide.CHOICES["Contents"]]
    why = f"write yes, no, or how many levels of headings it lists: {levels[0]} to {levels[-1]}"
    return {
        **_offered(*_FLAGS, *levels),
        **_spelt((*_ALL_FLAGS, *map(str, levels)), why),
        "minimum": levels[0],
        "maximum": levels[-1],
        "multipleOf": 1,
        **_refused(("object", "array"), why),
    }


def _widths() -> Schema:
    why = "write a whole number for each column, in proportion: 3 1 1"
    return {
        "defaultSnippets": [{"label": "3 1 1", "bodyText": "${1:3 1 1}"}],
        "pattern": r"<!--|^[\s,]*(?:[1-9][0-9]{0,3}(?:[\s,]+|$))*$",
        "patternErrorMessage": why,
        "minimum": 1,
        "maximum": 9999,
        "multipleOf": 1,
        **_refused(("boolean", "object", "array"), why),
    }


def _codes() -> Schema:
    why = "write the codes of rules, as drafter check prints them: S203, S407"
    code = {"type": "string", "pattern": _CODES, "patternErrorMessage": why}
    return {
        "pattern": _CODES,
        "patternErrorMessage": why,
        "items": code,
        **_refused(("number", "boolean", "object"), why),
    }


def _spelt(known: Iterable[str], why: str, behind: str = "") -> Schema:
    """Texts that are one of the known words, in whatever capitals, or hold a remark; or nothing."""
    spelt = "|".join(
        "".join(f"[{sign.upper()}{sign}]" if sign.isalpha() else re.escape(sign) for sign in one) for one in known
    )
    return {"pattern": rf"<!--|^\s*(?:{spelt})?{behind}\s*$", "patternErrorMessage": why}


def _choice(known: list[str | int], behind: str, classes: list[type[Value]]) -> Schema:
    """One of the known words, or the keys of a class."""
    why = f"write {_one_of(map(str, known))}"
    none = ("number", "boolean", "array") if classes else ("number", "boolean", "array", "object")
    spelt = {**_spelt(map(str, known), why, behind), **_refused(none, why)}
    return {"anyOf": [{"enum": known}, spelt], **({"allOf": [_keys(classes[0])]} if classes else {})}


def _mapping(kind: type[Value]) -> Schema:
    why = "keys are expected here, on the next lines, two blanks in"
    return {**_keys(kind), **_refused(("string", "number", "boolean", "array"), why)}


def _named(kind: type[Value]) -> Schema:
    why = "a name is expected here, on the next line, two blanks in, and keys below it"
    return {
        "defaultSnippets": [{"label": "name", "body": {"${1:name}": {"title": "$2"}}}],
        "propertyNames": {"pattern": _NAME, "patternErrorMessage": "a name is letters, figures and hyphens"},
        "additionalProperties": _mapping(kind),
        **_refused(("string", "number", "boolean", "array"), why),
    }


def _listing(kind: type[Value]) -> Schema:
    why = "a list is expected here, on the next lines, each item behind a hyphen"
    item = _mapping(kind)
    if kind is Annex:
        why_not = f"write “{AGENDA}”, or “title: …”"
        item = {
            **_offered(AGENDA),
            **_keys(kind),
            "pattern": rf"<!--|^\s*{AGENDA}\s*$",
            "patternErrorMessage": why_not,
            "if": {"type": ["number", "boolean", "array", "null"]},
            "then": {"type": "string", "errorMessage": why_not},
        }
    return {"items": item, **_refused(("string", "number", "boolean", "object"), why)}


def _one_of(words: Iterable[str]) -> str:
    """Words to choose from."""
    *head, last = words
    return f"{', '.join(head)} or {last}" if head else last

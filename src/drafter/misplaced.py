"""What was meant by a key that is none where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.keys import LATER, keys
from drafter.outline import Body, Box, Figure, Masthead, Outline, Session, Table
from drafter.place import Finding, Place
from drafter.spelling import nearest
from drafter.value import Value

_UNDER: dict[str, type[Value]] = {"masthead": Masthead, "session": Session, "body": Body}
_NAMED: dict[str, type[Value]] = {"tables": Table, "figures": Figure, "boxes": Box}
#: What keys are called elsewhere.
_SYNONYMS = {
    "toc": ("contents",), "abstract": ("summary",), "foreword": ("preamble",), "preface": ("preamble",),
    "signature": ("closing",), "caption": ("title",), "heading": ("title",), "headline": ("title",),
    "image": ("file",), "picture": ("file",), "path": ("file",), "alt": ("description",),
    "alt_text": ("description",), "data": ("rows",), "footnotes": ("notes",),
    "landscape": ("wide",), "item": ("number",),
    "content": ("text",),
}  # fmt: skip


def unknown(key: str, place: Place, kind: type[Value]) -> tuple[Finding, str]:
    """The fault of a key, and the key of this kind of value that is meant, or nothing."""
    known = keys(kind)
    if key in LATER:
        hint = "take it out, or put a # before each of its lines"
        return Finding("K107", place, f"this version cannot print “{key}” yet", hint), ""
    if blank := re.search(r"[^\S ]", key):
        message = f"a blank that is not a common one (U+{ord(blank[0]):04X}) stands in this key"
        return Finding("K115", place, message, f"retype it: “{''.join(key.split())}:”"), ""
    if hint := _belongs(key, kind):
        return Finding("K106", place, f"“{key}” is no key that stands here", hint), ""
    near = next((meant for meant in _SYNONYMS.get(key.casefold(), ()) if meant in known), "") or nearest(key, known)
    hint = f"did you mean “{near}”?" if near else f"the keys here are {one_of(known)}"
    if kind is Outline and not near:
        hint += "; a section with a title of its own is a heading, #, under sections"
    return Finding("K106", place, f"“{key}” is not a key of the outline", hint), near


def _belongs(key: str, kind: type[Value]) -> str:
    """Where a key belongs that is none here, or nothing."""
    homes = [f"“{name}:”" for name, under in _UNDER.items() if key in keys(under) and under is not kind]
    named = [f"“{name}:”" for name, under in _NAMED.items() if key in keys(under) and under is not kind]
    if kind is not Outline and key in keys(Outline):
        return "it stands at the margin: take the blanks away before it and before what it holds"
    if named and not homes and kind not in _NAMED.values():
        return f"it belongs under the name of what it is of, four blanks in, below {one_of(named)}"
    return f"it belongs under {one_of(homes)}, two blanks in" if homes else ""


def one_of(words: Iterable[str]) -> str:
    """Words to choose from."""
    *head, last = words
    return f"{', '.join(head)} or {last}" if head else last

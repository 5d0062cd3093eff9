"""What says the same in all languages, so that it needs no translation."""

from __future__ import annotations

import re

from drafter import symbols
from drafter.inline import Gap, Link, Text
from drafter.outline import InlineNote, Line, NoteMark, Reference

# A number whose thousands no language divides, a year, the number of an item of an agenda; signs for nil.
_UNIVERSAL = re.compile(r"(?:[0-9]{1,3}|(?:19|20)[0-9]{2}|[0-9]+(?:\.[0-9]+){2,}|[-–—…]?)")


def is_universal(line: Line) -> bool:
    """Whether a line says the same in all languages: a number, a dash, a symbol, an address, a reference, nothing."""
    words: list[str] = []
    for inline in line:
        match inline:
            case Text():
                words.append(inline.words)
            case Link(address=address, content=content):
                shown = "".join(text.words for text in content)
                if shown not in (address, f"<{address}>"):
                    return False
            case InlineNote(content=content):
                if not is_universal(content):
                    return False
            case Gap():
                return False
            case Reference() | NoteMark():
                pass
    said = "".join(words).strip()
    return bool(_UNIVERSAL.fullmatch(said)) or symbols.parse(said) is not None

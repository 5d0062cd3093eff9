"""Names in the notation: what one is made of, the one at the end of a text, and what to say where one is amiss."""

from __future__ import annotations

import re
import unicodedata

from drafter.place import Finding
from drafter.typed import APART, Typed

# Word takes bookmarks of 40 characters at most and counts those above U+FFFF twice: names do without them.
_ABOVE = r"\U00010000-\U0010ffff"
_LONGEST_NAME = 30
_SIGN = rf"(?:[^\W_{_ABOVE}]|-)"
# LibreOffice calls the bookmark of a copy like that of what was copied, with this behind it.
_COPY = re.compile(r"-Copy-\d+$")
_NO_COPY = rf"(?!{_SIGN}*-Copy-\d+(?!{_SIGN}))"
NAME = rf"{_NO_COPY}[^\W\d_{_ABOVE}]{_SIGN}{{0,{_LONGEST_NAME - 1}}}"
_NOTE_NAME = re.compile(rf"\*+|{_NO_COPY}{_SIGN}{{1,{_LONGEST_NAME}}}")
_TAIL = re.compile(r"\{(#[^{}\s]*|-)\}")


def typed_words(words: str) -> str:
    """Words without what only keeps two lines apart."""
    return words.replace(APART, "")


def normal(name: str) -> str:
    """A name as it is compared: an é is the same, typed as one character or as two (Unicode's NFC)."""
    return unicodedata.normalize("NFC", name)


def not_a_note_name(name: str) -> str:
    """What to write instead of this name of a note, or nothing where it can be one."""
    if _NOTE_NAME.fullmatch(name):
        return ""
    return amiss(name) or "write up to 30 letters, figures and hyphens, or asterisks"


def amiss(name: str) -> str:
    """What to do with a name that is too long, holds a character above U+FFFF or is that of a copy, or nothing."""
    parts = [part.strip("# ") for part in name.replace("..", ",").split(",")]
    longest = max(map(len, parts), default=0)
    if longest > _LONGEST_NAME:
        return f"a name has at most {_LONGEST_NAME} characters, and this one has {longest}: give it a shorter one"
    if copy := next(filter(None, map(_COPY.search, parts)), None):
        return f"a name cannot end in {copy[0]}, as the names that LibreOffice gives to copies do: write another"
    found = next((char for char in name if char > "\uffff"), "")
    return f"a name cannot hold “{found}” (U+{ord(found):04X}): write another character" if found else ""


def short(words: str) -> str:
    """The words as they are quoted in a message."""
    return words if len(words) <= 60 else f"{words[:50]}…"


def tail(typed: Typed, findings: list[Finding]) -> tuple[str, bool]:
    """The name at the end of a text, or none, and whether it takes a number; both marks are cut off."""
    words, end = typed.words, len(typed.words)
    name, numbered = "", True
    while found := _last_mark(words, end):
        at = found.start()
        if found[1] == "-":
            numbered = False
        elif not re.fullmatch(NAME, given := normal(found[1][1:])):
            hint = amiss(found[1]) or "write a letter, then letters, figures and hyphens, at most 30 in all"
            message = f"{short(typed_words(found[0]))} is not a name that can be given here"
            findings.append(Finding("N104", typed.place(at), message, hint))
        elif name:
            message = f"one thing has two names here, {{#{name}}} and {found[0]}"
            findings.append(Finding("N104", typed.place(at), message, "keep one of them"))
        else:
            name = given
        end = _unpadded(words, at)
    typed.cut(end)
    return name, numbered


def _last_mark(words: str, end: int) -> re.Match[str] | None:
    """The name, or the sign for no number, that ends at this offset; None behind a backslash, which makes it words."""
    at = words.rfind("{", max(end - 2_000, 0), end) if words.endswith("}", 0, end) else -1
    bare = len(words[:at].rstrip("\\")) if words.endswith("\\", 0, max(at, 0)) else at
    return _TAIL.fullmatch(words, at, end) if at >= 0 and not (at - bare) % 2 else None


def _unpadded(words: str, end: int) -> int:
    """The offset of the blanks that stand before this one, or this one itself."""
    while end and words[end - 1] in " \t":
        end -= 1
    return end

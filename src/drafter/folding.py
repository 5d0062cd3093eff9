"""A long line of text broken into several, so that it is read again as the same line."""

from __future__ import annotations

import re
import unicodedata

from drafter.place import Place
from drafter.script import is_tight
from drafter.typed import Typed, TypedLine

# What is not broken, so that it can be found and copied as one: marks with names, and notes.
WHOLE = re.compile(r"\{[^{}]*\}|\[\^[^\[\]\s]+\]")
# What would begin something else at the head of a line.
_BEGINS = re.compile(r"(?:[-*>|+]|#+)(?: |$)")
# Characters on either side of a break, from which it is seen how two lines are joined.
_NEAR = 200
_HERE = Place(1, 1)


def folded(words: str, columns: int) -> list[str]:
    """The lines of a text, each of so many columns at most where it can be broken at all."""
    if sum(map(columns_of, words)) <= columns:
        return [words]
    whole = {at for found in WHOLE.finditer(words) for at in range(found.start() + 1, found.end())}
    lines: list[str] = []
    breaks: list[int] = []
    start = width = 0
    for at, char in enumerate(words):
        if at > start and at not in whole and may_break(words, at):
            breaks.append(at)
        width += columns_of(char)
        while width > columns and breaks:
            end = breaks.pop()
            if is_joined_again(words, start, end):
                lines.append(words[start:end])
                start = end + (words[end] == " ")
                width = sum(map(columns_of, words[start : at + 1]))
                breaks.clear()
    return [*lines, words[start:]]


def columns_of(char: str) -> int:
    """How many columns of an editor a character takes: Chinese ones take two."""
    return 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1


def may_break(words: str, at: int) -> bool:
    """Whether a line may end before this character: at a blank, or between two Chinese characters."""
    before = words[at - 1]
    if words[at] == " ":
        return before != " " and words[at + 1 : at + 2] not in ("", " ") and not _BEGINS.match(words, at + 1)
    return is_tight(before) and words[at].isalnum() and is_tight(words[at]) and unicodedata.category(before) != "Ps"


def is_joined_again(words: str, start: int, end: int) -> bool:
    """Whether two lines with a break here are read as one that says the same."""
    left = words[max(start, end - _NEAR) : end].lstrip(" \t")
    right = words[end : end + _NEAR].rstrip(" \t")
    lines = [TypedLine(left, _HERE), TypedLine(right.removeprefix(" "), _HERE)]
    return Typed(lines).words == left + right

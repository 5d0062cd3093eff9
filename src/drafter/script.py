"""Scripts: those that put no blank between words, and words of Latin script in a text that runs from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Han, kana, bopomofo and their punctuation and full-width forms, from the first of a range to its last.
_TIGHT = (("\u2e80", "\u303f"), ("\u3040", "\u31ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"),
          ("\ufe30", "\ufe4f"), ("\uff00", "\uffef"), ("\U00020000", "\U0003ffff"))  # fmt: skip


def is_tight(char: str) -> bool:
    """Whether a character is of a script that puts no blank between words: Chinese, and not Korean."""
    return char >= _TIGHT[0][0] and any(first <= char <= last for first, last in _TIGHT)


def blank(left: str, right: str) -> str:
    """What joins a line that ends in one character to one that begins with the other: in Chinese nothing."""
    return " " if left and right and not is_tight(left) and not is_tight(right) else ""


# Words of Latin script with what stands between them, figures and signs among them. A string, which re compiles when a
# text that runs from right to left is met.
_WORD = r"[A-Za-z0-9](?:[A-Za-z0-9./:_%&?=#+~@\-–]*[A-Za-z0-9/])?"
_LATIN = rf"(?=[0-9./\-–]*[A-Za-z]){_WORD}(?:[ \u00a0,.'’&()]{{1,3}}(?=[0-9./\-–]*[A-Za-z]){_WORD})*"
# Figures and signs that no letter follows, which are so passed over once and not looked at from each of them.
_NO_LATIN = r"[./\-–]++|[0-9][0-9./\-–]*+(?![A-Za-z])"


def by_script(words: str) -> Iterator[tuple[str, bool]]:
    """The words piece by piece, each with whether it is of Latin script and so runs from left to right."""
    done = 0
    for found in re.finditer(f"{_NO_LATIN}|(?P<latin>{_LATIN})", words):
        if found["latin"] is None:
            continue
        if found.start() > done:
            yield words[done : found.start()], False
        yield found[0], True
        done = found.end()
    if words[done:]:
        yield words[done:], False


_LEFT_TO_RIGHT = "\u200e"


def directed(words: str) -> Iterator[tuple[str, bool]]:
    """The same, with a mark before a piece of Latin script that begins with a figure, lest 1/CP.16 be read CP.16/1."""
    for piece, latin in by_script(words):
        yield (_LEFT_TO_RIGHT if latin and piece[0].isdigit() else "") + piece, latin


# From Hebrew to Thaana and Arabic, and the forms that their letters have beside one another.
_LEFTWARD = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"


def is_leftward(words: str) -> bool:
    """Whether words have letters of a script that runs from right to left."""
    return re.search(_LEFTWARD, words) is not None

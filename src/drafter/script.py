"""Scripts that put no blank between words, and what therefore joins two lines."""

from __future__ import annotations

# Han, kana, bopomofo and their punctuation and full-width forms, from the first of a range to its last.
_TIGHT = (("\u2e80", "\u303f"), ("\u3040", "\u31ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"),
          ("\ufe30", "\ufe4f"), ("\uff00", "\uffef"), ("\U00020000", "\U0003ffff"))  # fmt: skip


def is_tight(char: str) -> bool:
    """Whether a character is of a script that puts no blank between words: Chinese, and not Korean."""
    return char >= _TIGHT[0][0] and any(first <= char <= last for first, last in _TIGHT)


def blank(left: str, right: str) -> str:
    """What joins a line that ends in one character to one that begins with the other: in Chinese nothing."""
    return " " if left and right and not is_tight(left) and not is_tight(right) else ""

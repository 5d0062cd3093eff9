"""What to write instead: a value in quotes or under a bar, as lines to copy."""

from __future__ import annotations

import re
from collections.abc import Iterable

# How much of a value is shown in a hint.
_SHOWN = 64
_NEEDS_QUOTES = re.compile(r"[-?](?:\s|$)|[\[\]{}*&!|>%@`\"'#,]")
_INSIDE = re.compile(r":(?:\s|$)|\s#")


def under_a_bar(key: str = "", words: str = "") -> str:
    """To put a text under a bar, for what is never anything else."""
    if not key:
        return "put the text under a bar: the key, a colon and “|”, and the text on the next line, two blanks in"
    return f"put the text under a bar:\n    {key}: |\n      {short(words) or '…'}"


def in_quotes_or_under_a_bar(key: str, words: str) -> str:
    """To put a text of a line or two in quotes, or under a bar."""
    head = f"{key}: " if key else "- "
    quotes = f"put it in quotes:\n    {head}{quoted(short(words))}"
    return f"{quotes}\nor under a bar:\n    {head}|\n      {short(words)}"


def on_the_next_line(head: str, lines: Iterable[str]) -> str:
    """To move what stands beside a bar under it."""
    return "\n      ".join([f"move it to the next line:\n    {head} |", *map(short, lines)])


def quoted(words: str) -> str:
    """The words in quotes, of a kind that they do not hold themselves if that can be."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return f"""'{words.replace("'", "''")}'"""


def as_value(words: str) -> str:
    """The words so that YAML takes them for a text on one line: in quotes where that is needed."""
    return quoted(words) if _NEEDS_QUOTES.match(words) or _INSIDE.search(words) else words


def short(words: str) -> str:
    """As much of the words as a hint shows."""
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 2].rstrip()} …"

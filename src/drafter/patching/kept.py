"""Remarks beside a key and in its value, which stay when these are gone or written anew."""

from __future__ import annotations

import re

from drafter.patching import spans
from drafter.patching.sheet import Sheet
from drafter.tree import Listing, Mapping, Node, Scalar
from drafter.typed import TypedLine

_REMARK = re.compile(r"(?s)(?<!\\)<!--(.*?)-->")


def within(words: str) -> list[str]:
    """The remarks among words, as they stand there."""
    return [found[0] for found in _REMARK.finditer(words)]


def as_lines(words: str) -> list[str]:
    """The remarks among words, as those of YAML."""
    return [f"# {' '.join(found[1].split())}" for found in _REMARK.finditer(words) if found[1].split()]


def below(sheet: Sheet, node: Node, first: int, last: int) -> list[str]:
    """The remarks on lines on which a value stands: those of YAML, and those in its texts."""
    read = {line.place.line - 1 for line in lines(node)}
    typed = [(number, sheet.lines[number].strip(" \t")) for number in range(first, last)]
    own = [words for number, words in typed if number not in read and words.startswith("#")]
    return own + as_lines("\n".join(words for number, words in typed if number in read))


def lines(node: Node) -> list[TypedLine]:
    """All lines of texts in a value."""
    match node:
        case Mapping(pairs=pairs):
            return [line for _, value in pairs for line in lines(value)]
        case Listing(nodes=nodes):
            return [line for one in nodes for line in lines(one)]
        case Scalar(lines=typed):
            return list(typed)


def beside(sheet: Sheet, key: Scalar, node: Node) -> str:
    """The remark on the line of a key, behind its value or the bar."""
    where = spans.beside(sheet, key, node)
    return where.behind.strip(" \t") if where else ""

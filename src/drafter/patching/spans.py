"""Where the keys of a file and their values stand: on which lines, and what is beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.patching.arranging import Ground, Piece
from drafter.patching.sheet import Sheet
from drafter.tree import Listing, Mapping, Node, Scalar

_KEY = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s:#'"](?:[^:#]|:(?=\S)|(?<=\S)\#)*?)[ \t]*:(?=[ \t]|$)""")
_BAR = re.compile(r"[|>][-+0-9]*")
_QUOTES = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""")
#: What may follow a value on its line: a remark.
_BEHIND = re.compile(r"[ \t]*(?:[ \t]#.*)?$")


class Beside:
    """The line of a key: up to the colon, what stands between that and the value, the value, and what follows it.

    ``style`` is the bar or the quotation mark; nothing where the words are plain.
    """

    __slots__ = ("behind", "gap", "head", "style", "typed")

    def __init__(self, head: str, gap: str, typed: str, behind: str, style: str) -> None:
        self.head, self.gap, self.typed, self.behind, self.style = head, gap, typed, behind, style


def beside(sheet: Sheet, key: Scalar, node: Node) -> Beside | None:
    """The line of a key and the value beside it; None where that is not as it usually is."""
    line = sheet.lines[key.place.line - 1]
    found = _KEY.match(line, key.place.column - 1)
    if not found:
        return None
    head, rest = line[: found.end()], line[found.end() :]
    bare = rest.lstrip(" \t")
    gap = rest[: len(rest) - len(bare)]
    if not bare or _BEHIND.fullmatch(rest):
        return Beside(head, "", "", rest, "")
    if not isinstance(node, Scalar) or node.place.line != key.place.line:
        return None
    if node.barred:
        bar = _BAR.match(bare)
        return Beside(head, gap, bar[0], bare[bar.end() :], bar[0]) if bar else None
    if bare[0] in "\"'":
        quoted = _QUOTES.match(bare)
        if not quoted or not _BEHIND.fullmatch(bare, quoted.end()):
            return None
        return Beside(head, gap, quoted[0], bare[quoted.end() :], bare[0])
    if len(node.lines) > 1 or not node.lines:
        return None
    end = node.lines[0].place.column - 1 + len(node.lines[0].words)
    return Beside(head, gap, line[found.end() + len(gap) : end], line[end:], "")


def is_flow(sheet: Sheet, node: Node) -> bool:
    """Whether brackets or braces stand round keys or a list."""
    at = sheet.lines[node.place.line - 1][node.place.column - 1 :]
    return isinstance(node, Mapping | Listing) and at[:1] in ("[", "{")


def end(sheet: Sheet, node: Node, first: int, last: int) -> int:
    """The number of the line behind a value that begins on one line and ends before another."""
    if isinstance(node, Scalar) and node.barred:
        filled = [line.place.line for line in node.lines if line.words.strip(" \t")]
        return max([first + 1, node.place.line, *filled[-1:]])
    if isinstance(node, Scalar):
        return max([first + 1, *(line.place.line for line in node.lines[-1:])])
    if isinstance(node, Mapping) and node.pairs and not is_flow(sheet, node):
        key, value = node.pairs[-1]
        return end(sheet, value, key.place.line - 1, last)
    if isinstance(node, Listing) and node.nodes and not is_flow(sheet, node):
        return end(sheet, node.nodes[-1], node.nodes[-1].place.line - 1, last)
    while last > first + 1 and re.match(r"[ \t]*(?:#|$)", sheet.lines[last - 1]):
        last -= 1
    return last


def ground(sheet: Sheet, starts: Sequence[int], nodes: Sequence[Node], last: int) -> Ground | None:
    """The pieces of keys or of a list that begin on these lines; None where two begin on one."""
    pieces = []
    for at, (first, node) in enumerate(zip(starts, nodes, strict=True)):
        behind = starts[at + 1] if at + 1 < len(starts) else last
        stop = end(sheet, node, first, behind)
        if not first < stop <= behind:
            return None
        pieces.append(Piece("key", first, stop))
    if not pieces:
        return None
    blanks = [at for at in range(pieces[0].first, pieces[-1].last) if not sheet.lines[at].strip(" \t")]
    return Ground(pieces[0].first, pieces[-1].last, pieces, set(blanks))


def dash(sheet: Sheet, node: Node) -> int | None:
    """The line with the hyphen before an entry of a list."""
    at = node.place.line - 1
    if sheet.lines[at][: node.place.column - 1].strip(" \t") == "-":
        return at
    return None

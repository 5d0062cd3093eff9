"""Remarks to colleagues, ``<!-- so -->``, which are read by them alone and never printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.place import Finding, Place
from drafter.typed import REMOVED, TypedLine

_BEGINS = re.compile(r"(?<!\\)<!--")
_ENDS = re.compile(r"-->")


def without_remarks(lines: Sequence[TypedLine], findings: list[Finding]) -> list[TypedLine]:
    """The lines without the remarks to colleagues; a line that held nothing else is gone."""
    kept: list[TypedLine] = []
    begun: Place | None = None
    for line in lines:
        if begun is None and "<!--" not in line.words:
            kept.append(line)
            continue
        words, begun = removed(line, begun)
        if words.strip(f"{REMOVED} \t"):
            kept.append(_less(TypedLine(words, line.place)))
    if begun:
        hint = "end it with -->; to print the characters themselves, write \\<!--"
        findings.append(Finding("M109", begun, "this remark does not end", hint))
    return kept


def removed(line: TypedLine, begun: Place | None) -> tuple[str, Place | None]:
    """A line with its remarks blanked out, and the place of the one that goes on in the next line."""
    pieces, at = [], 0
    while found := (_ENDS if begun else _BEGINS).search(line.words, at):
        pieces.append(REMOVED * (found.end() - at) if begun else line.words[at : found.start()] + REMOVED * 4)
        begun = None if begun else Place(line.place.line, line.place.column + found.start())
        at = found.end()
    rest = line.words[at:]
    return "".join(pieces) + (REMOVED * len(rest) if begun else rest), begun


def _less(line: TypedLine) -> TypedLine:
    """A line that remarks were taken from, less one of the two blanks round each and all before its first word."""
    words = re.sub(rf" (?={REMOVED}+(?: |$))", REMOVED, line.words)
    head = len(words) - len(words.lstrip(f"{REMOVED} ")) if words.startswith(REMOVED) else 0
    return TypedLine(words[head:], Place(line.place.line, line.place.column + head))

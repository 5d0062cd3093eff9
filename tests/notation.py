"""Small helpers for tests of the notation: a text read by itself, and what is said about it, each on one line."""

from __future__ import annotations

from collections.abc import Iterable

from drafter import marks, markup
from drafter.outline import Block, Line, Note
from drafter.place import Finding, Place
from drafter.source import read
from drafter.typed import Typed, TypedLine


def typed(text: str) -> list[TypedLine]:
    """The lines of a text, as if it were the whole file."""
    return [TypedLine(words, Place(number, 1)) for number, words in enumerate(text.split("\n"), 1)]


def line(text: str) -> Line:
    """The inlines of a text that has no fault."""
    findings: list[Finding] = []
    made = marks.parse(Typed(typed(text)), findings)
    assert [finding for finding in findings if finding.level == "fault"] == []
    return made


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text that has no fault."""
    findings: list[Finding] = []
    made = markup.parse(typed(text), findings)
    assert findings == []
    return made


def notes(text: str) -> tuple[Note, ...]:
    """The notes defined in a text that has no fault."""
    findings: list[Finding] = []
    made = markup.parse_notes(typed(text), findings)
    assert findings == []
    return made


def said_of_line(text: str) -> list[str]:
    """What is said about the inlines of a text."""
    findings: list[Finding] = []
    marks.parse(Typed(typed(text)), findings)
    return said(findings)


def said_of_blocks(text: str) -> list[str]:
    """What is said about the blocks of a text."""
    findings: list[Finding] = []
    markup.parse(typed(text), findings)
    return said(findings)


def said_of_notes(text: str) -> list[str]:
    """What is said about the notes defined in a text."""
    findings: list[Finding] = []
    markup.parse_notes(typed(text), findings)
    return said(findings)


def said_of(text: str) -> list[str]:
    """What is said about an outline."""
    return said(read(text).findings)


def said(findings: Iterable[Finding]) -> list[str]:
    """Findings as the terminal prints them: line:column, code, message; and the hint behind an arrow."""
    return [
        f"{f.place.line}:{f.place.column} {f.code} {f.message} → {f.hint}"
        if f.place
        else f"{f.code} {f.message} → {f.hint}"
        for f in findings
    ]

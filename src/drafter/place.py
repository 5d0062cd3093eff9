"""Where something stands in the author's file, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Level = Literal["fault", "warning", "hint"]
else:
    Level = str


class Place(Value):
    """A line and a column in the author's file, both counted from 1."""

    line: int
    column: int


class Edit(Value):
    """What stands at a place, on one line, and what belongs there instead."""

    place: Place
    old: str
    new: str


class Finding(Value):
    """One thing to look at in the author's file, and what to do about it.

    A fault stops the work; a warning and a hint do not. ``edits`` mend it, where there is one right answer.
    """

    code: str
    place: Place | None
    message: str
    hint: str = ""
    level: Level = "fault"
    edits: tuple[Edit, ...] = ()


class Problems(Exception):
    """All the faults that keep an outline from becoming a report: ``findings``, in the order of the file."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = in_order(findings)
        super().__init__("; ".join(finding.message for finding in self.findings))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as they stand in the file; those without a place come first."""
    return tuple(sorted(findings, key=lambda f: (f.place.line, f.place.column) if f.place else (0, 0)))


class Flaw(Value):
    """One thing to look at in a template, and what to do about it; ``where`` says its place in words."""

    code: str
    where: str
    message: str
    hint: str = ""
    level: Level = "fault"

"""Lines of an outline while they are mended: what is told of each, and where its columns have moved."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter import hints
from drafter.place import Finding, Place

Moved = dict[int, list[tuple[int, int]]]
_WIDE_BLANKS = "\u00a0\u3000\u2003\u2002\u202f"
#: What is told once for lines that follow one another.
_OF_MANY = ("Y111", "Y113", "Y115", "Y116", "Y120", "Y124", "Y126")


class _Run:
    """A finding, and how many lines below its own it is true of."""

    __slots__ = ("finding", "last", "more")

    def __init__(self, finding: Finding, last: int) -> None:
        self.finding = finding
        self.last = last
        self.more = 0


def depth(line: str) -> int:
    """How many blanks stand at the head of a line."""
    return len(line) - len(line.lstrip(" "))


class Mended:
    """The lines, counted from 0 here, as they are mended; and what is told of them."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.runs: list[_Run] = []
        self.moved: Moved = {}
        self.lost = False
        self.begun = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is told, each with how many lines it is about."""
        return tuple(self.finding(run) for run in self.runs)

    def finding(self, run: _Run) -> Finding:
        """The finding of a run, with how many lines it is about."""
        found = run.finding
        more = f"; so it is with {run.more} more line{'s' if run.more > 1 else ''} below" if run.more else ""
        return Finding(found.code, found.place, found.message + more, found.hint)

    def say(self, code: str, number: int, column: int, message: str, hint: str) -> None:
        """Tell a finding, unless it goes on with that of the lines above."""
        last = self.runs[-1] if self.runs else None
        if last and last.finding.code == code and code in _OF_MANY and self.between(last.last, number):
            last.last, last.more = number, last.more + 1
            return
        self.runs.append(
            _Run(Finding(code, Place(number + 1, self.typed_column(number, column + 1)), message, hint), number)
        )

    def between(self, first: int, last: int) -> bool:
        """Whether nothing stands between two lines."""
        return not any(line.strip() for line in self.lines[first + 1 : last])

    def typed_column(self, number: int, column: int) -> int:
        """Where a column of a line was typed."""
        return as_typed(self.moved, number + 1, column)

    def mend(self, number: int, line: str, column: int, moved: int) -> None:
        """Put another line in the place of one; what stands behind ``column`` has moved by so much."""
        self.lines[number] = line
        if moved:
            self.moved.setdefault(number + 1, []).append((column + 1, moved))

    def reindent(self, number: int, to: int) -> None:
        """Put so many blanks at the head of a line."""
        line = self.lines[number]
        self.mend(number, " " * to + line.lstrip(" "), 0, to - depth(line))

    def leave_out(self, number: int) -> None:
        """Empty a line of which nothing can be made."""
        self.mend(number, "", 0, 0)
        self.lost = True

    def next_line(self, number: int, *, remarks: bool = True, most: int = 0) -> int:
        """The number of the next line that is not empty, or that of the end; of so many lines at most."""
        end = number + most if most else len(self.lines)
        while number < min(end, len(self.lines)):
            bare = self.lines[number].strip()
            if bare and (remarks or not bare.startswith("#")):
                break
            number += 1
        return number

    def blanks(self, number: int, least: int) -> None:
        """Mend what is no common blank at the head of a line; a text begins behind ``least`` blanks."""
        line = self.lines[number]
        lead = line[: len(line) - len(line.lstrip(" \t" + _WIDE_BLANKS))]
        at = next((at for at, char in enumerate(lead) if char != " "), -1)
        if at < 0 or (least and at >= least):
            return
        bare = line[len(lead) :]
        if lead[at] == "\t":
            hint = "use blanks to indent it, two for each step"
            self.say("Y111", number, at, "a tab stands at the head of this line", hint)
        else:
            hint = "retype the blanks at the head of this line"
            code = f"U+{ord(lead[at]):04X}"
            self.say(
                "Y120", number, at, f"a blank that is not a common one ({code}) stands at the head of this line", hint
            )
        below = next((more for more in self.lines[number + 1 : number + 20] if more[:1] == " " and more.strip()), "")
        new = re.sub(f"[\t{_WIDE_BLANKS}]", "  ", lead)
        new = new if len(new) >= least else " " * max(least, depth(below) if least else 0)
        self.mend(number, new + bare, 0, len(new) - len(lead))

    def quote(self, number: int, start: int, lines: list[str], at: int) -> None:
        """Put a value in quotes, from its first line to its last."""
        whole = hints.quoted("\n".join(lines)).split("\n")
        self.mend(number, self.lines[number][:at] + whole[0], at, 1 + at - start)
        for offset, line in enumerate(whole[1:], 1):
            self.mend(number + offset, line, 0, 0)


def as_typed(moved: Mapping[int, list[tuple[int, int]]], line: int, column: int) -> int:
    """Where a column of a mended line stood in the line as typed."""
    for start, by in reversed(moved.get(line, [])):
        if column > start or start == 1:
            column = max(column - by, 1)
    return column

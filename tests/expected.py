"""What is expected of an outline: its canonical text, line by line, with the changes that a test says."""

from __future__ import annotations

import re

from drafter import marking
from drafter.dumping import dump
from drafter.outline import Outline
from drafter.returning.slots import written
from drafter.source import load

_MARK = re.compile(r"(#+ |[-*>] )?")


class Expected:
    """The text of an outline; a line of it is addressed by the name of the block that it is."""

    def __init__(self, outline: Outline) -> None:
        self.lines = dump(outline).split("\n")
        self.shown = {leaf.name: marking.show(leaf.line) for leaf in written(outline).leaves()}

    @property
    def outline(self) -> Outline:
        return load("\n".join(self.lines))

    def at(self, name: str) -> int:
        """Where the line of a block is."""
        shown = self.shown[name]
        (found,) = (
            at for at, line in enumerate(self.lines)
            if (said := line[_mark(line):]) == shown or said.startswith(f"{shown} {{")
        )  # fmt: skip
        return found

    def __getitem__(self, name: str) -> str:
        """The line of a block, with its mark and the name behind it, and without what it is drawn in."""
        return self.lines[self.at(name)].strip()

    def __setitem__(self, name: str, line: str) -> None:
        at = self.at(name)
        indent = _indent(self.lines[at])
        self.lines[at : at + 1] = [one and indent + one for one in line.split("\n")]
        self.shown[name] = line[_mark(line) :].partition("\n")[0].partition(" {")[0]

    def behind(self, name: str, *lines: str) -> None:
        """Lines behind that of a block."""
        at = self.at(name)
        indent = _indent(self.lines[at])
        self.lines[at + 1 : at + 1] = [line and indent + line for line in lines]

    def before(self, name: str, *lines: str) -> None:
        """Lines before that of a block."""
        at = self.at(name)
        indent = _indent(self.lines[at])
        self.lines[at:at] = [line and indent + line for line in lines]

    def delete(self, *names: str) -> None:
        for name in names:
            del self.lines[self.at(name)]

    def swap(self, old: str, new: str) -> None:
        """Words that stand somewhere once, and only once, against others."""
        text = "\n".join(self.lines)
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        self.lines = text.replace(old, new).split("\n")

    def add(self, *lines: str) -> None:
        """Lines at the end."""
        while self.lines[-1] == "":
            self.lines.pop()
        self.lines.extend([*lines, ""])


def _mark(line: str) -> int:
    indent = len(_indent(line))
    found = _MARK.match(line, indent)
    assert found is not None
    return found.end()


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]

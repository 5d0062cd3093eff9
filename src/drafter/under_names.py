"""Tables, figures and boxes as typed: names that are missing, and what is not indented under them."""

from __future__ import annotations

import re

from drafter.barred import KINDS, KNOWN, NAMED, Barred, key_line
from drafter.keys import keys
from drafter.outline import Outline

# What is not read as a key, but stands where the name of a table, figure or box is expected.
_NAME = re.compile(r" +([^\s:：#|>-][^:：]*)([:：])\s*")


class UnderNames(Barred):
    """Lines of which some are keys under names; the keys that a line stands under, and how far each is indented."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(lines)
        self.levels: list[int] = []
        self.names: list[str] = []

    def is_a_name_at_the_margin(self, number: int, indent: int, key: str) -> bool:
        """Whether a key at the margin is the name of a table, figure or box, to judge by what is below it."""
        kind = NAMED.get(self.names[0]) if self.levels[0] == 0 else None
        if not kind or indent or key in KNOWN or self.lines[number].partition(":")[2].strip():
            return False
        below = key_line(self.lines[min(self.next_line(number + 1, remarks=False), len(self.lines) - 1)])
        return bool(below and below["lead"] and below["key"] in keys(kind))

    def under_a_name(self, number: int, indent: int, key: str) -> int:
        """How far a key of a table, figure or box is to be indented that stands beside its name or at the margin.

        A key with nothing beside it is a name itself.
        """
        kind = NAMED.get(self.names[0]) if self.levels[0] == 0 else None
        beside = len(self.levels) > 1 and (not indent or indent == self.levels[1])
        holds = self.lines[number].partition(":")[2].strip()
        if not kind or not beside or not holds or key not in keys(kind) or (not indent and key in keys(Outline)):
            return indent
        return self.levels[2] if len(self.levels) > 2 else self.levels[1] + 2

    def without_names(self, number: int, key: str) -> int:
        """Where tables, figures or boxes end that are given one by one without names; 0 where they are not."""
        first = self.next_line(number + 1, remarks=False)
        found = key_line(self.lines[first]) if first < len(self.lines) else None
        if not found or not found["lead"] or not found["value"].strip():
            return 0
        if found["key"] not in keys(NAMED[key]) and not ("-" in found["lead"] and found["key"] == "name"):
            return 0
        end = first
        while end < len(self.lines) and (not self.lines[end].strip() or self.lines[end][0] in " -\t"):
            self.lines[end] = ""
            end += 1
        called = found["value"].strip() if found["key"] == "name" else "name"
        what = {"tables": "table", "figures": "figure", "boxes": "box"}[key]
        hint = f"write its name with a colon, and its keys two blanks further in:\n    {key}:\n      {called}:"
        hint += f"\n        {found['key']}: …" if found["key"] != "name" else "\n        title: …"
        self.say("K125", first, len(found["lead"]), f"here is the name of a {what} expected", hint)
        self.lost = True
        return end

    def a_name(self, number: int, indent: int) -> str:
        """The name of a table, figure or box that this line gives though it is no key, or nothing."""
        found = _NAME.fullmatch(self.lines[number])
        if not found or not indent or not self.names or self.names[0] not in NAMED:
            return ""
        if found[2] == "：":
            mended = f"{' ' * indent}{found[1].rstrip()}:"
            hint = f"write: {mended.strip()}"
            self.say("Y118", number, found.start(2), "a wide colon stands behind this key", hint)
            self.mend(number, mended, 0, 0)
        return found[1].rstrip()


def as_heading(words: str) -> str:
    """What stands in a list of sections, as a heading of their text."""
    words = re.sub(r"\s*:\s*\|?$", "", words.removeprefix("- "))
    return f"# {{insert:{words}}}" if KINDS.get(words) == "Part | None" else f"# {words}"

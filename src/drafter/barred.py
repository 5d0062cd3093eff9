"""Texts under a bar: which lines belong to them, and what breaks them off."""

from __future__ import annotations

import re

from drafter.keys import LATER, keys
from drafter.mending import Mended, depth
from drafter.outline import AgendaItem, Annex, Body, Box, Figure, Masthead, Outline, Part, Session, Table
from drafter.spelling import nearest
from drafter.value import Value

#: The kinds of value that stand under a key of the outline, by that key.
CLASSES: dict[str, type[Value]] = {"masthead": Masthead, "session": Session, "body": Body, "annexes": Annex}
CLASSES.update((name, Part) for name, kind in keys(Outline).items() if kind == "Part | None")
#: The kinds of value that stand under names of their own, by the key above these.
NAMED: dict[str, type[Value]] = {"tables": Table, "figures": Figure, "boxes": Box}
#: Every key that an outline knows, with the kind of what it holds.
_ALL = (AgendaItem, Table, Figure, Box, Annex, Part, Body, Masthead, Session, Outline)
KINDS = {key: kind for of in _ALL for key, kind in keys(of).items()}
KNOWN = {*KINDS, *LATER}
LINE = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[^\W\d][\w-]*)(?P<colon>[ \t\u00a0]*[:：])(?P<value>.*)")
BAR = re.compile(r"[|>][-+0-9]*(?:\s*|\s+#.*)")
BARE = re.compile(rf" *(?P<key>{'|'.join(sorted(KINDS))})(?: *[|>][-+0-9]*)?\s*")
DASH = re.compile(r" *-(?: |$)")
ENDS = re.compile(r"(?:---|\.\.\.)(?:\s|$)")


def key_line(line: str) -> re.Match[str] | None:
    """A line that begins with a key, or that would if its colon were a common one."""
    found = LINE.fullmatch(line)
    if not found:
        return None
    common = found["colon"].strip(" \t") == ":" and (not found["value"] or found["value"][0] in " \t")
    return found if common or found["key"].casefold() in KNOWN else None


# A bar that says itself how far its text is indented (YAML 1.2, 8.1.1.1).
_GIVEN = re.compile(r"[|>][-+]?([1-9])[-+]?[ \t]*(?:#.*)?$")


class Barred(Mended):
    """Lines, some of which are a text under a bar."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(lines)
        self.lists: set[int] = set()

    def ends(self, number: int) -> None:
        """A line of dashes or dots: before everything else, or behind it, it is harmless."""
        dots = self.lines[number].startswith("...")
        if self.begun and not (dots and self.next_line(number + 1, remarks=False) == len(self.lines)):
            sign = "dots" if dots else "dashes"
            hint = "take it out, or indent it by two blanks if it belongs to a text"
            self.say("Y106", number, 0, f"a line of {sign} ends the outline here", hint)
            self.mend(number, "", 0, 0)

    def text(self, number: int, indent: int, key: str, at: int) -> int:
        """The text under a bar, which goes on as long as lines are indented more than its key, or were meant to be."""
        given = _GIVEN.search(self.lines[number])
        missing, at = False, self.next_line(at)
        text, begins = indent + int(given[1]) if given else 0, at
        while at < len(self.lines):
            self.blanks(at, text or indent + 1)
            here = depth(self.lines[at])
            if here > indent:
                if not text:
                    text, begins = self.first(at, indent), at
                    here = depth(self.lines[at])
                missing = False
                if here < text:
                    message = (
                        f"this line is indented less than the text it belongs to, which begins on line {begins + 1}"
                    )
                    self.say("Y115", at, here, message, f"indent it by {text} blanks, as the others")
                    self.reindent(at, text)
            elif self.stays(at, here, text, indent):
                if not text or missing:
                    text = text or self.least(at + 1, indent) or indent + 2
                    begins, missing = begins or at, True
                    message = f"this text is not indented under its bar, which is on line {number + 1}"
                    self.say("Y116", at, here, message, "put two blanks before each of its lines")
                    self.reindent(at, text)
                else:
                    self.broken_off(at, here, text, begins)
            else:
                break
            at = self.next_line(at + 1)
        return at

    def least(self, at: int, indent: int) -> int:
        """How far the next lines are indented that are indented more than a key is, to judge by the least of them."""
        found = 0
        for line in self.lines[at:]:
            here = depth(line) if line.strip() else 0
            if here > indent:
                found = min(found or here, here)
            elif found and line.strip():
                break
        return found

    def first(self, at: int, indent: int) -> int:
        """How far a text is indented that begins on this line; a first line that stands too far in is moved."""
        here = depth(self.lines[at])
        block = []
        for number in range(at, len(self.lines)):
            if self.lines[number].strip():
                if depth(self.lines[number]) <= indent:
                    break
                block.append(number)
        low = min(depth(self.lines[number]) for number in block)
        deep = next((index for index, number in enumerate(block) if depth(self.lines[number]) < here), len(block))
        if low < here and sum(depth(self.lines[number]) < here for number in block) * 2 > len(block):
            message = "the text begins with a line that is indented more than those below it"
            self.say("Y115", at, here, message, f"indent it by {low} blanks, as the others")
            for number in block[:deep]:
                self.reindent(number, low + depth(self.lines[number]) - here)
            return low
        return here

    def stays(self, at: int, here: int, text: int, level: int) -> bool:
        """Whether a line that is not indented under its bar was meant for the text all the same."""
        line = self.lines[at]
        back = self.next_line(at + 1, remarks=False, most=50)
        resumed = bool(text) and back < len(self.lines) and depth(self.lines[back]) >= text
        if line.lstrip(" ").startswith("#") or ENDS.match(line):
            next_one = self.next_line(at + 1, most=50)
            return resumed or (not text and depth(self.lines[min(next_one, len(self.lines) - 1)]) > level)
        if BARE.fullmatch(line):
            return False
        if DASH.match(line):
            return here not in self.lists
        found = key_line(line)
        if not found:
            return True
        key, value = found["key"], found["value"].strip()
        if key.casefold() in KNOWN or not resumed or not value or BAR.fullmatch(value):
            return False
        return not (key.islower() and nearest(key, KNOWN))

    def broken_off(self, at: int, here: int, text: int, begins: int) -> None:
        """Tell that a line at the margin breaks off the text."""
        line = self.lines[at]
        if ENDS.match(line):
            self.ends(at)
            return
        if line.lstrip(" ").startswith("#"):
            message = f"this line at the margin is a remark and breaks off the text that begins on line {begins + 1}"
            words = line.strip().lstrip("#").strip()
            mended = f"{' ' * text}<!-- {words} -->"
            hint = f"if it is a heading, indent it by {text} blanks; if it is a remark, write:\n    {mended}"
            self.say("Y117", at, here, message, hint)
            heading = line.strip().startswith("##") or not self.lines[at - 1].strip()
            if heading:
                self.reindent(at, text)
            else:
                self.mend(at, mended if "--" not in words else "", 0, 0)
            return
        found = key_line(line)
        message = f"here breaks off the text that begins on line {begins + 1}"
        hint = f"indent this line by {text} blanks, as the others"
        self.say(
            "K117" if found else "Y113", at, here, message, hint + (", if it belongs to the text" if found else "")
        )
        self.reindent(at, text)

"""What a typist did wrong where YAML makes nothing of a file, or something else than was meant.

It is told in plain words, line by line, and each line is mended so that the rest can be read.
"""

from __future__ import annotations

import re
from typing import Literal

from drafter import hints
from drafter.barred import BAR, DASH, ENDS, KINDS, KNOWN, LINE, Barred, key_line
from drafter.keys import BLOCKS, LINES, keys
from drafter.mending import Moved, depth
from drafter.outline import Outline, Part
from drafter.place import Finding
from drafter.spelling import nearest
from drafter.value import Value
from drafter.values import slip

_BESIDE = re.compile(r"[|>][-+]?\s*(?=\S)")
_SPECIAL = re.compile(r"[-*#] |#|[-*#]$|\[|\{|[&!%@`|>*\"]|.*:(?:\s|$)|.*\s#")
_CUT = ("K110",)
_MARGIN = "take the blanks before it away"
_WITH_NO_BREAK = re.compile(r"\s*[^\W\d]\w*\u00a0[\w\u00a0]*:(?:\s|$)")
_NO_BREAK = "a no-break blank (U+00A0) stands here, where YAML knows only common ones"
_WHERE = "indent it by two blanks if it belongs to the text above, or write “key: |” before it"
_REMARK = "if it is a remark, put it on a line of its own; if it belongs to the text, "


class Diagnosis(Value):
    """What was found; the lines as mended, as many as there were; and where their columns moved.

    ``lost`` says whether a line had to be left out, ``keys`` whether any begins with a key.
    """

    findings: tuple[Finding, ...]
    lines: tuple[str, ...]
    moved: Moved
    lost: bool
    keys: bool


def diagnose(text: str) -> Diagnosis:
    """Every line that a typist has got wrong, to judge by all that we know of outlines."""
    walk = _Walk(text.split("\n"))
    walk.all()
    return Diagnosis(walk.findings, tuple(walk.lines), walk.moved, walk.lost, bool(walk.names))


class _Walk(Barred):
    """Goes through the lines, key by key, and mends them; lines are counted from 0 here."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(lines)
        self.levels: list[int] = []
        self.names: list[str] = []
        self.opens = False
        self.goes_on = -1

    def all(self) -> None:
        number = self.next_line(0)
        while number < len(self.lines):
            number = self.next_line(max(self.line(number), number + 1))

    def line(self, number: int) -> int:
        """Judge a line that is under no bar; gives the number of the line to go on with."""
        self.blanks(number, 0)
        line = self.lines[number]
        indent = depth(line)
        if line[indent] == "#" or line.startswith("%"):
            return number + 1
        if ENDS.match(line):
            self.ends(number)
            return number + 1
        self.begun = True
        if found := key_line(line):
            return self.key(number, found)
        if DASH.match(line) and (self.opens or indent in self.lists):
            return self.entry(number, indent)
        return self.neither(number, indent)

    def level(self, number: int, found: re.Match[str]) -> int:
        """How far a key is indented; one that stands under no key of its kind is moved to where it belongs."""
        lead, key = found["lead"], found["key"]
        indent = len(lead)
        listed = self.opens and KINDS.get(self.names[-1].casefold()) in ("Annexes | None", None)
        if "-" in lead and not listed and lead.index("-") not in self.lists and self.levels:
            where = f"take it away: {self.lines[number].replace('-', ' ', 1).strip()}"
            message = "a hyphen before a key makes a list of it, and here is none"
            self.say("Y126", number, lead.index("-"), message, where)
            self.mend(number, self.lines[number].replace("- ", "", 1), lead.index("-"), -2)
            return self.level(number, key_line(self.lines[number]) or found)
        if "-" in lead:
            dash = lead.index("-")
            self.lists.add(dash)
            while self.levels and self.levels[-1] > dash:
                self.pop()
        elif indent and not self.levels and any(KNOWN & {line.split(":")[0]} for line in self.lines[number + 1 :]):
            self.say("Y124", number, indent, f"blanks stand before “{key}:”, and none before the other keys", _MARGIN)
            self.reindent(number, 0)
            indent = 0
        else:
            closed: list[tuple[int, str]] = []
            while self.levels and self.levels[-1] > indent:
                closed.append((self.levels[-1], self.names[-1]))
                self.pop()
            known = not self.levels or self.levels[-1] == indent or (self.opens and not closed)
            if (closed and not self.levels) or not known:
                near = [*closed, *zip(self.levels[-1:], self.names[-1:], strict=True)]
                to, name = min(near, key=lambda one: (abs(one[0] - indent), -one[0]))
                if not self.levels and key in keys(Outline):
                    to, name = 0, ""
                where = f"put {to} blanks before it, as before “{name}:”" if to else _MARGIN
                self.say("Y124", number, indent, f"“{key}:” stands under no key that it could belong to", where)
                self.reindent(number, to)
                indent = to
                while self.levels and self.levels[-1] > to:
                    self.pop()
        if not self.levels or self.levels[-1] < indent:
            self.levels.append(indent)
            self.names.append(key)
        self.names[-1] = key
        return indent

    def pop(self) -> None:
        self.levels.pop()
        self.names.pop()

    def key(self, number: int, found: re.Match[str]) -> int:
        """What is wrong with a line that begins with a key, and with what it holds."""
        indent = self.level(number, found)
        self.opens, self.goes_on = False, -1
        key, colon, value = found["key"], found["colon"], found["value"]
        line = self.lines[number]
        behind = line.index(":" if ":" in colon else "：", indent) + 1
        words = line[behind:].strip()
        if colon.strip(" \t") != ":" or (value and value[0] not in " \t"):
            mended = f"{line[:indent]}{key}: {words if BAR.fullmatch(words) else hints.as_value(words)}"
            written = f"write: {mended.strip()}"
            if "\u00a0" in colon or value.startswith("\u00a0"):
                self.say("Y120", number, line.index("\u00a0", indent), _NO_BREAK, written)
            elif "：" in colon:
                self.say("Y118", number, behind - 1, "a wide colon stands behind this key", written)
            else:
                self.say("Y119", number, behind - 1, "there is no blank behind this colon", written)
            typed_start = behind + len(line[behind:]) - len(line[behind:].lstrip())
            start = indent + len(key) + 2
            self.mend(number, mended, start - 1, start + (mended[start:] != words) - typed_start)
            line, behind = mended, start
            words = mended[start:].strip()
        start = behind + len(line[behind:]) - len(line[behind:].lstrip())
        if BAR.fullmatch(words):
            return self.text(number, indent, key, number + 1)
        if not words or (words.startswith("#") and not re.match(r"#[^\W_]", words)):
            return self.empty(number, indent, key)
        return self.value(number, indent, key, start)

    def empty(self, number: int, indent: int, key: str) -> int:
        """A key with nothing beside it: keys, a list or a text are below it."""
        kind = KINDS.get(key.casefold(), "")
        if kind not in BLOCKS + LINES:
            self.opens = True
            return number + 1
        below = []
        for at in range(number + 1, len(self.lines)):
            line = self.lines[at]
            at_margin = kind in BLOCKS and not indent and line.startswith("- ")
            if line.strip() and not (depth(line) > indent or line[:1] == "\t" or at_margin):
                break
            if line.strip():
                below.append(at)
        first = next((at for at in below if self.lines[at].strip()[0] != "#"), -1)
        held = first >= 0 and LINE.fullmatch(self.lines[first])
        if kind == "Part | None" and held and nearest(held["key"], keys(Part)):
            self.opens = True
            return number + 1
        counted = (kind in BLOCKS or not indent) and any(_SPECIAL.match(self.lines[at].strip()) for at in below)
        if not counted:
            return below[-1] + 1 if below and first >= 0 else number + 1
        at = next(at for at in below if _SPECIAL.match(self.lines[at].strip()))
        bare = self.lines[at].strip()
        column = len(self.lines[at]) - len(self.lines[at].lstrip())
        if bare.startswith("#"):
            self.say("Y123", at, column, "YAML drops this line as a remark", hints.under_a_bar(key, bare))
        else:
            message = f"the text of “{key}” stands under no bar"
            hint = hints.under_a_bar(key, self.lines[below[0]].strip())
            self.say("K109", below[0], depth(self.lines[below[0]]), message, hint)
            for at in below:
                if depth(self.lines[at]) == indent:
                    self.reindent(at, indent + 2)
        self.mend(number, f"{self.lines[number].split(':')[0]}: |", 0, 0)
        return self.text(number, indent, key, number + 1)

    def value(self, number: int, indent: int, key: str, start: int) -> int:
        """A value beside its key, with the lines that it goes on on."""
        kind = KINDS.get(key.casefold(), "")
        end = self.end_of_value(number, indent)
        lines = [self.lines[number][start:].rstrip(), *(line.rstrip() for line in self.lines[number + 1 : end])]
        while not lines[-1].strip():
            lines.pop()
        head = self.lines[number][indent:start].strip()
        takes: Literal["text", "word", ""] = "text" if kind in BLOCKS + LINES else "word" if kind == "str" else ""
        if beside := _BESIDE.match(lines[0]):
            at = start + beside.end()
            block = [lines[0][beside.end() :], *(line.strip() for line in lines[1:2])]
            self.say("Y114", number, at, "text stands beside the bar", hints.on_the_next_line(head, block))
            if kind == "Notes":
                self.mend(number, f"{self.lines[number][:start]}|", 0, 0)
                self.lost = True
            else:
                self.quote(number, at, [lines[0][beside.end() :], *lines[1:]], start)
        elif found := slip(lines, takes):
            words = " ".join(line.strip() for line in lines)
            key = head.rstrip(":").strip()
            hint = hints.under_a_bar(key, words) if kind in BLOCKS else hints.in_quotes_or_under_a_bar(key, words)
            if found.code in _CUT:
                hint = _REMARK + hint
            at = (start if not found.line else 0) + found.offset
            self.say(found.code, number + found.line, at, found.message, hint)
            if kind == "Notes":
                self.mend(number, self.lines[number][:start], 0, 0)
                for more in range(number + 1, end):
                    self.leave_out(more)
                self.lost = True
            else:
                self.quote(number, start, lines, start)
        elif kind in BLOCKS + LINES and lines[0][0] not in "\"'":
            self.goes_on = indent + 2
        return end

    def end_of_value(self, number: int, indent: int) -> int:
        """Where a value ends that begins on this line: before the next key, entry or remark, or at the margin."""
        end = number + 1
        for at in range(number + 1, len(self.lines)):
            line = self.lines[at]
            if not line.strip():
                continue
            found = LINE.fullmatch(line)
            if depth(line) <= indent or line.lstrip(" ")[0] == "\t":
                break
            if found and (found["key"].casefold() in KNOWN):
                break
            end = at + 1
        return end

    def entry(self, number: int, indent: int) -> int:
        """An entry of a list that is no key."""
        self.lists.add(indent)
        while self.levels and self.levels[-1] > indent:
            self.pop()
        line = self.lines[number]
        start = len(line) - len(line[indent + 1 :].lstrip())
        words = line[start:].rstrip()
        if words and (found := slip([words], "word")):
            hint = f"begin an annex with its title:\n    - title: |\n        {hints.short(words)}"
            if found.code in _CUT:
                hint = "write a blank behind the # if it is a remark, or else take it out"
                self.mend(number, line[: start + found.offset].rstrip(), 0, 0)
            else:
                self.leave_out(number)
            self.say(found.code, number, start + found.offset, found.message, hint)
        return number + 1

    def neither(self, number: int, indent: int) -> int:
        """A line that begins with no key and is under no bar."""
        if (self.opens and self.levels and indent > self.levels[-1]) or _WITH_NO_BREAK.match(self.lines[number]):
            return number + 1
        self.say("Y113", number, indent, "this line is neither a key nor part of a text", _WHERE)
        if self.goes_on >= 0:
            self.reindent(number, self.goes_on)
        else:
            self.leave_out(number)
        return number + 1

"""What a typist did wrong where YAML makes nothing of a file, or something else than was meant.

It is told in plain words, line by line, and each line is mended so that the rest can be read.
"""

from __future__ import annotations

import re

from drafter import hints
from drafter.barred import BAR, BARE, CLASSES, DASH, ENDS, KINDS, KNOWN, LINE, NAMED, key_line
from drafter.keys import BLOCKS, LINES, keys
from drafter.mending import Moved, depth
from drafter.outline import AgendaItem, Annex, Outline, Part
from drafter.place import Finding
from drafter.spelling import nearest
from drafter.under_names import UnderNames, as_heading
from drafter.value import Value
from drafter.values import Takes, slip

_BESIDE = re.compile(r"[|>][-+]?\s*(?=\S)")
_SPECIAL = re.compile(r"[-*#] |#|[-*#]$|\[|\{|[&!%@`|>*\"]|.*:(?:\s|$)|.*\s#")
_CUT = ("K110",)
#: The kinds of value that are a word or a few.
_WORDS = (
    "str", "Symbol", "Language", "Original", "Distribution", "Date", "str | Body", "Template", "Flag", "Contents",
    "Widths",
)  # fmt: skip
#: Of these nothing is lost on the typist if they are read as empty: what is in them is told of by lines.
_LINED = ("Notes", "Rows")
_ITEMS = "agenda_items"
_LISTS = ("Annexes | None", "AgendaItems", None)
_NO_COLON = re.compile(r"([a-z_]+)\s")
_MARGIN = "take the blanks away before it and before what it holds"
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


class _Walk(UnderNames):
    """Goes through the lines, key by key, and mends them; lines are counted from 0 here."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(lines)
        self.at: list[list[int]] = []
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
            self.goes_on = -1
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
        if "-" in lead:
            listed = self.opens and KINDS.get(self.names[-1].casefold()) in _LISTS
            if not listed and lead.index("-") not in self.lists and self.levels:
                return self.without_hyphen(number, found)
            self.lists.add(lead.index("-"))
            while self.levels and self.levels[-1] > lead.index("-"):
                self.pop()
            return self.enter(number, len(lead), key)
        indent = len(lead)
        to, why = self.due(number, indent, key)
        if to != indent:
            self.say("Y124", number, indent, why, f"put {to} blanks before it" if to else _MARGIN)
            self.reindent(number, to)
        return self.enter(number, to, key)

    def enter(self, number: int, indent: int, key: str) -> int:
        """Go on with a key that is indented so far; gives that."""
        while self.levels and self.levels[-1] > indent:
            self.pop()
        if not self.levels or self.levels[-1] < indent:
            self.levels.append(indent)
            self.names.append(key)
            self.at.append([])
        self.names[-1] = key
        self.at[-1].append(number)
        return indent

    def pop(self) -> None:
        """Leave the innermost keys."""
        self.levels.pop()
        self.names.pop()
        self.at.pop()

    def due(self, number: int, indent: int, key: str) -> tuple[int, str]:
        """How far a key is to be indented, and what is wrong where it is not."""
        why = f"“{key}:” is not indented as the other keys are"
        if not self.levels:
            at_margin = any(KNOWN & {line.split(":")[0]} for line in self.lines[number + 1 :]) if indent else False
            return (0, why) if at_margin else (indent, "")
        above = self.names[0]
        within = keys(CLASSES[above]) if self.levels[0] == 0 and above in CLASSES else {}
        listed = self.names.index(_ITEMS) if _ITEMS in self.names else 0
        if listed and indent > self.levels[listed]:
            within = keys(AgendaItem)
        part = KINDS.get(above) in BLOCKS
        if indent and within and key not in within and key in KINDS and key in keys(Outline):
            return 0, f"“{key}:” stands under “{above}:”, where it does not belong"
        if not indent and key in within and (key not in keys(Outline) or (part and self.opens)):
            return self.levels[1] if len(self.levels) > 1 else 2, f"“{key}:” is not indented under “{above}:”"
        if self.is_a_name_at_the_margin(number, indent, key):
            return 2, f"“{key}:” is not indented under “{self.names[0]}:”"
        if (to := self.under_a_name(number, indent, key)) > indent:
            return to, f"“{key}:” is not indented under “{self.names[1] if len(self.names) > 1 else above}:”"
        if indent in self.levels or (self.opens and indent > self.levels[-1]):
            return indent, ""
        near = [one for one in zip(self.levels, self.names, self.at, strict=True) if one[0] or not within]
        if not near:
            return (0, why) if key in keys(Outline) else (indent, "")
        to, name, others = min(near, key=lambda one: (abs(one[0] - indent), -one[0]))
        after = sum(depth(line) == indent and bool(key_line(line)) for line in self.lines[number : number + 20])
        if to and len(others) < after and indent > (self.levels[-2] if len(self.levels) > 1 else -1):
            for other in others:
                message = f"“{name}:” is not indented as the keys below it are"
                self.say("Y124", other, depth(self.lines[other]), message, f"put {indent} blanks before it")
                self.reindent(other, indent)
            self.levels[-1] = indent
            return indent, ""
        return to, why

    def without_hyphen(self, number: int, found: re.Match[str]) -> int:
        """Take the hyphen before a key away where no list is meant."""
        line, at = self.lines[number], found["lead"].index("-")
        message = "a hyphen before a key makes a list of it, and here is none"
        self.say("Y126", number, at, message, f"take it away: {line.replace('-', ' ', 1).strip()}")
        self.mend(number, line.replace("- ", "", 1), at, -2)
        return self.level(number, key_line(self.lines[number]) or found)

    def key(self, number: int, found: re.Match[str]) -> int:
        """What is wrong with a line that begins with a key, and with what it holds."""
        indent = self.level(number, found)
        self.opens, self.goes_on = False, -1
        key, colon, value = found["key"], found["colon"], found["value"]
        line = self.lines[number]
        behind = line.index(":" if ":" in colon else "：", indent) + 1
        words = line[behind:].strip()
        if colon.strip(" \t") != ":" or (value and value[0] not in " \t"):
            plain = BAR.fullmatch(words) or (KINDS.get(key.casefold()) not in BLOCKS + LINES and " #" in words)
            mended = f"{line[:indent]}{key}: {words if plain else hints.as_value(words)}"
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
        if not indent and key in NAMED and (end := self.without_names(number, key)):
            return end
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
        self.opens = kind in ("Part | None",) and not below
        if not counted:
            return below[-1] + 1 if below and first >= 0 else number + 1
        at = next(at for at in below if _SPECIAL.match(self.lines[at].strip()))
        bare = self.lines[at].strip()
        column = len(self.lines[at]) - len(self.lines[at].lstrip())
        if bare.startswith("#"):
            self.say("Y123", at, column, "YAML drops this line as a remark", hints.under_a_bar(key, bare))
        else:
            message = f"the text of “{key}” stands under no bar"
            held_first = self.lines[below[0]].strip()
            if kind in ("Rows", *LINES):
                held_first = held_first.removeprefix("- ")
            if kind == "Rows":
                self.without_hyphens(below, before=r"\|")
            hint = hints.under_a_bar(key, as_heading(held_first) if key == "sections" else held_first)
            self.say("K109", below[0], depth(self.lines[below[0]]), message, hint)
            if kind in LINES:
                self.without_hyphens(below)
            for at in below:
                if depth(self.lines[at]) == indent:
                    self.reindent(at, indent + 2)
        self.mend(number, f"{self.lines[number].split(':')[0]}: |", 0, 0)
        return self.text(number, indent, key, number + 1)

    def without_hyphens(self, numbers: list[int], before: str = "") -> None:
        """Put blanks for the hyphens of a list on these lines, where such signs follow them."""
        for number in numbers:
            self.lines[number] = re.sub(rf"^( *)- (?={before})", r"\1  ", self.lines[number])

    def value(self, number: int, indent: int, key: str, start: int) -> int:
        """A value beside its key, with the lines that it goes on on."""
        kind = KINDS.get(key.casefold(), "")
        end = self.end_of_value(number, indent)
        lines = [self.lines[number][start:].rstrip(), *(line.rstrip() for line in self.lines[number + 1 : end])]
        while not lines[-1].strip():
            lines.pop()
        head = self.lines[number][indent:start].strip()
        takes: Takes = "text" if kind in BLOCKS + LINES else "word" if kind in _WORDS else ""
        if beside := _BESIDE.match(lines[0]):
            at = start + beside.end()
            first = lines[0] if kind in ("Rows",) else lines[0][beside.end() :]
            block = [first, *(line.strip() for line in lines[1:2])]
            self.say("Y114", number, at, "text stands beside the bar", hints.on_the_next_line(head, block))
            if kind in _LINED:
                self.mend(number, f"{self.lines[number][:start]}|", 0, 0)
                self.lost = True
            else:
                self.quote(number, at, [lines[0][beside.end() :], *lines[1:]], start)
        elif found := slip(lines, takes):
            words = " ".join(line.strip() for line in lines)
            key = head.rstrip(":").strip()
            hint = hints.under_a_bar(key, words) if kind in BLOCKS else hints.in_quotes_or_under_a_bar(key, words)
            bare = lines[0].strip("\"'[]{} ") if kind in _WORDS and found.code not in (*_CUT, "Y112") else ""
            if bare:
                hint = f"write: {head} {bare}"
            if found.code in _CUT:
                hint = _REMARK + hint
            at = (start if not found.line else 0) + found.offset
            self.say(found.code, number + found.line, at, found.message, hint)
            if bare:
                self.mend(number, self.lines[number][:start] + bare, start, -1)
            elif kind in _LINED:
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
        of = AgendaItem if self.names and self.names[-1] == _ITEMS else Annex
        if (keyed := _NO_COLON.match(words)) and keyed[1] in keys(of) and self.next_is_deeper(number, indent):
            at = start + keyed.end(1)
            mended = f"{line[:at]}:{line[at:]}"
            self.say("Y127", number, at, "there is no colon behind this key", f"write: {mended.strip()}")
            self.mend(number, mended, at, 1)
            return self.line(number)
        if words and (found := slip([words], "word")):
            hint = f"begin an annex with its title:\n    - title: |\n        {hints.short(words)}"
            if self.names and self.names[-1] == _ITEMS:
                first, _, rest = words.partition(": ")
                title = hints.as_value(rest.strip()) or "…"
                hint = f"begin an item of the agenda with its number:\n    - number: {first}\n      title: {title}"
            if found.code in _CUT:
                hint = "write a blank behind the # if it is a remark, or else take it out"
                self.mend(number, line[: start + found.offset].rstrip(), 0, 0)
            else:
                self.leave_out(number)
            self.say(found.code, number, start + found.offset, found.message, hint)
        return number + 1

    def next_is_deeper(self, number: int, indent: int) -> bool:
        """Whether a key of the same entry of a list stands on the next line."""
        at = self.next_line(number + 1, remarks=False)
        return at < len(self.lines) and depth(self.lines[at]) > indent and bool(key_line(self.lines[at]))

    def neither(self, number: int, indent: int) -> int:
        """A line that begins with no key and is under no bar."""
        line = self.lines[number]
        if found := BARE.fullmatch(line):
            at = indent + len(found["key"])
            mended = f"{line[:at]}:{line[at:]}"
            self.say("Y127", number, at, "there is no colon behind this key", f"write: {mended.strip()}")
            self.mend(number, mended, at, 1)
            return self.line(number)
        if free := self.a_name(number, indent):
            self.enter(number, indent, free)
            self.opens = True
            return number + 1
        if (self.opens and self.levels and indent > self.levels[-1]) or _WITH_NO_BREAK.match(line):
            return number + 1
        self.say("Y113", number, indent, "this line is neither a key nor part of a text", _WHERE)
        if self.goes_on >= 0:
            self.reindent(number, self.goes_on)
        else:
            self.leave_out(number)
        return number + 1

"""What a typist may have got wrong where YAML can make nothing of a file, line by line and in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.place import Finding, Place
from drafter.value import Value

_LINE = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[A-Za-z_]+)(?P<colon>[ \u00a0]*[:：])(?P<value>.*)")
_BAR = re.compile(r"[|>][-+0-9]*(?:\s*|\s+#.*)")
_BESIDE = re.compile(r"[|>][-+]?\s*\S")
_MEANT = re.compile(r"[*&!%@`,\]}]|[-?] |\[.*\]\s*[^\s#]|\{.*\}\s*[^\s#]|\"[^\"]*\"\s*[^\s#]|'[^']*'\s*[^\s#']")
_UNCLOSED = re.compile(r"\"[^\"]*|'[^']*|\[[^\]]*|\{[^}]*")
_LETTERS = {"*": "an asterisk", "&": "&", "!": "!", "%": "%", "@": "@", "`": "a backtick", "-": "a hyphen", "?": "?",
            "[": "a bracket", "]": "a bracket", "{": "a brace", "}": "a brace", ",": "a comma",
            '"': "a quotation mark", "'": "a quotation mark"}  # fmt: skip
UNDER_A_BAR = "put the text under a bar: “{key}: |”, and the text on the next line, two blanks in"


#: Instead of how far the key is indented whose value may go on: none has come yet, or its fault has been told.
_NONE, _SAID = -1, -2


class _Bar(Value):
    """A key with a bar: the line it stands on, how far it is indented, and how far its text is, once it has begun."""

    key: str
    line: int
    indent: int
    text: int


def diagnose(text: str) -> list[Finding]:
    """Every line that a typist may have got wrong; nothing here is right for certain, but YAML has failed."""
    return list(_Walk(text.split("\n")).findings())


class _Walk:
    """Goes through the lines and remembers the bar whose text it is in."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.bar: _Bar | None = None
        self.value_indent = _NONE
        self.begun = False

    def findings(self) -> Iterator[Finding]:
        for number, line in enumerate(self.lines, 1):
            if line.strip():
                yield from self.line(line, number)
                self.begun = self.begun or not line.startswith(("#", "%", "---"))

    def line(self, line: str, number: int) -> Iterator[Finding]:
        indent = len(line) - len(line.lstrip(" "))
        if self.bar and indent > self.bar.indent:
            yield from self.under_bar(self.bar, indent, number)
        elif line[indent] == "\t":
            hint = "use blanks to indent it, two for each step"
            yield Finding("Y111", Place(number, indent + 1), "a tab stands at the head of this line", hint)
        elif line.startswith(("---", "...")):
            if self.begun and line[3:4].strip() == "":
                sign = "dashes" if line[0] == "-" else "dots"
                hint = "take it out, or indent it by two blanks if it belongs to a text"
                yield Finding("Y106", Place(number, 1), f"a line of {sign} ends the outline here", hint)
        elif line[indent] == "#":
            if self.bar and self.goes_on(number):
                hint = "write <!-- remark -->, two blanks in, or move it above the key"
                message = f"this remark at the margin breaks off the text that begins on line {self.bar.line + 1}"
                yield Finding("Y117", Place(number, 1), message, hint)
                return
            self.bar = None
        elif found := _LINE.fullmatch(line):
            self.bar, self.value_indent = None, _SAID
            yield from self.key(found, number)
        else:
            yield from self.neither(line, indent, number)

    def goes_on(self, number: int) -> bool:
        """Whether the text under the bar goes on behind this line."""
        rest = next(
            (line for line in self.lines[number : number + 50] if line.strip() and not line.startswith("#")), ""
        )
        return bool(self.bar and self.bar.text and rest.startswith(" " * self.bar.text))

    def under_bar(self, bar: _Bar, indent: int, number: int) -> Iterator[Finding]:
        if not bar.text:
            self.bar = _Bar(bar.key, bar.line, bar.indent, indent)
        elif indent < bar.text:
            message = f"this line is indented less than the text it belongs to, which begins on line {bar.line + 1}"
            yield Finding("Y115", Place(number, indent + 1), message, f"indent it by {bar.text} blanks, as the others")

    def key(self, found: re.Match[str], number: int) -> Iterator[Finding]:
        """What is wrong with a line that begins with a key."""
        key, colon, value = found["key"], found["colon"], found["value"]
        if _BAR.match(value.strip()):
            self.bar = _Bar(key, number, len(found["lead"]), 0)
        at = Place(number, found.start("colon") + 1)
        words = value.strip()
        begins = Place(number, found.start("value") + len(value) - len(value.lstrip()) + 1)
        line = f"“{key}: {words}”" if len(words) < 40 else f"“{key}: …”"
        if "\u00a0" in found["lead"]:
            yield Finding("Y120", Place(number, found["lead"].index("\u00a0") + 1), _NO_BREAK, f"retype it: {line}")
        elif "\u00a0" in colon or value.startswith("\u00a0"):
            yield Finding("Y120", at, _NO_BREAK, f"retype it: {line}")
        elif "：" in colon:
            yield Finding("Y118", at, "a wide colon stands behind this key", f"write {line} with a narrow one")
        elif value and not value[0].isspace():
            yield Finding("Y119", at, "there is no blank behind this colon", f"write {line}")
        elif _BESIDE.match(words) and not _BAR.fullmatch(words):
            hint = f"move it to the next line, two blanks in, and leave “{key}: |” alone"
            yield Finding("Y114", begins, "text stands beside the bar", hint)
        elif _MEANT.match(words):
            message = f"a value that begins with {_LETTERS[words[0]]} means something else in YAML"
            yield Finding("Y121", begins, message, UNDER_A_BAR.format(key=key))
        elif _UNCLOSED.fullmatch(words):
            message = f"the {_LETTERS[words[0]].removeprefix('a ')} that begins this value is not closed on this line"
            yield Finding("Y122", begins, message, UNDER_A_BAR.format(key=key))
        elif not words.startswith(('"', "'", "[", "{", "#")) and (inside := re.search(r":(?:\s|$)", words)):
            at = Place(begins.line, begins.column + inside.start())
            message = "a colon followed by a blank stands inside a value"
            yield Finding("Y112", at, message, UNDER_A_BAR.format(key=key))
        else:
            self.value_indent = len(found["lead"])

    def neither(self, line: str, indent: int, number: int) -> Iterator[Finding]:
        """What is wrong with a line that begins with no key and is under no bar."""
        place = Place(number, indent + 1)
        if self.bar and not self.bar.text:
            message = f"this text is not indented under its bar, which is on line {self.bar.line}"
            yield Finding("Y116", place, message, "put two blanks before each of its lines")
            self.bar, self.value_indent = None, _SAID
        elif self.bar:
            message = f"here breaks off the text that begins on line {self.bar.line + 1}"
            yield Finding("Y113", place, message, f"indent this line by {self.bar.text} blanks, as the others")
        elif indent <= self.value_indent or (self.value_indent == _NONE and line[indent] != "-"):
            hint = "indent it by two blanks if it belongs to the text above, or write “key: |” before it"
            yield Finding("Y113", place, "this line is neither a key nor part of a text", hint)
            self.value_indent = _SAID


_NO_BREAK = "a no-break blank (U+00A0) stands here, where YAML knows only common ones"

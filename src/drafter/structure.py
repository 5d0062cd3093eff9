"""What a typist may have got wrong where YAML can make nothing of a file, line by line and in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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


#: Keys of the outline's design that this version does not read yet.
LATER = ("sections", "subtitle", "summary", "preamble", "closing", "contents", "tables", "figures", "boxes", "facts",
          "job_number", "agenda_items", "provisional", "numbered", "editorial", "short")  # fmt: skip


#: A value in typographic quotation marks.
QUOTED = re.compile("[“”„«‘’「『](.*)[“”»‘’」』]")
#: The codes of languages by their names.
CODES = {"arabic": "ar", "english": "en", "spanish": "es", "french": "fr", "russian": "ru", "chinese": "zh",
          "العربية": "ar", "español": "es", "français": "fr", "русский": "ru", "中文": "zh", "英文": "en", "法文": "fr",
          "俄文": "ru", "西班牙文": "es", "阿拉伯文": "ar"}  # fmt: skip

#: Instead of how far the key is indented whose value may go on: none has come yet, or its fault has been told.
_NONE, _SAID = -1, -2


def under_a_bar(key: str = "") -> str:
    """What to do with a text that YAML does not take for one: the hint of many findings."""
    head = f"“{key}: |”" if key else "the key, a colon and “|”"
    return f"put the text under a bar: {head}, and the text on the next line, two blanks in"


def dropped(lines: Sequence[str], line: int, indent: int) -> Iterator[Place]:
    """The lines below a key, indented more than it is, that YAML drops as remarks; ``line`` is that of the key."""
    for number, words in enumerate(lines[line:], line + 1):
        bare = words.lstrip(" ")
        if not bare or bare.startswith("#"):
            if bare and len(words) - len(bare) > indent:
                yield Place(number, len(words) - len(bare) + 1)
        elif len(words) - len(bare) <= indent:
            return


def headings_at_the_margin(text: str) -> Iterator[Finding]:
    """A warning for each line at the margin with two signs or more and words: a heading that lost its blanks."""
    begun = False
    for number, line in enumerate(text.split("\n"), 1):
        if begun and _HEADING.match(line):
            hint = "to print it as a heading, indent it by two blanks under its part; a remark has a single #"
            yield Finding("Y201", Place(number, 1), "this is a remark to YAML and is not printed", hint, "warning")
        begun = begun or bool(_KEY.match(line))


_HEADING = re.compile(r"#{2,6}[ \t]+[^\W_]")
_KEY = re.compile(r"[A-Za-z_]+[ \t]*:")


class _Bar(Value):
    """A key with a bar: the line it stands on, how far it is indented, and how far its text is, once it has begun."""

    key: str
    line: int
    indent: int
    text: int


def diagnose(text: str) -> list[Finding]:
    """Every line that a typist may have got wrong; nothing here is right for certain, but YAML has failed."""
    return list(_Walk(text.split("\n")).findings())


def dropped_remark(place: Place, key: str) -> Finding:
    """The fault of a line that was meant for text, under a key without a bar."""
    return Finding("Y123", place, "YAML drops this line as a remark", under_a_bar(key))


class _Walk:
    """Goes through the lines and remembers the bar whose text it is in."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.bar: _Bar | None = None
        self.value_indent = _NONE
        self.value_key = ""
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
                if _HEADING.match(line):
                    hint = f"if it is a heading, indent it by {self.bar.text} blanks, as the others"
                message = f"this remark at the margin breaks off the text that begins on line {self.bar.line + 1}"
                yield Finding("Y117", Place(number, 1), message, hint)
                return
            if not self.bar and 0 <= self.value_indent < indent and self.text_follows(number):
                yield dropped_remark(Place(number, indent + 1), self.value_key)
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

    def text_follows(self, number: int) -> bool:
        """Whether what comes behind this remark belongs to the value above it and is no key."""
        rest = next(
            (line for line in self.lines[number : number + 50] if line.strip(" ") and line.strip()[0] != "#"), ""
        )
        return len(rest) - len(rest.lstrip(" ")) > self.value_indent and not _LINE.fullmatch(rest)

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
            yield Finding("Y121", begins, message, under_a_bar(key))
        elif _UNCLOSED.fullmatch(words):
            message = f"the {_LETTERS[words[0]].removeprefix('a ')} that begins this value is not closed on this line"
            yield Finding("Y122", begins, message, under_a_bar(key))
        elif not words.startswith(('"', "'", "[", "{", "#")) and (inside := re.search(r":(?:\s|$)", words)):
            at = Place(begins.line, begins.column + inside.start())
            message = "a colon followed by a blank stands inside a value"
            yield Finding("Y112", at, message, under_a_bar(key))
        else:
            self.value_indent, self.value_key = len(found["lead"]), key

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

"""YAML text to a tree of nodes: every scalar is text, with the lines it was typed on and their places.

Built from libyaml's events, so nothing is resolved, guessed or expanded: no type, tag, anchor or merge key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import yaml

from drafter.dropped import headings_at_the_margin
from drafter.limits import UNPRINTABLE
from drafter.place import Finding, Place
from drafter.typed import REMOVED, TypedLine
from drafter.value import Value, unseen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DEEPEST = 12
_UNDER = "put the text under a bar: the key, a colon and “|”, and the text on the next line, two blanks in"
# A remark that drafter is to heed is meant as one.
_CUT = re.compile(r"[ \t]+#(?![ \t]*drafter:)", re.IGNORECASE)


class Scalar(Value):
    """A value as text: ``lines`` as typed; ``barred`` when under a bar; ``cut`` what YAML took off it as a remark."""

    text: str
    lines: tuple[TypedLine, ...]
    barred: bool
    cut: str
    place: Place = unseen()


class Mapping(Value):
    """Keys and values in the order of the file."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place = unseen()

    def missing(self, names: Iterable[str]) -> set[str]:
        """Those of the names that are no keys here."""
        return set(names) - {key.text for key, _ in self.pairs}


class Listing(Value):
    """Values one after another."""

    nodes: tuple[Node, ...]
    place: Place = unseen()


Node = Scalar | Mapping | Listing


class _TooDeep(Exception):
    """Values stand in one another deeper than any outline needs."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


def grow(text: str, findings: list[Finding]) -> Node | None:
    """The tree of the text's one document, or None, with the reasons added to the findings."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    bad = list(_unprintable(text))
    findings.extend(bad)
    if bad:
        return None
    builder = _Builder(text, findings)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CLoader", yaml.Loader)):
            builder.take(event)
    except yaml.YAMLError as error:
        findings.append(_broken(error, text.count("\n") + 1))
        return None
    except _TooDeep as error:
        message = "brackets or keys stand in one another too deeply"
        findings.append(Finding("Y105", error.place, message, "put the text under a bar"))
        return None
    findings.extend(headings_at_the_margin(text))
    return builder.root


def suspect(text: str) -> Iterator[Finding]:
    """A warning for each sign that can be printed and should hardly be."""
    there = [sign for sign in _SUSPECT if sign in text]
    for number, line in enumerate(text.split("\n"), 1) if there else ():
        for sign in there:
            for found in re.finditer(sign, line):
                message, hint = _SUSPECT[sign]
                yield Finding("Y202", Place(number, found.start() + 1), message, hint, "warning")


_LOST = "U+FFFD stands here, as it does where a letter was lost when a file was converted"
_TURNED = "an unseen sign turns the direction of writing from here on ({})"
_SUSPECT = {
    "\ufffd": (_LOST, "look the word up in the file that this was made from"),
    "\u202d": (_TURNED.format("U+202D"), "retype the line"),
    "\u202e": (_TURNED.format("U+202E"), "retype the line"),
}


def _unprintable(text: str) -> Iterator[Finding]:
    # To compile the set takes longer than to read a short outline; few texts need it.
    bare = text.replace("\n", "").replace("\t", "").replace("\u3000", "").replace("\u00a0", "")
    if bare.isprintable() or not re.search(UNPRINTABLE, text):
        return
    for number, words in enumerate(text.split("\n"), 1):
        for found in re.finditer(UNPRINTABLE, words):
            yield unprintable(found[0], Place(number, found.start() + 1))


def unprintable(char: str, place: Place) -> Finding:
    """The fault of a character that no file can hold; those that are pasted from Word have names."""
    name = _NAMES.get(char, "")
    code = f"U+{ord(char):04X}"
    message = f"{f'{name} ({code})' if name else f'the character {code}'} cannot be printed or seen"
    hint = _INSTEAD.get(char, "take it out, or retype the word it is in")
    return Finding("Y101", place, message, hint)


_NAMES = {"\x0b": "a line break of Word", "\x0c": "a page break", "\x1e": "a no-break hyphen of Word",
          "\x1f": "an optional hyphen of Word", "\u2028": "a line break", "\u2029": "a paragraph break"}  # fmt: skip
_INSTEAD = {"\x0b": "begin a new line here instead", "\x0c": "take it out: Word breaks the pages",
            "\x1e": "write a hyphen instead", "\x1f": "take it out: Word hyphenates",
            "\u2028": "begin a new line here instead", "\u2029": "begin a new line here instead"}  # fmt: skip


class _Builder:
    """Takes libyaml's events and holds the tree that they make."""

    def __init__(self, text: str, findings: list[Finding]) -> None:
        self.lines = text.split("\n")
        self.text = text
        self.findings = findings
        self.root: Node | None = None
        self.open: list[tuple[type[Mapping] | type[Listing], Place, list[Node]]] = []
        self.documents = 0

    def take(self, event: Any) -> None:
        place = Place(event.start_mark.line + 1, event.start_mark.column + 1)
        if getattr(event, "anchor", None):
            self.fault("Y103", place, "a value that begins with & or * means something else in YAML", _UNDER)
        if getattr(event, "tag", None):
            self.fault("Y104", place, "a value that begins with ! means something else in YAML", _UNDER)
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents == 2:
                    self.fault(
                        "Y106",
                        place,
                        "a line of dashes ends the outline here",
                        "take it out, or indent it by two blanks",
                    )
            case yaml.AliasEvent():
                self.put(Scalar("", (), False, "", place))
            case yaml.ScalarEvent():
                self.put(self.scalar(event, place))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if len(self.open) >= _DEEPEST:
                    raise _TooDeep(place)
                self.open.append((Mapping if isinstance(event, yaml.MappingStartEvent) else Listing, place, []))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                kind, start, nodes = self.open.pop()
                self.put(self.mapping(nodes, start) if kind is Mapping else Listing(tuple(nodes), start))
            case _:
                pass

    def fault(self, code: str, place: Place, message: str, hint: str) -> None:
        self.findings.append(Finding(code, place, message, hint))

    def put(self, node: Node) -> None:
        if self.open:
            self.open[-1][2].append(node)
        elif self.documents < 2:
            self.root = node

    def mapping(self, nodes: list[Node], place: Place) -> Mapping:
        """Pairs of keys and values; a key that is no text, or that was there before, is a fault."""
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.fault("Y107", key.place, "a key must be a word", "put the text under a bar")
            elif key.text in pairs:
                first = pairs[key.text][0].place.line
                self.fault(
                    "K102",
                    key.place,
                    f"“{key.text}” is here a second time; the first is on line {first}",
                    "keep one of them",
                )
            else:
                pairs[key.text] = (key, value)
        return Mapping(tuple(pairs.values()), place)

    def scalar(self, event: Any, place: Place) -> Scalar:
        first, last = event.start_mark, event.end_mark
        match event.style:
            case "|":
                return Scalar(event.value, tuple(self.literal(event.value, first.line + 1)), True, "", place)
            case ">":
                return Scalar(event.value, tuple(self.folded(event.value, first.line + 1, last.line)), True, "", place)
            case None | "":
                return Scalar(event.value, tuple(self.plain(event)), False, self.cut_behind(last), place)
            case _:
                if hidden := re.search(UNPRINTABLE, event.value):
                    message = f"a backslash writes U+{ord(hidden[0]):04X} here, which cannot be printed or seen"
                    self.fault("Y125", place, message, "take it out of the value")
                return Scalar(event.value, tuple(self.quoted(event)), False, "", place)

    def literal(self, value: str, line: int) -> Iterator[TypedLine]:
        """The lines under a bar: those of the value, each at its place in the file."""
        for number, words in enumerate(value.split("\n"), line):
            typed = self.lines[number] if number < len(self.lines) else ""
            yield TypedLine(words, Place(number + 1, len(typed) - len(words) + 1))

    def folded(self, value: str, line: int, end: int) -> Iterator[TypedLine]:
        """The lines under ``>``, as typed and not as YAML folds them."""
        typed = self.lines[line : end + 1]
        first = next((words for words in typed if words.strip()), "")
        own = len(head := value.lstrip("\n")) - len(head.lstrip(" "))
        indent = max(len(first) - len(first.lstrip(" ")) - own, 1)
        for number, words in enumerate(typed, line):
            if words.strip() and not words.startswith(" " * indent):
                return
            yield TypedLine(words[indent:], Place(number + 1, indent + 1))

    def plain(self, event: Any) -> Iterator[TypedLine]:
        """The lines of a value without quotes, as typed and not as YAML folds them."""
        first, last = event.start_mark, event.end_mark
        for number in range(first.line, last.line + 1) if event.value else ():
            words = self.lines[number]
            if number == last.line:
                words = words[: last.column]
            start = first.column if number == first.line else len(words) - len(words.lstrip(" "))
            yield TypedLine(words[start:], Place(number + 1, start + 1))

    def quoted(self, event: Any) -> Iterator[TypedLine]:
        """The lines of a value in quotes. On several lines each is read for itself, so that none is folded."""
        first, last = event.start_mark, event.end_mark
        for number in range(first.line, last.line + 1):
            words = self.lines[number][: last.column - 1] if number == last.line else self.lines[number]
            start = first.column + 1 if number == first.line else len(words) - len(words.lstrip(" "))
            bare = words[start:] if first.line == last.line else words[start:].rstrip(" ")
            for part in _unquoted(bare, event.style).split("\n"):
                yield TypedLine(part.rstrip(REMOVED), Place(number + 1, start + 1))
                start += len(part) + 1

    def cut_behind(self, end: Any) -> str:
        """What follows an unquoted value on its line and was taken for a remark."""
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        return rest.strip() if _CUT.match(rest) else ""


def _unquoted(words: str, quote: str) -> str:
    """A line from within quotes, its escapes resolved, so that all characters keep their columns; a backslash at its
    end, itself escaped by none, goes on."""
    if quote == "'":
        return words.replace("''", f"{REMOVED}'")
    if (len(words) - len(words.rstrip("\\"))) % 2:
        words = words[:-1]
    return _ESCAPE.sub(lambda found: _meant(found[0]).rjust(len(found[0]), REMOVED), words)


_ESCAPE = re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|.)")


def _meant(escape: str) -> str:
    """The character that an escape stands for."""
    known = yaml.scanner.Scanner.ESCAPE_REPLACEMENTS
    return known[escape[1]] if len(escape) == 2 else chr(int(escape[2:], 16))


def _broken(error: yaml.YAMLError, lines: int) -> Finding:
    """Where YAML can make nothing of a file of so many lines; of a value in quotes that never ends, where it begins."""
    mark = None
    if isinstance(error, yaml.MarkedYAMLError):
        in_quotes = "quoted" in (error.context or "")
        mark = (error.context_mark if in_quotes else error.problem_mark) or error.problem_mark or error.context_mark
    # Behind a last line without an end, YAML sees one more.
    place = Place(min(mark.line + 1, lines), mark.column + 1) if mark else None
    hint = "put texts under a bar, each line two blanks in; the fault may stand on the line above"
    return Finding("Y110", place, "the file cannot be read from here on", hint)

"""The notation inside a line: emphasis, notes, references, links, gaps. ``marking`` writes what is read here.

A line is read in three steps, each in one pass, so that no text can make it slow: its marks are found and brackets
joined to their fellows, then asterisks are, and then the inlines are made, each piece of text with its looks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from drafter import outline
from drafter.emphasis import Closing, Event, Opening, Stars, pair
from drafter.inline import Gap, Link, Look, Text
from drafter.place import Finding
from drafter.typed import Typed
from drafter.value import replace

NAME = r"[^\W\d_](?:[^\W_]|-){0,29}"
ESCAPABLE = r"*\[\]{}#\\~^<>:|\-"
KINDS = "para|ref|section|annex|table|figure|box|insert|fact|gap"
ADDRESS = r"(?:https?://|mailto:)"
LOOKS = {"italic": Look.ITALIC, "bold": Look.BOLD, "subscript": Look.SUBSCRIPT, "superscript": Look.SUPERSCRIPT}
_LOOK = "|".join(LOOKS)
#: The words behind a square bracket that give what it holds its looks: ``[words]{italic bold}``.
SPAN = re.compile(rf"\{{((?:{_LOOK})(?: (?:{_LOOK}))*)\}}")
SUBSCRIPT = re.compile(rf"~((?:\\[{ESCAPABLE}]|(?!\\[{ESCAPABLE}]|\^\[)[^\s~])+)~")
SUPERSCRIPT = re.compile(rf"\^((?:\\[*{{}}#\\~^<>:|\-]|(?!\\[{ESCAPABLE}])[^\s^\[\]])+)\^")
ANGLED = re.compile(rf"<({ADDRESS}[^\s<>]+)>")
_TARGET = re.compile(rf"\(({ADDRESS}(?:[^\s()<>]|\([^\s()<>]*\))+)\)")
# What RFC 3986 lets stand in an address, less square brackets and the marks that end a sentence round it.
_BARE = re.compile(r"https?://[!#-;=?-Z_a-z~]+")
_NOTE_NAME = re.compile(r"\*+|(?:[^\W_]|-){1,30}")
_NAMES = re.compile(rf"\s*({NAME})\s*")
_TAIL = re.compile(r"(?<!\\)(?:\\\\)*(\{(#[^{}\s]*|-)\})$")
_BIG = rf"""
    (?P<escape>\\[{ESCAPABLE}]) | (?P<note>\[\^[^\[\]\s]{{1,100}}\]) | (?P<stray>\{{\#[^{{}}\s]*\}})
    | (?P<word>\{{(?:{KINDS}):[^{{}}]*\}}) | (?P<angled>{ANGLED.pattern}) | (?P<bare>{_BARE.pattern})
    | (?P<opening>\^?\[) | (?P<closing>\]) | (?P<stars>\*+)"""
_SMALL = f"(?P<sub>{SUBSCRIPT.pattern}) | (?P<super>{SUPERSCRIPT.pattern})".replace("#", r"\#")
_WITHIN_SMALL = re.compile(_BIG, re.VERBOSE)
_MARK = re.compile(f"{_SMALL} | {_BIG}", re.VERBOSE)
_LATER = {"table": "tables", "figure": "figures", "box": "boxes", "insert": "insertions", "fact": "facts"}

Say = Callable[[str, int, str, str], None]


class _Scanner:
    """Finds the marks in a text and joins each bracket to its fellow; the events are in the order of the text."""

    def __init__(self, words: str, say: Say) -> None:
        self.words = words
        self.say = say
        self.events: list[Event] = []
        self.loose: list[int] = []

    def scan(self, start: int, end: int, mark: re.Pattern[str]) -> None:
        """Find the marks between two offsets, brackets among them being joined only with each other."""
        open_ones: list[tuple[Event, int]] = []
        hard, at = 0, start
        while found := mark.search(self.words, at, end):
            kind, at = found.lastgroup or "", found.end()
            made: Any = None
            match kind:
                case "escape":
                    made = found[0][1]
                case "note":
                    made = self.note(found[0][2:-1], found.start())
                case "stray":
                    made = ""
                    hint = "put it at the very end, after a blank"
                    self.say("N102", found.start(), f"the name {found[0]} stands amid the text", hint)
                case "word":
                    made = self.word(found[0], found.start())
                case "angled":
                    made = Link(found[0][1:-1], (Text(found[0]),))
                case "bare":
                    address = _trimmed(found[0])
                    at = found.start() + len(address) if address else found.start() + 4
                    made = Link(address, (Text(address),)) if address else found[0][:4]
                case "sub" | "super":
                    look = Look.SUBSCRIPT if kind == "sub" else Look.SUPERSCRIPT
                    self.events.append(Event(found.start(), found.start() + 1, Opening(look)))
                    self.scan(found.start() + 1, at - 1, _WITHIN_SMALL)
                    self.events.append(Event(at - 1, at, Closing()))
                    continue
                case "stars":
                    made = Stars(len(found[0]))
                case _:
                    pass
            event = Event(found.start(), at, made)
            self.events.append(event)
            if kind == "opening":
                open_ones.append((event, hard))
            elif kind == "closing" and open_ones:
                opening, before = open_ones.pop()
                at = self.close(opening, event, hard - before)
                hard += isinstance(opening.thing, Opening) and bool(opening.thing.note or opening.thing.address)
            elif kind == "closing":
                self.loose.append(event.start)
            else:
                hard += kind in ("note", "word", "angled")
        self.loose.extend(event.end - 1 for event, _ in open_ones)

    def close(self, opening: Event, closing: Event, hard: int) -> int:
        """Join two brackets where that makes a mark, and give the offset behind it.

        A link holds words alone: with a ``hard`` mark between them, brackets are not its brackets.
        """
        after = closing.end
        if opening.end - opening.start == 2:
            opening.thing = Opening(note="^[")
        elif not hard and closing.start > opening.end and (target := _TARGET.match(self.words, after)):
            opening.thing, after = Opening(address=target[1]), target.end()
        elif closing.start > opening.end and (span := SPAN.match(self.words, after)):
            looks = Look.PLAIN
            for name in span[1].split():
                looks |= LOOKS[name]
            opening.thing, after = Opening(looks), span.end()
        else:
            return after
        closing.thing, closing.end = Closing(), after
        return after

    def note(self, name: str, at: int) -> outline.Inline:
        if not is_note_name(name):
            self.say("N101", at, f"“{name}” cannot be the name of a note", NOTE_NAME_HINT)
        return outline.NoteMark(name)

    def word(self, whole: str, at: int) -> outline.Inline | str:
        kind, inside = whole[1:-1].split(":", 1)
        if kind == "gap":
            return Gap(inside.strip())
        if kind in _LATER:
            self.say("M103", at, f"{whole} asks for {_LATER[kind]}, which this version cannot print yet",
                     r"to print the braces themselves, write \{")  # fmt: skip
            return ""
        names = self.names(at, inside)
        return outline.Reference(kind, names, ".." in inside) if names else ""  # type: ignore[arg-type]

    def names(self, at: int, inside: str) -> tuple[str, ...]:
        """The names in a reference: one, several with commas, or two with ``..`` between them."""
        parts = inside.split("..") if ".." in inside else inside.split(",")
        found = [_NAMES.fullmatch(part) for part in parts]
        if all(found) and not (".." in inside and len(found) != 2):
            return tuple(name[1] for name in found if name)
        self.say("N103", at, f"“{inside}” is not a name", "write {para:name}, {para:a, b} or {para:a..b}")
        return ()


class _Room:
    """What is being made: a line, the words of a link, a note written inline, or a stretch of one of them."""

    __slots__ = ("address", "at", "bold", "italic", "look", "made", "note")

    def __init__(self, made: list[Any], look: Look, address: str, note: str, at: int) -> None:
        self.made = made
        self.look = look
        self.address = address
        self.note = note
        self.at = at
        self.italic = self.bold = 0

    def looks(self) -> Look:
        """The looks of what is added now."""
        return self.look | (Look.ITALIC if self.italic else 0) | (Look.BOLD if self.bold else 0)


class _Maker:
    """Makes the inlines of a line from its events."""

    def __init__(self, words: str, typed: Typed, say: Say) -> None:
        self.words = words
        self.place = typed.place
        self.say = say
        self.rooms = [_Room([], Look.PLAIN, "", "", 0)]
        self.held: list[str] = []
        self.held_look = Look.PLAIN
        self.held_at = 0

    def line(self, events: list[Event]) -> outline.Line:
        """The inlines that the events and the words between them make."""
        at = 0
        for event in events:
            self.text(self.words[at : event.start], at)
            at = event.end
            match event.thing:
                case None:
                    self.text(self.words[event.start : event.end], event.start)
                case str(words):
                    self.text(words, event.start)
                case Stars(left=left, italic=italic, bold=bold):
                    self.text("*" * left, event.start)
                    self.rooms[-1].italic += italic
                    self.rooms[-1].bold += bold
                case Opening():
                    self.open(event.thing, event.start)
                case Closing():
                    self.close()
                case made:
                    self.add(made, event.start)
        self.text(self.words[at:], at)
        self.flush()
        return tuple(self.rooms[0].made)

    def text(self, words: str, at: int) -> None:
        """Hold words until something else comes, or words that look different."""
        if words:
            look = self.rooms[-1].looks()
            if look != self.held_look:
                self.flush()
            if not self.held:
                self.held_look, self.held_at = look, at
            self.held.append(words)

    def flush(self) -> None:
        """Add the words that were held."""
        if self.held:
            self.rooms[-1].made.append(Text("".join(self.held), self.held_look, self.place(self.held_at)))
            self.held = []

    def add(self, made: Any, at: int) -> None:
        """Add an inline; an address within the words of a link is nothing but words."""
        room, place = self.rooms[-1], self.place(at)
        if isinstance(made, Link) and room.address:
            self.text(made.address, at)
            return
        self.flush()
        if isinstance(made, Link):
            made = Link(made.address, (Text(made.content[0].words, room.looks(), place),))
        elif isinstance(made, outline.Reference):
            made = replace(made, look=room.looks())
        room.made.append(replace(made, place=place))

    def open(self, opening: Opening, at: int) -> None:
        """Begin a note or the words of a link in a room of its own; a stretch adds to what holds it."""
        room = self.rooms[-1]
        if opening.note and room.note:
            self.say("N206", at, "a note stands within a note", "put its words into the note itself")
        elif opening.note:
            self.flush()
            self.rooms.append(_Room([], Look.PLAIN, "", opening.note, at))
            return
        elif opening.address:
            self.flush()
            self.rooms.append(_Room([], room.looks(), opening.address, room.note, at))
            return
        self.rooms.append(_Room(room.made, room.looks() | opening.look, room.address, room.note, at))

    def close(self) -> None:
        """End the last room, and put what it made where it was begun."""
        room, outer = self.rooms[-1], self.rooms[-2]
        if room.made is outer.made:
            self.rooms.pop()
            return
        self.flush()
        self.rooms.pop()
        content, place = tuple(room.made), self.place(room.at)
        if not room.address:
            outer.made.append(outline.InlineNote(content, place))
        elif content:
            outer.made.append(Link(room.address, content, place))


NOTE_NAME_HINT = "write up to 30 letters, figures and hyphens, or asterisks"


def is_note_name(name: str) -> bool:
    """Whether a note may bear this name: asterisks, or up to 30 letters, figures and hyphens."""
    return bool(_NOTE_NAME.fullmatch(name))


def parse(typed: Typed, findings: list[Finding]) -> outline.Line:
    """The inlines of a joined text; what is wrong with them is added to the findings."""

    def say(code: str, at: int, message: str, hint: str) -> None:
        findings.append(Finding(code, typed.place(at), message, hint))

    words = typed.words
    if not _MARK.search(words):
        return (Text(words, Look.PLAIN, typed.place(0)),) if words else ()
    scanner = _Scanner(words, say)
    scanner.scan(0, len(words), _MARK)
    pair(words, scanner.events)
    return _Maker(words, typed, say).line(scanner.events)


def loose(words: str) -> list[int]:
    """The offsets of the square brackets that have no fellow, from the last to the first."""
    scanner = _Scanner(words, lambda *_: None)
    scanner.scan(0, len(words), _MARK)
    return sorted(scanner.loose, reverse=True)


def tail(typed: Typed, findings: list[Finding]) -> tuple[str, bool]:
    """The name at the end of a text, or none, and whether it takes a number; both marks are cut off."""
    name, numbered = "", True
    while found := _TAIL.search(typed.words, max(len(typed.words) - 200, 0)):
        at = found.start(1)
        if found[2] == "-":
            numbered = False
        elif name or not re.fullmatch(NAME, found[2][1:]):
            hint = "write a letter, then letters, figures and hyphens, at most 30 in all, and one name only"
            findings.append(Finding("N104", typed.place(at), f"{found[1]} is not a name that can be given here", hint))
        else:
            name = found[2][1:]
        typed.cut(at)
    return name, numbered


def bare(words: str) -> str:
    """The address that is found at the head of these words without any marks, or nothing."""
    found = _BARE.match(words)
    return _trimmed(found[0]) if found else ""


def _trimmed(address: str) -> str:
    """An address without the punctuation of the sentence it stands in, or nothing where nothing else is left."""
    end, surplus = len(address), address.count(")") - address.count("(")
    while end and (address[end - 1] in ".,;:!?'*~" or (address[end - 1] == ")" and surplus > 0)):
        surplus -= address[end - 1] == ")"
        end -= 1
    return address[:end] if end > address.index("//") + 2 else ""

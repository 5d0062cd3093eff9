"""The notation inside a line: emphasis, notes, references, links, gaps. ``marking`` writes what is read here.

A line is read in three steps, each in one pass, so that no text can make it slow: its marks are found and brackets
joined to their fellows, then asterisks are, and then the inlines are made, each piece of text with its looks.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter import limits, outline
from drafter.address import ANGLED, BARE, TARGET, trimmed
from drafter.emphasis import Closing, Event, Opening, Stars, Thing, pair
from drafter.inline import Gap, Link, Look, Text
from drafter.named import NAME, amiss, normal, not_a_note_name, short, typed_words
from drafter.place import Finding, Place
from drafter.typed import APART, Typed

ESCAPABLE = r"*\[\]{}#\\~^<>:|\-"
_ELSEWHERE = ("insert", "fact")
KINDS = "|".join((*outline.KINDS, *_ELSEWHERE, "gap"))
LOOKS = {"italic": Look.ITALIC, "bold": Look.BOLD, "subscript": Look.SUBSCRIPT, "superscript": Look.SUPERSCRIPT}
_LOOK = "|".join(LOOKS)
#: The words behind a square bracket that give what it holds its looks: ``[words]{italic bold}``.
SPAN = re.compile(rf"\{{((?:{_LOOK})(?: (?:{_LOOK}))*)\}}")
SUBSCRIPT = rf"~((?:\\[{ESCAPABLE}]|(?!\\[{ESCAPABLE}]|\^\[)[^\s~\0])+)~"
SUPERSCRIPT = rf"\^((?:\\[*{{}}#\\~^<>:|\-]|(?!\\[{ESCAPABLE}])[^\s^\[\]\0])+)\^"
#: What the short marks of small figures stand behind: not a blank, nor what opens a bracket or a range.
BEFORE_SMALL = r"(?!（)[^\s~^(\[{\0]"
_NAMES = re.compile(rf"\s*({NAME})\s*")
_BIG = rf"""
    (?P<escape>\\[{ESCAPABLE}]) | (?P<note>\[\^[^\[\]\s]{{1,100}}\]) | (?P<stray>\{{\#[^{{}}\s]*\}})
    | (?P<word>\{{(?:{KINDS}):[^{{}}]*\}}) | (?P<angled>{ANGLED}) | (?P<bare>{BARE})
    | (?P<opening>\^?\[) | (?P<closing>\]) | (?P<stars>\*+)"""
_SMALL = (f"(?P<sub>(?<={BEFORE_SMALL}|\\^){SUBSCRIPT}) | (?P<super>(?<={BEFORE_SMALL}|~){SUPERSCRIPT})").replace(
    "#", r"\#"
)
# What each mark begins with, or what looks like one: a text with none of these has no mark. The alternatives begin
# with a character each, which lets re look for all of them at once.
_SIGN = re.compile(r"\\|\[|\]|\{|<|\*|\^|~|［|https?://")
_MARK = re.compile(f"{_SMALL} | {_BIG}", re.VERBOSE)

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
        while sign := _SIGN.search(self.words, at, end):
            found = mark.match(self.words, sign.start(), end)
            if not found:
                at = sign.end()
                continue
            kind, at = found.lastgroup or "", found.end()
            made: Thing | None = None
            match kind:
                case "escape":
                    made = found[0][1]
                case "note":
                    made = self.note(typed_words(found[0])[2:-1], found.start())
                case "stray":
                    made = ""
                    self.stray(short(typed_words(found[0])), found.start(), at)
                case "word":
                    made = self.word(typed_words(found[0]), found.start())
                case "angled":
                    made = Link(found[0][1:-1], (Text(found[0]),))
                case "bare":
                    address = trimmed(found[0])
                    at = found.start() + len(address) if address else found.start() + 4
                    made = Link(address, (Text(address),)) if address else found[0][:4]
                case "sub" | "super":
                    look = Look.SUBSCRIPT if kind == "sub" else Look.SUPERSCRIPT
                    self.events.append(Event(found.start(), found.start() + 1, Opening(look)))
                    self.scan(found.start() + 1, at - 1, re.compile(_BIG, re.VERBOSE))
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
        elif not hard and closing.start > opening.end and (target := TARGET.match(self.words, after)):
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

    def stray(self, name: str, at: int, end: int) -> None:
        """Tell of a name that names nothing: one at the end of a text would have been taken where names are given."""
        if self.words[end:].strip():
            hint = (
                "put it at the very end, after a blank, and an empty line or the mark of an item behind it; "
                "the line below goes on with the same text. To print it, write \\{#"
            )
            self.say("N102", at, f"the name {name} stands amid the text", hint)
            return
        hint = (
            "take it out: paragraphs, items, headings and titles of annexes have names; tables, figures and boxes are "
            "called by their keys. To print it, write \\{#"
        )
        self.say("N102", at, f"the name {name} stands where nothing can be named", hint)

    def note(self, typed: str, at: int) -> outline.NoteMark:
        name = normal(typed)
        if hint := not_a_note_name(name):
            self.say("N101", at, f"“{name}” cannot be the name of a note", hint)
        return outline.NoteMark(name)

    def word(self, whole: str, at: int) -> outline.Reference | Gap | str:
        kind, inside = whole[1:-1].split(":", 1)
        if kind == "gap":
            return Gap(inside.strip())
        if kind == "insert" and not _NAMES.fullmatch(normal(inside)):
            hint = amiss(inside) or "write the name of a table, a figure, a box or a part: {insert:name}"
            self.say("N103", at, f"“{short(inside)}” is not a name", hint)
            return whole
        if kind == "insert":
            if self.words.strip() == whole:
                hint = "write it alone in a paragraph of a part or an annex, at the margin of the text"
                self.say("M103", at, f"{short(whole)} stands where nothing can be inserted", hint)
                return whole
            hint = "write it alone, with an empty line above it and below; a part also as a heading: # {insert:issues}"
            self.say("M103", at, f"{short(whole)} stands amid other words", hint)
            return whole
        if kind == "fact":
            hint = r"write the words themselves; to print the braces, write \{"
            self.say("M103", at, f"{short(whole)} asks for a fact, which this version cannot print yet", hint)
            return whole
        names = self.names(kind, at, inside)
        return outline.Reference(kind, names, ".." in inside) if names else ""  # type: ignore[arg-type]

    def names(self, kind: str, at: int, inside: str) -> tuple[str, ...]:
        """The names in a reference: one, several with commas, or two with ``..`` between them."""
        parts = normal(inside).split(".." if ".." in inside else ",")
        found = [_NAMES.fullmatch(part) for part in parts]
        if all(found) and not (".." in inside and len(found) != 2):
            return tuple(name[1] for name in found if name)
        hint = amiss(inside) or f"write {{{kind}:name}}, {{{kind}:a, b}} or {{{kind}:a..b}}"
        self.say("N103", at, f"“{short(inside)}” is not a name", hint)
        return ()


class _Room:
    """What is being made: a line, the words of a link, a note written inline, or a stretch of one of them."""

    __slots__ = ("address", "at", "bold", "italic", "look", "made", "note")

    def __init__(self, made: list[outline.Inline], look: Look, address: str, note: str, at: int) -> None:
        self.made = made
        self.look = look
        self.address = address
        self.note = note
        self.at = at
        self.italic = self.bold = 0

    def looks(self) -> Look:
        """The looks of what is added now."""
        if not self.italic and not self.bold:
            return self.look
        return self.look | (Look.ITALIC if self.italic else 0) | (Look.BOLD if self.bold else 0)


class _Maker:
    """Makes the inlines of a line from its events."""

    def __init__(self, words: str, typed: Typed, say: Say) -> None:
        self.words = words
        self.place = typed.place
        self.turns = typed.turns
        self.say = say
        self.rooms = [_Room([], Look.PLAIN, "", "", 0)]
        self.held: list[str] = []
        self.held_look = Look.PLAIN
        self.held_at = self.held_end = self.held_length = 0
        self.held_turns: list[tuple[int, Place | None]] = []

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
                case Link() | Gap() | outline.Reference() | outline.NoteMark():
                    self.add(event.thing, event.start)
        self.text(self.words[at:], at)
        self.flush()
        return tuple(self.rooms[0].made)

    def text(self, words: str, at: int) -> None:
        """Hold words until something else comes, or words that look different."""
        for piece in re.finditer(f"[^{APART}]+", words) if APART in words else ():
            self.text(piece[0], at + piece.start())
        if words and APART not in words:
            end = at + len(words)
            look = self.rooms[-1].looks()
            if look != self.held_look:
                self.flush()
            if not self.held:
                self.held_look, self.held_at, self.held_length = look, at, 0
                self.held_turns = []
            elif at != self.held_end or self.turns(at - 1, at + 1):
                self.held_turns.append((self.held_length, self.place(at)))
            self.held_turns.extend((self.held_length + offset, place) for offset, place in self.turns(at, end))
            self.held.append(words)
            self.held_length += len(words)
            self.held_end = end

    def flush(self) -> None:
        """Add the words that were held."""
        if self.held:
            words, place = "".join(self.held), self.place(self.held_at)
            self.rooms[-1].made.append(Text(words, self.held_look, place, tuple(self.held_turns)))
            self.held = []

    def add(self, made: Link | Gap | outline.Reference | outline.NoteMark, at: int) -> None:
        """Add an inline; an address within the words of a link is nothing but words."""
        room, place = self.rooms[-1], self.place(at)
        if isinstance(made, Link) and room.address:
            self.text(made.address, at)
            return
        self.flush()
        match made:
            case Link(address=address, content=content):
                made = Link(address, (Text(content[0].words, room.looks(), place),), place)
            case outline.Reference(kind=kind, names=names, through=through):
                made = outline.Reference(kind, names, through, room.looks(), place)
            case outline.NoteMark(name=name):
                made = outline.NoteMark(name, place)
            case Gap(ask=ask):
                made = Gap(ask, place)
        room.made.append(made)

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
        place = self.place(room.at)
        if not room.address:
            if not room.made:
                self.say("N107", room.at, "this note has no words", "write them in its brackets, or take it out")
            outer.made.append(outline.InlineNote(tuple(room.made), place))
        elif content := tuple(inline for inline in room.made if isinstance(inline, Text)):
            outer.made.append(Link(room.address, content, place))


def parse(typed: Typed, findings: list[Finding]) -> outline.Line:
    """The inlines of a joined text; what is wrong with them is added to the findings."""

    words = typed.words
    if not words:
        return ()
    if len(words) > limits.PARAGRAPH:
        findings.append(limits.of_paragraph(len(words), typed.place(0)))
        words = words[:100]
    if not _SIGN.search(words):
        turns = typed.turns(0, len(words))
        words = typed_words(words)
        return (Text(words, Look.PLAIN, typed.place(0), turns),) if words else ()

    def say(code: str, at: int, message: str, hint: str) -> None:
        findings.append(Finding(code, typed.place(at), message, hint))

    scanner = _Scanner(words, say)
    scanner.scan(0, len(words), _MARK)
    pair(words, scanner.events)
    made = _Maker(words, typed, say).line(scanner.events)
    if _is_left_over(made):
        from drafter.misspelt import misspelt

        findings.extend(misspelt(typed, lambda mark: bool(_MARK.fullmatch(mark))))
    return made


def _is_left_over(line: outline.Line) -> bool:
    """Whether the text holds a sign with which marks begin, so that one may be meant that is none."""
    return any(
        _is_left_over(inline.content)
        if isinstance(inline, outline.InlineNote)
        else isinstance(inline, Text) and ("{" in inline.words or "[" in inline.words or "［" in inline.words)
        for inline in line
    )


def loose(words: str) -> list[int]:
    """The offsets of the square brackets that have no fellow, from the first to the last."""
    scanner = _Scanner(words, lambda *_: None)
    scanner.scan(0, len(words), _MARK)
    return sorted(scanner.loose)

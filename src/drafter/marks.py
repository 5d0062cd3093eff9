"""The notation inside a line: emphasis, notes, references, links, gaps; ``parse`` and its inverse, ``show``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from drafter import outline
from drafter.inline import Gap, Link, Look, Text
from drafter.place import Finding, Place
from drafter.typed import Typed

NAME = r"[^\W\d_](?:[^\W_]|-){0,29}"
_ESCAPABLE = r"*\[\]{}#\\~^<>:|\-"
_ESCAPE = re.compile(rf"\\[{_ESCAPABLE}]")
_SPECIAL = re.compile(rf"\\[{_ESCAPABLE}]|\[|\^|\{{|<|\*|~|https?://")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_NOTE_NAME = re.compile(r"\*+|(?:[^\W_]|-){1,30}")
_WORD = re.compile(r"\{(para|ref|section|annex|table|figure|box|insert|fact|gap):([^{}]*)\}")
_NAMES = re.compile(rf"\s*({NAME})\s*")
_TAIL = re.compile(r"(?<!\\)\{(#[^{}\s]*|-)\}$")
_STRAY_NAME = re.compile(r"\{#[^{}\s]*\}")
_ADDRESS = r"(?:https?://|mailto:)"
_ANGLED = re.compile(rf"<({_ADDRESS}[^\s<>]+)>")
_TARGET = re.compile(rf"\(({_ADDRESS}(?:[^\s()<>]|\([^\s()<>]*\))+)\)")
# What RFC 3986 lets stand in an address, less the marks that end a sentence round it.
_BARE = re.compile(r"https?://[!#-;=?-Z_a-z~\[\]]+")
_SMALL = {"~": (re.compile(r"~([^\s~]+)~"), Look.SUBSCRIPT), "^": (re.compile(r"\^([^\s^\[\]]+)\^"), Look.SUPERSCRIPT)}
_STARS = re.compile(r"\*+")
_FENCES = {Look.BOLD: "**", Look.ITALIC: "*", Look.SUBSCRIPT: "~", Look.SUPERSCRIPT: "^"}
_LATER = {"table": "tables", "figure": "figures", "box": "boxes", "insert": "insertions", "fact": "facts"}


class _Reader:
    """Reads one joined text; the findings it makes are added to the list that it was given."""

    def __init__(self, typed: Typed, findings: list[Finding]) -> None:
        self.typed = typed
        self.words = typed.words
        self.findings = findings
        self.unclosed: set[tuple[int, int]] = set()

    def fault(self, code: str, at: int, message: str, hint: str) -> None:
        self.findings.append(Finding(code, self.typed.place(at), message, hint))

    def read(self, start: int, end: int, look: Look) -> Iterator[outline.Inline]:
        """The inlines between two offsets, each piece of text in the look given or more."""
        held: list[str] = []
        held_from = at = start
        while at < end:
            special = _SPECIAL.search(self.words, at, end)
            stop = special.start() if special else end
            held.append(self.words[at:stop])
            at = stop
            if special is None:
                break
            if special.group().startswith("\\"):
                held.append(special.group()[1])
                at = special.end()
                continue
            made, after = self.mark(stop, end, look)
            if made is None:
                held.append(self.words[stop:after])
            else:
                yield from _text(held, look, self.typed.place(held_from))
                yield from made
                held, held_from = [], after
            at = after
        yield from _text(held, look, self.typed.place(held_from))

    def mark(self, at: int, end: int, look: Look) -> tuple[Iterable[outline.Inline] | None, int]:
        """The mark at this offset and where it ends; None and one character on where there is none."""
        match self.words[at]:
            case "[":
                return self.note(at, end) or self.link(at, end, look) or (None, at + 1)
            case "^":
                return self.inline_note(at, end) or self.small(at, end, look) or (None, at + 1)
            case "~":
                return self.small(at, end, look) or (None, at + 1)
            case "{":
                return self.word(at, end, look) or (None, at + 1)
            case "<":
                return self.angled(at, end, look) or (None, at + 1)
            case "*":
                return self.stars(at, end, look)
            case _:
                return self.bare(at, end, look)

    def note(self, at: int, end: int) -> tuple[Iterable[outline.Inline], int] | None:
        found = _NOTE.match(self.words, at, end)
        if not found:
            return None
        if not is_note_name(found[1]):
            self.fault("N101", at, f"“{found[1]}” cannot be the name of a note", NOTE_NAME_HINT)
        return (outline.NoteMark(found[1], self.typed.place(at)),), found.end()

    def inline_note(self, at: int, end: int) -> tuple[Iterable[outline.Inline], int] | None:
        close = self.closing(at + 1, end) if self.words.startswith("^[", at) else -1
        if close < 0:
            return None
        content = tuple(self.read(at + 2, close, Look.PLAIN))
        return (outline.InlineNote(content, self.typed.place(at)),), close + 1

    @cached_property
    def pairs(self) -> dict[int, int]:
        """The offset of each square bracket that is closed, with that of the one that closes it."""
        pairs, open_ones = {}, []
        for bracket in re.finditer(rf"\\[{_ESCAPABLE}]|[\[\]]", self.words):
            if bracket[0] == "[":
                open_ones.append(bracket.start())
            elif bracket[0] == "]" and open_ones:
                pairs[open_ones.pop()] = bracket.start()
        return pairs

    def closing(self, at: int, end: int) -> int:
        """The offset of the bracket that closes the one at ``at``, or -1."""
        close = self.pairs.get(at, -1)
        return close if close < end else -1

    def link(self, at: int, end: int, look: Look) -> tuple[Iterable[outline.Inline], int] | None:
        close = self.closing(at, end)
        target = _TARGET.match(self.words, close + 1, end) if close > at + 1 else None
        if target is None:
            return None
        content = tuple(self.read(at + 1, close, look))
        words = tuple(piece for piece in content if isinstance(piece, Text))
        if len(words) < len(content):
            return None
        return (Link(target[1], words, self.typed.place(at)),), target.end()

    def angled(self, at: int, end: int, look: Look) -> tuple[Iterable[outline.Inline], int] | None:
        found = _ANGLED.match(self.words, at, end)
        return found and ((Link(found[1], (Text(found[0], look),), self.typed.place(at)),), found.end())

    def bare(self, at: int, end: int, look: Look) -> tuple[Iterable[outline.Inline] | None, int]:
        found = _BARE.match(self.words, at, end)
        address = _trimmed(found[0]) if found else ""
        if not address:
            return None, at + 4
        return (Link(address, (Text(address, look),), self.typed.place(at)),), at + len(address)

    def small(self, at: int, end: int, look: Look) -> tuple[Iterable[outline.Inline], int] | None:
        pattern, more = _SMALL[self.words[at]]
        found = pattern.match(self.words, at, end)
        if not found or look & (Look.SUBSCRIPT | Look.SUPERSCRIPT):
            return None
        return self.read(found.start(1), found.end(1), look | more), found.end()

    def stars(self, at: int, end: int, look: Look) -> tuple[Iterable[outline.Inline] | None, int]:
        opening = _STARS.match(self.words, at, end)
        assert opening
        size = len(opening[0])
        inner = opening.end()
        if size > 3 or (size, end) in self.unclosed or not _opens(self.words, at, inner, end):
            return None, inner
        for closing in _STARS.finditer(self.words, inner, end):
            stop = closing.end() - size
            if len(closing[0]) not in (size, 3) or not _closes(self.words, stop, closing.end(), end):
                continue
            more = {1: Look.ITALIC, 2: Look.BOLD, 3: Look.ITALIC | Look.BOLD}[size]
            return self.read(inner, stop, look | more), closing.end()
        self.unclosed.add((size, end))
        return None, inner

    def word(self, at: int, end: int, look: Look) -> tuple[Iterable[outline.Inline], int] | None:
        if stray := _STRAY_NAME.match(self.words, at, end):
            self.fault("N102", at, f"the name {stray[0]} stands amid the text", "put it at the very end, after a blank")
            return (), stray.end()
        found = _WORD.match(self.words, at, end)
        if found is None:
            return None
        kind, inside = found[1], found[2]
        place = self.typed.place(at)
        if kind == "gap":
            return (Gap(inside.strip(), place),), found.end()
        if kind in _LATER:
            self.fault("M103", at, f"{found[0]} asks for {_LATER[kind]}, which this version cannot print yet",
                       r"to print the braces themselves, write \{")  # fmt: skip
            return (), found.end()
        names = self.names(at, inside)
        made = outline.Reference(kind, names, ".." in inside, look, place)  # type: ignore[arg-type]
        return (made,) if names else (), found.end()

    def names(self, at: int, inside: str) -> tuple[str, ...]:
        """The names in a reference: one, several with commas, or two with ``..`` between them."""
        parts = inside.split("..") if ".." in inside else inside.split(",")
        found = [_NAMES.fullmatch(part) for part in parts]
        if all(found) and not (".." in inside and len(found) != 2):
            return tuple(name[1] for name in found if name)
        self.fault("N103", at, f"“{inside}” is not a name", "write {para:name}, {para:a, b} or {para:a..b}")
        return ()


NOTE_NAME_HINT = "write up to 30 letters, figures and hyphens, or asterisks"


def is_note_name(name: str) -> bool:
    """Whether a note may bear this name: asterisks, or up to 30 letters, figures and hyphens."""
    return bool(_NOTE_NAME.fullmatch(name))


def parse(typed: Typed, findings: list[Finding]) -> outline.Line:
    """The inlines of a joined text."""
    return tuple(_Reader(typed, findings).read(0, len(typed.words), Look.PLAIN))


def tail(typed: Typed, findings: list[Finding]) -> tuple[str, bool]:
    """The name at the end of a text, or none, and whether it takes a number; both marks are cut off."""
    name, numbered = "", True
    while found := _TAIL.search(typed.words):
        at = found.start()
        if found[1] == "-":
            numbered = False
        elif name or not re.fullmatch(NAME, found[1][1:]):
            hint = "write a letter, then letters, figures and hyphens, at most 30 in all, and one name only"
            findings.append(Finding("N104", typed.place(at), f"{found[0]} is not a name that can be given here", hint))
        else:
            name = found[1][1:]
        typed.cut(at)
    return name, numbered


def _text(held: list[str], look: Look, place: Place) -> Iterator[Text]:
    words = "".join(held)
    if words:
        yield Text(words, look, place)


def _is_word(char: str) -> bool:
    """Whether emphasis may not begin right behind it: letters and figures of scripts that part words by blanks."""
    return char.isalnum() and not "\u2e80" <= char <= "\uffef" and char < "\U00020000"


def _opens(words: str, at: int, inner: int, end: int) -> bool:
    return inner < end and not words[inner].isspace() and not (at > 0 and _is_word(words[at - 1]))


def _closes(words: str, stop: int, after: int, end: int) -> bool:
    return not words[stop - 1].isspace() and not (after < len(words) and _is_word(words[after]))


def _trimmed(address: str) -> str:
    """An address without the punctuation of the sentence it stands in."""
    while address and (address[-1] in ".,;:!?'" or (address[-1] in ")]" and _unpaired(address))):
        address = address[:-1]
    return address if len(address) > len("https://") else ""


def _unpaired(address: str) -> bool:
    opening = {")": "(", "]": "["}[address[-1]]
    return address.count(opening) < address.count(address[-1])


def show(line: outline.Line) -> str:
    """The notation that ``parse`` reads as this line."""
    return _spans(line, Look.PLAIN)


def _spans(line: outline.Line, within: Look) -> str:
    """The notation of a line that stands inside emphasis already: each further look is opened over its longest run."""
    shown, at = "", 0
    while at < len(line):
        more = _look(line[at]) & ~within
        runs = {look: _run(line, at, look) for look in _FENCES if more & look}
        if runs:
            widest = max(runs, key=lambda look: runs[look])
            fence = _FENCES[widest]
            shown += fence + _spans(line[at : runs[widest]], within | widest) + fence
            at = runs[widest]
        else:
            shown += _shown(line[at], within)
            at += 1
    return shown


def _run(line: outline.Line, at: int, look: Look) -> int:
    """The end of the inlines from ``at`` on that have this look."""
    while at < len(line) and _look(line[at]) & look:
        at += 1
    return at


def _look(inline: outline.Inline) -> Look:
    match inline:
        case Text(look=look) | outline.Reference(look=look):
            return look
        case Link(content=content):
            looks = {text.look for text in content}
            return looks.pop() if len(looks) == 1 else Look.PLAIN
        case _:
            return Look.PLAIN


def show_tail(name: str, numbered: bool) -> str:
    """The marks that ``tail`` reads as this name and number."""
    return ("" if numbered else " {-}") + (f" {{#{name}}}" if name else "")


def _shown(inline: outline.Inline, within: Look) -> str:
    match inline:
        case Text(words=words):
            return _escaped(words)
        case Link(address=address, content=content):
            words = "".join(text.words for text in content)
            whole = len(content) == 1 and words in (address, f"<{address}>")
            return words if whole else f"[{_spans(content, within)}]({address})"
        case Gap(ask=ask):
            return f"{{gap:{ask}}}"
        case outline.NoteMark(name=name):
            return f"[^{name}]"
        case outline.InlineNote(content=inner):
            return f"^[{show(inner)}]"
        case outline.Reference(kind=kind, names=names, through=through):
            return f"{{{kind}:{('..' if through else ', ').join(names)}}}"


def _escaped(words: str) -> str:
    """Text with a backslash before each character that would otherwise be read as a mark."""
    shown = re.sub(r"[*\[\]{}\\~^]|<(?=https?:|mailto:)", r"\\\g<0>", words)
    return re.sub(r"(https?)(://)", r"\1\\\2", shown)

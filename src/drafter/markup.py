"""The notation under a bar: paragraphs, items, bullets, headings and notes; ``parse`` and its inverse, ``show``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import marking, marks, mistyped, named, outline
from drafter.outline import (
    Block,
    Bullet,
    Insertion,
    Item,
    Paragraph,
    PartHeading,
    Point,
    Quotation,
    Section,
    Unnumbered,
)
from drafter.place import Edit, Finding, Level, Place
from drafter.remarks import without_remarks
from drafter.typed import REMOVED, Typed, TypedLine

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["heading", "text", ">", "-", "*"]

_HEADING = re.compile(r"(#+)(?:[ \t]+(.*))?")
_POINT = re.compile(r"([ \t]*)([-*])(?:[ \t]+(.*))?")
_QUOTE = re.compile(r"([ \t]*)>(?:[ \t]+(.*))?")
# Compiled when it is met: names hold sets of wide characters, which re compiles slowly.
_INSERTION = rf"\{{insert:\s*({named.NAME})\s*\}}"
_NO_CIRCUMFLEX = re.compile(r"\[([^\[\]\s^]{1,30})\]:[ \t]+(.*)")
_NO_COLON = re.compile(r"\[\^([^\[\]\s]+)\][ \t]+(.*)")
NOTE = re.compile(r"\[\^([^\[\]\s]+)\]:(.*)")
#: How deep points may stand; Word's lists have nine levels. ``levels`` says so of headings, and of items alone.
_DEEPEST_POINT = 9
_NOTE_TO_SELF = re.compile(r"(?:TODO|FIXME|XXX|[Cc]heck)\b|.*[?？]$")


class Entry:
    """One block as typed: what its first line says it is, its lines without that mark, and the place of the mark."""

    __slots__ = ("depth", "kind", "lines", "place")

    def __init__(
        self, kind: Literal["heading", "text", ">", "-", "*"], depth: int, first: TypedLine, place: Place
    ) -> None:
        self.kind = kind
        self.depth = depth
        self.lines = [first]
        self.place = place


class _Read:
    """An entry whose words, name and number are read, while what is under it is still being gathered.

    ``part`` names what is inserted where the words say nothing else.
    """

    __slots__ = ("entry", "line", "name", "numbered", "part", "under")

    def __init__(self, entry: Entry, line: outline.Line, name: str, numbered: bool, part: str) -> None:
        self.entry = entry
        self.line = line
        self.name = name
        self.numbered = numbered
        self.part = part
        self.under: list[Block] = []

    @property
    def made(self) -> Block:
        """The block, with all that was gathered: under anything but a heading, nothing but points are."""
        points = tuple(block for block in self.under if isinstance(block, Item | Bullet)) if self.under else ()
        place = self.entry.place
        match self.entry.kind:
            case "heading" if self.part:
                return PartHeading(self.part, tuple(self.under), self.numbered, place)
            case "heading":
                return Section(self.line, tuple(self.under), self.name, self.numbered, place)
            case "-":
                return Item(self.line, points, self.name, place)
            case "*":
                return Bullet(self.line, points, self.name, place)
            case ">":
                return Quotation(self.line, self.name, place)
            case "text" if self.part:
                return Insertion(self.part, place)
            case "text":
                return (Paragraph if self.numbered else Unnumbered)(self.line, points, self.name, place)


def parse(lines: Sequence[TypedLine], findings: list[Finding]) -> tuple[Block, ...]:
    """The blocks of a text, sections holding what is under them."""
    made: list[Block] = []
    open_ones: list[_Read] = []
    led = False

    def end(depth: int) -> None:
        """End what stands as deep as this, or deeper, and put it under what is above it."""
        while open_ones and _rank(open_ones[-1].entry) >= depth:
            done = open_ones.pop()
            (open_ones[-1].under if open_ones else made).append(done.made)

    for entry in entries(without_remarks(lines, findings), findings):
        read = _read(entry, findings)
        if entry.kind in "-*":
            end(_POINTS + entry.depth - 1)
            above = [one for one in open_ones if one.entry.kind in "-*"]
            if len(above) >= _DEEPEST_POINT:
                hint = f"points stand at most {_DEEPEST_POINT} deep; take blanks away before it"
                _say(entry, findings, "M110", "this point stands too deep", hint)
                end(_rank(above[_DEEPEST_POINT - 1].entry))
        else:
            end(_rank(entry))
        if entry.kind == "heading" and entry.depth > (due := open_ones[-1].entry.depth + 1 if open_ones else 1):
            _say(entry, findings, "M104", "this heading skips a level", f"write {'#' * due} before it")
        if (
            entry.kind == "-"
            and led
            and open_ones
            and open_ones[-1].entry.kind == "heading"
            and not open_ones[-1].under
        ):
            hint = "write the paragraph that the item belongs to, with a number, above it"
            _say(entry, findings, "M206", "this item goes on with the letters of the last paragraph", hint, "warning")
        led = led or (entry.kind == "text" and read.numbered and not read.part)
        if entry.kind == ">" or (entry.kind == "text" and read.part):
            # Nothing hangs under these: points behind them stand by themselves.
            (open_ones[-1].under if open_ones else made).append(read.made)
        else:
            open_ones.append(read)
    end(0)
    return tuple(made)


_TEXT, _POINTS = 100, 200


def _rank(entry: Entry) -> int:
    """How deep an entry stands: headings by their signs, then texts, then points by their blanks."""
    if entry.kind == "heading":
        return entry.depth
    return _TEXT if entry.kind in ("text", ">") else _POINTS + entry.depth


def _read(entry: Entry, findings: list[Finding]) -> _Read:
    """What the words of an entry say."""
    typed = Typed(entry.lines)
    findings.extend(mistyped.lines(entry.lines, typed.words, begun=entry.kind != "text", quoted=entry.kind == ">"))
    pasted = mistyped.pasted(typed.words) if entry.kind != "heading" else None
    name, numbered = named.tail(typed, findings)
    inserts = entry.kind in ("heading", "text") and typed.words.startswith("{insert:")
    if inserts and (inserted := re.fullmatch(_INSERTION, typed.words)):
        return _inserted(entry, named.normal(inserted[1]), name, numbered, findings)
    line = marks.parse(typed, findings) if typed.words else ()
    if pasted:
        edits = mistyped.relabelled(entry.lines, begun=entry.kind != "text")
        findings.append(Finding("M202", typed.place(0), *pasted, "warning", edits))
    if entry.kind == "heading" and _NOTE_TO_SELF.match(typed.words):
        hint = "a remark to colleagues is written <!-- so -->; one that begins with # is a heading"
        _say(entry, findings, "M203", "this heading reads like a remark", hint, "warning")
    if entry.kind in "-*" and not numbered:
        hint = "put an empty line above the text that is to go on behind the list, or take {-} away"
        _say(entry, findings, "M113", "{-} takes the number from a paragraph or a heading, and this is an item", hint)
    if entry.kind == ">" and not numbered:
        _say(entry, findings, "M113", "{-} takes the number from a paragraph or a heading, and this is a quotation",
             "take {-} away: a quotation has no number")  # fmt: skip
    if not line:
        if entry.kind == "heading":
            _say(entry, findings, "M106", "this heading has no words", "write them behind the sign, after a blank")
        elif entry.kind == "text":
            _say(entry, findings, "M108", "this paragraph has no words", "write them before the name")
        else:
            hint = "write the text, or take the line out"
            _say(entry, findings, "M107", f"there is nothing behind this “{entry.kind}”", hint)
    return _Read(entry, line, name, numbered, "")


def _inserted(entry: Entry, what: str, name: str, numbered: bool, findings: list[Finding]) -> _Read:
    """Something that is inserted, which has a name and, unless it is a part, a number of its own."""
    if name:
        hint = f"refer to it by its own name: {what}"
        _say(entry, findings, "M114", f"{{#{name}}} names nothing behind {{insert:{what}}}", hint)
    elif entry.kind == "text" and not numbered:
        hint = "take {-} away; a part without numbers says “numbered: no” under its key"
        _say(entry, findings, "M114", f"{{-}} takes no number away behind {{insert:{what}}}", hint)
    return _Read(entry, (), "", numbered, what)


def _say(entry: Entry, findings: list[Finding], code: str, message: str, hint: str, level: Level = "fault") -> None:
    findings.append(Finding(code, entry.place, message, hint, level))


def entries(lines: Sequence[TypedLine], findings: list[Finding]) -> list[Entry]:
    """The blocks as typed, one after another."""
    made: list[Entry] = []
    fresh = True
    above = ""
    for typed in lines:
        line = _bare(typed)
        if _is_number_amid_a_text(above, line.words):
            hint = "if it is not, move the sign to the line above, or write \\ before it"
            what = "a quotation" if line.words.lstrip(" \t")[0] == ">" else "an item"
            message = f"this line begins {what}, amid a sentence"
            findings.append(Finding("M207", line.place, message, hint, "warning"))
        above = line.words
        sign = line.words.lstrip(" \t")[:1]
        if not sign:
            fresh = True
        elif sign == "#" and (heading := _HEADING.fullmatch(line.words)):
            made.append(Entry("heading", min(len(heading[1]), 99), _rest(line, heading, 2), line.place))
            fresh = True
        elif sign in "-*" and (point := _POINT.fullmatch(line.words)):
            place = Place(line.place.line, line.place.column + point.start(2))
            kind: Literal["-", "*"] = "-" if point[2] == "-" else "*"
            made.append(Entry(kind, len(point[1].expandtabs(2)), _rest(line, point, 3), place))
            fresh = False
        elif sign == ">" and (quote := _QUOTE.fullmatch(line.words)):
            if quote[2] is None:
                fresh = True
            elif fresh or not made or made[-1].kind != ">":
                place = Place(line.place.line, line.place.column + len(quote[1]))
                made.append(Entry(">", 0, _rest(line, quote, 2), place))
                fresh = False
            else:
                made[-1].lines.append(_rest(line, quote, 2))
        elif fresh or not made:
            if made and made[-1].kind in "-*" and line.words[0] in " \t":
                place = Place(line.place.line, line.place.column + len(line.words) - len(line.words.lstrip(" \t")))
                hint = "take away the empty line above it if it belongs to the item, or else the blanks before it"
                findings.append(Finding("M201", place, "this indented text begins a new paragraph", hint, "warning"))
            made.append(Entry("text", 0, line, line.place))
            fresh = False
        else:
            made[-1].lines.append(line)
    return made


def _is_number_amid_a_text(above: str, words: str) -> bool:
    """Whether a line that begins with a hyphen and a figure goes on with the sentence of the line above."""
    return (
        words.lstrip(" \t")[:2] in ("- ", "> ")
        and words.lstrip(" \t->")[:1].isdigit()
        and above.rstrip()[-1:].isalnum()
        and above.lstrip(" \t")[:2] not in ("- ", "* ", "# ", "##")
    )


def _bare(line: TypedLine) -> TypedLine:
    """The line; of one that has a sign at its head and nothing else but a remark, the sign."""
    if REMOVED in line.words and _ALONE.fullmatch(bare := line.words.rstrip(f"{REMOVED} \t")):
        return TypedLine(bare, line.place)
    return line


_ALONE = re.compile(r"[ \t]*(?:#+|-|\*)")


def _rest(line: TypedLine, found: re.Match[str], group: int) -> TypedLine:
    """What follows the mark at the head of a line."""
    at = found.start(group) if found[group] is not None else len(line.words)
    return TypedLine(found[group] or "", Place(line.place.line, line.place.column + at))


def parse_notes(lines: Sequence[TypedLine], findings: list[Finding]) -> tuple[outline.Note, ...]:
    """The notes defined one after another, each as ``[^name]: text``."""
    made: list[outline.Note] = []
    name, start, paragraphs = "", None, [[]]  # type: str, TypedLine | None, list[list[TypedLine]]
    for line in [*without_remarks(lines, findings), None]:
        head = NOTE.fullmatch(line.words) if line else None
        if line and not head and (bare := _NO_COLON.match(line.words)):
            hint = f"write [^{bare[1]}]: and its text behind the colon"
            message = f"the colon is missing behind [^{bare[1]}]"
            edits = (Edit(line.place, f"[^{bare[1]}]", f"[^{bare[1]}]:"),)
            findings.append(Finding("N108", line.place, message, hint, edits=edits))
            head = bare
        elif line and not head and (bare := _NO_CIRCUMFLEX.match(line.words)):
            hint = f"write [^{bare[1]}]: for a note of its own; to print the bracket, write \\[{bare[1]}]:"
            edits = (Edit(line.place, f"[{bare[1]}]:", f"[^{bare[1]}]:"),)
            message = f"the circumflex is missing in [{bare[1]}]:"
            findings.append(Finding("N108", line.place, message, hint, edits=edits))
            head = bare
        if line is None or head:
            if start:
                made.append(_note(name, start, paragraphs, findings))
            if line and head:
                name, start, paragraphs = named.normal(head[1]), line, [[_rest(line, head, 2)]]
        elif not line.words.strip(" \t"):
            paragraphs.append([])
        elif start is None:
            hint = "begin each note with its mark and a colon: [^name]: text"
            findings.append(Finding("N105", line.place, "this text belongs to no note", hint))
        else:
            if not paragraphs[-1] and len(paragraphs) > 1 and line.words[0] not in " \t":
                hint = "indent it by two blanks if it goes on with the note above, or begin it with its mark: [^name]:"
                findings.append(Finding("N106", line.place, "this text stands apart from the notes", hint))
            paragraphs[-1].append(line)
    return tuple(made)


def _note(name: str, start: TypedLine, paragraphs: list[list[TypedLine]], findings: list[Finding]) -> outline.Note:
    typed = [Typed(lines) for lines in paragraphs]
    found = [marks.parse(paragraph, findings) for paragraph in typed if paragraph.words]
    if hint := named.not_a_note_name(name):
        findings.append(Finding("N101", start.place, f"“{name}” cannot be the name of a note", hint))
    elif not found:
        hint = "write its text behind the colon, or take it out"
        findings.append(Finding("N107", start.place, f"the note [^{name}] has no words", hint))
    return outline.Note(name, tuple(found), start.place)


def show(blocks: Sequence[Block], depth: int = 1) -> list[str]:
    """The lines that ``parse`` reads as these blocks."""
    shown: list[str] = []
    for block in blocks:
        shown.extend([""] if shown else [])
        match block:
            case Section(title=title, content=content, name=name, numbered=numbered):
                shown.append(f"{'#' * depth} {marking.show(title)}{marking.show_tail(name, numbered)}")
                shown.extend(show(content, depth + 1))
            case Paragraph(line=line, points=points, name=name):
                shown.append(headed(line) + marking.show_tail(name, numbered=True))
                shown.extend(_show_points(points, ""))
            case Unnumbered(line=line, points=points, name=name):
                shown.append(headed(line) + marking.show_tail(name, numbered=False))
                shown.extend(_show_points(points, ""))
            case Item() | Bullet():
                shown.extend(_show_points((block,), ""))
            case Quotation(line=line, name=name):
                shown.append(f"> {marking.show(line)}{marking.show_tail(name, numbered=True)}")
            case Insertion(what=what):
                shown.append(f"{{insert:{what}}}")
            case PartHeading(part=part, content=content, numbered=numbered):
                shown.append(f"{'#' * depth} {{insert:{part}}}{marking.show_tail('', numbered)}")
                shown.extend(["", *show(content, depth + 1)] if content else [])
    return shown


def _show_points(points: Sequence[Point], indent: str) -> list[str]:
    shown = []
    for point in points:
        sign = "-" if isinstance(point, Item) else "*"
        shown.append(f"{indent}{sign} {marking.show(point.line)}{marking.show_tail(point.name, numbered=True)}")
        shown.extend(_show_points(point.points, indent + "  "))
    return shown


def headed(line: outline.Line) -> str:
    """A line of text whose head is not taken for the mark of a heading, an item or a bullet."""
    shown = marking.show(line)
    return f"\\{shown}" if any(form.fullmatch(shown) for form in (_HEADING, _POINT, _QUOTE)) else shown


def show_notes(notes: Sequence[outline.Note]) -> list[str]:
    """The lines that ``parse_notes`` reads as these notes."""
    shown = []
    for note in notes:
        head, *more = map(marking.show, note.paragraphs) if note.paragraphs else ("",)
        shown.append(f"[^{note.name}]: {head}".rstrip(" "))
        for paragraph in more:
            shown.extend(["", f"  {paragraph}"])
    return shown

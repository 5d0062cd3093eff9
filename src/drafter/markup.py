"""The notation under a bar: paragraphs, items, bullets, headings and notes; ``parse`` and its inverse, ``show``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import marks, outline
from drafter.outline import Block, Bullet, Item, Paragraph, Point, Section, Unnumbered
from drafter.place import Finding, Place
from drafter.typed import Typed, TypedLine
from drafter.value import Value

_HEADING = re.compile(r"(#{1,8})(?:[ \t]+(.*))?")
_POINT = re.compile(r"([ \t]*)([-*])(?:[ \t]+(.*))?")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:(.*)")
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
_DEEPEST = 3


class _Entry(Value):
    """One block as typed: what its first line says it is, its lines without that mark, and the place of the mark."""

    kind: str
    depth: int
    lines: list[TypedLine]
    place: Place

    @property
    def typed(self) -> Typed:
        return Typed(self.lines)


def parse(lines: Sequence[TypedLine], findings: list[Finding]) -> tuple[Block, ...]:
    """The blocks of a text, sections holding what is under them."""
    return _sections(_entries(without_remarks(lines), findings), 1, findings)


def without_remarks(lines: Sequence[TypedLine]) -> list[TypedLine]:
    """The lines without the remarks to colleagues; a line that held nothing else is gone."""
    whole = "\n".join(line.words for line in lines)
    if "<!--" not in whole:
        return list(lines)
    blanked = _REMARK.sub(lambda remark: re.sub(r"[^\n]", "\0", remark[0]), whole)
    kept = []
    for line, words in zip(lines, blanked.split("\n"), strict=True):
        if "\0" not in words:
            kept.append(line)
        elif words.strip("\0 \t"):
            kept.extend(_pieces(TypedLine(words, line.place)))
    return kept


def _pieces(line: TypedLine) -> list[TypedLine]:
    """A line that remarks were taken from: what stood before the first, and what stood behind it."""
    words = re.sub(r" ?\0+(?= |$)|\0+", "", line.words)
    return [TypedLine(words, line.place)] if words.strip(" \t") else []


def _entries(lines: Sequence[TypedLine], findings: list[Finding]) -> list[_Entry]:
    entries: list[_Entry] = []
    fresh = True
    for line in lines:
        if not line.words.strip(" \t"):
            fresh = True
        elif heading := _HEADING.fullmatch(line.words):
            entries.append(_Entry("heading", len(heading[1]), [_rest(line, heading, 2)], line.place))
            fresh = True
        elif point := _POINT.fullmatch(line.words):
            entries.append(_Entry(point[2], len(point[1].expandtabs(2)), [_rest(line, point, 3)], line.place))
            fresh = False
        elif fresh or not entries:
            if entries and entries[-1].kind in "-*" and line.words[0] in " \t":
                findings.append(
                    Finding("M201", line.place, "this indented text begins a new paragraph", _INDENTED, "warning")
                )
            entries.append(_Entry("text", 0, [line], line.place))
            fresh = False
        else:
            entries[-1].lines.append(line)
    return entries


_INDENTED = "take away the empty line above it if it belongs to the item, or the blanks before it if it does not"


def _rest(line: TypedLine, found: re.Match[str], group: int) -> TypedLine:
    """What follows the mark at the head of a line."""
    at = found.start(group) if found[group] is not None else len(line.words)
    place = type(line.place)(line.place.line, line.place.column + at)
    return TypedLine(found[group] or "", place)


def _sections(entries: Sequence[_Entry], depth: int, findings: list[Finding]) -> tuple[Block, ...]:
    """Blocks up to the first heading, then each heading with what is under it."""
    heads = [at for at, entry in enumerate(entries) if entry.kind == "heading"]
    made = list(_texts(entries[: heads[0]] if heads else entries, findings))
    while heads:
        at = heads[0]
        head = entries[at]
        if head.depth > _DEEPEST:
            _fault(
                head, findings, "M105", "this heading is too deep", f"write at most {_DEEPEST} signs: {'#' * _DEEPEST}"
            )
        elif head.depth > depth:
            _fault(head, findings, "M104", "this heading skips a level", f"write {'#' * depth} before it")
        end = next((spot for spot in heads[1:] if entries[spot].depth <= head.depth), len(entries))
        typed = head.typed
        name, numbered = marks.tail(typed, findings)
        title = marks.parse(typed, findings)
        if not title:
            _fault(head, findings, "M106", "this heading has no words", "write them behind the sign, after a blank")
        under = _sections(entries[at + 1 : end], head.depth + 1, findings)
        made.append(Section(title, under, name, numbered, head.place))
        heads = [spot for spot in heads if spot >= end]
    return tuple(made)


def _fault(entry: _Entry, findings: list[Finding], code: str, message: str, hint: str) -> None:
    findings.append(Finding(code, entry.place, message, hint))


def _texts(entries: Sequence[_Entry], findings: list[Finding]) -> list[Block]:
    """Paragraphs with the points that follow them."""
    made: list[Block] = []
    at = 0
    while at < len(entries):
        end = at + 1
        while end < len(entries) and entries[end].kind != "text":
            end += 1
        if entries[at].kind == "text":
            typed = entries[at].typed
            name, numbered = marks.tail(typed, findings)
            kind = Paragraph if numbered else Unnumbered
            line = marks.parse(typed, findings)
            if not line:
                _fault(entries[at], findings, "M108", "this paragraph has no words", "write them before the name")
            points = _points(entries[at + 1 : end], findings)
            made.append(kind(line, points, name, entries[at].place))
        else:
            made.extend(_points(entries[at:end], findings))
        at = end
    return made


def _points(entries: Sequence[_Entry], findings: list[Finding]) -> tuple[Point, ...]:
    """Items and bullets, each with those that are indented more."""
    made: list[Point] = []
    at = 0
    while at < len(entries):
        head = entries[at]
        end = at + 1
        while end < len(entries) and entries[end].depth >= head.depth + 2:
            end += 1
        typed = head.typed
        name, _ = marks.tail(typed, findings)
        if not typed.words:
            _fault(
                head,
                findings,
                "M107",
                f"there is nothing behind this “{head.kind}”",
                "write the text, or take the line out",
            )
        line = marks.parse(typed, findings)
        kind = Item if head.kind == "-" else Bullet
        made.append(kind(line, _points(entries[at + 1 : end], findings), name, head.place))
        at = end
    return tuple(made)


def parse_notes(lines: Sequence[TypedLine], findings: list[Finding]) -> tuple[outline.Note, ...]:
    """The notes defined one after another, each as ``[^name]: text``."""
    made: list[outline.Note] = []
    name, start, paragraphs = "", None, [[]]  # type: str, TypedLine | None, list[list[TypedLine]]
    for line in [*without_remarks(lines), None]:
        head = _NOTE.fullmatch(line.words) if line else None
        if line is None or head:
            if start:
                made.append(_note(name, start, paragraphs, findings))
            if line and head:
                name, start, paragraphs = head[1], line, [[_rest(line, head, 2)]]
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
    if not marks.is_note_name(name):
        findings.append(Finding("N101", start.place, f"“{name}” cannot be the name of a note", marks.NOTE_NAME_HINT))
    return outline.Note(name, tuple(found), start.place)


def show(blocks: Sequence[Block], depth: int = 1) -> list[str]:
    """The lines that ``parse`` reads as these blocks."""
    shown: list[str] = []
    for block in blocks:
        shown.extend([""] if shown else [])
        match block:
            case Section(title=title, content=content, name=name, numbered=numbered):
                shown.append(f"{'#' * depth} {marks.show(title)}{marks.show_tail(name, numbered)}")
                shown.extend(show(content, depth + 1))
            case Paragraph(line=line, points=points, name=name):
                shown.append(_headed(line) + marks.show_tail(name, numbered=True))
                shown.extend(_show_points(points, ""))
            case Unnumbered(line=line, points=points, name=name):
                shown.append(_headed(line) + marks.show_tail(name, numbered=False))
                shown.extend(_show_points(points, ""))
            case Item() | Bullet():
                shown.extend(_show_points((block,), ""))
    return shown


def _show_points(points: Sequence[Point], indent: str) -> list[str]:
    shown = []
    for point in points:
        sign = "-" if isinstance(point, Item) else "*"
        shown.append(f"{indent}{sign} {marks.show(point.line)}{marks.show_tail(point.name, numbered=True)}")
        shown.extend(_show_points(point.points, indent + "  "))
    return shown


def _headed(line: outline.Line) -> str:
    """A line of text whose head is not taken for the mark of a heading, an item or a note."""
    shown = marks.show(line)
    return f"\\{shown}" if _HEADING.fullmatch(shown) or (shown[:1] == "-" and _POINT.fullmatch(shown)) else shown


def show_notes(notes: Sequence[outline.Note]) -> list[str]:
    """The lines that ``parse_notes`` reads as these notes."""
    shown = []
    for note in notes:
        head, *more = map(marks.show, note.paragraphs) if note.paragraphs else ("",)
        shown.append(f"[^{note.name}]: {head}".rstrip())
        for paragraph in more:
            shown.extend(["", f"  {paragraph}"])
    return shown

"""Names in an outline: each is given once, and each reference and mark finds the one it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from drafter.outline import (
    Annex,
    Block,
    Bullet,
    Inline,
    InlineNote,
    Item,
    Line,
    NoteMark,
    Outline,
    Paragraph,
    Reference,
    Section,
    Unnumbered,
)
from drafter.place import Finding, Place
from drafter.spelling import nearest

What = Literal["paragraph", "item", "section", "annex", "text without a number"]

_FITTING: dict[str, tuple[What, ...]] = {
    "para": ("paragraph", "item"),
    "section": ("section",),
    "annex": ("annex",),
    "ref": ("paragraph", "item", "section", "annex"),
}
_MARK: dict[What, str] = {"paragraph": "para", "item": "para", "section": "section", "annex": "annex"}


def check(outline: Outline) -> Iterator[Finding]:
    """Every fault in the names of an outline, and a warning for each note that nothing refers to."""
    known: dict[str, What] = {}
    first: dict[str, Place | None] = {}
    for name, what, place in _given(outline):
        key = name.casefold()
        if key in first:
            where = f"the first is on line {spot.line}" if (spot := first[key]) else "it is the key of a part"
            yield Finding(
                "N201",
                place,
                f"the name “{name}” is given twice; {where}",
                "Word makes no difference between capital and small letters; choose another name",
            )
        else:
            known[name], first[key] = what, place
    notes = {}
    for note in outline.notes:
        if note.name in notes:
            yield Finding(
                "N202", note.place, f"the note [^{note.name}] is defined twice", "give one of them another name"
            )
        notes[note.name] = note
    used: set[str] = set()
    near = _Nearest()
    for inline in _inlines(outline):
        if isinstance(inline, NoteMark):
            used.add(inline.name)
            if inline.name not in notes:
                yield _unknown_note(inline, near.to(inline.name, notes))
        elif isinstance(inline, Reference):
            yield from _reference(inline, known, near)
    for note in outline.notes:
        if note.name not in used:
            yield Finding(
                "N301", note.place, f"nothing refers to the note [^{note.name}]", "it is not printed", "warning"
            )
        yield from _marks_within(note.paragraphs)
    for inline in _inlines(outline):
        if isinstance(inline, InlineNote):
            yield from _marks_within((inline.content,))


class _Nearest:
    """Looks for what was meant by an unknown name; not for ever, where nearly nothing is known."""

    def __init__(self) -> None:
        self.asked = 0

    def to(self, name: str, known: Iterable[str]) -> str:
        """The known name that is most like this one, or nothing."""
        self.asked += 1
        return nearest(name, known) if self.asked <= 100 else ""


def _unknown_note(mark: NoteMark, near: str) -> Finding:
    hint = f"did you mean [^{near}]?" if near else f"define it under notes: [^{mark.name}]: text"
    return Finding("N203", mark.place, f"there is no note called “{mark.name}”", hint)


def _reference(reference: Reference, known: dict[str, What], nearest_one: _Nearest) -> Iterator[Finding]:
    for name in reference.names:
        if name not in known:
            near = nearest_one.to(name, known)
            hint = f"did you mean “{near}”?" if near else f"write {{#{name}}} at the end of what is meant"
            yield Finding("N204", reference.place, f"nothing here is called “{name}”", hint)
        elif known[name] not in _FITTING[reference.kind]:
            what = known[name]
            hint = f"write {{{_MARK[what]}:{name}}}" if what in _MARK else "take the {-} away to give it a number"
            yield Finding(
                "N205", reference.place, f"“{name}” is the name of {'an' if what[0] in 'ai' else 'a'} {what}", hint
            )


def _marks_within(lines: tuple[Line, ...]) -> Iterator[Finding]:
    """Word has no notes within notes (ISO/IEC 29500-1, 17.11.10: footnotes hold no footnote references)."""
    for line in lines:
        for inline in line:
            if isinstance(inline, NoteMark | InlineNote):
                yield Finding("N206", inline.place, "a note stands within a note", "put its words into the note itself")


def _given(outline: Outline) -> Iterator[tuple[str, What, Place | None]]:
    """Every name that something may refer to: the keys of the parts, and those the authors gave."""
    for key in outline.parts:
        yield key, "section", None
    for annex in outline.bound:
        if isinstance(annex, Annex):
            if annex.name:
                yield annex.name, "annex", annex.place
            yield from _named(annex.text, numbered=True)
        else:
            yield annex, "annex", None
            for name, _, place in _named(outline.agenda.text if outline.agenda else (), numbered=False):
                yield name, "text without a number", place
    for part in outline.parts.values():
        yield from _named(part.text, numbered=True)


def _named(content: tuple[Block, ...], numbered: bool) -> Iterator[tuple[str, What, Place | None]]:
    for block in content:
        what: What
        counted = numbered
        match block:
            case Section(content=inner):
                counted = numbered and block.numbered
                what = "section" if counted else "text without a number"
            case Paragraph(points=inner):
                what = "paragraph"
            case Item(points=inner):
                what = "item"
            case Unnumbered(points=inner) | Bullet(points=inner):
                what = "text without a number"
        if block.name:
            yield block.name, what, block.place
        yield from _named(inner, counted)


def _inlines(outline: Outline) -> Iterator[Inline]:
    """Every inline of an outline, those within notes written inline and notes in use included."""
    session = outline.session
    heads = (
        *session.name,
        *session.dates_and_place,
        session.agenda_item,
        *session.agenda_title,
        *outline.title,
        *outline.author,
    )
    for line in heads:
        yield from _within(line)
    for part in (*outline.parts.values(), outline.agenda):
        if part is not None:
            yield from _within(part.title)
            yield from _below(part.text)
    for annex in outline.bound:
        if isinstance(annex, Annex):
            yield from _within(annex.title)
            yield from _below(annex.text)
    for note in outline.notes:
        for line in note.paragraphs:
            yield from _within(line)


def _below(content: tuple[Block, ...]) -> Iterator[Inline]:
    for block in content:
        match block:
            case Section(title=line, content=inner):
                pass
            case Paragraph(line=line, points=inner) | Unnumbered(line=line, points=inner):
                pass
            case Item(line=line, points=inner) | Bullet(line=line, points=inner):
                pass
        yield from _within(line)
        yield from _below(inner)


def _within(line: Line) -> Iterator[Inline]:
    for inline in line:
        yield inline
        if isinstance(inline, InlineNote):
            yield from _within(inline.content)

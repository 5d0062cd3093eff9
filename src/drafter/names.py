"""Names in an outline: each is given once, and each reference and mark finds the one it means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from drafter.outline import (
    AGENDA,
    Annex,
    Block,
    Body,
    Bullet,
    InlineNote,
    Item,
    Line,
    Note,
    NoteMark,
    Outline,
    Paragraph,
    Part,
    Reference,
    Section,
    Unnumbered,
    has_number,
)
from drafter.place import Finding, Place
from drafter.spelling import nearest
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    What = Literal["paragraph", "item", "section", "annex", "text without a number"]

_FITTING: dict[str, tuple[What, ...]] = {
    "para": ("paragraph", "item"),
    "section": ("section",),
    "annex": ("annex",),
    "ref": ("paragraph", "item", "section", "annex"),
}
_MARK: dict[What, str] = {"paragraph": "para", "item": "para", "section": "section", "annex": "annex"}


class _Given(Value):
    """A name that something may refer to, and the text that what it names stands in: 0 is the main one, -1 none."""

    name: str
    what: What
    text: int
    place: Place | None = None
    hint: str = "take the {-} away to give it a number"


def check(outline: Outline) -> Iterator[Finding]:
    """Every fault in the names of an outline, and a warning for each note that nothing refers to."""
    if outline.agenda is not None and AGENDA not in outline.bound:
        hint = "add “- agenda” to annexes, or take the agenda out"
        yield Finding("N207", outline.agenda.place, "the agenda is in no annex", hint)
    known: dict[str, _Given] = {}
    first: dict[str, _Given] = {}
    for given in _given(outline):
        name, before = given.name, first.setdefault(given.name.casefold(), given)
        if before is given:
            known[name] = given
            continue
        where = f"the first is on line {before.place.line}" if before.place else "it is the key of a part"
        hint = "choose another name" if name == before.name else f"{_CASE}; choose another name"
        yield Finding("N201", given.place, f"the name “{name}” is given twice; {where}", hint)
    notes = {note.name: note for note in outline.notes}
    yield from _twice(outline.notes)
    used: set[str] = set()
    near = _Nearest()
    inline_notes: list[InlineNote] = []
    for inline in _marked(outline):
        if isinstance(inline, NoteMark):
            used.add(inline.name)
            if inline.name not in notes:
                yield _unknown_note(inline, near.to(inline.name, notes))
        elif isinstance(inline, Reference):
            yield from _reference(inline, known, near)
        else:
            inline_notes.append(inline)
    for note in outline.notes:
        if note.name not in used:
            yield Finding(
                "N301", note.place, f"nothing refers to the note [^{note.name}]", "it is not printed", "warning"
            )
        yield from _marks_within(note.paragraphs)
    for note_here in inline_notes:
        yield from _marks_within((note_here.content,))


# The parts, which are cited by their keys.
_PARTS = ("mandate", "organization", "issues", "proposals", "agenda")
_CASE = "Word makes no difference between capital and small letters"


def _twice(notes: Iterable[Note]) -> Iterator[Finding]:
    """A fault for each note whose name another has borne before."""
    first: dict[str, Note] = {}
    for note in notes:
        before = first.setdefault(note.name.casefold(), note)
        if before is not note:
            where = f"; the first is on line {before.place.line}" if before.place else ""
            hint = "give one of them another name"
            if note.name != before.name:
                hint = f"{_CASE}; {hint}"
            yield Finding("N202", note.place, f"the note [^{note.name}] is defined twice{where}", hint)


class _Nearest:
    """Looks for what was meant by an unknown name; not for ever, where nearly nothing is known, or very much."""

    def __init__(self) -> None:
        self.asked = self.compared = 0

    def to(self, name: str, known: Collection[str]) -> str:
        """The known name that is most like this one, or nothing."""
        self.asked += 1
        self.compared += len(known)
        return nearest(name, known) if self.asked <= 100 and self.compared <= 100_000 else ""


def _unknown_note(mark: NoteMark, near: str) -> Finding:
    hint = f"did you mean [^{near}]?" if near else f"define it under notes: [^{mark.name}]: text"
    return Finding("N203", mark.place, f"there is no note called “{mark.name}”", hint)


def _reference(reference: Reference, known: dict[str, _Given], nearest_one: _Nearest) -> Iterator[Finding]:
    texts = {known[name].text for name in reference.names if name in known}
    if reference.through and len(texts) > 1:
        hint = f"name each of what is meant: {{{reference.kind}:{', '.join(reference.names)}}}"
        yield Finding("N208", reference.place, "this range goes from one text into another", hint)
    for name in dict.fromkeys(reference.names):
        if name not in known:
            near = nearest_one.to(name, known)
            hint = f"did you mean “{near}”?" if near else f"write {{#{name}}} at the end of what is meant"
            if name in _PARTS:
                hint = f"the outline has no {name}: write it under its key, or take the reference out"
            yield Finding("N204", reference.place, f"nothing here is called “{name}”", hint)
        elif (what := known[name].what) not in _FITTING[reference.kind]:
            hint = f"write {{{_MARK[what]}:{name}}}" if what in _MARK else known[name].hint
            yield Finding(
                "N205", reference.place, f"“{name}” is the name of {'an' if what[0] in 'ai' else 'a'} {what}", hint
            )


def _marks_within(lines: tuple[Line, ...]) -> Iterator[Finding]:
    """Word has no notes within notes (ISO/IEC 29500-1, 17.11.10: footnotes hold no footnote references)."""
    for line in lines:
        for inline in line:
            if isinstance(inline, NoteMark | InlineNote):
                yield Finding("N206", inline.place, "a note stands within a note", "put its words into the note itself")


def _given(outline: Outline) -> Iterator[_Given]:
    """Every name that something may refer to: the keys of the parts first, and then those the authors gave."""
    for key in outline.parts:
        yield _Given(key, "section", 0)
    for annex in outline.bound:
        if not isinstance(annex, Annex):
            yield _Given(annex, "annex", _NO_TEXT)
    for part in outline.parts.values():
        yield from _named(part.text, 0, within=True)
    for number, annex in enumerate(outline.bound, 1):
        if not isinstance(annex, Annex):
            for given in _named(outline.agenda.text if outline.agenda else (), number, within=False):
                hint = "nothing in the agenda has a number; refer to {annex:agenda}"
                yield _Given(given.name, "text without a number", number, given.place, hint)
            continue
        if annex.name:
            yield _Given(annex.name, "annex", _NO_TEXT, annex.place)
        yield from _named(annex.text, number, within=True)


#: The inlines that point to something, or hold what does.
_Marked = Reference | NoteMark | InlineNote
_MARKED = (Reference, NoteMark, InlineNote)
_NO_TEXT = -1
_BULLET = "a bullet has no number; give the name to a paragraph or item"
_BELOW = "take the {-} away from the heading above it to give both a number"


def _named(content: tuple[Block, ...], text: int, within: bool) -> Iterator[_Given]:
    """The names of these blocks and of all under them; ``within`` says whether headings here have numbers."""
    for block in content:
        numbered = has_number(block, within)
        what: What
        match block:
            case Section(content=inner):
                what, within_it = "section", numbered
            case Paragraph(points=inner) | Unnumbered(points=inner):
                what, within_it = "paragraph", within
            case Item(points=inner) | Bullet(points=inner):
                what, within_it = "item", within
        if block.name:
            what = what if numbered else "text without a number"
            if isinstance(block, Bullet):
                yield _Given(block.name, what, text, block.place, _BULLET)
            elif isinstance(block, Section) and block.numbered:
                yield _Given(block.name, what, text, block.place, _BELOW)
            else:
                yield _Given(block.name, what, text, block.place)
        if inner:
            yield from _named(inner, text, within_it)


def _marked(outline: Outline) -> Iterator[_Marked]:
    """Every reference, mark and inline note of all that is printed, those within notes included."""
    for line in _lines(outline):
        for inline in line:
            if isinstance(inline, _MARKED):
                yield inline
                if isinstance(inline, InlineNote):
                    yield from _within(inline.content)


def _within(content: Line) -> Iterator[_Marked]:
    """What is marked in an inline note, and in those within it."""
    for inline in content:
        if isinstance(inline, _MARKED):
            yield inline
            if isinstance(inline, InlineNote):
                yield from _within(inline.content)


def _lines(outline: Outline) -> Iterator[Line]:
    """Every line that is printed; an agenda in no annex is not."""
    session, body = outline.session, outline.body
    yield from body.name if isinstance(body, Body) else ()
    yield from (*session.name, *session.dates_and_place, session.agenda_item, *session.agenda_title)
    yield from (*outline.title, *outline.author)
    for text in (*outline.parts.values(), *(outline.agenda if annex == AGENDA else annex for annex in outline.bound)):
        if isinstance(text, Part | Annex):
            yield text.title
            yield from _below(text.text)
    for note in outline.notes:
        yield from note.paragraphs


def _below(content: tuple[Block, ...]) -> Iterator[Line]:
    for block in content:
        if isinstance(block, Section):
            line, inner = block.title, block.content
        else:
            line, inner = block.line, block.points
        yield line
        if inner:
            yield from _below(inner)

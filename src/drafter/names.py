"""Names in an outline: each is given once, and each reference and mark finds the one it means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from drafter import placed, walking
from drafter.outline import (
    AGENDA,
    Annex,
    Block,
    Box,
    Bullet,
    Figure,
    InlineNote,
    Insertion,
    Item,
    Line,
    Note,
    NoteMark,
    Outline,
    Paragraph,
    PartHeading,
    Quotation,
    Reference,
    Section,
    Table,
    Unnumbered,
)
from drafter.place import Finding, Place
from drafter.spelling import nearest
from drafter.value import Value, replace
from drafter.within import NUMBERED, UNNUMBERED, Within, has_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from drafter.outline import Kind

    What = Literal["paragraph", "item", "section", "annex", "table", "figure", "box", "text without a number"]

_FITTING: dict[Kind, tuple[What, ...]] = {
    "para": ("paragraph", "item"),
    "section": ("section",),
    "annex": ("annex",),
    "table": ("table",),
    "figure": ("figure",),
    "box": ("box",),
    "ref": ("paragraph", "item", "section", "annex", "table", "figure", "box"),
}
_MARK: dict[What, Kind] = {what: kind for kind, fitting in _FITTING.items() for what in fitting if kind != "ref"}


_AWAY = "take the {-} away to give it a number"


class _Given(Value):
    """A name that something may refer to, and the text that what it names stands in: 0 is the main one, -1 none."""

    name: str
    what: What
    text: int
    place: Place | None = None
    hint: str = _AWAY
    is_part: bool = False


def check(outline: Outline) -> Iterator[Finding]:
    """Every fault in the names of an outline, and a warning for each note that nothing refers to."""
    if outline.agenda is not None and AGENDA not in outline.bound:
        hint = "add “- agenda” to annexes, or take the agenda out"
        yield Finding("N207", outline.agenda.place, "the agenda is in no annex", hint)
    yield from placed.check(outline)
    known: dict[str, _Given] = {}
    first: dict[str, _Given] = {}
    for given in _given(outline):
        name, before = given.name, first.setdefault(given.name.casefold(), given)
        if before is given:
            known[name] = given
            continue
        if given.is_part and before.is_part:
            # A part that is placed twice, as has been told.
            continue
        where = f"the first is on line {before.place.line}" if before.place else "it is the key of a part"
        hint = "choose another name" if name == before.name else f"{_CASE}; choose another name"
        yield Finding("N201", given.place, f"the name “{name}” is given twice; {where}", hint)
    near = _Nearest()
    yield from _notes(outline.notes, tuple(walking.lines(outline)), near, "")
    for inserted in outline.inserted.values():
        yield from _notes(inserted.notes, tuple(walking.inside(inserted)), near, inserted.name)
    for reference in references(outline):
        yield from _reference(reference, known, near)


def unfit(outline: Outline) -> tuple[Reference, ...]:
    """The references of an outline that lead to nothing, or to what they cannot lead to."""
    known: dict[str, _Given] = {}
    for given in _given(outline):
        known.setdefault(given.name, given)
    near = _Nearest()
    return tuple(reference for reference in references(outline) if any(_reference(reference, known, near)))


def cited(outline: Outline) -> dict[str, Kind | None]:
    """The names in an outline, each with the kind of reference that may point to it; None where none may."""
    found: dict[str, Kind | None] = {}
    for given in _given(outline):
        found.setdefault(given.name, _MARK.get(given.what))
    return found


def references(outline: Outline) -> Iterator[Reference]:
    """Every reference in an outline."""
    everything = [*walking.lines(outline), *_of_notes(outline.notes)]
    for inserted in outline.inserted.values():
        everything += [*walking.inside(inserted), *_of_notes(inserted.notes)]
    return (inline for inline in walking.marked(everything) if isinstance(inline, Reference))


def _of_notes(notes: Iterable[Note]) -> Iterator[Line]:
    for note in notes:
        yield from note.paragraphs


def _notes(notes: tuple[Note, ...], lines: tuple[Line, ...], near: _Nearest, inserted: str) -> Iterator[Finding]:
    """The faults in notes that are marked in these lines, and a warning for each that is marked nowhere.

    They are those of the text, or of what is ``inserted`` under this name.
    """
    defined = {note.name: note for note in notes}
    yield from _twice(notes)
    used: set[str] = set()
    for inline in walking.marked(lines):
        if isinstance(inline, NoteMark):
            used.add(inline.name)
            if inline.name not in defined:
                yield _unknown_note(inline, near.to(inline.name, defined), inserted)
        elif isinstance(inline, InlineNote):
            yield from _marks_within((inline.content,))
    for note in notes:
        if note.name not in used:
            message = f"nothing refers to the note [^{note.name}]"
            yield Finding("N301", note.place, message, "it is not printed", "warning")
        yield from _marks_within(note.paragraphs)


# The parts, which are cited by their keys.
_PARTS = (*placed.PARTS, "agenda")
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


def _unknown_note(mark: NoteMark, near: str, inserted: str) -> Finding:
    """The fault of a mark for which there is no note, in the text or in what is inserted under this name."""
    if inserted:
        message = f"“{inserted}” has no note called “{mark.name}”; what it marks stands below it"
        hint = f"did you mean [^{near}]?" if near else f"define it under its own notes: [^{mark.name}]: text"
        return Finding("N216", mark.place, message, hint)
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
    main = tuple(_named(outline.arranged, 0, NUMBERED if outline.numbered else UNNUMBERED, outline))
    yield from sorted(main, key=lambda given: given.name not in _PARTS)
    for annex in outline.bound:
        if not isinstance(annex, Annex):
            yield _Given(annex, "annex", _NO_TEXT)
    for one in outline.inserted.values():
        yield _Given(one.name, _KINDS[type(one)], _NO_TEXT, one.place)
    for number, annex in enumerate(outline.bound, 1):
        if not isinstance(annex, Annex):
            hint = "nothing in the agenda has a number; refer to {annex:agenda}"
            yield from _apart(outline.agenda.text if outline.agenda else (), number, hint)
            continue
        if annex.name:
            yield _Given(annex.name, "annex", _NO_TEXT, annex.place)
        yield from _named(annex.text, number, NUMBERED if annex.numbered else UNNUMBERED)
    for text in (outline.summary.text if outline.summary else (), outline.preamble):
        yield from _apart(text, _NO_TEXT, "this text stands before the numbered one; name a paragraph of that")
    for box in outline.boxes:
        yield from _apart(box.text, _NO_TEXT, f"it stands in a box; refer to that: {{box:{box.name}}}")


def _apart(content: tuple[Block, ...], text: int, hint: str) -> Iterator[_Given]:
    """The names in a text to which nothing can refer."""
    for given in _named(content, text, UNNUMBERED):
        yield _Given(given.name, "text without a number", text, given.place, hint)


_KINDS: dict[type[Table | Figure | Box], What] = {Table: "table", Figure: "figure", Box: "box"}
_NO_TEXT = -1
_BULLET = "a bullet has no number; give the name to a paragraph or item"
_BELOW = "take the {-} away from the heading above it to give both a number"
_NO_NUMBERS = "take the “numbered: no” away to give it a number"
_NO_HEADING = "it has no heading of its own, nor one above it that has a number"


def _named(
    content: tuple[Block, ...], text: int, within: Within, outline: Outline | None = None, above: bool = False
) -> Iterator[_Given]:
    """The names of these blocks and of all under them; ``outline`` gives the parts that may be inserted among them.

    ``above`` says whether they stand under a heading that has a number.
    """
    for block in content:
        numbered = has_number(block, within)
        match block:
            case PartHeading(part=key, content=inner):
                part = outline.parts.get(key) if outline else None
                if part is None:
                    continue
                own = numbered and part.numbered
                yield _Given(
                    key, "section" if own else "text without a number", text, block.place, _BELOW, is_part=True
                )
                under = within.below(replace(block, numbered=own))
                yield from _named(part.text, text, under if part.numbered else UNNUMBERED)
                yield from _named(inner, text, under, outline, own)
            case Insertion(what=key):
                part = outline.parts.get(key) if outline else None
                if part is not None:
                    what: What = "section" if above else "text without a number"
                    yield _Given(key, what, text, block.place, _NO_HEADING, is_part=True)
                    yield from _named(part.text, text, within if part.numbered else UNNUMBERED)
            case Section(content=inner):
                what = "section" if numbered else "text without a number"
                if block.name:
                    yield _Given(block.name, what, text, block.place, _BELOW if block.numbered else _AWAY)
                yield from _named(inner, text, within.below(block), outline, numbered)
            case Quotation(name=name):
                if name:
                    yield _Given(name, "text without a number", text, block.place, "name a paragraph with a number")
            case Paragraph() | Unnumbered() | Item() | Bullet():
                yield from _named_text(block, numbered, text, within)


def _named_text(
    block: Paragraph | Unnumbered | Item | Bullet, numbered: bool, text: int, within: Within
) -> Iterator[_Given]:
    """The name of a paragraph or a point, and those of all that hangs under it."""
    what: What = "item" if isinstance(block, Item | Bullet) else "paragraph"
    if block.name:
        hint = _BULLET if isinstance(block, Bullet) else _NO_NUMBERS if isinstance(block, Paragraph) else _AWAY
        yield _Given(block.name, what if numbered else "text without a number", text, block.place, hint)
    if block.points:
        yield from _named(block.points, text, within)

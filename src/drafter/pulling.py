"""Edits made in Word brought back into the text of an outline: bytes and text in, text and what is to be said out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from drafter import dumping, lending, merging, outline, patching, returning, source, surround
from drafter.clashing import Clash, Sided, told
from drafter.composing import compose
from drafter.merging import Side
from drafter.place import Flaw, Problems
from drafter.report import Masthead
from drafter.returning.telling import Told, places, tell
from drafter.value import Value, unseen
from drafter.word import comments, opening, origin, properties, reading, revisions
from drafter.word.comments import Comment
from drafter.word.reading import first_page
from drafter.word.reading.drawings import digests
from drafter.word.reading.names import is_numbered, rename, without_places
from drafter.word.revisions import Change

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    How = Literal["list", "accept", "reject"]
else:
    How = str


class Copy(Value):
    """An edited file: its name, who saved it last, what it says, and what is to be said of it.

    ``base`` is the outline that it was made from. ``where`` gives the place of a paragraph of the file in words, by the
    part that it stands in and its number there, from 0, before changes were accepted or rejected. ``changes`` are those
    that bring in or take out something: LibreOffice records more. ``lent`` says how sure the base is, where the file
    did not carry it. ``pictures`` gives for figures their places in words, and the pictures that the file shows there.
    """

    name: str
    editor: str
    base: outline.Outline
    returned: returning.Returned
    told: tuple[Told, ...]
    remarks: tuple[Flaw, ...]
    stale: tuple[Flaw, ...]
    changes: tuple[Change, ...]
    comments: tuple[Comment, ...]
    where: Callable[[str, int | None], str]
    lent: lending.Surety | None = None
    pictures: Mapping[str, tuple[str, tuple[str, ...]]] = unseen(default={})


class Refused(Exception):
    """Why a file cannot be pulled, in a sentence."""


def opened(name: str, content: bytes, how: How, lend: Callable[[], lending.Lent | None] = lambda: None) -> Copy:
    """An edited file, read; ``lend`` is asked for an outline where it carries none, and may have none.

    Raises Refused where it is no Word file of drafter's, or not made from the outline.
    """
    try:
        file = opening.opened(content)
        trees = {name: file.tree(name) for name in file.parts if name.startswith("word/") and name.endswith(_XML)}
        if file.main not in ("word/document.xml", ""):
            trees["word/document.xml"] = file.tree(file.main)
        editor = properties.editor(file.parts, file.tree)
    except opening.Refused as error:
        raise Refused(str(error)) from error
    try:
        carried = origin.outline(file.parts)
        base = source.load(carried) if carried else None
    except (Problems, ValueError) as error:
        raise Refused(_UNREADABLE) from error
    lent = None
    if base is None:
        lent = lend()
        if lent is None:
            raise Refused(_WITHOUT if origin.stated(file.parts) else _FOREIGN)
        base = lent.outline
    try:
        twin = lending.twin(file.parts, lent) if lent else None
    except lending.Unlike as error:
        raise Refused(str(error)) from error
    numbered = lent is not None and is_numbered(trees)
    if twin and numbered:
        rename(trees, twin.names)
    if lent and not twin:
        # Of another outline, or of this one as it was: what has that place now may be something else.
        without_places(trees)
    made, gathered = revisions.changes(trees), comments.comments(trees)
    moved = revisions.resolve(trees, how) if made and how != "list" else {}
    try:
        came = reading.read(trees, digests(file.parts))
        surety = lending.surety(lent, came, twin is not None, numbered) if lent else None
        around = surround.loaded(twin.surround if twin else origin.surround(file.parts))
        returned = returning.returned(base, came, around)
        old, new = compose(base), compose(returned.outline)
    except lending.Unlike as error:
        raise Refused(str(error)) from error
    except Problems as error:
        raise Refused(f"{_NO_REPORT}: {error}") from error
    before = places(old)
    known = {"masthead": "around the text", "title": "the first page", **places(new)}
    values = {field: str(getattr(old.masthead, field)) for field in ("symbol", "distribution", "date", "original")}
    missing = first_page.missing(values, trees) if around is None else ()
    remarks = (*_flaws(returned.remarks, known), *_of_masthead(old.masthead, missing))
    stale = tuple(_flaws(returned.stale, known))

    def where(story: str, number: int | None) -> str:
        """A place in words: of the text by its paragraph, of anything else by the part that it is in."""
        spot = moved[story][number] if story in moved and number is not None else number
        placed = returned.placed
        if _is_text(story):
            at, was = (found.get(spot, "") if spot is not None else "" for found in (placed.at, placed.was))
            return known.get(at, "") or before.get(was, "") or "the text"
        mark = placed.noted.get((_stem(story).removesuffix("s"), spot), "") if spot is not None else ""
        return f"note {mark}" if mark else _STORIES.get(_stem(story), story)

    edits = tell(old, new, returned.changes)
    decided = tuple(one for one in made if one.words or one.kind not in ("insertion", "deletion"))
    pictures = {figure: (known.get(figure, ""), shown) for figure, shown in returned.pictures.items()}
    return Copy(name, editor, base, returned, edits, remarks, stale, decided, gathered, where, surety, pictures)


def _flaws(remarks: Sequence[returning.Remark], known: Mapping[str, str]) -> Iterator[Flaw]:
    """Remarks with their places in words."""
    for one in remarks:
        yield Flaw(one.code, known.get(one.place, ""), one.message, one.hint, "warning")


_XML = (".xml", ".rels")
_STORIES = {"footnotes": "a note", "endnotes": "a note", "header": "a page header", "footer": "a page footer"}


def _stem(story: str) -> str:
    return story.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")


def _is_text(story: str) -> bool:
    return _stem(story) == "document"


_FOREIGN = "drafter did not make this file, so there is no outline that its edits could come back to"
_WITHOUT = (
    "this file does not carry its outline: it was rendered with --no-source, or has been another format meanwhile; "
    "drafter pull tells its edits if the outline is named behind it"
)
_UNREADABLE = "the outline that this file carries cannot be read; it was made by another version, or damaged"
_NO_REPORT = "what this file says makes no report"


def _of_masthead(masthead: Masthead, missing: Sequence[str]) -> Iterator[Flaw]:
    """What the masthead does not say any more."""
    for field in missing:
        message = f"it does not say “{getattr(masthead, field)}” any more; what is edited there does not come back"
        yield Flaw("P301", "the masthead", message, f"write it in the outline: masthead, {field}", "warning")


class Pulled(Value):
    """What came of pulling: the new text, or None where there is nothing to write; and the conflicts that were met.

    One between two copies is not decided by a side to keep.
    """

    text: str | None
    clashes: tuple[Clash, ...]


def doubts(name: str, text: str, copies: Sequence[Copy]) -> dict[str, lending.Surety]:
    """By the names of the files, how little the outlines that they carry have in common with the text of this name.

    Those that have enough are left out. Raises Problems where the text is no outline, Refused where it is in another
    language than a file.
    """
    ours = source.load(text)
    found = {}
    for copy in copies:
        try:
            if copy.lent is None and (doubt := lending.doubt(name, copy.base, ours)):
                found[copy.name] = doubt
        except lending.Unlike as error:
            raise Refused(f"{copy.name}: {error}") from error
    return found


def pull(text: str, copies: Sequence[Copy], keep: Side | None) -> Pulled:
    """The text of an outline with the edits of all copies. Raises Problems where the text is no outline."""
    ours = made = source.load(text)
    met: list[Sided] = []
    earlier: list[Copy] = []
    for copy in sorted(copies, key=_order) if len(copies) > 1 else copies:
        merged = merging.merge(copy.base, made, copy.returned.outline, copy.returned.of, keep, whole=True)
        met.extend(_met(ours, copy, merged.conflicts, earlier))
        made = merged.outline
        earlier.append(copy)
    clashes = told(_by_whom(ours, copies, met) if len(copies) > 1 and met else met)
    if (clashes and (not keep or any(clash.between for clash in clashes))) or made == ours:
        return Pulled(None, clashes)
    compose(made)
    return Pulled(patching.patch(text, made), clashes)


def _order(copy: Copy) -> tuple[str, str]:
    """By what copies are put in order, in whichever they are named."""
    return dumping.dump(copy.returned.outline), dumping.dump(copy.base)


def _met(
    ours: outline.Outline, copy: Copy, conflicts: Sequence[merging.Conflict], earlier: Sequence[Copy]
) -> list[Sided]:
    """Conflicts of a copy with what was merged before it: with the outline, or else with copies before it."""
    if not conflicts or not earlier:
        return _sided("", copy, conflicts)
    alone = merging.merge(copy.base, ours, copy.returned.outline, copy.returned.of).conflicts
    own = {(one.at[0] or one.where, one.what) for one in alone}
    with_outline = [one for one in conflicts if (one.at[0] or one.where, one.what) in own]
    others = [one for one in conflicts if one not in with_outline]
    return [*_sided("", copy, with_outline), *_sided(" and ".join(map(_who, earlier)), copy, others)]


def _by_whom(ours: outline.Outline, copies: Sequence[Copy], met: Sequence[Sided]) -> list[Sided]:
    """The conflicts of each copy with the outline, and with each other copy; those that were met where none is."""
    found: list[Sided] = []
    for copy in copies:
        merged = merging.merge(copy.base, ours, copy.returned.outline, copy.returned.of)
        found.extend(_sided("", copy, merged.conflicts))
    for number, copy in enumerate(copies):
        for other in copies[:number]:
            if copy.base == other.base:
                merged = merging.merge(copy.base, other.returned.outline, copy.returned.outline, copy.returned.of)
                found.extend(_sided(_who(other), copy, merged.conflicts))
    if any(copy.base != copies[0].base for copy in copies):
        # Copies of different drafts are held against each other by what was merged alone.
        found.extend(one for one in met if all(one.sides))
    return found or list(met)


def _sided(ours: str, copy: Copy, conflicts: Sequence[merging.Conflict]) -> list[Sided]:
    """Conflicts with a copy, with the places of its paragraphs."""
    if not conflicts:
        return []
    before, now = (places(compose(one)) for one in (copy.base, copy.returned.outline))
    return [Sided(one, (ours, _who(copy)), before, now) for one in conflicts]


def _who(copy: Copy) -> str:
    return f"{copy.name} ({copy.editor})" if copy.editor else copy.name

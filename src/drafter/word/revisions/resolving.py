"""Tracked changes accepted or rejected in the trees of a file, as Word does it."""

from __future__ import annotations

from typing import Literal

from drafter.word.revisions import controls, fields
from drafter.word.revisions.dropping import NOTES, Lost, unwrap
from drafter.word.revisions.joining import Joining
from drafter.word.revisions.names import (
    BROUGHT,
    CELLS,
    CONTENT,
    CONTROL_ENDS,
    KINDS,
    MOVE_ENDS,
    MOVE_STARTS,
    NUMBERING,
    OLD,
    TAKEN,
    revised,
)
from drafter.word.revisions.restoring import forget, merge, restore
from drafter.word.stories import M, P, W, stories

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

How = Literal["accept", "reject"]

_SIGNS = KINDS | CONTROL_ENDS | MOVE_STARTS | MOVE_ENDS
_RUNS = (f"{W}r", f"{M}r")
_UNDELETED = {f"{W}delText": f"{W}t", f"{W}delInstrText": f"{W}instrText"}
_RANGES = (f"{W}commentRangeStart", f"{W}commentRangeEnd")


def resolve(trees: Mapping[str, _Element], how: How) -> dict[str, tuple[int | None, ...]]:
    """Accept or reject all changes, in place; gives where each p of a story went, in the order before.

    No element that records a change is left. The words of a p that is gone are in the one that it was joined with; of
    one that went with all its words, the place is that of the next, or of the last one before, or None. Parts without
    changes stay as they are. A reference that goes takes its note with it, and the range of its comment; the comment
    itself stays in its part.
    """
    went: dict[str, tuple[int | None, ...]] = {}
    lost = Lost()
    gone: list[tuple[str, _Element, list[_Element], Joining]] = []
    for name, root in revised(trees):
        ps = list(root.iter(P))
        changed = next(root.iter(*_SIGNS), None) is not None
        gone.append((name, root, ps, _Resolving(root, how, lost).resolve() if changed else Joining(lost)))
    _without_notes(trees, lost)
    _without_ranges(trees, lost)
    for name, root, ps, joining in gone:
        went[name] = _places(root, ps, joining.into)
    return went


# What LibreOffice 7.4 puts into the cells of an empty row whose insertion is tracked.
_DUMMY = "\u200d"


def _empty(row: _Element) -> None:
    """Take out of a tracked row what nobody typed."""
    for text in list(row.iter(f"{W}t")):
        if text.text == _DUMMY:
            forget(text)


class _Resolving:
    """Resolves the changes of one part."""

    def __init__(self, root: _Element, how: How, lost: Lost) -> None:
        self.root = root
        self.how = how
        self.lost = lost
        self.going = TAKEN if how == "accept" else BROUGHT
        self.ps: dict[_Element, None] = {}
        self.whole: dict[_Element, None] = {}  # rows and cells that go
        self.maths: dict[_Element, None] = {}

    def resolve(self) -> Joining:
        """From within: properties, what is said of marks, rows and cells, and words; then all that follows from it."""
        for change in list(self.root.iter(*OLD)):
            forget(change) if self.how == "accept" else restore(change)
        controls.resolve(self.root, self.how == "reject")
        for change in list(self.root.iter(*CELLS, NUMBERING)):
            self.cell(change)
        for change in list(self.root.iter(*CONTENT)):
            self.content(change)
        for formula in self.maths:
            _dissolve(formula)
        for whole in self.whole:
            self.lost.drop(whole)
        for text in list(self.root.iter(*_UNDELETED)):
            text.tag = _UNDELETED[text.tag]
        for sign in list(self.root.iter(*_SIGNS)):
            unwrap(sign) if sign.tag in CONTENT else forget(sign)
        for unit in self.lost.units:
            fields.mend(unit, self.lost)
        self.lost.units.clear()
        self.lost.clear()
        joining = Joining(self.lost)
        joining.join(p for p in self.root.iter(P) if p in self.ps)
        self.lost.clear()
        self.lost.fill()
        return joining

    def cell(self, change: _Element) -> None:
        """What is said of a cell, or of a number."""
        properties = change.getparent()
        around = None if properties is None else properties.getparent()
        if change.tag == f"{W}cellMerge":
            merge(change, change.get(f"{W}vMerge" if self.how == "accept" else f"{W}vMergeOrig", ""))
            return
        if around is not None and (change.tag == f"{W}cell{'Del' if self.how == 'accept' else 'Ins'}"):
            self.whole[around] = None
        forget(change)

    def content(self, change: _Element) -> None:
        """What was brought in or taken out: a wrapper of words, or a word in properties about what has them."""
        properties = change.getparent()
        if properties is None:
            return
        around = properties.getparent()
        goes = change.tag in self.going
        if around is None:
            self.wrapper(change, goes)
        elif properties.tag == f"{W}numPr":
            forget(properties if goes else change)
        elif properties.tag == f"{W}trPr":
            self.whole.update({around: None} if goes else {})
            _empty(around)
            forget(change)
        elif properties.tag == f"{W}rPr" and around.tag == f"{W}pPr":
            p = around.getparent()
            self.ps.update({p: None} if goes and p is not None else {})
            forget(change)
        elif properties.tag == f"{W}rPr" and around.tag in _RUNS:
            self.lost.drop(around) if goes else forget(change)
        elif properties.tag == f"{M}ctrlPr":
            formula = around.getparent()
            self.maths.update({formula: None} if goes and formula is not None else {})
            unwrap(change)
        else:
            self.wrapper(change, goes)

    def wrapper(self, change: _Element, goes: bool) -> None:
        self.lost.drop(change) if goes else unwrap(change)


def _dissolve(formula: _Element) -> None:
    """Take a formula apart into what stands in it."""
    arguments = [child for child in formula if not str(child.tag).endswith("Pr")]
    for argument in arguments:
        rows = list(argument) if argument.tag == f"{M}mr" else [argument]
        for child in [child for row in rows for child in row if not str(child.tag).endswith("Pr")]:
            formula.addprevious(child)
    around = formula.getparent()
    if around is not None:
        around.remove(formula)


def _without_notes(trees: Mapping[str, _Element], lost: Lost) -> None:
    """Take out the notes whose reference went, and that nothing else refers to."""
    gone = lost.notes - {
        (reference.tag, reference.get(f"{W}id", "")) for _, root in stories(trees) for reference in root.iter(*NOTES)
    }
    for _, root in stories(trees) if gone else ():
        for note in list(root) if root.tag in (f"{W}footnotes", f"{W}endnotes") else ():
            if (f"{note.tag}Reference", note.get(f"{W}id", "")) in gone:
                root.remove(note)


def _without_ranges(trees: Mapping[str, _Element], lost: Lost) -> None:
    """Take out the ranges of comments whose reference went."""
    gone = lost.comments - {
        reference.get(f"{W}id", "")
        for _, root in stories(trees)
        for reference in (root.iter(f"{W}commentReference") if lost.comments else ())
    }
    for _, root in stories(trees) if gone else ():
        for mark in list(root.iter(*_RANGES)):
            around = mark.getparent()
            if mark.get(f"{W}id", "") in gone and around is not None:
                around.remove(mark)


def _places(
    root: _Element, before: Sequence[_Element], into: Mapping[_Element, _Element | None]
) -> tuple[int | None, ...]:
    """Where each p of before is now."""
    now = {p: at for at, p in enumerate(root.iter(P))}
    places: list[int | None] = []
    for p in before:
        here: _Element | None = p
        while here is not None and here not in now:
            here = into.get(here)
        places.append(None if here is None else now[here])
    return tuple(_filled(places, len(now)))


def _filled(places: Iterable[int | None], count: int) -> list[int | None]:
    """The same with the next place, or the last one, where there was none."""
    filled: list[int | None] = []
    following: int | None = None
    for place in reversed(list(places)):
        following = place if place is not None else following
        filled.append(following)
    filled.reverse()
    last = count - 1 if count else None
    return [last if place is None else place for place in filled]

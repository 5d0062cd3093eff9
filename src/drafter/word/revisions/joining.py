"""Paragraphs whose mark is gone, joined with the next.

The mark holds the properties of a p: what is joined has those of the mark that stays, which is the last (ISO/IEC
29500-1, 17.13.5.15 and 17.13.5.20). A p of which nothing is left goes without a trace. Where nothing follows that could
be joined with, before a table or at the end of a cell, words that are left keep their p.
"""

from __future__ import annotations

from drafter.word.revisions.dropping import unpaired, without_pairs
from drafter.word.stories import MARKERS, P, W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from drafter.word.revisions.dropping import Lost

_CONTROLS = frozenset([f"{W}sdt", f"{W}customXml", f"{W}smartTag"])
_BLOCKS = _CONTROLS | {P, f"{W}tbl", f"{W}altChunk"}
_THROUGH = _CONTROLS | {f"{W}sdtContent"}
_NOTHING = frozenset([f"{W}rPr", f"{W}lastRenderedPageBreak", f"{W}commentReference", f"{W}annotationRef"])


class Joining:
    """Joins the ps of one part; ``into`` says of each that is gone which one its words are in, if any."""

    def __init__(self, lost: Lost) -> None:
        self.lost = lost
        self.into: dict[_Element, _Element | None] = {}
        self.hoisted: dict[_Element, list[_Element]] = {}

    def join(self, going: Iterable[_Element]) -> None:
        """Join these ps with what follows them; they are given in their order."""
        for p in reversed(list(going)):
            if p.getparent() is not None:
                self.join_one(p)
        for markers in self.hoisted.values():
            staying = without_pairs(markers)
            for marker in markers:
                around = marker.getparent()
                if marker not in staying and around is not None:
                    around.remove(marker)

    def join_one(self, p: _Element) -> None:
        """Join a p with what follows it."""
        target = following(p)
        empty = is_empty(p)
        if target is not None:
            self.pour(p, target, empty)
            self.into[p] = target
        elif empty and is_spare(p):
            self.into[p] = preceding(p)
            for marker in unpaired(p):
                p.addprevious(marker)
        else:
            return
        for reference in p.iter(f"{W}commentReference"):
            self.lost.comments.add(reference.get(f"{W}id", ""))
        around = p.getparent()
        if around is not None:
            around.remove(p)
            self.lost.loosen(around)

    def pour(self, p: _Element, target: _Element, empty: bool) -> None:
        """Put what is in a p, or the marks of ranges that reach beyond an empty one, at the head of another."""
        content = unpaired(p) if empty else [child for child in p if child.tag != f"{W}pPr"]
        content += between(p, target) if content else []
        at = 1 if len(target) and target[0].tag == f"{W}pPr" else 0
        target[at:at] = content
        if empty:
            self.hoisted[target] = content + self.hoisted.get(target, [])
        else:
            self.hoisted.pop(target, None)


def is_empty(p: _Element) -> bool:
    """Whether nothing is left in a p that a reader could see."""
    for child in p:
        if child.tag in (f"{W}r",):
            if any(part.tag not in _NOTHING and not (part.tag == f"{W}t" and not part.text) for part in child):
                return False
        elif child.tag != f"{W}pPr" and child.tag not in MARKERS:
            return False
    return True


def is_spare(p: _Element) -> bool:
    """Whether what a p stands in is sound without it: each cell, note and text ends with one."""
    last = not any(sibling.tag in _BLOCKS for sibling in p.itersiblings())
    before = next((sibling for sibling in p.itersiblings(preceding=True) if sibling.tag in _BLOCKS), None)
    return not last or (before is not None and before.tag == P)


def following(p: _Element) -> _Element | None:
    """The p that follows immediately, also into controls and out of them."""
    here: _Element = p
    block = _next(here)
    while block is None and (around := here.getparent()) is not None and around.tag in _THROUGH:
        here = around
        block = _next(here)
    while block is not None and block.tag in _CONTROLS:
        content = block.find(f"{W}sdtContent") if block.tag == f"{W}sdt" else block
        block = None if content is None else next((child for child in content if child.tag in _BLOCKS), None)
    return block if block is not None and block.tag == P else None


def preceding(p: _Element) -> _Element | None:
    """The p that stands before, beside it."""
    return next(p.itersiblings(P, preceding=True), None)


def between(p: _Element, target: _Element) -> list[_Element]:
    """The marks of ranges between two ps that stand beside each other."""
    found: list[_Element] = []
    for sibling in p.itersiblings():
        if sibling is target:
            return found
        if sibling.tag in MARKERS:
            found.append(sibling)
    return []


def _next(element: _Element) -> _Element | None:
    return next((sibling for sibling in element.itersiblings() if sibling.tag in _BLOCKS), None)

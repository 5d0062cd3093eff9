"""The elements of WordprocessingML that record a change (ISO/IEC 29500-1, 17.13.5), and what each of them is.

``counted`` says how many a file has: one for each element in ``KINDS``. Not counted are the signs where the range of a
move begins and ends, which only name it; what stands in old properties that are kept beside new ones; and the second
branch of alternatives, which repeats the first for old readers.
"""

from __future__ import annotations

from typing import Literal

from drafter.word.stories import FALLBACK, W14, W, part, stories

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

Kind = Literal[
    "insertion", "deletion", "move", "moved away", "moved here", "paragraph mark inserted", "paragraph mark deleted",
    "formatting of words", "formatting of a paragraph", "numbering", "formatting of a table", "section",
    "row inserted", "row deleted", "cell inserted", "cell deleted", "cells merged", "control inserted",
    "control deleted", "control moved", "style",
]  # fmt: skip

#: What wraps words, stands in the properties of a row, or in those of the mark of a p.
BROUGHT = frozenset([f"{W}ins", f"{W}moveTo", f"{W14}conflictIns"])
TAKEN = frozenset([f"{W}del", f"{W}moveFrom", f"{W14}conflictDel"])
MOVED = frozenset([f"{W}moveFrom", f"{W}moveTo"])
CONTENT = BROUGHT | TAKEN
CELLS: dict[str, Kind] = {
    f"{W}cellIns": "cell inserted", f"{W}cellDel": "cell deleted", f"{W}cellMerge": "cells merged",
}  # fmt: skip
#: Old properties kept beside the new ones, by the name of what they are in: the parent of the change.
OLD: dict[str, Kind] = {
    f"{W}rPrChange": "formatting of words", f"{W}pPrChange": "formatting of a paragraph",
    f"{W}sectPrChange": "section", f"{W}tblPrChange": "formatting of a table",
    f"{W}tblPrExChange": "formatting of a table", f"{W}trPrChange": "formatting of a table",
    f"{W}tcPrChange": "formatting of a table", f"{W}tblGridChange": "formatting of a table",
}  # fmt: skip
NUMBERING = f"{W}numberingChange"
#: Where tags of content controls and custom XML were put in, taken out or moved.
CONTROLS: dict[str, Kind] = {
    f"{W}customXmlInsRangeStart": "control inserted", f"{W14}customXmlConflictInsRangeStart": "control inserted",
    f"{W}customXmlDelRangeStart": "control deleted", f"{W14}customXmlConflictDelRangeStart": "control deleted",
    f"{W}customXmlMoveFromRangeStart": "control moved", f"{W}customXmlMoveToRangeStart": "control moved",
}  # fmt: skip
CONTROLS_BROUGHT = frozenset(
    [f"{W}customXmlInsRangeStart", f"{W14}customXmlConflictInsRangeStart", f"{W}customXmlMoveToRangeStart"]
)
CONTROL_ENDS = frozenset(name.replace("RangeStart", "RangeEnd") for name in CONTROLS)
MOVE_STARTS = frozenset([f"{W}moveFromRangeStart", f"{W}moveToRangeStart"])
MOVE_ENDS = frozenset([f"{W}moveFromRangeEnd", f"{W}moveToRangeEnd"])
KINDS = CONTENT | CELLS.keys() | OLD.keys() | CONTROLS.keys() | {NUMBERING}


def revised(trees: Mapping[str, _Element]) -> Iterator[tuple[str, _Element]]:
    """The parts in which changes are recorded: all that hold text, and the styles and lists that people redefine."""
    yield from stories(trees)
    for name in ("styles", "numbering"):
        root = part(trees, W + name)
        if root is not None:
            yield next(called for called, tree in trees.items() if tree is root), root


def counted(trees: Mapping[str, _Element]) -> int:
    """How many elements of a file record a change: as many as those of ``changes`` taken together."""
    return sum(1 for _, root in revised(trees) for element in root.iter(*KINDS) if is_told(element))


def is_told(element: _Element) -> bool:
    """Whether an element that records a change counts, and is no echo of another."""
    return not any(up.tag == FALLBACK or up.tag in OLD for up in element.iterancestors())

"""Words, rows and cells taken out of a tree, but not what reaches beyond them; and wrappers taken off."""

from __future__ import annotations

from drafter.word.stories import MARKERS, M, W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

#: What refers to a note.
NOTES = (f"{W}footnoteReference", f"{W}endnoteReference")
_SIGNS = (f"{W}fldChar", f"{W}instrText", f"{W}delInstrText")
#: In which of these a field begins, it ends.
UNITS = frozenset(W + name for name in ("footnote", "endnote", "txbxContent", "document", "hdr", "ftr"))
_PROPERTIES = frozenset(
    W + name for name in ("rPr", "pPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "trPr", "tblPr", "tblGrid",
                          "tblPrEx", "lastRenderedPageBreak")
) | {f"{M}oMathParaPr", f"{M}rPr"}  # fmt: skip
#: What ends with a p (17.4.65 of a cell), and what stands in it.
_ENDING = frozenset(W + name for name in ("tc", "footnote", "endnote", "txbxContent", "hdr", "ftr"))
_BLOCKS = frozenset(W + name for name in ("p", "tbl", "sdt", "customXml", "altChunk"))
#: What is nothing without something in it.
_HOLLOW = frozenset(
    [W + name for name in ("r", "hyperlink", "fldSimple", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo",
                           "tr", "tbl")]
    + [f"{M}oMath", f"{M}oMathPara", f"{M}r"]
)  # fmt: skip


class Lost:
    """What went with all that was taken out of a part."""

    def __init__(self) -> None:
        self.notes: set[tuple[str, str]] = set()
        self.comments: set[str] = set()
        self.units: dict[_Element, None] = {}
        self.loosened: dict[_Element, None] = {}
        self.shortened: dict[_Element, None] = {}

    def drop(self, element: _Element) -> None:
        """Take out an element with all in it. Marks of ranges that begin or end outside stay where it was."""
        around = element.getparent()
        if around is None:
            return
        for marker in unpaired(element):
            element.addprevious(marker)
        for reference in element.iter(*NOTES):
            self.notes.add((reference.tag, reference.get(f"{W}id", "")))
        for reference in element.iter(f"{W}commentReference"):
            self.comments.add(reference.get(f"{W}id", ""))
        if next(element.iter(*_SIGNS), None) is not None:
            self.units[next(up for up in element.iterancestors() if up.tag in UNITS or up.getparent() is None)] = None
        around.remove(element)
        self.loosen(around)

    def loosen(self, around: _Element) -> None:
        """Note that something was taken out of an element."""
        self.loosened[around] = None
        if around.tag in _ENDING:
            self.shortened[around] = None

    def clear(self) -> None:
        """Take out what has nothing in it any more."""
        while self.loosened:
            element, _ = self.loosened.popitem()
            if element.tag in _HOLLOW and not any(is_something(child) for child in element):
                self.drop(element)

    def fill(self) -> None:
        """Give what must end with a p an empty one, where its last one went."""
        for around in self.shortened:
            if not any(child.tag in _BLOCKS for child in around):
                around.append(around.makeelement(f"{W}p"))


def is_something(child: _Element) -> bool:
    """Whether it is more than properties of what it stands in, or the mark of a range."""
    return child.tag not in _PROPERTIES and child.tag not in MARKERS


def unwrap(element: _Element) -> None:
    """Take a wrapper off what it wraps."""
    around = element.getparent()
    if around is not None:
        for child in list(element):
            element.addprevious(child)
        around.remove(element)


def unpaired(element: _Element) -> list[_Element]:
    """The marks of ranges in an element that begin or end elsewhere."""
    return without_pairs(marker for marker in element.iter(*MARKERS) if marker.tag != f"{W}proofErr")


def without_pairs(markers: Iterable[_Element]) -> list[_Element]:
    """Marks of ranges without those that have both their ends among them."""
    found = list(markers)
    ends: dict[tuple[str, str, bool], int] = {}
    for marker in found:
        key = _key(marker)
        ends[key] = ends.get(key, 0) + 1
    return [marker for marker in found if not ends.get((*_key(marker)[:2], not _key(marker)[2]))]


def _key(marker: _Element) -> tuple[str, str, bool]:
    """What kind of range it is the mark of, which one, and whether it is its beginning."""
    tag = marker.tag
    return tag.removesuffix("Start").removesuffix("End"), marker.get(f"{W}id", ""), tag.endswith("Start")

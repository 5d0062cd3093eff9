"""The stories of a Word file: which of its parts hold text that is read, and where in them something stands.

A tree is that of a part, by the name of the part. Parts are known by their roots, whatever they are called.
"""

from __future__ import annotations

from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P = f"{W}p"
# Readers that know the first branch pass over the second, which says the same (ISO/IEC 29500-3, 7.6).
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_STORIES = ("document", "footnotes", "endnotes", "hdr", "ftr")
#: What stands between the words of a story and is none of them: ends of ranges, and marks of proofing.
MARKERS = frozenset(
    W + name
    for name in (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr",
    )
)  # fmt: skip
_WORDS = frozenset([f"{W}t", f"{W}delText", f"{M}t"])
#: What a run shows that is no word.
_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011",
    f"{W}footnoteReference": "[note]", f"{W}endnoteReference": "[note]", f"{W}drawing": "[picture]",
    f"{W}pict": "[picture]", f"{W}object": "[object]", f"{W}sym": "[sign]",
}  # fmt: skip


class Site(Value):
    """Where something stands: its story, and which p of it, of all in the order of the part, the first being 0.

    What stands in no p, such as the properties of a section, is said to stand in the p before it; a whole table, in its
    first. Where there is none, ``at`` is None.
    """

    story: str
    at: int | None


def stories(trees: Mapping[str, _Element]) -> Iterator[tuple[str, _Element]]:
    """The parts that hold text: the main document, notes, headers and footers."""
    for kind in _STORIES:
        for name in sorted(trees):
            if trees[name].tag == W + kind:
                yield name, trees[name]


def part(trees: Mapping[str, _Element], tag: str) -> _Element | None:
    """The first part whose root has this tag."""
    return next((trees[name] for name in sorted(trees) if trees[name].tag == tag), None)


def shown(element: _Element) -> str:
    """What an element within a run shows of itself, deleted words too; of codes of fields, nothing."""
    if element.tag in _WORDS:
        return element.text or ""
    if element.tag == f"{W}br" and element.get(f"{W}type", "textWrapping") != "textWrapping":
        return ""
    return _SIGNS.get(element.tag, "")


def words(root: _Element) -> str:
    """All words in an element, deleted ones too, the second branch of alternatives left out."""
    return "".join(
        shown(element)
        for element in root.iter(*_WORDS, *_SIGNS)
        if not any(up.tag in (FALLBACK, f"{W}tabs") for up in element.iterancestors())
    )

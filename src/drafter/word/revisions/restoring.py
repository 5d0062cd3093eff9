"""Properties as they were before they were changed, and tidy when nothing is left in them."""

from __future__ import annotations

from drafter.word.revisions.names import CELLS, CONTENT, OLD
from drafter.word.stories import W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

    from lxml.etree import _Element

# What no old properties hold, by where it stands in their sequence: before the others, or behind them (CT_ParaRPr,
# CT_SectPr; CT_PPr, CT_TcPr, CT_TrPr).
_BEFORE: dict[str, Collection[str]] = {
    f"{W}rPr": CONTENT,
    f"{W}sectPr": (f"{W}headerReference", f"{W}footerReference"),
}
_BEHIND: dict[str, Collection[str]] = {
    f"{W}pPr": (f"{W}rPr", f"{W}sectPr"),
    f"{W}tcPr": CELLS,
    f"{W}trPr": CONTENT,
}
_OPTIONAL = frozenset(W + name for name in ("rPr", "pPr", "trPr", "tcPr", "tblPrEx", "numPr"))
_BEFORE_MERGE = (f"{W}cnfStyle", f"{W}tcW", f"{W}gridSpan", f"{W}hMerge")


def restore(change: _Element) -> None:
    """Put the old properties in the place of the new ones. Where they were not recorded, the new ones stay."""
    properties = change.getparent()
    old = None if properties is None else change.find(properties.tag)
    if properties is None or old is None:
        forget(change)
        return
    before, behind = _BEFORE.get(properties.tag, ()), _BEHIND.get(properties.tag, ())
    kept = [child for child in properties if child.tag in before or child.tag in behind]
    back = [child for child in old if not (child.tag in before or child.tag in behind or child.tag in OLD)]
    for child in list(properties):
        properties.remove(child)
    properties.extend([child for child in kept if child.tag in before])
    properties.extend(back)
    properties.extend([child for child in kept if child.tag in behind])
    tidy(properties)


def forget(change: _Element) -> None:
    """Take away what records a change in properties, and properties in which nothing is left."""
    properties = change.getparent()
    if properties is not None:
        properties.remove(change)
        tidy(properties)


def tidy(properties: _Element) -> None:
    """Take away properties in which nothing is left, where a schema can do without."""
    around = properties.getparent()
    if around is not None and properties.tag in _OPTIONAL and not len(properties):
        around.remove(properties)
        tidy(around)


def merge(change: _Element, state: str) -> None:
    """How a cell goes on with the one above, which is said by the change alone (17.13.5.5): not where it is ""."""
    properties = change.getparent()
    if properties is None:
        return
    for merged in properties.findall(f"{W}vMerge"):
        properties.remove(merged)
    if state:
        merged = properties.makeelement(f"{W}vMerge", {f"{W}val": "continue" if state == "cont" else "restart"})
        at = sum(1 for child in properties if child.tag in _BEFORE_MERGE)
        properties.insert(at, merged)
    forget(change)

"""Content controls and custom XML whose tags were put in or taken out: the tags go, what they hold stays."""

from __future__ import annotations

from drafter.word.revisions.names import CONTROL_ENDS, CONTROLS, CONTROLS_BROUGHT
from drafter.word.stories import W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element

_WRAPPERS = (f"{W}sdt", f"{W}customXml", f"{W}smartTag")
_PROPERTIES = (f"{W}customXmlPr", f"{W}smartTagPr")


def resolve(root: _Element, brought_go: bool) -> None:
    """Take off the controls whose tags stand in ranges that go, and take away the ranges."""
    from lxml.etree import iterwalk

    ranges: dict[str, bool] = {}
    going: dict[_Element, None] = {}
    marks = []
    for _, element in iterwalk(root, ("start", "end"), (*CONTROLS, *CONTROL_ENDS, *_WRAPPERS)):
        if element.tag in CONTROLS:
            ranges[element.get(f"{W}id", "")] = (element.tag in CONTROLS_BROUGHT) == brought_go
            marks.append(element)
        elif element.tag in CONTROL_ENDS:
            ranges.pop(element.get(f"{W}id", ""), None)
            marks.append(element)
        elif any(ranges.values()):
            going[element] = None
    for wrapper in going:
        _take_off(wrapper)
    for mark in marks:
        around = mark.getparent()
        if around is not None:
            around.remove(mark)


def _take_off(wrapper: _Element) -> None:
    content = wrapper.find(f"{W}sdtContent") if wrapper.tag == f"{W}sdt" else wrapper
    around = wrapper.getparent()
    if around is not None:
        for child in () if content is None else list(content):
            if child.tag not in _PROPERTIES:
                wrapper.addprevious(child)
        around.remove(wrapper)

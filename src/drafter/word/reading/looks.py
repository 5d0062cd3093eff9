"""How the words of a run look: as a text can have it, as a gap, or as no outline has a notation for."""

from __future__ import annotations

from drafter.inline import Look
from drafter.word.counted.styles import Styles, W, looks_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element

_LOOKS = {"b": Look.BOLD, "i": Look.ITALIC, "superscript": Look.SUPERSCRIPT, "subscript": Look.SUBSCRIPT}
#: What shows a reader something that an outline has no notation for, by what Word calls it.
_ODD_LOOKS = {"u": "underlined", "strike": "struck out", "dstrike": "struck out", "caps": "in capitals",
              "smallCaps": "in small capitals", "vanish": "hidden", "highlight": "highlighted", "color": "in colour",
              "shd": "on a ground", "em": "with emphasis marks", "bdr": "in a border", "position": "raised or lowered",
              "outline": "in outline", "shadow": "with a shadow", "emboss": "in relief", "imprint": "in relief",
              "signs": "in a symbol font"}  # fmt: skip
# Character styles that say nothing of a look: ours, and what LibreOffice makes of them.
_LINKS = ("hyperlink", "internet link", "followedhyperlink", "visited internet link")
#: Those of marks of notes.
NOTES = ("footnote reference", "footnote characters", "footnote anchor", "endnote reference", "endnote characters",
         "endnote anchor")  # fmt: skip
_OUR_CHARACTERS = (*_LINKS, *NOTES, "gap", "default paragraph font")
_NONE: frozenset[str] = frozenset()


def look_of(properties: _Element | None, styles: Styles) -> tuple[Look, bool, frozenset[str]]:
    """The look of a run, whether it is a gap, and what else it shows that no outline has."""
    if properties is None:
        return Look.PLAIN, False, _NONE
    styled = properties.find(f"{W}rStyle")
    style = None if styled is None else styles[styled.get(f"{W}val", "")]
    gap = style is not None and style.name == "gap"
    found = looks_of(properties)
    if style is not None and style.name not in _OUR_CHARACTERS:
        found |= style.looks - _off(properties)
    linked = style is not None and style.name in _LINKS
    odd = _NONE if linked or gap else frozenset(_ODD_LOOKS[name] for name in found if name in _ODD_LOOKS)
    look = Look.PLAIN
    for name in found:
        look |= _LOOKS.get(name, Look.PLAIN)
    return look, gap, odd


def _off(properties: _Element) -> frozenset[str]:
    """The looks that properties of a run switch off."""
    return frozenset(
        name
        for name in ("b", "i", "u", "strike", "caps", "smallCaps")
        if (switch := properties.find(W + name)) is not None
        and switch.get(f"{W}val", "1") in ("0", "false", "off", "none")
    )

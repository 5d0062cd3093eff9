"""What hangs on a run and is no running text: pictures and other objects, and text boxes with what stands in them."""

from __future__ import annotations

from hashlib import sha256

from drafter.word.counted.styles import W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_A, _V = "{http://schemas.openxmlformats.org/drawingml/2006/main}", "{urn:schemas-microsoft-com:vml}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PICTURE = "a picture or drawing"
_DRAWN = {"drawing": PICTURE, "pict": PICTURE, "object": "an embedded object",
        "sym": "a sign of a symbol font", "altChunk": "a file put in"}  # fmt: skip


def drawn(element: _Element) -> str:
    """What an element is, in words; nothing where it is none of these."""
    if element.tag == f"{_MC}AlternateContent":
        return _alternate(element)
    return _DRAWN.get(str(element.tag).removeprefix(W), "")


def boxes_in(element: _Element) -> list[_Element]:
    """What stands in text boxes; the older form of the same is passed over."""
    chosen = element.find(f"{_MC}Choice")
    return list((chosen if chosen is not None else element).iter(f"{W}txbxContent"))


def pictures_in(element: _Element, parts: Mapping[str, str]) -> Iterator[str]:
    """What the parts that are shown in something are, given that by the ids that they have there."""
    chosen = element.find(f"{_MC}Choice")
    for picture in (chosen if chosen is not None else element).iter(f"{_A}blip", f"{_V}imagedata"):
        name = picture.get(f"{_R}embed") or picture.get(f"{_R}id") or ""
        if name in parts:
            yield parts[name]


def digests(parts: Mapping[str, bytes]) -> dict[str, str]:
    """What the parts of a file that are not in XML show, by their names: digests of their bytes."""
    return {name: sha256(part).hexdigest() for name, part in parts.items() if not name.endswith((".xml", ".rels"))}


def is_table(box: _Element) -> bool:
    """Whether nothing but one table stands in a text box, beside the empty p that ends each."""
    tables = [child for child in box if child.tag == f"{W}tbl"]
    return len(tables) == 1 and not any("".join(map(str, p.itertext(f"{W}t"))) for p in box.iterchildren(f"{W}p"))


def text_in(element: _Element) -> str:
    """The words in something, once."""
    found = element.find(f"{_MC}Choice")
    return "".join(map(str, (found if found is not None else element).itertext(f"{W}t")))


def _alternate(element: _Element) -> str:
    return "a text box" if next(element.iter(f"{W}txbxContent"), None) is not None else PICTURE

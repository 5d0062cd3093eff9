"""The styles of a file: what each makes of a p, and the looks that properties give to words."""

from __future__ import annotations

from functools import cached_property

from drafter.value import Value
from drafter.word.seen import is_coloured, is_ground, shows_signs
from drafter.word.styles import PARAGRAPH_STYLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.pieces import Role

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{W}val"


class Kind(Value):
    """What a style makes of a p: its role, how deep it stands, and whether it has a live number."""

    role: Role
    level: int = 0
    numbered: bool = False


def _kinds() -> dict[str, Kind]:
    """Names of our styles, in small letters, to kinds. Several roles of the writer share a plain style."""
    kinds: dict[str, Kind] = {}
    for role, name in PARAGRAPH_STYLES.items():
        word, _, figure = role.rpartition(" ")
        deep = int(figure) if figure.isdigit() else 0
        match word if deep else role:
            case "heading":
                kind = Kind("heading", deep, True)
            case "plain heading":
                kind = Kind("heading", deep)
            case "paragraph":
                kind = Kind("paragraph", numbered=True)
            case "item":
                kind = Kind("item", deep, True)
            case "bullet":
                kind = Kind("bullet", deep, True)
            case "agenda line" | "title" | "author" | "subtitle" | "annex":
                continue
            case "plain text" | "note" | "box text":
                kind = Kind("text")
            case "contents" | "contents heading" | "contents columns":
                kind = Kind("contents")
            case other:
                kind = Kind(other)  # type: ignore[arg-type]
        kinds[name.casefold()] = kind
    return kinds


_KINDS = _kinds()
_PARAGRAPH = PARAGRAPH_STYLES["paragraph"].casefold()
#: Word's own styles for what people make with its buttons (ISO/IEC 29500-1, 17.7.4.18, the latent styles).
_BUILT_IN = {
    **{f"heading {level}": Kind("heading", min(level, 4)) for level in range(1, 10)},
    "title": Kind("heading", 1),
    "list bullet": Kind("bullet", 1, True),
    "list bullet 2": Kind("bullet", 2, True),
    "list bullet 3": Kind("bullet", 3, True),
    "list number": Kind("item", 1, True),
    "list number 2": Kind("item", 2, True),
    "quote": Kind("quotation"),
    "intense quote": Kind("quotation"),
    "footnote text": Kind("text"),
    "endnote text": Kind("text"),
}


class Style(Value):
    """A style of paragraphs or characters: its name, what it makes of a p, and the looks of its characters.

    ``number`` is that of the list that its ps are in, and ``at`` their level there, from 0.
    """

    name: str
    kind: Kind
    foreign: bool
    looks: frozenset[str]
    number: str
    at: int


class Styles:
    """The styles of a file by their ids."""

    def __init__(self, root: _Element | None) -> None:
        self.found: dict[str, _Element] = {}
        self.usual = ""
        self.made: dict[str, Style] = {}
        for style in () if root is None else root.iterfind(f"{W}style"):
            identified = style.get(f"{W}styleId", "")
            self.found[identified] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                self.usual = identified

    def __getitem__(self, identified: str) -> Style:
        if identified not in self.made:
            self.made[identified] = self.read(identified)
        return self.made[identified]

    @cached_property
    def paragraph(self) -> Style:
        """Our style of paragraphs with a number."""
        return next((one for one in map(self.__getitem__, self.found) if one.name == _PARAGRAPH), self[""])

    def read(self, identified: str) -> Style:
        """A style with what it has from those it is based on; one that nobody defined is foreign."""
        name, kind, foreign, number = "", Kind("foreign"), True, ""
        level: int | None = None
        looks: frozenset[str] = frozenset()
        met: set[str] = set()
        at = identified or self.usual
        while at in self.found and at not in met:
            met.add(at)
            style = self.found[at]
            own = val(style.find(f"{W}name")).casefold()
            name = name or own
            looks |= looks_of(style.find(f"{W}rPr"))
            own_number, own_level = numbering_of(style.find(f"{W}pPr"))
            number, level = number or own_number or "", own_level if level is None else level
            if kind.role == "foreign" and (made := _KINDS.get(own) or _BUILT_IN.get(own)):
                kind, foreign = made, own not in _KINDS or at != (identified or self.usual)
            at = val(style.find(f"{W}basedOn"))
        return Style(name or identified, kind, foreign, looks, number, level or 0)


def looks_of(properties: _Element | None) -> frozenset[str]:
    """The looks that properties of characters switch on."""
    if properties is None:
        return frozenset()
    found = {name for name in _SWITCHES if _is_on(properties.find(W + name))}
    # What stands from right to left has looks of its own (ISO/IEC 29500-1, 17.3.2.2, 17.3.2.17 and 17.3.2.30).
    if _is_on(properties.find(f"{W}rtl")):
        found |= {name.removesuffix("Cs") for name in ("bCs", "iCs") if _is_on(properties.find(W + name))}
    if (border := properties.find(f"{W}bdr")) is not None and border.get(_VAL, "none") not in ("none", "nil"):
        found.add("bdr")
    if val(properties.find(f"{W}position")) not in ("", "0"):
        found.add("position")
    if (faces := properties.find(f"{W}rFonts")) is not None and shows_signs(faces.get(f"{W}ascii", "")):
        found.add("signs")
    if is_coloured(val(properties.find(f"{W}color"))):
        found.add("color")
    if is_shaded(properties):
        found.add("shd")
    raised = val(properties.find(f"{W}vertAlign"))
    return frozenset(found | ({raised} if raised in ("superscript", "subscript") else set()))


_SWITCHES = ("b", "i", "u", "strike", "dstrike", "caps", "smallCaps", "vanish", "highlight", "em", "outline", "shadow",
             "emboss", "imprint")  # fmt: skip


def _is_on(switch: _Element | None) -> bool:
    return switch is not None and switch.get(_VAL, "1") not in ("0", "false", "off", "none")


def is_shaded(properties: _Element | None) -> bool:
    """Whether it is seen that words, a p or a cell stand on a ground."""
    shading = None if properties is None else properties.find(f"{W}shd")
    return shading is not None and is_ground(shading.get(f"{W}fill", "auto"))


def val(element: _Element | None) -> str:
    """The value of an element that has nothing else."""
    return "" if element is None else element.get(_VAL, "")


def number_of(figures: str) -> int:
    """A number in figures, or 0 for what is none, or too great for any list."""
    return int(figures) if figures.isdecimal() and len(figures) < 6 else 0


def numbering_of(properties: _Element | None) -> tuple[str | None, int | None]:
    """The number and the level that the properties of a p give it, or None for what they do not say."""
    found = None if properties is None else properties.find(f"{W}numPr")
    if found is None:
        return None, None
    number, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return (None if number is None else val(number)), (None if level is None else number_of(val(level)))

"""The lists and styles of a file, as far as they say what kind of paragraph something is."""

from __future__ import annotations

from functools import cached_property

from drafter.value import Value
from drafter.word.seen import is_coloured, is_ground, shows_signs
from drafter.word.styles import PARAGRAPH_STYLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

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
            own = _val(style.find(f"{W}name")).casefold()
            name = name or own
            looks |= looks_of(style.find(f"{W}rPr"))
            own_number, own_level = numbering_of(style.find(f"{W}pPr"))
            number, level = number or own_number or "", own_level if level is None else level
            if kind.role == "foreign" and (made := _KINDS.get(own) or _BUILT_IN.get(own)):
                kind, foreign = made, own not in _KINDS or at != (identified or self.usual)
            at = _val(style.find(f"{W}basedOn"))
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
    if _val(properties.find(f"{W}position")) not in ("", "0"):
        found.add("position")
    if (faces := properties.find(f"{W}rFonts")) is not None and shows_signs(faces.get(f"{W}ascii", "")):
        found.add("signs")
    if is_coloured(_val(properties.find(f"{W}color"))):
        found.add("color")
    if is_shaded(properties):
        found.add("shd")
    raised = _val(properties.find(f"{W}vertAlign"))
    return frozenset(found | ({raised} if raised in ("superscript", "subscript") else set()))


_SWITCHES = ("b", "i", "u", "strike", "dstrike", "caps", "smallCaps", "vanish", "highlight", "em", "outline", "shadow",
             "emboss", "imprint")  # fmt: skip


def _is_on(switch: _Element | None) -> bool:
    return switch is not None and switch.get(_VAL, "1") not in ("0", "false", "off", "none")


def is_shaded(properties: _Element | None) -> bool:
    """Whether it is seen that words, a p or a cell stand on a ground."""
    shading = None if properties is None else properties.find(f"{W}shd")
    return shading is not None and is_ground(shading.get(f"{W}fill", "auto"))


class Level(Value):
    """A level of a list: its format, the number that it begins with, and behind which levels, from 1, it begins anew.

    It does so behind each above it where ``anew`` says nothing, and behind none where it is 0 (ISO/IEC 29500-1,
    17.9.10, 17.9.17 and 17.9.25).
    """

    format: str
    start: int = 0
    anew: int | None = None


class Lists:
    """The lists of a file by their numbers: their levels, and how they are counted.

    ``form`` is what a list is made of: those of one form go on from each other. ``starts`` are the numbers with which
    levels of one begin anew (17.9.26).
    """

    def __init__(self, root: _Element | None) -> None:
        self.levels: dict[str, dict[int, Level]] = {}
        self.linked: dict[str, bool] = {}
        self.form: dict[str, str] = {}
        self.starts: dict[tuple[str, int], int] = {}
        if root is None:
            return
        forms: dict[str, dict[int, Level]] = {}
        linked: dict[str, bool] = {}
        for made in root.iterfind(f"{W}abstractNum"):
            identified = made.get(f"{W}abstractNumId", "")
            forms[identified] = dict(map(_level, made.iterfind(f"{W}lvl")))
            linked[identified] = made.find(f"{W}lvl/{W}pStyle") is not None
        for number in root.iterfind(f"{W}num"):
            of, called = _val(number.find(f"{W}abstractNumId")), number.get(f"{W}numId", "")
            self.linked[called], self.form[called] = linked.get(of, False), of
            other = dict(_level(level) for level in number.iterfind(f"{W}lvlOverride/{W}lvl"))
            self.levels[called] = {**forms.get(of, {}), **other}
            for one in number.iterfind(f"{W}lvlOverride"):
                if (start := one.find(f"{W}startOverride")) is not None:
                    self.starts[called, _number(one.get(f"{W}ilvl", ""))] = _number(_val(start))

    def at(self, number: str, level: int) -> Level:
        """A level of a list; one without a format where there is none."""
        return self.levels.get(number, {}).get(level) or _NO_LEVEL

    def is_bullet(self, number: str, level: int) -> bool:
        """Whether a level of a list prints a sign and counts nothing."""
        return self.at(number, level).format == "bullet"

    def is_typed(self, number: str, level: int) -> bool:
        """Whether a level of a list is a label that is typed, as those are that Word cannot count."""
        return self.at(number, level).format == "none"


_NO_LEVEL = Level("")


def _level(level: _Element) -> tuple[int, Level]:
    """The place of a level in its list, from 0, and what it is."""
    start, anew = level.find(f"{W}start"), level.find(f"{W}lvlRestart")
    made = Level(_val(level.find(f"{W}numFmt")), _number(_val(start)), None if anew is None else _number(_val(anew)))
    return _number(level.get(f"{W}ilvl", "")), made


def of_list(style: Style, number: str | None, styles: Styles) -> Style:
    """The style that a p has; where it is that of a heading and the list that of paragraphs, the style of these.

    LibreOffice 7.4 gives the p behind a heading whose deletion is tracked the style of that, and leaves it its number.
    """
    if style.kind.role != "heading" or number in (None, "0", style.number):
        return style
    return styles.paragraph if number == styles.paragraph.number else style


def kind(style: Style, number: str | None, level: int | None, lists: Lists) -> Kind:
    """What a p is: by its style, and by the number and level that it has itself."""
    by_style = style.kind
    if number == "0":
        return Kind(_UNNUMBERED.get(by_style.role, by_style.role), by_style.level * (by_style.role == "heading"), False)
    counted = number if number is not None else style.number
    if level is None or not counted:
        return by_style if counted or not style.foreign else Kind(by_style.role, by_style.level, False)
    if lists.is_bullet(counted, level):
        # What was an item stands a level below paragraphs in our lists, and is a bullet of the first level.
        own = not style.foreign and by_style.role in ("paragraph", "item")
        return Kind("bullet", max(level, 1) if own else level + 1, True)
    match by_style.role:
        case "heading":
            deep = by_style.level if lists.is_typed(counted, level) else level + 1
            return Kind("heading", deep, True)
        case "paragraph" | "item" | "text" | "bullet" | "foreign":
            # The levels of our lists of items begin below that of paragraphs; those that others make, at the first.
            shift = 0 if not style.foreign or lists.linked.get(counted, False) else 1
            deep = level + shift
            return Kind("item", deep, True) if deep else Kind("paragraph", 0, True)
        case _:
            return by_style


_UNNUMBERED: dict[str, Role] = {"paragraph": "text", "item": "text", "bullet": "text"}


def _val(element: _Element | None) -> str:
    return "" if element is None else element.get(_VAL, "")


def _number(figures: str) -> int:
    return int(figures) if figures.isdecimal() and len(figures) < 6 else 0


def numbering_of(properties: _Element | None) -> tuple[str | None, int | None]:
    """The number and the level that the properties of a p give it, or None for what they do not say."""
    found = None if properties is None else properties.find(f"{W}numPr")
    if found is None:
        return None, None
    number, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return (None if number is None else _val(number)), (None if level is None else _number(_val(level)))


def trees_of(trees: Mapping[str, _Element]) -> tuple[Styles, Lists]:
    """The styles and the lists of a file."""
    return Styles(trees.get("word/styles.xml")), Lists(trees.get("word/numbering.xml"))

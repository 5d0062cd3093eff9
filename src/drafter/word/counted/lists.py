"""The lists of a file, and what they and its styles make of a p."""

from __future__ import annotations

from drafter.value import Value
from drafter.word.counted.styles import Kind, Style, Styles, W, number_of, val

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from drafter.pieces import Role


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
            of, called = val(number.find(f"{W}abstractNumId")), number.get(f"{W}numId", "")
            self.linked[called], self.form[called] = linked.get(of, False), of
            other = dict(_level(level) for level in number.iterfind(f"{W}lvlOverride/{W}lvl"))
            self.levels[called] = {**forms.get(of, {}), **other}
            for one in number.iterfind(f"{W}lvlOverride"):
                if (start := one.find(f"{W}startOverride")) is not None:
                    self.starts[called, number_of(one.get(f"{W}ilvl", ""))] = number_of(val(start))

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
    made = Level(val(level.find(f"{W}numFmt")), number_of(val(start)), None if anew is None else number_of(val(anew)))
    return number_of(level.get(f"{W}ilvl", "")), made


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


def trees_of(trees: Mapping[str, _Element]) -> tuple[Styles, Lists]:
    """The styles and the lists of a file."""
    return Styles(trees.get("word/styles.xml")), Lists(trees.get("word/numbering.xml"))

"""The measures of a shell: its page, where text stands on it, and the place and look of each number. All in twips.

They are read once from the shell, so that whatever is written stands where the shell's own styles have it: in a
template of the United Nations at Geneva, at New York, or of somebody's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.value import Value, replace
from drafter.word.styles import NUMBERED, Styles

# What holds where a shell says nothing: Word's own defaults (17.15.1.25, 17.6.13, 17.3.2.38).
_STEP, _WIDTH, _HEIGHT, _SIZE = 720, 12240, 15840, 20
#: How far a bullet hangs where the shell does not say it: 3 mm, as published.
_HANG = 170


class Spot(Value):
    """Where ps of a style stand: their indents, and how far the first line goes in beyond them, or hangs before.

    ``ends`` says that a number ends where the first line begins, instead of beginning there; ``half``, where it is
    something, that it is centred, so that its middle stands as far from there; ``room`` how much it takes.
    """

    left: int
    right: int
    first: int
    ends: bool
    half: int = 0
    room: int = 0

    @property
    def indent(self) -> dict[str, int]:
        """The attributes of the indent of a p, but for the right one."""
        first = self.first + (-self.half if self.ends else self.half)
        return {"left": self.left} | ({"hanging": -first} if first < 0 else {"firstLine": first})

    def text(self, step: int) -> int:
        """Where text begins: a step behind the number, or where its other lines do if the number hangs."""
        return self.left if self.first < 0 else self.left + self.first + max(step, self.room)

    def further(self, by: int) -> Spot:
        """The same, further in."""
        return replace(self, left=self.left + by)


class Begun(Value):
    """Where the number of a line of the contents page begins, and its title."""

    number: int
    title: int


class Face(Value):
    """How a number looks: its size in half-points, and its weight and slant, which are those of its style."""

    size: int
    bold: bool
    italic: bool


class Page(Value):
    """The paper and its margins."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int

    @property
    def line(self) -> int:
        """From margin to margin."""
        return self.width - self.left - self.right


class Measures(Value):
    """The measures of a shell.

    ``step`` is its default tab stop; ``spots`` and ``faces`` are by role; ``section`` is the sectPr that the report
    stands in, as it is. ``typed`` are the spots of headings that have their own, by level and label, and ``begun`` says
    by role what its contents page has to change; only languages that run from right to left have either.
    """

    page: Page
    step: int
    spots: dict[str, Spot]
    faces: dict[str, Face]
    section: str
    typed: Mapping[tuple[int, str], Spot] = {}
    begun: Mapping[str, Begun] = {}

    @property
    def left(self) -> int:
        """Where text begins, from the margin."""
        return self.spots["plain text"].left

    @property
    def right(self) -> int:
        """Where text ends, from the margin at the other side."""
        return self.spots["plain text"].right

    @property
    def width(self) -> int:
        """How wide text is: tables, boxes and pictures stand in this."""
        return self.page.line - self.left - self.right

    def heading(self, level: int, label: str) -> Spot:
        """The spot of a heading by its label."""
        return self.typed.get((level, label), self.spots[f"heading {level}"])

    def item(self, level: int, depth: int) -> Spot:
        """The spot of an item, (a) being of level 1; each bullet that it hangs under takes it a step in."""
        spot = self.spots[f"item {min(level, 2)}"]
        return spot.further((max(level - 2, 0) + depth - level) * self.step)

    def bullet(self, depth: int) -> Spot:
        """The spot of a bullet that is so many points deep."""
        return self.spots[f"bullet {min(depth, 2)}"].further(max(depth - 2, 0) * self.step)

    def framed_item(self, level: int, depth: int) -> Spot:
        """The spot of an item in a frame, whose text hangs by a step."""
        spot = self.spots[f"item {min(level, 2)}"]
        hang = max(self.step, spot.room)
        return replace(spot, left=(depth - 1) * self.step + hang, first=-hang, ends=False)

    def framed_bullet(self, depth: int) -> Spot:
        """The spot of a bullet in a frame."""
        spot = self.spots[f"bullet {min(depth, 2)}"]
        return replace(spot, left=(depth - 1) * self.step - spot.first)

    def unhung(self, role: str) -> dict[str, int]:
        """The indent of a p whose style hangs for a number and a tab that are typed, where there are none."""
        return {"left": self.spots[role].left, "hanging": 0}


# Names of the sides since the second edition of ISO/IEC 29500 (strict).
_SIDES = {"start": "left", "end": "right"}


def section(after: str) -> str:
    """The sectPr of a text: the first behind it."""
    start = after.find("<w:sectPr")
    if start < 0:
        return ""
    opened, closed = after.index(">", start) + 1, after.find("</w:sectPr>", start)
    return after[start : opened if after[opened - 2] == "/" else closed + len("</w:sectPr>")]


def read(part: str, numbering: str, settings: str, section: str, styles: Styles) -> Measures:
    """The measures in a shell: its styles, its lists, its settings, and the sectPr that the report stands in."""
    step = _numbers(_tag(settings, "defaultTabStop")).get("val", 0) or _STEP
    reading = _Reading(part, numbering, step, styles)
    spots = {role: reading.spot(role) for role in styles.ids}
    faces = {role: reading.face(role) for role in NUMBERED}
    return Measures(_page(section), step, spots, faces, section)


def _page(section: str) -> Page:
    size, margins = _numbers(_tag(section, "pgSz")), _numbers(_tag(section, "pgMar"))
    top, right, bottom, left, gutter = (margins.get(side, 0) for side in ("top", "right", "bottom", "left", "gutter"))
    # Word writes what is negative where text may not give way to a header.
    return Page(size.get("w", _WIDTH), size.get("h", _HEIGHT), abs(top), right, abs(bottom), left + gutter)


def _tag(text: str, name: str) -> str:
    """The first tag of this name that has attributes."""
    start = text.find(f"<w:{name} ")
    return text[start : text.index(">", start)] if start >= 0 else ""


def _attributes(tag: str) -> dict[str, str]:
    pieces = tag.split('"')
    return {
        name.rpartition("w:")[2].rstrip("= "): value for name, value in zip(pieces[::2], pieces[1::2], strict=False)
    }


def _numbers(tag: str) -> dict[str, int]:
    """The attributes of a tag that are whole numbers."""
    named = ((_SIDES.get(name, name), value) for name, value in _attributes(tag).items())
    return {name: int(value) for name, value in named if value.removeprefix("-").isdecimal()}


def _inside(text: str, name: str) -> str:
    """What stands in the first element of this name."""
    return text.partition(f"<w:{name}>")[2].partition(f"</w:{name}>")[0]


def _pieces(part: str, name: str) -> Iterator[str]:
    """The elements of this name that have attributes, without their first sign."""
    return (piece.partition(f"</w:{name}>")[0] for piece in part.split(f"<w:{name} ")[1:])


class _Reading:
    """Reads what styles say, each with the styles that it is based on."""

    def __init__(self, part: str, numbering: str, step: int, styles: Styles) -> None:
        self.styles = styles
        self.step = step
        self.said = {_attributes(style).get("styleId", ""): style for style in _pieces(part, "style")}
        self.levels = {_attributes(_tag(lvl, "pStyle")).get("val", ""): lvl for lvl in _pieces(numbering, "lvl")}
        defaults = _numbers(_tag(_inside(part, "rPrDefault"), "sz"))
        self.size = defaults.get("val", _SIZE)

    def chain(self, role: str, inside: str) -> Iterator[str]:
        """The properties of the style of a role, and of those that it is based on, the nearest first."""
        id, met = self.styles[role], set[str]()
        while id in self.said and id not in met:
            met.add(id)
            style = self.said[id]
            yield _inside(style, inside)
            id = _attributes(_tag(style, "basedOn")).get("val", "")

    def spot(self, role: str) -> Spot:
        """Where ps of a role stand: as the style says, or the list it is in, or else in the usual pattern of steps."""
        said: dict[str, int] = {}
        level = self.levels.get(self.styles[role], "")
        # What a list says goes before what a style takes over from another, and behind what it says itself (17.7.2).
        own, *others = self.chain(role, "pPr")
        for text in (own, level, *others):
            sides = _numbers(_tag(text, "ind"))
            if "hanging" in sides:
                sides["firstLine"] = -sides.pop("hanging")
            said = sides | said
        if role in NUMBERED and not said.keys() & _PLACES:
            said |= self.usual(role)
        first = said.get("firstLine", 0)
        jc = _attributes(_tag(level, "lvlJc")).get("val", "")
        ends = jc in ("right", "end") if level else role.startswith("heading ") and -self.step < first < 0
        return Spot(said.get("left", 0), said.get("right", 0), first, ends)

    def usual(self, role: str) -> dict[str, int]:
        """The indent of a numbered style that says nothing of it."""
        text = self.spot("plain text").left
        of, level = NUMBERED[role]
        if of == "headings":
            return {"left": text, "firstLine": -(self.step // 2)}
        if of == "bullets":
            return {"left": text + (level + 1) * self.step, "firstLine": -_HANG}
        return {"left": text + max(level - 1, 0) * self.step, "firstLine": self.step if level == 1 else 0}

    def face(self, role: str) -> Face:
        """How the numbers of a role look."""
        looks = [*self.chain(role, "rPr")]
        sizes = (sized["val"] for look in looks if "val" in (sized := _numbers(_tag(look, "sz"))))
        return Face(next(sizes, self.size), _on(looks, "b"), _on(looks, "i"))


_PLACES = {"left", "firstLine"}
_OFF = ("0", "false", "off")


def _on(looks: list[str], name: str) -> bool:
    """Whether styles, the nearest first, say that something is on (17.7.3)."""
    for look in looks:
        if f"<w:{name}/>" in look:
            return True
        if tag := _tag(look, name):
            return _attributes(tag).get("val", "") not in _OFF
    return False

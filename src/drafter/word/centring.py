"""Where labels stand in lists that run from right to left: each in the middle of the room that it takes.

Which end of a label ``lvlJc`` sets at its place is read in two ways there. To the first edition of ISO/IEC 29500 and to
LibreOffice left is a side of the page; to later editions, whose words are start and end, and to Microsoft's notes on
them (MS-OI29500, 2.1.281) it is where a line begins. A label that is centred stands in the same place either way, half
its width behind where it is to begin. The widths are estimates, so that this is right to half a millimetre or so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from drafter.languages import Language
from drafter.value import Value, replace
from drafter.word.measures import Begun, Measures, Spot
from drafter.word.numbering import is_typed

# Signs, how wide each is within a word, and at the end of one: hundredths of its size in Amiri, which is about as wide
# as Traditional Arabic.
_VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_WIDTHS = (
    (_VOWELS, 0, 0), ("‘’'،.", 20, 20), (" اأإآ", 25, 25), ("-•", 37, 37),
    ("()", 45, 45), ("–0123456789", 53, 53), ("رزذ", 40, 40), ("دوؤءى", 48, 48), ("ـ", 20, 20), ("ل", 25, 50),
    ("بتث", 28, 90), ("نيئ", 28, 68), ("م", 40, 45), ("هة", 50, 45), ("فق", 40, 80), ("جحخعغ", 50, 65), ("ك", 50, 85),
    ("سش", 60, 100), ("طظ", 65, 75), ("صض", 75, 115),
)  # fmt: skip
_WIDTH = {sign: (within, last) for signs, within, last in _WIDTHS for sign in signs}
_OTHER = (50, 50)
#: How much wider than estimated a label may be, in per cent, and what is left free behind it at least.
_SPARE, _GAP = 105, 100
#: A heading whose label needs so many per cent of the room of the shortest has its title further in than the others.
_LONG = 150
#: Numbers whose labels are as wide as most: of paragraphs, and of items.
_TENTH, _SECOND = 10, 2
#: Where the first stop of a line can be.
_FIRST_STOP = 20

Labels = Iterable[tuple[int, str]]


class Printed(Value):
    """The labels of a report: of its headings and of the lines of its contents page, with their levels, and of its
    last paragraph."""

    headings: tuple[tuple[int, str], ...]
    contents: tuple[tuple[int, str], ...]
    paragraph: str


def width(words: str, half_points: int) -> int:
    """About how wide words are, in twips."""
    joined = [sign.isalpha() or sign in _VOWELS for sign in (*words[1:], " ")]
    hundredths = sum(_WIDTH.get(sign, _OTHER)[not within] for sign, within in zip(words, joined, strict=False))
    return hundredths * half_points // 10


def needed(label: str, half_points: int) -> int:
    """The room that a label takes before what stands behind it."""
    return width(label, half_points) * _SPARE // 100 + _GAP


def centred(measures: Measures, language: Language, printed: Printed) -> Measures:
    """The measures with labels in the middle of their room, and with as much room as they need."""
    lists = _Lists(measures, language)
    begun = contents(measures, language, printed.contents)
    listed = {role: replace(measures.spots[role], left=one.title, first=-one.title) for role, one in begun.items()}
    spots = {**measures.spots, **lists.counted(printed.paragraph), **listed}
    typed = lists.typed(dict.fromkeys(printed.headings)) if is_typed(language) else {}
    headings = lists.untyped(typed) if is_typed(language) else lists.headings()
    return replace(measures, spots=spots | headings, typed=typed, begun=begun)


class _Lists(Value):
    """Finds the spots of labels in the lists of a language."""

    measures: Measures
    language: Language

    def size(self, role: str) -> int:
        """The size of the labels of a role, in half-points."""
        return self.language.sized(self.measures.faces[role].size)

    def stepped(self, room: int) -> int:
        """A room in half steps."""
        half = self.measures.step // 2
        return -(-room // half) * half

    def spot(self, role: str, label: str, widest: str) -> Spot:
        """The spot of a role whose labels are mostly as wide as one, and at most as another."""
        size = self.size(role)
        room = self.stepped(needed(widest, size))
        return replace(self.measures.spots[role], half=width(label, size) // 2, room=room)

    def counted(self, last: str) -> dict[str, Spot]:
        """The spots of paragraphs, items and bullets; these hang as much further as their face is larger."""
        tenth = self.language.paragraph.show(_TENTH)
        found = {"paragraph": self.spot("paragraph", tenth, max(tenth, last, key=len))}
        for level, item in enumerate(self.language.items[:2], 1):
            label = item.show(_SECOND)
            found[f"item {level}"] = self.spot(f"item {level}", label, label)
        for role in ("bullet 1", "bullet 2", "agenda line"):
            spot = self.spot(role, "•", "")
            found[role] = replace(spot, first=self.language.sized(spot.first)) if spot.first < 0 else spot
        return found

    def headings(self) -> dict[str, Spot]:
        """The spots of headings that Word counts."""
        labels = {f"heading {at}": label.show(_SECOND) for at, label in enumerate(self.language.headings, 1)}
        return {role: self.spot(role, label, label) for role, label in labels.items()}

    def typed(self, labels: Labels) -> dict[tuple[int, str], Spot]:
        """The spots of headings by their labels, which begin where text does, since words have no room before it.

        Titles of one level begin together, but for those behind labels that are much longer than others.
        """
        rooms = {(level, label): needed(label, self.size(f"heading {level}")) for level, label in labels}
        levels = {level for level, _ in rooms}
        usual = {level: _usual([room for (at, _), room in rooms.items() if at == level]) for level in levels}
        found = {}
        for (level, label), room in rooms.items():
            role = f"heading {level}"
            half = width(label, self.size(role)) // 2
            found[level, label] = replace(self.opened(role, max(room, usual[level])), half=half)
        return found

    def untyped(self, typed: Mapping[tuple[int, str], Spot]) -> dict[str, Spot]:
        """The spots of headings that are added in Word, without a label: where the first of their level stand."""
        found = {f"heading {level}": self.opened(f"heading {level}", 0) for level in range(1, 5)}
        for (level, _), spot in reversed([*typed.items()]):
            found[f"heading {level}"] = replace(spot, half=0)
        return found

    def opened(self, role: str, room: int) -> Spot:
        """The spot of a heading whose label has so much room, and a step at least."""
        spot = self.measures.spots[role]
        begin = spot.left if spot.ends else spot.left + spot.first
        left = begin + max(self.stepped(room), self.measures.step)
        return Spot(left, spot.right, begin - left, ends=False)


def _usual(rooms: list[int]) -> int:
    """The largest of the rooms of labels that are not much longer than the shortest."""
    least = min(rooms)
    return max(room for room in rooms if room * 100 <= least * _LONG)


def contents(measures: Measures, language: Language, labels: Labels) -> dict[str, Begun]:
    """Where labels and titles begin on the contents page, by role: each level where the titles of that above do."""
    size, listed = language.sized(measures.faces["paragraph"].size), list(labels)
    found: dict[str, Begun] = {}
    above, title = 0, 0
    for level in range(1, 5):
        role = f"contents {level}"
        left = measures.spots[role].left
        room = max((needed(label, size) for at, label in listed if min(at, 4) == level and label), default=0)
        begin = title if found else max(left - room, _FIRST_STOP)
        title = max(begin + room, begin + left - above) if found else max(begin + room, left)
        above, found[role] = left, Begun(begin, title)
    return found

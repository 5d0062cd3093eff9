"""The lines around a report: of a filled template, with its values marked by private signs; and of an edited file."""

from __future__ import annotations

import re

from drafter import letters
from drafter.pieces import Again, Count, Grid, Mark, Piece, Pointer, Standing
from drafter.surround import COUNTED, Page, Spot, Surround, words
from drafter.value import Value
from drafter.word.reading import read
from drafter.word.reading.drawings import PICTURE
from drafter.word.wml import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

    from drafter.surround import Line

_FILTERS = tuple(letters.FILTERS)
_END, _FIRST, _MOST, _FILTER = 0xE00F, 0xE010, 16, 0xE020
_LAST = _FILTER + len(_FILTERS) - 1
#: The signs as they stand in a part, which is in UTF-8.
SIGNS = re.compile(b"\xee\x80[\x8f-%c]" % chr(_LAST).encode()[-1])
_VALUE = re.compile(
    f"([{chr(_FIRST)}-{chr(_FIRST + _MOST - 1)}])([{chr(_FILTER)}-{chr(_LAST)}]*)(.*?){chr(_END)}", re.DOTALL
)


class Written(Value):
    """A line of a file: its words, with a sign for each number that Word counts, and the notes that are marked in it.

    ``at`` is the place of what it stands in among all that stands in the text, from 0; ``loose`` says that it stands
    in no table; ``pictures`` is how many there are in it, and ``shown`` what they show, as far as it is known.
    """

    words: str
    at: int
    loose: bool = False
    notes: tuple[int, ...] = ()
    pictures: int = 0
    shown: tuple[str, ...] = ()


class Signed(letters.Lettered):
    """A value that is a string to whatever asks about it, and printed between the signs of its field and its filters.

    ``number`` is that of the field, or None for a value without signs; ``tail`` stands behind it whatever filters do.
    """

    value: str
    tail: str
    number: int | None
    filters: tuple[str, ...]

    def __new__(cls, number: int | None, value: str, tail: str = "", filters: tuple[str, ...] = ()) -> Signed:
        """The value of a field, as it is after these filters."""
        made = super().__new__(cls, value + tail)
        made.number, made.value, made.tail, made.filters = number, value, tail, filters
        return made

    def filtered(self, name: str) -> Signed:
        """The same behind one filter more."""
        return Signed(self.number, letters.FILTERS[name](self.value), self.tail, (*self.filters, name))

    def __html__(self) -> str:
        printed = escape(self.value)
        if printed and self.number is not None and self.number < _MOST:
            filters = "".join(chr(_FILTER + _FILTERS.index(name)) for name in self.filters)
            printed = f"{chr(_FIRST + self.number)}{filters}{printed}{chr(_END)}"
        return printed + self.tail


def of_template(
    trees: Mapping[str, _Element], pictures: Mapping[str, str], marker: str, spots: str, fields: Sequence[str]
) -> Surround:
    """What a filled template says around the marker of the report, without what ``spots`` matches.

    ``pictures`` gives digests of them by the names of their parts.
    """
    came = read(trees, pictures)
    lines = tuple(written(came.text))
    at = next((number for number, line in enumerate(lines) if marker in line.words), len(lines))

    def known(found: Sequence[Written]) -> tuple[int, tuple[str, ...]]:
        many, shown = pictured(found)
        return many, tuple(filter(None, shown))

    def made(found: Sequence[Written]) -> tuple[Line, ...]:
        return tuple(line for one in found if words(line := _parsed(re.sub(spots, "", one.words), fields)).strip())

    held = [(page, tuple(written(page.text))) for page in came.pages]
    pages = (Page(page.kind, page.types, made(found), *known(found)) for page, found in held)
    kept = tuple(page for page in pages if page.lines or page.pictures)
    return Surround(made(lines[:at]), made(lines[at + 1 :]), kept, *known(lines[:at]))


def pictured(lines: Sequence[Written]) -> tuple[int, tuple[str, ...]]:
    """How many pictures there are in lines, and what they show, or nothing where it is not known."""
    return sum(line.pictures for line in lines), tuple(shown for line in lines for shown in line.shown)


def written(text: Sequence[Standing]) -> Iterator[Written]:
    """The lines of a text, those in tables too, one after another."""
    for at, standing in enumerate(text):
        if isinstance(standing, Piece):
            yield _line(standing, at, loose=True)
            continue
        for piece in _pieces(standing):
            yield _line(piece, at)
        for nested in standing.nested:
            yield Written(nested, at)


def _pieces(grid: Grid) -> Iterator[Piece]:
    for row in grid.rows:
        for cell in row:
            yield from cell.content


def _line(piece: Piece, at: int, *, loose: bool = False) -> Written:
    said: list[str] = []
    notes: list[int] = []
    for inline in piece.line:
        match inline:
            case Count():
                said.append(COUNTED)
            case Mark(note=note):
                notes.append(note)
            case Again():
                pass
            case Pointer(label=label):
                said.append(label)
            case _:
                said.append(inline.words)
    pictures = sum(oddity.what == PICTURE for oddity in piece.oddities)
    return Written("".join(said), at, loose, tuple(notes), pictures, piece.pictures)


def _parsed(text: str, fields: Sequence[str]) -> Line:
    """A line with its values known by their signs."""
    found: list[Spot] = []
    end = 0
    for value in _VALUE.finditer(text):
        found.append(Spot("", text[end : value.start()]))
        filters = tuple(_FILTERS[ord(sign) - _FILTER] for sign in value[2])
        found.append(Spot(letters.called(fields[ord(value[1]) - _FIRST], filters), value[3]))
        end = value.end()
    found.append(Spot("", text[end:]))
    return tuple(spot for spot in found if spot.words)

"""What a Word file says around the report: lines of its masthead, headers and footers, and which words are values."""

from __future__ import annotations

from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

#: Stands in a line for a number that Word counts by itself, as that of a page.
COUNTED = "\ufffc"


class Spot(Value):
    """Words of a line: the value of a field of the masthead, or, without one, what the template has typed there.

    A value that went through filters is called by them too, such as ``date|upper``.
    """

    field: str
    words: str


Line = tuple[Spot, ...]


class Page(Value):
    """A header or footer: which of the two, the kinds of pages that it stands on, and its lines that say something.

    ``pictures`` is how many there are in it, and ``shown`` what they show, as digests of those that are known.
    """

    kind: str
    types: tuple[str, ...]
    lines: tuple[Line, ...]
    pictures: int = 0
    shown: tuple[str, ...] = ()


class Surround(Value):
    """The lines that a template puts before the report and behind it, and its headers and footers.

    ``pictures`` is how many stand before the report, and ``shown`` what they show.
    """

    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()
    pages: tuple[Page, ...] = ()
    pictures: int = 0
    shown: tuple[str, ...] = ()


def words(line: Line) -> str:
    """The words of a line."""
    return "".join(spot.words for spot in line)


def dumped(given: Surround) -> str:
    """The same as a line of JSON."""
    import json

    def shown(lines: Sequence[Line]) -> Any:
        return [[[spot.field, spot.words] for spot in line] for line in lines]

    def pictured(one: Page | Surround) -> list[Any]:
        return [one.pictures, list(one.shown)] if one.shown else [one.pictures]

    pages = [[page.kind, list(page.types), shown(page.lines), *pictured(page)] for page in given.pages]
    whole = [shown(given.before), shown(given.after), pages, *pictured(given)]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def loaded(text: str) -> Surround | None:
    """The inverse of ``dumped``; None for what is none of its texts."""
    import json

    def lines(given: Any) -> tuple[Line, ...]:
        return tuple(tuple(Spot(str(field), str(said)) for field, said in line) for line in given)

    def pictured(many: Any, shown: Sequence[Any] = ()) -> tuple[int, tuple[str, ...]]:
        return int(many), tuple(map(str, shown))

    try:
        before, after, pages, *pictures = json.loads(text)
        found = tuple(
            Page(str(kind), tuple(map(str, types)), lines(held), *pictured(*more)) for kind, types, held, *more in pages
        )
        return Surround(lines(before), lines(after), found, *pictured(*pictures))
    except (ValueError, TypeError, RecursionError):
        return None

"""A tracked change, and how it is gathered."""

from __future__ import annotations

from drafter.value import Value
from drafter.word.revisions.names import Kind
from drafter.word.stories import Site, W

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element

#: Where a p ends in the words of a change.
MARK = "¶"


class Change(Value):
    """A tracked change: what it is, who made it and when, as far as that is recorded, its words, and where it is.

    The words are those brought in, taken out or changed, with ``MARK`` where a p ends among them; of changes of a p as
    a whole, all its words. ``elements`` says how many elements of the file make it up. A move has two sites; one half
    alone is "moved away" or "moved here".
    """

    kind: Kind
    author: str
    date: str
    words: str
    site: Site
    elements: int
    to: Site | None = None


class Group:
    """A change as it is gathered."""

    def __init__(self, kind: Kind, first: _Element, site: Site) -> None:
        self.kind: Kind = kind
        self.author = first.get(f"{W}author", "")
        self.date = first.get(f"{W}date", "")
        self.site = site
        self.words: list[str] = []
        self.elements = 0
        self.range = ""
        self.to: Site | None = None

    def change(self) -> Change:
        """What it has come to."""
        return Change(self.kind, self.author, self.date, "".join(self.words), self.site, self.elements, self.to)


def paired(groups: list[Group]) -> list[Group]:
    """The same with both halves of a move put together, by the name of its range."""
    waiting: dict[tuple[Kind, str], list[Group]] = {}
    met: set[int] = set()
    for group in groups:
        other: Kind = "moved here" if group.kind == "moved away" else "moved away"
        if group.kind not in ("moved away", "moved here") or not group.range:
            continue
        if found := waiting.get((other, group.range)):
            first = found.pop(0)
            away, here = (first, group) if first.kind == "moved away" else (group, first)
            first.kind, first.to, first.site = "move", here.site, away.site
            first.elements += group.elements
            first.words = away.words or here.words
            met.add(id(group))
        else:
            waiting.setdefault((group.kind, group.range), []).append(group)
    return [group for group in groups if id(group) not in met]

"""Lists and names of things: annexes, items of the agenda, tables, figures and boxes, each with keys of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from drafter import dumping
from drafter.outline import AgendaItem, Annex, Box, Figure, Table
from drafter.patching import kept, pairing, spans
from drafter.patching.arranging import Ground, Placed, arranged
from drafter.patching.barred import Page
from drafter.patching.sheet import Made
from drafter.tree import Listing, Mapping, Node
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Gives the lines of the keys in a node that stand from one line to before another.
Inner = Callable[[Mapping, int, int, Value, Value], Made | None]
Exhibit = Table | Figure | Box
KINDS = ("Annexes | None", "AgendaItems", "Tables", "Figures", "Boxes")


def rewritten(
    page: Page, kind: str, node: Node, first: int, last: int, was: Any, new: Any, inner: Inner
) -> Made | None:
    """The lines of a list, or of things with names, that stand below their key on the first line."""
    was, new = was or (), new or ()
    if not was or not new or spans.is_flow(page.sheet, node):
        return None
    many = _Many(page, kind, node, last, inner)
    if many.ground is None or len(many.ground.pieces) != len(was) or many.ground.first <= first:
        return None
    pairs = {to: at for at, to in _paired(kind, was, new)}
    spare = {at for at in range(len(was)) if at not in pairs.values()}
    placed = []
    for to, one in enumerate(new):
        at = pairs.get(to, -1)
        moved = (
            next((other for other in sorted(spare) if was[other] == one or _is_named_alike(was[other], one)), -1)
            if at < 0
            else -1
        )
        spare.discard(moved)
        source = at if at >= 0 else moved
        made = many.changed(source, was[source], one) if source >= 0 else None
        if made is None:
            made = [*many.anew(one), *(many.remarks(source) if source >= 0 else [])]
        placed.append(Placed("key", made, at))
    left = {at: many.remarks(at) for at in spare}
    return [*range(first, many.ground.first), *arranged(many.ground, placed, lambda *_: False, lambda *_: 0, left)]


def _paired(kind: str, was: Sequence[Any], new: Sequence[Any]) -> pairing.Pairs:
    same = pairing.same(was, new)
    alone = len(was) == len(new) == 1
    names = pairing.rising(sorted({*same, *((at, to) for at, one in enumerate(was) for to, other in enumerate(new)
                                            if _is_named_alike(one, other))}))  # fmt: skip
    sure = names if _is_one_to_one(names) else same
    return pairing.alike(sure, len(was), len(new), lambda at, to: max(_alike(kind, was[at], new[to]), 0.1 * alone))


def _is_one_to_one(pairs: pairing.Pairs) -> bool:
    return len({at for at, _ in pairs}) == len({to for _, to in pairs}) == len(pairs)


def _is_named_alike(was: Any, new: Any) -> bool:
    return isinstance(was, Value) and bool(getattr(was, "name", "")) and was.name == getattr(new, "name", "")  # type: ignore[attr-defined]


def _alike(kind: str, was: Any, new: Any) -> float:
    """How much two things of a list have in common."""
    if was == new or _is_named_alike(was, new):
        return 1.0
    if not isinstance(was, Value) or type(was) is not type(new):
        return 0.0
    left, right = (Counter(re.findall(r"\w+", " ".join(dumping.SHOWN[kind]((one,))))) for one in (was, new))
    return 2 * (left & right).total() / ((left + right).total() or 1)


class _Many:
    """The things of a list as they stand in the file."""

    def __init__(self, page: Page, kind: str, node: Node, last: int, inner: Inner) -> None:
        self.page, self.kind, self.inner = page, kind, inner
        self.ground: Ground | None = None
        self.nodes: list[Node] = []
        if isinstance(node, Listing):
            self.nodes = list(node.nodes)
            dashes = [spans.dash(page.sheet, one) for one in node.nodes]
            starts = [number for number in dashes if number is not None]
            if len(starts) == len(self.nodes):
                self.ground = spans.ground(page.sheet, starts, self.nodes, last)
            self.column = page.sheet.lines[starts[0]].index("-") if starts else 0
        elif isinstance(node, Mapping):
            self.keys = [key for key, _ in node.pairs]
            self.nodes = [value for _, value in node.pairs]
            self.ground = spans.ground(page.sheet, [key.place.line - 1 for key in self.keys], self.nodes, last)
            self.column = self.keys[0].place.column - 1 if self.keys else 0

    def changed(self, at: int, was: Any, new: Any) -> Made | None:
        """The lines of a thing that is another now."""
        assert self.ground
        piece, node, sheet = self.ground.pieces[at], self.nodes[at], self.page.sheet
        if was == new:
            return list(range(piece.first, piece.last))
        if type(was) is not type(new) or not isinstance(node, Mapping) or not node.pairs:
            return None
        if isinstance(new, AgendaItem | Annex):
            return self.inner(node, piece.first, piece.last, was, new)
        first = node.pairs[0][0].place.line - 1
        made = self.inner(node, first, piece.last, was, new) if first > piece.first else None
        if made is None:
            return None
        head: Made = list(range(piece.first, first))
        if was.name != new.name:
            line = sheet.lines[piece.first]
            colon = line.find(":", self.column)
            head[0] = line[: self.column] + new.name + line[colon:]
        return [*head, *made]

    def anew(self, one: Any) -> Made:
        """The lines of a thing as it is usually written."""
        _, *lines = dumping.SHOWN[self.kind]((one,))
        return [
            line and " " * self.column + line for line in self.page.typed([line.removeprefix("  ") for line in lines])
        ]

    def remarks(self, at: int) -> Made:
        """The remarks within a thing that is gone."""
        assert self.ground
        piece = self.ground.pieces[at]
        found = kept.below(self.page.sheet, self.nodes[at], piece.first, piece.last)
        return [" " * self.column + words for words in found]

"""Blocks of two sides merged: what each says, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.merging import running
from drafter.merging.compared import Three
from drafter.merging.conflicts import Umpire
from drafter.merging.deciding import BOTH, Decided
from drafter.merging.flat import Entry, rank, told
from drafter.merging.splitting import rewoven
from drafter.merging.uniting import united
from drafter.returning.rows import Row
from drafter.value import Value, replace

#: A node of the result: a block of the base, or a new one of a side, by the number of this, or the head of a text.
Node = tuple[str, int]
_NEW = ("ours", "theirs")


class Laid(Value):
    """The blocks of each text, and those of them about which there is a conflict."""

    rows: Mapping[str, list[Row]]
    contested: tuple[Row, ...]


class Layer:
    """Lays the blocks; ``shapes`` are blocks of the base that are to be what they are on one side.

    ``whole`` says that what a side put at one place stays together.
    """

    def __init__(self, umpire: Umpire, three: Three, decided: Decided, shapes: Mapping[int, int], whole: bool) -> None:
        self.umpire = umpire
        self.three = three
        self.decided = decided
        self.shapes = shapes
        self.size = self.rank if whole else None
        self.held = {three.leader(place): which for place, which in decided.held.items()}
        self.made: dict[Node, list[Row]] = {}

    def laid(self, texts: Sequence[str]) -> Laid:
        """The blocks of each of these texts."""
        spine: dict[str, list[Node]] = {text: [] for text in texts}
        contested: list[Row] = []
        for place in sorted({self.three.leader(place) for place in self.decided.alive}):
            node: Node = ("base", place)
            self.made[node] = self.content(place)
            if any(one in self.decided.contested for one in self.three.bases(place)):
                contested.extend(self.made[node])
            if place not in self.held:
                spine[self.three.base[place].text].append(node)
        rows: dict[Node, list[list[Node]]] = {}
        for which in (0, 1):
            self.attach(which, rows)
        found: dict[str, list[Row]] = {}
        met: set[tuple[str, str]] = set()
        placed: set[Node] = set()
        for text in texts:
            found[text] = []
            for node in self.in_order(text, spine[text], rows):
                if node in placed:
                    continue
                placed.add(node)
                for row in self.made[node]:
                    # What has one place has it where it comes first.
                    own = ("annex", row.key) if row.kind == "section" else ("", row.key)
                    if not row.key or own not in met:
                        found[text].append(row)
                        met.add(own)
        return Laid(found, tuple(contested))

    def content(self, place: int) -> list[Row]:
        """What stands for a block of the base."""
        bases = self.three.bases(place)
        for one in bases:
            if one in self.decided.taken:
                return self.three.rows(self.decided.taken[one], place)
        for one in bases:
            if one in self.decided.lost:
                return self.three.rows(self.decided.lost[one], place)
        base, ours, theirs = self.three.old(place), self.three.rows(0, place), self.three.rows(1, place)
        if place not in self.three.within:
            return [self.row(place, base[0], ours[0], theirs[0])]
        if ours == theirs or theirs == base:
            return ours
        if ours == base:
            return theirs
        made = rewoven(base, ours, theirs, self.head(place, base[0], ours[0], theirs[0]))
        if made is not None:
            return made
        told_all = ("\n".join(map(told, several)) for several in (base, ours, theirs))
        return (ours, theirs)[self.umpire.follows(self.three.spot(place), "words", *told_all)]

    def row(self, place: int, base: Row, ours: Row, theirs: Row) -> Row:
        """One block of both sides."""
        if ours == theirs or theirs == base:
            return ours if place not in self.shapes else self.head(place, base, ours, theirs)
        line = running.line(self.umpire, self.three.spot(place), base.line, ours.line, theirs.line)
        return replace(self.head(place, base, ours, theirs), line=line)

    def head(self, place: int, base: Row, ours: Row, theirs: Row) -> Row:
        """What one block of both sides is, without its words."""
        shapes = [(one.kind, one.deep) for one in (base, ours, theirs)]
        shape = theirs if shapes[1] == shapes[0] else ours
        if place in self.shapes:
            shape = (ours, theirs)[self.shapes[place]]
        elif shapes[1] != shapes[2] and shapes[0] not in shapes[1:]:
            if base.kind == ours.kind == theirs.kind:
                shape = min(ours, theirs, key=lambda one: one.deep)
            else:
                kinds = (_kind(one) for one in (base, ours, theirs))
                shape = (ours, theirs)[self.umpire.follows(self.three.spot(place), "turned", *kinds)]
        numbered = theirs.numbered if ours.numbered == base.numbered else ours.numbered
        return replace(shape, line=ours.line, name=ours.name or theirs.name, numbered=numbered)

    def attach(self, which: int, rows: dict[Node, list[list[Node]]]) -> None:
        """Put what a side moved or added behind what stands before it there, or at the head of its text."""
        side = self.three.sides[which]
        anchor: Node = ("", 0)
        away: list[Node] = []
        row: list[Node] = []
        is_own = False

        def begin(node: Node) -> list[Node]:
            rows.setdefault(node, []).append([])
            return rows[node][-1]

        text = ""
        for number, (entry, place) in enumerate(zip(side.entries, side.pairs, strict=True)):
            if entry.text != text or not number:
                text = entry.text
                anchor = (f"text {text}", 0)
                row = begin(anchor)
            if place < 0:
                if number in self.three.halves[which] or (which, number) in self.decided.cut:
                    continue
                node: Node = (_NEW[which], number)
                self.made[node] = [entry.row]
                if self.is_along(which, entry):
                    away.append(node)
                else:
                    row.append(node)
                    away = row if is_own else away
                continue
            node = ("base", self.three.leader(place))
            held = self.held.get(node[1])
            if node not in self.made:
                row = begin(anchor)
            elif held is None and not self.is_elsewhere(which, node[1], text):
                anchor, row = node, begin(node)
                away = row if is_own else away
            else:
                is_own = held in (which, BOTH)
                if is_own and node in row:
                    continue
                row.extend([node] if is_own else ())
                away = begin(node)

    def is_along(self, which: int, entry: Entry) -> bool:
        """Whether what an entry of a side stands under was moved, so that it stands where that does."""
        side = self.three.sides[which]
        above = entry.above
        while above >= 0 and side.entries[above].text == entry.text:
            place = side.pairs[above]
            if place >= 0:
                place = self.three.leader(place)
                return place in self.held or self.is_elsewhere(which, place, entry.text)
            above = side.entries[above].above
        return False

    def is_elsewhere(self, which: int, place: int, text: str) -> bool:
        """Whether a block that nobody moved stands elsewhere than where a side has it, which is in this text."""
        return self.three.base[place].text != text or (which, place) in self.decided.stayed

    def in_order(self, text: str, spine: Sequence[Node], rows: Mapping[Node, list[list[Node]]]) -> Iterator[Node]:
        """The nodes of a text in their order."""
        head: Node = (f"text {text}", 0)
        for root in (head, *spine):
            waiting = [root]
            while waiting:
                node = waiting.pop()
                if node in self.made:
                    yield node
                waiting.extend(reversed(united(rows.get(node, ()), self.key, self.size)))

    def rank(self, node: Node) -> tuple[int, int]:
        """How great a node is."""
        return rank(self.made[node][0])

    def key(self, node: Node) -> tuple[tuple[int, int], str, int, str]:
        """By what nodes at one place are put in order."""
        first = self.made[node][0]
        return rank(first), told(first), node[1] if node[0] == "base" else -1, repr(first)


def _kind(row: Row) -> str:
    kind = _KINDS.get(row.kind, row.kind)
    return f"{kind}, level {row.deep}" if row.deep else kind


_KINDS = {
    "paragraph": "a paragraph with a number", "unnumbered": "a paragraph without a number", "section": "a heading",
    "quotation": "a quotation", "item": "an item", "bullet": "a bullet", "part": "the heading of a part",
    "insertion": "the place of a text",
}  # fmt: skip

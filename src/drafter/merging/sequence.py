"""Blocks of two sides merged: what is there, in which order, and what each says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter import marking
from drafter.merging import running
from drafter.merging.conflicts import Umpire
from drafter.merging.flat import Entry, moved, paired
from drafter.returning.rows import Row
from drafter.value import Value


class _Side(Value):
    """A side: its entries, the entry of the base that each is, and the entries of the base that it moved."""

    entries: list[Entry]
    pairs: list[int]
    at: dict[int, int]
    moved: set[int]


def _side(base: Sequence[Entry], other: list[Entry], of: Mapping[str, str]) -> _Side:
    pairs = paired(base, other, of)
    at = {place: number for number, place in enumerate(pairs) if place >= 0}
    return _Side(other, pairs, at, moved(base, other, pairs))


class Merged(Value):
    """The rows of each text, and what became of names that both sides gave."""

    rows: dict[str, list[Row]]


#: A node of the result: an entry of the base, or a new one of a side, by its number there.
Node = tuple[str, int]


class Sequence3:
    """Three rows of blocks, as they are merged."""

    def __init__(
        self, umpire: Umpire, base: list[Entry], ours: list[Entry], theirs: list[Entry], of: Mapping[str, str]
    ) -> None:
        self.umpire = umpire
        self.base = base
        self.ours = _side(base, ours, {})
        self.theirs = _side(base, theirs, of)

    def rows(self, texts: Sequence[str]) -> dict[str, list[Row]]:
        """The rows of each text."""
        self.made: dict[Node, Row] = {}
        self.homes: dict[Node, str] = {}
        children: dict[Node, list[Node]] = {}
        spine = {text: list[Node]() for text in texts}
        for place, entry in enumerate(self.base):
            self.there(place, entry)
        held = self.held()
        for node in sorted(self.made, key=lambda node: (node[0] != "base", node[1])):
            if node[0] == "base" and node[1] not in held:
                spine[self.homes[node]].append(node)
        for side, name in ((self.ours, "ours"), (self.theirs, "theirs")):
            self.attach(side, name, held, children)
        return {text: [self.made[node] for node in self.laid(text, spine[text], children)] for text in texts}

    def there(self, place: int, entry: Entry) -> None:
        """Whether an entry of the base is in the result, and what it says there."""
        mine, yours = self.ours.at.get(place), self.theirs.at.get(place)
        node: Node = ("base", place)
        if mine is None and yours is None:
            return
        if mine is None or yours is None:
            side, number = (self.theirs, yours) if mine is None else (self.ours, mine)
            assert number is not None
            left = side.entries[number].row
            if left == entry.row:
                return
            gone, kept = "", shown(left)
            told = (gone, kept) if mine is None else (kept, gone)
            theirs = self.umpire.theirs_wins(entry.place, shown(entry.row), *told)
            if self.umpire.keep is not None and (theirs == (mine is not None)):
                return
            self.made[node] = left
            self.homes[node] = side.entries[number].text
            return
        self.made[node] = self.row(entry, self.ours.entries[mine].row, self.theirs.entries[yours].row)
        homes = entry.text, self.ours.entries[mine].text, self.theirs.entries[yours].text
        self.homes[node] = homes[1] if homes[2] == homes[0] else homes[2] if homes[1] == homes[0] else homes[1]

    def row(self, entry: Entry, ours: Row, theirs: Row) -> Row:
        """One block of both sides."""
        base = entry.row
        if ours == theirs or theirs == base:
            return ours
        if ours == base:
            return theirs
        line = running.line(self.umpire, entry.place, base.line, ours.line, theirs.line)
        shapes = [(one.kind, one.deep) for one in (base, ours, theirs)]
        shape = theirs if shapes[1] == shapes[0] else ours
        if len(set(shapes)) == 3:
            told = (f"{kind} {deep}" for kind, deep in shapes)
            shape = theirs if self.umpire.theirs_wins(entry.place, *told) else ours
        name = ours.name or theirs.name
        numbered = theirs.numbered if ours.numbered == base.numbered else ours.numbered
        return Row(shape.kind, line, shape.deep, name, numbered, ours.key)

    def held(self) -> dict[int, str]:
        """The entries of the base that stand where a side moved them, with that side."""
        found: dict[int, str] = {}
        for place in self.ours.moved | self.theirs.moved:
            if ("base", place) not in self.made:
                continue
            mine, yours = place in self.ours.moved, place in self.theirs.moved
            found[place] = "theirs" if yours and not mine else "ours"
            if mine and yours and self.before(self.ours, place) != self.before(self.theirs, place):
                entry = self.base[place]
                told = ("", self.before(self.ours, place), self.before(self.theirs, place))
                if self.umpire.theirs_wins(entry.place, *told):
                    found[place] = "theirs"
        return found

    def before(self, side: _Side, place: int) -> str:
        """What a side has before an entry, in words."""
        number = side.at.get(place, 0)
        entry = side.entries[number]
        above = side.entries[number - 1] if number and side.entries[number - 1].text == entry.text else None
        return f"behind “{shown(above.row)[:40]}”" if above else f"first of {entry.text}"

    def attach(self, side: _Side, name: str, held: Mapping[int, str], children: dict[Node, list[Node]]) -> None:
        """Put what a side moved or added behind what stands before it there, or at the beginning of its text."""
        last: Node = ("text", 0)
        text = ""
        for number, (entry, place) in enumerate(zip(side.entries, side.pairs, strict=True)):
            if entry.text != text:
                text = entry.text
                last = (f"text {text}", 0)
            node: Node = ("base", place) if place >= 0 else (name, number)
            if place >= 0:
                if node not in self.made:
                    continue
                if place not in held:
                    if self.homes[node] == text:
                        last = node
                    continue
                if held[place] != name:
                    if place in self.ours.moved and place in self.theirs.moved and self.homes[node] == text:
                        # Both moved it: what stands behind it on the one side is what does so on the other.
                        last = node
                    continue
                self.homes[node] = text
            else:
                self.made[node] = entry.row
                self.homes[node] = text
                twin = next(
                    (
                        one
                        for one in children.get(last, ())
                        if one[0] != name and one[0] != "base" and self.made[one] == entry.row
                    ),
                    None,
                )
                if twin is not None:
                    del self.made[node]
                    last = twin
                    continue
            children.setdefault(last, []).append(node)
            last = node

    def laid(self, text: str, spine: Sequence[Node], children: Mapping[Node, list[Node]]) -> Iterator[Node]:
        """The nodes of a text in their order."""
        for root in ((f"text {text}", 0), *spine):
            waiting = [root]
            while waiting:
                node = waiting.pop()
                if node in self.made:
                    yield node
                # What both sides put at the same spot stands in an order that does not depend on the side.
                waiting.extend(sorted(children.get(node, ()), key=lambda one: repr(self.made[one]), reverse=True))


def shown(row: Row) -> str:
    """A row in the notation."""
    return marking.show(row.line) or f"{{insert:{row.key}}}"

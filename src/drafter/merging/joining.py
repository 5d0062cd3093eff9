"""The parts of a merge put together, again and again until what is referred to is there."""

from __future__ import annotations

from drafter import names
from drafter import outline as said
from drafter.merging import fields
from drafter.merging.building import built
from drafter.merging.conflicts import Spot, Umpire
from drafter.merging.deciding import Decided, Decider
from drafter.merging.fitting import Marked, mentions, refitted, unfit, unnoted, without
from drafter.merging.flat import Entry, told
from drafter.merging.laying import Layer
from drafter.merging.loading import loaded
from drafter.merging.naming import renamed
from drafter.merging.preparing import Prepared
from drafter.merging.running import shown

#: How often it is tried to have everything that is referred to; each time more is decided, so that few are needed.
_MOST = 50


class Joiner:
    """Joins three outlines; remembers what stays since something refers to it, and what is done without.

    ``wanted`` are blocks that stay as one side has them, ``shapes`` those that are what they are on one side. ``gone``
    are names to which nothing can refer; ``back`` are notes that stay, ``unmarked`` those whose marks go.
    """

    def __init__(self, umpire: Umpire, given: Prepared, whole: bool) -> None:
        self.whole = whole
        self.umpire = umpire
        self.given = given
        self.three = given.three
        self.wanted: dict[int, int] = {}
        self.shapes: dict[int, int] = {}
        self.gone: set[str] = set()
        self.back: set[Marked] = set()
        self.unmarked: set[Marked] = set()
        self.moved: dict[str, str] = {}
        self.named = {name: place for place, entry in enumerate(self.three.base)
                      if (name := entry.row.name or entry.row.key)}  # fmt: skip

    def joined(self) -> said.Outline:
        """The outline with the edits of both sides."""
        for _ in range(_MOST):
            made, decided = self.made()
            if not self.settle(made, decided):
                break
        used = {name for one in names.references(made) for name in one.names}
        idle = dict.fromkeys(self.given.dropped - used, "")
        made = renamed(made, idle, {}, {}) if idle else made
        return loaded(self.umpire, made, self.given.outlines)

    def made(self) -> tuple[said.Outline, Decided]:
        """The outline, so far as is known what is to be in it."""
        decided = Decider(self.umpire, self.three, self.wanted).decided()
        laid = Layer(self.umpire, self.three, decided, self.shapes, self.whole).laid(self.given.texts)
        whole = fields.merge(self.umpire, self.given.outlines, self.given.keys, laid.rows, self.back)
        made = built(whole, laid.rows, fields.is_usual(self.umpire, self.given.outlines))
        made = renamed(made, self.moved, {}, {}) if self.moved else made
        return without(refitted(made), frozenset(self.gone), frozenset(self.unmarked)), decided

    def settle(self, made: said.Outline, decided: Decided) -> bool:
        """Decide about what is referred to and not there; gives whether there was anything."""
        lost, marks = unfit(made), tuple(dict.fromkeys(unnoted(made)))
        for name in lost:
            self.referred(made, name, decided)
        for mark in marks:
            self.marked(mark)
        return bool(lost or marks)

    def referred(self, made: said.Outline, name: str, decided: Decided) -> None:
        """Decide about a name that references do not find."""
        place = self.named.get(name, -1)
        there = [which for which in (0, 1) if place >= 0 and place in self.three.sides[which].at]
        if name in names.cited(made):
            self.turned(made, name, place, there)
        elif len(there) != 1 or place in self.wanted or place in decided.lost:
            self.gone.add(name)
        elif place in self.three.within and place in self.three.within[place].joins[1 - there[0]]:
            # The words of a paragraph that was joined to another are there.
            self.moved[name] = self.three.base[self.three.leader(place)].row.name
            if not self.moved[name]:
                self.gone.add(name)
        elif self.is_told(name) or self.umpire.stays(
            self.three.spot(place), "referred", told(self.three.base[place].row), self.line(name, there[0]),
            1 - there[0],
        ):  # fmt: skip
            self.wanted[place] = there[0]
        else:
            self.gone.add(name)

    def turned(self, made: said.Outline, name: str, place: int, there: list[int]) -> None:
        """Decide about a name whose bearer cannot be cited, as a side made something else of it."""
        base = self.three.base
        changed = [
            which for which in there
            if (entry := self.three.sides[which].of(place)) and entry.row.kind != base[place].row.kind
        ]  # fmt: skip
        if len(changed) == 1 and len(there) == 2 and place not in self.shapes:
            which = 1 - changed[0]
            line = self.line(name, which)
            if self.umpire.stays(self.three.spot(place), "referred", told(base[place].row), line, changed[0]):
                self.shapes[place] = which
                return
        elif place >= 0:
            self.umpire.follows(self.three.spot(place), "referred", told(base[place].row), *(
                self.line(name, which) for which in (0, 1)
            ))  # fmt: skip
        self.gone.add(name)

    def marked(self, mark: Marked) -> None:
        """Decide about a note that is marked and not there."""
        scope, name = mark
        holders = [which for which in (0, 1) if (which, mark) in self.notes()]
        sign = f"[^{name}]"
        if len(holders) != 1 or mark in self.back:
            self.unmarked.add(mark)
            return
        which = holders[0]
        told_already = any(sign in (one.ours + one.theirs) for one in self.umpire.conflicts)
        if told_already or self.umpire.stays(
            Spot(f"{scope}{sign}"), "referred", self.notes()[which, mark], self.line(sign, which), 1 - which
        ):
            self.back.add(mark)
        else:
            self.unmarked.add(mark)

    def notes(self) -> dict[tuple[int, Marked], str]:
        """What the notes of both sides say."""
        found = {}
        for which, outline in enumerate(self.given.outlines[1:]):
            scopes = [("", outline.notes), *((one.name, one.notes) for one in outline.inserted.values())]
            for scope, several in scopes:
                for note in several:
                    found[which, (scope, note.name)] = "\n".join(map(shown, note.paragraphs))
        return found

    def is_told(self, name: str) -> bool:
        """Whether a reference to a name is in a reading of a conflict that is known."""
        return any(mentions(one.ours, name) or mentions(one.theirs, name) for one in self.umpire.conflicts)

    def line(self, sign: str, which: int) -> str:
        """The first block of a side that refers to a name, or has a mark, and did not before."""
        side = self.three.sides[which]

        def has(entry: Entry) -> bool:
            line = told(entry.row)
            return sign in line if sign.startswith("[") else mentions(line, sign)

        found = [number for number, entry in enumerate(side.entries) if has(entry)]
        new = [one for one in found if side.pairs[one] < 0 or not has(self.three.base[side.pairs[one]])]
        return told(side.entries[(new or found)[0]].row) if found else sign

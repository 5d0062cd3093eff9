"""Where two reports that are to say the same do not: pieces missing, added, parted or moved, and what is in them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from statistics import median

from drafter.aligning.amounts import Amount
from drafter.aligning.pairing import Pair
from drafter.aligning.segments import Segment, are_finished
from drafter.languages.amounts import AMOUNTS
from drafter.lint.prose import shown
from drafter.place import Level, Place
from drafter.value import Value

# Characters of a piece that is long enough for its length to say something, and how far that may be off: a factor.
_LONG, _FACTOR = 100, 2.2
# Letters, and words, of a piece that is the same in two languages although it is no name.
_SAME, _SAME_WORDS = 40, 5
_SHOWN = 40


#: In the words of a difference, the pieces of either report, the first report itself, and that pieces named in words
#: are of the other, or that something is to stand in it.
HERE, THERE, HERE_FILE, OF_OTHER, IN_OTHER = "\ue010", "\ue011", "\ue012", "\ue013", "\ue014"


class Difference(Value):
    """One difference: the pieces of either report that it is in, and what it is, in words with signs for the two.

    ``piece`` is the number of the piece of the first report that it is about, or before which it is; ``what`` tells it
    from others about the same piece, whatever the language. ``added`` is a piece of the second that the first has not.
    """

    code: str
    piece: int
    what: str
    here: Segment | None
    there: Segment | None
    place: Place | None
    message: str
    hint: str
    level: Level = "warning"
    added: Segment | None = None


class Compared:
    """Two reports, of which the pieces are paired; ``codes`` are their languages."""

    def __init__(
        self, here: Sequence[Segment], there: Sequence[Segment], paired: Sequence[Pair], codes: tuple[str, str]
    ) -> None:
        self.here, self.there, self.paired, self.codes = here, there, paired, codes
        self.like = {row: pair.there for pair in paired for row in pair.here}
        self.back = {column: pair.here for pair in paired for column in pair.there}
        self.named_here = {one.name: at for at, one in enumerate(here) if one.name}
        self.named_there = {one.name: at for at, one in enumerate(there) if one.name}
        self.ratio = self._ratio()

    def _ratio(self) -> float:
        """How much longer a text is in the second language."""
        ratios = [
            self.there[pair.there[0]].length / self.here[pair.here[0]].length
            for pair in self.paired
            if len(pair.here) == len(pair.there) == 1
            and self.here[pair.here[0]].length > 10
            and are_finished(self.here[pair.here[0]], self.there[pair.there[0]])
        ]
        return median(ratios) if ratios else 1.0

    def differences(self) -> Iterator[Difference]:
        """All of them, in the order of the first report."""
        before, added = 0, 0
        for pair in self.paired:
            if not pair.there:
                yield from self._missing(pair.here[0])
            elif not pair.here:
                yield from self._added(pair.there[0], before, added)
                added += 1
            else:
                yield from self._shape(pair)
                yield from self._content(pair)
            if pair.here:
                before, added = max((before, *(row + 1 for row in pair.here))), 0
        yield from self._note_counts()

    # Pieces

    def _missing(self, row: int) -> Iterator[Difference]:
        one = self.here[row]
        if one.family == "note" and _is_marked(self.here, one.name):
            return
        near = self._near(row)
        yield Difference(
            "L101", row, "", one, near, near.place if near else None,
            f"there is nothing {IN_OTHER} for {HERE}{_begun(one)}",
            "translate it, or take it out there" + (f"; it belongs behind {near.called}" if near else ""),
        )  # fmt: skip

    def _added(self, column: int, before: int, added: int) -> Iterator[Difference]:
        one = self.there[column]
        if one.family == "note" and _is_marked(self.there, one.name):
            return
        near = self.here[before - 1] if before else None
        yield Difference(
            "L102", before, str(added), near, one, one.place, f"{THERE} has no like in {HERE_FILE}{_begun(one)}",
            "take it out, or put it into the other report" + (f", behind {HERE}" if near else ""),
            added=one,
        )  # fmt: skip

    def _near(self, row: int) -> Segment | None:
        """What stands in the second report before the place where the like of a piece is to stand."""
        for before in range(row - 1, -1, -1):
            if columns := self.like[before]:
                return self.there[columns[-1]]
        return self.there[0] if self.there else None

    def _shape(self, pair: Pair) -> Iterator[Difference]:
        row, one, other = pair.here[0], self.here[pair.here[0]], self.there[pair.there[0]]
        if len(pair.there) > 1:
            parts = " and ".join(self.there[column].called for column in pair.there)
            message, hint = f"{parts}{OF_OTHER} make up what is one, {HERE}", "join them, or part it there too"
            yield Difference("L103", row, "parted", one, other, other.place, message, hint)
        elif len(pair.here) > 1:
            last = self.here[pair.here[1]]
            message = f"{THERE} is one, and stands for {HERE} and {last.called}"
            yield Difference("L103", row, "joined", one, other, other.place, message, "part it, or join them there too")
        elif pair.moved:
            hint = "move it, here or there; paragraphs have the same numbers in all languages"
            yield Difference(
                "L104", row, "", one, other, other.place, f"{THERE} stands in another place than {HERE}", hint
            )
        if one.kind != other.kind:
            message = f"{THERE} is a {other.kind}, and {HERE} a {one.kind}"
            yield Difference("L105", row, "kind", one, other, other.place, message, "make them alike")
        elif one.level != other.level:
            message = f"{THERE} is a {other.kind} of level {other.level}, and {HERE} one of level {one.level}"
            yield Difference("L105", row, "level", one, other, other.place, message, "make them alike")
        if one.cells != other.cells:
            message = f"{THERE} has {other.cells} cells, and {HERE} {one.cells}"
            yield Difference("L106", row, "", one, other, other.place, message, "see which table lacks one")

    # What is in them

    def _content(self, pair: Pair) -> Iterator[Difference]:
        mine, theirs = [self.here[row] for row in pair.here], [self.there[column] for column in pair.there]
        yield from self._amounts(pair.here[0], mine, theirs)
        yield from self._references(pair.here[0], mine, theirs)
        yield from self._notes(pair.here[0], mine, theirs)
        if are_finished(*mine, *theirs):
            yield from self._lengths(pair.here[0], mine, theirs)

    def _amounts(self, row: int, mine: Sequence[Segment], theirs: Sequence[Segment]) -> Iterator[Difference]:
        # What is still to be written may be in a gap.
        lacking = self._odd(mine, theirs) if are_finished(*theirs) else []
        more = self._odd(theirs, mine) if are_finished(*mine) else []
        if not lacking and not more:
            return
        one, other = mine[0], theirs[0]
        spots = (
            spot
            for each in theirs
            for amount, spot in zip(each.amounts.sure, each.spots, strict=True)
            if amount in more
        )
        place = next(spots, other.place)
        said = [f"{HERE} has {_listed(lacking)}" if lacking else "", f"{THERE} has {_listed(more)}" if more else ""]
        message = ", and ".join(filter(None, reversed(said)))
        if not lacking or not more:
            message += f"; {THERE if lacking else HERE} has not"
        what = " ".join(amount.worth for amount in lacking)
        yield Difference(_code(lacking, more), row, what, one, other, place, message, "see which is right")

    def _odd(self, some: Sequence[Segment], others: Sequence[Segment]) -> list[Amount]:
        """The amounts of some pieces of which the others say nothing."""
        said = frozenset().union(*(one.amounts.worths for one in others))
        least = max(AMOUNTS[code].least for code in self.codes)
        found: dict[str, Amount] = {}
        for one in some:
            for amount in one.amounts.sure:
                small = amount.worth.isdecimal() and int(amount.worth) < least
                if amount.worth not in said and not small:
                    found.setdefault(amount.worth, amount)
        return list(found.values())

    def _references(self, row: int, mine: Sequence[Segment], theirs: Sequence[Segment]) -> Iterator[Difference]:
        one, other = mine[0], theirs[0]
        ours = dict.fromkeys(target for each in mine for target in each.targets)
        others = dict.fromkeys(target for each in theirs for target in each.targets)
        lacking, more = [name for name in ours if name not in others], [name for name in others if name not in ours]
        for name in [*lacking]:
            # Other names may mean the same thing.
            same = [self.there[column].name for column in self.like.get(self.named_here.get(name, -1), ())]
            if match := next((each for each in more if each in same), ""):
                lacking.remove(name)
                more.remove(match)
        for name in lacking:
            message = f"{HERE} refers to {self._target(self.here, self.named_here, name)}; {THERE} does not"
            yield Difference("L204", row, name, one, other, other.place, message, "refer to it here, too")
        for name in more:
            message = f"{THERE} refers to {self._target(self.there, self.named_there, name)}; {HERE} does not"
            yield Difference("L204", row, f"+{name}", one, other, other.place, message, "see which is right")

    def _target(self, pieces: Sequence[Segment], named: dict[str, int], name: str) -> str:
        return pieces[named[name]].called if name in named else f"“{name}”"

    def _notes(self, row: int, mine: Sequence[Segment], theirs: Sequence[Segment]) -> Iterator[Difference]:
        one, other = mine[0], theirs[0]
        ours = dict.fromkeys(note for each in mine for note in each.notes)
        others = dict.fromkeys(note for each in theirs for note in each.notes)
        for note in ours:
            like = self._same_note(note, self.named_here, self.like, self.there)
            if like not in others:
                message = f"{HERE} has the mark of {self._target(self.here, self.named_here, note)}; {THERE} has not"
                yield Difference("L205", row, note, one, other, other.place, message, "put the mark here, too")
        for note in others:
            like = self._same_note(note, self.named_there, self.back, self.here)
            if like not in ours:
                message = f"{THERE} has the mark of {self._target(self.there, self.named_there, note)}; {HERE} has not"
                yield Difference("L205", row, f"+{note}", one, other, other.place, message, "see which is right")

    def _same_note(
        self, note: str, named: dict[str, int], like: dict[int, tuple[int, ...]], pieces: Sequence[Segment]
    ) -> str:
        """The name that a note has in the other report."""
        found = like.get(named.get(note, -1), ())
        return pieces[found[0]].name if found else note

    def _note_counts(self) -> Iterator[Difference]:
        """A note that is marked more often in one report, although in no piece that the other has without the mark."""
        for at, one in enumerate(self.here):
            like = self.like[at]
            if one.family != "note" or len(like) != 1:
                continue
            other = self.there[like[0]]
            times = sum(each.notes.count(one.name) for each in self.here)
            their_times = sum(each.notes.count(other.name) for each in self.there)
            if times != their_times:
                message = f"{THERE} is marked {_times(their_times)}, and {HERE} {_times(times)}"
                hint = "see whether each stands where it belongs"
                yield Difference("L206", at, "", one, other, other.place, message, hint, "hint")

    def _lengths(self, row: int, mine: Sequence[Segment], theirs: Sequence[Segment]) -> Iterator[Difference]:
        one, other = mine[0], theirs[0]
        length, expected = sum(each.length for each in theirs), sum(each.length for each in mine) * self.ratio
        words = " ".join(each.words for each in theirs)
        if self.codes[0] != self.codes[1] and words == " ".join(each.words for each in mine) and _says_much(words):
            message = f"{THERE} has the same words as {HERE}, which is in another language"
            yield Difference("L302", row, "", one, other, other.place, message, "translate it")
        elif max(length, expected) > _LONG and abs(math.log(max(length, 1) / max(expected, 1))) > math.log(_FACTOR):
            size = "shorter" if length < expected else "longer"
            sizes = f"{length} characters, and {expected:.0f} would be usual"
            message = f"{THERE} is far {size} than {HERE} lets expect: {sizes}"
            yield Difference("L301", row, size, one, other, other.place, message, "see whether words are missing")


def _is_marked(pieces: Sequence[Segment], note: str) -> bool:
    """Whether a note has a mark, so that what is told of the mark, or of the piece that has it, tells of the note."""
    return any(note in one.notes for one in pieces)


def _code(lacking: Sequence[Amount], more: Sequence[Amount]) -> str:
    """Numbers, symbols and decisions, or months."""
    worths = [amount.worth for amount in (*lacking, *more)]
    if any("/" in worth for worth in worths):
        return "L202"
    return "L203" if any(worth.startswith("month") for worth in worths) else "L201"


def _listed(found: Sequence[Amount]) -> str:
    return ", ".join(dict.fromkeys(f"“{amount.shown}”" for amount in found))


def _begun(piece: Segment) -> str:
    """The first words of a piece."""
    words = shown(piece.words).strip()
    return f": “{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”" if words else ""


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _says_much(words: str) -> bool:
    return sum(sign.isalpha() for sign in words) >= _SAME and len(words.split()) >= _SAME_WORDS

"""Which pieces of two reports stand for one another.

The cheapest way through both in order: a piece has its like, or none, or two. What is cheap is like in length (Gale and
Church, "A program for aligning sentences in bilingual corpora", 1993), in figures, symbols, notes and names, and, the
second time through, in words that stood for one another elsewhere in the two reports (Varga and others, "Parallel
corpora for medium density languages", 2005).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from drafter.aligning.segments import Segment, are_finished
from drafter.aligning.vocabulary import Vocabulary
from drafter.value import Value

# Costs, in units of about one odd thing: a piece without its like; one that has become two; of another kind.
# How much more the length of what was parted says: none of it is missing.
_WHOLE = 2.5
_ALONE, _PARTED, _OTHER_KIND, _OTHER_LEVEL = 3.0, 2.2, 2.5, 2.0
# One leads to a list, by its colon, and the other does not.
_OTHER_END = 1.0
# What one name, amount or note more or less in common costs or saves; and never more than so much.
_NAME, _OTHER_NAME, _SIGN, _SIGNS = 5.0, 2.0, 1.5, 4.5
# By how much the lengths of two texts of one meaning differ, as the logarithm of their ratio; a short one by more.
_SPREAD, _SHORT, _MOST_LENGTH = 0.3, 12, 3.5
_WORDS, _USUAL = 12.0, 0.5
# How far from the straight way through both reports a like is looked for, and from the first way the second time.
_WIDTH, _NARROW = 40, 20
# What it costs that words and length cannot be compared, as there is a gap.
_UNFINISHED = 1.0
# What a piece may cost at most that is found again elsewhere.
_MOVED = 2.8
_NEVER = math.inf


class Pair(Value):
    """Pieces of both reports, by their numbers, that stand for one another; either side may be empty, or be two.

    One that is ``moved`` stands elsewhere in the other report.
    """

    here: tuple[int, ...]
    there: tuple[int, ...]
    moved: bool = False


def pairs(here: Sequence[Segment], there: Sequence[Segment]) -> tuple[Pair, ...]:
    """All pieces of both, each in one pair, in the order in which they stand, but for what stands elsewhere there."""
    straight = [row * len(there) // max(len(here), 1) for row in range(len(here) + 1)]
    first = _Way(here, there, None, straight, _WIDTH + abs(len(here) - len(there))).pairs()
    way = _Way(here, there, Vocabulary(here, there, first), _along(first), _NARROW)
    return tuple(_with_moved(way, way.pairs()))


def _with_moved(way: _Way, paired: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs, pieces without their like put together where they are like one another."""
    alone = [pair.here[0] for pair in paired if not pair.there]
    others = [pair.there[0] for pair in paired if not pair.here]
    prices = sorted((way.like(row, column), row, column) for row in alone for column in others)
    moved: dict[int, int] = {}
    for price, row, column in prices:
        most = _MOVED if are_finished(way.here[row], way.there[column]) else 0
        if price < most and row not in moved and column not in moved.values():
            moved[row] = column
    for pair in paired:
        if pair.here and not pair.there and pair.here[0] in moved:
            yield Pair(pair.here, (moved[pair.here[0]],), moved=True)
        elif pair.here or pair.there[0] not in moved.values():
            yield pair


def _along(paired: Sequence[Pair]) -> list[int]:
    """For each piece of one report, and behind the last, how many of the other are before it."""
    middles, column = [], 0
    for pair in paired:
        middles += [column] * len(pair.here)
        column += len(pair.there)
    return [*middles, column]


class _Way:
    """The cheapest way through two reports."""

    def __init__(
        self,
        here: Sequence[Segment],
        there: Sequence[Segment],
        known: Vocabulary | None,
        middles: list[int],
        width: int,
    ) -> None:
        self.here, self.there, self.vocabulary = here, there, known
        self.middles, self.width = middles, width
        self.ratio = _length(there, here) / _length(here, there)
        self.likenesses: dict[tuple[int, int], float | None] = {}

    def pairs(self) -> tuple[Pair, ...]:
        rows, columns = len(self.here), len(self.there)
        cost: list[dict[int, float]] = [{} for _ in range(rows + 1)]
        step: list[dict[int, tuple[int, int]]] = [{} for _ in range(rows + 1)]
        for row in range(rows + 1):
            middle = self.middles[row]
            for column in range(max(0, middle - self.width), min(columns, middle + self.width) + 1):
                best, way = (0.0, (0, 0)) if row == column == 0 else (_NEVER, (0, 0))
                for back, over, price in self._steps(row, column):
                    before = cost[row - back].get(column - over, _NEVER)
                    if before + price < best:
                        best, way = before + price, (back, over)
                cost[row][column], step[row][column] = best, way
        found = []
        row, column = rows, columns
        while row or column:
            back, over = step[row][column]
            if not back and not over:
                # Beyond what was looked at: nothing there has its like.
                back, over = (1, 0) if row else (0, 1)
            found.append(Pair(tuple(range(row - back, row)), tuple(range(column - over, column))))
            row, column = row - back, column - over
        return tuple(reversed(found))

    def _steps(self, row: int, column: int) -> list[tuple[int, int, float]]:
        steps = []
        if row and column:
            steps.append((1, 1, self.like(row - 1, column - 1)))
        if row:
            steps.append((1, 0, _ALONE))
        if column:
            steps.append((0, 1, _ALONE))
        if row and column > 1:
            steps.append((1, 2, self._parted((row - 1,), (column - 2, column - 1))))
        if row > 1 and column:
            steps.append((2, 1, self._parted((row - 2, row - 1), (column - 1,))))
        return steps

    def like(self, row: int, column: int) -> float:
        """What it costs to take two pieces for one another; nothing is less than likely."""
        one, other = self.here[row], self.there[column]
        if one.family != other.family or (one.family == "head" and one.kind != other.kind):
            return _NEVER
        cost = _signs(one, other)
        if one.kind != other.kind:
            cost += _OTHER_KIND
        elif one.level != other.level:
            cost += _OTHER_LEVEL
        if one.named and other.named:
            cost += -_NAME if one.named == other.named else _OTHER_NAME
        if not are_finished(one, other):
            return cost + _UNFINISHED
        cost += _lengths(one.length * self.ratio, other.length)
        if _leads(one) != _leads(other):
            cost += _OTHER_END
        likeness = self._likeness(row, column)
        return cost if likeness is None else cost + _WORDS * (_USUAL - likeness)

    def _likeness(self, row: int, column: int) -> float | None:
        if self.vocabulary is None:
            return None
        if (row, column) not in self.likenesses:
            self.likenesses[row, column] = self.vocabulary.likeness(row, column)
        return self.likenesses[row, column]

    def _parted(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> float:
        """What it costs to take two pieces for one that was parted."""
        some, others = [self.here[row] for row in rows], [self.there[column] for column in columns]
        if {one.family for one in (*some, *others)} not in ({"text"}, {"note"}, {"table note"}):
            return _NEVER
        if not are_finished(*some, *others):
            return _NEVER
        if len({(one.kind, one.level) for one in (*some, *others)}) > 1:
            return _NEVER
        whole, parts = (some[0], others) if len(some) == 1 else (others[0], some)
        if whole.named and parts[0].named and whole.named != parts[0].named:
            return _NEVER
        lengths = sum(one.length for one in some) * self.ratio, sum(one.length for one in others)
        cost = _PARTED + _WHOLE * _lengths(*lengths) + min(_signs_of(some, others), 0)
        likenesses = [self._likeness(row, column) for row in rows for column in columns]
        known = [one for one in likenesses if one is not None]
        # Both parts must say something of the whole.
        return cost + _WORDS * (_USUAL - min(known)) if known else cost


def _length(some: Sequence[Segment], others: Sequence[Segment]) -> int:
    """The length of a report, without what is still to be written in either, by its names."""
    left_out = {one.name for one in (*some, *others) if one.unfinished}
    return max(sum(one.length for one in some if one.name not in left_out), 1)


def _leads(piece: Segment) -> bool:
    return piece.words.rstrip().endswith((":", "："))


def _lengths(expected: float, length: float) -> float:
    """What two lengths cost that are to be like."""
    off = math.log((length + _SHORT) / (expected + _SHORT)) / _SPREAD
    return min(off * off / 2, _MOST_LENGTH)


def _signs(one: Segment, other: Segment) -> float:
    return _signs_of([one], [other])


def _signs_of(some: Sequence[Segment], others: Sequence[Segment]) -> float:
    """What figures, notes and references cost that only one has, less what those save that both have."""
    mine, theirs = (
        {
            *(one.worth for piece in pieces for one in piece.amounts.sure),
            *(f"[{note}]" for piece in pieces for note in piece.notes),
            *(f"{{{target}}}" for piece in pieces for target in piece.targets if "." not in target),
        }
        for pieces in (some, others)
    )
    sayable = [frozenset().union(*(piece.amounts.worths for piece in pieces)) for pieces in (some, others)]
    odd = (mine - theirs - sayable[1]) | (theirs - mine - sayable[0])
    if not are_finished(*some, *others):
        # An amount may be there yet; marks and references stand behind their gap.
        odd = {sign for sign in odd if sign[0] in "[{"}
    return max(-_SIGNS, min(_SIGNS, _SIGN * (len(odd) - len(mine & theirs))))

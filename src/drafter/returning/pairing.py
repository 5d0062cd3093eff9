"""Which piece of an edited file is which block: by its bookmark first, then by its words.

What was measured of bookmarks: where a p is split, LibreOffice writes the start twice and Word leaves it with the first
half; what is typed before the first word stands inside it in Word; where two are joined, the p has both; text that is
cut and put elsewhere leaves the name on an empty p, and its copy is the real one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from drafter.value import Value

#: How like two texts must be to be one that was changed, where no bookmark says so.
_ALIKE = 0.5
#: How much of a first half must be words of the whole, for it to be that: what was typed before it has others.
_HALF = 0.8
_TOKEN = r"[^\W\u2e80-\uffef]+|[\u2e80-\uffef]"


class Place(Value):
    """One of those to be paired: its name, and its words."""

    name: str
    words: str


class Came(Value):
    """One of those that came back: the names at it, and those of copies, and its words."""

    names: tuple[str, ...]
    copies: tuple[str, ...]
    words: str


def pair(places: Sequence[Place], came: Sequence[Came]) -> list[int]:
    """For each that came the place that it is of, or -1; no place is given twice."""
    pairs = [-1] * len(came)
    taken: set[int] = set()
    _by_name(places, came, pairs, taken)
    _by_words(places, came, pairs, taken)
    _by_likeness(places, came, pairs, taken)
    return pairs


def _by_name(places: Sequence[Place], came: Sequence[Came], pairs: list[int], taken: set[int]) -> None:
    at = {place.name: number for number, place in enumerate(places)}
    claims: dict[int, list[int]] = {}
    for number, one in enumerate(came):
        for name in one.names:
            if name in at:
                claims.setdefault(at[name], []).append(number)
    copied: dict[int, list[int]] = {}
    for number, one in enumerate(came):
        for name in one.copies:
            if name in at:
                copied.setdefault(at[name], []).append(number)
    for wanted_at in sorted({*claims, *copied}):
        claimed = [number for number in claims.get(wanted_at, ()) if pairs[number] < 0]
        able = [number for number in claimed if came[number].words.strip()]
        wanted = places[wanted_at].words
        if not able:
            able = [number for number in copied.get(wanted_at, ()) if pairs[number] < 0 and came[number].words.strip()]
        if not able and not wanted.strip():
            able = claimed
        if not able:
            # An empty p that the name was left on is none of the text: that was deleted, or stands elsewhere.
            continue
        # What was typed before the first word took the name with it.
        for number in list(able):
            behind = number + 1
            if behind < len(came) and not came[behind].names and not came[behind].copies and pairs[behind] < 0:
                able.append(behind)
        best = able[0]
        if len(able) > 1 and came[best].words != wanted and within(came[best].words, wanted) < _HALF:
            best = max(able, key=lambda number: (likeness(wanted, came[number].words), -number))
        pairs[best] = wanted_at
        taken.add(wanted_at)


def _by_words(places: Sequence[Place], came: Sequence[Came], pairs: list[int], taken: set[int]) -> None:
    """What says the very words, and alone does so."""
    free: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        if number not in taken and place.words.strip():
            free.setdefault(place.words, []).append(number)
    loose: dict[str, list[int]] = {}
    for number, one in enumerate(came):
        if pairs[number] < 0 and one.words in free:
            loose.setdefault(one.words, []).append(number)
    for words, numbers in loose.items():
        for number, found in zip(numbers, free[words], strict=False):
            pairs[number] = found
            taken.add(found)


def _by_likeness(places: Sequence[Place], came: Sequence[Came], pairs: list[int], taken: set[int]) -> None:
    """What is like one that is missing between the same neighbours."""
    gap: list[int] = []
    before = -1
    for number in range(len(came) + 1):
        if number < len(came) and pairs[number] < 0:
            gap.append(number)
            continue
        after = pairs[number] if number < len(came) else len(places)
        missing = [place for place in range(before + 1, after) if place not in taken]
        for place in missing if len(gap) * len(missing) <= 10_000 else ():
            able = [(likeness(places[place].words, came[one].words), -one) for one in gap if pairs[one] < 0]
            if able and max(able)[0] >= _ALIKE:
                pairs[-max(able)[1]] = place
                taken.add(place)
        gap, before = [], after


def likeness(one: str, other: str) -> float:
    """How much of the words of two texts they share, from 0 to 1."""
    if one == other:
        return 1.0
    left, right = _counted(one), _counted(other)
    whole = sum(left.values()) + sum(right.values())
    return 2 * sum((left & right).values()) / whole if whole else 0.0


def within(part: str, whole: str) -> float:
    """How much of the words of one text are in another, from 0 to 1."""
    left = _counted(part)
    count = sum(left.values())
    return sum((left & _counted(whole)).values()) / count if count else 0.0


def _counted(words: str) -> Counter[str]:
    return Counter(re.findall(_TOKEN, words.casefold()))


def in_order(pairs: Sequence[int]) -> set[int]:
    """The numbers of those that stand in the order of their places, as many as can be: the others were moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int] = {}
    for number, place in enumerate(pairs):
        if place < 0:
            continue
        at = bisect_left(tails, place)
        if at == len(tails):
            tails.append(place)
            ends.append(number)
        else:
            tails[at], ends[at] = place, number
        if at:
            before[number] = ends[at - 1]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before.get(last)
    return kept


def in_best_order(worth: Sequence[Sequence[float]]) -> list[int]:
    """For each row the column that it is paired with, or -1, so that columns ascend and the pairs are worth most.

    What is worth nothing is no pair.
    """
    rows, columns = len(worth), len(worth[0]) if worth else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in reversed(range(rows)):
        for column in reversed(range(columns)):
            here = worth[row][column]
            paired = here + best[row + 1][column + 1] if here else 0.0
            best[row][column] = max(paired, best[row + 1][column], best[row][column + 1])
    pairs = [-1] * rows
    row = column = 0
    while row < rows and column < columns:
        here = worth[row][column]
        if here and best[row][column] == here + best[row + 1][column + 1]:
            pairs[row] = column
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return pairs

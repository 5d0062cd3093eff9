"""Running text as words: what is compared, and how three rows of words are made one."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T", bound=Hashable)

#: A sign of a script that puts no blanks between words.
_TIGHT = "\u2e80-\uffef"
#: A figure with what belongs to it, such as 10 000, 1.5 or 1/CP.16: what two sides make of it is never mixed.
_FIGURE = (
    rf"(?=[^\s{_TIGHT}]*\d)[^\W{_TIGHT}](?:[^\s{_TIGHT}]*[^\W{_TIGHT}])?(?:(?<=\d)[ \u00a0\u2009\u202f]\d{{3}}(?!\w))*"
)
_WORD = rf"[^\W{_TIGHT}]+(?:[’'][^\W{_TIGHT}]+)*"
#: Words with the blanks before them, and each by itself.
TOKENS = re.compile(rf"\s*(?:{_FIGURE}|{_WORD}|[^\s{_TIGHT}])|\s+|[\s\S]")
APART = re.compile(rf"{_FIGURE}|{_WORD}|[\s\S]")

#: From where to where in the old row, and in the new one.
Edit = tuple[int, int, int, int]
#: An edit with the number of its side.
Sided = tuple[int, int, int, int, int]


def woven(
    base: Sequence[T], ours: Sequence[T], theirs: Sequence[T], given: Sequence[Iterable[Edit]] = ()
) -> list[T | tuple[list[T], list[T], list[T]]]:
    """The row with the edits of both; where both changed the same, each otherwise, stand the three readings.

    Where one side has what the other changed and more beside it, that is no conflict. The edits may be ``given``:
    those of ours, and those of theirs.
    """
    found = given or (edits_of(base, ours), edits_of(base, theirs))
    edits = sorted((*edit, side) for side in (0, 1) for edit in found[side])
    made: list[T | tuple[list[T], list[T], list[T]]] = []
    at = number = 0
    while number < len(edits):
        group = [edits[number]]
        number += 1
        while number < len(edits) and any(
            _touch(one, edits[number]) or _is_twice(one, edits[number], (ours, theirs)) for one in group
        ):
            group.append(edits[number])
            number += 1
        start, end = group[0][0], max(edit[1] for edit in group)
        was = list(base[start:end])
        mine, yours = _side(base, start, end, group, ours, 0), _side(base, start, end, group, theirs, 1)
        made.extend(base[at:start])
        if mine == yours or yours == was:
            made.extend(mine)
        elif mine == was or _has(was, yours, mine):
            made.extend(yours)
        elif _has(was, mine, yours):
            made.extend(mine)
        else:
            made.append((was, mine, yours))
        at = end
    made.extend(base[at:])
    return made


def _has(was: Sequence[T], new: Sequence[T], less: Sequence[T]) -> bool:
    """Whether a reading has the edits of another and more beside them: what that put in, and nothing in its place."""
    more = list(edits_of(less, new))
    for i1, i2, j1, j2 in edits_of(was, less):
        for start, end, put, stop in more:
            if max(j1, start) < min(j2, end) or (start == end and j1 < start < j2):
                return False
            if (
                start <= j2
                and end >= j1
                and (stop - put > end - start if j1 == j2 else not {*was[i1:i2]}.isdisjoint(new[put:stop]))
            ):
                return False
    return True


def _touch(one: Sided, other: Sided) -> bool:
    """Whether two edits are of the same words, or both put words at the same spot."""
    if max(one[0], other[0]) < min(one[1], other[1]):
        return True
    if one[0] == one[1] or other[0] == other[1]:
        spot, wide = (one, other) if one[0] == one[1] else (other, one)
        if wide[0] < spot[0] < wide[1]:
            return True
        more = wide[3] - wide[2] > wide[1] - wide[0]
        return more and spot[0] in (wide[0], wide[1])
    return False


def _is_twice(one: Sided, other: Sided, new: tuple[Sequence[T], Sequence[T]]) -> bool:
    """Whether one edit puts words beside others that gave way to the same words."""
    spot, wide = (one, other) if one[0] == one[1] else (other, one)
    if spot[0] != spot[1] or wide[0] == wide[1] or spot[0] not in (wide[0], wide[1]):
        return False
    put, made = (new[edit[4]][edit[2] : edit[3]] for edit in (spot, wide))
    return put in (made[: len(put)], made[len(made) - len(put) :])


def edits_of(old: Sequence[T], new: Sequence[T]) -> Iterator[Edit]:
    """What was changed: words that gave way to as many one by one, and little that stayed amid much as changed."""
    from difflib import SequenceMatcher

    if old == new:
        return
    codes = SequenceMatcher(None, old, new, False).get_opcodes()
    found: list[list[int]] = []
    whole: set[int] = set()
    for number, (tag, *span) in enumerate(codes):
        if tag != "equal":
            if found and found[-1][1] == span[0] and found[-1][3] == span[2]:
                found[-1][1], found[-1][3] = span[1], span[3]
            else:
                found.append(span)
        elif 0 < number < len(codes) - 1 and span[1] - span[0] < min(_size(found[-1]), _size(codes[number + 1][1:])):
            found[-1][1], found[-1][3] = span[1], span[3]
            whole.add(len(found) - 1)
    for number, (i1, i2, j1, j2) in enumerate(found):
        if i2 - i1 == j2 - j1 and number not in whole:
            yield from ((i1 + step, i1 + step + 1, j1 + step, j1 + step + 1) for step in range(i2 - i1))
        else:
            yield i1, i2, j1, j2


def _size(span: Sequence[int]) -> int:
    return max(span[1] - span[0], span[3] - span[2])


def _side(
    base: Sequence[T], start: int, end: int, group: Sequence[Sided], new: Sequence[T],
    side: int,
) -> list[T]:  # fmt: skip
    """What one side has for a stretch of the old row."""
    made: list[T] = []
    at = start
    for i1, i2, j1, j2, whose in group:
        if whose == side:
            made.extend(base[at:i1])
            made.extend(new[j1:j2])
            at = i2
    made.extend(base[at:end])
    return made

"""The notation of a line as typed, changed so that it says something else: only where it has to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from drafter import marking
from drafter.outline import Line
from drafter.patching.pairing import same

#: Words, blanks and signs one by one; each character that is written without blanks is a word.
_TOKEN = re.compile(r"(?s)[^\W\u2e80-\uffff\U00020000-\U0003ffff]+|.")

#: What stands between two offsets, and what belongs there instead.
Change = tuple[int, int, str]


class _Span:
    """A stretch of what was said, and the stretch of what is to be said instead."""

    __slots__ = ("begin", "end", "first", "last")

    def __init__(self, first: int, last: int, begin: int, end: int) -> None:
        self.first, self.last, self.begin, self.end = first, last, begin, end


def changes(typed: str, old: Line, new: Line) -> list[Change]:
    """What to change in the notation of a line as typed so that it says the new line, where it says the old one."""
    was, now = marking.show(old), marking.show(new)
    spans = _spans(was, now)
    if typed != was:
        spans = _widened(spans, _blocks(typed, was), len(typed), len(was))
    return [(span.first, span.last, now[span.begin : span.end]) for span in spans]


def applied(typed: str, given: Sequence[Change]) -> str:
    """The words with the changes made."""
    pieces: list[str] = []
    at = 0
    for first, last, words in given:
        pieces += typed[at:first], words
        at = last
    return "".join([*pieces, typed[at:]])


def likeness(old: Line, new: Line, counts: dict[int, Counter[str]]) -> float:
    """How much two lines have in common: from nothing, 0, to all, 1. What was counted is kept in ``counts``."""
    if old == new:
        return 1.0
    left, right = counted(old, counts), counted(new, counts)
    whole = left.total() + right.total()
    return 2 * (left & right).total() / whole if whole else 0.0


def counted(line: Line, counts: dict[int, Counter[str]]) -> Counter[str]:
    """The words of a line, and how many there are of each. What was counted is kept in ``counts``."""
    if id(line) not in counts:
        words = _TOKEN.findall(marking.show(line).casefold())
        counts[id(line)] = Counter(word for word in words if word.isalnum())
    return counts[id(line)]


def _blocks(left: str, right: str) -> list[tuple[int, int, int]]:
    """The stretches that two texts share: where each begins in either, and how long it is."""
    words, others = _TOKEN.findall(left), _TOKEN.findall(right)
    starts, to = _offsets(words), _offsets(others)
    found: list[tuple[int, int, int]] = []
    for one, other in same(words, others):
        at, there, length = starts[one], to[other], len(words[one])
        if found and found[-1][0] + found[-1][2] == at and found[-1][1] + found[-1][2] == there:
            found[-1] = (*found[-1][:2], found[-1][2] + length)
        else:
            found.append((at, there, length))
    return found


def _offsets(words: Sequence[str]) -> list[int]:
    found, at = [], 0
    for word in words:
        found.append(at)
        at += len(word)
    return found


def _spans(was: str, now: str) -> list[_Span]:
    found: list[_Span] = []
    at = to = 0
    for first, begin, length in [*_blocks(was, now), (len(was), len(now), 0)]:
        if first > at or begin > to:
            found.append(_Span(at, first, to, begin))
        at, to = first + length, begin + length
    return found


def _widened(spans: Sequence[_Span], shared: Sequence[tuple[int, int, int]], typed: int, was: int) -> list[_Span]:
    """The same stretches of the text as typed, each widened to where that goes on as it is usually written."""
    blocks = [(0, 0, 0), *shared, (typed, was, 0)]
    ends = [there + length for _, there, length in blocks]
    found: list[_Span] = []
    for span in spans:
        wide = _Span(span.first, span.last, span.begin, span.end)
        after = bisect_left(ends, span.first)
        at, there, _ = blocks[after]
        if there <= span.first:
            wide.first = at + span.first - there
        else:
            wide.first = sum(blocks[after - 1][::2])
            wide.begin -= span.first - ends[after - 1]
        at, there, _ = blocks[bisect_left(ends, span.last)]
        wide.last = at + max(span.last - there, 0)
        wide.end += max(there - span.last, 0)
        if found and (wide.first < found[-1].last or wide.begin < found[-1].end):
            last = found[-1]
            last.last, last.end = max(last.last, wide.last), max(last.end, wide.end)
        else:
            found.append(wide)
    return found

"""Running text of two sides merged word by word, in Chinese sign by sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import marking
from drafter import outline as said
from drafter.inline import Text
from drafter.merging.conflicts import Umpire
from drafter.returning.weaving import joined

# A word, a sign of a script without blanks between words, or any other sign.
_TOKEN = re.compile(r"[^\W\u2e80-\uffef]+(?:[’'][^\W\u2e80-\uffef]+)*|[\s\S]")


def line(umpire: Umpire, where: str, base: said.Line, ours: said.Line, theirs: said.Line) -> said.Line:
    """The line with the edits of both sides."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    old, left, right = list(_tokens(base)), list(_tokens(ours)), list(_tokens(theirs))
    made: list[said.Inline] = []
    for start, end, mine, yours in _regions(old, left, right):
        was = old[start:end]
        if mine == yours or yours == was:
            made.extend(mine)
        elif mine == was:
            made.extend(yours)
        else:
            return theirs if umpire.theirs_wins(where, _shown(base), _shown(ours), _shown(theirs)) else ours
    return joined(made)


def lines(umpire: Umpire, where: str, base: said.Lines, ours: said.Lines, theirs: said.Lines) -> said.Lines:
    """Several lines: each by itself where their number is the same."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if len(base) == len(ours) == len(theirs):
        return tuple(line(umpire, where, *three) for three in zip(base, ours, theirs, strict=True))
    told = ["\n".join(map(_shown, several)) for several in (base, ours, theirs)]
    return theirs if umpire.theirs_wins(where, told[0], told[1], told[2]) else ours


def _shown(given: said.Line) -> str:
    return marking.show(given)


def _tokens(given: said.Line) -> Iterator[said.Inline]:
    """The words of a line with their looks, and all its other inlines."""
    for inline in given:
        if isinstance(inline, Text):
            yield from (Text(found[0], inline.look) for found in _TOKEN.finditer(inline.words))
        else:
            yield inline


Region = tuple[int, int, list[said.Inline], list[said.Inline]]


def _regions(old: Sequence[said.Inline], left: Sequence[said.Inline], right: Sequence[said.Inline]) -> Iterator[Region]:
    """The old line in stretches, each with what either side has for it: stretches that neither, one or both changed.

    Changes of the two sides that stand side by side are stretches of their own; two insertions at one spot are not.
    """
    edits = sorted([(*edit, 0) for edit in _edits(old, left)] + [(*edit, 1) for edit in _edits(old, right)])
    at = number = 0
    while number < len(edits):
        start, end, *_ = edits[number]
        group = [edits[number]]
        number += 1
        while number < len(edits) and _touches(start, end, edits[number]):
            group.append(edits[number])
            end = max(end, edits[number][1])
            number += 1
        yield at, start, list(old[at:start]), list(old[at:start])
        yield start, end, _side(old, start, end, group, left, 0), _side(old, start, end, group, right, 1)
        at = end
    yield at, len(old), list(old[at:]), list(old[at:])


Edit = tuple[int, int, int, int]


def _touches(start: int, end: int, edit: tuple[int, int, int, int, int]) -> bool:
    """Whether an edit is of what another changed: it begins within it, or at the very spot of an insertion."""
    return edit[0] < end or (edit[0] == start == end) or (edit[0] == edit[1] == start)


def _edits(old: Sequence[said.Inline], new: Sequence[said.Inline]) -> Iterator[Edit]:
    """What was changed: from where to where in the old line, and in the new one."""
    from difflib import SequenceMatcher

    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag != "equal":
            yield i1, i2, j1, j2


def _side(
    old: Sequence[said.Inline], start: int, end: int, group: Sequence[tuple[int, int, int, int, int]],
    new: Sequence[said.Inline], side: int,
) -> list[said.Inline]:  # fmt: skip
    """What one side has for a stretch of the old line."""
    made: list[said.Inline] = []
    at = start
    for i1, i2, j1, j2, whose in group:
        if whose == side:
            made.extend(old[at:i1])
            made.extend(new[j1:j2])
            at = i2
    made.extend(old[at:end])
    return made

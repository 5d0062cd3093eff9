"""Paragraphs that a side split, or joined: the words on both sides of a break are one text, in which all edits meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from drafter import outline as said
from drafter.inline import Text
from drafter.merging.breaks import Break, broken
from drafter.merging.flat import Entry
from drafter.merging.identity import Edited
from drafter.merging.running import combined_words, tokens, trimmed
from drafter.merging.words import APART
from drafter.returning.rows import Row
from drafter.value import Value, replace

#: How much of the words of a half must be those of the whole, and at least how many words that must be.
_HALF = 0.7
_LEAST = 3
_SPLIT = ("paragraph", "unnumbered", "quotation", "item", "bullet")


class Cluster(Value):
    """Blocks of the base that stand side by side, and for each side the numbers of those that their words are in.

    ``joins`` are for each side the blocks of the base that it joined to others.
    """

    bases: tuple[int, ...]
    numbers: tuple[tuple[int, ...], tuple[int, ...]]
    joins: tuple[frozenset[int], frozenset[int]]


def clusters(base: Sequence[Entry], sides: Sequence[Edited]) -> list[Cluster]:
    """Everything that a side split or joined."""
    spans: list[tuple[int, int]] = []
    extra: list[dict[int, list[int]]] = [{}, {}]
    joins: list[set[int]] = [set(), set()]
    for which, side in enumerate(sides):
        for place, first, last in _split(base, side):
            extra[which][place] = [*range(first, last + 1)]
            spans.append((place, place))
        for start, end in _joined(base, side):
            joins[which].update(range(start, end + 1))
            spans.append((start, end))
    made: list[Cluster] = []
    for start, end in _united(spans):
        bases = tuple(range(start, end + 1))
        mine, yours = (
            tuple(
                number
                for place in bases
                if place in side.at
                for number in extra[which].get(place, [side.at[place]])
            )
            for which, side in enumerate(sides)
        )  # fmt: skip
        made.append(Cluster(bases, (mine, yours), (frozenset(joins[0] & {*bases}), frozenset(joins[1] & {*bases}))))
    return made


def _united(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of numbers, those that share some made one."""
    last: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if last is not None and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last


def _split(base: Sequence[Entry], side: Edited) -> Iterator[tuple[int, int, int]]:
    """Blocks of the base that are several of a side: from which to which."""
    used: set[int] = set()
    for place, number in side.at.items():
        if base[place].row.kind not in _SPLIT or side.entries[number].row.line == base[place].row.line:
            continue
        first, last = _reach(base[place], side.entries, number, lambda at: side.pairs[at] < 0 and at not in used)
        if first < last:
            used.update(range(first, last + 1))
            yield place, first, last


def _joined(base: Sequence[Entry], side: Edited) -> Iterator[tuple[int, int]]:
    """Blocks of the base that are one of a side."""
    used: set[int] = set()
    for place, number in side.at.items():
        if side.entries[number].row.kind not in _SPLIT or side.entries[number].row.line == base[place].row.line:
            continue
        first, last = _reach(side.entries[number], base, place, lambda at: at not in side.at and at not in used)
        if first < last:
            used.update(range(first, last + 1))
            yield first, last


def _reach(whole: Entry, entries: Sequence[Entry], at: int, free: Callable[[int], bool]) -> tuple[int, int]:
    """From where to where blocks side by side have the words of one."""
    first = last = at
    text = entries[at].text
    words = _words(whole.row.line)
    halves = {at: _words(entries[at].row.line)}
    while last + 1 < len(entries) and _may(entries[last + 1], text) and free(last + 1):
        halves[last + 1] = _words(entries[last + 1].row.line)
        if not _is_half(words, [halves[one] for one in range(first, last + 2)], last + 1 - first):
            break
        last += 1
    while first and _may(entries[first - 1], text) and free(first - 1):
        halves[first - 1] = _words(entries[first - 1].row.line)
        if not _is_half(words, [halves[one] for one in range(first - 1, last + 1)], 0):
            break
        first -= 1
    return first, last


def _may(entry: Entry, text: str) -> bool:
    return entry.text == text and entry.row.kind in _SPLIT


def _words(line: said.Line) -> list[said.Inline]:
    return [one for one in tokens(line, APART) if not (isinstance(one, Text) and one.words.isspace())]


def _is_half(whole: Sequence[said.Inline], halves: Sequence[Sequence[said.Inline]], which: int) -> bool:
    """Whether most words of one of several are in the whole, where they stand in the row of all."""
    from difflib import SequenceMatcher

    size = len(halves[which])
    if not size:
        return False
    start = sum(map(len, halves[:which]))
    every = [one for half in halves for one in half]
    shared = sum(
        max(min(right + count, start + size) - max(right, start), 0)
        for _, right, count in SequenceMatcher(None, whole, every, False).get_matching_blocks()
    )
    return shared >= max(_HALF * size, min(_LEAST, size))


def stream(rows: Sequence[Row]) -> list[said.Inline | Break]:
    """The words of blocks in a row, with the breaks between them."""
    made: list[said.Inline | Break] = []
    for number, row in enumerate(rows):
        if number:
            made.append(Break(replace(row, line=())))
        made.extend(tokens(row.line, APART))
    return made


def rewoven(base: Sequence[Row], ours: Sequence[Row], theirs: Sequence[Row], head: Row) -> list[Row] | None:
    """The blocks with the edits of both sides, the first with this head; None where both changed the same words."""
    old, mine, yours = map(stream, (base, ours, theirs))
    made = combined_words(old, mine, yours, broken(old, mine, yours))
    if made is None:
        return None
    rows, lines = [head], [list[said.Inline]()]
    for piece in made:
        if isinstance(piece, Break):
            rows.append(piece.row)
            lines.append([])
        else:
            lines[-1].append(piece)
    return [replace(row, line=trimmed(line)) for row, line in zip(rows, lines, strict=True)]

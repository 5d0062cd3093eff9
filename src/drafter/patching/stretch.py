"""A block as it stands in the file: its words, and between them what is not read, line breaks and remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.patching.notation import Change
from drafter.patching.wrapping import Broken, columns, joined, wrapped
from drafter.typed import APART, REMOVED, Typed, TypedLine

_SOFT = re.compile(r"[ \t]*\n[ \t]*(?:>[ \t]+)?")


class Seam:
    """What stands in the file between two of its words and is none: ``last`` is behind the blank that it is read as."""

    __slots__ = ("first", "last", "raw")

    def __init__(self, first: int, last: int, raw: str) -> None:
        self.first, self.last, self.raw = first, last, raw


class Stretch:
    """Lines of a file as the words that are read of them, what stands before and behind these, and the seams."""

    __slots__ = ("foot", "head", "seams", "wide", "words")

    def __init__(self, words: str, head: str, foot: str, seams: Sequence[Seam], wide: int) -> None:
        self.words, self.head, self.foot, self.seams, self.wide = words, head, foot, seams, wide

    @property
    def breaks(self) -> list[str]:
        """What stands between its lines, where these may be broken elsewhere."""
        return [seam.raw for seam in self.seams if _is_soft(self, seam)]

    @property
    def lead(self) -> str | None:
        """What stands before its lines but the first; None where it stands on one."""
        return next((seam.raw.rpartition("\n")[2] for seam in self.seams if "\n" in seam.raw), None)


def stretch(read: Sequence[TypedLine], lines: Sequence[str], first: int) -> Stretch:
    """The stretch of these lines of a file, the first of which has this number, of which so much is read."""
    whole = "\n".join(lines)
    starts = [0]
    for words in lines:
        starts.append(starts[-1] + len(words) + 1)
    spots, seams = list[int](), list[Seam]()
    words = Typed(read).words
    at = 0
    for line in read:
        begin = starts[line.place.line - 1 - first] + line.place.column - 1
        there = [begin + offset for offset, char in enumerate(line.words) if char != REMOVED]
        while there and whole[there[0]] in " \t":
            del there[0]
        while there and whole[there[-1]] in " \t":
            del there[-1]
        if there and spots:
            gap = words[at] in (" ", APART)
            seams.append(Seam(at, at + gap, whole[spots[-1] + 1 : there[0]]))
            at += gap
        for number, spot in enumerate(there):
            if number and spot > spots[-1] + 1:
                seams.append(Seam(at, at, whole[spots[-1] + 1 : spot]))
            spots.append(spot)
            at += 1
    head, foot = (whole[: spots[0]], whole[spots[-1] + 1 :]) if spots else (whole, "")
    return Stretch(words, head, foot, seams, max(map(columns, lines)))


def _is_soft(whole: Stretch, seam: Seam) -> bool:
    return bool(_SOFT.fullmatch(seam.raw)) and APART not in whole.words[seam.first : seam.last]


def rewritten(whole: Stretch, given: Sequence[Change], limit: int) -> list[str]:
    """The lines of a stretch with changes made in its words, broken anew where one gets longer than the limit.

    Of a stretch on one line none is broken.
    """
    rows = _rows(whole, given)
    _join(rows)
    if whole.lead is not None:
        _break_anew(rows, limit, whole.wide // 2, whole.lead)
    return "".join([*(row.shown for row in rows), whole.foot]).split("\n")


class _Row:
    """A line while it is changed: its words, remarks among them, and the break behind it with the blank it is read as.

    ``lead`` is what stands before the words.
    """

    __slots__ = ("behind", "changed", "gap", "lead", "pieces", "soft")

    def __init__(self, lead: str) -> None:
        self.lead = lead
        self.pieces: list[tuple[str, bool]] = []
        self.changed = self.soft = False
        self.behind = self.gap = ""

    @property
    def shown(self) -> str:
        return self.lead + self.inside + self.behind

    @property
    def inside(self) -> str:
        return "".join(words for words, _ in self.pieces)

    @property
    def words(self) -> str:
        return "".join(words for words, is_read in self.pieces if is_read)


def _rows(whole: Stretch, given: Sequence[Change]) -> list[_Row]:
    """The lines of a stretch with the changes made, the lead of all but the first within the break before it."""
    rows = [_Row(whole.head)]
    seams = list(whole.seams)[::-1]
    at = 0

    def add(seam: Seam) -> None:
        row = rows[-1]
        if "\n" not in seam.raw:
            row.pieces.append((seam.raw, False))
            return
        cut = seam.raw.rindex("\n") + 1
        row.behind, row.gap, row.soft = seam.raw[:cut], whole.words[seam.first : seam.last], _is_soft(whole, seam)
        rows.append(_Row(seam.raw[cut:]))

    def upto(end: int, *, inserted: bool) -> None:
        nonlocal at
        while seams and seams[-1].last <= end and not (inserted and seams[-1].first == end):
            seam = seams.pop()
            rows[-1].pieces.append((whole.words[at : seam.first], True))
            add(seam)
            at = seam.last
        rows[-1].pieces.append((whole.words[at:end], True))
        at = end

    for first, last, words in given:
        upto(first, inserted=first == last)
        rows[-1].pieces.append((words, True))
        rows[-1].changed = True
        while seams and seams[-1].first < last:
            seam = seams.pop()
            if not _is_soft(whole, seam):
                add(seam)
                rows[-1].changed = True
        at = last
    upto(len(whole.words), inserted=False)
    for seam in reversed(seams):
        add(seam)
    return rows


def _join(rows: list[_Row]) -> None:
    """Make one line of two that would be joined in another way than they were, or of which one has no words left."""
    at = 0
    while at + 1 < len(rows):
        row, below = rows[at], rows[at + 1]
        if row.soft and (row.changed or below.changed) and not joined(row.words, row.gap, below.words):
            row.pieces += [(row.gap, True), *below.pieces]
            row.behind, row.gap, row.soft, row.changed = below.behind, below.gap, below.soft, True
            del rows[at + 1]
        else:
            at += 1


def _break_anew(rows: list[_Row], limit: int, least: int, lead: str) -> None:
    """Break lines that have become too long, or too short, on to where they end as they did."""
    at = 0
    while at < len(rows):
        row = rows[at]
        wide = columns(row.lead + row.inside)
        short = wide < least and row.soft and row.words != ""
        if not row.changed or not (wide > limit or short):
            at += 1
            continue
        last = at
        while rows[last].soft:
            last += 1
        broken = _again(rows, at, last, limit, lead)
        rows[at : broken.used] = broken.rows
        at += len(broken.rows)


class _Again:
    """Lines made anew in the place of others, up to the row of this number."""

    __slots__ = ("rows", "used")

    def __init__(self, rows: list[_Row], used: int) -> None:
        self.rows, self.used = rows, used


def _again(rows: Sequence[_Row], first: int, last: int, limit: int, lead: str) -> _Again:
    """The rows from one to another as broken anew, as far as they differ from what they were."""
    changed = max(number for number in range(first, last + 1) if rows[number].changed)
    whole, shields, ends = "", list[tuple[int, int]](), dict[int, int]()
    for number in range(first, last + 1):
        for words, is_read in rows[number].pieces:
            if not is_read:
                shields.append((len(whole), len(whole) + len(words)))
            whole += words
        if number < last:
            if number >= changed:
                ends[len(whole)] = number + 1
            whole += rows[number].gap
    found: Broken = wrapped(whole, rows[first].lead, lead, limit, shields, ends)
    made = []
    for at, words in enumerate(found.lines):
        row = _Row(rows[first].lead if at == 0 else lead)
        row.pieces = [(words, True)]
        row.behind, row.soft = "\n", True
        made.append(row)
    used = ends[found.end] if found.end in ends else last + 1
    made[-1].behind, made[-1].gap, made[-1].soft = rows[used - 1].behind, rows[used - 1].gap, rows[used - 1].soft
    return _Again(made, used)

"""A text as it stands in the file: its blocks, the lines of each, and what of these a new block is made of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter import marks
from drafter.named import tail
from drafter.patching.arranging import Ground, Piece
from drafter.patching.flats import Entry, Flat
from drafter.patching.sheet import Made, Sheet
from drafter.patching.stretch import Stretch, stretch
from drafter.place import Place
from drafter.remarks import removed
from drafter.typed import REMOVED, Typed, TypedLine


class Source:
    """What a block is made of: what was said there, on which lines, and where the words end before a name.

    ``amid`` is what belongs before and behind these lines where a remark begins above them or ends below.
    """

    __slots__ = ("amid", "end", "indent", "lines", "was", "whole")

    def __init__(self, was: Flat, indent: int, whole: Stretch, end: int, lines: int, amid: tuple[str, str]) -> None:
        self.was, self.indent, self.whole, self.end, self.lines, self.amid = was, indent, whole, end, lines, amid


class Old:
    """A text as it is: its lines, what they say, and where its remarks are."""

    def __init__(
        self, sheet: Sheet, lines: Sequence[TypedLine], entries: Sequence[Entry], flats: Sequence[Flat]
    ) -> None:
        self.sheet, self.entries, self.flats = sheet, entries, flats
        self.words: dict[int, str] = {}
        self.goes_on: set[int] = set()
        filled = [at for at, line in enumerate(lines) if line.words.strip(" \t")]
        kept = lines[: filled[-1] + 1] if filled else []
        begun: Place | None = None
        blanks = set()
        for line in kept:
            number = line.place.line - 1
            if begun is None and not line.words.strip(" \t"):
                blanks.add(number)
            if begun is not None or "<!--" in line.words:
                masked, begun = removed(line, begun)
                there = [char if mask == REMOVED else "\n" for char, mask in zip(line.words, masked, strict=True)]
                self.words[number] = " ".join("".join(there).split("\n")).strip(" \t")
            if begun:
                self.goes_on.add(number)
        first = kept[0].place.line - 1 if kept else 0
        self.base = next((line.place.column - 1 for line in kept if line.words), 0)
        self.ground = Ground(first, first + len(kept), self._pieces(), blanks)

    def _pieces(self) -> list[Piece]:
        found: list[Piece] = []
        for entry in self.entries:
            first, last = entry.lines[0].place.line - 1, entry.lines[-1].place.line
            while first - 1 in self.goes_on and (not found or found[-1].last < first):
                first -= 1
            while last - 1 in self.goes_on:
                last += 1
            found.append(Piece(entry.kind, first, last))
        for piece, below in pairwise(found):
            piece.last = min(piece.last, below.first)
        return found

    def remarks(self, at: int) -> Made:
        """The remarks within an entry, each on a line of its own."""
        piece = self.ground.pieces[at]
        there = [self.words[number] for number in range(piece.first, piece.last) if self.words.get(number)]
        return [" " * self.base + words for words in there]

    def source(self, at: int) -> Source | None:
        """What a block is made of that was another one."""
        return self._source(self.flats[at], self.entries[at].lines, at, at)

    def half(self, at: int) -> Source | None:
        """What a block is made of that was parted from another one, where the remarks stay."""
        found = self.source(at)
        if found:
            whole = found.whole
            seams = [seam for seam in whole.seams if seam.raw in whole.breaks]
            head = whole.head.rpartition("\n")[2]
            found.amid = ("", "")
            found.whole = Stretch(whole.words, head if "<!--" not in head else "", "", seams, whole.wide)
        return found

    def both(self, at: int) -> Source | None:
        """What a block is made of that was this one and the next, with nothing but an empty line between them."""
        was, other = self.flats[at], self.flats[at + 1]
        if was.name or not was.numbered or self.ground.has_remarks(self.ground.gap(at + 1)):
            return None
        first, second = self.entries[at].lines, self.entries[at + 1].lines
        typed = Typed([*first, *second])
        tail(typed, [])
        line = marks.parse(typed, [])
        flat = Flat(was.kind, was.depth, line, other.name, other.numbered, was.part)
        found = self._source(flat, (*first, *second), at, at + 1)
        if found:
            spot = len(Typed(first).words)
            seams = [seam for seam in found.whole.seams if seam.first != spot or "\n" not in seam.raw]
            lead = Stretch("", "", "", seams, 0).lead
            for seam in found.whole.seams:
                if seam not in seams:
                    seam.raw = found.whole.words[seam.first : seam.last] if lead is None else f"\n{lead}"
        return found

    def _source(self, was: Flat, lines: Sequence[TypedLine], first: int, last: int) -> Source | None:
        begin, end = self.ground.pieces[first].first, self.ground.pieces[last].last
        whole = stretch(lines, self.sheet.lines[begin:end], begin)
        typed = Typed(lines)
        if was.kind not in ("note", "more", "line"):
            tail(typed, [])
        if not was.line or not whole.words:
            return None
        amid = ("<!--" if self.is_amid(first) else "", "-->" if end - 1 in self.goes_on else "")
        return Source(was, self.entries[first].indent, whole, len(typed.words), end - begin, amid)

    def is_amid(self, at: int) -> bool:
        """Whether an entry begins on a line on which a remark ends that begins above it."""
        return self.ground.pieces[at].first - 1 in self.goes_on

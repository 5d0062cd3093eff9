"""A text under a bar: its blocks, notes or lines, of which only those that say something else are rewritten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from drafter import marking
from drafter.patching.arranging import Placed, arranged
from drafter.patching.flats import POINTS, Flat
from drafter.patching.following import halves, joined, paired
from drafter.patching.manners import Manner, Notation
from drafter.patching.notation import Change, changes
from drafter.patching.sheet import Made
from drafter.patching.standing import Old, Source
from drafter.patching.stretch import Seam, Stretch, rewritten
from drafter.patching.wrapping import wrapped
from drafter.place import Place
from drafter.typed import TypedLine

#: Wider than any line.
_UNBROKEN = 10_000_000


class Rewriter:
    """Makes the lines of a new text out of those of an old one."""

    def __init__(self, old: Old, manner: Manner, notation: Notation, *, finely: bool) -> None:
        self.old, self.manner, self.notation, self.finely = old, manner, notation, finely
        self.indents: list[int] = []

    def made(self, new: Sequence[Flat]) -> Made:
        """The lines of the new text."""
        old = self.old
        pairs = {to: at for at, to in paired(old.flats, new)}
        spare = self._spare(set(pairs.values()))
        gone = set(range(len(old.flats))) - set(pairs.values())
        moved = {
            to: spare[flat.words].pop(0) for to, flat in enumerate(new) if to not in pairs and spare.get(flat.words)
        }
        stay = set(moved.values())
        gone -= stay
        both = joined(old.flats, new, pairs) if gone else {}
        parts = halves(old.flats, new, pairs) if len(pairs) < len(new) else {}
        placed: list[Placed] = []
        near = 0
        for to, flat in enumerate(new):
            at = pairs.get(to, -1)
            near = at if at >= 0 else near
            source = at if at >= 0 else moved.get(to, -1)
            rows = None
            if self.finely and to in both and not stay & {both[to], both[to] + 1}:
                rows = self._of(flat, old.both(both[to]), near)
                gone -= set() if rows is None else {both[to], both[to] + 1}
            elif self.finely and source < 0 and to in parts:
                rows = self._of(flat, old.half(parts[to]), near)
            placed.append(Placed(flat.kind, self._rows(flat, source, near) if rows is None else rows, at, source))
        left = {at: old.remarks(at) for at in gone}
        return self._begun(arranged(old.ground, placed, self.notation.parted, self.notation.usual, left))

    def _of(self, flat: Flat, source: Source | None, near: int) -> Made | None:
        """The lines of a thing made of two others, or of a part of one."""
        if source is None or source.was.kind != flat.kind or source.was.part != flat.part:
            return None
        known = list(self.indents)
        found = self._changed(flat, source, self._indent(flat, -1, near), near)
        if found is None:
            self.indents = known
            return None
        return list(found)

    def _spare(self, taken: set[int]) -> dict[object, list[int]]:
        """Those of the old things that are nowhere in their place, by what they say; not those amid a remark."""
        spare: dict[object, list[int]] = defaultdict(list)
        for at, flat in enumerate(self.old.flats):
            if at not in taken and self.old.ground.pieces[at].last - 1 not in self.old.goes_on:
                spare[flat.words].append(at)
        return spare

    def _begun(self, made: Made) -> Made:
        """The lines, the first of which must not stand further in than the others."""
        at = next((at for at, row in enumerate(made) if self.old.sheet.words(row).strip(" \t")), -1)
        words = self.old.sheet.words(made[at]) if at >= 0 else ""
        if words.startswith(" " * (self.manner.base + 1)) and made[at] != self.old.ground.first:
            return [*made[:at], " " * self.manner.base + words.lstrip(" "), *made[at + 1 :]]
        return made

    def _rows(self, flat: Flat, at: int, near: int) -> Made:
        """The lines of one thing, made of an old one or anew."""
        was = self.old.flats[at] if at >= 0 else None
        indent = self._indent(flat, at if was and was.kind == flat.kind else -1, near)
        if was is None:
            return list(self._anew(flat, indent, near))
        piece, entry = self.old.ground.pieces[at], self.old.entries[at]
        rows: Made = list(range(piece.first, piece.last))
        sign = was.kind == flat.kind and (was.depth == flat.depth or flat.kind != "heading")
        if was.words == flat.words and sign and indent == entry.indent:
            return rows
        found = self._changed(flat, self.old.source(at), indent, near) if self.finely else None
        if found is None:
            made, remarks = self._anew(flat, indent, near), self.old.remarks(at)
            return [*remarks, *made] if self.old.is_amid(at) else [*made, *remarks]
        return self.old.sheet.same(list(found), piece.first, piece.last)

    def _indent(self, flat: Flat, at: int, near: int) -> int:
        """How far a point is indented: as it was, or as those beside it."""
        if flat.kind not in POINTS:
            self.indents.clear()
            return 0
        above = self.indents[: flat.depth]
        own = self.old.entries[at].indent if at >= 0 else -1
        least = above[flat.depth - 2] + 2 if flat.depth > 1 and len(above) >= flat.depth - 1 else 0
        most = above[flat.depth - 1] + 1 if len(above) == flat.depth else 10_000
        if at < 0 or self.old.flats[at].depth != flat.depth or not least <= own <= most:
            own = above[-1] if len(above) == flat.depth else self.manner.indent(near)
            if len(above) < flat.depth and above:
                own = above[-1] + self.manner.step
        self.indents[flat.depth - 1 :] = [own]
        return own

    def _anew(self, flat: Flat, indent: int, near: int) -> list[str]:
        """The lines of something as it is usually written."""
        head = " " * self.manner.base + flat.sign(indent)
        if not flat.line and not flat.part:
            return [(head + flat.notation).rstrip(" ")]
        limit = self.manner.limit(near) if self.notation.wraps else 0
        if limit and (flat.line or not flat.part):
            lead = self.manner.lead(flat, indent)
            first, *more = wrapped(flat.notation, head, lead, limit).lines
            found = [head + first, *(lead + words for words in more)]
            if self._says(found, flat):
                return found
        return [head + flat.notation]

    def _changed(self, flat: Flat, source: Source | None, indent: int, near: int) -> list[str] | None:
        """The lines of an old thing changed so that they say another; None where that cannot be done."""
        if source is None or not flat.line:
            return None
        was, whole = source.was, source.whole
        if whole.head.count("\n") and was.kind != flat.kind:
            return None
        if was.kind != flat.kind or was.depth != flat.depth or was.part != flat.part or indent != source.indent:
            whole = self._signed(whole, was, flat, indent, indent - source.indent)
        limit = max(whole.wide, self.manner.file_usual) if source.lines < 3 else whole.wide
        given = self._changes(source, flat)
        for columns in (limit, _UNBROKEN):
            found = rewritten(whole, given, columns)
            if self._says(found, flat, source.amid):
                return found
        return None

    def _changes(self, source: Source, flat: Flat) -> list[Change]:
        words, end, was = source.whole.words, source.end, source.was
        found = changes(words[:end], was.line, flat.line)
        if (was.name, was.numbered) != (flat.name, flat.numbered):
            if was.numbered == flat.numbered and not was.name:
                found.append((len(words), len(words), marking.show_tail(flat.name, numbered=True)))
            else:
                found.append((end, len(words), marking.show_tail(flat.name, flat.numbered)))
        return found

    def _signed(self, whole: Stretch, was: Flat, flat: Flat, indent: int, moved: int) -> Stretch:
        """The stretch with another sign before it, and its lines indented as belongs to that."""
        head = whole.head
        seams = whole.seams
        sign = " " * self.old.base + flat.sign(indent)
        if "\n" in head or "<!--" in head:
            sign = head
        if was.kind == flat.kind and flat.kind in POINTS and moved:
            seams = [Seam(one.first, one.last, _moved(one.raw, moved, self.old.base)) for one in seams]
        elif was.kind != flat.kind:
            lead = "\n" + self.manner.lead(flat, indent)
            soft = whole.breaks
            seams = [Seam(one.first, one.last, lead if one.raw in soft else one.raw) for one in seams]
        return Stretch(whole.words, sign, whole.foot, seams, whole.wide)

    def _says(self, lines: Sequence[str], flat: Flat, amid: tuple[str, str] = ("", "")) -> bool:
        """Whether these lines say just this."""
        bare = [words[self.manner.base :] for words in lines]
        bare[0] = amid[0] + bare[0]
        bare[-1] += amid[1]
        typed = [TypedLine(words, Place(number, 1)) for number, words in enumerate(bare, 1)]
        if any(words.strip(" \t") and not words.startswith(" " * self.manner.base) for words in lines):
            return False
        read = self.notation.read(flat.kind, typed)
        return read is not None and read.words == flat.words


def _moved(raw: str, by: int, base: int) -> str:
    """A break with the lead of the line below it moved."""
    cut = raw.rindex("\n") + 1 if "\n" in raw else len(raw)
    lead = raw[cut:]
    return raw[:cut] + " " * max(len(lead) + by, base) if lead and not lead.strip(" ") else raw

"""How a thing is cited: paragraph 31 (b) above, paras. 17–18, section III.B, the annex to this document."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from drafter import outline as said
from drafter import report as read
from drafter.counting import Target
from drafter.inline import Text
from drafter.languages import Citation, Language
from drafter.value import Value


class Here(Value):
    """Where a citation stands: its place in reading order, its annex, and whether the short form is wanted there."""

    order: int
    annex: int
    short: bool


class Citer:
    """Cites in one language; ``item_gap`` stands between the number of a paragraph and that of its item."""

    def __init__(self, language: Language, item_gap: str, targets: Mapping[str, Target], annexes: int) -> None:
        self.language = language
        self.phrases = language.phrases
        self.item_gap = item_gap
        self.targets = targets
        self.annexes = annexes
        self.captions = {"table": self.phrases.a_table, "figure": self.phrases.a_figure, "box": self.phrases.a_box}

    def cite(self, reference: said.Reference, here: Here) -> Iterator[read.Inline]:
        """The words and references printed for a reference."""
        named = {name: self.targets[name] for name in reference.names}
        targets = sorted(named.values(), key=lambda target: target.order)
        for piece in self.whole(reference.kind, targets, reference.through, here):
            match piece:
                case Text(words=words):
                    yield Text(words, reference.look)
                case read.Reference(target=target, label=label):
                    yield read.Reference(target, label, reference.look)

    def whole(self, kind: said.Kind, targets: Sequence[Target], through: bool, here: Here) -> list[_Piece]:
        """The whole citation of targets in reading order: numbers, wording, and direction or annex.

        What stands in different annexes is cited annex by annex: each begins its numbers anew.
        """
        if kind == "ref":
            return self.numbers(targets, through)
        if kind == "annex":
            return self.annex(targets, through)
        if kind in self.captions:
            # Their numbers run through the whole document, so that neither direction nor annex need be said.
            return _fill(_number(self.captions[kind], targets, through), self.numbers(targets, through))
        wording = self.phrases.section
        if kind == "para":
            wording = self.phrases.paragraph_short if here.short else self.phrases.paragraph
        groups = [list(group) for _, group in itertools.groupby(targets, lambda target: target.annex)]
        return self.joined([self.group(wording, group, through, here) for group in groups], unbroken=False)

    def group(self, wording: Citation, targets: Sequence[Target], through: bool, here: Here) -> list[_Piece]:
        """The citation of targets in one text, with its direction, or with the text or annex that it points into."""
        cited = _fill(_number(wording, targets, through), self.numbers(targets, through))
        annex = targets[0].annex
        if annex == here.annex:
            return _fill(self.direction(targets, here), cited)
        if annex == 0:
            return _fill(self.phrases.in_the_text, cited)
        if self.annexes == 1:
            return _fill(self.phrases.in_the_annex, cited)
        number = self.language.annex_numeral.show(annex)
        return _fill(self.phrases.in_an_annex.replace("{number}", number), cited)

    def direction(self, targets: Sequence[Target], here: Here) -> str:
        """The form that says where the targets stand: none for the place itself, or for some above and some below."""
        if all(target.order < here.order for target in targets):
            return self.phrases.above
        if all(target.order > here.order for target in targets):
            return self.phrases.below
        return "{}"

    def annex(self, targets: Sequence[Target], through: bool) -> list[_Piece]:
        """Annexes cited; the only one of a document has no number."""
        if self.annexes == 1:
            return self.numbers(targets, through)
        return _fill(_number(self.phrases.an_annex, targets, through), self.numbers(targets, through))

    def numbers(self, targets: Sequence[Target], through: bool) -> list[_Piece]:
        """The numbers alone, joined as a range or a list; items of one paragraph give its number once."""
        pieces: list[list[_Piece]] = []
        for before, target in zip((None, *targets), targets, strict=False):
            above = () if _shares(before, target) else self.owners(target.owner)
            pieces.append([*above, read.Reference(target.name, target.cited or self.phrases.the_annex)])
        return self.joined(pieces, through)

    def joined(self, several: Sequence[list[_Piece]], unbroken: bool) -> list[_Piece]:
        """Pieces with what stands between the members of a list, or of a range."""
        joined: list[_Piece] = []
        for at, pieces in enumerate(several):
            if at:
                between = self.phrases.last_separator if at == len(several) - 1 else self.phrases.separator
                joined.append(Text(self.phrases.through if unbroken else between))
            joined.extend(pieces)
        return joined

    def owners(self, owner: Target | None) -> Iterator[_Piece]:
        """The numbers of the paragraph and the items that an item hangs under, each with what parts it from the next.

        A full stop that an item's label has lost is put back there: a.i, and not ai.
        """
        if owner is None:
            return
        yield from self.owners(owner.owner)
        yield read.Reference(owner.name, owner.cited)
        lost = owner.label.removeprefix(owner.cited) if owner.is_item else ""
        if lost + self.item_gap:
            yield Text(lost + self.item_gap)


_Piece = Text | read.Reference


def _number(wording: Citation, targets: Sequence[Target], through: bool) -> str:
    """The form for as many numbers as are printed; items of one paragraph share one: paragraph 31 (a) and (b)."""
    printed = sum(not _shares(before, target) for before, target in zip((None, *targets), targets, strict=False))
    if printed == 1:
        return wording.one
    if through:
        return wording.range
    return wording.two if printed == 2 else wording.several


def _shares(before: Target | None, target: Target) -> bool:
    """Whether an item is cited right behind another that hangs under the same, and needs its letter alone."""
    return before is not None and target.owner is not None and before.owner == target.owner


def _fill(form: str, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces in the place of ``{}``."""
    before, _, after = form.partition("{}")
    return [*([Text(before)] if before else []), *pieces, *([Text(after)] if after else [])]


_ROUND = re.compile("[()（）]")


def open_brackets(words: str, depth: int) -> int:
    """How many round brackets are open behind these words, ``depth`` being open before them; 1) closes none."""
    for bracket in _ROUND.findall(words):
        depth = depth + 1 if bracket in "(（" else max(depth - 1, 0)
    return depth


def merged(pieces: Sequence[read.Inline]) -> read.Line:
    """A line in which neighbouring texts of the same look are one."""
    line: list[read.Inline] = []
    for piece in pieces:
        if isinstance(piece, Text) and line and isinstance(last := line[-1], Text) and last.look == piece.look:
            shift = len(last.words)
            turns = ((shift, piece.place), *((shift + offset, place) for offset, place in piece.turns))
            line[-1] = Text(last.words + piece.words, piece.look, last.place, (*last.turns, *turns))
        else:
            line.append(piece)
    return tuple(line)

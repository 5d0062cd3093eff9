"""How a thing is cited: paragraph 31 (b) above, paras. 17–18, section III.B, the annex to this document."""

from __future__ import annotations

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

    def cite(self, reference: said.Reference, here: Here) -> Iterator[read.Inline]:
        """The words and references printed for a reference."""
        targets = [self.targets[name] for name in reference.names]
        for piece in self.whole(reference.kind, targets, reference.through, here):
            match piece:
                case Text(words=words):
                    yield Text(words, reference.look)
                case read.Reference(target=target, label=label):
                    yield read.Reference(target, label, reference.look)

    def whole(self, kind: said.Kind, targets: Sequence[Target], through: bool, here: Here) -> list[_Piece]:
        """The whole citation: numbers, wording, and direction or annex."""
        numbers = self.numbers(targets, through)
        if kind == "ref":
            return numbers
        if kind == "annex":
            return self.annex(targets, through, numbers)
        wording = self.phrases.section
        if kind == "para":
            wording = self.phrases.paragraph_short if here.short else self.phrases.paragraph
        return self.placed(_fill(_number(wording, targets, through), numbers), targets, here)

    def annex(self, targets: Sequence[Target], through: bool, numbers: list[_Piece]) -> list[_Piece]:
        """Annexes cited; the only one of a document has no number."""
        if self.annexes == 1:
            return [read.Reference(targets[0].name, self.phrases.the_annex)]
        return _fill(_number(self.phrases.an_annex, targets, through), numbers)

    def placed(self, cited: list[_Piece], targets: Sequence[Target], here: Here) -> list[_Piece]:
        """A citation with its direction, or with the text or annex that it points into."""
        annex = targets[0].annex
        if any(target.annex != annex for target in targets):
            return cited
        if annex == here.annex:
            directions = {_direction(target, here) for target in targets}
            form = (
                {1: self.phrases.below, -1: self.phrases.above}.get(directions.pop(), "{}")
                if len(directions) == 1
                else "{}"
            )
            return _fill(form, cited)
        if annex == 0:
            return _fill(self.phrases.in_the_text, cited)
        if self.annexes == 1:
            return _fill(self.phrases.in_the_annex, cited)
        number = self.language.annex_numeral.show(annex)
        return _fill(self.phrases.in_an_annex.replace("{number}", number), cited)

    def numbers(self, targets: Sequence[Target], through: bool) -> list[_Piece]:
        """The numbers alone, joined as a range or a list; items of one paragraph give its number once."""
        pieces: list[_Piece] = []
        owner: Target | None = None
        for at, target in enumerate(targets):
            if at:
                last = at == len(targets) - 1
                between = self.phrases.last_separator if last else self.phrases.separator
                pieces.append(Text(self.phrases.range_dash if through else between))
            if not (target.owner and target.owner == owner):
                pieces.extend(self.owners(target.owner))
            pieces.append(read.Reference(target.name, target.cited))
            owner = target.owner
        return pieces

    def owners(self, owner: Target | None) -> Iterator[_Piece]:
        """The numbers of the paragraph and the items that an item hangs under."""
        if owner is None:
            return
        yield from self.owners(owner.owner)
        yield read.Reference(owner.name, owner.cited)
        if owner.what == "paragraph" and self.item_gap:
            yield Text(self.item_gap)


_Piece = Text | read.Reference


def _direction(target: Target, here: Here) -> int:
    return (target.order > here.order) - (target.order < here.order)


def _number(wording: Citation, targets: Sequence[Target], through: bool) -> str:
    if through:
        return wording.range
    return (wording.one, wording.two, wording.several)[min(len(targets), 3) - 1]


def _fill(form: str, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces in the place of ``{}``."""
    before, _, after = form.partition("{}")
    return [*([Text(before)] if before else []), *pieces, *([Text(after)] if after else [])]


def in_brackets(words: str) -> int:
    """How many more round brackets these words open than they close."""
    return sum(words.count(sign) for sign in "(（") - sum(words.count(sign) for sign in ")）")


def merged(pieces: Sequence[read.Inline]) -> read.Line:
    """A line in which neighbouring texts of the same look are one."""
    line: list[read.Inline] = []
    for piece in pieces:
        if isinstance(piece, Text) and line and isinstance(last := line[-1], Text) and last.look == piece.look:
            line[-1] = Text(last.words + piece.words, piece.look)
        else:
            line.append(piece)
    return tuple(line)

"""The rows that steps make: as they were where they are what they were, and else what their pieces say they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter import outline as said
from drafter.returning.leaves import Leaf
from drafter.returning.naming import Names
from drafter.returning.rows import Row
from drafter.returning.shaping import without_breaks
from drafter.returning.slots import Slot, Written
from drafter.returning.steps import Step
from drafter.value import replace


class Turning:
    """Makes rows of steps.

    ``woven`` are the lines of the steps, ``inserted`` the names of the tables that somebody put in, ``numbers`` what
    nameless new steps are called meanwhile, ``high`` the levels of the headings above the texts.
    """

    def __init__(
        self, base: said.Outline, wrote: Written, names: Names, woven: Mapping[int, said.Line],
        inserted: Mapping[int, str], numbers: Mapping[int, str], high: Mapping[str, int],
    ) -> None:  # fmt: skip
        self.base = base
        self.wrote = wrote
        self.names = names
        self.woven = woven
        self.inserted = inserted
        self.numbers = numbers
        self.high = high
        self.flags = {block.part: block.numbered for block in _headings(base.arranged)}

    def rows(self, key: str, steps: Sequence[Step]) -> Iterator[tuple[Step, Row]]:
        """The rows of a text, with their steps; no row for an empty piece, nor for what said that there is no text."""
        for step in steps:
            if step.exhibit is not None or step.grid is not None:
                name = step.exhibit.name if step.exhibit else self.inserted[id(step)]
                yield step, Row("insertion", key=name)
                continue
            leaf = step.slot.leaf if step.slot else None
            # Lines of the title block, and the last ones, are parted by breaks.
            line = self.woven[id(step)] if leaf else without_breaks(self.woven[id(step)])
            missing = leaf is not None and line == leaf.line and is_placeholder(self.wrote, leaf)
            if line and not missing:
                yield step, self.row(key, step, line, leaf)

    def row(self, key: str, step: Step, line: said.Line, leaf: Leaf | None) -> Row:
        """The row of a step; where no heading can stand it is a paragraph."""
        made = self.free_row(key, step, line, leaf)
        if made.kind not in ("section", "part"):
            return made
        least = self.high.get(key, 0) + 1 if key in self.base.parts else 1
        if key in _WITHOUT or key.startswith("box") or least > len(self.wrote.language.headings):
            return Row("unnumbered", line, 0, made.name)
        if made.kind == "part" and key != "sections":
            made = replace(made, kind="section", name="", key="")
        return made if made.deep >= least else replace(made, deep=least)

    def free_row(self, key: str, step: Step, line: said.Line, leaf: Leaf | None) -> Row:
        """The row of a step, whatever text it stands in."""
        name = self.names.own(leaf.name if leaf else self.numbers[id(step)], _name(leaf))
        alike = leaf is not None and (leaf.kind == "part" or self.is_bare(leaf.text) == self.is_bare(key))
        if leaf is None or step.slot is None or not alike or not is_unturned(step, step.slot):
            return self.turned(key, step, line, name, leaf)
        if leaf.kind == "part":
            return Row("part", line, leaf.level, name, self.flags.get(leaf.name, True), leaf.name)
        numbered = leaf.block.numbered if isinstance(leaf.block, said.Section) else True
        return Row(leaf.kind, line, leaf.level or leaf.depth, name, numbered)

    def turned(self, key: str, step: Step, line: said.Line, name: str, leaf: Leaf | None) -> Row:
        """The row of something new, or of what was made something else."""
        piece = step.piece
        bare = self.is_bare(key)
        if leaf is not None and leaf.kind == "part" and piece.role == "heading":
            numbered = self.flags.get(leaf.name, True) and piece.numbered
            return Row("part", line, piece.level, name, numbered, leaf.name)
        match piece.role:
            case "heading":
                return Row("section", line, piece.level, name, piece.numbered or bare)
            case "agenda time":
                return Row("section", line, 1, name, bare)
            case "agenda session":
                return Row("section", line, 2, name, bare)
            case "item":
                return Row("item", line, piece.level, name)
            case "bullet" if key == "agenda":
                return Row("item", line, max(piece.level - 1, 1), name)
            case "bullet":
                return Row("bullet", line, piece.level, name)
            case "quotation":
                return Row("quotation", line, 0, name)
            case "paragraph":
                return Row("paragraph", line, 0, name)
            case _:
                return Row("paragraph" if bare else "unnumbered", line, 0, name)

    def is_bare(self, key: str) -> bool:
        """Whether nothing has a number in a text."""
        if key.startswith("annex"):
            annex = self.base.bound[int(key.removeprefix("annex")) - 1]
            return isinstance(annex, said.Annex) and not annex.numbered
        if (part := self.base.parts.get(key)) is not None:
            return not (part.numbered and self.base.numbered)
        return key in ("summary", "agenda", "preamble") or key.startswith("box") or not self.base.numbered


#: Texts without headings, as boxes are.
_WITHOUT = ("summary", "preamble")


def is_unturned(step: Step, slot: Slot) -> bool:
    """Whether a piece is still of the kind that it was written as."""
    piece = step.piece
    return (piece.role, piece.level, piece.numbered) == (slot.role, slot.level, slot.numbered)


def is_placeholder(wrote: Written, leaf: Leaf) -> bool:
    """Whether a block of the report is none of the outline: it only says that there is no text yet."""
    line = leaf.line
    missing = len(line) == 1 and getattr(line[0], "ask", "") == wrote.language.phrases.missing_text
    return missing and not wrote.homes[leaf.block]


def _name(leaf: Leaf | None) -> str:
    return str(getattr(leaf.block, "name", "")) if leaf is not None else ""


def _headings(content: said.Blocks) -> Iterator[said.PartHeading]:
    for block in content:
        if isinstance(block, said.PartHeading):
            yield block
        if isinstance(block, said.PartHeading | said.Section):
            yield from _headings(block.content)

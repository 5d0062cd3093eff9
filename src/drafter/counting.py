"""Numbers: every heading, paragraph, item and annex of an outline gets its label. The only module that counts.

It counts as Word does from the two lists that the writer sets up, so that both give the same labels: paragraphs run
through the whole text, items begin anew after each numbered paragraph, headings after each heading above them. Items
without a numbered paragraph above them go on with those of the last one. Each annex counts from 1.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from drafter import outline as said
from drafter.inline import Gap, Text
from drafter.languages import Language
from drafter.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class Target(Value):
    """What a reference to a block can say of it.

    ``order`` is its place in reading order; ``annex`` that of the annex it stands in, from 1, or 0 in the main text.
    ``label`` is what is printed at its place and ``cited`` what is printed elsewhere: III.B, 31, (b). ``owner`` is what
    is cited before it: the paragraph or item that an item hangs under, the heading above one labelled (a). ``is_item``
    tells an item from anything else.
    """

    name: str
    order: int
    annex: int
    label: str = ""
    cited: str = ""
    number: int = 0
    owner: Target | None = None
    is_item: bool = False


class Counted(Value):
    """A block of the outline with its target and those of all that hangs under it.

    ``level`` is that of a heading or an item, from 1; ``depth`` counts all the points that a point hangs under, from 1.
    """

    block: said.Block
    target: Target
    level: int
    depth: int
    under: tuple[Counted, ...]


class CountedAnnex(Value):
    """An annex with its target and its blocks, counted."""

    annex: said.Annex | Literal["agenda"]
    target: Target
    blocks: tuple[Counted, ...]


class Counts:
    """A whole outline, counted: one in which ``levels`` finds nothing too deep."""

    def __init__(self, outline: said.Outline, language: Language) -> None:
        self.outline = outline
        self.language = language
        self.order = itertools.count(1)
        self.text = self._text()
        self.annexes = tuple(self._annex(annex, number) for number, annex in enumerate(outline.bound, 1))

    def targets(self) -> dict[str, Target]:
        """Everything that a reference may point to, by its name."""
        blocks = [*self.text, *(block for annex in self.annexes for block in annex.blocks)]
        found = [*(annex.target for annex in self.annexes), *(counted.target for counted in _all(blocks))]
        return {target.name: target for target in found}

    def _text(self) -> tuple[Counted, ...]:
        """The parts of the main text as sections; the proposals are the last topic of the issues."""
        count = _Count(self.language, self.order, 0)
        titles = self.language.titles
        usual = {"mandate": titles.mandate, "organization": titles.organization, "issues": titles.issues,
                 "proposals": titles.proposals}  # fmt: skip
        made: list[Counted] = []
        for key, part in self.outline.parts.items():
            level = self.outline.level(key)
            text = part.text or (said.Paragraph((self._missing,)),)
            section = said.Section(part.title or (Text(usual[key]),), text, key)
            target = count.heading(key, level)
            count.enter(key)
            counted = Counted(section, target, level, 0, count.blocks(text, level + 1, numbered=True))
            if level > 1:
                issues = made.pop()
                counted = Counted(issues.block, issues.target, issues.level, 0, (*issues.under, counted))
            made.append(counted)
        return tuple(made)

    def _annex(self, annex: said.Annex | Literal["agenda"], number: int) -> CountedAnnex:
        """An annex; one that is alone has no number. Nothing in the agenda is numbered."""
        phrases = self.language.phrases
        cited = self.language.annex_numeral.show(number) if len(self.outline.bound) > 1 else ""
        label = phrases.numbered_annex.replace("{number}", cited) if cited else phrases.annex
        count = _Count(self.language, self.order, number)
        if isinstance(annex, said.Annex):
            name, part, text = annex.name or f"annex.{number}", f"annex{number}", annex.text
        else:
            name, part, text = annex, annex, self.outline.agenda.text if self.outline.agenda else ()
        target = count.target(name, label, cited)
        count.enter(part)
        text = text or (said.Unnumbered((self._missing,)),)
        return CountedAnnex(annex, target, count.blocks(text, 1, numbered=isinstance(annex, said.Annex)))

    @property
    def _missing(self) -> Gap:
        return Gap(self.language.phrases.missing_text)


class _Count:
    """Counts one text: the main text, or an annex."""

    def __init__(self, language: Language, order: Iterator[int], annex: int) -> None:
        self.language = language
        self.order = order
        self.annex = annex
        self.part = ""
        self.at = 0
        self.paragraphs = 0
        self.headings = [0] * len(language.headings)
        self.above: list[Target | None] = [None] * len(language.headings)
        self.items = [0] * len(language.items)
        self.owner: Target | None = None

    def enter(self, part: str) -> None:
        """Begin a part: its blocks are called by its key and their place in it."""
        self.part, self.at = part, 0

    def target(
        self, name: str, label: str = "", cited: str = "", number: int = 0, owner: Target | None = None,
        is_item: bool = False,
    ) -> Target:  # fmt: skip
        """The target of the next block in reading order."""
        self.at += 1
        called = name or f"{self.part}.{self.at}"
        return Target(called, next(self.order), self.annex, label, cited, number, owner, is_item)

    def blocks(self, content: tuple[said.Block, ...], level: int, numbered: bool) -> tuple[Counted, ...]:
        """The blocks counted; headings among them stand at this level and may take a number."""
        return tuple(self.block(block, level, numbered) for block in content)

    def block(self, block: said.Block, level: int, numbered: bool) -> Counted:
        """A block counted, with all that hangs under it."""
        match block:
            case said.Section():
                numbered = said.has_number(block, numbered)
                target = self.heading(block.name, level) if numbered else self.target(block.name)
                return Counted(block, target, level, 0, self.blocks(block.content, level + 1, numbered))
            case said.Paragraph():
                self.paragraphs += 1
                self.items = [0] * len(self.items)
                form, number = self.language.paragraph, self.paragraphs
                label, cited = form.show(number), form.cite(number)
                self.owner = self.target(block.name, label, cited, number)
                return Counted(block, self.owner, 0, 0, self.points(block.points, 1, 1, self.owner))
            case said.Unnumbered():
                target = self.target(block.name)
                return Counted(block, target, 0, 0, self.points(block.points, 1, 1, self.owner))
            case said.Item() | said.Bullet():
                return self.point(block, 1, 1, self.owner)

    def heading(self, name: str, level: int) -> Target:
        """The target of a heading with a number.

        It is cited with the labels of those above it, as Word's \\w does; or, where its own is in brackets, it hangs
        under the heading above as an item does under its paragraph: III.A.2 (b), two fields.
        """
        numbers = self.headings
        numbers[level - 1] += 1
        numbers[level:] = [0] * (len(numbers) - level)
        forms = self.language.headings
        form, number = forms[level - 1], numbers[level - 1]
        label, cited = form.show(number), form.cite(number)
        owner = self.above[level - 2] if level > 1 and not form.cited.startswith("{}") else None
        if owner is None:
            cited = (
                "".join(form.show(number) for form, number in zip(forms[: level - 1], numbers, strict=False)) + cited
            )
        self.above[level - 1] = target = self.target(name, label, cited, owner=owner)
        return target

    def points(
        self, points: tuple[said.Point, ...], level: int, depth: int, owner: Target | None
    ) -> tuple[Counted, ...]:
        """Points counted, one after another."""
        return tuple(self.point(point, level, depth, owner) for point in points)

    def point(self, point: said.Point, level: int, depth: int, owner: Target | None) -> Counted:
        """A point counted: items at a level of items, whatever bullets they hang under, but anew under each bullet."""
        match point:
            case said.Bullet():
                target, beside = self.target(point.name), self.items
                self.items = [0] * len(beside)
                under = self.points(point.points, level, depth + 1, owner)
                self.items = beside
                return Counted(point, target, 0, depth, under)
            case said.Item():
                self.items[level - 1] += 1
                self.items[level:] = [0] * (len(self.items) - level)
                form, number = self.language.items[level - 1], self.items[level - 1]
                target = self.target(point.name, form.show(number), form.cite(number), owner=owner, is_item=True)
                return Counted(point, target, level, depth, self.points(point.points, level + 1, depth + 1, target))


def _all(counted: Iterable[Counted]) -> Iterator[Counted]:
    """These and all that hang under them."""
    for one in counted:
        yield one
        yield from _all(one.under)

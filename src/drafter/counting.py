"""Numbers: every heading, paragraph, item and annex of an outline gets its label. The only module that counts.

It counts as Word does from the two lists that the writer sets up, so that both give the same labels: paragraphs run
through the whole text, items begin anew after each numbered paragraph, headings after each heading above them.
"""

from __future__ import annotations

from typing import Any, Literal

from drafter import outline as said
from drafter.languages import Language
from drafter.value import Value

What = Literal["paragraph", "item", "section", "annex", "other"]


class Target(Value):
    """What a reference to a block can say of it.

    ``order`` is its place in reading order; ``annex`` that of the annex it stands in, from 1, or 0 in the main text.
    ``label`` is what is printed at its place and ``cited`` what is printed elsewhere: III.B, 31, (b). ``owner`` is the
    paragraph or item that an item hangs under.
    """

    name: str
    what: What
    order: int
    annex: int
    label: str = ""
    cited: str = ""
    number: int = 0
    owner: Target | None = None


class Counted(Value):
    """A block of the outline with its target and those of all that hangs under it.

    ``level`` is that of a heading or an item, from 1; ``depth`` counts all the points that a point hangs under, from 1.
    """

    block: said.Block
    target: Target
    level: int
    depth: int
    under: tuple[Counted, ...]


class Count:
    """Counts one text: the main text, or an annex."""

    def __init__(self, language: Language, annex: int, order: int) -> None:
        self.language = language
        self.annex = annex
        self.order = order
        self.part = ""
        self.at = 0
        self.paragraphs = 0
        self.headings = [0, 0, 0, 0]
        self.items = [0] * len(language.items)
        self.owner: Target | None = None

    def enter(self, part: str) -> None:
        """Begin a part: its blocks are called by its key and their place in it."""
        self.part, self.at = part, 0

    def target(self, name: str, what: What, **known: Any) -> Target:
        """The target of the next block in reading order."""
        self.order += 1
        self.at += 1
        return Target(name or f"{self.part}.{self.at}", what, self.order, self.annex, **known)

    def blocks(self, content: tuple[said.Block, ...], level: int, numbered: bool) -> tuple[Counted, ...]:
        """The blocks counted; headings among them stand at this level and may take a number."""
        return tuple(self.block(block, level, numbered) for block in content)

    def block(self, block: said.Block, level: int, numbered: bool) -> Counted:
        """A block counted, with all that hangs under it."""
        match block:
            case said.Section():
                numbered = numbered and block.numbered
                target = self.heading(block.name, level) if numbered else self.target(block.name, "other")
                return Counted(block, target, level, 0, self.blocks(block.content, level + 1, numbered))
            case said.Paragraph():
                self.paragraphs += 1
                self.items = [0] * len(self.items)
                form, number = self.language.paragraph, self.paragraphs
                label, cited = form.show(number), form.cite(number)
                self.owner = self.target(block.name, "paragraph", label=label, cited=cited, number=number)
                return Counted(block, self.owner, 0, 0, self.points(block.points, 1, 1, self.owner))
            case said.Unnumbered():
                target = self.target(block.name, "other")
                return Counted(block, target, 0, 0, self.points(block.points, 1, 1, self.owner))
            case said.Item() | said.Bullet():
                return self.point(block, 1, 1, self.owner)

    def heading(self, name: str, level: int) -> Target:
        """The target of a heading with a number; it is cited with the labels of those above it, as Word's \\w does."""
        numbers = self.headings
        numbers[level - 1] += 1
        numbers[level:] = [0] * (len(numbers) - level)
        forms = self.language.headings
        above = "".join(form.show(number) for form, number in zip(forms[: level - 1], numbers, strict=False))
        form, number = forms[level - 1], numbers[level - 1]
        return self.target(name, "section", label=form.show(number), cited=above + form.cite(number))

    def points(
        self, points: tuple[said.Point, ...], level: int, depth: int, owner: Target | None
    ) -> tuple[Counted, ...]:
        """Points counted, one after another."""
        return tuple(self.point(point, level, depth, owner) for point in points)

    def point(self, point: said.Point, level: int, depth: int, owner: Target | None) -> Counted:
        """A point counted: items at a level of items, whatever bullets they hang under."""
        match point:
            case said.Bullet():
                target = self.target(point.name, "other")
                return Counted(point, target, 0, depth, self.points(point.points, level, depth + 1, owner))
            case said.Item():
                self.items[level - 1] += 1
                self.items[level:] = [0] * (len(self.items) - level)
                form, number = self.language.items[level - 1], self.items[level - 1]
                target = self.target(point.name, "item", label=form.show(number), cited=form.cite(number), owner=owner)
                deeper = min(level + 1, len(self.items))
                return Counted(point, target, level, depth, self.points(point.points, deeper, depth + 1, target))

"""Numbers: every heading, paragraph, item and annex of an outline gets its label. The only module that counts.

It counts as Word does from the two lists that the writer sets up, so that both give the same labels: paragraphs run
through the whole text, items begin anew after each numbered paragraph, headings after each heading above them. Items
without a numbered paragraph above them go on with those of the last one. Each annex counts from 1.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from drafter import outline as said
from drafter.inline import Gap, Text
from drafter.languages import Language
from drafter.value import Value
from drafter.within import NUMBERED, UNNUMBERED, Within, has_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class Target(Value):
    """What a reference to a block can say of it.

    ``order`` is its place in reading order; ``annex`` that of the annex it stands in, from 1, or 0 in the main text.
    ``label`` is what is printed at its place and ``cited`` what is printed elsewhere: III.B, 31, (b). ``owner`` is what
    is cited before it: the paragraph or item that an item hangs under, the heading above one labelled (a). A paragraph,
    heading or item has a ``number``; ``is_item`` tells an item from anything else.
    """

    name: str
    order: int
    annex: int
    label: str = ""
    cited: str = ""
    number: int = 0
    owner: Target | None = None
    is_item: bool = False

    @property
    def owners(self) -> tuple[Target, ...]:
        """All that is cited before it, the nearest first."""
        return (self.owner, *self.owner.owners) if self.owner else ()


class Counted(Value):
    """A block of the outline with its target and those of all that hangs under it, or stands in it.

    ``level`` is that of a heading or an item, from 1; ``depth`` counts all the points that a point hangs under, from 1.
    ``numbered`` says whether the block has a number; below a paragraph without one that begins ``anew``, so do items.
    """

    block: said.Block
    target: Target
    level: int
    depth: int
    under: tuple[Counted, ...]
    numbered: bool = False
    anew: bool = False


class CountedAnnex(Value):
    """An annex with its target and its blocks, counted."""

    annex: said.Annex | Literal["agenda"]
    target: Target
    blocks: tuple[Counted, ...]


class Counts:
    """A whole outline, counted: one in which ``names`` and ``levels`` find nothing amiss.

    ``sections`` are the targets of headings that parts stand under whose text alone was inserted, by the parts' keys.
    """

    def __init__(self, outline: said.Outline, language: Language) -> None:
        self.outline = outline
        self.language = language
        self.order = itertools.count(1)
        self.captions = {kind: itertools.count(1) for kind in (said.Table, said.Figure, said.Box)}
        self.sections: dict[str, Target] = {}
        self.summary = self._apart("summary", outline.summary.text if outline.summary else ())
        main = _Count(self, "preamble", 0)
        # Items go on from the one to the other, as in Word: both stand in one text.
        self.preamble = main.blocks(outline.preamble, 1, UNNUMBERED)
        main.part, main.at = "sections", 0
        self.text = main.blocks(outline.arranged, 1, NUMBERED if outline.numbered else UNNUMBERED)
        self.annexes = tuple(self._annex(annex, number) for number, annex in enumerate(outline.bound, 1))

    def targets(self) -> dict[str, Target]:
        """Everything that a reference may point to, by its name."""
        blocks = [*self.text, *(block for annex in self.annexes for block in annex.blocks)]
        found = [*(annex.target for annex in self.annexes), *(counted.target for counted in _all(blocks))]
        return {**{target.name: target for target in found}, **self.sections}

    def _apart(self, part: str, text: said.Blocks) -> tuple[Counted, ...]:
        """Blocks that stand apart from the numbered text."""
        return _Count(self, part, 0).blocks(text, 1, UNNUMBERED)

    def _annex(self, annex: said.Annex | Literal["agenda"], number: int) -> CountedAnnex:
        """An annex; one that is alone has no number. Nothing in the agenda is numbered."""
        phrases = self.language.phrases
        cited = self.language.annex_numeral.show(number) if len(self.outline.bound) > 1 else ""
        label = phrases.numbered_annex.replace("{number}", cited) if cited else phrases.annex
        within = UNNUMBERED
        if isinstance(annex, said.Annex):
            name, part, text = annex.name or f"annex.{number}", f"annex{number}", annex.text
            within = NUMBERED if annex.numbered else within
        else:
            name, part, text = annex, annex, self.outline.agenda.text if self.outline.agenda else ()
        count = _Count(self, part, number)
        target = count.target(name, label, cited)
        count.at = 0
        return CountedAnnex(annex, target, count.blocks(text or (self.missing,), 1, within))

    @property
    def missing(self) -> said.Unnumbered:
        """What stands for a text that is not there yet."""
        return said.Unnumbered((Gap(self.language.phrases.missing_text),))

    def caption(self, inserted: said.Table | said.Figure | said.Box) -> tuple[str, str]:
        """The label of the next table, figure or box, and the number in it."""
        language, number = self.language, next(self.captions[type(inserted)])
        match inserted:
            case said.Table():
                form, numeral = language.phrases.table, language.tables
            case said.Figure():
                form, numeral = language.phrases.figure, language.figures
            case said.Box():
                form, numeral = language.phrases.box, language.boxes
        shown = numeral.show(number)
        return form.replace("{}", shown), shown


class _Count:
    """Counts one text: the main one, an annex, or what stands apart from both. ``part`` is the key that it is under."""

    def __init__(self, whole: Counts, part: str, annex: int) -> None:
        self.whole = whole
        self.language = language = whole.language
        self.order = whole.order
        self.annex = annex
        self.part = part
        self.at = 0
        self.parts: dict[str, int] = {}
        self.paragraphs = 0
        self.headings = [0] * len(language.headings)
        self.above: list[Target | None] = [None] * len(language.headings)
        self.items = [0] * len(language.items)
        self.owner: Target | None = None
        self.under: Target | None = None

    def target(
        self, name: str, label: str = "", cited: str = "", number: int = 0, owner: Target | None = None,
        is_item: bool = False,
    ) -> Target:  # fmt: skip
        """The target of the next block in reading order."""
        self.at += 1
        called = name or f"{self.part}.{self.at}"
        return Target(called, next(self.order), self.annex, label, cited, number, owner, is_item)

    def blocks(self, content: said.Blocks, level: int, within: Within) -> tuple[Counted, ...]:
        """The blocks counted; headings among them stand at this level."""
        return tuple(counted for block in content for counted in self.block(block, level, within))

    def block(self, block: said.Block, level: int, within: Within) -> Sequence[Counted]:
        """A block counted, with all that hangs under it; the blocks of a part where its text is inserted."""
        numbered = has_number(block, within)
        match block:
            case said.Section(content=content):
                target = self.heading(block.name, level) if numbered else self.target(block.name)
                with self.below(target):
                    under = self.blocks(content, level + 1, within.below(block))
                return (Counted(block, target, level, 0, under, numbered),)
            case said.PartHeading():
                return (self.part_heading(block, level, within),)
            case said.Paragraph():
                return (self.paragraph(block) if numbered else self.unnumbered(block, anew=True),)
            case said.Unnumbered():
                return (self.unnumbered(block, anew=False),)
            case said.Quotation(name=name):
                return (Counted(block, self.target(name), 0, 0, ()),)
            case said.Insertion(what=what):
                if (part := self.whole.outline.parts.get(what)) is not None:
                    if self.under is not None:
                        self.whole.sections[what] = self.under
                    return self.text(what, part, level, within)
                return (self.inserted(block),)
            case said.Item() | said.Bullet():
                return (self.point(block, 1, 1, self.owner),)

    @contextmanager
    def below(self, heading: Target) -> Iterator[None]:
        """Meanwhile what is counted stands under a heading."""
        before, self.under = self.under, heading
        yield
        self.under = before

    def part_heading(self, block: said.PartHeading, level: int, within: Within) -> Counted:
        """A part under its heading, and what follows it there."""
        part = self.whole.outline.parts[block.part]
        numbered = has_number(block, within) and part.numbered
        target = self.heading(block.part, level) if numbered else self.target(block.part)
        # The words are drafter's own, and what is to be said of the heading is said at its key.
        usual = Text(_usual(self.language, block.part), place=block.place or part.place, turns=((0, None),))
        titled = said.Section(part.title or (usual,), (), block.part, numbered)
        inside = within.below(titled)
        with self.below(target):
            under = (*self.text(block.part, part, level + 1, inside), *self.blocks(block.content, level + 1, inside))
        return Counted(titled, target, level, 0, under, numbered)

    def text(self, key: str, part: said.Part, level: int, within: Within) -> tuple[Counted, ...]:
        """The text of a part: its blocks are called by its key and their place in it."""
        beside = self.part, self.at
        self.part, self.at = key, 0
        missing = self.whole.missing
        text = part.text or (said.Paragraph(missing.line),)
        counted = self.blocks(text, level, within if part.numbered else UNNUMBERED)
        self.part, self.at = beside
        return counted

    def inserted(self, block: said.Insertion) -> Counted:
        """A table, figure or box; the text of a box is counted by itself."""
        inserted = self.whole.outline.inserted[block.what]
        label, cited = self.whole.caption(inserted)
        target = self.target(block.what, label, cited)
        under: tuple[Counted, ...] = ()
        if isinstance(inserted, said.Box):
            number = self.whole.outline.boxes.index(inserted) + 1
            apart = _Count(self.whole, f"box{number}", self.annex)
            under = apart.blocks(inserted.text or (self.whole.missing,), 1, UNNUMBERED)
        return Counted(block, target, 0, 0, under)

    def paragraph(self, block: said.Paragraph) -> Counted:
        """A paragraph with the next number."""
        self.paragraphs += 1
        self.items = [0] * len(self.items)
        form, number = self.language.paragraph, self.paragraphs
        self.owner = self.target(block.name, form.show(number), form.cite(number), number)
        return Counted(block, self.owner, 0, 0, self.points(block.points, 1, 1, self.owner), numbered=True)

    def unnumbered(self, block: said.Paragraph | said.Unnumbered, anew: bool) -> Counted:
        """A paragraph without a number; items go on below it, or begin ``anew`` as in a text that has no numbers."""
        if anew:
            self.items, self.owner = [0] * len(self.items), None
        target = self.target(block.name)
        return Counted(block, target, 0, 0, self.points(block.points, 1, 1, self.owner), anew=anew)

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
            cited = self.path(level, cited)
        self.above[level - 1] = target = self.target(name, label, cited, number, owner)
        return target

    def path(self, level: int, cited: str) -> str:
        """The label of a heading with those above it, as a section is cited."""
        above = zip(self.language.headings[: level - 1], self.headings, strict=False)
        if gap := self.language.section_gap:
            return gap.join([*(form.cite(number) for form, number in above), cited])
        return "".join(form.show(number) for form, number in above) + cited

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
                target = self.target(point.name, form.show(number), form.cite(number), number, owner, is_item=True)
                return Counted(point, target, level, depth, self.points(point.points, level + 1, depth + 1, target))


def _usual(language: Language, part: str) -> str:
    """The usual title of a part."""
    titles = language.titles
    return {"mandate": titles.mandate, "organization": titles.organization, "issues": titles.issues,
            "proposals": titles.proposals}[part]  # fmt: skip


def _all(counted: Iterable[Counted]) -> Iterator[Counted]:
    """These and all that hang under them."""
    for one in counted:
        yield one
        yield from _all(one.under)

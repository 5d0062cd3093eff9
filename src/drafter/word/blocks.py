"""A report's blocks as WordprocessingML: the only module that knows both worlds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from drafter.report import (
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Annex,
    Block,
    Box,
    Bullet,
    Figure,
    Item,
    Line,
    Paragraph,
    Quotation,
    Report,
    Section,
    Table,
    TitleBlock,
    Unnumbered,
    below,
)
from drafter.word.numbering import DEEPEST, Lists
from drafter.word.story import Story
from drafter.word.styles import NUMBERED
from drafter.word.wml import Wml, bookmark_name, numpr, p, ppr, rpr, run, text, w

# An outline level of 9 is that of body text: the author line is no heading (17.3.1.20).
_BODY_TEXT = 9


def blocks(report: Report, story: Story, lists: Lists) -> Iterator[Wml]:
    """The whole report: title block, text, annexes and the rule at the end."""
    writer = _Writer(story, lists, "", report.content)
    yield from writer.title_block(report.title_block)
    yield from writer.content(report.content)
    for annex in report.annexes:
        yield from _Writer(story, lists, annex.name, annex.content).annex(annex)
    yield p(ppr(pStyle=story.book.styles["end"]), run(Wml(w("tab") * 4), rpr(u="single")))


def lists_wanted(report: Report) -> dict[str, list[str]]:
    """The lists that each text needs for itself: the main one, called by nothing, and the annexes by their names."""
    wanted = {"": [*dict.fromkeys(lists_of_items(report.content).values())]}
    for annex in report.annexes:
        numbered = any(
            isinstance(block, Paragraph | Item) or (isinstance(block, Section) and block.label)
            for block in below(annex.content)
        )
        items = dict.fromkeys(lists_of_items(annex.content).values())
        wanted[annex.name] = ["headings", "paragraphs", *items] if numbered else []
    return {text: names for text, names in wanted.items() if names}


def lists_of_items(content: tuple[Block, ...]) -> dict[str, str]:
    """The items of a text that do not count in the list of its paragraphs, by their names, with the list that they do.

    Those under a bullet have one of the bullet's name; those before the first paragraph have another.
    """
    before = takewhile(lambda block: not isinstance(block, Paragraph), below(content))
    leading = {block.name: "leading" for block in before if isinstance(block, Item)}
    return leading | dict(_under_bullets(content, ""))


def _under_bullets(content: tuple[Block, ...], bullet: str) -> Iterator[tuple[str, str]]:
    """The names of the items that hang under bullets, each with that of the nearest."""
    for block in content:
        match block:
            case Section(content=inner):
                yield from _under_bullets(inner, "")
            case Paragraph(points=inner) | Unnumbered(points=inner):
                if inner:
                    yield from _under_bullets(inner, "")
            case Bullet(name=name, points=inner):
                yield from _under_bullets(inner, name)
            case Item(name=name, points=inner):
                if bullet:
                    yield name, bullet
                if inner:
                    yield from _under_bullets(inner, bullet)
            case Quotation() | AgendaTime() | AgendaSession() | AgendaLine() | Table() | Figure() | Box():
                pass


@lru_cache
def _styled(style: str) -> Wml:
    """The properties of a p that has nothing but a style."""
    return ppr(pStyle=style)


class _Writer:
    """Writes the blocks of one text, the main one or an annex, as ps of a story."""

    def __init__(self, story: Story, lists: Lists, text: str, content: tuple[Block, ...]) -> None:
        self.story = story
        self.lists = lists
        self.own = lists.own.get(text, {})
        self.measures = story.book.measures
        self.lists_of_items = lists_of_items(content)

    def p(self, role: str, name: str, content: str, **properties: object) -> Wml:
        """A p in the style of its role, with a hidden bookmark of its name round its content."""
        style = self.story.book.styles[role]
        made = ppr(pStyle=style, **properties) if properties else _styled(style)
        return p(made, self.story.named(bookmark_name(name), content))

    def numbered(self, role: str, level: int, name: str, content: str, **properties: object) -> Wml:
        """A p with a live number: by its style, or by a list that it names, where the style's is not the one."""
        of, styled = NUMBERED[role]
        if name in self.lists_of_items:
            properties["numPr"] = numpr(level, self.own[self.lists_of_items[name]])
        elif of in self.own:
            properties["numPr"] = numpr(level, self.own[of])
        elif level != styled:
            properties["numPr"] = numpr(level, self.lists.linked[of])
        return self.p(role, name, content, **properties)

    def title_block(self, head: TitleBlock) -> Iterator[Wml]:
        line, lines = self.story.line, self.story.lines
        yield self.p("body", "head.body", lines(head.body))
        if head.session:
            yield self.p("session", "head.session", lines(head.session))
        if head.dates:
            yield self.p("dates", "head.dates", lines(head.dates))
        for at, item in enumerate(head.agenda_items):
            which = f".{at + 1}" if at else ""
            if item.number:
                yield self.p("agenda item", f"head.item{which}", line(item.number))
            for number, title in enumerate(item.titles, 1):
                yield self.p("agenda title", f"head.itemtitle{which}.{number}", line(title))
        yield self.p("title", "head.title", lines(head.title), ind=self.measures.unhung("title"))
        if head.author:
            yield self.p(
                "author", "head.author", lines(head.author), ind=self.measures.unhung("author"), outlineLvl=_BODY_TEXT
            )

    def content(self, content: tuple[Block, ...]) -> Iterator[Wml]:
        """A p for each block, and for each that stands under it."""
        return map(self.block, below(content))

    def block(self, block: Block) -> Wml:
        line = self.story.line
        match block:
            case Section():
                return self.heading(block)
            case Paragraph():
                return self.numbered("paragraph", 0, block.name, line(block.line))
            case Unnumbered():
                return self.p("plain text", block.name, line(block.line))
            case Quotation() | Table() | Figure() | Box():
                raise NotImplementedError
            case Item():
                return self.item(block)
            case Bullet():
                return self.bullet(f"bullet {min(block.depth, 2)}", block.name, block.depth, block.line)
            case AgendaTime():
                return self.p("agenda time", block.name, line(block.line))
            case AgendaSession():
                return self.p("agenda session", block.name, line(block.line))
            case AgendaLine():
                return self.bullet("agenda line", block.name, block.depth + 1, block.line)

    def heading(self, section: Section) -> Wml:
        title = self.story.line(section.title)
        if section.label:
            role = f"heading {section.level}"
            return self.numbered(role, section.level - 1, section.name, title)
        role = f"plain heading {section.level}"
        return self.p(role, section.name, title, ind=self.measures.unhung(role))

    def item(self, item: Item) -> Wml:
        """An item; one that hangs under bullets too stands as much further in."""
        further = {}
        if item.depth > item.level or item.level > 2:
            further = {"ind": self.measures.item(item.level, item.depth).indent}
        return self.numbered(f"item {min(item.level, 2)}", item.level, item.name, self.story.line(item.line), **further)

    def bullet(self, role: str, name: str, depth: int, line: Line) -> Wml:
        """A line with a bullet; below the second level, which no style has, it says itself how far in it stands."""
        depth = min(depth, DEEPEST)
        further = {"ind": self.measures.bullet(depth).indent} if depth > 2 else {}
        return self.numbered(role, depth - 1, name, self.story.line(line), **further)

    def annex(self, annex: Annex) -> Iterator[Wml]:
        """An annex on a new page."""
        unhung = self.measures.unhung("annex")
        yield self.p("annex", annex.name, run(text(annex.heading)), pageBreakBefore=True, ind=unhung)
        yield self.p("annex", f"{annex.name}.heading", self.story.line(annex.title), ind=unhung)
        yield from self.content(annex.content)

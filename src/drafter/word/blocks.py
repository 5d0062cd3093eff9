"""A report's blocks as WordprocessingML: the only module that knows both worlds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.inline import Look
from drafter.report import (
    AgendaBlock,
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Annex,
    Block,
    Box,
    Bullet,
    Figure,
    Inserted,
    Item,
    Line,
    Paragraph,
    Quotation,
    Report,
    Section,
    Summary,
    Table,
    TitleBlock,
    Unnumbered,
    below,
    plain,
)
from drafter.report import blocks as all_blocks
from drafter.value import Value
from drafter.word.flow import Flow
from drafter.word.numbering import DEEPEST, Lists
from drafter.word.pictures import Pictures
from drafter.word.story import Story
from drafter.word.styles import NUMBERED
from drafter.word.wml import Wml, bookmark_name, numpr, p, ppr, rpr, run, w

Plain = Section | Paragraph | Unnumbered | Quotation | Item | Bullet | AgendaBlock

# An outline level of 9 is that of body text: the author line is no heading (17.3.1.20).
_BODY_TEXT = 9
#: How many characters fill no more than a line, and how many such lines no page parts where they are in a box.
_ONE_LINE, _ROWS = 80, 30


def blocks(report: Report, story: Story, lists: Lists, flow: Flow, pictures: Pictures) -> None:
    """Put the whole report into the flow: title block, summary, contents, text, annexes and the rule at the end."""
    press = _Press(story, lists, flow, pictures)
    main = _Writer(press, "", report.content)
    main.title_block(report.title_block)
    if report.summary:
        _Writer(press, SUMMARY, report.summary.content).summary(report.summary)
    if report.contents:
        from drafter.word import contents

        flow.add(*contents.page(story, report.contents))
        main.next_page = True
    main.content(report.content)
    for annex in report.annexes:
        _Writer(press, annex.name, annex.content).annex(annex)
    styles = story.book.styles
    if report.closing:
        closing = story.named(bookmark_name("head.closing"), story.lines(report.closing))
        flow.add(p(ppr(pStyle=styles["closing"]), closing))
    flow.add(p(ppr(pStyle=styles["end"]), run(Wml(w("tab") * 4), rpr(u="single"))))


#: What the lists of a summary are called by, and those of a box before its name.
SUMMARY, _BOX = "the summary", "the box "


class _Press(Value):
    """What all writers of a document share."""

    story: Story
    lists: Lists
    flow: Flow
    pictures: Pictures


def lists_wanted(report: Report) -> dict[str, list[str]]:
    """The lists that each text needs for itself: the main one, called by nothing, and the annexes by their names."""
    wanted = {"": [*dict.fromkeys(lists_of_items(report.content).values())]}
    if report.summary:
        wanted[SUMMARY] = [*dict.fromkeys(lists_of_items(report.summary.content).values())]
    for block in all_blocks(report):
        if isinstance(block, Box):
            wanted[_BOX + block.name] = [*dict.fromkeys(lists_of_items(block.content).values())]
    for annex in report.annexes:
        numbered = any(
            isinstance(block, Paragraph | Item) or (isinstance(block, Section) and block.label)
            for block in below(annex.content)
        )
        items = dict.fromkeys(lists_of_items(annex.content).values())
        wanted[annex.name] = ["headings", "paragraphs", *items] if numbered else []
    return {text: names for text, names in wanted.items() if names}


def labels(report: Report) -> Iterator[tuple[int, str]]:
    """The labels of the headings, with their levels."""
    return ((block.level, block.label) for block in all_blocks(report) if isinstance(block, Section) and block.label)


def lists_of_items(content: tuple[Block, ...]) -> dict[str, str]:
    """The items of a text that do not count in the list of its paragraphs, by their names, with the list that they do.

    Those under a bullet have one that is called by the bullet's name; those before the first paragraph have another,
    and those behind a paragraph without a number that begins them anew have one that is called by its name.
    """
    found, current = {}, _items("")
    for block in below(content):
        match block:
            case Paragraph():
                current = ""
            case Unnumbered(name=name, anew=True):
                current = _items(name)
            case Item(name=name) if current:
                found[name] = current
            case _:
                pass
    return found | dict(_under_bullets(content, ""))


def _items(above: str) -> str:
    """What a list of items is called: no name that an author gives has a space, so it is not that of another list."""
    return f"items {above}"


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
                    yield name, _items(bullet)
                if inner:
                    yield from _under_bullets(inner, bullet)
            case Quotation() | AgendaTime() | AgendaSession() | AgendaLine() | Table() | Figure() | Box():
                pass


def openings(content: tuple[Block, ...]) -> frozenset[str]:
    """The names of short texts without a number between a heading and what it opens, such as an item of an agenda."""
    found: set[str] = set()
    waiting: list[str] = []
    level = 0
    for block in below(content):
        match block:
            case Section(level=deeper):
                found.update(waiting if level and deeper > level else ())
                waiting, level = [], deeper
            case Unnumbered(line=line, points=()) if level and len(plain(line)) <= _ONE_LINE:
                waiting.append(block.name)
            case Paragraph():
                found.update(waiting)
                waiting, level = [], 0
            case _:
                waiting, level = [], 0
    return frozenset(found)


def _last_but_one(content: tuple[Block, ...]) -> frozenset[str]:
    """The names of the lines of an agenda behind which the last of a session would else stand alone overleaf."""
    lines = [block if isinstance(block, AgendaLine) else None for block in content]
    triples = zip(lines, lines[1:], [*lines[2:], None], strict=False)
    return frozenset(line.name for line, last, behind in triples if line and last and not behind)


def _rows(box: Box) -> int:
    """About how many lines the text of a box fills."""
    texts = (plain(block.line) for block in below(box.content) if not isinstance(block, Section | Inserted))
    return sum(1 + len(text) // _ONE_LINE for text in texts)


@lru_cache
def _styled(style: str) -> Wml:
    """The properties of a p that has nothing but a style."""
    return ppr(pStyle=style)


class _Writer:
    """Writes the blocks of one text, the main one, an annex or what is in a frame, as ps of a story.

    ``next_page`` says that the next p begins a page, ``behind`` that it stands behind a table and keeps its distance.
    """

    def __init__(self, press: _Press, text: str, content: tuple[Block, ...], framed: bool = False) -> None:
        self.press = press
        self.story, self.lists = press.story, press.lists
        self.flow, self.pictures = press.flow, press.pictures
        self.own = press.lists.own.get(text, {})
        self.measures = self.story.book.measures
        self.lists_of_items = lists_of_items(content)
        self.openings = openings(content)
        self.last_but_one = _last_but_one(content)
        self.framed = framed
        self.next_page = self.behind = False

    def p(self, role: str, name: str, content: str, **properties: object) -> Wml:
        """A p in the style of its role, with a hidden bookmark of its name round its content."""
        style = self.story.book.styles[role]
        if self.next_page:
            properties["pageBreakBefore"] = True
        if self.behind and role in _CLOSE:
            properties["spacing"] = {"before": _DISTANCE}
        self.next_page = self.behind = False
        made = ppr(pStyle=style, **properties) if properties else _styled(style)
        return p(made, self.story.named(bookmark_name(name), content))

    def numbered(self, role: str, level: int, name: str, content: str, **properties: object) -> Wml:
        """A p with a live number: by its style, or by a list that it names, where the style's is not the one."""
        of, styled = NUMBERED[role]
        if name in self.lists_of_items:
            properties["numPr"] = numpr(level, self.own[self.lists_of_items[name]])
        elif of in self.own:
            properties["numPr"] = numpr(level, self.own[of])
        elif level != styled or self.framed:
            properties["numPr"] = numpr(level, self.lists.linked[of])
        return self.p("box text" if self.framed else role, name, content, **properties)

    def title_block(self, head: TitleBlock) -> None:
        """The title block, line by line."""
        line, lines, add = self.story.line, self.story.lines, self.flow.add
        add(self.p("body", "head.body", lines(head.body)))
        if head.session:
            add(self.p("session", "head.session", lines(head.session)))
        if head.dates:
            add(self.p("dates", "head.dates", lines(head.dates)))
        for at, item in enumerate(head.agenda_items):
            which = f".{at + 1}" if at else ""
            if item.number:
                add(self.p("agenda item", f"head.item{which}", line(item.number)))
            for number, title in enumerate(item.titles, 1):
                add(self.p("agenda title", f"head.itemtitle{which}.{number}", line(title)))
        given = [(role, getattr(head, role)) for role in ("title", "subtitle", "author") if getattr(head, role)]
        for at, (role, text) in enumerate(given, 1):
            # The last is not kept with the text, lest a long title leave the first page empty.
            further: dict[str, object] = {} if at < len(given) else {"keepNext": {"val": 0}}
            level = {} if role == "title" else {"outlineLvl": _BODY_TEXT}
            unhung = self.measures.unhung(role)
            add(self.p(role, f"head.{role}", lines(text), ind=unhung, **further, **level))

    def content(self, content: tuple[Block, ...]) -> None:
        """Put each block into the flow, and each that stands under it."""
        for block in below(content):
            match block:
                case Table() | Figure() | Box():
                    self.inserted(block)
                case _:
                    self.flow.turn(wide=False)
                    self.flow.add(self.block(block))

    def block(self, block: Plain) -> Wml:
        """A block that is one p."""
        line = self.story.line
        match block:
            case Section():
                return self.heading(block)
            case Paragraph():
                return self.numbered("paragraph", 0, block.name, line(block.line))
            case Unnumbered():
                role = "box text" if self.framed else "plain text"
                kept = {"keepNext": True} if block.name in self.openings else {}
                return self.p(role, block.name, line(block.line), **kept)
            case Quotation():
                further = {"ind": {"left": self.measures.step, "right": self.measures.step}} if self.framed else {}
                role = "box text" if self.framed else "quotation"
                return self.p(role, block.name, line(block.line), **further)
            case Item():
                return self.item(block)
            case Bullet():
                return self.bullet(f"bullet {min(block.depth, 2)}", block.name, block.depth, block.line)
            case AgendaTime():
                return self.p("agenda time", block.name, line(block.line))
            case AgendaSession():
                return self.p("agenda session", block.name, line(block.line))
            case AgendaLine():
                kept = {"keepNext": True} if block.name in self.last_but_one else {}
                return self.bullet("agenda line", block.name, block.depth + 1, block.line, **kept)

    def heading(self, section: Section) -> Wml:
        title = self.story.line(section.title)
        if number := self.lists.typed.get((section.level, section.label)):
            further = self.measures.heading(section.level, section.label).indent
            return self.p(f"heading {section.level}", section.name, title, numPr=numpr(0, number), ind=further)
        if section.label:
            role = f"heading {section.level}"
            return self.numbered(role, section.level - 1, section.name, title)
        role = f"plain heading {section.level}"
        return self.p(role, section.name, title, ind=self.measures.unhung(role))

    def item(self, item: Item) -> Wml:
        """An item; one that hangs under bullets too stands as much further in."""
        further: dict[str, object] = {}
        if self.framed:
            further = {"ind": self.measures.framed_item(item.level, item.depth).indent}
        elif item.depth > item.level or item.level > 2:
            further = {"ind": self.measures.item(item.level, item.depth).indent}
        return self.numbered(f"item {min(item.level, 2)}", item.level, item.name, self.story.line(item.line), **further)

    def bullet(self, role: str, name: str, depth: int, line: Line, **further: object) -> Wml:
        """A line with a bullet; below the second level, which no style has, it says itself how far in it stands."""
        depth = min(depth, DEEPEST)
        if self.framed:
            further["ind"] = self.measures.framed_bullet(depth).indent
        elif depth > 2:
            further["ind"] = self.measures.bullet(depth).indent
        return self.numbered(role, depth - 1, name, self.story.line(line), **further)

    def annex(self, annex: Annex) -> None:
        """An annex on a new page, which is across where a wide table begins it."""
        unhung = self.measures.unhung("annex")
        first = annex.content[0] if annex.content else None
        self.flow.turn(wide=isinstance(first, Table) and first.wide)
        self.flow.add(
            self.p("annex", annex.name, self.story.text(annex.heading, Look.PLAIN), pageBreakBefore=True, ind=unhung)
        )
        self.flow.add(self.p("annex", f"{annex.name}.heading", self.story.line(annex.title), ind=unhung))
        if annex.original:
            self.flow.add(
                p(ppr(pStyle=self.story.book.styles["original"]), self.story.text(annex.original, Look.PLAIN))
            )
        self.content(annex.content)

    def inserted(self, block: Inserted) -> None:
        """A table, figure or box with its caption above it, its source and its notes below."""
        from drafter.word import captions, tables

        flow, story = self.flow, self.story
        wide = isinstance(block, Table) and block.wide
        flow.turn(wide)
        # From margin to margin, as a wide table is.
        further = {"ind": {"left": 0, "right": 0}} if wide else {}
        flow.add(self.p("caption", block.name, captions.caption(story, block), **further))
        match block:
            case Table():
                flow.add(tables.table(story, block))
            case Figure(file=file, missing=missing):
                kept = bool(block.notes or block.source)
                # A picture is cut where lines have an exact height.
                properties = ppr(pStyle=story.book.styles["figure"], keepNext=kept or {"val": 0},
                                 spacing={"line": 240, "lineRule": "auto"})  # fmt: skip
                flow.add(p(properties, self.pictures.drawn(block) if file else story.line(missing)))
            case Box():
                title = f"{block.caption.label}. {plain(block.caption.title)}"
                flow.add(tables.frame(story, self.boxed(block), title, whole=_rows(block) <= _ROWS))
        if not isinstance(block, Box):
            flow.add(*captions.below(story, block, indented=not wide))
        self.behind = True

    def boxed(self, box: Box) -> Iterator[Wml]:
        """What stands in a box."""
        from drafter.word import captions

        writer = _Writer(self.press, _BOX + box.name, box.content, framed=True)
        for block in below(box.content):
            assert not isinstance(block, Table | Figure | Box)
            yield writer.block(block)
        yield from captions.below(self.story, box, indented=False)

    def summary(self, summary: Summary) -> None:
        """The summary, in a frame."""
        from drafter.word import tables

        def framed() -> Iterator[Wml]:
            yield p(ppr(pStyle=self.story.book.styles["summary title"]), self.story.line(summary.title))
            for block in below(summary.content):
                assert not isinstance(block, Table | Figure | Box)
                yield self.block(block)

        self.framed = True
        self.flow.add(tables.frame(self.story, framed(), plain(summary.title), whole=False))


# Roles whose ps follow one another closely, and what parts them from a table above them: 6 points.
_CLOSE = ("paragraph", "plain text", "quotation", "item 1", "item 2", "bullet 1", "bullet 2", "agenda line",
          "agenda session")  # fmt: skip
_DISTANCE = 120

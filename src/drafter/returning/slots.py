"""What a file says as drafter wrote it, with what of the outline each piece of it is."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import outline as said
from drafter import report as read
from drafter.composing import traced
from drafter.counting import Counted, Counts
from drafter.inline import Gap, Text
from drafter.languages import Language
from drafter.pieces import Role
from drafter.returning.atoms import BREAK, Atoms, of_report
from drafter.returning.leaves import Homes, Leaf, leaves
from drafter.returning.weaving import Thread
from drafter.value import Value
from drafter.wording import Printed


class Slot(Value):
    """One piece as drafter writes it.

    ``name`` is that of its bookmark; ``role``, ``level`` and ``numbered`` are those of its piece, and ``atoms`` its
    text. ``threads`` are the inlines that say it, between what drafter adds before and behind; ``field`` is what of the
    outline it is, where it is no block: ``session``, ``title``, the title of an annex.
    """

    name: str
    role: Role
    level: int
    numbered: bool
    atoms: Atoms
    threads: tuple[Thread, ...] = ()
    leaf: Leaf | None = None
    field: str = ""


class Exhibit(Value):
    """A table, figure or box as drafter writes it: its caption, what stands in it, its source and its notes."""

    name: str
    leaf: Leaf
    given: said.Table | said.Figure | said.Box
    read: read.Inserted
    inside: tuple[Slot, ...] = ()


class Annexed(Value):
    """An annex as drafter writes it: its key, its heading, its title and its text."""

    key: str
    heading: Slot
    title: Slot
    text: tuple[Slot | Exhibit, ...]
    numbered: bool


class Written(Value):
    """The whole: title block, summary, main text, annexes, closing lines and notes.

    ``owners`` gives for the names of things those of what is cited before them, as of the paragraph of an item.
    """

    report: read.Report
    language: Language
    head: tuple[Slot, ...]
    summary: tuple[Slot, ...]
    main: tuple[Slot | Exhibit, ...]
    annexes: tuple[Annexed, ...]
    closing: Slot | None
    printed: Printed
    names: frozenset[str]
    owners: dict[str, set[str]]
    sections: dict[str, str]
    homes: Homes

    def texts(self) -> Iterator[Slot | Exhibit]:
        """What stands in the main text and in the annexes."""
        yield from self.main
        for annex in self.annexes:
            yield from annex.text

    def exhibits(self) -> Iterator[Exhibit]:
        """The tables, figures and boxes."""
        yield from (one for one in self.texts() if isinstance(one, Exhibit))

    def leaves(self) -> Iterator[Leaf]:
        """The leaves of the text in the order of the file: main text, annexes, summary."""
        for one in self.texts():
            if isinstance(one, Exhibit):
                yield one.leaf
                yield from (slot.leaf for slot in one.inside if slot.leaf)
            elif one.leaf:
                yield one.leaf
        yield from (slot.leaf for slot in self.summary if slot.leaf)


def written(outline: said.Outline) -> Written:
    """What drafter writes of an outline. Raises Problems, as ``compose`` does."""
    report, counts, printed = traced(outline)
    writer = _Writer(outline, counts, report, printed)
    return Written(
        report,
        counts.language,
        tuple(writer.head()),
        tuple(writer.summary()),
        tuple(writer.text(counts.preamble, "preamble")) + tuple(writer.text(counts.text, "sections")),
        tuple(writer.annexes()),
        writer.lines("closing", "closing", outline.closing, "head.closing") if outline.closing else None,
        printed,
        frozenset(counts.targets()),
        {target.name: {above.name for above in target.owners} for target in counts.targets().values()},
        {part: target.name for part, target in counts.sections.items()},
        writer.homes,
    )


class _Writer:
    """Says of each part of an outline what is written for it."""

    def __init__(self, outline: said.Outline, counts: Counts, report: read.Report, printed: Printed) -> None:
        self.outline = outline
        self.counts = counts
        self.report = report
        self.printed = printed
        self.homes = Homes(outline)
        self.inserted = {
            block.name: block for block in read.blocks(report) if isinstance(block, (read.Table, read.Figure, read.Box))
        }

    def threads(self, line: said.Line) -> tuple[Thread, ...]:
        """The inlines of a line, each with what is printed for it."""
        return tuple(
            Thread(inline, of_report(self.printed[id(inline)][1]) if id(inline) in self.printed else self.gap(inline))
            for inline in line
        )

    def gap(self, inline: said.Inline) -> Atoms:
        """What is printed for a gap of drafter's own."""
        form = self.counts.language.phrases.gap
        return of_report((Gap(form.replace("{}", inline.ask)),)) if isinstance(inline, Gap) else ()

    def of_lines(self, lines: said.Lines) -> tuple[Thread, ...]:
        """Those of several lines, with breaks between them."""
        threads: list[Thread] = []
        for at, line in enumerate(lines):
            threads.extend([Thread(Text("\n"), (BREAK,))] if at else [])
            threads.extend(self.threads(line))
        return tuple(threads)

    def lines(self, role: Role, field: str, lines: said.Lines, name: str, level: int = 0) -> Slot:
        threads = self.of_lines(lines)
        return Slot(name, role, level, False, _all(threads), threads, None, field)

    def head(self) -> Iterator[Slot]:
        """The title block."""
        outline, block = self.outline, self.report.title_block
        spelt = outline.body.name if isinstance(outline.body, said.Body) else ()
        known = isinstance(outline.body, str) and bool(outline.body)
        yield self.fixed("body", "" if known else "body", spelt, "head.body", block.body)
        if block.session:
            yield self.fixed("session", "session", outline.session.name, "head.session", block.session)
        if block.dates:
            yield self.fixed("dates", "dates", outline.session.dates_and_place, "head.dates", block.dates)
        session = outline.session
        one = said.AgendaItem(session.agenda_item, session.agenda_title)
        items = ((one,) if one != said.AgendaItem() else ()) + session.agenda_items
        for at, (item, shown) in enumerate(zip(items, block.agenda_items, strict=True)):
            which = f".{at + 1}" if at else ""
            if shown.number:
                yield self.fixed("agenda item", f"item.{at}", (item.number,), f"head.item{which}", (shown.number,))
            for number, title in enumerate(shown.titles, 1):
                name = f"head.itemtitle{which}.{number}"
                yield self.fixed(
                    "agenda title", f"itemtitle.{at}.{number - 1}", (item.title[number - 1],), name, (title,)
                )
        for role, level in (("title", 1), ("subtitle", 2), ("author", 2)):
            if shown_lines := getattr(block, role):
                yield self.fixed("heading", role, getattr(outline, role), f"head.{role}", shown_lines, level)

    def fixed(self, role: Role, field: str, lines: said.Lines, name: str, shown: read.Lines, level: int = 0) -> Slot:
        """A piece of the head; where the outline says nothing there is what is printed in its place."""
        atoms = tuple(atom for at, line in enumerate(shown) for atom in ((BREAK,) * (at > 0) + of_report(line)))
        return Slot(name, role, level, False, atoms, self.of_lines(lines), None, field)

    def summary(self) -> Iterator[Slot]:
        if self.report.summary is None or self.outline.summary is None:
            return
        title = self.report.summary.title
        yield Slot(
            "", "summary title", 0, False, of_report(title), self.threads(self.outline.summary.title), None, "title"
        )
        missing = said.Unnumbered((Gap(self.counts.language.phrases.missing_text),))
        found = [*leaves(self.counts.summary, self.homes, "summary")]
        for leaf in found or [Leaf("summary.1", "summary", "unnumbered", missing, missing.line)]:
            yield self.leaf(leaf)

    def text(self, counted: tuple[Counted, ...], home: str) -> Iterator[Slot | Exhibit]:
        """The pieces of a text, tables and other exhibits at their places."""
        under = dict(_boxes(counted))
        for leaf in leaves(counted, self.homes, home):
            if leaf.kind != "insertion":
                yield self.leaf(leaf)
                continue
            inside = tuple(self.leaf(one) for one in leaves(under.get(leaf.name, ()), self.homes, "box"))
            yield Exhibit(leaf.name, leaf, self.outline.inserted[leaf.name], self.inserted[leaf.name], inside)

    def leaf(self, leaf: Leaf) -> Slot:
        threads = self.threads(leaf.line)
        role, level, numbered = _shape(leaf)
        return Slot(leaf.name, role, level, numbered, _all(threads), threads, leaf)

    def annexes(self) -> Iterator[Annexed]:
        for number, (counted, shown) in enumerate(zip(self.counts.annexes, self.report.annexes, strict=True), 1):
            given = counted.annex
            agenda = not isinstance(given, said.Annex)
            line = (
                given.title
                if isinstance(given, said.Annex)
                else self.outline.agenda.title
                if self.outline.agenda
                else ()
            )
            name = counted.target.name
            heading = Slot(name, "heading", 1, False, of_report((Text(shown.heading),)))
            title = Slot(
                f"{name}.heading", "heading", 1, False, of_report(shown.title), self.threads(line), None, "title"
            )
            key = "agenda" if agenda else f"annex{number}"
            text = tuple(self.text(counted.blocks, key))
            if agenda:
                text = tuple(_in_agenda(slot) if isinstance(slot, Slot) else slot for slot in text)
            numbered = isinstance(given, said.Annex) and given.numbered
            yield Annexed(key, heading, title, text, numbered)


def _boxes(counted: tuple[Counted, ...]) -> Iterator[tuple[str, tuple[Counted, ...]]]:
    for one in counted:
        if isinstance(one.block, said.Insertion):
            yield one.target.name, one.under
        else:
            yield from _boxes(one.under)


def _shape(leaf: Leaf) -> tuple[Role, int, bool]:
    """The role, the level and whether there is a number, of the piece that is written for a block."""
    match leaf.kind:
        case "section" | "part":
            return "heading", leaf.level, leaf.numbered
        case "paragraph":
            return ("paragraph", 0, True) if leaf.numbered else ("text", 0, False)
        case "unnumbered":
            return "text", 0, False
        case "quotation":
            return ("text" if leaf.text.startswith(("box", "summary")) else "quotation"), 0, False
        case "item":
            return "item", leaf.order, True
        case "bullet":
            return "bullet", min(leaf.depth, 9), True
        case "insertion":
            return "caption", 0, False


def _in_agenda(slot: Slot) -> Slot:
    """The same in an agenda, whose headings are times and sessions and whose points are all bullets."""
    leaf = slot.leaf
    assert leaf is not None
    match leaf.kind:
        case "section":
            role: Role = "agenda time" if leaf.level == 1 else "agenda session"
            return Slot(slot.name, role, 0, False, slot.atoms, slot.threads, leaf)
        case "item" | "bullet":
            return Slot(slot.name, "bullet", min(leaf.depth + 1, 9), True, slot.atoms, slot.threads, leaf)
        case _:
            return (
                slot if leaf.kind == "quotation" else Slot(slot.name, "text", 0, False, slot.atoms, slot.threads, leaf)
            )


def _all(threads: tuple[Thread, ...]) -> Atoms:
    return tuple(atom for thread in threads for atom in thread.atoms)


def is_fixed(slot: Slot) -> bool:
    """Whether what stands in a slot is said by drafter, and by no key: the name of a body that it knows."""
    return slot.role == "body" and not slot.field


def is_unchanged(slot: Slot, atoms: Atoms, line: said.Line) -> bool:
    """Whether a piece says what it said, and the outline can say it as before; nothing where it said nothing."""
    return atoms == slot.atoms and (not slot.threads or line == tuple(thread.inline for thread in slot.threads))

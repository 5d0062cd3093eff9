"""Outlines made up by hypothesis, as ``load`` would give them: every construct, every kind of awkward character."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

from hypothesis import strategies as st

import awkward
from drafter import outline as said
from drafter.bodies import BODIES
from drafter.inline import Gap, Link, Look, Text
from drafter.languages import LANGUAGES, ORIGINALS
from drafter.outline import (
    AGENDA,
    ALL_LEVELS,
    EDITIONS,
    MARKED,
    TEMPLATES,
    AgendaItem,
    Annex,
    Body,
    Box,
    Bullet,
    Editorial,
    Figure,
    InlineNote,
    Insertion,
    Item,
    Line,
    Masthead,
    Note,
    NoteMark,
    Outline,
    Paragraph,
    Part,
    PartHeading,
    Quotation,
    Reference,
    Rows,
    Section,
    Session,
    Table,
    Unnumbered,
)
from drafter.value import replace

T = TypeVar("T")

#: How deep points of both kinds stand in each other, and how many blocks a text has at most.
_DEEPEST_POINT = 9
_BLOCKS = 20
_DAYS = datetime.date.max.toordinal()
_UNHELD = "\x7f\u2028\u2029\ufffe\uffff"
_PIECES = (awkward.ENGLISH, *awkward.SCRIPTS, awkward.ENGLISH, awkward.ODD, awkward.MARKS, awkward.MARKS)
_ASKED = ("", "how many Parties spoke", "*who* [x] ~1 ^2", "多少", "a\\b", "كم؟", "|", "😀 <b> & c")


class Dice:
    """Choices read from a tape of bytes, one after another; behind its end every choice is the first, the simplest.

    Hypothesis draws a tape as a whole. From one that draws each choice it would make most cases by changing a few
    choices of the last one (6.170: of a hundred outlines fifteen differed in more than a word).
    """

    def __init__(self, tape: bytes) -> None:
        self.tape = iter(tape)

    def up_to(self, most: int) -> int:
        """A number from 0 to ``most``, which is below 256."""
        return next(self.tape, 0) * (most + 1) >> 8

    def large(self, most: int) -> int:
        """A number from 0 to ``most``, which is below 2 to the power of 24."""
        return int.from_bytes([next(self.tape, 0) for _ in range(3)]) * (most + 1) >> 24

    def chance(self, of: int) -> bool:
        """Whether something happens that happens once in so many times."""
        return self.up_to(of - 1) == of - 1

    def pick(self, known: Sequence[T]) -> T:
        return known[self.up_to(len(known) - 1)]

    def words(self) -> str:
        """Some words, mostly of several scripts."""
        drawn = [self.pick(self.pick(_PIECES)) for _ in range(1 + self.up_to(4))]
        return "".join(drawn) + (self.character() if self.chance(8) else "")

    def character(self) -> str:
        """Any character that a text may hold, mostly one of a living script."""
        found = chr(self.large((0x2FFF, 0xFFFF, 0x10FFFF)[self.up_to(2)]))
        return "a" if found in _UNHELD or unicodedata.category(found) in ("Cc", "Cs") else found

    def look(self) -> Look:
        return Look(self.up_to(15)) if self.chance(3) else Look.PLAIN

    def text(self) -> Text:
        return Text(self.words(), self.look())

    def link(self) -> Link:
        """A link: as its address, with angled brackets or without, or with words of its own."""
        address, form = self.pick(awkward.ADDRESSES), self.up_to(2)
        if form == 2:
            content = _merged([self.text() for _ in range(1 + self.up_to(1))])
            return Link(address, tuple(text for text in content if isinstance(text, Text)))
        return Link(address, (Text(f"<{address}>" if form else address, self.look()),))


class _Known:
    """Lines, with what they may mention: the names that fit each kind of reference, and the notes."""

    def __init__(self, dice: Dice, fitting: dict[str, list[str]], texts: dict[str, int], notes: Sequence[str]) -> None:
        self.dice = dice
        self.fitting = {kind: names for kind, names in fitting.items() if names}
        self.kinds = sorted(self.fitting)
        self.texts = texts
        self.notes = notes

    def reference(self) -> Reference:
        """A reference to one name, to several, or to all from one to another of the same text."""
        kind = self.dice.pick(self.kinds)
        known = self.fitting[kind]
        names = [self.dice.pick(known)]
        through = self.dice.chance(4)
        if through:
            names.append(self.dice.pick([name for name in known if self.texts[name] == self.texts[names[0]]]))
        else:
            names += [self.dice.pick(known) for _ in range(self.dice.up_to(3) if self.dice.chance(3) else 0)]
        return Reference(kind, tuple(names), through, self.dice.look())  # type: ignore[arg-type]

    def quiet(self) -> said.Inline:
        """Any inline but a note, as notes hold."""
        match self.dice.up_to(8):
            case 5:
                return self.dice.link()
            case 6:
                return Gap(self.dice.pick(_ASKED))
            case 7 | 8 if self.kinds:
                return self.reference()
            case _:
                return self.dice.text()

    def line(self) -> Line:
        """A line of a note."""
        return normal([self.quiet() for _ in range(1 + self.dice.up_to(2))])

    def noted(self) -> Line:
        """A line of the text, where notes may be, several of them side by side."""
        inlines: list[said.Inline] = []
        for _ in range(1 + self.dice.up_to(2)):
            inlines.append(self.quiet())
            while self.dice.chance(4):
                if self.notes and self.dice.chance(2):
                    inlines.append(NoteMark(self.dice.pick(self.notes)))
                else:
                    inlines.append(InlineNote(self.line()))
        return normal(inlines[1:] if len(inlines) > 1 and self.dice.chance(10) else inlines)

    def lines(self) -> said.Lines:
        return tuple(self.noted() for _ in range(self.dice.up_to(2)))

    def maybe(self) -> Line:
        return self.noted() if self.dice.chance(2) else ()


def normal(inlines: Sequence[said.Inline]) -> Line:
    """A line as it is read: pieces that look alike are one, no blank stands at its ends, and it is not empty."""
    line = list(_merged(inlines))
    while line and isinstance(line[0], Text) and not line[0].look and not line[0].words.lstrip(" \t"):
        del line[0]
    while line and isinstance(line[-1], Text) and not line[-1].look and not line[-1].words.rstrip(" \t"):
        del line[-1]
    if line and isinstance(line[0], Text) and not line[0].look:
        line[0] = Text(line[0].words.lstrip(" \t"))
    if line and isinstance(line[-1], Text) and not line[-1].look:
        line[-1] = Text(line[-1].words.rstrip(" \t"))
    return tuple(line) or (Text("words"),)


def _merged(inlines: Sequence[said.Inline]) -> list[said.Inline]:
    line: list[said.Inline] = []
    for inline in inlines:
        last = line[-1] if line else None
        if isinstance(inline, Text) and isinstance(last, Text) and inline.look == last.look:
            line[-1] = Text(last.words + inline.words, last.look)
        else:
            line.append(inline)
    return line


class _Shape:
    """Draws the shape of a text: blocks with names, whose lines are drawn once all names are known.

    ``waiting`` are the names of tables, figures and boxes that have no place yet.
    """

    def __init__(self, dice: Dice, items: int) -> None:
        self.dice = dice
        self.items = items
        self.blocks_left = 0
        self.names = list(awkward.NAMES)
        self.fitting: dict[str, list[str]] = {kind: [] for kind in said.KINDS}
        self.text = 0
        self.texts: dict[str, int] = {}
        self.deepest = 1
        self.steep = False
        self.named = True
        self.waiting: list[str] = []

    def known(self, name: str, text: int, *kinds: str) -> None:
        """Remember a name of something in a text; references of these kinds may point to it."""
        self.texts[name] = text
        for kind in kinds if self.named else ():
            self.fitting[kind].append(name)

    def name(self, *kinds: str) -> str:
        """A name, or none."""
        return self.taken(*kinds) if self.names and self.dice.chance(3) else ""

    def taken(self, *kinds: str) -> str:
        """A name that nothing else has."""
        name = self.names.pop(self.dice.up_to(len(self.names) - 1))
        self.known(name, self.text if {"para", "section"} & {*kinds} else -1, *kinds)
        return name

    def some(self, most: int, least: int = 0) -> range:
        """How many blocks come next; each is one less that may come later."""
        count = min(least + self.dice.up_to(most - least), self.blocks_left)
        self.blocks_left -= count
        return range(count)

    def points(self, deep: int = 1, items: int = 0) -> tuple[said.Point, ...]:
        """Items and bullets, nested."""
        made: list[said.Point] = []
        for _ in self.some(3 if deep == 1 else 2, least=int(self.deepest > 2)) if deep <= self.deepest else ():
            if items == self.items or self.dice.chance(3):
                made.append(Bullet((), self.points(deep + 1, items), self.name()))
            else:
                made.append(Item((), self.points(deep + 1, items + 1), self.name("para", "ref")))
        return tuple(made)

    def whole(self, headings: int, numbered: bool = True, titles: bool = True) -> tuple[said.Block, ...]:
        """The blocks of a text with so many levels of headings; whether it has numbers, and its headings too."""
        self.deepest = self.dice.up_to(_DEEPEST_POINT) if self.dice.chance(3) else 2
        self.steep = self.dice.chance(4)
        self.blocks_left = _BLOCKS if self.deepest > 2 or self.steep else self.dice.up_to(_BLOCKS)
        return self.blocks(headings, titles and numbered, numbered)

    def apart(self, headings: int = 0) -> tuple[said.Block, ...]:
        """The blocks of a text to which nothing refers, and in which nothing is placed."""
        self.named, waiting, self.waiting = False, self.waiting, []
        made = self.whole(headings)
        self.named, self.waiting = True, waiting
        return made

    def blocks(self, headings: int, titles: bool, paragraphs: bool) -> tuple[said.Block, ...]:
        """Points, then paragraphs, then sections, as a text holds them; what of these has numbers is said."""
        made: list[said.Block] = list(self.points()) if self.dice.chance(4) else []
        for _ in self.some(2):
            if self.dice.chance(4):
                made.append(Unnumbered((), self.points(), self.name()))
            elif self.dice.chance(5):
                made += [Quotation((), self.name()), *(self.points() if self.dice.chance(3) else ())]
            else:
                made.append(Paragraph((), self.points(), self.name(*(("para", "ref") if paragraphs else ()))))
            while self.waiting and self.dice.chance(2):
                made += [Insertion(self.waiting.pop()), *(self.points() if self.dice.chance(4) else ())]
        for _ in self.some(2, least=int(self.steep)) if headings else ():
            own = not self.dice.chance(5)
            name = self.name("section", "ref") if own and titles else self.name()
            made.append(Section((), self.blocks(headings - 1, own and titles, paragraphs), name, own))
        return tuple(made)

    def arranged(
        self, keys: Sequence[str], headings: int, numbered: bool
    ) -> tuple[tuple[said.Block, ...], dict[str, Part]]:
        """The sections of a main text in which the parts have their places, and the parts."""
        made: list[said.Block] = []
        parts = {}
        for key in sorted(keys, key=lambda _: self.dice.up_to(9)):
            own, counted = not self.dice.chance(5), not self.dice.chance(5)
            titled = own and numbered
            form = self.dice.up_to(3)
            before = self.little(headings - 1, titled, numbered) if form else ()
            if form in (0, 1):
                parts[key] = Part((), self.whole(headings - 1 - form, counted and numbered, titled), counted)
                if titled and counted:
                    self.known(key, 0, "section", "ref")
                under = self.little(headings - 1 - form, titled and counted, numbered and counted)
                heading = PartHeading(key, under, own)
                name = self.name(*(("section", "ref") if numbered else ())) if form else ""
                made.append(Section((), (*before, heading), name) if form else heading)
            else:
                parts[key] = Part((), self.whole(headings - 1, counted and numbered, titled), counted)
                if titled:
                    self.known(key, 0, "section", "ref")
                name = self.name(*(("section", "ref") if titled else ()))
                made.append(Section((), (*before, Insertion(key)), name, own))
        return tuple(made), parts

    def little(self, headings: int, titles: bool, paragraphs: bool) -> tuple[said.Block, ...]:
        """A block or two, without headings, which would take what follows under them."""
        self.blocks_left = 2
        return self.blocks(0, titles, paragraphs)


def _filled(content: Sequence[Any], known: _Known) -> tuple[Any, ...]:
    """Blocks with their lines."""
    made: list[Any] = []
    for block in content:
        if isinstance(block, Section):
            made.append(replace(block, title=known.noted(), content=_filled(block.content, known)))
        elif isinstance(block, PartHeading):
            made.append(replace(block, content=_filled(block.content, known)))
        elif isinstance(block, Quotation):
            made.append(replace(block, line=known.noted()))
        elif isinstance(block, Insertion):
            made.append(block)
        else:
            made.append(replace(block, line=known.noted(), points=_filled(block.points, known)))
    return tuple(made)


def dice(length: int = 6000) -> st.SearchStrategy[Dice]:
    """Dice with a tape of this length."""
    return st.binary(min_size=length, max_size=length).map(Dice)


_WORDS, _TEXT, _LINK = dice(40).map(Dice.words), dice(40).map(Dice.text), dice(80).map(Dice.link)


def outlines() -> st.SearchStrategy[Outline]:
    """Outlines in any language: parts, annexes, names, references and notes that fit together."""
    return dice().map(outline)


def outline(dice: Dice) -> Outline:
    """The outline that these dice make."""
    code = dice.pick(sorted(LANGUAGES))
    headings = len(LANGUAGES[code].headings)
    shape = _Shape(dice, len(LANGUAGES[code].items))
    exhibits = _exhibits(dice, shape) if dice.chance(3) else ()
    numbered = not dice.chance(8)
    keys = [key for key in ("mandate", "organization", "issues", "proposals") if dice.chance(2)]
    sections: tuple[said.Block, ...] = ()
    if keys and dice.chance(3):
        sections, parts = shape.arranged(keys, headings, numbered)
    else:
        parts = {}
        for key in keys:
            level = 2 if key == "proposals" and "issues" in keys else 1
            counted = not dice.chance(8)
            titled = level == 1 or parts["issues"].numbered
            parts[key] = Part((), shape.whole(headings - level, counted and numbered, titled), counted)
            if counted and numbered and titled:
                shape.known(key, 0, "section", "ref")
    apart = {key: shape.apart() for key in ("summary", "preamble") if dice.chance(4)}
    agenda = None
    if dice.chance(2):
        shape.text = -2
        agenda = shape.apart(headings)
    annexes = _annexes(dice, shape, headings, agenda is not None)
    if AGENDA in annexes if annexes is not None else agenda is not None:
        shape.known(AGENDA, -1, "annex", "ref")
    if shape.waiting and parts:
        last = next(reversed(parts))
        rest = tuple(map(Insertion, shape.waiting))
        parts[last] = replace(parts[last], text=(*rest, *parts[last].text))
        shape.waiting.clear()
    for name in shape.waiting:
        for names in shape.fitting.values():
            names[:] = [one for one in names if one != name]
    placed = [one for one in exhibits if one.name not in shape.waiting]
    notes = [name for name in awkward.NOTE_NAMES if dice.chance(5)]
    known = _Known(dice, shape.fitting, shape.texts, notes)
    filled = {key: replace(part, title=known.maybe(), text=_filled(part.text, known)) for key, part in parts.items()}
    summary = Part(known.maybe(), _filled(apart["summary"], known)) if "summary" in apart else None
    return Outline(
        language=code,
        body=_body(dice, known),
        template=dice.pick(("", "", "", *TEMPLATES)),
        masthead=_masthead(dice, notes),
        session=_session(dice, known),
        title=known.lines(),
        subtitle=known.lines() if dice.chance(3) else (),
        author=known.lines(),
        summary=summary,
        editorial=Editorial(dice.pick((0, *EDITIONS)), dice.pick(((), ("S101",), ("S510", "S203"))))
        if dice.chance(4)
        else Editorial(),
        contents=dice.pick((1, 2, 3, 4, ALL_LEVELS)) if dice.chance(4) else 0,
        preamble=_filled(apart.get("preamble", ()), known),
        sections=_filled(sections, known),
        numbered=numbered,
        mandate=filled.get("mandate"),
        organization=filled.get("organization"),
        issues=filled.get("issues"),
        proposals=filled.get("proposals"),
        closing=known.lines() if dice.chance(3) else (),
        agenda=Part(known.maybe(), _filled(agenda, known)) if agenda is not None else None,
        annexes=annexes if annexes is None else tuple(_annex(annex, known) for annex in annexes),
        tables=tuple(_table(dice, known, one) for one in placed if isinstance(one, Table)),
        figures=tuple(_figure(dice, known, one) for one in placed if isinstance(one, Figure)),
        boxes=tuple(_box(dice, known, one) for one in placed if isinstance(one, Box)),
        notes=tuple(Note(name, tuple(known.line() for _ in range(1 + dice.up_to(2)))) for name in notes),
    )


def _exhibits(dice: Dice, shape: _Shape) -> tuple[Table | Figure | Box, ...]:
    """Tables, figures and boxes that wait for a place, with the shape of the text in a box."""
    made: list[Table | Figure | Box] = []
    for _ in range(1 + dice.up_to(2)):
        match dice.up_to(2):
            case 0:
                made.append(Table(shape.taken("table", "ref")))
            case 1:
                made.append(Figure(shape.taken("figure", "ref")))
            case _:
                made.append(Box(shape.taken("box", "ref"), text=shape.apart()))
    shape.waiting = [one.name for one in made]
    return tuple(made)


def _lettered(dice: Dice, known: _Known) -> tuple[_Known, said.Notes]:
    """What lines in a table, figure or box may mention, and the notes that stand there."""
    names = [name for name in awkward.NOTE_NAMES[:6] if dice.chance(4)]
    notes = tuple(Note(name, tuple(known.line() for _ in range(1 + dice.up_to(1)))) for name in names)
    return _Known(dice, known.fitting, known.texts, names), notes


def _table(dice: Dice, known: _Known, table: Table) -> Table:
    inside, notes = _lettered(dice, known)
    columns = dice.up_to(4)
    sides = tuple(dice.pick(("", "left", "right", "center")) for _ in range(columns))

    def row() -> tuple[said.Lines, ...]:
        return tuple(tuple(inside.noted() for _ in range(dice.up_to(2))) for _ in range(columns))

    header, body = (tuple(row() for _ in range(dice.up_to(2))) for _ in "ab")
    return replace(
        table,
        title=inside.maybe(),
        rows=Rows(sides, header, body) if columns else Rows(),  # type: ignore[arg-type]
        notes=notes,
        source=inside.maybe(),
        widths=tuple(1 + dice.up_to(9) for _ in range(columns)) if dice.chance(3) else (),
        wide=dice.chance(4),
    )


def _figure(dice: Dice, known: _Known, figure: Figure) -> Figure:
    inside, notes = _lettered(dice, known)
    file = dice.pick(("", "map.png", "figures/ä b.jpg"))
    description = dice.pick([one for one in awkward.SHORT if one]) if file or dice.chance(3) else ""
    return replace(figure, title=inside.maybe(), file=file, description=description, notes=notes, source=inside.maybe())


def _box(dice: Dice, known: _Known, box: Box) -> Box:
    inside, notes = _lettered(dice, known)
    return replace(box, title=inside.maybe(), text=_filled(box.text, inside), notes=notes, source=inside.maybe())


def _annexes(dice: Dice, shape: _Shape, headings: int, agenda: bool) -> said.Annexes | None:
    """The shapes of the annexes, or None where the outline lists none; where there is an agenda, it is among them."""
    if not dice.chance(2):
        return None
    made: list[Any] = []
    for shape.text in range(1, 1 + dice.up_to(3)):
        numbered = not dice.chance(5)
        text = shape.whole(headings, numbered)
        original = dice.pick(ORIGINALS) if dice.chance(4) else ""
        made.append(Annex((), text, shape.name("annex", "ref"), numbered, original))
    if agenda or dice.chance(4):
        made.insert(dice.up_to(len(made)), AGENDA)
    return tuple(made)


def _annex(annex: Any, known: _Known) -> Any:
    return annex if annex == AGENDA else replace(annex, title=known.maybe(), text=_filled(annex.text, known))


def _session(dice: Dice, known: _Known) -> Session:
    """A session with one item of its agenda, or with a list of them."""
    names, dates, provisional = known.lines(), known.lines(), dice.chance(3)
    if dice.chance(3):
        items = tuple(AgendaItem(known.maybe(), known.lines()) for _ in range(1 + dice.up_to(1)))
        return Session(names, dates, agenda_items=items, provisional=provisional)
    return Session(names, dates, known.maybe(), known.lines(), provisional=provisional)


def _body(dice: Dice, known: _Known) -> str | Body:
    if dice.chance(2):
        return dice.pick(("", *sorted(BODIES)))
    spelt = Body(dice.pick(awkward.SHORT) if dice.chance(2) else "", known.lines())
    return spelt if spelt != Body() else Body("Convention")


def _masthead(dice: Dice, notes: Sequence[str]) -> Masthead:
    marked = [name for name in MARKED if notes and dice.chance(8)]
    return Masthead(
        symbol=dice.pick((*awkward.SYMBOLS, "FCCC/CP/2021/10\nFCCC/PA/CMA/2021/7")),
        distribution=dice.pick(("", "general", "limited", "restricted")),
        date=datetime.date.fromordinal(1 + dice.large(_DAYS - 1)) if dice.chance(2) else None,
        original=dice.pick(("", *ORIGINALS)),
        emblem=dice.pick(("", "", "emblem.png", "figures/ä b.jpg")),
        job_number=dice.pick(("", "", "GE.11-71580", *awkward.SHORT)),
        notice=dice.pick(("", "", "Advance version", *awkward.SHORT)),
        marks=tuple((name, (NoteMark(dice.pick(notes)),)) for name in marked),
    )

"""Outlines made up by hypothesis, as ``load`` would give them: every construct, every kind of awkward character."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from drafter import outline as said
from drafter.bodies import BODIES
from drafter.inline import Gap, Link, Look, Text
from drafter.languages import LANGUAGES, ORIGINALS
from drafter.outline import (
    AGENDA,
    Annex,
    Body,
    Bullet,
    InlineNote,
    Item,
    Line,
    Masthead,
    Note,
    NoteMark,
    Outline,
    Paragraph,
    Part,
    Reference,
    Section,
    Session,
    Unnumbered,
)
from drafter.value import replace

Draw = Any

_PLAIN = ("The Parties ", "agreed", " to ", "40 per cent", "缔约方", "，", "研讨会。", "  ", " ", "a", "B", "7")
_AWKWARD = (
    "*", "**", "***", "_", "~", "^", "[", "]", "(", ")", "{", "}", "#", "# ", "-", "- ", "* ", "<", ">", "&", "%", "|",
    ":", ": ", " #", "\\", "!", "?", '"', "'", "`", "@", "=", ",", "\t", "\u00a0", "\u3000", "\u200b", "\u00ad",
    "é", "e\u0301", "\u0301", "😀", "𠮷", "ＡＢ", "ｶﾅ", "（", "：", "العربية", "{{ x }}", "{% if %}", "&amp;", "<b>",
    "[x]", "{y}", "[^", "^[", "](", "]{", "{#", "{-}", "{gap:", "{para:", "{italic}", "http://", "https://a.b",
    "mailto:x@y", "<!--", "-->", "1. ", "(a) ", "---", "...", "title: |", "INF.1/Rev.1*", "[30–40]", "~~", "^2^",
)  # fmt: skip
_ADDRESSES = ("http://unfccc.int", "https://a.b/c_(d)?e=f&g=%20#h", "http://a.b/~c*d", "mailto:someone@example.org")
_LOOKS = tuple(Look(number) for number in range(16))
_LOOK = st.one_of(st.just(Look.PLAIN), st.sampled_from(_LOOKS))
_WORDS = st.lists(st.sampled_from(_PLAIN + _AWKWARD), min_size=1, max_size=5).map("".join)
_TEXT = st.builds(Text, _WORDS, _LOOK)
_NAMES = ("request", "b", "Site-visit", "résumé", "结论", "para", "x9", "a-very-long-name-of-30-letters", "y", "z",
          "q-1", "next-steps", "u", "v", "w")  # fmt: skip
_NOTE_NAMES = ("*", "**", "1", "site", "own", "注", "note-2", "007")
_SYMBOL = st.sampled_from(("", "FCCC/AWGLCA/2011/INF.1", "FCCC/SB/2011/INF.1"))


def _whole_link(address: str) -> st.SearchStrategy[Link]:
    """A link that prints its own address, with angled brackets or without."""
    return _LOOK.flatmap(
        lambda look: st.sampled_from([Link(address, (Text(words, look),)) for words in (address, f"<{address}>")])
    )


_LINK = st.one_of(
    st.sampled_from(_ADDRESSES).flatmap(_whole_link),
    st.builds(Link, st.sampled_from(_ADDRESSES), st.lists(_TEXT, min_size=1, max_size=2).map(tuple)),
)
_GAP = st.builds(Gap, st.sampled_from(("", "how many Parties spoke", "*who* [x] ~1 ^2", "多少")))


class _Known:
    """The names in an outline that an inline may mention: those that fit each kind of reference, and the notes."""

    def __init__(self, fitting: dict[str, list[str]], texts: dict[str, int], notes: Sequence[str]) -> None:
        self.fitting = {kind: names for kind, names in fitting.items() if names}
        self.texts = texts
        self.notes = notes

    def quiet(self) -> st.SearchStrategy[said.Inline]:
        """Any inline but a note, as notes hold."""
        made: list[st.SearchStrategy[said.Inline]] = [_TEXT, _TEXT, _TEXT, _LINK, _GAP]
        if self.fitting:
            made.append(st.sampled_from(sorted(self.fitting)).flatmap(self.reference))
        return st.one_of(made)

    def reference(self, kind: str) -> st.SearchStrategy[said.Inline]:
        """A reference of this kind to one name, to several, or to all from one to another of the same text."""
        name = st.sampled_from(self.fitting[kind])
        single = st.tuples(st.lists(name, min_size=1, max_size=3).map(tuple), st.just(False))
        others = name.flatmap(
            lambda first: st.tuples(
                st.just(first),
                st.sampled_from([name for name in self.fitting[kind] if self.texts[name] == self.texts[first]]),
            )
        )
        through = st.tuples(others, st.just(True))
        return st.tuples(st.one_of(single, through), _LOOK).map(
            lambda drawn: Reference(kind, drawn[0][0], drawn[0][1], drawn[1])  # type: ignore[arg-type]
        )

    def line(self) -> st.SearchStrategy[Line]:
        """A line of a note."""
        return st.lists(self.quiet(), min_size=1, max_size=4).map(normal)

    def noted(self) -> st.SearchStrategy[Line]:
        """A line of the text, where notes may be."""
        inlines = [self.quiet(), self.quiet(), self.line().map(InlineNote)]
        if self.notes:
            inlines.append(st.sampled_from(self.notes).map(NoteMark))
        return st.lists(st.one_of(inlines), min_size=1, max_size=5).map(normal)


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
        if isinstance(inline, Link):
            line.append(Link(inline.address, tuple(_merged(inline.content))))  # type: ignore[arg-type]
        elif isinstance(inline, Text) and isinstance(last, Text) and inline.look == last.look:
            line[-1] = Text(last.words + inline.words, last.look)
        else:
            line.append(inline)
    return line


class _Shape:
    """Draws the shape of a text: blocks with names, whose lines are drawn once all names are known."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.names = list(draw(st.permutations(_NAMES)))
        self.fitting: dict[str, list[str]] = {"para": [], "section": [], "annex": [], "ref": []}
        self.text = 0
        self.texts: dict[str, int] = {}

    def chance(self, of: int) -> bool:
        return bool(self.draw(st.integers(1, of)) == 1)

    def name(self, *kinds: str) -> str:
        """A name, or none; references of these kinds may point to it."""
        if not self.names or not self.chance(3):
            return ""
        name = str(self.names.pop())
        self.texts[name] = -1 if "annex" in kinds else self.text
        for kind in kinds:
            self.fitting[kind].append(name)
        return name

    def points(self, deep: int = 1) -> tuple[said.Point, ...]:
        """Items and bullets, nested."""
        made: list[said.Point] = []
        for _ in range(self.draw(st.integers(0, 3 - deep if deep < 3 else 0))):
            if self.chance(3):
                made.append(Bullet((), self.points(deep + 1), self.name()))
            else:
                made.append(Item((), self.points(deep + 1), self.name("para", "ref")))
        return tuple(made)

    def blocks(self, deep: int = 1, numbered: bool = True) -> tuple[said.Block, ...]:
        """Points, then paragraphs, then sections, as a text holds them; ``deep`` is the level of these, 4 the last."""
        made: list[said.Block] = list(self.points()) if self.chance(4) else []
        for _ in range(self.draw(st.integers(0, 2))):
            if self.chance(4):
                made.append(Unnumbered((), self.points(), self.name()))
            else:
                made.append(Paragraph((), self.points(), self.name("para", "ref")))
        for _ in range(self.draw(st.integers(0, 1)) if deep <= 4 else 0):
            counted = numbered and not self.chance(5)
            name = self.name("section", "ref") if counted else self.name()
            made.append(Section((), self.blocks(deep + 1, counted), name, not (numbered and not counted)))
        return tuple(made)


def _filled(draw: Draw, content: Sequence[Any], known: _Known) -> tuple[Any, ...]:
    """Blocks with their lines."""
    made = []
    for block in content:
        if isinstance(block, Section):
            title = draw(known.noted())
            made.append(replace(block, title=title, content=_filled(draw, block.content, known)))
        else:
            made.append(replace(block, line=draw(known.noted()), points=_filled(draw, block.points, known)))
    return tuple(made)


@st.composite
def outlines(draw: Draw, language: str | None = None) -> Outline:
    """An outline in this language, or in any: parts, annexes, names, references and notes that fit together."""
    shape = _Shape(draw)
    keys = draw(st.lists(st.sampled_from(("mandate", "organization", "issues", "proposals")), unique=True))
    within = {"proposals"} if "issues" in keys else set()
    texts = {key: shape.blocks(3 if key in within else 2) for key in keys}
    for key in keys:
        shape.texts[key] = 0
        shape.fitting["section"].append(key)
        shape.fitting["ref"].append(key)
    agenda = () if shape.chance(3) else (_Shape(draw).blocks(),)
    annexes = _annexes(draw, shape, bool(agenda))
    if AGENDA in annexes if annexes is not None else agenda:
        shape.texts[AGENDA] = -1
        shape.fitting["annex"].append(AGENDA)
        shape.fitting["ref"].append(AGENDA)
    notes = draw(st.lists(st.sampled_from(_NOTE_NAMES), unique=True, max_size=3))
    known = _Known(shape.fitting, shape.texts, notes)
    return Outline(
        language=language or draw(st.sampled_from(sorted(LANGUAGES))),
        body=draw(_bodies(known)),
        masthead=draw(_MASTHEAD),
        session=draw(_sessions(known)),
        title=draw(_lines(known)),
        author=draw(_lines(known)),
        **{key: Part(_title(draw, known), _filled(draw, text, known)) for key, text in texts.items()},
        agenda=Part(_title(draw, known), _filled(draw, _nameless(agenda[0]), known)) if agenda else None,
        annexes=annexes if annexes is None else tuple(_annex(draw, annex, known) for annex in annexes),
        notes=tuple(Note(name, draw(st.lists(known.line(), min_size=1, max_size=3).map(tuple))) for name in notes),
    )


def _nameless(content: Sequence[Any]) -> tuple[Any, ...]:
    """Blocks of an agenda: nothing refers into it."""
    return tuple(
        replace(block, name="", content=_nameless(block.content))
        if isinstance(block, Section)
        else replace(block, name="", points=_nameless(block.points))
        for block in content
    )


def _title(draw: Draw, known: _Known) -> Line:
    return () if draw(st.booleans()) else draw(known.noted())


def _annexes(draw: Draw, shape: _Shape, agenda: bool) -> said.Annexes | None:
    """The shapes of the annexes, or None where the outline lists none; where there is an agenda, it is among them."""
    if draw(st.booleans()):
        return None
    made: list[Any] = []
    for shape.text in range(1, draw(st.integers(1, 3))):
        made.append(Annex((), shape.blocks(), shape.name("annex", "ref")))
    if agenda or shape.chance(4):
        made.insert(draw(st.integers(0, len(made))), AGENDA)
    return tuple(made)


def _annex(draw: Draw, annex: Any, known: _Known) -> Any:
    if annex == AGENDA:
        return annex
    return replace(annex, title=draw(known.noted()), text=_filled(draw, annex.text, known))


def _lines(known: _Known) -> st.SearchStrategy[said.Lines]:
    return st.lists(known.noted(), max_size=2).map(tuple)


def _sessions(known: _Known) -> st.SearchStrategy[Session]:
    lines = _lines(known)
    return st.builds(Session, lines, lines, st.one_of(st.just(()), known.noted()), lines)


_STRING = st.sampled_from(("", "Convention", "Framework Convention: on x", "no", "3.10", 'it\'s # "so"', "公约", "- a"))


def _bodies(known: _Known) -> st.SearchStrategy[str | Body]:
    spelt = st.builds(Body, _STRING, _lines(known)).filter(lambda body: body != Body())
    return st.one_of(st.sampled_from(("", *sorted(BODIES))), spelt)


_MASTHEAD = st.builds(
    Masthead,
    symbol=_SYMBOL,
    distribution=st.sampled_from(("", "general", "limited", "restricted")),
    date=st.one_of(st.none(), st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 12, 31))),
    original=st.sampled_from(("", *ORIGINALS)),
    emblem=st.just(""),
)

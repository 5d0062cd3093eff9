"""Tables, figures and boxes of a report: captions, cells, what stands below them."""

from __future__ import annotations

from collections.abc import Callable

from drafter import outline as said
from drafter import report as read
from drafter.citing import Here, merged
from drafter.counting import Target
from drafter.inline import Gap, Look, Text
from drafter.script import is_tight
from drafter.wording import Letters, Wording


def table(given: said.Table, target: Target, wording: Wording) -> read.Table:
    """A table; the notes are lettered in the order in which its cells are read, row by row."""
    letters, here = _apart(given, target, wording)
    caption = _caption(given, target, wording, letters, here)

    def cell(lines: said.Lines) -> read.Lines:
        return tuple(wording.line(line, here, letters) for line in lines)

    header, body = (tuple(tuple(map(cell, row)) for row in rows) for rows in (given.rows.header, given.rows.body))
    sides = given.rows.sides or (_USUAL,) * max(len(given.widths), 1)
    shares = given.widths or _shares((*header, *body), len(sides))
    columns = tuple(read.Column(side or "left", share) for side, share in zip(sides, shares, strict=True))
    if not header and not body:
        body = ((((wording.gap(wording.phrases.missing_table),),) + ((),) * (len(columns) - 1)),)
    return read.Table(
        target.name, caption, columns, header, body, *_below(given, wording, letters, here), wide=given.wide
    )


_USUAL: said.Side = ""
# How wide a column is at the least and at the most, in letters: a wider text is broken, and a figure has room.
_NARROWEST, _WIDEST = 7, 40


def _shares(rows: tuple[read.Row, ...], columns: int) -> tuple[int, ...]:
    """How wide columns are if nobody says it: as their longest paragraphs want, within bounds."""
    longest = [_NARROWEST] * columns
    for row in rows:
        for at, cell in enumerate(row):
            lengths = (sum(1 + is_tight(char) for char in read.plain(line)) for line in cell)
            longest[at] = min(max(longest[at], *lengths, 0), _WIDEST)
    return tuple(longest)


def figure(given: said.Figure, target: Target, wording: Wording) -> read.Figure:
    """A figure; without a file there is a gap in its place."""
    letters, here = _apart(given, target, wording)
    caption = _caption(given, target, wording, letters, here)
    missing = () if given.file else wording.gap(wording.phrases.missing_figure)
    below = _below(given, wording, letters, here)
    return read.Figure(target.name, caption, given.file, wording.plain(given.description), missing, *below)


def box(
    given: said.Box, target: Target, wording: Wording, content: Callable[[Letters], tuple[read.Block, ...]]
) -> read.Box:
    """A box; ``content`` gives its blocks when it is told where the notes in them go."""
    letters, here = _apart(given, target, wording)
    caption = _caption(given, target, wording, letters, here)
    return read.Box(target.name, caption, content(letters), *_below(given, wording, letters, here))


def _apart(given: said.Table | said.Figure | said.Box, target: Target, wording: Wording) -> tuple[Letters, Here]:
    """The notes of something that stands apart from the running text, and its place, where the short forms stand."""
    return Letters(wording.language, given.notes), Here(target.order, target.annex, short=True)


def _caption(
    given: said.Table | said.Figure | said.Box, target: Target, wording: Wording, letters: Letters, here: Here
) -> read.Caption:
    title = given.title or (Gap(wording.phrases.missing_title),)
    return read.Caption(target.label, target.cited, wording.line(title, here, letters))


def _below(
    given: said.Table | said.Figure | said.Box, wording: Wording, letters: Letters, here: Here
) -> tuple[tuple[read.LetteredNote, ...], read.Line]:
    """What stands below: the source, whose first word says so and may have notes too, and all the notes."""
    source: read.Line = ()
    if given.source:
        before, _, after = wording.phrases.source.partition("{}")
        word, colon = before.rstrip(" :：\u00a0"), before[len(before.rstrip(" :：\u00a0")) :]
        words = (*wording.line(given.source, here, letters), *((Text(after),) if after else ()))
        source = merged((Text(word, Look.ITALIC), Text(colon), *words))
    return letters.notes(wording, here), source

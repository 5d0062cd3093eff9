"""An outline as one row of blocks over all its texts, each knowing under what it stands.

What has a text of its own stands in the row too: parts and the things that are inserted where they have their place,
annexes in a text ``annexes`` and the summary in a text ``front``, which no outline has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter import outline as said
from drafter.drawn import show as drawn
from drafter.merging.running import shown
from drafter.returning.rows import Row
from drafter.value import Value, replace

#: The texts in which what has a text of its own is listed.
FRONT, ANNEXES = "front", "annexes"
EXHIBITS = (said.Table, said.Figure, said.Box)


class Entry(Value):
    """A block: the key of the text that it stands in, its name or place in the outline, and its row.

    ``above`` is the number of the entry under which it stands, or -1. ``more`` is what belongs to it and is not in its
    row, such as the table that stands there.
    """

    text: str
    place: str
    row: Row
    above: int = -1
    more: object = None


#: The keys that the annexes of an outline are known by, by their numbers.
Keys = Mapping[int, str]


def texts(outline: said.Outline, annexes: Keys) -> Iterator[tuple[str, str, said.Blocks]]:
    """The texts of an outline: the key by which they are merged, the one by which their blocks are called, and they."""
    yield "preamble", "preamble", outline.preamble
    yield "sections", "sections", outline.arranged
    for key in ("mandate", "organization", "issues", "proposals"):
        part = outline.parts.get(key)
        yield key, key, part.text if part else ()
    yield "agenda", "agenda", outline.agenda.text if outline.agenda else ()
    yield "summary", "summary", outline.summary.text if outline.summary else ()
    for number, box in enumerate(outline.boxes, 1):
        yield box_key(box.name), f"box{number}", box.text
    for number, annex in enumerate(outline.bound, 1):
        if isinstance(annex, said.Annex):
            yield annexes[number], f"annex{number}", annex.text


def box_key(name: str) -> str:
    """The key of the text of a box."""
    return f"box {name}"


def entries(outline: said.Outline, annexes: Keys) -> list[Entry]:
    """All the blocks of an outline, text after text."""
    found = list(_heads(outline, annexes))
    exhibits = {
        one.name: replace(one, text=()) if isinstance(one, said.Box) else one for one in outline.inserted.values()
    }
    for key, called, blocks in texts(outline, annexes):
        for number, row in enumerate(_counted(outline, rows(blocks)), 1):
            place = row[0].name or row[0].key or f"{called}.{row[1]}"
            more: object = None
            if row[0].kind in ("part", "insertion"):
                part = outline.parts.get(row[0].key)
                more = exhibits.get(row[0].key) or (part and (part.title, part.numbered))
            found.append(Entry(key, place if row[1] else f"{called}.insert.{number}", row[0], -1, more))
    return _under(found)


def _heads(outline: said.Outline, annexes: Keys) -> Iterator[Entry]:
    """What has a text of its own and no place in another one."""
    if (summary := outline.summary) is not None:
        yield Entry(FRONT, "summary", Row("part", (), 1, key="summary"), -1, (summary.title, summary.numbered))
    for number, annex in enumerate(outline.bound, 1):
        if isinstance(annex, said.Annex):
            row = Row("section", annex.title, 1, annex.name, True, annexes[number])
            yield Entry(ANNEXES, annex.name or f"annex{number}", row, -1, (annex.numbered, annex.original))
        else:
            agenda = outline.agenda
            more = (agenda.title, agenda.numbered) if agenda else None
            yield Entry(ANNEXES, "agenda", Row("part", (), 1, key="agenda"), -1, more)


def _under(found: Sequence[Entry]) -> list[Entry]:
    """The entries with what each stands under."""
    owners = {owned(entry): number for number, entry in enumerate(found) if owned(entry)}
    made: list[Entry] = []
    open_ones: list[int] = []
    for number, entry in enumerate(found):
        if number and found[number - 1].text != entry.text:
            open_ones = []
        while open_ones and not rank(found[open_ones[-1]].row) > rank(entry.row):
            open_ones.pop()
        above = open_ones[-1] if open_ones else owners.get(entry.text, -1)
        made.append(replace(entry, above=above))
        if entry.row.kind not in ("quotation", "insertion"):
            open_ones.append(number)
    return made


def owned(entry: Entry) -> str:
    """The key of the text that an entry has of its own, or nothing."""
    row = entry.row
    if entry.text == ANNEXES and row.kind == "section":
        return row.key
    if row.kind == "part" or (row.kind == "insertion" and not isinstance(entry.more, Value)):
        return row.key
    return box_key(row.key) if isinstance(entry.more, said.Box) else ""


def rank(row: Row) -> tuple[int, int]:
    """How great a block is: what is behind a greater one, with none as great between, stands under it."""
    match row.kind:
        case "section" | "part":
            return 2, -row.deep
        case "item" | "bullet":
            return 0, -row.deep
        case _:
            return 1, 0


def _counted(outline: said.Outline, several: Iterator[Row]) -> Iterator[tuple[Row, int]]:
    """Rows with their numbers in their text; a part whose text alone is inserted takes none."""
    number = 0
    for row in several:
        counts = row.kind != "insertion" or row.key not in outline.parts
        number += counts
        yield row, number if counts else 0


def rows(blocks: said.Blocks, level: int = 1) -> Iterator[Row]:
    """Blocks one after another, each before what hangs under it."""
    for block in blocks:
        match block:
            case said.Section():
                yield Row("section", block.title, level, block.name, block.numbered)
                yield from rows(block.content, level + 1)
            case said.PartHeading():
                yield Row("part", (), level, "", block.numbered, block.part)
                yield from rows(block.content, level + 1)
            case said.Paragraph():
                yield Row("paragraph", block.line, 0, block.name)
                yield from _points(block.points, 1)
            case said.Unnumbered():
                yield Row("unnumbered", block.line, 0, block.name)
                yield from _points(block.points, 1)
            case said.Quotation():
                yield Row("quotation", block.line, 0, block.name)
            case said.Insertion():
                yield Row("insertion", key=block.what)
            case said.Item() | said.Bullet():
                yield from _points((block,), 1)


def _points(points: Sequence[said.Point], deep: int) -> Iterator[Row]:
    for point in points:
        yield Row("item" if isinstance(point, said.Item) else "bullet", point.line, deep, point.name)
        yield from _points(point.points, deep + 1)


def described(entry: Entry) -> str:
    """A block in the notation, for people: a table, figure or box with all that it says but for the text of a box."""
    one = entry.more
    if not isinstance(one, EXHIBITS):
        return told(entry.row)
    rows = drawn(one.rows) if isinstance(one, said.Table) else []
    notes = (f"[^{note.name}]: {shown(line)}" for note in one.notes for line in note.paragraphs)
    file = (one.file, one.description) if isinstance(one, said.Figure) else ()
    return "\n".join(filter(None, (told(entry.row), shown(one.title), *file, *rows, shown(one.source), *notes)))


def told(row: Row) -> str:
    """A row in the notation, for people."""
    return shown(row.line) or f"{{insert:{row.key}}}"

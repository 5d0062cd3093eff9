"""An outline as one row of blocks over all its texts, and the texts that such a row makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter import marking
from drafter import outline as said
from drafter.returning.pairing import Came, Place, in_order, pair
from drafter.returning.rows import Row
from drafter.value import Value


class Entry(Value):
    """A block: the key of the text that it stands in, its name or place there, and its row."""

    text: str
    place: str
    row: Row


def entries(outline: said.Outline, annexes: Mapping[int, str]) -> list[Entry]:
    """All the blocks of an outline, text after text; ``annexes`` are the keys that annexes are known by."""
    found: list[Entry] = []
    for key, called, blocks in texts(outline, annexes):
        for number, row in enumerate(_counted(outline, rows(blocks)), 1):
            place = row[0].name or row[0].key or f"{called}.{row[1]}"
            found.append(Entry(key, place if row[1] else f"{called}.insert.{number}", row[0]))
    return found


def _counted(outline: said.Outline, several: Iterator[Row]) -> Iterator[tuple[Row, int]]:
    """Rows with their numbers in their text; a part whose text alone is inserted takes none."""
    number = 0
    for row in several:
        counts = row.kind != "insertion" or row.key not in outline.parts
        number += counts
        yield row, number if counts else 0


def texts(outline: said.Outline, annexes: Mapping[int, str]) -> Iterator[tuple[str, str, said.Blocks]]:
    """The texts of an outline: the key by which they are merged, the one by which their blocks are called, and they."""
    yield "preamble", "preamble", outline.preamble
    yield "sections", "sections", outline.arranged
    for key in ("mandate", "organization", "issues", "proposals"):
        part = outline.parts.get(key)
        yield key, key, part.text if part else ()
    yield "agenda", "agenda", outline.agenda.text if outline.agenda else ()
    yield "summary", "summary", outline.summary.text if outline.summary else ()
    for number, box in enumerate(outline.boxes, 1):
        yield f"box {box.name}", f"box{number}", box.text
    for number, annex in enumerate(outline.bound, 1):
        if isinstance(annex, said.Annex):
            yield annexes[number], f"annex{number}", annex.text


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


def paired(base: Sequence[Entry], other: Sequence[Entry], of: Mapping[str, str]) -> list[int]:
    """For each entry the one of the base that it is, or -1: as it is known, or by names and words."""
    if of:
        at = {entry.place: number for number, entry in enumerate(base)}
        found = [at.get(of.get(entry.place, ""), -1) for entry in other]
        for number, entry in enumerate(other):
            if found[number] < 0 and entry.row.kind in ("part", "insertion"):
                found[number] = at.get(entry.place, -1)
        return _once(found)
    names = [entry.row.name or entry.row.key for entry in base]
    places = [
        Place(name or f"\0{number}", _words(entry))
        for number, (name, entry) in enumerate(zip(names, base, strict=True))
    ]
    came = [Came((name,) if (name := entry.row.name or entry.row.key) else (), (), _words(entry)) for entry in other]
    pairs = pair(places, came)
    _between(base, other, pairs)
    return pairs


def _between(base: Sequence[Entry], other: Sequence[Entry], pairs: list[int]) -> None:
    """Pair what is left between the same neighbours, where it is as many of the same kinds: headings reworded whole."""
    before, loose = -1, list[int]()
    taken = set(pairs)
    for number, after in enumerate((*pairs, len(base))):
        if after < 0:
            loose.append(number)
            continue
        missing = [place for place in range(before + 1, after) if place not in taken]
        kinds = [[(one.text, one.row.kind, one.row.deep) for one in (left[at] for at in places)]
                 for left, places in ((base, missing), (other, loose))]  # fmt: skip
        if missing and kinds[0] == kinds[1]:
            for place, at in zip(missing, loose, strict=True):
                pairs[at] = place
        before, loose = after, []


def _once(found: list[int]) -> list[int]:
    met: set[int] = set()
    return [place if place < 0 or (place not in met and not met.add(place)) else -1 for place in found]  # type: ignore[func-returns-value]


def _words(entry: Entry) -> str:
    return marking.show(entry.row.line) or f"{{{entry.row.kind} {entry.row.key}}}"


def moved(base: Sequence[Entry], other: Sequence[Entry], pairs: Sequence[int]) -> set[int]:
    """Which entries of the base stand elsewhere: in another text, or in another order of the same one."""
    found: set[int] = set()
    by_text: dict[str, list[int]] = {}
    for number, place in enumerate(pairs):
        if place >= 0 and base[place].text != other[number].text:
            found.add(place)
        elif place >= 0:
            by_text.setdefault(other[number].text, []).append(place)
    for places in by_text.values():
        kept = in_order(places)
        found.update(place for number, place in enumerate(places) if number not in kept)
    return found

"""What a Word file says, as pieces: each p with its role, its level and its running text; tables; notes.

It is read by names of styles and bookmarks, since LibreOffice writes ids anew, and by lists where people made some. The
trees are those of the parts by their usual names, without tracked changes.
"""

from __future__ import annotations

from types import MappingProxyType

from drafter.pieces import Cell, Footnote, Grid, Mark, Oddity, Page, Piece, Said, Standing, plain, within
from drafter.value import replace
from drafter.word.counted.lists import Lists, kind, of_list, trees_of
from drafter.word.counted.ordinals import Ordinals
from drafter.word.counted.styles import Styles, is_shaded, numbering_of
from drafter.word.reading.note_heads import raised, without_mark, without_number
from drafter.word.reading.running import Around, Running

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PAGES = {f"{W}hdr": "header", f"{W}ftr": "footer"}
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Fields that show another number, or another time, on each page or at each opening (ISO/IEC 29500-1, 17.16.5).
_COUNTED = ("SEQ", "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "SAVEDATE", "PRINTDATE", "FILENAME",
            "STYLEREF")  # fmt: skip
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Notes that are no notes: the lines between text and notes (ISO/IEC 29500-1, 17.18.33).
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_NO_PICTURES: Mapping[str, str] = MappingProxyType({})
_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))


def read(trees: Mapping[str, _Element], shown: Mapping[str, str] = _NO_PICTURES) -> Said:
    """All that a file says; ``shown`` tells pictures apart, by the names of their parts.

    Raises KeyError where there is no main document.
    """
    styles, lists = trees_of(trees)
    ids: dict[str, int] = {}
    bodies: list[tuple[str, _Element, int]] = []
    for kept in ("footnote", "endnote"):
        root, begun = trees.get(f"word/{kept}s.xml"), 0
        for note in () if root is None else root.iterfind(f"{W}{kept}"):
            first, begun = begun, begun + sum(1 for _ in note.iter(f"{W}p"))
            if note.get(f"{W}type", "normal") not in _SEPARATORS:
                ids[f"{kept} {note.get(f'{W}id', '')}"] = len(bodies)
                bodies.append((kept, note, first))
    story = _Story(Around(styles, _addresses(trees, "document"), ids, parts=_shown(trees, "document", shown)), lists)
    body = trees["word/document.xml"].find(f"{W}body")
    text = tuple(story.standing(body)) if body is not None else ()
    foot = {kept: _Story(Around(styles, _addresses(trees, f"{kept}s"), ids), lists) for kept in ("footnote", "endnote")}
    notes = tuple(foot[kept].note(note, kept, first) for kept, note, first in bodies)
    marks = (inline.note for piece in within(text) for inline in piece.line if isinstance(inline, Mark))
    return Said(text, notes, tuple(_pages(trees, styles, lists, shown)), marked=tuple(dict.fromkeys(marks)))


def _pages(trees: Mapping[str, _Element], styles: Styles, lists: Lists, shown: Mapping[str, str]) -> Iterator[Page]:
    """The headers and footers, by the names of their parts."""
    links = trees.get("word/_rels/document.xml.rels")
    targets = {} if links is None else {link.get("Id"): link.get("Target", "") for link in links.iter(_RELATIONSHIP)}
    types: dict[str, dict[str, None]] = {}
    for reference in trees["word/document.xml"].iter(f"{W}headerReference", f"{W}footerReference"):
        target = targets.get(reference.get(_ID), "").rpartition("/")[2]
        types.setdefault(f"word/{target}", {})[reference.get(f"{W}type", "default")] = None
    for name in sorted(trees):
        kind = _PAGES.get(str(trees[name].tag))
        if kind:
            part = name.removeprefix("word/").removesuffix(".xml")
            around = Around(styles, _addresses(trees, part), {}, _COUNTED, _shown(trees, part, shown))
            story = _Story(around, lists)
            yield Page(kind, tuple(types.get(name, ())), tuple(story.standing(trees[name])))


def _addresses(trees: Mapping[str, _Element], part: str) -> dict[str, str]:
    """The addresses that the relationships of a part lead to, by their ids."""
    root = trees.get(f"word/_rels/{part}.xml.rels")
    links = () if root is None else root.iter(_RELATIONSHIP)
    return {link.get("Id", ""): link.get("Target", "") for link in links if link.get("TargetMode") == "External"}


def _shown(trees: Mapping[str, _Element], part: str, shown: Mapping[str, str]) -> dict[str, str]:
    """What the parts that the relationships of a part lead to show, if that is known, by their ids."""
    root = trees.get(f"word/_rels/{part}.xml.rels")
    links = () if root is None else root.iter(_RELATIONSHIP)
    # A name is counted from the folder of the document, or from the root (ISO/IEC 29500-2, 6.5).
    return {
        link.get("Id", ""): shown.get(target[1:] if target.startswith("/") else f"word/{target}", "")
        for link in links
        if link.get("TargetMode") != "External" and (target := link.get("Target", ""))
    }


class _Story:
    """Reads the ps of one part, which it numbers."""

    def __init__(self, around: Around, lists: Lists) -> None:
        self.around = around
        self.lists = lists
        self.ordinals = Ordinals(lists)
        self.styles: Styles = around.styles
        self.at = 0
        self.waiting: list[str] = []

    def standing(self, element: _Element) -> Iterator[Standing]:
        """What stands in an element, one after another; bookmarks between ps belong to the next."""
        for child in element:
            tag = child.tag
            if tag == f"{W}p":
                piece, boxes = self.piece(child)
                yield piece
                for box in boxes:
                    for one in self.standing(box):
                        yield replace(one, floating=True) if isinstance(one, Grid) else one
            elif tag == f"{W}tbl":
                yield self.grid(child)
            elif tag == f"{W}bookmarkStart":
                self.waiting.append(child.get(f"{W}name", ""))
            elif tag in _THROUGH:
                yield from self.standing(child)
            elif tag in (f"{W}altChunk", f"{W}subDoc"):
                yield Piece("foreign", at=self.at, oddities=(Oddity("a file put in"),))

    def piece(self, p: _Element) -> tuple[Piece, list[_Element]]:
        """A p, and the text boxes that hang on it, whose text comes after it."""
        properties = p.find(f"{W}pPr")
        named = None if properties is None else properties.find(f"{W}pStyle")
        number, level = numbering_of(properties)
        style = self.styles["" if named is None else named.get(f"{W}val", "")]
        style = of_list(style, number, self.styles)
        made = kind(style, number, level, self.lists)
        running = Running(self.around)
        running.take(p)
        names = tuple(dict.fromkeys((*self.waiting, *running.names)))
        self.waiting = []
        at, self.at = self.at, self.at + 1
        foreign = (Oddity(f"the style {style.name or 'Normal'}"),) if style.foreign else ()
        line = running.line()
        ground = (Oddity("a shaded paragraph", plain(line)),) if is_shaded(properties) and line else ()
        oddities = (*foreign, *ground, *running.spoken.oddities)
        pictures = tuple(running.pictures)
        count = self.ordinals.next(number or style.number, style.at if level is None else level)
        made_of = Piece(made.role, line, made.level, made.numbered, names, style.name, at, oddities, pictures, count)
        return made_of, running.boxes

    def grid(self, table: _Element) -> Grid:
        """A table."""
        rows: list[tuple[Cell, ...]] = []
        head = 0
        nested: list[str] = []
        for row in _rows(table):
            cells = []
            for cell in _cells(row):
                content = []
                for standing in self.standing(cell):
                    if isinstance(standing, Piece):
                        content.append(standing)
                    else:
                        nested.extend(_words(standing))
                given = cell.find(f"{W}tcPr")
                if content and is_shaded(given):
                    words = " ".join(filter(None, (plain(one.line) for one in content)))
                    ground = Oddity("a shaded cell", words)
                    content[0] = replace(content[0], oddities=(ground, *content[0].oddities))
                span = None if given is None else given.find(f"{W}gridSpan")
                merged = None if given is None else given.find(f"{W}vMerge")
                goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
                wide = "1" if span is None else span.get(f"{W}val", "1")
                cells.append(Cell(tuple(content), int(wide) if wide.isdecimal() and len(wide) < 4 else 1, goes_on))
            repeated = row.find(f"{W}trPr/{W}tblHeader")
            if repeated is not None and repeated.get(f"{W}val", "1") not in ("0", "false", "off") and head == len(rows):
                head += 1
            rows.append(tuple(cells))
        floating = table.find(f"{W}tblPr/{W}tblpPr") is not None
        return Grid(tuple(rows), head, floating, tuple(nested))

    def note(self, note: _Element, kept: str, at: int) -> Footnote:
        """A note, without the mark that stands at its head; ``at`` is the number of its first p."""
        self.at = at
        content = [standing for standing in self.standing(note) if isinstance(standing, Piece)]
        if not content:
            return Footnote("", (), kept)
        first, head = content[0].line, next(note.iter(f"{W}p"))
        counted = note.find(f".//{W}{kept}Ref") is not None
        mark, line = ("", without_number(first)) if counted else without_mark(first, raised(head, self.styles))
        return Footnote(mark, (replace(content[0], line=line), *content[1:]), kept)


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in _THROUGH:
            yield from _rows(child)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in _THROUGH:
            yield from _cells(child)


def _words(grid: Grid) -> Iterator[str]:
    for row in grid.rows:
        for cell in row:
            for piece in cell.content:
                yield plain(piece.line)
    yield from grid.nested

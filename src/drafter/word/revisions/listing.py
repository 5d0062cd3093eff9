"""The tracked changes of a file, told as people made them: what adjoins, by one author, is one change."""

from __future__ import annotations

from drafter.word.revisions.gathering import MARK, Change, Group, paired
from drafter.word.revisions.names import (
    BROUGHT,
    CELLS,
    CONTENT,
    CONTROL_ENDS,
    CONTROLS,
    MOVE_ENDS,
    MOVE_STARTS,
    MOVED,
    NUMBERING,
    OLD,
    TAKEN,
    Kind,
    revised,
)
from drafter.word.stories import FALLBACK, M, P, Site, W, shown, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_RUNS = frozenset([f"{W}r", f"{M}r"])
_CONTROLS = frozenset([f"{W}sdt", f"{W}customXml", f"{W}smartTag"])
_SILENT = frozenset([f"{W}rPr", f"{W}lastRenderedPageBreak", f"{W}commentReference", f"{W}annotationRef"])


def changes(trees: Mapping[str, _Element]) -> tuple[Change, ...]:
    """Every tracked change of the text, notes, headers, footers, styles and lists, in their order.

    Its elements, taken together, are those of ``counted``. Changes in comments are none of the report's.
    """
    groups: list[Group] = []
    for story, root in revised(trees):
        listing = _Listing(story, root)
        listing.visit(root)
        listing.close()
        groups += listing.groups
    return tuple(group.change() for group in paired(groups))


class _Table:
    """What is told of a table at one time: by author, its looks and its cells; and of the row before."""

    def __init__(self) -> None:
        self.looks: dict[str, Group] = {}
        self.cells: dict[tuple[Kind, str], Group] = {}
        self.rows: dict[tuple[Kind, str], Group] = {}


class _Listing:
    """Walks through one part and gathers its changes."""

    def __init__(self, story: str, root: _Element) -> None:
        self.story = story
        self.total = sum(1 for _ in root.iter(P))
        self.styles = root.tag in (f"{W}styles", f"{W}numbering")
        self.met = 0
        self.p: _Element | None = None
        self.at = 0
        self.groups: list[Group] = []
        self.live: dict[tuple[Kind, str], Group] = {}  # what the next words may go on with
        self.within: list[Group] = []  # what the words are wrapped in
        self.absorbing: list[Group] = []  # rows and cells that were brought or taken whole
        self.tables: list[_Table] = []
        self.ranges: dict[tuple[Kind, str], str] = {}
        self.named: dict[tuple[Kind, str], Group] = {}
        self.controls: dict[str, tuple[_Element, Kind]] = {}
        self.controlled: dict[tuple[_Element, Kind, str], Group] = {}

    # --- where

    def site(self) -> Site:
        """The p that is open; or the next one."""
        at = self.at if self.p is not None else self.met
        return Site(self.story, min(at, self.total - 1) if self.total else None)

    def site_before(self) -> Site:
        """The p that is open; or the last one."""
        return self.site() if self.p is not None or not self.met else Site(self.story, self.met - 1)

    # --- the walk

    def visit(self, element: _Element) -> None:
        """Take in an element and all in it."""
        tag = element.tag
        if tag == P:
            self.paragraph(element)
        elif tag in _RUNS:
            self.run(element)
        elif tag == FALLBACK:
            self.met += sum(1 for _ in element.iter(P))
        elif tag in OLD:
            self.old(element)
        elif tag == NUMBERING or (tag in CONTENT and _parent(element) == f"{W}numPr"):
            self.alone("numbering", element, [element.get(f"{W}original", "") or self.words_of_p()])
        elif tag in CONTENT:
            self.wrapped(element)
        elif tag in CELLS:
            self.alone(CELLS[tag], element, [])
        elif tag == f"{W}tbl":
            self.tables.append(_Table())
            self.through(element)
            self.tables.pop()
        elif tag == f"{W}tr":
            self.row(element)
        elif tag == f"{W}tc":
            self.cell(element)
        elif tag in CONTROLS or tag in CONTROL_ENDS:
            self.control(element)
        elif tag in MOVE_STARTS or tag in MOVE_ENDS:
            self.range(element)
        elif tag in _CONTROLS:
            self.boundary(element)
            self.through(element)
            self.boundary(element)
        else:
            self.through(element)

    def through(self, element: _Element, *without: str) -> None:
        for child in element:
            if child.tag not in without:
                self.visit(child)

    def paragraph(self, p: _Element) -> None:
        """A p; its mark stands behind all its words."""
        outer = self.p, self.at, self.live
        self.p, self.at, self.live = p, self.met, {}
        self.met += 1
        for child in p:
            self.through(child, f"{W}rPr") if child.tag == f"{W}pPr" else self.visit(child)
        for change in p.iterfind(f"{W}pPr/{W}rPr/*"):
            if change.tag in CONTENT:
                self.mark(change)
            elif change.tag in OLD:
                self.joined("formatting of words", change)
        self.p, self.at, self.live = outer

    def run(self, run: _Element) -> None:
        """A run, with what its own properties say of it."""
        within = list(self.within)
        for change in run.iterfind(f"{W}rPr/*"):
            if change.tag in CONTENT or change.tag in OLD:
                kind = OLD.get(change.tag) or _kind(change)
                group = None if change.tag in CONTENT and self.is_absorbed(change) else self.joined(kind, change)
                within += [group] if group else []
        if any(child.tag not in _SILENT for child in run):
            self.live = {key: group for key, group in self.live.items() if group in within}
        for child in run:
            if child.tag != f"{W}rPr":
                said = shown(child)
                for group in within if said else ():
                    group.words.append(said)
                self.visit(child)

    def wrapped(self, element: _Element) -> None:
        """Words that were brought in, taken out or moved."""
        if self.is_absorbed(element):
            self.through(element)
            return
        self.within.append(self.joined(_kind(element), element))
        self.through(element)
        self.within.pop()

    def mark(self, element: _Element) -> None:
        """The mark of a p: told with the words before it, or by itself where it alone is concerned."""
        if self.is_absorbed(element):
            return
        known = len(self.groups)
        group = self.joined(_kind(element), element)
        if len(self.groups) == known or group.kind in ("moved away", "moved here"):
            group.words.append(MARK)
        else:
            group.kind = "paragraph mark inserted" if element.tag in BROUGHT else "paragraph mark deleted"

    # --- groups

    def alone(self, kind: Kind, element: _Element, said: list[str], site: Site | None = None) -> Group:
        """A change that no other goes on."""
        group = Group(kind, element, site or self.site())
        group.words, group.elements = said, 1
        self.groups.append(group)
        return group

    def joined(self, kind: Kind, element: _Element) -> Group:
        """The change that an element belongs to: the one that is open, or a new one."""
        key = kind, element.get(f"{W}author", "")
        called = next((name for (side, _), name in reversed(self.ranges.items()) if side == kind), "")
        group = self.named.get((kind, called)) if called else self.live.get(key)
        if group is None:
            group = self.alone(kind, element, [])
            group.range = called
            if called:
                self.named[kind, called] = group
        else:
            group.elements += 1
        self.live[key] = group
        return group

    def is_absorbed(self, element: _Element) -> bool:
        """Whether an element says of the words in a row or a cell what is said of it as a whole; it is then counted."""
        for group in reversed(self.absorbing):
            brought = group.kind in ("row inserted", "cell inserted")
            alike = element.tag in (BROUGHT if brought else TAKEN) and element.tag not in MOVED
            if alike and group.author == element.get(f"{W}author", ""):
                group.elements += 1
                return True
        return False

    def old(self, element: _Element) -> None:
        """Old properties that are kept."""
        kind = OLD[element.tag]
        if self.styles:
            style = next(element.iterancestors(f"{W}style"), None)
            name = None if style is None else style.find(f"{W}name")
            self.alone("style", element, [] if name is None else [name.get(f"{W}val", "")])
        elif kind == "formatting of a paragraph":
            self.alone(kind, element, [self.words_of_p()])
        elif kind == "section":
            self.alone(kind, element, [], self.site_before())
        elif kind == "formatting of a table" and self.tables:
            looks = self.tables[-1].looks
            author = element.get(f"{W}author", "")
            found = looks.get(author) or (next(iter(looks.values()), None) if not author else None)
            if found:
                found.elements += 1
            else:
                looks[author] = self.alone(kind, element, [])
        else:
            self.joined(kind, element)

    def words_of_p(self) -> str:
        return "" if self.p is None else words(self.p)

    # --- tables

    def row(self, row: _Element) -> None:
        """A row; one that follows another of the same kind is told with it."""
        before = self.tables[-1].rows if self.tables else {}
        now: dict[tuple[Kind, str], Group] = {}
        for change in row.iterfind(f"{W}trPr/*"):
            if change.tag in CONTENT:
                kind: Kind = "row inserted" if change.tag in BROUGHT else "row deleted"
                key = kind, change.get(f"{W}author", "")
                group = before.get(key) or self.alone(kind, change, [])
                if key in before:
                    group.elements += 1
                    group.words.append("\n")
                group.words.append("\t".join(words(cell) for cell in row.iterfind(f"{W}tc")))
                now[key] = group
        if self.tables:
            self.tables[-1].rows = now
        self.absorbing += now.values()
        for child in row:
            if child.tag == f"{W}trPr":
                self.through(child, *CONTENT)
            else:
                self.visit(child)
        del self.absorbing[len(self.absorbing) - len(now) :]

    def cell(self, cell: _Element) -> None:
        """A cell; those of one kind in a table are told together."""
        cells = self.tables[-1].cells if self.tables else {}
        now = []
        for change in cell.iterfind(f"{W}tcPr/*"):
            if change.tag in CELLS:
                key = CELLS[change.tag], change.get(f"{W}author", "")
                if key in cells:
                    cells[key].elements += 1
                    cells[key].words.append("\n")
                else:
                    cells[key] = self.alone(CELLS[change.tag], change, [])
                cells[key].words.append(words(cell))
                now += [cells[key]] if key[0] != "cells merged" else []
        self.absorbing += now
        for child in cell:
            if child.tag == f"{W}tcPr":
                self.through(child, *CELLS)
            else:
                self.visit(child)
        del self.absorbing[len(self.absorbing) - len(now) :]

    # --- ranges

    def range(self, element: _Element) -> None:
        """Where the range of a move begins or ends."""
        kind: Kind = "moved away" if "moveFrom" in element.tag else "moved here"
        key = kind, element.get(f"{W}id", "")
        if element.tag in MOVE_ENDS:
            self.ranges.pop(key, None)
        else:
            self.ranges[key] = element.get(f"{W}name", "")
            self.named.pop((kind, self.ranges[key]), None)

    def control(self, element: _Element) -> None:
        """Where tags of controls that were put in or taken out begin and end."""
        called = element.get(f"{W}id", "")
        if element.tag in CONTROLS:
            self.unwrapped(called)
            self.controls[called] = element, CONTROLS[element.tag]
        else:
            self.unwrapped(called)

    def boundary(self, control: _Element) -> None:
        """A tag of a control: the ranges round it are of one change, the other tag's too."""
        for called, (element, kind) in list(self.controls.items()):
            del self.controls[called]
            key = control, kind, element.get(f"{W}author", "")
            if key in self.controlled:
                self.controlled[key].elements += 1
            else:
                self.controlled[key] = self.alone(kind, element, [])

    def unwrapped(self, called: str) -> None:
        """A range in which no tag stood."""
        if found := self.controls.pop(called, None):
            self.alone(found[1], found[0], [])

    def close(self) -> None:
        """The end of the part."""
        for called in list(self.controls):
            self.unwrapped(called)


def _kind(element: _Element) -> Kind:
    if element.tag in MOVED:
        return "moved here" if element.tag in BROUGHT else "moved away"
    return "insertion" if element.tag in BROUGHT else "deletion"


def _parent(element: _Element) -> str:
    parent = element.getparent()
    return "" if parent is None else parent.tag

"""What a reader of a .docx sees, found without drafter: plain zip, plain XML and Word's own rules of numbering.

Tracked changes are read as accepted. Text boxes and pictures hold no text here.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

UNSEEN = frozenset(
    ["{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"]
    + [W + properties for properties in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr")]
    + [W + gone for gone in ("del", "moveFrom", "drawing", "pict")]
)
LEAVES = frozenset(
    W + tag
    for tag in ("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "footnoteReference", "fldChar", "instrText")
)
ON = ("1", "true", "on")
MISSING = "?"


REPORT = "{urn:drafter:report}"


class Line(NamedTuple):
    """One p of the body."""

    style: str
    label: str
    text: str
    level: int | None
    names: tuple[str, ...]


def lines(docx: bytes, cells: bool = False) -> list[Line]:
    """Every p of the body in order, those in table cells only when asked."""
    return [p.line for p in _opened(docx).ps if cells or not p.in_cell]


def printed(docx: bytes) -> list[str]:
    """What the body prints behind the masthead: a line for each p with its label, and for each row of a table.

    Cells are parted by tabs, the ps of a cell by strokes. A table with a line at its left is a frame: its ps
    stand by themselves.
    """
    found: list[str] = []
    row: etree._Element | None = None
    cells: dict[etree._Element, list[str]] = {}
    for p in [*_opened(docx).ps, None]:
        cell = p.cell if p else None
        table = None if cell is None else next(cell.iterancestors(W + "tbl"))
        if table is not None and table.find(f"{W}tblPr/{W}tblpPr") is not None:
            continue
        framed = table is not None and table.find(f"{W}tblPr/{W}tblBorders/{W}left") is not None
        own = None if cell is None or framed else cell.getparent()
        if own is not row and row is not None:
            found.append("\t".join(" / ".join(words for words in said if words) for said in cells.values()))
        if own is not row:
            row, cells = own, {} if own is None else {one: [] for one in own.iterfind(W + "tc")}
        if p and own is not None and cell is not None:
            cells[cell].append(p.line.text)
        elif p:
            # Titles on a contents page are broken before its numbers: such a break is no text.
            words = p.line.text.replace("\n", "") if p.line.style.startswith("toc ") else p.line.text
            found.append(f"{p.line.label} {words}" if p.line.label else words)
    return found


def masthead(docx: bytes) -> list[list[str]]:
    """The first table: its rows, each a list of cell texts."""
    body = _opened(docx).body
    table = next(body.root.iter(W + "tbl"), None)
    rows = [] if table is None else table.findall(W + "tr")
    return [["\n".join(body.paragraphs(cell)) for cell in row.iterfind(W + "tc")] for row in rows]


def notes(docx: bytes) -> list[tuple[str, list[str]]]:
    """Each footnote as (mark, its paragraphs), in the order of the references."""
    opened = _opened(docx)
    return [(mark, opened.note(note_id, mark)) for note_id, mark in opened.marks.items()]


def fields(docx: bytes) -> list[tuple[str, str]]:
    """Each field of the body, then of the notes, as (instruction, the result the file carries)."""
    stories = (_opened(docx).body, _opened(docx).footnotes)
    return [(found.instruction.strip(), story.printed(found.result)) for story in stories for found in story.fields]


def headers(docx: bytes) -> dict[str, str]:
    """The running headers by type (default, first, even); of later sections as "default 2" and so on."""
    return _opened(docx).running("headerReference")


def footers(docx: bytes) -> dict[str, str]:
    """The running footers, keyed as the headers are."""
    return _opened(docx).running("footerReference")


def canonical(docx: bytes, blank_after_label: str = "") -> str:
    """The body and its notes as plain text: a line for each p, its label before it, the notes at the end."""
    body = [f"{line.label}{blank_after_label if line.label else ''}{line.text}" for line in lines(docx)]
    foot = [f"[^{mark}]: " + "\n".join(paragraphs) for mark, paragraphs in notes(docx)]
    return "".join(f"{line}\n" for line in body + foot if line.strip())


def recomputed(docx: bytes) -> list[tuple[str, str, str]]:
    r"""Each REF \n, REF \w and NOTEREF as (instruction, its result in the file, the result it should have)."""
    opened = _opened(docx)
    triples = ((instruction, cached, opened.pointed_at(instruction)) for instruction, cached in fields(docx))
    return [(instruction, cached, right) for instruction, cached, right in triples if right is not None]


# --- numbering ---------------------------------------------------------------------------------------------------


def outline(docx: bytes) -> str:
    """The text of the outline that a file carries along in its custom XML; nothing where it carries none."""
    found = parts(docx)
    items = [target for target in relationships(found, "word/document.xml").values() if target.startswith("customXml/")]
    reports = [root for root in map(parse, (found[item] for item in items)) if root.tag == f"{REPORT}report"]
    (report,) = reports
    return report.findtext(f"{REPORT}outline", "")


class Level(NamedTuple):
    """One level of a list."""

    start: int
    fmt: str
    text: str
    restart: int | None
    legal: bool
    style: str


class Num(NamedTuple):
    """A list as paragraphs name it: whose counts it shares, its levels, and the levels it starts anew."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbered(NamedTuple):
    """The place of a p in its list: what its label and those above it are made of."""

    levels: Mapping[int, Level]
    level: int
    counts: Mapping[int, int]

    def label(self, level: int | None = None) -> str:
        """The label of this p, or of the p above it at a higher level."""
        own = self.levels[self.level if level is None else level]
        if own.fmt == "bullet":
            return own.text.replace("\uf0b7", "•")
        return re.sub("%([1-9])", lambda found: self._count(int(found[1]) - 1, own), own.text)

    def _count(self, level: int, within: Level) -> str:
        fmt = "decimal" if within.legal else self.levels[level].fmt
        return numeral(self.counts.get(level, self.levels[level].start), fmt)

    def own(self) -> str:
        r"""What REF \n prints."""
        return self.label().rstrip(".")

    def in_full(self) -> str:
        r"""What REF \w prints: the labels from the top down, a level left out where a lower one repeats it."""
        shown, repeated = self.label(), self.levels[self.level].text
        for higher in range(self.level - 1, -1, -1):
            if f"%{higher + 1}" not in repeated:
                shown = self.label(higher) + shown
                repeated += self.levels[higher].text
        return shown.rstrip(".")


@dataclass
class Counting:
    """Counts as Word does: one row of counts for each abstractNum, whichever num a p names."""

    nums: Mapping[str, Num]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def next(self, num_id: str, level: int) -> Numbered:
        """Count one p. A higher level that never appeared counts as having stood at its start."""
        num = self.nums[num_id]
        counts = self.counts.setdefault(num.abstract, {})
        for higher in range(level):
            counts.setdefault(higher, self._start(num, higher))
        anew = level not in counts or (level in num.starts and (num_id, level) not in self.started)
        counts[level] = self._start(num, level) if anew else counts[level] + 1
        self.started.add((num_id, level))
        for lower in [lower for lower in counts if lower > level and restarts(num.levels[lower], level)]:
            del counts[lower]
        return Numbered(num.levels, level, dict(counts))

    @staticmethod
    def _start(num: Num, level: int) -> int:
        return num.starts.get(level, num.levels[level].start)


def restarts(level: Level, after: int) -> bool:
    """Does the level begin again when the higher level `after` appears?"""
    return level.restart is None or after < level.restart


def numeral(number: int, fmt: str) -> str:
    """A number in a numFmt; those not used here look decimal, as in Word."""
    match fmt:
        case "none" | "bullet":
            return ""
        case "upperRoman":
            return roman(number)
        case "lowerRoman":
            return roman(number).lower()
        case "upperLetter":
            return letter(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        case "lowerLetter":
            return letter(number, "abcdefghijklmnopqrstuvwxyz")
        case "arabicAbjad":
            return letter(number, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")
        case "chineseCounting" | "chineseCountingThousand" | "japaneseCounting":
            return han(number)
        case _:
            return str(number)


def letter(number: int, alphabet: str) -> str:
    """After z comes aa, then bb."""
    times, index = divmod(number - 1, len(alphabet))
    return alphabet[index] * (times + 1)


def roman(number: int) -> str:
    """4 is IV."""
    signs = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9}
    shown = ""
    for sign, worth in (signs | {"V": 5, "IV": 4, "I": 1}).items():
        times, number = divmod(number, worth)
        shown += sign * times
    return shown


def han(number: int) -> str:
    """23 is 二十三, 10 is 十, 105 is 一百零五."""
    shown = ""
    for digit, unit in zip(f"{number:04}"[-4:], "千百十 ", strict=True):
        shown += "零" if digit == "0" else "零一二三四五六七八九"[int(digit)] + unit.strip()
    shown = re.sub("零+", "零", shown).strip("零") or "零"
    return shown.removeprefix("一") if shown.startswith("一十") else shown


# --- the parts ---------------------------------------------------------------------------------------------------


class P(NamedTuple):
    """A p, read."""

    line: Line
    numbered: Numbered | None
    cell: etree._Element | None

    @property
    def in_cell(self) -> bool:
        return self.cell is not None


@lru_cache(maxsize=16)
def _opened(docx: bytes) -> Docx:
    return Docx(docx)


class Docx:
    """An opened file."""

    def __init__(self, data: bytes) -> None:
        self.parts = parts(data)
        marks: dict[str, str] = {}
        self.body = Story(self.root("word/document.xml").find(W + "body"), marks)
        self.footnotes = Story(self.root("word/footnotes.xml"), marks)
        self.marks = marks
        self._mark_notes(value(self.root("word/settings.xml"), "footnotePr/numRestart") == "eachSect")

    def root(self, part: str) -> etree._Element:
        """The root element of a part, an empty one when there is no such part."""
        return parse(self.parts[part]) if part in self.parts else etree.Element("absent")

    def _mark_notes(self, each_section: bool) -> None:
        """Fill in the mark that each note prints, by id, in the order of the references."""
        count, ended = 0, False
        for node in self.body.root.iter(W + "p", W + "sectPr", W + "footnoteReference"):
            if node.tag == W + "p":
                count, ended = (0 if ended else count), False
            elif node.tag == W + "sectPr":
                ended = each_section or value(node, "footnotePr/numRestart") == "eachSect"
            elif not any(above.tag in UNSEEN for above in node.iterancestors()):
                typed = typed_mark(node) if node.get(W + "customMarkFollows") in ON else []
                self.body.hidden.update(typed)
                count += not typed
                self.marks[node.get(W + "id", "")] = self.body.printed(typed) or str(count)

    @cached_property
    def ps(self) -> list[P]:
        """The p's of the body, counted."""
        sheet, nums = read_styles(self.root("word/styles.xml")), read_nums(self.root("word/numbering.xml"))
        counting, names, found = Counting(nums), list[str](), list[P]()
        for node in blocks(self.body.root):
            names += (start.get(W + "name", "") for start in node.iter(W + "bookmarkStart"))
            if node.tag != W + "p":
                continue
            text = self.body.text(leaves(node))
            if not text and node.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                continue
            style_id = value(node, "pPr/pStyle") or sheet.default
            place = list_place(node, list(sheet.chain(style_id)), nums)
            numbered = counting.next(*place) if place else None
            style = sheet.styles[style_id].name if style_id in sheet.styles else style_id
            label, level = (numbered.label(), numbered.level) if numbered else ("", None)
            cell = next(node.iterancestors(W + "tc"), None)
            found.append(P(Line(style, label, text, level, tuple(names)), numbered, cell))
            names.clear()
        return found

    def note(self, note_id: str, mark: str) -> list[str]:
        """The paragraphs of a note, without the mark that opens the first."""
        note = next((note for note in self.footnotes.root if note.get(W + "id") == note_id), None)
        if note is None:
            return [MISSING]
        first, *rest = self.footnotes.paragraphs(note)
        automatic = note.find(f".//{W}footnoteRef") is not None
        return [(first if automatic else first.lstrip().removeprefix(mark)).lstrip(), *rest]

    def running(self, reference: str) -> dict[str, str]:
        """The headers or footers that the sections name."""
        targets, found = relationships(self.parts, "word/document.xml"), dict[str, str]()
        for number, section in enumerate(self.body.root.iter(W + "sectPr"), 1):
            for named in section.iterfind(W + reference):
                story = Story(self.root(targets.get(named.get(R + "id", ""), "")), {})
                key = named.get(W + "type", "default") + (f" {number}" if number > 1 else "")
                found[key] = "\n".join(story.paragraphs(story.root))
        return found

    def pointed_at(self, instruction: str) -> str | None:
        """What a reference field should print; None for a field that asks for no number."""
        kind, name, *switches = [*instruction.split(), "", ""]
        if kind == "NOTEREF":
            return self._mark_at(name)
        if kind != "REF" or not {"\\n", "\\w"} & set(switches):
            return None
        target = next((p.numbered for p in self.ps if name.lower() in map(str.lower, p.line.names)), None)
        if target is None:
            return MISSING
        return target.in_full() if "\\w" in switches else target.own()

    def _mark_at(self, name: str) -> str:
        """The mark of the first note referred to after the bookmark starts."""
        started = False
        for node in self.body.root.iter(W + "bookmarkStart", W + "footnoteReference"):
            started = started or node.get(W + "name", "").lower() == name.lower()
            if started and node.tag == W + "footnoteReference":
                return self.marks.get(node.get(W + "id", ""), MISSING)
        return MISSING


@dataclass
class Field:
    """A field met in running text."""

    instruction: str = ""
    result: list[etree._Element] = field(default_factory=list)
    showing: bool = False


class Story:
    """The running text of a part."""

    def __init__(self, root: etree._Element | None, marks: Mapping[str, str]) -> None:
        self.root = etree.Element("absent") if root is None else root
        self.marks = marks
        self.fields: list[Field] = []
        self.hidden: set[etree._Element] = set()
        self._scan()

    def _scan(self) -> None:
        """Find the fields, nested ones too, and what stands in their instructions."""
        within: list[Field] = []
        for leaf in leaves(self.root):
            kind = leaf.get(W + "fldCharType")
            if leaf.tag == W + "fldSimple":
                self.fields.append(Field(leaf.get(W + "instr", ""), list(leaves(leaf))))
            elif kind == "begin":
                within.append(Field())
                self.fields.append(within[-1])
            elif kind == "separate":
                within[-1].showing = True
            elif kind == "end":
                within.pop()
            elif leaf.tag == W + "instrText":
                within[-1].instruction += leaf.text or ""
            else:
                self._keep(leaf, within)

    def _keep(self, leaf: etree._Element, within: list[Field]) -> None:
        for outer in reversed(within):
            if not outer.showing:
                self.hidden.add(leaf)
                break
            outer.result.append(leaf)

    def text(self, seen: Iterable[etree._Element]) -> str:
        """What the leaves print in the running text."""
        return self.printed(leaf for leaf in seen if leaf not in self.hidden)

    def printed(self, seen: Iterable[etree._Element]) -> str:
        """What the leaves print, wherever they stand."""
        return "".join(map(self._glyphs, seen))

    def _glyphs(self, leaf: etree._Element) -> str:
        if leaf.tag == W + "footnoteReference":
            return f"[^{self.marks.get(leaf.get(W + 'id', ''), MISSING)}]"
        return glyphs(leaf)

    def paragraphs(self, node: etree._Element) -> list[str]:
        """The text of each p in a node."""
        return [self.text(leaves(p)) for p in blocks(node) if p.tag == W + "p"]


class Style(NamedTuple):
    """What a paragraph style says about numbering."""

    key: str
    name: str
    based_on: str
    num_id: str
    level: str


class Sheet(NamedTuple):
    """The styles by id."""

    styles: Mapping[str, Style]
    default: str

    def chain(self, style_id: str) -> Iterator[Style]:
        """A style and those it is based on."""
        while style := self.styles.get(style_id):
            yield style
            style_id = style.based_on


def read_styles(root: etree._Element) -> Sheet:
    """The styles part."""
    found, default = dict[str, Style](), ""
    for node in root.iterfind(W + "style"):
        key = node.get(W + "styleId", "")
        num_id, level = value(node, "pPr/numPr/numId"), value(node, "pPr/numPr/ilvl")
        found[key] = Style(key, value(node, "name"), value(node, "basedOn"), num_id, level)
        if node.get(W + "type") == "paragraph" and node.get(W + "default") in ON:
            default = key
    return Sheet(found, default)


def read_nums(root: etree._Element) -> dict[str, Num]:
    """The numbering part: the lists by numId."""
    abstracts = {node.get(W + "abstractNumId", ""): node for node in root.iterfind(W + "abstractNum")}
    linked = {value(node, "styleLink"): key for key, node in abstracts.items()}
    found = {}
    for node in root.iterfind(W + "num"):
        key = value(node, "abstractNumId")
        key = linked.get(value(abstracts[key], "numStyleLink") or "none", key)
        overrides = {int(each.get(W + "ilvl", "")): each for each in node.iterfind(W + "lvlOverride")}
        levels = {level: Level(1, "none", "", None, False, "") for level in range(9)}
        for level in (*abstracts[key].iterfind(W + "lvl"), *node.iterfind(f"{W}lvlOverride/{W}lvl")):
            levels[int(level.get(W + "ilvl", ""))] = read_level(level)
        starts = {at: value(each, "startOverride") for at, each in overrides.items()}
        found[node.get(W + "numId", "")] = Num(key, levels, {at: int(start) for at, start in starts.items() if start})
    return found


def read_level(node: etree._Element) -> Level:
    """One lvl."""
    restart = value(node, "lvlRestart")
    legal = node.find(W + "isLgl") is not None
    fmt, text, style = value(node, "numFmt") or "decimal", value(node, "lvlText"), value(node, "pStyle")
    return Level(int(value(node, "start") or 0), fmt, text, int(restart) if restart else None, legal, style)


def list_place(p: etree._Element, chain: list[Style], nums: Mapping[str, Num]) -> tuple[str, int] | None:
    """The numId and level of a p: its own, else those of its style and the styles this is based on."""
    own_num, own_level = value(p, "pPr/numPr/numId"), value(p, "pPr/numPr/ilvl")
    num_id = own_num or next((style.num_id for style in chain if style.num_id), "0")
    if num_id == "0" or num_id not in nums:
        return None
    if own_num or own_level:
        return num_id, int(own_level or 0)
    for style in chain:
        for at, level in nums[num_id].levels.items():
            if level.style == style.key:
                return num_id, at
    return num_id, int(next((style.level for style in chain if style.level), 0))


# --- XML ---------------------------------------------------------------------------------------------------------


def parts(docx: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with ZipFile(BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def parse(xml: bytes) -> etree._Element:
    """An element tree that fetches nothing."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def relationships(found: Mapping[str, bytes], part: str) -> dict[str, str]:
    """Where the relationships of a part lead, by id: to part names or to addresses outside."""
    folder, name = posixpath.split(part)
    rels, targets = found.get(posixpath.join(folder, "_rels", f"{name}.rels")), dict[str, str]()
    for rel in parse(rels) if rels else ():
        target = rel.get("Target", "")
        outside = rel.get("TargetMode") == "External"
        targets[rel.get("Id", "")] = target if outside else posixpath.normpath(posixpath.join("/", folder, target))[1:]
    return targets


def value(node: etree._Element, path: str) -> str:
    """The w:val at the end of a path, "" when there is none."""
    found = node.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else found.get(W + "val", "")


def blocks(node: etree._Element) -> Iterator[etree._Element]:
    """Every p, also in tables and content controls, and every bookmark that starts between them."""
    for child in node:
        if child.tag in (W + "p", W + "bookmarkStart"):
            yield child
        elif child.tag not in UNSEEN:
            yield from blocks(child)


def leaves(node: etree._Element) -> Iterator[etree._Element]:
    """Everything that prints or steers a field, in order; a fldSimple before what is in it."""
    for child in node:
        if child.tag in LEAVES:
            yield child
        elif child.tag not in UNSEEN:
            if child.tag == W + "fldSimple":
                yield child
            yield from leaves(child)


def typed_mark(reference: etree._Element) -> list[etree._Element]:
    """The typed mark of a note: the text after the reference in its run, else that of the next run."""
    text = (W + "t", W + "sym")
    run = reference.getparent()
    following = None if run is None else run.getnext()
    return list(reference.itersiblings(*text)) or ([] if following is None else list(following.iter(*text)))


def glyphs(leaf: etree._Element) -> str:
    """What a leaf prints."""
    match etree.QName(leaf).localname:
        case "t":
            return typed_text(leaf)
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "\n" if leaf.get(W + "type", "textWrapping") == "textWrapping" else ""
        case "noBreakHyphen":
            return "\u2011"
        case "sym":
            return chr(int(leaf.get(W + "char", "3F"), 16))
        case _:
            return ""


def typed_text(t: etree._Element) -> str:
    """The text of a w:t as Word prints it: blanks at its ends are lost unless it says to keep them."""
    text = (t.text or "").replace("\n", " ")
    return text if t.get(XML_SPACE) == "preserve" else text.strip(" \t\r")

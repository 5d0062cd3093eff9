"""The fingerprint of what a Word file says: the same after a mere saving by Word or LibreOffice, another after an edit.

Bytes will not do, as whatever saves a file writes it anew: ids, runs, parts and attributes change, the text does not.
What counts is every word with its look, the style, side and ground of each paragraph and the number that it has,
addresses, notes, cells, formulas, comments, tracked changes and pictures. What does not: margins, spacing, indents,
faces but for those of signs, page breaks, bookmarks, page numbers, empty paragraphs, and how the numbers of lists look.
Measured: LibreOffice 7.4 leaves all that counts as it is, whether it saves a file once or three times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from drafter.address import normal
from drafter.languages import shown_elsewhere
from drafter.word.counted.lists import Lists
from drafter.word.counted.ordinals import Ordinals
from drafter.word.counted.styles import Styles
from drafter.word.parsing import quick
from drafter.word.seen import is_ground, shows_signs

# A run with its look and, mostly, the words that follow it at once: few tokens make for a quick walk.
_RUN = r"<w:r(?: [^>]*)?>(?:<w:rPr>(?P<look>.*?)</w:rPr>)?(?:<w:t(?: [^>]*)?>(?P<first>[^<]*)</w:t>)?"
_WORDS = r"<w:t(?: [^>]*)?>(?P<words>[^<]*)</w:t>"
_PROPERTIES = r"<w:pPr>(?P<properties>.*?)</w:pPr>"
_SIGN = (
    r"<(?P<sign>w:(?:tab|ptab|pgNum|br|cr|sym|noBreakHyphen|softHyphen|footnoteReference|endnoteReference|commentReference|"
    r"ins|del|moveFrom|moveTo|delText|fldChar|instrText|hyperlink|object|pict|altChunk|sdt|ruby|tc|shd)|wp:docPr|a:blip|m:t)"
    r"\b(?P<given>[^>]*)>(?P<rest>[^<]*)"
)
_TOKEN = re.compile(f"{_RUN}|{_WORDS}|{_PROPERTIES}|(?P<end></w:p>)|{_SIGN}", re.DOTALL)
_PROPERTY = re.compile(r'<w:(\w+)\b(?:[^>]*?\bw:val="([^"]*)")?[^>]*>')
_PSTYLE = re.compile(r'<w:pStyle [^>]*\bw:val="([^"]*)"')
_INNER = re.compile(r"<w:rPr>.*?</w:rPr>", re.DOTALL)
_LOOKS = frozenset(
    ["b", "i", "u", "strike", "dstrike", "caps", "smallCaps", "vertAlign", "highlight", "shd", "color", "sz", "vanish",
     "position", "em", "bdr", "outline", "shadow", "emboss", "imprint"]
)  # fmt: skip
_HYPHENS = {"w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
# How deep in its list a p stands: LibreOffice says of each p what its style says already.
_LEVEL = re.compile(r'<w:ilvl w:val="([1-9])"')
_UNNUMBERED = re.compile(r'<w:numId w:val="0"')
# Styles of characters that we set and LibreOffice renames; any other is somebody's work.
_RSTYLE = re.compile(r'<w:rStyle [^>]*\bw:val="([^"]*)"')
_OURS = ("footnote reference", "footnote characters", "footnote anchor", "endnote reference", "endnote characters",
         "hyperlink", "internet link", "gap", "default paragraph font")  # fmt: skip
_NUMPR = re.compile(r"<w:numPr>.*?</w:numPr>", re.DOTALL)
_NUMID = re.compile(r'<w:numId w:val="([^"]*)"')
_ILVL = re.compile(r'<w:ilvl w:val="(\d{1,2})"')
_FILL = re.compile(r'\bw:fill="([^"]*)"')
_FACE = re.compile(r'<w:rFonts [^>]*\bw:ascii="([^"]*)"')
_NOTE = re.compile(r'<w:(?:footnote|endnote)\b[^>]*\bw:id="([^"]*)"')
_ID = re.compile(r'\bw:id="([^"]*)"')
_OFF = ("0", "false", "off", "none")
_ON = ("", "1", "true", "on")
_TURNED_BACK = re.compile(r'<w:bidi w:val="(?:0|false|off)"')
# Word says left and right, LibreOffice start and end (ISO/IEC 29500-1, 17.18.44).
_SIDES = {"right": "end", "left": "start"}
# What a change that is being tracked leaves in properties, and a section that ends in a p.
_REVISED = re.compile(r"<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPr)\b")
# Fields whose result is another on each page or printer.
_FLEETING = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"(?:\s+\\l\s+"([^"]*)")?')
# What such a field shows: a number of any script, or that of a page of the front matter, or none that is known.
_NUMBER = re.compile(r"[\d\s]+|[ivxlcdmIVXLCDM]+|[^\w]*")
# The page of something of ours, as on the contents page; one that somebody put in is an edit.
_OUR_PAGE = re.compile(r"\s*PAGEREF\s+(?:_h)*_(?:n|no|at|note)_", re.IGNORECASE)
_STYLE = re.compile(r"<w:style .*?</w:style>", re.DOTALL)
_RELATIONSHIP = re.compile(r"<Relationship\b[^>]*>")
_OF_FIELDS = ("w:fldChar", "w:instrText")
_ENTITY = re.compile(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_HEADS = re.compile(r"word/(?:header|footer)\d*\.xml")
# LibreOffice 7.4 doubles the asterisks of a note when it saves a file the second time, and two in the text as well; it
# drops the tab at the head of some.
_HEAD = re.compile(r"^([^<\x1e]*)(?:\x1e[^\x1f]*\x1f)?(\*?)\**<w:tab>\**")
_MARKS = re.compile(r"(<w:footnoteReference \d+>)\*\*+")
# A look, and the words that have it.
_LOOK, _SAID = "\x1e", "\x1f"


def of(parts: Mapping[str, bytes]) -> str:
    """The fingerprint of a file from its parts: 64 hexadecimal digits. Raises ValueError for parts that are no text."""
    digest = sha256()
    for line in _lines(parts):
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()


def _lines(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What the file says, p by p, story after story. LibreOffice gives headers other names."""
    styles = _style_names(parts.get("word/styles.xml", b"").decode())
    # Notes and headers have no lists of ours.
    numbered = {"document": _Numbers(parts)}
    for story in ("document", "footnotes", "endnotes", "comments"):
        yield story
        for line in _story(parts, f"word/{story}.xml", styles, numbered.get(story)):
            yield _HEAD.sub(r"\1\2", line) if story == "footnotes" else _MARKS.sub(r"\1**", line)
    heads = [line for name in parts if _HEADS.fullmatch(name) for line in _story(parts, name, styles)]
    # LibreOffice gives each section copies of its own.
    yield from sorted(set(heads))
    yield from sorted({sha256(parts[name]).hexdigest() for name in parts if name.startswith("word/media/")})


def _style_names(part: str) -> dict[str, str]:
    """Ids of styles to their names; that of the style of a p that names none stands under no id."""
    names = {}
    for style in _STYLE.findall(part):
        given, named = re.search(r'w:styleId="([^"]*)"', style), re.search(r'<w:name w:val="([^"]*)"', style)
        if given and named:
            names[given[1]] = named[1].casefold()
            if level := _LEVEL.search(style):
                names[given[1]] += f" at {level[1]}"
            if re.match(r'<w:style (?=[^>]*w:type="paragraph")[^>]*w:default="(?:1|true|on)"', style):
                names[""] = names[given[1]]
    return names


def _story(
    parts: Mapping[str, bytes], name: str, styles: Mapping[str, str], numbers: _Numbers | None = None
) -> Iterator[str]:
    """Each p of a part that says something: its style, its properties, and its words with their looks."""
    if name not in parts:
        return
    addresses = _addresses(parts.get(f"word/_rels/{name.removeprefix('word/')}.rels", b"").decode())
    pictures = _Pictures(parts, addresses)
    notes = _note_order(parts)
    fields, saying = _Fields(), _Saying(styles, numbers)
    for token in _TOKEN.finditer(parts[name].decode()):
        look, first, words, properties, end, sign, given, rest = token.groups()
        if end:
            if said := saying.ended():
                yield said
        elif properties is not None:
            saying.begin(properties)
        elif sign in _OF_FIELDS:
            saying.linked += fields.take(sign, given, rest)
        elif sign == "w:tc":
            saying.cells += "<w:tc>"
        elif sign == "w:shd":
            # That of a cell: those of runs and ps stand among their properties.
            saying.cells += _ground(given)
        elif sign == "w:hyperlink":
            saying.linked.append(_address(given, addresses))
        elif sign == "a:blip":
            saying.said.append(pictures.shown(given))
        elif sign in ("w:footnoteReference", "w:endnoteReference"):
            identified = _ID.search(given)
            saying.said.append(f"<{sign} {notes.get(sign + identified[1], '') if identified else ''}>")
        elif sign:
            saying.said.append(_seen(sign, given, rest))
        else:
            if words is None:
                saying.look = saying.looks.get(look) or saying.met(look)
                words = first
            if words and not (fields.fleeting and _NUMBER.fullmatch(words)):
                # LibreOffice makes labels in fields anew, in Arabic with other letters.
                saying.say(shown_elsewhere(words) if fields.instructions else words)


class _Saying:
    """What one p after another says, as it is gathered."""

    def __init__(self, styles: Mapping[str, str], numbers: _Numbers | None) -> None:
        self.styles = styles
        self.numbers = numbers
        self.properties = ""
        self.looks: dict[str | None, str] = {}
        self.heads: dict[str, str] = {}
        self.head, self.look, self.shown = styles.get("", ""), "", ""
        self.cells = ""
        self.said: list[str] = []
        self.linked: list[str] = []

    def begin(self, properties: str) -> None:
        """The properties of a p; few of them differ."""
        if properties not in self.heads:
            self.heads[properties] = self.about(properties)
        self.head, self.properties = self.heads[properties], properties

    def about(self, properties: str) -> str:
        """What is seen of properties: the style of the p, its side, and changes that are tracked."""
        identified = _PSTYLE.search(properties)
        style = self.styles.get(identified[1], identified[1]) if identified else self.styles.get("", "")
        sides = [
            _SIDES.get(value, value) for name, value in _PROPERTY.findall(_INNER.sub("", properties)) if name == "jc"
        ]
        if sides == ["start"] and _TURNED_BACK.search(properties):
            # LibreOffice says of a p that runs from left to right among others where it begins.
            sides = []
        level = _LEVEL.search(properties)
        at = f"{style.partition(' at ')[0]} at {level[1]}" if level else style
        sides += filter(None, [_ground(_INNER.sub("", properties))])
        return "|".join((at, *sides, *_UNNUMBERED.findall(properties), *_REVISED.findall(properties)))

    def met(self, look: str | None) -> str:
        """A look that is met for the first time, as it is written before the words that have it."""
        looks = _look(look or "")
        styled = _RSTYLE.search(look or "")
        name = self.styles.get(styled[1], styled[1]).casefold() if styled else ""
        return self.looks.setdefault(look, f"{_LOOK}{looks}{name if name not in _OURS else ''}{_SAID}")

    def say(self, words: str) -> None:
        if self.look != self.shown:
            self.said.append(self.look)
            self.shown = self.look
        self.said.append(_plain(words) if "&" in words else words)

    def ended(self) -> str:
        """What the p has said, or nothing; the next one begins. Empty cells are told with the next words."""
        words = "".join(self.said) if self.said else ""
        number = self.numbers.next(self.properties) if self.numbers else 0
        said = (
            f"{self.cells}{self.head}{f'#{number}' if number else ''}{words}{''.join(sorted(self.linked))}"
            if words
            else ""
        )
        self.cells = "" if said else self.cells
        self.head, self.look, self.shown, self.properties = self.styles.get("", ""), "", "", ""
        self.said, self.linked = [], []
        return said


class _Numbers:
    """The numbers that Word counts the ps of a story with, by their properties, one after another."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        numbering, styles = (quick(parts.get(f"word/{name}.xml", b"")) for name in ("numbering", "styles"))
        self.styles = Styles(styles)
        self.ordinals = Ordinals(Lists(numbering))
        self.listed: dict[str, tuple[str, int]] = {}

    def next(self, properties: str) -> int:
        """The number of the next p; 0 for one that has none."""
        if properties not in self.listed:
            self.listed[properties] = self.of(properties)
        return self.ordinals.next(*self.listed[properties])

    def of(self, properties: str) -> tuple[str, int]:
        """The list that a p is in, and its level there."""
        styled, own = _PSTYLE.search(properties), _NUMPR.search(properties)
        style = self.styles[styled[1] if styled else ""]
        number, level = (found.search(own[0] if own else "") for found in (_NUMID, _ILVL))
        return number[1] if number else style.number, int(level[1]) if level else style.at


class _Pictures:
    """What the pictures of a story show."""

    def __init__(self, parts: Mapping[str, bytes], addresses: Mapping[str, str]) -> None:
        self.parts = parts
        self.addresses = addresses

    def shown(self, given: str) -> str:
        """The digest of the part that a picture shows, whatever it is called."""
        embedded = re.search(r'\br:embed="([^"]*)"', given)
        target = self.addresses.get(embedded[1], "") if embedded else ""
        part = self.parts.get(target[1:] if target.startswith("/") else f"word/{target}", b"")
        return f"<picture {sha256(part).hexdigest()}>"


class _Fields:
    """Where in fields a walk through a story is, and whether what is shown there changes from page to page."""

    def __init__(self) -> None:
        self.instructions: list[str] = []
        self.fleeting = False

    def take(self, sign: str, given: str, rest: str) -> Iterator[str]:
        """Go past a sign of a field; gives where it links to, as LibreOffice has links with a fragment."""
        if "begin" in given:
            self.instructions.append("")
        elif not self.instructions:
            return
        elif sign == "w:instrText":
            self.instructions[-1] += rest
        elif "separate" in given:
            self.fleeting = self.fleeting or self.is_fleeting()
            if link := _LINK.match(_plain(self.instructions[-1])):
                yield f"<{_one('#'.join(filter(None, link.groups())))}>"
        else:
            self.fleeting = self.fleeting and not self.is_fleeting()
            self.instructions.pop()

    def is_fleeting(self) -> bool:
        instruction = self.instructions[-1]
        return bool(_FLEETING.match(instruction) or _OUR_PAGE.match(instruction))


def _ground(properties: str) -> str:
    """The ground that a p or a cell stands on, if it is seen."""
    filled = _FILL.search(properties)
    return f"<ground {filled[1]}>" if filled and is_ground(filled[1]) else ""


def _seen(sign: str, given: str, rest: str) -> str:
    """What a reader sees of something that is no word: a tab, a note, a deletion; nothing of a new page."""
    if (sign == "w:tab" and "w:val" in given) or (sign == "w:br" and "w:type" in given):
        return ""
    if sign in _HYPHENS:
        return _HYPHENS[sign]
    return f"<{sign}{given if sign == 'w:sym' else ''}>{_plain(rest) if sign in ('w:delText', 'm:t') else ''}"


def _address(given: str, addresses: Mapping[str, str]) -> str:
    """Where a link leads, if it leads out of the document. LibreOffice begins links at other places than we do."""
    identified = re.search(r'\br:id="([^"]*)"', given)
    return f"<{addresses.get(identified[1], '')}>" if identified else ""


def _note_order(parts: Mapping[str, bytes]) -> dict[str, int]:
    """The place of each note in its part, by its kind of reference and its id; ids are given anew at each saving."""
    return {
        f"w:{kind}Reference{given}": place
        for kind in ("footnote", "endnote")
        for place, given in enumerate(_NOTE.findall(parts.get(f"word/{kind}s.xml", b"").decode()))
    }


def _addresses(relationships: str) -> dict[str, str]:
    """Ids to addresses, in one form of all that programs write for the same."""
    found = {}
    for link in _RELATIONSHIP.findall(relationships):
        given, target = re.search(r'\bId="([^"]*)"', link), re.search(r'\bTarget="([^"]*)"', link)
        if given and target:
            found[given[1]] = _one(_plain(target[1]))
    return found


def _one(address: str) -> str:
    """An address as all programs write it: in one form, and without a stroke behind it."""
    return normal(address).rstrip("/")


def _look(properties: str) -> str:
    """The looks that the properties of a run give it, in an order of their own."""
    looks = {
        name if value in _ON else f"{name}={value}"
        for name, value in _PROPERTY.findall(properties)
        if name in _LOOKS and value not in _OFF
    }
    if (face := _FACE.search(properties)) and shows_signs(face[1]):
        looks.add(face[1])
    return ",".join(sorted(looks | set(_REVISED.findall(properties))))


def _plain(escaped: str) -> str:
    """Words as they are read, without the escapes of XML."""

    def char(entity: re.Match[str]) -> str:
        if entity[3]:
            return _ENTITIES.get(entity[3], entity[0])
        return chr(int(entity[1]) if entity[1] else int(entity[2], 16))

    return _ENTITY.sub(char, escaped)

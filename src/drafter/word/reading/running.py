"""Running text of a p: words with their looks, references, marks of notes, and what no outline can hold."""

from __future__ import annotations

import re

from drafter.address import held
from drafter.inline import Look
from drafter.limits import UNPRINTABLE
from drafter.pieces import Again, Count, Inline, Line, Mark, Oddity, Pointer, Words, typed
from drafter.value import Value
from drafter.word.reading.drawings import boxes_in, drawn, is_table, pictures_in, text_in
from drafter.word.reading.fields import Field, joined
from drafter.word.reading.lists import Styles
from drafter.word.reading.looks import look_of
from drafter.word.reading.names import block_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
# What ends a line to some programs, though not to Word.
_LINE_ENDS = "[\x85\u2028\u2029]"
# Words under these are of the running text.
_TAKEN = frozenset([f"{W}del", f"{W}moveFrom"])
_THROUGH = frozenset(
    W + name for name in ("smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir", "ins", "moveTo", "fldSimple")
)


class Around(Value):
    """What running text needs of the file round it: styles, addresses, notes by their ids.

    ``counted`` are the keywords of fields that show what Word counts, ``parts`` the parts of the file by their ids.
    """

    styles: Styles
    addresses: Mapping[str, str]
    notes: Mapping[str, int]
    counted: tuple[str, ...] = ("SEQ",)
    parts: Mapping[str, str] = {}


class Running:
    """The running text of one p, as it is gathered."""

    def __init__(self, around: Around) -> None:
        self.around = around
        self.pieces: list[Inline] = []
        self.names: list[str] = []
        self.oddities: list[Oddity] = []
        self.fields: list[Field] = []
        self.address = ""
        self.anchor = ""
        self.own: frozenset[str] = frozenset()
        self.seen: dict[str, int] = {}
        self.boxes: list[_Element] = []
        self.pictures: list[str] = []
        self.again = ""
        self.broken_off = ""
        # LibreOffice calls the style of a mark so, whatever it was called.
        self.office = False

    def line(self) -> Line:
        """The text, words of one look together."""
        while self.fields:
            self.end_field()
        self.flush()
        return merged(self.pieces)

    def take(self, element: _Element) -> None:
        """Take in all that stands in an element."""
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self.run(child)
            elif tag == f"{W}hyperlink":
                self.link(child)
            elif tag == f"{W}bookmarkStart":
                self.name(child)
            elif tag in _TAKEN:
                # LibreOffice puts the head of a p into what was deleted there.
                for mark in child.iter(f"{W}bookmarkStart"):
                    self.name(mark)
            elif tag == f"{W}fldSimple":
                self.fields.append(Field(child.get(f"{W}instr", ""), shown=True, begun=len(self.pieces)))
                self.take(child)
                self.end_field()
            elif tag in _THROUGH:
                self.take(child)
            elif tag in (f"{_M}oMath", f"{_M}oMathPara"):
                words = "".join(map(str, child.itertext(f"{_M}t")))
                self.odd("an equation", words)
                if words:
                    self.say(words, Look.PLAIN, gap=False)

    def name(self, mark: _Element) -> None:
        """A name that begins here."""
        called = mark.get(f"{W}name", "")
        if not called.startswith(_INSIDE):
            self.names.append(called)

    def link(self, element: _Element) -> None:
        """A link: to an address, or to something marked in the file."""
        self.broken_off = ""
        before = self.address, self.anchor
        relationship, anchor = element.get(f"{R}id", ""), element.get(f"{W}anchor", "")
        outside = joined(self.around.addresses.get(relationship, ""), anchor) if relationship else ""
        self.address = held(outside, text_in(element))
        self.anchor = "" if outside else anchor
        begun = len(self.pieces)
        self.take(element)
        if outside and not self.address:
            self.unheld(outside, begun)
        if self.anchor:
            # LibreOffice takes fields that follow a link at once into it.
            end = next((at for at in range(begun, len(self.pieces)) if not isinstance(self.pieces[at], Words)), None)
            words, look = _shown(self.pieces[begun:end])
            target = block_of(self.anchor)
            again = is_mark(self.anchor)
            self.pieces[begun:end] = [Again(target, words) if again else Pointer(target, words, look, typed=True)]
        self.broken_off = self.address
        self.address, self.anchor = before

    def run(self, run: _Element) -> None:
        """A run: its words in its look, its fields, marks and breaks."""
        properties = run.find(f"{W}rPr")
        look, gap, self.own = look_of(properties, self.around.styles)
        self.goes_on(properties)
        for child in run:
            name = str(child.tag).removeprefix(W)
            if name == "t":
                self.say(self.unrepeated(child.text or ""), look, gap)
            elif name in _SIGNS:
                self.say(_SIGNS[name], look, gap)
            elif name == "br":
                if child.get(f"{W}type", "textWrapping") == "textWrapping":
                    self.say("\n", look, gap)
            elif name == "fldChar":
                self.field(child.get(f"{W}fldCharType", ""))
            elif name == "instrText":
                if self.fields:
                    self.fields[-1].instruction += child.text or ""
            elif name in ("footnoteReference", "endnoteReference"):
                styled = None if properties is None else properties.find(f"{W}rStyle")
                self.office = styled is not None and styled.get(f"{W}val", "").endswith("Anchor")
                if self.mark(child, name):
                    return
            elif name == "ruby":
                self.guided(child)
            elif what := drawn(child):
                boxes = boxes_in(child)
                # A table that floats is in a text box once a file has been an .odt (LibreOffice 7.4).
                if not boxes or not all(map(is_table, boxes)):
                    self.odd(what, text_in(child))
                self.boxes.extend(boxes)
                self.pictures.extend(pictures_in(child, self.around.parts))

    def goes_on(self, properties: _Element | None) -> None:
        """Notice where a run ends a link that was ended too soon.

        LibreOffice 7.4 ends a link that has a fragment, or stands right behind another, behind the first run of its
        words: the style of links goes on to their end.
        """
        if self.broken_off:
            styled = None if properties is None else properties.find(f"{W}rStyle")
            if styled is None or styled.get(f"{W}val") != _OFFICE_LINK:
                self.broken_off = ""

    def guided(self, ruby: _Element) -> None:
        """Words with a phonetic guide (ISO/IEC 29500-1, 17.3.3.25), which no outline has."""
        for base in ruby.iterfind(f"{W}rubyBase/{W}r"):
            self.run(base)
        guide = "".join(text_in(one) for one in ruby.iterfind(f"{W}rt"))
        self.odd(f"a phonetic guide, “{guide}”", "")

    def unrepeated(self, words: str) -> str:
        """Words without the mark of asterisks before them once more: LibreOffice 7.4 adds it each time from the second.

        It may write them one by one.
        """
        last = self.pieces[-1] if self.pieces else None
        if not self.office or not isinstance(last, Mark) or len(last.mark) < 2:
            return words
        words, self.again = self.again + words, ""
        while words.startswith(last.mark):
            words = words.removeprefix(last.mark)
        if not last.mark.startswith(words):
            return words
        self.again = words
        return ""

    def flush(self) -> None:
        """Take in asterisks behind a mark that are not the whole mark once more: somebody typed them."""
        if self.again:
            self.pieces.append(Words(self.again, Look.PLAIN, self.address))
            self.again = ""

    def say(self, words: str, look: Look, gap: bool) -> None:
        """Words of a run, as they are read, without the characters that no text holds; these are told of."""
        if not words.isprintable():
            words = self.printable(words)
        if not words or (self.fields and not self.fields[-1].shown):
            return
        self.flush()
        self.seen = {odd: self.looks(odd, words) for odd in sorted(self.own)}
        self.pieces.append(Words(words, look, self.address or self.in_address() or self.broken_off, gap))

    def looks(self, odd: str, words: str) -> int:
        """Remember words that have a look which no outline has, with those before that have it; gives where."""
        what, at = f"{odd} words", self.seen.get(odd)
        if at is None:
            self.odd(what, words)
            return self.oddities.index(Oddity(what, words))
        self.oddities[at] = Oddity(what, self.oddities[at].words + words)
        return at

    def printable(self, words: str) -> str:
        """Words without the characters that no text holds; what ends a line to some programs ends one."""
        kept = re.sub(_LINE_ENDS, "\n", words)
        for sign in dict.fromkeys(re.findall(UNPRINTABLE, kept)):
            self.odd(f"the character U+{ord(sign):04X}, which cannot be printed", "")
        return re.sub(UNPRINTABLE, "", kept)

    def in_address(self) -> str:
        """Where the field that is open links to, if it does."""
        return next((found for field in reversed(self.fields) if (found := held(field.address()))), "")

    def unheld(self, address: str, begun: int) -> None:
        """Tell of an address to which no text links; its words are kept."""
        if words := _said(self.pieces[begun:]):
            self.odd(f"a link to {address}", words)

    def field(self, sign: str) -> None:
        """A sign of a field that has several."""
        if sign == "begin":
            self.fields.append(Field("", shown=False, begun=len(self.pieces)))
        elif self.fields and sign == "separate":
            self.fields[-1].shown = True
            self.fields[-1].begun = len(self.pieces)
        elif self.fields and sign == "end":
            self.end_field()

    def end_field(self) -> None:
        """What the field that ends shows, as what it is."""
        field = self.fields.pop()
        if self.fields and not self.fields[-1].shown:
            del self.pieces[field.begun :]
            return
        shown = self.pieces[field.begun :]
        words, look = _shown(shown)
        keyword, target, switches = field.read()
        made: Inline | None = None
        if keyword == "REF" and target:
            numbered = bool({"\\n", "\\r", "\\w"} & switches) or target.startswith(("_no_", "_n_", "_at_"))
            made = Pointer(
                block_of(target), words, look, "number" if numbered else "place" if "\\p" in switches else "text"
            )
        elif keyword == "NOTEREF" and target:
            made = Again(block_of(target), words)
        elif keyword in self.around.counted:
            made = Count(words)
        elif keyword in ("HYPERLINK", ""):
            if (address := field.address()) and not held(address):
                self.unheld(address, field.begun)
            self.broken_off = held(address)
            return
        elif words:
            self.odd(f"a field ({keyword})", words)
        if made is not None:
            self.pieces[field.begun :] = [made, *(piece for piece in shown if not isinstance(piece, Words))]

    def mark(self, reference: _Element, kind: str) -> bool:
        """The mark of a note; gives whether it is typed, which then stands behind it in its run."""
        note = self.around.notes.get(f"{kind.removesuffix('Reference')} {reference.get(f'{W}id', '')}")
        if note is None:
            self.odd("the mark of a note that is not there", "")
            return False
        custom = reference.get(f"{W}customMarkFollows", "0") in ("1", "true", "on")
        typed = "".join(words.text or "" for words in reference.itersiblings(f"{W}t")) if custom else ""
        self.pieces.append(Mark(note, self.printable(typed)))
        return custom

    def odd(self, what: str, words: str) -> None:
        """Remember something that no outline can hold, once."""
        if Oddity(what, words) not in self.oddities:
            self.oddities.append(Oddity(what, words))


# The style of links as LibreOffice names it within a file.
_OFFICE_LINK = "InternetLink"
# Bookmarks within a p, round the mark of a note or the number in a caption, and Word's own for where it was left.
_INSIDE = ("_noteref_", "_starref_", "_no_", "_GoBack")


def _said(pieces: Sequence[Inline]) -> str:
    """The words in pieces of a line."""
    return "".join(piece.words for piece in pieces if isinstance(piece, Words))


def _shown(pieces: Sequence[Inline]) -> tuple[str, Look]:
    """The words in pieces of a line, and the look of the first of them."""
    return _said(pieces), next((piece.look for piece in pieces if isinstance(piece, Words)), Look.PLAIN)


def is_mark(bookmark: str) -> bool:
    """Whether a bookmark stands round the mark of a note."""
    return bookmark.startswith(("_noteref_", "_starref_"))


def merged(pieces: list[Inline]) -> Line:
    """Words of one look, one address and one kind together, without what is not typed."""
    line: list[Inline] = []
    for piece in pieces:
        last = line[-1] if line else None
        if isinstance(piece, Words) and isinstance(last, Words) and _alike(piece, last):
            line[-1] = Words(last.words + piece.words, last.look, last.address, last.gap)
        else:
            line.append(piece)
    tidied = (tidy(piece) if isinstance(piece, Words) else piece for piece in line)
    return tuple(piece for piece in tidied if not isinstance(piece, Words) or piece.words)


def tidy(words: Words) -> Words:
    """Words without the signs that are in the file alone."""
    said = typed(words.words, words.look, words.address)
    return words if said == words.words else Words(said, words.look, words.address, words.gap)


def _alike(one: Words, other: Words) -> bool:
    return one.look == other.look and one.address == other.address and one.gap == other.gap

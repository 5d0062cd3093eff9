"""Running text of a p: words with their looks, references, marks of notes, and what no outline can hold."""

from __future__ import annotations

from drafter.address import held
from drafter.inline import Look
from drafter.pieces import Again, Count, Inline, Line, Mark, Pointer, Words
from drafter.value import Value
from drafter.word.counted.styles import Styles
from drafter.word.reading.drawings import boxes_in, drawn, is_table, pictures_in, text_in
from drafter.word.reading.fields import Field, joined
from drafter.word.reading.looks import look_of
from drafter.word.reading.names import block_of
from drafter.word.reading.spoken import Spoken, said_in, shown_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
# Words under these are of the running text.
_TAKEN = frozenset([f"{W}del", f"{W}moveFrom"])
_THROUGH = frozenset(
    W + name for name in ("smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir", "ins", "moveTo", "fldSimple")
)


class Around(Value):
    """What running text needs of the file round it: styles, addresses, notes by their ids.

    ``counted`` are the keywords of fields that show what Word counts, ``parts`` what its pictures show, by their ids.
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
        self.spoken = Spoken()
        self.names: list[str] = []
        self.fields: list[Field] = []
        self.address = ""
        self.anchor = ""
        self.boxes: list[_Element] = []
        self.pictures: list[str] = []
        self.broken_off = ""

    def line(self) -> Line:
        """The text, words of one look together."""
        while self.fields:
            self.end_field()
        return self.spoken.line()

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
                self.fields.append(Field(child.get(f"{W}instr", ""), shown=True, begun=len(self.spoken.pieces)))
                self.take(child)
                self.end_field()
            elif tag in _THROUGH:
                self.take(child)
            elif tag in (f"{_M}oMath", f"{_M}oMathPara"):
                words = "".join(map(str, child.itertext(f"{_M}t")))
                self.spoken.odd("an equation", words)
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
        begun = len(self.spoken.pieces)
        self.take(element)
        if outside and not self.address:
            self.unheld(outside, begun)
        if self.anchor:
            # LibreOffice takes fields that follow a link at once into it.
            pieces, target = self.spoken.pieces, block_of(self.anchor)
            end = next((at for at in range(begun, len(pieces)) if not isinstance(pieces[at], Words)), None)
            words, look = shown_in(pieces[begun:end])
            again = is_mark(self.anchor)
            pieces[begun:end] = [Again(target, words) if again else Pointer(target, words, look, typed=True)]
        self.broken_off = self.address
        self.address, self.anchor = before

    def run(self, run: _Element) -> None:
        """A run: its words in its look, its fields, marks and breaks."""
        properties = run.find(f"{W}rPr")
        look, gap, self.spoken.own = look_of(properties, self.around.styles)
        self.goes_on(properties)
        for child in run:
            name = str(child.tag).removeprefix(W)
            if name == "t":
                self.say(self.spoken.unrepeated(child.text or ""), look, gap)
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
                # LibreOffice calls the style of a mark so, whatever it was called.
                self.spoken.office = styled is not None and styled.get(f"{W}val", "").endswith("Anchor")
                if self.mark(child, name):
                    return
            elif name == "ruby":
                self.guided(child)
            elif what := drawn(child):
                boxes = boxes_in(child)
                # A table that floats is in a text box once a file has been an .odt (LibreOffice 7.4).
                if not boxes or not all(map(is_table, boxes)):
                    self.spoken.odd(what, text_in(child))
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
        self.spoken.odd(f"a phonetic guide, “{guide}”", "")

    def say(self, words: str, look: Look, gap: bool) -> None:
        """Words of a run, as they are read; those that tell a field what to do are none."""
        if not self.fields or self.fields[-1].shown:
            self.spoken.say(words, look, self.address or self.in_address() or self.broken_off, gap)

    def in_address(self) -> str:
        """Where the field that is open links to, if it does."""
        return next((found for field in reversed(self.fields) if (found := held(field.address()))), "")

    def unheld(self, address: str, begun: int) -> None:
        """Tell of an address to which no text links; its words are kept."""
        if words := said_in(self.spoken.pieces[begun:]):
            self.spoken.odd(f"a link to {address}", words)

    def field(self, sign: str) -> None:
        """A sign of a field that has several."""
        if sign == "begin":
            self.fields.append(Field("", shown=False, begun=len(self.spoken.pieces)))
        elif self.fields and sign == "separate":
            self.fields[-1].shown = True
            self.fields[-1].begun = len(self.spoken.pieces)
        elif self.fields and sign == "end":
            self.end_field()

    def end_field(self) -> None:
        """What the field that ends shows, as what it is."""
        field = self.fields.pop()
        if self.fields and not self.fields[-1].shown:
            del self.spoken.pieces[field.begun :]
            return
        shown = self.spoken.pieces[field.begun :]
        words, look = shown_in(shown)
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
            made = Count(words, look)
        elif keyword in ("HYPERLINK", ""):
            if (address := field.address()) and not held(address):
                self.unheld(address, field.begun)
            self.broken_off = held(address)
            return
        else:
            # Without words are what Word counts only on the screen, and marks for an index (17.16.5).
            self.spoken.odd(f"a field ({keyword})", words)
        if made is not None:
            self.spoken.pieces[field.begun :] = [made, *(piece for piece in shown if not isinstance(piece, Words))]

    def mark(self, reference: _Element, kind: str) -> bool:
        """The mark of a note; gives whether it is typed, which then stands behind it in its run."""
        note = self.around.notes.get(f"{kind.removesuffix('Reference')} {reference.get(f'{W}id', '')}")
        if note is None:
            self.spoken.odd("the mark of a note that is not there", "")
            return False
        custom = reference.get(f"{W}customMarkFollows", "0") in ("1", "true", "on")
        typed = "".join(words.text or "" for words in reference.itersiblings(f"{W}t")) if custom else ""
        self.spoken.pieces.append(Mark(note, self.spoken.printable(typed)))
        return custom


# The style of links as LibreOffice names it within a file.
_OFFICE_LINK = "InternetLink"
# Bookmarks within a p, round the mark of a note or the number in a caption, and Word's own for where it was left.
_INSIDE = ("_noteref_", "_starref_", "_no_", "_GoBack")


def is_mark(bookmark: str) -> bool:
    """Whether a bookmark stands round the mark of a note."""
    return bookmark.startswith(("_noteref_", "_starref_"))

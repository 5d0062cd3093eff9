"""A .docx that is damaged at random, as a careless program, a bad connection or somebody who means harm may do it.

Bytes of the whole and of a part, parts, elements and attributes, and what drafter keeps in the file for itself.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Sequence
from typing import Any

from lxml import etree

import hostility
from edits import W, xml
from edits import run as run_of
from outlines import Dice

DOCUMENT, NOTES, ITEM = "word/document.xml", "word/footnotes.xml", "customXml/item1.xml"
#: Parts by how often they are damaged: what most of a report is in comes up more often.
_OFTEN = (
    "word/comments.xml", DOCUMENT, DOCUMENT, DOCUMENT, DOCUMENT, NOTES, NOTES, "word/numbering.xml", "word/styles.xml",
    ITEM,
)  # fmt: skip
_VALUES = (
    "", "0", "1", "-1", "00", "7", "2147483648", "9" * 19, "9" * 400, "9" * 5_000, "-" + "9" * 30, "1.5", "1e9",
    "0x10", "٣", "²", "x", "true", "NaN", " 1 ", "\u200e1", "a" * 3000, "begin", "separate", "end", "none", "external",
    "../../a", "/", "REF _n_x \\n", "_n_", "_n_0", "http://", "http://[", "header", "both", "Normal", "\ud7ff",
    "\U0010ffff", "_noteref_", "_starref_", "_at_", "_no_", "_at_issues_17", "_at_mandate_1_Copy_1", "_note_site",
    "_star_999", "_h_h_n_x", "decimal", "restart", "continue", "2031-13-45T99:99:99Z", "0000-00-00", "%1%2%9", "%0",
    "%",
)  # fmt: skip
_TEXTS = (
    "", " ", "\t", "x" * 5000, "\n\n", "[", "{para:", "{gap:", "{insert:", "[^", "^[", "# ", "- ", "| a |", "<!-- ",
    "*", "\\", "\u200e", "\u2028", "\x85", "\ufeff", "\ue001", "\ue010", "\U000f0000", "{#", "`", "(a)\t",
)  # fmt: skip
_TAGS = (
    "p", "r", "t", "tbl", "tr", "tc", "tblGrid", "sdt", "sdtContent", "sectPr", "pPr", "rPr", "numPr", "ilvl", "numId",
    "ins", "del", "moveFrom", "moveTo", "delText", "hyperlink", "fldSimple", "fldChar", "instrText", "bookmarkStart",
    "bookmarkEnd", "commentRangeStart", "footnoteReference", "footnote", "drawing", "pict", "txbxContent", "br", "tab",
    "gridSpan", "vMerge", "customXml", "smartTag", "bdo", "style", "basedOn", "abstractNum", "num", "lvl", "body",
    "pPrChange", "rPrChange", "cellMerge", "cellIns", "cellDel", "tblPrChange", "sectPrChange", "tblpPr",
)  # fmt: skip
_OTHERS = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main", "urn:other", "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
)  # fmt: skip
_BYTES = (b"\0" * 40, b"<", b">", b"&", b'"', b"&#0;", b"&a;", b"\xff\xfe", b"]]>", b"<!--", b"<![CDATA[", b"<?x ",
          b"\xef\xbf\xbf", b"&#xD800;")  # fmt: skip
_JSON: tuple[object, ...] = (
    None, True, 0, -1, 10**30, 1.5, "", "date", "symbol", "date|upper", "date|none", "__class__", "header", [], {},
    [[]], "x" * 999, [["date", "x"]], [[["symbol", ""]]], [[[["", "a"], ["notice", "b"]]]], {"a": 1}, "\ud800",
)  # fmt: skip
_BY = 'w:id="9" w:author="A" w:date="2031-01-01T00:00:00Z"'
#: Put in at any place, whether it may stand there or not.
_PUT = (
    "<w:p/>", "<w:r/>", "<w:t>put</w:t>", "<w:tbl/>", "<w:tbl><w:tr/></w:tbl>", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr/></w:tbl>", "<w:sectPr/>", "<w:bookmarkStart/>", "<w:bookmarkEnd/>",
    '<w:bookmarkStart w:id="1" w:name="_at_mandate_1"/>', '<w:bookmarkStart w:id="1" w:name="_at_head_title"/>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "<w:r><w:fldChar/></w:r>",
    "<w:r><w:instrText> REF </w:instrText></w:r>", '<w:r><w:instrText> REF "</w:instrText></w:r>',
    '<w:fldSimple w:instr=" NOTEREF _noteref_x ">x</w:fldSimple>',
    "<w:fldSimple><w:r><w:t>x</w:t></w:r></w:fldSimple>", '<w:r><w:footnoteReference w:id="1"/></w:r>',
    '<w:r><w:footnoteReference w:id="x"/></w:r>', "<w:r><w:footnoteReference/></w:r>",
    "<w:r><w:endnoteReference w:id='2'/></w:r>", f"<w:ins {_BY}><w:r><w:t>put</w:t></w:r></w:ins>",
    f"<w:del {_BY}><w:r><w:delText>out</w:delText></w:r></w:del>", "<w:ins/>",
    f"<w:p><w:pPr><w:rPr><w:ins {_BY}/></w:rPr></w:pPr></w:p>",
    f"<w:p><w:pPr><w:rPr><w:del {_BY}/></w:rPr></w:pPr></w:p>",
    f"<w:moveFrom {_BY}><w:r><w:t>m</w:t></w:r></w:moveFrom>", '<w:moveFromRangeStart w:id="5" w:name="m"/>',
    '<w:moveToRangeStart w:name="m"/>', f"<w:moveTo {_BY}><w:p/></w:moveTo>", '<w:commentRangeStart w:id="0"/>',
    '<w:r><w:commentReference w:id="0"/></w:r>', "<w:commentRangeEnd/>", "<w:hyperlink/>",
    '<w:hyperlink r:id="none"/>', '<w:hyperlink w:anchor="_n_x"><w:r><w:t>x</w:t></w:r></w:hyperlink>', "<w:sdt/>",
    "<w:sdt><w:sdtContent/></w:sdt>", "<w:altChunk/>", '<w:altChunk r:id="none"/>', "<w:r><w:drawing/></w:r>",
    "<w:r><w:sym/></w:r>", "<w:r><w:ruby/></w:r>", "<w:pPr><w:numPr/></w:pPr>",
    '<w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr>', "<w:pPr><w:pStyle/></w:pPr>",
    f'<w:tr><w:trPr><w:del {_BY}/></w:trPr><w:tc><w:p/></w:tc></w:tr>', f"<w:pPr><w:pPrChange {_BY}/></w:pPr>",
    f"<w:rPr><w:rPrChange {_BY}/></w:rPr>", "<w:num/>", "<w:abstractNum/>", "<w:style/>", "<w:footnote/>",
    '<w:footnote w:id="1"><w:p/></w:footnote>', "<w:headerReference/>", '<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>',
    '<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc>', "<w:noBreakHyphen/>", "<w:body/>",
)  # fmt: skip
_WRAPS = (
    "sdt/sdtContent", "ins", "tbl/tr/tc", "smartTag", "hyperlink", "r", "p", "fldSimple", "moveTo", "del",
    "r/pict/txbxContent", "customXml", "pPr",
)  # fmt: skip


class Spoiler:
    """Damages a file as dice say; what it did is told in ``done``."""

    def __init__(self, parts: dict[str, bytes], dice: Dice) -> None:
        self.parts = dict(parts)
        self.dice = dice
        self.done: list[str] = []

    def spoilt(self) -> bytes:
        """The file with some damage."""
        for _ in range(1 + self.dice.up_to(3)):
            self.dice.pick((self.in_tree, self.in_tree, self.in_tree, self.in_tree, self.among_parts, self.in_bytes,
                            self.in_ours))()  # fmt: skip
        content = hostility.zipped(self.parts.items(), 0 if self.dice.chance(4) else 8)
        if self.dice.chance(12):
            self.done.append("bytes of the whole")
            content = self.bytes_of(content)
        return content

    # Bytes.

    def bytes_of(self, content: bytes) -> bytes:
        """Bytes with others among them, some cut out, put in again, or put in."""
        dice, made = self.dice, bytearray(content)
        at, end = sorted((dice.large(len(made)), dice.large(len(made))))
        end = min(end, at + 1 + dice.large(500)) if dice.chance(2) else end
        match dice.up_to(4):
            case 0:
                for _ in range(1 + dice.up_to(7)):
                    if made:
                        made[dice.large(len(made) - 1)] = dice.up_to(255)
            case 1:
                del made[at:end]
            case 2:
                made[end:end] = made[at:end]
            case 3:
                del made[at:]
            case _:
                made[at:at] = dice.pick(_BYTES)
        return bytes(made)

    def in_bytes(self) -> None:
        """Other bytes in a part."""
        name = self.part()
        self.done.append(f"bytes of {name}")
        self.parts[name] = self.bytes_of(self.parts[name])

    # Parts.

    def part(self) -> str:
        """The name of a part."""
        return self.dice.pick((*(one for one in _OFTEN if one in self.parts), *self.parts))

    def among_parts(self) -> None:
        """A part dropped, swapped with another, copied over one, emptied, called otherwise, or there once more."""
        one, other = self.part(), self.part()
        how = self.dice.pick(("drop", "swap", "copy over", "empty", "rename", "again"))
        self.done.append(f"{how} {one} {other}")
        match how:
            case "drop":
                if len(self.parts) > 1:
                    del self.parts[one]
            case "swap":
                self.parts[one], self.parts[other] = self.parts[other], self.parts[one]
            case "copy over":
                self.parts[one] = self.parts[other]
            case "empty":
                self.parts[one] = self.dice.pick((b"", b"<a/>", b" ", b'<?xml version="1.0"?><w:p xmlns:w="urn:a"/>'))
            case "rename":
                self.parts[self.dice.pick((one.lower(), f"{one}.xml", one.replace("1", "2"), one.rpartition("/")[2],
                                           one.replace("word", "text")))] = self.parts.pop(one)  # fmt: skip
            case _:
                name = self.dice.pick(("word/a.xml", "word/header9.xml", "customXml/item2.xml", "customXml/item0.xml",
                                       "word/footnotes2.xml", "word/comments.xml", "word/endnotes.xml"))  # fmt: skip
                self.parts[name] = self.parts[one]

    # Elements.

    def in_tree(self) -> None:
        """Something changed in the tree of a part, several times."""
        name = self.part()
        try:
            root = etree.fromstring(self.parts[name])
        except (etree.XMLSyntaxError, ValueError):
            return
        for _ in range(1 + self.dice.up_to(2)):
            how = self.dice.pick(_DAMAGES)
            here = list(root.iter("*"))
            told = how(self, here, root)
            self.done.append(f"{name}: {how.__name__} {told}")
        self.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def one(self, here: Sequence[etree._Element]) -> etree._Element:
        """An element, of a name that was chosen first, so that rare ones come up as well."""
        if self.dice.chance(3):
            return here[self.dice.large(len(here) - 1)]
        names = sorted({str(element.tag) for element in here})
        name = self.dice.pick(names) if len(names) < 256 else names[0]
        able = [element for element in here if element.tag == name]
        return able[self.dice.large(len(able) - 1)]

    # What drafter keeps in the file.

    def in_ours(self) -> None:
        """The outline that the file carries, what it says of its surroundings, or its fingerprint, damaged."""
        if ITEM not in self.parts:
            return
        try:
            root = etree.fromstring(self.parts[ITEM])
        except (etree.XMLSyntaxError, ValueError):
            return
        held = [one for one in root if one.text]
        if not held:
            return
        chosen = held[self.dice.up_to(len(held) - 1)]
        text = chosen.text or ""
        if str(chosen.tag).endswith("surround") and not self.dice.chance(4):
            try:
                said = json.loads(text)
            except ValueError:
                return
            for _ in range(1 + self.dice.up_to(2)):
                said = self.other_json(said)
            text = json.dumps(said)
        elif self.dice.chance(2):
            lines = text.split("\n")
            one, other = self.dice.large(len(lines) - 1), self.dice.large(len(lines) - 1)
            match self.dice.up_to(3):
                case 0:
                    del lines[one]
                case 1:
                    lines[one], lines[other] = lines[other], lines[one]
                case 2:
                    lines.insert(one, lines[other])
                case _:
                    lines[one] = self.dice.pick(_TEXTS)
            text = "\n".join(lines)
        else:
            text = self.bytes_of(text.encode()).decode(errors="ignore")
        self.done.append(f"ours: {chosen.tag}")
        chosen.text = "".join(char for char in text if char in "\t\n\r" or (char >= " " and char not in "\ufffe\uffff"))
        self.parts[ITEM] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")

    def other_json(self, said: Any) -> Any:
        """JSON with something else at one place of it."""
        dice = self.dice
        if isinstance(said, list) and said and not dice.chance(4):
            at = dice.large(len(said) - 1)
            match dice.up_to(5):
                case 0:
                    return said[:at] + said[at + 1 :]
                case 1:
                    return said[:at] + [said[at]] * (1 + dice.up_to(3)) + said[at:]
                case 2:
                    return said[at:] + said[:at]
                case _:
                    return [*said[:at], self.other_json(said[at]), *said[at + 1 :]]
        return [said] if dice.chance(8) else dice.pick(_JSON)


_COMMENTS = "word/comments.xml"
_COMMENT = (
    '<w:comment w:id="{0}" w:author="Ann" w:initials="A" w:date="2031-05-04T10:00:00Z"><w:p>{1}</w:p></w:comment>'
)


def reviewed(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of a file in which changes were tracked, in every tenth run another kind, and comments made."""
    root = etree.fromstring(parts[DOCUMENT])
    runs = [run for run in root.iter(f"{W}r") if run.find(f"{W}t") is not None]
    for number, run in enumerate(runs[::10]):
        name = ("ins", "del", "moveFrom", "moveTo", "comment", "mark")[number % 6]
        if name == "mark":
            p = next(run.iterancestors(f"{W}p"))
            p[:0] = xml(f"<w:pPr><w:rPr><w:ins {_BY}/></w:rPr></w:pPr>") if p.find(f"{W}pPr") is None else []
        elif name == "comment":
            begun, ended, reference = xml(
                f'<w:commentRangeStart w:id="{number}"/><w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
            run.addprevious(begun)
            run.addnext(reference)
            run.addnext(ended)
        else:
            around = xml(f"<w:{name} {_BY}/>")[0]
            run.addprevious(around)
            around.append(run)
            for words in run.iter(f"{W}t") if name == "del" else ():
                words.tag = f"{W}delText"
    comments = "".join(_COMMENT.format(number, run_of("Why?")) for number in range(len(runs[::10])) if number % 6 == 4)
    relation = f'<Relationship Id="comments" Type="{hostility.OFFICE}/comments" Target="comments.xml"/></Relationships>'
    return {
        **parts,
        DOCUMENT: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
        _COMMENTS: f'<w:comments xmlns:w="{W[1:-1]}">{comments}</w:comments>'.encode(),
        hostility.RELATIONSHIPS: parts[hostility.RELATIONSHIPS].replace(b"</Relationships>", relation.encode()),
    }


Damage = Callable[[Spoiler, Sequence[etree._Element], etree._Element], str]


def dropped(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one = spoiler.one(here)
    if (parent := one.getparent()) is None:
        return "nothing"
    if spoiler.dice.chance(3):
        for child in list(one):
            one.addprevious(child)
    parent.remove(one)
    return str(one.tag)


def all_dropped(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    chosen = spoiler.one(here)
    for one in here:
        if one.tag == chosen.tag and (parent := one.getparent()) is not None:
            parent.remove(one)
    return str(chosen.tag)


def doubled(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one = spoiler.one(here)
    if one.getparent() is not None:
        for _ in range(1 + spoiler.dice.up_to(2) ** 3):
            one.addnext(copy.deepcopy(one))
    return str(one.tag)


def moved(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one, other = spoiler.one(here), spoiler.one(here)
    if one.getparent() is None or other in one.iter():
        return "nothing"
    if other.getparent() is not None and spoiler.dice.chance(2):
        other.addprevious(one)
    else:
        other.append(one)
    return f"{one.tag} to {other.tag}"


def swapped(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one, other = spoiler.one(here), spoiler.one(here)
    if one.getparent() is None or other.getparent() is None or other in one.iter() or one in other.iter():
        return "nothing"
    left, right = copy.deepcopy(other), copy.deepcopy(one)
    one.addprevious(left)
    other.addprevious(right)
    for gone in (one, other):
        parent = gone.getparent()
        assert parent is not None
        parent.remove(gone)
    return f"{one.tag} {other.tag}"


def put(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one, content = spoiler.one(here), spoiler.dice.pick(_PUT)
    for made in reversed(xml(content)):
        one.insert(spoiler.dice.up_to(min(len(one), 255)), made)
    return f"{content} into {one.tag}"


def wrapped(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one, names = spoiler.one(here), spoiler.dice.pick(_WRAPS).split("/")
    times = spoiler.dice.pick((1, 1, 2, 20, 60))
    if one.getparent() is None:
        return "nothing"
    for _ in range(times):
        for name in reversed(names):
            around = etree.Element(W + name)
            for key, value in one.attrib.items() if spoiler.dice.chance(8) else ():
                around.set(key, value)
            one.addprevious(around)
            around.append(one)
            one = around
    return f"in {names} {times} times"


def renamed(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one = spoiler.one(here)
    before = str(one.tag)
    one.tag = W + spoiler.dice.pick(_TAGS)
    return f"{before} {one.tag}"


def in_another_namespace(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one, space = spoiler.one(here), spoiler.dice.pick(_OTHERS)
    before, name = str(one.tag), etree.QName(one).localname
    one.tag = f"{{{space}}}{name}" if space else name
    return f"{before} {space}"


def given_another_value(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one = spoiler.one([element for element in here if element.attrib] or here)
    if not one.attrib:
        return "nothing"
    names = sorted(map(str, one.attrib))
    name = names[spoiler.dice.up_to(min(len(names), 256) - 1)]
    value = spoiler.dice.pick(_VALUES)
    if spoiler.dice.chance(3):
        others = [element.get(name, "") for element in here if name in element.attrib]
        value = others[spoiler.dice.large(len(others) - 1)]
    elif spoiler.dice.chance(4):
        for other in here:
            if name in other.attrib and other.tag == one.tag:
                other.set(name, value)
    if spoiler.dice.chance(6):
        del one.attrib[name]
    else:
        one.set(name, value)
    return f"{one.tag} {name} {value[:40]}"


def given_another_text(spoiler: Spoiler, here: Sequence[etree._Element], root: etree._Element) -> str:
    one = spoiler.one([element for element in here if element.text] or here)
    one.text = spoiler.dice.pick((*_TEXTS, *_VALUES))
    return str(one.tag)


_DAMAGES: tuple[Damage, ...] = (dropped, all_dropped, doubled, moved, swapped, put, put, wrapped, renamed,
                                in_another_namespace, given_another_value, given_another_value, given_another_value,
                                given_another_text)  # fmt: skip

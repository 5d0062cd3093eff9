r"""Parts of a .docx as text that people can read and diff: the notation of the golden files.

A p is `[style; direct properties] text`. In the text:

    <name>…</name>      a bookmark              {REF name \n \h|1}   a field and its result
    [^2]  [^2 *]        a note reference, the second with a mark of its own ([^2 …]: it follows in another run);
                        [^] the mark inside the note
    → ↵ ↵page           tab, line break, page break
    _italic_ **bold**   the plain looks; any other is {sz=40: text}
    <<target|text>>     a hyperlink             [picture name "alt" 9x9 EMU …]
    {+author date: text+} {-author date: text-}   tracked changes (moves: {>+ and {>-)

Anything else stands as {its name and attributes}. Not shown: rsids, paraIds, bookmark ids, cached page breaks,
proofing marks, the borders between runs that look alike, bCs and iCs beside b and i, and the latent styles.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from lxml import etree

from reading import ON, W, parse, parts, relationships, typed_text, value

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
PREFIXES = {address: prefix for prefix, address in NAMESPACES.items()}
SILENT = frozenset(["lastRenderedPageBreak", "proofErr", "noProof", "rsids", "bookmarkEnd"])
UNSEEN_ATTRIBUTES = ("rsid", "paraId", "textId")
CHANGES = {"ins": "+", "del": "-", "moveTo": ">+", "moveFrom": ">-"}


def sketch(docx: bytes, part: str = "word/document.xml") -> str:
    """One part of a file, sketched; a part that is no XML by its length and digest."""
    found = parts(docx)
    if not part.endswith((".xml", ".rels")):
        return f"{len(found[part])} bytes, sha256 {hashlib.sha256(found[part]).hexdigest()}\n"
    names = style_names(found.get("word/styles.xml"))
    lines = Sketch(parse(found[part]), names, relationships(found, part)).part()
    return "".join(f"{line}\n" for line in lines)


def sketch_parts(docx: bytes) -> list[str]:
    """The parts that `sketch` can be asked for, sorted."""
    return sorted(name for name in parts(docx) if not name.endswith("/"))


def sketch_xml(fragment: str, names: Mapping[str, str] | None = None) -> str:
    """Block elements given as a string without namespace declarations; names are those of the styles by id."""
    declared = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    root = parse(f"<fragment{declared}>{fragment}</fragment>".encode())
    return "\n".join(Sketch(root, names or {}, {}).blocks(root))


def style_names(styles: bytes | None) -> dict[str, str]:
    """Style names by id, that of the default paragraph style also by ""."""
    found: dict[str, str] = {}
    for style in parse(styles).iterfind(W + "style") if styles else ():
        found[style.get(W + "styleId", "")] = value(style, "name")
        if style.get(W + "type") == "paragraph" and style.get(W + "default") in ON:
            found[""] = value(style, "name")
    return found


def local(node: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(node).localname


class Sketch:
    """Sketches one part, with the style names of the file and what the relationships of the part lead to."""

    def __init__(self, root: etree._Element, names: Mapping[str, str], targets: Mapping[str, str]) -> None:
        self.root = root
        self.names = names
        self.targets = targets
        starts = root.iter(W + "bookmarkStart")
        self.bookmarks = {start.get(W + "id"): start.get(W + "name", "") for start in starts}

    def part(self) -> Iterator[str]:
        """The lines of the part."""
        root = self.root
        match local(root):
            case "document" | "hdr" | "ftr":
                yield from self.blocks(root)
            case "footnotes" | "endnotes":
                for note in root:
                    yield from self.note(note)
            case "styles":
                yield from map(self.style, root)
            case "numbering":
                for child in root:
                    yield from self.numbering(child)
            case _:
                yield from (self.word(child) for child in root if local(child) not in SILENT)

    # --- blocks

    def blocks(self, node: etree._Element) -> Iterator[str]:
        """The lines of a body, a cell, a note or a header."""
        for child in node:
            match local(child):
                case "p":
                    yield from self.p(child)
                case "tbl" | "tr" | "tc" | "sdt" | "sdtContent":
                    yield self.word_of_properties(child)
                    yield from (f"  {line}" for line in self.blocks(child))
                case "sectPr":
                    yield from self.section(child)
                case "body":
                    yield from self.blocks(child)
                case "tblGrid":
                    yield "grid " + " ".join(column.get(W + "w", "") for column in child)
                case "tblPr" | "trPr" | "tcPr" | "sdtPr":
                    pass
                case _:
                    if line := self.inline(child):
                        yield line

    def word_of_properties(self, node: etree._Element) -> str:
        """The head line of a table, row, cell or content control."""
        name = {"tbl": "table", "tr": "row", "tc": "cell", "sdt": "control"}.get(local(node), local(node))
        return f"{name} {self.words(node.find(f'{W}{local(node)}Pr'))}".rstrip()

    def p(self, p: etree._Element) -> Iterator[str]:
        """A p, and the section it ends."""
        yield self.head(p) + self.inlines(p)
        for section in p.iterfind(f"{W}pPr/{W}sectPr"):
            yield from self.section(section)

    def head(self, p: etree._Element) -> str:
        """The style of a p and its direct properties, in brackets."""
        style = value(p, "pPr/pStyle")
        direct = self.words(p.find(W + "pPr"), without=("pStyle", "sectPr"))
        name = self.names.get(style, style)
        return f"[{name}; {direct}] " if direct else f"[{name}] "

    def section(self, section: etree._Element) -> Iterator[str]:
        """A section, a line for each of its properties."""
        yield "section"
        yield from (f"  {self.word(child)}" for child in section)

    def note(self, note: etree._Element) -> Iterator[str]:
        """A note, a line for each of its paragraphs."""
        kind = note.get(W + "type")
        name = f"{note.get(W + 'id')} {kind}" if kind else f"{note.get(W + 'id')}"
        yield from (f"{name}: {line}" for line in self.blocks(note))

    # --- in the line

    def inlines(self, node: etree._Element) -> str:
        """The text of a p, a hyperlink, a tracked change."""
        return "".join(self.inline(child) for child in node)

    def inline(self, node: etree._Element) -> str:
        """One child of a p."""
        match local(node):
            case "r":
                return self.run(node)
            case "pPr":
                return ""
            case "bookmarkStart":
                return f"<{node.get(W + 'name')}>"
            case "bookmarkEnd":
                return f"</{self.bookmarks.get(node.get(W + 'id'), '?')}>"
            case "hyperlink":
                return self.hyperlink(node)
            case "fldSimple":
                return f"{{simple {node.get(W + 'instr', '').strip()}|{self.inlines(node)}}}"
            case "ins" | "del" | "moveTo" | "moveFrom" as change:
                who, when, sign = node.get(W + "author", ""), node.get(W + "date", ""), CHANGES[change]
                return f"{{{sign}{who} {when}: {self.inlines(node)}{sign[::-1]}}}"
            case name if name in SILENT:
                return ""
            case _:
                return f"{{{self.word(node)}}}"

    def hyperlink(self, link: etree._Element) -> str:
        """A link into the file or out of it."""
        anchor, target = link.get(W + "anchor"), self.targets.get(link.get(f"{{{NAMESPACES['r']}}}id", ""), "")
        tooltip = link.get(W + "tooltip")
        told = f' "{tooltip}"' if tooltip else ""
        return f"<<{target}{f'#{anchor}' if anchor else ''}{told}|{self.inlines(link)}>>"

    def run(self, run: etree._Element) -> str:
        """A run in its look. Only text has a look; a note reference is told when it lacks its own."""
        looks = run.find(W + "rPr")
        words = self.words(looks)
        content = "".join(self.glyphs(child) for child in run)
        steering = all(local(child) in ("rPr", "fldChar", "instrText") for child in run)
        is_mark = run.find(W + "footnoteReference") is not None or run.find(W + "footnoteRef") is not None
        style = value(run, "rPr/rStyle")
        if is_mark and words == f"rStyle={style}" and self.names.get(style, style).lower() in REFERENCE_STYLES:
            return content
        if is_mark and not words:
            return f"{{no look: {content}}}"
        return content if steering or not content else dressed(content, words)

    def glyphs(self, node: etree._Element) -> str:
        """One child of a run."""
        match local(node):
            case "rPr":
                return ""
            case "t" | "delText":
                return "" if is_typed_mark(node) else typed_text(node)
            case "tab":
                return "→"
            case "br" | "cr":
                return "↵" + node.get(W + "type", "").replace("textWrapping", "")
            case "noBreakHyphen":
                return "\u2011"
            case "fldChar":
                return self.field_char(node)
            case "instrText" | "delInstrText":
                return " ".join((node.text or "").split())
            case "footnoteReference":
                own = "".join(map(typed_text, node.itersiblings(W + "t"))) or "…"
                return f"[^{node.get(W + 'id')}{f' {own}' if has_own_mark(node) else ''}]"
            case "footnoteRef":
                return "[^]"
            case "drawing":
                return "".join(self.picture(child) for child in node)
            case name if name in SILENT:
                return ""
            case _:
                return f"{{{self.word(node)}}}"

    def field_char(self, char: etree._Element) -> str:
        """The brackets of a field."""
        attributes = self.attributes(char)
        kind = attributes.pop("fldCharType")
        odd = [f"{key}={attribute} " for key, attribute in sorted(attributes.items())]
        odd += [f"{self.word(child)} " for child in char]
        return {"begin": "{", "separate": "|", "end": "}"}[kind] + "".join(odd)

    def picture(self, frame: etree._Element) -> str:
        """A picture: its name, alt text, size, file and place."""
        wp, a = f"{{{NAMESPACES['wp']}}}", f"{{{NAMESPACES['a']}}}"
        size, about, blip = frame.find(wp + "extent"), frame.find(wp + "docPr"), frame.find(f".//{a}blip")
        assert size is not None and about is not None
        file = "" if blip is None else self.targets.get(blip.get(f"{{{NAMESPACES['r']}}}embed", ""), "?")
        known = (wp + "extent", wp + "docPr", a + "graphic", wp + "cNvGraphicFramePr")
        place = " ".join([local(frame), *(self.word(child) for child in frame if child.tag not in known)])
        told = f'{about.get("name")} "{about.get("descr", "")}" {size.get("cx")}x{size.get("cy")} EMU'
        return f"[picture {told} {file} {place}]"

    # --- properties

    def words(self, properties: etree._Element | None, without: tuple[str, ...] = ()) -> str:
        """The children of a property element as short words, sorted."""
        shown = [] if properties is None else [child for child in properties if local(child) not in without]
        return " ".join(sorted(self.word(child) for child in shown if local(child) not in SILENT))

    def word(self, node: etree._Element) -> str:
        """Any element as a word: `jc=center`, `keepNext`, `ind(left=567)`, children within the brackets."""
        name, text = local(node), (node.text or "").strip()
        attributes = self.attributes(node)
        if set(attributes) == {"val"} and not len(node):
            return f"{name}={attributes['val']}"
        inside = [f"{key}={attribute}" for key, attribute in sorted(attributes.items())]
        inside += [text] if text else []
        inside += [self.word(child) for child in node if local(child) not in SILENT]
        return f"{name}({' '.join(inside)})" if inside else name

    def attributes(self, node: etree._Element) -> dict[str, str]:
        """The attributes by short name, relationships by what they lead to."""
        found: dict[str, str] = {}
        for key, attribute in node.attrib.items():
            name = etree.QName(str(key))
            prefix = PREFIXES.get(name.namespace or "", "")
            if prefix == "r":
                found["to"] = self.targets.get(str(attribute), "?")
            elif not name.localname.startswith(UNSEEN_ATTRIBUTES):
                short = name.localname if prefix in ("w", "") else f"{prefix}:{name.localname}"
                found[short] = quoted(str(attribute))
        return found

    # --- styles and lists

    def style(self, node: etree._Element) -> str:
        """A style in one line, its paragraph properties after p:, those of its runs after r:."""
        if local(node) != "style":
            return self.defaults(node)
        kind, key = node.get(W + "type"), node.get(W + "styleId")
        default = " default" if node.get(W + "default") in ON else ""
        apart = ("name", "pPr", "rPr")
        about = self.words(node, without=apart)
        return f"{value(node, 'name')} [{kind} {key}{default}] {about}{self.looks(node)}".rstrip()

    def defaults(self, node: etree._Element) -> str:
        """The document defaults whole; of latent styles and the like only the attributes."""
        if local(node) == "docDefaults":
            return self.word(node)
        return f"{local(node)} " + " ".join(f"{key}={of}" for key, of in sorted(self.attributes(node).items()))

    def looks(self, node: etree._Element) -> str:
        """The properties of paragraphs and runs that a style or a level gives."""
        p, r = self.words(node.find(W + "pPr")), self.words(node.find(W + "rPr"))
        return (f" | p: {p}" if p else "") + (f" | r: {r}" if r else "")

    def numbering(self, node: etree._Element) -> Iterator[str]:
        """A list, a line for each level."""
        if local(node) == "num":
            overrides = " ".join(self.word(child) for child in node.iterfind(W + "lvlOverride"))
            yield f"num {node.get(W + 'numId')}: abstractNum {value(node, 'abstractNumId')} {overrides}".rstrip()
            return
        yield f"{local(node)} {node.get(W + 'abstractNumId', '')} {self.words(node, without=('lvl',))}".rstrip()
        for level in node.iterfind(W + "lvl"):
            apart = ("start", "numFmt", "lvlText", "pPr", "rPr")
            about = f'{value(level, "numFmt")} "{value(level, "lvlText")}" from {value(level, "start")}'
            yield f"  {level.get(W + 'ilvl')} {about} {self.words(level, without=apart)}{self.looks(level)}"


REFERENCE_STYLES = ("footnote reference", "footnotereference")


def dressed(content: str, words: str) -> str:
    """A text in its look."""
    plain = {"": content, "i": f"_{content}_", "b": f"**{content}**", "b i": f"**_{content}_**"}
    twins = words.replace("b bCs", "b").replace("i iCs", "i")
    return plain.get(twins, f"{{{words}: {content}}}")


def quoted(attribute: str) -> str:
    """An attribute as it stands, in quotation marks when it has blanks or is empty."""
    return attribute if attribute and " " not in attribute else f'"{attribute}"'


def has_own_mark(reference: etree._Element) -> bool:
    """Does the note print a mark of its own?"""
    return reference.get(W + "customMarkFollows") in ON


def is_typed_mark(t: etree._Element) -> bool:
    """Is the text the mark of a note reference in the same run? It is shown there."""
    return any(map(has_own_mark, t.itersiblings(W + "footnoteReference", preceding=True)))

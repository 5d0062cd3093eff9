"""A .docx edited as Word does it: what people do at the keyboard, in the marks that Word makes of it.

``Opened`` is a file that somebody has open; ``P`` a paragraph in it, on which the keys and buttons work. What Word adds
by itself to all that it saves is there from the start: runs split by proofing and by ids of editing sessions, and where
pages broke when it was last seen.
"""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from drafter.pieces import Line, Mark, Piece, Pointer, Said, Words
from drafter.surround import Surround, loaded
from drafter.word import origin, package
from drafter.word.counted.styles import Styles, numbering_of
from drafter.word.reading import read
from drafter.word.reading.names import block_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_SPLIT_FROM = 14


def trees(docx: bytes) -> dict[str, etree._Element]:
    """The trees of a file by the names of their parts."""
    archive = zipfile.ZipFile(io.BytesIO(docx))
    names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    return {name: etree.fromstring(archive.read(name)) for name in names}


def surround(docx: bytes) -> Surround | None:
    """What a file says that drafter wrote around its report."""
    return loaded(origin.surround(package.opened(docx)))


def xml(text: str) -> list[etree._Element]:
    """The elements that a piece of WordprocessingML holds."""
    return list(etree.fromstring(f'<x xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}">{text}</x>'))


def run(words: str, look: str = "") -> str:
    """A run of words: ``look`` is what stands in its properties; a tab and a new line are what Word makes of them."""
    shown = words.replace("&", "&amp;").replace("<", "&lt;")
    for sign, element in (("\t", "tab"), ("\n", "br"), ("\u2011", "noBreakHyphen"), ("\u00ad", "softHyphen")):
        shown = shown.replace(sign, f'</w:t><w:{element}/><w:t xml:space="preserve">')
    return f'<w:r w:rsidR="00B2">{look and f"<w:rPr>{look}</w:rPr>"}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def field(instruction: str, shown: str) -> str:
    """A field of several runs, as Word writes it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown if shown.startswith("<") else run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


class P:
    """A paragraph."""

    def __init__(self, element: etree._Element) -> None:
        self.element = element

    @property
    def words(self) -> str:
        """Its words, those that fields show too."""
        return "".join(t.text or "" for t in self.element.iter(f"{W}t"))

    # At the keyboard.

    def type(self, words: str, *, before: str = "", after: str = "", look: str = "") -> None:
        """Type words: before the first that are named, after them, or at the end."""
        self.put(run(words, look), self.words.index(before) if before else self._behind(after))

    def type_first(self, words: str) -> None:
        """Type words right before the first: Word puts them inside the bookmark."""
        self.put(run(words), 0)

    def put(self, content: str, at: int) -> None:
        """Put content in at a place between two characters."""
        border = self.border(at)
        for element in xml(content):
            border.addprevious(element) if border is not None else self.element.append(element)

    def remove(self, words: str) -> None:
        """Select words and press Delete."""
        for element in self.selected(words):
            _remove(element)

    def swap(self, old: str, new: str) -> None:
        """Select words and type others over them."""
        at = self.words.index(old)
        self.remove(old)
        self.put(run(new), at)

    def enter(self, before: str, *, spanning: bool = False) -> P:
        """Press Enter before words: the name stays with the first half, or its bookmark goes through both."""
        border = self.border(self.words.index(before))
        made = etree.Element(f"{W}p")
        properties = self.element.find(f"{W}pPr")
        if properties is not None:
            made.append(copy.deepcopy(properties))
        self.element.addnext(made)
        for one in () if border is None else [border, *border.itersiblings()]:
            (self.element if one.tag == f"{W}bookmarkEnd" and not spanning else made).append(one)
        return P(made)

    def join(self, *, keeps: str = "own") -> None:
        """Press Delete at the end; what comes of it has this one's style, or that of the one behind."""
        behind = self.element.getnext()
        assert behind is not None
        if keeps != "own":
            _remove(self.element.find(f"{W}pPr"))
            properties = behind.find(f"{W}pPr")
            assert properties is not None
            self.element.insert(0, properties)
        for child in list(behind):
            if child.tag != f"{W}pPr":
                self.element.append(child)
        _remove(behind)

    def delete(self) -> None:
        """Select it whole and press Delete."""
        _remove(self.element)

    def cut(self, *, named: bool = True) -> P:
        """Cut it out; where the end of the paragraph was not selected the name stays behind, on an empty one."""
        if not named:
            left = copy.deepcopy(self.element)
            for child in list(left):
                if child.tag not in (f"{W}pPr", f"{W}bookmarkStart", f"{W}bookmarkEnd"):
                    left.remove(child)
            self.element.addprevious(left)
            _unmark(self.element)
        _remove(self.element)
        return self

    def copied(self) -> P:
        """A copy of it on the clipboard, which in Word has no name."""
        made = P(copy.deepcopy(self.element))
        _unmark(made.element)
        return made

    def paste(self, pasted: P) -> P:
        """Paste a paragraph behind this one."""
        self.element.addnext(pasted.element)
        return pasted

    def new(self, style: str, words: str, numbering: str = "") -> P:
        """A new paragraph behind this one."""
        return self.paste(paragraph(style, run(words), numbering))

    def beside(self, words: str) -> P:
        """Press Enter at the end, and type: another of its kind, in its list, behind this one."""
        made = paragraph("", run(words))
        properties = self.element.find(f"{W}pPr")
        if properties is not None:
            made.element[0] = copy.deepcopy(properties)
        return self.paste(made)

    def new_before(self, style: str, words: str) -> P:
        """A new paragraph before this one."""
        made = paragraph(style, run(words))
        self.element.addprevious(made.element)
        return made

    # With the buttons.

    def look(self, words: str, look: str) -> None:
        """Select words and set a look, such as ``<w:i/>``."""
        for element in self.selected(words):
            for one in element.iter(f"{W}r"):
                properties = one.find(f"{W}rPr")
                if properties is None:
                    properties = etree.Element(f"{W}rPr")
                    one.insert(0, properties)
                properties.extend(xml(look))

    def plain(self, words: str, *looks: str) -> None:
        """Select words and take looks away, by their elements."""
        for element in self.selected(words):
            for name in looks:
                for found in list(element.iter(W + name)):
                    _remove(found)

    def style(self, style: str, numbering: str = "") -> None:
        """Choose another style, and with it or without a number of a list."""
        old = self.element.find(f"{W}pPr")
        if old is not None:
            _remove(old)
        self.element.insert(0, _properties(style, numbering))

    def link(self, words: str, identified: str) -> None:
        """Select words and make them a link."""
        selected = self.selected(words)
        link = xml(f'<w:hyperlink r:id="{identified}" w:history="1"/>')[0]
        selected[0].addprevious(link)
        link.extend(selected)

    def wrap(self, words: str, opening: str) -> None:
        """Put a content control or smart tag round words: its element, with ``*`` where they go."""
        selected = self.selected(words)
        wrapper = xml(opening.replace("*", '<w:r w:rsidR="here"/>'))[0]
        selected[0].addprevious(wrapper)
        here = next(one for one in wrapper.iter(f"{W}r") if one.get(f"{W}rsidR") == "here")
        for element in selected:
            here.addprevious(element)
        _remove(here)

    # Places.

    def selected(self, words: str) -> list[etree._Element]:
        """What stands directly in it and has the words and nothing else."""
        at = self.words.index(words)
        end = self.border(at + len(words))
        found = self.border(at)
        selected: list[etree._Element] = []
        while found is not None and found is not end:
            if found.tag not in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
                selected.append(found)
            found = found.getnext()
        return selected

    def border(self, at: int) -> etree._Element | None:
        """What stands directly in it and begins with the character at a place; the run there is split if it must be."""
        seen = 0
        last: etree._Element | None = None
        begun: etree._Element | None = None
        for child in self.element:
            sign = child.find(f"{W}fldChar")
            if sign is not None and sign.get(f"{W}fldCharType") != "separate":
                begun = child if sign.get(f"{W}fldCharType") == "begin" else None
                last = child if begun is None else last
            ts = list(child.iter(f"{W}t"))
            size = sum(len(t.text or "") for t in ts)
            if size and seen == at:
                return child if begun is None else begun
            if seen < at < seen + size:
                assert child.tag == f"{W}r", "a link or a wrapper is not split"
                assert len(ts) == 1, "nor a run of several texts"
                return _split(child, at - seen)
            seen += size
            last = child if size else last
        return last.getnext() if last is not None else None

    def _behind(self, words: str) -> int:
        return self.words.index(words) + len(words) if words else len(self.words)


class Opened:
    """A file that somebody has open in Word."""

    def __init__(self, docx: bytes) -> None:
        self.trees = trees(docx)
        self.body: etree._Element = self.trees["word/document.xml"].find(f"{W}body")  # type: ignore[assignment]
        assert self.body is not None
        self.notes = self.trees["word/footnotes.xml"]
        self.made = 700
        self.pages = [root for root in self.trees.values() if root.tag in (f"{W}hdr", f"{W}ftr")]
        self.surround = surround(docx)
        for part in (self.body, self.notes, *self.pages):
            _proof(part)

    def read(self) -> Said:
        """What it says."""
        return read(self.trees)

    def at(self, name: str) -> P:
        """The paragraph that has a name: that of a block, a note or a field of the title block."""
        for part in (self.body, self.notes):
            for mark in part.iter(f"{W}bookmarkStart"):
                if block_of(mark.get(f"{W}name", "")) == name:
                    return P(next(mark.iterancestors(f"{W}p")))
        raise KeyError(name)

    def saying(self, words: str) -> P:
        """The first paragraph of the text, from the end of the contents on, that says words."""
        found = [p for p in self.body.iter(f"{W}p") if words in P(p).words and not _style(p).startswith("TOC")]
        return P(found[0])

    def table(self, name: str) -> Table:
        """The table under a caption."""
        found = self.at(name).element.getnext()
        assert found is not None
        return Table(found)

    def below(self, name: str) -> P:
        """The first paragraph behind a table."""
        found = self.table(name).element.getnext()
        assert found is not None
        return P(found)

    def number(self) -> int:
        """An id that nothing has."""
        self.made += 1
        return self.made

    def footnote(self, *paragraphs: str, mark: str = "") -> str:
        """Insert Footnote: what stands in the text for a new note; with a mark of its own, where it is given one."""
        called = self.number()
        own = f"<w:t>{mark}</w:t>" if mark else "<w:footnoteRef/>"
        head = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{own}</w:r>{run(" ")}'
        ps = "".join(
            f'<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{head if not at else ""}'
            f"{words if words.startswith('<') else run(words)}</w:p>"
            for at, words in enumerate(paragraphs)
        )
        self.notes.extend(xml(f'<w:footnote w:id="{called}">{ps}</w:footnote>'))
        custom = f' w:customMarkFollows="1" w:id="{called}"/><w:t>{mark}</w:t>' if mark else f' w:id="{called}"/>'
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference{custom}</w:r>'

    def endnote(self, words: str) -> str:
        """Insert Endnote: what stands in the text for a new note at the end of the document."""
        called = self.number()
        notes = self.trees.setdefault("word/endnotes.xml", xml("<w:endnotes/>")[0])
        head = f'<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteRef/></w:r>{run(" " + words)}'
        p = f'<w:p><w:pPr><w:pStyle w:val="EndnoteText"/></w:pPr>{head}</w:p>'
        notes.extend(xml(f'<w:endnote w:id="{called}">{p}</w:endnote>'))
        return f'<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr><w:endnoteReference w:id="{called}"/></w:r>'

    def mark_of(self, name: str) -> etree._Element:
        """The run in which a note is marked first."""
        note = next(self.at(name).element.iterancestors(f"{W}footnote"))
        for mark in self.body.iter(f"{W}footnoteReference"):
            if mark.get(f"{W}id") == note.get(f"{W}id"):
                return next(mark.iterancestors(f"{W}r"))
        raise KeyError(name)

    def unmark(self, name: str) -> None:
        """Delete the mark of a note: Word deletes the note with it."""
        note = next(self.at(name).element.iterancestors(f"{W}footnote"))
        _remove(self.mark_of(name))
        _remove(note)

    def refer(self, target: P, switches: str, shown: str) -> str:
        """Insert Cross-reference: a hidden bookmark round the target, and what stands where the cursor was."""
        called = self.number()
        start, end = xml(f'<w:bookmarkStart w:id="{called}" w:name="_Ref{called}"/><w:bookmarkEnd w:id="{called}"/>')
        properties = target.element.find(f"{W}pPr")
        target.element.insert(0 if properties is None else 1, start)
        target.element.append(end)
        return field(f"REF _Ref{called} {switches}", shown)

    def list_of(self, *forms: str) -> str:
        """A list that Word makes of its own accord, with the forms of its levels; its number."""
        lists = self.trees["word/numbering.xml"]
        called = self.number()
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%{level + 1}."/>'
            "</w:lvl>"
            for level, form in enumerate(forms)
        )
        made = xml(f'<w:abstractNum w:abstractNumId="{called}">{levels}</w:abstractNum>')[0]
        next(lists.iter(f"{W}num")).addprevious(made)
        lists.extend(xml(f'<w:num w:numId="{called}"><w:abstractNumId w:val="{called}"/></w:num>'))
        return str(called)

    def begin(self, p: P, start: int = 1) -> None:
        """Restart Numbering: this and all behind it of its list and level get one of their own, which begins so."""
        number, level = self.listed(p.element)
        lists = self.trees["word/numbering.xml"]
        of = next(one for one in lists.iter(f"{W}num") if one.get(f"{W}numId") == number)
        form = of.find(f"{W}abstractNumId")
        assert form is not None
        called = self.number()
        anew = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        lists.extend(xml(f'<w:num w:numId="{called}"><w:abstractNumId w:val="{form.get(f"{W}val")}"/>{anew}</w:num>'))
        ps = list(self.body.iter(f"{W}p"))
        for one in ps[ps.index(p.element) :]:
            if self.listed(one) == (number, level):
                properties = one.find(f"{W}pPr")
                assert properties is not None
                for was in properties.findall(f"{W}numPr"):
                    properties.remove(was)
                made = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{called}"/></w:numPr>'
                properties.insert(1, xml(made)[0])

    def listed(self, p: etree._Element) -> tuple[str, int]:
        """The list that a paragraph is in, by itself or by its style, and its level there; no list, or nothing."""
        own = numbering_of(p.find(f"{W}pPr"))
        style = Styles(self.trees["word/styles.xml"])[_style(p)]
        return own[0] or style.number, style.at if own[1] is None else own[1]

    def defined(self, called: str, name: str, based_on: str = "") -> str:
        """A style that comes into the file with what is pasted."""
        based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
        self.trees["word/styles.xml"].extend(
            xml(f'<w:style w:type="paragraph" w:styleId="{called}"><w:name w:val="{name}"/>{based}</w:style>')
        )
        return called

    def address(self, address: str) -> str:
        """An address that something links to; its id."""
        links = self.trees["word/_rels/document.xml.rels"]
        called = f"rId{self.number()}"
        etree.SubElement(
            links, links.tag.replace("Relationships", "Relationship"),
            {"Id": called, "Type": _LINK, "Target": address, "TargetMode": "External"},
        )  # fmt: skip
        return called


class Table:
    """A table."""

    def __init__(self, element: etree._Element) -> None:
        assert element.tag == f"{W}tbl"
        self.element = element

    @property
    def rows(self) -> list[etree._Element]:
        return self.element.findall(f"{W}tr")

    def cell(self, row: int, column: int) -> P:
        """The first paragraph of a cell."""
        found = self.rows[row].findall(f"{W}tc")[column].find(f"{W}p")
        assert found is not None
        return P(found)

    def new_row(self, behind: int, *cells: str) -> None:
        """A row like another behind that one."""
        made = copy.deepcopy(self.rows[behind])
        self.rows[behind].addnext(made)
        for tc, words in zip(made.iterfind(f"{W}tc"), cells, strict=True):
            p = tc.find(f"{W}p")
            assert p is not None
            for child in list(p):
                if child.tag != f"{W}pPr":
                    p.remove(child)
            p.extend(xml(run(words)))

    def delete_row(self, row: int) -> None:
        _remove(self.rows[row])

    def delete_column(self, column: int) -> None:
        for row in self.rows:
            _remove(row.findall(f"{W}tc")[column])

    def new_column(self, *cells: str) -> None:
        """A column behind the last."""
        for row, words in zip(self.rows, cells, strict=True):
            row.extend(xml(f"<w:tc><w:p>{run(words)}</w:p></w:tc>"))


def paragraph(style: str, content: str, numbering: str = "") -> P:
    """A paragraph that nobody named; ``numbering`` is the number of a list and a level: ``7 0``."""
    made = etree.Element(f"{W}p")
    made.append(_properties(style, numbering))
    made.extend(xml(content if content.startswith("<") else run(content)))
    return P(made)


def table(*rows: tuple[str, ...]) -> Table:
    """A table that somebody puts in."""
    cells = ("".join(f"<w:tc><w:p>{run(words)}</w:p></w:tc>" for words in row) for row in rows)
    return Table(xml(f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")[0])


def says(said: Said) -> list[str]:
    """All that a reader finds in a file, piece by piece, then note by note; not what is counted or set by itself."""
    pieces = [piece for piece in _pieces(said) if piece.role not in ("contents", "end", "original")]
    found = [" ".join(_words(piece.line).split()) for piece in pieces]
    notes = [" ".join(" ".join(_words(piece.line) for piece in note.content).split()) for note in said.notes]
    return [words for words in found if words] + sorted(notes)


def _words(line: Line) -> str:
    shown = []
    for inline in line:
        match inline:
            case Words(words=words):
                shown.append(words)
            case Pointer(label=label, wants=wants):
                shown.append("\ufffc" if wants == "number" else label)
            case Mark(mark=mark):
                shown.append(mark or "\ufffc")
            case _:
                pass
    return "".join(shown)


def _pieces(said: Said) -> Iterator[Piece]:
    for one in said.text:
        if isinstance(one, Piece):
            yield one
        elif not one.floating:
            yield from (piece for row in one.rows for cell in row for piece in cell.content)


def _properties(style: str, numbering: str) -> etree._Element:
    number, _, level = numbering.partition(" ")
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if numbering else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return xml(f"<w:pPr>{named}{listed}</w:pPr>")[0]


def _style(p: etree._Element) -> str:
    named = p.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else named.get(f"{W}val", "")


def _split(one: etree._Element, at: int) -> etree._Element:
    """The second half of a run."""
    behind = copy.deepcopy(one)
    one.addnext(behind)
    first, second = one.find(f"{W}t"), behind.find(f"{W}t")
    assert first is not None
    assert second is not None
    words = first.text or ""
    first.text, second.text = words[:at], words[at:]
    second.set(f"{_XML}space", "preserve")
    first.set(f"{_XML}space", "preserve")
    return behind


def _remove(element: etree._Element | None) -> None:
    if element is not None and (above := element.getparent()) is not None:
        above.remove(element)


def _unmark(p: etree._Element) -> None:
    for mark in list(p.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        _remove(mark)


def _proof(part: etree._Element) -> None:
    """What Word adds to all that it saves: ids of sessions, proofing marks that split runs, where pages broke."""
    for number, p in enumerate(part.iter(f"{W}p")):
        p.set(f"{W}rsidR", f"00{number:06X}")
        for one in list(p.iterchildren(f"{W}r")):
            one.set(f"{W}rsidRPr", "00A1")
            texts = one.findall(f"{W}t")
            words = texts[0].text or "" if len(texts) == 1 else ""
            if len(words) > _SPLIT_FROM and len(one) - (one.find(f"{W}rPr") is not None) == 1:
                behind = _split(one, len(words) // 2)
                behind.set(f"{W}rsidR", "00C3")
                behind.addprevious(xml('<w:proofErr w:type="spellStart"/>')[0])
                behind.addnext(xml('<w:proofErr w:type="spellEnd"/>')[0])
                if not number % 7:
                    behind.find(f"{W}t").addprevious(xml("<w:lastRenderedPageBreak/>")[0])  # type: ignore[union-attr]

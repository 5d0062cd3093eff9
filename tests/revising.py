"""Word files with tracked changes and comments, written by hand: as little round them as a reader needs."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from sketching import NAMESPACES, Sketch

W = f"{{{NAMESPACES['w']}}}"
SPACES = NAMESPACES | {
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "w16cid": "http://schemas.microsoft.com/office/word/2016/wordml/cid",
    "w16cex": "http://schemas.microsoft.com/office/word/2018/wordml/cex",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
_DECLARED = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in SPACES.items())
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STARS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{called}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for called, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
_STYLES = "".join(
    f'<w:style w:type="paragraph"{" w:default=" + chr(34) + "1" + chr(34) if name == "Normal" else ""} '
    f'w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
    for name in ("Normal", "One", "Two")
)


def by(author: str = "Ann", date: str = "2031-05-04T10:00:00Z") -> str:
    """The attributes of a change."""
    return f'w:id="7" w:author="{author}" w:date="{date}"'


def r(words: str, properties: str = "") -> str:
    """A run."""
    head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{head}<w:t xml:space="preserve">{words}</w:t></w:r>'


def ins(content: str, author: str = "Ann") -> str:
    """Brought in; words are put into a run."""
    return f"<w:ins {by(author)}>{content if content.startswith('<') else r(content)}</w:ins>"


def gone(content: str, author: str = "Ann") -> str:
    """Taken out; words are put into a run."""
    inside = content if content.startswith("<") else r(content)
    return f"<w:del {by(author)}>{inside.replace('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>"


def p(content: str = "", mark: str = "", style: str = "", more: str = "") -> str:
    """A p; words are put into a run. Its mark is "ins", "del", "moveFrom", "moveTo" or several of them."""
    marks = "".join(f"<w:{kind} {by()}/>" for kind in mark.split())
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = named + (f"<w:rPr>{marks}</w:rPr>" if marks else "") + more
    head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{head}{content if content.startswith('<') or not content else r(content)}</w:p>"


def row(*cells: str, mark: str = "") -> str:
    """A row of cells; a cell of words only is given a p."""
    said = f"<w:trPr><w:{mark} {by()}/></w:trPr>" if mark else ""
    tcs = (f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{said}{''.join(tcs)}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def moved(name: str, words: str, to: str, author: str = "Ann", called: int = 5) -> str:
    """One half of a move within a p: ``to`` is "From" or "To"."""
    return (
        f'<w:move{to}RangeStart w:id="{called}" w:name="{name}" w:author="{author}"/>'
        f"<w:move{to} {by(author)}>{words if words.startswith('<') else r(words)}</w:move{to}>"
        f'<w:move{to}RangeEnd w:id="{called}"/>'
    )


def mark(name: str, content: str, called: int = 0) -> str:
    """A bookmark round something."""
    number = called or sum(map(ord, name))
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def sign(kind: str) -> str:
    """A sign of a field, in a run."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(instruction: str, name: str = "instrText") -> str:
    """What a field does, in a run."""
    return f'<w:r><w:{name} xml:space="preserve"> {instruction} </w:{name}></w:r>'


def note(called: int, content: str) -> str:
    """A note."""
    return f'<w:footnote w:id="{called}">{content}</w:footnote>'


def ref(called: int) -> str:
    """A reference to a note."""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{called}"/></w:r>'


def parts(body: str, notes: str = "", **others: str) -> dict[str, bytes]:
    """The parts of a file that hold text: others are named by their roots, such as ``hdr``."""
    found = {"document": f"<w:document{_DECLARED}><w:body>{body}<w:sectPr/></w:body></w:document>"}
    if notes:
        found["footnotes"] = f"<w:footnotes{_DECLARED}>{_STARS}{notes}</w:footnotes>"
    for name, inside in others.items():
        prefix = {"commentsEx": "w15", "commentsIds": "w16cid", "commentsExtensible": "w16cex"}.get(name, "w")
        found[name] = f"<{prefix}:{name}{_DECLARED}>{inside}</{prefix}:{name}>"
    return {f"word/{name}.xml": xml.encode() for name, xml in found.items()}


def trees(body: str, notes: str = "", **others: str) -> dict[str, etree._Element]:
    """The same as trees."""
    return {name: etree.fromstring(xml) for name, xml in parts(body, notes, **others).items()}


def docx(body: str, notes: str = "") -> bytes:
    """The same as a file."""
    found = parts(body, notes) | {"word/styles.xml": f"<w:styles{_DECLARED}>{_STYLES}</w:styles>".encode()}
    names = [name.removeprefix("word/").removesuffix(".xml") for name in found]
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name.replace("document", "document.main")}+xml"/>'
        for name in names
    )
    held = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships({name: f"{name}.xml" for name in names if name != "document"}),
    }
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, text in held.items():
            archive.writestr(name, text)
        for name, data in found.items():
            archive.writestr(name, data)
    return file.getvalue()


def _relationships(targets: Mapping[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="r{at}" Type="{_KIND}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )


def sketched(root: etree._Element) -> list[str]:
    """What stands in a story, in the notation of the golden files, without the section."""
    return [line for line in Sketch(root, {}, {}).part() if line != "section"]


def said(root: etree._Element) -> list[str]:
    """The words of each p, as somebody reads them: deleted ones too."""
    return ["".join(t.text or "" for t in p.iter(f"{W}t", f"{W}delText")) for p in root.iter(f"{W}p")]

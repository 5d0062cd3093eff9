"""What the shells have in common: ps and runs with fields, the rows of a masthead, and the package round them all.

Lengths are twips (1 mm = 57, 1 pt = 20).
"""

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from unfccc_looks import CHINESE, LATIN, LEFT_TO_RIGHT, NAMESPACES, PROLOGUE, Font, part, w

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PLAIN = Font()
TEN, TWENTY = Font(10), Font(20)


def run(text: str, font: Font = PLAIN) -> str:
    """One run. A field of the template must stay in one run, or Word and docxtpl lose sight of it."""
    return w("r", font.xml(), w("t", text))


def p(properties: str = "", *runs: str) -> str:
    return w("p", properties and w("pPr", properties), *runs)


def if_given(field: str, *runs: str) -> str:
    """Runs that are there only where a field has a value."""
    return "".join((run(f"{{% if {field} %}}"), *runs, run("{% endif %}")))


# ---- masthead --------------------------------------------------------------------------------------------------

EMBLEM_WIDTH, EMBLEM_HEIGHT = 668020, 564515  # EMU: 18.6 x 15.7 mm


def emblem() -> str:
    """The place of the emblem: General Assembly resolution 92 (I) reserves its use, so none is shipped."""
    size = f'cx="{EMBLEM_WIDTH}" cy="{EMBLEM_HEIGHT}"'
    picture = (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        '<wp:docPr id="1" name="Emblem" descr="{{ emblem }}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="0" name="emblem.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rIdEmblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline>"
    )
    return w("r", w("drawing", picture))


def cell(columns: tuple[int, ...], *content: str, align: str = "top") -> str:
    span = w("gridSpan", val=len(columns)) if len(columns) > 1 else ""
    return w("tc", w("tcPr", w("tcW", w=sum(columns), type="dxa"), span, w("vAlign", val=align)), *content)


def row(height: int, *cells: str) -> str:
    return w("tr", w("trPr", w("cantSplit"), w("trHeight", hRule="exact", val=height)), *cells)


def table(grid: tuple[int, ...], place: str, *rows: str) -> str:
    """A masthead: a thick rule below it, a thin one between its rows."""
    rules = w(
        "tblBorders",
        w("bottom", val="single", sz=12, space=0, color="auto"),
        w("insideH", val="single", sz=4, space=0, color="auto"),
    )
    margins = w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa"))
    width = w("tblW", w=sum(grid), type="dxa")
    properties = w("tblPr", place, width, rules, w("tblLayout", type="fixed"), margins)
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=column) for column in grid)), *rows)


def symbols(spacing: str = "") -> str:
    """The symbol, its series large; that of a second body below it, in a joint document."""
    line = spacing + w("jc", val="right")
    first = run("{{ series }}", TWENTY) + run("{{ symbol }}", TEN)
    second = w("r", w("br")) + run("{{ joint_series }}", TWENTY) + run("{{ joint_symbol }}", TEN)
    return p(line, first, if_given("joint_symbol", second))


def copy_block() -> tuple[str, ...]:
    """The lines at the right: whom the document is for, its date and languages."""

    def line(field: str, before: int = 0) -> str:
        look = LEFT_TO_RIGHT + w("spacing", before=before, line=240, lineRule="exact") + w("ind", left=143)
        return p(look, run(field))

    return (
        line("{{ distribution }}", before=240),
        line("{{ date }}"),
        line("{{ language }}"),  # blank in an original, "Chinese" in a translation
        line("{{ original }}"),
    )


# ---- body, headers, footers ------------------------------------------------------------------------------------

CONTINUOUS = w("numRestart", val="continuous")  # footnotes; published: eachSect, one section for each decision


class Paper(NamedTuple):
    """The page: its size, with Word's code for it, its margins, and how far headers and footers are from its edges."""

    width: int
    height: int
    code: int
    top: int
    side: int
    bottom: int
    header: int
    footer: int

    @property
    def line(self) -> int:
        """From margin to margin."""
        return self.width - 2 * self.side


def document(paper: Paper, kinds: dict[int, str], *before: str) -> str:
    """The body: what stands before the report, its place, and the page; headers and footers by number and kind."""
    section = w(
        "sectPr",
        *(f'<w:headerReference w:type="{kind}" r:id="rIdHeader{n}"/>' for n, kind in kinds.items()),
        *(f'<w:footerReference w:type="{kind}" r:id="rIdFooter{n}"/>' for n, kind in kinds.items()),
        w("footnotePr", CONTINUOUS),
        w("pgSz", w=paper.width, h=paper.height, code=paper.code),
        w("pgMar", top=paper.top, right=paper.side, bottom=paper.bottom, left=paper.side, header=paper.header,
          footer=paper.footer, gutter=0),
        w("cols", space=708),
        # Keeps the running header, and its rule, off the first page.
        w("titlePg") if "first" in kinds.values() else "",
        w("docGrid", linePitch=360),
    )  # fmt: skip
    body = w("body", *before, p("", run("{{ report }}")), section)
    return part("document", body, prefixes=("w", "r", "wp", "a", "pic"))


def header(*content: str) -> str:
    return part("hdr", *content, prefixes=("w", "r", "wp", "a", "pic") if "<w:drawing>" in "".join(content) else ("w",))


def footer(*content: str) -> str:
    return part("ftr", *content)


def field(code: str, shown: str) -> str:
    """A PAGE field in five runs: in short (fldSimple) its code has no look, so an update may drop the bold."""
    look = w("rPr", w("rStyle", val="PageNumber"))
    inner = (
        w("fldChar", fldCharType="begin"),
        w("instrText", code),
        w("fldChar", fldCharType="separate"),
        w("t", shown),
        w("fldChar", fldCharType="end"),
    )
    return "".join(w("r", look, child) for child in inner)


# ---- the other parts -------------------------------------------------------------------------------------------


def footnotes() -> str:
    """The two rules that Word wants to find before any note."""
    line = w("spacing", line=240, lineRule="auto")
    rules = {-1: "separator", 0: "continuationSeparator"}
    return part("footnotes", *(w("footnote", p(line, w("r", w(kind))), type=kind, id=n) for n, kind in rules.items()))


def settings(tab: int, even_and_odd: bool) -> str:
    modern = {  # what Word 2013 and later write into a new document
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
        "useWord2013TrackBottomHyphenation": 0,
    }
    uri = "http://schemas.microsoft.com/office/word"
    colours = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
    colours |= {name: name for name in (*(f"accent{n}" for n in range(1, 7)), "hyperlink", "followedHyperlink")}
    return part(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=tab),
        w("evenAndOddHeaders") if even_and_odd else "",
        w("characterSpacingControl", val="doNotCompress"),
        w("footnotePr", CONTINUOUS, w("footnote", id=-1), w("footnote", id=0)),
        w("compat", *(w("compatSetting", name=name, uri=uri, val=value) for name, value in modern.items())),
        w("themeFontLang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA"),
        w("clrSchemeMapping", **colours),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def font_table() -> str:
    def font(name: str, alias: str, panose: str, charset: str, family: str) -> str:
        kind = w("panose1", val=panose), w("charset", val=charset), w("family", val=family), w("pitch", val="variable")
        return w("font", alias and w("altName", val=alias), *kind, name=name)

    latin = font(LATIN, "", "02020603050405020304", "00", "roman")
    return part("fonts", latin, font(CHINESE, "宋体", "02010600030101010101", "86", "auto"))


def theme() -> str:
    """Plain: black on white, one typeface. The schema wants twelve colours and three of each kind of line and fill."""
    colours = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": "333333", "lt2": "EEEEEE", "accent1": "1F6FB2", "accent2": "C25B1D",
        "accent3": "5E8C31", "accent4": "8A5AA8", "accent5": "2A8C8C", "accent6": "7F7F7F", "hlink": "0000FF",
        "folHlink": "800080",
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>' for name, rgb in colours.items())
    face = f'<a:latin typeface="{LATIN}"/><a:ea typeface="{CHINESE}"/><a:cs typeface="{LATIN}"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{fill}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{PROLOGUE}<a:theme xmlns:a="{NAMESPACES["a"]}" name="UN report"><a:themeElements>'
        f'<a:clrScheme name="UN report">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="UN report"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="UN report"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def transparent_png(width: int = 71, height: int = 60) -> bytes:
    """A picture of nothing in the proportions of the emblem: grey with alpha, all zero."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 4, 0, 0, 0)
    pixels = zlib.compress(bytes((1 + 2 * width) * height), 0)  # stored: the same bytes from every zlib
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


# ---- the package -----------------------------------------------------------------------------------------------


class Shell(NamedTuple):
    """A shell: its own parts. `pages` are its headers and footers by the names of their parts: header1, footer1 …"""

    title: str
    document: str
    styles: str
    numbering: str
    pages: dict[str, str]
    tab: int
    even_and_odd: bool = True


Relations = dict[str, tuple[str, str]]  # relationship id: its kind, the part
EMBLEM: Relations = {"rIdEmblem": ("image", "media/emblem.png")}


def related(shell: Shell) -> Relations:
    """What document.xml points to."""
    pages = {f"rId{name.capitalize()}": (name.rstrip("123"), f"{name}.xml") for name in shell.pages}
    return {
        "rIdStyles": ("styles", "styles.xml"),
        "rIdNumbering": ("numbering", "numbering.xml"),
        "rIdSettings": ("settings", "settings.xml"),
        "rIdFonts": ("fontTable", "fontTable.xml"),
        "rIdTheme": ("theme", "theme/theme1.xml"),
        "rIdFootnotes": ("footnotes", "footnotes.xml"),
        **pages,
        **(EMBLEM if "rIdEmblem" in shell.document else {}),
    }


def relationships(*rows: tuple[str, str, str]) -> str:
    links = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in rows)
    return f'{PROLOGUE}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def relationships_of_part(relations: Relations) -> str:
    return relationships(*((id, f"{OFFICE}/relationships/{kind}", target) for id, (kind, target) in relations.items()))


def content_types(shell: Shell) -> str:
    vendor = "application/vnd.openxmlformats"
    word = f"{vendor}-officedocument.wordprocessingml"
    kinds = {f"/word/{name}": f"{word}.{kind}+xml" for kind, name in related(shell).values() if name.endswith(".xml")}
    kinds |= {
        "/word/document.xml": f"{word}.document.main+xml",
        "/word/theme/theme1.xml": f"{vendor}-officedocument.theme+xml",
        "/docProps/core.xml": f"{vendor}-package.core-properties+xml",
        "/docProps/app.xml": f"{vendor}-officedocument.extended-properties+xml",
    }
    ends = {"rels": f"{vendor}-package.relationships+xml", "xml": "application/xml", "png": "image/png"}
    shown = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in ends.items())
    shown += "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return f'{PROLOGUE}<Types xmlns="{PACKAGE}/content-types">{shown}</Types>'


def properties(title: str) -> dict[str, str]:
    core = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    about = f"<dc:title>{title}</dc:title><dc:creator>drafter</dc:creator>"
    app = f'<Properties xmlns="{OFFICE}/extended-properties"><Application>drafter</Application></Properties>'
    return {
        "docProps/core.xml": f"{PROLOGUE}<cp:coreProperties {core}>{about}</cp:coreProperties>",
        "docProps/app.xml": f"{PROLOGUE}{app}",
    }


def parts(shell: Shell) -> dict[str, str | bytes]:
    with_emblem = [name for name, page in shell.pages.items() if "rIdEmblem" in page]
    pictured = with_emblem or "rIdEmblem" in shell.document
    return {
        "[Content_Types].xml": content_types(shell),
        "_rels/.rels": relationships(
            ("rId1", f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        **properties(shell.title),
        "word/document.xml": shell.document,
        "word/_rels/document.xml.rels": relationships_of_part(related(shell)),
        "word/styles.xml": shell.styles,
        "word/numbering.xml": shell.numbering,
        "word/settings.xml": settings(shell.tab, shell.even_and_odd),
        "word/fontTable.xml": font_table(),
        "word/theme/theme1.xml": theme(),
        "word/footnotes.xml": footnotes(),
        **{f"word/{name}.xml": page for name, page in shell.pages.items()},
        **{f"word/_rels/{name}.xml.rels": relationships_of_part(EMBLEM) for name in with_emblem},
        **({"word/media/emblem.png": transparent_png()} if pictured else {}),
    }


def write(shell: Shell, name: str) -> None:
    """Write the Word file beside the scripts: fixed order, fixed dates, nothing compressed."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for part_name, content in parts(shell).items():
            entry = zipfile.ZipInfo(part_name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            package.writestr(entry, content)
    target = Path(__file__).with_name(name)
    target.write_bytes(file.getvalue())
    print(f"{target}: {target.stat().st_size} bytes")

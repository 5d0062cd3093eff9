"""Writes unfccc.docx, the shell of a UNFCCC workshop report: masthead, headers, footers, looks, and no text.

Run `python templates/make_unfccc.py` after a change here or in unfccc_looks.py. It always gives the same bytes.
Where no other source is named, a value was measured in published Word files of the UNFCCC secretariat; lengths are
twips (1 mm = 57, 1 pt = 20).
"""

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from unfccc_looks import (
    BOLD_14,
    BOTTOM,
    CHINESE,
    FOOTER_AT,
    HEADER_AT,
    LATIN,
    LEFT_TO_RIGHT,
    LINE,
    NAMESPACES,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PROLOGUE,
    ROMAN_10,
    SIDE,
    TAB,
    TOP,
    Font,
    numbering,
    part,
    styles,
    w,
)

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


PLAIN = Font()


def run(text: str, font: Font = PLAIN) -> str:
    """One run. A field of the template must stay in one run, or Word and docxtpl lose sight of it."""
    return w("r", font.xml(), w("t", text))


def p(properties: str = "", *runs: str) -> str:
    return w("p", properties and w("pPr", properties), *runs)


# ---- masthead: a floating table in the body, as in published files ----------------------------------------------

GRID = (1242, 2552, 717, 2293, 2835)
ROW_1, ROW_2 = 1134, 2552  # exact: 20 mm, 45 mm
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


def copy_line(field: str, before: int = 0) -> str:
    """A line of the block at the right: whom the document is for, its date and languages."""
    return p(LEFT_TO_RIGHT + w("spacing", before=before, line=240, lineRule="exact") + w("ind", left=143), run(field))


def masthead() -> str:
    organization = p(w("ind", left=113), run("{{ organization }}", Font(14)))
    symbol = p(w("jc", val="right"), run("{{ series }}", Font(20)), run("{{ symbol }}", ROMAN_10))
    organ = p(
        w("spacing", before=180) + w("ind", right=1000), run("{{ organ }}", BOLD_14)
    )  # text, where published files have a logo
    block = (
        copy_line("{{ distribution }}", before=240),
        copy_line("{{ date }}"),
        copy_line("{{ language }}"),  # blank in an original, "Chinese" in a translation
        copy_line("{{ original }}"),
    )
    properties = w(
        "tblPr",
        w("tblpPr", leftFromText=142, rightFromText=142, vertAnchor="page", horzAnchor="page", tblpX=1135, tblpY=285),
        w("tblOverlap", val="never"),
        w("tblW", w=sum(GRID), type="dxa"),
        w(
            "tblBorders",
            w("bottom", val="single", sz=12, space=0, color="auto"),
            w("insideH", val="single", sz=4, space=0, color="auto"),
        ),
        w("tblLayout", type="fixed"),
        w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
    )
    first = (
        cell(GRID[:1], p("", emblem()), align="bottom"),
        cell(GRID[1:2], organization, align="bottom"),
        cell(GRID[2:], symbol, align="bottom"),
    )
    second = cell(GRID[:3], organ), cell(GRID[3:4], p()), cell(GRID[4:], *block)
    grid = w("tblGrid", *(w("gridCol", w=width) for width in GRID))
    return w("tbl", properties, grid, row(ROW_1, *first), row(ROW_2, *second))


# ---- body, headers, footers ------------------------------------------------------------------------------------

KINDS = {1: "even", 2: "default", 3: "first"}  # header1.xml … and what pages they are for
CONTINUOUS = w("numRestart", val="continuous")  # footnotes; published: eachSect, one section for each decision


def document() -> str:
    section = w(
        "sectPr",
        *(f'<w:headerReference w:type="{kind}" r:id="rIdHeader{n}"/>' for n, kind in KINDS.items()),
        *(f'<w:footerReference w:type="{kind}" r:id="rIdFooter{n}"/>' for n, kind in KINDS.items()),
        w("footnotePr", CONTINUOUS),
        w("pgSz", w=PAGE_WIDTH, h=PAGE_HEIGHT, code=9),
        w("pgMar", top=TOP, right=SIDE, bottom=BOTTOM, left=SIDE, header=HEADER_AT, footer=FOOTER_AT, gutter=0),
        w("cols", space=708),
        w("titlePg"),  # keeps the running header, and its rule, off the masthead
        w("docGrid", linePitch=360),
    )
    body = w("body", masthead(), p("", run("{{ report }}")), section)
    return part("document", body, prefixes=("w", "r", "wp", "a", "pic"))


def page_number() -> str:
    """A PAGE field in five runs: in short (fldSimple) its code has no look, so an update may drop the bold."""
    look = w("rPr", w("rStyle", val="PageNumber"))
    inner = (
        w("fldChar", fldCharType="begin"),
        w("instrText", "PAGE"),
        w("fldChar", fldCharType="separate"),
        w("t", "2"),
        w("fldChar", fldCharType="end"),
    )
    return "".join(w("r", look, child) for child in inner)


def headers_and_footers() -> dict[str, str]:
    """Left on even pages, right on odd ones, empty on the first."""
    header, footer = w("pStyle", val="Header"), w("pStyle", val="Footer")
    symbol = run("{{ running_head }}")
    outer = w("tabs", w("tab", val="right", pos=LINE))
    return {
        "word/header1.xml": part("hdr", p(header, symbol)),
        "word/header2.xml": part("hdr", p(header + w("jc", val="right"), symbol)),
        "word/header3.xml": part("hdr", p()),
        "word/footer1.xml": part("ftr", p(footer, page_number())),
        "word/footer2.xml": part("ftr", p(footer + outer, w("r", w("tab")), page_number())),
        "word/footer3.xml": part("ftr", p()),
    }


# ---- the other parts -------------------------------------------------------------------------------------------


def footnotes() -> str:
    """The two rules that Word wants to find before any note."""
    line = w("spacing", line=240, lineRule="auto")
    rules = {-1: "separator", 0: "continuationSeparator"}
    return part("footnotes", *(w("footnote", p(line, w("r", w(kind))), type=kind, id=n) for n, kind in rules.items()))


def settings() -> str:
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
        w("defaultTabStop", val=TAB),
        w("evenAndOddHeaders"),
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

RELATED = {  # what document.xml points to: relationship id, its kind, the part
    "rIdStyles": ("styles", "styles.xml"),
    "rIdNumbering": ("numbering", "numbering.xml"),
    "rIdSettings": ("settings", "settings.xml"),
    "rIdFonts": ("fontTable", "fontTable.xml"),
    "rIdTheme": ("theme", "theme/theme1.xml"),
    "rIdFootnotes": ("footnotes", "footnotes.xml"),
    **{f"rIdHeader{n}": ("header", f"header{n}.xml") for n in KINDS},
    **{f"rIdFooter{n}": ("footer", f"footer{n}.xml") for n in KINDS},
    "rIdEmblem": ("image", "media/emblem.png"),
}


def relationships(*rows: tuple[str, str, str]) -> str:
    links = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in rows)
    return f'{PROLOGUE}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def content_types() -> str:
    vendor = "application/vnd.openxmlformats"
    word = f"{vendor}-officedocument.wordprocessingml"
    kinds = {f"/word/{name}": f"{word}.{kind}+xml" for kind, name in RELATED.values() if name.endswith(".xml")}
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


def properties() -> dict[str, str]:
    core = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    about = "<dc:title>UNFCCC workshop report</dc:title><dc:creator>drafter</dc:creator>"
    app = f'<Properties xmlns="{OFFICE}/extended-properties"><Application>drafter</Application></Properties>'
    return {
        "docProps/core.xml": f"{PROLOGUE}<cp:coreProperties {core}>{about}</cp:coreProperties>",
        "docProps/app.xml": f"{PROLOGUE}{app}",
    }


def parts() -> dict[str, str | bytes]:
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            ("rId1", f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        **properties(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(
            *((id, f"{OFFICE}/relationships/{kind}", target) for id, (kind, target) in RELATED.items())
        ),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/fontTable.xml": font_table(),
        "word/theme/theme1.xml": theme(),
        "word/footnotes.xml": footnotes(),
        **headers_and_footers(),
        "word/media/emblem.png": transparent_png(),
    }


def shell() -> bytes:
    """The Word file: fixed order, fixed dates, nothing compressed."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            package.writestr(entry, content)
    return file.getvalue()


if __name__ == "__main__":
    target = Path(__file__).with_name("unfccc.docx")
    target.write_bytes(shell())
    print(f"{target}: {target.stat().st_size} bytes")

"""The looks of the UNFCCC shell: page measures, styles and lists, as tables; make_unfccc.py builds the file.

Lengths are twips (1 mm = 57, 1 pt = 20), sizes points. Where no other source is named, a value was measured in
published Word files of the UNFCCC secretariat (templates of 2021 and 2024, English).
"""

from typing import NamedTuple

# ---- page ------------------------------------------------------------------------------------------------------

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838  # A4
TOP, SIDE, BOTTOM = 1417, 1134, 1134  # margins: 25 mm, 20 mm, 20 mm
HEADER_AT, FOOTER_AT = 850, 567
LINE = PAGE_WIDTH - 2 * SIDE  # 9638, from margin to margin
INDENT = 1134  # text keeps another 20 mm from both margins
TAB = 567  # default tab stop, 10 mm
NUMBER_EDGE = 851  # heading numbers end here, at the right
ITEM = INDENT + TAB  # 1701: text of paragraphs, mark of items
ITEM_TEXT = ITEM + TAB  # 2268
BULLET = 170  # bullets hang by 3 mm

LATIN, CHINESE = "Times New Roman", "SimSun"  # Word's own names: LibreOffice maps 宋体 to a sans-serif face

# ---- XML -------------------------------------------------------------------------------------------------------

PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}


def w(tag: str, *children: str, **attributes: str | int) -> str:
    """A WordprocessingML element; its attributes carry the same prefix."""
    shown = "".join(f' w:{name}="{value}"' for name, value in attributes.items())
    inner = "".join(children)
    return f"<w:{tag}{shown}>{inner}</w:{tag}>" if inner else f"<w:{tag}{shown}/>"


def part(root: str, *children: str, prefixes: tuple[str, ...] = ("w",)) -> str:
    declared = "".join(f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)
    return f"{PROLOGUE}<w:{root}{declared}>{''.join(children)}</w:{root}>"


class Font(NamedTuple):
    size: float = 0  # 0: as the style it is based on
    bold: bool = False
    italic: bool = False
    arabic: float = 0  # 0: as the language has it beside this size

    def xml(self) -> str:
        """Run properties; every one has its twin for Arabic."""
        half_points, arabic = int(self.size * 2), int((self.arabic or self.size) * 2)
        look = [w("b"), w("bCs")] if self.bold else []
        look += [w("i"), w("iCs")] if self.italic else []
        look += [w("sz", val=half_points), w("szCs", val=arabic)] if half_points else []
        return w("rPr", *look) if look else ""


# ---- styles ----------------------------------------------------------------------------------------------------


class Space(NamedTuple):
    before: int = 0
    after: int = 0
    exact: int = 0  # line height; 0: as Normal, at least 12 pt

    def xml(self) -> str:
        rule = {"lineRule": "exact"} if self.exact else {}
        given = {"before": self.before, "after": self.after, "line": self.exact}
        return w("spacing", **{name: value for name, value in given.items() if value}, **rule) if any(self) else ""


AT_LEAST = Space()


class Indent(NamedTuple):
    left: int = 0
    right: int = 0
    first: int = 0  # of the first line; negative: hanging

    def xml(self, sides_too: bool = False) -> str:
        """Nothing where there is none; with ``sides_too``, both sides even so."""
        sides = {"left": self.left, "right": self.right, "hanging": -self.first, "firstLine": self.first}
        said = ("left", "right") if sides_too else ()
        shown = {name: value for name, value in sides.items() if value > 0 or name in said}
        return w("ind", **shown) if shown else ""


class Para(NamedTuple):
    """A paragraph style. Fields from `keep` on are children of w:pPr in the order of the schema."""

    id: str
    name: str
    font: Font = Font()
    based: str = "Normal"
    next: str = ""
    keep: str = ""  # keepNext, keepLines
    list: tuple[int, int] = (0, 0)  # numId, level
    border: str = ""
    tab: str = ""
    direction: str = ""
    space: Space = Space()
    indent: Indent = Indent()
    jc: str = ""
    outline: int = -1  # level in Word's navigation pane; -1: text

    def xml(self) -> str:
        number, level = self.list
        look = (
            self.keep,
            w("numPr", w("ilvl", val=level), w("numId", val=number)) if number else "",
            self.border,
            self.tab and w("tabs", self.tab),
            self.direction,
            self.space.xml(),
            # LibreOffice sets text at the wrong indent where a style has a list and no right indent of its own.
            self.indent.xml(sides_too=bool(number)),
            self.jc and w("jc", val=self.jc),
            w("outlineLvl", val=self.outline) if self.outline >= 0 else "",
        )
        order = w("basedOn", val=self.based) + (self.next and w("next", val=self.next))
        return style("paragraph", self.id, self.name, order, w("pPr", *look) + self.font.xml())


HEADINGS, PARAGRAPHS, BULLETS = 1, 2, 3  # the lists: numId in numbering.xml
KEEP_NEXT, KEEP = w("keepNext"), w("keepNext") + w("keepLines")
LEFT_TO_RIGHT = w("bidi", val=0)  # headers, footers and the Distr. block also in Arabic
BOLD_14, BOLD_12, BOLD_10 = Font(14, bold=True), Font(12, bold=True), Font(10, bold=True)
ROMAN_10, ITALIC_10 = Font(10), Font(10, italic=True)
CHAPTER, LETTER, SMALL = Space(360, 240, 300), Space(360, 240, 270), Space(240, 120, 240)
PARAGRAPH = Space(after=120)
BOTH = Indent(INDENT, INDENT)
NUMBERED = Indent(INDENT, INDENT, NUMBER_EDGE - INDENT)
HEADING = Para("", "", based="Normal", next="RegSingleTxtG", keep=KEEP)  # after a heading comes a numbered paragraph


def numbered_heading(id: str, name: str, font: Font, space: Space, level: int) -> Para:
    """A heading that Word numbers. The UN template gives it no outline level; ours shows in the navigation pane."""
    look = HEADING._replace(font=font, space=space, indent=NUMBERED, outline=level)
    return look._replace(id=id, name=name, list=(HEADINGS, level))


def typed_heading(id: str, name: str, font: Font, space: Space, level: int) -> Para:
    """A heading without number, or with one typed between two tabs."""
    look = HEADING._replace(font=font, space=space, indent=Indent(INDENT, INDENT, -INDENT), outline=level)
    return look._replace(id=id, name=name, tab=w("tab", val="right", pos=NUMBER_EDGE))


def text(id: str, name: str, list: tuple[int, int] = (0, 0), indent: Indent = BOTH, tab: str = "") -> Para:
    return Para(id, name, ROMAN_10, list=list, tab=tab, space=PARAGRAPH, indent=indent, jc="both")


# The contents page: numbers of paragraphs end at 8930, those of pages at the margin (published files).
SPAN_EDGE, LEVELS = 8930, (NUMBER_EDGE, INDENT, 1559, 1985, 2411)
SPAN, PAGE = (w("tab", val="right", pos=pos) for pos in (SPAN_EDGE, LINE))


def contents(level: int) -> Para:
    """A line of the contents page: its number, its title, dots, its paragraphs and its page."""
    at, title = LEVELS[level - 1], LEVELS[level]
    number = w("tab", val="right" if level == 1 else "left", pos=at) + w("tab", val="left", pos=title)
    dots = w("tab", val="right", leader="dot", pos=SPAN_EDGE)
    return Para(f"TOC{level}", f"toc {level}", ROMAN_10, tab=number + dots + PAGE, space=PARAGRAPH,
                indent=Indent(title, first=-title))  # fmt: skip


# Their order here is their order in Word's gallery of styles. Numbered styles repeat the indent of their level in the
# list: LibreOffice drops the right indent of a style that has a list and no left indent of its own.
PARAGRAPH_STYLES = (
    numbered_heading("RegHChG", "Reg_H__Ch_G", BOLD_14, CHAPTER, 0),
    numbered_heading("RegH1G", "Reg_H_1_G", BOLD_12, LETTER, 1),
    numbered_heading("RegH23G", "Reg_H_2/3_G", BOLD_10, SMALL, 2),
    numbered_heading("RegH4G", "Reg_H_4_G", BOLD_10, SMALL, 3),
    numbered_heading("RegH5G", "Reg_H_5_G", ITALIC_10, SMALL, 4),
    text("RegSingleTxtG", "Reg_Single Txt_G", (PARAGRAPHS, 0), tab=w("tab", val="left", pos=ITEM)),
    Para("RegSingleTxtG2", "Reg_Single Txt_G2", based="RegSingleTxtG", list=(PARAGRAPHS, 1),
         indent=Indent(INDENT, INDENT, TAB)),
    Para("RegSingleTxtG3", "Reg_Single Txt_G3", based="RegSingleTxtG", list=(PARAGRAPHS, 2),
         indent=Indent(ITEM, INDENT)),
    text("Bullet1G", "_Bullet 1_G", (BULLETS, 0), Indent(ITEM, INDENT, -BULLET)),
    text("Bullet2G", "_Bullet 2_G", (BULLETS, 1), Indent(ITEM_TEXT, INDENT, -BULLET)),
    text("SingleTxtG", "_ Single Txt_G"),
    Para("Quotation", "Quotation", based="SingleTxtG", indent=Indent(ITEM, ITEM)),
    typed_heading("HMG", "_ H __M_G", Font(17, bold=True), Space(240, 240, 360), -1),
    typed_heading("HChG", "_ H _Ch_G", BOLD_14, CHAPTER, 0),
    typed_heading("H1G", "_ H_1_G", BOLD_12, LETTER, 1),
    typed_heading("H23G", "_ H_2/3_G", BOLD_10, SMALL, 2),
    typed_heading("H4G", "_ H_4_G", ITALIC_10, SMALL, 3),
    typed_heading("H56G", "_ H_5/6_G", ROMAN_10, SMALL, 4),
    # Title block: looks as published, names our own, because published files format Normal by hand.
    Para("BodyName", "Body Name", BOLD_12, space=Space(before=120)),
    Para("SessionName", "Session Name", BOLD_10),
    Para("SessionDates", "Session Dates", ROMAN_10),
    Para("AgendaItem", "Agenda Item", ROMAN_10),
    Para("AgendaTitle", "Agenda Title", BOLD_10, indent=Indent(right=4080)),
    # The agenda of the workshop, in the annex: our own.
    Para("AgendaTime", "Agenda Time", BOLD_10, "SingleTxtG", keep=KEEP_NEXT, space=Space(240, 120), indent=BOTH),
    Para("AgendaSession", "Agenda Session", ROMAN_10, "SingleTxtG", keep=KEEP_NEXT, indent=Indent(ITEM, INDENT)),
    # Tables, figures, boxes, the contents page, and what stands at the right: our own, but for Word's names.
    Para("Caption", "caption", ROMAN_10, keep=KEEP, space=Space(240, 120), indent=BOTH),
    Para("TableHead", "Table Head", Font(8, italic=True), keep=KEEP_NEXT, space=Space(80, 80, 200)),
    Para("TableText", "Table Text", Font(9), space=Space(40, 40)),
    Para("TableNote", "Table Note", Font(9), space=Space(before=60), indent=BOTH),
    Para("Figure", "Figure", ROMAN_10, keep=KEEP, indent=BOTH),
    Para("BoxText", "Box Text", ROMAN_10, space=PARAGRAPH, jc="both"),
    Para("SummaryTitle", "Summary Title", ITALIC_10, keep=KEEP_NEXT, space=Space(60, 120), jc="center"),
    Para("ContentsTitle", "Contents Title", BOLD_14, keep=KEEP_NEXT, space=Space(360, 120, 300), indent=BOTH),
    Para("ContentsColumns", "Contents Columns", Font(8, italic=True), keep=KEEP_NEXT, space=Space(after=120),
         tab=SPAN + PAGE),
    *(contents(level) for level in range(1, 5)),
    Para("ClosingLines", "Closing Lines", ROMAN_10, keep=w("keepLines"), space=Space(before=240), indent=BOTH,
         jc="right"),
    Para("AnnexOriginal", "Annex Original", ROMAN_10, keep=KEEP_NEXT, space=Space(after=240), indent=BOTH,
         jc="right"),
    Para("EndRule", "End Rule", Font(12), space=Space(before=240), jc="center"),
    # The mark of a note starts 4 mm left of the text with no tab before it (published files have one): LibreOffice
    # prints a `*` mark twice when a tab comes first, and notes inserted in Word have none either.
    Para("FootnoteText", "footnote text", Font(9), space=Space(exact=220), indent=Indent(INDENT, INDENT, -227)),
    Para("EndnoteText", "endnote text", based="FootnoteText"),
    Para("Header", "header", Font(9, bold=True), direction=LEFT_TO_RIGHT,
         border=w("pBdr", w("bottom", val="single", sz=4, space=4, color="auto"))),
    Para("Footer", "footer", Font(8), direction=LEFT_TO_RIGHT),
)  # fmt: skip

NOTE_MARK = w("rPr", w("sz", val=18), w("szCs", val=18), w("vertAlign", val="superscript"))
CHARACTER_STYLES = (
    ("FootnoteReference", "footnote reference", NOTE_MARK),
    ("EndnoteReference", "endnote reference", NOTE_MARK),
    ("PageNumber", "page number", Font(9, bold=True).xml()),
    ("Hyperlink", "Hyperlink", w("rPr", w("color", val="0000FF"), w("u", val="single"))),
    ("Gap", "Gap", w("rPr", w("shd", val="clear", color="auto", fill="FFF2CC"))),  # ours: what is still missing
)
WORDS_OWN = {
    "FootnoteText", "EndnoteText", "Header", "Footer", "FootnoteReference", "EndnoteReference", "PageNumber",
    "Hyperlink", "TableGrid", "Caption", "TOC1", "TOC2", "TOC3", "TOC4",
}  # fmt: skip
GALLERY = [row[0] for row in (*PARAGRAPH_STYLES, *CHARACTER_STYLES) if row[0] not in WORDS_OWN]
TABLE_MARGINS = {"top": 0, "left": 108, "bottom": 0, "right": 108}  # Word's own
HIDE_OTHERS = w(  # Word knows 376 built-in styles: none of them in the gallery
    "latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1, defQFormat=0, count=376
)


def style(kind: str, id: str, name: str, order: str, look: str, default: bool = False) -> str:
    shown = id in GALLERY
    place = w("uiPriority", val=GALLERY.index(id) + 1 if shown else 99)
    first: dict[str, str | int] = {"default": 1} if default else {}
    own: dict[str, str | int] = {"customStyle": 1} if shown else {}
    quick = w("qFormat") if shown else w("semiHidden") + w("unhideWhenUsed") if default and id != "Normal" else ""
    return w("style", w("name", val=name), order, place, quick, look, type=kind, **first, **own, styleId=id)


def styles(
    rows: tuple[Para, ...] = PARAGRAPH_STYLES, line: Space = AT_LEAST, more: str = "", half_points: int = 20
) -> str:
    """The styles part, of these rows; `line` and `more`, run properties, are those of the style Normal."""
    fonts = w("rFonts", ascii=LATIN, eastAsia=CHINESE, hAnsi=LATIN, cs=LATIN)
    language = w("lang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA")  # the writer puts the report's own here
    characters = w("rPr", fonts, w("sz", val=half_points), w("szCs", val=half_points), language)
    # Word's own default, said aloud: LibreOffice 7.4 reads it the wrong way round, and where it hangs a full-width
    # full stop beyond the margin of a justified line it may leave it out of the print.
    inside = w("overflowPunct")
    height = line.xml() or w("spacing", line=240, lineRule="atLeast")
    normal = w("pPr", w("suppressAutoHyphens"), inside, height) + (more and w("rPr", more))
    margins = w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in TABLE_MARGINS.items()))
    plain_table = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    grid = w("tblBorders", *(w(edge, val="single", sz=4, space=0, color="auto") for edge in edges))
    return part(
        "styles",
        w("docDefaults", w("rPrDefault", characters), w("pPrDefault")),
        HIDE_OTHERS,
        style("paragraph", "Normal", "Normal", "", normal, default=True),
        style("character", "DefaultParagraphFont", "Default Paragraph Font", "", "", default=True),
        style("table", "TableNormal", "Normal Table", "", plain_table, default=True),
        style("numbering", "NoList", "No List", "", "", default=True),
        *(row.xml() for row in rows),
        *(
            style("character", id, name, w("basedOn", val="DefaultParagraphFont"), look)
            for id, name, look in CHARACTER_STYLES
        ),
        style("table", "TableGrid", "Table Grid", w("basedOn", val="TableNormal"), w("tblPr", grid)),
    )


# ---- lists -----------------------------------------------------------------------------------------------------


class Level(NamedTuple):
    """One level of a list, in English, so that the shell is alive on its own. The writer puts the report's here."""

    format: str
    text: str
    style: str = ""
    font: Font = ROMAN_10
    left: int = INDENT
    first: int = 0  # indent of the first line; negative: hanging
    tab: int = INDENT
    jc: str = "left"

    def xml(self, ilvl: int) -> str:
        first = {"hanging": -self.first} if self.first < 0 else {"firstLine": self.first}
        bold, italic, size = int(self.font.bold), int(self.font.italic), int(self.font.size * 2)
        look = (  # bold and italic are said either way: the number must not copy its paragraph
            w("rFonts", hint="default", ascii=LATIN, hAnsi=LATIN, cs=LATIN)
            + w("b", val=bold) + w("bCs", val=bold) + w("i", val=italic) + w("iCs", val=italic)
            + w("sz", val=size) + w("szCs", val=size)
        )  # fmt: skip
        place = w("tabs", w("tab", val="num", pos=self.tab)) + w("ind", left=self.left, **first)
        shown = w("suff", val="tab") + w("lvlText", val=self.text) + w("lvlJc", val=self.jc)
        bound = self.style and w("pStyle", val=self.style)
        return w("lvl", w("start", val=1), w("numFmt", val=self.format), bound, shown, w("pPr", place), w("rPr", look),
                 ilvl=ilvl)  # fmt: skip


def heading_level(format: str, text: str, style: str = "", font: Font = ROMAN_10) -> Level:
    return Level(format, text, style, font, first=NUMBER_EDGE - INDENT, jc="right")


def bullet(style: str, left: int) -> Level:
    return Level("bullet", "•", style, left=left, first=-BULLET, tab=left)


# Two lists for text, where published files have one: LibreOffice restarts paragraphs under each heading otherwise.
# Word wants nine levels; those without a style only continue the pattern.
LISTS = {
    HEADINGS: (
        heading_level("upperRoman", "%1.", "RegHChG", BOLD_14),
        heading_level("upperLetter", "%2.", "RegH1G", BOLD_12),
        heading_level("decimal", "%3.", "RegH23G", BOLD_10),
        heading_level("lowerLetter", "(%4)", "RegH4G", BOLD_10),
        heading_level("lowerRoman", "(%5)", "RegH5G", ITALIC_10),
        heading_level("lowerLetter", "%6."),
        *(heading_level("lowerRoman", f"%{level}.") for level in (7, 8, 9)),
    ),
    PARAGRAPHS: (
        Level("decimal", "%1.", "RegSingleTxtG", tab=ITEM),
        Level("lowerLetter", "(%2)", "RegSingleTxtG2", first=TAB, tab=ITEM_TEXT),
        Level("lowerRoman", "(%3)", "RegSingleTxtG3", left=ITEM, tab=ITEM_TEXT),
        Level("lowerLetter", "%4.", left=ITEM_TEXT, tab=ITEM_TEXT + TAB),
        *(Level("lowerRoman", f"%{level}.", left=ITEM_TEXT, tab=ITEM_TEXT + TAB) for level in range(5, 10)),
    ),
    BULLETS: (
        bullet("Bullet1G", ITEM),
        bullet("Bullet2G", ITEM_TEXT),
        *(bullet("", ITEM + level * TAB) for level in range(2, 9)),
    ),
}


def numbering(lists: dict[int, tuple[Level, ...]] = LISTS) -> str:
    def abstract(number: int, levels: tuple[Level, ...]) -> str:
        key = f"1D2A4C{number:02X}"  # any fixed value, different in each list
        head = w("nsid", val=key), w("multiLevelType", val="multilevel"), w("tmpl", val=key)
        return w("abstractNum", *head, *(level.xml(n) for n, level in enumerate(levels)), abstractNumId=number)

    used = (w("num", w("abstractNumId", val=number), numId=number) for number in lists)
    return part("numbering", *(abstract(number, levels) for number, levels in lists.items()), *used)

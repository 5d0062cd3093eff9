"""Writes unfccc.docx, the shell of a UNFCCC workshop report: masthead, headers, footers, looks, and no text.

Run `python templates/make_unfccc.py` after a change here, in unfccc_looks.py or in shells.py. It always gives the same
bytes. Where no other source is named, a value was measured in published Word files of the UNFCCC secretariat; lengths
are twips (1 mm = 57, 1 pt = 20).
"""

from shells import (
    TEN,
    Paper,
    Shell,
    cell,
    copy_block,
    document,
    emblem,
    field,
    footer,
    header,
    p,
    row,
    run,
    symbols,
    table,
    write,
)
from unfccc_looks import (
    BOLD_14,
    BOTTOM,
    FOOTER_AT,
    HEADER_AT,
    LINE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE,
    TAB,
    TOP,
    Font,
    numbering,
    styles,
    w,
)

# ---- masthead: a floating table in the body, as in published files ----------------------------------------------

GRID = (1242, 2552, 717, 2293, 2835)
ROW_1, ROW_2 = 1134, 2552  # exact: 20 mm, 45 mm


def masthead() -> str:
    organization = p(w("ind", left=113), run("{{ organization }}", Font(14)))
    organ = p(
        w("spacing", before=180) + w("ind", right=1000), run("{{ organ }}", BOLD_14)
    )  # text, where published files have a logo
    place = (
        w("tblpPr", leftFromText=142, rightFromText=142, vertAnchor="page", horzAnchor="page", tblpX=1135, tblpY=285),
        w("tblOverlap", val="never"),
    )
    first = (
        cell(GRID[:1], p("", emblem()), align="bottom"),
        cell(GRID[1:2], organization, align="bottom"),
        cell(GRID[2:], symbols(), align="bottom"),
    )
    second = cell(GRID[:3], organ), cell(GRID[3:4], p()), cell(GRID[4:], *copy_block())
    return table(GRID, "".join(place), row(ROW_1, *first), row(ROW_2, *second))


# ---- body, headers, footers ------------------------------------------------------------------------------------

# The header of the first page begins higher than the measured ones of later pages, which have the rest above them.
NOTICE_AT = 440
PAPER = Paper(PAGE_WIDTH, PAGE_HEIGHT, 9, TOP, SIDE, BOTTOM, NOTICE_AT, FOOTER_AT)
KINDS = {1: "even", 2: "default", 3: "first"}  # header1.xml … and what pages they are for


def pages() -> dict[str, str]:
    """Symbol and page number left on even pages, right on odd ones; the job number at the other edge, and first."""
    head, foot = w("pStyle", val="Header") + w("spacing", before=HEADER_AT - NOTICE_AT), w("pStyle", val="Footer")
    close = w("spacing", line=200, lineRule="exact")
    foot_with_tab = foot + w("tabs", w("tab", val="right", pos=LINE))
    symbol, job, number, tab = run("{{ running_head }}"), run("{{ job_number }}"), field("PAGE", "2"), w("r", w("tab"))
    return {
        "header1": header(p(head, symbol)),
        "header2": header(p(head + w("jc", val="right"), symbol)),
        # High on the page, since the masthead stands close below, and letters are high in Arabic.
        "header3": header(p(close + w("jc", val="right"), run("{{ notice }}", Font(9, bold=True, arabic=10)))),
        "footer1": footer(p(foot_with_tab, number, tab, job)),
        "footer2": footer(p(foot_with_tab, job, tab, number)),
        "footer3": footer(p(foot, run("{{ job_number }}", TEN))),
    }


SHELL = Shell("UNFCCC workshop report", document(PAPER, KINDS, masthead()), styles(), numbering(), pages(), TAB)

if __name__ == "__main__":
    write(SHELL, "unfccc.docx")

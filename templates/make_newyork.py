"""Writes newyork.docx, the shell of a report in the manner of United Nations Headquarters, on Letter paper.

Run `python templates/make_newyork.py` after a change here, in moved_looks.py, unfccc_looks.py or shells.py. It always
gives the same bytes. Measured in a published Word file of Headquarters: paper, margins, indents and tabs of text, size,
width and spacing of characters, height of lines, the masthead as a table in the header of the first page, and what the
footers hold. The rest follows the looks of the reports of Geneva.
"""

from moved_looks import Changes, Measures, lists, rows
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
from unfccc_looks import Font, Indent, Space, numbering, styles, w

PAPER = Paper(12240, 15840, 1, 1440, 1200, 1152, 432, 504)
MEASURES = Measures(indent=1267, tab=475, edge=1267 - 245, line=PAPER.line)
LOOSE = w("spacing", val=4) + w("w", val=103)  # characters a little wider, and a little apart
EXACT = Space(exact=240)
HIGHER = w("spacing", line=240, lineRule="atLeast")  # for large letters: a line of an exact height would cut them

# What stands otherwise than at Geneva, or needs a line that is higher than those of the text.
CHANGES: Changes = {
    "BodyName": {"space": Space(before=120, exact=270)},
    "AgendaTitle": {"indent": Indent(right=4080)},
    "EndRule": {"space": Space(before=240, exact=270)},
    "FootnoteText": {"font": Font(8.5), "space": Space(exact=210), "indent": Indent(475, 0, -227)},
    "Header": {"font": Font(8.5, bold=True)},
    "Footer": {"font": Font(8.5)},
}

# ---- masthead: a table in the header of the first page -----------------------------------------------------------

GRID = (1267, 1872, 245, 3182, 3274)
ROW_1, ROW_2 = 864, 2420  # exact


def masthead() -> str:
    organization = p(w("spacing", line=320, lineRule="exact"), run("{{ organization }}", Font(14, bold=True)))
    organ = p(
        w("spacing", before=240, line=380, lineRule="exact") + w("ind", right=200),
        run("{{ organ }}", Font(17, bold=True)),
    )
    first = cell(GRID[:2], organization, align="bottom"), cell(GRID[2:], symbols(HIGHER), align="bottom")
    picture = p(w("spacing", before=160, line=240, lineRule="auto"), emblem())
    second = cell(GRID[:1], picture), cell(GRID[1:4], organ), cell(GRID[4:], *copy_block())
    return table(GRID, "", row(ROW_1, *first), row(ROW_2, *second))


# ---- headers, footers ------------------------------------------------------------------------------------------

KINDS = {1: "even", 2: "default", 3: "first"}  # header1.xml … and what pages they are for


def pages() -> dict[str, str]:
    """Symbol left on even pages, right on odd ones; below, the job number left, and right the page of how many."""
    head, foot = w("pStyle", val="Header"), w("pStyle", val="Footer")
    tabs = foot + w("tabs", w("tab", val="right", pos=PAPER.line))
    right = w("spacing", line=240, lineRule="exact") + w("jc", val="right")
    symbol, job, tab = run("{{ running_head }}"), run("{{ job_number }}"), w("r", w("tab"))
    number = field("PAGE", "2") + run("/", Font(8.5, bold=True)) + field("NUMPAGES", "2")
    return {
        "header1": header(p(head, symbol)),
        "header2": header(p(head + w("jc", val="right"), symbol)),
        "header3": header(masthead(), p(right, run("{{ notice }}", Font(9, bold=True)))),
        "footer1": footer(p(tabs, job, tab, number)),
        "footer2": footer(p(tabs, job, tab, number)),
        "footer3": footer(p(foot, run("{{ job_number }}", TEN))),
    }


SHELL = Shell(
    "United Nations report",
    document(PAPER, KINDS),
    styles(rows(MEASURES, CHANGES), EXACT, LOOSE),
    numbering(lists(MEASURES)),
    pages(),
    MEASURES.tab,
)

if __name__ == "__main__":
    write(SHELL, "newyork.docx")

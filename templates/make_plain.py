"""Writes plain.docx, the shell of a report of a body that has no masthead of its own: A4, the title at its head.

Run `python templates/make_plain.py` after a change here, in moved_looks.py, unfccc_looks.py or shells.py. It always
gives the same bytes. Its looks are those of the reports of Geneva, with text from margin to margin; the measures are
our own.
"""

from moved_looks import Changes, Measures, lists, rows
from shells import Paper, Shell, document, field, footer, header, p, run, write
from unfccc_looks import HEADINGS, PARAGRAPH_STYLES, Font, Indent, Space, numbering, styles, w

PAPER = Paper(11906, 16838, 9, 1701, 1417, 1417, 850, 709)
MEASURES = Measures(indent=0, tab=567, edge=0, line=PAPER.line, text=11, exact=270)
HUNG = Indent(567, 0, -567)  # numbers of headings begin at the margin, with their titles a step further in


def plain_contents(level: int) -> dict[str, object]:
    """A line of the contents page, its number at the left."""
    at, title = 20 + (level - 1) * 567, level * 567
    dots = w("tab", val="right", leader="dot", pos=PAPER.line - 708) + w("tab", val="right", pos=PAPER.line)
    tabs = w("tab", val="left", pos=at) + w("tab", val="left", pos=title)
    return {"tab": tabs + dots, "indent": Indent(title, first=-title)}


CHANGES: Changes = {
    **{row.id: {"indent": HUNG} for row in PARAGRAPH_STYLES if row.list[0] == HEADINGS},
    "AgendaTitle": {"indent": Indent()},
    **{f"TOC{level}": plain_contents(level) for level in range(1, 5)},
    "Quotation": {"indent": Indent(567, 567)},
    "FootnoteText": {"space": Space(exact=220), "indent": Indent(227, 0, -227)},
    "Header": {"font": Font(9)},
    "Footer": {"font": Font(9)},
}


def pages() -> dict[str, str]:
    """On all pages alike the symbol, small, and below the number of the page."""
    centre = w("jc", val="center")
    return {
        "header1": header(p(w("pStyle", val="Header") + w("jc", val="right"), run("{{ running_head }}"))),
        "footer1": footer(p(w("pStyle", val="Footer") + centre, field("PAGE", "2"))),
    }


LISTS = lists(MEASURES) | {
    HEADINGS: tuple(
        MEASURES.level(level)._replace(left=567, first=-567, tab=567, jc="left") for level in lists(MEASURES)[HEADINGS]
    )
}
SHELL = Shell(
    "Report",
    document(PAPER, {1: "default"}),
    styles(rows(MEASURES, CHANGES), half_points=22),
    numbering(LISTS),
    pages(),
    MEASURES.tab,
    even_and_odd=False,
)

if __name__ == "__main__":
    write(SHELL, "plain.docx")

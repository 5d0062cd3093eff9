"""Page numbers on the contents page: the bookmarks that it asks the pages of, and what a word processor answers."""

from __future__ import annotations

import re

from drafter.report import Report
from drafter.value import replace
from drafter.word import package
from drafter.word.wml import bookmark_name

# A field that shows a page (ISO/IEC 29500-1, 17.16.5.40), from its instruction to the first words of its result.
# LibreOffice writes each piece of it in a run of its own, as we do.
_PAGEREF = re.compile(
    r'<w:instrText[^>]*>\s*PAGEREF\s+"?(?P<name>\w+)"?[^<]*</w:instrText>'
    r'(?:(?!w:fldCharType="end").)*?w:fldCharType="separate"'
    r"(?:(?!w:fldCharType=\"end\").)*?<w:t(?: [^>]*)?>(?P<page>[^<]*)</w:t>",
    re.DOTALL,
)


def shown(docx: bytes) -> dict[str, str]:
    """The pages that a file shows, by the bookmarks that they are those of. Raises ValueError for what is no .docx."""
    document = package.opened(docx)["word/document.xml"].decode()
    return {found["name"]: found["page"] for found in _PAGEREF.finditer(document)}


def numbered(report: Report, pages: dict[str, str]) -> Report:
    """The report with these pages on its contents page, a dash staying where there is none."""
    if not report.contents:
        return report
    lines = tuple(
        replace(line, page=pages.get(bookmark_name(line.target), line.page)) if line.target else line
        for line in report.contents.lines
    )
    return replace(report, contents=replace(report.contents, lines=lines))

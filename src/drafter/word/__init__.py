"""A report as a Word file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.languages import LANGUAGES, Language
from drafter.report import Report, plain
from drafter.word import notes, numbering, package, seal, styles
from drafter.word.blocks import blocks, lists_wanted
from drafter.word.shell import MARKER, ShellError, fill, with_gaps
from drafter.word.story import Book, Story, relationships
from drafter.word.wml import DECLARATION, escape

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "word/numbering.xml": ("numbering", f"{_WORDML}.numbering+xml"),
    "word/footnotes.xml": ("footnotes", f"{_WORDML}.footnotes+xml"),
}


# What an empty field leaves behind.
_EMPTY_RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?/></w:r>")


def write(report: Report, shell: bytes) -> bytes:
    """The report in a filled shell, as a .docx. Raises ShellError for a shell that lacks what the report needs."""
    try:
        parts = package.opened(shell)
    except ValueError as error:
        raise ShellError(str(error)) from error
    texts = {name: parts[name].decode() for name in parts if name.endswith((".xml", ".rels"))}
    language = LANGUAGES[report.language]
    try:
        found = styles.read(texts["word/styles.xml"])
    except KeyError as error:
        raise ShellError(f"it lacks the style{'s' * (len(error.args) > 1)} {', '.join(error.args)}") from error
    texts["word/numbering.xml"], lists = numbering.write(
        texts.get("word/numbering.xml", ""), found, language, lists_wanted(report)
    )
    texts["word/settings.xml"] = notes.with_separators(texts["word/settings.xml"])
    texts["word/styles.xml"] = _styles(texts["word/styles.xml"], found, language, lists.linked)
    _put_text(texts, report, Book(report, language, found), lists)
    _declare(texts)
    texts["docProps/core.xml"] = _core(report, language)
    parts.update({name: content.encode() for name, content in texts.items()})
    return package.saved(package.in_order(package.checked(seal.sealed(parts))))


def _styles(part: str, found: styles.Styles, language: Language, linked: dict[str, int]) -> str:
    tags = language.tags
    return styles.tagged(styles.linked(part, found, linked), tags.latin, tags.east_asian, tags.complex)


def _put_text(texts: dict[str, str], report: Report, book: Book, lists: numbering.Lists) -> None:
    """Put the report in the place of the marker, and its notes into a part of their own."""
    main, foot = Story(book), Story(book)
    before, after = _around_marker(_EMPTY_RUN.sub("", texts["word/document.xml"]))
    before = with_gaps(before, report.gaps, book.styles["gap"])
    texts["word/document.xml"] = before + "".join(blocks(report, main, lists)) + after
    texts["word/footnotes.xml"] = notes.write(report.notes, foot)
    for part, story in (("document", main), ("footnotes", foot)):
        name = f"word/_rels/{part}.xml.rels"
        if story.links:
            more = "".join(relationships(story.links))
            texts[name] = package.with_relationships(texts.get(name, ""), more)


def _around_marker(document: str) -> tuple[str, str]:
    """What stands before and behind the p that holds the marker."""
    spot = document.find(MARKER)
    if "<w:footnoteReference" in document:
        raise ShellError("it has footnotes of its own, which would stand among those of the report; take them out")
    if spot < 0:
        raise ShellError("no paragraph holds the field {{ report }}, so there is no place for the text")
    start = max(document.rfind("<w:p>", 0, spot), document.rfind("<w:p ", 0, spot))
    end = document.index("</w:p>", spot) + len("</w:p>")
    return document[:start], document[end:]


def _declare(texts: dict[str, str]) -> None:
    """Give the parts that the shell may lack their content type and relationship."""
    for name, (kind, content_type) in _PARTS.items():
        texts["[Content_Types].xml"] = package.with_type(texts["[Content_Types].xml"], name, content_type)
        relations = "word/_rels/document.xml.rels"
        target = name.removeprefix("word/")
        texts[relations] = package.with_relationship(texts[relations], f"part{kind}", f"{_OFFICE}/{kind}", target)


def _core(report: Report, language: Language) -> str:
    """The core properties (ISO/IEC 29500-2, 11.1). Dates only where the outline gives one: nothing asks the clock."""
    head = report.title_block
    title, author = _joined(head.title), _joined(head.author)
    day = f"{report.date.isoformat()}T00:00:00Z" if report.date else ""
    dated = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified") if day
    )
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>{dated}"
        f"<dc:language>{language.tags.text}</dc:language></cp:coreProperties>"
    )


def _joined(lines: Sequence[tuple[object, ...]]) -> str:
    return " ".join(plain(line) for line in lines)  # type: ignore[arg-type]


__all__ = ["ShellError", "fill", "write"]

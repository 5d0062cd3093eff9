"""A report as a Word file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.languages import LANGUAGES, Language
from drafter.report import Paragraph, Report, Table
from drafter.report import blocks as all_blocks
from drafter.word import masthead, measures, notes, numbering, origin, package, properties, styles, wml
from drafter.word.blocks import blocks, labels, lists_wanted
from drafter.word.flow import Flow, Sections, mirrored
from drafter.word.pictures import Pictures
from drafter.word.shell import MARKER, SURROUND, TEMPLATE, ShellError, fill
from drafter.word.story import Book, Story, relationships

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "word/numbering.xml": ("numbering", f"{_WORDML}.numbering+xml"),
    "word/footnotes.xml": ("footnotes", f"{_WORDML}.footnotes+xml"),
}

NO_FILES: Mapping[str, bytes] = {}
#: What every document has that Word has saved, and what a report cannot do without.
_NEEDED = ("word/styles.xml", "word/settings.xml", "word/_rels/document.xml.rels", "_rels/.rels")
_DRAWING = re.compile(r'<wp:docPr [^>]*?\bid="(\d+)"')
_BOOKMARK = re.compile(r'<w:bookmarkStart [^>]*?w:id="(\d+)"')


def write(report: Report, shell: bytes, outline: str = "", files: Mapping[str, bytes] = NO_FILES) -> bytes:
    """The report in a filled shell, as a .docx, which carries the text of its outline along.

    Without one it holds nothing of the outline that is not printed: names that it gives are numbers then. ``files``
    are the pictures of the figures, by the names of their files. Raises ShellError for a shell that lacks what the
    report needs.
    """
    try:
        parts = package.opened(shell)
    except ValueError as error:
        raise ShellError(str(error)) from error
    surround, template = (parts.pop(name, b"").decode() for name in (SURROUND, TEMPLATE))
    texts = {name: parts[name].decode() for name in parts if name.endswith((".xml", ".rels"))}
    if sum(part.count(MARKER) for part in texts.values()) != 1 or MARKER not in texts["word/document.xml"]:
        raise ShellError(
            "the field {{ report }} must stand once, in a paragraph of the text: the report takes its place"
        )
    if missing := [name for name in _NEEDED if name not in texts]:
        raise ShellError(f"it lacks {' and '.join(missing)}; open it in Word and save it anew")
    language = LANGUAGES[report.language]
    try:
        found = styles.read(texts["word/styles.xml"])
    except KeyError as error:
        raise ShellError(f"it lacks the style{'s' * (len(error.args) > 1)} {', '.join(error.args)}") from error
    own = texts.get("word/numbering.xml", "")
    section = measures.section(texts["word/document.xml"].partition(MARKER)[2])
    measured = measures.read(texts["word/styles.xml"], own, texts["word/settings.xml"], section, found)
    if language.direction == "rtl":
        measured = _centred(measured, language, report)
    texts["word/numbering.xml"], lists = numbering.write(
        own, found, measured, language, lists_wanted(report), labels(report)
    )
    texts["word/settings.xml"] = notes.with_separators(texts["word/settings.xml"])
    texts["word/styles.xml"] = _styles(texts["word/styles.xml"], found, language, lists, measured)
    book = Book(report, language, found, measured, _free_bookmark(texts))
    parts.update(_put_text(texts, report, book, lists, files))
    if not outline:
        named = ("word/document.xml", "word/footnotes.xml")
        texts.update(zip(named, wml.without_names([texts[name] for name in named]), strict=True))
    _declare(texts)
    texts["docProps/core.xml"] = properties.write(report, language)
    # One after another, so that no part is held twice for longer than it takes.
    parts.update({name: texts.pop(name).encode() for name in [*texts]})
    return package.saved(package.in_order(package.checked(origin.signed(parts, outline, surround, template))))


def unplaced(report: Report, shell: bytes) -> tuple[str, ...]:
    """The fields of the masthead that the outline gives and for which a filled shell has no place."""
    texts = {name: part.decode() for name, part in package.opened(shell).items() if name.endswith(".xml")}
    return masthead.unplaced(report.masthead, report.gaps, texts)


def _centred(measured: measures.Measures, language: Language, report: Report) -> measures.Measures:
    """The measures of lists that run from right to left, with room for the labels of a report."""
    from drafter.word import centring

    listed = report.contents.lines if report.contents else ()
    counted = (block.label for block in all_blocks(report) if isinstance(block, Paragraph))
    printed = centring.Printed(
        tuple(labels(report)), tuple((line.level, line.label) for line in listed), max(counted, key=len, default="")
    )
    return centring.centred(measured, language, printed)


def _styles(
    part: str, found: styles.Styles, language: Language, lists: numbering.Lists, measured: measures.Measures
) -> str:
    """The styles linked to the lists, and the languages of the text."""
    tags = language.tags
    linked = styles.linked(part, found, lists.linked, lists.kept)
    tagged = styles.tagged(linked, tags.latin, tags.east_asian, tags.complex)
    if language.direction == "ltr":
        return tagged
    from drafter.word import mirroring

    return mirroring.styles(tagged, language, found, measured)


def _free_bookmark(texts: Mapping[str, str]) -> int:
    """The first number behind those of the shell's own bookmarks: no two of a document have the same (17.13.6.2)."""
    return max((int(number) for part in texts.values() for number in _BOOKMARK.findall(part)), default=0) + 1


def _free_drawing(texts: Mapping[str, str]) -> int:
    """The first number behind those of the shell's own drawings (20.4.2.5)."""
    return max((int(number) for part in texts.values() for number in _DRAWING.findall(part)), default=0) + 1


def _put_text(
    texts: dict[str, str], report: Report, book: Book, lists: numbering.Lists, files: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Put the report in the place of the marker, and its notes into a part of their own; gives the pictures in it."""
    main, foot = Story(book), Story(book)
    before, after = _around_marker(masthead.without_empty(texts["word/document.xml"]))
    pages = [*masthead.pages(texts)]
    masthead.check_marks([name for name, _ in report.marks], before, [texts[name] for name in pages])
    for name in pages:
        text = masthead.without_empty(texts[name])
        texts[name] = masthead.with_gaps(text, report.gaps, book.styles["gap"])
    before = masthead.with_gaps(before, report.gaps, book.styles["gap"])
    before = masthead.with_marks(before, {name: main.line(marks) for name, marks in report.marks})
    pictures = Pictures(files, book.measures, _free_drawing(texts) if files else 1)
    section = book.measures.section
    wide = any(isinstance(block, Table) and block.wide for block in all_blocks(report))
    own = mirrored(section) if book.mirrored else section
    given = Sections(own, own, own)
    if wide:
        from drafter.word import across

        given = across.sections(own, across.added(texts, section, book.measures))
    flow = Flow(given, book.styles["table note"])
    blocks(report, main, lists, flow, pictures)
    after = after.replace(section, flow.last, 1)
    if book.mirrored:
        from drafter.word import mirroring

        before, after = (mirroring.text(part, book.language) for part in (before, after))
        texts.update({name: mirroring.text(texts[name], book.language) for name in pages})
    texts["word/document.xml"] = "".join((before, *flow.made, after))
    texts["word/footnotes.xml"] = notes.write(report.notes, foot)
    for part, story in (("document", main), ("footnotes", foot)):
        name = f"word/_rels/{part}.xml.rels"
        if story.links:
            more = "".join(relationships(story.links))
            texts[name] = package.with_relationships(texts.get(name, ""), more)
    if pictures.parts:
        texts["word/settings.xml"] = pictures.kept_as_they_are(texts["word/settings.xml"])
        name, more = "word/_rels/document.xml.rels", "".join(pictures.relationships())
        texts[name] = package.with_relationships(texts[name], more)
        for ending in sorted({part.rpartition(".")[2] for part in pictures.parts}):
            types = texts["[Content_Types].xml"]
            texts["[Content_Types].xml"] = package.with_default(types, ending, f"image/{ending}")
    return pictures.parts


def _around_marker(document: str) -> tuple[str, str]:
    """What stands before and behind the p that holds the marker, alone."""
    if "<w:footnoteReference" in document:
        raise ShellError("it has footnotes of its own, which would stand among those of the report; take them out")
    spot = document.find(MARKER)
    start = max(document.rfind("<w:p>", 0, spot), document.rfind("<w:p ", 0, spot))
    end = document.find("</w:p>", spot) + len("</w:p>")
    held = document[start:end]
    if start < 0 or "<w:sectPr" in held or re.sub(r"<[^>]*>", "", held).strip() != MARKER:
        raise ShellError("the field {{ report }} must stand alone in a paragraph, which the report takes the place of")
    return document[:start], document[end:]


def _declare(texts: dict[str, str]) -> None:
    """Give the parts that the shell may lack their content type and relationship."""
    for name, (kind, content_type) in _PARTS.items():
        texts["[Content_Types].xml"] = package.with_type(texts["[Content_Types].xml"], name, content_type)
        relations = "word/_rels/document.xml.rels"
        target = name.removeprefix("word/")
        texts[relations] = package.with_relationship(texts[relations], f"part{kind}", f"{_OFFICE}/{kind}", target)


__all__ = ["ShellError", "fill", "unplaced", "write"]

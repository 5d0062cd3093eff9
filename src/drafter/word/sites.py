"""Where something stands in a Word file, in words that somebody finds it by: header of even pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

_KINDS = {"even": " of even pages", "first": " of the first page"}
#: What a user calls the parts that have the same name in each file.
PARTS = {
    "word/document.xml": "the text",
    "word/styles.xml": "the styles",
    "word/settings.xml": "the settings of the document",
    "word/numbering.xml": "the lists",
    "word/footnotes.xml": "the footnotes",
    "word/endnotes.xml": "the endnotes",
    "word/comments.xml": "the comments",
    "word/glossary/document.xml": "the building blocks",
    "docProps/core.xml": "the properties of the file",
    "docProps/app.xml": "the properties of the file",
    "docProps/custom.xml": "the properties of the file",
    "_rels/.rels": "the file itself",
    "[Content_Types].xml": "the file itself",
}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_RELS = re.compile(r"^(.*/|)_rels/([^/]+)\.rels$")
# Each as long as any is, so that a part that is not XML takes no longer to look through than one that is.
_SECTION = re.compile(r"<w:sectPr\b|<w:(header|footer)Reference\b[^>]{0,200}>")
_RELATIONSHIP = re.compile(r"<Relationship\b[^>]{0,400}>")
_EXCERPT = 32


def named(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Each part that a user knows by a name, with that; headers and footers by the pages that they are on."""
    document = parts.get("word/document.xml", b"").decode(errors="replace")
    odd = "<w:evenAndOddHeaders" in parts.get("word/settings.xml", b"").decode(errors="replace")
    targets = dict(_targets(parts.get("word/_rels/document.xml.rels", b"").decode(errors="replace")))
    found = dict(PARTS)
    several = document.count("<w:sectPr") > 1
    number = 0
    for reference in _SECTION.finditer(document):
        if not reference[1]:
            number += 1
            continue
        pages = _KINDS.get(_attribute(reference[0], "w:type"), " of odd pages" if odd else "")
        part = targets.get(_attribute(reference[0], "r:id"), "")
        found.setdefault(part, f"{reference[1]}{pages}{f', section {number}' if several else ''}")
    return found


def name(part: str, names: Mapping[str, str]) -> str:
    """What a user calls a part, or the part that its relationships belong to."""
    if part in names:
        return names[part]
    owned = _RELS.match(part)
    return name(f"{owned[1]}{owned[2]}", names) if owned else f"the part {part}"


def ordinal(number: int) -> str:
    """The first, the second."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def excerpt(words: str) -> str:
    """The beginning of what stands there, in quotation marks."""
    words = " ".join(words.split())
    return f"“{words}”" if len(words) <= _EXCERPT else f"“{words[: _EXCERPT - 1].rstrip()}…”"


def _targets(relationships: str) -> Iterator[tuple[str, str]]:
    for found in _RELATIONSHIP.findall(relationships):
        target = _attribute(found, "Target")
        yield _attribute(found, "Id"), posixpath.normpath(posixpath.join("word", target)).lstrip("/")


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\s{name}\s*=\s*["']([^"']*)["']""", tag)
    return found[1] if found else ""

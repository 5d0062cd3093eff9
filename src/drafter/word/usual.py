"""The parts of a Word file under their usual names: Word on the web calls some of them otherwise, as document2.xml.

The file says which part is which by its relationships (ECMA-376, part 1, 11.3), and any name will do. Reported of
files that were saved in a browser: word/document2.xml. Other parts with a figure in their names are taken likewise.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from drafter.word import parsing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT_TYPES, _ROOT, _FOLDER = "[Content_Types].xml", "_rels/.rels", "word"
# What a document has one of, by the last word of the type of the relationship that leads to it.
_KINDS = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments", "commentsExtended", "fontTable")
_UNUSUAL = re.compile(rf"{_FOLDER}/(?:document|{'|'.join(_KINDS)})\d+\.xml")
#: Bytes of types and relationships that are read; 5,000 links have less than one million.
MOST_DIRECTORIES = 4_000_000


def usual(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts under their usual names; the same parts where they have these, or where that cannot be told."""
    if not any(map(_UNUSUAL.fullmatch, parts)):
        return parts
    directories = {name: part for name, part in parts.items() if name.endswith(".rels") or name == _CONTENT_TYPES}
    if sum(map(len, directories.values())) > MOST_DIRECTORIES:
        return parts
    try:
        trees = {name: parsing.tree(part) for name, part in directories.items()}
    except ValueError:
        return parts
    names = dict(_names(trees, parts))
    return _renamed(parts, trees, names) if names else parts


def _names(trees: Mapping[str, _Element], parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """What is to be renamed, and how."""
    main = next((target for kind, target, _ in _links(trees, _ROOT) if kind == "officeDocument"), "")
    found = {main: "document"}
    found |= {target: kind for kind, target, _ in _links(trees, _rels(main)) if kind in _KINDS}
    for target, kind in found.items():
        name = f"{_FOLDER}/{kind}.xml"
        if _UNUSUAL.fullmatch(target) and target in parts and name not in parts:
            yield target, name


def _rels(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _links(trees: Mapping[str, _Element], rels: str) -> Iterator[tuple[str, str, _Element]]:
    """The kind of each relationship within the file, the part that it leads to, and itself."""
    folder = posixpath.dirname(posixpath.dirname(rels))
    for link in trees[rels].iter("{*}Relationship") if rels in trees else ():
        if link.get("TargetMode", "").lower() != "external":
            path = posixpath.normpath(posixpath.join("/", folder, unquote(link.get("Target", ""))))
            yield link.get("Type", "").rpartition("/")[2], path.lstrip("/"), link


def _renamed(parts: Mapping[str, bytes], trees: Mapping[str, _Element], names: Mapping[str, str]) -> dict[str, bytes]:
    """The parts under other names, which types and relationships give them too."""
    from lxml import etree

    for rels in trees:
        folder = posixpath.dirname(posixpath.dirname(rels))
        for _, target, link in _links(trees, rels) if rels != _CONTENT_TYPES else ():
            if target in names:
                link.set("Target", posixpath.relpath(f"/{names[target]}", f"/{folder}"))
    for one in trees[_CONTENT_TYPES].iter("{*}Override") if _CONTENT_TYPES in trees else ():
        part = one.get("PartName", "").lstrip("/")
        if part in names:
            one.set("PartName", f"/{names[part]}")
    moved = {**names, **{_rels(old): _rels(new) for old, new in names.items()}}
    return {
        moved.get(name, name): etree.tostring(trees[name], xml_declaration=True, encoding="UTF-8", standalone=True)
        if name in trees
        else part
        for name, part in parts.items()
    }

"""A .docx taken apart, with the guards that a file from anywhere needs."""

import struct
import zlib
from collections.abc import Generator, Iterator
from io import BytesIO
from posixpath import dirname, join, normpath, split
from typing import NamedTuple
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import _Element

from drafter.word.sound.trees import W, each, repeated, val

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
CONTENT_TYPES = "[Content_Types].xml"
STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
MAX_PARTS, MAX_BYTES = 5_000, 200_000_000
UNZIP_FAULTS = (BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Piece(NamedTuple):
    """A part, or one note of a notes part, and the tree to look through (§11.3)."""

    part: str
    root: _Element


class Relationship(NamedTuple):
    """Its id, the last word of its type, and the part it leads to; "" outside the package (OPC)."""

    id: str
    kind: str
    target: str


class Package(NamedTuple):
    """A .docx taken apart (OPC): names of parts by their lower case, trees by name, relationships by owner."""

    names: dict[str, str]
    trees: dict[str, _Element]
    related: dict[str, list[Relationship]]
    main: str

    def parts(self, *kinds: str) -> Iterator[Piece]:
        """The parts of these kinds that the main document leads to (§11.3: by relationship, not by name)."""
        wanted = [link.target for link in self.related.get(self.main, []) if link.kind in kinds]
        for name in dict.fromkeys(wanted):
            if name in self.trees:
                yield Piece(name, self.trees[name])

    def part(self, kind: str) -> Piece:
        """The one part of this kind; if there is none, an empty one under its usual name."""
        return next(self.parts(kind), Piece(f"word/{kind}.xml", etree.Element(W + kind)))

    def texts(self) -> Iterator[Piece]:
        """The parts that hold text: main document, headers, footers, notes, comments (§11.3)."""
        yield Piece(self.main, self.trees[self.main])
        yield from self.parts(*STORIES)

    def stories(self) -> Iterator[Piece]:
        """The same, but each note for itself: what begins in a story ends there (§17.11.10, §17.11.2)."""
        for piece in self.texts():
            notes = list(each(piece.root, "footnote", "endnote", "comment"))
            yield from (Piece(piece.part, note) for note in notes) if notes else (piece,)

    def styles(self) -> dict[str, _Element]:
        """The styles by id (§17.7.4.17)."""
        return {val(style, "styleId"): style for style in each(self.part("styles").root, "style")}


def open_package(docx: bytes) -> Generator[str, None, Package | None]:
    """The package, or None after a sentence that says why not (OPC)."""
    files = yield from _unzip(docx)
    trees = None if files is None else (yield from _parse(files))
    if files is None or trees is None:
        return None
    names = {name.lower(): name for name in files}
    related = {owner(name): _related(names, name, tree) for name, tree in trees.items() if name.endswith(".rels")}
    main = next((link.target for link in related.get("", []) if link.kind == "officeDocument"), "")
    if CONTENT_TYPES not in trees:
        yield f"{CONTENT_TYPES}: is not there"
    elif main not in trees:
        yield f"_rels/.rels: leads to no main document{main and f': {main} is not there'}"
    elif trees[main].tag != W + "document":
        yield f"{main}: the root is not w:document but {trees[main].tag}"
    else:
        return Package(names, trees, related, main)
    return None


def owner(rels: str) -> str:
    """The part whose relationships these are; "" is the package itself (OPC)."""
    folder, name = split(rels)
    return join(dirname(folder), name.removesuffix(".rels"))


def target(rels: str, link: _Element) -> str:
    """The part that a relationship leads to, "" if it leads outside (OPC: relative to the owner's folder)."""
    if link.get("TargetMode") == "External":
        return ""
    path = unquote(link.get("Target", "").partition("#")[0])
    return normpath(join("/", dirname(owner(rels)), path)).lstrip("/") if path else owner(rels)


def _related(names: dict[str, str], rels: str, tree: _Element) -> list[Relationship]:
    links = [(link, target(rels, link)) for link in tree.iter(RELATIONSHIP)]
    return [
        Relationship(link.get("Id", ""), link.get("Type", "").rpartition("/")[2], names.get(to.lower(), to))
        for link, to in links
    ]


def _unzip(docx: bytes) -> Generator[str, None, dict[str, bytes] | None]:
    """The XML parts, the others empty. First the sizes, then the reading, which stops at the declared size."""
    try:
        with ZipFile(BytesIO(docx)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_BYTES:
                yield "the package: is too large to be a report"
                return None
            for entry in entries:
                if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others unpack without a limit
                    yield f"{entry.filename}: is compressed in a way that OPC does not know"
                    return None
            for name in repeated(entry.filename.lower() for entry in entries):
                yield f"{name}: is in the package twice"  # OPC: names are unique, whatever their case
            return {entry.filename: _read(archive, entry) if _is_xml(entry.filename) else b"" for entry in entries}
    except UNZIP_FAULTS as fault:
        yield f"the package: cannot be unzipped: {fault}"
    return None


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """A part; without a number of bytes zipfile would unpack it to its end, whatever size is declared."""
    with archive.open(entry) as stream:
        return stream.read(entry.file_size + 1)


def _parse(files: dict[str, bytes]) -> Generator[str, None, dict[str, _Element] | None]:
    """The trees without what Word passes over: comments, instructions, and mc:Fallback (§17.17.3)."""
    trees: dict[str, _Element] = {}
    refused = False
    for name in filter(_is_xml, files):
        try:
            root = etree.fromstring(files[name], _parser())
        except etree.LxmlError as fault:
            yield f"{name}: is not well-formed: {fault}"
            refused = True
            continue
        if root.getroottree().docinfo.internalDTD is not None:
            yield f"{name}: has a DOCTYPE"
            refused = True
        etree.strip_elements(root, FALLBACK, with_tail=False)
        trees[name] = root
    return None if refused else trees


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))

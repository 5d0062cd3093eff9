"""A Word file that somebody sent, opened: its parts and their trees, or why it is refused.

What runs is never run, what leads out of the file is never fetched, and what would take much time or memory is refused
before it does. Links, attached templates, linked pictures, signatures, and documents that are marked as final or
protected against edits are read like any other.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from drafter import kinds
from drafter.place import Flaw
from drafter.value import Value
from drafter.word import parsing, sites, unzipping
from drafter.word.unzipping import CONTENT_TYPES, Refused
from drafter.word.usual import MOST_DIRECTORIES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Opened", "Refused", "Relationship", "opened"]

# A report of 10,000 paragraphs that Word has saved many times has some 20 MB of XML, and 500,000 elements.
_MOST_XML = 40_000_000
_MOST_ELEMENTS = 800_000
# Names of elements and attributes in a part: Office has some thousands in all.
_MOST_ATTRIBUTES, _MOST_NAMES = 500, 5_000
# Below the bounds of libxml2, 256 and 10,000,000.
_DEEPEST, _LONGEST = 200, 8_000_000
# An element is called by the whole address of its namespace, each time.
_LONGEST_NAMESPACE = 500
_ROOT_RELATIONSHIPS = "_rels/.rels"
_DIRECTORIES = (".rels", CONTENT_TYPES.lower())
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# What Word calls "Strict Open XML Document" (ISO/IEC 29500-1, annex A).
_STRICT = "http://purl.oclc.org/ooxml/"
_FROM_WORD = "do not use it; ask for the file as Word saved it"


class Relationship(Value):
    """What a part leads to: its id, the last word of its type, and a part of the file, or an address outside of it."""

    id: str
    kind: str
    target: str
    outside: bool


class Opened(Value):
    """A Word file taken apart: its parts, the name of the main one, and where each leads; "" is the file itself."""

    parts: dict[str, bytes]
    main: str
    related: dict[str, tuple[Relationship, ...]]

    def tree(self, part: str) -> _Element:
        """The root of a part, new each time. Raises Refused where it is no XML that may be read."""
        if not _is_xml(part) and part != self.main:
            _check_xml({part: self.parts[part]})
        return _tree(part, self.parts[part])

    def kin(self, *kinds: str) -> tuple[str, ...]:
        """The names of the parts of these kinds that the main part leads to, such as header and footnotes, in order."""
        links = (link for link in self.related.get(self.main, ()) if link.kind in kinds and not link.outside)
        return tuple(dict.fromkeys(link.target for link in links if link.target in self.parts))


def opened(content: bytes) -> Opened:
    """The Word file in these bytes. Raises Refused, with what it is in a sentence, where they are none to be read."""
    parts = unzipping.parts(content)
    names = {name.lower(): name for name in parts}
    types = names.get(CONTENT_TYPES.lower())
    if types is None:
        raise unzipping.packed(parts)
    if sum(len(part) for name, part in parts.items() if name.lower().endswith(_DIRECTORIES)) > MOST_DIRECTORIES:
        raise _too_much("", "it holds more links than any document")
    roots = _check_xml({name: part for name, part in parts.items() if _is_xml(name)})
    related = {_owner(name): tuple(_relationships(name, parts, names)) for name in parts if name.endswith(".rels")}
    main = _main(related, parts)
    declared = _types(_tree(types, parts[types]), names)
    if kind := unzipping.other_kind(declared.get(main, "")):
        raise unzipping.is_none(kind)
    if any("vbaproject" in said.lower() for said in (*declared.values(), *parts)):
        raise unzipping.is_none(kinds.MACROS)
    roots |= {} if main in roots else _check_xml({main: parts[main]})
    if _STRICT in roots[main]:
        raise _strict()
    if roots[main] != f"{_W} document":
        raise unzipping.lacking("a text")
    return Opened(parts, main, related)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _tree(part: str, content: bytes) -> _Element:
    try:
        return parsing.tree(content)
    except ValueError as error:
        raise _garbled(part, str(error)) from error


def _owner(rels: str) -> str:
    """The part whose relationships these are (ECMA-376, part 2, 6.5.2.3)."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _relationships(rels: str, parts: Mapping[str, bytes], names: Mapping[str, str]) -> Iterator[Relationship]:
    folder = posixpath.dirname(_owner(rels))
    for link in _tree(rels, parts[rels]).iter("{*}Relationship"):
        target, kind = link.get("Target", ""), link.get("Type", "")
        outside = link.get("TargetMode", "").strip().lower() == "external"
        if not outside:
            path = posixpath.normpath(posixpath.join("/", folder, unquote(target.partition("#")[0])))
            target = names.get(path.lstrip("/").lower(), path.lstrip("/"))
        if kind.startswith(_STRICT) and kind.endswith("/officeDocument"):
            raise _strict()
        yield Relationship(link.get("Id", ""), kind.rpartition("/")[2], target, outside)


def _main(related: Mapping[str, tuple[Relationship, ...]], parts: Mapping[str, bytes]) -> str:
    """The name of the main part: the file says which it is (ECMA-376, part 1, 11.3.10)."""
    if "" not in related:
        raise unzipping.lacking(_ROOT_RELATIONSHIPS)
    found = next((link.target for link in related[""] if link.kind == "officeDocument" and not link.outside), "a text")
    if found not in parts:
        raise unzipping.lacking(found.strip() or "a text")
    return found


def _types(root: _Element, names: Mapping[str, str]) -> dict[str, str]:
    """The type of each part (ECMA-376, part 2, 6.2.3)."""
    said = [(one.get("Extension", "").lower(), one.get("ContentType", "")) for one in root.iter("{*}Default")]
    usual = dict(said)
    found = {name: usual.get(lowered.rpartition(".")[2], "") for lowered, name in names.items()}
    for one in root.iter("{*}Override"):
        part = one.get("PartName", "").lstrip("/").lower()
        found[names.get(part, part)] = one.get("ContentType", "")
    return found


def _check_xml(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The name of the root of each part. Raises Refused where one may not be read, or all are too much."""
    if sum(map(len, parts.values())) > _MOST_XML:
        raise unzipping.too_large()
    left = _MOST_ELEMENTS
    roots = {}
    for name, content in parts.items():
        scan = _Scan(name, left)
        scan.read(content)
        left = scan.left
        roots[name] = scan.root
    return roots


class _Scan:
    """A part read once by expat, which resolves nothing and fetches nothing, and stops at what may not be there."""

    def __init__(self, part: str, left: int) -> None:
        self.part = part
        self.left = left
        self.root = ""
        self._depth = 0
        self._names: dict[str, str] = {}

    def read(self, content: bytes) -> None:
        """Read the part. Raises Refused where it holds what no part may, or is broken."""
        from xml.parsers import expat

        if _is_long(content):
            raise self._too_much("a piece of text that has no end")
        parser = expat.ParserCreate(namespace_separator=" ", intern=self._names)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartNamespaceDeclHandler = self._named
        parser.StartDoctypeDeclHandler = self._stop
        try:
            parser.Parse(content, True)
        except Refused:
            raise
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise _garbled(self.part, str(error)) from error

    def _start(self, element: str, given: dict[str, str]) -> None:
        if not self._depth:
            self.root = element
        self._depth += 1
        self.left -= 1 + len(given)
        if self._depth > _DEEPEST:
            raise self._too_much(f"elements within elements, more than {_DEEPEST} deep")
        if len(given) > _MOST_ATTRIBUTES:
            raise self._too_much("an element with more attributes than there are")
        if len(self._names) > _MOST_NAMES:
            raise self._too_much("elements of more names than there are")
        if self.left < 0:
            raise self._too_much("more elements than a report of 10,000 paragraphs")

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _named(self, _: str | None, namespace: str | None) -> None:
        if len(namespace or "") > _LONGEST_NAMESPACE:
            raise self._too_much("a namespace that is longer than any")

    def _stop(self, *_: object) -> None:
        message = "it holds a document type, by which a file grows or fetches others when it is read; Word writes none"
        raise Refused(Flaw("W333", _where(self.part), message, _FROM_WORD))

    def _too_much(self, what: str) -> Refused:
        return _too_much(_where(self.part), f"it holds {what}")


def _too_much(where: str, message: str) -> Refused:
    return Refused(Flaw("W335", where, message, _FROM_WORD))


def _is_long(content: bytes) -> bool:
    """Whether there is a text, attribute or comment beyond all measure: a long way without a new element."""
    at = 0
    while at + _LONGEST < len(content):
        following = content.rfind(b"<", at + 1, at + _LONGEST)
        if following < 0:
            return True
        at = following
    return False


def _garbled(part: str, why: str) -> Refused:
    message = f"it is damaged: what stands there is no XML that can be read ({why})"
    return Refused(Flaw("W334", _where(part), message, "open it in Word and save it anew; Word may offer to mend it"))


def _strict() -> Refused:
    message = "this is a Strict Open XML Document, a form of .docx that drafter does not read"
    hint = "open it in Word, and choose File, Save As, Word Document (.docx)"
    return Refused(Flaw("W332", "", message, hint))


def _where(part: str) -> str:
    return sites.name(part, sites.PARTS)

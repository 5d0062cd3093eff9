"""What no template may hold: what runs, what reaches out of the file, and what is too much of anything.

Looked for before any other library reads a part, in one pass of expat, which resolves nothing and fetches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.place import Flaw
from drafter.word import sites

# A shell is some 60 KB of XML, one with all that Word adds a megabyte, most of it styles; its text is a page. What
# reads that, docxtpl above all, takes ten times the memory, and time that grows with the square.
_MOST_XML = 4_000_000
_MOST = 32_000_000
_MOST_ELEMENTS = 100_000
_MOST_OF_STORIES = {
    "bytes": 1_000_000, "elements": 20_000, "characters": 100_000, "braces": 1_000, "sections": 100,
}  # fmt: skip
_STORIES = ("document", "hdr", "ftr", "footnotes")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_OFFICE = "urn:schemas-microsoft-com:office:office "

_MACROS = ("T410", "it holds macros", "save it in Word as a document without macros (.docx), and check that again")
_OBJECT = (
    "T411",
    "an object of another program is embedded here",
    "delete it in Word; paste what it shows as a picture or as text",
)
_OUTSIDE = ("T412", "", "delete it in Word, or put in what it shows itself: Insert, Picture, This Device")
_MERGED = (
    "T413",
    "another document is to be merged in here (altChunk)",
    "open the template in Word and save it anew: Word puts the text itself in",
)
_ADD_IN = ("T414", "an add-in is to be loaded with the file", "take it out in Word: File, Info, Inspect Document")
# What stands in the types of parts and of relationships for each (ECMA-376, part 1, annex A.6; MS-OFFMACRO2).
_TYPES = {
    "vbaproject": _MACROS, "vbadata": _MACROS, "macroenabled": _MACROS, "ms-word.keymap": _MACROS,
    "keymapcustomizations": _MACROS, "attachedtoolbars": _MACROS, "ui/extensibility": _MACROS,
    "activex": _OBJECT, "relationships/control": _OBJECT, "oleobject": _OBJECT, "relationships/package": _OBJECT,
    "afchunk": _MERGED, "subdocument": _MERGED, "webextension": _ADD_IN,
}  # fmt: skip
_ELEMENTS = {
    f"{_W}altChunk": _MERGED, f"{_W}subDoc": _MERGED, f"{_W}control": _OBJECT, f"{_W}object": _OBJECT,
    f"{_OFFICE}OLEObject": _OBJECT,
    f"{_W}mailMerge": ("T412", "it is the main document of a mail merge, which opens its data",
                       "in Word choose Mailings, Start Mail Merge, Normal Word Document"),
}  # fmt: skip
# How programs, objects and other documents begin, whatever their name says.
_BEGINNINGS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"#!", b"\xd0\xcf\x11\xe0", b"PK\x03\x04")
_PROGRAM = re.compile(r"\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs?|js|hta|jar|msi|sh|lnk|bin|ocx)$", re.IGNORECASE)
# Fields of Word that compute from the document alone (ISO/IEC 29500-1, 17.16.5). The others open files and addresses,
# start programs, or ask whoever opens the document.
_HARMLESS = frozenset(
    ["=", "ADVANCE", "AUTHOR", "BARCODE", "BIBLIOGRAPHY", "CITATION", "COMMENTS", "COMPARE", "CREATEDATE", "DATE",
     "DISPLAYBARCODE", "DOCPROPERTY", "DOCVARIABLE", "EDITTIME", "EQ", "FILENAME", "FILESIZE", "FORMCHECKBOX",
     "FORMDROPDOWN", "FORMTEXT", "GOTOBUTTON", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY",
     "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE", "REF",
     "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "SET", "STYLEREF", "SUBJECT", "SYMBOL", "TC",
     "TEMPLATE", "TIME", "TITLE", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE"]
)  # fmt: skip
_KEYWORD = re.compile(r"\s*(=|[^\s\\\"“”]*)")
_ADDRESS = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[\\/]{2}", re.IGNORECASE)
_TOO_MUCH = "T402"
#: Flaws with which nothing more of the file may be read.
CLOSED = frozenset(["T401", _TOO_MUCH, "T403", "T404"])


def flaws(parts: Mapping[str, bytes]) -> tuple[Flaw, ...]:
    """All that a template may not hold, each thing once, with its place in words."""
    found = tuple(_closed(parts))
    if found:
        return found
    names = sites.named(parts)
    trees = [name for name, content in parts.items() if _is_xml(name, content)]
    scans = [_Scan(name, parts[name]) for name in trees]
    broken = tuple(_broken(scan, names) for scan in scans if scan.foreign or scan.damage)
    if broken:
        return broken
    sums = {what: sum(scan.counts[what] for scan in scans if scan.is_story) for what in _MOST_OF_STORIES}
    elements = sum(scan.counts["elements"] for scan in scans)
    if elements > _MOST_ELEMENTS or any(sums[what] > most for what, most in _MOST_OF_STORIES.items()):
        return (_too_much(),)
    told = [flaw for scan in scans for flaw in _in_part(scan, sites.name(scan.part, names))]
    others = [name for name in parts if name not in trees]
    # Where a relationship leads to such a part, it has been told by what that is.
    return tuple(dict.fromkeys(told or [_foreign(name) for name in others if _runs(name, parts[name])]))


def _runs(name: str, content: bytes) -> bool:
    return content.startswith(_BEGINNINGS) or bool(_PROGRAM.search(name))


def _foreign(name: str) -> Flaw:
    return _said(_OBJECT, "the file itself", f"it holds {name}, which is neither text nor picture")


def _closed(parts: Mapping[str, bytes]) -> Iterator[Flaw]:
    """That a template is too large to be read at all."""
    xml = sum(len(content) for name, content in parts.items() if _is_xml(name, content))
    whole = sum(map(len, parts.values()))
    if xml > _MOST_XML or whole > _MOST:
        yield _too_much()


def _too_much() -> Flaw:
    hint = "begin anew with drafter template new, or delete from it all that is not masthead, header or footer"
    return Flaw(_TOO_MUCH, "the file itself", "it holds more than a template should", hint)


def _is_xml(name: str, content: bytes) -> bool:
    """Whether a part is read as XML by anybody; a drawing by another program is not."""
    if name.lower().endswith((".xml", ".rels", ".vml")):
        return True
    start = content[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    return start.startswith(b"<") and not name.lower().endswith(".svg")


def _broken(scan: _Scan, names: Mapping[str, str]) -> Flaw:
    where = sites.name(scan.part, names)
    if scan.foreign:
        message = f"it holds {scan.foreign}, which Word never writes"
        return Flaw("T403", where, message, "open it in Word and save it anew; if you did not make it, do not use it")
    message = f"it is damaged, or saved in a way that drafter does not read ({scan.damage})"
    return Flaw("T404", where, message, "open it in Word and save it anew")


class _Scan:
    """A part read once: its elements that matter, and the instructions of its Word fields."""

    def __init__(self, part: str, content: bytes) -> None:
        from xml.parsers import expat

        self.part = part
        self.foreign = ""
        self.damage = ""
        self.is_story = False
        self.counts = {"bytes": len(content), "elements": 0, "characters": 0, "braces": 0, "sections": 0}
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.fields: list[str] = []
        self._open: list[list[str]] = []
        self._inside = False
        self._loose: list[str] = []
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = lambda *_: self._stop("a document type or entities")
        # Other tools of ours look for elements in the text of a part, and would find those in comments, too.
        parser.CommentHandler = lambda *_: self._stop("a comment in its XML")
        parser.StartCdataSectionHandler = lambda *_: self._stop("unread text in its XML")
        try:
            parser.Parse(content, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            self.damage = str(error)
        self.fields += ["".join(pieces) for pieces in (*self._open, self._loose)]

    def _stop(self, what: str) -> None:
        self.foreign = what
        raise ValueError(what)

    def _start(self, element: str, given: dict[str, str]) -> None:
        if not self.counts["elements"]:
            self.is_story = element.startswith(_W) and element.rpartition(" ")[2] in _STORIES
        self.counts["elements"] += 1 + len(given)
        self.counts["sections"] += element == f"{_W}sectPr"
        self.counts["braces"] += sum(value.count("{") for value in given.values())
        if element == f"{_W}fldChar":
            kind = given.get(f"{_W}fldCharType")
            if kind == "begin":
                self._open.append([])
            elif self._open and kind in ("separate", "end"):
                if self._open[-1]:
                    self.fields.append("".join(self._open[-1]))
                self._open[-1] = []
                if kind == "end":
                    self._open.pop()
        elif element == f"{_W}fldSimple":
            self.fields.append(given.get(f"{_W}instr", ""))
        elif element in (f"{_W}instrText", f"{_W}delInstrText"):
            self._inside = True
        elif (
            element in _ELEMENTS
            or element.endswith(("/relationships Relationship", "/content-types Override"))
            or element.startswith("urn:schemas-microsoft-com:")
        ):
            self.elements.append((element, given))

    def _end(self, element: str) -> None:
        if element in (f"{_W}instrText", f"{_W}delInstrText"):
            self._inside = False

    def _text(self, text: str) -> None:
        self.counts["characters"] += len(text)
        self.counts["braces"] += text.count("{")
        if self._inside:
            (self._open[-1] if self._open else self._loose).append(text)


def _in_part(scan: _Scan, where: str) -> Iterator[Flaw]:
    """What a part holds that it may not."""
    for element, given in scan.elements:
        if found := _ELEMENTS.get(element):
            yield _said(found, where)
        elif element.endswith("Relationship"):
            yield from _related(given, where)
        elif element.endswith("Override"):
            if what := _typed(given.get("ContentType", "")):
                yield _said(what, "the file itself")
        else:
            for name in ("src", "althref", f"{_OFFICE}althref"):
                if _ELSEWHERE.match(given.get(name, "").strip()):
                    yield _said(_OUTSIDE, where, f"a picture is fetched from {_short(given[name])}")
    for instruction in scan.fields:
        keyword = _KEYWORD.match(instruction)
        word = keyword[1].upper() if keyword else ""
        if word.startswith("="):
            continue
        if instruction.strip() and word not in _HARMLESS:
            shown = sites.excerpt(instruction.strip())
            yield Flaw(
                "T415",
                where,
                f"the Word field {shown} may open files, addresses or programs",
                "delete it in Word: Alt+F9 shows the codes of all fields",
            )


def _related(given: Mapping[str, str], where: str) -> Iterator[Flaw]:
    kind, target = given.get("Type", ""), given.get("Target", "")
    if given.get("TargetMode", "").strip().lower() == "external":
        if kind.endswith("/hyperlink"):
            if not _ADDRESS.match(target.strip()):
                message = f"a link leads to {_short(target)}, which is no address of the web or of mail"
                yield Flaw("T412", where, message, "take the link away in Word, or give it an address")
        elif kind.endswith("/attachedTemplate"):
            hint = "in Word choose File, Options, Add-ins, Manage: Templates, Go, and attach Normal"
            yield Flaw("T412", where, f"the file is attached to another template, {_short(target)}", hint)
        else:
            what = kind.rpartition("/")[2] or "part"
            yield _said(_OUTSIDE, where, f"something outside of the file is fetched ({what}): {_short(target)}")
    elif found := _typed(kind):
        yield _said(found, where)


def _typed(kind: str) -> tuple[str, str, str] | None:
    lowered = kind.lower()
    return next((what for word, what in _TYPES.items() if word in lowered), None)


def _said(what: tuple[str, str, str], where: str, message: str = "") -> Flaw:
    code, usual, hint = what
    return Flaw(code, where, message or usual, hint)


def _short(target: str) -> str:
    return sites.excerpt(target) if len(target) <= 60 else f"“{target[:59]}…”"

"""The parts of a .docx as a zip: opening with guards, and saving so that equal parts give equal bytes."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from xml.parsers import expat

from drafter.word import stored
from drafter.word.wml import DECLARATION

# A template is some tens of kilobytes; what is a thousand times that is no template.
_LARGEST = 64_000_000
_MOST_PARTS = 2_000
_CONTENT_TYPES = "[Content_Types].xml"
_DOCUMENT = "word/document.xml"
_NO_WORD_FILE = "it is not a Word file (.docx)"
# What often has the name of a Word file and is none, by how it begins.
_NO_ZIP = {
    b"%PDF": "but a PDF; open it in Word and save it as .docx, or take the file that it was made from",
    b"{\\rtf": "but a file in Rich Text Format; open it in Word and save it as .docx",
    b"\xd0\xcf\x11\xe0": "but one of Word 97 to 2003 (.doc); open it in Word and save it as .docx",
}
# The stream of a file under a password, in the directory of its container (MS-OFFCRYPTO, 1.3.3).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# What Word opens as readily as a document (ECMA-376, part 1, 11.3.10; MS-OFFMACRO).
_OTHER_KINDS = {
    b"wordprocessingml.template.main+xml": "a Word template (.dotx)",
    b"ms-word.document.macroEnabled.main+xml": "a document with macros (.docm)",
    b"ms-word.template.macroEnabledTemplate.main+xml": "a template with macros (.dotm)",
}
_ROOT_RELATIONSHIPS = "_rels/.rels"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def opened(docx: bytes) -> dict[str, bytes]:
    """The parts by their names. Raises ValueError, with a sentence, for what is no .docx or a bomb."""
    if what := next((what for signature, what in _NO_ZIP.items() if docx.startswith(signature)), ""):
        if _ENCRYPTED in docx:
            raise ValueError(f"{_NO_WORD_FILE} that can be read without a password; open it in Word and take that away")
        raise ValueError(f"{_NO_WORD_FILE}, {what}")
    parts = stored.read(docx)
    if parts is None:
        parts = _unzipped(docx)
    types = parts.get(_CONTENT_TYPES, b"")
    if not types or _DOCUMENT not in parts:
        raise ValueError(_NO_WORD_FILE)
    if astray := next((name for name in parts if _leads_elsewhere(name)), ""):
        raise ValueError(f"it holds a part whose name leads out of the file, {astray}; no Word file has such a name")
    if other := next((what for kind, what in _OTHER_KINDS.items() if kind in types), ""):
        raise ValueError(f"it is {other}; save it in Word as a document (.docx)")
    return parts


def _leads_elsewhere(name: str) -> bool:
    """Whether a name could be taken for a place outside of the zip (ECMA-376, part 2, 6.2.2.2)."""
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/") or "\0" in name


def _unzipped(docx: bytes) -> dict[str, bytes]:
    """The parts of a zip that others have written."""
    import io
    import lzma
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            # A part is never read beyond the size that it states, so that the sum of these is a bound.
            bomb = len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _LARGEST
            names = {entry.filename.casefold() for entry in entries}
            twice = not bomb and len(names) < len(entries)
            parts = {} if bomb or twice else {entry.filename: archive.read(entry) for entry in entries}
    # What zipfile and the decompressors behind it raise for broken bytes, encryption and methods they do not know.
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        struct.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        LookupError,
    ) as error:
        raise ValueError(_NO_WORD_FILE) from error
    if bomb:
        raise ValueError("it unpacks to more than a Word file should")
    if twice:
        raise ValueError(
            "it holds two parts of one name, so that programs may read it differently; save it anew in Word"
        )
    return parts


def saved(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a .docx, in the order given.

    Every date is the earliest that a zip can hold, and nothing is compressed: compressed bytes differ from one build
    of zlib to another, and equal reports are to be equal on every machine.
    """
    return stored.written(parts)


def in_order(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts in the order in which Word writes them: content types, relationships, the document, the rest."""
    first = (_CONTENT_TYPES, _ROOT_RELATIONSHIPS, _DOCUMENT, "word/_rels/document.xml.rels")
    rest = sorted(name for name in parts if name not in first)
    return {name: parts[name] for name in (*first, *rest) if name in parts}


def checked(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The same parts, each read once by expat. Raises ExpatError for one that is not well-formed: a fault of ours."""
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                expat.ParserCreate(namespace_separator=" ").Parse(content, True)
            except expat.ExpatError as error:
                error.add_note(f"in {name}")
                raise
    return parts


def with_type(types: str, name: str, content_type: str) -> str:
    """The content types with one for the part of this name."""
    if f'PartName="/{name}"' in types:
        return types
    return types.replace("</Types>", f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>')


def with_default(types: str, ending: str, content_type: str) -> str:
    """The content types with one for all parts with this ending."""
    if f'Extension="{ending}"' in types:
        return types
    at = types.index(">", types.index("<Types")) + 1
    return f'{types[:at]}<Default Extension="{ending}" ContentType="{content_type}"/>{types[at:]}'


def with_relationship(relationships: str, name: str, kind: str, target: str) -> str:
    """The relationships with one of this kind, under this id unless there is one already."""
    if f'Type="{kind}"' in relationships:
        return relationships
    return relationships.replace(
        "</Relationships>", f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/></Relationships>'
    )


def with_relationships(relationships: str, more: str) -> str:
    """The relationships with more at the end; made anew where a part had none."""
    if not relationships:
        return f'{DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{more}</Relationships>'
    return relationships.replace("</Relationships>", f"{more}</Relationships>")

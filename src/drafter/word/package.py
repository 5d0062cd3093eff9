"""The parts of a .docx as a zip: opening with guards, and saving so that equal parts give equal bytes."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from drafter.word import stored
from drafter.word.wml import DECLARATION

_CONTENT_TYPES = "[Content_Types].xml"
_DOCUMENT = "word/document.xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_ROOT_RELATIONSHIPS = "_rels/.rels"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def opened(docx: bytes) -> dict[str, bytes]:
    """The parts by their names. Raises ValueError, with a sentence, for what is no .docx or a bomb."""
    parts = stored.read(docx)
    if parts is None:
        return _of_others(docx)
    return parts if _is_document(parts) else _of_others(docx)


def _is_document(parts: Mapping[str, bytes]) -> bool:
    types = parts.get(_CONTENT_TYPES, b"")
    return _DOCUMENT in parts and types.count(b"main+xml") == 1 and _DOCUMENT_TYPE in types


def _of_others(docx: bytes) -> dict[str, bytes]:
    """The parts of a file that others have saved, or that is of another kind."""
    from drafter.word import unzipping

    parts = unzipping.parts(docx)
    types = parts.get(_CONTENT_TYPES, b"")
    if kind := unzipping.other_kind(types.decode(errors="replace")):
        raise unzipping.is_none(kind)
    if not types:
        raise unzipping.packed(parts)
    if _DOCUMENT not in parts:
        raise unzipping.lacking(_DOCUMENT)
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

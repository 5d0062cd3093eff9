"""What a Word file says of its origin: the outline it was made from, and the fingerprint of its text at that time.

By the fingerprint drafter sees whether anybody has edited a file since, so that nobody's work is overwritten unasked.
The outline lies in a custom XML part, which Word and LibreOffice keep; the fingerprint there too, and in a custom
property, which outlives more ways of saving.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.word import fingerprint, package
from drafter.word.wml import DECLARATION, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

_PROPERTIES = "docProps/custom.xml"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# The format id of user-defined properties (MS-OSHARED, 2.3.3.2.3); their pids begin at 2.
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
# Word spells the same property its own way.
_PROPERTY = re.compile(
    rb'<property\b[^>]*\bname="drafter fingerprint"[^>]*>\s*<vt:lpwstr\b[^>]*>([0-9a-f]{64})</vt:lpwstr>\s*</property>'
)
_NO_PROPERTIES = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    "</Properties>"
).encode()
_NAMESPACE = "urn:drafter:report"
_CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
# Names the part among the custom XML of a document (ISO/IEC 29500-1, 22.5.2.1); always the same, as the part is.
_STORE = "{6D9E1A7C-52B1-4B0E-9C43-3F0D8A4E7B21}"
_ITEM = re.compile(r"customXml/item(\d+)\.xml")
_OF_ITEM = re.compile(r"customXml/(?:_rels/)?item(?:Props)?(\d+)\.xml(?:\.rels)?")
_DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
_FINGERPRINT, _TEMPLATE = (
    re.compile(rb'<report\b[^>]*\b%s="([0-9a-f]{64})"' % name) for name in (b"fingerprint", b"template")
)


def signed(parts: Mapping[str, bytes], outline: str, surround: str = "", template: str = "") -> dict[str, bytes]:
    """The parts with the fingerprint of their text and, if it is not empty, the outline that they were made from.

    With it goes what stands around the report, in the form of ``surround``; in its place, the digest of the template.
    What a template says of an origin of its own, which it has if it was once a report, gives way.
    """
    found = fingerprint.of(parts)
    made = _without_origin(parts)
    _put_property(made, found)
    _put_item(made, found, outline, surround if outline else "", "" if outline else template)
    return made


def state(docx: bytes) -> Literal["ours", "edited", "foreign"]:
    """What has become of a file: ours says what drafter wrote, whoever has saved it since; foreign never was ours."""
    try:
        parts = package.opened(docx)
        written = stated(parts)
        if not written:
            return "foreign"
        return "ours" if written == fingerprint.of(parts) else "edited"
    except (ValueError, OverflowError):
        # No text, or a character beyond all that there are.
        return "foreign"


def stated(parts: Mapping[str, bytes]) -> str:
    """The fingerprint of a file when drafter wrote it, as it states itself; nothing where drafter never did."""
    written = _PROPERTY.search(parts.get(_PROPERTIES, b"")) or _FINGERPRINT.search(_item(parts))
    return written[1].decode() if written else ""


def is_marked(parts: Mapping[str, bytes]) -> bool:
    """Whether a file still has our custom XML part, with an outline or without: what was an .odt has it no more."""
    return bool(_item(parts))


def template(parts: Mapping[str, bytes]) -> str:
    """The digest of the template that a file without its outline was made in; nothing where it does not say so."""
    found = _TEMPLATE.search(_item(parts))
    return found[1].decode() if found else ""


def outline(parts: Mapping[str, bytes]) -> str:
    """The text of the outline that a file carries; nothing where it carries none.

    Raises ValueError where what carries it cannot be read.
    """
    return _held(parts, "outline")


def surround(parts: Mapping[str, bytes]) -> str:
    """What a file says that stood around the report when drafter wrote it; nothing where it does not say so.

    Raises ValueError where what carries it cannot be read.
    """
    return _held(parts, "surround")


def _held(parts: Mapping[str, bytes], name: str) -> str:
    """The text of an element of our custom XML part."""
    item = _item(parts)
    if not item:
        return ""
    from lxml import etree

    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        return etree.fromstring(item, parser).findtext(f"{{{_NAMESPACE}}}{name}") or ""
    except etree.LxmlError as error:
        raise ValueError(str(error)) from error


def _item(parts: Mapping[str, bytes]) -> bytes:
    """Our custom XML part; nothing where there is none."""
    return next((parts[name] for name in parts if _ITEM.fullmatch(name) and _NAMESPACE.encode() in parts[name]), b"")


def _without_origin(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts without a custom XML part of ours; those of others stay."""
    ours = {found[1] for name in parts if (found := _ITEM.fullmatch(name)) and _NAMESPACE.encode() in parts[name]}
    if not ours:
        return dict(parts)
    gone = {name for name in parts if (found := _OF_ITEM.fullmatch(name)) and found[1] in ours}
    made = {name: content for name, content in parts.items() if name not in gone}
    for name in ("[Content_Types].xml", _DOCUMENT_RELATIONSHIPS):
        kept = made[name].decode()
        for part in gone:
            kept = re.sub(rf'<(?:Override|Relationship)\b[^>]*"[^"]*{re.escape(part)}"[^>]*/>', "", kept)
        made[name] = kept.encode()
    return made


def _put_property(made: dict[str, bytes], found: str) -> None:
    """Put the fingerprint among the custom properties that the template may have."""
    types, relations = made["[Content_Types].xml"].decode(), made["_rels/.rels"].decode()
    made["[Content_Types].xml"] = package.with_type(types, _PROPERTIES, _PROPERTIES_TYPE).encode()
    made["_rels/.rels"] = package.with_relationship(
        relations, "origin", f"{_OFFICE}/custom-properties", _PROPERTIES
    ).encode()
    there = made.get(_PROPERTIES, b"")
    bare = _PROPERTY.sub(b"", there) if b"</Properties>" in there else _NO_PROPERTIES
    pids = [int(pid) for pid in re.findall(rb'\bpid="(\d+)"', bare)]
    written = (
        f'<property xmlns:vt="{_VALUES}" fmtid="{_FORMAT}" pid="{max(pids, default=1) + 1}" '
        f'name="drafter fingerprint"><vt:lpwstr>{found}</vt:lpwstr></property>'
    )
    head, end, tail = bare.rpartition(b"</Properties>")
    made[_PROPERTIES] = head + written.encode() + end + tail


def _put_item(made: dict[str, bytes], found: str, outline: str, surround: str, template: str) -> None:
    """Put in the custom XML part, under the first number that is free (ISO/IEC 29500-1, 15.2.5 and 15.2.6)."""
    number = max((int(item[1]) for name in made if (item := _OF_ITEM.fullmatch(name))), default=0) + 1
    part, store = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    told = {"outline": outline, "surround": surround}
    held = "".join(f'<{name} xml:space="preserve">{escape(text)}</{name}>' for name, text in told.items() if text)
    digest = f' template="{template}"' if template else ""
    head = f'<report xmlns="{_NAMESPACE}" fingerprint="{found}"{digest}>'
    made[part] = f"{DECLARATION}{head}{held}</report>".encode()
    made[store] = (
        f'{DECLARATION}<ds:datastoreItem xmlns:ds="{_CUSTOM_XML}" ds:itemID="{_STORE}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    types, relations = made["[Content_Types].xml"].decode(), made[_DOCUMENT_RELATIONSHIPS].decode()
    types = package.with_type(types, part, "application/xml")
    made["[Content_Types].xml"] = package.with_type(types, store, _STORE_TYPE).encode()
    to_item = f'<Relationship Id="origin" Type="{_OFFICE}/customXml" Target="../{part}"/>'
    made[_DOCUMENT_RELATIONSHIPS] = package.with_relationships(relations, to_item).encode()
    to_store = f'<Relationship Id="store" Type="{_OFFICE}/customXmlProps" Target="itemProps{number}.xml"/>'
    made[f"customXml/_rels/item{number}.xml.rels"] = package.with_relationships("", to_store).encode()

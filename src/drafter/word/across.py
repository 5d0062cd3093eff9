"""Pages across: their sections, and their headers and footers, with what stands at the far end moved there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.word import package
from drafter.word.flow import Sections
from drafter.word.measures import Measures

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
_REFERENCE = re.compile(r"<w:(header|footer)Reference [^>]*>")
_FIRST = re.compile(r"<w:titlePg(?: [^>]*)?/>")
_SIZE = re.compile(r"<w:pgSz [^>]*/>")
_TYPE = re.compile(r"<w:type [^>]*/>")
_RELATIONSHIP = re.compile(r"<Relationship [^>]*>")


def added(texts: dict[str, str], section: str, measures: Measures) -> dict[str, str]:
    """Add headers and footers for pages across to the parts; gives the ids of the upright ones with those of theirs.

    One in which nothing stands at the far end of the line serves both.
    """
    ids: dict[str, str] = {}
    upright, wide = measures.page.line, measures.page.height - measures.page.left - measures.page.right
    targets = {_attribute(one, "Id"): _attribute(one, "Target") for one in
               _RELATIONSHIP.findall(texts[_DOCUMENT_RELATIONSHIPS])}  # fmt: skip
    for found in _REFERENCE.finditer(section):
        id, kind = _attribute(found[0], "r:id"), found[1]
        name = f"word/{targets.get(id, '')}"
        part = texts.get(name, "")
        moved = part.replace(f'w:pos="{upright}"', f'w:pos="{wide}"')
        if id in ids or moved == part:
            continue
        ids[id] = f"across{len(ids) + 1}"
        own = _free(texts, kind)
        texts[own] = moved
        relations = _relations(name)
        if relations in texts:
            texts[_relations(own)] = texts[relations]
        types = texts["[Content_Types].xml"]
        texts["[Content_Types].xml"] = package.with_type(types, own, f"{_WORDML}.{kind}+xml")
        made = f'<Relationship Id="{ids[id]}" Type="{_OFFICE}/{kind}" Target="{own.removeprefix("word/")}"/>'
        texts[_DOCUMENT_RELATIONSHIPS] = package.with_relationships(texts[_DOCUMENT_RELATIONSHIPS], made)
    return ids


def sections(given: str, across: Mapping[str, str]) -> Sections:
    """The sections made from that of a shell; ``across`` are the headers and footers of pages across, by its ids."""
    later = _TYPE.sub("", _FIRST.sub("", given))

    def turned(size: re.Match[str]) -> str:
        found = dict(re.findall(r'w:(\w+)="([^"]*)"', size[0]))
        found["w"], found["h"] = found.get("h", ""), found.get("w", "")
        found.pop("orient", None)
        inside = "".join(f' w:{name}="{value}"' for name, value in found.items())
        return f'<w:pgSz{inside} w:orient="landscape"/>'

    def headed(reference: re.Match[str]) -> str:
        id = _attribute(reference[0], "r:id")
        return reference[0].replace(f'"{id}"', f'"{across.get(id, id)}"')

    return Sections(given, later, _REFERENCE.sub(headed, _SIZE.sub(turned, later)))


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def _relations(name: str) -> str:
    return f"word/_rels/{name.removeprefix('word/')}.rels"


def _free(texts: dict[str, str], kind: str) -> str:
    """The name of a part that there is not yet."""
    number = next(number for number in range(1, 10_000) if f"word/{kind}{number}.xml" not in texts)
    return f"word/{kind}{number}.xml"

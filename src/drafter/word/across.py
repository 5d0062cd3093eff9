"""Headers and footers of pages across: those of the shell, with what stands at their far end moved there."""

from __future__ import annotations

import re

from drafter.word import package
from drafter.word.measures import Measures

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
_REFERENCE = re.compile(r"<w:(header|footer)Reference [^>]*>")
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


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def _relations(name: str) -> str:
    return f"word/_rels/{name.removeprefix('word/')}.rels"


def _free(texts: dict[str, str], kind: str) -> str:
    """The name of a part that there is not yet."""
    number = next(number for number in range(1, 10_000) if f"word/{kind}{number}.xml" not in texts)
    return f"word/{kind}{number}.xml"

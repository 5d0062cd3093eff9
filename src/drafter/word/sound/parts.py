"""Rules for the package: content types, relationships, custom data, settings."""

import re
from collections.abc import Iterator
from posixpath import basename

from drafter.word.sound.opening import CONTENT_TYPES, RELATIONSHIP, Package, target
from drafter.word.sound.trees import R, each, is_on, repeated, val

TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
DATA = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
GUID = re.compile(r"\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")


def content_types(package: Package) -> Iterator[str]:
    """A part without a content type (OPC: each part has one; Word calls the file corrupt)."""
    types = package.trees[CONTENT_TYPES]
    extensions = {default.get("Extension", "").lower() for default in types.iter(TYPE + "Default")}
    overrides = {override.get("PartName", "").lstrip("/").lower() for override in types.iter(TYPE + "Override")}
    for key, name in package.names.items():
        if name != CONTENT_TYPES and key not in overrides and basename(key).rpartition(".")[2] not in extensions:
            yield f"{name}: has no content type"


def relationships(package: Package) -> Iterator[str]:
    """A relationship to a part that is not there, or an id given twice (OPC; Word finds unreadable content)."""
    for rels, tree in package.trees.items():
        links = list(tree.iter(RELATIONSHIP)) if rels.endswith(".rels") else []
        for twice in repeated(link.get("Id", "") for link in links):
            yield f"{rels}: the relationship {twice} is given twice"
        for link in links:
            to = target(rels, link)
            if to and to.lower() not in package.names:
                yield f"{rels}: the relationship {link.get('Id')} leads to {to}, which is not there"


def reached(package: Package) -> Iterator[str]:
    """A part that no relationship leads to (OPC): Word passes over it and loses it on saving."""
    owners = {owner.lower(): links for owner, links in package.related.items()}
    seen, ahead = {""}, [""]
    while ahead:
        for link in owners.get(ahead.pop(), []):
            if link.target and link.target.lower() not in seen:
                seen.add(link.target.lower())
                ahead.append(link.target.lower())
    for key, name in package.names.items():
        if key not in seen and name != CONTENT_TYPES and not key.endswith(".rels"):
            yield f"{name}: no relationship leads to it"


def custom_data(package: Package) -> Iterator[str]:
    """Custom XML data without properties, or with an id that is no GUID or another's (§15.2.5, §15.2.6, §22.5.2.1)."""
    given: list[str] = []
    for part, _ in package.parts("customXml"):
        links = [link.target for link in package.related.get(part, []) if link.kind == "customXmlProps"]
        roots = [package.trees[link] for link in links if link in package.trees]
        if [root.tag for root in roots] != [f"{DATA}datastoreItem"]:
            yield f"{part}: custom data without its properties"
            continue
        given.append(roots[0].get(f"{DATA}itemID", ""))
        if not GUID.fullmatch(given[-1]):
            yield f"{part}: the id of the custom data, {given[-1]}, is no GUID"
    for twice in repeated(given):
        yield f"{package.main}: two of its custom data have the id {twice}"


def relationship_ids(package: Package) -> Iterator[str]:
    """An r:id, r:embed or other r: attribute without its relationship (§22.8.2.1; Word finds unreadable content)."""
    for part, tree in package.trees.items():
        known = {link.id for link in package.related.get(part, [])}
        used = [(str(key), str(value)) for element in tree.iter() for key, value in element.attrib.items()]
        for key, value in dict.fromkeys(used):
            if key.startswith(R) and value not in known:
                yield f"{part}: {key.replace(R, 'r:')} {value} has no relationship"


def update_fields(package: Package) -> Iterator[str]:
    """w:updateFields (§17.15.1.90): Word asks the reader a frightening question on opening (observed)."""
    part, root = package.part("settings")
    if any(is_on(val(switch)) for switch in each(root, "updateFields")):
        yield f"{part}: updateFields is set"

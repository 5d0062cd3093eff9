"""A part of a Word file as a tree, with the guards that a file from anywhere needs."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element


def tree(content: bytes) -> _Element:
    """The root of a part, without what Word passes over: comments and instructions.

    No entity is resolved, nothing is fetched, and no more memory taken than an honest part needs. Raises ValueError
    where that cannot be done.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.LxmlError as error:
        raise ValueError(str(error)) from error

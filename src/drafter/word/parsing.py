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


#: Bytes: a hundred times what they have in a report, and as trees no more than memory holds with ease.
_MOST = 4 << 20


def quick(content: bytes) -> _Element | None:
    """The same of a part that is only looked through, by what Python brings along: nothing where there is none.

    It needs no time to load, as lxml does. Raises ValueError for what is no part of Word's: none declares entities, and
    those that say how a text looks are small.
    """
    from xml.etree import ElementTree

    if not content:
        return None
    if b"<!DOCTYPE" in content or len(content) > _MOST:
        raise ValueError("a part declares entities, or is far too large")
    try:
        # What both have of finding one's way is all that it is used for.
        return ElementTree.fromstring(content)  # type: ignore[return-value]
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error

"""Names of bookmarks to the names of what they were put round."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COPY = re.compile(r"(?:_Copy_\d+)+$")
# No bookmark is longer than 40 characters: LibreOffice cuts the end of what it calls a copy, and ours are shorter.
_CUT = re.compile(r"(?=.{40}$).*?(?P<end>(?:_Copy_\d+)*_(?:C(?:o(?:p(?:y_?)?)?)?)?)$")
_STAR = re.compile(r"_star(?:ref)?_(\d{1,3})")
_KINDS = re.compile(r"(?P<heading>(?:_h)*)_(?P<kind>n|no|at|note|noteref)_(?P<name>\w+)")


def block_of(bookmark: str) -> str:
    """The name of the block or note that a bookmark of ours is round; other people's stay as they are.

    LibreOffice calls the bookmark of a copy ``name_Copy_1``.
    """
    called = without_copy(bookmark)
    if stars := _STAR.fullmatch(called):
        return "*" * int(stars[1])
    found = _KINDS.fullmatch(called)
    if not found:
        return bookmark
    name = found["name"].replace("_", "." if found["kind"] == "at" else "-")
    return name + ".heading" * (len(found["heading"]) // 2)


def is_numbered(trees: Mapping[str, _Element]) -> bool:
    """Whether the bookmarks have numbers for names, as in a file that was rendered without its outline.

    Names of blocks begin with a letter.
    """
    marks = (mark.get(f"{W}name", "") for mark in trees["word/document.xml"].iter(f"{W}bookmarkStart"))
    named = [
        found["name"] for mark in marks if (found := _KINDS.fullmatch(without_copy(mark))) and found["kind"] == "n"
    ]
    return bool(named) and all(map(str.isdecimal, named))


def rename(trees: Mapping[str, _Element], names: Mapping[str, str]) -> None:
    """Give bookmarks, and what leads to them, other names."""

    def named(text: str) -> str:
        return _NUMBERED.sub(lambda found: names.get(found[0], found[0]), text)

    for part in ("word/document.xml", "word/footnotes.xml"):
        for element in trees[part].iter(*_NAMING) if part in trees else ():
            for key in _NAMING[str(element.tag)]:
                if key in element.attrib:
                    element.set(key, named(element.get(key, "")))
            if element.tag == f"{W}instrText" and element.text:
                element.text = named(element.text)


def without_places(trees: Mapping[str, _Element]) -> None:
    """Take out the bookmarks that are called by the place of a block in its outline."""
    for mark in list(trees["word/document.xml"].iter(f"{W}bookmarkStart")):
        found = _KINDS.fullmatch(without_copy(mark.get(f"{W}name", "")))
        around = mark.getparent()
        if found and found["kind"] == "at" and around is not None:
            around.remove(mark)


# Where a bookmark is named: elements, with the attributes that do so.
_NAMING = {
    f"{W}bookmarkStart": (f"{W}name",),
    f"{W}hyperlink": (f"{W}anchor",),
    f"{W}fldSimple": (f"{W}instr",),
    f"{W}instrText": (),
}
_NUMBERED = re.compile(r"\b(?:_h)*_(?:n|no|note|noteref)_\d+(?=_Copy_|\b)")


def without_copy(bookmark: str) -> str:
    """A bookmark without what says that it is round a copy."""
    cut = _CUT.fullmatch(bookmark)
    return bookmark[: cut.start("end")] if cut else _COPY.sub("", bookmark)


def is_copy(bookmark: str) -> bool:
    """Whether LibreOffice made a bookmark for a copy of what has another."""
    return without_copy(bookmark) != bookmark

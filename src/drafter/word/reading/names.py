"""Names of bookmarks to the names of what they were put round."""

from __future__ import annotations

import re

_COPY = re.compile(r"(?:_Copy_\d+)+$")
_STAR = re.compile(r"_star(?:ref)?_(\d{1,3})")
_KINDS = re.compile(r"(?P<heading>(?:_h)*)_(?P<kind>n|no|at|note|noteref)_(?P<name>\w+)")


def block_of(bookmark: str) -> str:
    """The name of the block or note that a bookmark of ours is round; other people's stay as they are.

    LibreOffice calls the bookmark of a copy ``name_Copy_1``.
    """
    called = _COPY.sub("", bookmark)
    if stars := _STAR.fullmatch(called):
        return "*" * int(stars[1])
    found = _KINDS.fullmatch(called)
    if not found:
        return bookmark
    name = found["name"].replace("_", "." if found["kind"] == "at" else "-")
    return name + ".heading" * (len(found["heading"]) // 2)


def is_copy(bookmark: str) -> bool:
    """Whether LibreOffice made a bookmark for a copy of what has another."""
    return _COPY.search(bookmark) is not None

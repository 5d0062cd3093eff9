"""The head of the first page: which of the values that drafter wrote there are not there any more."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Where a template has its masthead: Word gives each header a part of its own.
_HEADS = ("word/document", "word/header")
# Stands in the file before Latin words that begin with a figure.
_DIRECTION = "\u200e"


def missing(values: Mapping[str, str], trees: Mapping[str, _Element]) -> tuple[str, ...]:
    """The names of values that stand nowhere; none where all are missing, since a template may leave them all out."""
    ps = (p for name, root in trees.items() if name.startswith(_HEADS) for p in root.iter(f"{W}p"))
    said = "\n".join("".join(map(str, p.itertext(f"{W}t"))) for p in ps).replace(_DIRECTION, "")
    gone = tuple(name for name, value in values.items() if value.replace(_DIRECTION, "") not in said)
    return gone if len(gone) < len(values) else ()

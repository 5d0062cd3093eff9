"""The outline for Word files that carry none, from the file that it stands in."""

from __future__ import annotations

from drafter import files, lending, rendering, source
from drafter.place import Problems

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def lent(path: Path, typed: str, template: Path | None = None) -> lending.Lent:
    """The outline of this text, in this file; the Word files were rendered in the template, where one is named.

    Raises Problems where the text is no outline.
    """
    outline = source.load(typed)
    return lending.Lent(str(path), outline, lambda digest: rendering.word_files(path, outline, template, digest))


def of(word: Path) -> lending.Lent | None:
    """The outline that a Word file is called after, if there is one that can be read."""
    try:
        path = files.outline_of([word])
        typed, wrong = files.decoded(files.read_outline(path))
        return None if wrong else lent(path, typed)
    except (files.FileError, Problems):
        return None

"""The YAML text of an outline, rewritten so that it says another, with as few lines changed as can be.

Every way of writing is tried by reading it again: where it says something else, what has changed is written less
finely, and at last the whole outline anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dumping
from drafter.keys import keys
from drafter.outline import Outline
from drafter.patching.barred import Page
from drafter.patching.keyed import Keyed
from drafter.patching.sheet import Sheet
from drafter.place import Problems
from drafter.source import Reading, load, read
from drafter.tree import Mapping, grow

#: How coarsely something is written: its blocks within themselves, its blocks as a whole, or all of it.
_FINELY, _BLOCKS, _WHOLE = range(3)


def patch(text: str, edited: Outline) -> str:
    """The text of an outline, changed so that it loads as the edited one: only the lines of what is different.

    Raises Problems where the text does not load, or where nothing would load as the edited outline. Pieces of text that
    look alike and stand side by side are one when they are read: so the edited outline is read, too.
    """
    was = load(text)
    if was == edited:
        return text
    first: Reading | None = None
    for tried in _tries(text, was, edited):
        reading = tried.reading = read(tried.text)
        if reading.outline == edited:
            return tried.text
        if first is None:
            first, said = reading, read(dumping.dump(edited)).outline
            if said is None:
                raise Problems(one for one in first.findings if one.level == "fault")
            if said != edited and read(dumping.dump(said)).outline == said:
                return patch(text, said)
    return _anew(text, edited)


class _Tried:
    """A text that may say the edited outline, and what is read of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.reading: Reading | None = None


def _tries(text: str, was: Outline, edited: Outline) -> Iterator[_Tried]:
    """Texts that may say the edited outline, from the finest on."""
    sheet = Sheet(text)
    root = grow(text, [])
    changed = [name for name in keys(Outline) if getattr(was, name) != getattr(edited, name)]
    levels = dict.fromkeys(changed, _FINELY)
    while isinstance(root, Mapping) and any(level <= _WHOLE for level in levels.values()):
        tried = _Tried(_written(sheet, root, was, edited, levels))
        yield tried
        read = tried.reading.outline if tried.reading else None
        amiss = [name for name in changed if read is None or getattr(read, name) != getattr(edited, name)]
        for name in [name for name in amiss if levels[name] <= _WHOLE] or changed:
            levels[name] += 1


def _written(sheet: Sheet, root: Mapping, was: Outline, edited: Outline, levels: dict[str, int]) -> str:
    first = root.pairs[0][0].place.line - 1 if root.pairs else 0
    coarse = frozenset(name for name, level in levels.items() if level >= _WHOLE)
    pages = [Page(sheet, root, edited.language, finely=finely) for finely in (True, False)]
    blocks = frozenset(name for name, level in levels.items() if level == _BLOCKS)
    keyed = Keyed(pages[0], root, first, len(sheet.lines), coarse, dict.fromkeys(blocks, pages[1]))
    made = keyed.made(was, edited)
    if made is None or keyed.ground is None:
        return _anew("".join(map("".join, zip(sheet.lines, sheet.ends, strict=True))), edited)
    return sheet.written([*range(keyed.ground.first), *made, *range(keyed.ground.last, len(sheet.lines))])


def _anew(text: str, edited: Outline) -> str:
    """The whole outline as it is usually written, with the line ends of the text."""
    sheet = Sheet(text)
    end = next((one for one in sheet.ends if one), "\n")
    return sheet.mark + dumping.dump(edited).replace("\n", end)

"""Lines that come back cut into shape: what drafter puts round them taken off, breaks resolved, blanks at the ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter import outline as said
from drafter.inline import Link, Look, Text
from drafter.returning.atoms import Atoms, Sign, signs
from drafter.returning.slots import Slot
from drafter.returning.weaving import joined
from drafter.script import blank
from drafter.value import replace


def around(slot: Slot) -> tuple[int, int]:
    """Where in a piece that which the outline says begins, and how long it is."""
    own = tuple(atom for thread in slot.threads for atom in thread.atoms)
    if len(own) == len(slot.atoms) or not own:
        return 0, len(slot.atoms)
    for at in range(len(slot.atoms) - len(own) + 1):
        if slot.atoms[at : at + len(own)] == own:
            return at, len(own)
    return 0, len(slot.atoms)


def inner(written: Atoms, begun: int, size: int, atoms: Atoms) -> Atoms:
    """What of an edited piece stands between what drafter puts round it."""
    before, after = written[:begun], written[begun + size :]
    if before and atoms[: len(before)] == before:
        atoms = atoms[len(before) :]
    if after and atoms[-len(after) :] == after:
        atoms = atoms[: -len(after)]
    return atoms


def split(line: said.Line) -> said.Lines:
    """A line at its breaks."""
    lines: list[list[said.Inline]] = [[]]
    for inline in line:
        if isinstance(inline, Text) and "\n" in inline.words:
            first, *more = inline.words.split("\n")
            lines[-1].extend([replace(inline, words=first)] if first else [])
            lines.extend([replace(inline, words=words)] if words else [] for words in more)
        else:
            lines[-1].append(inline)
    return tuple(trimmed for one in lines if (trimmed := trim(joined(one))))


def trim(line: said.Line) -> said.Line:
    """A line without plain blanks at its ends, which no outline has."""
    inlines = list(line)
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while inlines and isinstance(end := inlines[at], Text) and not end.look:
            words = strip(end.words, " \t")
            if words:
                inlines[at] = end if words == end.words else replace(end, words=words)
                break
            del inlines[at]
    return tuple(inlines)


def without_breaks(line: said.Line) -> said.Line:
    """A line of running text, which has no breaks of its own: what joins words in their script stands for each."""
    made: list[said.Inline] = []
    for inline in line:
        match inline:
            case Text(words=words) if "\n" in words or "\t" in words:
                made.append(replace(inline, words=_spaced(words)))
            case Link(content=content):
                made.append(replace(inline, content=tuple(replace(one, words=_spaced(one.words)) for one in content)))
            case _:
                made.append(inline)
    return trim(joined(made))


def _spaced(words: str) -> str:
    return re.sub(r" *\n[ \n]*", _between, words).replace("\t", " ")


def _between(found: re.Match[str]) -> str:
    """What stands for a break, and the blanks at it, between two characters of one look."""
    left, right = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return blank(left, right) if left and right else " "


def unbold(atoms: Atoms) -> Atoms:
    """Atoms without what is bold in a caption."""
    return tuple(
        signs(atom.char, atom.look & ~Look.BOLD, atom.address, atom.gap)[0] if isinstance(atom, Sign) else atom
        for atom in atoms
    )


def in_one(paragraphs: Sequence[said.Line]) -> said.Line:
    """The paragraphs of a note as one, for where it can have no more."""
    first, *more = paragraphs
    return joined([*first, *(inline for line in more for inline in (Text(" "), *line))])

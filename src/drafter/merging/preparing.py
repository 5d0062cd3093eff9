"""Three outlines made ready to be merged: in one way of naming things, as blocks, and each block known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter import outline as said
from drafter.merging import naming
from drafter.merging.annexed import Annexes, annexes
from drafter.merging.compared import Three, three_of
from drafter.merging.conflicts import Spot, Umpire
from drafter.merging.fields import PARTS
from drafter.merging.flat import Entry, entries, texts
from drafter.merging.identity import edited
from drafter.merging.running import shown, with_marks
from drafter.merging.seeking import paired
from drafter.value import Value, replace

Outlines = tuple[said.Outline, said.Outline, said.Outline]


class Prepared(Value):
    """Three outlines with the same names for the same things, their blocks, and the keys of their texts.

    ``dropped`` are names that a side took away.
    """

    outlines: Outlines
    keys: Annexes
    three: Three
    texts: tuple[str, ...]
    dropped: frozenset[str]


def prepared(
    umpire: Umpire, base: said.Outline, ours: said.Outline, theirs: said.Outline, of: Mapping[str, str]
) -> Prepared:
    """The three, made ready. ``of`` gives for blocks of theirs those of the base that they are."""
    given: Outlines = base, ours, theirs
    keys = annexes(given)
    typed = [entries(one, known) for one, known in zip(given, keys, strict=True)]
    yours = paired(typed[0], typed[2], of)
    pairs = paired(typed[0], typed[1], {}, (typed[2], yours) if of else ((), ())), yours
    groups = naming.groups(typed[0], list(zip(typed[1:], pairs, strict=True)))
    parts = [{key for key in PARTS if getattr(one, key) is not None} for one in given]
    fixed = (parts[1] & parts[2]) | ((parts[1] | parts[2]) - parts[0]) | {"agenda"}
    named = naming.settle(list(dict.fromkeys(groups.values())), frozenset(fixed))
    outlines = _renamed(given, named)
    rows: list[list[Entry]] = []
    for which, outline in enumerate(outlines):
        fresh = entries(outline, keys[which])
        rows.append([
            replace(new, place=old.place, row=new.row if new.row.kind == "insertion"
                    else replace(new.row, name=groups[which, number].name))
            for number, (old, new) in enumerate(zip(typed[which], fresh, strict=True))
        ])  # fmt: skip
    noted = [_edited_notes(outlines, which) for which in (1, 2)]
    marked = [_with(rows[0], names) for names in noted]
    for which in (0, 1):
        # The marks of notes that the other side edited come back, unless its edits are left.
        names = frozenset(name for name in noted[1 - which] if _stays(umpire, outlines, name, which))
        for number, place in enumerate(pairs[which]):
            if names and place >= 0:
                entry = rows[which + 1][number]
                line = with_marks(rows[0][place].row.line, entry.row.line, names)
                rows[which + 1][number] = replace(entry, row=replace(entry.row, line=line))
    sides = (edited(rows[0], rows[1], pairs[0]), edited(rows[0], rows[2], pairs[1]))
    found = tuple(dict.fromkeys(
        key for outline, known in zip(outlines, keys, strict=True) for key, _, _ in texts(outline, known)
    ))  # fmt: skip
    return Prepared(
        outlines, keys, three_of(rows[0], sides, (marked[0], marked[1])), ("front", "annexes", *found), named.dropped
    )


def _renamed(given: Outlines, named: naming.Named) -> Outlines:
    """The outlines with the names that things are to have, notes too."""
    notes = naming.of_notes([one.notes for one in given])
    known = [
        {named.fresh[which].get(one.name, one.name): one for one in outline.inserted.values()}
        for which, outline in enumerate(given)
    ]
    within: list[dict[str, naming.Fresh]] = [{}, {}, {}]
    for name in dict.fromkeys(name for several in known for name in several):
        fresh = naming.of_notes([several[name].notes if name in several else () for several in known])
        for which in (0, 1, 2):
            if name in known[which]:
                within[which][known[which][name].name] = fresh[which]
    base, ours, theirs = (
        naming.renamed(outline, named.fresh[which], notes[which], within[which]) for which, outline in enumerate(given)
    )
    return base, ours, theirs


def _edited_notes(outlines: Outlines, which: int) -> frozenset[str]:
    """The notes of the text that a side edited and the other took away."""
    old, own, other = ({note.name: note for note in outlines[at].notes} for at in (0, which, 3 - which))
    return frozenset(name for name in old.keys() & own.keys() - other.keys() if own[name] != old[name])


def _with(base: Sequence[Entry], names: frozenset[str]) -> frozenset[int]:
    """The blocks in which one of these notes is marked."""
    return frozenset(
        place
        for place, entry in enumerate(base)
        if names and any(isinstance(one, said.NoteMark) and one.name in names for one in entry.row.line)
    )


def _stays(umpire: Umpire, outlines: Outlines, name: str, gone: int) -> bool:
    """Whether a note stays that a side took away and the other edited; there it is a conflict."""
    old, left = (next(note for note in outlines[at].notes if note.name == name) for at in (0, 2 - gone))
    base, now = ("\n".join(map(shown, note.paragraphs)) for note in (old, left))
    return umpire.stays(Spot(f"[^{name}]"), "deleted", base, now, gone)

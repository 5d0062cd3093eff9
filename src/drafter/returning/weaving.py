"""A line of an outline with the changes that were made to what is printed for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from drafter import outline as said
from drafter.inline import LETTER, Gap, Link, Look, Text
from drafter.returning.atoms import Atom, Atoms, Counting, Noted, Pointing, Sign
from drafter.returning.matching import matched
from drafter.value import Value, replace


class Thread(Value):
    """An inline of the outline and what is printed for it."""

    inline: said.Inline
    atoms: Atoms


class Loom(Value):
    """What the new inlines of a line are made with.

    ``kept`` gives an inline of the old line as it is now, or nothing where what it says is gone; ``noted`` the inline
    that marks a note, by its name; ``lettered`` the one that marks a note below a table, figure or box, by its letter;
    ``pointed`` the name of what a reference leads to; ``cited`` the reference that prints what begins at a place, if
    that is more than one number, and how much that is; or nothing. ``gap`` is the form in which gaps are printed, with
    ``{}`` for what they ask, and ``separator`` what is raised between marks of notes.
    """

    kept: Callable[[said.Inline], said.Inline | None]
    noted: Callable[[str], said.Inline | None]
    lettered: Callable[[str], said.Inline | None]
    pointed: Callable[[str], str]
    cited: Callable[[Atoms, int], tuple[said.Reference, int] | None]
    gap: str
    separator: str


def weave(threads: Sequence[Thread], edited: Atoms, loom: Loom) -> said.Line:
    """The line that prints the edited atoms, with the inlines of the old one where all of theirs are left."""
    edited, looks = _relooked(threads, edited)
    old: list[Atom] = []
    owners: list[int] = []
    for at, thread in enumerate(threads):
        old.extend(thread.atoms)
        owners.extend([at] * len(thread.atoms))
    found = matched(old, edited)
    starts = _starts(threads)
    made: list[said.Inline] = []
    loose: list[Atom] = []
    at = 0
    while at < len(edited):
        spot = found[at]
        owner = owners[spot] if spot >= 0 else -1
        if owner >= 0 and _is_whole(threads[owner]) and spot == starts[owner]:
            thread = threads[owner]
            size = len(thread.atoms)
            kept = loom.kept(thread.inline)
            if kept is not None and found[at : at + size] == list(range(spot, spot + size)):
                made.extend(_made(loose, loom))
                loose = []
                made.append(replace(kept, look=looks[at]) if at in looks and isinstance(kept, said.Reference) else kept)
                at += size
                continue
        if not _parts_marks(edited, at, loom):
            loose.append(edited[at])
        at += 1
    made.extend(_made(loose, loom))
    return joined(made)


def _relooked(threads: Sequence[Thread], edited: Atoms) -> tuple[Atoms, dict[int, Look]]:
    """The edited atoms with each reference in the look that it had, and the new looks by where those begin."""
    atoms, looks = list(edited), dict[int, Look]()
    pointing = [at for at, atom in enumerate(edited) if isinstance(atom, Pointing)]
    for thread in threads if pointing else ():
        if not isinstance(thread.inline, said.Reference):
            continue
        size = len(thread.atoms)
        lead = next((at for at, atom in enumerate(thread.atoms) if isinstance(atom, Pointing)), 0)
        for begun in (at - lead for at in pointing if at >= lead):
            now = tuple(atoms[begun : begun + size])
            if now == thread.atoms or len(now) != size or not all(map(_is_but_for_look, now, thread.atoms)):
                continue
            found = {atom.look for atom in now if isinstance(atom, Sign | Pointing)}
            if len(found) == 1:
                atoms[begun : begun + size] = thread.atoms
                looks[begun] = found.pop()
                break
    return tuple(atoms), looks


def _is_but_for_look(one: Atom, other: Atom) -> bool:
    if isinstance(one, Sign) and isinstance(other, Sign):
        return (one.char, one.address, one.gap) == (other.char, other.address, other.gap)
    return one == other


def _parts_marks(atoms: Atoms, at: int, loom: Loom) -> bool:
    """Whether a raised comma stands at the mark of a note: where two are side by side drafter puts one itself."""
    atom = atoms[at]
    if not isinstance(atom, Sign) or atom.char != loom.separator or atom.look != Look.SUPERSCRIPT:
        return False
    if any(isinstance(beside, Noted) for beside in (*atoms[max(at - 1, 0) : at], *atoms[at + 1 : at + 2])):
        return True
    before, behind = takewhile(_is_raised, reversed(atoms[:at])), takewhile(_is_raised, atoms[at + 1 :])
    return all(loom.lettered(_said(letters)) for letters in ([*before][::-1], [*behind]))


def _is_raised(atom: Atom) -> bool:
    return isinstance(atom, Sign) and atom.look == LETTER and not atom.address


def _said(atoms: Sequence[Atom]) -> str:
    return "".join(atom.char for atom in atoms if isinstance(atom, Sign))


def _starts(threads: Sequence[Thread]) -> list[int]:
    starts, at = [], 0
    for thread in threads:
        starts.append(at)
        at += len(thread.atoms)
    return starts


def _is_whole(thread: Thread) -> bool:
    """Whether an inline is kept as a whole or not at all; words and links change sign by sign."""
    return not isinstance(thread.inline, Text | Link) and bool(thread.atoms)


def _made(atoms: Sequence[Atom], loom: Loom) -> Iterator[said.Inline]:
    """Inlines for atoms that stand by themselves."""
    at = 0
    while at < len(atoms):
        atom = atoms[at]
        match atom:
            case Sign():
                end = at
                while end < len(atoms) and _goes_on(atom, atoms[end]):
                    end += 1
                run = [one for one in atoms[at:end] if isinstance(one, Sign)]
                yield from _of_signs(run, loom)
                at = end
                continue
            case Pointing(look=look) if cited := loom.cited(tuple(atoms), at):
                yield replace(cited[0], look=look)
                at += cited[1]
                continue
            case Pointing(target=target, label=label, look=look):
                name = loom.pointed(target)
                yield said.Reference("ref", (name,), look=look) if name else Text(label, look)
            case Noted(note=note):
                if (mark := loom.noted(note)) is not None:
                    yield mark
            case Counting(label=label, look=look):
                # Elsewhere than in a caption it counts nothing any more.
                if label:
                    yield Text(label, look)
        at += 1


def _goes_on(first: Sign, atom: Atom) -> bool:
    return isinstance(atom, Sign) and atom.address == first.address and atom.gap == first.gap


def _of_signs(signs: Sequence[Sign], loom: Loom) -> Iterator[said.Inline]:
    """Words of several looks, under one address or in one gap."""
    words = "".join(sign.char for sign in signs)
    if signs[0].gap:
        before, _, after = loom.gap.partition("{}")
        asked = re.fullmatch(f"{re.escape(before)}(.*){re.escape(after)}", words, re.DOTALL)
        yield Gap(asked[1].strip()) if asked and asked[1].strip() and "}" not in asked[1] else Text(words)
        return
    texts = tuple(_texts(signs))
    if address := signs[0].address:
        yield Link(address, texts)
    else:
        yield from ((loom.lettered(text.words) if text.look == LETTER else None) or text for text in texts)


def _texts(signs: Sequence[Sign]) -> Iterator[Text]:
    start = 0
    for at in range(1, len(signs) + 1):
        if at == len(signs) or signs[at].look != signs[start].look:
            yield Text("".join(sign.char for sign in signs[start:at]), signs[start].look)
            start = at


def joined(inlines: Sequence[said.Inline]) -> said.Line:
    """A line in which neighbouring words of one look are one, and neighbouring links to one address."""
    line: list[said.Inline] = []
    for inline in inlines:
        last = line[-1] if line else None
        if isinstance(inline, Text) and isinstance(last, Text) and inline.look == last.look:
            line[-1] = Text(last.words + inline.words, last.look)
        elif isinstance(inline, Link) and isinstance(last, Link) and inline.address == last.address:
            line[-1] = Link(last.address, tuple(_joined((*last.content, *inline.content))))
        else:
            line.append(inline)
    return tuple(line)


def _joined(texts: Sequence[Text]) -> Iterator[Text]:
    whole: list[Text] = []
    for text in texts:
        if whole and whole[-1].look == text.look:
            whole[-1] = Text(whole[-1].words + text.words, text.look)
        else:
            whole.append(text)
    yield from whole

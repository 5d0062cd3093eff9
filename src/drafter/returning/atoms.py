"""Running text sign by sign: what is compared when a line comes back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from drafter import line as read
from drafter import outline as said
from drafter import pieces
from drafter.inline import LETTER, Gap, Link, Look, Text
from drafter.value import Value, unseen


class Sign(Value):
    """A character with its look; ``address`` is where it leads to, ``gap`` says that it asks for something."""

    char: str
    look: Look = Look.PLAIN
    address: str = ""
    gap: bool = False


class Pointing(Value):
    """A live reference; what it shows is no part of it."""

    target: str
    label: str = unseen(default="")
    look: Look = unseen(default=Look.PLAIN)


class Noted(Value):
    """The mark of a note, by its name; ``again`` where it has been marked before."""

    note: str
    again: bool = False


class Counting(Value):
    """A number that Word counts by itself; what it shows is no part of it."""

    label: str = unseen(default="")
    look: Look = Look.PLAIN


Atom = Sign | Pointing | Noted | Counting
Atoms = tuple[Atom, ...]


class _Signs(dict[str, Sign]):
    """Characters as signs of one look, address and kind, each made when it is first met."""

    def __init__(self, look: Look, address: str, gap: bool) -> None:
        self.given = look, address, gap

    def __missing__(self, char: str) -> Sign:
        sign = self[char] = Sign(char, *self.given)
        return sign


_SIGNS: dict[tuple[Look, str, bool], _Signs] = {}


def signs(words: str, look: Look, address: str = "", gap: bool = False) -> list[Sign]:
    """Words sign by sign; equal signs are one object, which compares fast.

    Nothing is printed below and above the line at once: Word takes the first.
    """
    if look & Look.SUBSCRIPT:
        look &= ~Look.SUPERSCRIPT
    key = look, address, gap
    made = _SIGNS.get(key)
    if made is None:
        made = _SIGNS[key] = _Signs(look, address, gap)
    return [made[char] for char in words]


def of_report(line: read.Line) -> Atoms:
    """A line of a report."""
    atoms: list[Atom] = []
    for inline in line:
        match inline:
            case Text(words=words, look=look):
                atoms.extend(signs(pieces.typed(words, look), look))
            case Link(address=address, content=content):
                for text in content:
                    atoms.extend(signs(pieces.typed(text.words, text.look, address), text.look, address))
            case Gap(ask=ask):
                atoms.extend(signs(pieces.typed(ask, Look.PLAIN), Look.PLAIN, "", True))
            case read.Reference(target=target, label=label, look=look):
                atoms.append(Pointing(target, label, look))
            case read.NoteMark(note=note, again=again):
                atoms.append(Noted(note, again))
            case read.LetterMark(mark=mark):
                atoms.extend(signs(mark, LETTER))
    return tuple(atoms)


def of_file(line: pieces.Line, notes: Sequence[str], worded: Set[int] = frozenset()) -> Atoms:
    """A line of a file; ``notes`` are the names that its notes have, in their order.

    ``worded`` are references that are taken for what they show, by identity.
    """
    atoms: list[Atom] = []
    for inline in line:
        match inline:
            case pieces.Words(words=words, look=look, address=address, gap=gap):
                atoms.extend(signs(words, Look.PLAIN if gap else look, address, gap))
            case pieces.Pointer(label=label, look=look, wants=wants) if wants != "number" or id(inline) in worded:
                atoms.extend(signs(label, look))
            case pieces.Pointer(target=target, label=label, look=look):
                atoms.append(Pointing(target, label, look))
            case pieces.Mark(note=note):
                atoms.append(Noted(notes[note]))
            case pieces.Again(target=target):
                atoms.append(Noted(target, True))
            case pieces.Count(label=label, look=look):
                atoms.append(Counting(label, look))
    return tuple(atoms)


def told(inline: said.Inline) -> Atoms:
    """An inline of an outline by what it says itself."""
    match inline:
        case Text(words=words, look=look):
            return tuple(signs(pieces.typed(words, look), look))
        case Link(address=address, content=content):
            return tuple(
                sign
                for text in content
                for sign in signs(pieces.typed(text.words, text.look, address), text.look, address)
            )
        case Gap(ask=ask):
            return tuple(signs(ask, Look.PLAIN, "", True))
        case said.Reference(names=names):
            return tuple(Pointing(name) for name in names)
        case said.NoteMark(name=name):
            return (Noted(name),)
        case said.InlineNote(content=content):
            return tuple(atom for one in content for atom in told(one))


BREAK = signs("\n", Look.PLAIN)[0]


def plain(atoms: Iterable[Atom]) -> str:
    """The characters, with a sign of its own for what is none."""
    return "".join(atom.char if isinstance(atom, Sign) else "\ufffc" for atom in atoms)

"""Numbers that stand side by side as one reference: 31 (b) is that to an item, and not one more to its paragraph."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from drafter.inline import Look
from drafter.returning.atoms import Atom, Pointing, Sign
from drafter.value import Value


class Cited(Value):
    """What is cited together: the targets in their order, whether they are a range, and where the numbers end."""

    targets: tuple[str, ...]
    through: bool
    end: int
    look: Look


class Owners(Value):
    """How numbers are cited in a report: ``of`` gives for a target the one whose number is cited before its own.

    ``between`` are the words between the numbers of several, ``through`` those between the ends of a range.
    """

    of: Mapping[str, str]
    between: Collection[str]
    through: str


#: More signs than any language has between two numbers that are cited together.
_MOST = 12


def cited(atoms: Sequence[Atom], at: int, owners: Owners) -> Iterator[Cited]:
    """What the numbers from one on may cite together, the longest first; the last is the first number alone."""
    first = atoms[at]
    assert isinstance(first, Pointing)
    target, end = _owned(atoms, at, owners)
    targets: tuple[str, ...] = (target,)
    through = False
    found = [Cited((first.target,), False, at + 1, first.look), Cited(targets, through, end, _look(atoms[at:end]))]
    while not through and (behind := _next(atoms, end)) is not None:
        words, other = _words(atoms[end:behind]), atoms[behind]
        shared = owners.of.get(target, "")
        if not isinstance(other, Pointing) or not shared or owners.of.get(other.target) != shared:
            break
        through = words == owners.through and len(targets) == 1
        if not through and words not in owners.between:
            break
        targets, end = (*targets, other.target), behind + 1
        found.append(Cited(targets, through, end, _look(atoms[at:end])))
    yield from reversed(found)


def _owned(atoms: Sequence[Atom], at: int, owners: Owners) -> tuple[str, int]:
    """The target that a number, and those behind it that hang under it, lead to, and where they end."""
    first = atoms[at]
    assert isinstance(first, Pointing)
    target, end = first.target, at + 1
    while (behind := _next(atoms, end)) is not None:
        other = atoms[behind]
        if not isinstance(other, Pointing) or owners.of.get(other.target) != target:
            break
        if _words(atoms[end:behind]).strip(_PARTING):
            break
        target, end = other.target, behind + 1
    return target, end


#: What parts the number of an item from that of what it hangs under, in any language.
_PARTING = " .\u00a0\u2009\u202f\u200e"


def _next(atoms: Sequence[Atom], at: int) -> int | None:
    """Where the next number stands, a few signs behind."""
    for behind in range(at, min(at + _MOST, len(atoms))):
        if isinstance(atoms[behind], Pointing):
            return behind
        if not isinstance(atoms[behind], Sign):
            return None
    return None


def _words(atoms: Sequence[Atom]) -> str:
    return "".join(atom.char for atom in atoms if isinstance(atom, Sign))


def _look(atoms: Sequence[Atom]) -> Look:
    """The look that all the numbers have."""
    looks = {atom.look for atom in atoms if isinstance(atom, Pointing)}
    return looks.pop() if len(looks) == 1 else Look.PLAIN

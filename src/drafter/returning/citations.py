"""The numbers of paragraphs and items that stand in a row: those that one reference prints."""

from __future__ import annotations

from collections.abc import Callable, Set

from drafter.returning.atoms import Atoms, Pointing, Sign
from drafter.value import Value


class Points(Value):
    """What separates the numbers of items of one paragraph in a language, before the last of them, and in a range."""

    separator: str
    last: str
    through: str

    def __contains__(self, words: object) -> bool:
        return words in (self.separator, self.last, self.through)


class Row(Value):
    """Items that are cited together, from the number above them on: ``size`` atoms are printed for them."""

    targets: tuple[str, ...]
    through: bool
    size: int


def rows(atoms: Atoms, at: int, above: Callable[[str], Set[str]], points: Points) -> tuple[Row, ...]:
    """The items whose citation begins at a place, with the numbers above them; the longest row first.

    ``above`` gives for a target all that is cited before it. What stands before an item now may be the number of what
    it hung under once: nobody cites an item right behind anything else.
    """
    chain = [at]
    while (then := _next(atoms, chain[-1], _is_gap)) and above(_target(atoms, then)):
        chain.append(then)
    if len(chain) == 1:
        return ()
    end, first, through = chain[-1], _target(atoms, chain[-1]), False
    members, found = [first], [Row((first,), through, end + 1 - at)]
    while not through and (then := _next(atoms, end, points.__contains__)):
        words = _between(atoms, end, then)
        if above(_target(atoms, then)) != above(first) or (words == points.through and len(members) > 1):
            break
        members.append(_target(atoms, then))
        end, through = then, words == points.through
        if words != points.separator or words == points.last:
            found.insert(0, Row(tuple(members), through, end + 1 - at))
        if words == points.last != points.separator:
            break
    return tuple(found)


def _is_gap(words: str) -> bool:
    """Whether it parts the number of an item from the one above it: a full stop that a label lost is put back there."""
    return len(words) <= _WIDEST and not words.strip(" \u00a0.")


_WIDEST = 2


def _target(atoms: Atoms, at: int) -> str:
    atom = atoms[at]
    return atom.target if isinstance(atom, Pointing) else ""


def _next(atoms: Atoms, at: int, fits: Callable[[str], bool]) -> int:
    """Where the next number stands, if what is between fits; else 0."""
    then = at + 1
    while then < len(atoms) and isinstance(atoms[then], Sign):
        then += 1
    there = then < len(atoms) and isinstance(atoms[then], Pointing)
    return then if there and fits(_between(atoms, at, then)) else 0


def _between(atoms: Atoms, at: int, then: int) -> str:
    return "".join(atom.char for atom in atoms[at + 1 : then] if isinstance(atom, Sign))

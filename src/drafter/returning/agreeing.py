"""Whether an edited file can have been made from an outline: how much of the one stands in the other."""

from __future__ import annotations

from collections import Counter

from drafter import outline as said
from drafter.pieces import Said, signed
from drafter.returning.atoms import plain
from drafter.returning.slots import written
from drafter.returning.walk import pieces_of, slots_of


def agreeing(base: said.Outline, came: Said) -> tuple[int, int]:
    """How many lines of the title block, headings, paragraphs and points a file has word by word, of how many.

    Raises Problems where the outline makes no report.
    """
    wanted = Counter(plain(slot.atoms) for slot in slots_of(written(base)))
    there = Counter(signed(piece.line) for piece in pieces_of(came.text))
    return sum((wanted & there).values()), sum(wanted.values())


def standing(base: said.Outline, now: said.Outline) -> tuple[int, int]:
    """How many such lines of an outline still stand in what has become of it, reworded or not, of how many.

    Raises Problems where one of them makes no report.
    """
    there = {sign for line in _lines(now) for sign in _stretches(line)}
    found = [_stretches(line) for line in _lines(base)]
    return sum(2 * len(line & there) >= len(line) for line in found), len(found)


def _lines(outline: said.Outline) -> list[str]:
    return [plain(slot.atoms) for slot in slots_of(written(outline))]


#: Characters that are seldom the same in a row by chance, in whatever language.
_LONG = 8


def _stretches(line: str) -> set[str]:
    """Every run of so many characters in a line; of a shorter one the whole line."""
    whole = f"\n{line}\n"
    return {whole[at : at + _LONG] for at in range(max(len(whole) - _LONG, 0) + 1)}

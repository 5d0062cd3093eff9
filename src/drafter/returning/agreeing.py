"""Whether an edited file can have been made from an outline: how much of the one stands word by word in the other."""

from __future__ import annotations

from collections import Counter

from drafter import outline as said
from drafter.pieces import Said
from drafter.returning.atoms import plain
from drafter.returning.slots import written
from drafter.returning.walk import pieces_of, plain_of, slots_of


def agreeing(base: said.Outline, came: Said) -> tuple[int, int]:
    """How many lines of the title block, headings, paragraphs and points a file has word by word, of how many.

    Raises Problems where the outline makes no report.
    """
    wanted = Counter(plain(slot.atoms) for slot in slots_of(written(base)))
    there = Counter(plain_of(piece) for piece, _ in pieces_of(came.text))
    return sum((wanted & there).values()), sum(wanted.values())

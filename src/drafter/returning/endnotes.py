"""Notes that stand at the end of the document in Word, where an outline has none: they are counted apart there."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.pieces import ENDNOTE, Mark, Said
from drafter.returning.pointing import Leading, lines_in
from drafter.returning.remarks import Remark
from drafter.returning.steps import Walked


def at_the_end(walked: Walked, came: Said, leading: Leading) -> Iterator[Remark]:
    """What is to be said of them, once, at the first: all may have been put there by one command of Word."""
    places = [
        place
        for place, line in lines_in(walked, came, leading)
        for inline in line
        if isinstance(inline, Mark) and came.notes[inline.note].kept == ENDNOTE
    ]
    if not places:
        return
    several = len(places) > 1
    yield Remark(
        "P115", places[0],
        f"{len(places)} notes, of which the first is marked in it, stand at the end of the document in Word, and are "
        "counted apart there; they were taken for notes at the foot of the page, and are counted among those"
        if several else
        "a note that is marked in it stands at the end of the document in Word, and is counted apart there; it was "
        "taken for a note at the foot of the page, and is counted among those",
        f"in Word, right-click {'each' if several else 'it'}, and choose Convert to Footnote",
    )  # fmt: skip

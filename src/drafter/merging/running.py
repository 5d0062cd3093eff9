"""Running text of two sides merged word by word, in Chinese sign by sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter import marking
from drafter import outline as said
from drafter.inline import Text
from drafter.merging.conflicts import Spot, Umpire
from drafter.merging.listed import combined
from drafter.merging.words import TOKENS, edits_of, woven
from drafter.returning.weaving import joined
from drafter.value import replace

# Stands before the first word of a line, so that this has a blank before it as all others have.
_LEAD = Text(" ")


def line(umpire: Umpire, spot: Spot, base: said.Line, ours: said.Line, theirs: said.Line) -> said.Line:
    """The line with the edits of both sides."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    made = merged(base, ours, theirs)
    if made is not None:
        return made
    return (ours, theirs)[umpire.follows(spot, "words", shown(base), shown(ours), shown(theirs))]


def merged(base: said.Line, ours: said.Line, theirs: said.Line) -> said.Line | None:
    """The line with the edits of both sides, or None where both changed the same words."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    made: list[said.Inline] = []
    for piece in woven(*([*tokens(one, TOKENS)] for one in (base, ours, theirs))):
        if not isinstance(piece, tuple):
            made.append(piece)
            continue
        inner = _within(*piece)
        if inner is None:
            return None
        made.append(inner)
    # What each side left of a line may be all that the other took away.
    return trimmed(made) or None


def _within(*three: Sequence[said.Inline]) -> said.Inline | None:
    """A note that stands where it is marked, with the edits of both sides, or None."""
    base, ours, theirs = (one[0] if len(one) == 1 else None for one in three)
    if (
        isinstance(base, said.InlineNote)
        and isinstance(ours, said.InlineNote)
        and isinstance(theirs, said.InlineNote)
        and (made := merged(base.content, ours.content, theirs.content)) is not None
    ):
        return replace(ours, content=made)
    return None


def tokens(given: said.Line, pattern: re.Pattern[str]) -> Iterator[said.Inline]:
    """The words of a line with their looks, a blank before the first, and all its other inlines."""
    first = given[0] if given else None
    if isinstance(first, Text) and first.look == _LEAD.look:
        given = (Text(f" {first.words}", first.look), *given[1:])
    else:
        given = (_LEAD, *given)
    for inline in given:
        if isinstance(inline, Text):
            yield from (Text(found[0], inline.look) for found in pattern.finditer(inline.words))
        else:
            yield inline


def trimmed(made: Sequence[said.Inline]) -> said.Line:
    """A line of words, without blanks before the first and behind the last."""
    whole = list(joined(made))
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while whole and isinstance(one := whole[at], Text):
            if words := strip(one.words, " "):
                whole[at] = one if words == one.words else Text(words, one.look)
                break
            whole.pop(at)
    return tuple(whole)


def with_marks(base: said.Line, other: said.Line, names: frozenset[str]) -> said.Line:
    """The other line with the marks of these notes, which the base has, where it lost them."""
    left = {one.name for one in other if isinstance(one, said.NoteMark)}
    lost = [one for one in base if isinstance(one, said.NoteMark) and one.name in names - left]
    if not lost:
        return other
    old, new = [*tokens(base, TOKENS)], [*tokens(other, TOKENS)]
    made: list[said.Inline] = []
    at = 0
    for i1, i2, _, j2 in edits_of(old, new):
        made.extend(new[at:j2])
        made.extend(one for one in old[i1:i2] if one in lost)
        at = j2
    return trimmed([*made, *new[at:]])


def lines(umpire: Umpire, spot: Spot, base: said.Lines, ours: said.Lines, theirs: said.Lines) -> said.Lines:
    """Several lines: each by itself, and those that a side put in or took out."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    made = combined((base, ours, theirs), shown, merged)
    if made is not None:
        return tuple(made)
    told = ["\n".join(map(shown, several)) for several in (base, ours, theirs)]
    return (ours, theirs)[umpire.follows(spot, "words", told[0], told[1], told[2])]


def shown(given: said.Line) -> str:
    """A line in the notation."""
    return marking.show(given)

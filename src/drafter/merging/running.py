"""Running text of two sides merged word by word, in Chinese sign by sign."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence

from drafter import marking
from drafter import outline as said
from drafter.inline import Text
from drafter.merging.conflicts import Spot, Umpire
from drafter.merging.listed import combined
from drafter.merging.words import TOKENS, Edit, edits_of, woven
from drafter.returning.weaving import joined
from drafter.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T", bound=Hashable)

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
    old, mine, yours = ([*tokens(one, TOKENS)] for one in (base, ours, theirs))
    made = combined_words(old, mine, yours)
    # What each side left of a line may be all that the other took away.
    return trimmed(made) or None if made else None


def combined_words(
    base: Sequence[T], ours: Sequence[T], theirs: Sequence[T], given: Sequence[Iterable[Edit]] = ()
) -> list[T] | None:
    """The words of both sides, or None where both changed the same; the edits of both may be given."""
    made: list[T] = []
    for piece in woven(base, ours, theirs, given):
        if not isinstance(piece, tuple):
            made.append(piece)
            continue
        inner = _within(*piece)
        if inner is None:
            return None
        made.extend(inner)
    return made


def _within(base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> Sequence[Any] | None:
    """A note that stands where it is marked, with the edits of both sides; or what one put where both took a mark away.

    None where it is neither.
    """
    if all(len(one) == 1 and isinstance(one[0], said.InlineNote) for one in (base, ours, theirs)):
        made = merged(base[0].content, ours[0].content, theirs[0].content)
        return None if made is None else (replace(ours[0], content=made),)
    if all(isinstance(one, said.NoteMark) for one in base) and base and not (ours and theirs):
        left = ours or theirs
        return None if any(one in base for one in left) else left
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

"""Where long lines are broken, so that they are read again as they were, and how wide they usually are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drafter.folding import WHOLE, columns_of, may_break
from drafter.place import Place
from drafter.typed import Typed, TypedLine
from drafter.value import Value

#: Characters on either side of a break, from which it is seen how two lines are joined.
_NEAR = 200
_HERE = Place(1, 1)


class Broken(Value):
    """Lines of which the last ends at this offset."""

    lines: tuple[str, ...]
    end: int


def columns(words: str) -> int:
    """How many columns of an editor the words take."""
    return len(words) if words.isascii() else sum(map(columns_of, words))


def joined(left: str, gap: str, right: str) -> bool:
    """Whether two lines are read as one with this between them."""
    if not left.strip(" \t") or not right.strip(" \t") or left[-1] in " \t" or right[0] in " \t":
        return False
    left, right = left[-_NEAR:].lstrip(" \t"), right[:_NEAR].rstrip(" \t")
    return Typed([TypedLine(left, _HERE), TypedLine(right, _HERE)]).words == left + gap + right


def wrapped(
    words: str,
    head: str,
    lead: str,
    limit: int,
    shields: Sequence[tuple[int, int]] = (),
    ends: Mapping[int, int] | Sequence[int] = (),
) -> Broken:
    """The words as lines within a limit, the first behind its head and the others behind their lead.

    None is broken within a shield; at the first of ``ends`` at which a line ends, the rest is left as it is.
    """
    whole = {at for found in WHOLE.finditer(words) for at in range(found.start() + 1, found.end())}
    whole.update(at for first, last in shields for at in range(first, last + 1))
    lines: list[str] = []
    breaks: list[int] = []
    start, room = 0, limit - columns(head)
    width = 0
    for at, char in enumerate(words):
        if at > start and at not in whole and may_break(words, at):
            breaks.append(at)
        if at in ends and at > start:
            if lines and 4 * width >= 3 * room:
                return Broken((*lines, words[start:at]), at)
            breaks += [at] * (breaks[-1:] != [at])
        width += columns_of(char)
        while width > room and breaks:
            end = breaks.pop()
            gap = " " if words[end] == " " else ""
            if end not in ends and not joined(words[start:end], gap, words[end + len(gap) :]):
                continue
            lines.append(words[start:end])
            if end in ends:
                return Broken(tuple(lines), end)
            start = end + len(gap)
            room = limit - columns(lead)
            width = columns(words[start : at + 1])
            breaks.clear()
    return Broken((*lines, words[start:]), len(words))

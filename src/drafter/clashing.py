"""Conflicts between an outline and edited files, told: where they are, what was undecided, and who says what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.merging import Conflict
from drafter.value import Value


class Reading(Value):
    """What somebody says: whose file, or nothing for the outline, and the words."""

    who: str
    words: str


class Clash(Value):
    """A conflict: where, by the number that is printed there, what is undecided, what it was, and all its readings.

    In one that is ``between`` copies nothing says which of them to follow.
    """

    where: str
    what: str
    was: str
    readings: tuple[Reading, ...]
    between: bool


class Sided(Value):
    """A conflict and its two sides: a name each, nothing for the outline; and the places of the base and of theirs."""

    conflict: Conflict
    sides: tuple[str, str]
    before: Mapping[str, str]
    after: Mapping[str, str]


#: What is undecided, in words.
_WHAT = {
    "words": "the same words were edited, each time otherwise",
    "deleted": "one took it away, and another changed it, moved it or added to it",
    "moved": "it was moved to two places",
    "turned": "it was made two different things",
    "referred": "one took it away, and another refers to it",
    "value": "it was changed, each time otherwise",
}
_FIELDS = {
    "title": "the title", "subtitle": "the subtitle", "author": "the author", "closing": "the closing lines",
    "session": "the session", "masthead": "the masthead", "annexes": "the list of annexes",
    "sections": "the order of the parts", "body": "the body", "notes": "the notes",
}  # fmt: skip
#: Characters that stay before or behind the first and the last that differ, where readings begin or end alike.
_AROUND = 50


def told(conflicts: Sequence[Sided]) -> tuple[Clash, ...]:
    """The conflicts, those about one thing made one: those of paragraphs in their order, behind all others."""
    whole: dict[tuple[str, str], list[Sided]] = {}
    for one in conflicts:
        at = one.conflict.at[0]
        whole.setdefault((at or one.conflict.at[1] or one.conflict.where, one.conflict.what), []).append(one)
    order = {place: number for number, place in enumerate(conflicts[0].before)} if conflicts else {}
    return tuple(_clash(whole[key]) for key in sorted(whole, key=lambda key: order.get(key[0], -1)))


def _clash(several: Sequence[Sided]) -> Clash:
    first = several[0].conflict
    said: dict[str, str] = {}
    for one in several:
        for who, words in zip(one.sides, (one.conflict.ours, one.conflict.theirs), strict=True):
            said.setdefault(who, words)
    was, *readings = _cut([first.base, *said.values()])
    made = tuple(Reading(who, words) for who, words in zip(said, readings, strict=True))
    copies = {who for one in several for who in one.sides if who}
    where = _where(several[0], alone=len(copies) == 1)
    return Clash(where, _WHAT[first.what], was, made, any(all(one.sides) for one in several))


def _where(one: Sided, *, alone: bool) -> str:
    """The place of a conflict: by its number in the edited file, and before that was edited where this is another."""
    base, _, theirs = one.conflict.at
    before, now = one.before.get(base, ""), one.after.get(theirs, "") if alone else ""
    if not before and not now:
        return _named(one)
    if now and before and now != before:
        return f"{now} ({before} before the edits)"
    return now or f"{before} as it was before the edits"


def _named(one: Sided) -> str:
    """The place of what is no paragraph."""
    name, _, field = one.conflict.where.partition(".")
    if note := re.fullmatch(r"(.*)\[\^(.+)\]", one.conflict.where):
        return one.after.get(note[2]) or one.before.get(note[2]) or f"the note [^{note[2]}]"
    if name in _FIELDS:
        return _FIELDS[name] + (f" ({field.replace('_', ' ')})" if field else "")
    place = one.after.get(name) or one.before.get(name) or name
    return f"{place} ({field.replace('_', ' ')})" if field else place


def _cut(readings: Sequence[str]) -> list[str]:
    """Readings without what they begin and end with alike, but for some of it; those that say nothing stay that."""
    full = [one for one in readings if one]
    if len(set(full)) < 2:
        return [one if len(one) <= 3 * _AROUND else f"{one[: 2 * _AROUND].rstrip()} …" for one in readings]
    first, last = min(full), max(full)
    start = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    room = min(map(len, full)) - start
    end = 0
    while end < room and len({one[-1 - end] for one in full}) == 1:
        end += 1
    return [_shortened(one, start, end) if one else "" for one in readings]


def _shortened(words: str, start: int, end: int) -> str:
    """Words of which the first and the last so many are cut where they are far more than what is shown of them."""
    head = words[: start - _AROUND].rfind(" ") + 1 if start > 2 * _AROUND else 0
    head = head or (start - _AROUND if start > 2 * _AROUND else 0)
    stop = len(words)
    if end > 2 * _AROUND:
        stop = len(words) - end + _AROUND
        blank = words.find(" ", stop)
        stop = blank if 0 <= blank < stop + _AROUND else stop
    return f"{'… ' if head else ''}{words[head:stop].strip()}{' …' if stop < len(words) else ''}"


def lines(clash: Clash, outline: str) -> Iterator[str]:
    """A conflict in lines: what is undecided, what it was, and who says what; ``outline`` is the name of that."""
    yield f"  {clash.what}"
    for who, words in (("it was", clash.was), *((f"{one.who or outline} says", one.words) for one in clash.readings)):
        first, *more = words.split("\n")
        yield f"  {who}: {first or '(nothing)'}"
        yield from (f"    {line}" for line in more)

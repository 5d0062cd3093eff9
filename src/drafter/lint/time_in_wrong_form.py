"""A time of day is not written as United Nations documents write it.

Why: editors put every time into the one form, in the text and in the agenda.

Source: UN Correspondence Manual, on times; in Chinese the Bangkok report of 2011; in Spanish the manual of the Spanish
Translation Service; in French the editorial guide of FAO, as no manual of the Secretariat was seen.

Languages: English “8.30 p.m.” and “10 a.m.”, with a point and without “o’clock”; Chinese “上午10时”; Spanish
“10.00 horas”; French “10 h 30” and “10 heures”.

Bad:
    mandate: |
      The workshop was held from 10:30 am to 7 o’clock.

Good:
    mandate: |
      The workshop was held from 10.30 a.m. to 7 p.m.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.times import TIMES, Times
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in TIMES.items() if known.typed)
_LAST_WORD = re.compile(r"(\w+)\W*$")
_FURTHEST = 16


def check(prose: Prose) -> Iterator[Found]:
    """Find times with a colon, with another sign for the hour, or in words."""
    known = TIMES[prose.language.code]
    typed, seen = re.compile(known.typed), -1
    for at in _anchors(prose, known):
        line = prose.line(at)
        for found in typed.finditer(prose.words, max(line.start, at - _FURTHEST), min(line.end, at + _FURTHEST)):
            if not found.start() <= at < found.end() or found.start() < seen or not prose.typed(*found.span()):
                continue
            right = _right(found, known)
            if right and found[0] not in right and _is_time(prose, found, known):
                seen = found.end()
                edits = prose.edit(*found.span(), right[0]) if len(right) == 1 else ()
                hint = " or ".join(f"“{one}”" for one in right)
                yield Found(
                    prose.place(found.start()), f"“{found[0]}” is not how a time is written", f"write {hint}", edits
                )
    yield from _clock(prose, known)


def _anchors(prose: Prose, known: Times) -> list[int]:
    """Where there may be a time: words from the index, signs by their patterns."""
    found: set[int] = set()
    for anchor in known.anchors:
        if anchor.isalpha():
            found.update(prose.index.get(anchor, ()))
        else:
            found.update(one.start() for one in re.finditer(anchor, prose.words))
    return sorted(at for at in found if any(sign.isdecimal() for sign in prose.words[max(at - 3, 0) : at]))


def _right(found: re.Match[str], known: Times) -> list[str]:
    """The right form of a time, or both where it does not say which half of the day it is in."""
    part = found.groupdict()
    hour, minute = int(part["hour"]), part["minute"] or part.get("minutes") or "00"
    if hour > 24 or int(minute) > 59:
        return []
    halves = known.halves
    if part.get("half"):
        halves = tuple(half for half in halves if half[0] == part["half"].lower())
    elif halves and hour in (0, *range(13, 25)):
        halves, hour = ((halves[0],), 12) if hour in (0, 24) else ((halves[1],), hour - 12)
    form = known.full if int(minute) == 0 else known.parted
    unit = known.unit if part.get("unit") else ""
    sure = part.get("sure") or ""
    return [form.format(sure=sure, hour=hour, minute=minute, half=half) + unit for half in halves or ("",)]


def _is_time(prose: Prose, found: re.Match[str], known: Times) -> bool:
    """Whether what looks like a time is one, and no ratio."""
    part = found.groupdict()
    if part.get("sure") or part.get("unit") or part.get("glued") is not None:
        return True
    line = prose.line(found.start())
    before = _LAST_WORD.search(prose.words, max(line.start, found.start() - 30), found.start())
    return line.kind == "agenda" or (before is not None and before[1].lower() in known.before)


def _clock(prose: Prose, known: Times) -> Iterator[Found]:
    """Times such as ten o’clock."""
    for found in prose.find(known.clock) if known.clock else ():
        if hour := _LAST_WORD.search(
            prose.words, max(prose.line(found.start()).start, found.start() - 30), found.start()
        ):
            halves = " or ".join(f"“{half}”" for half in known.halves)
            words = prose.words[hour.start() : found.end()]
            yield Found(
                prose.place(hour.start()), f"“{words}” is a time in words", f"write the hour in figures with {halves}"
            )

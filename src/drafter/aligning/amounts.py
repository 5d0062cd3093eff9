"""The amounts of a text, in a form in which those of two languages can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.languages.amounts import AMOUNTS, Amounts
from drafter.value import Value

#: A document symbol, the number of a decision or of an item of an agenda: 1/CP.16, 3.2.1. The same in all languages.
_CODE = re.compile(
    r"(?<![A-Za-z0-9/])(?:[A-Z][A-Z0-9]*(?:/[A-Z0-9][A-Za-z0-9]*(?:[.\-][A-Za-z0-9]+)*)+|\d+/[A-Z]{2,}\.\d+|\d+(?:\.\d+){2,})(?![A-Za-z0-9])"
)
_MONTH = "month {}"
# Characters at most between two numbers in words that make one: twenty and five.
_APART = 4
_NOON = 12


class Amount(Value):
    """An amount: what it is worth, how it is shown, and the offset at which it stands. One in words is not ``sure``."""

    worth: str
    shown: str
    start: int
    sure: bool = True


class Found(Value):
    """The amounts of a text: those that the same text must have in any language, and what may stand for one."""

    sure: tuple[Amount, ...]
    worths: frozenset[str]


def amounts(code: str, words: str, leave_out: tuple[tuple[int, int], ...] = ()) -> Found:
    """The amounts of words in a language; what stands between two offsets is left out, each such pair."""
    known, taken = AMOUNTS[code], _Taken(words, leave_out)
    sure = [*_codes(taken), *_times(known, taken), *_months(known, taken), *_figures(known, taken)]
    sure.sort(key=lambda one: one.start)
    worths = {one.worth for one in sure} | {str(value) for value in _in_words(known, taken.left)}
    return Found(tuple(sure), frozenset(worths))


class _Taken:
    """Words of which what has been read is taken out."""

    def __init__(self, words: str, leave_out: tuple[tuple[int, int], ...]) -> None:
        self.left = words
        for start, end in leave_out:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        self.left = self.left[:start] + "\n" * (end - start) + self.left[end:]

    def find(self, pattern: str | re.Pattern[str]) -> Iterator[re.Match[str]]:
        """What matches a pattern; it is taken out."""
        for found in [*re.finditer(pattern, self.left)]:
            yield found
            self.take(*found.span())


def _codes(taken: _Taken) -> Iterator[Amount]:
    for found in taken.find(_CODE):
        yield Amount(found[0], found[0], found.start())


def _times(known: Amounts, taken: _Taken) -> Iterator[Amount]:
    """The hour by the clock of 24, and the minutes. A time without its half of the day has that of the one before."""
    for pattern in known.times:
        late, last = False, -1
        for found in taken.find(pattern):
            halves = found.groupdict()
            if halves.get("late") or halves.get("early"):
                late = bool(halves.get("late"))
            elif found.start() - last > _APART or last < 0:
                late = False
            last = found.end()
            hour = int(found["hour"])
            yield Amount(str(hour + _NOON if late and hour < _NOON else hour), found[0].strip(), found.start())
            if int(halves.get("minute") or 0):
                yield Amount(str(int(found["minute"])), found[0].strip(), found.start())


def _months(known: Amounts, taken: _Taken) -> Iterator[Amount]:
    for number, names in enumerate(known.months, 1):
        for found in taken.find(names):
            yield Amount(_MONTH.format(number), found[0], found.start())


def _figures(known: Amounts, taken: _Taken) -> Iterator[Amount]:
    for found in taken.find(_figure(known.thousands, known.decimal)):
        digits = re.sub(known.thousands, "", found["whole"])
        worth, shown = Decimal(f"{int(digits)}.{_western(found['rest'] or '0')}"), found[0]
        for pattern, factor in known.factors:
            if behind := re.compile(pattern).match(taken.left, found.end()):
                worth, shown = worth * factor, shown + behind[0]
                break
        yield Amount(f"{worth.normalize():f}", shown, found.start())


@cache
def _figure(thousands: str, decimal: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![A-Za-z\d])(?P<whole>\d{{1,3}}(?:(?:{thousands})\d{{3}})+(?!\d)|\d+)(?:[{decimal}](?P<rest>\d+))?"
    )


def _western(digits: str) -> str:
    """Digits of any script as those of this one."""
    return "".join(str(int(digit)) for digit in digits)


def _in_words(known: Amounts, words: str) -> Iterator[int]:
    """The numbers in words, those of two words together too: twenty-five."""
    tens, behind = 0, -1
    for found in re.finditer(known.word, words):
        value = _value(known, found[0].lower())
        if not value:
            continue
        yield value
        if known.late and re.compile(known.late).match(words, found.end()):
            yield value + _NOON
        near = behind >= 0 and found.start() - behind <= _APART
        if near and tens and value < tens and (value < 10 or tens % 100 == 0 or value < 20):
            yield tens + value
        if near and value >= 10 and value % 10 == 0 and 0 < tens < 10:
            # Arabic says the units first.
            yield tens + value
        tens, behind = value, found.end()


def _value(known: Amounts, word: str) -> int:
    if not known.stems:
        return known.words.get(word, 0)
    bare = re.sub(f"^{known.ahead}", "", word) if known.ahead else word
    for length in range(len(bare), 1, -1):
        if bare[:length] in known.words:
            return known.words[bare[:length]]
    return 0

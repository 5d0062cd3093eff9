"""The amounts of a text, in a form in which those of two languages can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from drafter.languages.amounts import AMOUNTS, Amounts
from drafter.languages.numerals import Numeral
from drafter.value import Value

#: A document symbol, the number of a decision or of an item of an agenda: 1/CP.16, 3.2.1. The same in all languages.
_CODE = re.compile(
    r"(?<![A-Za-z0-9/])(?:[A-Z][A-Z0-9]*(?:/[A-Z0-9][A-Za-z0-9]*(?:[.\-][A-Za-z0-9]+)*)+|\d+/[A-Z]{2,}\.\d+|\d+(?:\.\d+){2,})(?![A-Za-z0-9])"
)
_MONTH = "month {}"
# Characters at most between two times that make a range, and two numbers in words that make one: hundred and five.
_APART, _WORDS_APART = 4, 5
_NOON, _HUNDRED, _THOUSAND = 12, 100, 1000
# Words at most that make one number.
_LONGEST = 8
_ROMAN = {Numeral.UPPER_ROMAN.show(number): number for number in range(1, 60)}


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
    rest = _Taken(words, (*leave_out, *_halves(known, words)))
    return Found(tuple(sure), frozenset(worths.union(_otherwise(rest.left))))


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


def _halves(known: Amounts, words: str) -> Iterator[tuple[int, int]]:
    """Where there are times with their half of the day, which can be nothing else."""
    for pattern in known.times:
        for found in re.finditer(pattern, words):
            if any(found.groupdict().get(half) for half in ("late", "early")):
                yield found.span()


def _months(known: Amounts, taken: _Taken) -> Iterator[Amount]:
    for number, names in enumerate(known.months, 1):
        for found in taken.find(names):
            yield Amount(_MONTH.format(number), found[0], found.start())


def _figures(known: Amounts, taken: _Taken) -> Iterator[Amount]:
    before: tuple[Amount, int] | None = None
    for found in taken.find(_figure(known.thousands, known.decimal)):
        digits = re.sub(known.thousands, "", found["whole"])
        worth, shown = Decimal(f"{int(digits)}.{_western(found['rest'] or '0')}"), found[0]
        factor, end = _factor(known, taken.left, found.end())
        if before:
            yield _in_range(known, before, taken.left[before[1] : found.start()], worth, factor)
        shown += taken.left[found.end() : end]
        one = Amount(_plain(worth * factor), shown, found.start())
        before = (one, found.end()) if factor == 1 else None
        if not before:
            yield one
    if before:
        yield before[0]


def _factor(known: Amounts, words: str, at: int) -> tuple[int, int]:
    """What multiplies the number that ends at an offset, and where that ends."""
    for pattern, factor in known.factors:
        if behind := re.compile(pattern).match(words, at):
            return factor, behind.end()
    return 1, at


def _in_range(known: Amounts, before: tuple[Amount, int], between: str, worth: Decimal, factor: int) -> Amount:
    """A figure as it is meant: the first of two that make a range has the factor of the second."""
    one = before[0]
    apart = re.fullmatch(rf"\s?(?:[–—~-]|{known.through})\s?", between)
    if factor == 1 or not apart or Decimal(one.worth) >= worth:
        return one
    return Amount(_plain(Decimal(one.worth) * factor), one.shown, one.start)


def _plain(worth: Decimal) -> str:
    return f"{worth.normalize():f}"


@cache
def _figure(thousands: str, decimal: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![A-Za-z\d])(?P<whole>\d{{1,3}}(?:(?:{thousands})\d{{3}})+(?!\d)|\d+)(?:[{decimal}](?P<rest>\d+))?"
    )


def _western(digits: str) -> str:
    """Digits of any script as those of this one."""
    return "".join(str(int(digit)) for digit in digits)


def _otherwise(words: str) -> Iterator[str]:
    """What else the figures may stand for: the number of an item such as 3.2, that in a name such as G20, and XXI."""
    for found in re.finditer(r"(?<![\d.,])(\d+)[.,](\d+)(?![\d.,]\d)", words):
        yield _plain(Decimal(f"{_western(found[1])}.{_western(found[2])}"))
        yield from (str(int(found[1])), str(int(found[2])))
    for found in re.finditer(r"(?<=[A-Za-z])-?(\d+)", words):
        yield str(int(found[1]))
    for found in re.finditer(r"(?<![^\W\d_])([IVXL]+)(?:er?|[èe]me)?(?![^\W\d_])", words):
        if found[1] in _ROMAN:
            yield str(_ROMAN[found[1]])


def _in_words(known: Amounts, words: str) -> Iterator[int]:
    """The numbers in words, those of several words together too: twenty-five, two thousand."""
    run, behind = list[int](), -1
    for found in re.finditer(known.word, words):
        value = _value(known, found[0].lower())
        if not value or found.start() < behind:
            continue
        if found.start() - behind > _WORDS_APART:
            run = []
        if known.late and re.compile(known.late).match(words, found.end()):
            yield value + _NOON
        factor, behind = _factor(known, words, found.end())
        run = [*run, value, factor][-_LONGEST:] if factor > 1 else [*run, value][-_LONGEST:]
        yield value
        for first in range(len(run)):
            yield from _together(run[first:])


def _together(values: list[int]) -> Iterator[int]:
    """The number that is said by several, if they make one."""
    total, part = 0, 0
    for value in values:
        if value >= _THOUSAND and not value % _THOUSAND:
            total, part = total + max(part, 1) * value, 0
        elif value == _HUNDRED and 0 < part < _HUNDRED:
            part *= _HUNDRED
        elif not part or _adds(part % _HUNDRED, value):
            part += value
        else:
            return
    yield total + part


def _adds(part: int, value: int) -> bool:
    """Whether a number goes on another: five on twenty, fifteen on sixty, and in Arabic, twenty on five."""
    if value >= _HUNDRED:
        return False
    tens_first = part % 10 == 0 and part > value and value < 20
    units_first = 0 < part < 10 and value % 10 == 0
    return not part or tens_first or units_first


def _value(known: Amounts, word: str) -> int:
    if not known.stems:
        return known.words.get(word, 0)
    bare = (re.sub(f"^{known.ahead}", "", word) if known.ahead else word) + "."
    for length in range(len(bare), 1, -1):
        if bare[:length] in known.words:
            return known.words[bare[:length]]
    return 0

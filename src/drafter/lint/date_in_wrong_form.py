"""A date is not written as United Nations documents write it.

Why: day, month in words and year have one meaning everywhere; 05/04/2011 is in April for some and in May for others.

Source: UN Editorial Manual, on dates; UN Correspondence Manual; published UNFCCC documents for the other languages.

Languages: each has its form: “1er avril 2011”, “5 de abril de 2011”, “5 апреля 2011 года”, “2011年4月5日”; Arabic
documents give both names of the month, “5 نيسان/أبريل 2011”. A date in tables may be in figures.

Bad:
    mandate: |
      The workshop was held on April 3rd, 2011, and the report was submitted on 2011-11-29.

Good:
    mandate: |
      The workshop was held on 3 April 2011, and the report was submitted on 29 November 2011.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.languages.editing.dates import DATES, Dates
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_IN_FIGURES = re.compile(
    r"(?<![A-Za-z\d./–-])(?P<left>\d{1,4})(?P<sign>[./-])(?P<middle>\d{1,2})(?P=sign)(?P<right>\d{1,4})"
    r"(?![A-Za-z\d/–-]|\.\d)"
)
# How far a date may reach before and behind the name of its month.
_BEFORE, _BEHIND = 14, 32


def check(prose: Prose) -> Iterator[Found]:
    """Find dates in figures, and dates in words in another form."""
    known = DATES[prose.language.code]
    yield from _in_figures(prose, known)
    typed, numbers, seen = _typed(prose.language.code), _numbers(prose.language.code), -1
    for at in _offsets(prose, known):
        line = prose.line(at)
        first, last = max(line.start, at - _BEFORE), min(line.end + 1, at + _BEHIND)
        for found in (one for form in typed for one in form.finditer(prose.words, first, last)):
            if found.start("at") != at or found.start() < seen:
                continue
            right = _right(found, known, numbers)
            if right and prose.typed(*found.span()) and not prose.is_quoted(at):
                seen = found.end()
                edits = () if "-" in found["day"] else prose.edit(*found.span(), right)
                message = f"“{found[0]}” is not how a date is written"
                yield Found(prose.place(found.start()), message, f"write “{right}”", edits)


def _offsets(prose: Prose, known: Dates) -> list[int]:
    """Where something may be the month of a date."""
    if known.sign:
        return [found.start() for found in re.finditer(known.sign, prose.words)]
    names = {name.split()[0].lower() for name in (*known.months, *known.others)}
    return sorted(at for name in names for at in prose.index.get(name, ()))


@cache
def _typed(code: str) -> tuple[re.Pattern[str], ...]:
    names = sorted((*DATES[code].months, *DATES[code].others), key=len, reverse=True)
    inside = "|".join(re.escape(name) for name in names)
    flags = re.IGNORECASE if DATES[code].months[3].islower() else 0
    return tuple(re.compile(typed.replace("{names}", rf"(?:{inside})(?!\w)"), flags) for typed in DATES[code].typed)


def _right(found: re.Match[str], known: Dates, numbers: dict[str, int]) -> str:
    """The right form of a date that is typed in words, or nothing where it is typed so."""
    month, days = numbers.get(found["month"].lower().lstrip("0"), 0), found["day"]
    year = found["year"] if "year" in found.re.groupindex else None
    if not month or any(not 1 <= int(day) <= 31 for day in re.split("[-–]", days)):
        return ""
    forms = [_written(known, first, month, year) for first in _days(days, known)]
    if found[0] in forms or (year is None and found[0].lower() in forms):
        return ""
    return forms[0]


def _days(days: str, known: Dates) -> tuple[str, ...]:
    if days.lstrip("0") == "1":
        return known.first
    right = "–".join(day.lstrip("0") for day in re.split("[-–]", days))
    return right, right.replace("–", "-")


@cache
def _numbers(code: str) -> dict[str, int]:
    """The months by their names in small letters."""
    known = DATES[code]
    names = {name.lower(): number for number, name in enumerate(known.months, 1)}
    return names | {name.lower(): number for name, number in known.others.items()}


def _written(known: Dates, day: str, month: int, year: str | None) -> str:
    return (known.form if year else known.without_year).format(day=day, month=known.months[month - 1], year=year)


def _in_figures(prose: Prose, known: Dates) -> Iterator[Found]:
    """Dates of three numbers."""
    behind = re.compile(known.behind)
    for sign in ("/", r"\.", "-"):
        for middle in re.finditer(rf"{sign}\d{{1,2}}{sign}(?=\d)", prose.words):
            at, line = middle.start(), prose.line(middle.start())
            first, last = max(line.start, at - 4), min(line.end, at + 12)
            near = _IN_FIGURES.finditer(prose.words, first, last)
            found = next((one for one in near if one.start("sign") == at), None)
            if found is None or line.kind == "cell" or not prose.typed(*found.span()) or prose.is_quoted(at):
                continue
            if meant := _meanings(found, known):
                start, end = found.start(), found.end()
                if more := behind.match(prose.words, end):
                    end = more.end()
                edits = prose.edit(start, end, meant[0]) if len(meant) == 1 else ()
                hint = " or ".join(f"“{one}”" for one in meant) + (", whichever is meant" if len(meant) > 1 else "")
                message = f"“{prose.words[start:end]}” is a date in figures"
                yield Found(prose.place(start), message, f"write {hint}", edits)


def _meanings(found: re.Match[str], known: Dates) -> list[str]:
    """The dates that three numbers can mean, written out; none where they mean no date."""
    left, middle, right = found["left"], found["middle"], found["right"]
    if len(left) == 4 and len(right) <= 2:
        orders = [(left, middle, right)]
    elif len(right) == 4 and len(left) <= 2:
        orders = [(right, middle, left)]
        if not known.day_first and found["sign"] != "." and left != middle:
            orders.append((right, left, middle))
    else:
        return []
    dates = [(year, int(month), str(int(day))) for year, month, day in orders]
    return [
        _written(known, known.first[0] if day == "1" else day, month, year)
        for year, month, day in dates
        if 1800 <= int(year) <= 2199 and 1 <= month <= 12 and 1 <= int(day) <= 31
    ]

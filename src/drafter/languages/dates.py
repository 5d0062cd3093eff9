"""Dates written out and read back."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence


def written(months: Sequence[str], form: str, first: str = "1") -> Callable[[datetime.date], str]:
    """A function that writes a date as ``form``, with ``{day}``, ``{month}`` and ``{year}``; ``first`` is day one."""

    def write(day: datetime.date) -> str:
        number = first if day.day == 1 else str(day.day)
        return form.format(day=number, month=months[day.month - 1], year=day.year)

    return write


def reader(months: Sequence[str], form: str, first: str = "1") -> Callable[[str], datetime.date | None]:
    """The inverse of ``written``: a function that reads such a date, or gives None."""
    names = {month.casefold(): number for number, month in enumerate(months, 1)}
    month = "|".join(map(re.escape, names))
    spots = {
        "day": rf"(?P<day>{re.escape(first)}|\d{{1,2}})",
        "year": r"(?P<year>\d{4})",
        "month": f"(?P<month>{month})",
    }
    pattern = re.escape(form).replace(r"\ ", r"\s+")
    for spot, group in spots.items():
        pattern = pattern.replace(rf"\{{{spot}\}}", group)

    def read(text: str) -> datetime.date | None:
        found = re.fullmatch(pattern, text.strip(), re.IGNORECASE)
        if found is None:
            return None
        try:
            day = 1 if found["day"].casefold() == first.casefold() else int(found["day"])
            return datetime.date(int(found["year"]), names[found["month"].casefold()], day)
        except ValueError:
            return None

    return read

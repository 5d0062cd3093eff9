"""The dates that editorial rules ask for are those that drafter writes itself."""

from __future__ import annotations

import datetime

import pytest

from drafter.languages import LANGUAGES
from drafter.languages.editing.dates import DATES


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_rule_asks_for_the_date_that_drafter_writes(code: str, month: int) -> None:
    known, language = DATES[code], LANGUAGES[code]
    for day in (1, 22):
        asked = known.form.format(day=known.first[0] if day == 1 else day, month=known.months[month - 1], year=2031)

        assert asked == language.date(datetime.date(2031, month, day))

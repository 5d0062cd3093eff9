"""How a date is written in running text."""

from __future__ import annotations

from drafter.value import Value

#: The fields of a date where it is typed in words, whatever its form; ``{names}`` are those of the months.
_DAY = r"(?<![A-Za-z\d./,–-])(?P<day>\d{1,2}(?:[-–]\d{1,2})?)"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_MONTH_FIRST = r"(?P<at>(?P<month>{names})) (?P<day>\d{1,2}(?:[-–]\d{1,2})?)"


class Dates(Value):
    """Dates in words.

    ``form`` and ``without_year`` are the right forms, ``first`` what the first day may be called, the right one first.
    ``months`` are the names as they stand in a date, ``others`` other names that are typed for them, with their
    numbers. ``typed`` are patterns of dates in whatever form: ``{names}`` stands for all names, and what is named
    ``at`` begins with a name, or is the ``sign`` of months. ``day_first`` says that 05/04/2011 has one meaning, and
    ``behind`` is a pattern of what may follow it.
    """

    form: str
    without_year: str
    first: tuple[str, ...]
    months: tuple[str, ...]
    others: dict[str, int]
    typed: tuple[str, ...]
    sign: str
    day_first: bool
    behind: str


def _numbered(names: str) -> dict[str, int]:
    """Names in the order of the months; several for one month have a bar between them."""
    return {one: number for number, month in enumerate(names.split(), 1) for one in month.split("|") if one != "-"}


_ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_FRENCH = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
_SPANISH = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
_RUSSIAN = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
_ARABIC = (
    ("كانون الثاني", "يناير"), ("شباط", "فبراير"), ("آذار", "مارس"), ("نيسان", "أبريل"), ("أيار", "مايو"),
    ("حزيران", "يونيه"), ("تموز", "يوليه"), ("آب", "أغسطس"), ("أيلول", "سبتمبر"), ("تشرين الأول", "أكتوبر"),
    ("تشرين الثاني", "نوفمبر"), ("كانون الأول", "ديسمبر"),
)  # fmt: skip

DATES = {
    # UN Editorial Manual, on dates; UN Correspondence Manual.
    "en": Dates(
        form="{day} {month} {year}",
        without_year="{day} {month}",
        first=("1",),
        months=tuple(_ENGLISH),
        others=_numbered("Jan Feb Mar Apr - Jun Jul Aug Sep|Sept Oct Nov Dec"),
        typed=(
            rf"(?:the (?=\w+ of ))?{_DAY}(?:st|nd|rd|th)?(?: of)? (?P<at>(?P<month>{{names}}))(?:\.(?= \d{{4}}))?"
            rf"(?:,? {_YEAR})?",
            rf"{_MONTH_FIRST}(?:(?:st|nd|rd|th)?,? {_YEAR}|(?:st|nd|rd|th)\b|(?=[.,](?!\d)|[;:)\n]))",
        ),
        sign="",
        day_first=False,
        behind="",
    ),
    # Published mastheads and title blocks of UNFCCC documents.
    "fr": Dates(
        form="{day} {month} {year}",
        without_year="{day} {month}",
        first=("1er",),
        months=tuple(_FRENCH),
        others=_numbered("janv févr - avr - - juil - sept oct nov déc") | {"fevrier": 2, "aout": 8, "decembre": 12},
        typed=(
            rf"{_DAY}(?:er|ème|e)?,? (?P<at>(?P<month>{{names}}))(?:\.(?= \d{{4}}))?(?:,? {_YEAR})?",
            rf"{_MONTH_FIRST},? {_YEAR}",
        ),
        sign="",
        day_first=True,
        behind="",
    ),
    "es": Dates(
        form="{day} de {month} de {year}",
        without_year="{day} de {month}",
        first=("1", "1º"),
        months=tuple(_SPANISH),
        others=_numbered("ene - mar abr - jun jul ago sept oct nov dic"),
        typed=(
            rf"{_DAY}º?(?: de)? (?P<at>(?P<month>{{names}}))(?:\.(?= \d{{4}}))?(?:,?(?: del?)? {_YEAR})?",
            rf"{_MONTH_FIRST},? {_YEAR}",
        ),
        sign="",
        day_first=True,
        behind="",
    ),
    "ru": Dates(
        form="{day} {month} {year} года",
        without_year="{day} {month}",
        first=("1",),
        months=tuple(_RUSSIAN),
        others=_numbered("янв февр - апр - - - авг сент окт нояб дек"),
        typed=(
            rf"{_DAY}(?:-го)? (?P<at>(?P<month>{{names}}))(?:\.(?= \d{{4}}))?"
            rf"(?: {_YEAR}(?: ?года\b| ?г\.)?(?! ?[\d/–-]| и | или |, \d| г))?",
        ),
        sign="",
        day_first=True,
        behind=r"(?: г\.| года\b)?",
    ),
    # Published documents name a month twice: A/65/L.78.
    "ar": Dates(
        form="{day} {month} {year}",
        without_year="{day} {month}",
        first=("1",),
        months=tuple("/".join(names) for names in _ARABIC),
        others={one: number for number, names in enumerate(_ARABIC, 1) for one in names}
        | {"يونيو": 6, "يوليو": 7, "ابريل": 4, "إبريل": 4, "اكتوبر": 10},
        typed=(rf"{_DAY} (?P<at>(?P<month>{{names}}))(?!\w| ?/)(?: {_YEAR})?",),
        sign="",
        day_first=True,
        behind="",
    ),
    # The Bangkok report of 2011.
    "zh": Dates(
        form="{year}年{month}月{day}日",
        without_year="{month}月{day}日",
        first=("1",),
        months=tuple(str(month) for month in range(1, 13)),
        others={},
        typed=(r"(?:(?P<year>\d{4})年)?(?<!\d)(?P<month>\d{1,2})(?P<at>月)(?P<day>\d{1,2})[日号]",),
        sign="月",
        day_first=False,
        behind="",
    ),
}

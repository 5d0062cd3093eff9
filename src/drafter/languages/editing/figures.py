"""How figures are written: decimals, thousands, ranges, degrees, percentages."""

from __future__ import annotations

from drafter.value import Value


class Figures(Value):
    """What stands in figures and beside them.

    ``decimal`` is the decimal sign and ``wrong_decimal`` the one that is typed for it; ``zero`` are the signs that may
    be typed before a decimal below one. ``measured`` is a pattern of what follows a decimal for certain.
    ``thousands`` is the sign between thousands, ``wrong_thousands`` are patterns of others. ``ungrouped`` says that
    figures of five digits and more are divided; behind one of the ``labels`` a number is a name and is not.
    ``range_dash`` is the sign in ranges, ``half_range`` are words before a range with the one that belongs between its
    numbers, ``before_years`` those of them for which this holds of years, too. ``degrees`` are words for the sign.
    ``per_cent`` is the percentage in words, ``per_cent_misspelt`` its wrong forms. ``million`` are the letters that
    are typed for millions and their like. ``both`` is what stands for one thing or another or both.
    """

    decimal: str
    wrong_decimal: str
    zero: str
    measured: str
    thousands: str
    wrong_thousands: tuple[str, ...]
    ungrouped: bool
    labels: frozenset[str]
    range_dash: str
    half_range: dict[str, str]
    before_years: frozenset[str]
    degrees: tuple[str, ...]
    per_cent: str
    per_cent_misspelt: tuple[str, ...]
    million: dict[str, str]
    both: str


#: A no-break space, which stands between thousands where a comma does not.
_BLANK = "\u00a0"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FIGURES = {
    "ar": Figures(
        decimal=",",  # unverified
        wrong_decimal="",
        zero=".,٫",
        measured="",
        thousands="",
        wrong_thousands=(),
        ungrouped=False,
        labels=frozenset(),
        range_dash="",
        half_range={},
        before_years=frozenset(),
        degrees=(),
        per_cent="",
        per_cent_misspelt=(),
        million={},
        both="",
    ),
    "zh": Figures(
        decimal=".",
        wrong_decimal="",
        zero=".",
        measured="",
        thousands="",
        wrong_thousands=(),
        ungrouped=False,
        labels=frozenset(),
        range_dash="",
        half_range={},
        before_years=frozenset(),
        degrees=("度",),
        per_cent="",
        per_cent_misspelt=(),
        million={},
        both="",
    ),
    # UN Editorial Manual, on numbers; the editorial manual of UNDRR on thousands, ranges and the slash.
    "en": Figures(
        decimal=".",
        wrong_decimal=",",
        zero=".",
        measured=r" ?(?:per ?cent\b|%|°|million\b|billion\b|degrees\b)",
        thousands=",",
        wrong_thousands=(r"[ \u00a0\u202f]", r"['’]", r"\."),
        ungrouped=True,
        labels=_set(
            """
            no nos number numbers resolution resolutions decision document documents telephone tel fax room
            article page item model code grant project reference symbol regulation directive box standard
            account registration
            """
        ),
        range_dash="–",
        half_range={"between": "and", "from": "to"},
        before_years=frozenset({"between"}),
        degrees=("degrees", "degree"),
        per_cent="per cent",
        per_cent_misspelt=("percent", "per-cent"),
        million={"m": "million", "mn": "million", "mln": "million", "mio": "million", "bn": "billion", "b": "billion"},
        both="and/or",
    ),
    # The grouping and the decimal comma of French typography, as in published UNFCCC documents.
    "fr": Figures(
        decimal=",",
        wrong_decimal=".",
        zero=",.",
        measured=r"[ \u00a0]?(?:pour cent\b|%|°|millions?\b|milliards?\b|degrés?\b)",
        thousands=_BLANK,
        wrong_thousands=(",", r"\.", r"['’]"),
        ungrouped=True,
        labels=_set(
            """
            no nº n° numéro numéros résolution résolutions décision document téléphone tél article page point
            projet norme règlement directive loi code compte
            """
        ),
        range_dash="",
        half_range={},
        before_years=frozenset(),
        degrees=("degrés", "degré"),
        per_cent="",
        per_cent_misspelt=(),
        million={},
        both="",
    ),
    # Guía de estilo editorial de la FAO, chapter 9: decimal comma. Between thousands it has a blank, other texts a
    # point; so only the comma is wrong.
    "es": Figures(
        decimal=",",
        wrong_decimal=".",
        zero=",.",
        measured=r"[ \u00a0]?(?:por ciento\b|%|°|millones\b|grados?\b)",
        thousands="",
        wrong_thousands=(",",),
        ungrouped=False,
        labels=frozenset(),
        range_dash="",
        half_range={},
        before_years=frozenset(),
        degrees=("grados", "grado"),
        per_cent="",
        per_cent_misspelt=(),
        million={},
        both="",
    ),
    # FCCC/KP/CMP/2014/L.6 on ranges; UNEP/CBD/COP/10/L.48 on decimals and thousands.
    "ru": Figures(
        decimal=",",
        wrong_decimal=".",
        zero=",.",
        measured=r"[ \u00a0]?(?:процент\w*|%|°|млн\b|млрд\b|миллион\w*|миллиард\w*|градус\w*)",
        thousands=_BLANK,
        wrong_thousands=(",", r"\.", r"['’]"),
        ungrouped=True,
        labels=_set(
            """
            № номер резолюция резолюции решение решения документ документа телефон тел факс статья страница
            пункт проект стандарт директива код счет закон
            """
        ),
        range_dash="–",
        half_range={},
        before_years=frozenset(),
        degrees=("градусов", "градуса", "градус"),
        per_cent="",
        per_cent_misspelt=(),
        million={},
        both="",
    ),
}  # fmt: skip

"""How the items of a list begin and end."""

from __future__ import annotations

from drafter.value import Value


class Items(Value):
    """The items of a list in a language.

    ``semicolon`` and ``stop`` are the signs behind an item and behind the last. One of ``joining`` may follow
    the semicolon before the last. Items open with a ``capital`` always, or ``alike``: as most of their list do.
    """

    semicolon: str
    stop: str
    joining: tuple[str, ...]
    capital: bool
    alike: bool


# Editorial Manual, on paragraphs and subparagraphs: its example. For es FCCC/SBSTA/2021/2, for zh FCCC/KP/CMP/2012/1.
# In documents in Russian items open with a small letter or a capital.
ITEMS = {
    "ar": Items("؛", ".", ("و", "أو"), capital=False, alike=False),  # unverified
    "zh": Items("；", "。", ("以及", "和", "或者", "或"), capital=False, alike=False),
    "en": Items(";", ".", ("and", "or", "and/or"), capital=True, alike=True),
    "fr": Items("\u00a0;", ".", ("et", "ou", "et/ou"), capital=False, alike=True),  # unverified
    "ru": Items(";", ".", ("и", "или", "и/или"), capital=False, alike=False),  # unverified
    "es": Items(";", ".", ("y", "e", "o", "u", "y/o"), capital=True, alike=True),
}

#: Whether bullets have no semicolons behind them. Editorial Manual, on paragraphs and subparagraphs; other languages
#: have customs of their own.
BULLETS = {"ar": False, "zh": False, "en": True, "fr": False, "ru": False, "es": False}

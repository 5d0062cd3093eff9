"""How much of a language says what a word of English says, for documents whose length is limited in words."""

from __future__ import annotations

from drafter.value import Value


class Length(Value):
    """How the length of a text is told.

    ``characters`` are as many as stand for one word where each character is counted; 0 where words are. ``unit`` is
    what is counted.
    """

    characters: float
    unit: str


_WORDS = Length(0, "words")

LENGTHS = {
    "ar": _WORDS,
    # A thousand words of English give 1,500 to 1,700 characters, say translators. The higher one is taken.
    "zh": Length(1.7, "characters"),  # unverified
    "en": _WORDS,
    "fr": _WORDS,
    "ru": _WORDS,
    "es": _WORDS,
}

"""Dashes, and what is typed for them.

Sources: CERD/C/ARE/CO/18-21 in Russian has a short dash between blanks; GB/T 15834-2011, which the Food and
Agriculture Organization follows in Chinese, a long one. Arabic documents have a hyphen between blanks.
"""

from __future__ import annotations

from drafter.value import Value


class Dashes(Value):
    """What a language prints between the parts of a sentence: ``dash``, in words, or nothing where a hyphen will do."""

    dash: str


_ANY = Dashes("a dash: –, or — where the report has that elsewhere")  # unverified

DASHES = {
    "ar": Dashes(""),
    "zh": Dashes("——, without blanks"),
    "en": _ANY,
    "fr": _ANY,
    "ru": Dashes("a dash between two blanks: –"),
    "es": _ANY,
}

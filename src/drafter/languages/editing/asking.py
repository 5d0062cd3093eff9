"""Signs that open a question or an exclamation.

Source: orthography of the Spanish language; style manual of the Organization of American States, 1.6.
"""

from __future__ import annotations

from drafter.value import Value


class Asking(Value):
    """The signs that end a question or an exclamation, each with the one that opens it."""

    opened_by: dict[str, str]


ASKING = {
    "ar": Asking({}),
    "zh": Asking({}),
    "en": Asking({}),
    "fr": Asking({}),
    "ru": Asking({}),
    "es": Asking({"?": "¿", "!": "¡"}),
}

"""Quotation marks, and the apostrophe.

Sources: Editorial Manual, quotations, in English (double marks, single ones within, none of them straight) and in
French (angled, English ones within, angled again); manual of the Spanish translators in New York, quotations, and
decision 1/CP.21 in Spanish; the Bangkok report of 2011 in Chinese.
"""

from __future__ import annotations

from drafter.value import Value

Pair = tuple[str, str]


class Quoting(Value):
    """How a language quotes.

    ``outer`` stand round a quotation, ``inner`` round one within it, and what is ``wrong`` stands for the marks of the
    pair beside it; ``doubtful`` marks are seen, though not where others are. ``either`` are the pairs of which one is
    to be chosen for a report. ``titles`` stand round names of treaties, and ``not_titles`` are typed for them.
    ``apostrophe`` is the one that is printed.
    """

    outer: Pair
    inner: Pair
    wrong: tuple[tuple[Pair, Pair], ...]
    doubtful: tuple[Pair, ...]
    either: tuple[Pair, ...]
    titles: Pair
    not_titles: Pair
    apostrophe: str


_NONE = ("", "")
_DOUBLE, _SINGLE, _ANGLED = ("“", "”"), ("‘", "’"), ("«", "»")
_FRENCH = ("«\u00a0", "\u00a0»")
_STRAIGHT = ('"', '"')

QUOTING = {
    "ar": Quoting(_NONE, _NONE, (), (), (_STRAIGHT, _DOUBLE, _ANGLED), _NONE, _NONE, ""),
    "zh": Quoting(
        outer=_DOUBLE,
        inner=_SINGLE,
        wrong=((_STRAIGHT, _DOUBLE), (("「", "」"), _DOUBLE), (("『", "』"), _SINGLE), (("＂", "＂"), _DOUBLE)),
        doubtful=(),
        either=(),
        titles=("《", "》"),
        not_titles=("<", ">"),
        apostrophe="",
    ),
    "en": Quoting(_DOUBLE, _SINGLE, ((_STRAIGHT, _DOUBLE), (_ANGLED, _DOUBLE)), (), (), _NONE, _NONE, "’"),
    "fr": Quoting(_FRENCH, _DOUBLE, ((_STRAIGHT, _FRENCH),), (), (), _NONE, _NONE, "’"),
    "ru": Quoting(_ANGLED, _NONE, (), (_STRAIGHT,), (), _NONE, _NONE, ""),  # unverified
    "es": Quoting(_DOUBLE, _SINGLE, ((_STRAIGHT, _DOUBLE),), (_ANGLED,), (), _NONE, _NONE, ""),
}

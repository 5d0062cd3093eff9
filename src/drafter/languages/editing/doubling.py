"""Which words and characters may stand twice, one behind the other."""

from __future__ import annotations

from drafter.value import Value


class Doubling(Value):
    """What a language allows to stand twice.

    ``words`` may be doubled; ``characters`` are those that never are where no blank stands between words, unless one of
    ``within`` has brought them together: 目的的.
    """

    words: frozenset[str]
    characters: str
    within: tuple[str, ...]


DOUBLING = {
    "ar": Doubling(frozenset(), "", ()),
    "zh": Doubling(
        frozenset(), "的了为在和是与对将以或及于由从被把而向其该此这并", ("目的的", "认为为", "作为为", "成为为")
    ),
    "en": Doubling(frozenset({"that", "had"}), "", ()),
    "fr": Doubling(frozenset({"nous", "vous"}), "", ()),
    "ru": Doubling(frozenset(), "", ()),
    "es": Doubling(frozenset(), "", ()),
}

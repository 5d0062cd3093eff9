"""The letters, signs and figures of a language, and those of other scripts that are mistaken for them.

Sources: the Bangkok report of 2011 for Chinese (full-width commas, half-width brackets, no blanks); a house rule for
the others.
"""

from __future__ import annotations

from drafter.value import Value


class Characters(Value):
    """What a language is written in.

    ``letters`` is a set of characters as it stands in a pattern, empty where signs are shared with English. ``signs``
    are those of the language by those that are typed beside such letters instead; ``foreign`` the same for signs that
    are wrong wherever they stand. ``tight`` says that no blank parts words, nor follows a sign.

    ``twins`` are letters of the language's alphabet by those of another that look alike, and ``strange`` is the set
    of that alphabet. ``strangers`` are letters that are wrong wherever they stand, ``before_others`` such as are so
    where another letter follows. ``strange_figures`` are figures other than those of numbered paragraphs.
    """

    letters: str
    signs: dict[str, str]
    foreign: dict[str, str]
    tight: bool
    strange: str
    twins: dict[str, str]
    strangers: dict[str, str]
    before_others: dict[str, str]
    strange_figures: str


_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_ARABIC = "\u0620-\u065f\u0670-\u06d3"
_LATIN, _CYRILLIC = "A-Za-zÀ-ÖØ-öø-ſ", "\u0400-\u052f"
_WIDE = dict(zip("，；：？！（）％．。、／", ",;:?!()%..,/", strict=True))
_FOREIGN = {**_WIDE, "،": ",", "؛": ";", "؟": "?", "٪": "%"}
_TO_LATIN = dict(zip("АВСЕНКМОРТХУІЈЅасеорхуіјѕ", "ABCEHKMOPTXYIJSaceopxyijs", strict=True))
_TO_CYRILLIC = {latin: letter for letter, latin in _TO_LATIN.items() if letter not in "ІЈЅіјѕ"}


def _western(letters: str, strange: str, twins: dict[str, str]) -> Characters:
    return Characters("", {}, _FOREIGN, False, strange, twins, {}, {}, "")


CHARACTERS = {
    "ar": Characters(
        letters=_ARABIC,
        signs={",": "،", ";": "؛", "?": "؟"},
        foreign=_WIDE,
        tight=False,
        strange=_CYRILLIC,
        twins=_TO_LATIN,
        strangers={"ک": "ك"},
        before_others={"ی": "ي"},
        strange_figures="٠-٩۰-۹",
    ),
    "zh": Characters(
        letters=_HAN,
        signs={",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"},
        foreign={},
        tight=True,
        strange=_CYRILLIC,
        twins=_TO_LATIN,
        strangers={},
        before_others={},
        strange_figures="",
    ),
    "en": _western(_LATIN, _CYRILLIC, _TO_LATIN),
    "fr": _western(_LATIN, _CYRILLIC, _TO_LATIN),
    "ru": _western(_CYRILLIC, _LATIN, _TO_CYRILLIC),
    "es": _western(_LATIN, _CYRILLIC, _TO_LATIN),
}

"""How names of countries stand in a list."""

from __future__ import annotations

from drafter.value import Value


class Listing(Value):
    """A list of countries in a language.

    ``catalogue`` is the translation of the names of countries that belongs to it; English is that of the source.
    ``between`` is a pattern of what stands between two of them. ``elided`` may stand before a name in one word with it.
    ``endings`` is a pattern of what cases put in the place of the last letters of a word, ``vowels``, if there are any.
    """

    speaks: bool
    catalogue: str
    between: str
    elided: tuple[str, ...]
    vowels: str
    endings: str


# In which order Chinese and Arabic versions list countries was not found.
_NONE = Listing(False, "", "", (), "", "")

LISTING = {
    "ar": _NONE,
    "zh": _NONE,
    "en": Listing(True, "", r"(?:, |,? and |,? as well as )(?:(?:of|by|from|in|for|to|with) )?(?:the )?", (), "", ""),
    "fr": Listing(
        True,
        "fr",
        r"(?:, |,? et |,? ainsi que )(?:(?:de|par|en|au|aux|à|pour|avec|du|des) )?(?:la |le |les |l’|l'|d’|d')?",
        ("l’", "l'", "d’", "d'"),
        "",
        "",
    ),
    "ru": Listing(
        True,
        "ru",
        r"(?:, |,? и |,? а также )(?:(?:в|во|из|с|со|от) )?",
        (),
        "аеийоуыьэюя",
        "[аеийоуыьэюямхв]{0,3}",
    ),
    "es": Listing(
        True,
        "es",
        r"(?:, |,? y |,? e |,? así como )(?:(?:de|por|en|a|con|del|al) )?(?:el |la |los |las )?",
        (),
        "",
        "",
    ),
}

"""Abbreviations in running text: which need no full name, how a full name introduces one, and where they stand."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.value import Value


class Abbreviations(Value):
    """What a language knows of abbreviations.

    ``letters`` are their capitals, as in a class of a pattern. ``known`` need no full name. ``called`` stands before
    one that is made on the spot: hereinafter “the Group”. ``titles`` stand before names of persons, which may be in
    capitals. ``full`` says what is never abbreviated, and ``organs`` what of it may have other full names too;
    ``adjectives`` are those whose full name fits wherever the abbreviation stands, and ``elsewhere`` is what follows
    when they begin a name of its own. ``stopped`` says how that is spelt which has full stops and is no abbreviation
    without them; it is empty where full stops and possessives are no fault.
    """

    letters: str
    known: frozenset[str]
    called: tuple[str, ...]
    titles: tuple[str, ...]
    full: dict[str, str]
    organs: dict[str, str]
    adjectives: tuple[str, ...]
    elsewhere: tuple[str, ...]
    stopped: dict[str, str]


class Mention(Value):
    """An abbreviation at its place in a text, without an s of the plural.

    ``explained`` says whether its full name is beside it. ``after`` is that by which the full name before it is known
    again, where it stands in parentheses behind one; elsewhere it is empty.
    """

    key: str
    start: int
    end: int
    explained: bool
    after: str


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Codes and names of formats and standards, which are no names that could be written in full.
_CODES = _words(
    "USD EUR GBP JPY CHF CNY RUB CAD AUD NZD SEK NOK DKK INR BRL ZAR KRW MXN XDR "
    "ISO URL ISBN ISSN DOI PDF HTML XML CSV GMT UTC DVD CD-ROM COVID DNA"
)
# Signs of units behind a figure.
_UNITS = _words("MW GW TW PW MJ GJ TJ PJ EJ MB GB TB PB MT GT KM KG HA MPA GPA VA MVA")
# UNESCO and UNICEF are almost never written in full (UNEP, Abbreviations and Acronyms).
_LATIN = _CODES | {"UNESCO", "UNICEF"}

ABBREVIATIONS = {
    "ar": Abbreviations("A-Z", _LATIN | {"UN"}, ("باسم", "بعبارة"), (), {}, {}, (), (), {}),
    "zh": Abbreviations("A-Z", _LATIN | {"UN"}, ("简称", "简称为", "称为", "下称"), (), {}, {}, (), (), {}),
    "en": Abbreviations(
        "A-Z",
        _LATIN,
        ("hereinafter", "hereafter", "referred to as", "known as", "abbreviated as", "called", "acronym"),
        ("Mr", "Ms", "Mrs", "Miss", "Dr", "Prof", "Professor", "Sir", "Ambassador", "Minister"),
        # ST/DCS/4/Rev.1, “Some points of style”, paragraph 24; the forms of speech: UNEP, Abbreviations.
        {
            "UN": "United Nations",
            "UNGA": "General Assembly",
            "UNSC": "Security Council",
            "UNSG": "Secretary-General",
            "ECOSOC": "Economic and Social Council",
            "UNOG": "United Nations Office at Geneva",
            "UNON": "United Nations Office at Nairobi",
            "UNOV": "United Nations Office at Vienna",
        },
        {"GA": "General Assembly", "SC": "Security Council", "SG": "Secretary-General"},
        ("UN",),
        # Names that the bodies have given themselves.
        ("Women", "Tourism", "Trade and Development", "Web TV", "News", "Global Compact", "Global Pulse"),
        {
            "UN": "United Nations",
            "EU": "European Union",
            "US": "United States",
            "UK": "United Kingdom",
            "USA": "United States",
        },
    ),
    # ONU may be written in French: Editorial Manual, on abbreviations.
    "fr": Abbreviations(
        "A-ZÀÂÇÉÈÊËÎÏÔÙÛÜ",
        _LATIN | {"ONU", "UN"},
        ("ci-après", "dit", "dite", "dénommé", "dénommée", "appelé", "appelée", "sigle", "en anglais"),
        ("M", "MM", "Mme", "Mmes", "Mlle", "Dr"),
        {},
        {},
        (),
        (),
        {},
    ),
    "ru": Abbreviations(
        "A-ZА-ЯЁ",
        _LATIN | {"ООН", "США", "СССР", "СНГ", "ЮНЕСКО", "ЮНИСЕФ", "UN"},  # unverified
        ("далее", "далее именуемый", "далее именуемая", "именуемый", "именуемая", "сокращенно"),
        ("г-н", "г-жа", "г-на", "г-жи", "г-ном", "г-жой", "г-ну", "г-же"),
        {},
        {},
        (),
        (),
        {},
    ),
    "es": Abbreviations(
        "A-ZÁÉÍÓÚÑÜ",
        _LATIN | {"ONU", "UN", "EE", "UU"},  # unverified
        (
            "en adelante",
            "denominado",
            "denominada",
            "llamado",
            "llamada",
            "conocido como",
            "sigla",
            "siglas",
            "en inglés",
        ),
        ("Sr", "Sra", "Sres", "Sras", "Dr", "Dra", "Excmo", "Excma"),
        {},
        {},
        (),
        (),
        {},
    ),
}

# The last character before which a letter or figure is one of a script with words between blanks.
_ALPHABETS = "\u0590"
_CYRILLIC = "\u0400"
_ROMAN = re.compile(r"M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})|[ХVI]+")
_OPENED = re.compile(r"[(（\[]")
_QUOTE = r"[“«\"„「]?"
# Behind an abbreviation in parentheses: their end, or words that go on, but no year or page.
_CLOSED = re.compile(r"(?:s?[”»\"」]?(?:-plus|\+)?)\s*(?:[)）\]]|[,;:،；，]\s?[^\W\d])")
_SPELT_BEHIND = re.compile(r"s? ?[(（]([^()（）\n]{4,})[)）]")
_GLOSSED = re.compile(r"s?\s*(?:\n|[:：=–—]\s)")


def _alphabetic(sign: str) -> bool:
    return sign.isalnum() and sign < _ALPHABETS


def _end_of(name: str) -> str:
    """By what a name is known again: the beginning of its last word, or its last signs where there are no blanks."""
    word = name.rsplit(" ", 1)[-1].lower()
    return word[:4] if _alphabetic(word[-1]) else word[-2:]


class _Text:
    """A text in which abbreviations of a language are looked for."""

    def __init__(self, words: str, known: Abbreviations) -> None:
        self.words = words
        self.known = known
        called = "|".join(re.escape(one) for one in known.called)
        self.introduced = re.compile(
            rf"{_OPENED.pattern}{_QUOTE}(?:(?:{called})\W{{0,4}})?(?:the |la |le |el |los |las )?{_QUOTE}$"
        )
        self.called = re.compile(rf"(?:{called})\W{{0,3}}$")
        self.capitals_behind = re.compile(rf"(?<!\S)(?:[{known.letters}-]+ )+$")
        self.capitals_ahead = re.compile(rf"(?: [{known.letters}-]+(?!\w))+")
        titles = "|".join(re.escape(one) for one in known.titles) or r"(?!)"
        self.person = re.compile(rf"(?:^|\W)(?:{titles})\.?\s(?:[^\W\d_][\w.’'-]*\s){{0,3}}$")

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether capitals between two offsets are a word, not part of a symbol, an address or a formula."""
        words = self.words
        before, after = words[start - 1 : start], words[end : end + 1]
        if before and (_alphabetic(before) or before in "/._@#&$\\+ـ"):
            return False
        if before in "-‑" and before and not words[start - 2 : start - 1].islower():
            return False
        if after and (_alphabetic(after) or after in "/_@$&"):
            return False
        following = words[end + 1 : end + 3]
        if after in ".-‑" and after and following[:1].isdigit():
            return False
        # UN-Habitat, and U.S.A
        return not (after in "-‑." and after and following[:1].isupper())

    def is_name(self, key: str, start: int, end: int) -> bool:
        """Whether a word in capitals is an abbreviation of a name, and not a number, a unit, a person or a shout."""
        before = self.words[max(start - 60, 0) : start].rsplit("\n", 1)[-1]
        if key in self.known.known or _ROMAN.fullmatch(key):
            return False
        if key in _UNITS and before[-2:-1].isdigit():
            return False
        return not (self.is_among_capitals(key, before, end) or (" " in before and self.person.search(before)))

    def is_among_capitals(self, key: str, before: str, end: int) -> bool:
        """Whether three words or more in a row are in capitals, as in a heading of old."""
        if key in self.known.full:
            return False
        follows = before[-2:-1].isupper() and before.endswith(" ")
        behind = self.capitals_behind.search(before) if follows else None
        ahead = self.capitals_ahead.match(self.words, end)
        return sum(found[0].count(" ") for found in (behind, ahead) if found) >= 2

    def mention(self, key: str, start: int, end: int) -> Mention:
        """The abbreviation between two offsets, with what stands round it."""
        before = self.words[max(start - 40, 0) : start].rsplit("\n", 1)[-1]
        opened = self.introduced.search(before) if _OPENED.search(before) else None
        if opened and _CLOSED.match(self.words, end):
            name = before[: opened.start()].rstrip()
            if name and (name[-1].isalnum() or name[-1] in '”»"》)'):
                return Mention(key, start, end, True, _end_of(name))
        return Mention(key, start, end, bool(self.called.search(before)) or self.is_glossed(key, start, end), "")

    def is_glossed(self, key: str, start: int, end: int) -> bool:
        """Whether the full name stands behind: in parentheses, or as in a list of abbreviations."""
        spelt = _SPELT_BEHIND.match(self.words, end)
        if spelt and len(spelt[1]) >= 2 * len(key):
            first = spelt[1][0]
            of_another_alphabet = (first >= _CYRILLIC) != (key[0] >= _CYRILLIC) and first.isupper()
            return first.upper() == key[0] or of_another_alphabet or not _alphabetic(first)
        if self.words.startswith(" = ", end):
            return True
        return self.words[start - 1 : start] in ("", "\n") and bool(_GLOSSED.match(self.words, end))


@lru_cache(maxsize=1)
def mentions(words: str, language: str) -> tuple[Mention, ...]:
    """Every abbreviation of names in a text whose lines have a line feed behind them."""
    known = ABBREVIATIONS[language]
    text = _Text(words, known)
    capitals = rf"[{known.letters}]{{2,}}"
    found = []
    for match in re.finditer(rf"({capitals}(?:[-‑]{capitals})*)s?", words):
        key, start, end = match[1], match.start(), match.end()
        if text.stands_alone(start, end) and text.is_name(key, start, end):
            found.append(text.mention(key.replace("‑", "-"), start, end))
    return tuple(found)

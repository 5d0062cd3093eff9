"""Words that have a capital as terms of treaties, with the words beside them by which the term is known."""

from __future__ import annotations

from drafter.value import Value


class Capitals(Value):
    """Where a language has capitals.

    ``words`` are those that may want one. ``terms`` are patterns whose group is such a word and wants one, whatever the
    report. ``unsure`` are such terms too, but whether their other word has one depends on the sense. ``bare`` are
    patterns of the term alone, and ``written`` is the term as a report writes it that has it in capitals elsewhere.
    Behind one of ``behind`` a word is part of another term.
    """

    words: frozenset[str]
    terms: tuple[str, ...]
    unsure: tuple[str, ...]
    bare: tuple[str, ...]
    written: str
    behind: tuple[str, ...]


_NONE = Capitals(frozenset(), (), (), (), "", ())

# Editorial Manual, on capitalization: State, Member State. The Parties: decisions and reports of the Conference of the
# Parties to the climate convention in each language, such as FCCC/CP/2015/10.
CAPITALS = {
    "ar": _NONE,
    "zh": _NONE,
    "en": Capitals(
        frozenset({"parties", "party", "states", "state"}),
        (
            r"[Cc]onference of the (parties)\b",
            r"[Mm]eeting of the (parties) to\b",
            r"(parties|party) to the (?:Convention|Kyoto Protocol|Paris Agreement|Montreal Protocol)\b",
            r"[Aa]nnex II? (parties|party)\b",
            r"[Dd]evelop(?:ed|ing) country (parties|party)\b",
            r"(states|state) part(?:ies|y)\b",
            r"[Ss]mall island developing (states|state)\b",
        ),
        # Member States of the United Nations, but member States of other bodies.
        (r"[Mm]ember (states|state)\b(?! (?:that|its|the|how|why)\b)",),
        (
            r"(?:[Mm]any|[Ss]ome|[Ss]everal|[Mm]ost|[Aa]ll|[Oo]ther|[Aa] number of|[Ff]ew|[Nn]o) (parties)\b"
            r"(?! to (?:the|a|an|any) (?:conflict|dispute|contract|war)| concerned| involved)",
        ),
        "Parties",
        ("States ", "State ", "states ", "state "),
    ),
    "fr": Capitals(
        frozenset({"parties", "partie", "états", "état"}),
        (
            r"[Cc]onférence des (parties)\b",
            r"[Rr]éunion des (parties) (?:à|au)\b",
            r"(parties?) (?:non )?visées? à l[’']annexe I",
            r"(parties?) à la Convention\b",
            r"(états?) [Mm]embres?\b",
            r"(états?) parties?\b",
            r"[Pp]etits (états) insulaires en développement",
        ),
        (),
        (),
        "",
        (),
    ),
    "ru": Capitals(
        frozenset({"сторон", *(f"сторон{end}" for end in ("а", "ы", "е", "у", "ой", "ам", "ами", "ах"))}),
        (
            r"[Кк]онференци[а-я]{1,3} (сторон)\b",
            r"[Сс]овещани[а-я]{1,2} (сторон) Киотского протокола",
            r"(сторон[а-я]{0,3}),? (?:не )?включенн[а-я]{1,3} в приложение I",
            r"(сторон[а-я]{0,3}),? (?:не )?являющи[а-я]{1,3}ся развивающимися странами",
        ),
        (),
        (),
        "",
        (),
    ),
    "es": Capitals(
        frozenset({"partes", "parte", "estados"}),
        (
            r"[Cc]onferencia de las (partes)\b",
            r"[Rr]eunión de las (partes) en\b",
            r"(partes?) (?:no )?incluidas? en el anexo I",
            r"(partes?) del anexo I",
            r"(partes?) que (?:son países|es un país)",
            r"(estados) [Mm]iembros\b",
            r"(estados) [Pp]artes\b",
            r"[Pp]equeños (estados) insulares en desarrollo",
        ),
        (),
        (),
        "",
        (),
    ),
}

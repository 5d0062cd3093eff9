"""Verbs that the dictionary of the United Nations spells with z, and those that it spells with s."""

from __future__ import annotations

from drafter.value import Value


class Suffixes(Value):
    """The endings of a language that are spelt with one letter or with another.

    ``wrong`` are the endings with s, which behind ``stems`` want z in the place of the s; ``any_stem`` are those that
    want it behind any stem but ``rooted``. ``prefixes`` may stand before a stem. ``rooted_z`` are stems, with
    their z, that want s. What follows a name that keeps its own spelling is in ``own``.
    """

    wrong: tuple[str, ...]
    any_stem: tuple[str, ...]
    stems: frozenset[str]
    rooted: frozenset[str]
    prefixes: tuple[str, ...]
    rooted_z: tuple[str, ...]
    own: tuple[str, ...]


_NONE = Suffixes((), (), frozenset(), frozenset(), (), (), ())

# Editorial Manual, on spelling: -ize where it is a suffix (organization, globalize); -ise where it is of the root
# (advise, surprise), -yse (analyse, catalyse).
_STEMS = """
actual anonym antagon apolog author autom canal capital carbon categor central character civil collectiv colon
commercial commod commodit compartmental computer conceptual container contextual critic crystall custom cyber
decimal democrat deput destabil digit digital dramat econom electr emphas energ equal euthan external extrem factor
familiar federal fertil final formal fossil galvan general global harmon homogen hospital human hybrid hypothes
ideal immobil immun incentiv individual industrial initial institutional instrumental internal international ion
item jeopard journal legal legitim liberal local magnet marginal material maxim mechan memor metabol miniatur minim
mobil modern monet monopol moral national natural neutral normal operational optim organ oxid parallel parameter
parametr patron penal personal polar polym popular pressur priorit privat professional provisional pseudonym public
pulver radical random rational real recogn regional regular revital revolution schemat scrutin secur securit sensit
serial social special spiritual stabil standard steril stigmat strateg subsid sulphur summar symbol sympath synchron
synthes systemat temper theor token traumat trivial tropical urban util vandal vapor verbal victim virtual visual
vocal
"""

SUFFIXES = {
    "ar": _NONE,
    "zh": _NONE,
    "en": Suffixes(
        ("ise", "ised", "ises", "iser", "isers", "ising", "isable", "isation", "isations", "isational"),
        ("isation", "isations", "isational"),
        frozenset(_STEMS.split()),
        frozenset({"improv", "telev", "superv"}),
        ("re", "de", "dis", "un", "over", "under", "non", "mis", "pre", "co", "sub", "in"),
        ("analyz", "catalyz", "paralyz", "dialyz", "electrolyz", "hydrolyz", "photolyz"),
        # Names that keep their own spelling, by what follows.
        (
            " for Economic Co",
            " of Vine and Wine",
            " internationale",
            " mondiale",
            " de ",
            " des ",
            " du ",
            " européenne",
        ),
    ),
    "fr": _NONE,
    "ru": _NONE,
    "es": _NONE,
}

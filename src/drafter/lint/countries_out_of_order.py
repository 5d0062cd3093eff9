"""Three or more countries are listed, and not in alphabetical order.

Why: the alphabet puts no country before another; any other order is taken for a meaning.

Source: UN Editorial Manual, on paragraphs: the replies of States stand in the alphabetical order of their names in each
language version; for other lists, secondary sources. The names are those of ISO 3166, as the package pycountry ships
them with their translations; names of another form are passed over.

Languages: English, French, Russian and Spanish; the order of Chinese and Arabic versions was not found. An order may
have a reason, such as who spoke first, so this is only worth a look.

Bad:
    mandate: |
      Statements were made by representatives of Norway, Brazil and Japan.

Good:
    mandate: |
      Statements were made by representatives of Brazil, Japan and Norway.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from drafter.languages.editing.listing import LISTING, Listing
from drafter.lint.printed import RUNNING
from drafter.lint.prose import MARK, Prose
from drafter.lint.rule import Found
from drafter.place import Level
from drafter.value import Value

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, known in LISTING.items() if known.speaks)
_LEAST = 3
_FURTHEST = 24
_BESIDE = re.compile(r"\b(?:(?P<group>77 [^\W\d]{1,3} (?:la )?)|[^\W\d_][\w’'‑-]* )\Z")
# What a list of names has, and most reports have somewhere.
_LIKELY = re.compile(
    r", (?:\w{1,3} )?(?:\w[’'])?[^\W\d_a-zа-я][^,.\n]*(?:,| \w{1,3} (?:\w{2,3} )?(?:\w[’'])?[^\W\d_a-zа-я])"
)


class Named(Value):
    """A country named in a text, and the keys by which an alphabet may place it."""

    start: int
    end: int
    keys: tuple[str, ...]


def check(prose: Prose) -> Iterator[Found]:
    """Find the first country of every list that stands behind one that comes after it."""
    known = LISTING[prose.language.code]
    if not _LIKELY.search(prose.words):
        return
    between = re.compile(rf"{MARK}*(?: \([^()\n]{{1,40}}\))?{known.between}")
    named: list[Named] = []
    for one in (*_named(prose, known), Named(len(prose.words), len(prose.words), ())):
        if named and not between.fullmatch(prose.words, named[-1].end, one.start):
            yield from _out_of_order(prose, named)
            named = []
        if named or not _is_part(prose, one):
            named.append(one)


def _is_part(prose: Prose, one: Named) -> bool:
    """Whether a country is named within another name: El Salvador in French, the Group of 77 and China."""
    ahead = prose.words[max(prose.line(one.start).start, one.start - _FURTHEST) : one.start]
    before = _BESIDE.search(ahead)
    return bool(before and (before["group"] or prose.is_name(one.start - len(ahead) + before.start())))


def _out_of_order(prose: Prose, named: list[Named]) -> Iterator[Found]:
    if len(named) < _LEAST or _may_be_in_order(named):
        return
    late = next((here for last, here in pairwise(named) if here.keys[0] < last.keys[0]), named[-1])
    in_order = sorted(named, key=lambda one: one.keys[0])
    words = ", ".join(prose.words[one.start : one.end] for one in in_order)
    hint = f"write them in the order {words}, unless their order has a reason"
    name = prose.words[late.start : late.end]
    yield Found(prose.place(late.start), f"“{name}” is out of alphabetical order in this list", hint)


def _may_be_in_order(named: list[Named]) -> bool:
    """Whether each can be placed by one of its keys so that all are in order."""
    last = ""
    for one in named:
        fitting = [key for key in one.keys if key >= last]
        if not fitting:
            return False
        last = min(fitting)
    return True


def _named(prose: Prose, known: Listing) -> Iterator[Named]:
    """Every country named in running text, in the order of the text; of two in one place the longer name."""
    from drafter import countries

    names = countries.names(known.catalogue)
    begun: dict[str, list[str]] = {}
    for name in names:
        begun.setdefault(_stem(re.split(r"[ (]", name, maxsplit=1)[0], known), []).append(name)
    found: dict[int, Named] = {}
    for word, starts in prose.index.items():
        elided = next((len(one) for one in known.elided if word.startswith(one)), 0)
        for name in _beginning(begun, _plain(word[elided:]), known):
            pattern = re.compile(" ".join(_inflected(part, known) for part in name.split(" ")) + r"(?!\w)")
            for start in (start + elided for start in starts):
                ahead = prose.words[start : start + len(name) + 12]
                match = pattern.match(_plain(ahead.lower())) if ahead[0].isupper() else None
                end = start + match.end() if match else 0
                if end > (found[start].end if start in found else start) and _is_in_list(prose, start, end):
                    found[start] = Named(start, end, tuple(map(_key, names[name])))
    last = 0
    for _, one in sorted(found.items()):
        if one.start >= last:
            yield one
            last = one.end


def _is_in_list(prose: Prose, start: int, end: int) -> bool:
    return prose.line(start).kind in RUNNING and prose.typed(start, end)


def _beginning(begun: dict[str, list[str]], word: str, known: Listing) -> Iterator[str]:
    """The names of countries that may begin with a word."""
    for stem in {word[: len(word) - cut] for cut in range(4)} if known.endings else {word}:
        yield from begun.get(stem, ())


def _stem(word: str, known: Listing) -> str:
    return word.rstrip(known.vowels) if known.endings else word


def _inflected(word: str, known: Listing) -> str:
    """A pattern of a word in any case."""
    return re.escape(_stem(word, known)) + known.endings


def _plain(words: str) -> str:
    """Words in the letters of the names."""
    return words.replace("ё", "е").replace("'", "’")


def _key(name: str) -> str:
    """A name as an alphabet compares it: without accents and signs."""
    bare = (sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign) or sign == "\u0306")
    return re.sub(r"[^\w ]", "", "".join(bare).replace("-", " ").replace("’", " "))

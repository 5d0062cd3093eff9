"""An abbreviation is used and its full name is nowhere, or comes only later.

Why: a reader who does not know the abbreviation cannot follow the sentence, and a translator cannot translate it.

Source: UN Editorial Manual, on abbreviations and acronyms: the name is written out the first time, with the
abbreviation behind it in parentheses; a list of abbreviations will do too.

Languages: in every language, and in Chinese and Arabic for abbreviations in Latin letters. Which abbreviations are
so well known that they need no full name is set out in the Manual for English and French alone.

Bad:
    mandate: |
      The workshop dealt with LULUCF and with other sectors.

Good:
    mandate: |
      The workshop dealt with land use, land-use change and forestry (LULUCF). Many Parties spoke of LULUCF.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.abbreviations import ABBREVIATIONS, Mention, mentions
from drafter.lint.printed import RUNNING
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL


def check(prose: Prose) -> Iterator[Found]:
    """Find the first place of every abbreviation in running text that is not yet explained there."""
    full = ABBREVIATIONS[prose.language.code].full
    first: dict[str, Mention] = {}
    explained: dict[str, Mention] = {}
    for one in mentions(prose.words, prose.language.code):
        if one.explained:
            explained.setdefault(one.key, one)
        elif one.key not in first and one.key not in full and _counts(prose, one):
            first[one.key] = one
    for key, one in first.items():
        later = explained.get(key)
        if later is None:
            hint = f"write the full name here, with “{key}” in parentheses behind it"
            yield Found(prose.place(one.start), f"“{key}” is spelt out nowhere", hint)
        elif later.after and later.start > one.start and prose.line(later.start).kind not in ("note", "cell"):
            here, there = prose.line(one.start).where, prose.line(later.start).where
            where = "further on" if here == there else f"in {there}"
            hint = f"spell it out here, and write only “{key}” there"
            yield Found(prose.place(one.start), f"“{key}” is used before it is spelt out {where}", hint)


def _counts(prose: Prose, one: Mention) -> bool:
    return prose.line(one.start).kind in RUNNING and prose.typed(one.start, one.end)

"""A word has an s where United Nations spelling has a z, or the other way round.

Why: all United Nations documents in English are spelt alike, so that texts can be joined and searched.

Source: UN Editorial Manual, on spelling, as the United Nations University quotes it: -ize where it is a suffix
(organization, globalize), but -ise where it belongs to the root (advise, surprise) and -yse (analyse, catalyse).

Bad:
    mandate: |
      The secretariat organised a workshop to analyze the submissions.

Good:
    mandate: |
      The secretariat organized a workshop to analyse the submissions and to advise on the exercise.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.suffixes import SUFFIXES, Suffixes
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in SUFFIXES.items() if known.wrong)


def check(prose: Prose) -> Iterator[Found]:
    """Find every word with the wrong letter, outside quotations and names with a spelling of their own."""
    known = SUFFIXES[prose.language.code]
    for word, starts in prose.index.items():
        at = _fault(word, known)
        for start in starts if at else ():
            end = start + len(word)
            if not prose.typed(start, end) or prose.is_quoted(start) or prose.words.startswith(known.own, end):
                continue
            old = prose.words[start:end]
            new = old[:at] + _OTHER[old[at]] + old[at + 1 :]
            if prose.is_name(start):
                hint = f"write “{new}”, unless it is a name that keeps its own spelling"
                yield Found(prose.place(start), f"“{old}” is not in United Nations spelling", hint, level="hint")
            else:
                edits = prose.edit(start, end, new)
                yield Found(prose.place(start), f"“{old}” is not in United Nations spelling", f"write “{new}”", edits)


_OTHER = {"s": "z", "S": "Z", "z": "s", "Z": "S"}


def _fault(word: str, known: Suffixes) -> int:
    """The offset of the letter that is wrong in a word, if one is; no word begins with it."""
    whole = word.removesuffix("’s").removesuffix("'s")
    last = whole.rsplit("-", 1)[-1].rsplit("‑", 1)[-1]
    ahead = len(whole) - len(last)
    if last.endswith(known.wrong):
        for ending in known.wrong:
            stem = last.removesuffix(ending)
            if stem != last and (ending in known.any_stem or _takes_suffix(stem, known)) and stem not in known.rooted:
                return ahead + len(stem) + 1
    for stem in known.rooted_z if "yz" in last else ():
        if last.startswith(stem) and last != stem:
            return ahead + len(stem) - 1
    return 0


def _takes_suffix(stem: str, known: Suffixes) -> bool:
    return stem in known.stems or any(stem.removeprefix(one) in known.stems for one in known.prefixes)

"""A word is spelt otherwise than in the dictionary of the United Nations.

Why: all United Nations documents in English are spelt alike, so that texts can be joined and searched.

Source: UN Editorial Manual, on spelling: the Concise Oxford English Dictionary, the form that it lists first
(programme, centre, colour, adviser, judgement).

Languages: English. The name of an organization keeps its own spelling, and so does a computer program.

Bad:
    mandate: |
      The program was described by an advisor of the data center.

Good:
    mandate: |
      The programme was described by an adviser of the data centre, with the help of a computer program.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.words import WORDS
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in WORDS.items() if known.preferred)


def check(prose: Prose) -> Iterator[Found]:
    """Find every spelling of the list, outside quotations and where the word does not mean something else."""
    known = WORDS[prose.language.code]
    for word, preferred in known.preferred.items():
        for start in (start for form in (word, f"{word}’s", f"{word}'s") for start in prose.index.get(form, ())):
            end = start + len(word)
            behind = prose.words[max(start - 20, 0) : start].split()
            apart = behind and behind[-1] in known.apart.get(word, ())
            if apart or not prose.typed(start, end) or prose.is_quoted(start):
                continue
            old = prose.words[start:end]
            new = _like(old, preferred)
            if prose.is_name(start):
                hint = f"write “{new}”, unless it is a name that keeps its own spelling"
                yield Found(prose.place(start), f"“{old}” is not in United Nations spelling", hint, level="hint")
            else:
                edits = prose.edit(start, end, new)
                yield Found(prose.place(start), f"“{old}” is not in United Nations spelling", f"write “{new}”", edits)


def _like(old: str, new: str) -> str:
    """A word with the capitals of another."""
    if old.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if old[0].isupper() else new

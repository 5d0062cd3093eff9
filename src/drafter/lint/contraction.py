"""A short form of speech such as “don’t” stands in the text.

Why: reports are formal, and short forms are hard for those who read in a foreign language.

Source: a rule of this house; no published one was seen.

Bad:
    mandate: |
      Some Parties didn’t agree with the range.

Good:
    mandate: |
      Some Parties did not agree with the range. One said “we don’t”.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.words import WORDS
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, known in WORDS.items() if known.contracted)


def check(prose: Prose) -> Iterator[Found]:
    """Find every short form outside quotations."""
    for short, full in WORDS[prose.language.code].contracted.items():
        for start in (*prose.index.get(short, ()), *prose.index.get(short.replace("’", "'"), ())):
            end = start + len(short)
            words = prose.words[start:end]
            if not prose.typed(start, end) or prose.is_quoted(start):
                continue
            new = full[:1].upper() + full[1:] if words[0].isupper() else full
            hint = f"write “{new}”" if full else "write both words in full"
            yield Found(prose.place(start), f"“{words}” is a form of speech", hint,
                        prose.edit(start, end, new) if full else ())  # fmt: skip

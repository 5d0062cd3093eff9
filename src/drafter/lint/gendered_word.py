"""A word names men, or women, where any person may be meant.

Why: a report speaks of all who took part, and of posts that anybody may hold.

Source: United Nations, Guidelines for gender-inclusive language, in English and in Spanish
(www.un.org/en/gender-inclusive-language); for some words the list published by UN-Women in 2020.

Languages: English, and in Spanish the form of address that tells whether a woman is married. The common heritage of
mankind and the common concern of mankind are terms of treaties, and stay.

Bad:
    mandate: |
      The Chairman of the working group spoke of man-made emissions.

Good:
    mandate: |
      The Chair of the working group spoke of anthropogenic emissions and of the common concern of mankind.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.words import WORDS
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in WORDS.items() if known.gendered)


def check(prose: Prose) -> Iterator[Found]:
    """Find every word of the list outside quotations."""
    known = WORDS[prose.language.code]
    for word, neutral in known.gendered.items():
        for start in (start for form in (word, f"{word}’s", f"{word}'s") for start in prose.index.get(form, ())):
            end = start + len(word)
            in_treaty = any(prose.words[max(end - len(one), 0) : end].lower() == one for one in known.fixed)
            if in_treaty or not prose.typed(start, end) or prose.is_quoted(start):
                continue
            hint = f"write {' or '.join(f'“{one}”' for one in neutral.split('/'))}"
            yield Found(prose.place(start), f"“{prose.words[start:end]}” names one gender only", hint)

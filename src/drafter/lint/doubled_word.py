"""A word stands twice, one behind the other.

Why: it is nearly always left over from an edit, and readers see it before anything else on the page.

Source: seen in the published Bangkok report of 2011, paragraph 16.

Bad:
    mandate: |
      The workshop was held in the the margins of the session.

Good:
    mandate: |
      The workshop was held in the margins of the session. Parties agreed that that point was open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.doubling import DOUBLING, Doubling
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_HYPHENS = ("-", "‑")
_TWICE = re.compile(r"\b([^\W\d_]+) (?=\1\b)", re.IGNORECASE)


def check(prose: Prose) -> Iterator[Found]:
    """Find every word, and every Chinese character that cannot be doubled, behind its like."""
    known = DOUBLING[prose.language.code]
    for found in prose.find(_TWICE):
        second = found.end()
        if found[1].lower() in known.words or _is_part(prose.words, found.start(), second + len(found[1])):
            continue
        if prose.typed(second, second + len(found[1])):
            yield _found(prose, found.start(), found[1])
    for found in prose.find(rf"([{known.characters}])(?=\1)") if known.characters else ():
        if not _is_brought_together(prose.words, found.start(), known):
            yield _found(prose, found.start(), found[1])


def _found(prose: Prose, start: int, word: str) -> Found:
    return Found(prose.place(start), f"“{word}” stands here twice", "keep one of them")


def _is_part(words: str, start: int, end: int) -> bool:
    """Whether one of two like words belongs to a word with a hyphen: in in-depth reviews."""
    return words[start - 1 : start] in _HYPHENS or (words[end] in _HYPHENS and words[end + 1].isalnum())


def _is_brought_together(words: str, start: int, known: Doubling) -> bool:
    """Whether two like characters at an offset belong to two words."""
    return any(start - at >= 0 and words.startswith(one, start - at) for one in known.within for at in range(len(one)))

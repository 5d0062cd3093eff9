"""No blank stands behind a comma, a semicolon or the end of a sentence.

Why: the two words are read as one, and a line cannot break between them.

Source: a rule of this house.

Bad:
    mandate: |
      Many Parties,and some observers, spoke of conditions.Views differed.

Good:
    mandate: |
      Many Parties, and some observers, spoke of 1,200 conditions, e.g. at 8.30 p.m. Views differed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.spacing import SPACING
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Edit, Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, one in SPACING.items() if one.followed)
_STOP = re.compile(r"\.(?=[^\W\d_]{2})")
_LETTERS = re.compile(r"[^\W\d_]{3}\Z")


def check(prose: Prose) -> Iterator[Found]:
    """Find signs between two words that have no blank behind them."""
    followed = SPACING[prose.language.code].followed
    for found in prose.find(rf"[{followed}](?=[^\W\d_](?:[^\W\d_]| ))"):
        if prose.words.rfind("{", max(found.start() - 15, 0), found.start()) >= 0:
            # It may be a mark that is misspelt.
            continue
        before = prose.words[max(found.start() - 2, 0) : found.start()]
        if before[-1:].isdigit() or before[-1:] in ")]”»" or (before.isalpha() and len(before) == 2):
            edits = prose.edit(*found.span(), f"{found[0]} ")
            yield _found(prose, found.start(), edits)
    for found in prose.find(_STOP):
        at = found.start()
        before, behind = prose.words[max(at - 3, 0) : at], prose.words[at + 1 : at + 3]
        if _LETTERS.match(before) and before.islower() and behind.istitle():
            yield _found(prose, at)


def _found(prose: Prose, at: int, edits: tuple[Edit, ...] = ()) -> Found:
    start = (prose.words[max(at - 15, 0) : at].split() or [""])[-1]
    end = (prose.words[at + 1 : at + 16].split() or [""])[0]
    words = f"{start}{prose.words[at]}{end}"
    return Found(prose.place(at), f"no blank stands behind the sign in “{words}”", "put one there", edits)

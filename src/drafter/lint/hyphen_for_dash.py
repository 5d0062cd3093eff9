"""A hyphen stands where a dash belongs.

Why: a hyphen joins the parts of a word; between the parts of a sentence it reads as a slip.

Source: a rule of this house; a document of 2017 (CERD/C/ARE/CO/18-21) has – between blanks in Russian. Which dash
English, French and Spanish documents have is unverified: only a hint.

Languages: Arabic documents have a hyphen between blanks.

Bad:
    mandate: |
      The workshop - the first of its kind - was held in Bonn.

Good:
    mandate: |
      The workshop – the first of its kind – was held in Bonn, with co-chairs from two Parties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.dashes import DASHES
from drafter.lint.printed import RUNNING
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, one in DASHES.items() if one.dash)
_BETWEEN = re.compile("-(?=[ \u00a0])")
# Words, and no letters of a formula: x - y.
_WORD_BEFORE = re.compile("[^\\W_]{2}[ \u00a0]|.?[”»)》][ \u00a0]|[\u3400-\u9fff][ \u00a0]")
_WORD_BEHIND = re.compile(r"[^\W\d_]{2}|[“«(《\u3400-\u9fff]|[^\W\d_] ")
_DOUBLE = re.compile("--(?!-)[ \u00a0]?")


def check(prose: Prose) -> Iterator[Found]:
    """Find hyphens between blanks that part words, and doubled hyphens."""
    hint = f"write {DASHES[prose.language.code].dash}"
    for found in prose.find(_BETWEEN, *RUNNING, "heading", "title", "caption"):
        at = found.start()
        before, behind = prose.words[max(at - 3, 0) : at], prose.words[at + 2 : at + 4]
        if _WORD_BEFORE.match(before) and _WORD_BEHIND.match(behind):
            yield Found(prose.place(at), "a hyphen stands here between two blanks", hint)
    for found in prose.find(_DOUBLE, *RUNNING, "heading", "title", "caption") if "--" in prose.words else ():
        start = found.start()
        before = prose.words[max(start - 2, prose.line(start).start) : start].strip()[-1:]
        if _ends_a_word(before) and prose.words[found.end()].isalpha():
            yield Found(prose.place(start), "two hyphens stand here for a dash", hint)


def _ends_a_word(char: str) -> bool:
    return char.isalnum() or (char != "" and char in "”»)》")

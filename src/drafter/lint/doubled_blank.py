"""Two blanks or more stand between two words.

Why: in a justified text they leave a hole in the line, and a search for the words does not find them.

Source: a rule of this house; the style guide of the Food and Agriculture Organization asks for one blank behind
every sign.

Bad:
    mandate: |
      Many Parties  spoke of conditions.

Good:
    mandate: |
      Many Parties spoke of conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_ALL = " \u00a0\u202f\u2009\u3000"
_BLANKS = re.compile(f"[{_ALL}]{{2,}}")
_NO_BREAK = "\u00a0\u202f"
# Beside these signs stands no blank, or another one; and between Chinese characters none.
_BEFORE, _BEHIND = "([“‘«¿¡（《「\n", ",.;:?!)]”’»،؛؟，。、；：？！）》」\n"
_TIGHT = "\u2e80"


def check(prose: Prose) -> Iterator[Found]:
    """Find blanks that stand side by side between words."""
    there = [blank for blank in _ALL if blank in prose.words]
    if not any(one + other in prose.words for one in there for other in there):
        return
    for found in prose.find(_BLANKS):
        before, behind = prose.words[found.start() - 1], prose.words[found.end()]
        if before in _BEFORE or behind in _BEHIND or (before >= _TIGHT and behind >= _TIGHT):
            continue
        one = next((blank for blank in found[0] if blank in _NO_BREAK), " ")
        count = "two blanks stand" if len(found[0]) == 2 else f"{len(found[0])} blanks stand"
        start, end = found.span()
        words = f"“{_word(prose.words[max(start - 30, 0) : start], -1)}” and “{_word(prose.words[end : end + 30], 0)}”"
        yield Found(prose.place(start), f"{count} between {words}", "keep one", prose.edit(start, end, one))


def _word(words: str, which: int) -> str:
    """The first word, or the last."""
    return (words.split() or [""])[which]

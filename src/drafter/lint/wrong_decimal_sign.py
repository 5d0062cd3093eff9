"""A decimal has the sign of another language.

Why: where a comma divides thousands, “2,5 per cent” makes readers stop, and so does “2.5” where
it divides decimals.

Source: UN Editorial Manual, on numbers, for English; the Spanish style guide of FAO. For French and
Russian the usual print of these languages; no source of the United Nations was seen.

Languages: English has a point; French, Spanish and Russian have a comma.

Bad:
    mandate: |
      The share grew by 2,5 per cent.

Good:
    mandate: |
      The share grew by 2.5 per cent, in 1,240 places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in FIGURES.items() if known.wrong_decimal)
_BEFORE = re.compile(r"(?<![\w.,:/–-])\d{1,6}$")


def check(prose: Prose) -> Iterator[Found]:
    """Find the other sign between figures that are followed by a measure."""
    known = FIGURES[prose.language.code]
    for found in prose.find(rf"{re.escape(known.wrong_decimal)}(\d{{1,2}})(?={known.measured})"):
        whole = _BEFORE.search(prose.words, max(prose.line(found.start()).start, found.start() - 7), found.start())
        if whole is None or prose.is_quoted(found.start()):
            continue
        start, end = whole.start(), found.end()
        right = f"{whole[0]}{known.decimal}{found[1]}"
        message = f"“{prose.words[start:end]}” has the decimal sign of another language"
        edits = prose.edit(found.start(), found.start() + 1, known.decimal)
        yield Found(prose.place(start), message, f"write “{right}”", edits)

"""A decimal below one has no zero before its sign.

Why: the sign is easily overlooked, and .5 is then read as 5.

Source: UN Editorial Manual, on numbers.

Languages: each has its own decimal sign.

Bad:
    mandate: |
      The share grew by .5 per cent.

Good:
    mandate: |
      The share grew by 0.5 per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
# What may stand before a figure that begins with a sign, besides letters of scripts that put no blank before it.
_BEFORE = " \u00a0\n(–-+≈<>≥≤$€"
_PART = re.compile(r"\d{1,4}(?![A-Za-z\d.,:/])|\d{1,4}(?=[.,](?!\d))")


def check(prose: Prose) -> Iterator[Found]:
    """Find a decimal sign with a figure behind it and none before it."""
    known = FIGURES[prose.language.code]
    for sign in known.zero:
        for found in prose.find(rf"{re.escape(sign)}(?=\d)"):
            at = found.start()
            part = _PART.match(prose.words, at + 1)
            before = prose.words[at - 1 : at]
            is_free = before in _BEFORE or (before.isalpha() and before.lower() == before.upper())
            if part is None or not is_free or (before != "\n" and prose.words[at - 2 : at - 1].isdecimal()):
                continue
            right = f"0{known.decimal if sign in '.,' and known.wrong_decimal else sign}{part[0]}"
            edits = prose.edit(at, part.end(), right)
            yield Found(prose.place(at), f"“{sign}{part[0]}” has no zero before it", f"write “{right}”", edits)

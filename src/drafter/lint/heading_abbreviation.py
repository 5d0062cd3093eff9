"""A title, heading or caption has an abbreviation.

Why: whoever looks up a heading on the contents page has not read the text in which the abbreviation is explained.

Source: Editorial Manual, on abbreviations: none in titles and headings. For captions of tables and figures, where room
may be short, a rule of this house, and a hint.

Languages: names that nobody writes out, such as COVID-19 and HIV, may stand, and so may symbols of documents, roman
numerals, formulas and units.

Bad:
    issues: |
      # Rules for LULUCF
      Views differed.

      # NAMAs
      Views differed.

Good:
    issues: |
      # Rules for land use, land-use change and forestry
      Views differed.

      # Parties included in Annex I
      Views differed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.headings import HEADINGS, in_capitals
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_ROMAN = re.compile(r"(?:XL|X{0,3})(?:IX|IV|V?I{0,3})")
_LETTERS = "A-Za-zÀ-ɏЀ-ӿ"


def check(prose: Prose) -> Iterator[Found]:
    """Find every abbreviation in titles, headings and captions."""
    known = HEADINGS[prose.language.code]
    # Neither part of a longer word, nor of a symbol (1/CP.16), a formula or a name with a figure (CO2, HFC-23).
    pattern = re.compile(
        rf"(?<![{_LETTERS}0-9/.–-])([{known.letters}]{{2,}}(?:[–-][{known.letters}][{_LETTERS}]*)*)(?:s(?![{_LETTERS}]))?"
        rf"(?![{_LETTERS}0-9/$])(?!\.\d)(?![–-]\d)"
    )
    for line in prose.lines:
        if line.kind not in ("title", "heading", "caption"):
            continue
        words = prose.words[line.start : line.end]
        if words.islower() or in_capitals(words, known, prose.in_small_letters):
            continue
        for found in pattern.finditer(words):
            start, end = line.start + found.start(), line.start + found.end()
            if found[1] in known.names or _ROMAN.fullmatch(found[1]) or not prose.typed(start, end):
                continue
            message = f"“{found[0]}” is an abbreviation, and stands in a {line.kind}"
            level: Level | None = "hint" if line.kind == "caption" else None
            yield Found(prose.place(start), message, "write it in full, or leave it out", level=level)

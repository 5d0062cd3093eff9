"""An abbreviation is explained, and then never used.

Why: the reader learns a word for nothing.

Source: UN Editorial Manual, on abbreviations and acronyms: none is used for a name that occurs only once or twice. It
makes an exception where a body is better known by its abbreviation, so this is only worth a look.

Bad:
    mandate: |
      The workshop dealt with land use, land-use change and forestry (LULUCF). Views differed.

Good:
    mandate: |
      The workshop dealt with land use, land-use change and forestry. Views differed.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.abbreviations import ABBREVIATIONS, mentions
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = ALL


def check(prose: Prose) -> Iterator[Found]:
    """Find every abbreviation that stands in parentheses behind its name and nowhere else in the report."""
    known = ABBREVIATIONS[prose.language.code]
    seen = {*known.full, *known.organs}
    for one in mentions(prose.words, prose.language.code):
        if not one.after or one.key in seen:
            continue
        seen.add(one.key)
        again = prose.words.find(one.key, one.end) >= 0 or prose.words.find(one.key) < one.start
        if not again and prose.typed(one.start, one.end):
            hint = f"take “({one.key})” out, unless the abbreviation is better known than the name"
            yield Found(prose.place(one.start), f"“{one.key}” is explained here and never used", hint)

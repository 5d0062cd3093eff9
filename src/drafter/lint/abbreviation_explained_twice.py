"""The full name of an abbreviation is given with the abbreviation behind it a second time.

Why: what is explained once is known; a second time the reader wonders whether something else is meant.

Source: UN Editorial Manual, on abbreviations and acronyms: the name is written out in full the first time.

Languages: in every language. An annex, the summary and a box may each explain what the text explains too.

Bad:
    mandate: |
      The workshop dealt with land use, land-use change and forestry (LULUCF).

      Rules for land use, land-use change and forestry (LULUCF) were discussed.

Good:
    mandate: |
      The workshop dealt with land use, land-use change and forestry (LULUCF).

      Rules for LULUCF were discussed.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.abbreviations import ABBREVIATIONS, mentions
from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL


def check(prose: Prose) -> Iterator[Found]:
    """Find each abbreviation that stands in parentheses behind the same name as before, in the same text."""
    full = ABBREVIATIONS[prose.language.code].full
    known: dict[tuple[str, str, str], PrintedLine] = {}
    for one in mentions(prose.words, prose.language.code):
        line = prose.line(one.start)
        if not one.after or one.key in full or line.kind in ("title", "heading"):
            continue
        key = (one.key, _text(line), one.after)
        if key in known and prose.typed(one.start, one.end):
            message = f"“{one.key}” has already been explained in {known[key].where}"
            yield Found(prose.place(one.start), message, f"write only “{one.key}” here")
        known.setdefault(key, line)


def _text(line: PrintedLine) -> str:
    """The text that a line belongs to: the main one, an annex, the summary, a box, the notes."""
    return "notes" if line.kind == "note" else line.where.rpartition(", ")[0]

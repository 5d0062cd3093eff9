"""Two notes that explain something say the very same.

Why: one note can be marked in several places, and then has one number; two have to be kept alike by hand.

Source: UN Editorial Manual, on repeated references: the mark of an explanatory note may be repeated. A note that cites
a source is given again, as that manual asks for in resolutions, and is not found here.

Bad:
    mandate: |
      The secretariat organized a workshop.[^views] Parties spoke at length.[^other]
    notes: |
      [^views]: The views in the present report are those of the participants alone.
      [^other]: The views in the present report are those of the participants alone.

Good:
    mandate: |
      The secretariat organized a workshop.[^views] Parties spoke at length.[^views]
    notes: |
      [^views]: The views in the present report are those of the participants alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.noting import NOTING
from drafter.line import count
from drafter.lint.prose import ADDRESS, END, GAP, PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = ALL
# An address, a gap, the slash of a symbol or a decision: what cites a source, or is not there yet.
_CITES = re.compile(f"[{ADDRESS}{GAP}]|[A-Z\\d.]/[A-Z\\d.]")
# So many words are no explanation yet.
_SHORT = 5


def check(prose: Prose) -> Iterator[Found]:
    """Find every note with the words of one before it, in the text or below the same table."""
    again = NOTING[prose.language.code].again
    first: dict[tuple[str, str, str], str] = {}
    for where, lines in _notes(prose):
        words = END.join(prose.words[line.start : line.end].strip() for line in lines)
        if _CITES.search(words) or words.lower().startswith(again) or count(words) <= _SHORT:
            continue
        block = lines[0].block
        before = first.setdefault((lines[0].kind, block.name if block else "", words), where)
        if before is not where:
            hint = "mark the first one in both places, by its name, and take the other out"
            yield Found(prose.place(lines[0].start), f"{where} says the same as {before}", hint)


def _notes(prose: Prose) -> Iterator[tuple[str, list[PrintedLine]]]:
    """The notes, each with its lines."""
    found: dict[str, list[PrintedLine]] = {}
    for line in prose.lines:
        if line.kind in ("note", "table note"):
            found.setdefault(line.where, []).append(line)
    yield from found.items()

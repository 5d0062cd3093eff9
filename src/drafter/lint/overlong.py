"""The report is longer than documents may be.

Why: a document that is too long is not accepted for translation unless a waiver was granted.

Source: Editorial Manual, instructions for the preparation of official documents: 8,500 words for a document of the
Secretariat and 10,700 for any other, notes and headings included. Between the two lengths this is a hint, since who
wrote a document decides.

Languages: in Chinese, characters are counted, and 1.7 of them taken for a word of English, which is what translators
reckon with. No rate of the United Nations was seen (unverified), so that the length is a rough one.

Bad:
    issues: |
      Many Parties spoke of the costs of equipment and training. … (1,100 times)

Good:
    issues: |
      Many Parties spoke of the costs of equipment and training. … (800 times)
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.lengths import LENGTHS
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level, Place
from drafter.report import word_count

LEVEL: Level = "warning"
SPEAKS = ALL
# Documents of the Secretariat, and all others.
_SECRETARIAT, _OTHERS = 8_500, 10_700
_HINT = "shorten it, or ask for a waiver in time"


def check(prose: Prose) -> Iterator[Found]:
    """Find a report that is too long, at the first of what was typed."""
    length = LENGTHS[prose.language.code]
    # Quick to rule out: no word has less than one character and a blank.
    if len(prose.words) < _SECRETARIAT:
        return
    counted = word_count(prose.report)
    words = int(counted / length.characters) if length.characters else counted
    if words <= _SECRETARIAT:
        return
    said = f"this report has {counted:,} {length.unit}"
    if length.characters:
        said += f", which are some {words:,} words at {length.characters} characters a word"
    if words > _OTHERS:
        yield Found(_first(prose), f"{said}: no document may have more than {_OTHERS:,}", _HINT)
    else:
        said += f": a document of the Secretariat may have no more than {_SECRETARIAT:,}"
        yield Found(_first(prose), said, f"{_HINT}, if the Secretariat wrote it", level="hint")


def _first(prose: Prose) -> Place | None:
    """Where the title stands, or else the first line that was typed."""
    lines = sorted(prose.lines, key=lambda line: line.kind != "title")
    return next((place for line in lines if (place := prose.first_place(line))), None)

"""An item does not open with a capital letter.

Why: items are read one by one, and cited one by one.

Source: Editorial Manual, on paragraphs and subparagraphs: its example; for Spanish FCCC/SBSTA/2021/2.

Languages: in French, and in bullets, it is found where most of the list has capitals (a rule of this house). In Russian
both are seen.

Mending: the letter is made a capital.

Bad:
    issues: |
      Participants spoke of:
      - the cost of equipment;
      - The cost of training.

Good:
    issues: |
      Participants spoke of:
      - The cost of equipment;
      - pH values;
      - “De facto” standards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.items import ITEMS
from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, items in ITEMS.items() if items.capital or items.alike)
_WORD = re.compile(r"[^\W_]+(?:[.-][^\W_]+)*")
# The beginning of a name: al-Qaida, de Boer, van der Leyen.
_NAME = re.compile(r"(?:(?:al|el)-|(?:de|van|von|bin)(?: de[rn])? )[A-ZÀ-Þ]")


def check(prose: Prose) -> Iterator[Found]:
    """Find every item with a small first letter, and every bullet where most of its list have capitals."""
    items = ITEMS[prose.language.code]
    for one in prose.lists:
        small = [line for line in one.points if _is_small(prose, line)]
        mostly = len(small) * 2 < len(one.points)
        if (items.capital and one.kind == "item") or (items.alike and mostly):
            for line in small:
                letter = prose.words[line.start]
                message = f"this {one.kind} begins with a small letter"
                edits = prose.edit(line.start, line.start + 1, letter.upper())
                yield Found(prose.place(line.start), message, f"begin it with “{letter.upper()}”", edits)


def _is_small(prose: Prose, line: PrintedLine) -> bool:
    """Whether a line begins with a word in small letters, typed as such, that is no sign and no part of a name."""
    words = prose.words
    word = _WORD.match(words, line.start, line.end)
    if not word or not words[line.start].islower() or not prose.typed(line.start, line.start + 1):
        return False
    # pH, mRNA, i.e., b2: signs are as they are.
    plain = word[0].replace("-", "")
    return plain.isalpha() and plain.islower() and not _NAME.match(words, line.start)

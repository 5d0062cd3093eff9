"""A title or heading is all in capitals.

Why: capitals hide which words are names, and are hard to read. How a heading looks is the template's affair.

Source: Editorial Manual, instructions for the preparation of official documents: initial capitals for the first word of
a heading and for words that have them anyway.

Languages: Arabic and Chinese have no capitals.

Bad:
    issues: |
      # COMPARABILITY OF TARGETS
      Views differed.

      # COSTS
      Views differed on costs.

Good:
    issues: |
      # Comparability of targets
      Views differed.

      # Costs
      Views differed on costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.headings import HEADINGS, in_capitals
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in HEADINGS.items() if known.usual)


def check(prose: Prose) -> Iterator[Found]:
    """Find every line of a title, heading or caption that is in capitals from end to end."""
    known = HEADINGS[prose.language.code]
    for line in prose.lines:
        if line.kind not in ("title", "heading", "caption"):
            continue
        words = prose.words[line.start : prose.end(line)]
        if prose.typed(line.start, line.end) and in_capitals(words, known, prose.in_small_letters):
            hint = f"write “{words.capitalize()}”, with capitals for names alone"
            yield Found(prose.first_place(line), f"this {line.kind} is all in capitals", hint)

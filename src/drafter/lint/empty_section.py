"""A section has a heading but nothing under it.

Why: an empty heading shifts the numbers of all that follow, and reads as if text had been lost.

Source: UN Editorial Manual, on headings.

Bad:
    issues: |
      # Comparability

      # Conditions
      Many Parties spoke of conditions.

Good:
    issues: |
      # Comparability
      Some Parties spoke of comparability.

      # Conditions
      Many Parties spoke of conditions.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.report import Section

LEVEL: Level = "warning"
SPEAKS = ALL


def check(prose: Prose) -> Iterator[Found]:
    """Find every section, at any depth, that has no content."""
    for line in prose.lines:
        if isinstance(line.block, Section) and not line.block.content:
            called = f"section {line.block.cited}" if line.block.cited else "this section"
            hint = "write what belongs under it, or take the heading out"
            yield Found(prose.place(line.start), f"{called} has a heading and no text", hint)

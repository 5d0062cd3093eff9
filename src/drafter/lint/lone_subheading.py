"""A heading is the only one at its level.

Why: a heading parts a text from what is beside it. Where there is an A there must be a B; one alone belongs into the
heading above it.

Source: Editorial Manual, on headings and subheadings, for headings with and without numbers.

Languages: a report of a single chapter is not found, since its other chapters may still be to come.

Bad:
    issues: |
      # Coverage
      ## Gases
      Views on gases differed.

      # Costs
      Some Parties spoke of costs.

Good:
    issues: |
      # Coverage of gases
      Views on gases differed.

      # Costs
      Some Parties spoke of costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.line import plain
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.report import Block, Section

LEVEL: Level = "warning"
SPEAKS = ALL
_HINT = "add another, or take it out and let its text stand under the heading above"


def check(prose: Prose) -> Iterator[Found]:
    """Find every heading that has none beside it, within a section or an annex."""
    lines = {id(line.block): line for line in prose.lines if line.kind == "heading"}
    above = [(plain(annex.title), annex.content) for annex in prose.report.annexes]
    above += [(plain(line.block.title), line.block.content) for line in lines.values()
              if isinstance(line.block, Section)]  # fmt: skip
    for title, content in above:
        if alone := _alone(content):
            called = f" under “{title}”" if title else " here"
            message = f"“{plain(alone.title)}” is the only heading{called}"
            yield Found(prose.first_place(lines[id(alone)]), message, _HINT)


def _alone(content: tuple[Block, ...]) -> Section | None:
    """The heading that is alone among these blocks."""
    sections = [block for block in content if isinstance(block, Section)]
    return sections[0] if len(sections) == 1 else None

"""Some headings of a level are questions, and others are not.

Why: headings of one level share a grammatical shape, so that the contents page can be read as a list.

Source: Editorial Manual, on headings and subheadings.

Bad:
    issues: |
      # Coverage
      ## Which gases are covered?
      Views differed.

      ## Which sectors are covered?
      Views differed.

      ## Costs
      Views differed.

      # Conditions
      Views differed.

Good:
    issues: |
      # Coverage
      ## Which gases are covered?
      Views differed.

      ## Which sectors are covered?
      Views differed.

      # Conditions
      Views differed.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.report import Section

LEVEL: Level = "hint"
SPEAKS = ALL
_QUESTION = "?？؟"


def check(prose: Prose) -> Iterator[Found]:
    """Find questions below a heading among more headings of another shape, and those among more questions."""
    lines = {id(line.block): line for line in prose.lines if line.kind == "heading"}
    for above in [line.block for line in lines.values()]:
        if isinstance(above, Section):
            beside = [lines[id(block)] for block in above.content if isinstance(block, Section)]
            yield from _of_level(prose, beside)


def _of_level(prose: Prose, beside: list[PrintedLine]) -> Iterator[Found]:
    asked = [line for line in beside if prose.words[prose.end(line) - 1] in _QUESTION]
    others = [line for line in beside if line not in asked]
    if asked and others and len(asked) != len(others):
        few = others if len(others) < len(asked) else asked
        what = "is a question, as those beside it are not" if few is asked else "is no question, as those beside it are"
        for line in few:
            yield Found(prose.first_place(line), f"this heading {what}", "give the headings of a level one shape")

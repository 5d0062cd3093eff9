"""Something is still to be written here.

Why: the document shows a marked gap in its place. These are listed so that none is left when the report goes out.

Source: a rule of this house.

Bad:
    mandate: |
      The workshop was attended by {gap:how many} Parties.

Good:
    mandate: |
      The workshop was attended by 18 Parties.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.inline import Gap
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = ALL


def check(prose: Prose) -> Iterator[Found]:
    """Find every gap that the author has marked."""
    before, _, after = prose.language.phrases.gap.partition("{}")
    for line in prose.lines:
        for inline in line.line:
            if isinstance(inline, Gap) and inline.place:
                asked = inline.ask.removeprefix(before).removesuffix(after)
                message = f"“{asked}” is still to be written" if asked else "something is still to be written here"
                yield Found(inline.place, message, "write it in the place of the mark")

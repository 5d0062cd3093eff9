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
from drafter.report import Figure

LEVEL: Level = "hint"
SPEAKS = ALL


def check(prose: Prose) -> Iterator[Found]:
    """Find every gap that the author has marked."""
    if prose.report.masthead.organ in prose.report.gaps:
        place = prose.first_place(prose.lines[0]) if prose.lines else None
        yield Found(place, _message(prose, prose.report.masthead.organ), "write it behind “organ:”")
    for line in prose.lines:
        for inline in line.line:
            if isinstance(inline, Gap) and inline.place:
                yield Found(inline.place, _message(prose, inline.ask), "write it in the place of the mark")
        if line.kind == "caption" and isinstance(line.block, Figure) and _is_gap(prose, line.block.description):
            message = _message(prose, line.block.description)
            yield Found(prose.first_place(line), message, "write it behind “description:”")


def _message(prose: Prose, shown: str) -> str:
    before, _, after = prose.language.phrases.gap.partition("{}")
    asked = shown.removeprefix(before).removesuffix(after)
    return f"“{asked}” is still to be written" if asked else "something is still to be written here"


def _is_gap(prose: Prose, words: str) -> bool:
    """Whether plain words are all of them in the brackets of a gap."""
    before, _, after = prose.language.phrases.gap.partition("{}")
    return words.startswith(before) and words.find(after) == len(words) - len(after)

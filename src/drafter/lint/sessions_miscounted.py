"""The text says another number of sessions than the agenda lists.

Why: text and agenda are often written by different hands, and readers compare them.

Source: a rule of this house. Only sessions with a number are counted in the agenda, such as “First session” or
“Session 2”;
breaks, openings and discussions are not. Where fewer than two have one, nothing is compared.

Bad:
    mandate: |
      The workshop was organized in four sessions.
    agenda: |
      # 10 a.m. to 1 p.m.
      ## First session: stations
      - Norway
      ## Second session: costs
      - France

Good:
    mandate: |
      The workshop was organized in two sessions.
    agenda: |
      # 10 a.m. to 1 p.m.
      ## First session: stations
      - Norway
      ## Second session: costs
      - France
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.counts import COUNTS
from drafter.languages.editing.numbers import NUMBERS
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.report import AgendaSession

LEVEL: Level = "hint"
SPEAKS = ALL


def check(prose: Prose) -> Iterator[Found]:
    """Find the number of sessions in the text where the agenda numbers more of them, or fewer."""
    known = COUNTS[prose.language.code]
    numbers = {**NUMBERS[prose.language.code].words, **known.words}
    listed = sum(
        isinstance(line.block, AgendaSession) and bool(re.search(known.session, prose.words[line.start : line.end]))
        for line in prose.lines
    )
    if listed < 2:
        return
    for pattern in known.sessions:
        for found in prose.find(pattern, "paragraph", "unnumbered", "item"):
            count = int(found["count"]) if found["count"].isdecimal() else numbers[found["count"]]
            if count != listed and not prose.is_quoted(found.start()):
                message = f"the text says {count} sessions; the agenda has {listed} with a number"
                hint = f"see which is right: “{found['count']}” here, or the sessions in the agenda"
                yield Found(prose.place(found.start("count")), message, hint)

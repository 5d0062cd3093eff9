"""Two words with a slash stand for one thing or another or both.

Why: it leaves open which of them is meant, and translators have to ask.

Source: editorial manual of UNDRR.

Languages: English only; no source was seen for the others.

Bad:
    mandate: |
      Parties may submit views and/or further information.

Good:
    mandate: |
      Parties may submit views or further information, or both.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, known in FIGURES.items() if known.both)


def check(prose: Prose) -> Iterator[Found]:
    """Find each such pair of words outside quotations."""
    first, second = FIGURES[prose.language.code].both.split("/")
    for found in prose.find(rf"/{second}\b"):
        start = found.start() - len(first)
        if prose.words[start : found.start()].lower() == first and not prose.is_quoted(start):
            message = f"“{prose.words[start : found.end()]}” leaves open what is meant"
            hint = f"write “{first}” or “{second}”, or add “or both” behind the second"
            yield Found(prose.place(start), message, hint)

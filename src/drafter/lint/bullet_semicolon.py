"""A bullet ends with a semicolon.

Why: semicolons join the items of one sentence. Bullets are no sentence.

Source: Editorial Manual, on paragraphs and subparagraphs: no sign behind short bullets, a full stop where they are
whole sentences, no semicolons.

Languages: the Manual speaks of English; in others the custom differs.

Bad:
    organization: |
      The workshop took up:
      * Stations;
      * Costs; and
      * The use of data

Good:
    organization: |
      The workshop took up:
      * Stations
      * Costs
      * The use of data
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.items import BULLETS, ITEMS
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, speaks in BULLETS.items() if speaks)


def check(prose: Prose) -> Iterator[Found]:
    """Find every bullet with a semicolon at its end, or with one and the word that joins the last."""
    ending = re.compile(rf"[;；](?:\s*(?:{'|'.join(ITEMS[prose.language.code].joining)}))?$")
    for line in prose.lines:
        if line.kind != "bullet":
            continue
        found = ending.search(prose.words[line.start : prose.end(line)])
        if found and prose.typed(line.start + found.start(), line.start + found.end()):
            hint = "take the semicolon out; a full stop belongs behind whole sentences alone"
            sign = " ".join(found[0].split())
            yield Found(prose.place(line.start + found.start()), f"this bullet ends with “{sign}”", hint)

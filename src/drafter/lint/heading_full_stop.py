"""A title or heading has a full stop, colon or other sign at its end.

Why: a heading is no sentence. The sign stands out on the contents page, where it is printed again.

Source: a rule of this house; no heading in the Editorial Manual or in the published reports that were seen has one.

Languages: question marks may stand, and full stops of abbreviations.

Mending: the sign is taken out.

Bad:
    issues: |
      # Comparability of targets.
      Views differed.

      # Costs:
      Views differed.

Good:
    issues: |
      # Comparability of targets
      Views differed.

      # Who bears the costs?
      Views differed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_SIGNS = {
    ".": "full stop", "。": "full stop", "．": "full stop", "۔": "full stop", ":": "colon", "：": "colon",
    ";": "semicolon", "；": "semicolon", "؛": "semicolon", ",": "comma", "，": "comma", "、": "comma", "،": "comma",
}  # fmt: skip
_SURE = ("full stop",)
# EE.UU., U.S., г., etc.: a full stop that belongs to its word; and three in a row.
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:\S*\.\S*\.|[A-Za-zÀ-ɏЀ-ӿ]{1,2}\.|etc\.)$")


def check(prose: Prose) -> Iterator[Found]:
    """Find every title, heading and caption with such a sign, and the last line alone of those that have several."""
    for line, after in zip(prose.lines, [*prose.lines[1:], None], strict=True):
        if line.kind in ("title", "heading", "caption") and not _goes_on(line, after):
            end = prose.end(line)
            name = _SIGNS.get(prose.words[end - 1 : end])
            if name and prose.typed(end - 1, end) and not _ABBREVIATED.search(prose.words[line.start : end]):
                message = f"this {line.kind} ends with a {name}"
                # Behind any other sign something may be missing.
                edits = prose.edit(end - 1, end, "") if name in _SURE else ()
                yield Found(prose.place(end - 1), message, "take it out", edits)


def _goes_on(line: PrintedLine, after: PrintedLine | None) -> bool:
    """Whether a line of a title is followed by another of the same."""
    return line.kind == "title" and after is not None and after.kind == "title" and after.where == line.where

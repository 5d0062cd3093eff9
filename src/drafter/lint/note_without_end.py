"""A note does not end with a full stop.

Why: notes are sentences, or stand for one; below one another on a page, the one without a full stop looks cut off.

Source: every note of the decisions of the Conference of the Parties serving as the meeting of the Parties to the Paris
Agreement (FCCC/PA/CMA/2021/10/Add.3), those too that hold a symbol alone; the published Bangkok report of 2011, which
leaves it out behind a web address.

Bad:
    mandate: |
      The secretariat organized a workshop.[^request]
    notes: |
      [^request]: Decision 1/CP.16, paragraph 38

Good:
    mandate: |
      The secretariat organized a workshop.[^request] All statements are on the website.[^site]
    notes: |
      [^request]: Decision 1/CP.16, paragraph 38.
      [^site]: <https://unfccc.int/meetings>
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.inline import Look, Text
from drafter.languages.editing.noting import NOTING
from drafter.lint.prose import ADDRESS, GAP, PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Edit, Level

LEVEL: Level = "warning"
SPEAKS = ALL
_CLOSING = "”’»›\"')）］]】」』 \u00a0\u202f"


def check(prose: Prose) -> Iterator[Found]:
    """Find every note whose last paragraph ends otherwise; a web address or a gap may stand last."""
    known = NOTING[prose.language.code]
    notes = [line for line in prose.lines if line.kind in ("note", "table note")]
    for at, line in enumerate(notes):
        goes_on = at + 1 < len(notes) and notes[at + 1].where == line.where
        words = prose.words[line.start : line.end].rstrip(_CLOSING)
        last = words[-1:]
        if goes_on or not last or last in (ADDRESS, GAP) or last in known.ends or prose.is_unwritten(line):
            continue
        level: Level | None = "hint" if line.kind == "table note" else None
        shown = _shown(prose.words[line.start : line.end])
        message = f"{line.where} ends with “{shown}” and without a full stop"
        hint = f"write “{known.stop}” at its end"
        yield Found(prose.place(line.end - 1), message, hint, _stopped(prose, line, known.stop), level)


def _shown(words: str) -> str:
    """The end of a note, from its last word or two on."""
    return words if len(words) <= 20 else "…" + words[-20:].partition(" ")[2] if " " in words[-20:] else words[-20:]


def _stopped(prose: Prose, line: PrintedLine, stop: str) -> tuple[Edit, ...]:
    """The edit that adds a full stop to plain words; behind a quotation or another sign the author knows better."""
    inline, last = line.line[-1], prose.words[line.end - 1]
    if isinstance(inline, Text) and inline.look == Look.PLAIN and (last.isalnum() or last == ")"):
        return prose.edit(line.end - 1, line.end, last + stop)
    return ()

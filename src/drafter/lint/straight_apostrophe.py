"""An apostrophe is straight.

Why: a document has ’ throughout, as its quotation marks are curled too; straight ones show that a text was pasted.

Source: UN Editorial Manual, quotations and punctuation, for English; published documents for French
(CCPR/C/MNG/CO/6: l’État partie).

Languages: English and French. The report is told once, at the first of them.

Bad:
    mandate: |
      The Parties' views and the secretariat's note were taken up.

Good:
    mandate: |
      The Parties’ views and the secretariat’s note were taken up, at 30°15' north.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.quoting import QUOTING
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Edit, Level

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, one in QUOTING.items() if one.apostrophe)
# Also the accents that are typed for it.
_TYPED = "['´`‘]"


def check(prose: Prose) -> Iterator[Found]:
    """Find, once for a report, the apostrophes that are not the one that is printed."""
    right = QUOTING[prose.language.code].apostrophe
    first, count, edits = -1, 0, list[Edit]()
    for found in prose.find(_TYPED):
        at = found.start()
        before, behind = prose.words[at - 1 : at], prose.words[at + 1]
        if before.isalpha() and (behind.isalnum() or _is_possessive(prose, at)):
            first, count = first if count else at, count + 1
            edits += prose.edit(at, at + 1, right)
    if count:
        more = "" if count == 1 else f", one of {count} in the report"
        message = f"the apostrophe of “{_word(prose.words, first)}” is straight{more}"
        yield Found(prose.place(first), message, f"write {right}", tuple(edits))


def _is_possessive(prose: Prose, at: int) -> bool:
    """Whether the mark behind an s ends no quotation, none being open before it: Parties' views."""
    line = prose.line(at)
    before = prose.words[line.start : at]
    opens = before.startswith("'") or any(mark in before for mark in (" '", "('", "“'", "‘"))
    return prose.words[at] == "'" and before.endswith("s") and not opens


def _word(words: str, at: int) -> str:
    """The word that an apostrophe is in, as typed."""
    start = words[max(at - 20, 0) : at].split()
    end = words[at : at + 20].split()
    return f"{start[-1] if start else ''}{end[0] if end else ''}".strip("“”«»(),.;:")

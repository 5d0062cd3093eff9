"""A figure is written in other digits than the numbers of the paragraphs.

Why: a document has one kind of digits; the numbers of paragraphs, items and notes are in Western ones.

Source: a rule of this house. Published Arabic documents have either kind; CCPR/C/BIH/CO/3 has both, in one paragraph.

Languages: Arabic. The report is told once, at the first of them.

Bad:
    mandate: |
      عُقدت حلقة العمل في عام ٢٠١١.

Good:
    mandate: |
      عُقدت حلقة العمل في عام 2011.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import digit

from drafter.languages.editing.characters import CHARACTERS
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, one in CHARACTERS.items() if one.strange_figures)


def check(prose: Prose) -> Iterator[Found]:
    """Find, once for a report, figures in other digits than drafter's."""
    all_found = list(prose.find(f"[{CHARACTERS[prose.language.code].strange_figures}]+"))
    if all_found:
        first = all_found[0]
        right = "".join(str(digit(one)) for one in first[0])
        more = "" if len(all_found) == 1 else f", one of {len(all_found)} such figures in the report"
        message = f"“{first[0]}” is in other digits than the numbers of the paragraphs{more}"
        yield Found(prose.place(first.start()), message, f"write {right}")

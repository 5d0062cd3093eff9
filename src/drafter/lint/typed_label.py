"""A heading has a number or a letter that was typed.

Why: headings get their labels from their place. One that was typed, or pasted with the heading, is printed behind the
right one, and is wrong as soon as a section is added.

Source: a rule of this house.

Mending: a label that is the one the heading has is taken out; any other is left for its author to judge.

Bad:
    issues: |
      # A. Coverage
      Views differed.

      # B. Costs
      Views differed.

Good:
    issues: |
      # Coverage
      Views differed.

      # A.1 models
      Views differed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.numerals import Numeral
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.report import Section

LEVEL: Level = "warning"
SPEAKS = ALL
# The labels of headings in any of the six languages, up to this number, are what is pasted.
_MOST = 20
_DASHES = " –-"
_FORMS = ("{}. ", "{}) ", "({}) ", "{}.\u00a0", "{}.\t")


def check(prose: Prose) -> Iterator[Found]:
    """Find every heading that begins with what could be its label."""
    labels = _labels(prose)
    for line in prose.lines:
        if line.kind != "heading" or not isinstance(line.block, Section):
            continue
        words = prose.words[line.start : line.end]
        if not (found := labels.match(words)) or not prose.typed(line.start, line.start + found.end()):
            continue
        typed = found[0].strip()
        own = line.block.label
        sure = typed.rstrip(f".)、{_DASHES}").lstrip("(") == own.rstrip(".) –-").lstrip("(") and bool(own)
        edits = prose.edit(line.start, line.start + found.end(), "") if sure else ()
        hint = f"take it out: the heading has its label, {own}, from its place" if own else "take it out"
        yield Found(prose.place(line.start), f"“{typed}” was typed before this heading", hint, edits)


def _labels(prose: Prose) -> re.Pattern[str]:
    """What the label of a heading looks like, where it is typed."""
    numbers = range(1, _MOST + 1)
    numerals = {
        Numeral.UPPER_ROMAN,
        Numeral.UPPER_LATIN,
        Numeral.ARABIC,
        *(one.numeral for one in prose.language.headings),
    }
    shown = {numeral.show(number) for numeral in numerals for number in numbers}
    forms = {form.replace("{}", label) for label in shown for form in _FORMS}
    own = {one.show(number).rstrip() for one in prose.language.headings for number in numbers if one.show(number)}
    # Labels that end in a sign of their own need no blank behind them: 一. and 一、
    forms |= {label for label in own if not label[0].isascii()}
    forms |= {f"{label.rstrip('.')}、" for label in own if not label[0].isascii()}
    # Whatever dash is typed for theirs, with a blank before it or none.
    for label in own:
        bare = label.rstrip(_DASHES)
        behind = " " if bare[:1].isascii() else ""
        forms |= {f"{bare}{blank}{dash}{behind}" for blank in ("", " ") for dash in "-–" if bare != label}
    return re.compile("(?:" + "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) + r")\s*(?=\S)")

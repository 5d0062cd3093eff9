"""Two parts do not make up the whole that they are said to be of.

Why: such a slip is left when one of three numbers is corrected.

Source: a rule of this house. It speaks only where the sum is close to the whole: parts may overlap, and
may be named in part.

Languages: all but Arabic.

Bad:
    mandate: |
      Presentations were made by 18 Parties, of which 14 are included in Annex I and 3 are not.

Good:
    mandate: |
      Presentations were made by 18 Parties, of which 14 are included in Annex I and 4 are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.counts import COUNTS
from drafter.languages.editing.numbers import NUMBERS
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, known in COUNTS.items() if known.parts)
_FURTHEST = 150
# What differs by more is not meant to be a sum.
_SLIP = 2


def check(prose: Prose) -> Iterator[Found]:
    """Find a whole and two parts whose sum is near it, but not equal."""
    known, numbers = COUNTS[prose.language.code], NUMBERS[prose.language.code].words
    first_part = re.compile(known.parts)
    for link in prose.find(known.link, "paragraph", "unnumbered", "item", "bullet", "note"):
        at = link.start()
        whole = re.search(known.whole, prose.words[max(prose.line(at).start, at - _FURTHEST) : at])
        parts = first_part.match(prose.words, link.end())
        if not whole or not parts or whole.groupdict().get("of") != parts.groupdict().get("of") or prose.is_quoted(at):
            continue
        said = int(whole["whole"])
        first, second = (_value(parts[name], numbers) for name in ("first", "second"))
        total = first + second
        if first and second and 0 < abs(total - said) <= _SLIP:
            message = f"{first} and {second} make {total}, and the whole is said to be {said}"
            hint = "see which of the three numbers is right, and whether others are left out"
            start = at - len(whole.string) + whole.start("whole")
            yield Found(prose.place(start), message, hint)


def _value(number: str, numbers: dict[str, int]) -> int:
    """A number in figures or words, 0 where it is no number."""
    return int(number) if number.isdecimal() else numbers.get(number.lower(), 0)

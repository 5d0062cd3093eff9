"""A sign of punctuation stands twice, or two stand where one belongs.

Why: it is left over from an edit, and the reader wonders what has been lost.

Source: a rule of this house.

Bad:
    mandate: |
      The workshop was held in Bonn,, and its report was issued later.

Good:
    mandate: |
      The workshop was held in Bonn, and its report was issued later. It began at 10 a.m., with a short film ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.lint.prose import MARK, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
# The mark of a note may stand between the two. A full stop may end an abbreviation before another sign, and three of
# them are an omission; a question mark and an exclamation mark may meet.
_ALL = ",;:.?!،؛؟，；：、。？！"
_SIGNS = re.compile(
    rf"([,;:،؛，；：、。])({MARK}*)(?:\1)+|([?؟？!！])\3+|[,;:](?={MARK}*[,;:.])[,;:.{MARK}]+"
    rf"|[，；：、。](?={MARK}*[，；：、。])[，；：、。{MARK}]+|[،؛](?={MARK}*[،؛.])[،؛.{MARK}]+|\.\.(?!\.)"
)


def check(prose: Prose) -> Iterator[Found]:
    """Find signs that stand twice, or before another that ends a part of a sentence."""
    there = "".join(sign for sign in _ALL if sign in prose.words)
    last = 0
    for before_another in prose.find(f"[{there}](?=[{there}{MARK}])") if there else ():
        found = _SIGNS.match(prose.words, max(before_another.start(), last))
        if not found or before_another.start() < last:
            continue
        start, end = found.span()
        last = end
        if (found[0] == ".." and prose.words[start - 1 : start] == ".") or not prose.typed(start, end):
            continue
        if MARK in found[0] and prose.words[end] == MARK:
            # A comma between two marks, of which another rule speaks.
            continue
        signs = found[0].replace(MARK, "")
        one = found[1] or found[3]
        edits = prose.edit(start, end, one) if one and MARK not in found[0] else ()
        hint = f"keep one: {one}" if one else "keep the one that is meant"
        if signs == "..":
            hint = "keep one; an omission has three"
        yield Found(prose.place(start), f"“{signs}” stands where one sign belongs", hint, edits)

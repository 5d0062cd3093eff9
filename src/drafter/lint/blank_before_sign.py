"""A blank stands before a sign that follows its word, or behind one that opens a bracket or a quotation.

Why: the sign may come to stand alone on the next line.

Source: a rule of this house.

Languages: in French a blank belongs before : ; ? ! and », and another rule looks after it.

Bad:
    mandate: |
      Many Parties , and some observers , spoke of conditions ( see the annex).

Good:
    mandate: |
      Many Parties, and some observers, spoke of conditions (see the annex). Views differed in the ratio of 1 : 10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.spacing import SPACING
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_BLANK = "[ \u00a0\u202f\u2009\u3000]"
# Scripts without blanks: what stands beside a mark says nothing there.
_TIGHT = "\u2e80"
_CLOSED_BY = {")": "(", "]": "[", "）": "（"}


def check(prose: Prose) -> Iterator[Found]:
    """Find blanks between a word and its sign, and between a sign that opens and what it opens."""
    known = SPACING[prose.language.code]
    blanks = [blank for blank in " \u00a0\u202f\u2009\u3000" if blank in prose.words]
    for blank in blanks:
        for found in prose.find(rf"{blank}([{re.escape(known.closing)}])"):
            if _follows_its_word(prose.words, found):
                start = found.start()
                while re.match(_BLANK, prose.words[start - 1]):
                    start -= 1
                edits = prose.edit(start, found.end() - 1, "")
                word = (prose.words[max(start - 20, 0) : start].split() or [""])[-1]
                place, message = prose.place(found.end() - 1), f"a blank stands before the sign in “{word} {found[1]}”"
                yield Found(place, message, f"write {word}{found[1]}", edits)
    for found in prose.find(rf"[{re.escape(known.opening)}]{_BLANK}+"):
        if _opens(prose.words, found):
            edits = prose.edit(found.start() + 1, found.end(), "")
            word = (prose.words[found.end() : found.end() + 20].split() or [""])[0]
            message = f"a blank stands behind the sign in “{found[0][0]} {word}”"
            yield Found(prose.place(found.start()), message, f"write {found[0][0]}{word}", edits)


def _follows_its_word(words: str, found: re.Match[str]) -> bool:
    """Whether a sign behind a blank should stand at the word before it.

    Not so .5 and ..., the sign of a ratio, an empty pair of brackets, and a closing mark that opens a quotation.
    """
    sign, start, end = found[1], found.start(), found.end()
    before, behind = words[max(start - 9, 0) : start].rstrip(" ")[-1:], words[end]
    if before in ("", "\n") or before == _CLOSED_BY.get(sign):
        return False
    if sign == ".":
        return behind != "." and not behind.isalnum()
    if sign == ":" and before.isdigit():
        return not words[end : end + 2].strip()[:1].isdigit()
    return not (sign in "”»" and _is_word(behind))


def _is_word(char: str) -> bool:
    return char.isalnum() and char < _TIGHT


def _opens(words: str, found: re.Match[str]) -> bool:
    """Whether a sign before a blank opens something: not an empty pair of brackets, nor a mark behind a quotation."""
    sign, start, behind = found[0][0], found.start(), words[found.end()]
    if behind == "\n" or sign == _CLOSED_BY.get(behind):
        return False
    return not (sign in "“«" and start and _is_word(words[start - 1]))

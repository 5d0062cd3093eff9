"""A sign, letter or figure is that of another script: half-width in Chinese, Latin in Arabic, full-width elsewhere.

Why: it looks wrong to any reader of the language, and is left over from a keyboard that was not switched.

Source: the Chinese signs are those of the 2011 Bangkok report, which has full-width commas and half-width brackets;
the others are a rule of this house.

Languages: in Chinese half-width brackets are right, and full-width ones are left alone; only a pair of both is found.

Bad:
    mandate: |
      Many Parties， and some observers, spoke of １２ conditions.

Good:
    mandate: |
      Many Parties, and some observers, spoke of 12 conditions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.characters import CHARACTERS, Characters
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE_RUN = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_OF_BOTH = re.compile(r"\([^()（）\n]*）|（[^()（）\n]*\)")
# A sign beside letters of the script that it belongs to is a part of words in that language.
_SCRIPTS = re.compile("[\u0600-\u06ff\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff]")
# Signs behind which a blank stands where words are parted by blanks, and one before which it does.
_PARTING, _OPENING = ",;:?!.)", "("
# A number typed before a heading: 一.
_NUMBER = 3


def check(prose: Prose) -> Iterator[Found]:
    """Find full-width letters and figures, signs of other scripts, and brackets of two widths."""
    known = CHARACTERS[prose.language.code]
    for found in prose.find(_WIDE_RUN):
        right = found[0].translate(_WIDE)
        edits = prose.edit(*found.span(), right)
        yield Found(prose.place(found.start()), f"“{found[0]}” is full-width", f"write {right}", edits)
    yield from _own_signs(prose, known)
    if foreign := "".join(sign for sign in known.foreign if sign in prose.words):
        for found in prose.find(f"[{foreign}]"):
            yield from _foreign(prose, found.start(), known)
    for found in prose.find(_OF_BOTH) if "（" in prose.words or "）" in prose.words else ():
        message = f"one bracket of “{found[0]}” is full-width and the other half-width"
        yield Found(prose.place(found.start()), message, "write both alike")


def _own_signs(prose: Prose, known: Characters) -> Iterator[Found]:
    """Signs beside letters of the language that has signs of its own for them."""
    if not known.signs:
        return
    own, words = re.compile(f"[{known.letters}《》“”‘’]"), prose.words
    for found in prose.find(f"[{re.escape(''.join(known.signs))}]"):
        sign, start, end = found[0], found.start(), found.end()
        blank = words[end] in " \u00a0"
        before, behind = words[start - 1 : start], words[end + 1] if blank else words[end]
        if not own.match(before) and (not own.match(behind) or sign == "." or before == "\n"):
            continue
        if sign == "." and not _ends_a_sentence(prose, start, own):
            continue
        right = known.signs[sign]
        edits = prose.edit(start, end + (blank and known.tight), right)
        yield Found(prose.place(start), f"“{sign}” stands here for “{right}”", f"write {right}", edits)


def _ends_a_sentence(prose: Prose, at: int, own: re.Pattern[str]) -> bool:
    """Whether a full stop ends its paragraph or parts two words, and is not that of a number at the beginning."""
    behind = prose.words[at + 1]
    return behind == "\n" or (bool(own.match(behind)) and at - prose.line(at).start > _NUMBER)


def _foreign(prose: Prose, at: int, known: Characters) -> Iterator[Found]:
    """A sign that no word of the language has beside it."""
    before, behind = prose.words[at - 1 : at], prose.words[at + 1]
    if _SCRIPTS.match(before) or _SCRIPTS.match(behind):
        return
    sign = prose.words[at]
    right = known.foreign[sign]
    new = f"{' ' if right in _OPENING and before.isalnum() else ''}{right}"
    new += " " if right in _PARTING and behind.isalpha() else ""
    message = f"“{sign}” stands here for “{right}”"
    yield Found(prose.place(at), message, f"write {right}", prose.edit(at, at + 1, new))

"""A sign that no keyboard has came with a text that was pasted.

Why: it cannot be seen, or not be printed, and a search for the word that it is in does not find it.

Source: a rule of this house.

Bad:
    mandate: |
      The work\u00adshop dealt with co-eﬃcients.

Good:
    mandate: |
      The workshop dealt with co-efficients.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
#: What is pasted, what it is called, and what belongs there instead.
_SIGNS = {
    "\u00ad": ("a hyphen that is seen at the end of a line alone", ""),
    "\u200b": ("a blank without width", ""),
    "\u2060": ("an unseen sign that joins words", ""),
    "\ufeff": ("an unseen sign from the beginning of a file", ""),
    "\t": ("a tab", " "),
    "ﬀ": ("a sign that joins two letters", "ff"),
    "ﬁ": ("a sign that joins two letters", "fi"),
    "ﬂ": ("a sign that joins two letters", "fl"),
    "ﬃ": ("a sign that joins three letters", "ffi"),
    "ﬄ": ("a sign that joins three letters", "ffl"),
    "ﬅ": ("a sign that joins two letters", "st"),
    "ﬆ": ("a sign that joins two letters", "st"),
}
# Signs that show the direction of writing or join letters: none has a place beside Latin, Cyrillic or Chinese alone.
_UNSEEN = "\u200c\u200d\u200e\u200f"
_BULLETS = re.compile("\n([•‣◦▪●■▶➢✓\uf0b7\uf0a7\uf0d8])")
# What is looked for: the signs above, accents that are characters of their own, signs that each typeface has for itself
# (but for those that stand for marks, addresses and gaps), and Arabic letters in the shapes that they have in a word.
_ANY = re.compile(f"[{''.join(_SIGNS)}{_UNSEEN}\u0300-\u036f\ue003-\uf8ff\ufb50-\ufdfb\ufe70-\ufefc]")
_SHAPES = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]+")
# So many no-break blanks between words of a paragraph are no one's wish.
_MANY = 3
_NO_BREAK = re.compile("\u00a0(?=[^\\W\\d_]{3})")


def check(prose: Prose) -> Iterator[Found]:
    """Find signs that come with pasted text."""
    for found in prose.find(_ANY):
        char = found[0]
        if char in _SIGNS:
            yield _pasted(prose, found.start(), *_SIGNS[char])
        elif char in _UNSEEN:
            if prose.language.direction == "ltr":
                yield _pasted(prose, found.start(), f"an unseen sign for other scripts (U+{ord(char):04X})", "")
        elif "\u0300" <= char <= "\u036f":
            yield from _accent(prose, found.start())
        elif char >= "\ufb50":
            yield from _shapes(prose, found.start())
        elif prose.words[found.start() - 1] != "\n":
            message = f"the sign U+{ord(char):04X} shows in one typeface only"
            yield Found(prose.place(found.start()), message, "write the sign that is meant")
    for found in _BULLETS.finditer(f"\n{prose.words}"):
        if prose.typed(found.start(), found.start() + 1):
            place = prose.place(found.start())
            yield Found(place, f"the sign of a bullet, {found[1]}, is typed", "begin the line with * and a blank")
    yield from _no_break_blanks(prose)


def _pasted(prose: Prose, at: int, name: str, right: str) -> Found:
    """A sign that is pasted, with what belongs there instead."""
    hint = f"write {right}" if right.strip() else "put a blank in its place" if right else "take it out"
    return Found(prose.place(at), f"{name} stands here", hint, prose.edit(at, at + 1, right))


def _accent(prose: Prose, at: int) -> Iterator[Found]:
    """A letter whose accent is a character of its own, if there is one of both."""
    from unicodedata import normalize

    right = normalize("NFC", prose.words[at - 1 : at + 1])
    if len(right) == 1:
        edits = prose.edit(at - 1, at + 1, right)
        yield Found(prose.place(at - 1), f"“{right}” is typed as a letter and an accent", f"write {right}", edits)


def _shapes(prose: Prose, at: int) -> Iterator[Found]:
    """A run of Arabic letters as shapes, at the first of them."""
    from unicodedata import normalize

    # (ﻫ), the label of an item, is so in many documents.
    is_label = prose.words[at - 1] == "(" and prose.words[at + 1] == ")"
    if not is_label and not _SHAPES.match(prose.words, at - 1) and (found := _SHAPES.match(prose.words, at)):
        hint = f"type the word anew; it may be {normalize('NFKC', found[0])}"
        yield Found(prose.place(at), f"“{found[0]}” holds shapes of letters instead of letters", hint)


def _no_break_blanks(prose: Prose) -> Iterator[Found]:
    """Paragraphs in which no-break blanks stand between plain words."""
    if prose.words.count("\u00a0") < _MANY:
        return
    letters = re.compile(r"[^\W\d_]{3}\Z")
    spots: dict[int, list[int]] = {}
    for found in prose.find(_NO_BREAK):
        at = found.start()
        if letters.search(prose.words[max(at - 3, 0) : at]):
            spots.setdefault(prose.line(at).start, []).append(at)
    for several in spots.values():
        if len(several) >= _MANY:
            edits = tuple(edit for at in several for edit in prose.edit(at, at + 1, " "))
            message = f"{len(several)} no-break blanks stand between words of this paragraph"
            yield Found(prose.place(several[0]), message, "put plain blanks in their place", edits, "hint")

"""A word holds a letter of another alphabet that looks like its own.

Why: no one sees it, and a search for the word does not find it.

Source: a rule of this house.

Languages: Latin letters in Russian words, Cyrillic ones in Latin words; in Arabic the Persian letters ی and ک.

Bad:
    mandate: |
      The \u0421onvention was discussed.

Good:
    mandate: |
      The Convention was discussed.
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
# Chinese characters belong to no word with letters, nor do the signs of ordinals and of a millionth.
_LETTERS = re.compile("[^\\W\\d_ªºµ\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]+")
_LONGEST = 40


def check(prose: Prose) -> Iterator[Found]:
    """Find words of two alphabets, and letters that are those of another language of the script."""
    known = CHARACTERS[prose.language.code]
    last = -1
    for found in re.finditer(f"[{known.strange}]+", prose.words):
        if not prose.words[found.start() - 1].isalpha() and not prose.words[found.end()].isalpha():
            continue
        start, end = _word(prose, found.start())
        if start != last:
            yield from _of_two(prose, start, end, known)
        last = start
    for strange, right in known.strangers.items():
        for found in prose.find(strange) if strange in prose.words else ():
            yield _stranger(prose, found.start(), right, sure=True)
    for strange, right in known.before_others.items():
        for found in prose.find(strange) if strange in prose.words else ():
            yield _stranger(prose, found.start(), right, sure=prose.words[found.end()].isalpha())


def _word(prose: Prose, at: int) -> tuple[int, int]:
    """Where the letters that stand together round an offset begin and end."""
    start = at
    while start and at - start < _LONGEST and _LETTERS.match(prose.words, start - 1):
        start -= 1
    found = _LETTERS.match(prose.words, start)
    return start, found.end() if found else at + 1


def _of_two(prose: Prose, start: int, end: int, known: Characters) -> Iterator[Found]:
    """A word of two alphabets, if it can be put into one of them by letters that look alike."""
    word = prose.words[start:end]
    strange = re.compile(f"[{known.strange}]")
    back = {right: letter for letter, right in known.twins.items()}
    others = [letter for letter in word if not strange.match(letter)]
    to_own = all(letter in known.twins for letter in word if strange.match(letter))
    to_strange = all(letter in back for letter in others)
    if not others or not (to_own or to_strange) or not prose.typed(start, end):
        return
    right = "".join((known.twins if to_own else back).get(letter, letter) for letter in word)
    odd = next(at for at, letter in enumerate(word) if letter != right[at])
    # An abbreviation that either alphabet could hold is left to the author.
    edits = () if to_own and to_strange and word.isupper() else prose.edit(start, end, right)
    alphabet = "Cyrillic" if "\u0400" <= word[odd] <= "\u052f" else "Latin"
    hint = f"write {right} in the letters of one alphabet"
    yield Found(prose.place(start), f"the letter {word[odd]} in “{word}” is {alphabet}", hint, edits)


def _stranger(prose: Prose, at: int, right: str, sure: bool) -> Found:
    start, end = _word(prose, at)
    edits = prose.edit(at, at + 1, right) if sure else ()
    hint = f"write {right}" if sure else "write the letter that is meant"
    return Found(prose.place(at), f"the letter {prose.words[at]} in “{prose.words[start:end]}” is Persian", hint, edits)

"""Which atoms of one line are those of another: word by word, in Chinese sign by sign."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.inline import Look
from drafter.returning.atoms import Atom, Sign
from drafter.script import is_tight

#: Above so many pairs of tokens nothing is sought between what two lines begin and end with alike.
_MOST = 4_000_000


def matched(old: Sequence[Atom], new: Sequence[Atom]) -> list[int]:
    """For each atom of the new line the place of the one in the old line that it is, or -1; places only ascend."""
    found = [-1] * len(new)
    start = 0
    shortest = min(len(old), len(new))
    while start < shortest and old[start] == new[start]:
        start += 1
    end = 0
    while end < shortest - start and old[-1 - end] == new[-1 - end]:
        end += 1
    start, end = _whole_words(old, new, start, end)
    for at in range(start):
        found[at] = at
    for at in range(1, end + 1):
        found[len(new) - at] = len(old) - at
    before, after = tokens(old, start, len(old) - end), tokens(new, start, len(new) - end)
    if before and after and len(before) * len(after) <= _MOST:
        from difflib import SequenceMatcher

        for left, right, size in SequenceMatcher(
            None, [t[1] for t in before], [t[1] for t in after], False
        ).get_matching_blocks():
            for token in range(size):
                (one, words), (other, _) = before[left + token], after[right + token]
                for at in range(len(words)):
                    found[other + at] = one + at
    return found


def _whole_words(old: Sequence[Atom], new: Sequence[Atom], start: int, end: int) -> tuple[int, int]:
    """Back to the borders of words, so that no word is kept by half."""
    while start and not (_is_border(old, start) and _is_border(new, start)):
        start -= 1
    while end and not (_is_border(old, len(old) - end) and _is_border(new, len(new) - end)):
        end -= 1
    return start, end


def _is_border(line: Sequence[Atom], at: int) -> bool:
    return at in (0, len(line)) or not _are_one_word(line[at - 1], line[at])


def _are_one_word(one: Atom, other: Atom) -> bool:
    """Whether two signs side by side belong to a word: what is raised or lowered, as the letter of a note, does not."""
    if not isinstance(one, Sign) or not isinstance(other, Sign):
        return False
    aside = Look.SUPERSCRIPT | Look.SUBSCRIPT
    return _is_letter(one) and _is_letter(other) and one.look & aside == other.look & aside


def _is_letter(atom: Atom) -> bool:
    return isinstance(atom, Sign) and (atom.char.isalnum() or atom.char in "’'") and not is_tight(atom.char)


def tokens(line: Sequence[Atom], start: int, end: int) -> list[tuple[int, tuple[Atom, ...]]]:
    """The words of a stretch, each with its place; everything else is one sign."""
    made: list[tuple[int, tuple[Atom, ...]]] = []
    at = start
    while at < end:
        last = at + 1
        if _is_letter(line[at]):
            while last < end and _are_one_word(line[last - 1], line[last]):
                last += 1
        made.append((at, tuple(line[at:last])))
        at = last
    return made

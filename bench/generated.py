"""Long outlines for measuring: the reference outline, its issues going on for as many paragraphs as are wanted."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

#: The text goes on behind the issues of the reference, before this line.
_BEHIND = "# Printed as the last topic"
_WORDS = re.compile("[\u4e00-\u9fff，。、；：]+")
_LINE = 40


class Speech:
    """Draws text in which each character follows one that it follows in a sample: the same text from the same seed."""

    def __init__(self, sample: str, seed: int = 2011) -> None:
        self._followers: defaultdict[str, list[str]] = defaultdict(list)
        for words in _WORDS.findall(sample):
            for left, right in pairwise(words):
                self._followers[left].append(right)
        self._random = random.Random(seed)

    def below(self, limit: int) -> int:
        """A number from 0 up to the limit. Of the generator's methods, Python keeps the results of random() alone."""
        return int(self._random.random() * limit)

    def text(self, shortest: int, longest: int, end: str) -> str:
        """Some words of a length between the two, without a mark of punctuation at either end but the one given."""
        length = shortest + self.below(longest - shortest)
        words = ""
        while len(words) < length:
            followers = self._followers[words[-1:] or "。"] or "。"
            words += followers[self.below(len(followers))]
        return words.strip("，。、；：") + end


def prolonged(outline: str, more: int) -> str:
    """The reference outline with this many numbered paragraphs more.

    A heading before every 20th, of three levels in turn; a note in every 6th; a reference to an earlier paragraph in
    every 5th; three items under every 7th. Paragraphs are of 100 characters on average, where the reference has 128:
    50,000 of them stay below the 20 MB that drafter reads.
    """
    speech = Speech(outline)
    targets = {number: 1 + speech.below(number - 1) for number in range(5, more + 1, 5)}
    named = set(targets.values())
    issues: list[str] = []
    notes: list[str] = []
    for number in range(1, more + 1):
        if number % 20 == 1:
            issues += ["", f"  {'#' * _level(number // 20)} {speech.text(8, 30, '')}"]
        begin = f"如{{para:p{targets[number]}}}所述，" if number in targets else ""
        itemized = number % 7 == 0
        words = begin + speech.text(40, 160, "：" if itemized else "。")
        if number % 6 == 0:
            words += f"[^n{number}]"
            notes.append(f"  [^n{number}]: {speech.text(15, 60, '。')}")
        issues += ["", *_broken(words + (f" {{#p{number}}}" if number in named else ""))]
        if itemized:
            issues += [f"  - {speech.text(10, 40, end)}" for end in "；；。"]
    before, after = outline.split(_BEHIND)
    return "\n".join((before.rstrip("\n"), *issues, "", _BEHIND + after.rstrip("\n"), *notes, ""))


def _level(which: int) -> int:
    return (1, 2, 3, 3, 2)[which % 5]


def _broken(words: str) -> Iterator[str]:
    """The lines of a paragraph, broken as they are typed, and never within a mark."""
    line = ""
    for piece in re.findall(r"\{para:\w+\}| \{#\w+\}|\[\^\w+\]|.", words):
        if len(line) >= _LINE and len(piece) == 1:
            yield f"  {line}"
            line = ""
        line += piece
    yield f"  {line}"

"""What words of two reports stand for one another, learnt from the reports themselves."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from drafter.aligning.segments import Segment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class _Pair(Protocol):
        @property
        def here(self) -> tuple[int, ...]: ...
        @property
        def there(self) -> tuple[int, ...]: ...


# Letters of a word that are compared: endings differ with case and number. Shorter words say little.
_STEM, _SHORTEST = 6, 4
_WORD = re.compile(r"[^\W\d_]+")
# Scripts without blanks: each two characters side by side are a word.
_FAR = "\u2e80"
# A word in too many pieces tells none from another; one in a single piece has not been seen elsewhere.
_LEAST, _SHARE = 2, 0.3
# Companions of a word that are kept, the likeliest first, and how likely they must be.
_KEPT, _LIKELY = 6, 0.25
# Words in a piece below which it is hardly judged, and how likely one is then.
_DOUBT, _USUAL = 14, 0.5


class Vocabulary:
    """Which words are found together in pieces that were paired, so that other pieces can be judged by them."""

    def __init__(self, here: Sequence[Segment], there: Sequence[Segment], paired: Sequence[_Pair]) -> None:
        self.here, self.there = _words(here), _words(there)
        self.counts = Counter(word for words in self.here for word in words)
        self.their_counts = Counter(word for words in self.there for word in words)
        # What stands in few pieces says more of them.
        self.weights = {word: 2 / math.sqrt(count) for word, count in self.counts.items()}
        together: dict[str, Counter[str]] = {}
        self.paired: set[tuple[int, int]] = set()
        for pair in paired:
            for row in pair.here:
                for column in pair.there:
                    self.paired.add((row, column))
                    for word in self.here[row]:
                        together.setdefault(word, Counter()).update(self.there[column])
        self.companions = {word: self._likely(word, found) for word, found in together.items()}

    def _likely(self, word: str, found: Counter[str]) -> dict[str, int]:
        """The companions of a word, with how often both stand in one pair."""
        count = self.counts[word]
        rated = sorted(
            ((2 * times / (count + self.their_counts[other]), other, times) for other, times in found.items()),
            key=lambda one: (-one[0], one[1]),
        )
        return {other: times for rate, other, times in rated[:_KEPT] if rate >= _LIKELY}

    def likeness(self, row: int, column: int) -> float | None:
        """How much of a piece the other seems to say, from 0 to 1; None where nothing can be told.

        What was learnt from these two themselves does not count.
        """
        words, others = self.here[row], self.there[column]
        own = (row, column) in self.paired
        known, said = 0.0, 0.0
        for word in words:
            companions = self.companions.get(word, {})
            if not companions:
                continue
            weight = self.weights[word]
            known += weight
            rates = (self._rate(word, other, times - own) for other, times in companions.items() if other in others)
            said += weight * min(max(rates, default=0.0), 1.0)
        return (said + _DOUBT * _USUAL) / (known + _DOUBT) if known and others else None

    def _rate(self, word: str, other: str, times: int) -> float:
        """How often two words stand together elsewhere than in the one piece that has both, or the pieces compared."""
        elsewhere = self.counts[word] + self.their_counts[other] - 2
        return 2 * times / elsewhere if elsewhere else 0.0


def _words(pieces: Sequence[Segment]) -> list[frozenset[str]]:
    """The words of each piece that can tell it from others."""
    all_words = [_of(piece.words) for piece in pieces]
    counts = Counter(word for words in all_words for word in words)
    most = max(_SHARE * len(pieces), _LEAST)
    return [frozenset(word for word in words if _LEAST <= counts[word] <= most) for words in all_words]


def _of(words: str) -> frozenset[str]:
    found = set[str]()
    for word in _WORD.findall(words.lower()):
        if word[0] >= _FAR:
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) >= _SHORTEST:
            found.add(word[:_STEM])
    return frozenset(found)

"""The numbers that Word counts the ps of a text with, from their lists."""

from __future__ import annotations

from drafter.word.counted.lists import Lists


class Ordinals:
    """Counts the ps of one text, one after another in the order of the file.

    Lists of one form go on from each other; one that begins anew does so where it stands first (ISO/IEC 29500-1,
    17.9.26), and a level behind each above it (17.9.10).
    """

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.counted: dict[str, dict[int, int]] = {}
        self.begun: set[tuple[str, int]] = set()

    def next(self, number: str, level: int) -> int:
        """The number of the next p at a level, from 0, of a list; 0 where it has a sign, a typed label, or nothing."""
        lists = self.lists
        own = lists.at(number, level)
        if own.format in _UNCOUNTED:
            return 0
        counted = self.counted.setdefault(lists.form[number], {})
        anew = lists.starts.get((number, level))
        if level in counted and (anew is None or (number, level) in self.begun):
            counted[level] += 1
        else:
            counted[level] = own.start if anew is None else anew
        self.begun.add((number, level))
        for below in [one for one in counted if one > level]:
            behind = lists.at(number, below).anew
            if behind is None or level < behind:
                del counted[below]
        return counted[level]


_UNCOUNTED = ("", "bullet", "none")

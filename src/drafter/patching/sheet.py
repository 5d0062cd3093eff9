"""The lines of a file with their ends, and a new file made of old lines and new ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_MARK = "\ufeff"

#: A line of the new file: the number of an old one, from 0, or the words of a new one.
Row = int | str
Made = list[Row]


class Sheet:
    """A text as lines, whose ends and byte order mark are kept apart."""

    __slots__ = ("ends", "lines", "mark")

    def __init__(self, text: str) -> None:
        self.mark = _MARK if text.startswith(_MARK) else ""
        found = _LINE.findall(text.removeprefix(_MARK))
        self.lines: list[str] = [words for words, _ in found]
        self.ends: list[str] = [end for _, end in found]
        while len(self.lines) > 1 and not self.lines[-1] and not self.ends[-1]:
            del self.lines[-1], self.ends[-1]

    def words(self, row: Row) -> str:
        """The words of a line, old or new."""
        return self.lines[row] if isinstance(row, int) else row

    def same(self, made: Made, first: int, last: int) -> Made:
        """Lines of which those that stand between two old ones word for word are these."""
        where = {self.lines[number]: number for number in range(last - 1, first - 1, -1)}
        found: Made = []
        above = first - 1
        for row in made:
            number = where.get(row, -1) if isinstance(row, str) else row
            if isinstance(row, str) and number > above:
                row = number
            above = row if isinstance(row, int) else above
            found.append(row)
        return found

    def written(self, made: Sequence[Row]) -> str:
        """The text of a new file: a new line ends as the line above it, and the last as the last did."""
        usual = next((end for end in self.ends if end), "\n")
        pieces = [self.mark]
        last = usual
        for row in made:
            last = (self.ends[row] or last) if isinstance(row, int) else last
            pieces += self.words(row), last
        if not self.ends[-1] and len(pieces) > 1:
            pieces.pop()
        return "".join(pieces)

"""The words of a p as they are gathered, with what no outline can hold of them."""

from __future__ import annotations

import re

from drafter.inline import Look
from drafter.limits import UNPRINTABLE
from drafter.pieces import Inline, Line, Mark, Oddity, Words, typed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# What ends a line to some programs, though not to Word.
_LINE_ENDS = "[\x85\u2028\u2029]"


class Spoken:
    """The words of one p, and what stands among them: ``pieces`` in order, and the ``oddities`` in them.

    ``own`` are the looks of the run that is read, by what they are called, that no outline has, and ``office`` says
    that LibreOffice wrote the mark of a note that was read last.
    """

    def __init__(self) -> None:
        self.pieces: list[Inline] = []
        self.oddities: list[Oddity] = []
        self.own: frozenset[str] = frozenset()
        self.office = False
        self.seen: dict[str, int] = {}
        self.again = ""

    def line(self) -> Line:
        """The text, words of one look together."""
        self.flush()
        return _merged(self.pieces)

    def say(self, words: str, look: Look, address: str, gap: bool) -> None:
        """Words without the characters that no text holds; these are told of."""
        if not words.isprintable():
            words = self.printable(words)
        if not words:
            return
        self.flush(address)
        self.seen = {odd: self.looks(odd, words) for odd in sorted(self.own)}
        self.pieces.append(Words(words, look, address, gap))

    def unrepeated(self, words: str) -> str:
        """Words without the mark of asterisks before them once more: LibreOffice 7.4 adds it each time from the second.

        It may write them one by one.
        """
        last = self.pieces[-1] if self.pieces else None
        if not self.office or not isinstance(last, Mark) or len(last.mark) < 2:
            return words
        words, self.again = self.again + words, ""
        while words.startswith(last.mark):
            words = words.removeprefix(last.mark)
        if not last.mark.startswith(words):
            return words
        self.again = words
        return ""

    def flush(self, address: str = "") -> None:
        """Take in asterisks behind a mark that are not the whole mark once more: somebody typed them."""
        if self.again:
            self.pieces.append(Words(self.again, Look.PLAIN, address))
            self.again = ""

    def looks(self, odd: str, words: str) -> int:
        """Remember words that have a look which no outline has, with those before that have it; gives where."""
        what, at = f"words {odd}", self.seen.get(odd)
        if at is None:
            self.oddities.append(Oddity(what, words))
            return len(self.oddities) - 1
        self.oddities[at] = Oddity(what, self.oddities[at].words + words)
        return at

    def printable(self, words: str) -> str:
        """Words without the characters that no text holds; what ends a line to some programs ends one."""
        kept = re.sub(_LINE_ENDS, "\n", words)
        for sign in dict.fromkeys(re.findall(UNPRINTABLE, kept)):
            self.odd(f"the character U+{ord(sign):04X}, which cannot be printed", "")
        return re.sub(UNPRINTABLE, "", kept)

    def odd(self, what: str, words: str) -> None:
        """Remember something that no outline can hold, once."""
        if Oddity(what, words) not in self.oddities:
            self.oddities.append(Oddity(what, words))


def said_in(pieces: Sequence[Inline]) -> str:
    """The words in pieces of a line."""
    return "".join(piece.words for piece in pieces if isinstance(piece, Words))


def shown_in(pieces: Sequence[Inline]) -> tuple[str, Look]:
    """The words in pieces of a line, and the look of the first of them."""
    return said_in(pieces), next((piece.look for piece in pieces if isinstance(piece, Words)), Look.PLAIN)


def _merged(pieces: list[Inline]) -> Line:
    """Words of one look, one address and one kind together, without what is not typed."""
    line: list[Inline] = []
    for piece in pieces:
        last = line[-1] if line else None
        if isinstance(piece, Words) and isinstance(last, Words) and _alike(piece, last):
            line[-1] = Words(last.words + piece.words, last.look, last.address, last.gap)
        else:
            line.append(piece)
    tidied = (_tidy(piece) if isinstance(piece, Words) else piece for piece in line)
    return tuple(piece for piece in tidied if not isinstance(piece, Words) or piece.words)


def _tidy(words: Words) -> Words:
    """Words without the signs that are in the file alone."""
    said = typed(words.words, words.look, words.address)
    return words if said == words.words else Words(said, words.look, words.address, words.gap)


def _alike(one: Words, other: Words) -> bool:
    return one.look == other.look and one.address == other.address and one.gap == other.gap

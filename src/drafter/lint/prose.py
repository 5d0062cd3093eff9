"""A report as rules read it: all that is printed as one string, which knows where in the author's file it was typed.

Marks of notes, web addresses and gaps stand in it as signs of their own, so that no rule takes them for words.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from drafter import report as read
from drafter.inline import Gap, Link, Look, Text
from drafter.languages import LANGUAGES, Language
from drafter.line import LetterMark, Line, NoteMark, Reference
from drafter.lint.printed import RUNNING, Kind, Whereabouts, printed
from drafter.outline import EDITIONS
from drafter.place import Edit, Place

#: Stands for the mark of a note, whatever it is.
MARK = "\ue000"
#: Stands for each character of a web address, and of a gap.
ADDRESS, GAP = "\ue001", "\ue002"
#: Stands behind each line.
END = "\n"
# For one of these that was typed stands another sign that shows in one typeface only.
_TYPED = dict.fromkeys(map(ord, (MARK, ADDRESS, GAP)), "\ue003")
# Marks that open quotations, those that close them with the one that is open then, and a straight one for both.
_OPENING, _CLOSING, _STRAIGHT = "“«„「", {"”": "“„", "“": "„", "»": "«", "」": "「"}, '"'
_QUOTES = re.compile('[“”«»„「」"]')
# From here on stand the characters of scripts that put no blank between words.
_FAR = "\u2e80"
# The end of a sentence, with the blank behind it.
_STOP = re.compile(r"[.?!][”»)\ue000]*[ \u00a0]+(?=[“«(]?[^\W\d_a-zà-ÿа-я])|[。？！]")
# What tells whether a sentence begins stands as near as this.
_NEAR = 20
_WORD = re.compile(r"[^\W\d_]+(?:[’'‑-][^\W\d_]+)*")


def shown(words: str) -> str:
    """Words as people read them: without the marks of notes, and with a sign of omission for an address or a gap."""
    return re.sub(f"{ADDRESS}+|{GAP}+", "…", words.replace(MARK, ""))


class PrintedLine:
    """A line of the report and the offsets of its beginning and end in the whole.

    ``where`` is its place as a reader knows it: paragraph 14 (b), note 3. ``block`` is the block that it belongs to,
    where it is part of a text.
    """

    __slots__ = ("block", "end", "kind", "line", "start", "where")

    def __init__(self, at: Whereabouts, line: Line, start: int) -> None:
        self.kind: Kind = at.kind
        self.where = at.where
        self.block = at.block
        self.line = line
        self.start = self.end = start


class PrintedList:
    """The items of a list, or its bullets, and the line that they hang under, if they hang under one."""

    __slots__ = ("lead", "points")

    def __init__(self, lead: PrintedLine | None) -> None:
        self.lead = lead
        self.points: list[PrintedLine] = []

    @property
    def kind(self) -> Kind:
        """Whether these are items or bullets."""
        return self.points[0].kind


class Prose:
    """All the words of a report in reading order, notes last, each line with an end behind it.

    ``edition`` is the year of the editorial rules. ``words`` holds lines of every kind; ``lines`` says which are which,
    and ``marks`` what notes are marked, by the offsets of their marks.
    """

    def __init__(self, report: read.Report, edition: int = 0) -> None:
        self.report = report
        self.edition = edition or EDITIONS[-1]
        self.language: Language = LANGUAGES[report.language]
        self.lines: list[PrintedLine] = []
        self.marks: dict[int, NoteMark | LetterMark] = {}
        self._starts: list[int] = []
        self._places: list[Place | None] = []
        self._pieces: list[str] = []
        self._length = 0
        for at, line in printed(report):
            self._add_line(at, line)
        self.words = "".join(self._pieces)
        self._line_starts = [line.start for line in self.lines]
        self._sentences: dict[int, list[int]] = {}
        self._quotes: dict[int, list[int]] = {}

    def _add_line(self, at: Whereabouts, line: Line) -> None:
        made = PrintedLine(at, line, self._length)
        for inline in line:
            match inline:
                case Text():
                    self._text(inline)
                case Link(address=address, content=content, place=place):
                    words = "".join(text.words for text in content)
                    if words in (address, f"<{address}>"):
                        self._add(ADDRESS * len(words), place)
                    else:
                        for text in content:
                            self._text(text)
                case Gap(ask=ask, place=place):
                    self._add(GAP * len(ask), place)
                case Reference(label=label):
                    self._add(label, None)
                case NoteMark(place=place) | LetterMark(place=place):
                    self.marks[self._length] = inline
                    self._add(MARK, place)
        made.end = self._length
        self._pieces.append(END)
        self._length += 1
        self.lines.append(made)

    def _text(self, text: Text) -> None:
        if text.place is None and text.look == Look.SUPERSCRIPT:
            # What drafter sets between marks of notes.
            return
        start = self._length
        self._add(text.words.translate(_TYPED), text.place)
        for offset, place in text.turns:
            self._starts.append(start + offset)
            self._places.append(place)

    def _add(self, words: str, place: Place | None) -> None:
        self._starts.append(self._length)
        self._places.append(place)
        self._pieces.append(words)
        self._length += len(words)

    def typed(self, start: int, end: int) -> bool:
        """Whether the author typed all that stands between two offsets, none of it being of drafter's wording."""
        first, last = self._spot(start), self._spot(max(end - 1, start))
        return all(place is not None for place in self._places[first : last + 1])

    def place(self, offset: int) -> Place | None:
        """Where in the author's file the character at an offset stands; of drafter's wording, what is typed near it."""
        spot, line = self._spot(offset), self.line(offset)
        place = self._places[spot] if self._places else None
        if place is not None and self._starts[spot] >= line.start:
            return Place(place.line, place.column + offset - self._starts[spot])
        typed = self._typed_spots(line)
        near = next((at for at in typed if at >= spot), typed[-1] if typed else None)
        return None if near is None else self._places[near]

    def first_place(self, line: PrintedLine) -> Place | None:
        """Where the first of what the author typed of a line stands; None where all of it is drafter's wording."""
        typed = self._typed_spots(line)
        return self._places[typed[0]] if typed else None

    def last_place(self, line: PrintedLine) -> Place | None:
        """Where the last of what the author typed of a line stands."""
        typed = self._typed_spots(line)
        place = self._places[typed[-1]] if typed else None
        if place is None:
            return None
        end = min((line.end, *self._starts[typed[-1] + 1 : typed[-1] + 2]))
        return Place(place.line, place.column + max(end - self._starts[typed[-1]] - 1, 0))

    def _typed_spots(self, line: PrintedLine) -> list[int]:
        """The pieces of a line that were typed, and the beginning of one that stands for a key."""
        first, last = bisect_left(self._starts, line.start), self._spot(max(line.end - 1, line.start))
        return [at for at in range(first, last + 1) if self._places[at] is not None]

    def _spot(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def line(self, offset: int) -> PrintedLine:
        """The line in which an offset is."""
        return self.lines[bisect_right(self._line_starts, offset) - 1]

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset is within quotation marks on its line, or within a quotation that stands alone."""
        line = self.line(offset)
        turns = self._quotes.get(line.start)
        if turns is None:
            turns = self._quotes[line.start] = list(self._turns(line))
        return line.kind == "quotation" or bisect_left(turns, offset) % 2 == 1

    def _turns(self, line: PrintedLine) -> Iterator[int]:
        """Where on a line quotation begins, and where it ends, by turns."""
        opened: list[str] = []
        for found in _QUOTES.finditer(self.words, line.start, line.end):
            mark, was = found[0], bool(opened)
            closes = mark if mark == _STRAIGHT else _CLOSING.get(mark, "")
            fellow = next((spot for spot in range(len(opened) - 1, -1, -1) if opened[spot] in closes), -1)
            if fellow >= 0:
                del opened[fellow]
            elif mark in _OPENING or mark == _STRAIGHT:
                opened.append(mark)
            if bool(opened) != was:
                yield found.start()

    def is_name(self, offset: int) -> bool:
        """Whether a word has a capital although no sentence begins with it, as names have."""
        line = self.line(offset)
        before = self.words[max(line.start, offset - _NEAR) : offset].rstrip(f' {MARK}([“«"')
        return self.words[offset].isupper() and bool(before) and before[-1] not in ".:;?!…"

    def is_unwritten(self, line: PrintedLine) -> bool:
        """Whether nothing of a line is written yet: beside a gap it holds references and marks alone."""
        if GAP not in self.words[line.start : line.end]:
            return False
        spots = self._typed_spots(line)
        ends = [min((line.end, *self._starts[at + 1 : at + 2])) for at in spots]
        typed = "".join(self.words[self._starts[at] : end] for at, end in zip(spots, ends, strict=True))
        return not typed.strip(f" {GAP}{MARK}")

    def end(self, line: PrintedLine) -> int:
        """The offset behind the last sign of a line, marks of notes and blanks behind it left out."""
        return line.start + len(self.words[line.start : line.end].rstrip(f" \u00a0{MARK}"))

    def edit(self, start: int, end: int, new: str) -> tuple[Edit, ...]:
        """The edit that puts other words between two offsets; none where that is not typed in one piece on one line."""
        first, last = self._spot(start), self._spot(max(end - 1, start))
        place = self.place(start)
        if first != last or place is None or self._places[first] is None:
            return ()
        if self.words[end - 1] == " " and self._starts[last + 1 : last + 2] == [end]:
            after = self.line(start).end
            later = (self._places[at] for at in range(last + 1, bisect_left(self._starts, after)))
            following = next((there for there in later if there), None)
            if following and following.line > place.line:
                # The blank is the end of a line.
                return ()
        return (Edit(place, self.words[start:end], new),)

    def typed_mark(self, offset: int) -> str:
        """The mark of a note as it is typed; nothing where that is not known for sure.

        A note may be written where it stands, its mark be a letter, and its name be typed with accents apart, or in
        Chinese over two lines.
        """
        mark = self.marks[offset]
        name = mark.note if isinstance(mark, NoteMark) else "."
        sure = "." not in name and max(name) < _FAR and unicodedata.normalize("NFD", name) == name
        return f"[^{name}]" if sure else ""

    @cached_property
    def worded(self) -> list[tuple[int, int]]:
        """Where drafter's wording stands: the beginning and end of each stretch, such as what a reference prints."""
        found: list[tuple[int, int]] = []
        for start, after, place in zip(self._starts, [*self._starts[1:], self._length], self._places, strict=True):
            if place is not None:
                continue
            end = after - self.words.endswith(END, start, after)
            begun = found.pop()[0] if found and found[-1][1] == start else start
            found.append((begun, end))
        return found

    def find(self, pattern: str | re.Pattern[str], *kinds: Kind) -> Iterator[re.Match[str]]:
        """What matches a pattern in lines of these kinds, or of any, and was typed by the author.

        A pattern whose first character can be one of few is found fast; it can cross no end of a line.
        """
        for found in re.finditer(pattern, self.words):
            if kinds and self.line(found.start()).kind not in kinds:
                continue
            if self.typed(found.start(), found.end()):
                yield found

    def sentence(self, offset: int) -> tuple[int, int]:
        """The offsets of the beginning and the end of the sentence in which an offset is."""
        line = self.line(offset)
        starts = self._sentences.get(line.start)
        if starts is None:
            starts = [line.start, *(found.end() for found in _STOP.finditer(self.words, line.start, line.end))]
            self._sentences[line.start] = starts
        at = bisect_right(starts, offset)
        return starts[at - 1], starts[at] if at < len(starts) else line.end

    @cached_property
    def figures(self) -> list[tuple[int, int]]:
        """The offsets of the beginning and the end of each run of digits, drafter's wording included."""
        return [found.span() for found in re.finditer(r"\d+", self.words)]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Each word, in small letters, with the offsets at which it stands, drafter's wording included."""
        found: dict[str, list[int]] = {}
        for word in _WORD.finditer(self.words):
            found.setdefault(word[0].lower(), []).append(word.start())
        return found

    def in_small_letters(self, word: str) -> bool:
        """Whether a word stands in small letters in running text."""
        found = self.index.get(word.lower(), ())
        return any(self.words[at].islower() and self.line(at).kind in RUNNING for at in found)

    @cached_property
    def lists(self) -> list[PrintedList]:
        """Every list of items or of bullets, in the order in which they begin."""
        found: list[PrintedList] = []
        hanging: dict[int, PrintedLine] = {}
        open_lists: dict[tuple[int, Kind], PrintedList] = {}
        for line in self.lines:
            if line.kind not in ("item", "bullet"):
                # What hangs under no paragraph is a list only as long as nothing else stands between.
                open_lists.clear()
            else:
                lead = hanging.get(id(line.block))
                key = id(lead.block) if lead else 0, line.kind
                if key not in open_lists:
                    open_lists[key] = PrintedList(lead)
                    found.append(open_lists[key])
                open_lists[key].points.append(line)
            if isinstance(line.block, read.Paragraph | read.Unnumbered | read.Item | read.Bullet):
                hanging.update((id(point), line) for point in line.block.points)
        return found

"""A bracket or a quotation mark has no fellow.

Why: the reader cannot tell where the words in brackets, or those of another, end.

Source: a rule of this house.

Languages: the bracket of a) and 1) closes nothing. Square brackets and quotations may run over several paragraphs.

Bad:
    mandate: |
      The workshop was held in Bonn (Germany.

Good:
    mandate: |
      The workshop was held in Bonn (Germany). Two ways were seen: 1) a single text; and 2) two texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.lint.printed import RUNNING, Kind
from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.value import Value

LEVEL: Level = "warning"
SPEAKS = ALL
_KINDS: tuple[Kind, ...] = (*RUNNING, "heading", "caption", "source", "agenda")
_CLOSED_BY = {"(": ")", "（": ")", "[": "]", "“": "”", "«": "»", "„": "“", "《": "》", "「": "」", '"': '"'}
_CLOSING = {")": ")", "）": ")", "]": "]", "”": "”", "»": "»", "》": "》", "」": "」"}
_SIGNS = re.compile(r'[()（）\[\]“”„«»《》「」"]')
_PAIRS = re.compile(r'[(（][)）]|\[\]|“”|«»|„“|《》|「」|""')
# Round brackets are closed where they are opened; others at the latest so many paragraphs on.
_FAR = 20
# A label such as a), ii) or 12), which closes no bracket; an interval such as [0, 1); seconds of an angle.
_LABEL = re.compile(r"(?:^|[\s,;:.(（—–/“«，；：。、])(?:[^\W\d_]ـ?|[ivx]{1,4}|\d{1,3}(?:\.\d+)?)\Z")
_INTERVAL = re.compile(r"[\[(]-?\d+(?:[.,]\d+)?[,;] ?[^\s()\[\]]{1,9}[\])]")
_SECONDS = re.compile(r"['’′]\s?\d\d?(?:[.,]\d+)?\Z")
_LONGEST = 9
# What keeps most labels out of the first look.
_NO_LABEL = r"(?<!\s[^\W\d_]\))"


class _Open(Value):
    """A sign that is open: where it stands, in which line of the report, and what closes it."""

    at: int
    number: int
    closing: str


def check(prose: Prose) -> Iterator[Found]:
    """Find signs that are opened and not closed, and signs that close nothing."""
    waiting: list[_Open] = []
    uneven = _uneven(prose.words)
    for number, line in enumerate(prose.lines):
        waiting, late = [one for one in waiting if number - one.number <= _FAR], waiting
        yield from (_opened(prose, one) for one in late if one not in waiting)
        again = _CLOSED_BY.get(prose.words[line.start]) if waiting else None
        if line.kind in _KINDS and (number in uneven or again):
            # A quotation that goes on opens again at the head of each of its paragraphs.
            waiting = [one for one in waiting if one.closing != again]
            opened, closings = _left(prose, line, number)
            for at in closings:
                earlier = [one for one in waiting if one.closing == prose.words[at] != ")"]
                waiting = [one for one in waiting if one not in earlier]
                if not earlier and prose.typed(at, at + 1):
                    message = f"“{_near(prose, at)}” has no sign that opens before it"
                    yield Found(prose.place(at), message, f"write the sign that opens, or take out {prose.words[at]}")
            yield from (_opened(prose, one) for one in opened if one.closing == ")" and prose.typed(one.at, one.at + 1))
            waiting += [one for one in opened if one.closing != ")" and prose.typed(one.at, one.at + 1)]
    yield from (_opened(prose, one) for one in waiting)


def _uneven(words: str) -> set[int]:
    """The numbers of the lines in which not all signs pair off as they stand: only these want a closer look."""
    there = "".join(sign for sign in {*_CLOSED_BY, *_CLOSED_BY.values()} if sign in words)
    lines = "".join(re.findall(rf"[{re.escape(there)}\n]{_NO_LABEL}", words)).split("\n")
    even = {signs for signs in set(lines) if not _unpaired(signs)}
    return {number for number, signs in enumerate(lines) if signs not in even}


def _unpaired(signs: str) -> str:
    """What is left of signs when all pairs are taken out."""
    while (left := _PAIRS.sub("", signs)) != signs:
        signs = left
    return signs


def _left(prose: Prose, line: PrintedLine, number: int) -> tuple[list[_Open], list[int]]:
    """The signs of a line that are left open, and the offsets of those that close nothing in it."""
    opened: list[_Open] = []
    closings: list[int] = []
    labels: list[int] = []
    intervals = [found.span() for found in _INTERVAL.finditer(prose.words, line.start, line.end)]
    for found in _SIGNS.finditer(prose.words, line.start, line.end):
        at, sign = found.start(), found[0]
        before = prose.words[max(at - _LONGEST, line.start) : at]
        if any(start <= at < end for start, end in intervals) or (sign == '"' and _SECONDS.search(before)):
            continue
        if sign in ")）" and _LABEL.search(before):
            labels.append(at)
        elif sign in _CLOSING or any(one.closing == sign for one in opened):
            _close(opened, closings, _CLOSING.get(sign, sign), at)
        else:
            opened.append(_Open(at, number, _CLOSED_BY[sign]))
    return [one for one in opened if not (one.closing == ")" and _is_closed(one, labels))], closings


def _close(opened: list[_Open], closings: list[int], closing: str, at: int) -> None:
    """Take the sign that is closed off those that are open, or remember that nothing is."""
    for spot in range(len(opened) - 1, -1, -1):
        if opened[spot].closing == closing:
            del opened[spot]
            return
    closings.append(at)


def _is_closed(opened: _Open, labels: list[int]) -> bool:
    """Whether what looks like the bracket of a label closes this one: (see annex a)."""
    for at in labels:
        if at > opened.at:
            labels.remove(at)
            return True
    return False


def _opened(prose: Prose, one: _Open) -> Found:
    hint = f"write {one.closing} where it ends, or take out {prose.words[one.at]}"
    return Found(prose.place(one.at), f"“{_near(prose, one.at)}” opens and does not close", hint)


def _near(prose: Prose, at: int) -> str:
    """A sign with the word that it stands at."""
    words, line = prose.words, prose.line(at)
    if words[at] in _CLOSING:
        return (words[max(at - 20, line.start) : at + 1].split() or [words[at]])[-1]
    return (words[at : min(at + 20, line.end)].split() or [words[at]])[0]

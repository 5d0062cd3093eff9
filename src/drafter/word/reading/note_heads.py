"""The words of a note, without the mark that stands at its head."""

from __future__ import annotations

import re

from drafter.pieces import Line, Words
from drafter.value import replace
from drafter.word.counted.styles import W
from drafter.word.reading.looks import NOTES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.word.counted.styles import Styles

# A typed mark, which a tab, a blank or nothing parts from the words.
_MARK = re.compile(r"\*+|\S{1,4}(?=\t)")


def without_number(line: Line) -> Line:
    """The words behind a mark that Word counts, and the tab or the blank behind it."""
    first = line[0] if line else None
    if not isinstance(first, Words):
        return line
    return _from(line, first, 1 if first.words[:1] in ("\t", " ") else 0)


def without_mark(line: Line, raised: int) -> tuple[str, Line]:
    """The typed mark, and the words behind it; so many signs at the head of the line have the style of marks.

    Where a mark has that style, asterisks that have not are words. LibreOffice 7.4 writes it twice, with a tab
    between, when it saves a file the second time, and once more each time behind that.
    """
    first = line[0] if line else None
    found = _MARK.match(first.words[: raised or None]) if isinstance(first, Words) else None
    if not isinstance(first, Words) or not found:
        return "", line
    mark, end = found[0], found.end()
    # No note is without words: asterisks that are all there is are those.
    whole = not first.words[end:].strip("\t *") and len(line) == 1
    end += first.words[end : end + 1] in ("\t", " ")
    while not whole and first.words.startswith(mark, end) and end + len(mark) <= raised:
        end += len(mark)
    rest = _from(line, first, end)
    # The tab may be in the look of the words, or in the link, that the note begins with.
    head = rest[0] if end == found.end() == len(first.words) and rest else None
    if isinstance(head, Words) and head.words.startswith("\t"):
        rest = _from(rest, head, 1)
    return mark, rest


def _from(line: Line, first: Words, at: int) -> Line:
    rest = first.words[at:]
    return (*((replace(first, words=rest),) if rest else ()), *line[1:])


def raised(p: _Element, styles: Styles) -> int:
    """How many signs at the head of a p have the style of marks of notes."""
    count = 0
    for run in p.iter(f"{W}r"):
        style = run.find(f"{W}rPr/{W}rStyle")
        if style is None or styles[style.get(f"{W}val", "")].name not in NOTES:
            break
        count += sum(len(t.text or "") for t in run.iter(f"{W}t")) + sum(1 for _ in run.iter(f"{W}tab"))
    return count

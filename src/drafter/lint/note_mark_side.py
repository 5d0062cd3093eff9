"""The mark of a note stands on the wrong side of a comma or full stop.

Why: each language has its own side, and a mark on the other one looks like a slip; readers also take a mark before the
full stop for a note on the last word alone.

Source: UN Editorial Manual, on footnote indicators: behind punctuation in English, before it in French and Spanish, and
behind a quoted passage. Chinese as in the published Bangkok report of 2011: before ， and 、, behind 。

Languages: Arabic and Russian are left alone, since no manual was seen that says on which side a mark stands in them.

Bad:
    mandate: |
      The secretariat organized a workshop[^request].
    notes: |
      [^request]: Decision 1/CP.16, paragraph 38.

Good:
    mandate: |
      The secretariat organized a workshop.[^request]
    notes: |
      [^request]: Decision 1/CP.16, paragraph 38.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.noting import NOTING
from drafter.lint.prose import END, MARK, Prose
from drafter.lint.rule import Found
from drafter.place import Edit, Level, Place

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in NOTING.items() if known.behind or known.ahead)
# What stands before a mark, to see whether its full stop is that of an abbreviation.
_LAST_WORD = re.compile(r"(?:[^\W\d_]+|\.)$")


def check(prose: Prose) -> Iterator[Found]:
    """Find every mark, or several side by side, before signs that it belongs behind, and the other way round."""
    known = NOTING[prose.language.code]
    if signs := re.escape(known.behind + known.closing):
        for found in _found(prose, rf"({MARK}+)([{signs}]+)(?!{MARK})"):
            yield from _before(prose, found, known.closing)
    if signs := re.escape(known.ahead):
        for found in _found(prose, rf"([\u00a0\u202f ]?[{signs}])({MARK}+)"):
            if not _is_of_an_abbreviation(prose.words, found, known.abbreviations):
                yield from _behind(prose, found)


def _found(prose: Prose, pattern: str) -> Iterator[re.Match[str]]:
    """What matches in running text; in a table marks stand behind figures."""
    return (found for found in prose.find(pattern) if prose.line(found.start()).kind != "cell")


def _before(prose: Prose, found: re.Match[str], closing: str) -> Iterator[Found]:
    marks, signs = found[1], found[2]
    if closing and set(closing) & set(signs):
        message = f"{_called(prose, found.start(1), marks)} before the end of a quotation"
        yield Found(prose.place(found.start()), message, f"put it behind the {signs[0]}", _swapped(prose, found))
    else:
        message = f"{_called(prose, found.start(1), marks)} before “{signs}”"
        yield Found(prose.place(found.start()), message, f"put it behind the {signs}", _swapped(prose, found))


def _behind(prose: Prose, found: re.Match[str]) -> Iterator[Found]:
    sign, marks = found[1].strip("\u00a0\u202f "), found[2]
    message = f"{_called(prose, found.start(2), marks)} behind “{sign}”"
    yield Found(prose.place(found.start(2)), message, f"put it before the {sign}", _swapped(prose, found))


def _called(prose: Prose, start: int, marks: str) -> str:
    """The marks as the reader knows them."""
    shown = [prose.marks[at].mark for at in range(start, start + len(marks))]
    if len(shown) == 1:
        return f"the mark of note {shown[0]} stands"
    return f"the marks of notes {', '.join(shown[:-1])} and {shown[-1]} stand"


def _is_of_an_abbreviation(words: str, found: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Whether the full stop before a mark is that of an abbreviation, of an initial or of an ellipsis."""
    if found[1] != ".":
        return False
    last = _LAST_WORD.search(words, max(found.start() - 20, 0), found.start())
    return last is not None and (len(last[0]) == 1 or last[0].lower() in abbreviations)


def _swapped(prose: Prose, found: re.Match[str]) -> tuple[Edit, ...]:
    """The edit that puts what was found second first; none where both are not typed in one piece."""
    whole = [_typed(prose, found.start(group), found.end(group)) for group in (1, 2)]
    place = prose.place(found.start())
    if not all(whole) or place is None or not _is_one_piece(prose, place, found, whole):
        return ()
    return (Edit(place, whole[0] + whole[1], whole[1] + whole[0]),)


def _typed(prose: Prose, start: int, end: int) -> str:
    """Words with the marks among them as they are typed, or nothing."""
    pieces = [prose.typed_mark(at) if at in prose.marks else prose.words[at] for at in range(start, end)]
    return "".join(pieces) if all(pieces) else ""


def _is_one_piece(prose: Prose, place: Place, found: re.Match[str], whole: list[str]) -> bool:
    """Whether what is typed stands on one line, without anything between."""
    column = place.column
    for at in range(found.start(), found.end()):
        if prose.place(at) != Place(place.line, column):
            return False
        column += len(_typed(prose, at, at + 1))
    if prose.words[found.end()] == END or not prose.typed(found.end(), found.end() + 1):
        return True
    following = prose.place(found.end())
    return following is None or following.line != place.line or following.column == column

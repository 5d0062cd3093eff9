"""A number under ten is in figures, or a greater one in words.

Why: words are for what is told, figures for what is counted; and one series is written in one way.

Source: UN Editorial Manual, on numbers; UN Correspondence Manual; the manual of the Spanish Translation Service; in
French the editorial guide of FAO.

Languages: English, French and Spanish, the last two for numbers under ten only. Figures are right for percentages,
decimals, votes, measures, money, dates, the numbers of articles and paragraphs, and beside a greater number of which
they are a part: “4 of the 18 Parties”.

Bad:
    mandate: |
      In a 2-day workshop 3 Parties made presentations. In all, twelve put questions, and four of the 18 Parties left.

Good:
    mandate: |
      In a two-day workshop three Parties made presentations. In all, 12 put questions, and 4 of the 18 Parties left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.numbers import NUMBERS, Numbers
from drafter.lint.printed import RUNNING
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in NUMBERS.items() if known.under_ten)
_TEXT = frozenset(kind for kind in RUNNING if kind != "quotation")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’-]*)\W*$")
_WORD_BEHIND = re.compile(r" ([^\W\d_]+)")
_WORDS = re.compile(r"[a-zà-ÿ]+(?:-[a-z]+)?")
#: Figures that may be years, and count nothing.
_YEARS = range(1500, 2200)


def check(prose: Prose) -> Iterator[Found]:
    """Find figures before what they count, and numbers in words that are too great for words."""
    known = NUMBERS[prose.language.code]
    counted = re.compile(known.counted)
    for start, end in prose.figures:
        if end - start == 1 and prose.words[start] in "23456789" and prose.words[start - 1 : start] in " \n(“«\u00a0":
            yield from _small(prose, start, known, counted)
    yield from _series(prose, known)
    if known.behind:
        yield from _great(prose, known)


def _small(prose: Prose, start: int, known: Numbers, counted: re.Pattern[str]) -> Iterator[Found]:
    """A figure under ten that counts, and has no greater one beside it."""
    words, word = prose.words, known.under_ten[int(prose.words[start]) - 2]
    if known.compound and (compound := re.compile(known.compound).match(words, start + 1)):
        if not _is_name(prose, start, known) and _is_told(prose, start):
            message, hint = (
                f"“{words[start]}{compound[0]}” has a number under ten in figures",
                f"write “{word}{compound[0]}”",
            )
            yield Found(prose.place(start), message, hint, prose.edit(start, start + 1, word))
        return
    if words[start + 1 : start + 2] not in " \u00a0" or re.compile(known.months).match(words, start + 1):
        return
    found = counted.match(words, start + 2)
    if found is None or found["last"].lower() in known.uncounted or known.inside & set(found[0].lower().split()[:-1]):
        return
    if _is_told(prose, start) and not _is_name(prose, start, known) and not _has_greater(prose, start, known):
        message = f"“{words[start]} {found[0]}” has a number under ten in figures"
        yield Found(prose.place(start), message, f"write “{word} {found[0]}”")


def _is_told(prose: Prose, start: int) -> bool:
    """Whether an offset is in running text that the author typed and quotes from nowhere."""
    return prose.line(start).kind in _TEXT and prose.typed(start, start + 1) and not prose.is_quoted(start)


def _is_name(prose: Prose, start: int, known: Numbers) -> bool:
    """Whether a figure is the number of something: behind a label or a name, or joined to another figure."""
    first, _ = prose.sentence(start)
    if re.search(known.joins, prose.words[max(first, start - 12) : start]):
        return True
    before = _WORD_BEFORE.search(prose.words, max(first, start - 30), start)
    if before is None:
        return False
    is_name = before[1][0].isupper() and before.start() > first
    return is_name or before[1].rstrip(".").lower() in known.labels


def _has_greater(prose: Prose, start: int, known: Numbers) -> bool:
    """Whether a number of ten or more counts something in the same sentence."""
    first, last = prose.sentence(start)
    if any(known.words.get(word, 0) > 9 for word in _WORDS.findall(prose.words, first, last)):
        return True
    for figure in re.finditer(r"(?<![\w./])\d+(?:,\d{3})*(?![\w/]|[.,]\d)", prose.words[first:last]):
        value, behind = int(figure[0].replace(",", "")), prose.words[first + figure.end() : first + figure.end() + 16]
        if value < 10 or value in _YEARS or re.match(f"{known.per_cent}|{known.months}|-", behind):
            continue
        if not _is_name(prose, first + figure.start(), known):
            return True
    return False


def _series(prose: Prose, known: Numbers) -> Iterator[Found]:
    """Numbers in words beside a greater one in figures."""
    patterns = [re.compile(pattern) for pattern in known.series]
    for word, number in known.words.items() if patterns else ():
        for start in prose.index.get(word, ()) if number < 10 else ():
            found = next((found for pattern in patterns if (found := pattern.match(prose.words, start))), None)
            if found is None or not prose.words[start].islower() or not _is_told(prose, start):
                continue
            if not re.match(f"{known.months}|{known.per_cent}|[:–%]", prose.words[found.end() : found.end() + 16]):
                message = f"“{found[0]}” is part in words and part in figures"
                edits = prose.edit(start, start + len(word), str(number))
                yield Found(prose.place(start), message, f"write “{number}”", edits)


def _great(prose: Prose, known: Numbers) -> Iterator[Found]:
    """Numbers of ten or more in words, and percentages in words."""
    for word, number in known.words.items():
        for start in prose.index.get(word, ()):
            end = start + len(word)
            if not prose.words[start].islower() or not _is_told(prose, start):
                continue
            if re.match(known.per_cent, prose.words[end : end + 12]):
                edits = prose.edit(start, end, str(number))
                yield Found(prose.place(start), f"the percentage “{word}” is in words", f"write “{number}”", edits)
            elif number > 9 and not _is_loose(prose, start, end, known):
                yield Found(
                    prose.place(start), f"“{word}” is a number over nine in words", f"write “{number}”", (), "hint"
                )


def _is_loose(prose: Prose, start: int, end: int, known: Numbers) -> bool:
    """Whether words are right: the number is not exact, is a period of time, or is part of a greater one."""
    first, _ = prose.sentence(start)
    before = _WORD_BEFORE.search(prose.words, max(first, start - 30), start)
    behind = _WORD_BEHIND.match(prose.words, end)
    if re.search(known.greater, prose.words[max(first, start - 16) : start]):
        return True
    if before is None or behind is None or before[1].lower() in known.before | known.words.keys():
        return True
    return behind[1].lower() in known.behind | known.words.keys()

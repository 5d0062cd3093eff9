"""Words stand between quotation marks that are not those of the language.

Why: a document has one kind of quotation marks; straight ones show that a text was pasted.

Source: UN Editorial Manual, quotations: double marks, single ones within them, and none of them straight. The French
manual has angled marks, with “ ” within; the manual of the Spanish translators “ ”, with ‘ ’ within. The Chinese marks
are those of the 2011 Bangkok report.

Languages: in Chinese a treaty stands between 《 and 》. In Spanish « » are a hint. In Russian a straight mark is a hint
(« » are usual; no source was seen). In Arabic only marks of two kinds in one report are.

Bad:
    mandate: |
      The "base year" was not defined.

      The term ‘base year’ was not defined.

Good:
    mandate: |
      The “base year” was not defined.

      One Party proposed “the words ‘base year’, without a definition”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from drafter.languages.editing.quoting import QUOTING, Pair, Quoting
from drafter.lint.printed import RUNNING
from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Edit, Level

LEVEL: Level = "warning"
SPEAKS = ALL
# Characters of a quotation by which it is called.
_SHOWN = 40
# What stands before the sign of seconds: 30°15'20".
_BEFORE_SECONDS = re.compile(r"['’′]\s?\d\d?(?:[.,]\d+)?\Z")
_CURLED, _CURLED_SINGLE = "“”", ("‘", "’")
_SINGLE = re.compile(r"'[^\W_](?:[^'\n]{0,80}[^\W_.,;:])?'")
# Scripts without blanks: what stands beside a mark says nothing there.
_TIGHT = "\u2e80"


def check(prose: Prose) -> Iterator[Found]:
    """Find quotations between marks of other languages, between straight marks, and between marks for inner ones."""
    known = QUOTING[prose.language.code]
    for pair, right in known.wrong:
        for line, spans in _spans(prose, pair):
            sound = pair[0] != pair[1] or _is_sound(prose, line, spans)
            for span in spans:
                is_inner = _is_within(prose.words[line.start : span[0]], known)
                yield _found(prose, span, pair, known.inner if is_inner else right, sound)
    for pair in known.doubtful:
        for _, spans in _spans(prose, pair):
            yield from (_doubtful(prose, span, pair, known) for span in spans)
    yield from _straight_single(prose, known)
    yield from _inner_for_outer(prose, known)
    yield from _titles(prose, known)
    yield from _of_two_kinds(prose, known)


Span = tuple[int, int]


def _spans(prose: Prose, pair: Pair) -> Iterator[tuple[PrintedLine, list[Span]]]:
    """The offsets of the two marks of each quotation between these marks, line by line; a mark left over is none."""
    if pair[0] not in prose.words:
        return
    pattern = "|".join(map(re.escape, dict.fromkeys(pair)))
    marks = (found.start() for found in prose.find(pattern) if not _is_seconds(prose.words, found.start()))
    for line, several in groupby(marks, prose.line):
        spans, opened = [], -1
        for at in several:
            if opened < 0 and prose.words[at] == pair[0]:
                opened = at
            elif opened >= 0 and prose.words[at] == pair[1]:
                spans.append((opened, at))
                opened = -1
        if spans:
            yield line, spans


def _is_seconds(words: str, at: int) -> bool:
    return bool(_BEFORE_SECONDS.search(words[max(at - 8, 0) : at]))


def _is_sound(prose: Prose, line: PrintedLine, spans: list[Span]) -> bool:
    """Whether straight marks open where a quotation should and close where it should, and no mark is left over."""
    words = prose.words
    mark = words[spans[0][0]]
    count = {sign: words.count(sign, line.start, line.end) for sign in (mark, *_CURLED)}
    if count[mark] != 2 * len(spans) or count[_CURLED[0]] != count[_CURLED[1]]:
        return False
    return all(
        not _is_word(words[first - 1 : first])
        and not words[first + 1].isspace()
        and not words[last - 1].isspace()
        and not _is_word(words[last + 1 : last + 2])
        for first, last in spans
    )


def _is_word(char: str) -> bool:
    return char.isalnum() and char < _TIGHT


def _found(prose: Prose, span: Span, pair: Pair, right: Pair, sound: bool) -> Found:
    """A quotation between marks that are wrong, with the edits for its two marks, blanks within them included."""
    first, last = span
    inside = prose.words[first + 1 : last]
    start, end = first + 1 + len(inside) - len(inside.lstrip()), last - (len(inside) - len(inside.rstrip()))
    edits: tuple[Edit, ...] = ()
    if sound and start < end:
        opening, closing = prose.edit(first, start, right[0]), prose.edit(end, last + 1, right[1])
        edits = (*opening, *closing) if opening and closing else ()
    words = _short(inside.strip())
    return Found(prose.place(first), f"{_called(pair)} stand round “{words}”", f"write {words.join(right)}", edits)


def _doubtful(prose: Prose, span: Span, pair: Pair, known: Quoting) -> Found:
    words = _short(prose.words[span[0] + 1 : span[1]].strip())
    hint = f"usual is {words.join(known.outer)}"
    return Found(prose.place(span[0]), f"{_called(pair)} stand round “{words}”", hint, level="hint")


def _called(pair: Pair) -> str:
    return "straight quotation marks" if pair[0] == pair[1] else f"the marks {pair[0]} and {pair[1]}"


def _straight_single(prose: Prose, known: Quoting) -> Iterator[Found]:
    """Quotations between single straight marks, which look like apostrophes."""
    if "'" not in prose.words or known.inner != _CURLED_SINGLE:
        return
    for found in prose.find(_SINGLE):
        first, last = found.start(), found.end() - 1
        before, behind = prose.words[first - 1 : first], prose.words[last + 1]
        if not before.isalnum() and not behind.isalnum():
            is_inner = _is_within(prose.words[prose.line(first).start : first], known)
            right = known.inner if is_inner else known.outer
            yield _found(prose, (first, last), ("'", "'"), right, sound=not before.isdigit())


def _inner_for_outer(prose: Prose, known: Quoting) -> Iterator[Found]:
    """Quotations between the marks that are for quotations within others, though they stand in none."""
    opening, closing = known.inner
    if not opening or opening not in prose.words:
        return
    for found in prose.find(opening, *RUNNING, "heading", "title", "caption"):
        at, line = found.start(), prose.line(found.start())
        if line.kind == "quotation" or _is_within(prose.words[line.start : at], known):
            continue
        ends = [end for end in _closings(prose.words, at + 1, line.end, closing) if prose.typed(end, end + 1)]
        if ends:
            yield _found(prose, (at, ends[0]), known.inner, known.outer, len(ends) == 1)


def _is_within(before: str, known: Quoting) -> bool:
    """Whether a quotation is open behind these words."""
    opening, closing = known.outer[0].strip(), known.outer[1].strip()
    return before.count(opening) > before.count(closing) or before.count('"') % 2 == 1


def _closings(words: str, start: int, end: int, closing: str) -> Iterator[int]:
    """Where a quotation may end up to the next one: an apostrophe, which looks the same, has a letter behind it."""
    for found in re.finditer(closing, words[start:end]):
        at = start + found.start()
        if not _is_word(words[at + 1 : at + 2]) and not words[at - 1].isspace():
            yield at


def _titles(prose: Prose, known: Quoting) -> Iterator[Found]:
    """Names of treaties between signs that are no quotation marks."""
    opening, closing = known.not_titles
    if opening and opening in prose.words:
        for found in prose.find(rf"{opening}([^\W\d_a-zA-Z][^{opening}{closing}\n]{{1,60}}){closing}"):
            span = (found.start(), found.end() - 1)
            yield _found(prose, span, known.not_titles, known.titles, sound=True)


def _of_two_kinds(prose: Prose, known: Quoting) -> Iterator[Found]:
    """Quotations that are marked otherwise than most of the report's."""
    if sum(opening in prose.words for opening, _ in known.either) < 2:
        return
    spans = [(span, pair) for pair in known.either for _, several in _spans(prose, pair) for span in several]
    counted = Counter(pair for _, pair in spans).most_common()
    for span, pair in sorted(spans):
        if len(counted) > 1 and pair != counted[0][0]:
            words, usual = _short(prose.words[span[0] + 1 : span[1]]), counted[0][0]
            message = f"{_called(pair)} stand round “{words}”, and {_called(usual)} elsewhere in the report"
            yield Found(prose.place(span[0]), message, f"write {words.join(usual)}", level="hint")


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"

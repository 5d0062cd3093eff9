"""A word is typed that a reference prints as well: see paragraph paragraph 4 above.

Why: a reference such as {para:request} prints the word paragraph, the number, and above or below; typed once more they
stand there twice. For the number alone there is {ref:request}.

Source: the manual of drafter, on references.

Bad:
    mandate: |
      The secretariat was requested to organize a workshop. {#request}

      The workshop was held as requested in paragraph {para:request}.

Good:
    mandate: |
      The secretariat was requested to organize a workshop. {#request}

      The workshop was held as requested in {para:request}, and not as in paragraph {ref:request}.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages import Citation
from drafter.languages.editing.referring import REFERRING
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Edit, Level
from drafter.value import Value

LEVEL: Level = "warning"
SPEAKS = ALL
_BLANK = "[ \u00a0]"
_NEAR = 20


class _Wording(Value):
    """How a kind of thing is cited: what is printed round its number, and what may be typed before it for the same."""

    printed: tuple[tuple[str, str], ...]
    typed: re.Pattern[str]


def check(prose: Prose) -> Iterator[Found]:
    """Find every word before or behind what a reference prints that is said in it."""
    wordings = _wordings(prose)
    known, phrases = REFERRING[prose.language.code], prose.language.phrases
    directions = [form.split("{}") for form in (phrases.above, phrases.below)]
    ahead = re.compile(f"(?:{known.above}|{known.below})$")
    behind = re.compile(f"(?:{known.above}|{known.below})(?![^\\W_])")
    for start, end in prose.worded:
        printed = prose.words[start:end]
        yield from next(filter(None, (list(_doubled(prose, start, end, wording)) for wording in wordings)), ())
        for before, after in directions:
            if after and printed.endswith(after) and (found := behind.match(prose.words, end)):
                yield _said(prose, found, printed, prose.edit(end, found.end(), ""))
            elif (
                before and printed.startswith(before) and (found := ahead.search(prose.words, max(start - 4, 0), start))
            ):
                yield _said(prose, found, printed, _taken_out(prose, found.start(), start, end))


def _wordings(prose: Prose) -> list[_Wording]:
    """How each kind of thing is cited in the language of the report."""
    phrases, things = prose.language.phrases, REFERRING[prose.language.code].things
    the_annex = phrases.the_annex
    return [
        _wording(prose, things["para"], phrases.paragraph, phrases.paragraph_short),
        _wording(prose, things["section"], phrases.section),
        _wording(
            prose, (*things["annex"], the_annex.split(" ")[0]), Citation(the_annex, the_annex, the_annex, the_annex)
        ),
        _wording(prose, things["annex"], phrases.an_annex),
        _wording(prose, things["table"], phrases.a_table),
        _wording(prose, things["figure"], phrases.a_figure),
        _wording(prose, things["box"], phrases.a_box),
    ]


def _wording(prose: Prose, words: tuple[str, ...], *citations: Citation) -> _Wording:
    """How one kind of thing is cited."""
    forms = sorted({form for one in citations for form in (one.one, one.two, one.several, one.range)})
    either = "|".join(map(re.escape, words))
    framed = REFERRING[prose.language.code].frames
    typed = f"(?:{either})$" if framed else rf"(?<![^\W_])(?:{either})\.?{_BLANK}$"
    printed = tuple((before, after) for before, _, after in (form.partition("{}") for form in forms))
    return _Wording(printed, re.compile(typed, re.IGNORECASE))


def _doubled(prose: Prose, start: int, end: int, wording: _Wording) -> Iterator[Found]:
    """What is typed before a citation, or behind it, and printed in it."""
    printed = prose.words[start:end]
    said = [(before, after) for before, after in wording.printed if before in printed and after in printed]
    if not said:
        return
    if found := wording.typed.search(prose.words, max(start - _NEAR, prose.line(start).start), start):
        exact = any(before.startswith(found[0]) for before, _ in said)
        edits = _taken_out(prose, found.start(), start, end) if exact else ()
        yield _said(prose, found, printed, edits)
    for after in {after for _, after in said if after}:
        if printed.endswith(after) and (again := re.compile(re.escape(after)).match(prose.words, end)):
            yield _said(prose, again, printed, prose.edit(end, end + len(after), ""))


def _said(prose: Prose, found: re.Match[str], printed: str, edits: tuple[Edit, ...]) -> Found:
    word = found[0].strip(" \u00a0,")
    at = found.start() + found[0].index(word)
    message = f"“{word}” is typed beside “{printed.strip()}”, which says it already"
    numbered = not edits and printed != prose.language.phrases.the_annex
    hint = "take it out" + (", or write {ref:name} for the number alone" if numbered else "")
    return Found(prose.place(at), message, hint, edits)


def _taken_out(prose: Prose, start: int, end: int, after: int) -> tuple[Edit, ...]:
    """The edit that takes a word away before a citation, which ends at the offset ``after``.

    Where the reference itself is typed is not known, but what follows it shows whether all stands on one line.
    """
    first, following = prose.place(start), prose.place(after)
    if prose.typed(after, after + 1) and first and following and first.line == following.line:
        return prose.edit(start, end, "")
    return ()

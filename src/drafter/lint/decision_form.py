"""The number of a decision is not written as decisions are cited.

Why: decisions have one form in all languages, 1/CP.16, by which they are found; others look like those of other bodies.

Source: published decisions under the Convention, the Kyoto Protocol and the Paris Agreement: decision 1/CP.16,
décision 1/CP.16, decisión 2/CP.17, решение 2/CMP.7, 第1/CP.16号决定.

Languages: Chinese has 第 before the number and 号 behind it. In Arabic only the number is looked at.

Bad:
    mandate: |
      The workshop was held in accordance with Decision 1/CP 16.

Good:
    mandate: |
      The workshop was held in accordance with decision 1/CP.16.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.referring import DECIDING, REFERRING, Deciding
from drafter.lint.printed import RUNNING
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_NUMBER = re.compile(
    r"\d{1,3}[ \u00a0]?[/／][ \u00a0]?(C(?:O?P|MP|MA)|c(?:o?p|mp|ma))([ \u00a0.．\-]{0,2})(\d{1,2})(?!\d)"
)
_RIGHT = re.compile(r"\d{1,3}/C(?:P|MP|MA)\.\d{1,2}")
# What may stand before the number of a decision: a symbol or a larger number would go on with it.
_GOES_ON = re.compile(r"[A-Za-z\d/／.,–-]$")
_OTHERS = "COP"


def check(prose: Prose) -> Iterator[Found]:
    """Find every number in another form, and every capital amid a sentence."""
    known = DECIDING[prose.language.code]
    for found in re.finditer(_NUMBER, prose.words):
        right = _RIGHT.fullmatch(found[0])
        if (right and not known.after) or not prose.typed(found.start(), found.end()):
            continue
        if _GOES_ON.search(prose.words, max(found.start() - 1, 0), found.start()):
            continue
        if right:
            yield from _unframed(prose, found, known)
        else:
            yield _misshapen(prose, found)
    if known.word:
        yield from _capitals(prose, known.word)


def _misshapen(prose: Prose, found: re.Match[str]) -> Found:
    number = re.match(r"\d+", found[0])
    body = found[1].upper()
    right = f"{number[0] if number else ''}/{body.replace(_OTHERS, 'CP')}.{found[3]}"
    message = f"“{found[0]}” is not how a decision is cited"
    if body == _OTHERS:
        # Other conventions have this form.
        hint = f"write {right}, unless it is a decision of another convention"
        return Found(prose.place(found.start()), message, hint, level="hint")
    return Found(prose.place(found.start()), message, f"write {right}", prose.edit(found.start(), found.end(), right))


def _unframed(prose: Prose, found: re.Match[str], known: Deciding) -> Iterator[Found]:
    """The number of a decision without what stands before or behind it where the word for one follows."""
    words, start, end = prose.words, found.start(), found.end()
    framed = words.endswith(known.before, 0, start)
    if words.startswith(known.after, end) and not framed and not _is_one_of_several(prose, start):
        edits = prose.edit(start, end, known.before + found[0])
    elif words.startswith(known.after[1:], end) and framed:
        edits = prose.edit(start, end, found[0] + known.after[0])
    else:
        return
    right = f"{known.before}{found[0]}{known.after}"
    yield Found(prose.place(start), f"“{found[0]}” is not how a decision is cited", f"write {right}", edits)


def _is_one_of_several(prose: Prose, start: int) -> bool:
    """Whether the number of another decision stands before this one."""
    parted = REFERRING[prose.language.code].parted
    return bool(re.compile(f"(?:{parted})$").search(prose.words, max(start - 2, 0), start))


def _capitals(prose: Prose, word: str) -> Iterator[Found]:
    """The word for a decision with a capital amid a sentence."""
    for start in prose.index.get(word, ()):
        end = start + len(word)
        typed, line = prose.words[start:end], prose.line(start)
        if typed[0] == word[0] or line.kind not in RUNNING or not prose.typed(start, end):
            continue
        if re.match(r"[ \u00a0]\d+/C", prose.words[end : end + 8]) and re.search(
            r"[^\W\d_A-Z],? $", prose.words[max(line.start, start - 3) : start]
        ):
            message = f"“{typed}” has a capital amid a sentence"
            yield Found(prose.place(start), message, f"write {word}", prose.edit(start, end, word), "hint")

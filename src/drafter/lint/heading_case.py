"""A heading has capitals in the middle, as the titles of books have.

Why: in United Nations documents a capital says that a word is a name. In headings, too, only the first word and names
have one.

Source: Editorial Manual, instructions for the preparation of official documents, and on capitalization.

Languages: Arabic and Chinese have no capitals. A word is found only where the report has it in small letters elsewhere,
or where it is no name in any report; names of bodies and treaties are left alone.

Bad:
    issues: |
      # Comparability Of Targets
      Views differed.

      # Conditions for the Use of Mechanisms
      Views differed.

Good:
    issues: |
      # Comparability of the targets of developed country Parties
      Views differed.

      # Relationship to the Kyoto Protocol
      Views differed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from drafter.inline import Look, Text
from drafter.languages.editing.headings import HEADINGS, Headings, in_capitals
from drafter.lint.printed import RUNNING
from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in HEADINGS.items() if known.usual)
_WORD = re.compile(r"[^\W\d_]+(?:[‑-][^\W\d_]+)*")
# Behind these a word may begin something: first session: Overview.
_BEGINS = re.compile(r"(?:[:.?!–—([“«\"/\d]| -)\W*$")
# Shorter words say nothing of how a heading is written.
_TELLING = 4
# Words of a name that is long, and what may stand between them.
_LONG = 4
_BETWEEN = " \u00a0’'0123456789"


def check(prose: Prose) -> Iterator[Found]:
    """Find headings, titles and captions with capitals that no name explains, at the first of these."""
    known = HEADINGS[prose.language.code]
    is_common = cache(lambda word: _is_common(prose, word, known))
    for line in prose.lines:
        words = prose.words[line.start : prose.end(line)]
        if line.kind not in ("title", "heading", "caption") or in_capitals(words, known, prose.in_small_letters):
            continue
        if _in_italics(line) or not prose.typed(line.start, line.end):
            continue
        if found := _capitals(words, known, is_common):
            written = words
            for part in found:
                written = written[: part.start()] + part[0].lower() + written[part.end() :]
            message = f"“{found[0][0]}” has a capital in the middle of this {line.kind}"
            yield Found(prose.place(line.start + found[0].start()), message, f"write “{written}”")


def _capitals(words: str, known: Headings, is_common: Callable[[str], bool]) -> list[re.Match[str]]:
    """The words of a line with capitals that no name explains, if there are enough to tell that they are no names."""
    parts = list(_WORD.finditer(words))
    inner = [part for part in parts[1:] if _is_capital(part[0]) and not _begins(words, part.start())]
    sure = [part for part in inner if part[0].lower() in known.small and len(part[0]) > 1]
    names = {part.start() for name in _names(words, known, is_common) for part in name}
    likely = [part for part in inner if part.start() not in names and is_common(part[0].lower())]
    likely = [part for part in likely if part[0].lower() not in known.capital | known.bodies | known.small]
    plain = [part for part in parts[1:] if part[0].islower() and len(part[0]) >= _TELLING]
    enough = sure or len(likely) > 1 or (likely and all(part[0] in known.within | known.small for part in plain))
    return sorted((*sure, *likely), key=lambda part: part.start()) if enough else []


def _is_capital(word: str) -> bool:
    """Whether a word has a capital at its beginning and no other, but at those of its parts."""
    return all(part.istitle() or part.islower() for part in re.split("[‑-]", word)) and word[0].isupper()


def _begins(words: str, at: int) -> bool:
    """Whether something begins with the word at an offset, or is quoted there."""
    before = words[:at]
    quoted = before.count("“") > before.count("”") or before.count("«") > before.count("»")
    return quoted or bool(_BEGINS.search(before))


def _names(words: str, known: Headings, is_common: Callable[[str], bool]) -> Iterator[list[re.Match[str]]]:
    """The names in a line.

    Words with capitals side by side are one if any of them is no common word (Marshall Islands). So are they with what
    small words join to them if the word for a body, a treaty or the like is among them; a long one may go on to the
    end of the line.
    """
    parts = list(_WORD.finditer(words))
    for run in _runs(words, frozenset()):
        said = [part[0].lower() for part in run]
        if any(word not in known.capital and not is_common(word) for word in said):
            yield run
    for run in _runs(words, known.within):
        said = [part[0].lower() for part in run if part[0][0].isupper()]
        if any(word in known.bodies for word in said):
            yield [part for part in parts if part.start() >= run[0].start()] if len(said) >= _LONG else run


def _runs(words: str, joining: frozenset[str]) -> Iterator[list[re.Match[str]]]:
    """The words of a line that have capitals and stand side by side, or are joined by one of these."""
    run: list[re.Match[str]] = []
    for part in _WORD.finditer(words):
        beside = not run or not words[run[-1].end() : part.start()].strip(_BETWEEN)
        if beside and (part[0][0].isupper() or (run and part[0] in joining)):
            run.append(part)
            continue
        yield run
        run = [part] if part[0][0].isupper() else []
    yield run


def _is_common(prose: Prose, word: str, known: Headings) -> bool:
    """Whether a word is one of every report, or stands in running text in small letters and never as a name."""
    if any(prose.is_name(at) and prose.line(at).kind in RUNNING for at in prose.index.get(word, ())):
        return False
    return word in known.usual | known.small | known.within or prose.in_small_letters(word)


def _in_italics(line: PrintedLine) -> bool:
    return any(isinstance(inline, Text) and Look.ITALIC in inline.look for inline in line.line)

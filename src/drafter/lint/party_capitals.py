"""Parties or States are written without the capital that they have as a term.

Why: the capital tells the Parties to a treaty and the States of the world from any other party or state.

Source: UN Editorial Manual, on capitalization (State, Member State); for the Parties, the decisions and reports of the
Conference of the Parties to the climate convention.

Languages: English, French, Russian and Spanish. “Party” has no capital in “States parties”, nor where it is the third
party, a political party or a party to a conflict. Many parties, some parties and the like are only worth a look, and
only in a report that writes Parties elsewhere.

Bad:
    mandate: |
      Developing country parties and small island developing states made submissions.

Good:
    mandate: |
      Developing country Parties and small island developing States made submissions. No third party did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.capitals import CAPITALS, Capitals
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in CAPITALS.items() if known.terms)


# How far a term may reach before the word that wants a capital, and behind it.
_BEFORE, _BEHIND = 30, 50


def check(prose: Prose) -> Iterator[Found]:
    """Find every term of which a word lacks its capital."""
    known = CAPITALS[prose.language.code]
    for start in sorted(start for word in known.words for start in prose.index.get(word, ())):
        line = prose.line(start)
        before = prose.words[max(line.start, start - _BEFORE) : start]
        if prose.words[start].isupper() or before.endswith(known.behind or "\n") or prose.is_quoted(start):
            continue
        ahead = prose.words[start : min(start + _BEHIND, line.end)]
        if prose.typed(start, start + 1):
            yield from _at(prose, known, start, before, ahead)


def _at(prose: Prose, known: Capitals, start: int, before: str, ahead: str) -> Iterator[Found]:
    """What there is to say of a word in small letters, given what stands before it, and it with what follows."""
    if found := _term(known.terms, before, ahead):
        new = found[1][0].upper() + found[1][1:]
        edits = prose.edit(start, start + len(new), new)
        yield Found(prose.place(start), f"“{found[1]}” has no capital here", f"write “{new}”", edits)
    elif found := _term(known.unsure, before, ahead):
        other, word = found[0][: found.start(1) - found.start()], found[1].capitalize()
        hint = f"write “{other.capitalize()}{word}” of the United Nations, “{other.lower()}{word}” of another body"
        at = start - len(other)
        yield Found(prose.place(at), f"“{found[0]}” has no capital here", hint)
    elif known.written in prose.words and (found := _term(known.bare, before, ahead)):
        hint = f"write “{known.written}” if those to the treaty are meant"
        yield Found(prose.place(start), f"“{found[1]}” has no capital here", hint, level="hint")


def _term(patterns: tuple[str, ...], before: str, ahead: str) -> re.Match[str] | None:
    """The first pattern of which the group begins between two pieces of a text."""
    for pattern in patterns:
        for found in re.finditer(pattern, before + ahead):
            if found.start(1) == len(before):
                return found
    return None

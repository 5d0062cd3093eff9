"""A percentage is written in more than one way, or with a sign where the rules of its year want words.

Why: the words were the rule of the manual for decades; since 2026 the sign may be used as well, but one report keeps
to one of them.

Source: UN Editorial Manual, on numbers: its older edition has “per cent” in the text and “%” in tables; that of 2026
has either. “Percent” in one word is the spelling of neither.

Languages: English only; of the others it is not known.

Bad:
    mandate: |
      The share grew by 2 percent in the North, by 3 per cent in the South, and by 5% on islands.

Good:
    mandate: |
      The share grew by 2 per cent in the North, by 3 per cent in the South, and by 5 per cent on islands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES
from drafter.lint.printed import RUNNING
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in FIGURES.items() if known.per_cent)
_TEXT = (*(kind for kind in RUNNING if kind not in ("quotation", "table note")), "title", "heading")
#: The last edition that has the sign in tables alone.
_WORDS_ALONE = 2011


def check(prose: Prose) -> Iterator[Found]:
    """Find the spelling in one word, and the form that does not belong in the text."""
    words = FIGURES[prose.language.code].per_cent
    for wrong in FIGURES[prose.language.code].per_cent_misspelt:
        for found in prose.find(rf"{wrong}\b"):
            if not prose.is_quoted(found.start()):
                edits = prose.edit(*found.span(), words)
                yield Found(prose.place(found.start()), f"“{wrong}” is not the spelling", f"write “{words}”", edits)
    signs = [found for found in prose.find("%", *_TEXT) if _is_percentage(prose, found.start())]
    spelt = [found for found in prose.find(rf"{words}\b", *_TEXT) if not prose.is_quoted(found.start())]
    if prose.edition <= _WORDS_ALONE:
        for sign in signs:
            yield _sign(prose, sign, words, "“%” stands in the text")
    elif signs and len(spelt) >= len(signs):
        for sign in signs:
            yield _sign(prose, sign, words, f"“%” stands here, and “{words}” elsewhere")
    elif signs:
        for one in spelt:
            message, hint = f"“{words}” stands here, and “%” elsewhere", "write “%”, or the words everywhere"
            yield Found(prose.place(one.start()), message, hint)


def _is_percentage(prose: Prose, at: int) -> bool:
    """Whether the sign at an offset stands behind a figure, outside quotations."""
    before = prose.words[max(at - 2, 0) : at].strip()
    return before[-1:].isdecimal() and not prose.is_quoted(at)


def _sign(prose: Prose, sign: re.Match[str], words: str, message: str) -> Found:
    at = sign.start()
    blank = "" if prose.words[at - 1].isspace() else " "
    return Found(prose.place(at), message, f"write “{words}”", prose.edit(at, at + 1, blank + words))

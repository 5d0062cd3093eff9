"""The sign for degrees is not a degree sign.

Why: the ordinal sign º and the ring ˚ look much like it, but are others: a search for “2°C” misses them, and they are
printed higher or underlined in some typefaces.

Source: seen in the published Bangkok report of 2011, paragraph 29, beside two correct signs.

Bad:
    mandate: |
      Some Parties spoke of a limit of 2ºC, others of 1.5 degrees C.

Good:
    mandate: |
      Some Parties spoke of a limit of 2°C, others of 1.5°C.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = ALL
_SCALE = r"(?=[CFСК](?![A-Za-zА-яё°]))"


def check(prose: Prose) -> Iterator[Found]:
    """Find other signs, a blank behind the sign, and the word for it, before the letter of a scale."""
    for sign in "º˚":
        for found in prose.find(rf"{sign} ?{_SCALE}"):
            if _is_measured(prose, found.start()):
                message = f"“{found[0].strip()}” is no degree sign"
                edits = prose.edit(*found.span(), "°")
                yield Found(prose.place(found.start()), message, "write “°”", edits)
    for found in prose.find(rf"° {_SCALE}"):
        edits = prose.edit(*found.span(), "°")
        letter = prose.words[found.end()]
        yield Found(prose.place(found.start()), f"a blank stands between “°” and “{letter}”", "take it out", edits)
    for word in FIGURES[prose.language.code].degrees:
        for found in prose.find(rf"{word} ?{_SCALE}"):
            if _is_measured(prose, found.start()):
                letter = prose.words[found.end()]
                message, hint = f"“{found[0]}{letter}” mixes word and sign", f"write “°{letter}” behind the figure"
                yield Found(prose.place(found.start()), message, hint)


def _is_measured(prose: Prose, start: int) -> bool:
    """Whether a figure stands before an offset."""
    return prose.words[max(start - 2, 0) : start].strip()[-1:].isdecimal()

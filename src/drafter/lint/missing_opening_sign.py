"""A question or an exclamation ends with its sign and does not begin with one.

Why: in Spanish the reader is told at the beginning that a question follows.

Source: orthography of the Spanish language; style manual of the Organization of American States, 1.6.

Languages: Spanish.

Bad:
    mandate: |
      Se planteó la pregunta siguiente: Qué datos se necesitan?

Good:
    mandate: |
      Se planteó la pregunta siguiente: ¿Qué datos se necesitan?
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.asking import ASKING
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, one in ASKING.items() if one.opened_by)


def check(prose: Prose) -> Iterator[Found]:
    """Find signs that end a question or an exclamation which none has opened since the last."""
    for sign, opening in ASKING[prose.language.code].opened_by.items():
        for found in prose.find(rf"\{sign}"):
            at, line = found.start(), prose.line(found.start())
            last = prose.words.rfind(sign, line.start, at)
            asked = prose.words[max(last + 1, line.start) : at]
            if opening not in asked and asked.strip("([ ¡!?¿"):
                message = f"“{sign}” ends here what no “{opening}” has opened"
                yield Found(prose.place(at), message, f"write {opening} where it begins")

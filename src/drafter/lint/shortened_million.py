"""Millions and billions are a letter, or stand against their figure.

Why: The forms $5m and $5M are read as metres, thousands or millions; the word has one meaning.

Source: UN Editorial Manual, on millions, billions and trillions, of which the beginning was seen; WFP editorial guide.

Languages: English only.

Bad:
    mandate: |
      The costs grew from $5m to $1.2bn.

Good:
    mandate: |
      The costs grew from $5 million to $1.2 billion, for a line of 5 m.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.figures import FIGURES
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in FIGURES.items() if known.million)
_AMOUNT = re.compile(
    r"(?:(?P<sign>[$€£¥])|\b(?P<code>USD|EUR|GBP|CHF) ?)? ?(?<![\w.,])(?P<figure>\d[\d.,]*)(?P<blank> ?)$"
)
_FURTHEST = 20


def check(prose: Prose) -> Iterator[Found]:
    """Find letters behind an amount, and the words without a blank before them."""
    million = FIGURES[prose.language.code].million
    for short, word in {**million, **{word: word for word in set(million.values())}}.items():
        for at in prose.index.get(short, ()):
            if not prose.words[max(at - 2, 0) : at].strip()[-1:].isdecimal():
                continue
            line = prose.line(at)
            amount = _AMOUNT.search(prose.words, max(line.start, at - _FURTHEST), at)
            if amount is None or not prose.typed(amount.start(), at + len(short)):
                continue
            is_money = bool(amount["sign"] or amount["code"])
            typed = prose.words[amount.start() : at + len(short)].strip()
            if (short == word and not amount["blank"]) or (short != word and (is_money or len(short) > 1)):
                right = f"{prose.words[amount.start() : amount.end('figure')].strip()} {word}"
                edits = prose.edit(amount.end("figure"), at + len(short), f" {word}")
                start = at + len(short) - len(typed)
                yield Found(prose.place(start), f"“{typed}” is short for a number in words", f"write “{right}”", edits)

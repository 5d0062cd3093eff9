"""Words stand in square brackets.

Why: in a text that is negotiated, brackets mark what is not agreed. In a report they are mostly left over from a draft.

Source: Editorial Manual, on paragraphs and subparagraphs: square brackets are removed once agreement has been reached.

Languages: quotations, notes and remarks such as [sic] are left alone, and so is a paragraph that says itself that words
were left in brackets.

Bad:
    issues: |
      Stations should transmit data [every hour][every day].

Good:
    issues: |
      Parties proposed that stations should transmit [30–40] per cent of their data, and left the range in square
      brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.brackets import BRACKETS
from drafter.lint.printed import Kind
from drafter.lint.prose import Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level

LEVEL: Level = "hint"
SPEAKS = ALL
_BRACKETED = re.compile(r"[\[［]([^\[\]［］\n]*)[\]］]")
_KINDS: tuple[Kind, ...] = ("title", "heading", "paragraph", "unnumbered", "item", "bullet", "caption", "cell")
# An omission, what was meant for a mark, and the number of a decision that has none yet.
_OTHER = re.compile(r"\s*(?:…|\^.*|\. ?\. ?\.|-/.*)?\s*")
_SHOWN = 40


def check(prose: Prose) -> Iterator[Found]:
    """Find the first bracketed words of each line."""
    known, seen = BRACKETS[prose.language.code], -1
    for found in prose.find(_BRACKETED, *_KINDS):
        line, words = prose.line(found.start()), found[1].strip()
        if line.start == seen or _OTHER.fullmatch(words) or words.lower().startswith(known.remarks):
            continue
        said = prose.words[line.start : line.end].lower()
        if prose.is_quoted(found.start()) or any(word in said for word in known.named):
            continue
        seen = line.start
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
        hint = "settle the words and take the brackets away, or say that the text was left in square brackets"
        yield Found(prose.place(found.start()), f"“{shown}” stands in square brackets", hint)

"""Words are set in bold or italics to stress them.

Why: a sentence of a document stresses nothing by its print; what matters is said in words. Bold is for recommendations.

Source: UN Editorial Manual, italics and bold print; instructions for the preparation of documents.

Languages: italics are a hint, and only for words such as not, only and must, which are no titles and not foreign.

Bad:
    mandate: |
      Figures of this kind are **not** commitments.

Good:
    mandate: |
      Figures of this kind are not commitments. Meadows of eelgrass (*Zostera marina*) are surveyed each year.

      **The workshop recommends that the catalogue be kept up to date.**
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.inline import Look, Text
from drafter.languages.editing.stress import STRESS
from drafter.lint.printed import RUNNING
from drafter.lint.prose import PrintedLine, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level, Place

LEVEL: Level = "warning"
SPEAKS = ALL
_ENDS = ".:;?!。：；？！؛؟"
_SHOWN = 40


def check(prose: Prose) -> Iterator[Found]:
    """Find bold that is less than a sentence, and words that are in italics only for stress."""
    known = STRESS[prose.language.code]
    for line in prose.lines:
        if line.kind not in RUNNING or line.kind == "quotation":
            continue
        for text in _later(line):
            words, place = text.words.strip(), _place(text)
            if not words or place is None:
                continue
            if text.look & Look.BOLD and words[-1] not in _ENDS:
                shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
                yield Found(place, f"“{shown}” is in bold within a sentence", "set it in the print of the text")
            elif text.look & Look.ITALIC and words.lower() in known.words and not _is_added(prose, line, known.added):
                hint = "set it in the print of the text, unless it is so in what is quoted"
                yield Found(place, f"“{words}” is in italics, as if to stress it", hint, level="hint")


def _place(text: Text) -> Place | None:
    """Where the first word of a text stands that is not drafter's."""
    return text.place or next((place for _, place in text.turns if place), None)


def _later(line: PrintedLine) -> Iterator[Text]:
    """The texts of a line behind its beginning, where a preamble or a run-in heading may stand out."""
    return (inline for inline in line.line[1:] if isinstance(inline, Text))


def _is_added(prose: Prose, line: PrintedLine, added: tuple[str, ...]) -> bool:
    """Whether a line says whose the stress is."""
    words = prose.words[line.start : line.end].lower()
    return any(one in words for one in added)

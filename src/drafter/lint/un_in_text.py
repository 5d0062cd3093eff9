"""“UN” is written for the United Nations, or a principal organ is abbreviated.

Why: the name of the Organization and those of its principal organs are never abbreviated in its own documents.

Source: United Nations Correspondence Manual (ST/DCS/4/Rev.1), “Some points of style”, paragraph 24; UN Editorial
Manual, on abbreviations and acronyms. French may write ONU.

Bad:
    mandate: |
      The workshop was held at a UN conference centre.

Good:
    mandate: |
      The workshop was held at a United Nations conference centre, with the help of UN-Women.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages.editing.abbreviations import ABBREVIATIONS, Abbreviations, Mention, mentions
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in ABBREVIATIONS.items() if known.full)


def check(prose: Prose) -> Iterator[Found]:
    """Find every abbreviation of a name that is never abbreviated."""
    known = ABBREVIATIONS[prose.language.code]
    for one in mentions(prose.words, prose.language.code):
        full = known.full.get(one.key) or _organ(prose, one, known)
        begins_name = prose.words[one.end : one.end + 1] == " " and prose.words.startswith(known.elsewhere, one.end + 1)
        if not full or begins_name or not prose.typed(one.start, one.end) or prose.is_quoted(one.start):
            continue
        fits = one.key in known.adjectives or prose.words[one.start - 4 : one.start].lower() == "the "
        mended = fits and not one.after and prose.words[one.end : one.end + 1] not in ("’", "'")
        edits = prose.edit(one.start, one.end, full) if mended else ()
        hint = f"take “({one.key})” out, and write the name each time" if one.after else f"write “{full}”"
        yield Found(prose.place(one.start), f"“{one.key}” is written for “{full}”", hint, edits)


def _organ(prose: Prose, one: Mention, known: Abbreviations) -> str:
    """The organ behind whose name an abbreviation is explained, if it is one that is never abbreviated."""
    organ = known.organs.get(one.key, "")
    before = prose.words[max(one.start - 40, 0) : one.start].rstrip("(“ ")
    return organ if organ and one.after and before.endswith(organ) else ""

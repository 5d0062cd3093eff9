"""An abbreviation has full stops in it, or an apostrophe and an s behind it.

Why: abbreviations are words of capitals and nothing else; a possessive of one reads as if it were part of the name.

Source: UN Editorial Manual, on abbreviations and acronyms: UNDP, not U.N.D.P.; the Commander of UNMIL or the UNMIL
Commander, not UNMIL’s Commander.

Bad:
    mandate: |
      The E.U. took part. The Intergovernmental Panel on Climate Change (IPCC) was thanked for IPCC’s report.

Good:
    mandate: |
      The European Union took part. Mr. J.R. Smith (Canada) spoke at 10 a.m. The Intergovernmental Panel on Climate
      Change (IPCC) was thanked for the IPCC report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.abbreviations import ABBREVIATIONS, mentions
from drafter.lint.prose import Prose
from drafter.lint.rule import Found
from drafter.place import Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, known in ABBREVIATIONS.items() if known.stopped)
_STOPPED = re.compile(r"[A-Z]\.(?:[A-Z]\.)+(?!\w)")


def check(prose: Prose) -> Iterator[Found]:
    """Find every abbreviation with full stops that is not of names of persons, and every one in the possessive."""
    known = ABBREVIATIONS[prose.language.code]
    for found in prose.find(_STOPPED):
        bare = found[0].replace(".", "")
        before = prose.words[found.start() - 1 : found.start()]
        named = bare not in known.stopped and (
            len(bare) == 2 or re.match(r" [A-Z][a-z]", prose.words[found.end() :][:3])
        )
        if named or before.isalnum() or before == "." or prose.is_quoted(found.start()):
            continue
        new = known.stopped.get(bare, bare)
        goes_on = new == bare and re.match(r",? [a-z]", prose.words[found.end() : found.end() + 3])
        edits = prose.edit(found.start(), found.end(), bare) if goes_on else ()
        yield Found(prose.place(found.start()), f"“{found[0]}” has full stops in it", f"write “{new}”", edits)
    for one in mentions(prose.words, prose.language.code):
        words = prose.words[one.start : one.end + 2]
        if not words.endswith(("’s", "'s")) or one.key in known.full or prose.is_quoted(one.start):
            continue
        hint = f"put “of {one.key}” behind what it has, or “{one.key}” before it"
        yield Found(prose.place(one.start), f"“{words}” puts an abbreviation in the possessive", hint)

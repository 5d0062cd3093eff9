"""A sign that has a no-break blank before it has a blank at which a line may break, or none.

Why: a colon or a closing quotation mark may come to stand alone at the beginning of a line.

Source: documents of the treaty bodies in Geneva: no blank before : and ; up to 2013 (CERD/C/DOM/CO/13-14), one
since 2017 (CCPR/C/MNG/CO/6). That it is U+00A0 in their Word files is unverified; the narrow one, U+202F, will do.

Languages: French only. By the rules of 2011 only blanks at which a line may break are found, by those of 2026 also
signs without a blank. The report is told once, at the first of them.

Bad:
    mandate: |
      Deux questions se posent : les données et les « conditions ».

Good:
    mandate: |
      Deux questions se posent : les données et les « conditions ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.spacing import SPACING
from drafter.lint.prose import MARK, Prose
from drafter.lint.rule import Found
from drafter.place import Edit, Level

LEVEL: Level = "hint"
SPEAKS = tuple(code for code, one in SPACING.items() if one.apart)
_BLANKS, _NO_BREAK, _ONE = " \u00a0\u202f\u2009", "\u00a0\u202f", "\u00a0"
# Behind these a sign stands without a blank.
_BEFORE = "([«“\n:;?!"


def check(prose: Prose) -> Iterator[Found]:
    """Find, once for a report, the signs whose blank is one at which a line may break, or is not there."""
    known = SPACING[prose.language.code]
    wanted = prose.edition >= known.apart_since
    faults = []
    for found in prose.find(rf"[{re.escape(known.apart)}](?<![^\s][{_NO_BREAK}].)"):
        start = found.start()
        while prose.words[start - 1 : start] in _BLANKS and start:
            start -= 1
        before, blanks = prose.words[start - 1 : start], prose.words[start : found.start()]
        if before and before not in _BEFORE and not _is_within_a_number(prose.words, found.start()):
            faults += _fault(prose, start, blanks, found.end(), _ONE + found[0], wanted)
    for found in prose.find(rf"[{re.escape(known.apart_behind)}](?![{_NO_BREAK}]\S)[{_BLANKS}]*"):
        if prose.words[found.end()] not in f"\n{MARK}":
            faults += _fault(prose, found.start(), found[0][1:], found.end(), found[0][0] + _ONE, wanted)
    if faults:
        faults.sort()
        at, sign = faults[0][:2]
        more = "" if len(faults) == 1 else f", one of {len(faults)} such signs in the report"
        message = f"no no-break blank parts “{sign}” from its word{more}"
        hint = "put a no-break blank (U+00A0) between them"
        yield Found(prose.place(at), message, hint, tuple(edit for fault in faults for edit in fault[2]))


Fault = tuple[int, str, tuple[Edit, ...]]


def _fault(prose: Prose, start: int, blanks: str, end: int, new: str, wanted: bool) -> list[Fault]:
    """A sign with its place and edits, if its blank is not the right one."""
    sign = new.strip(_ONE)
    if (len(blanks) == 1 and blanks in _NO_BREAK) or (not blanks and not wanted):
        return []
    at = start if prose.words[start] == sign else end - 1
    return [(at, sign, prose.edit(start, end, new))]


def _is_within_a_number(words: str, at: int) -> bool:
    """Whether a colon stands between two figures: 10:30."""
    return words[at - 1].isdigit() and words[at + 1].isdigit()

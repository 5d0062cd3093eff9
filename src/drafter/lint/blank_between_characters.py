"""A blank stands between Chinese characters, behind a full-width sign, or beside a figure or a Latin word.

Why: Chinese has no blanks between words; they are left over from a text that was pasted or broken over lines.

Source: the 2011 Bangkok report, which has none between characters, nor between them and figures or Latin words.

Languages: Chinese. A blank beside a figure or a Latin word is a hint, told once for a report.

Bad:
    mandate: |
      缔约方 讨论了条件。

Good:
    mandate: |
      缔约方讨论了条件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages.editing.characters import CHARACTERS
from drafter.lint.printed import RUNNING
from drafter.lint.prose import MARK, Prose
from drafter.lint.rule import Found
from drafter.place import Edit, Level

LEVEL: Level = "warning"
SPEAKS = tuple(code for code, one in CHARACTERS.items() if one.tight)
_BLANKS = re.compile("[ \u00a0\u3000]+")
# So many marks of notes may stand side by side.
_MARKS = 9
_CLOSING = "，。、；：？！）》”"


def check(prose: Prose) -> Iterator[Found]:
    """Find blanks beside characters, and once for a report those that part them from other words."""
    letters = re.compile(f"[{CHARACTERS[prose.language.code].letters}]")
    first, parted, count, edits = -1, "", 0, list[Edit]()
    for found in prose.find(_BLANKS, *RUNNING):
        start, end = found.span()
        before, behind = prose.words[max(start - _MARKS, 0) : start].rstrip(MARK)[-1:], prose.words[end]
        if behind == MARK:
            # Of a blank before the mark of a note another rule speaks.
            continue
        beside = (bool(letters.match(before)), bool(letters.match(behind)))
        at_head = start == prose.line(start).start
        if all(beside) or (at_head and any(beside)) or (before in _CLOSING and behind not in _CLOSING):
            where = "at the beginning of the paragraph" if at_head else f"between “{before}” and “{behind}”"
            edit = prose.edit(start, end, "")
            yield Found(prose.place(start), f"a blank stands {where}", "take it out", edit)
        elif any(beside) and (before.isalnum() and behind.isalnum()):
            if not count:
                first, parted = start, f"“{before}” and “{behind}”"
            count += 1
            edits += prose.edit(start, end, "")
    if count:
        more = "" if count == 1 else f", one of {count} such blanks in the report"
        message = f"a blank stands between {parted}{more}"
        hint = "take it out: figures and Latin words follow characters without a blank"
        yield Found(prose.place(first), message, hint, tuple(edits), "hint")

"""Editorial rules: what UN editors send a report back for, as far as a program can see it. One module is one rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafter.lint import (
    asterisk_note,
    decision_form,
    doubled_word,
    empty_section,
    note_mark_apart,
    note_mark_side,
    note_without_end,
    open_gap,
    page_cited,
    repeated_note,
    symbol_form,
    typed_label,
    typed_reference,
    word_said_twice,
)
from drafter.lint.prose import Prose
from drafter.place import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.lint.rule import Rule

#: What the rules are about, by the beginning of their codes.
FAMILIES = {
    "S1": "Structure",
    "S2": "Headings and lists",
    "S3": "Notes and references",
    "S4": "Numbers, dates and times",
    "S5": "Words and names",
    "S6": "Signs and blanks",
    "S7": "What the report says of itself",
}
#: The rules by their codes.
RULES: dict[str, Rule] = {
    "S101": empty_section,
    "S105": open_gap,
    "S209": typed_label,
    "S301": note_mark_side,
    "S302": note_without_end,
    "S303": asterisk_note,
    "S304": page_cited,
    "S305": typed_reference,
    "S306": symbol_form,
    "S307": decision_form,
    "S308": word_said_twice,
    "S309": repeated_note,
    "S310": note_mark_apart,
    "S510": doubled_word,
}


def check(prose: Prose, leave_out: Collection[str] = ()) -> Iterator[Finding]:
    """All that the rules find in a report, but for those that are left out."""
    for code, rule in RULES.items():
        if code in leave_out or prose.language.code not in rule.SPEAKS:
            continue
        for found in rule.check(prose):
            yield Finding(code, found.place, found.message, found.hint, found.level or rule.LEVEL, found.edits)

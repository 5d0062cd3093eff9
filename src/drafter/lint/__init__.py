"""Editorial rules: what UN editors send a report back for, as far as a program can see it. One module is one rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafter.lint import (
    abbreviation_explained_twice,
    abbreviation_stopped,
    abbreviation_unexplained,
    abbreviation_used_once,
    contraction,
    countries_out_of_order,
    doubled_word,
    empty_section,
    gendered_word,
    other_spelling,
    party_capitals,
    suffix_spelling,
    un_in_text,
)
from drafter.lint.prose import Prose
from drafter.place import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.lint.rule import Rule

#: The rules by their codes. S1 is structure, S2 headings and lists, S3 notes and references, S4 numbers and dates,
#: S5 words and names, S6 signs and blanks, S7 what the report says of itself.
RULES: dict[str, Rule] = {
    "S101": empty_section,
    "S501": abbreviation_unexplained,
    "S502": abbreviation_explained_twice,
    "S503": abbreviation_used_once,
    "S504": un_in_text,
    "S505": countries_out_of_order,
    "S506": party_capitals,
    "S507": gendered_word,
    "S508": suffix_spelling,
    "S509": other_spelling,
    "S510": doubled_word,
    "S511": abbreviation_stopped,
    "S512": contraction,
}


def check(prose: Prose, leave_out: Collection[str] = ()) -> Iterator[Finding]:
    """All that the rules find in a report, but for those that are left out."""
    for code, rule in RULES.items():
        if code in leave_out or prose.language.code not in rule.SPEAKS:
            continue
        for found in rule.check(prose):
            yield Finding(code, found.place, found.message, found.hint, found.level or rule.LEVEL, found.edits)

"""Editorial rules: what UN editors send a report back for, as far as a program can see it. One module is one rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafter.lint import (
    blank_before_sign,
    blank_between_characters,
    breaking_blank,
    doubled_blank,
    doubled_sign,
    doubled_word,
    empty_section,
    hyphen_for_dash,
    letter_of_another_alphabet,
    missing_blank,
    missing_opening_sign,
    mixed_figures,
    sign_of_another_script,
    straight_apostrophe,
    stressed_words,
    unpaired_sign,
    unusual_sign,
    wrong_quotation_mark,
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
    "S510": doubled_word,
    "S601": wrong_quotation_mark,
    "S602": doubled_sign,
    "S603": doubled_blank,
    "S604": blank_before_sign,
    "S605": sign_of_another_script,
    "S606": breaking_blank,
    "S607": stressed_words,
    "S608": unpaired_sign,
    "S609": hyphen_for_dash,
    "S610": straight_apostrophe,
    "S611": unusual_sign,
    "S612": letter_of_another_alphabet,
    "S613": blank_between_characters,
    "S614": missing_opening_sign,
    "S615": mixed_figures,
    "S616": missing_blank,
}


def check(prose: Prose, leave_out: Collection[str] = ()) -> Iterator[Finding]:
    """All that the rules find in a report, but for those that are left out."""
    for code, rule in RULES.items():
        if code in leave_out or prose.language.code not in rule.SPEAKS:
            continue
        for found in rule.check(prose):
            yield Finding(code, found.place, found.message, found.hint, found.level or rule.LEVEL, found.edits)

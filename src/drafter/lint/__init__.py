"""Editorial rules: what UN editors send a report back for, as far as a program can see it. One module is one rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafter.lint import (
    and_or,
    date_in_wrong_form,
    doubled_word,
    empty_section,
    figure_at_start,
    figure_or_word,
    hyphen_in_range,
    missing_zero,
    parts_miscounted,
    per_cent_mixed,
    sessions_miscounted,
    shortened_million,
    time_in_wrong_form,
    unmarked_thousands,
    wrong_decimal_sign,
    wrong_degree_sign,
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
    "S401": date_in_wrong_form,
    "S402": time_in_wrong_form,
    "S403": figure_or_word,
    "S404": figure_at_start,
    "S405": unmarked_thousands,
    "S406": per_cent_mixed,
    "S407": hyphen_in_range,
    "S408": wrong_degree_sign,
    "S409": missing_zero,
    "S410": shortened_million,
    "S411": wrong_decimal_sign,
    "S412": and_or,
    "S510": doubled_word,
    "S701": sessions_miscounted,
    "S702": parts_miscounted,
}


def check(prose: Prose, leave_out: Collection[str] = ()) -> Iterator[Finding]:
    """All that the rules find in a report, but for those that are left out."""
    for code, rule in RULES.items():
        if code in leave_out or prose.language.code not in rule.SPEAKS:
            continue
        for found in rule.check(prose):
            yield Finding(code, found.place, found.message, found.hint, found.level or rule.LEVEL, found.edits)

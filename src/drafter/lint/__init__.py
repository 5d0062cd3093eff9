"""Editorial rules: what UN editors send a report back for, as far as a program can see it. One module is one rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafter.lint import (
    abbreviation_explained_twice,
    abbreviation_stopped,
    abbreviation_unexplained,
    abbreviation_used_once,
    and_or,
    asterisk_note,
    blank_before_sign,
    blank_between_characters,
    breaking_blank,
    contraction,
    countries_out_of_order,
    date_in_wrong_form,
    decision_form,
    doubled_blank,
    doubled_sign,
    doubled_word,
    empty_section,
    figure_at_start,
    figure_or_word,
    gendered_word,
    hyphen_for_dash,
    hyphen_in_range,
    letter_of_another_alphabet,
    missing_blank,
    missing_opening_sign,
    missing_zero,
    mixed_figures,
    note_mark_apart,
    note_mark_side,
    note_without_end,
    open_gap,
    other_spelling,
    page_cited,
    parts_miscounted,
    party_capitals,
    per_cent_mixed,
    repeated_note,
    sessions_miscounted,
    shortened_million,
    sign_of_another_script,
    straight_apostrophe,
    stressed_words,
    suffix_spelling,
    symbol_form,
    time_in_wrong_form,
    typed_label,
    typed_reference,
    un_in_text,
    unmarked_thousands,
    unpaired_sign,
    unusual_sign,
    word_said_twice,
    wrong_decimal_sign,
    wrong_degree_sign,
    wrong_quotation_mark,
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

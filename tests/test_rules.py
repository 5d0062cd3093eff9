"""Each editorial rule on its cases: found where it should be, and nowhere else."""

from __future__ import annotations

from collections import Counter

import pytest

import ruling
from drafter import lint
from drafter.lint.prose import ADDRESS, GAP, MARK
from drafter.place import in_order

CASES = {case.name: case for case in ruling.cases()}
BAD = [name for name, case in CASES.items() if case.bad]
GOOD = [name for name, case in CASES.items() if not case.bad]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_text_is_found_at_its_places_and_nowhere_else(name: str) -> None:
    case = CASES[name]
    found = in_order(finding for finding in ruling.findings(case) if finding.code == case.rule)

    assert case.places, "a bad case has a mark before each place"
    assert tuple(finding.place for finding in found) == case.places, found


@pytest.mark.parametrize("name", GOOD)
def test_no_rule_finds_anything_in_a_good_text(name: str) -> None:
    assert ruling.findings(CASES[name]) == ()


@pytest.mark.parametrize("code", lint.RULES)
def test_a_rule_has_two_bad_cases_and_two_good_ones_in_each_language_that_it_speaks(code: str) -> None:
    counted = Counter((case.language, case.bad) for case in CASES.values() if case.rule == code)
    expected = {(language, bad) for language in lint.RULES[code].SPEAKS for bad in (True, False)}

    assert {one for one, count in counted.items() if count >= 2} == expected


def test_every_case_belongs_to_a_rule() -> None:
    assert {case.rule for case in CASES.values()} == set(lint.RULES)


@pytest.mark.parametrize("name", BAD)
def test_a_finding_is_a_sentence_and_says_what_to_do(name: str) -> None:
    for finding in ruling.findings(CASES[name]):
        assert finding.message and not finding.message.endswith("."), finding
        assert finding.hint, finding
        assert finding.place, finding
        assert not set(finding.message + finding.hint) & {MARK, ADDRESS, GAP}, finding


@pytest.mark.parametrize("name", BAD)
def test_what_an_edit_takes_away_stands_where_it_says(name: str) -> None:
    """Mended by all edits of its rule, a text is as the case says, and the rule finds nothing more to mend in it."""
    case = CASES[name]
    lines = case.outline.split("\n")
    edits = [edit for finding in ruling.findings(case) if finding.code == case.rule for edit in finding.edits]
    for edit in sorted(edits, key=lambda one: (one.place.line, one.place.column), reverse=True):
        row, start = edit.place.line - 1, edit.place.column - 1
        assert lines[row][start : start + len(edit.old)] == edit.old
        lines[row] = lines[row][:start] + edit.new + lines[row][start + len(edit.old) :]
    if case.mended or edits:
        assert "\n".join(lines) == case.mended

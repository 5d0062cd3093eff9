"""Remarks by which an author silences a rule at one place: where they hold, and what is amiss with them."""

from __future__ import annotations

import pytest

from drafter.checking import Checked, check
from drafter.lint.silence import heeded, silences
from drafter.place import Finding, Place

pytestmark = pytest.mark.usefixtures("two_rules")
BECAUSE = "because it is meant"


def codes(checked: Checked) -> list[tuple[str, int]]:
    """The codes of the findings, each with its line."""
    assert checked.report is not None, checked.findings
    return [(finding.code, finding.place.line) for finding in checked.findings if finding.place]


def of(*lines: str) -> list[tuple[str, int]]:
    """What is found in an English outline of these lines, the first of which is its second."""
    return codes(check("\n".join(["language: en", *lines, ""])))


def under(*lines: str) -> list[tuple[str, int]]:
    """What is found in a mandate of these lines, the first of which is the third of the file."""
    return of("mandate: |", *(f"  {line}" if line else "" for line in lines))


IGNORE = f"<!-- drafter: ignore S510 {BECAUSE} -->"


def test_without_a_remark_it_is_found() -> None:
    assert under("The the words.") == [("S510", 3)]


@pytest.mark.parametrize(
    "lines",
    [
        [f"The the words. {IGNORE}"],
        [f"{IGNORE} The the words."],
        [f"The {IGNORE} the words."],
        ["One", f"two {IGNORE}", "the the words."],
        [IGNORE, "The the words."],
        [IGNORE, "", "The the words."],
        ["One", IGNORE, "the the words."],
        ["The the words", IGNORE],
        ["One", "", "The the words", IGNORE, "", "Two"],
        [f"- The the words {IGNORE}"],
        ["- The", f"  the words {IGNORE}"],
        ["One:", f"- Two {IGNORE.replace('S510', 's510')} two", "- Three"],
        ["One:", "- Two", IGNORE, "- Three three"],
        ["One:", "- Two", f"  {IGNORE}", "  - Three three"],
        [f"* The the words {IGNORE}"],
        ["> The", f"> the words {IGNORE}"],
        [f"> One {IGNORE}", "> the the words"],
        [f"# The the words {IGNORE}", "Text"],
        [IGNORE, "# The the words", "Text"],
        [IGNORE, "", "# The the words", "Text"],
        ["One", IGNORE, "# The the words", "Text"],
        ["# Heading", IGNORE, "The the words"],
        ["# Heading", f"The the words {IGNORE}"],
        ["http://example.org is", f"the the page. {IGNORE}"],
        ["https://example.org is the the page.", f"See it. {IGNORE}"],
    ],
)
def test_a_remark_silences_the_entry_that_it_is_in_or_the_one_below_it(lines: list[str]) -> None:
    assert under(*lines) == []


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["The the words.", "", f"Two. {IGNORE}"], 3),
        ([f"One. {IGNORE}", "", "The the words."], 5),
        ([IGNORE, "One.", "", "The the words."], 6),
        (["The the words:", f"- Two {IGNORE}"], 3),
        ([f"One: {IGNORE}", "- Two two"], 4),
        ([f"- One {IGNORE}", "- Two two"], 4),
        ([f"- One {IGNORE}", "  - Two two"], 4),
        ([f"# One {IGNORE}", "The the words."], 4),
        (["# The the words", f"Two. {IGNORE}"], 3),
        ([IGNORE, "# One", "The the words."], 5),
        (["The the words.", IGNORE, "# Two", "Text"], 3),
        ([f"One. {IGNORE}", "> Two two"], 4),
    ],
)
def test_it_silences_no_other_entry_and_says_that_it_finds_nothing(lines: list[str], line: int) -> None:
    remark = next(number for number, words in enumerate(lines, 3) if IGNORE in words)

    assert sorted(under(*lines)) == sorted([("S510", line), ("S002", remark)])


def test_a_remark_may_go_on_over_several_lines() -> None:
    assert (
        under("The the words. <!-- drafter: ignore S510 because", "it is the name of a group -->", "And so on.") == []
    )
    assert under("<!-- drafter: ignore", "S510 because it", "is meant -->", "The the words.") == []
    assert under("<!-- drafter: ignore S510 because", "", "it is meant -->", "The the words.") == []


def test_a_remark_holds_in_notes_and_not_in_the_next_one() -> None:
    notes = ["issues: |", "  One.[^a] Two.[^b]", "notes: |", f"  [^a]: The the words. {IGNORE}", "  [^b]: So so."]

    assert of(*notes) == [("S510", 6)]
    assert of(*notes[:3], "  [^a]: The", f"    the words. {IGNORE}", f"  {IGNORE}", "  [^b]: So so.") == []


def test_a_remark_holds_in_the_rows_of_tables() -> None:
    head = ["issues: |", "  See {table:t}.", "", "  {insert:t}", "tables:", "  t:"]
    rows = ["    title: The title", "    rows: |", "      | A a | B |", "      | --- | --- |", "      | C c | d |"]

    assert of(*head, *rows) == [("S510", 10), ("S510", 12)]
    rows[2] = f"      {IGNORE}\n      | A a | B |"
    assert of(*head, *rows) == [("S510", 13)]
    rows[-1] = f"      {IGNORE}\n      | C c | d |"
    assert of(*head, *rows) == []
    rows[-1] = f"      | C c | d {IGNORE} |"
    assert of(*head, *rows) == []


def test_beside_a_value_it_is_a_remark_of_yaml() -> None:
    assert of("title: The the words") == [("S510", 2)]
    assert of(f"title: The the words # drafter: ignore S510 {BECAUSE}", "mandate: |", "  One.") == []
    assert of(f"# drafter: ignore S510 {BECAUSE}", "title: The the words") == []
    assert of(f"#drafter:ignore S510 {BECAUSE}", "# Another remark", "", "title: The the words") == []
    assert of("title: The the words", f"author: A # drafter: ignore S510 {BECAUSE}") == [("S510", 2), ("S002", 3)]
    assert of("annexes:", f"  - title: The the words # drafter: ignore S510 {BECAUSE}", "    text: One one") != []


def test_beside_a_bar_it_is_about_the_heading_that_the_key_stands_for() -> None:
    text = ["issues: |", "  # Empty", "  # Full", "  The the words."]

    assert of(*text) == [("S101", 3), ("S510", 5)]
    assert of(f"mandate: | # drafter: ignore S510 {BECAUSE}", "  The the words.") == [("S002", 2), ("S510", 3)]


def test_under_a_bar_a_remark_of_yaml_is_text_and_drafter_says_so() -> None:
    """It would be printed as a heading."""
    checked = check(f"language: en\nmandate: |\n  One.\n\n  # drafter: ignore S510 {BECAUSE}\n  The the words.\n")
    told = next(finding for finding in checked.findings if finding.code == "S001")

    assert [code for code in codes(checked) if code[0] in ("S001", "S510")] == [("S001", 5), ("S510", 6)]
    assert told.message == "this line is printed: under a bar it is no remark"
    assert told.level == "warning"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("title: |\n  # drafter: ignore S510", True),
        ("title: |  # A remark\n  # drafter: ignore S510", True),
        ("title: >-\n\n  # drafter: ignore S510", True),
        ("title: |\n  T\n# drafter: ignore S510", False),
        ("title: T\n  # drafter: ignore S510", False),
        ("title:\n  - |\n    # drafter: ignore S510", True),
        ("title:\n  - |\n    T\n  # drafter: ignore S510", False),
        ("annexes:\n  - title: |\n      # drafter: ignore S510", True),
        ("annexes:\n  - title: |\n      T\n    text: x # drafter: ignore S510", False),
        ("tables:\n  t:\n    rows: |\n      | a |\n      # drafter: ignore S510", True),
        ("tables:\n  t:\n    rows: |\n      | a |\n    # drafter: ignore S510", False),
    ],
)
def test_what_is_under_a_bar_is_known_by_its_blanks(text: str, printed: bool) -> None:
    (silence,) = silences(text)

    assert silence.printed == printed


def test_several_codes_are_silenced_by_one_remark() -> None:
    for words in ("S101, S510", "S101 S510", "S101,S510", "s101 and s510", "S101; S510"):
        remark = f"<!-- drafter: ignore {words} {BECAUSE} -->"
        assert under(f"# The the words {remark}", "# Two", "Text") == []
    assert under(f"# The words <!-- drafter: ignore S101, S510 {BECAUSE} -->", "# Two", "Text") == [("S002", 3)]


@pytest.mark.parametrize(
    ("remark", "code", "level", "message"),
    [
        ("drafter: ignore", "S001", "warning", "this remark does not say which rule is to be silent"),
        ("drafter: ignore because I say so", "S001", "warning", "this remark does not say which rule is to be silent"),
        ("drafter: ignore S999 because x", "S001", "warning", "“S999” is not the code of a rule"),
        ("drafter: ignore S51 because x", "S001", "warning", "“S51” is not the code of a rule"),
        ("drafter: ignore S003 because x", "S001", "warning", "“S003” is not the code of a rule"),
        ("drafter: ignore S101 because x", "S002", "hint", "there is nothing here for S101 to be silent about"),
        ("drafter: ignore M207 because x", "S002", "hint", "there is nothing here for M207 to be silent about"),
        ("drafter: ignore S510", "S003", "hint", "this remark gives no reason"),
        ("drafter: ignore S510 because", "S003", "hint", "this remark gives no reason"),
        ("drafter: ignore S510 as it should be", "S003", "hint", "this remark gives no reason"),
    ],
)
def test_what_is_amiss_with_a_remark_is_told(remark: str, code: str, level: str, message: str) -> None:
    found = check(f"language: en\nmandate: |\n  The the words. <!-- {remark} -->\n").findings
    told = [finding for finding in found if finding.code[:2] == "S0"]

    assert [(one.code, one.level, one.message) for one in told] == [(code, level, message)]
    assert told[0].hint and told[0].place is not None
    assert (told[0].place.line, told[0].place.column) == (3, 18)
    assert ("S510" in [one.code for one in found]) == ("S510" not in remark)


@pytest.mark.parametrize(
    "lines", [["The the words.", IGNORE], [IGNORE, "The the words."], [f"The the words. {IGNORE}"]]
)
def test_the_last_line_may_have_no_end(lines: list[str]) -> None:
    text = "\n".join(["language: en", "mandate: |", *(f"  {line}" for line in lines)])

    assert codes(check(text)) == []


def test_capitals_do_not_matter() -> None:
    assert under("The the words. <!-- Drafter: Ignore s510 Because it is meant -->") == []


def test_a_code_that_is_named_twice_is_told_once() -> None:
    assert under("One. <!-- drafter: ignore S510, S510 because x -->") == [("S002", 3)]


def test_other_remarks_are_left_alone() -> None:
    assert under("One. <!-- drafter is a program -->", "<!-- ignore S510 -->") == []
    assert silences("title: Ignore S510 # to ignore") == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_remark_holds_whatever_ends_the_lines(end: str) -> None:
    text = end.join(["language: en", "mandate: |", "  One.", "", f"  {IGNORE}", "  The the words.", ""])

    assert codes(check(text)) == []
    assert [(one.first, one.last) for one in silences(text)] == [(5, 6)]


def test_a_warning_of_the_reading_is_silenced_too_and_a_fault_never() -> None:
    warned = "language: en\nmandate: |\n  As in\n  - 3 degrees.\n"
    (finding,) = check(warned).findings
    assert finding.level == "warning"
    silenced = warned.replace("degrees.", f"degrees. <!-- drafter: ignore {finding.code} {BECAUSE} -->")
    assert check(silenced).findings == ()

    faulty = f"language: en\nmandate: |\n  See {{para:x}}. <!-- drafter: ignore N204 {BECAUSE} -->\n"
    assert [finding.code for finding in check(faulty).findings] == ["N204"]


def test_where_the_last_line_is_a_remark_nothing_is_silenced() -> None:
    assert under("The the words.", "", IGNORE) == [("S510", 3), ("S002", 5)]


def test_a_remark_beside_a_value_is_none_that_yaml_cuts_off_by_mistake_even_behind_a_fault() -> None:
    text = f'language: en\ntitle: The x # drafter: ignore S510 {BECAUSE}\nauthor: "A\nmandate: |\n  One.\n'

    assert [finding.code for finding in check(text).findings] == ["Y122"]
    assert "K110" in [finding.code for finding in check(text.replace("drafter:", "other:")).findings]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["one paragraph", "many"])
def test_very_many_remarks_are_heeded_too(between: str) -> None:
    """Each finding was held against each remark, which took minutes."""
    count = 10_000
    words = between.join(f"  The the words. {IGNORE}" for _ in range(count))
    text = f"language: en\nmandate: |\n{words}\n"
    found = [Finding("S510", Place(3 + at * len(between), 3), "m", level="warning") for at in range(count)]

    assert heeded(found, silences(text), {"S510"}) == []


def test_very_many_remarks_that_are_not_ended_are_none() -> None:
    text = f"language: en\nmandate: |\n  The the words. {IGNORE}\n" + "  <!-- and\n" * 30_000

    assert len(silences(text)) == 1

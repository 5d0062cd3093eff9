"""The command drafter explain, of places in a report: how they are asked for, and what is said of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import rendered
from drafter import checking
from drafter.explaining import Explained, explain
from drafter.lint.prose import Prose
from drafter.sought import instead, sought
from test_cli import Ran

pytestmark = pytest.mark.usefixtures("two_rules")

TEXT = """\
language: en
body: awglca
title: Workshop
author: A[^*]
mandate: |
  The working group asked asked for a workshop. {#request}

  It was to take up:
  - Data; {#data}
    - Old ones;
  - Costs.[^page]

  > Quoted words.

  This goes on. {-}
issues: |
  # Coverage {#coverage}
  As {para:request} and {para:data} say. See {table:cases}, {annex:two} and {section:coverage}.

  {insert:cases}

  # Other matters {-}
  ## Below these
  Words.

  {insert:sheet}
agenda: |
  # 10 a.m.
annexes:
  - agenda
  - title: Second annex {#two}
    text: |
      # Rules
      It was held.
      - Item

      It ended.
tables:
  cases:
    title: Cases
    rows: |
      | Party[^a] |
      | --- |
      | One |
    notes: |
      [^a]: See {para:request}.
boxes:
  sheet:
    title: The sheet
    text: |
      It has one page.
notes: |
  [^page]: See the page.
  [^*]: Own responsibility.
"""


def of(text: str) -> Prose:
    checked = checking.check(text)
    assert checked.prose is not None, checked.findings
    return checked.prose


PROSE = of(TEXT)


def told(asked: str, prose: Prose = PROSE) -> dict[str, str]:
    """What is said of a place, by the labels; the place and its lines by empty ones."""
    found = explain(prose, asked)
    assert found is not None
    return {"": f"{found.where}, {found.first}–{found.last}", **dict(found.facts)}


def test_a_paragraph_is_explained_by_its_lines_its_notes_and_who_refers_to_it() -> None:
    assert explain(PROSE, "1") == Explained(
        "paragraph 1",
        6,
        6,
        (
            ("begins", "“The working group asked asked for a workshop.”"),
            ("stands under", "heading I “Mandate”"),
            ("its name", "request, so that {para:request} refers to it"),
            ("referred to by", "paragraph 3 (line 18), table 1, note a (line 46)"),
        ),
    )
    assert told("2") == {
        "": "paragraph 2, 8–15",
        "begins": "“It was to take up:”",
        "stands under": "heading I “Mandate”",
        "its name": "none; one is given with {#name} at its end, so that others can refer to it",
        "items": "(a), (a) (i), (b)",
        "notes": "1 (line 53: “See the page.”)",
        "referred to by": "paragraph 3 (line 18)",
    }
    assert told("3")["refers to"] == (
        "paragraph 1 (line 6), paragraph 2 (a) (line 9), heading II.A (line 17), table 1 (line 40), annex II (line 31)"
    )


def test_an_item_is_explained_with_the_items_below_it() -> None:
    assert told("2 (a)") == {
        "": "paragraph 2 (a), 9–10",
        "begins": "“Data;”",
        "stands under": "heading I “Mandate”",
        "its name": "data, so that {para:data} refers to it",
        "items": "(i)",
        "referred to by": "paragraph 3 (line 18)",
    }
    assert "items" not in told("2 (a) (i)")
    assert told("2 (b)")["referred to by"] == "nothing"


def test_a_heading_is_explained_with_what_it_holds() -> None:
    assert told("II") == {
        "": "heading II, 16–16",
        "begins": "“Summary of the discussions”",
        "its name": "issues, so that {section:issues} refers to it",
        "holds": "paragraphs 3 to 4",
        "referred to by": "nothing",
    }
    assert told("II.A") == {
        "": "heading II.A, 17–17",
        "begins": "“Coverage”",
        "stands under": "heading II “Summary of the discussions”",
        "its name": "coverage, so that {section:coverage} refers to it",
        "holds": "paragraph 3",
        "referred to by": "paragraph 3 (line 18)",
    }


def test_a_heading_without_a_number_has_none_to_be_referred_to_by() -> None:
    assert told("Other matters") == {
        "": "heading “Other matters”, 22–22",
        "begins": "“Other matters”",
        "stands under": "heading II “Summary of the discussions”",
        "holds": "paragraph 4",
    }
    assert told("4")["stands under"] == "heading “Below these”"
    assert told("Below these")["stands under"] == "heading “Other matters”"


def test_a_note_is_explained_by_where_it_is_marked_and_stands_under_no_heading() -> None:
    assert told("note 1") == {
        "": "note 1, 53–53", "begins": "“See the page.”", "marked in": "paragraph 2 (b) (line 11)",
    }  # fmt: skip
    assert told("note *") == {
        "": "note *, 54–54", "begins": "“Own responsibility.”", "marked in": "the author (line 4)",
    }  # fmt: skip


def test_tables_and_boxes_are_explained() -> None:
    assert told("table 1") == {
        "": "table 1, 40–46",
        "begins": "“Cases”",
        "stands under": "heading II.A “Coverage”",
        "its name": "cases, so that {table:cases} refers to it",
        "refers to": "paragraph 1 (line 6)",
        "referred to by": "paragraph 3 (line 18)",
    }
    assert told("table 1, note a") == {
        "": "table 1, note a, 46–46",
        "begins": "“See para. 1 above.”",
        "stands under": "heading II.A “Coverage”",
        "refers to": "paragraph 1 (line 6)",
    }
    assert told("box 1")["its name"] == "sheet, so that {box:sheet} refers to it"


def test_the_lines_of_a_place_are_its_first_and_last_in_whatever_order_they_are_typed() -> None:
    keys = ["    source: S", "    rows: |", "      | a |", "      |---|", "    title: T"]
    prose = of("\n".join(["language: en", "mandate: |", "  {insert:t}", "tables:", "  t:", *keys, ""]))

    assert told("table 1", prose)[""] == "table 1, 6–10"


def test_an_annex_is_explained_as_a_whole_and_its_paragraphs_are_others() -> None:
    assert told("annex II") == {
        "": "annex II, 31–37",
        "begins": "“Second annex”",
        "its name": "two, so that {annex:two} refers to it",
        "holds": "paragraphs 1 to 2",
        "referred to by": "paragraph 3 (line 18)",
    }
    assert told("annex II, paragraph 1")["stands under"] == "annex II, heading I “Rules”"
    assert told("annex II, paragraph 1")["referred to by"] == "nothing"
    assert told("annex I")["its name"] == "agenda, so that {annex:agenda} refers to it"


def test_what_drafter_writes_has_no_lines() -> None:
    assert told("the title of annex I") == {"": "the title of annex I, 0–0", "begins": "“Agenda of the workshop”"}


def test_a_long_line_is_shown_by_its_beginning() -> None:
    prose = of(f"language: en\nmandate: |\n  {'word ' * 40}end\n")

    assert told("1", prose)["begins"] == f"“{'word ' * 12}word…”"


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("1", "paragraph 1"), ("1.", "paragraph 1"), (" 1 ", "paragraph 1"), ("para. 1", "paragraph 1"),
        ("para 1", "paragraph 1"), ("paras. 1", "paragraph 1"), ("para.1", "paragraph 1"),
        ("Paragraph 1", "paragraph 1"),
        ("§1", "paragraph 1"), ("¶ 1", "paragraph 1"),
        ("2(a)", "paragraph 2 (a)"), ("2 (a) (i)", "paragraph 2 (a) (i)"), ("2(a)(i)", "paragraph 2 (a) (i)"),
        ("2 a", "paragraph 2 (a)"), ("2.a.i", "paragraph 2 (a) (i)"), ("para. 2 (A)", "paragraph 2 (a)"),
        ("I", "heading I"), ("ii.a", "heading II.A"), ("section II", "heading II"), ("Section II.A", "heading II.A"),
        ("heading II", "heading II"), ("coverage", "heading II.A"), ("Coverage", "heading II.A"),
        ("other matters", "heading “Other matters”"), ("“Other matters”", "heading “Other matters”"),
        ("note 1", "note 1"), ("fn. 1", "note 1"), ("footnote *", "note *"), ("*", "note *"), ("[^page]", "note 1"),
        ("[^*]", "note *"), ("page", "note 1"),
        ("annex II", "annex II"), ("Annex 2", "annex II"), ("two", "annex II"), ("agenda", "annex I"),
        ("annex II, paragraph 1", "annex II, paragraph 1"), ("annex II, 1", "annex II, paragraph 1"),
        ("annex 2, para. 1", "annex II, paragraph 1"), ("annex II, 1 (a)", "annex II, paragraph 1 (a)"),
        ("annex II, I", "annex II, heading I"),
        ("table 1", "table 1"), ("{table:cases}", "table 1"), ("cases", "table 1"), ("box 1", "box 1"),
        ("request", "paragraph 1"), ("#request", "paragraph 1"), ("{#request}", "paragraph 1"),
        ("{para:request}", "paragraph 1"), ("{para:data, request}", "paragraph 2 (a)"),
        ("mandate", "heading I"), ("{section:issues}", "heading II"),
        ("title", "the title"), ("the first page", "the first page"), ("author", "the author"),
        ("99", ""), ("2 (z)", ""), ("", ""), (" ", ""), (".", ""), ("III", ""), ("**", ""), ("note 2", ""),
        ("{#nothing}", ""), ("annex III", ""), ("annex", ""),
    ],
)  # fmt: skip
def test_places_are_found_as_people_type_them(asked: str, place: str) -> None:
    assert sought(PROSE, asked) == place


@pytest.mark.parametrize("name", rendered.EXAMPLES)
def test_every_place_of_the_examples_is_found_by_what_it_is_called(name: str) -> None:
    prose = of(rendered.EXAMPLES[name])
    for line in prose.lines:
        assert sought(prose, line.where) == line.where
        assert explain(prose, line.where) is not None


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("三", "heading 三"), ("三.B.1", "heading 三.B.1"), ("section 三", "heading 三"), ("任务", "heading 一"),
        ("附件", "附件"), ("annex", "附件"), ("annex 1", "附件"), ("the title of 附件", "the title of 附件"),
        ("annex, the agenda", "附件, the agenda"), ("6 (d)", "paragraph 6 (d)"),
    ],
)  # fmt: skip
def test_places_are_found_in_other_languages(asked: str, place: str) -> None:
    assert sought(of(rendered.EXAMPLES["2011_bangkok"]), asked) == place


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("99", "the numbers of its paragraphs are from 1 to 4"),
        ("para. 99", "the numbers of its paragraphs are from 1 to 4"),
        ("99 (a)", "the numbers of its paragraphs are from 1 to 4"),
        ("1 (a)", "did you mean paragraph 1?"),
        ("2 (a) (ii)", "did you mean paragraph 2 (a)?"),
        ("1 note", "did you mean note 1?"),
        ("tabel 1", "did you mean table 1?"),
        ("coverge", "did you mean heading II.A?"),
        ("reqest", "did you mean paragraph 1?"),
        ("qqqqqq", ""),
    ],
)
def test_what_may_be_meant_instead_is_said(asked: str, hint: str) -> None:
    assert instead(PROSE, asked) == hint


def test_of_a_report_with_one_paragraph_or_none_that_is_said() -> None:
    assert instead(of("language: en\nmandate: |\n  One.\n"), "7") == "its one paragraph is 1"
    assert instead(of("language: en\ntitle: T\n"), "7") == "the numbers of its paragraphs are none"


# The command.


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_the_command_says_it_in_lines_with_what_check_says(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "explain", "para. 1", "a.yaml")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Paragraph 1: line 6 of a.yaml\n"
        "  begins          “The working group asked asked for a workshop.”\n"
        "  stands under    heading I “Mandate”\n"
        "  its name        request, so that {para:request} refers to it\n"
        "  referred to by  paragraph 3 (line 18), table 1, note a (line 46)\n"
        "  check says      S510 “asked” stands here twice (line 6)\n"
    )
    assert Ran(capsys, "explain", "2", "a.yaml").out.startswith("Paragraph 2: lines 8 to 15 of a.yaml\n")
    assert Ran(capsys, "explain", "the title of annex I", "a.yaml").out.startswith("The title of annex I of a.yaml\n")


def test_what_check_says_of_another_paragraph_is_not_said_of_this_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Paragraph 10 begins as paragraph 1 does, and the title of an annex as the title."""
    many = "".join(f"\n\n  Number {number}." for number in range(2, 10))
    Path("b.yaml").write_text(
        f"language: en\ntitle: T\nmandate: |\n  One.{many}\n\n  Ten ten.\nannexes:\n  - title: An an\n",
        encoding="utf-8",
    )

    assert "check says" not in Ran(capsys, "explain", "1", "b.yaml").out
    assert "check says" in Ran(capsys, "explain", "10", "b.yaml").out
    assert "check says" not in Ran(capsys, "explain", "the title", "b.yaml").out
    assert "check says" in Ran(capsys, "explain", "annex", "b.yaml").out


def test_the_settings_of_the_folder_hold_here_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("pyproject.toml").write_text('[tool.drafter]\nleave_out = ["S510"]\n', encoding="utf-8")
    assert "check says" not in Ran(capsys, "explain", "1", "a.yaml").out
    Path("pyproject.toml").write_text("[tool.drafter]\nx = 1\n", encoding="utf-8")
    ran = Ran(capsys, "explain", "1", "a.yaml")
    assert (ran.status, ran.out) == (1, "")
    assert "“x” is no key of [tool.drafter]" in ran.err


def test_an_outline_with_faults_is_to_be_mended_first(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.yaml").write_text("language: en\ntitel: T\n", encoding="utf-8")
    ran = Ran(capsys, "explain", "1", "b.yaml")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("b.yaml:2:1: K106")
    assert ran.err.endswith("1 fault; mend the outline first.\n")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["99", "a.yaml"], 1, "drafter: there is no “99” in a.yaml; the numbers of its paragraphs are from 1 to 4\n"),
        (["qqqqqq", "a.yaml"], 1, "drafter: there is no “qqqqqq” in a.yaml\n"),
        (["1", "b.yaml"], 1, "drafter: b.yaml: there is no such file\n"),
        (["1", "."], 1, "drafter: .: this is a folder; name a file in it\n"),
        (["14"], 2, "“14” is no code; for a place name its outline too: drafter explain 14 report.yaml\n"),
        (["a.yaml"], 2, "name the place too: drafter explain 14 a.yaml\n"),
        (["a.yaml", "14"], 2, "the place stands first: drafter explain 14 a.yaml\n"),
        (["a.yaml", "14 (b)"], 2, 'the place stands first: drafter explain "14 (b)" a.yaml\n'),
        (["", "a.yaml"], 2, "name the place: drafter explain 14 report.yaml\n"),
        (["S999"], 2, "there is no rule S999; drafter explain rules lists them all\n"),
        (["S511"], 2, "there is no rule S511; did you mean S510?\n"),
        (["x101"], 2, "there is no rule X101; did you mean S101?\n"),
        ([], 2, "the following arguments are required: WHAT\n"),
    ],
)
def test_what_cannot_be_explained_is_said_in_words(
    here: Path, capsys: pytest.CaptureFixture[str], words: list[str], status: int, said: str
) -> None:
    ran = Ran(capsys, "explain", *words)

    assert (ran.status, ran.out) == (status, "")
    assert ran.err.endswith(said)
    assert ran.err.startswith("usage: drafter explain" if status == 2 else "drafter: ")


def test_rules_are_explained_by_their_pages_and_listed(capsys: pytest.CaptureFixture[str]) -> None:
    page = Ran(capsys, "explain", "s510")
    assert page.status == 0
    assert page.out.startswith(
        "S510 doubled word (warning, for all six languages)\n\nA word stands twice, one behind the other.\n\n"
    )
    assert "\nThis is found:\n    mandate: |\n      The workshop was held in the the margins" in page.out
    assert "\nThis is not:\n" in page.out
    assert page.out.rstrip().split("\n")[-1].startswith("Source: ")
    assert max(map(len, page.out.split("\n"))) <= 104
    for words in ("rules", "Rules"):
        assert Ran(capsys, "explain", words).out == (
            "S101  warning  A section has a heading but nothing under it.\n"
            "S510  warning  A word stands twice, one behind the other.\n"
        )


def test_a_code_is_explained_beside_an_outline_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "explain", "S510", "a.yaml").out == Ran(capsys, "explain", "S510").out


def test_remarks_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "explain", "S003").out.startswith("S003 tells of a remark that gives no reason.\n\nA finding")


@pytest.mark.skipif(not Path("/dev/full").exists() or os.name == "nt", reason="this system has no full disk at hand")
@pytest.mark.parametrize("words", [("rules",), ("S510",), ("K104",), ("1", "a.yaml")])
def test_a_full_disk_ends_with_1(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        ran = Ran(capsys, "explain", *words)
        monkeypatch.undo()

    assert ran.status == 1
    assert ran.err == "drafter: standard output: it cannot be written: the disk is full\n"

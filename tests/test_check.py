"""The command drafter check: what it says of outlines, where it groups it, and its exit status."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from pytest_regressions.file_regression import FileRegressionFixture

import rendered
from drafter import checking, terminal
from drafter.place import Finding, Place
from test_cli import Ran

pytestmark = pytest.mark.usefixtures("two_rules")

FINE = "language: en\ntitle: T\nmandate: |\n  Words stand here.\n"
HINTED = FINE.replace("here.", "here. <!-- drafter: ignore S510 because they are meant -->")
WARNED = FINE.replace("stand", "stand stand")
FAULTY = "language: en\nbody: awglcb\ntitel: T\n"
#: A finding in each kind of place: first page, headings, paragraphs, items, notes, tables, boxes, annexes, no text.
EVERYWHERE = """\
language: en
editorial:
  leave_out: S999
body: awglca
title: The the workshop on data
author: Report by the the co-chairs[^*]
mandate: |
  The working group asked asked for a workshop. {#request}

  It was to take up:
  - The data data that Parties hold;
    - Old old ones; <!-- drafter: ignore S101 -->
    * Bullets bullets
  - Costs.^[So so.] They rise rise.

  > Quoted quoted words.

  This goes goes on. {-}
issues: |
  # Empty heading

  # Coverage coverage {-}
  As {para:request} says, the the words
  of the last last line are these:

  - 3 degrees. See {table:cases}.

  {insert:cases}

  <!-- drafter: ignore S510 -->
  {insert:note-box}
agenda: |
  # 10 a.m. to 1 p.m. p.m.
annexes:
  - agenda
  - title: Second second annex
    text: |
      # Head head
      It was was held.
      - Item item
tables:
  cases:
    title: Cases cases
    rows: |
      | Head head | Number |
      | --- | --- |
      | Cell cell[^a] | 3 |
    notes: |
      [^a]: Note note.
    source: The the source
boxes:
  note-box:
    title: Box
    text: |
      A box with with words.
notes: |
  [^*]: Own own responsibility.
"""
TABLE = "tables:\n  t:\n    rows: |\n      | a | b |\n      |---|---|\n      | c | d |"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"fine": FINE, "hinted": HINTED, "warned": WARNED, "faulty": FAULTY, "everywhere": EVERYWHERE}
    for name, text in texts.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")


def heads(printed: str) -> list[str]:
    """The lines that name a place, each with the lines of the file of what stands below it."""
    found: list[str] = ["nothing:"]
    for line in printed.splitlines():
        if line.startswith("everywhere.yaml:") and line.split(":")[1].isdigit():
            found[-1] += f" {line.split(':')[1]}"
        elif line and line[0] != " ":
            found.append(f"{line}:")
    return found


# What is said, and where.


def test_all_that_is_found_stands_below_what_a_reader_finds_there(
    capsys: pytest.CaptureFixture[str], file_regression: FileRegressionFixture
) -> None:
    ran = Ran(capsys, "check", "everywhere.yaml")

    assert (ran.status, ran.err) == (1, "")
    file_regression.check(ran.out, encoding="utf-8")


def test_each_finding_stands_below_the_right_place(capsys: pytest.CaptureFixture[str]) -> None:
    """Said here a second time, without the golden file, since a wrong heading is worse than none."""
    assert heads(Ran(capsys, "check", "everywhere.yaml").out)[:-3] == [
        "nothing: 3",
        "The title: 5",
        "The author: 6",
        "Paragraph 1: 8",
        "Paragraph 2 (a): 11",
        "Paragraph 2 (a) (i): 12 12 12",
        "Paragraph 2 (a): 13",
        "Note 1: 14",
        "Paragraph 2 (b): 14",
        "Paragraph 2: 16 18",
        "Heading II.A: 20",
        "Heading “Coverage coverage”: 22",
        "Paragraph 3: 23 24",
        "Elsewhere in the outline: 30 30",
        "The title of annex II: 36",
        "Annex II, heading I: 38",
        "Annex II, paragraph 1: 39",
        "Annex II, paragraph 1 (a): 40",
        "Table 1: 43 45 47",
        "Table 1, note a: 49",
        "Table 1: 50",
        "Box 1, text without a number: 55",
        "Note *: 57",
    ]


def test_faults_stand_below_no_place_of_a_report_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "check", "faulty.yaml")

    assert (ran.status, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert lines[0] == "faulty.yaml:2:7: K111 “awglcb” is no body that drafter knows"
    assert lines[4].startswith("faulty.yaml:3:1: K106 “titel” is not a key")
    assert lines[-1] == "faulty.yaml: 2 faults."
    assert [line for line in lines if line[0] != " "] == [lines[0], lines[4], lines[-1]]


@pytest.mark.parametrize(
    ("text", "line", "column", "where"),
    [
        # Words, the marks behind them, and those before.
        ("mandate: |\n  One {#a} <!-- r -->", 3, 4, "paragraph 1"),
        ("mandate: |\n  One {#a} <!-- r -->", 3, 8, "paragraph 1"),
        ("mandate: |\n  One {#a} <!-- r -->", 3, 14, "paragraph 1"),
        ("mandate: |\n  One:\n  - Two", 4, 3, "paragraph 1 (a)"),
        ("mandate: |\n  # One {#o}\n  Two", 3, 3, "heading I.A"),
        ("mandate: |\n  # One {#o}\n  Two", 3, 10, "heading I.A"),
        # Lines in the middle of a paragraph, and behind it.
        ("mandate: |\n  One\n  two\n  three", 4, 1, "paragraph 1"),
        ("mandate: |\n  One\n\n  Two", 4, 1, ""),
        ("mandate: |\n  One", 2, 1, "heading I"),
        ("mandate: |\n  One", 2, 10, "heading I"),
        # A note within a paragraph, and the paragraph behind it.
        ("mandate: |\n  One^[Two] three", 3, 9, "note 1"),
        ("mandate: |\n  One^[Two] three", 3, 13, "paragraph 1"),
        ("mandate: |\n  One^[Two] three", 3, 6, "paragraph 1"),
        ("mandate: |\n  One^[Two] {#a}", 3, 14, "paragraph 1"),
        ("mandate: |\n  ^[Two] {-}", 3, 6, "note 1"),
        ("mandate: |\n  One[^a]\nnotes: |\n  [^a]: Two", 5, 9, "note 1"),
        ("mandate: |\n  One[^a]\nnotes: |\n  [^a]: Two", 5, 3, "note 1"),
        # What a reference prints has no place, but what is typed round it has.
        ("mandate: |\n  One {#a}\n\n  {para:a} and {para:a}", 5, 3, "paragraph 2"),
        ("mandate: |\n  One {#a}\n\n  {para:a} and {para:a}", 5, 20, "paragraph 2"),
        # Between the cells of a row.
        (f"mandate: |\n  {{insert:t}}\n{TABLE}", 9, 11, "table 1"),
        (f"mandate: |\n  {{insert:t}}\n{TABLE}", 5, 3, ""),
    ],
)  # fmt: skip
def test_a_place_in_the_file_is_one_of_the_report(text: str, line: int, column: int, where: str) -> None:
    checked = checking.check(f"language: en\n{text}\n")
    assert checked.report is not None, checked.findings

    assert checking.Places(checked).where(Place(line, column)) == where


def test_every_word_of_the_examples_is_where_its_line_is() -> None:
    """For each line of a report, the places of its first and last character are called as the line is."""
    for name, text in rendered.EXAMPLES.items():
        checked = checking.check(text)
        assert checked.prose is not None
        places = checking.Places(checked)
        for line in checked.prose.lines:
            for place in (checked.prose.first_place(line), checked.prose.last_place(line)):
                assert place is None or places.where(place) == line.where, f"{name}: {line.where}, {place}"


def test_what_has_no_place_is_nowhere() -> None:
    assert checking.Places(checking.check(FINE)).where(None) == ""
    assert checking.Places(checking.check(FAULTY)).where(Place(2, 1)) == ""


# Exit statuses and options.


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["fine.yaml"], 0),
        (["hinted.yaml"], 0),
        (["warned.yaml"], 1),
        (["faulty.yaml"], 1),
        (["gone.yaml"], 1),
        (["fine.yaml", "warned.yaml"], 1),
        (["warned.yaml", "fine.yaml"], 1),
        (["fine.yaml", "gone.yaml"], 1),
        (["gone.yaml", "fine.yaml"], 1),
        (["fine.yaml", "hinted.yaml"], 0),
        ([], 2),
        (["fine.yaml", "--format", "xml"], 2),
        (["fine.yaml", "--fix", "--diff"], 2),
        (["fine.yaml", "--fix", "--format", "json"], 2),
        (["fine.yaml", "--diff", "--format", "json"], 2),
        (["fine.yaml", "--form", "json"], 2),
        (["-"], 2),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_the_exit_status_says_whether_something_has_to_be_answered(
    capsys: pytest.CaptureFixture[str], words: list[str], status: int, form: str
) -> None:
    given = words if "--format" in words or "--fix" in words or "--diff" in words else [*words, "--format", form]

    assert Ran(capsys, "check", *given).status == status


def test_of_an_outline_in_which_nothing_is_found_the_size_is_said_and_what_is_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ran = Ran(capsys, "check", "fine.yaml")

    assert ran.out == (
        "fine.yaml: nothing found in 1 paragraph, 9 words.\n"
        "Still open: symbol, distribution, date, original, body; no organization, no issues, no proposals, no agenda.\n"
    )


def test_quiet_says_nothing_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "check", "-q", "fine.yaml").out == ""
    assert "S510 warning" in Ran(capsys, "check", "-q", "fine.yaml", "warned.yaml").out
    assert "S002 hint" in Ran(capsys, "check", "-q", "hinted.yaml").out
    assert Ran(capsys, "check", "-q", "--no-hints", "hinted.yaml").out == ""


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_hints_can_be_left_out(capsys: pytest.CaptureFixture[str], form: str) -> None:
    assert "S002" in Ran(capsys, "check", "hinted.yaml", "--format", form).out
    assert "S002" not in Ran(capsys, "check", "hinted.yaml", "--no-hints", "--format", form).out


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ran = Ran(capsys, "check", "warned.yaml", "fin.yaml", "fine.yaml")

    assert ran.err == "drafter: fin.yaml: there is no such file; did you mean fine.yaml?\n"
    assert "warned.yaml: 1 warning in 1 paragraph, 10 words." in ran.out
    assert "fine.yaml: nothing found" in ran.out


def test_a_file_that_cannot_be_read_is_told_to_programs_too(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "check", "gone.yaml", "warned.yaml", "--format", "json")
    gone, warned = json.loads(ran.out)["files"]

    assert ran.err == ""
    assert gone["errors"] == ["gone.yaml: there is no such file"]
    assert [(one["code"], one["where"]) for one in warned["findings"]] == [("S510", "paragraph 1")]


def test_where_nothing_is_found_github_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "check", "fine.yaml", "--format", "github").out == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "a.yaml:1:1: K101 the outline is empty\n"),
        (FINE.encode("utf-16"), "a.yaml:1:1: F101 the file is in UTF-16, not in UTF-8\n"),
        (
            FINE.replace("T", "é").encode("latin-1"),
            "a.yaml:2:8: F101 the file is not in UTF-8: the byte E9 stands here",
        ),
        (WARNED.replace("\n", "\r\n").encode(), "a.yaml:4:9: S510 warning: “stand” stands here twice\n"),
        (b"\xef\xbb\xbf" + WARNED.encode(), "a.yaml:4:9: S510 warning: “stand” stands here twice\n"),
    ],
)
def test_files_are_read_as_they_come(capsys: pytest.CaptureFixture[str], content: bytes, said: str) -> None:
    Path("a.yaml").write_bytes(content)
    ran = Ran(capsys, "check", "a.yaml")

    assert ran.status == 1
    assert said in ran.out


def test_a_folder_a_word_file_and_what_is_no_outline_are_named_for_what_they_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("folder").mkdir()
    Path("report.docx").write_bytes(b"PK\x03\x04")
    Path("word.yaml").write_bytes(b"PK\x03\x04")

    assert "this is a folder" in Ran(capsys, "check", "folder").err
    assert "this is only the beginning of a file" in Ran(capsys, "check", "report.docx").out
    assert "did you mean" not in Ran(capsys, "check", "word.yaml").err


@pytest.mark.skipif(os.name == "nt", reason="Windows opens links only to some")
def test_a_link_to_nothing_is_not_what_was_meant_instead_of_itself(capsys: pytest.CaptureFixture[str]) -> None:
    Path("link.yaml").symlink_to("nowhere.yaml")

    assert Ran(capsys, "check", "link.yaml").err == "drafter: link.yaml: there is no such file\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_text_is_shown_and_passed_on(capsys: pytest.CaptureFixture[str]) -> None:
    name = os.fsdecode(b"\xff\n.yaml")
    try:
        Path(name).write_text(WARNED, encoding="utf-8")
    except OSError:
        pytest.skip("this disk takes no such name")

    assert "\ufffd\ufffd.yaml: 1 warning" in Ran(capsys, "check", name).out
    assert '"uri": "%FF%0A.yaml"' in Ran(capsys, "check", name, "--format", "sarif").out


# What chooses the rules.


def test_an_outline_leaves_rules_out(capsys: pytest.CaptureFixture[str]) -> None:
    Path("warned.yaml").write_text(f"{WARNED}editorial:\n  leave_out: S510\n", encoding="utf-8")

    assert Ran(capsys, "check", "warned.yaml").status == 0


@pytest.mark.parametrize("form", ["text", "json"])
def test_so_does_the_folder_it_is_in(capsys: pytest.CaptureFixture[str], form: str) -> None:
    Path("pyproject.toml").write_text('[tool.drafter]\nleave_out = ["S510"]\n', encoding="utf-8")

    assert Ran(capsys, "check", "warned.yaml", "--format", form).status == 0


def test_what_the_outline_leaves_out_is_left_out_besides_and_its_edition_holds() -> None:
    text = f"{WARNED}issues: |\n  # Empty\neditorial:\n  edition: 2011\n  leave_out: S101\n"
    checked = checking.check(text, checking.Rules(2026, ("S510",)))

    assert checked.findings == ()
    assert checked.prose is not None and checked.prose.edition == 2011
    without = checking.check(WARNED, checking.Rules(2011)).prose
    assert without is not None and without.edition == 2011


def test_what_is_wrong_in_the_settings_is_said_once_for_all_outlines(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pyproject.toml").write_text("[tool.drafter]\nx = 1\n", encoding="utf-8")
    ran = Ran(capsys, "check", "fine.yaml", "warned.yaml", "hinted.yaml")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("“x” is no key of [tool.drafter]") == 1
    assert len(json.loads(Ran(capsys, "check", "fine.yaml", "--format", "json").out)["files"][0]["errors"]) == 1


# Terminals, pipes and disks.


def test_colours_are_for_terminals_alone(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in Ran(capsys, "check", "everywhere.yaml").out
    monkeypatch.setattr(terminal, "takes_colours", lambda _: True)
    coloured = Ran(capsys, "check", "everywhere.yaml").out

    assert "\x1b[1mParagraph 1\x1b[0m\n" in coloured
    assert "\x1b[33mS510 warning:\x1b[0m" in coloured


def _process(*words: str, shell: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "drafter", *words]
    line = f'"{sys.executable}" -m drafter {" ".join(words)} {shell}'
    return subprocess.run(line if shell else command, shell=bool(shell), capture_output=True, text=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk at hand")
@pytest.mark.parametrize("words", ["check fine.yaml", "check warned.yaml", "check fine.yaml --format json"])
def test_a_full_disk_is_said_once_and_ends_with_1(words: str) -> None:
    ran = _process(*words.split(), shell="> /dev/full")

    assert (ran.returncode, ran.stderr) == (1, "drafter: standard output: it cannot be written: the disk is full\n")


@pytest.mark.skipif(os.name == "nt", reason="the shell of Windows has no such pipe")
def test_a_reader_who_has_left_does_not_matter() -> None:
    ran = _process("check", "everywhere.yaml", "fine.yaml", shell="| true")

    assert (ran.returncode, ran.stderr) == (0, "")


def test_very_many_findings_are_not_all_shown_but_counted(capsys: pytest.CaptureFixture[str]) -> None:
    many = "".join(f"\n\n  Number {word} {word} is meant." for word in ["one"] * 150)
    Path("many.yaml").write_text(f"{FINE.rstrip()}{many}\n", encoding="utf-8")
    ran = Ran(capsys, "check", "many.yaml")

    assert ran.out.count("S510 warning") == 100
    assert "… and 50 more.\nmany.yaml: 150 warnings in 151 paragraphs" in ran.out
    assert len(json.loads(Ran(capsys, "check", "many.yaml", "--format", "json").out)["files"][0]["findings"]) == 150


def test_findings_without_a_place_come_first_and_under_no_heading(capsys: pytest.CaptureFixture[str]) -> None:
    from drafter import saying

    findings = [Finding("S510", Place(4, 9), "m", level="warning"), Finding("X1", None, "n", level="warning")]
    shown = list(saying.grouped("a", findings, lambda one: "paragraph 1" if one.place else "", "", colours=False))

    assert shown == ["a: X1 warning: n", "Paragraph 1", "a:4:9: S510 warning: m"]


def test_what_is_elsewhere_stands_apart_from_what_is_before_it() -> None:
    from drafter import saying

    places = {1: "", 2: "note 1", 3: "", 4: "", 5: "note 1"}
    findings = [Finding("X1", Place(line, 1), "m", level="warning") for line in places]
    shown = saying.grouped("a", findings, lambda one: places[one.place.line] if one.place else "", "", colours=False)

    assert [line for line in shown if not line.startswith("a:")] == ["Note 1", "Elsewhere in the outline", "Note 1"]


# What the manual shows.

PAGE = (rendered.ROOT / "docs" / "check.md").read_text(encoding="utf-8")


def fenced(kind: str) -> list[str]:
    """What the page shows between fences of this kind."""
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)


def test_what_the_page_shows_is_what_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("drafts").mkdir()
    Path("drafts/2026_lima.yaml").write_text(fenced("yaml")[0], encoding="utf-8")
    checked, explained = fenced("text")

    assert Ran(capsys, "check", "drafts/2026_lima.yaml").out == checked
    assert Ran(capsys, "explain", "1", "drafts/2026_lima.yaml").out == explained


def test_the_remarks_that_the_page_shows_are_heeded() -> None:
    remarks = f"language: en\n{fenced('yaml')[1]}"

    assert [one.code for one in checking.check(re.sub("<!--.*-->| {3}#.*", "", remarks)).findings] == ["S510", "S510"]
    assert checking.check(remarks).findings == ()


def test_the_settings_that_the_page_shows_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    (settings,) = fenced("toml")
    Path("pyproject.toml").write_text(settings, encoding="utf-8")
    assert Ran(capsys, "check", "warned.yaml").status == 0
    Path("pyproject.toml").unlink()
    Path("warned.yaml").write_text(WARNED + fenced("yaml")[2], encoding="utf-8")
    assert Ran(capsys, "check", "warned.yaml").status == 0


def test_the_workflows_that_the_page_shows_are_yaml() -> None:
    workflow, steps = map(yaml.safe_load, fenced("yaml")[3:])

    assert workflow["jobs"]["check"]["steps"][-1]["run"].startswith("drafter check ")
    assert steps[1]["with"]["sarif_file"] in steps[0]["run"]

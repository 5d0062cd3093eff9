"""Findings for other programs: JSON, commands to GitHub, and SARIF 2.1.0, each exactly."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from drafter import __version__
from drafter.formats import FORMATS, as_json, github, sarif
from drafter.formats.examined import Examined
from drafter.place import Edit, Finding, Level, Place

FAULT = Finding("N204", Place(3, 7), "nothing here is called “x”", "did you mean “y”?")
WARNING = Finding(
    "S510", Place(2, 5), "“the” stands here twice", "keep one of them", "warning", (Edit(Place(2, 5), "the ", ""),)
)
HINT = Finding("S101", None, "a sentence", "", "hint")
FILES = (
    Examined("a.yaml", (HINT, WARNING), ("", "paragraph 14 (b)")),
    Examined("b/c.yaml", (FAULT,), ("",)),
    Examined("gone.yaml", amiss=("gone.yaml: there is no such file",)),
    Examined("fine.yaml"),
)


def test_these_are_the_formats() -> None:
    assert {"json": as_json.show, "sarif": sarif.show, "github": github.show} == FORMATS


def test_json_says_all_that_is_known() -> None:
    assert json.loads(as_json.show(FILES)) == {
        "version": 1,
        "files": [
            {
                "file": "a.yaml", "errors": [], "faults": 0, "warnings": 1, "hints": 1,
                "findings": [
                    {"code": "S101", "level": "hint", "line": None, "column": None, "where": "",
                     "message": "a sentence", "hint": "", "edits": []},
                    {"code": "S510", "level": "warning", "line": 2, "column": 5, "where": "paragraph 14 (b)",
                     "message": "“the” stands here twice", "hint": "keep one of them",
                     "edits": [{"line": 2, "column": 5, "old": "the ", "new": ""}]},
                ],
            },
            {
                "file": "b/c.yaml", "errors": [], "faults": 1, "warnings": 0, "hints": 0,
                "findings": [
                    {"code": "N204", "level": "fault", "line": 3, "column": 7, "where": "",
                     "message": "nothing here is called “x”", "hint": "did you mean “y”?", "edits": []},
                ],
            },
            {"file": "gone.yaml", "errors": ["gone.yaml: there is no such file"], "faults": 0, "warnings": 0,
             "hints": 0, "findings": []},
            {"file": "fine.yaml", "errors": [], "faults": 0, "warnings": 0, "hints": 0, "findings": []},
        ],
    }  # fmt: skip


def test_json_can_be_read_by_people_too() -> None:
    shown = as_json.show((Examined("联.yaml"),))

    assert shown.startswith('{\n  "version": 1,\n  "files": [\n')
    assert '"file": "联.yaml"' in shown


def test_github_is_given_a_command_for_each_finding() -> None:
    assert github.show(FILES).split("\n") == [
        "::notice file=a.yaml,title=S101::a sentence",
        "::warning file=a.yaml,line=2,col=5,title=S510::paragraph 14 (b): “the” stands here twice%0Akeep one of them",
        "::error file=b/c.yaml,line=3,col=7,title=N204::nothing here is called “x”%0Adid you mean “y”?",
        "::error file=gone.yaml::gone.yaml: there is no such file",
    ]


def test_nothing_in_a_name_or_a_message_can_pass_for_another_command() -> None:
    finding = Finding("X1", Place(1, 1), "100%\n::error::no\r", "a,b: c\n\nd")
    (shown,) = github.show((Examined("a,b:c%\n.yaml", (finding,), ("table 1",)),)).split("\n")

    assert shown == (
        "::error file=a%2Cb%3Ac%25%0A.yaml,line=1,col=1,title=X1"
        "::table 1: 100%25%0A::error::no%0D%0Aa,b: c%0A%0Ad"
    )  # fmt: skip


def test_where_nothing_is_found_github_is_given_nothing() -> None:
    assert github.show((Examined("fine.yaml"),)) == ""


def run_of(*files: Examined) -> dict[str, Any]:
    log = json.loads(sarif.show(files))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_log_of_sarif_names_the_program_and_the_rules_that_found_something() -> None:
    driver = run_of(*FILES)["tool"]["driver"]

    assert (driver["name"], driver["version"]) == ("drafter", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["N204", "S101", "S510"]
    fault, _, doubled = driver["rules"]
    assert fault == {"id": "N204", "shortDescription": {"text": "N204 is about names and notes."}}
    assert doubled["name"] == "DoubledWord"
    assert doubled["shortDescription"] == {"text": "A word stands twice, one behind the other."}
    assert doubled["fullDescription"]["text"].startswith("It is nearly always left over from an edit")
    assert "\n\nSource: Seen in the published Bangkok report" in doubled["help"]["text"]
    assert doubled["defaultConfiguration"] == {"level": "warning"}


def test_each_finding_is_a_result_with_its_place_and_its_mend() -> None:
    hint, warning, fault = run_of(*FILES)["results"]

    assert hint == {
        "ruleId": "S101",
        "ruleIndex": 1,
        "level": "note",
        "message": {"text": "a sentence"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a.yaml"}}}],
    }
    assert (warning["ruleId"], warning["ruleIndex"], warning["level"]) == ("S510", 2, "warning")
    assert warning["message"] == {"text": "“the” stands here twice\nkeep one of them"}
    (location,) = warning["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 5}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "paragraph 14 (b)"}]
    assert warning["fixes"] == [
        {
            "description": {"text": "keep one of them"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "a.yaml"},
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 9},
                            "insertedContent": {"text": ""},
                        }
                    ],
                }
            ],
        }
    ]
    assert (fault["level"], fault["ruleIndex"]) == ("error", 0)
    assert fault["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "b/c.yaml"}


def test_a_file_that_cannot_be_read_is_told_of_by_the_run() -> None:
    (invocation,) = run_of(*FILES)["invocations"]

    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [
            {"level": "error", "message": {"text": "gone.yaml: there is no such file"}},
        ],
    }
    (fine,) = run_of(Examined("fine.yaml"))["invocations"]
    assert fine == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_columns_are_counted_in_characters_and_the_log_says_so() -> None:
    """SARIF counts in units of UTF-16 unless it is told otherwise (2.1.0, 3.14.17): 𠮷 and 😀 are one each here."""
    line = "😀𠮷 the the"
    start = line.index("the")
    edit = Edit(Place(1, start + 1), "the the", "𠮷")
    run = run_of(Examined("a.yaml", (Finding("S510", edit.place, "m", "", "warning", (edit,)),), ("",)))

    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    region = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "the the"
    assert result["locations"][0]["physicalLocation"]["region"]["startColumn"] == start + 1


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a.yaml", "drafts/a.yaml"),
        ("../a.yaml", "../a.yaml"),
        ("a b, 100%: #1?.yaml", "a%20b%2C%20100%25%3A%20%231%3F.yaml"),
        ("联.yaml", "%E8%81%94.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("\ud800.yaml", "%ED%A0%80.yaml"),
        ("/reports/a b.yaml", "file:///reports/a%20b.yaml"),
        ("C:/drafts/a.yaml", "file:///C:/drafts/a.yaml"),
    ],
)
def test_a_path_is_a_reference_that_a_program_can_follow(path: str, uri: str) -> None:
    run = run_of(Examined(path, (FAULT,), ("",)))

    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert re.fullmatch(r"[!-~]+", uri)


@pytest.mark.parametrize(("level", "said"), [("fault", "error"), ("warning", "warning"), ("hint", "note")])
def test_each_level_has_its_like_in_sarif(level: Level, said: str) -> None:
    run = run_of(Examined("a.yaml", (Finding("S510", Place(1, 1), "m", level=level),), ("",)))

    assert run["results"][0]["level"] == said


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_findings_give_the_same_text(name: str) -> None:
    assert FORMATS[name](FILES) == FORMATS[name](FILES)

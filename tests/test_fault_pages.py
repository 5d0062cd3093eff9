"""The examples of what drafter says of broken outlines, as the manual and ``drafter explain`` show them."""

from __future__ import annotations

import json
import re
import sys

import pytest

import rendered
import test_faults
from drafter import source
from test_cli import Ran

sys.path.insert(0, str(rendered.ROOT / "docs"))
import make_faults

EXAMPLES = make_faults.examples()


def test_the_page_and_the_examples_are_as_the_outlines_give_them() -> None:
    why = "run python docs/make_faults.py"

    assert (rendered.ROOT / "docs" / "faults.md").read_text(encoding="utf-8") == make_faults.document(), why
    assert make_faults.TARGET.read_text(encoding="utf-8") == make_faults.data(), why


def test_every_code_has_an_example_but_for_what_cannot_be_shown() -> None:
    made = {
        code for path in rendered.ROOT.glob("src/**/*.py") for code in test_faults.CODE.findall(path.read_text("utf-8"))
    }

    assert made - set(EXAMPLES) == {"F101", "M112", "N109", "Y101", "Y202"}
    assert set(EXAMPLES) <= made


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_is_short_and_shows_its_code(code: str) -> None:
    one = EXAMPLES[code]

    assert one["said"].startswith("report.yaml:") and f" {code} " in one["said"].split("\n")[0]
    assert code in {finding.code for finding in source.read(one["outline"] + "\n").findings}


def test_explain_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "explain", "n204")

    assert ran.status == 0
    assert ran.out.startswith("N204 is about names and notes.\n\nOf this outline, say:\n    language: en\n")
    assert re.search(r"\n\ndrafter says:\n    report\.yaml:\d+:\d+: N204 ", ran.out)


def test_explain_says_what_it_can_of_a_code_without_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "explain", "F101").out.startswith("F101 is about the file itself")
    assert Ran(capsys, "explain", "S002").out.startswith("S002 tells of a remark that silences a rule where")
    assert json.loads(make_faults.data())

"""The manual pages of the editorial rules: whole, true to what the rules do, and the page that is made of them."""

from __future__ import annotations

import re
import sys

import pytest

import rendered
import ruling
import test_layers
from drafter import composing, lint, source
from drafter.lint.manual import page
from drafter.lint.prose import Prose
from drafter.outline import EDITIONS

sys.path.insert(0, str(rendered.ROOT / "docs"))
import make_rules

PAGES = {code: page(code) for code in lint.RULES}


def codes_found(code: str, example: str, edition: int) -> set[str]:
    """What the rule of a page finds in its example, in the first language that it speaks, English if it does."""
    language = "en" if "en" in PAGES[code].languages else PAGES[code].languages[0]
    head = "" if "language:" in example else f"language: {language}\n"
    reading = source.read(ruling.written_out(f"{head}{example}\n"))
    assert reading.outline is not None, reading.findings
    return {finding.code for finding in lint.check(Prose(composing.compose(reading.outline), edition))}


@pytest.mark.parametrize("code", PAGES)
def test_the_bad_example_is_found_and_the_good_one_is_not(code: str) -> None:
    found = PAGES[code]

    assert any(code in codes_found(code, found.bad, edition) for edition in EDITIONS)
    assert all(code not in codes_found(code, found.good, edition) for edition in EDITIONS)


@pytest.mark.parametrize("code", PAGES)
def test_a_page_is_whole(code: str) -> None:
    found = PAGES[code]

    assert re.fullmatch(r"[A-Z“].*\.", found.fault), found.fault
    assert re.fullmatch(r"(?s)[A-Z“].*[.:]", found.why), found.why
    assert found.source and found.bad and found.good and found.languages
    assert found.level in ("warning", "hint")


def test_codes_stand_in_order_and_belong_to_a_family() -> None:
    assert list(lint.RULES) == sorted(lint.RULES)
    assert {code[:2] for code in lint.RULES} == set(lint.FAMILIES)


def test_every_module_of_a_rule_is_in_the_table_once() -> None:
    assert sorted(rule.__name__.rsplit(".", 1)[-1] for rule in lint.RULES.values()) == [
        path.stem for path in test_layers.RULES
    ]


def test_the_page_of_all_rules_is_as_they_are() -> None:
    written = (rendered.ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == make_rules.document(), "run python docs/make_rules.py"


def test_no_page_speaks_of_programs() -> None:
    """They are for editors who have never seen one."""
    words = re.compile(r"\b(regex|pattern|string|token|parser|boolean|lint|unicode|regular expression|ASCII)\b", re.I)
    for found in PAGES.values():
        said = " ".join((found.fault, found.why, found.more, found.mending, found.source))
        assert not words.search(said), f"{found.code}: {words.search(said)}"

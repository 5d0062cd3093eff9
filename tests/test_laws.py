"""Laws that hold for every outline: the examples, and any that hypothesis can think of.

A few cases are tried by default; ``DRAFTER_CASES`` says how many of each kind instead, and ``DRAFTER_SEED`` where to
begin. The same two give the same cases. They come in shards, so that several processes share them. A case that fails is
made smaller, which may take minutes; with ``DRAFTER_SHRINK=0`` it is told as it was found.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, given, note, seed, settings

from drafter.outline import Outline
from drafter.place import Problems
from drafter.saying import shown
from drafter.source import load, read
from laws import LAWS, Case, hold
from outlines import outlines
from rendered import EXAMPLES
from slips import texts

CASES = int(os.environ.get("DRAFTER_CASES", "30"))
SEED = int(os.environ.get("DRAFTER_SEED", "0"))
PHASES = (Phase.generate, Phase.shrink) if os.environ.get("DRAFTER_SHRINK", "1") != "0" else (Phase.generate,)
A_SHARD = 50


def shared(cases: int) -> pytest.MarkDecorator:
    """So many cases, in shards."""
    shards = [(SEED + start, min(A_SHARD, cases - start)) for start in range(0, cases, A_SHARD)]
    return pytest.mark.parametrize(("first", "cases"), shards)


in_shards = shared(CASES)
#: For laws each case of which takes several times as long.
in_few_shards = shared((CASES + 3) // 4)


def of(cases: int) -> settings:
    return settings(
        max_examples=cases,
        deadline=None,
        database=None,
        phases=PHASES,
        suppress_health_check=list(HealthCheck),
    )


@pytest.mark.parametrize("law", LAWS, ids=[law.__name__ for law in LAWS])
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_holds_for_an_example(name: str, law: object) -> None:
    assert callable(law)
    law(Case(load(EXAMPLES[name])))


@in_shards
def test_all_laws_hold_for_any_outline(first: int, cases: int) -> None:
    @of(cases)
    @seed(first)
    @given(outlines())
    def try_one(outline: Outline) -> None:
        case = Case(outline)
        note(case.dumped)
        hold(case)

    try_one()


@in_shards
def test_any_text_is_an_outline_for_which_all_laws_hold_or_gives_problems(first: int, cases: int) -> None:
    """Nothing that is typed raises anything but Problems, and each is told once, at a place that there is."""

    @of(cases)
    @seed(first)
    @given(texts())
    def try_one(typed: str) -> None:
        note(typed)
        findings = read(typed).findings
        assert len(set(findings)) == len(findings)
        assert (read(typed).outline is None) == any(finding.level == "fault" for finding in findings)
        assert "".join(shown("a.yaml", findings, typed, colours=True)) or not findings
        lines = typed.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for place in (finding.place for finding in findings if finding.place):
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        try:
            outline = load(typed)
        except Problems as problems:
            assert problems.findings == tuple(finding for finding in findings if finding.level == "fault")
            return
        hold(Case(outline))

    try_one()

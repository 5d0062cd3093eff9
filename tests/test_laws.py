"""Laws that hold for every outline: the examples, and any that hypothesis can think of."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from drafter.outline import Outline
from drafter.source import dump, load
from outlines import outlines
from rendered import EXAMPLES

settings.register_profile(
    "laws",
    derandomize=True,
    deadline=None,
    max_examples=60,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
laws = settings.get_profile("laws")


@pytest.mark.parametrize("name", EXAMPLES)
def test_law_1_an_example_that_is_written_and_read_again_is_the_same(name: str) -> None:
    outline = load(EXAMPLES[name])

    assert load(dump(outline)) == outline


@laws
@given(outlines())
def test_law_1_any_outline_that_is_written_and_read_again_is_the_same(outline: Outline) -> None:
    assert load(dump(outline)) == outline


@laws
@given(outlines())
def test_an_outline_is_written_the_same_way_each_time(outline: Outline) -> None:
    text = dump(outline)

    assert dump(load(text)) == text

"""Golden files: the readable sketch of each part of a rendered example, and its plain text.

A difference here is a change in what people see. Read it, look at the pages, and accept it with --force-regen.
"""

from __future__ import annotations

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

import rendered
import sketching
from drafter.composing import compose
from drafter.dumping import dump
from drafter.source import load
from drafter.writers import text

PARTS = (
    "document",
    "styles",
    "numbering",
    "footnotes",
    "settings",
    "header1",
    "header2",
    "header3",
    "footer1",
    "footer2",
    "footer3",
)


@pytest.mark.parametrize("part", PARTS)
def test_the_parts_of_the_reference_are_as_they_were(part: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(sketching.sketch(rendered.example("2011_bangkok"), f"word/{part}.xml"), encoding="utf-8")


@pytest.mark.parametrize("part", ["document", "numbering", "footnotes"])
def test_the_parts_of_the_english_example_are_as_they_were(part: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(sketching.sketch(rendered.example("2024_coastal_data"), f"word/{part}.xml"), encoding="utf-8")


@pytest.mark.parametrize("part", ["document", "numbering", "footer4", "footer5"])
def test_the_parts_of_the_example_with_everything_are_as_they_were(
    part: str, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(sketching.sketch(rendered.example("2031_everything"), f"word/{part}.xml"), encoding="utf-8")


@pytest.mark.parametrize("name", sorted(rendered.EXAMPLES))
def test_the_plain_text_of_an_example_is_as_it_was(name: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(text.write(compose(load(rendered.EXAMPLES[name]))), encoding="utf-8")


@pytest.mark.parametrize("name", sorted(rendered.EXAMPLES))
def test_the_canonical_outline_of_an_example_is_as_it_was(name: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(dump(load(rendered.EXAMPLES[name])), encoding="utf-8", extension=".yaml")

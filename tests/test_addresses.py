"""Web addresses that lead to the same place have one form, and no others."""

from __future__ import annotations

import pytest

from drafter.address import held, normal

SAME = [
    ("http://unfccc.int", "http://unfccc.int/"),
    ("HTTP://UNFCCC.int/A", "http://unfccc.int/A"),
    ("http://unfccc.int?a=b", "http://unfccc.int/?a=b"),
    ("https://a.b/[c]", "https://a.b/%5Bc%5D"),
    ("https://a.b/%7ec%2f", "https://a.b/~c%2F"),
    ("https://a.b/研", "https://a.b/%E7%A0%94"),
    ("https://a.b/{c}|^`", "https://a.b/%7Bc%7D%7C%5E%60"),
    ("https://a.b/5%", "https://a.b/5%25"),
]
OTHER = [
    ("http://unfccc.int", "https://unfccc.int"),
    ("http://unfccc.int/a", "http://unfccc.int/a/"),
    ("http://unfccc.int/a", "http://unfccc.int/A"),
    ("https://a.b/c%2Fd", "https://a.b/c/d"),
    ("https://a.b/c%23d", "https://a.b/c#d"),
    ("https://a.b/%E7%A0%94", "https://a.b/%E7%A0%95"),
    ("mailto:a@b.c", "mailto:a@b.d"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_addresses_that_lead_to_the_same_place_have_one_form(one: str, other: str) -> None:
    assert normal(one) == normal(other)
    assert normal(normal(one)) == normal(one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_others_have_not(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@pytest.mark.parametrize(("one", "other"), [pair for pair in SAME if pair[0].startswith("http")])
def test_a_link_that_shows_its_address_has_the_one_that_it_shows(one: str, other: str) -> None:
    assert held(other, one) == one
    assert held(other, f"<{one}>") == one


@pytest.mark.parametrize("words", ["the site", "http://unfccc.int/b", "<http://unfccc.int/a", "http://unfccc.int/a."])
def test_a_link_that_shows_anything_else_has_its_own(words: str) -> None:
    assert held("http://unfccc.int/a", words) == "http://unfccc.int/a"

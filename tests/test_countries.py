"""The names of countries: those of a packaged source, in the forms in which a text has them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from drafter import countries
from drafter.languages.editing.listing import LISTING

SPEAKS = [code for code, known in LISTING.items() if known.speaks]
MODULES = """
import sys
from drafter import composing, lint, source
from drafter.lint.prose import Prose
outline = source.load("language: en\\nmandate: |\\n  " + sys.argv[1] + "\\n")
assert bool(tuple(lint.check(Prose(composing.compose(outline))))) == (sys.argv[2] == "found")
print("pycountry" in sys.modules)
"""


@pytest.mark.parametrize("code", SPEAKS)
def test_each_language_has_a_name_of_its_own_for_nearly_every_country(code: str) -> None:
    """There are 249 in ISO 3166, and no two of them have the same name."""
    known = countries.names(LISTING[code].catalogue)

    assert len({keys[-1] for keys in known.values()}) >= 249
    assert all(form == form.lower() and "," not in form.partition(" (")[0] for form in known if known[form] == (form,))


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("en", "bolivia (plurinational state of)"),
        ("en", "united republic of tanzania"),
        ("en", "côte d’ivoire"),
        ("fr", "république islamique d’iran"),
        ("fr", "états-unis d’amérique"),
        ("es", "estados unidos de américa"),
        ("ru", "соединенные штаты америки"),
    ],
)
def test_names_have_the_forms_that_texts_have(code: str, form: str) -> None:
    assert form in countries.names(LISTING[code].catalogue)


def test_a_name_that_is_turned_round_may_stand_at_either_place_in_the_alphabet() -> None:
    known = countries.names("")

    assert known["republic of korea"] == ("republic of korea", "korea")
    assert known["norway"] == ("norway",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway spoke, and so did others.", "none False"),
        ("Statements were made by Norway, Brazil and Japan.", "found True"),
    ],
)
def test_the_source_is_read_only_where_names_are_listed(text: str, expected: str) -> None:
    found, read = expected.split()
    ran = subprocess.run([sys.executable, "-c", MODULES, text, found], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == read

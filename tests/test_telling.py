"""How an edit is told: the words out and in, so that a person can read them."""

from __future__ import annotations

import pytest

from drafter.inline import Look
from drafter.returning.atoms import Atoms, Pointing, signs
from drafter.returning.telling import stretched


def told(old: Atoms, new: Atoms) -> str:
    return "".join(f"[{part.sign}{part.words}{part.sign}]" if part.sign else part.words for part in stretched(old, new))


def plain(words: str) -> Atoms:
    return tuple(signs(words, Look.PLAIN))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("by 29 February 2024", "by 15 March 2024", "by [-29 February-][+15 March+] 2024"),
        ("from 10 a.m. to 7 p.m.", "from 9 a.m. to 6 p.m.", "from [-10-][+9+] a.m. to [-7-][+6+] p.m."),
        (
            "The sheet was welcomed by Parties as a starting point",
            "La fiche fut saluée by Parties pour commencer",
            "[-The sheet was welcomed-][+La fiche fut saluée+] by Parties [-as a starting point-][+pour commencer+]",
        ),
        (
            "Representatives of Parties presented by means of slides their submissions",
            "Les représentants ont présenté leurs of vues",
            "[-Representatives of Parties presented by means of slides their submissions-]"
            "[+Les représentants ont présenté leurs of vues+]",
        ),
    ],
)
def test_edits_with_little_between_them_are_told_as_one(old: str, new: str, shown: str) -> None:
    assert told(plain(old), plain(new)) == shown


def test_what_has_another_look_is_told_with_its_marks() -> None:
    assert told(plain("Cited in full"), (*plain("Cited "), *signs("in full", Look.ITALIC))) == (
        "Cited [-in full-][+*in full*+]"
    )
    linked = tuple(signs("page", Look.PLAIN, "https://a.example"))
    assert told(plain("the page"), (*plain("the "), *linked)) == "the [-page-][+[page](https://a.example)+]"


def test_a_reference_that_became_words_is_told_from_the_words() -> None:
    assert told((Pointing("request", "1"), *plain(" above")), plain("1 above")) == "[-{ref:request}-][+1+] above"

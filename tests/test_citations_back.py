"""Numbers that stand side by side in Word come back as one reference, and show the same numbers again."""

from __future__ import annotations

import pytest

import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.returning import returned
from drafter.source import load
from edits import Opened, P, W

OUTLINE = """
language: {language}
sections: |
  # One
  Two.
  - Three. {{#a}}
    - Four. {{#i}}
    - Five. {{#ii}}
  - Six. {{#b}}

  Seven: {{para:b}}, {{para:a, b}}, {{para:i, ii}}, {{para:a..b}}, {{para:ii}}.

  Eight.
"""
LANGUAGES = ("en", "zh", "fr", "ru")
CITED = ("{ref:b}", "{ref:a, b}", "{ref:i, ii}", "{ref:a..b}", "{ref:ii}")


def opened(language: str) -> Opened:
    base = load(OUTLINE.format(language=language))
    return Opened(rendered.written(compose(base), outline=dump(base)))


def shown(word: Opened, words: str) -> str:
    """What a paragraph shows, with the numbers in it."""
    return next(found for p in word.body.iter(f"{W}p") if words in (found := P(p).words))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_put_into_another_paragraph_cites_as_it_did(language: str) -> None:
    word = opened(language)
    came = shown(word, "Seven")
    p, other = (next(p for p in word.body.iter(f"{W}p") if words in P(p).words) for words in ("Seven", "Eight"))
    for run in p.findall(f"{W}r"):
        other.append(run)

    made = returned(load(OUTLINE.format(language=language)), word.read(), word.surround).outline
    line = next(line for line in dump(made).splitlines() if "Seven" in line)
    assert [f"{{{one.partition('}')[0]}}}" for one in line.split("{")[1:]] == list(CITED)
    again = Opened(rendered.written(compose(made), outline=dump(made)))
    assert shown(again, "Seven").removeprefix("Eight.") == came


def test_a_reference_whose_words_were_edited_keeps_its_numbers() -> None:
    word = opened("en")
    p = P(next(p for p in word.body.iter(f"{W}p") if "Seven" in P(p).words))
    p.swap("paragraph ", "para. ")
    made = returned(load(OUTLINE.format(language="en")), word.read(), word.surround).outline
    assert "Seven: para. {ref:b} above, {para:a, b}" in dump(made)


def test_a_number_whose_item_lost_its_own_is_still_that_of_the_paragraph() -> None:
    """The letter is words then."""
    word = opened("en")
    p, other = (next(p for p in word.body.iter(f"{W}p") if words in P(p).words) for words in ("Seven", "Eight"))
    for run in p.findall(f"{W}r"):
        other.append(run)
    word.at("b").style("SingleTxtG")
    made = returned(load(OUTLINE.format(language="en")), word.read(), word.surround).outline
    assert "Seven: paragraph {ref:ref-1} (b) above" in dump(made)

"""Laws that hold for every outline: the examples, and any that hypothesis can think of."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import reading
from drafter.composing import compose
from drafter.dumping import dump
from drafter.outline import Outline
from drafter.source import load
from drafter.writers import text
from outlines import outlines
from rendered import EXAMPLES, render_report

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
    dumped = dump(outline)

    assert dump(load(dumped)) == dumped


few = settings(laws, max_examples=25, phases=(Phase.explicit, Phase.generate))


def _marks_as_printed(written: str) -> list[str]:
    """The lines with each mark as it is printed: in Word, one that is given again is a field and no footnote."""
    return re.sub(r"\[\^([^\[\]\s]+)\]", r"\1", written).split("\n")


@few
@given(outlines())
def test_any_outline_renders_to_a_valid_file_that_says_what_the_report_says(outline: Outline) -> None:
    """Validity and soundness are seen to while rendering; the reader counts labels from the lists of the file."""
    report = compose(outline)
    docx = render_report(report)

    notes = sum(len(note.paragraphs) for note in report.notes)
    printed = _marks_as_printed(reading.canonical(docx, blank_after_label=" "))
    written = _marks_as_printed(text.write(report))

    assert printed[: len(printed) - notes - 1] == written[: len(written) - notes - 1]
    assert [(mark, len(paragraphs)) for mark, paragraphs in reading.notes(docx)] == [
        (note.mark, len(note.paragraphs)) for note in report.notes
    ]
    assert [(cached, computed) for _, cached, computed in reading.recomputed(docx) if cached != computed] == []


@few
@given(outlines())
def test_the_same_outline_gives_the_same_bytes(outline: Outline) -> None:
    assert render_report(compose(outline)) == render_report(compose(load(dump(outline))))

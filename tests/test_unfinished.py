"""What a draft still lacks: it is said in a sentence, and keeps nobody from rendering."""

from __future__ import annotations

import pytest

import rendered
from drafter.composing import compose
from drafter.source import load
from drafter.unfinished import said

HEAD = """\
language: en
body: awglca
masthead: {symbol: FCCC/SB/2011/1, distribution: general, date: 2011-06-08, original: en}
title: T
"""
PARTS = "".join(f"{key}: |\n  Words.\n" for key in ("mandate", "organization", "issues", "proposals"))
AGENDA = "agenda: |\n  # 10 a.m.\n"


def lacking(text: str) -> str:
    outline = load(text)
    return said(outline, compose(outline))


def test_of_a_report_that_is_complete_nothing_is_said() -> None:
    assert lacking(HEAD + PARTS + AGENDA) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD.replace("symbol: FCCC/SB/2011/1", "symbol: ") + PARTS + AGENDA, "symbol"),
        (HEAD.replace("date: 2011-06-08", "date: ").replace("title: T\n", "") + PARTS + AGENDA, "date, title"),
        (HEAD.replace("body: awglca\n", "") + PARTS + AGENDA, "body"),
        (HEAD + PARTS, "no agenda"),
        (HEAD + PARTS + "annexes:\n  - title: A\n    text: |\n      Words.\n", ""),
        (HEAD + PARTS.replace("proposals: |\n  Words.\n", "proposals:\n") + AGENDA, "proposals is empty"),
        (HEAD + PARTS.replace("mandate: |\n  Words.\n", "") + AGENDA, "no mandate"),
        (HEAD + PARTS.replace("Words.", "{gap:how many} Parties.", 1) + AGENDA, "[how many]"),
        (HEAD + PARTS.replace("Words.", "{gap:a}{gap:b}") + AGENDA, "8 gaps in the text"),
        (HEAD + PARTS.replace("Words.", "{gap:a}{gap:b}{gap:c}", 1) + AGENDA, "[a], [b], [c]"),
        (HEAD + PARTS.replace("Words.", "{gap:a}{gap:b}{gap:c}{gap:d}", 1) + AGENDA, "4 gaps in the text"),
        (HEAD + PARTS + AGENDA + "notes: |\n", ""),
        (HEAD.replace("body: awglca", "body: {organ: '{gap:which}', name: B}") + PARTS + AGENDA, "organ"),
        (
            HEAD
            + PARTS.replace("Words.", "{insert:f}", 1)
            + AGENDA
            + "figures:\n  f: {file: f.png, description: '{gap:x}'}\n",
            "figure f has no description",
        ),
        (
            HEAD.replace("date: 2011-06-08", "date: ") + PARTS.replace("Words.", "{gap:who}", 1),
            "date; [who]; no agenda",
        ),
    ],
)
def test_what_is_open_is_named_as_in_the_outline(text: str, expected: str) -> None:
    assert lacking(text) == (f"Still open: {expected}." if expected else "")


def test_the_reference_is_open_where_nobody_knows() -> None:
    assert lacking(rendered.EXAMPLES["2011_bangkok"]) == "Still open: symbol, date, original."

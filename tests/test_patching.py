"""The text of an outline changed so that it says another: only the lines of what is different, and nothing else."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, note, seed

import rendered
from drafter.dumping import dump
from drafter.inline import Text
from drafter.keys import keys
from drafter.outline import NoteMark, Outline
from drafter.patching import patch
from drafter.patching.flats import flat_blocks
from drafter.place import Problems
from drafter.source import load, read
from drafter.value import replace
from outlines import Dice, dice, outline
from retouching import retouched, worn
from slips import texts
from test_laws import in_few_shards, of

SKELETONS = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("skeletons/*.yaml"))
}
TEXTS = rendered.EXAMPLES | SKELETONS
MESSY = """\
# a remark above all
session:   # the session
    name:   'It''s the fifteenth session'
    dates_and_place: "Bonn,
      1\\u20132 June"
    agenda_items: [{number: 3, title: A}, {number: "4", title: 'B: b'}]

language:  "en"


title: Report on\t
  all
"""


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("form", ["plain", "CRLF", "CR", "mark", "endless", "blank"])
def test_an_outline_that_is_not_edited_leaves_its_text_as_it_is(name: str, form: str) -> None:
    text = formed(TEXTS[name], form)

    assert patch(text, load(text)) == text
    assert patch(text, load(dump(load(text)))) == text


def formed(text: str, form: str) -> str:
    """A text with other line ends, a byte order mark, or another end."""
    match form:
        case "CRLF":
            return text.replace("\n", "\r\n")
        case "CR":
            return text.replace("\n", "\r")
        case "mark":
            return f"\ufeff{text}"
        case "endless":
            return text.rstrip("\n")
        case "blank":
            return f"{text}\n\n# the end\n\n"
        case _:
            return text


@in_few_shards
def test_any_outline_is_patched_into_any_other(first: int, cases: int) -> None:
    @of(cases)
    @seed(first)
    @given(dice(7500))
    def try_one(given: Dice) -> None:
        was, edited = (load(dump(outline(given))) for _ in "ab")
        text = dump(was)
        assert patch(text, was) == text
        patched = patch(text, edited)
        note(patched)
        assert load(patched) == edited
        assert patch(patched, edited) == patched

    try_one()


@in_few_shards
def test_an_outline_that_is_retouched_changes_only_lines_of_what_is_retouched(first: int, cases: int) -> None:
    @of(cases)
    @seed(first)
    @given(dice(1500))
    def try_one(given: Dice) -> None:
        text = worn(given, given.pick(list(TEXTS.values())))
        text = formed(text, given.pick(["plain", "CRLF", "mark", "endless", "blank"]))
        was = load(text)
        edited = read(dump(retouched(given, was))).outline
        if edited is None:
            return
        patched = patch(text, edited)
        note("".join(difflib.unified_diff(text.splitlines(True), patched.splitlines(True))))
        assert load(patched) == edited
        assert patch(text, was) == text
        assert remarks(patched) >= remarks(text)
        for name in keys(Outline):
            if getattr(was, name) == getattr(edited, name):
                assert lines_of(name, text) == lines_of(name, patched)
        for lines in kept_blocks(text, was, edited):
            assert lines in patched

    try_one()


def test_an_indented_remark_at_the_end_does_not_become_words_of_the_text_above_it() -> None:
    edited = load("language: en\ntitle: T\nmandate: |\n  P.[^a]\nnotes: |\n  [^a]: N.\n")

    patched = patch("language: en\n  # Remark\n", edited)

    assert load(patched) == edited


@in_few_shards
def test_any_text_that_loads_is_patched_into_any_outline(first: int, cases: int) -> None:
    @of(cases)
    @seed(first)
    @given(texts(), dice(1500))
    def try_one(text: str, given: Dice) -> None:
        was, edited = read(text).outline, load(dump(outline(given)))
        if was is not None:
            assert patch(text, was) == text
            assert load(patch(text, edited)) == edited

    try_one()


def remarks(text: str) -> set[str]:
    """The remarks in a text, however they are written."""
    found = re.findall(r"(?m)^(#.*?)\r?$|(?<!\\)<!--((?s:.*?))-->|[ \t](#[ ]\d+)\r?$", text)
    return {" ".join("".join(one).strip("# ").split()) for one in found}


def lines_of(key: str, text: str) -> str:
    """The lines of a key at the margin, with their ends."""
    found = re.search(rf"(?m)^{key}:.*(?:(?:\r?\n)+[ -].*)*(?:\r?\n)*", text.removeprefix("\ufeff"))
    return found[0].rstrip() if found else ""


def kept_blocks(text: str, was: Outline, edited: Outline) -> Iterator[str]:
    """The lines of each block of a part that stands in that part as it did."""
    typed = text.removeprefix("\ufeff").splitlines(keepends=True)
    for name, part in was.parts.items():
        now = edited.parts.get(name)
        old, new = list(flat_blocks(part.text)), list(flat_blocks(now.text)) if now else []
        places = list(_places(part.text))
        for at, flat in enumerate(old[:-1]):
            if new.count(flat) == old.count(flat):
                yield "".join(typed[places[at] - 1 : places[at + 1] - 1]).rstrip()


def _places(blocks: Sequence[Any]) -> Iterator[int]:
    for block in blocks:
        yield block.place.line
        yield from _places(getattr(block, "points", ()) or getattr(block, "content", ()))


def test_a_text_that_does_not_load_raises_its_problems() -> None:
    with pytest.raises(Problems):
        patch("language: en\ntitel: T\n", load("language: en\n"))


def test_an_outline_that_cannot_be_read_raises_its_problems() -> None:
    was = load("language: en\ntitle: T\n")
    with pytest.raises(Problems, match="nothing"):
        patch("language: en\ntitle: T\n", replace(was, author=((NoteMark("nothing"),),)))


def test_pieces_of_text_that_are_one_when_read_are_one() -> None:
    was = load("language: en\ntitle: T\n")
    edited = replace(was, title=((Text("Two "), Text("pieces")),))

    assert patch("language: en\ntitle: T\n", edited) == "language: en\ntitle: Two pieces\n"


def test_what_is_not_pure_in_a_text_stays() -> None:
    """A remark of YAML, keys in another order, quotes, flow and a folded text: each in its line."""
    was = load(MESSY)
    edited = replace(was, session=replace(was.session, provisional=True), author=((Text("Chair: A"),),))
    patched = patch(MESSY, edited)

    assert load(patched) == edited
    removed = [line for line in difflib.ndiff(MESSY.splitlines(), patched.splitlines()) if line[0] in "-+"]
    assert removed == ["+     provisional: yes", "+ ", "+ ", "+ author: |", "+     Chair: A"]
    assert patch(MESSY, was) == MESSY

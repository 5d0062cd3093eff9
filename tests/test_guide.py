"""The manual of the outline: each key and mark of the models is in it, and what it says is printed was printed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import rendered
from drafter import guide
from drafter import outline as said
from drafter.guide import Described
from drafter.inline import Look, Text
from drafter.keys import keys
from drafter.languages import LANGUAGES
from drafter.source import KINDS, read
from drafter.value import Value, fields

sys.path.insert(0, str(rendered.ROOT / "docs"))
import make_outline

PAGE = make_outline.document()
SOURCE = (rendered.ROOT / "docs" / "outline.in").read_text(encoding="utf-8").split("\n")
MODEL = {kind for kind in vars(said).values()
         if isinstance(kind, type) and issubclass(kind, Value) and kind.__module__ == said.__name__}  # fmt: skip
EXAMPLES = {
    **{f"{kind}.{name}": one for kind, of in guide.KEYS.items() for name, one in of.items()},
    **{name: one for of in guide.MARKS.values() for name, one in of.items()},
    **guide.REPORTS,
}


def test_the_manual_is_what_the_models_give() -> None:
    assert (rendered.ROOT / "docs" / "outline.md").read_text(encoding="utf-8") == PAGE


def test_each_key_is_described_and_nothing_else() -> None:
    holding = {kind for kind in MODEL if set(keys(kind).values()) <= set(KINDS)}
    assert set(guide.CLASSES) == holding - {*said.Inline.__args__, *said.Block.__args__, said.Note}
    assert {kind.__name__ for kind in guide.CLASSES} == set(guide.KEYS)
    for kind in guide.CLASSES:
        assert list(guide.KEYS[kind.__name__]) == list(keys(kind)), kind.__name__
        assert set(keys(kind).values()) <= set(guide.HOLDS), kind.__name__


def test_each_key_and_group_of_marks_has_its_place_on_the_page_and_only_one() -> None:
    asked = [(line.split()[1], name) for line in SOURCE if line.startswith("@keys ") for name in line.split()[2:]]
    marks = [line.removeprefix("@marks ") for line in SOURCE if line.startswith("@marks ")]

    assert sorted(asked) == sorted((kind, name) for kind, of in guide.KEYS.items() for name in of)
    assert sorted(marks) == sorted(guide.MARKS)
    assert all(one.example.rstrip("\n") in PAGE for one in EXAMPLES.values())


def test_choices_are_those_of_the_model() -> None:
    for choices in (LANGUAGES, said.TEMPLATES, said.DISTRIBUTIONS):
        assert f"| {', '.join(f'`{choice}`' for choice in choices)} |" in PAGE
    assert re.search(r"\{\w+\}", guide.holds("Contents")) is None


def values(held: Any) -> Iterator[Value]:
    if isinstance(held, Value):
        yield held
        for name in fields(type(held)):
            yield from values(getattr(held, name))
    elif isinstance(held, tuple):
        for one in held:
            yield from values(one)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_an_outline_of_which_nothing_is_to_be_said(name: str) -> None:
    described = EXAMPLES[name]
    assert read(make_outline.whole(described)).findings == ()
    assert described.sentence[0].isupper() or described.sentence[0] == "`"
    assert described.sentence.endswith((".", "…"))


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, of in guide.KEYS.items() for name in of])
def test_the_example_of_a_key_has_that_key(kind: str, name: str) -> None:
    assert re.search(rf"^[ -]*{name}:", guide.KEYS[kind][name].example, re.MULTILINE)


def test_examples_show_every_kind_of_value_reference_look_and_side() -> None:
    outlines = [read(make_outline.whole(one)).outline for one in EXAMPLES.values()]
    shown = [value for outline in outlines if outline for value in values(outline)]

    assert {*said.Inline.__args__, *said.Block.__args__, *said.Point.__args__, *MODEL} <= {type(one) for one in shown}
    assert {one.kind for one in shown if isinstance(one, said.Reference)} == set(said.KINDS)
    assert any(one.through for one in shown if isinstance(one, said.Reference))
    assert {one.look for one in shown if isinstance(one, Text)} >= set(Look)
    assert {side for one in shown if isinstance(one, said.Rows) for side in one.sides} >= {"left", "right", "center"}


def test_what_an_example_prints_is_computed() -> None:
    described = Described("One.", "issues: |\n  Views {#a}\n\n  See {para:a}.\n")
    printed = ["I. Summary of the discussions", "1. Views", "2. See paragraph 1 above."]

    assert make_outline.result(make_outline.whole(described)) == printed
    with pytest.raises(ValueError, match="N204"):
        make_outline.result("language: en\nissues: |\n  See {para:b}.\n")


def test_rows_that_are_printed_stand_below_one_another_however_many_cells_they_have() -> None:
    assert list(make_outline.aligned(["a\tbc", "I.\tdef\tg", "One\ttwo".replace("\t", " ")])) == [
        "     a     bc",
        "I.   def   g",
        "One two",
    ]


def test_prose_is_no_longer_than_120_characters_in_a_line_and_links_lead_to_headings() -> None:
    lines = PAGE.split("\n")
    headings = {line.lstrip("#").strip().lower().replace(" ", "-") for line in lines if line.startswith("#")}

    assert [line for line in lines if len(line) > 120 and not line.startswith("|")] == []
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= headings
    assert not [line for line in lines if line.startswith("@")]

"""The manual of the outline: each key and mark of the models is in it, and what it says is printed was printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

import rendered
from drafter import guide
from drafter import outline as said
from drafter.guide import Described
from drafter.inline import Gap, Link, Text
from drafter.keys import keys
from drafter.source import read
from drafter.value import Value, fields

sys.path.insert(0, str(rendered.ROOT / "docs"))
import make_outline

KINDS = [kind for kind in vars(said).values()
         if isinstance(kind, type) and issubclass(kind, Value) and kind.__module__ == said.__name__]  # fmt: skip
EXAMPLES = [
    *((name, described) for name, described in guide.MARKS.items()),
    *((f"{kind}.{name}", described) for kind, of in guide.KEYS.items() for name, described in of.items()),
]


def test_the_manual_is_what_the_models_give() -> None:
    assert (rendered.ROOT / "docs" / "outline.md").read_text(encoding="utf-8") == make_outline.document()


def test_each_key_is_described_and_nothing_else() -> None:
    assert {kind.__name__ for kind in make_outline.CLASSES} == set(guide.KEYS)
    for kind in make_outline.CLASSES:
        assert list(guide.KEYS[kind.__name__]) == list(keys(kind)), kind.__name__


def values(held: Any) -> Iterator[Value]:
    if isinstance(held, Value):
        yield held
        for name in fields(type(held)):
            yield from values(getattr(held, name))
    elif isinstance(held, tuple):
        for one in held:
            yield from values(one)


@pytest.mark.parametrize(("name", "described"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_is_an_outline_of_which_nothing_is_to_be_said(name: str, described: Described) -> None:
    assert read(make_outline.whole(described, described.example)).findings == ()
    assert described.sentence[0].isupper() or described.sentence[0] == "`"
    assert described.sentence.endswith((".", "…"))


def test_examples_show_every_kind_of_value_and_every_kind_of_reference() -> None:
    outlines = [read(make_outline.whole(described, described.example)).outline for _, described in EXAMPLES]
    shown = [value for outline in outlines if outline for value in values(outline)]

    assert {Text, Link, Gap, *KINDS} <= {type(value) for value in shown}
    assert {value.kind for value in shown if isinstance(value, said.Reference)} >= {
        "para",
        "ref",
        "section",
        "annex",
        "table",
    }


def test_what_an_example_prints_is_computed() -> None:
    described = Described("One.", "issues: |\n  Views {#a}\n\n  See {para:a}.\n")

    assert make_outline.result(described) == ["I. Summary of the discussions", "1. Views", "2. See paragraph 1 above."]
    with pytest.raises(ValueError, match="N204"):
        make_outline.result(Described("One.", "issues: |\n  See {para:b}.\n"))

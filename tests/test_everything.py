"""One example uses all that an outline can hold, and no finding is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import rendered
from drafter import outline as said
from drafter.inline import Gap, Link, Look, Text
from drafter.keys import keys
from drafter.source import read
from drafter.value import Value, fields

NAME = "2031_everything"
#: What one outline cannot hold beside the rest: an item of the agenda beside a list of them, no numbers beside numbers;
#: and what no careful report would: names to which nothing can refer, and numbers in italics.
ELSEWHERE = {
    ("Session", "agenda_item"), ("Session", "agenda_title"), ("Outline", "numbered"), ("Part", "numbered"),
    ("Bullet", "name"), ("Unnumbered", "name"), ("Reference", "look"),
}  # fmt: skip
MODEL = [kind for kind in vars(said).values()
         if isinstance(kind, type) and issubclass(kind, Value) and kind.__module__ == said.__name__]  # fmt: skip


def values(held: Any) -> Iterator[Value]:
    """Every value in an outline."""
    if isinstance(held, Value):
        yield held
        for name in fields(type(held)):
            yield from values(getattr(held, name))
    elif isinstance(held, tuple):
        for one in held:
            yield from values(one)


@pytest.fixture(scope="module")
def everything() -> list[Value]:
    reading = read(rendered.EXAMPLES[NAME])
    assert reading.findings == ()
    assert reading.outline
    return list(values(reading.outline))


@pytest.mark.parametrize("kind", [Text, Link, Gap, *MODEL], ids=lambda kind: kind.__name__)
def test_every_kind_of_value_is_in_it_with_every_key(kind: type[Value], everything: list[Value]) -> None:
    found = [value for value in everything if type(value) is kind]
    given = {name for value in found for name in keys(kind) if getattr(value, name) not in ("", None, (), False, 0)}

    assert found
    assert {(kind.__name__, name) for name in set(keys(kind)) - given} <= ELSEWHERE


def test_references_are_of_every_kind_and_of_every_form(everything: list[Value]) -> None:
    references = [value for value in everything if isinstance(value, said.Reference)]

    assert {reference.kind for reference in references} == set(said.KINDS)
    assert any(reference.through for reference in references)
    assert any(len(reference.names) > 1 and not reference.through for reference in references)


def test_looks_levels_and_sides_are_in_it(everything: list[Value]) -> None:
    looks = {value.look for value in everything if isinstance(value, Text)}
    sides = {side for value in everything if isinstance(value, said.Rows) for side in value.sides}

    assert looks >= {Look.PLAIN, Look.ITALIC, Look.BOLD, Look.SUBSCRIPT, Look.SUPERSCRIPT}
    assert sides == {"", "right", "center"}
    assert any(not value.numbered for value in everything if isinstance(value, said.Section))
    tables = [value for value in everything if isinstance(value, said.Rows)]
    assert any(len(cell) > 1 for table in tables for row in table.body for cell in row)
    assert any(len(table.header) > 1 for table in tables)

"""The outlines that hypothesis makes up: whatever an outline may hold, they hold, and hold it anywhere."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

import awkward
from drafter import outline as said
from drafter.inline import Gap, Link, Text
from drafter.languages import LANGUAGES
from drafter.outline import Bullet, InlineNote, Item, Line, NoteMark, Outline, Reference, Section
from drafter.value import Value, fields
from outlines import outlines


@cache
def made() -> list[Outline]:
    """A hundred of them."""
    drawn: list[Outline] = []

    @settings(
        max_examples=100,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @seed(2011)
    @given(outlines())
    def keep(outline: Outline) -> None:
        drawn.append(outline)

    keep()
    return drawn


def values(held: Any, above: tuple[Value, ...] = ()) -> Iterator[tuple[Value, tuple[Value, ...]]]:
    """Every value in an outline, with those it stands in."""
    if isinstance(held, Value):
        yield held, above
        for name in fields(type(held)):
            yield from values(getattr(held, name), (*above, held))
    elif isinstance(held, tuple):
        for one in held:
            yield from values(one, above)


def counted(what: Any) -> Counter[Any]:
    """How often something is true of a value, by what it is."""
    return Counter(
        found for outline in made() for value, above in values(outline) for found in what(value, above) if found
    )


def _is_ours(kind: type) -> bool:
    return issubclass(kind, Value) and kind.__module__ == said.__name__


MODEL = [Text, Link, Gap, *(kind for kind in vars(said).values() if isinstance(kind, type) and _is_ours(kind))]


@pytest.mark.parametrize("kind", MODEL, ids=[kind.__name__ for kind in MODEL])
def test_every_field_is_given_and_every_one_that_may_be_is_left_out(kind: type[Value]) -> None:
    given_ones, left_out = set[str](), set[str]()
    defaults = {name: one.default for name, one in inspect.signature(kind.__init__).parameters.items()}
    for outline in made():
        for value, _ in values(outline):
            for name in fields(kind) if type(value) is kind else ():
                (left_out if getattr(value, name) == defaults[name] else given_ones).add(name)

    places = {name for name, shape in fields(kind).items() if shape in ("Place | None", "Turns")}
    assert given_ones == set(fields(kind)) - places
    assert left_out >= {
        name for name, default in defaults.items() if default is not inspect.Parameter.empty
    } - places - {"self"}


def test_they_are_in_every_language_and_every_script() -> None:
    words = "".join(value.words for outline in made() for value, _ in values(outline) if isinstance(value, Text))

    assert {outline.language for outline in made()} == set(LANGUAGES)
    for pieces in (*awkward.SCRIPTS, awkward.ODD, awkward.MARKS):
        assert sum(piece in words for piece in pieces) > len(pieces) * 0.8


def test_points_and_headings_stand_as_deep_as_they_may() -> None:
    def depths(value: Value, above: tuple[Value, ...]) -> Iterator[tuple[str, int]]:
        for kinds in ((Item, Bullet), (Item,), (Section,)):
            if isinstance(value, kinds):
                yield kinds[0].__name__ + "+" * (len(kinds) - 1), 1 + sum(isinstance(one, kinds) for one in above)

    deepest = {name: max(depth for kind, depth in counted(depths) if kind == name) for name, _ in counted(depths)}

    most = next(iter(LANGUAGES.values()))
    assert deepest == {"Item+": 9, "Item": len(most.items), "Section": len(most.headings)}


def lines() -> Iterator[tuple[str, Line]]:
    """Every line of the text, with the name of what it stands in."""
    for outline in made():
        for value, _ in values(outline):
            for name, shape in fields(type(value)).items():
                held = getattr(value, name)
                for line in held if shape == "Lines" else (held,) if shape == "Line" else ():
                    yield f"{type(value).__name__}.{name}", line


def test_notes_and_references_stand_wherever_a_line_may() -> None:
    notes, references, all_lines = Counter[str](), Counter[str](), Counter[str]()
    for where, line in lines():
        all_lines[where] += 1
        notes[where] += any(isinstance(inline, NoteMark | InlineNote) for inline in line)
        references[where] += any(isinstance(inline, Reference) for inline in line)

    within = {"Note.paragraphs", "InlineNote.content"}
    assert {where for where in all_lines if not notes[where]} == within
    assert {where for where in all_lines if not references[where]} == set()
    assert any(
        isinstance(one, NoteMark | InlineNote) and isinstance(next_one, NoteMark | InlineNote)
        for _, line in lines()
        for one, next_one in pairwise(line)
    )


def test_references_are_of_every_kind_to_one_to_several_and_through() -> None:
    def forms(value: Value, above: tuple[Value, ...]) -> Iterator[tuple[str, str]]:
        if isinstance(value, Reference):
            yield value.kind, "through" if value.through else "several" if len(set(value.names)) > 1 else "one"

    assert set(counted(forms)) == {(kind, form) for kind in said.KINDS for form in ("one", "several", "through")}

"""Outlines as two people edit them, at random: what comes of both can be read, and nothing is lost."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, note, seed

import hands
import outlines
from drafter.dumping import dump
from drafter.merging import Merged, joining, merge
from drafter.merging.conflicts import Umpire
from drafter.outline import Line, Outline
from drafter.source import load
from test_laws import in_shards, of

#: A pair of outlines takes as long as many of what other tests make up.
ONE_IN = 2
EDITS = 8


@pytest.fixture(autouse=True)
def whatever_comes_of_a_merge_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """No key is as one side has it for the reason that what was merged could not be read."""

    def as_it_is(_: Umpire, made: Outline, three: tuple[Outline, Outline, Outline]) -> Outline:
        assert made.language in {one.language for one in three}
        return load(dump(made))

    monkeypatch.setattr(joining, "loaded", as_it_is)


@in_shards
def test_what_two_hands_made_of_any_outline_can_be_read_and_nothing_is_lost(first: int, cases: int) -> None:
    @of(max(1, cases // ONE_IN))
    @seed(first)
    @given(outlines.dice(6000), outlines.dice(900), outlines.dice(900))
    def try_one(dice: outlines.Dice, left: outlines.Dice, right: outlines.Dice) -> None:
        base = load(dump(outlines.outline(dice)))
        ours = hands.by_hand(left, base, 1 + left.up_to(EDITS - 1), "alpha")
        theirs = hands.by_hand(right, base, 1 + right.up_to(EDITS - 1), "beta")
        for one in (base, ours, theirs):
            note(dump(one))
        hold(base, ours, theirs)

    try_one()


def hold(base: Outline, ours: Outline, theirs: Outline) -> None:
    """The laws of a merge."""
    assert merge(base, ours, base) == merge(base, ours, ours) == Merged(ours, ())
    assert merge(base, base, theirs) == merge(base, theirs, theirs) == Merged(theirs, ())
    found, turned = merge(base, ours, theirs), merge(base, theirs, ours)
    assert bool(found.conflicts) == bool(turned.conflicts)
    assert found.conflicts or found == turned
    kept = [merge(base, ours, theirs, keep="ours"), merge(base, ours, theirs, keep="theirs")]
    for one in (*kept, found) if not found.conflicts else kept:
        assert load(dump(one.outline)) == one.outline
    for one, own in zip((found, *kept), ("", "alpha", "beta"), strict=True):
        text = dump(one.outline)
        told = "\n".join(reading for each in one.conflicts for reading in (each.base, each.ours, each.theirs))
        for whose, side in (("alpha", ours), ("beta", theirs)):
            added = dump(side)
            for word in (f"{whose}{number}" for number in range(EDITS)):
                assert word not in added or word in text or (own != whose and word in told)
    most = [_counted(side) for side in (base, ours, theirs)]
    for one in (found, merge(base, ours, theirs, whole=True)):
        for line, count in _counted(one.outline).items():
            assert one.conflicts or count <= max(1, *(several[line] for several in most))
    lines = _words(found.outline)
    for line in _words(base) & _words(ours) & _words(theirs):
        assert line in lines


def _counted(outline: Outline) -> Counter[Line]:
    """How often each line stands that refers to nothing."""
    return Counter(line for line in hands.lines_of(outline) if line and not hands.pointing(line))


def _words(outline: Outline) -> set[Line]:
    """The lines of all blocks that refer to nothing, which names may be changed of."""
    return {line for line in hands.lines_of(outline) if line and not hands.pointing(line)}

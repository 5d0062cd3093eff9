"""Outlines as two people edit them, at random: what comes of both can be read, and nothing is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, note, seed

import hands
import outlines
import rendered
from drafter.dumping import dump
from drafter.inline import Text
from drafter.merging import Merged, joining, merge
from drafter.merging.annexed import annexes
from drafter.merging.conflicts import Umpire
from drafter.merging.flat import entries
from drafter.merging.seeking import paired
from drafter.outline import Line, Outline
from drafter.source import load
from drafter.value import Value
from test_laws import in_shards, of

#: A pair of outlines takes as long as many of what other tests make up.
ONE_IN = 2
EDITS = 8
#: How many pairs of reports are merged, and merged again; each of them is another.
TRIED = 140


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
    there = _counted(found.outline)
    for line, count in most[0].items():
        assert there[line] >= min(count, most[1][line] + most[2][line] - count)


@pytest.mark.parametrize("seed", range(TRIED))
def test_what_two_hands_made_of_a_report_loses_no_word_and_gives_nothing_more_when_merged_again(seed: int) -> None:
    """In all six languages: what is put in is there, or is told; so is what neither side took away."""
    dice = Random(seed)
    base = load(dump(load(rendered.EXAMPLES[sorted(rendered.EXAMPLES)[seed % len(rendered.EXAMPLES)]])))
    ours, theirs = (hands.by_hand(outlines.Dice(dice.randbytes(900)), base, 1 + seed % EDITS, whose)
                    for whose in ("alpha", "beta"))  # fmt: skip
    for keep in (None, "ours", "theirs"):
        one = merge(base, ours, theirs, keep=keep, whole=True)
        assert not _lost(base, ours, theirs, one)
    if (found := merge(base, ours, theirs, whole=True)).conflicts:
        return
    for side in (ours, theirs):
        assert merge(base, found.outline, side, _known(base, side), whole=True) == found


def _known(base: Outline, side: Outline) -> dict[str, str]:
    """The blocks of a side with those of the base that they are, as they are known when they come from Word."""
    old, new = (entries(one, keys) for one, keys in zip((base, side), annexes((base, side, side))[:2], strict=True))
    return {new[number].place: old[place].place for number, place in enumerate(paired(old, new, {})) if place >= 0}


def _lost(base: Outline, ours: Outline, theirs: Outline, made: Merged) -> dict[str, int]:
    """The words of which there are fewer than there should be, in what came of both and in what is told of it."""
    told = "\n".join(reading for one in made.conflicts for reading in (one.ours, one.theirs))
    was, mine, yours, there = (Counter(_each(one)) for one in (base, ours, theirs, made.outline))
    there.update(_split(re.sub(r"\[\^[^\]]*\]|\{[^}]*\}", " ", told)))
    found = {}
    for word in was | mine | yours:
        given = mine[word], yours[word]
        least = max(given) if min(given) >= was[word] else sum(given) - was[word]
        if there[word] < least:
            found[word] = least - there[word]
    return found


def _each(value: object) -> Iterator[str]:
    """All the words of a value, however deep."""
    if isinstance(value, Text):
        yield from _split(value.words)
    elif isinstance(value, tuple):
        for one in value:
            yield from _each(one)
    elif isinstance(value, Value):
        for field in type(value).__match_args__:  # type: ignore[attr-defined]
            yield from _each(getattr(value, field))


def _split(words: str) -> list[str]:
    return re.findall(r"[^\W_\u2e80-\uffef]+|[\u2e80-\uffef]", words)


def _counted(outline: Outline) -> Counter[Line]:
    """How often each line stands that refers to nothing, and is not what stands for an empty one."""
    lines = (line for line in hands.lines_of(outline) if line and line != outlines.normal(()))
    return Counter(line for line in lines if not hands.pointing(line))

"""Whatever is edited at random, in the file of any outline or of an example, comes back, and no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, note, seed

import edits
import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.inline import Look
from drafter.languages import LANGUAGES, Language
from drafter.outline import Outline
from drafter.patching import patch
from drafter.pieces import Piece, Said, Words, within
from drafter.report import plain as shown
from drafter.returning import Returned, returned
from drafter.returning.telling import tell
from drafter.source import load
from drafter.word.reading import read
from drafter.word.reading.names import block_of
from edits import Opened, W
from fumbling import Fumbler
from outlines import Dice, dice, outlines
from test_laws import CASES, of, shared
from weighing import Counted, Trees, parted, said_by_drafter, said_round

in_fewer_shards = shared(max(4, CASES // 10))


@in_fewer_shards
def test_edits_to_the_file_of_any_outline_come_back(first: int, cases: int) -> None:
    @of(cases)
    @seed(first)
    @given(outlines(), dice(200))
    def try_one(outline: Outline, given: Dice) -> None:
        base = load(dump(outline))
        note(dump(base))
        hold(base, dump(base), file_of(base), given, sign_by_sign=True)

    try_one()


@in_fewer_shards
@pytest.mark.parametrize("name", rendered.EXAMPLES)
def test_edits_to_the_file_of_an_example_come_back(name: str, first: int, cases: int) -> None:
    base, docx = example(name)

    @of((cases + 1) // 2)
    @seed(first)
    @given(dice(200))
    def try_one(given: Dice) -> None:
        hold(base, rendered.EXAMPLES[name], docx, given)

    try_one()


@cache
def example(name: str) -> tuple[Outline, bytes]:
    base = load(rendered.EXAMPLES[name])
    return base, file_of(base)


def file_of(outline: Outline) -> bytes:
    """The file of an outline, one of thousands."""
    with rendered.sampled():
        return rendered.written(compose(outline), outline=dump(outline))


def hold(base: Outline, text: str, docx: bytes, given: Dice, sign_by_sign: bool = False) -> None:
    """All that must be true of edits as dice say."""
    word = Opened(docx)
    fumbler = Fumbler(word, given)
    fumbler.edit(1 + given.up_to(7))
    note("\n".join(fumbler.done))
    back = returned(base, word.read(), word.surround)
    note("\n".join(f"{one.code} {one.message}" for one in back.remarks))
    made = back.outline
    note(dump(made))
    assert load(dump(made)) == made
    assert load(patch(text, made)) == made
    report = compose(made)
    assert len(tell(compose(base), report, back.changes)) == len(back.changes)

    again, language = file_of(made), LANGUAGES[base.language]
    trees = edits.trees(again)
    assert back.remarks or numbered(word.read(), language) == numbered(read(trees), language)
    second = returned(made, read(trees), edits.surround(again))
    assert (second.outline, second.changes, second.remarks) == (made, (), ())
    assert not lost_and_invented(base, word, back, trees, sign_by_sign)


def numbered(said: Said, language: Language) -> list[str]:
    """The words of whatever has a number, in their order, each with the number that Word counts it with.

    Without what is said of references, which is right for where they stand now.
    """
    found = [piece for piece in within(said.text) if piece.numbered and piece.role != "bullet" and not asks(piece)]
    return [f"{one.count} {words}" for one in found if (words := "".join(bare(one, language).split()))]


def asks(piece: Piece) -> bool:
    """Whether a piece only says that there is no text yet."""
    return all(isinstance(inline, Words) and inline.gap for inline in piece.line)


def is_letter(inline: Words) -> bool:
    """Whether words may be the letter of a note, or what parts two of them."""
    return bool(inline.look & Look.SUPERSCRIPT) and len(inline.words.strip()) <= 2


def bare(piece: Piece, language: Language) -> str:
    words = "\0".join(inline.words for inline in piece.line if isinstance(inline, Words) and not is_letter(inline))
    for said in said_round(language):
        words = words.replace(said, "")
    return words.replace("\0", "")


def lost_and_invented(base: Outline, word: Opened, back: Returned, again: Trees, sign_by_sign: bool) -> tuple[str, ...]:
    """The words that the edited file has and the new one does not, and those that stand there without anybody's doing.

    Sign by sign where words of several scripts stand side by side, and with what drafter puts round a reference.
    """
    language = LANGUAGES[base.language]
    reports = compose(base), compose(back.outline)
    own = frozenset(word for words in said_by_drafter(language, *reports) for word in parted(words, sign_by_sign))
    came, made = (Counted(trees, language, own, sign_by_sign) for trees in (word.trees, again))
    # The label of a caption is told with its number.
    said = " ".join(one.message for one in back.remarks)
    told = Counter(parted(said, sign_by_sign)) | Counter(parted(re.sub("[0-9]+", " ", said), sign_by_sign))
    kept = Counter(parted(" ".join(unmarked(base, word)), sign_by_sign))
    lost = came.typed - made.shown - told
    # What is printed again is told.
    invented = made.typed - came.shown - kept - told
    # A word that drafter prints may be parted by the mark of a note.
    own_told = "".join(one.message for one in back.remarks if one.code == "P111")
    lost = Counter({word: count for word, count in lost.items() if sign_by_sign or word not in own_told})
    for joined in list(lost):
        # A label of an annex that was joined to its title stands apart again.
        parts = ((joined[:at], joined[at:]) for at in range(1, len(joined)))
        if found := next((title for label, title in parts if label in own and title in made.shown), ""):
            lost -= Counter({joined: made.shown[found]})
            invented -= Counter([found])
    return tuple(f"lost {one!r}" for one in lost.elements()) + tuple(f"invented {one!r}" for one in invented.elements())


def unmarked(base: Outline, word: Opened) -> Iterator[str]:
    """The words of notes that are marked again although Word deleted them with their first marks."""
    there = {block_of(mark.get(f"{W}name", "")) for mark in word.notes.iter(f"{W}bookmarkStart")}
    for one in compose(base).notes:
        if one.name not in there:
            yield from map(shown, one.paragraphs)

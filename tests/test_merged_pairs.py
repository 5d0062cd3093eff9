"""A hundred pairs of edits in six languages, half of them in conflict: each is judged as it was planted."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

import pytest

import rendered
from drafter.composing import compose
from drafter.dumping import dump
from drafter.merging import merge
from drafter.outline import Outline
from drafter.returning.telling import places
from drafter.source import load
from drafter.value import Value
from drafter.writers import text as plain

LANGUAGES = ("en", "zh", "ar", "es", "fr", "ru")
#: How many pairs of each kind, in one language after another.
EACH = 4


class Planted(Value):
    """A base and what both sides made of it, as texts; what comes of both, or else the paragraph that is undecided.

    ``ours`` and ``theirs`` are words of the readings that are to be shown.
    """

    base: str
    mine: str
    yours: str
    both: str = ""
    where: str = ""
    ours: str = ""
    theirs: str = ""


@cache
def base_in(language: str) -> str:
    name = "2011_bangkok" if language == "zh" else f"2011_bangkok.{language}"
    return dump(load(rendered.EXAMPLES[name]))


class Sheet:
    """The text of an outline, and paragraphs of it that can be edited, each a line."""

    def __init__(self, text: str, dice: Random) -> None:
        self.text = text
        self.dice = dice
        lines = text.split("\n")
        start = lines.index("issues: |")
        end = next(at for at in range(start + 1, len(lines)) if lines[at] and not lines[at].startswith(" "))
        self.free = [
            one for at, one in enumerate(lines[start:end], start)
            if re.match(r"  [^\W\d_]", one) and len(one) > 40 and "{" not in one and "[^" not in one
            and not lines[at + 1].startswith("  -") and lines[at + 1] == "" and text.count(one) == 1
        ]  # fmt: skip

    def some(self, count: int) -> list[str]:
        """Some paragraphs in their order, far from one another."""
        at = sorted(self.dice.sample(range(0, len(self.free) - 1, 2), count))
        return [self.free[one] for one in at]


def swap(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, (text.count(old), old)
    return text.replace(old, new)


def first(words: str, sign: str) -> str:
    """The paragraph with other words in the place of its first sign."""
    return f"  {sign} {words[3:]}"


def last(words: str, sign: str) -> str:
    """The paragraph with other words in the place of its last sign."""
    return f"{words[:-1]} {sign}."


def gone(text: str, words: str) -> str:
    return swap(text, f"{words}\n\n", "")


def behind(text: str, words: str, new: str) -> str:
    return swap(text, words, f"{words}\n\n{new}")


def halves(words: str) -> tuple[str, str]:
    """Both halves of a paragraph: it is parted between two words, in Chinese between two signs."""
    middle = len(words) // 2
    at = words.find(" ", middle)
    return (words[:at], words[at + 1 :]) if at > 0 else (words[:middle], words[middle:])


def joined(one: str, other: str) -> str:
    return f"{one}{' ' if ' ' in one.strip() else ''}{other.strip()}"


def two_ends(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    both = swap(text, p, first(last(p, "BB"), "AA"))
    return Planted(text, swap(text, p, first(p, "AA")), swap(text, p, last(p, "BB")), both)


def two_paragraphs(text: str, sheet: Sheet) -> Planted:
    p, q = sheet.some(2)
    mine = swap(text, p, first(p, "AA"))
    return Planted(text, mine, swap(text, q, last(q, "BB")), swap(mine, q, last(q, "BB")))


def one_gone(text: str, sheet: Sheet) -> Planted:
    p, q = sheet.some(2)
    mine = gone(text, p)
    return Planted(text, mine, swap(text, q, first(q, "BB")), swap(mine, q, first(q, "BB")))


def put_behind_what_goes(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    return Planted(text, gone(text, p), behind(text, p, "  Put in."), swap(text, p, "  Put in."))


def moved_and_reworded(text: str, sheet: Sheet) -> Planted:
    p, q = sheet.some(2)
    left = gone(text, p)
    return Planted(text, behind(left, q, p), swap(text, p, last(p, "BB")), behind(left, q, last(p, "BB")))


def moved_and_another_gone(text: str, sheet: Sheet) -> Planted:
    p, q, r = sheet.some(3)
    mine = behind(gone(text, p), r, p)
    return Planted(text, mine, gone(text, q), gone(mine, q))


def put_at_one_place(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    both = behind(text, p, "  Alpha.\n\n  Beta.")
    return Planted(text, behind(text, p, "  Beta."), behind(text, p, "  Alpha."), both)


def split_and_reworded(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    one, other = halves(p)
    mine = swap(text, p, f"{one}\n\n  {other}")
    return Planted(text, mine, swap(text, p, last(p, "BB")), swap(mine, other, last(other, "BB")))


def joined_and_reworded(text: str, sheet: Sheet) -> Planted:
    able = [(one, other) for one, other in zip(sheet.free, sheet.free[1:], strict=False) if f"{one}\n\n{other}" in text]
    p, q = sheet.dice.choice(able)
    mine = swap(text, f"{p}\n\n{q}", joined(p, q))
    yours = swap(text, q, last(q, "BB"))
    return Planted(text, mine, yours, swap(text, f"{p}\n\n{q}", joined(p, last(q, "BB"))))


def the_very_same(text: str, sheet: Sheet) -> Planted:
    p, q, r = sheet.some(3)
    same = gone(behind(swap(text, p, first(p, "AA")), q, "  Put in."), r)
    return Planted(text, same, swap(same, q, last(q, "BB")), swap(same, q, last(q, "BB")))


def named_and_reworded(text: str, sheet: Sheet) -> Planted:
    p, q = sheet.some(2)
    mine = swap(swap(text, p, f"{p} {{#seen}}"), q, f"{q} {{para:seen}}")
    return Planted(text, mine, swap(text, p, first(p, "BB")), swap(mine, p, first(p, "BB")))


def named_by_both(text: str, sheet: Sheet) -> Planted:
    p, q, r = sheet.some(3)
    mine = swap(swap(text, p, f"{p} {{#seen}}"), q, f"{q} {{para:seen}}")
    yours = swap(swap(text, p, f"{p} {{#ref-1}}"), r, f"{r} {{para:ref-1}}")
    return Planted(text, mine, yours, swap(mine, r, f"{r} {{para:seen}}"))


def one_name_for_two(text: str, sheet: Sheet) -> Planted:
    p, q, r = sheet.some(3)
    mine = swap(swap(text, p, f"{p} {{#ref-1}}"), r, f"{r} {{para:ref-1}}")
    yours = swap(text, q, f"{q} {{#ref-1}} ").replace("{#ref-1} ", "{#ref-1}")
    return Planted(text, mine, yours, swap(mine, q, f"{q} {{#ref-2}}"))


def same_words(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    mine, yours = swap(text, p, last(p, "AA")), swap(text, p, last(p, "BB"))
    return Planted(text, mine, yours, "", p, "AA", "BB")


def put_at_one_spot(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    one, other = halves(p)
    mine, yours = (swap(text, p, f"{one} {sign} {other}") for sign in ("AA", "BB CC"))
    return Planted(text, mine, yours, "", p, "AA", "BB CC")


def gone_or_reworded(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    return Planted(text, gone(text, p), swap(text, p, last(p, "BB")), "", p, "", "BB")


def gone_or_moved(text: str, sheet: Sheet) -> Planted:
    p, q = sheet.some(2)
    return Planted(text, gone(text, p), behind(gone(text, p), q, p), "", p, "", p.strip()[:20])


def gone_or_split(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    one, other = halves(p)
    return Planted(text, gone(text, p), swap(text, p, f"{one}\n\n  {other}"), "", p, "", other[:20])


def moved_to_two_places(text: str, sheet: Sheet) -> Planted:
    p, q, r = sheet.some(3)
    left = gone(text, p)
    return Planted(text, behind(left, q, p), behind(left, r, p), "", p, q.strip()[:20], r.strip()[:20])


def gone_or_referred_to(text: str, sheet: Sheet) -> Planted:
    p, q = sheet.some(2)
    base = swap(text, p, f"{p} {{#seen}}")
    mine = gone(text, p)
    return Planted(base, mine, swap(base, q, f"{q} {{para:seen}}"), "", p, "", q.strip()[:20])


def gone_or_put_under(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    base = swap(text, p, f"{p}\n  - One;\n  - Two;")
    return Planted(base, gone(text, p), swap(base, "  - Two;", "  - Two;\n  - Three."), "", p, "", "Three.")


def two_headings(text: str, sheet: Sheet) -> Planted:
    heads = [one for one in text.split("\n") if re.match(r"  #+ [^{]+$", one) and text.count(f"{one}\n") == 1]
    heads = [one for one in heads if text.index(one) > text.index("issues: |")]
    h = sheet.dice.choice([one for one in heads if text.index(one) < text.index("agenda: |")])
    mine, yours = (text.replace(f"{h}\n", f"{h[:-1]} {sign}\n") for sign in ("AA", "BB"))
    return Planted(text, mine, yours, "", h.strip(" #"), "AA", "BB")


def turned_both_ways(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    mine, yours = swap(text, p, f"  > {p[2:]}"), swap(text, p, f"{p} {{-}}")
    return Planted(text, mine, yours, "", p, "a quotation", "without a number")


def a_note_gone_or_marked_again(text: str, sheet: Sheet) -> Planted:
    p, q = sheet.some(2)
    base = swap(text, p, f"{p}[^fresh]") + "  [^fresh]: See there.\n"
    return Planted(base, text, swap(base, q, f"{q}[^fresh]"), "", "[^fresh]", "", q.strip()[:20])


def a_note_gone_or_reworded(text: str, sheet: Sheet) -> Planted:
    (p,) = sheet.some(1)
    base = swap(text, p, f"{p}[^fresh]") + "  [^fresh]: See there.\n"
    return Planted(base, text, swap(base, "See there.", "See here."), "", "[^fresh]", "", "See here.")


TOGETHER: tuple[Callable[[str, Sheet], Planted], ...] = (
    two_ends, two_paragraphs, one_gone, put_behind_what_goes, moved_and_reworded, moved_and_another_gone,
    put_at_one_place, split_and_reworded, joined_and_reworded, the_very_same, named_and_reworded, named_by_both,
    one_name_for_two,
)  # fmt: skip
APART: tuple[Callable[[str, Sheet], Planted], ...] = (
    same_words, put_at_one_spot, gone_or_reworded, gone_or_moved, gone_or_split, moved_to_two_places,
    gone_or_referred_to, gone_or_put_under, two_headings, turned_both_ways, a_note_gone_or_marked_again,
    a_note_gone_or_reworded, same_words,
)  # fmt: skip


def planted(kinds: tuple[Callable[[str, Sheet], Planted], ...]) -> list[object]:
    made: list[object] = []
    for number in range(len(kinds) * EACH):
        kind, language = kinds[number % len(kinds)], LANGUAGES[(number + number // len(kinds)) % len(LANGUAGES)]
        made.append(pytest.param(kind, language, number, id=f"{number}-{kind.__name__}-{language}"))
    return made


def plant(kind: Callable[[str, Sheet], Planted], language: str, number: int) -> Planted:
    text = base_in(language)
    return kind(text, Sheet(text, Random(number)))


def numbered(outline: Outline, words: str) -> str:
    """The number that is printed before a paragraph with these words, in the plain text of the report."""
    shown = [line for line in plain.write(compose(outline)).split("\n") if line.strip()]
    begun = "".join(words.split())[:40]
    for line in shown:
        label, _, said = line.strip().partition(" ")
        if "".join(said.split()).startswith(begun):
            return label.strip("-.\u200f\u200e\t ")
    raise AssertionError(f"nothing printed begins with {words}")


@pytest.mark.parametrize(("kind", "language", "number"), planted(TOGETHER))
def test_a_pair_that_combines(kind: Callable[[str, Sheet], Planted], language: str, number: int) -> None:
    pair = plant(kind, language, number)
    base, mine, yours, both = map(load, (pair.base, pair.mine, pair.yours, pair.both))
    assert both not in (base, mine) or kind is the_very_same

    for ours, theirs in ((mine, yours), (yours, mine)):
        found = merge(base, ours, theirs)
        assert found.conflicts == ()
        assert dump(found.outline) == dump(both)
        assert merge(base, ours, theirs, keep="theirs") == found


@pytest.mark.parametrize(("kind", "language", "number"), planted(APART))
def test_a_pair_in_conflict(kind: Callable[[str, Sheet], Planted], language: str, number: int) -> None:
    pair = plant(kind, language, number)
    base, mine, yours = map(load, (pair.base, pair.mine, pair.yours))

    found, turned = merge(base, mine, yours), merge(base, yours, mine)

    assert len(found.conflicts) == len(turned.conflicts) == 1
    one, other = found.conflicts[0], turned.conflicts[0]
    assert (one.base, one.ours, one.theirs) == (other.base, other.theirs, other.ours)
    assert pair.ours in one.ours
    assert pair.theirs in one.theirs
    assert pair.ours or not one.ours
    if pair.where.startswith("[^"):
        assert one.where == pair.where
    else:
        label = numbered(base, pair.where)
        where = places(compose(base))[one.at[0]]
        assert where.split()[-1] == label or label in where
    for keep, side in (("ours", mine), ("theirs", yours)):
        kept = merge(base, mine, yours, keep=keep).outline  # type: ignore[arg-type]
        assert load(dump(kept)) == kept
        if kind is gone_or_referred_to and keep == "ours":
            # What was put in stays, and asks for what is gone.
            assert dump(kept) == gone(pair.yours, f"{pair.where} {{#seen}}").replace("{para:seen}", "{gap:seen}")
        elif kind is a_note_gone_or_marked_again and keep == "theirs":
            # The first mark was taken away, and nobody put it back.
            assert dump(kept) == pair.yours.replace("[^fresh]", "", 1)
        else:
            assert dump(kept) == dump(side)

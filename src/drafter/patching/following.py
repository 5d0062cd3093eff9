"""Which block of a new text stands for which of the old, which were parted, and which were joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.patching.flats import Flat
from drafter.patching.notation import counted, likeness
from drafter.patching.pairing import Pairs, alike, same

#: How much of a block must come from another for it to be a part of that one.
_MOST = 0.8
_WORDS = 3


def paired(old: Sequence[Flat], new: Sequence[Flat]) -> Pairs:
    """Which of the new things stands for which of the old, in order: what is the same first, then what is alike."""
    counts: dict[int, Counter[str]] = {}

    def like(at: int, to: int) -> float:
        was, now = old[at], new[to]
        if (was.part or now.part) and was.kind != "note":
            return 1.0 if was.part == now.part else 0.0
        if was.part and was.part == now.part:
            return 1.0
        shared = likeness(was.line, now.line, counts)
        return max(shared, 0.01) if was.kind == now.kind else 0.9 * shared

    return alike(same(old, new), len(old), len(new), like)


def halves(old: Sequence[Flat], new: Sequence[Flat], pairs: dict[int, int]) -> dict[int, int]:
    """New blocks that stand for no old one and are a part of that beside them: of each, which old one that is."""
    counts: dict[int, Counter[str]] = {}
    found = {}
    for to, flat in enumerate(new):
        if to not in pairs and flat.line:
            for at in (pairs.get(to - 1, -1), pairs.get(to + 1, -1)):
                if at >= 0 and _is_within(flat, old[at], counts):
                    found[to] = at
                    break
    return found


def joined(old: Sequence[Flat], new: Sequence[Flat], pairs: dict[int, int]) -> dict[int, int]:
    """New blocks that stand for an old one and hold the next or the last besides: of each, the first of the two."""
    counts: dict[int, Counter[str]] = {}
    taken = set(pairs.values())
    found = {}
    for to, at in pairs.items():
        if old[at] == new[to]:
            continue
        for first, other in ((at, at + 1), (at - 1, at - 1)):
            if 0 <= other < len(old) and other not in taken and _is_within(old[other], new[to], counts):
                found[to] = first
                taken.add(other)
                break
    return found


def _is_within(part: Flat, whole: Flat, counts: dict[int, Counter[str]]) -> bool:
    """Whether most words of one block stand in another."""
    few, many = counted(part.line, counts), counted(whole.line, counts)
    return few.total() >= _WORDS and (few & many).total() >= _MOST * few.total()

"""Which line around the report is which of those that drafter wrote, and what stands in it for each value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from drafter.returning.pairing import in_best_order, likeness
from drafter.surround import Line, words
from drafter.value import Value

#: How like two lines must be to be one that was changed, where no value says so.
_ALIKE = 0.4
#: What a pair of lines is worth that are the same, where one has values for those of the other, and at all.
_SAME, _READ, _ANY = 10.0, 6.0, 0.2
#: Above so many pairs of lines only those are paired that are the same; so many steps are made to read one, and none
#: that has more values.
_MOST, _TRIES, _MOST_UNITS = 10_000, 2_000, 12


class Unit(Value):
    """Values that stand side by side without a word between: their fields, what was written, and what stands there."""

    fields: tuple[str, ...]
    old: str
    new: str


#: Whether words can be read as values of fields.
Reads = Callable[[tuple[str, ...], str], bool]


def flat(text: str) -> str:
    """A text with one blank for each stretch of them, and none at its ends."""
    return " ".join(text.split())


def aligned(lines: Sequence[Line], came: Sequence[tuple[str, bool]], reads: Reads) -> list[int]:
    """For each written line the place of the one that it is, or -1; places only ascend.

    Of each that came its words, and whether it can be taken for a line that has nothing in common with it.
    """
    written, found = [flat(words(line)) for line in lines], [flat(one) for one, _ in came]
    if len(lines) * len(came) > _MOST:
        return _same(written, found)
    return in_best_order(
        [
            [_worth(line, old, new, any_one, reads) for new, (_, any_one) in zip(found, came, strict=True)]
            for line, old in zip(lines, written, strict=True)
        ]
    )


def _same(written: Sequence[str], found: Sequence[str]) -> list[int]:
    """For each line the next that says the same."""
    places: dict[str, list[int]] = {}
    for at in range(len(found) - 1, -1, -1):
        places.setdefault(found[at], []).append(at)
    pairs, last = [], -1
    for line in written:
        able = places.get(line, [])
        while able and able[-1] <= last:
            able.pop()
        pairs.append(able[-1] if able else -1)
        last = max(last, pairs[-1])
    return pairs


def _worth(line: Line, old: str, new: str, any_one: bool, reads: Reads) -> float:
    if old == new:
        return _SAME
    changed = [unit for unit in units(line, new, reads) or () if unit.new != unit.old]
    if changed and all(unit.new and reads(unit.fields, unit.new) for unit in changed):
        return _READ
    alike = likeness(old, new)
    if alike >= _ALIKE:
        return 2 + 2 * alike
    return _ANY if any_one else 0.0


def unchanged(line: Line) -> tuple[Unit, ...]:
    """The values of a line, as they were written."""
    return tuple(Unit(fields, old, old) for fields, old in _parts(line)[1])


def units(line: Line, text: str, reads: Reads) -> tuple[Unit, ...] | None:
    """What stands in a text for the values of a line; None where what the template has typed is not there as it was.

    Of several ways to read it the one is taken that leaves most values as they were, or can be read.
    """
    fixed, held = _parts(line)
    said = flat(text)
    best: tuple[int, tuple[Unit, ...]] | None = None
    if len(held) > _MOST_UNITS or not said.endswith(fixed[-1]):
        return None
    for found in _splits(fixed, said, [_TRIES]):
        made = tuple(Unit(fields, old, new) for (fields, old), new in zip(held, found, strict=True))
        worth = sum(
            3 if unit.old == unit.new else 2 if unit.new and reads(unit.fields, unit.new) else 0 for unit in made
        )
        if best is None or worth > best[0]:
            best = worth, made
    return best[1] if best else None


def _parts(line: Line) -> tuple[list[str], list[tuple[tuple[str, ...], str]]]:
    """The words between units, from before the first to behind the last, and the units."""
    fixed, held = [""], list[tuple[tuple[str, ...], str]]()
    last = False
    for spot in line:
        if not spot.field:
            fixed[-1] += spot.words
        elif last:
            fields, old = held[-1]
            held[-1] = (*fields, spot.field), old + spot.words
        else:
            held.append(((spot.field,), spot.words))
            fixed.append("")
        last = bool(spot.field)
    return [flat(one) for one in fixed], [(fields, flat(old)) for fields, old in held]


def _splits(fixed: Sequence[str], text: str, left: list[int]) -> Iterator[tuple[str, ...]]:
    """Every way in which a text can stand between these words, as long as steps are left."""
    left[0] -= 1
    if left[0] < 0 or not text.startswith(fixed[0]):
        return
    rest = text[len(fixed[0]) :].lstrip()
    if len(fixed) == 1:
        if not rest:
            yield ()
        return
    behind = fixed[1]
    if len(fixed) == 2:
        if rest.endswith(behind):
            yield (rest[: len(rest) - len(behind)].rstrip(),)
        return
    if not behind:
        borders = [at for at, sign in enumerate(rest) if sign == " "] + [len(rest)]
    else:
        borders = [at for at in range(len(rest)) if rest.startswith(behind, at)]
    for at in borders:
        for more in _splits(fixed[1:], rest[at:].lstrip(), left):
            yield (rest[:at].rstrip(), *more)

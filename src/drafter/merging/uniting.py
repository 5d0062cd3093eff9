"""What several sides put at one place, in an order that depends on no side: associative, commutative, idempotent.

What stands behind something greater hangs under it. So a row of things is a forest in which neighbours ascend, and
rows are united as forests are: the same thing under the same thing once, and neighbours in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")

#: Things by their keys and by how often such a key stood beside them before, each with what hangs under it.
_Forest = dict[tuple["Any", int], tuple["Any", "Any"]]


def united(rows: Sequence[Sequence[T]], key: Callable[[T], Any], size: Callable[[T], Any] | None = None) -> list[T]:
    """All the things of these rows, each row in its own order. What is the same in several is that of the first.

    Where ``size`` is given, neighbours of one size in a row stay together: nothing of another row comes between but
    beside what is in both. Then the order of three rows may depend on which two are united first.
    """
    filled = [row for row in rows if row]
    if len(filled) == 1:
        return list(filled[0])
    if size is not None and len(filled) > 1:
        first, *others = sorted(filled, key=lambda row: list(map(key, row)))
        made = list(first)
        for row in others:
            made = list(_beside(made, row, key, size))
        return made
    return _in_forest(filled, key, size)


def _beside(one: Sequence[T], other: Sequence[T], key: Callable[[T], Any], size: Callable[[T], Any]) -> Iterator[T]:
    """Two rows: what is in both once, and between that what is in either."""
    from difflib import SequenceMatcher

    left = right = 0
    rows = sorted(((list(map(key, row)), number) for number, row in enumerate((one, other))), key=lambda each: each[0])
    swapped = rows[0][1] == 1
    for i, j, count in SequenceMatcher(None, rows[0][0], rows[1][0], False).get_matching_blocks():
        i, j = (j, i) if swapped else (i, j)
        yield from _in_forest([row for row in (one[left:i], other[right:j]) if row], key, size)
        yield from one[i : i + count]
        left, right = i + count, j + count


def _in_forest(filled: Sequence[Sequence[T]], key: Callable[[T], Any], size: Callable[[T], Any] | None) -> list[T]:
    """Rows united as forests are."""
    whole: _Forest = {}
    for row in filled:
        _put(whole, row, list(map(key, row)) if size is None else list(_together(row, key, size)))
    made: list[T] = []
    waiting = [whole]
    path = [iter(sorted(whole))] if waiting else []
    while path:
        at = next(path[-1], None)
        if at is None:
            path.pop()
            waiting.pop()
            continue
        thing, under = waiting[-1][at]
        made.append(thing)
        waiting.append(under)
        path.append(iter(sorted(under)))
    return made


def _together(row: Sequence[T], key: Callable[[T], Any], size: Callable[[T], Any]) -> Iterator[Any]:
    """Keys by which things stand together: by their size, the first of that size before them, and their number."""
    above: list[tuple[Any, Any]] = []
    counted: list[int] = []
    for thing in row:
        own = size(thing)
        while above and above[-1][0] < own:
            above.pop()
            counted.pop()
        if not above or above[-1][0] != own:
            above.append((own, key(thing)))
            counted.append(0)
        counted[-1] += 1
        yield *above[-1], counted[-1], key(thing)


def _put(whole: _Forest, row: Sequence[Any], keys: Sequence[Any]) -> None:
    """Put a row into a forest, each thing by its key."""
    above: list[tuple[Any, _Forest, dict[Any, int]]] = [(None, whole, {})]
    for thing, own in zip(row, keys, strict=True):
        while len(above) > 1 and not above[-1][0] > own:
            above.pop()
        _, forest, counted = above[-1]
        counted[own] = counted.get(own, 0) + 1
        _, under = forest.setdefault((own, counted[own]), (thing, {}))
        above.append((own, under, {}))

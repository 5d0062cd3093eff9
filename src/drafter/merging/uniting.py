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

    Where ``size`` is given, neighbours of one size in a row stay together: nothing of another row comes between. Then
    the order of three rows may depend on which two are united first.
    """
    filled = [row for row in rows if row]
    if len(filled) == 1:
        return list(filled[0])
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

"""Where annexes begin: at their labels, which drafter prints, whatever became of these, or else at their titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.pieces import Inline, Line, Piece, Words, plain, signed
from drafter.returning.atoms import plain as shown
from drafter.returning.labels import bare, head, is_alike, stands_for
from drafter.returning.slots import Annexed
from drafter.returning.sorting import Met, Own, Row, says
from drafter.value import replace
from drafter.word.reading.names import block_of, is_copy


def opened(row: Row, annexes: Sequence[Annexed]) -> Iterator[Met]:
    """The labels of the annexes, taken out of the text; an annex opens with what stands behind its label."""
    named = _named(row, {annex.heading.name for annex in annexes})
    for annex in annexes:
        own = Own("annex", annex.heading.name, "heading", annex.heading.atoms)
        piece = named.get(annex.heading.name)
        if piece is not None:
            yield Met(own, _divided(row, piece, annex))
            continue
        at = next((at for at, one in enumerate(row.text) if row.paired.get(id(one)) is annex.title), None)
        if at is None:
            continue
        row.opens[id(row.text[at])] = annex
        above = next((one for one in reversed(row.text[:at]) if says(one)), None)
        able = [one for one in row.free((above,)) if _is_label(one, shown(annex.heading.atoms))]
        yield Met(own, row.take(*able))


def _named(row: Row, annexes: set[str]) -> dict[str, Piece]:
    """The pieces at which annexes begin by their names: what something before it was joined to is no beginning."""
    found: dict[str, Piece] = {}
    for piece in (one for one in row.text if isinstance(one, Piece)):
        slot = row.paired.get(id(piece))
        for name in piece.names:
            called = block_of(name)
            if slot is not None and called == slot.name:
                break
            if called in annexes and not is_copy(name):
                found.setdefault(called, piece)
                break
    return found


def _is_label(piece: Piece, label: str) -> bool:
    """Whether a piece that has lost its name stands for a label above a title."""
    words = plain(piece.line)
    return is_alike(label, words) or (piece.role == "heading" and stands_for(label, words))


def _divided(row: Row, piece: Piece, annex: Annexed) -> tuple[Piece, ...]:
    """What of the piece with which an annex begins is its label; what stands behind it stays in the text."""
    label, slot = shown(annex.heading.atoms), row.paired.get(id(piece))
    if slot is None and id(annex.title) not in row.taken:
        slot = annex.title
    titled = slot is annex.title
    ahead, behind = _cut(piece.line, _size(label, signed(piece.line), shown(annex.title.atoms) if titled else None))
    names = tuple(name for name in piece.names if block_of(name) != annex.heading.name)
    rest = replace(piece, role="heading" if titled else "text", line=behind, names=names)
    came = replace(piece, line=ahead, oddities=() if behind else piece.oddities)
    at = next(at for at, one in enumerate(row.text) if one is piece)
    row.text[at] = rest
    row.opens[id(rest)] = annex
    if slot is not None and behind:
        row.paired[id(rest)] = slot
        row.taken.add(id(slot))
    more = list(row.free(row.text[at + 1 : at + 2]))
    if more and says(came) and bare(plain((*came.line, *more[0].line))) == bare(label):
        # Somebody pressed Enter in it.
        return came, *row.take(*more)
    return (came,) if says(came) or came.oddities else ()


def _size(label: str, words: str, title: str | None) -> int:
    """How many characters of a line are the label at its head; all of a line that is no text by its length.

    ``title`` is what may stand behind it, where that has no line of its own.
    """
    if title is None and stands_for(label, words):
        return len(words)
    size = len(label) if words.startswith(label) else head(label, words)
    if title and not size and words.endswith(title):
        size = len(words) - len(title)
    if not size:
        return len(words) if stands_for(label, words) and not is_alike(title or "", words) else 0
    return size + len(words[size:]) - len(words[size:].lstrip())


def _cut(line: Line, size: int) -> tuple[Line, Line]:
    """A line in two, behind so many characters, as which references and marks count too."""
    ahead, behind = list[Inline](), list[Inline]()
    for inline in line:
        words = inline.words if isinstance(inline, Words) else ""
        here = min(max(size, 0), len(words) or 1)
        size -= len(words) or 1
        if isinstance(inline, Words):
            ahead += [replace(inline, words=words[:here])] if words[:here] else []
            behind += [replace(inline, words=words[here:])] if words[here:] else []
        else:
            (ahead if here else behind).append(inline)
    return tuple(ahead), tuple(behind)

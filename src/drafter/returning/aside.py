"""The lines of a file that drafter prints by itself, set aside from those that an outline holds.

These are the labels of annexes and what says their language, the heading of the contents page and of its columns. They
are known by their bookmarks and styles, or else by their words at their place, however these were changed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter.inline import Text
from drafter.line import Line as Shown
from drafter.pieces import Grid, Piece, Standing, plain
from drafter.returning.atoms import Atoms, of_report
from drafter.returning.atoms import plain as shown
from drafter.returning.labels import bare, is_alike, stands_for
from drafter.returning.opening import opened
from drafter.returning.pairing import in_best_order
from drafter.returning.slots import Annexed, Slot, Written, is_fixed
from drafter.returning.sorting import Met, Own, Row, named
from drafter.value import Value, replace
from drafter.word.reading.names import block_of, is_copy


class Aside(Value):
    """What is left of a text, the pieces of it at which annexes begin, by their identity, and what was set aside.

    ``paired`` gives for pieces that are new, since a label was cut off them, the slots that they are.
    """

    text: tuple[Standing, ...]
    opens: Mapping[int, Annexed]
    paired: Mapping[int, Slot]
    met: tuple[Met, ...]


def set_aside(written: Written, standing: Sequence[Standing], paired: Mapping[int, Slot]) -> Aside:
    """The lines of a text that drafter prints by itself, set aside; ``paired`` gives what pieces were written as."""
    row = Row(standing, paired)
    met = [*opened(row, written.annexes), *_contents(row, written)]
    for annex, read in zip(written.annexes, written.report.annexes, strict=True):
        if read.original:
            met.extend(_original(row, annex, of_report((Text(read.original),))))
    met = [*_strewn(row, written, met)]
    made = {id(one): slot for one in row.text if (slot := row.paired.get(id(one)))}
    return Aside(tuple(row.text), row.opens, made, tuple(met))


def _original(row: Row, annex: Annexed, atoms: Atoms) -> Iterator[Met]:
    """What says in what language an annex was written."""
    label = shown(atoms)
    begun = next((at for at, one in enumerate(row.text) if row.opens.get(id(one)) is annex), None)
    if begun is None:
        # It was left where its annex was deleted.
        lost = [one for one in row.free(row.text) if one.role == "original" and is_alike(label, plain(one.line))]
        if lost:
            yield Met(Own("original", "", "original", atoms), row.take(*lost[:1]))
        return
    end = next((at for at in range(begun + 1, len(row.text)) if id(row.text[at]) in row.opens), len(row.text))
    able = [
        one for one in row.free(row.text[begun:end])
        if one.role == "original" or (one.role in _LOOSE and is_alike(label, plain(one.line)))
    ]  # fmt: skip
    ranked = sorted(able, key=lambda one: (-_worth(label, one), one.role != "original"))
    came = [one for one in ranked[:1] if _worth(label, one)]
    again = [one for one in ranked[len(came) :] if is_alike(label, plain(one.line))]
    yield Met(Own("original", annex.heading.name, "original", atoms), row.take(*came), row.take(*again))


def _contents(row: Row, written: Written) -> Iterator[Met]:
    """The heading of the contents page, those of its columns, and the line above its annexes."""
    page = written.report.contents
    if page is None:
        return
    heads: list[Shown] = [(Text(page.heading),), (Text(f"\t{page.paragraphs}\t{page.page}"),)]
    heads += [(Text("\t\t"), *line.title) for line in page.lines if not line.target]
    own = [Own("contents", "contents", "contents", of_report(line)) for line in heads]
    labels = [shown(one.atoms) for one in own]
    able = [*_listed(row, labels)]
    pairs = in_best_order([[_worth(label, one) for one in able] for label in labels])
    rest = [one for at, one in enumerate(able) if at not in pairs]
    row.take(*able)
    for line, label, at in zip(own, labels, pairs, strict=True):
        again = [one for one in rest if is_alike(label, plain(one.line))]
        rest = [one for one in rest if one not in again]
        yield Met(line, (able[at],) if at >= 0 else (), tuple(again))
    if rest:
        yield Met(Own("contents", "contents", "contents", ()), (), tuple(rest))


def _listed(row: Row, labels: Sequence[str]) -> Iterator[Piece]:
    """The pieces of the contents page that are no lines of headings; and those beside them that are like a label."""
    listed = [isinstance(one, Piece) and one.role == "contents" for one in row.text]
    beside = zip((False, *listed), (*listed[1:], False), row.text, listed, strict=False)
    for above, below, one, is_listed in beside if any(listed) else ():
        for piece in row.free((one,)) if above or below or is_listed else ():
            words = plain(piece.line)
            loose = piece.role in _LOOSE and any(is_alike(label, words) for label in labels)
            if loose or (is_listed and words.count("\t") <= _TABS):
                yield piece


def _strewn(row: Row, written: Written, met: Sequence[Met]) -> Iterator[Met]:
    """Labels of annexes, captions, and lines of the title block that drafter words, which stand once more."""
    heads = [
        Own("head", "title", slot.role, slot.atoms)
        for slot in written.head
        if slot.role == "agenda item" or is_fixed(slot)
    ]
    annexes = [one.own for one in met if one.own.kind == "annex"]
    own = [(one, shown(one.atoms)) for one in (*annexes, *heads, *_captions(row, written))]
    same: dict[str, list[Own]] = {}
    for line, label in own:
        if said := bare(label):
            same.setdefault(said, []).append(line)
    longest = 2 * max((len(label) for _, label in own), default=0)
    found: dict[int, list[Piece]] = {}
    within: dict[int, str] = {}
    here = ""
    for standing in row.text:
        here = row.opens[id(standing)].heading.name if id(standing) in row.opens else here
        within[id(standing)] = here
    for piece in list(row.free(row.text)):
        words = plain(piece.line)
        # The very same first: the label of one annex is like that of another.
        able = [one for one in same.get(bare(words), ()) if _is_same(row, piece, one)] if len(words) <= longest else []
        able = able or [one for one, label in own[: len(annexes)] if _is_titled(piece) and is_alike(label, words)]
        if able:
            # Then that of the annex it stands in: the label of one is like that of another.
            best = next((one for one in able if one.place == within[id(piece)]), able[0])
            found.setdefault(id(best), []).append(piece)
    row.take(*(piece for pieces in found.values() for piece in pieces))
    for one in met:
        yield replace(one, again=(*one.again, *found[id(one.own)])) if id(one.own) in found else one
    yield from (Met(one, (), tuple(found[id(one)])) for one, _ in own[len(annexes) :] if id(one) in found)


def _captions(row: Row, written: Written) -> Iterator[Own]:
    """The captions of tables, figures and boxes that stand in the text."""
    names = named(row.text)
    for one in written.exhibits():
        if one.name in names:
            label, title = one.read.caption.label, one.read.caption.title
            yield Own("caption", one.name, "caption", of_report((Text(f"{label}\n"), *title)))


def _is_same(row: Row, piece: Piece, own: Own) -> bool:
    """Whether a piece that says the same as a line of ours is that once more."""
    if own.kind == "annex":
        return piece.role in _LOOSE
    return piece.role == own.role and (own.kind != "caption" or _is_copied(row, piece, own))


def _is_titled(piece: Piece) -> bool:
    """Whether a piece is a heading as high as the label of an annex."""
    return piece.role == "heading" and not piece.numbered


def _is_copied(row: Row, caption: Piece, own: Own) -> bool:
    """Whether a caption is a copy, with nothing of its own below it: that is of the one above it."""
    if any(block_of(name) == own.place and not is_copy(name) for name in caption.names):
        return False
    at = next(at for at, one in enumerate(row.text) if one is caption)
    above, below = (row.text[near] if 0 <= near < len(row.text) else None for near in (at - 1, at + 1))
    stands = isinstance(below, Grid) or (isinstance(below, Piece) and below.role == "figure")
    return not stands or (isinstance(above, Piece) and own.place in map(block_of, above.names))


#: Before the label, the title, the paragraphs and the page of a line of the contents; one that heads others has fewer.
_TABS = 3
#: What somebody may have made of a line of ours by another style.
_LOOSE = ("heading", "text", "foreign")
_SAME, _ALIKE, _ANY = 10.0, 6.0, 0.2


def _worth(label: str, piece: Piece) -> float:
    """How likely it is that a piece stands for a label."""
    words = plain(piece.line)
    if bare(words) == bare(label):
        return _SAME
    return _ALIKE if is_alike(label, words) else _ANY if stands_for(label, words) else 0.0

"""An edited file parted: the text of the report, and what stands around it, line by line beside what was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.pieces import Grid, Page, Piece, Said
from drafter.returning.fitting import Reads, aligned, flat
from drafter.returning.pairing import likeness
from drafter.surround import Line, Surround
from drafter.surround import Page as WrittenPage
from drafter.surround import words as words_of
from drafter.value import Value, replace
from drafter.word.reading.around import Written, pictured, written
from drafter.word.reading.names import block_of


class Found(Value):
    """A line around the report: what was written, what stands there now or None, and where that is, in words."""

    line: Line
    came: str | None
    where: str


class Typed(Value):
    """Words around the report that drafter did not write, and where they stand, in words; a picture has none."""

    words: str
    where: str


class Parted(Value):
    """A file without what stands around its report, and that: the lines that were written, those that were typed.

    ``bared`` are the places, in words, that have fewer pictures than were written there, and ``repainted`` those that
    have others. ``notes`` are the notes that are marked in the masthead, by their places in the file.
    """

    said: Said
    found: tuple[Found, ...] = ()
    typed: tuple[Typed, ...] = ()
    bared: tuple[str, ...] = ()
    repainted: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()


_MASTHEAD, _BELOW = "the masthead", "the lines below the report"
_TYPES = {"first": " of the first page", "even": " of even pages", "default": " of the other pages"}
#: How like a page must be to one that was written, where nothing else says that it is that.
_ALIKE = 0.3


def parted(came: Said, surround: Surround, reads: Reads) -> Parted:
    """A file parted by what its template has put around the report."""
    begun, end = _report(came)
    lines = tuple(written(came.text))
    before = [line for line in lines if line.at < begun and line.words.strip()]
    behind = [line for line in lines if line.at >= end and line.words.strip()] if surround.after else []
    found, typed, taken = list[Found](), list[Typed](), set[int]()
    notes: list[int] = []
    for given, able, where in ((surround.before, before, _MASTHEAD), (surround.after, behind, _BELOW)):
        pairs = aligned(given, [(line.words, not line.loose) for line in able], reads)
        found += [Found(one, able[at].words if at >= 0 else None, where) for one, at in zip(given, pairs, strict=True)]
        here = {able[at].at for at in pairs if at >= 0}
        taken |= here
        for at, line in enumerate(able):
            if at not in pairs and not line.loose and (line.at in here or _floats(came, line)):
                typed.append(Typed(line.words, where))
            if line.at in here or _floats(came, line):
                notes.extend(line.notes)
    bared, repainted = list[str](), list[str]()
    many, shown = pictured([line for line in lines if line.at < begun])
    more = many - surround.pictures
    if more > 0:
        typed.append(Typed("", _MASTHEAD))
    elif more < 0:
        bared.append(_MASTHEAD)
    elif not _shows(surround, shown):
        repainted.append(_MASTHEAD)
    text = tuple(
        one for at, one in enumerate(came.text)
        if at not in taken and (begun <= at or (_says(one) and not (isinstance(one, Grid) and one.floating)))
    )  # fmt: skip
    for page in _paged(came.pages, surround.pages, reads):
        found += page.found
        typed += page.typed
        bared += page.bared
        repainted += page.repainted
    said = replace(came, text=text, bare=True)
    bare, others = (tuple(dict.fromkeys(places)) for places in (bared, repainted))
    return Parted(said, tuple(found), tuple(typed), bare, others, tuple(notes))


def _shows(given: Surround | WrittenPage, shown: Sequence[str]) -> bool:
    """Whether what pictures showed as they were written is shown, as far as either is known."""
    return (Counter(given.shown) - Counter(shown)).total() <= shown.count("")


def _report(came: Said) -> tuple[int, int]:
    """Where the report begins among all that stands in the text, and where what comes behind it may."""
    ours = [at for at, one in enumerate(came.text) if isinstance(one, Piece) and _is_ours(one)]
    if ours:
        return ours[0], ours[-1] + 1
    end = len(came.text)
    begun = next((at for at, one in enumerate(came.text) if isinstance(one, Piece) and one.role not in _FOREIGN), end)
    return begun, end


_FOREIGN = ("text", "foreign")


def _is_ours(piece: Piece) -> bool:
    return piece.role == "body" or any(block_of(name) != name for name in piece.names)


def _floats(came: Said, line: Written) -> bool:
    standing = came.text[line.at]
    return isinstance(standing, Grid) and standing.floating


def _says(one: Piece | Grid) -> bool:
    return any(line.words.strip() for line in written((one,)))


class _Paged(Value):
    """What became of a header or footer."""

    found: tuple[Found, ...] = ()
    typed: tuple[Typed, ...] = ()
    bared: tuple[str, ...] = ()
    repainted: tuple[str, ...] = ()


def _paged(came: Sequence[Page], given: Sequence[WrittenPage], reads: Reads) -> Iterator[_Paged]:
    """The headers and footers, each beside the one that was written of which it is most like."""
    claimed: set[int] = set()
    held = {at: tuple(written(page.text)) for at, page in enumerate(came)}
    said = {at: [line.words for line in lines if line.words.strip()] for at, lines in held.items()}
    # What is empty may be one that a program added; it is one that was emptied where nothing else is that.
    for at in sorted(said, key=lambda at: not said[at]):
        page, words = came[at], said[at]
        where = _where(page, came)
        which = _written_as(page, words, given, claimed)
        many, shown = pictured(held[at])
        more = many - (0 if which is None else given[which].pictures)
        drawn = [Typed("", where)] if more > 0 else []
        if which is None:
            yield _Paged((), (*(Typed(one, where) for one in words), *drawn))
            continue
        claimed.add(which)
        lines = given[which].lines
        pairs = aligned(lines, [(one, True) for one in words], reads)
        yield _Paged(
            tuple(Found(line, words[at] if at >= 0 else None, where) for line, at in zip(lines, pairs, strict=True)),
            (*(Typed(one, where) for number, one in enumerate(words) if number not in pairs), *drawn),
            (where,) if more < 0 else (),
            (where,) if more == 0 and not _shows(given[which], shown) else (),
        )
    there = {_text(given[at]) for at in claimed}
    for at, one in enumerate(given):
        if at not in claimed and _text(one) not in there:
            where = _where(one, given)
            yield _Paged(tuple(Found(line, None, where) for line in one.lines), (), (where,) if one.pictures else ())


def _where(page: Page | WrittenPage, among: Sequence[Page | WrittenPage]) -> str:
    """Which header or footer it is, in words."""
    others = {kind for one in among if one.kind == page.kind for kind in one.types} - {*page.types}
    return f"the {page.kind}" + (_TYPES.get(page.types[0], "") if len(page.types) == 1 and others else "")


def _written_as(page: Page, words: Sequence[str], given: Sequence[WrittenPage], claimed: set[int]) -> int | None:
    """Which of those that were written a header or footer is."""
    text = flat(" ".join(words))
    able = [at for at, one in enumerate(given) if one.kind == page.kind]
    typed = [at for at in able if set(given[at].types) & set(page.types)]
    if not words:
        return next((at for at in typed if not given[at].lines or at not in claimed), None)
    same = [at for at in able if _text(given[at]) == text]
    if same:
        return next((at for at in same if at in typed), same[0])
    if typed:
        return typed[0]
    alike = max(((likeness(_text(given[at]), text), -at) for at in able), default=(0.0, 0))
    return -alike[1] if alike[0] >= _ALIKE else None


def _text(page: WrittenPage) -> str:
    return flat(" ".join(map(words_of, page.lines)))

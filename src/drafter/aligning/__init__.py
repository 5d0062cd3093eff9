"""The same report in several languages, piece by piece: what one says and another does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.aligning.differences import HERE, HERE_FILE, IN_OTHER, OF_OTHER, THERE, Compared, Difference
from drafter.aligning.pairing import Pair, pairs
from drafter.aligning.segments import Segment, segments
from drafter.lint.prose import Prose
from drafter.outline import Outline
from drafter.place import Finding, Place
from drafter.value import Value


class Version(Value):
    """A report in one language: its file by the name that was given, its outline, and its pieces."""

    path: str
    language: str
    outline: Outline
    pieces: tuple[Segment, ...]


class Told(Value):
    """A difference as it is told: of which of the versions, as a finding, where a reader finds it, and which piece.

    ``row`` is the number of the piece of the first version that it is about; if it is about a piece that the first does
    not have, that is ``added``.
    """

    version: int
    row: int
    where: str
    finding: Finding
    added: Segment | None = None


class Alignment(Value):
    """Versions of a report, the pairs of the first with each of the others, and all differences, file by file."""

    versions: tuple[Version, ...]
    paired: tuple[tuple[Pair, ...], ...]
    told: tuple[Told, ...]


def version(path: str, outline: Outline, prose: Prose) -> Version:
    """A report of which all is known."""
    return Version(path, prose.language.code, outline, segments(prose))


def align(versions: Sequence[Version]) -> Alignment:
    """All versions beside the first one."""
    first, others = versions[0], versions[1:]
    paired = tuple(pairs(first.pieces, other.pieces) for other in others)
    found = [
        (number, difference)
        for number, (other, several) in enumerate(zip(others, paired, strict=True), 1)
        for difference in (
            *_heads(first, other),
            *Compared(first.pieces, other.pieces, several, (first.language, other.language)).differences(),
        )
    ]
    return Alignment(tuple(versions), paired, tuple(_told(versions, found)))


def _told(versions: Sequence[Version], found: Sequence[tuple[int, Difference]]) -> Iterator[Told]:
    """Each difference once: what all the others have is told of the first version, as the one that stands alone."""
    count = len(versions) - 1
    alike: dict[tuple[str, int, str], list[int]] = {}
    for number, one in found:
        alike.setdefault((one.code, one.piece, one.what), []).append(number)
    told = set[tuple[str, int, str]]()
    for number, one in found:
        key = (one.code, one.piece, one.what)
        alone = count > 1 and len(set(alike[key])) == count
        if alone and key in told:
            continue
        told.add(key)
        yield _first(versions, one) if alone else _other(versions, number, one)


def _other(versions: Sequence[Version], number: int, one: Difference) -> Told:
    where = one.there.where if one.there else ""
    message, hint = (_named(words, one, versions[0]) for words in (one.message, one.hint))
    return Told(number, one.piece, where, Finding(one.code, one.place, message, hint, one.level), one.added)


def _first(versions: Sequence[Version], one: Difference) -> Told:
    """A difference that all other versions have, told of the first: there it is their pieces that have a file."""
    first, other = versions[0], versions[1]
    there = f"{_called(one.there)} of {other.path}{_line(one.there.place if one.there else None)}"
    signs = {HERE: _called(one.here), THERE: there, HERE_FILE: first.path}
    message = _replaced(one.message, signs | {OF_OTHER: f" of {other.path}", IN_OTHER: f"in {other.path}"})
    hint = f"all the other versions are like {other.path}: see whether this one is wrong"
    place = one.here.place if one.here else None
    where = one.here.where if one.here else ""
    return Told(0, one.piece, where, Finding(one.code, place, message, hint, one.level), one.added)


def _named(words: str, one: Difference, first: Version) -> str:
    """Words in which each piece has its name and the first version's has its file and line."""
    here = f"{_called(one.here)} of {first.path}{_line(one.here.place if one.here else None)}"
    return _replaced(
        words, {HERE: here, THERE: _called(one.there), HERE_FILE: first.path, OF_OTHER: "", IN_OTHER: "here"}
    )


def _replaced(words: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in words)


def _called(piece: Segment | None) -> str:
    return piece.called if piece else "the masthead"


def _line(place: Place | None) -> str:
    return f" (line {place.line})" if place else ""


def _heads(first: Version, other: Version) -> Iterator[Difference]:
    """What the mastheads say that is the same in all languages."""
    mine, theirs = first.outline.masthead, other.outline.masthead
    for field in ("symbol", "distribution", "date", "original"):
        here, there = getattr(mine, field), getattr(theirs, field)
        if here == there:
            continue
        shown = [f"“{', '.join(str(value).split(chr(10)))}”" if value else "nothing" for value in (here, there)]
        message = f"{THERE} has {shown[1]} as its {field}, and {HERE} {shown[0]}"
        yield Difference("L401", -1, field, None, None, None, message, "see which is right")

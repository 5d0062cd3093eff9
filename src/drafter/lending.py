"""An outline lent to an edited file that carries none: whether the file was made from it, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from drafter import outline, returning
from drafter.pieces import Said
from drafter.value import Value
from drafter.word import origin, package, wml
from drafter.word.reading.names import without_copy


class Lent(Value):
    """An outline for files that carry none: its name, and the Word files that it makes, in one template after another.

    The files have the names that the outline gives in them.
    """

    name: str
    outline: outline.Outline
    made: Callable[[], Iterator[bytes]]


class Surety(Value):
    """How sure it is that an edited file was made from an outline.

    ``certain`` where the outline makes the very file now. ``agreeing`` of the ``whole`` of its lines, headings,
    paragraphs and points stand in the file word by word.
    """

    name: str
    certain: bool
    agreeing: int
    whole: int


class Unlike(Exception):
    """Why an outline is of no use to a file, in a sentence."""


def names(parts: Mapping[str, bytes], lent: Lent) -> Mapping[str, str] | None:
    """The names for the numbers that bookmarks have in a file; None where the outline does not make the very file.

    By the fingerprint that the file states, which outlives ways of saving that the outline in it does not; names do not
    count in it.
    """
    stated = origin.stated(parts)
    for docx in lent.made() if stated else ():
        made = package.opened(docx)
        if origin.stated(made) == stated:
            numbers = _numbers(made)
            known = {*numbers, *numbers.values()}
            met = {without_copy(name) for name in _numbers(parts)}
            return {number: name for name, number in numbers.items()} if met <= known else None
    return None


def _numbers(parts: Mapping[str, bytes]) -> dict[str, str]:
    stories = ("word/document.xml", "word/footnotes.xml")
    return wml.numbers_of_names([parts.get(name, b"").decode(errors="replace") for name in stories])


def surety(lent: Lent, came: Said, certain: bool, numbered: bool) -> Surety:
    """How sure it is that a file was made from an outline. Raises Unlike where it is unlikely, or of no use.

    ``certain`` says that the outline makes the very file, ``numbered`` that bookmarks have numbers for names in it.
    """
    agreeing, whole = returning.agreeing(lent.outline, came)
    if not certain and 2 * agreeing < whole:
        raise Unlike(_OTHER.format(name=lent.name, agreeing=agreeing, whole=whole))
    if not certain and numbered:
        raise Unlike(_RENAMED.format(name=lent.name))
    return Surety(lent.name, certain, agreeing, whole)


_OTHER = "this file carries no outline, and was not made from {name}: it has {agreeing} of the {whole} paragraphs there"
_RENAMED = (
    "this file was rendered with --no-source, and {name} has changed since then; name the outline as it was when the "
    "file was rendered"
)

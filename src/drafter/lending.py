"""The outline that an edited file is brought back to: whether the file was made from it, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from drafter import outline, returning
from drafter.pieces import Said
from drafter.value import Value
from drafter.word import origin, package, wml
from drafter.word.reading.names import without_copy


class Lent(Value):
    """An outline for files that carry none: its name, and the Word files that it makes, in one template after another.

    The files have the names that the outline gives in them. ``made`` is told the digest of the template of a file,
    where that is known, and makes none in any other.
    """

    name: str
    outline: outline.Outline
    made: Callable[[str], Iterator[bytes]]


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


class Twin(Value):
    """The very file that was edited, made anew: names for the numbers that bookmarks have, and what stands around.

    Of what stands around an .odt leaves too little in place: nothing is said of that for a file that was one.
    """

    names: Mapping[str, str]
    surround: str


def twin(parts: Mapping[str, bytes], lent: Lent) -> Twin | None:
    """The file that the outline makes; None where that is not the very file.

    By the fingerprint that the file states, which outlives ways of saving that the outline in it does not; names do not
    count in it. Raises Unlike where the file says that it was made in a template that is not at hand.
    """
    stated, template = origin.stated(parts), origin.template(parts)
    tried = False
    for docx in lent.made(template) if stated else ():
        tried = True
        made = package.opened(docx)
        if origin.stated(made) == stated:
            numbers = _numbers(made)
            known = {*numbers, *numbers.values()}
            met = {without_copy(name) for name in _numbers(parts)}
            if not met <= known:
                return None
            return Twin(
                {number: name for name, number in numbers.items()},
                origin.surround(made) if origin.is_marked(parts) else "",
            )
    if stated and template and not tried:
        raise Unlike(_IN_ANOTHER)
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


def doubt(name: str, base: outline.Outline, now: outline.Outline) -> Surety | None:
    """Where the outline that a file carries has little in common with this one, how little.

    Raises Unlike where the two are in different languages.
    """
    if base.language != now.language:
        raise Unlike(_FOREIGN.format(name=name, now=now.language, then=base.language))
    agreeing, whole = returning.standing(base, now) if base != now else (1, 1)
    return Surety(name, False, agreeing, whole) if 3 * agreeing < 2 * whole else None


_FOREIGN = "this file is in another language ({then}) than {name} ({now}); name the outline that it was made from"
_OTHER = "this file carries no outline, and was not made from {name}: it has {agreeing} of the {whole} paragraphs there"
_IN_ANOTHER = (
    "this file was rendered with --no-source in a template that is none of drafter's; name it to drafter pull, as it "
    "was then, such as --template mine.docx"
)
_RENAMED = (
    "this file was rendered with --no-source, and {name} does not make it now: it has changed since then, or the file "
    "was rendered by another version of drafter; name the outline as it was"
)

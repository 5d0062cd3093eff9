"""What a draft still lacks, in the words of its outline; it is rendered all the same."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.inline import Gap, asks_for
from drafter.outline import Body, Outline
from drafter.report import Report, lines

_MASTHEAD = ("symbol", "distribution", "date", "original")
_PARTS = ("mandate", "organization", "issues", "proposals", "agenda")
# Gaps in the text that are quoted; of more, the number is told.
_MOST = 3


def said(outline: Outline, report: Report) -> str:
    """A sentence that names all that is open, or nothing where nothing is."""
    found = "; ".join(words for words in (_values(outline), _gaps(report), _parts(outline)) if words)
    return f"Still open: {found}." if found else ""


def _values(outline: Outline) -> str:
    """The keys of the first page that have no value yet and stand there as gaps."""
    empty = [key for key in _MASTHEAD if not getattr(outline.masthead, key)]
    organ = ["organ"] if isinstance(outline.body, Body) and asks_for(outline.body.organ) else []
    return ", ".join((*empty, *organ, *(key for key in ("body", "title") if not getattr(outline, key))))


def _gaps(report: Report) -> str:
    """The gaps that are marked in the text."""
    asked = [gap.ask for line in lines(report) for gap in line if isinstance(gap, Gap) and gap.place]
    if len(asked) > _MOST:
        return f"{len(asked)} gaps in the text"
    return ", ".join(asked)


def _parts(outline: Outline) -> str:
    """The parts that are not there or have no text, and the tables, figures, boxes and annexes that hold nothing."""
    return ", ".join((*_missing(outline), *_empty(outline)))


def _missing(outline: Outline) -> Iterator[str]:
    """The parts that are not there; an outline that arranges its own sections or annexes has those that it wants."""
    for key in _PARTS:
        arranged = outline.sections or (key == "agenda" and outline.annexes is not None)
        if getattr(outline, key) is None and not arranged:
            yield f"no {key}"


def _empty(outline: Outline) -> Iterator[str]:
    """What is there and holds nothing yet."""
    for key in ("summary", *_PARTS):
        part = getattr(outline, key)
        if part is not None and not part.text:
            yield f"{key} is empty"
    for table in outline.tables:
        if not table.rows.header and not table.rows.body:
            yield f"table {table.name} has no rows"
    for figure in outline.figures:
        if not figure.file:
            yield f"figure {figure.name} has no file"
        if asks_for(figure.description):
            yield f"figure {figure.name} has no description"
    for box in outline.boxes:
        if not box.text:
            yield f"box {box.name} is empty"

"""Labels of headings that Word cannot count, each a list of its own: whether they are in order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml.etree import _Element

from drafter.word.sound.opening import Package, open_package
from drafter.word.sound.trees import W, each, is_on, text, val

#: How the labels of a language look, level by level, by their numbers.
Forms = Sequence[Callable[[int], str]]
# So many numbers beyond those that headings of one level can have are known, too.
_BEYOND = 100
_SHOWN = 40
# What a p says of itself that is to be gone when its changes are accepted (17.13.5.14, 17.13.5.21).
_GONE = ("del", "moveFrom")


class _Known(NamedTuple):
    """The labels of a language: how they look, and each with its level and its number."""

    forms: Forms
    labels: dict[str, tuple[int, int]]


class _Line(NamedTuple):
    """A p: the label of its list of one, or nothing, its style, its words, and whether a page begins at it."""

    label: str
    style: str
    words: str
    overleaf: bool


def out_of_order(docx: bytes, languages: Sequence[Forms]) -> Iterator[str]:
    """A sentence for each heading whose label is not the one that is due, or that has none; nothing for broken files.

    Of the ``languages``, the one is taken whose labels these are. What begins anew with the first number on a new
    page, as in an annex, is no fault. A label may also be typed before the words of a heading.
    """
    package = None
    opening = open_package(docx)
    while True:
        try:
            next(opening)
        except StopIteration as end:
            package = end.value
            break
    if package is None:
        return
    lines = list(_lines(package))
    known = [_known(forms, sum(line.label != "" for line in lines) + _BEYOND) for forms in languages]
    best = max(known, key=lambda one: sum(line.label in one.labels for line in lines), default=_Known((), {}))
    levels = {line.style: best.labels[line.label][0] for line in lines if line.label in best.labels}
    if levels:
        yield from _checked(lines, best, levels)


def _known(forms: Forms, most: int) -> _Known:
    """The labels of a language up to a number; of two levels that look alike, the higher one's."""
    found: dict[str, tuple[int, int]] = {}
    for level, show in enumerate(forms):
        for number in range(1, most + 1):
            found.setdefault(_solid(show(number)), (level, number))
    return _Known(forms, found)


def _checked(lines: Sequence[_Line], known: _Known, levels: Mapping[str, int]) -> Iterator[str]:
    counts = [0] * len(known.forms)
    overleaf = False
    for line in lines:
        overleaf |= line.overleaf
        if not line.words or (line.label not in known.labels and line.style not in levels):
            continue
        label = line.label or _typed(line, known, levels[line.style])
        level, number = known.labels.get(label, (levels.get(line.style, 0), 0))
        if overleaf and level == 0 and number == 1:
            counts[level] = 0
        counts[level] += 1
        counts[level + 1 :] = [0] * (len(counts) - level - 1)
        overleaf &= level > 0
        if number != counts[level]:
            shown = f"“{line.words[:_SHOWN]}{'…' if len(line.words) > _SHOWN else ''}”"
            due = known.forms[level](counts[level])
            if label:
                yield f"the heading {shown} has the label {label}, where {due} would be due"
            else:
                yield f"the heading {shown} has no label; {due} would be due"


def _typed(line: _Line, known: _Known, level: int) -> str:
    """The label of a level that is typed before the words of a heading."""
    typed = (label for label, (at, _) in known.labels.items() if at == level and _solid(line.words).startswith(label))
    return max(typed, key=len, default="")


def _lines(package: Package) -> Iterator[_Line]:
    """The ps of the text, but for those that are to be gone when changes are accepted."""
    _, numbering = package.part("numbering")
    abstracts = {val(one, "abstractNumId"): one for one in numbering.iterchildren(f"{W}abstractNum")}
    labels: dict[str, str] = {}
    for num in numbering.iterchildren(f"{W}num"):
        level = abstracts.get(val(num.find(f"{W}abstractNumId")))
        first = None if level is None else level.find(f"{W}lvl")
        if first is not None and val(first.find(f"{W}numFmt")) == "none":
            labels[val(num, "numId")] = _solid(val(first.find(f"{W}lvlText")))
    behind = False
    for p in each(package.trees[package.main], "p"):
        overleaf, behind = behind or _begins_page(p), p.find(f"{W}pPr/{W}sectPr") is not None
        if not any(p.find(f"{W}pPr/{W}rPr/{W}{gone}") is not None for gone in _GONE):
            label = labels.get(val(p.find(f"{W}pPr/{W}numPr/{W}numId")), "")
            yield _Line(label, val(p.find(f"{W}pPr/{W}pStyle")), " ".join(text(p).split()), overleaf)


def _begins_page(p: _Element) -> bool:
    """Whether a p says that a page begins at it, or has a break of pages in it (17.3.1.23, 17.3.3.1)."""
    said = p.find(f"{W}pPr/{W}pageBreakBefore")
    return (said is not None and is_on(val(said))) or any(val(br, "type") == "page" for br in each(p, "br"))


def _solid(label: str) -> str:
    return label.replace("\u200e", "").replace("\u200f", "").strip()

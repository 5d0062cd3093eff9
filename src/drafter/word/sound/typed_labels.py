"""Labels of headings that Word cannot count, each a list of its own: whether they are in order."""

from collections.abc import Callable, Iterator, Sequence

from lxml.etree import _Element

from drafter.word.sound.opening import Package, open_package
from drafter.word.sound.trees import W, each, text, val

#: How the labels of a language look, level by level, by their numbers.
Forms = Sequence[Callable[[int], str]]
# Numbers of headings of one level that are told apart.
_MOST = 200
_SHOWN = 40


def out_of_order(docx: bytes, languages: Sequence[Forms]) -> Iterator[str]:
    """A sentence for each heading whose label is not the one that is due, or that has none; nothing for broken files.

    Of the ``languages``, the one is taken whose labels these are. What begins anew with the first number, as in an
    annex, is no fault.
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
    labelled = _labelled(package)
    known = [_known(forms) for forms in languages]
    best = max(known, key=lambda one: sum(label in one for label, _ in labelled), default={})
    styles = {_style(p) for label, p in labelled if label in best}
    levels = {_style(p): best[label][0] for label, p in labelled if label in best}
    forms = next((forms for forms, one in zip(languages, known, strict=True) if one is best), ())
    if styles:
        yield from _checked(labelled, best, levels, forms)


def _known(forms: Forms) -> dict[str, tuple[int, int]]:
    """Each label with its level and its number; of two levels that look alike, the higher one's."""
    found: dict[str, tuple[int, int]] = {}
    for level, show in enumerate(forms):
        for number in range(1, _MOST):
            found.setdefault(_solid(show(number)), (level, number))
    return found


def _checked(
    labelled: Sequence[tuple[str, _Element]],
    best: dict[str, tuple[int, int]],
    levels: dict[str, int],
    forms: Forms,
) -> Iterator[str]:
    counts = [0] * len(forms)
    for label, p in labelled:
        words = " ".join(text(p).split())
        shown = f"“{words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}”"
        if label not in best:
            if not label and _style(p) in levels and words:
                due = forms[levels[_style(p)]](counts[levels[_style(p)]] + 1)
                yield f"the heading {shown} has no label; {due} would be due"
            continue
        level, number = best[label]
        following = counts[level] + 1
        if number != following and not (number == 1 and level == 0):
            yield f"the heading {shown} has the label {label}, where {forms[level](following)} would be due"
        counts[level] = number
        counts[level + 1 :] = [0] * (len(counts) - level - 1)


def _labelled(package: Package) -> list[tuple[str, _Element]]:
    """The ps of the text, each with the label of a list of one, or nothing."""
    _, numbering = package.part("numbering")
    abstracts = {val(one, "abstractNumId"): one for one in numbering.iterchildren(f"{W}abstractNum")}
    labels: dict[str, str] = {}
    for num in numbering.iterchildren(f"{W}num"):
        level = abstracts.get(val(num.find(f"{W}abstractNumId")))
        first = None if level is None else level.find(f"{W}lvl")
        if first is not None and val(first.find(f"{W}numFmt")) == "none":
            labels[val(num, "numId")] = _solid(val(first.find(f"{W}lvlText")))
    body = package.trees[package.main]
    return [(labels.get(val(p.find(f"{W}pPr/{W}numPr/{W}numId")), ""), p) for p in each(body, "p")]


def _style(p: _Element) -> str:
    return val(p.find(f"{W}pPr/{W}pStyle"))


def _solid(label: str) -> str:
    return label.replace("\u200e", "").replace("\u200f", "").strip()

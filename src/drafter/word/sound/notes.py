"""Rules for footnotes and endnotes: partners, order, separators, marks of their own."""

from collections.abc import Iterator
from itertools import pairwise

from lxml.etree import _Element

from drafter.word.sound.opening import Package
from drafter.word.sound.trees import W, each, is_on, number, repeated, text, val

KINDS = ("footnote", "endnote")


def partners(package: Package) -> Iterator[str]:
    """A reference without note, a note without reference, two notes of one id (§17.11.14, §17.11.7; Word: corrupt)."""
    for kind in KINDS:
        part, root = package.part(f"{kind}s")
        references, notes = _references(package, kind), _notes(package, kind)
        for given in references:
            if given not in notes:
                yield f"{package.main}: the {kind} {given} is referred to and is not there"
        for given in notes:
            if given not in references:
                yield f"{part}: nothing refers to the {kind} {given}"
        for twice in repeated(val(note, "id") for note in each(root, kind)):
            yield f"{part}: the {kind} id {twice} is given twice"


def places(package: Package) -> Iterator[str]:
    """A reference to a note outside the main text (§17.11.14: none in notes; Word offers none in headers, either)."""
    for part, root in package.texts():
        for kind in KINDS if part != package.main else ():
            for reference in each(root, f"{kind}Reference"):
                yield f"{part}: a reference to the {kind} {val(reference, 'id')} stands outside the main text"


def order(package: Package) -> Iterator[str]:
    """Ids ascend in the text and in the part, each is referred to once: LibreOffice pairs by position (measured)."""
    for kind in KINDS:
        references, notes = _references(package, kind), _notes(package, kind)
        for given, uses in references.items():
            if len(uses) > 1:
                yield f"{package.main}: the {kind} {given} is referred to more than once"
        for part, ids in ((package.main, references), (package.part(f"{kind}s").part, notes)):
            for before, after in pairwise(ids):
                if number(after) < number(before):
                    yield f"{part}: the {kind} {after} comes after the {kind} {before}"


def separators(package: Package) -> Iterator[str]:
    """Both separator notes are there and named in settings (§17.11.23, §17.11.1, §17.11.9; else Word repairs)."""
    settings = package.part("settings")
    for kind in KINDS:
        named = [val(note, "id") for pr in each(settings.root, f"{kind}Pr") for note in pr.iterchildren(W + kind)]
        special: list[tuple[str, str]] = []
        for part, root in package.parts(f"{kind}s"):
            special = [(val(note, "type"), val(note, "id")) for note in each(root, kind) if not _is_ordinary(note)]
            for wanted in ("separator", "continuationSeparator"):
                if wanted not in dict(special):
                    yield f"{part}: there is no {wanted}"
                elif dict(special)[wanted] not in named:
                    yield f"{settings.part}: {kind}Pr does not name the {wanted} {dict(special)[wanted]}"
        for given in named:
            if given not in [note for _, note in special]:
                yield f"{settings.part}: {kind}Pr names the {kind} {given}, which is no separator"


def marks(package: Package) -> Iterator[str]:
    """A note with a mark of its own (§17.11.14 customMarkFollows) is printed with one mark only if done right.

    Measured, all eight ways: the mark follows the reference in its run, it is the whole first run of the note, and
    both runs have the style "footnote reference". Else LibreOffice prints the mark twice, or not at all.
    """
    for kind in KINDS:
        notes_part, notes = package.part(f"{kind}s").part, _notes(package, kind)
        for given, uses in _references(package, kind).items():
            thing = f"the mark of the {kind} {given}"
            for reference in uses:
                run, note = reference.getparent(), notes.get(given)
                if run is None or note is None or not is_on(reference.get(f"{W}customMarkFollows", "0")):
                    continue
                mark, first = text(run), next(each(note, "r"), None)
                if not _is_styled(package, kind, run):
                    yield f"{package.main}: {thing} has not the style {kind} reference"
                if not mark:
                    yield f"{package.main}: {thing} does not follow its reference"
                elif first is None or text(first) != mark:
                    yield f"{notes_part}: {thing}, {mark}, is not the first run of the note"
                elif not _is_styled(package, kind, first):
                    yield f"{notes_part}: {thing} has not the style {kind} reference"


def _references(package: Package, kind: str) -> dict[str, list[_Element]]:
    """The references of the main document by note id, in order of the first."""
    found: dict[str, list[_Element]] = {}
    for reference in each(package.trees[package.main], f"{kind}Reference"):
        found.setdefault(val(reference, "id"), []).append(reference)
    return found


def _notes(package: Package, kind: str) -> dict[str, _Element]:
    """The notes by id, in order of the part, without the separators."""
    notes = each(package.part(f"{kind}s").root, kind)
    return {val(note, "id"): note for note in notes if _is_ordinary(note)}


def _is_ordinary(note: _Element) -> bool:
    return val(note, "type") in ("", "normal")


def _is_styled(package: Package, kind: str, run: _Element) -> bool:
    style = package.styles().get(val(run.find(f"{W}rPr/{W}rStyle")))
    return style is not None and val(style.find(f"{W}name")).lower() == f"{kind} reference"

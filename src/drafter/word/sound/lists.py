"""Rules for lists and styles: every id leads somewhere, and levels and styles agree."""

from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from drafter.word.sound.opening import Package
from drafter.word.sound.trees import W, each, local, repeated, val

POINTERS = {
    "pStyle": "paragraph",
    "rStyle": "character",
    "tblStyle": "table",
    "numStyleLink": "numbering",
    "styleLink": "numbering",
    "basedOn": "",
    "next": "",
    "link": "",
}


def numbers(package: Package) -> Iterator[str]:
    """numPr leads to a num, that to an abstractNum, each given once, every abstractNum first (§17.9.1, .15, .18)."""
    part, root = package.part("numbering")
    abstracts, nums = list(root.iterchildren(f"{W}abstractNum")), list(root.iterchildren(f"{W}num"))
    for twice in repeated(val(abstract, "abstractNumId") for abstract in abstracts):
        yield f"{part}: the abstractNum {twice} is given twice"
    for twice in repeated(val(num, "numId") for num in nums):
        yield f"{part}: the num {twice} is given twice"
    for abstract in abstracts:
        if next(abstract.itersiblings(f"{W}num", preceding=True), None) is not None:
            yield f"{part}: the abstractNum {val(abstract, 'abstractNumId')} comes after a num"
    for num in nums:
        if _abstract(num) not in [val(abstract, "abstractNumId") for abstract in abstracts]:
            yield f"{part}: the num {val(num, 'numId')} leads to no abstractNum"
    known = {"0", *(val(num, "numId") for num in nums)}
    for user, tree in (*package.texts(), package.part("styles")):
        for used in dict.fromkeys(val(pr.find(f"{W}numId")) for pr in each(tree, "numPr")):
            if used and used not in known:
                yield f"{user}: numPr names the num {used}, which is not there"


def levels(package: Package) -> Iterator[str]:
    """A level of a style whose numPr is not of that level (§17.9.23: the two point at each other).

    The standard passes over the ilvl of a style (§17.3.1.19); Word writes it nevertheless, and LibreOffice reads it.
    """
    part, root = package.part("numbering")
    styles = package.styles()
    abstracts = {val(num, "numId"): _abstract(num) for num in root.iterchildren(f"{W}num")}
    for level in root.iterfind(f"{W}abstractNum/{W}lvl"):
        name, here = val(level.find(f"{W}pStyle")), (val(level.getparent(), "abstractNumId"), val(level, "ilvl"))
        back = abstracts.get(_inherited(styles, name, "numId")), _inherited(styles, name, "ilvl") or "0"
        if name in styles and back != here:
            yield f"{part}: level {here[1]} of abstractNum {here[0]} has the style {name}, which does not point back"


def styles(package: Package) -> Iterator[str]:
    """A style that is not defined, or is of another type (§17.7.4.17, §17.3.1.27, §17.3.2.29): Word drops it."""
    types = {name: val(style, "type") or "paragraph" for name, style in package.styles().items()}
    for part, root in (*package.texts(), package.part("styles"), package.part("numbering")):
        for tag, name in dict.fromkeys((local(user), val(user)) for user in each(root, *POINTERS)):
            if name not in types:
                yield f"{part}: {tag} names the style {name}, which is not defined"
            elif POINTERS[tag] not in ("", types[name]):
                yield f"{part}: {tag} names the style {name}, which is a {types[name]} style"


def _abstract(num: _Element) -> str:
    return val(num.find(f"{W}abstractNumId"))


def _inherited(styles: Mapping[str, _Element], name: str, child: str) -> str:
    """What the numPr of a style says, or that of the nearest style it is based on (genuine files need this)."""
    seen: set[str] = set()
    while name in styles and name not in seen:
        seen.add(name)
        found = styles[name].find(f"{W}pPr/{W}numPr/{W}{child}")
        if found is not None:
            return val(found)
        name = val(styles[name].find(f"{W}basedOn"))
    return ""

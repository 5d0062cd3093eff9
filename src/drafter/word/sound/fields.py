"""Rules for fields: their characters, what they show, what they point to."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from drafter.word.sound.opening import Package
from drafter.word.sound.trees import SHOWN, R, each, local, near, text, val

SHOWING = re.compile(r"\s*(?:REF|NOTEREF|PAGEREF|SEQ)(?!\w)", re.IGNORECASE)
REFERENCE = re.compile(r'\s*(?:REF|NOTEREF|PAGEREF)(?!\w)\s*"?([^\s"\\]*)', re.IGNORECASE)
LINK = re.compile(r'\s*HYPERLINK\s+\\l\s+"?([^\s"\\]*)', re.IGNORECASE)


class Field:
    """A field: its code, and the result that is cached once its separator has come (§17.16.1)."""

    __slots__ = ("code", "result")

    def __init__(self, code: str = "", result: str | None = None) -> None:
        self.code, self.result = code, result

    @property
    def name(self) -> str:
        """The first words of its code: what it is and what it points to (§17.16.2)."""
        return " ".join(self.code.split()[:2])


def characters(package: Package) -> Iterator[str]:
    """Field characters out of balance (§17.16.18), or code outside a field (§17.16.23). May cross p, not stories."""
    for part, root in package.stories():
        for fault in _read(root)[1]:
            yield f"{part}: {fault}"


def results(package: Package) -> Iterator[str]:
    """A REF, NOTEREF, PAGEREF or SEQ that caches nothing: Word shows the cache until told to update (§17.16.1)."""
    for part, root in package.stories():
        for field in _read(root)[0]:
            if SHOWING.match(field.code) and not (field.result or "").strip():
                yield f"{part}: the field {field.name} has no cached result"


def targets(package: Package) -> Iterator[str]:
    """A field or hyperlink to no bookmark (§17.16.5, §17.16.22): Word prints "Error! Reference source not found"."""
    known = {val(start, "name").lower() for _, root in package.texts() for start in each(root, "bookmarkStart")}
    for part, root in package.stories():
        for field in _read(root)[0]:
            pointing = REFERENCE.match(field.code) or LINK.match(field.code)
            if pointing and pointing[1].lower() not in known:
                yield f"{part}: the field {field.name} points to a bookmark that is not there"
        for link in each(root, "hyperlink"):
            anchor = val(link, "anchor")
            if anchor and link.get(R + "id") is None and anchor.lower() not in known:
                yield f"{part}: the hyperlink {anchor} points to a bookmark that is not there"


def _read(root: _Element) -> tuple[list[Field], list[str]]:
    """The fields of a story, and the faults in their nesting."""
    whole: list[Field] = []
    begun: list[Field] = []
    faults: list[str] = []
    for element in each(root, "fldSimple", "fldChar", "instrText", "delInstrText", *SHOWN):
        in_code = bool(begun) and begun[-1].result is None
        match local(element), val(element, "fldCharType"):
            case "fldSimple", _:
                whole.append(Field(val(element, "instr"), text(element)))
            case "fldChar", "begin":
                begun.append(Field())
            case "fldChar", "separate" if in_code:
                begun[-1].result = ""
            case "fldChar", "end" if begun:
                whole.append(begun.pop())
            case "fldChar", kind:
                faults.append(f"the field character {kind} is out of place, {near(element)}")
            case "instrText" | "delInstrText", _ if in_code:
                begun[-1].code += element.text or ""
            case "instrText" | "delInstrText", _:
                faults.append(f"the field code “{(element.text or '').strip()}” stands outside a field")
            case _:
                for field in begun:
                    field.result = None if field.result is None else field.result + text(element)
    return whole, faults + [f"the field {field.name} begins and does not end" for field in begun]

"""The flow of a document: what stands one after another in its body, upright or, where it is wide, on pages across."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.value import Value
from drafter.word.wml import Wml, p, ppr, with_section

_REFERENCE = re.compile(r'<w:(header|footer)Reference [^>]*r:id="([^"]*)"[^>]*/>')
_FIRST = re.compile(r"<w:titlePg(?: [^>]*)?/>")
_SIZE = re.compile(r"<w:pgSz [^>]*/>")
_BEHIND = ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")
_TYPE = re.compile(r"<w:type [^>]*/>")


class Sections(Value):
    """The properties of the sections of a document: those of the first, of later ones, and of pages across.

    Only the first section has a first page of its own.
    """

    first: str
    upright: str
    across: str


def sections(given: str, across: Mapping[str, str], mirrored: bool) -> Sections:
    """The sections made from that of a shell; ``across`` are the headers and footers of pages across, by its ids."""
    if mirrored and "<w:bidi" not in given:
        # Before rtlGutter and docGrid, which end the sequence but for a change that is tracked (17.6.17).
        at = min((found for name in _BEHIND if (found := given.find(f"<w:{name}")) >= 0), default=given.rfind("</"))
        given = f"{given[:at]}<w:bidi/>{given[at:]}"
    later = _FIRST.sub("", given)

    def turned(size: re.Match[str]) -> str:
        found = dict(re.findall(r'w:(\w+)="([^"]*)"', size[0]))
        found["w"], found["h"] = found.get("h", ""), found.get("w", "")
        found.pop("orient", None)
        inside = "".join(f' w:{name}="{value}"' for name, value in found.items())
        return f'<w:pgSz{inside} w:orient="landscape"/>'

    wide = _SIZE.sub(turned, _TYPE.sub("", later))
    wide = _REFERENCE.sub(lambda found: found[0].replace(found[2], across.get(found[2], found[2])), wide)
    return Sections(given, _TYPE.sub("", later), wide)


class Flow:
    """Gathers what a document holds. A section ends in the last p of it, so that none is added where there is one."""

    def __init__(self, sections: Sections, spacer: str) -> None:
        self.sections = sections
        self.spacer = spacer
        self.made: list[Wml] = []
        self.wide = False
        self.turned = False

    def add(self, *made: Wml) -> None:
        """Add what comes next."""
        self.made.extend(made)

    def turn(self, wide: bool) -> None:
        """What comes next stands on pages across, or upright."""
        if wide == self.wide:
            return
        if not self.made or not self.made[-1].startswith("<w:p>"):
            # A section cannot end in a table (17.6.18).
            self.made.append(p(ppr(pStyle=self.spacer)))
        self.made[-1] = with_section(self.made[-1], self.last)
        self.wide, self.turned = wide, True

    @property
    def last(self) -> str:
        """The properties of the section that is being written."""
        if self.wide:
            return self.sections.across
        return self.sections.upright if self.turned else self.sections.first

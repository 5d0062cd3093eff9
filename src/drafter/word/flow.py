"""The flow of a document: what stands one after another in its body, upright or, where it is wide, on pages across."""

from __future__ import annotations

from drafter.value import Value
from drafter.word.wml import Wml, p, ppr, with_section

_BEHIND = ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")


class Sections(Value):
    """The properties of the sections of a document: those of the first, of later ones, and of pages across.

    Only the first section has a first page of its own.
    """

    first: str
    upright: str
    across: str


def mirrored(section: str) -> str:
    """The properties of a section that runs from right to left."""
    if "<w:bidi" in section:
        return section
    # Before rtlGutter and docGrid, which end the sequence but for a change that is tracked (17.6.17).
    at = min((found for name in _BEHIND if (found := section.find(f"<w:{name}")) >= 0), default=section.rfind("</"))
    return f"{section[:at]}<w:bidi/>{section[at:]}"


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

"""How deep headings and items may stand: a language has labels for so many levels of each, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.languages import LANGUAGES
from drafter.outline import (
    Annex,
    Blocks,
    Bullet,
    Insertion,
    Item,
    Outline,
    Paragraph,
    Part,
    PartHeading,
    Quotation,
    Section,
    Unnumbered,
)
from drafter.place import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def check(outline: Outline) -> Iterator[Finding]:
    """A fault for each heading and each item that stands deeper than there are labels."""
    language = LANGUAGES[outline.language]
    headings, items = len(language.headings), len(language.items)
    yield from _Text(headings, items, _most(headings), outline.parts, _why(outline)).below(outline.arranged, 1, 1)
    for annex in outline.bound:
        content = annex.text if isinstance(annex, Annex) else outline.agenda.text if outline.agenda else ()
        yield from _Text(headings, items, _most(headings)).below(content, 1, 1)
    apart = (outline.summary.text if outline.summary else (), outline.preamble, *(box.text for box in outline.boxes))
    for content in apart:
        yield from _Text(headings, items, _most(headings)).below(content, 1, 1)


def _why(outline: Outline) -> dict[str, str]:
    """What to say, before a hint, of the parts that stand deeper than usual."""
    if outline.sections:
        return dict.fromkeys(outline.parts, "sections puts this part below a heading: ")
    return {"proposals": "the proposals stand within the issues: "} if outline.issues is not None else {}


def _most(signs: int) -> str:
    if signs <= 0:
        return "write no heading here"
    return f"write at most {signs} sign{'s' * (signs > 1)}: {'#' * signs}"


# The level of the headings in a part that has a chapter for itself.
_USUAL = 2
_NONE: Mapping[str, Any] = {}


class _Text:
    """A text in which so many levels of headings and of items may stand in one another.

    ``parts`` are those that may be inserted in it, ``why`` what is to be said of their depth.
    """

    def __init__(
        self, headings: int, items: int, hint: str, parts: Mapping[str, Part] = _NONE, why: Mapping[str, str] = _NONE
    ) -> None:
        self.headings = headings
        self.items = items
        self.hint = hint
        self.parts = parts
        self.why = why

    def below(self, content: Blocks, heading: int, item: int) -> Iterator[Finding]:
        """The faults in blocks where a heading and an item are of these levels."""
        for block in content:
            match block:
                case Section(content=inner):
                    if heading > self.headings:
                        yield Finding("M105", block.place, "this heading is too deep", self.hint)
                    yield from self.below(inner, heading + 1, item)
                case PartHeading(part=key, content=inner):
                    if heading > self.headings:
                        yield Finding("M105", block.place, "this heading is too deep", self.hint)
                    yield from self.part(key, heading + 1)
                    yield from self.below(inner, heading + 1, item)
                case Insertion(what=what):
                    yield from self.part(what, heading)
                case Item(points=inner):
                    if item > self.items:
                        hint = f"items hang at most {self.items} deep; take blanks away before it, or write “* ”"
                        yield Finding("M111", block.place, "this item stands too deep", hint)
                    yield from self.below(inner, heading, item + 1)
                case Paragraph(points=inner) | Unnumbered(points=inner) | Bullet(points=inner):
                    yield from self.below(inner, heading, item)
                case Quotation():
                    pass

    def part(self, key: str, heading: int) -> Iterator[Finding]:
        """The faults in a part whose headings stand at this level."""
        if part := self.parts.get(key):
            why = self.why.get(key, "") if heading > _USUAL else ""
            hint = why + _most(self.headings - heading + 1)
            yield from _Text(self.headings, self.items, hint).below(part.text, heading, 1)

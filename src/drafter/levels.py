"""How deep headings and items may stand: a language has labels for so many levels of each, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.languages import LANGUAGES
from drafter.outline import Annex, Block, Bullet, Item, Outline, Paragraph, Section, Unnumbered
from drafter.place import Finding


def check(outline: Outline) -> Iterator[Finding]:
    """A fault for each heading and each item that stands deeper than there are labels."""
    language = LANGUAGES[outline.language]
    headings, items = len(language.headings), len(language.items)
    for key, part in outline.parts.items():
        level = outline.level(key)
        most = f"write at most {headings - level} signs: {'#' * (headings - level)}"
        hint = most if level == 1 else f"the proposals stand within the issues: {most}"
        yield from _Text(headings - level, items, hint).below(part.text, 1, 1)
    for annex in outline.bound:
        content = annex.text if isinstance(annex, Annex) else outline.agenda.text if outline.agenda else ()
        hint = f"write at most {headings} signs: {'#' * headings}"
        yield from _Text(headings, items, hint).below(content, 1, 1)


class _Text:
    """A text in which so many levels of headings and of items may stand in one another."""

    def __init__(self, headings: int, items: int, hint: str) -> None:
        self.headings = headings
        self.items = items
        self.hint = hint

    def below(self, content: tuple[Block, ...], heading: int, item: int) -> Iterator[Finding]:
        """The faults in blocks where a heading and an item are of these levels."""
        for block in content:
            match block:
                case Section(content=inner):
                    if heading > self.headings:
                        yield Finding("M105", block.place, "this heading is too deep", self.hint)
                    yield from self.below(inner, heading + 1, item)
                case Item(points=inner):
                    if item > self.items:
                        hint = f"items hang at most {self.items} deep; take blanks away before it, or write “* ”"
                        yield Finding("M111", block.place, "this item stands too deep", hint)
                    yield from self.below(inner, heading, item + 1)
                case Paragraph(points=inner) | Unnumbered(points=inner) | Bullet(points=inner):
                    yield from self.below(inner, heading, item)

"""What has a number at a place of a text, and what has none."""

from __future__ import annotations

from drafter.outline import (
    Block,
    Bullet,
    Insertion,
    Item,
    Paragraph,
    PartHeading,
    Quotation,
    Section,
    Unnumbered,
)
from drafter.value import Value


class Within(Value):
    """Whether headings and paragraphs have numbers at a place of a text."""

    headings: bool
    paragraphs: bool

    def below(self, heading: Section | PartHeading) -> Within:
        """The same below a heading: headings below one without a number have none either."""
        return Within(self.headings and heading.numbered, self.paragraphs)


NUMBERED, UNNUMBERED = Within(True, True), Within(False, False)


def has_number(block: Block, within: Within) -> bool:
    """Whether a block that stands at such a place has a number."""
    match block:
        case Section(numbered=numbered) | PartHeading(numbered=numbered):
            return numbered and within.headings
        case Paragraph():
            return within.paragraphs
        case Item():
            return True
        case Unnumbered() | Quotation() | Insertion() | Bullet():
            return False

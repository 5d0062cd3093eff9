"""An outline leaf by leaf, in the order in which its report is read: each block with the text that it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter import outline as said
from drafter.counting import Counted
from drafter.value import Value, unseen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["section", "part", "paragraph", "unnumbered", "quotation", "item", "bullet", "insertion"]
else:
    Kind = str


class Leaf(Value):
    """A block without what hangs under it.

    ``text`` is the key of the text it stands in (``issues``, ``sections``, ``preamble``, ``annex1``, ``agenda``,
    ``box1``); ``level`` that of a heading in the whole document, ``depth`` that of an item or bullet, and ``order``
    that of an item among items alone. ``numbered`` says whether its number is printed, and ``number`` is that number,
    or 0. ``name`` is its own or that of its place. ``line`` is its text, for a part without a title the usual one.
    """

    name: str
    text: str
    kind: Kind
    block: said.Block
    line: said.Line = ()
    level: int = 0
    depth: int = 0
    order: int = 0
    numbered: bool = False
    number: int = unseen(default=0)


def texts(outline: said.Outline) -> dict[str, said.Blocks]:
    """The texts of an outline by their keys."""
    found: dict[str, said.Blocks] = {
        "summary": outline.summary.text if outline.summary else (),
        "preamble": outline.preamble,
        "sections": outline.sections,
        **{key: part.text for key, part in outline.parts.items()},
        "agenda": outline.agenda.text if outline.agenda else (),
    }
    for number, box in enumerate(outline.boxes, 1):
        found[f"box{number}"] = box.text
    for number, annex in enumerate(outline.bound, 1):
        if isinstance(annex, said.Annex):
            found[f"annex{number}"] = annex.text
    return found


class Homes:
    """In which text each block of an outline stands."""

    def __init__(self, outline: said.Outline) -> None:
        self.of: dict[int, str] = {}
        for key, blocks in texts(outline).items():
            for block in _all(blocks):
                self.of[id(block)] = key

    def __getitem__(self, block: said.Block) -> str:
        """The key of the text; what drafter arranges by itself stands in ``sections``, what it says in nothing."""
        return self.of.get(id(block), "")


def _all(blocks: said.Blocks) -> Iterator[said.Block]:
    for block in blocks:
        yield block
        match block:
            case said.Section(content=inner) | said.PartHeading(content=inner):
                yield from _all(inner)
            case said.Paragraph() | said.Unnumbered() | said.Item() | said.Bullet():
                yield from _all(block.points)
            case said.Quotation() | said.Insertion():
                pass


def leaves(counted: Iterable[Counted], homes: Homes, home: str = "sections") -> Iterator[Leaf]:
    """The leaves of counted blocks, each before what hangs under it; not what stands in a box."""
    for one in counted:
        block, name, number = one.block, one.target.name, one.target.number
        # Where a part has no text yet, what says so is called by the part.
        called = name.partition(".")[0]
        text = homes[block] or (called if called in _PARTS and "." in name else home)
        match block:
            case said.Section(title=line) if name in _PARTS and id(block) not in homes.of:
                heading = said.PartHeading(name, (), one.numbered)
                yield Leaf(name, text, "part", heading, line, one.level, numbered=one.numbered, number=number)
                yield from leaves(one.under, homes, name)
                continue
            case said.Section(title=line):
                yield Leaf(name, text, "section", block, line, one.level, numbered=one.numbered, number=number)
            case said.PartHeading():
                raise AssertionError("counting makes sections of these")
            case said.Paragraph(line=line):
                yield Leaf(name, text, "paragraph", block, line, numbered=one.numbered, number=number)
            case said.Unnumbered(line=line):
                yield Leaf(name, text, "unnumbered", block, line)
            case said.Quotation(line=line):
                yield Leaf(name, text, "quotation", block, line)
            case said.Item(line=line):
                yield Leaf(name, text, "item", block, line, 0, one.depth, one.level, numbered=True, number=number)
            case said.Bullet(line=line):
                yield Leaf(name, text, "bullet", block, line, 0, one.depth, numbered=True)
            case said.Insertion():
                yield Leaf(name, text, "insertion", block)
                continue
        yield from leaves(one.under, homes, text)


_PARTS = ("mandate", "organization", "issues", "proposals")

"""Blocks one after another made the texts of an outline, none deeper than there are labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafter import outline as said
from drafter.languages import LANGUAGES
from drafter.merging.fields import PARTS
from drafter.merging.flat import box_key
from drafter.returning.rows import Row, blocks
from drafter.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def built(outline: said.Outline, rows: Mapping[str, Sequence[Row]], usual: bool) -> said.Outline:
    """The outline with its texts; where the order of parts is ``usual``, no sections say it."""
    language = LANGUAGES[outline.language]
    headings, items = len(language.headings), len(language.items)

    def text(key: str, most: int) -> said.Blocks:
        return blocks(list(fitted(rows[key], most)), items)

    sections = text("sections", headings)
    room = dict(_room(sections, headings))
    changed: dict[str, Any] = {"preamble": text("preamble", 0), "sections": ()}
    for key in ("summary", *PARTS, "agenda"):
        given = getattr(outline, key)
        most = 0 if key == "summary" else headings if key == "agenda" else room.get(key, headings - 1)
        made = text(key, most)
        if given is not None:
            changed[key] = replace(given, text=made)
        elif made:
            changed[key] = said.Part(text=made)
    changed["boxes"] = tuple(replace(box, text=text(box_key(box.name), 0)) for box in outline.boxes)
    if outline.annexes is not None:
        keys = iter([row.key for row in rows["annexes"]])
        changed["annexes"] = tuple(
            replace(one, text=text(key, headings)) if isinstance(one, said.Annex) else one
            for one, key in zip(outline.annexes, keys, strict=True)
        )
    without = replace(outline, **changed)
    return without if usual and without.arranged == sections else replace(without, sections=sections)


def _room(content: said.Blocks, headings: int) -> Iterator[tuple[str, int]]:
    """The parts, each with how many levels of headings its text may have."""
    for block in content:
        match block:
            case said.PartHeading(part=key, content=inner):
                yield key, headings - 1
                yield from _room(inner, headings - 1)
            case said.Insertion(what=key):
                yield key, headings
            case said.Section(content=inner):
                yield from _room(inner, headings - 1)
            case _:
                pass


def fitted(rows: Sequence[Row], most: int) -> Iterator[Row]:
    """The rows with each heading no deeper than there may be; where there may be none it is a text without a number."""
    open_ones: list[int] = []
    for row in rows:
        if row.kind not in ("section", "part"):
            yield row
            continue
        if not most and row.kind == "section":
            yield Row("unnumbered", row.line, 0, row.name)
            continue
        while open_ones and open_ones[-1] >= row.deep:
            open_ones.pop()
        deep = row.deep
        if len(open_ones) >= most > 0:
            del open_ones[most - 1 :]
            deep = max(open_ones[-1] + 1 if open_ones else 1, row.deep) if not open_ones else open_ones[-1] + 1
        open_ones.append(deep)
        yield row if deep == row.deep else replace(row, deep=deep)

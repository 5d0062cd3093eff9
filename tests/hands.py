"""Outlines as people edit them, one edit after another: each is sound again, since what leads nowhere is taken out.

What a hand adds has words that nothing else has, so that it can be found again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from drafter import names, walking
from drafter import outline as said
from drafter.dumping import dump
from drafter.inline import Text
from drafter.outline import Outline
from drafter.source import read
from drafter.value import Value, replace
from outlines import Dice, normal
from retouching import retouched

#: What is put in the place of a value, if anything: a tuple with what stands there then.
Change = Callable[[Any], Any]
_HOLDERS = (said.Paragraph, said.Unnumbered, said.Item, said.Bullet)


def mapped(value: Any, change: Change) -> Any:
    """A value in which everything, from the inside out, is what ``change`` gives for it; None leaves it out."""
    if isinstance(value, tuple):
        made = tuple(new for one in value if (new := mapped(one, change)) is not None)
        return change(made) if made != value else change(value)
    if isinstance(value, Value):
        fields = [name for name in type(value).__match_args__ if name not in ("place", "turns")]  # type: ignore[attr-defined]
        held = {name: getattr(value, name) for name in fields}
        made_of = {name: mapped(one, change) for name, one in held.items() if isinstance(one, tuple | Value)}
        fresh = {name: one for name, one in made_of.items() if one != held[name]}
        return change(replace(value, **fresh) if fresh else value)
    return value


def sound(outline: Outline) -> Outline | None:
    """The outline without references, marks and insertions that lead nowhere, and without what is placed nowhere."""
    points = [point for one in _all(outline, _HOLDERS) for point in one.points]
    if not all(isinstance(point, said.Item | said.Bullet) for point in points):
        return None
    for _ in range(6):
        found = read(dump(outline)).outline
        if found is not None:
            return found
        outline = _without(outline)
    return None


def _without(outline: Outline) -> Outline:
    lost = {*names.unfit(outline)}
    places = [one.what for one in _all(outline.arranged, said.Insertion)]
    for part in outline.parts.values():
        places += [one.what for one in _all(part.text, said.Insertion)]
    for annex in outline.bound:
        places += [one.what for one in _all(annex, said.Insertion)]
    parts = {one.part for one in _all(outline.arranged, said.PartHeading)} | {*places}
    noted = {note.name for note in outline.notes}
    there = {*outline.inserted, *outline.parts}

    def change(value: Any, notes: set[str]) -> Any:
        match value:
            case said.Reference() if value in lost:
                return None
            case said.NoteMark(name=name) if name not in notes:
                return None
            case said.Insertion(what=what) if what not in there:
                return None
            case said.PartHeading(part=part) if part not in there:
                return None
            case _:
                return value

    made = {}
    for name in type(outline).__match_args__:
        held = getattr(outline, name)
        if name in ("tables", "figures", "boxes"):
            held = tuple(
                mapped(one, partial(change, notes={note.name for note in one.notes}))
                for one in held
                if one.name in places
            )
        elif isinstance(held, tuple | Value):
            held = mapped(held, partial(change, notes=noted))
        if name in outline.parts and outline.sections and name not in parts:
            held = None
        made[name] = held
    return replace(outline, **made)


def _all(value: Any, kind: type | tuple[type, ...]) -> list[Any]:
    found: list[Any] = []

    def see(one: Any) -> Any:
        if isinstance(one, kind):
            found.append(one)
        return one

    mapped(value, see)
    return found


def _texts(outline: Outline) -> list[tuple[str, int, said.Blocks]]:
    """The texts in which blocks may be put anywhere: the field, the number of the annex, and the blocks."""
    found: list[tuple[str, int, said.Blocks]] = [(key, 0, part.text) for key, part in outline.parts.items()]
    if outline.agenda is not None:
        found.append(("agenda", 0, outline.agenda.text))
    if outline.preamble:
        found.append(("preamble", 0, outline.preamble))
    for number, annex in enumerate(outline.annexes or (), 1):
        if isinstance(annex, said.Annex):
            found.append(("annexes", number, annex.text))
    found.extend(("boxes", number, box.text) for number, box in enumerate(outline.boxes, 1))
    return found


def _put(outline: Outline, text: tuple[str, int, said.Blocks], blocks: said.Blocks) -> Outline:
    key, number, _ = text
    if key == "preamble":
        return replace(outline, preamble=blocks)
    held = getattr(outline, key)
    if number:
        return replace(outline, **{key: (*held[: number - 1], replace(held[number - 1], text=blocks), *held[number:])})
    return replace(outline, **{key: replace(held, text=blocks)})


def _spots(blocks: Any, put: Callable[[Any], Any]) -> list[tuple[Any, Callable[[Any], Any]]]:
    """Every list of blocks in blocks, with how to put another in its place."""
    found = [(blocks, put)]
    for at, block in enumerate(blocks):
        for field in ("points", "content"):
            if inner := getattr(block, field, ()):

                def into(new: Any, at: int = at, block: Any = block, field: str = field) -> Any:
                    return put((*blocks[:at], replace(block, **{field: new}), *blocks[at + 1 :]))

                found.extend(_spots(inner, into))
    return found


def handled(dice: Dice, outline: Outline, words: str) -> Outline | None:
    """The outline with one edit; what is added says these words. None where nothing came of it."""
    texts = _texts(outline)
    if not any(blocks for _, _, blocks in texts) or not any(lines_of(outline)):
        return sound(replace(outline, closing=(*outline.closing, (Text(words),))))
    if dice.chance(5):
        return sound(retouched(dice, outline))
    text = texts[dice.up_to(len(texts) - 1)]
    spots = _spots(text[2], lambda new: _put(outline, text, new))
    several, put = spots[dice.large(len(spots) - 1)]
    at = dice.up_to(min(len(several), 200))
    new = (Text(words),)
    kinds = [type(one) for one in several if not isinstance(one, said.Insertion | said.PartHeading)] or [said.Paragraph]
    kind = kinds[dice.up_to(min(len(kinds) - 1, 200))]
    block = None
    if several:
        at = min(at, len(several) - 1)
        block = several[at]
    match dice.up_to(9):
        case 0 | 1:
            made = put((*several[:at], kind(new), *several[at:]))
        case 2 if block:
            made = put((*several[:at], *several[at + 1 :]))
        case 3 if block:
            # Moved into another text, or to another place of this one.
            left = put((*several[:at], *several[at + 1 :]))
            others = _texts(left)
            if not others:
                return None
            other = others[dice.up_to(len(others) - 1)]
            places = _spots(other[2], lambda blocks: _put(left, other, blocks))
            into, put_there = places[dice.large(len(places) - 1)]
            to = dice.up_to(min(len(into), 200))
            made = put_there((*into[:to], block, *into[to:]))
        case 4 if isinstance(block, said.Paragraph) and block.line:
            cut = dice.up_to(len(block.line))
            first, rest = normal([*block.line[:cut]]), normal([*block.line[cut:], Text(f" {words}")])
            made = put((*several[:at], said.Paragraph(first, (), block.name), said.Paragraph(rest, block.points),
                        *several[at + 1 :]))  # fmt: skip
        case 5 if block and at + 1 < len(several) and type(block) is type(several[at + 1]) is said.Paragraph:
            after = several[at + 1]
            one = said.Paragraph(normal([*block.line, Text(" "), *after.line]), after.points, block.name)
            made = put((*several[:at], one, *several[at + 2 :]))
        case 6 if isinstance(block, said.Paragraph | said.Item) and (cited := _cited(outline)):
            name = cited[dice.up_to(min(len(cited) - 1, 200))]
            line = normal([*block.line, Text(f" {words} "), said.Reference("ref", (name,))])
            made = put((*several[:at], replace(block, line=line), *several[at + 1 :]))
        case 7 if isinstance(block, said.Paragraph | said.Item) and outline.notes and text[0] != "boxes":
            note = outline.notes[dice.up_to(len(outline.notes) - 1)]
            line = normal([*block.line, Text(f" {words}"), said.NoteMark(note.name)])
            made = put((*several[:at], replace(block, line=line), *several[at + 1 :]))
        case 8 if isinstance(block, said.Paragraph | said.Item | said.Section):
            # Named, and referred to at the end of the report.
            given = block if block.name else replace(block, name=words.replace(" ", "-"))
            kind_of: said.Kind = "section" if isinstance(block, said.Section) else "para"
            made = put((*several[:at], given, *several[at + 1 :]))
            pointer = said.Reference(kind_of, (given.name,))
            made = replace(made, closing=(*made.closing, (Text(f"{words} "), pointer)))
        case _:
            made = _at_large(dice, outline, new)
    return sound(made) if made != outline else None


def _cited(outline: Outline) -> list[str]:
    return [name for name, kind in names.cited(outline).items() if kind]


def _at_large(dice: Dice, outline: Outline, new: said.Line) -> Outline:
    """The outline with an edit of something greater than a block."""
    annexes = list(outline.bound)
    match dice.up_to(5):
        case 0:
            at = dice.up_to(len(annexes))
            made = said.Annex(new, (said.Paragraph((Text(f"In {new[0].words}"),)),))  # type: ignore[union-attr]
            return replace(outline, annexes=(*annexes[:at], made, *annexes[at:]))
        case 1 if annexes:
            at = dice.up_to(len(annexes) - 1)
            rest = (*annexes[:at], *annexes[at + 1 :])
            return replace(outline, annexes=rest, agenda=outline.agenda if "agenda" in rest else None)
        case 2 if outline.notes:
            at = dice.up_to(len(outline.notes) - 1)
            return replace(outline, notes=(*outline.notes[:at], *outline.notes[at + 1 :]))
        case 3 if outline.notes:
            at = dice.up_to(len(outline.notes) - 1)
            note = outline.notes[at]
            fresh = replace(note, paragraphs=(*note.paragraphs, new))
            return replace(outline, notes=(*outline.notes[:at], fresh, *outline.notes[at + 1 :]))
        case 4 if outline.tables:
            table = outline.tables[0]
            columns = len(table.rows.sides)
            cells = tuple((new,) if at == 0 else () for at in range(columns))
            at = dice.up_to(len(table.rows.body))
            body = (*table.rows.body[:at], cells, *table.rows.body[at:])
            fresh_rows = replace(table.rows, body=body) if columns else table.rows
            return replace(outline, tables=(replace(table, rows=fresh_rows), *outline.tables[1:]))
        case 5 if outline.inserted:
            gone = [*outline.inserted][dice.up_to(len(outline.inserted) - 1)]
            kept = {
                field: tuple(one for one in getattr(outline, field) if one.name != gone)
                for field in ("tables", "figures", "boxes")
            }
            return replace(outline, **kept)
        case _:
            return replace(outline, title=(*outline.title, new))


def by_hand(dice: Dice, outline: Outline, edits: int, whose: str) -> Outline:
    """The outline with so many edits of somebody."""
    for number in range(edits):
        outline = handled(dice, outline, f"{whose}{number}") or outline
    return outline


def lines_of(outline: Outline) -> list[said.Line]:
    """Every line of the blocks of an outline."""
    found: list[said.Line] = []
    for text in walking.texts(outline):
        found += walking.below(text)
    for box in outline.boxes:
        found += walking.below(box.text)
    return found


def pointing(line: said.Line) -> bool:
    """Whether a line refers to anything, or marks a note."""
    return any(True for _ in walking.marked((line,)))

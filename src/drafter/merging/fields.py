"""Everything of an outline but its texts, merged field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drafter import marking
from drafter import outline as said
from drafter.drawn import show as drawn
from drafter.merging import running
from drafter.merging.conflicts import Umpire
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: The keys that the annexes of the three outlines are known by, by their numbers.
Annexes = tuple[dict[int, str], dict[int, str], dict[int, str]]


class Filled(Value):
    """A merged outline whose texts are still to come, and the annexes that it has, by their keys.

    Where they are ``unlisted``, the agenda is the annex without being named; where the order of parts is ``usual``, no
    sections say it.
    """

    outline: said.Outline
    annexes: tuple[str, ...]
    given: Mapping[str, said.Annex]
    unlisted: bool
    usual: bool


def annexes(base: said.Outline, ours: said.Outline, theirs: said.Outline) -> Annexes:
    """The keys of annexes: by name, by title, or by number where neither tells."""
    found: list[dict[int, str]] = []
    for which, outline in enumerate((base, ours, theirs)):
        keys: dict[int, str] = {}
        for number, annex in enumerate(outline.bound, 1):
            if not isinstance(annex, said.Annex):
                keys[number] = "agenda"
                continue
            name = f"annex {annex.name}" if annex.name else f"annex “{marking.show(annex.title)}”"
            keys[number] = name if name not in keys.values() else f"{name} {number}"
        if which:
            # One whose title was edited is known by its place, where the base has one there that is not found else.
            known = set(found[0].values())
            for number, key in keys.items():
                old = found[0].get(number, "")
                if key != "agenda" and key not in known and old not in ("", "agenda", *keys.values()):
                    keys[number] = old
        found.append(keys)
    return found[0], found[1], found[2]


def merge(umpire: Umpire, base: said.Outline, ours: said.Outline, theirs: said.Outline, keys: Annexes) -> Filled:
    """The outline with all but its texts, which are those of ours meanwhile."""
    changed: dict[str, Any] = {}
    three = base, ours, theirs
    for field in ("language", "body", "template", "editorial", "contents", "numbered"):
        changed[field] = value(umpire, field, *(getattr(one, field) for one in three))
    for field in ("title", "subtitle", "author", "closing"):
        changed[field] = running.lines(umpire, field, *(getattr(one, field) for one in three))
    changed["masthead"] = each(umpire, "masthead", value, *(one.masthead for one in three))
    changed["session"] = each(umpire, "session", _of_session, *(one.session for one in three))
    for field in ("summary", "mandate", "organization", "issues", "proposals", "agenda"):
        changed[field] = part(umpire, field, *(getattr(one, field) for one in three))
    for field in ("tables", "figures", "boxes"):
        changed[field] = named(umpire, _inserted, *(getattr(one, field) for one in three))
    changed["notes"] = named(umpire, _note, *(one.notes for one in three))
    several: list[dict[str, said.Annex]] = []
    for outline, known in zip(three, keys, strict=True):
        given = enumerate(outline.bound, 1)
        several.append({known[number]: annex for number, annex in given if isinstance(annex, said.Annex)})
    order = _order(*([*known.values()] for known in keys))
    merged: dict[str, said.Annex] = {}
    for key in order:
        if key != "agenda" and (one := _one(umpire, key, _annex, *(given.get(key) for given in several))) is not None:
            merged[key] = one
    listed = value(umpire, "annexes", *("agenda" in one.bound for one in three))
    kept = tuple(key for key in order if key in merged or (key == "agenda" and listed))
    unlisted = value(umpire, "annexes", *(one.annexes is None for one in three))
    usual = value(umpire, "sections", *(not one.sections for one in three))
    return Filled(replace(ours, **changed), kept, merged, unlisted, usual)


def filled(made: Filled, texts: Mapping[str, said.Blocks]) -> said.Outline:
    """The outline with its texts."""
    outline = made.outline
    changed: dict[str, Any] = {"preamble": texts["preamble"], "sections": ()}
    for field in ("summary", "mandate", "organization", "issues", "proposals", "agenda"):
        given = getattr(outline, field)
        if given is not None:
            changed[field] = replace(given, text=texts[field])
        elif texts[field]:
            changed[field] = said.Part(text=texts[field])
    changed["boxes"] = tuple(replace(box, text=texts[f"box {box.name}"]) for box in outline.boxes)
    bound: tuple[Any, ...] = tuple(
        key if key == "agenda" else replace(made.given[key], text=texts[key]) for key in made.annexes
    )
    unlisted = bound in ((), ("agenda",)) and made.unlisted
    without = replace(outline, **changed, annexes=None if unlisted else bound)
    return (
        without
        if made.usual and without.arranged == texts["sections"]
        else replace(without, sections=texts["sections"])
    )


def value(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    """One value of both sides."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    return theirs if umpire.theirs_wins(where, _said(base), _said(ours), _said(theirs)) else ours


def _said(given: Any) -> str:
    return "" if given is None else given if isinstance(given, str) else repr(given)


Way = Callable[[Umpire, str, "Any", "Any", "Any"], "Any"]


def each(umpire: Umpire, where: str, way: Way, base: Value, ours: Value, theirs: Value) -> Any:
    """The fields of a value, each by itself."""
    changes = {}
    for field in type(base).__match_args__:  # type: ignore[attr-defined]
        if field not in ("place", "text"):
            three = (getattr(one, field) for one in (base, ours, theirs))
            changes[field] = way(umpire, f"{where}.{field}", *three)
    return replace(ours, **changes)


def _of_session(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    field = where.partition(".")[2]
    if field in ("name", "dates_and_place", "agenda_title"):
        return running.lines(umpire, where, base, ours, theirs)
    if field == "agenda_item":
        return running.line(umpire, where, base, ours, theirs)
    return value(umpire, where, base, ours, theirs)


def part(umpire: Umpire, where: str, base: said.Part | None, ours: said.Part | None, theirs: said.Part | None) -> Any:
    """A part but for its text; one that a side took out is out, unless the other edited it, which its blocks tell."""
    if base is None or ours is None or theirs is None:
        if ours is None or theirs is None:
            return None if base is not None else ours or theirs
        return value(umpire, where, base, ours, theirs)
    return each(umpire, where, _titled, base, ours, theirs)


def _titled(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    if where.endswith((".title", ".source")):
        return running.line(umpire, where, base, ours, theirs)
    return value(umpire, where, base, ours, theirs)


def named(umpire: Umpire, way: Way, base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any]) -> Any:
    """Things that have names, each by itself."""
    three = [{one.name: one for one in several} for several in (base, ours, theirs)]
    order = _order(*([*several] for several in three))
    made = (_one(umpire, name, way, *(several.get(name) for several in three)) for name in order)
    return tuple(one for one in made if one is not None)


def _order(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """All the names: in the order of the side that changed it, and new ones behind what stands before them."""
    mine = [key for key in ours if key in base]
    order = [*(theirs if mine == [key for key in base if key in ours] else ours)]
    for several in (ours, theirs):
        for at, key in enumerate(several):
            if key not in order:
                before = next((order.index(one) + 1 for one in reversed(several[:at]) if one in order), 0)
                order.insert(before, key)
    return order


def _one(umpire: Umpire, where: str, way: Way, base: Any, ours: Any, theirs: Any) -> Any:
    """A thing of both sides, or of one; one that a side took out and the other edited is a conflict."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if ours is None or theirs is None or base is None:
        if base is not None and umpire.theirs_wins(where, _said(base), _said(ours), _said(theirs)):
            return theirs
        return ours if base is not None and umpire.keep == "ours" else ours or theirs
    return way(umpire, where, base, ours, theirs)


def _note(umpire: Umpire, where: str, base: said.Note, ours: said.Note, theirs: said.Note) -> said.Note:
    return replace(ours, paragraphs=running.lines(umpire, where, base.paragraphs, ours.paragraphs, theirs.paragraphs))


def _annex(umpire: Umpire, where: str, base: said.Annex, ours: said.Annex, theirs: said.Annex) -> Any:
    return each(umpire, where, _titled, base, ours, theirs)


def _inserted(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    return each(umpire, where, _of_inserted, base, ours, theirs)


def _of_inserted(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    if where.endswith(".notes"):
        return named(umpire, _note, base, ours, theirs)
    if where.endswith(".rows"):
        return _rows(umpire, where, base, ours, theirs)
    return _titled(umpire, where, base, ours, theirs)


def _rows(umpire: Umpire, where: str, base: said.Rows, ours: said.Rows, theirs: said.Rows) -> said.Rows:
    """The rows of a table: cell by cell where their numbers are the same."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    shapes = {
        tuple((len(rows), *(len(row) for row in rows)) for rows in (one.header, one.body))
        for one in (base, ours, theirs)
    }
    if len(shapes) > 1:
        told = ["\n".join(drawn(one)) for one in (base, ours, theirs)]
        return theirs if umpire.theirs_wins(where, told[0], told[1], told[2]) else ours
    made = []
    for field in ("header", "body"):
        several = zip(*(getattr(one, field) for one in (base, ours, theirs)), strict=True)
        made.append(tuple(
            tuple(running.lines(umpire, where, *cells) for cells in zip(*rows, strict=True)) for rows in several
        ))  # fmt: skip
    return said.Rows(value(umpire, where, base.sides, ours.sides, theirs.sides), made[0], made[1])

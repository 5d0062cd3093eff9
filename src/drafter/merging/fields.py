"""Everything of an outline but its texts, merged field by field."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from drafter import outline as said
from drafter.merging import running, tables
from drafter.merging.annexed import Annexes
from drafter.merging.conflicts import Spot, Umpire
from drafter.returning.rows import Row
from drafter.value import Value, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

PARTS = ("mandate", "organization", "issues", "proposals")


def merge(
    umpire: Umpire, three: tuple[said.Outline, said.Outline, said.Outline], keys: Annexes,
    rows: Mapping[str, Sequence[Row]], back: Collection[tuple[str, str]],
) -> said.Outline:  # fmt: skip
    """The outline with all but its texts, which are those of ours meanwhile; ``rows`` say what has its place in it.

    ``back`` are notes that stay in any case, each behind the name of what it stands in.
    """
    changed: dict[str, Any] = {"notes": notes(umpire, three, {name for scope, name in back if not scope})}
    for field in ("language", "body", "template", "editorial", "contents", "numbered"):
        changed[field] = value(umpire, field, *(getattr(one, field) for one in three))
    for field in ("title", "subtitle", "author", "closing"):
        changed[field] = running.lines(umpire, Spot(field), *(getattr(one, field) for one in three))
    changed["masthead"] = each(umpire, "masthead", value, *(one.masthead for one in three))
    changed["session"] = _session(umpire, *(one.session for one in three))
    there = {row.key for text in rows.values() for row in text if row.key}
    for field in ("summary", "agenda", *PARTS):
        given = [getattr(one, field) for one in three]
        changed[field] = _part(umpire, field, *given) if field in there else None
    for field in ("tables", "figures", "boxes"):
        changed[field] = _exhibits(umpire, there, back, *(getattr(one, field) for one in three))
    bound = tuple(_bound(umpire, three, keys, rows["annexes"]))
    listed = not value(umpire, "annexes", *(one.annexes is None for one in three))
    usual = replace(three[1], agenda=changed["agenda"], annexes=None).bound
    return replace(three[1], **changed, annexes=bound if listed or bound != usual else None)


def is_usual(umpire: Umpire, three: Sequence[said.Outline]) -> bool:
    """Whether no sections say where the parts stand."""
    base, ours, theirs = (not one.sections for one in three)
    return bool(value(umpire, "sections", base, ours, theirs))


def _bound(
    umpire: Umpire, three: Sequence[said.Outline], keys: Annexes, rows: Sequence[Row]
) -> Sequence[said.Annex | str]:
    """The annexes in their order, with the texts that they have somewhere."""
    several = [
        {known[number]: one for number, one in enumerate(outline.bound, 1) if isinstance(one, said.Annex)}
        for outline, known in zip(three, keys, strict=True)
    ]
    made: list[said.Annex | str] = []
    for row in rows:
        if row.kind != "section":
            made.append(row.key)
            continue
        base, ours, theirs = (given.get(row.key) for given in several)
        one = ours or theirs or base
        assert one is not None
        if ours and theirs:
            numbered = value(umpire, row.key, base and base.numbered, ours.numbered, theirs.numbered)
            original = value(umpire, row.key, base and base.original, ours.original, theirs.original)
            one = replace(one, numbered=numbered, original=original)
        made.append(replace(one, title=row.line, name=row.name))
    return made


def value(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    """One value of both sides."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    return (ours, theirs)[umpire.follows(Spot(where), "value", _said(base), _said(ours), _said(theirs))]


def _said(given: Any) -> str:
    """A value in words."""
    match given:
        case None | () | "":
            return ""
        case True | False:
            return "yes" if given else "no"
        case said.Body():
            return "\n".join(filter(None, (given.organ, *map(running.shown, given.name))))
        case said.Note():
            return "\n".join(map(running.shown, given.paragraphs))
        case said.NoteMark():
            return running.shown((given,))
        case said.AgendaItem():
            return "\n".join(map(running.shown, (given.number, *given.title)))
        case said.Editorial():
            return f"{given.edition} {' '.join(given.leave_out)}".strip()
        case tuple():
            return "\n".join(map(_said, given))
        case Value():
            fields = type(given).__match_args__  # type: ignore[attr-defined]
            return "\n".join(filter(None, (_said(getattr(given, field)) for field in fields if field != "place")))
        case _:
            return str(given)


Way = Callable[[Umpire, str, "Any", "Any", "Any"], "Any"]


def each(umpire: Umpire, where: str, way: Way, base: Value, ours: Value, theirs: Value) -> Any:
    """The fields of a value, each by itself."""
    changes = {}
    for field in type(base).__match_args__:  # type: ignore[attr-defined]
        if field not in ("place", "text"):
            three = (getattr(one, field) for one in (base, ours, theirs))
            changes[field] = way(umpire, f"{where}.{field}", *three)
    return replace(ours, **changes)


def _session(umpire: Umpire, base: said.Session, ours: said.Session, theirs: said.Session) -> Any:
    """The session. Its agenda item is one or a list of them: what a side turned into the other is one value."""
    forms = [bool(one.agenda_items) for one in (base, ours, theirs)]
    made = each(umpire, "session", _of_session, base, ours, theirs) if len(set(forms)) == 1 else None
    if made is not None:
        return made
    fields = ("agenda_item", "agenda_title", "agenda_items")
    told = [tuple(getattr(one, field) for field in fields) for one in (base, ours, theirs)]
    found = value(umpire, "session.agenda_item", *told)
    kept = dict(zip(fields, found, strict=True))
    return replace(
        each(umpire, "session", _of_session, *(replace(one, **kept) for one in (base, ours, theirs))), **kept
    )


def _of_session(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    field = where.partition(".")[2]
    if field in ("name", "dates_and_place", "agenda_title"):
        return running.lines(umpire, Spot(where), base, ours, theirs)
    if field == "agenda_item":
        return running.line(umpire, Spot(where), base, ours, theirs)
    return value(umpire, where, base, ours, theirs)


def _part(umpire: Umpire, where: str, base: said.Part | None, ours: said.Part | None, theirs: said.Part | None) -> Any:
    """A part but for its text."""
    if ours is None or theirs is None:
        return ours or theirs or base
    return each(umpire, where, _titled, base or said.Part(), ours, theirs)


def _titled(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    if where.endswith((".title", ".source")):
        return running.line(umpire, Spot(where), base, ours, theirs)
    return value(umpire, where, base, ours, theirs)


def _by_name(three: Sequence[Sequence[Any]]) -> tuple[list[str], list[dict[str, Any]]]:
    """All names in an order that fits both sides, and what each outline has under them."""
    several = [{one.name: one for one in given} for given in three]
    return _order(*([*one] for one in several)), several


def _order(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """All the names: in the order of the side that changed it, and new ones behind what stands before them."""
    mine = [key for key in ours if key in base]
    first, second = (theirs, ours) if mine == [key for key in base if key in ours] else (ours, theirs)
    order = [*first]
    for several in (second, base):
        known = {key: at for at, key in enumerate(order, 1)}
        new: dict[int, list[str]] = {}
        before = 0
        for key in several:
            before = known.get(key, before)
            if key not in known:
                new.setdefault(before, []).append(key)
        for at in sorted(new, reverse=True):
            order[at:at] = new[at]
    return order


def _exhibits(
    umpire: Umpire, there: set[str], back: Collection[tuple[str, str]], *three: Sequence[Any]
) -> tuple[Any, ...]:
    """The tables, figures or boxes that have a place."""
    order, several = _by_name(three)
    made: list[Any] = []
    for name in order:
        base, ours, theirs = (given.get(name) for given in several)
        if name not in there:
            continue
        if ours is None or theirs is None:
            made.append(ours or theirs or base)
        else:
            kept = {note for scope, note in back if scope == name}
            made.append(_exhibit(umpire, kept, base or ours, ours, theirs))
    return tuple(made)


def _exhibit(umpire: Umpire, back: Collection[str], base: Any, ours: Any, theirs: Any) -> Any:
    three = base, ours, theirs
    where = Spot(ours.name, (base.name, ours.name, theirs.name))
    changed: dict[str, Any] = {}
    for field in type(base).__match_args__:
        given = tuple(getattr(one, field) for one in three)
        if field == "notes":
            changed[field] = notes(umpire, three, back)
        elif field in ("title", "source"):
            changed[field] = running.line(umpire, replace(where, name=f"{ours.name}.{field}"), *given)
        elif field not in ("place", "text", "rows", "widths", "name"):
            changed[field] = value(umpire, f"{ours.name}.{field}", *given)
    if isinstance(base, said.Table):
        found = tables.rows(umpire, where, tuple(one.rows for one in three), tuple(one.widths for one in three))
        changed["rows"], changed["widths"] = found
    return replace(ours, **changed)


def notes(umpire: Umpire, three: Sequence[Any], back: Collection[str] = ()) -> said.Notes:
    """The notes of outlines, or of what is inserted; one that a side took out and the other edited is a conflict.

    Those in ``back`` stay in any case.
    """
    order, several = _by_name([one.notes for one in three])
    made: list[said.Note] = []
    for name in order:
        base, ours, theirs = (given.get(name) for given in several)
        spot = Spot(f"[^{name}]")
        left = ours if theirs is None else theirs
        if ours is not None and theirs is not None:
            old = base.paragraphs if base else ours.paragraphs
            made.append(replace(ours, paragraphs=running.lines(umpire, spot, old, ours.paragraphs, theirs.paragraphs)))
        elif left is not None and (
            base is None
            or name in back
            or (left != base and umpire.stays(spot, "deleted", _said(base), _said(left), 0 if ours is None else 1))
        ):
            made.append(left)
    return tuple(made)

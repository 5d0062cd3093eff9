"""Everything of an outline but its texts, merged field by field."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from drafter import outline as said
from drafter.merging import running
from drafter.merging.annexed import Annexes
from drafter.merging.conflicts import Spot, Umpire
from drafter.merging.exhibits import exhibits, notes
from drafter.merging.values import each, value
from drafter.returning.rows import Row
from drafter.value import replace

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
    if any(one.agenda is None and said.AGENDA in one.bound for one in three[1:]):
        changed["agenda"] = _emptied(umpire, *(one.agenda for one in three))
    for field in ("tables", "figures", "boxes"):
        changed[field] = exhibits(umpire, there, back, *(getattr(one, field) for one in three))
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


def _emptied(umpire: Umpire, base: said.Part | None, ours: said.Part | None, theirs: said.Part | None) -> Any:
    """The agenda but for its text, of which a side has left nothing, though it has its place among the annexes."""
    left = ours or theirs
    if base is None or left is None:
        return left
    was, now = running.shown(base.title), running.shown(left.title)
    changed = (left.title, left.numbered) != (base.title, base.numbered)
    return left if changed and umpire.stays(Spot("agenda"), "deleted", was, now, 0 if ours is None else 1) else None


def _titled(umpire: Umpire, where: str, base: Any, ours: Any, theirs: Any) -> Any:
    if where.endswith((".title", ".source")):
        return running.line(umpire, Spot(where), base, ours, theirs)
    return value(umpire, where, base, ours, theirs)

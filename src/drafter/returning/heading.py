"""What stands above the text, as it was edited: session, agenda items, title, author; and the closing lines."""

from __future__ import annotations

from collections.abc import Mapping

from drafter import outline as said
from drafter.returning.lines import Lines
from drafter.returning.phrases import Phrased
from drafter.returning.rows import blocks
from drafter.returning.shaping import split
from drafter.returning.slots import Written, is_unchanged
from drafter.returning.steps import Step, Walked
from drafter.value import replace


def heads(
    made: said.Outline, wrote: Written, walked: Walked, lines: Lines, woven: Mapping[int, said.Line], phrased: Phrased
) -> said.Outline:
    """The outline with what its title block says now."""
    made = replace(made, session=replace(made.session, provisional=phrased.provisional))
    found: dict[str, said.Lines | None] = {}
    for slot in wrote.head:
        if slot.field and slot.name not in phrased.kept:
            found[slot.field] = None
    order = {slot.field: at for at, slot in enumerate(wrote.head)}
    last = ""
    same: dict[str, said.Lines] = {}
    waiting: said.Lines = ()
    for zone in walked.zones:
        for step in zone.steps if zone.kind == "head" else ():
            field = step.slot.field if step.slot else last
            line = woven[id(step)]
            if (step.slot and (not field or step.slot.name in phrased.kept)) or not line:
                continue
            if step.slot is None and not field:
                # Nothing is above it but what no key says: it comes before what is below.
                waiting = (*waiting, *split(line))
                continue
            before = found.get(field) or same.get(field, ())
            if step.slot and is_unchanged(step.slot, lines.atoms(step.piece.line), line) and not (before or waiting):
                found.pop(field, None)
                same[field] = split(line) if step.slot.threads else ()
            else:
                found[field] = (*before, *waiting, *split(line))
                waiting = ()
            last = _behind(field)
    if waiting:
        found["title"] = (*waiting, *(found.get("title") or same.get("title", ())))
    # From the last on: where one title of an item goes, those behind it move up.
    for field in sorted(found, key=lambda field: order.get(field, len(order)), reverse=True):
        made = _put(made, field, found[field] or ())
    closing = [step for zone in walked.zones if zone.kind == "closing" for step in zone.steps]
    same_closing = len(closing) == 1 and closing[0].slot is not None and is_unchanged(
        closing[0].slot, lines.atoms(closing[0].piece.line), woven[id(closing[0])]
    )  # fmt: skip
    if same_closing or not (closing or wrote.closing):
        return made
    return replace(made, closing=tuple(line for step in closing for line in split(woven[id(step)])))


def _behind(field: str) -> str:
    """The field that a new line behind one is of: an item has one number, and titles below it."""
    kind, _, which = field.partition(".")
    return f"itemtitle.{which}.0" if kind == "item" else field


def _put(made: said.Outline, field: str, given: said.Lines) -> said.Outline:
    """The outline with these lines in a field of its head."""
    kind, _, rest = field.partition(".")
    session = made.session
    match kind:
        case "session":
            return replace(made, session=replace(session, name=given))
        case "dates":
            return replace(made, session=replace(session, dates_and_place=given))
        case "title" | "subtitle" | "author":
            return replace(made, **{kind: given})
        case "body" if isinstance(made.body, said.Body):
            body = replace(made.body, name=given)
            return replace(made, body="" if body == said.Body() else body)
        case "body" if given:
            return replace(made, body=said.Body(name=given))
        case "item" | "itemtitle":
            return replace(made, session=_item(session, kind, rest, given))
        case _:
            return made


def _item(session: said.Session, kind: str, rest: str, given: said.Lines) -> said.Session:
    """The session with an agenda item that was edited."""
    which, _, number = rest.partition(".")
    at = int(which)
    own = session.agenda_item or session.agenda_title
    if own and at == 0:
        if kind == "item":
            return replace(session, agenda_item=_one(given))
        return replace(session, agenda_title=_titles(session.agenda_title, int(number), given))
    items = list(session.agenda_items)
    index = at - bool(own)
    item = items[index]
    if kind == "item":
        items[index] = replace(item, number=_one(given))
    else:
        items[index] = replace(item, title=_titles(item.title, int(number), given))
    return replace(session, agenda_items=tuple(items))


def _one(given: said.Lines) -> said.Line:
    return given[0] if given else ()


def _titles(old: said.Lines, at: int, given: said.Lines) -> said.Lines:
    return (*old[:at], *given, *old[at + 1 :])


__all__ = ["Step", "blocks", "heads"]

"""An edited file against the outline that it was made from: the outline as it was edited, and what it cannot hold."""

from __future__ import annotations

from drafter import outline as said
from drafter.pieces import Said
from drafter.returning.addresses import as_written
from drafter.returning.agreeing import agreeing, standing
from drafter.returning.masthead import bared, edits, noted
from drafter.returning.parting import parted
from drafter.returning.rebuilding import Change, Remark, Returned, rebuild
from drafter.returning.slots import written
from drafter.returning.values import Values
from drafter.returning.walk import walk
from drafter.surround import Surround
from drafter.value import replace


def returned(base: said.Outline, came: Said, surround: Surround | None = None) -> Returned:
    """The outline that says what came back. Raises Problems where the base does not make a report.

    ``surround`` is what drafter wrote around the report; without it nothing of that comes back.
    """
    wrote = written(base)
    came = as_written(came, wrote.report)
    if surround is None:
        return rebuild(base, wrote, walk(wrote, came), came)
    values = Values(base)
    parts = parted(came, surround, values.reads)
    around = edits(base, values, parts.found, parts.typed)
    found = rebuild(base, wrote, walk(wrote, parts.said), parts.said)
    made, body = found.outline, found.outline.body
    if isinstance(body, said.Body) and isinstance(around.outline.body, said.Body):
        body = replace(body, organ=around.outline.body.organ)
    return replace(
        found,
        outline=replace(made, masthead=replace(around.outline.masthead, marks=made.masthead.marks), body=body),
        changes=(*around.changes, *found.changes),
        remarks=(*around.remarks, *bared(parts.bared, parts.repainted), *noted(came, parts.notes), *found.remarks),
    )


__all__ = ["Change", "Remark", "Returned", "agreeing", "returned", "standing"]

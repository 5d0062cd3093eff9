"""An edited file against the outline that it was made from: the outline as it was edited, and what it cannot hold."""

from __future__ import annotations

from drafter import outline as said
from drafter.pieces import Said
from drafter.returning.agreeing import agreeing
from drafter.returning.rebuilding import Change, Remark, Returned, rebuild
from drafter.returning.slots import written
from drafter.returning.walk import walk


def returned(base: said.Outline, came: Said) -> Returned:
    """The outline that says what came back. Raises Problems where the base does not make a report."""
    wrote = written(base)
    return rebuild(base, wrote, walk(wrote, came), came)


__all__ = ["Change", "Remark", "Returned", "agreeing", "returned"]

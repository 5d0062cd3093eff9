"""One file that was checked, with what was found in it."""

from __future__ import annotations

from drafter.place import Finding
from drafter.value import Value


class Examined(Value):
    """A file by the name it was given, its findings in order, and beside each its place for a reader of the report.

    ``amiss`` are sentences about the file itself, where it could not be read.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    where: tuple[str, ...] = ()
    amiss: tuple[str, ...] = ()

"""Files: what is read, where the result goes, and writing so that no text is ever lost."""

from __future__ import annotations

from drafter.files.naming import OUTLINES, begun, beside, chosen, identity, named, outline_of, target, template
from drafter.files.owners import check_closed
from drafter.files.reading import (
    PICTURES,
    REPORTS,
    TEMPLATES,
    decoded,
    read,
    read_all,
    read_outline,
)
from drafter.files.reasons import FileError
from drafter.files.writing import (
    check_free,
    create,
    discard,
    is_protected,
    keep,
    output_error,
    present,
    write,
    write_out,
)

__all__ = [
    "OUTLINES",
    "PICTURES",
    "REPORTS",
    "TEMPLATES",
    "FileError",
    "begun",
    "beside",
    "check_closed",
    "check_free",
    "chosen",
    "create",
    "decoded",
    "discard",
    "identity",
    "is_protected",
    "keep",
    "named",
    "outline_of",
    "output_error",
    "present",
    "read",
    "read_all",
    "read_outline",
    "target",
    "template",
    "write",
    "write_out",
]

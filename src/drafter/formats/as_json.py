"""Findings as JSON: a file each, with all that is known of each finding. Lines and columns count from 1."""

from __future__ import annotations

import json
from collections.abc import Sequence

from drafter.formats.examined import Examined
from drafter.place import Edit, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Counts up when a key changes its meaning; new ones may come without that.
VERSION = 1


def show(files: Sequence[Examined]) -> str:
    """All files and findings as one object."""
    return json.dumps({"version": VERSION, "files": list(map(_file, files))}, ensure_ascii=False, indent=2)


def _file(one: Examined) -> dict[str, Any]:
    levels = [finding.level for finding in one.findings]
    return {
        "file": one.path,
        "errors": list(one.amiss),
        "faults": levels.count("fault"),
        "warnings": levels.count("warning"),
        "hints": levels.count("hint"),
        "findings": [_finding(*pair) for pair in zip(one.findings, one.where, strict=True)],
    }


def _finding(finding: Finding, where: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "level": finding.level,
        "line": finding.place.line if finding.place else None,
        "column": finding.place.column if finding.place else None,
        "where": where,
        "message": finding.message,
        "hint": finding.hint,
        "edits": list(map(_edit, finding.edits)),
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {"line": edit.place.line, "column": edit.place.column, "old": edit.old, "new": edit.new}

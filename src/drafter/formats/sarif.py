"""Findings as SARIF 2.1.0 (OASIS), which editors and code hosts show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from drafter import __version__
from drafter.codes import about
from drafter.formats.examined import Examined
from drafter.lint import RULES
from drafter.lint.manual import page
from drafter.place import Edit, Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DRIVE = re.compile("[A-Za-z]:/")
_LEVELS = {"fault": "error", "warning": "warning", "hint": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def show(files: Sequence[Examined]) -> str:
    """One run over all files; the rules that found something are described."""
    codes = sorted({finding.code for one in files for finding in one.findings})
    driver = {"name": "drafter", "version": __version__, "rules": list(map(_rule, codes))}
    amiss = [sentence for one in files for sentence in one.amiss]
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not amiss, "toolExecutionNotifications": list(map(_notice, amiss))}],
        "results": [result for one in files for result in _results(one, codes)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> dict[str, Any]:
    if code not in RULES:
        return {"id": code, "shortDescription": {"text": about(code)}}
    found = page(code)
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in found.name.split()),
        "shortDescription": {"text": found.fault},
        "fullDescription": {"text": found.why or found.fault},
        "help": {"text": f"{found.why}\n\nSource: {found.source}".strip()},
        "defaultConfiguration": {"level": _LEVELS[found.level]},
    }


def _notice(sentence: str) -> dict[str, Any]:
    return {"level": "error", "message": {"text": sentence}}


def _results(one: Examined, codes: Sequence[str]) -> Iterator[dict[str, Any]]:
    for finding, where in zip(one.findings, one.where, strict=True):
        hint = f"\n{finding.hint}" if finding.hint else ""
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": _LEVELS[finding.level],
            "message": {"text": finding.message + hint},
            "locations": [_location(one.path, finding, where)],
        }
        if finding.edits:
            replacements = list(map(_replacement, finding.edits))
            change = {"artifactLocation": _file(one.path), "replacements": replacements}
            result["fixes"] = [{"description": {"text": finding.hint or finding.message}, "artifactChanges": [change]}]
        yield result


def _location(path: str, finding: Finding, where: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _file(path)}
    if finding.place:
        physical["region"] = {"startLine": finding.place.line, "startColumn": finding.place.column}
    location: dict[str, Any] = {"physicalLocation": physical}
    if where:
        location["logicalLocations"] = [{"fullyQualifiedName": where}]
    return location


def _replacement(edit: Edit) -> dict[str, Any]:
    line, start = edit.place.line, edit.place.column
    region = {"startLine": line, "startColumn": start, "endLine": line, "endColumn": start + len(edit.old)}
    return {"deletedRegion": region, "insertedContent": {"text": edit.new}}


def _file(path: str) -> dict[str, str]:
    """A path as a reference to a URI (RFC 3986); that of a file anywhere begins with its scheme (RFC 8089)."""
    try:
        letters = path.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        letters = path.encode(errors="surrogatepass")
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{quote(letters[2:])}"}
    return {"uri": f"file://{quote(letters)}" if path.startswith("/") else quote(letters)}

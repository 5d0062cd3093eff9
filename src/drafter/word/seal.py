"""The seal of a file that drafter wrote: a digest of its parts, kept as a custom property.

Whatever saves the file anew, Word or LibreOffice, breaks the seal, so that nobody's work is overwritten unasked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from drafter.word import package
from drafter.word.wml import DECLARATION

_NAME = "docProps/custom.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
# The format id of user-defined properties (MS-OSHARED, 2.3.3.2.3); their pids begin at 2.
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
# Word spells the same property its own way in a template that was once a report.
_SEAL = re.compile(
    rb'<property\b[^>]*\bname="drafter seal"[^>]*>\s*<vt:lpwstr\b[^>]*>([0-9a-f]{64})</vt:lpwstr>\s*</property>'
)
_EMPTY = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    "</Properties>"
).encode()


def sealed(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts with a seal on them, beside the custom properties that the template may have."""
    made = dict(parts)
    types, relations = made["[Content_Types].xml"].decode(), made["_rels/.rels"].decode()
    made["[Content_Types].xml"] = package.with_type(types, _NAME, _TYPE).encode()
    made["_rels/.rels"] = package.with_relationship(relations, "seal", _KIND, _NAME).encode()
    made[_NAME] = _bare(parts.get(_NAME, _EMPTY))
    made[_NAME] = _with_seal(made[_NAME], _digest(made))
    return made


def is_whole(docx: bytes) -> bool:
    """Whether drafter wrote this file and nothing has saved it since."""
    try:
        parts = package.opened(docx)
    except ValueError:
        return False
    found = _SEAL.search(parts.get(_NAME, b""))
    return found is not None and found[1].decode() == _digest({**parts, _NAME: _bare(parts[_NAME])})


def _bare(properties: bytes) -> bytes:
    """The custom properties without a seal, which a template has that was once a report."""
    return _SEAL.sub(b"", properties) if b"</Properties>" in properties else _EMPTY


def _with_seal(properties: bytes, digest: str) -> bytes:
    pids = [int(pid) for pid in re.findall(rb'\bpid="(\d+)"', properties)]
    seal = (
        f'<property xmlns:vt="{_VALUES}" fmtid="{_FORMAT}" pid="{max(pids, default=1) + 1}" name="drafter seal">'
        f"<vt:lpwstr>{digest}</vt:lpwstr></property>"
    )
    head, end, tail = properties.rpartition(b"</Properties>")
    return head + seal.encode() + end + tail


def _digest(parts: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(parts):
        digest.update(f"{name}\0{len(parts[name])}\0".encode())
        digest.update(parts[name])
    return digest.hexdigest()

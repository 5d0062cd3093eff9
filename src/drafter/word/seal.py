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
_SEAL = re.compile(r'name="drafter seal"><vt:lpwstr>([0-9a-f]{64})<')


def sealed(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts with a seal on them."""
    made = dict(parts)
    types, relations = made["[Content_Types].xml"].decode(), made["_rels/.rels"].decode()
    made["[Content_Types].xml"] = package.with_type(types, _NAME, _TYPE).encode()
    made["_rels/.rels"] = package.with_relationship(relations, "seal", _KIND, _NAME).encode()
    made[_NAME] = (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property fmtid="{_FORMAT}" pid="2" name="drafter seal"><vt:lpwstr>{_digest(made)}</vt:lpwstr></property>'
        "</Properties>"
    ).encode()
    return made


def is_whole(docx: bytes) -> bool:
    """Whether drafter wrote this file and nothing has saved it since."""
    try:
        parts = package.opened(docx)
    except ValueError:
        return False
    found = _SEAL.search(parts.get(_NAME, b"").decode(errors="replace"))
    return found is not None and found[1] == _digest(parts)


def _digest(parts: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name != _NAME:
            digest.update(f"{name}\0{len(parts[name])}\0".encode())
            digest.update(parts[name])
    return digest.hexdigest()

"""A zip as drafter writes it: nothing compressed, no dates, one part after another.

It is written and read in a few lines, since the import of ``zipfile`` and of what that brings takes a tenth of a
render; zips of others are left to it. The records are those of PKWARE's APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16.
"""

from __future__ import annotations

import struct
from binascii import crc32
from collections.abc import Iterable, Mapping

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s2B5H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UNIX, _UTF_8 = 20, 3, 0x800
# Midnight of 1 January 1980, the earliest that a zip can say (4.4.6).
_TIME, _DATE = 0, 1 << 5 | 1
_FILE = 0o644 << 16


def written(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a zip, in the order given. Raises struct.error for more than a zip of 1993 holds: 4 GB."""
    pieces: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for name, content in parts.items():
        stem, flags = name.encode(), 0 if name.isascii() else _UTF_8
        about = (_VERSION, flags, 0, _TIME, _DATE, crc32(content), len(content), len(content), len(stem), 0)
        pieces += (_LOCAL.pack(b"PK\x03\x04", *about), stem, content)
        central += (_CENTRAL.pack(b"PK\x01\x02", _VERSION, _UNIX, *about, 0, 0, 0, _FILE, offset), stem)
        offset += _LOCAL.size + len(stem) + len(content)
    size = sum(map(len, central))
    end = _END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), size, offset, 0)
    return b"".join((*pieces, *central, end))


def read(docx: bytes) -> dict[str, bytes] | None:
    """The parts of a zip that is, to the last byte, as ``written`` gives it; None for any other.

    None, too, where one has a name that no part of ours has.
    """
    parts: dict[str, bytes] = {}
    at = 0
    while docx.startswith(b"PK\x03\x04", at) and at + _LOCAL.size <= len(docx):
        *_, size, length, _ = _LOCAL.unpack_from(docx, at)
        start = at + _LOCAL.size + length
        name = docx[at + _LOCAL.size : start].decode(errors="replace")
        parts[name] = docx[start : start + size]
        at = start + size
    if any(map(leads_elsewhere, parts)) or repeated(parts):
        return None
    return parts if 0 < len(parts) <= 0xFFFF and written(parts) == docx else None


def leads_elsewhere(name: str) -> bool:
    """Whether a name could be taken for a place outside of the zip (ECMA-376, part 2, 6.2.2.2)."""
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/") or "\0" in name


def repeated(names: Iterable[str]) -> str:
    """The first name that is there twice, whatever its capitals (ECMA-376, part 2, 6.2.2.3); nothing where none is."""
    known: set[str] = set()
    for name in names:
        folded = name.casefold()
        if folded in known:
            return name
        known.add(folded)
    return ""

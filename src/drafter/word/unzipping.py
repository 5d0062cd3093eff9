"""The zip that somebody sent, taken apart: its parts, or why it is refused, in a sentence that says what it is.

Nothing is unpacked before its directory has been looked through, and no part beyond the size that it states.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping, Sequence

from drafter import kinds
from drafter.place import Flaw
from drafter.word import stored
from drafter.word.usual import usual

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

#: What a Word file may have of parts, and of bytes when it is unpacked. A long report has some tens, and ten million.
MOST_PARTS, MOST_BYTES = 2_000, 64_000_000
CONTENT_TYPES, DOCUMENT = "[Content_Types].xml", "word/document.xml"
# Directory records, those of embedded files included; so many take no time to read.
_MOST_RECORDS = 10 * MOST_PARTS
_RECORD, _END = b"PK\x01\x02", b"PK\x05\x06"
# A record before each part (PKWARE's APPNOTE, 4.3.7), and the flags of an encrypted one (4.4.4).
_LOCAL, _ENCRYPTED = 30, 0x2041
_STORED, _DEFLATED = 0, 8
_SHOWN = 80

_AGAIN = "fetch it once more; if that does not help, ask for it anew"
_ANEW = "open it in Word and save it anew; if you do not know who made it, do not use it"
# What else has parts as a Word document has, by the type of its main part (ECMA-376, part 1, annex A; MS-OFFMACRO2).
_OTHER_KINDS = {
    "ms-word.": kinds.MACROS,
    "wordprocessingml.template": kinds.TEMPLATE,
    "spreadsheetml.": kinds.EXCEL,
    "ms-excel.": kinds.EXCEL,
    "presentationml.": kinds.POWERPOINT,
    "ms-powerpoint.": kinds.POWERPOINT,
    "ms-visio.": kinds.OTHER_OFFICE,
}
_MAIN_TYPE = re.compile(r"vnd\.([\w.-]+)\.main\b", re.IGNORECASE)


class Refused(ValueError):
    """A file that is not read: ``flaw`` says what it is, and what to do."""

    def __init__(self, flaw: Flaw) -> None:
        self.flaw = flaw
        where = f" ({flaw.where})" if flaw.where else ""
        super().__init__(f"{flaw.message}{where}{'; ' if flaw.hint else ''}{flaw.hint}")


def is_none(kind: kinds.Kind) -> Refused:
    """The refusal of a file of another kind."""
    return Refused(Flaw(kind.code, "", kind.message, kind.hint))


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a zip by their usual names. Raises Refused for what is none, is broken, or means harm."""
    if kind := kinds.of(content):
        raise is_none(kind)
    found = stored.read(content)
    if found is not None and len(found) > MOST_PARTS:
        raise _too_many()
    return usual(_unzipped(content) if found is None else found)


def other_kind(types: str) -> kinds.Kind | None:
    """What a file is, by the types of its parts; None where no main part is of anything else than a Word document."""
    mains = [found.lower() for found in _MAIN_TYPE.findall(types)]
    return next((kind for word, kind in _OTHER_KINDS.items() for main in mains if word in main), None)


def packed(found: Mapping[str, bytes]) -> Refused:
    """The refusal of a zip that has no content types, by what else is in it."""
    said = found.get("mimetype", b"")
    if said.startswith(b"application/vnd.oasis.opendocument"):
        return is_none(kinds.OPEN_TEXT if b".text" in said else kinds.OPEN_OTHER)
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in found):
        return is_none(kinds.PAGES)
    if DOCUMENT in found:
        return lacking(CONTENT_TYPES)
    kind = kinds.PACKED
    inside = next((name for name in found if name.lower().endswith(".docx")), "")
    hint = f"unpack it, and take {_short(inside)}" if inside else kind.hint
    return Refused(Flaw(kind.code, "", kind.message, hint))


def lacking(part: str) -> Refused:
    """The refusal of a Word file without a part that each of them has."""
    return Refused(Flaw("W331", "", f"it lacks {_short(part)}, which every Word document has", _AGAIN))


def too_large() -> Refused:
    """The refusal of what unpacks to more than can be read."""
    message = "it unpacks to more than a Word file should"
    return Refused(Flaw("W326", "", message, "make its pictures smaller in Word; if it has none, do not use it"))


def _unzipped(content: bytes) -> dict[str, bytes]:
    """The parts of a zip that others have written."""
    import io
    import zipfile

    if content.count(_RECORD) > _MOST_RECORDS:
        raise _too_many()
    if _END not in content:
        message = "this is only the beginning of a file: it broke off while it was copied or sent"
        raise Refused(Flaw("W321", "", message, _AGAIN))
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    # What is raised for broken records, whatever stands in them.
    except (zipfile.BadZipFile, struct.error, NotImplementedError, OSError, ValueError, LookupError) as error:
        raise _broken() from error
    with archive:
        entries = archive.infolist()
        flaw = next(_amiss(entries, archive.start_dir), None)
        if flaw:
            raise Refused(flaw)
        return {entry.filename: _read(archive, entry) for entry in entries if not entry.is_dir()}


def _amiss(entries: Sequence[ZipInfo], end: int) -> Iterator[Flaw]:
    """Why nothing of a zip is unpacked, from its directory, which begins at ``end``."""
    if len(entries) > MOST_PARTS:
        yield _too_many().flaw
    names = [entry.filename for entry in entries if not entry.is_dir()]
    if astray := next((entry for entry in entries if stored.leads_elsewhere(entry.orig_filename)), None):
        shown = _short(astray.orig_filename)
        message = f"it holds a part whose name leads out of the file, {shown}; no Word file has such a name"
        yield Flaw("W328", "", message, _ANEW)
    if twice := stored.repeated(names):
        message = f"it holds two parts of one name, {_short(twice)}, so that programs may read it differently"
        yield Flaw("W329", "", message, _ANEW)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        yield too_large().flaw
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        message = "this is a packed folder under a password, and no Word document"
        yield Flaw("W324", "", message, "unpack it with the password, and take the .docx that is in it")
    if any(entry.compress_type not in (_STORED, _DEFLATED) for entry in entries):
        message = "it is packed in a way that neither Word nor drafter reads"
        yield Flaw("W325", "", message, "unpack it, take the .docx that is in it, or ask for the file as Word saved it")
    # A bomb may have many parts of the same bytes (D. Fifield, A better zip bomb, 2019); a document has one part
    # after another, from the first byte on.
    places = sorted((entry.header_offset, len(entry.orig_filename) + entry.compress_size) for entry in entries)
    ends = [start + _LOCAL + size for start, size in places]
    if any(last > following for last, (following, _) in zip(ends, places[1:], strict=False)):
        yield Flaw("W330", "", "its parts overlap, so that a few bytes unpack to many", "do not use it")
    if not places or places[0][0] != 0 or ends[-1] > end:
        yield _broken().flaw


def _read(archive: ZipFile, entry: ZipInfo) -> bytes:
    """A part, unpacked as far as the size that it states; zipfile stops there only if it is told how much to read."""
    import zipfile
    import zlib

    try:
        with archive.open(entry) as stream:
            content = stream.read(entry.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError, OSError,
            ValueError, LookupError) as error:  # fmt: skip
        raise _damaged(entry.filename) from error
    if len(content) != entry.file_size:
        raise _damaged(entry.filename)
    return content


def _too_many() -> Refused:
    message = f"it has more than {MOST_PARTS:,} parts; a Word document has some tens"
    return Refused(Flaw("W327", "", message, "do not use it; ask for the file as Word saved it"))


def _broken() -> Refused:
    message = "bytes are missing in it, or too many: it was damaged while it was copied or sent"
    return Refused(Flaw("W322", "", message, _AGAIN))


def _damaged(part: str) -> Refused:
    message = f"it was damaged while it was copied or sent: {_short(part)} is not what was packed"
    return Refused(Flaw("W323", "", message, _AGAIN))


def _short(name: str) -> str:
    name = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)
    return name if len(name) <= _SHOWN else f"{name[: _SHOWN - 1]}…"

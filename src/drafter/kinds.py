"""What a file is that should be a Word document and is none, by what it holds, and what to ask for instead."""

from __future__ import annotations

import codecs
import re

from drafter.value import Value


class Kind(Value):
    """A kind of file: the code of its refusal, what it is called, what is said of it, and what to do."""

    code: str
    noun: str
    message: str
    hint: str


def _kind(code: str, noun: str, hint: str, message: str = "") -> Kind:
    return Kind(code, noun, message or f"this is {noun}, not a Word document (.docx)", hint)


_AGAIN = "fetch it once more from where it is, such as the e-mail or the shared folder"
_MADE_FROM = "ask for the .docx that it was made from"
_SAVE = "open it in Word, or in LibreOffice, and save it as a Word document (.docx)"
_UNPACK = "unpack it, and take the .docx that is in it"

EMPTY = _kind("W301", "an empty file", _AGAIN, "the file is empty")
_ZEROS = _kind("W301", "an empty file", _AGAIN, "the file holds nothing but zeros: it was made, and never filled")
PDF = _kind("W302", "a PDF", _MADE_FROM)
_OLD = _kind("W303", "a document of Word 97 to 2003 (.doc)", _SAVE)
_LOCKED = _kind(
    "W304",
    "a file under a password",
    "open it in Word with the password; then File, Info, Protect Document, Encrypt with Password: empty it, and save",
    "this is a file under a password: nobody reads it without",
)
RICH = _kind("W305", "a document in Rich Text Format (.rtf)", _SAVE)
OPEN_TEXT = _kind("W306", "a document of LibreOffice (.odt)", _SAVE)
OPEN_OTHER = _kind("W306", "a file of LibreOffice that is no text", "ask for it as a Word document")
TEMPLATE = _kind("W307", "a Word template (.dotx)", "open it in Word and save it as a Word document (.docx)")
MACROS = _kind(
    "W308",
    "a document with macros (.docm)",
    "save it in Word as a Word document (.docx): its words stay, its macros go",
    "this is a document with macros (.docm); drafter runs none, and reads no file that has any",
)
EXCEL = _kind("W309", "a workbook of Excel", "ask for it as a Word document; a table can be copied into one")
POWERPOINT = _kind("W309", "a presentation of PowerPoint", "ask for it as a Word document")
_MAIL = _kind("W309", "an e-mail", "open it, and save what is attached to it")
OTHER_OFFICE = _kind("W309", "a file of another Office program", "ask for it as a Word document")
_PAGE = _kind("W310", "a web page", _SAVE)
_XML = _kind("W311", "a document of Word in one XML file", _SAVE)
_OTHER_XML = _kind("W311", "an XML file", "ask for it as a Word document")
_TEXT = _kind("W312", "plain text", "ask for it as a Word document; the name of an outline ends in .yaml")
_PICTURE = _kind("W313", "a picture", "ask for the .docx that it shows")
_BESIDE = "take the file itself, which is beside it"
_OWNER = _kind("W314", "what Word keeps beside a file that is open (~$)", _BESIDE)
_MAC = _kind("W314", "what a Mac keeps beside a file (._)", _BESIDE)
_SHORTCUT = _kind("W314", "a shortcut", "take the file that it leads to")
_ONLINE = _kind("W314", "a shortcut to Google Docs", "open it there, and choose File, Download, Microsoft Word (.docx)")
PACKED = _kind("W315", "a packed folder", _UNPACK)
PAGES = _kind("W316", "a document of Apple Pages", "open it in Pages, and choose File, Export To, Word")
_UNKNOWN = _kind("W316", "a file of a kind that drafter does not know", "ask for it as a Word document")

#: The endings of names by which a file is taken for a document, and not for an outline.
DOCUMENTS = (
    ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".odt", ".ott", ".rtf", ".pdf", ".pages", ".wpd",
    ".xlsx", ".xlsm", ".xls", ".ods", ".pptx", ".ppt", ".odp", ".msg", ".html", ".htm", ".mht", ".mhtml", ".xml",
    ".zip", ".7z", ".rar", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".heic", ".gdoc",
)  # fmt: skip
ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"
# How files begin (the registers of their makers; for the container of old Office, MS-CFB 2.2).
_SIGNATURES = {
    b"%PDF": PDF, b"{\\rtf": RICH, b"\xffWPC": _kind("W316", "a document of WordPerfect", _SAVE),
    b"\x89PNG": _PICTURE, b"\xff\xd8\xff": _PICTURE, b"GIF8": _PICTURE, b"II*\0": _PICTURE, b"MM\0*": _PICTURE,
    b"PK\x05\x06": PACKED, b"7z\xbc\xaf": PACKED, b"Rar!": PACKED, b"\x1f\x8b": PACKED,
    b"\0\x05\x16\x07": _MAC, b"L\0\0\0\x01\x14\x02\0": _SHORTCUT, b"[InternetShortcut]": _SHORTCUT,
}  # fmt: skip
# What such a container holds, the most telling first: of a letter with a document in it, that it is a letter.
_STREAMS = {
    "EncryptedPackage": _LOCKED, "__properties_version1.0": _MAIL, "WordDocument": _OLD,
    "PowerPoint Document": POWERPOINT, "Workbook": EXCEL,
}  # fmt: skip
# An owner file has 162 bytes: the length of a name, the name, blanks, and from byte 54 on the same in UTF-16.
_OWNER_SIZE, _SECOND, _LONGEST_NAME = 162, 54, 53
_HEAD = 4_000
_NO_TEXT = re.compile(r"[\0-\x08\x0b\x0e-\x1f]")


def of(content: bytes) -> Kind | None:
    """What a file is; None for a zip, which may be a Word document."""
    if content.startswith(ZIP):
        return None
    if not content.strip(b"\0"):
        return _ZEROS if content else EMPTY
    return signed(content) or _beside(content) or _written(content) or _UNKNOWN


def signed(content: bytes) -> Kind | None:
    """What a file is, where its first bytes say so; None for text, and for a zip."""
    if content.startswith(_COMPOUND):
        found = (kind for name, kind in _STREAMS.items() if name.encode("utf-16-le") in content)
        return next(found, OTHER_OFFICE)
    if content[8:12] == b"WEBP" or content[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix", b"ftypavif"):
        return _PICTURE
    return next((kind for signature, kind in _SIGNATURES.items() if content.startswith(signature)), None)


def _beside(content: bytes) -> Kind | None:
    """What a program keeps beside the file that it has open."""
    if len(content) != _OWNER_SIZE:
        return None
    lengths = content[0], content[_SECOND]
    return _OWNER if all(0 < length <= _LONGEST_NAME for length in lengths) and content[_SECOND + 1] == 0 else None


def _written(content: bytes) -> Kind | None:
    """What a file of text is, whatever its encoding; None for other bytes."""
    if b"%PDF-" in content[:1024]:
        # Readers of PDF look for its sign so far (ISO 32000-1, annex H, 3.4.1).
        return PDF
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = content.decode("utf-16" if wide else "utf-8", errors="replace")
    head = text[:_HEAD].lstrip("\ufeff \t\r\n").lower()
    # Pages and XML are known by their tags, whatever else is in them.
    if head.startswith(("<!doctype html", "<html")) or (head.startswith("<") and "<html" in head):
        return _PAGE
    if head.startswith("mime-version:") and "text/html" in text[:100_000].lower():
        return _PAGE
    if head.startswith("<svg") or (head.startswith("<?xml") and "<svg" in head):
        return _PICTURE
    if head.startswith(("<?xml", "<w:", "<pkg:")):
        return _of_xml(head)
    if _NO_TEXT.search(text):
        return None
    return _ONLINE if head.startswith("{") and '"doc_id"' in head else _TEXT


def _of_xml(head: str) -> Kind:
    """What a file of XML is (the namespaces of Word 2003, of flat OPC, of OpenDocument)."""
    if any(f"schemas.microsoft.com/office/{name}" in head for name in ("word/2003/wordml", "2006/xmlpackage")):
        return _XML
    if "urn:oasis:names:tc:opendocument" in head:
        return OPEN_TEXT
    return _OTHER_XML

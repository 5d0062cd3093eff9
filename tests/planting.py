"""Templates with something planted in them, by small edits of the XML of drafter's own."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable
from pathlib import Path

import rendered
from drafter import templating, word
from drafter.composing import compose
from drafter.place import Flaw
from drafter.source import load
from drafter.word import package

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
EVEN, FIRST_FOOT, CORE = "word/header1.xml", "word/footer3.xml", "docProps/core.xml"
RELATIONSHIPS, ROOT, TYPES = "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = package.opened(rendered.SHELL)
REPORT = compose(load(rendered.english("# H\nP.[^n]\n- a\n* b", notes="[^n]: N.")))

#: Part, what stands there, and what is to stand there instead.
Edit = tuple[str, "str | re.Pattern[str]", str]


def planted(*edits: Edit, **more: bytes) -> bytes:
    """The template with the edits made, and with more parts."""
    parts = dict(PARTS)
    for part, old, new in edits:
        before = parts[part].decode()
        after = before.replace(old, new) if isinstance(old, str) else old.sub(new, before)
        assert after != before, f"{old} is not in {part}"
        parts[part] = after.encode()
    return package.saved({**parts, **more})


def beside_date(runs: str) -> Edit:
    """Runs behind the date in the masthead."""
    return (DOCUMENT, "{{ date }}", f"{{{{ date }}}}</w:t></w:r>{runs}<w:r><w:t>")


def above_report(paragraphs: str) -> Edit:
    """Paragraphs of the text, above the one for the report."""
    return (DOCUMENT, "<w:p><w:r><w:t>{{ report }}", f"{paragraphs}<w:p><w:r><w:t>{{{{ report }}}}")


def related(kind: str, target: str, external: bool = True, part: str = RELATIONSHIPS, of: str = OFFICE) -> Edit:
    """A relationship more."""
    mode = ' TargetMode="External"' if external else ""
    more = f'<Relationship Id="planted" Type="{of}/{kind}" Target="{target}"{mode}/>'
    return (part, "</Relationships>", f"{more}</Relationships>")


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these parts, as anybody may write one: with any names, compressed."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        # Python says so when a name is there twice.
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(name, content)
    return stream.getvalue()


def checked(template: bytes, folder: Path) -> tuple[Flaw, ...]:
    """What is said of a template."""
    path = folder / "mine.docx"
    path.write_bytes(template)
    return templating.check(path)


def refusal(template: bytes) -> tuple[str, ...]:
    """What render says of a template that it refuses; nothing where it prints a report in it."""
    try:
        rendered.kept(word.write(REPORT, word.fill(REPORT.masthead, template)))
    except word.ShellError as error:
        return error.sentences
    return ()

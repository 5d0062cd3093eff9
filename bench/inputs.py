"""What the peers are given, and whether what they wrote says what it should. A process of its own for ``run.py``.

``inputs.py make FOLDER PARAGRAPHS`` writes the inputs of the reference report, prolonged to so many paragraphs;
``inputs.py check FOLDER FILE`` ends with 1 and a word of the reason where a .docx lacks a paragraph of that report.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import as_markdown
import drafter
import generated
import with_docxtpl
from drafter import word
from drafter.report import Paragraph, Report, blocks, lines, plain

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "examples" / "2011_bangkok.yaml"
SHELL = ROOT / "templates" / "unfccc.docx"

#: The styles that pandoc gives to what it writes, and ours that they are made from.
_PANDOC = {
    "Heading 1": "Reg_H__Ch_G",
    "Heading 2": "Reg_H_1_G",
    "Heading 3": "Reg_H_2/3_G",
    "Heading 4": "Reg_H_4_G",
    "Body Text": "_ Single Txt_G",
    "First Paragraph": "_ Single Txt_G",
    "Compact": "_ Single Txt_G",
}
# The text of a run, and the end of a line or paragraph.
_PIECES = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:br/>|</w:p>")
# Blanks; the marks of notes that are typed; the brackets that pandoc puts around the number of an example.
_BESIDE = re.compile(r"\s|\[[\d*]+\]|[()*]")


def make(folder: Path, paragraphs: int) -> None:
    """Write outline, Markdown, both templates, and the paragraphs that every peer's file must hold."""
    text = REFERENCE.read_text(encoding="utf-8")
    report = drafter.compose(drafter.load(text))
    more = paragraphs - numbered(report)
    if more > 0:
        text = generated.prolonged(text, more)
        report = drafter.compose(drafter.load(text))
        assert numbered(report) == paragraphs
    (folder / "outline.yaml").write_text(text, encoding="utf-8")
    (folder / "report.md").write_text(as_markdown.write(report), encoding="utf-8")
    (folder / "expected.txt").write_text("\n".join(expected(report)), encoding="utf-8")
    looped_template().save(str(folder / "template.docx"))
    reference_document(report).save(str(folder / "reference.docx"))


def numbered(report: Report) -> int:
    """How many numbered paragraphs a report has."""
    return sum(isinstance(block, Paragraph) for block in blocks(report))


def expected(report: Report) -> list[str]:
    """Every paragraph of a report, notes included, as ``paragraphs`` finds them in a file."""
    return [bare(plain(line)) for line in lines(report)]


def bare(words: str) -> str:
    """Words without what differs from peer to peer."""
    return _BESIDE.sub("", words)


def looped_template() -> Any:
    """The shell with a loop in the place of the report: the same masthead and styles, for docxtpl."""
    import docx

    document = docx.Document(str(SHELL))
    (report,) = (p for p in document.paragraphs if "{{ report }}" in p.text)
    for number, (kind, style) in enumerate(with_docxtpl.STYLES.items()):
        if not number:
            report.insert_paragraph_before("{%p for block in blocks %}")
        report.insert_paragraph_before(f'{{%p {"elif" if number else "if"} block.kind == "{kind}" %}}')
        report.insert_paragraph_before("{{ block.text }}", style)
    report.insert_paragraph_before("{%p endif %}")
    report.runs[0].text = "{%p endfor %}"
    return document


def reference_document(report: Report) -> Any:
    """The filled shell with the styles that pandoc looks for; it takes styles, headers and page of it, no masthead."""
    import docx
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document(BytesIO(word.fill(report.masthead, SHELL.read_bytes())))
    for name, ours in _PANDOC.items():
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = document.styles[ours]
    return document


def paragraphs(file: Path) -> Iterator[str]:
    """The text of each paragraph, or line that is broken in one, of a .docx and of its footnotes."""
    with ZipFile(file) as package:
        for part in ("word/document.xml", "word/footnotes.xml"):
            words: list[str] = []
            for piece in _PIECES.finditer(package.read(part).decode()):
                if piece[1] is not None:
                    words.append(piece[1])
                else:
                    yield bare(unescape("".join(words)))
                    words = []


def missing(folder: Path, file: Path) -> list[str]:
    """The paragraphs of the report that a file does not hold, or not as often as it should."""
    wanted = (folder / "expected.txt").read_text(encoding="utf-8").split("\n")
    return list((Counter(wanted) - Counter(paragraphs(file))).elements())


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", folder, count]:
            make(Path(folder), int(count))
        case ["check", folder, file]:
            if lacking := missing(Path(folder), Path(file)):
                sys.exit(f"{file} lacks {len(lacking)} paragraphs, the first of them: {lacking[0]}")
        case _:
            sys.exit(__doc__)

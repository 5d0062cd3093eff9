"""LibreOffice and poppler, for the tests that look at pages.

Every conversion runs in a private profile and with the fonts of fonts.conf. A file is converted once in a process.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from lxml import etree

Format = Literal["pdf", "docx", "odt", "txt"]

TOOLS = ("soffice", "pdftotext", "pdftoppm", "pdftocairo")
FILTERS: Mapping[Format, str] = {
    "pdf": "pdf:writer_pdf_Export",
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt:writer8",
    "txt": "txt:Text (encoded):UTF8",
}
FONTS = Path(__file__).with_name("fonts.conf")
XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
THICKEST, SHORTEST = 3, 10

_converted: dict[tuple[str, Format], bytes] = {}


class Word(NamedTuple):
    """A word on a page, in points from the upper left corner."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    page_width: float
    page_height: float


class Rule(NamedTuple):
    """A horizontal line on a page, in points."""

    page: int
    x0: float
    x1: float
    y: float
    thickness: float


def available() -> bool:
    """Are LibreOffice and poppler installed?"""
    return all(map(shutil.which, TOOLS))


requires_office = pytest.mark.skipif(
    not available(),
    reason="needs LibreOffice and poppler: apt-get install libreoffice-writer poppler-utils",
)


def convert(files: Mapping[str, bytes], to: Format) -> dict[str, bytes]:
    """The files in another format, all converted by one LibreOffice."""
    keys = {name: (hashlib.sha256(data).hexdigest(), to) for name, data in files.items()}
    wanted = {key[0]: files[name] for name, key in keys.items() if key not in _converted}
    if wanted:
        for digest, data in _soffice(wanted, to).items():
            _converted[digest, to] = data
    return {name: _converted[key] for name, key in keys.items()}


def _soffice(files: Mapping[str, bytes], to: Format) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="drafter-office-") as folder:
        before, after, profile = (Path(folder, name) for name in ("before", "after", "profile"))
        before.mkdir()
        paths = [before / f"{name}.{suffix(data)}" for name, data in files.items()]
        for path, data in zip(paths, files.values(), strict=True):
            path.write_bytes(data)
        options = ["--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
        conversion = ["--convert-to", FILTERS[to], "--outdir", str(after), *map(str, paths)]
        said = _run(["soffice", *options, *conversion], timeout=90 + 15 * len(paths))
        missing = [name for name in files if not (after / f"{name}.{to}").exists()]
        if missing:
            raise RuntimeError(f"LibreOffice did not convert {', '.join(missing)}: {said.decode(errors='replace')}")
        return {name: (after / f"{name}.{to}").read_bytes() for name in files}


def suffix(data: bytes) -> str:
    """The suffix of a document, by its first bytes."""
    return "odt" if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:120] else "docx"


def _run(command: list[str], data: bytes = b"", timeout: float = 60) -> bytes:
    env = os.environ | {"FONTCONFIG_FILE": str(FONTS)}
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=env, start_new_session=True)
    try:
        out, err = process.communicate(data, timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # soffice is a script: its child would live on
        process.communicate()
        raise
    if process.returncode:
        raise RuntimeError(f"{command[0]} failed: {(err or out).decode(errors='replace')}")
    return out


def pdf_text(pdf: bytes, *options: str) -> str:
    """The text of a PDF; options are those of pdftotext, such as "-layout"."""
    return _run(["pdftotext", "-enc", "UTF-8", *options, "-", "-"], pdf).decode()


def words(pdf: bytes) -> list[Word]:
    """Every word of a PDF and where it stands."""
    page_tree = etree.fromstring(_run(["pdftotext", "-bbox", "-", "-"], pdf), etree.XMLParser(recover=True))
    found = []
    for number, page in enumerate(page_tree.iter(XHTML + "page"), 1):
        size = (float(page.get("width", "0")), float(page.get("height", "0")))
        for word in page.iterfind(XHTML + "word"):
            x0, y0, x1, y1 = (float(word.get(key, "0")) for key in ("xMin", "yMin", "xMax", "yMax"))
            found.append(Word(number, x0, y0, x1, y1, word.text or "", *size))
    return found


def pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    return pdf_text(pdf).count("\f")


def png(pdf: bytes, page: int = 1, dpi: int = 96) -> bytes:
    """A page as a picture."""
    return _run(["pdftoppm", "-png", "-r", str(dpi), "-f", str(page), "-l", str(page), "-singlefile", "-"], pdf)


def rules(pdf: bytes) -> list[Rule]:
    """The horizontal lines of a PDF (borders, note separators, underlines), from the top down on each page."""
    return [rule for page in range(1, pages(pdf) + 1) for rule in _rules_on(pdf, page)]


def _rules_on(pdf: bytes, page: int) -> list[Rule]:
    options = ["-svg", "-noshrink", "-nocenter", "-f", str(page), "-l", str(page)]
    svg = etree.fromstring(_run(["pdftocairo", *options, "-", "-"], pdf), etree.XMLParser(huge_tree=True))
    drawn = (path for group in svg.iterchildren(SVG + "g") for path in group.iter(SVG + "path"))
    found = {rule for path in drawn if (rule := _rule(path, page))}
    return sorted(found, key=lambda rule: (rule.y, rule.x0))


def _rule(path: etree._Element, page: int) -> Rule | None:
    """A path as a rule, when it is a flat line or a thin box."""
    numbers = [float(number) for number in re.findall(r"-?[0-9.]+", path.get("d", ""))]
    if not numbers or "C" in path.get("d", ""):
        return None
    a, b, c, d, dx, dy = _matrix(path.get("transform", ""))
    points = [(a * x + c * y + dx, b * x + d * y + dy) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    (x0, x1), (y0, y1) = ((min(of), max(of)) for of in zip(*points, strict=True))
    if y1 - y0 > THICKEST or x1 - x0 < SHORTEST:
        return None
    stroke = re.search(r"stroke-width:([0-9.]+)", path.get("style", ""))
    thickness = y1 - y0 or (float(stroke[1]) if stroke else 0)
    return Rule(page, *(round(number, 2) for number in (x0, x1, (y0 + y1) / 2, thickness)))


def _matrix(transform: str) -> list[float]:
    numbers = re.findall(r"-?[0-9.]+", transform)
    return [float(number) for number in numbers] if len(numbers) == 6 else [1, 0, 0, 1, 0, 0]

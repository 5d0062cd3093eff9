"""Reports rendered for tests: the whole way from a YAML text to a .docx, which is checked on the spot."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import validity
from drafter import word
from drafter.composing import compose
from drafter.dumping import dump
from drafter.languages import LANGUAGES
from drafter.outline import TEMPLATES, Outline
from drafter.report import Figure, Report, blocks
from drafter.source import load
from drafter.word import fill, sound

ROOT = Path(__file__).parents[1]
SHELLS: dict[str, bytes] = {name: (ROOT / "templates" / f"{name}.docx").read_bytes() for name in TEMPLATES}
SHELL = SHELLS["unfccc"]
EXAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.yaml"))}
#: Those of running text alone, without tables, figures, boxes or a contents page, each in the language it is made for;
#: the translations of the reference have tests of their own.
PLAIN = {name: text for name, text in EXAMPLES.items() if name != "2031_everything" and "." not in name}

PICTURE = (ROOT / "tests" / "skeletons" / "chart.png").read_bytes()

#: Every file written in this process, by a digest of its bytes; and the digests of those that were found valid at once.
WRITTEN: dict[str, bytes] = {}
FOUND_VALID: set[str] = set()

#: Of the files of generated outlines every tenth is kept.
ONE_IN = 10
#: Of all that are kept every third is seen by Microsoft's validator, a second of the processor each; examples all are.
SEEN = 3


def render(text: str, emblem: bytes = b"") -> bytes:
    """The .docx of a YAML text."""
    return render_outline(load(text), emblem)


def render_outline(outline: Outline, emblem: bytes = b"", template: str = "unfccc") -> bytes:
    """The .docx of an outline, which it carries along."""
    return kept(written(compose(outline), emblem, dump(outline), SHELLS[template]))


def render_report(report: Report, emblem: bytes = b"", outline: str = "") -> bytes:
    """The .docx of a report, found valid and sound."""
    return kept(written(report, emblem, outline))


def written(report: Report, emblem: bytes = b"", outline: str = "", shell: bytes = b"") -> bytes:
    """The .docx of a report, as it is; each of its figures shows the same picture."""
    marked = [name for name, _ in report.marks]
    figures = {block.file: PICTURE for block in blocks(report) if isinstance(block, Figure) and block.file}
    return word.write(report, fill(report.masthead, shell or SHELL, emblem, marked), outline, figures)


@contextmanager
def sampled() -> Iterator[None]:
    """Of the files that are written meanwhile, by the thousand, those are kept for the end whose digest picks them."""
    before = set(WRITTEN)
    try:
        yield
    finally:
        for digest in WRITTEN.keys() - before:
            if int(digest, 16) % ONE_IN:
                del WRITTEN[digest]


def seen_by_microsoft() -> dict[str, bytes]:
    """Those of the files that its validator is to see, by what they hold: the same ones in every run."""
    return {digest: docx for digest, docx in WRITTEN.items() if int(digest[:8], 16) % SEEN == 0}


def kept(docx: bytes) -> bytes:
    """The file itself, found valid and sound, and kept for the validator that runs at the end."""
    digest = noted(docx)
    if digest not in FOUND_VALID:
        found = faults(docx)
        assert not found, "\n".join(found)
        FOUND_VALID.add(digest)
    return docx


def faults(docx: bytes) -> list[str]:
    """What is wrong with a file, to openxml-audit and to us."""
    return [*validity.audit(docx), *sound.check(docx)]


def noted(docx: bytes) -> str:
    """The digest of a file that is kept for the validators that run at the end."""
    digest = hashlib.sha256(docx).hexdigest()
    WRITTEN[digest] = docx
    return digest


@cache
def example(name: str) -> bytes:
    """The .docx of an example, by the name of its file without the ending."""
    return render(EXAMPLES[name])


def english(body: str, notes: str = "", head: str = "") -> str:
    """A small English outline with this text as its issues."""
    return _small("en", body, notes, head)


def chinese(body: str, notes: str = "", head: str = "") -> str:
    """A small Chinese outline with this text as its issues."""
    return _small("zh", body, notes, head)


def _small(language: str, body: str, notes: str, head: str) -> str:
    assert language in LANGUAGES
    text = f"language: {language}\nbody: awglca\ntitle: T\n{head}issues: |\n{_indented(body)}"
    return text + (f"notes: |\n{_indented(notes)}" if notes else "")


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" if line else "\n" for line in text.strip("\n").split("\n"))

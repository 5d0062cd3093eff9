"""Rendering one outline: from its file to the file that is written, and what is to be said of both."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from drafter import files, source
from drafter.composing import compose
from drafter.outline import Outline
from drafter.place import Finding, Problems, in_order
from drafter.report import Paragraph, Report, blocks, word_count
from drafter.saying import many
from drafter.value import Value
from drafter.writers import text as plain_text

# The smallest PNG, of one pixel.
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)


class Job(Value):
    """One outline to render: its file, the output asked for, the template, and whether anything may be overwritten."""

    outline: Path
    output: str | None
    template: Path | None
    force: bool

    @property
    def target(self) -> Path | None:
        """Where the result goes; None is standard output."""
        return files.target(self.outline, self.output)


class Written(Value):
    """What came of a job.

    ``findings`` are about the outline, whose text is ``typed``; ``sentences`` say what is wrong with files; ``summary``
    says what was written, or nothing where nothing was. ``live`` says whether the file has numbers and references that
    Word brings up to date.
    """

    findings: tuple[Finding, ...]
    typed: str
    sentences: tuple[str, ...] = ()
    summary: str = ""
    live: bool = False


def render(job: Job, started: float) -> Written:
    """Render one outline. ``started`` is what ``time.perf_counter`` said when work on it began."""
    findings: tuple[Finding, ...] = ()
    typed = ""
    try:
        typed, wrong = files.decoded(files.read_outline(job.outline))
        if wrong:
            return Written((wrong,), typed)
        reading = source.read(typed)
        findings = reading.findings
        if reading.outline is None:
            return Written(findings, typed)
        report = compose(reading.outline)
        summary = _write(job, reading.outline, report, started)
        return Written(findings, typed, (), summary, not _is_text(job.target))
    except Problems as problems:
        return Written(in_order(dict.fromkeys((*findings, *problems.findings))), typed)
    except files.FileError as error:
        return Written(findings, typed, error.sentences)


def _write(job: Job, outline: Outline, report: Report, started: float) -> str:
    """Write the report and say in a line what was written."""
    target = job.target
    content = plain_text.write(report).encode() if _is_text(target) else _word(job, outline, report)
    if target is None:
        files.write_out(content)
    else:
        _spare(job, target, content)
        files.write(target, content)
    numbered = sum(isinstance(block, Paragraph) for block in blocks(report))
    counts = f"{many(numbered, 'paragraph')}, {many(len(report.notes), 'note')}, {many(word_count(report), 'word')}"
    return f"Wrote {target or 'standard output'}: {counts}, in {time.perf_counter() - started:.2f} s."


def _is_text(target: Path | None) -> bool:
    return target is not None and target.suffix.lower() == ".txt"


def _spare(job: Job, target: Path, content: bytes) -> None:
    """Refuse to write over anything but what drafter wrote and nobody has saved since."""
    for path, what in ((job.outline, "the outline"), (job.template, "the template")):
        if path and files.identity(path) == files.identity(target):
            raise files.FileError(f"{target}: this is {what} itself; write to another name with -o")
    there = None if job.force else files.present(target)
    if there is None or there == content:
        return
    if _is_text(target):
        why = "is there already, and says something else"
    elif _is_ours(there):
        return
    else:
        why = "is not as drafter wrote it: somebody has edited or saved it"
    raise files.FileError(f"{target}: this file {why}; write to another name with -o, or overwrite it with --force")


def _is_ours(content: bytes) -> bool:
    from drafter.word import seal

    return seal.is_whole(content)


def _word(job: Job, outline: Outline, report: Report) -> bytes:
    """The report as a .docx, with the template and the emblem that were asked for."""
    from drafter import word

    template = job.template or files.template("unfccc.docx")
    wanted: list[tuple[Path, Sequence[str]]] = [(template, files.TEMPLATES)]
    if outline.masthead.emblem:
        wanted.append((files.beside(job.outline, outline.masthead.emblem), files.PICTURES))
    shell, *emblem = files.read_all(*wanted)
    if b"" in emblem:
        raise files.FileError(f"{wanted[1][0]}: the picture of the emblem is empty")
    try:
        return _written(job, report, shell, *emblem)
    except word.ShellError as error:
        if emblem and _takes_pictures(job, report, shell):
            raise files.FileError(f"{wanted[1][0]}: {error}") from error
        raise files.FileError(f"{template}: this template cannot be used: {error}") from error


def _written(job: Job, report: Report, template: bytes, emblem: bytes = b"") -> bytes:
    """The report in a template. Raises ShellError for all that is wrong with the user's template or emblem."""
    from xml.parsers.expat import ExpatError

    from drafter import word

    ours = job.template is None
    try:
        shell = word.fill(report.masthead, template, emblem)
    except word.ShellError:
        raise
    except Exception as error:
        # Neither docxtpl nor python-docx says what it raises for a broken file; one of our own is not broken.
        if ours and emblem in (b"", _PICTURE):
            raise
        raise word.ShellError(_damaged(error)) from error
    try:
        return word.write(report, shell)
    except (UnicodeDecodeError, ExpatError) as error:
        # A part of the template that nobody read till now; all else is a fault of ours.
        if ours:
            raise
        raise word.ShellError(_damaged(error)) from error


def _damaged(error: Exception) -> str:
    why = f"it is damaged, or saved in a way that drafter does not read ({type(error).__name__}: {error})"
    return f"{why}; open it and save it anew"


def _takes_pictures(job: Job, report: Report, template: bytes) -> bool:
    """Whether all is well with a sound picture, so that what is wrong is the user's emblem."""
    from drafter import word

    try:
        _written(job, report, template, _PICTURE)
    except word.ShellError:
        return False
    return True

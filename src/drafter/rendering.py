"""Rendering one outline: from its file to the file that is written, and what is said of it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter import files, source, word
from drafter.composing import compose
from drafter.outline import Outline
from drafter.place import Finding, Problems
from drafter.report import Paragraph, Report, blocks, word_count
from drafter.value import Value
from drafter.word import seal
from drafter.writers import text as plain_text


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
    """What came of a job: what is to be said of the outline, and of the file written, or None where none was.

    ``live`` says whether the file has numbers and references that Word brings up to date.
    """

    findings: tuple[str, ...]
    summary: str | None
    live: bool = False


def render(job: Job, started: float) -> Written:
    """Render one outline. ``started`` is what ``time.perf_counter`` said when work on it began."""
    findings: Sequence[Finding] = ()
    typed: str | Finding = ""
    try:
        typed = files.read_text(job.outline)
        if isinstance(typed, Finding):
            return Written((_shown(job.outline, typed, ""),), None)
        reading = source.read(typed)
        findings = reading.findings
        shown = tuple(_shown(job.outline, finding, typed) for finding in findings)
        if reading.outline is None:
            return Written((*shown, _count(findings)), None)
        report = compose(reading.outline)
        return Written(
            shown, _write(job, reading.outline, report, started), job.target is None or job.target.suffix != ".txt"
        )
    except Problems as problems:
        return Written(tuple(_shown(job.outline, finding, str(typed)) for finding in problems.findings), None)
    except files.FileError as error:
        shown = tuple(_shown(job.outline, finding, str(typed)) for finding in findings)
        return Written((*shown, f"drafter: {error}"), None)


def _write(job: Job, outline: Outline, report: Report, started: float) -> str:
    """Write the report and say in a line what was written."""
    target = job.target
    if target is not None and target.suffix.lower() not in (".docx", ".txt"):
        raise files.FileError(f"{target}: a report is written as .docx or .txt")
    if target is not None and not job.force:
        _spare(target)
    if target is not None and target.suffix.lower() == ".txt":
        content = plain_text.write(report).encode()
    else:
        content = _word(job, outline, report)
    if target is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        files.write(target, content)
    numbered = sum(isinstance(block, Paragraph) for block in blocks(report))
    seconds = time.perf_counter() - started
    name = "standard output" if target is None else str(target)
    counts = f"{_many(numbered, 'paragraph')}, {_many(len(report.notes), 'note')}, {_many(word_count(report), 'word')}"
    return f"Wrote {name}: {counts}, in {seconds:.1f} s."


def _spare(target: Path) -> None:
    """Refuse to write over anything but what drafter wrote and nobody has saved since."""
    if target.is_dir():
        raise files.FileError(f"{target}: this is a folder")
    if not target.exists():
        return
    if target.suffix.lower() == ".docx" and seal.is_whole(files.read_bytes(target)):
        return
    why = (
        "is not as drafter wrote it: somebody has edited or saved it"
        if target.suffix.lower() == ".docx"
        else "is there already"
    )
    raise files.FileError(f"{target}: this file {why}; write to another name with -o, or overwrite it with --force")


def _word(job: Job, outline: Outline, report: Report) -> bytes:
    template = job.template or files.template("unfccc.docx")
    emblem = files.read_bytes(job.outline.parent / outline.masthead.emblem) if outline.masthead.emblem else b""
    try:
        return word.write(report, word.fill(report.masthead, files.read_bytes(template), emblem))
    except word.ShellError as error:
        raise files.FileError(f"{template}: this template cannot be used: {error}") from error


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _count(findings: Sequence[Finding]) -> str:
    faults = sum(finding.level == "fault" for finding in findings)
    return f"{_many(faults, 'fault')}; nothing was written."


def _shown(path: Path, finding: Finding, typed: str) -> str:
    """A finding as it is printed: where it is, what it is, the line with a caret, and what to write instead."""
    return "\n".join(_lines(path, finding, typed))


def _lines(path: Path, finding: Finding, typed: str) -> Iterator[str]:
    strong, plain = _colours(finding.level)
    where = f"{path}:{finding.place.line}:{finding.place.column}" if finding.place else str(path)
    level = "" if finding.level == "fault" else f" {finding.level}:"
    yield f"{where}: {strong}{finding.code}{level}{plain} {finding.message}"
    lines = typed.split("\n")
    if finding.place and finding.place.line <= len(lines):
        line = lines[finding.place.line - 1].rstrip("\r")
        start = max(0, finding.place.column - 41)
        yield f"    {line[start : start + 80]}"
        yield f"    {_blank(line[start : finding.place.column - 1])}^"
    if finding.hint:
        yield f"    → {finding.hint}"


def _blank(words: str) -> str:
    """Blanks as wide as the words are on a terminal, where East Asian characters take two columns."""
    import unicodedata

    return "".join(
        "  " if unicodedata.east_asian_width(char) in "WF" else "\t" if char == "\t" else " " for char in words
    )


def _colours(level: str) -> tuple[str, str]:
    if not sys.stderr.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return "", ""
    return {"fault": "\x1b[31m", "warning": "\x1b[33m"}.get(level, "\x1b[36m"), "\x1b[0m"

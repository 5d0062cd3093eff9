"""Rendering one outline: from its file to the file that is written, and what is to be said of both."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from drafter import dumping, files, printing, source, unfinished
from drafter.composing import compose
from drafter.outline import TEMPLATES, Outline
from drafter.place import Finding, Problems, in_order
from drafter.printing import Paper, Printed
from drafter.report import Paragraph, Report, blocks, word_count
from drafter.saying import many
from drafter.value import Value
from drafter.writers import text as plain_text


class Job(Value):
    """One outline to render: its file, the output asked for, and the template: a file, or the name of one of ours.

    ``force`` lets anything be overwritten; ``source`` lets the Word file carry the outline along; ``pages`` asks
    LibreOffice for the page numbers of the contents page.
    """

    outline: Path
    output: str | None
    template: Path | None
    force: bool
    source: bool = True
    pages: bool = False

    @property
    def target(self) -> Path | None:
        """Where the result goes; None is standard output."""
        return files.target(self.outline, self.output)


class Written(Value):
    """What came of a job.

    ``findings`` are about the outline, whose text is ``typed``; ``sentences`` say what is amiss with files; ``summary``
    says what was written, or nothing where nothing was, and ``lacking`` what is still open in it. ``live`` says whether
    the file has numbers and references that Word brings up to date, and ``paged`` whose the page numbers of its
    contents page are.
    """

    findings: tuple[Finding, ...]
    typed: str
    sentences: tuple[str, ...] = ()
    summary: str = ""
    live: bool = False
    lacking: str = ""
    paged: str = ""


def render(job: Job, started: float, tell: Callable[[str], None] = lambda _: None) -> Written:
    """Render one outline. ``started`` is what ``time.perf_counter`` said when work on it began.

    ``tell`` is called with each step, in words, as it begins.
    """
    findings: tuple[Finding, ...] = ()
    typed = ""
    try:
        tell(f"reading {job.outline}")
        typed, wrong = files.decoded(files.read_outline(job.outline))
        if wrong:
            return Written((wrong,), typed)
        reading = source.read(typed)
        findings = reading.findings
        if reading.outline is None:
            return Written(findings, typed)
        tell("composing the report")
        report = compose(reading.outline)
        summary, sentences = _write(job, reading.outline, report, started, tell)
        lacking = unfinished.said(reading.outline, report)
        live = not _is_text(job.target)
        paged = _PAGED[job.pages] if live and report.contents else ""
        return Written(findings, typed, sentences, summary, live, lacking, paged)
    except Problems as problems:
        return Written(in_order(dict.fromkeys((*findings, *problems.findings))), typed)
    except files.FileError as error:
        return Written(findings, typed, error.sentences)


def _write(
    job: Job, outline: Outline, report: Report, started: float, tell: Callable[[str], None]
) -> tuple[str, tuple[str, ...]]:
    """Write the report; gives a line that says what was written, and sentences about what its template left out."""
    target = job.target
    sentences: tuple[str, ...] = ()
    if target and not job.force:
        files.check_closed(target)
    if _is_text(target):
        content = plain_text.write(report).encode()
    else:
        # Once before the work, lest anybody wait for a refusal, and once more when it is done.
        _spare(job, target)
        printed = _word(job, outline, report, tell)
        content, sentences = printed.content, printed.sentences
    tell(f"saving {target or 'to standard output'}")
    if target is None:
        files.write_out(content)
    else:
        _spare(job, target, content)
        files.write(target, content, job.force)
    numbered = sum(isinstance(block, Paragraph) for block in blocks(report))
    counts = f"{many(numbered, 'paragraph')}, {many(len(report.notes), 'note')}, {many(word_count(report), 'word')}"
    said = f"Wrote {target or 'standard output'}: {counts}, in {time.perf_counter() - started:.2f} s."
    return said, sentences


_PAGED = {
    False: "The contents page has dashes for pages until Word fills them in; --pages puts in those of LibreOffice.",
    True: "The pages on the contents page are those of LibreOffice; Word may find others.",
}


def _is_text(target: Path | None) -> bool:
    return target is not None and target.suffix.lower() == ".txt"


_WHY = {
    "edited": "somebody has edited this file since drafter wrote it",
    "foreign": "this file is there already, and drafter did not write it",
    "text": "this file is there already, and says something else",
}
_ELSEWHERE = "write to another name with -o"
_INSTEAD = {
    "edited": f"bring the edits back with drafter pull, {_ELSEWHERE}",
    "foreign": _ELSEWHERE,
    "text": _ELSEWHERE,
}


def _spare(job: Job, target: Path | None, content: bytes = b"") -> None:
    """Refuse to write over anything but what drafter wrote and nobody has edited since."""
    if target is None:
        return
    for path, what in ((job.outline, "the outline"), (job.template, "the template")):
        if path and files.identity(path) == files.identity(target):
            raise files.FileError(f"{target}: this is {what} itself; write to another name with -o")
    there = None if job.force else files.present(target)
    if there is None or there == content:
        return
    state = "text" if _is_text(target) else _state(there)
    if state != "ours":
        raise files.FileError(f"{target}: {_WHY[state]}; {_INSTEAD[state]}, or overwrite it with --force")


def _state(content: bytes) -> str:
    from drafter.word import origin

    return origin.state(content)


def word_files(path: Path, outline: Outline, template: Path | None = None, digest: str = "") -> Iterator[bytes]:
    """The Word files that an outline makes: in the template that is named, in its own, and in each of drafter's.

    With the digest of a template only in that one; else without those whose template or pictures cannot be had. Raises
    FileError where the template that is named, or a picture of the only file, cannot be had.
    """
    report = compose(outline)
    if template:
        files.read(files.chosen(template, "", TEMPLATES)[1], files.TEMPLATES)
    able = dict.fromkeys((*([template] if template else ()), Path(report.template), *map(Path, TEMPLATES)))
    for one in able:
        job = Job(path, None, one, False)
        if digest:
            if sha256(files.read(files.chosen(one, "", TEMPLATES)[1], files.TEMPLATES)).hexdigest() == digest:
                yield _word(job, outline, report, lambda _: None).content
            continue
        with contextlib.suppress(files.FileError):
            yield _word(job, outline, report, lambda _: None).content


def _word(job: Job, outline: Outline, report: Report, tell: Callable[[str], None]) -> Printed:
    """The report as a .docx, with what the job and the outline say it is printed on."""
    carried = dumping.dump(outline) if job.source else ""
    name, template = files.chosen(job.template, report.template, TEMPLATES)
    figures = tuple((figure.name, figure.file) for figure in outline.figures if figure.file)
    paper = Paper(name, template, job.outline, outline.masthead.emblem, figures)
    printed = printing.word(report, carried, paper, tell)
    if not job.pages or not report.contents:
        return printed
    from drafter import paging
    from drafter.word import page_numbers

    tell("asking LibreOffice for the pages")
    numbered = page_numbers.numbered(report, paging.pages(printed.content))
    return printing.word(numbered, carried, paper, tell)

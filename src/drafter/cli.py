"""The command ``drafter``: arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from drafter import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import NoReturn

    from drafter.rendering import Job, Written

_EXAMPLES = """\
examples:
  drafter render drafts/2026_lima.yaml              write drafts/2026_lima.docx
  drafter render drafts/2026_lima.yaml -o out.docx  write out.docx
  drafter render drafts/*.yaml                      write one file for each outline
  drafter render report.yaml -o report.txt          write the plain text, to read or compare
  drafter render report.yaml -o - > report.docx     write to another program
  drafter render report.yaml --template mine.docx   with a masthead and styles of your own
  drafter render report.yaml --template plain       in another template of drafter's
  drafter render report.yaml --no-source            without the outline inside, to be sent out
  drafter render report.yaml --pages                with page numbers on the contents page, from LibreOffice
  drafter new 2026_lima                             begin an outline: drafts/2026_lima.yaml
  drafter check drafts/2026_lima.yaml               say what UN editors would send it back for
  drafter check drafts/2026_lima.yaml --fix         mend what has one right answer
  drafter align lima.en.yaml lima.fr.yaml           say where two languages of a report differ
  drafter explain S407                              what one of their rules is about
  drafter template new mine.docx                    begin a template of your own
  drafter template check mine.docx                  say what is wrong with it
  drafter schema -o outline.schema.json             write what editors complete and check outlines by

exit status: 0 all is written · 1 a fault in an outline or a file, nothing is written for it · 2 wrong usage
"""
#: The commands besides ``render``, each with what it is for.
_OTHERS = {
    "new": "begin an outline, with a gap for whatever is still to be written",
    "check": "say what is wrong with an outline, and what UN editors would say of it",
    "explain": "say what an editorial rule is about, or what a paragraph of a report is",
    "pull": "bring what was edited in Word back into the outline",
    "align": "hold a report in several languages side by side, and say where they differ",
    "template": "list, copy and check templates: Word files with masthead and styles",
    "schema": "print a JSON Schema of outlines, for editors",
}
_STOPPED = "drafter: stopped; each file is as it was, or written whole"


def run() -> NoReturn:
    """Run the command as a process of its own, and end that.

    A single outline leaves few cycles behind, so that nothing is gained from looking for them, and memory need not be
    given back piece by piece by a process that ends: either would take as long as a tenth of an everyday render.
    """
    gc.disable()
    status = main()
    for stream in (sys.stdout, sys.stderr):
        # What could not be written has been said by whoever wrote it.
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status."""
    started = time.perf_counter()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        with _stoppable():
            return _run(sys.argv[1:] if arguments is None else arguments, started)
    except KeyboardInterrupt:
        return _ended(f"\n{_STOPPED}", 130)
    except _Terminated:
        return _ended(_STOPPED, 143)
    except MemoryError:
        return _ended("drafter: the memory of this computer is not enough for this; nothing was written", 1)


def _ended(why: str, status: int) -> int:
    from drafter import terminal

    terminal.say(why, sys.stderr)
    return status


class _Terminated(BaseException):
    """Somebody asked the program to end (SIGTERM): what is begun is to be cleared away, as at Ctrl+C."""


@contextmanager
def _stoppable() -> Iterator[None]:
    """Meanwhile SIGTERM raises, unless something else is to become of it."""

    def stop(*_: object) -> NoReturn:
        raise _Terminated

    ours = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    try:
        # Only the main thread may say what becomes of a signal; Python tells others so with a ValueError.
        with suppress(ValueError):
            if ours:
                signal.signal(signal.SIGTERM, stop)
        yield
    finally:
        with suppress(ValueError):
            if ours:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _run(words: Sequence[str], started: float) -> int:
    parser = _parser(words)
    if words and words[0].lower().endswith((".yaml", ".yml")):
        parser.error(f"did you mean: drafter render {' '.join(words)}")
    given = parser.parse_args(words)
    if given.command is None:
        parser.print_help(sys.stderr)
        return 2
    if given.command in _OTHERS:
        return int(_module(given.command).run(given))
    return _render(given, started)


def _module(command: str) -> ModuleType:
    """The module of a command besides ``render``, imported where it is wanted: ``equip`` gives a parser its arguments,
    ``run`` does what they say and gives the exit status."""
    match command:
        case "align":
            from drafter import align_command

            return align_command
        case "check":
            from drafter import check_command

            return check_command
        case "explain":
            from drafter import explain_command

            return explain_command
        case "pull":
            from drafter import pull_command

            return pull_command
        case "new":
            from drafter import new_command

            return new_command
        case "schema":
            from drafter import schema_command

            return schema_command
        case "template":
            from drafter import template_command

            return template_command
        case _:
            raise AssertionError(command)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        from drafter.saying import safe

        super().error(safe(message))


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help in which a description of one line is broken where the terminal ends, and examples stand as written."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        form = argparse.HelpFormatter if "\n" not in text else argparse.RawDescriptionHelpFormatter
        return form._fill_text(self, text, width, indent)


def _formatter(prog: str) -> argparse.HelpFormatter:
    """How help is laid out. Left to itself, argparse imports what it asks the width of the terminal with, even where
    no help is wanted."""
    columns = 80
    with suppress(OSError, ValueError, AttributeError):
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns)
    return _Help(prog, width=max(columns - 2, 40))


def _parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """What the command takes; what stands behind the others is set up only where that is wanted."""
    formatter = _formatter
    parser = _Parser(
        prog="drafter",
        description="Draft the report of a United Nations workshop: from a YAML outline to a UN-formatted Word file.",
        epilog=_EXAMPLES,
        formatter_class=formatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"drafter {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    render = commands.add_parser(
        "render",
        help="write the Word file of an outline",
        description="Write the Word file of each outline: masthead, numbered paragraphs, footnotes, live references.",
        epilog=_EXAMPLES,
        formatter_class=formatter,
        allow_abbrev=False,
    )
    render.set_defaults(parser=render)
    render.add_argument("outlines", metavar="OUTLINE", nargs="+", help="a YAML outline")
    render.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write: a .docx, a .txt for the plain text, a folder, or - for standard output; without it "
        "drafts/NAME.docx if this folder has a folder drafts, else NAME.docx beside the outline",
    )
    render.add_argument(
        "--template",
        metavar="FILE",
        type=Path,
        help="a Word file with masthead and styles to use instead, or the name of one of drafter's own: unfccc, "
        "newyork, plain",
    )
    render.add_argument(
        "--force", action="store_true", help="overwrite a file that drafter did not write, or that was edited"
    )
    render.add_argument(
        "--no-source",
        action="store_true",
        help="leave the outline out of the Word file, which otherwise carries it along, unseen; "
        "for files that are sent out",
    )
    render.add_argument(
        "--pages",
        action="store_true",
        help="put page numbers on the contents page, as LibreOffice finds them; Word does so by itself with Ctrl+A, F9",
    )
    said = render.add_mutually_exclusive_group()
    said.add_argument("-q", "--quiet", action="store_true", help="say nothing but faults and warnings")
    said.add_argument("-v", "--verbose", action="store_true", help="say each step, and how long it took")
    for name, purpose in _OTHERS.items():
        other = commands.add_parser(name, help=purpose, formatter_class=formatter, allow_abbrev=False)
        if words and words[0] == name:
            _module(name).equip(other)
    return parser


def _render(given: argparse.Namespace, started: float) -> int:
    """Render each outline; one with faults does not keep the others from being written."""
    from drafter import terminal
    from drafter.rendering import render
    from drafter.saying import safe

    jobs = _jobs(given)
    if len(jobs) > 1:
        # What docxtpl leaves behind holds cycles: a megabyte an outline.
        gc.enable()
    said = sys.stderr if given.output == "-" else sys.stdout
    failed = live = False
    for number, job in enumerate(jobs, 1):
        which = f"{number} of {len(jobs)}, " if len(jobs) > 1 else ""
        with terminal.steps(given, which) as tell:
            written = render(job, started, tell)
        _complain(job, written, len(jobs) > 1)
        failed |= not written.summary
        for words in (written.summary, written.lacking, written.paged):
            if words and not given.quiet:
                failed |= not terminal.say(safe(words), said)
        live |= written.live
        started = time.perf_counter()
    if live and not given.quiet:
        failed |= not terminal.say("In Word, references are brought up to date with Ctrl+A, then F9.", said)
    return 1 if failed else 0


def _jobs(given: argparse.Namespace) -> list[Job]:
    """What there is to do. Ends the program where that makes no sense."""
    from drafter import files
    from drafter.rendering import Job

    wrong, output = given.parser.error, given.output
    if "-" in given.outlines:
        wrong("an outline is read from a file, not from standard input; a file of the name - is written ./-")
    outlines = files.named(given.outlines)
    if output is not None and len(outlines) > 1:
        wrong("-o takes one outline; without it each file is named after its outline")
    if output == "":
        wrong("-o needs the name of a file")
    if output == "-" and sys.stdout is not None and sys.stdout.isatty():
        wrong("-o - writes a Word file; send it to a file or a program, not to the terminal")
    jobs = [Job(outline, output, given.template, given.force, not given.no_source, given.pages) for outline in outlines]
    first: dict[str, Job] = {}
    for job in jobs:
        if job.target is None:
            continue
        if job.target.suffix.lower() not in files.REPORTS:
            name = str(job.target) if str(job.target).strip() else "a name of blanks"
            wrong(f"{name} ends in neither {' nor '.join(files.REPORTS)}, and is no folder that is there")
        other = first.setdefault(files.identity(job.target), job)
        if other is not job:
            wrong(f"{other.outline} and {job.outline} would both be written to {job.target}")
    return jobs


def _complain(job: Job, written: Written, among_others: bool) -> None:
    """Say what is wrong with an outline and with the files that belong to it."""
    from drafter import saying, terminal

    colours = terminal.takes_colours(sys.stderr)
    for words in saying.shown(str(job.outline), written.findings, written.typed, colours):
        terminal.say(words, sys.stderr)
    for sentence in written.sentences:
        terminal.say(f"drafter: {saying.safe(sentence)}", sys.stderr)
    if not written.summary and not written.sentences:
        counted = saying.counted(written.findings)
        where = f" in {job.outline}; nothing was written for it." if among_others else "; nothing was written."
        terminal.say(counted + saying.safe(where), sys.stderr)

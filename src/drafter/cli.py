"""The command ``drafter``: arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from drafter import __version__

_EXAMPLES = """\
examples:
  drafter render drafts/2026_lima.yaml              write drafts/2026_lima.docx
  drafter render drafts/2026_lima.yaml -o out.docx  write out.docx
  drafter render drafts/*.yaml                      write one file for each outline
  drafter render report.yaml -o report.txt          write the plain text, to read or compare
  drafter render report.yaml -o - > report.docx     write to another program
  drafter render report.yaml --template mine.docx   with a masthead and styles of your own

exit status: 0 all is written · 1 a fault in an outline or a file, nothing is written for it · 2 wrong usage
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status."""
    started = time.perf_counter()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.command is None:
        parser.print_help(sys.stderr)
        return 2
    try:
        return _render(given, parser, started)
    except KeyboardInterrupt:
        print("\ndrafter: stopped; the file that was being written is as it was", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    formatter = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="drafter",
        description="Draft the report of a United Nations workshop: from a YAML outline to a UN-formatted Word file.",
        epilog=_EXAMPLES,
        formatter_class=formatter,
    )
    parser.add_argument("--version", action="version", version=f"drafter {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    render = commands.add_parser(
        "render",
        help="write the Word file of an outline",
        description="Write the Word file of each outline: masthead, numbered paragraphs, footnotes, live references.",
        epilog=_EXAMPLES,
        formatter_class=formatter,
    )
    render.add_argument("outlines", metavar="OUTLINE", nargs="+", type=Path, help="a YAML outline")
    render.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write: a .docx, a .txt for the plain text, or - for standard output; without it "
        "drafts/NAME.docx if this folder has a folder drafts, else NAME.docx beside the outline",
    )
    render.add_argument(
        "--template", metavar="FILE", type=Path, help="a Word file with masthead and styles to use instead"
    )
    render.add_argument(
        "--force", action="store_true", help="overwrite a file that drafter did not write, or that was edited"
    )
    render.add_argument("-q", "--quiet", action="store_true", help="say nothing but faults and warnings")
    return parser


def _render(given: argparse.Namespace, parser: argparse.ArgumentParser, started: float) -> int:
    """Render each outline; one with faults does not keep the others from being written."""
    from drafter.rendering import Job, render

    if given.output and len(given.outlines) > 1:
        parser.error("-o takes one outline; without it each file is named after its outline")
    if given.output == "-" and sys.stdout.isatty():
        parser.error("-o - writes a Word file; send it to a file or a program, not to the terminal")
    jobs = [Job(outline, given.output, given.template, given.force) for outline in given.outlines]
    targets = [job.target for job in jobs]
    twice = {target for target in targets if target and targets.count(target) > 1}
    if twice:
        parser.error(f"two outlines would be written to {', '.join(map(str, sorted(twice)))}")
    said = sys.stderr if given.output == "-" else sys.stdout
    failed = done = 0
    for job in jobs:
        written = render(job, started)
        for lines in written.findings:
            print(lines, file=sys.stderr)
        if written.summary is None:
            failed += 1
        else:
            done += 1
            if not given.quiet:
                print(written.summary, file=said)
        started = time.perf_counter()
    if done and not given.quiet and written.live:
        print("In Word, references are brought up to date with Ctrl+A, then F9.", file=said)
    return 1 if failed else 0

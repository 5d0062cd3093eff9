"""The command ``drafter check``: its arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafter import checking, files, saying, settings, terminal, unfinished
from drafter.checking import Checked, Places
from drafter.fixing import mendable
from drafter.formats.examined import Examined
from drafter.lint import RULES
from drafter.place import Finding
from drafter.report import Paragraph, blocks, word_count
from drafter.saying import many, safe

_EXAMPLES = """\
examples:
  drafter check drafts/2026_lima.yaml            what an editor would send back, paragraph by paragraph
  drafter check drafts/*.yaml                    of several outlines
  drafter check drafts/2026_lima.yaml --fix      mend what has one right answer; the changes are shown first
  drafter check drafts/2026_lima.yaml --no-hints only what has to be answered
  drafter check drafts/*.yaml --format sarif     for another program; also json and github
  drafter explain S407                           what a rule is about, and where it is from

A finding that is right as it stands is silenced at its place, with a reason:
  <!-- drafter: ignore S407 because it is the name of a project -->
Rules and their edition are chosen in the outline (editorial: 2011), or for all outlines of a folder in pyproject.toml:
  [tool.drafter]
  edition = 2011
  leave_out = ["S407"]

exit status: 0 no fault and no warning · 1 a fault or a warning, or a file that cannot be read · 2 wrong usage
"""


def equip(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``drafter check`` its arguments."""
    parser.description = (
        "Say what keeps an outline from being a report, and, where nothing does, what UN editors would send it back "
        "for: structure, headings, lists, notes, references, numbers, words, signs."
    )
    parser.epilog = _EXAMPLES
    parser.set_defaults(parser=parser, verbose=False)
    parser.add_argument("outlines", metavar="OUTLINE", nargs="+", help="a YAML outline")
    parser.add_argument("--no-hints", action="store_true", help="leave out what is only worth a look")
    parser.add_argument(
        "--format", choices=("text", "json", "sarif", "github"), default="text", help="how it is printed (text)"
    )
    mending = parser.add_mutually_exclusive_group()
    mending.add_argument(
        "--fix",
        action="store_true",
        help="mend what has one right answer in the outline itself; the changes are shown, and on a terminal asked for",
    )
    mending.add_argument("--diff", action="store_true", help="show what --fix would mend, and change nothing")
    parser.add_argument("-y", "--yes", action="store_true", help="with --fix: do not ask")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing of outlines in which nothing is found")


def run(given: argparse.Namespace) -> int:
    """Check each outline; gives the exit status."""
    if given.format != "text":
        if given.fix or given.diff:
            given.parser.error("--fix and --diff speak to people: leave --format out")
        return _listed(given)
    if given.fix or given.diff:
        from drafter.fix_command import mend

        for path in files.named(given.outlines):
            mend(given, path)
    failed = False
    for path in files.named(given.outlines):
        try:
            typed, checked = _checked(path)
        except files.FileError as error:
            for sentence in error.sentences:
                terminal.say(f"drafter: {safe(sentence)}", sys.stderr)
            failed = True
            continue
        failed |= not _say(given, path, typed, checked)
    return 1 if failed else 0


def _checked(path: Path) -> tuple[str, Checked]:
    """The text of an outline, and what came of its check. Raises FileError."""
    typed, wrong = files.decoded(files.read_outline(path))
    return typed, Checked((wrong,)) if wrong else checking.check(typed, settings.rules(path))


def _shown(given: argparse.Namespace, checked: Checked) -> tuple[Finding, ...]:
    return tuple(one for one in checked.findings if one.level != "hint" or not given.no_hints)


def _passes(findings: tuple[Finding, ...]) -> bool:
    """Whether nothing is left that has to be answered."""
    return all(finding.level == "hint" for finding in findings)


def _say(given: argparse.Namespace, path: Path, typed: str, checked: Checked) -> bool:
    """Say what was found in an outline; gives whether it passes."""
    findings, places = _shown(given, checked), Places(checked)
    fine = _passes(findings)
    if not findings and given.quiet:
        return fine
    colours = terminal.takes_colours(sys.stdout)
    for words in saying.grouped(str(path), findings, lambda one: places.where(one.place), typed, colours):
        fine &= terminal.say(words, sys.stdout)
    for words in _closing(path, checked, findings):
        fine &= terminal.say(safe(words), sys.stdout)
    return fine


def _closing(path: Path, checked: Checked, findings: tuple[Finding, ...]) -> list[str]:
    """Counts, what is still open, and what to do next."""
    said = [f"{path}: {saying.levelled(findings) or 'nothing found'}{_size(checked)}."]
    if checked.outline and checked.report and (lacking := unfinished.said(checked.outline, checked.report)):
        said.append(lacking)
    if can := mendable(findings):
        said.append(f"{_of_these(can, len(findings))} one right answer: drafter check --fix {path}")
    if code := next((finding.code for finding in findings if finding.code in RULES), ""):
        said.append(f"What a rule is about: drafter explain {code}")
    return said


def _of_these(can: int, findings: int) -> str:
    """So many of all findings have …"""
    if findings == 1:
        return "It has"
    return f"{can:,} of them {'has' if can == 1 else 'have'}"


def _size(checked: Checked) -> str:
    if checked.report is None:
        return ""
    paragraphs = sum(isinstance(block, Paragraph) for block in blocks(checked.report))
    return f" in {many(paragraphs, 'paragraph')}, {many(word_count(checked.report), 'word')}"


def _listed(given: argparse.Namespace) -> int:
    """Print what was found in all outlines for another program."""
    from drafter.formats import FORMATS

    examined = []
    for path in files.named(given.outlines):
        try:
            _, checked = _checked(path)
        except files.FileError as error:
            examined.append(Examined(str(path), amiss=error.sentences))
            continue
        findings, places = _shown(given, checked), Places(checked)
        where = tuple(places.where(finding.place) for finding in findings)
        examined.append(Examined(str(path), findings, where))
    printed = FORMATS[given.format](examined)
    fine = terminal.say(printed, sys.stdout) if printed else True
    return 0 if fine and all(not one.amiss and _passes(one.findings) for one in examined) else 1

"""The command ``drafter check``: its arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafter import files, kinds, saying, terminal
from drafter.place import Finding
from drafter.saying import many, safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.checking import Checked
    from drafter.formats.examined import Examined

_EXAMPLES = """\
examples:
  drafter check drafts/2026_lima.yaml            what an editor would send back, paragraph by paragraph
  drafter check drafts/*.yaml                    of several outlines
  drafter check drafts/2026_lima.yaml --fix      mend what has one right answer; the changes are shown first
  drafter check drafts/2026_lima.yaml --no-hints only what has to be answered
  drafter check drafts/*.yaml --format sarif     for another program; also json and github
  drafter check drafts/2026_lima.docx            of a Word file: is it sound, what was edited, which numbers are stale
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
    parser.add_argument("outlines", metavar="OUTLINE", nargs="+", help="a YAML outline, or a Word file made from one")
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
    if "-" in given.outlines:
        given.parser.error(
            "an outline is read from a file, not from standard input; a file of the name - is written ./-"
        )
    paths = files.named(given.outlines)
    in_word = [path for path in paths if path.suffix.lower() in kinds.DOCUMENTS]
    if given.format != "text":
        if given.fix or given.diff:
            given.parser.error("--fix and --diff speak to people: leave --format out")
        if in_word:
            given.parser.error("--format is for outlines: what is said of a Word file is for people")
        return _listed(given, paths)
    failed = False
    if in_word and (given.fix or given.diff):
        given.parser.error("--fix and --diff are for outlines: a Word file is mended in Word")
    if given.fix or given.diff:
        from drafter.fix_command import mend

        for path in paths:
            failed |= not mend(given, path)
    said = set[str]()
    for path in paths:
        try:
            if path in in_word:
                from drafter import check_word

                failed |= not check_word.check(given, path)
                continue
            typed, checked = _checked(path)
        except files.FileError as error:
            for sentence in error.sentences:
                if sentence not in said:
                    terminal.say(f"drafter: {safe(sentence)}", sys.stderr)
            said.update(error.sentences)
            failed = True
            continue
        failed |= not _say(given, path, typed, checked)
    return 1 if failed else 0


def _checked(path: Path) -> tuple[str, Checked]:
    """The text of an outline, and what came of its check. Raises FileError."""
    from drafter import checking, settings

    typed, wrong = files.decoded(files.read_outline(path))
    return typed, checking.Checked((wrong,)) if wrong else checking.check(typed, settings.rules(path))


def _shown(given: argparse.Namespace, checked: Checked) -> tuple[Finding, ...]:
    return tuple(one for one in checked.findings if one.level != "hint" or not given.no_hints)


def _passes(findings: tuple[Finding, ...]) -> bool:
    """Whether nothing is left that has to be answered."""
    return all(finding.level == "hint" for finding in findings)


def _say(given: argparse.Namespace, path: Path, typed: str, checked: Checked) -> bool:
    """Say what was found in an outline; gives whether it passes."""
    from drafter.checking import Places

    findings, places = _shown(given, checked), Places(checked)
    fine = _passes(findings)
    if not findings and given.quiet:
        return fine
    colours = terminal.takes_colours(sys.stdout)
    for words in saying.grouped(str(path), findings, lambda one: places.where(one.place), typed, colours):
        fine &= terminal.say(words, sys.stdout)
    for words in _closing(given, path, checked, findings):
        fine &= terminal.say(safe(words), sys.stdout)
    return fine


def _closing(given: argparse.Namespace, path: Path, checked: Checked, findings: tuple[Finding, ...]) -> list[str]:
    """Counts, what is still open, and what to do next; what --fix has left it would leave again."""
    from drafter import unfinished
    from drafter.fixing import mendable
    from drafter.lint import RULES

    said = [f"{path}: {saying.levelled(findings) or 'nothing found'}{_size(checked)}."]
    if checked.outline and checked.report and (lacking := unfinished.said(checked.outline, checked.report)):
        said.append(lacking)
    if (can := mendable(findings)) and not given.fix:
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
    from drafter.report import Paragraph, blocks, word_count

    if checked.report is None:
        return ""
    paragraphs = sum(isinstance(block, Paragraph) for block in blocks(checked.report))
    return f" in {many(paragraphs, 'paragraph')}, {many(word_count(checked.report), 'word')}"


def _listed(given: argparse.Namespace, paths: list[Path]) -> int:
    """Print what was found in all outlines for another program."""
    from drafter.formats import FORMATS

    examined = [_examined(given, path) for path in paths]
    printed = FORMATS[given.format](examined)
    fine = terminal.say(printed, sys.stdout) if printed else True
    return 0 if fine and all(not one.amiss and _passes(one.findings) for one in examined) else 1


def _examined(given: argparse.Namespace, path: Path) -> Examined:
    """An outline with what was found in it. Its path has the strokes of addresses, on Windows too."""
    from drafter.checking import Places
    from drafter.formats.examined import Examined

    try:
        _, checked = _checked(path)
    except files.FileError as error:
        return Examined(path.as_posix(), amiss=error.sentences)
    findings, places = _shown(given, checked), Places(checked)
    return Examined(path.as_posix(), findings, tuple(places.where(finding.place) for finding in findings))

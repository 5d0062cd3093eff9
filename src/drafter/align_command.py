"""The command ``drafter align``: its arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafter import files, saying, terminal
from drafter.place import Problems
from drafter.saying import many, safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.aligning import Alignment, Version
    from drafter.formats.examined import Examined
    from drafter.place import Finding

_EXAMPLES = """\
examples:
  drafter align lima.en.yaml lima.fr.yaml            what the French says that the English does not, and the reverse
  drafter align lima.*.yaml                          all languages beside the first
  drafter align lima.*.yaml --html lima.html         the same as a page, all languages side by side
  drafter align lima.*.yaml --tsv lima.tsv           the aligned texts for a spreadsheet or a translation memory
  drafter align lima.*.yaml --no-hints               only what has to be answered

Every other outline is held against the first. A difference that all the others share is told of the first.
Figures, symbols, dates, notes, references, order and length are compared, not meaning: that is left to readers.

exit status: 0 nothing differs · 1 something differs, or a file cannot be read or written · 2 wrong usage
"""


def equip(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``drafter align`` its arguments."""
    parser.description = (
        "Hold the same report in several languages side by side, paragraph by paragraph, and say what is missing, "
        "added, parted or moved, and which figures, symbols, dates, references and notes differ."
    )
    parser.epilog = _EXAMPLES
    parser.set_defaults(parser=parser, verbose=False)
    parser.add_argument("outlines", metavar="OUTLINE", nargs="+", help="a YAML outline; the first is the one to follow")
    parser.add_argument("--html", metavar="FILE", help="write a page with all the languages side by side")
    parser.add_argument(
        "--tsv", metavar="FILE", help="write the aligned texts, a line each, with tabs between languages"
    )
    parser.add_argument("--no-hints", action="store_true", help="leave out what is only worth a look")
    parser.add_argument(
        "--format", choices=("text", "json", "sarif", "github"), default="text", help="how it is printed (text)"
    )
    parser.add_argument("-f", "--force", action="store_true", help="write over a file of another kind")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing where nothing differs")


def run(given: argparse.Namespace) -> int:
    """Align the outlines; gives the exit status."""
    if "-" in given.outlines:
        given.parser.error(
            "an outline is read from a file, not from standard input; a file of the name - is written ./-"
        )
    if given.html == "" or given.tsv == "":
        given.parser.error("--html and --tsv need the name of a file")
    paths = files.named(given.outlines)
    _check_named(given, paths)
    from drafter import aligning

    with terminal.steps(given, "aligning") as tell:
        read = []
        for path in paths:
            tell(f"reading {path}")
            read.append(_version(path))
        found = [one for one in read if one]
        if len(found) < len(paths):
            return 1
        tell("aligning")
        alignment = aligning.align([version for _, version in found])
    wanted = [name for name in (given.html, given.tsv) if name]
    wrote = _written(given, alignment)
    return 0 if _say(given, [typed for typed, _ in found], alignment, wrote) and wrote == wanted else 1


def _check_named(given: argparse.Namespace, paths: list[Path]) -> None:
    """Refuse one file alone, and a file to be written that is read or is written already."""
    known = {files.identity(path): "it is one of the outlines" for path in paths}
    if len(paths) < 2 or len(known) < len(paths):
        twice = "; one file is named more than once" if len(given.outlines) > 1 else ""
        given.parser.error(f"name two outlines or more: the same report in several languages{twice}")
    for option, name in (("--html", given.html), ("--tsv", given.tsv)):
        if not name:
            continue
        if use := known.get(files.identity(Path(name))):
            given.parser.error(f"{option} {name}: {use}; give another name")
        known[files.identity(Path(name))] = f"{option} is written there"


def _version(path: Path) -> tuple[str, Version] | None:
    """The text of an outline, and the report that it is in one language; None where it is none, which is said."""
    from drafter import aligning, source
    from drafter.composing import compose
    from drafter.lint.prose import Prose

    try:
        typed, wrong = files.decoded(files.read_outline(path))
    except files.FileError as error:
        _complain(error)
        return None
    try:
        reading = source.read(typed)
        if wrong or reading.outline is None:
            raise Problems((wrong,) if wrong else reading.findings)
        return typed, aligning.version(path.as_posix(), reading.outline, Prose(compose(reading.outline)))
    except Problems as problems:
        faults = [one for one in problems.findings if one.level == "fault"]
        for words in saying.shown(str(path), faults, typed, terminal.takes_colours(sys.stderr)):
            terminal.say(words, sys.stderr)
        return None


def _complain(error: files.FileError) -> None:
    for sentence in error.sentences:
        terminal.say(f"drafter: {safe(sentence)}", sys.stderr)


def _written(given: argparse.Namespace, alignment: Alignment) -> list[str]:
    """Write the page and the table that are asked for; gives the names of those that were written."""
    wrote = []
    if given.html:
        from drafter.aligning import page

        wrote += [given.html] if _write(given, Path(given.html), page.show(alignment), page.GENERATOR) else []
    if given.tsv:
        from drafter.aligning import tabbed

        wrote += [given.tsv] if _write(given, Path(given.tsv), tabbed.show(alignment), "") else []
    return wrote


def _write(given: argparse.Namespace, path: Path, words: str, mark: str) -> bool:
    """Write a file; of those that are there, only one with a mark of ours is written over."""
    try:
        there = None if given.force else files.present(path, "")
        ours = there is None or (mark and mark.encode() in there) or there == words.encode()
        if not ours:
            raise files.FileError(
                f"{path}: this file is there already, and is left as it is; use --force to replace it"
            )
        files.write(path, words.encode(), given.force, "")
    except files.FileError as error:
        _complain(error)
        return False
    return True


def _say(given: argparse.Namespace, texts: list[str], alignment: Alignment, wrote: list[str]) -> bool:
    """Say what differs, file by file; gives whether nothing does."""
    from drafter.formats.examined import Examined

    examined, fine = [], True
    for number, version in enumerate(alignment.versions):
        told = [one for one in alignment.told if one.version == number]
        told = [one for one in told if one.finding.level != "hint" or not given.no_hints]
        fine &= all(one.finding.level == "hint" for one in told)
        findings, where = tuple(one.finding for one in told), tuple(one.where for one in told)
        examined.append(Examined(version.path, findings, where))
    if given.format != "text":
        from drafter.formats import FORMATS

        printed = FORMATS[given.format](examined)
        return (terminal.say(printed, sys.stdout) if printed else True) and fine
    everything = [finding for one in examined for finding in one.findings]
    for typed, one in zip(texts, examined, strict=True):
        if one.findings:
            fine &= _grouped(typed, one)
    if everything or not given.quiet:
        fine &= terminal.say(safe(_closing(alignment, everything, wrote)), sys.stdout)
    return fine


def _grouped(typed: str, found: Examined) -> bool:
    spots = {id(finding): spot for finding, spot in zip(found.findings, found.where, strict=True)}
    colours = terminal.takes_colours(sys.stdout)
    lines = saying.grouped(found.path, found.findings, lambda one: spots[id(one)], typed, colours)
    return all(terminal.say(words, sys.stdout) for words in lines)


def _closing(alignment: Alignment, findings: list[Finding], wrote: list[str]) -> str:
    """How many pieces were compared, and what came of it."""
    first, others = alignment.versions[0], alignment.versions[1:]
    said = saying.levelled(findings) or "nothing differs"
    gaps = [(version.path, sum(piece.unfinished for piece in version.pieces)) for version in alignment.versions]
    gaping = "".join(f" Still to be written in {path}: {many(count, 'piece')}." for path, count in gaps if count)
    written = "".join(f" Wrote {name}." for name in wrote)
    held = many(len(others), "version")
    return f"{held} beside {first.path}, {many(len(first.pieces), 'piece')} of text: {said}.{gaping}{written}"

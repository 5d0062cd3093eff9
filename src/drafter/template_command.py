"""The command ``drafter template``: its arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafter import files, saying, templating, terminal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_EXAMPLES = """\
examples:
  drafter template list                           what comes with drafter, and what it is for
  drafter template new mine.docx                  a copy of unfccc, to be changed in Word
  drafter template new mine.docx --from newyork   a copy of another one
  drafter template check mine.docx                everything that is wrong with it, and where
  drafter render report.yaml --template mine.docx

exit status: 0 all is well · 1 a fault in a template, or a file that cannot be read or made · 2 wrong usage
"""
_NEXT = """\
Open it in Word and change what you like: the emblem, a line in a footer, fonts in the styles.
Leave each {{{{ field }}}} and the names of the styles as they are.
Then run: drafter template check {0}
and:      drafter render report.yaml --template {0}"""
_GOOD = (
    "a good template: fields, styles, lists, headers and footers are as they should be, nothing in it runs or reaches "
    "out of the file, and a report was rendered in it on trial"
)


def equip(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``drafter template`` its subcommands."""
    parser.description = "Templates are Word files that hold the masthead, the headers and the styles of reports."
    parser.epilog = _EXAMPLES
    parser.set_defaults(parser=parser, action=None)
    actions = parser.add_subparsers(dest="action", metavar="COMMAND")

    def add(name: str, short: str, long: str) -> argparse.ArgumentParser:
        added: argparse.ArgumentParser = actions.add_parser(
            name, help=short, description=long, epilog=_EXAMPLES, formatter_class=parser.formatter_class,
            allow_abbrev=False,
        )  # fmt: skip
        added.set_defaults(parser=added)
        return added

    add("list", "name the templates that come with drafter", "Name the templates that come with drafter.")
    new = add("new", "copy a template, to be changed in Word", "Copy a template that comes with drafter, to change it.")
    new.add_argument(
        "file", metavar="FILE", type=Path, help="the .docx to make; one that is there is never overwritten"
    )
    new.add_argument("--from", metavar="NAME", dest="name", default="unfccc", help="which one (unfccc)")
    check = add(
        "check",
        "say what is wrong with a template",
        "Say everything that is wrong with a template, with its place in words: fields, styles, lists, headers, "
        "and what no template may hold.",
    )
    check.add_argument("files", metavar="FILE", nargs="+", help="a Word file (.docx)")


def run(given: argparse.Namespace) -> int:
    """Run what was asked for; gives the exit status."""
    if given.action is None:
        given.parser.print_help(sys.stderr)
        return 2
    try:
        return {"list": _list, "new": _new, "check": _check}[given.action](given)
    except files.FileError as error:
        _complain(error)
        return 1


def _list(_: Any) -> int:
    offered = templating.offered()
    width = max(len(one.name) for one in offered)
    fine = True
    for one in offered:
        used = f"; used by {', '.join(one.bodies)}" if one.bodies else ""
        fine &= terminal.say(f"{one.name:<{width}}  {one.purpose}{used}", sys.stdout)
    return 0 if fine else 1


def _new(given: argparse.Namespace) -> int:
    from drafter.spelling import nearest

    names = [one.name for one in templating.offered()]
    if given.name not in names:
        near = nearest(given.name, names)
        meant = f"did you mean {near}?" if near else f"there are {', '.join(names)}"
        given.parser.error(f"--from: there is no template {given.name}; {meant}")
    templating.new(given.file, given.name)
    name = saying.safe(str(given.file))
    shown = f'"{name}"' if " " in name else name
    return 0 if terminal.say(f"Made {name}, a copy of {given.name}.\n{_NEXT.format(shown)}", sys.stdout) else 1


def _check(given: argparse.Namespace) -> int:
    failed = False
    colours = terminal.takes_colours(sys.stderr)
    for path in files.named(given.files):
        try:
            flaws = templating.check(path)
        except files.FileError as error:
            _complain(error)
            failed = True
            continue
        for words in saying.spotted(str(path), flaws, colours):
            terminal.say(words, sys.stderr)
        name = saying.safe(str(path))
        if any(flaw.level == "fault" for flaw in flaws):
            failed = True
            terminal.say(f"{saying.counted(flaws)} in {name}; mend it in Word before you use it.", sys.stderr)
            continue
        warnings = sum(flaw.level == "warning" for flaw in flaws)
        good = f"it can be used; {saying.many(warnings, 'warning')}." if warnings else f"{_GOOD}."
        failed |= not terminal.say(f"{name}: {good}", sys.stdout)
    return 1 if failed else 0


def _complain(error: files.FileError) -> None:
    for sentence in error.sentences:
        terminal.say(f"drafter: {saying.safe(sentence)}", sys.stderr)

"""Mending an outline from the command line: what is to change is shown first, and on a terminal asked for."""

from __future__ import annotations

import argparse
import codecs
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from drafter import files, fixing, settings, terminal
from drafter.saying import many, safe

_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"


def mend(given: argparse.Namespace, path: Path) -> bool:
    """Mend an outline, or show how; gives whether that could be done.

    What keeps it from being read is left for the check that follows to say.
    """
    try:
        content, usual = files.read_outline(path), settings.rules(path)
    except files.FileError:
        return True
    try:
        text, wrong = files.decoded(content)
        if wrong:
            return True
        with terminal.steps(given, "") as tell:
            tell(f"mending {path}")
            fixed = fixing.fix(text, usual)
        if fixed.text == text:
            return True
        for line in _shown(path, fixed.changes, terminal.takes_colours(sys.stdout)):
            terminal.say(line, sys.stdout)
        if given.diff:
            return True
        if files.is_protected(path):
            raise files.FileError(f"{path}: this file is write-protected, and is left as it is; change that first")
        if not _wanted(given, path):
            return True
        if files.read_outline(path) != content:
            raise files.FileError(f"{path}: it was changed meanwhile, and is left as it is; run the command again")
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        files.write(path, mark + fixed.text.encode(), how=None)
        terminal.say(f"Mended {safe(str(path))}: {_counted(fixed)}.\n", sys.stdout)
    except files.FileError as error:
        for sentence in error.sentences:
            terminal.say(f"drafter: {safe(sentence)}", sys.stderr)
        return False
    return True


def _counted(fixed: fixing.Fixed) -> str:
    """How many findings that has mended, code by code."""
    codes = ", ".join(f"{count} × {code}" for code, count in fixed.mended)
    return f"{many(sum(count for _, count in fixed.mended), 'finding')} ({codes})"


def _wanted(given: argparse.Namespace, path: Path) -> bool:
    """Whether the changes are to be written: asked on a terminal, taken for granted elsewhere."""
    if given.yes or not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return True
    terminal.say(f"Write these changes to {safe(str(path))}? [y/N]", sys.stdout)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def _shown(path: Path, changes: Iterable[fixing.Change], colours: bool) -> Iterator[str]:
    """Each place that is to change: the lines as they are, and as they would be."""
    red, green, bold, plain = (_RED, _GREEN, _BOLD, _PLAIN) if colours else ("", "", "", "")
    for change in changes:
        yield f"{bold}{safe(str(path))}:{change.line}{plain}"
        yield from (f"{red}  - {safe(line)}{plain}" for line in change.before)
        yield from (f"{green}  + {safe(line)}{plain}" for line in change.after)

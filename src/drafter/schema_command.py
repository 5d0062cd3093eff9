"""The command ``drafter schema``: its arguments, exit status, and what is said on the terminal."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafter import files, saying, schema, terminal

_EXAMPLES = """\
examples:
  drafter schema                          print it
  drafter schema -o outline.schema.json   write it to a file, beside your outlines

Write this as the first line of an outline, and your editor takes the schema from there:
  # yaml-language-server: $schema=outline.schema.json

exit status: 0 all is well · 1 the file cannot be written · 2 wrong usage
"""


def equip(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``drafter schema`` its arguments."""
    parser.description = (
        "Print a JSON Schema of outlines. With it an editor completes keys and values, says what each is for, and "
        "underlines what is misspelt."
    )
    parser.epilog = _EXAMPLES
    parser.set_defaults(parser=parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write it; of the files that are there, only an older schema of drafter's is overwritten",
    )


def run(given: argparse.Namespace) -> int:
    """Print or write the schema; gives the exit status."""
    if given.output == "":
        given.parser.error("-o needs the name of a file")
    if given.output in (None, "-"):
        return 0 if terminal.say(schema.made().rstrip("\n"), sys.stdout) else 1
    path = Path(given.output)
    try:
        _write(path)
    except files.FileError as error:
        for sentence in error.sentences:
            terminal.say(f"drafter: {saying.safe(sentence)}", sys.stderr)
        return 1
    return 0 if terminal.say(f"Wrote {saying.safe(str(path))}.", sys.stdout) else 1


def _write(path: Path) -> None:
    """Write the schema to a file. Raises FileError where something else is there."""
    there = files.present(path)
    if there and schema.IDENTITY.encode() not in there:
        raise files.FileError(f"{path}: this file is no schema of drafter's, and is left as it is; take another name")
    files.write(path, schema.made().encode())

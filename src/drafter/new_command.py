"""The command ``drafter new``: an outline to begin with, from a few questions or from an earlier outline."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafter import emptying, files, saying, scaffolding, source, terminal
from drafter.outline import Outline
from drafter.scaffolding import Choices
from drafter.value import replace

_EXAMPLES = """\
examples:
  drafter new 2026_lima                                  ask a few questions, and write drafts/2026_lima.yaml
  drafter new 2026_lima --language fr                    an outline in French
  drafter new 2026_lima --no-questions                   everything is left to be filled in
  drafter new reports/lima.yaml                          write to that very file
  drafter new 2026_lima --from 2025_bonn.yaml            the structure of an earlier report, without its text
  drafter new lima_fr --from lima_en.yaml --language fr  a report to be translated: each text above a gap

exit status: 0 the outline is written · 1 it cannot be written, or a fault in the earlier one · 2 wrong usage
"""
_TO_FILL_IN = "Open it in any editor, and write your words in the place of each {gap:…}."
_TO_TRANSLATE = """\
Open it in any editor. Above each {gap:…} stands the text to be translated, which is not printed:
write your words in the place of the gap."""
_NEXT = """\
Then run: drafter render {0}
and:      drafter check {0}"""
#: Where the description of outlines for editors is, from the folder of an outline, if there is one.
_SCHEMA = "../schema/outline.schema.json"
_REPORTS = (*files.REPORTS, ".doc", ".docm", ".dotx", ".odt", ".rtf", ".pdf")


def equip(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``drafter new`` its arguments."""
    parser.description = (
        "Begin an outline: every key with a remark on what belongs there, and a gap for whatever is "
        "still to be written. It can be rendered at once. On a terminal, a few questions are asked first."
    )
    parser.epilog = _EXAMPLES
    parser.set_defaults(parser=parser)
    parser.add_argument(
        "name",
        metavar="NAME",
        help="the name of the outline: it is written to drafts/NAME.yaml if this folder has a folder drafts, else to "
        "NAME.yaml; or a path that ends in .yaml. A file that is there is never overwritten",
    )
    parser.add_argument("--language", metavar="CODE", help="ar, en, es, fr, ru or zh (en, or that of --from)")
    parser.add_argument("--body", metavar="NAME", help="a body that drafter knows; else it is spelt out in the outline")
    parser.add_argument("--title", metavar="WORDS", default="", help="the title of the report")
    parser.add_argument(
        "--from",
        metavar="OUTLINE",
        dest="earlier",
        type=Path,
        help="take the structure of this outline, such as last year's: its headings, tables and annexes without text. "
        "With another --language it is to be translated: all names and marks stay, and each text stands above its gap "
        "as a remark",
    )
    parser.add_argument("--no-questions", action="store_true", help="ask nothing, on a terminal either")


def run(given: argparse.Namespace) -> int:
    """Begin the outline; gives the exit status."""
    from drafter import questions

    path, known = _path(given), _known(given)
    try:
        files.check_free(path)
        earlier = _read(given.earlier) if given.earlier else None
        if given.earlier and earlier is None:
            return 1
        choices = questions.ask(known, earlier) if _asks(given) else known
        files.create(path, _text(path, choices, earlier, saying.safe(given.earlier.name) if earlier else "").encode())
    except files.FileError as error:
        for sentence in error.sentences:
            terminal.say(f"drafter: {saying.safe(sentence)}", sys.stderr)
        return 1
    name = saying.safe(str(path))
    shown = f'"{name}"' if " " in name else name
    translated = earlier is not None and choices.language not in ("", earlier.language)
    what, how = ("translated", _TO_TRANSLATE) if translated else ("filled in", _TO_FILL_IN)
    said = f"Made {name}, an outline to be {what}.\n{how}\n{_NEXT.format(shown)}"
    return 0 if terminal.say(said, sys.stdout) else 1


def _asks(given: argparse.Namespace) -> bool:
    """Whether there is anybody to be asked."""
    streams = (sys.stdin, sys.stdout)
    return not given.no_questions and all(stream is not None and stream.isatty() for stream in streams)


def _path(given: argparse.Namespace) -> Path:
    """The file that is to be made. Ends the program where the name is none."""
    name = given.name
    if not name.strip(" ./\\-") or name.endswith(("/", "\\")) or Path(name).name.lower() in files.OUTLINES:
        given.parser.error("NAME is the name of the outline to be made, such as 2026_lima")
    named = Path(name)
    if named.suffix.lower() in _REPORTS:
        given.parser.error(f"the name of an outline ends in .yaml; write {named.with_suffix('.yaml')}")
    return files.begun(name)


def _known(given: argparse.Namespace) -> Choices:
    """What the options say. Ends the program where that makes no sense."""
    from drafter import questions

    known = {"language": "", "body": "", "title": ""}
    meanings = {"language": questions.language_of, "body": questions.body_of, "title": questions.words_of}
    for option, meaning in meanings.items():
        if words := getattr(given, option):
            answer = meaning(words)
            if answer.wrong:
                given.parser.error(f"--{option}: {answer.wrong}")
            known[option] = answer.meant
    return Choices(**known)


def _read(path: Path) -> Outline | None:
    """The earlier outline, or None, with its faults said."""
    typed, wrong = files.decoded(files.read_outline(path))
    reading = source.Reading(None, (wrong,)) if wrong else source.read(typed)
    if reading.outline is None:
        for words in saying.shown(str(path), reading.findings, typed, terminal.takes_colours(sys.stderr)):
            terminal.say(words, sys.stderr)
        counted = saying.counted(reading.findings)
        terminal.say(f"{counted} in {saying.safe(str(path))}; nothing was written.", sys.stderr)
    return reading.outline


def _text(path: Path, choices: Choices, earlier: Outline | None, source: str) -> str:
    """The text of the outline that is to be written to this file; the earlier one is from a file of the name given."""
    if earlier is None:
        text = scaffolding.fresh(replace(choices, language=choices.language or "en"))
    elif choices.language in ("", earlier.language):
        made = _with_emblem(emptying.emptied(earlier), path)
        text = scaffolding.again(made, replace(choices, language=earlier.language))
    else:
        from drafter import bilingual, translating

        pictures = (earlier.masthead.emblem, *(figure.file for figure in earlier.figures))
        absent = {name for name in pictures if name and not _is_beside(path, name)}
        untranslated = translating.untranslated(earlier, choices.language, absent)
        filled = scaffolding.with_choices(untranslated.outline, choices)
        text = bilingual.written(replace(untranslated, outline=filled), source)
    known = (path.parent / _SCHEMA).is_file()
    return f"# yaml-language-server: $schema={_SCHEMA}\n\n{text}" if known else text


def _with_emblem(made: Outline, path: Path) -> Outline:
    """The outline with its emblem, if that is found from the new file as well."""
    if not made.masthead.emblem or _is_beside(path, made.masthead.emblem):
        return made
    return replace(made, masthead=replace(made.masthead, emblem=""))


def _is_beside(path: Path, name: str) -> bool:
    """Whether a picture is found from the new file."""
    try:
        return files.beside(path, name).is_file()
    except files.FileError:
        return False

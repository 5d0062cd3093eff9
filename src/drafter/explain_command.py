"""The command ``drafter explain``: the manual page of a rule, or what a paragraph of a report is."""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from drafter import files, saying, terminal
from drafter.saying import safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from drafter.lint.manual import Page

_EXAMPLES = """\
examples:
  drafter explain S407                        the manual page of a rule
  drafter explain rules                       all rules, a line each
  drafter explain 14 drafts/2026_lima.yaml    what paragraph 14 is: its lines, its notes, who refers to it
  drafter explain "14 (b)" drafts/2026_lima.yaml
  drafter explain "note 3" drafts/2026_lima.yaml
  drafter explain III.B drafts/2026_lima.yaml

exit status: 0 it is explained · 1 there is no such place, or the outline has a fault · 2 wrong usage
"""
_CODE = re.compile(r"[A-Za-z]\d{3}")
_WIDTH = 88
#: What the codes of faults are about, by their letter.
_ABOUT = {
    "F": "the file itself, such as how its letters are stored",
    "K": "keys and their values",
    "M": "the marks in a text",
    "N": "names and notes",
    "Y": "the file as YAML: bars, blanks at the head of lines, colons, quotation marks",
}
#: What is said of the remarks by which rules are silenced.
_REMARKS = {
    "S001": "tells of a remark, or a key “leave_out”, that names no rule that there is.",
    "S002": "tells of a remark that silences a rule where it finds nothing any more.",
    "S003": "tells of a remark that gives no reason.",
}
_SILENCED = (
    "A finding that is right as it stands is silenced at its place, with the reason for those who read it later: "
    "<!-- drafter: ignore S407 because it is the name of a project -->"
)


def equip(parser: argparse.ArgumentParser) -> None:
    """Give the parser of ``drafter explain`` its arguments."""
    parser.description = (
        "Say what an editorial rule is about, with examples and where it is from; or what a paragraph, an item, "
        "a heading or a note of a report is: where it was typed, its notes, and who refers to it."
    )
    parser.epilog = _EXAMPLES
    parser.set_defaults(parser=parser)
    parser.add_argument("what", metavar="WHAT", help="a code, such as S407; rules; or a place, such as 14 or “note 3”")
    parser.add_argument("outline", metavar="OUTLINE", nargs="?", help="the YAML outline that the place is in")


def run(given: argparse.Namespace) -> int:
    """Explain what was asked for; gives the exit status."""
    if given.outline is not None:
        return _place(given.what, Path(given.outline))
    if given.what.casefold() == "rules":
        return _say(_list())
    if _CODE.fullmatch(given.what):
        return _code(given)
    given.parser.error(f"“{given.what}” is no code; for a place name its outline too: drafter explain 14 report.yaml")
    return 2


def _say(lines: Iterator[str]) -> int:
    return 0 if terminal.say("\n".join(map(safe, lines)), sys.stdout) else 1


def _list() -> Iterator[str]:
    from drafter.lint import RULES
    from drafter.lint.manual import page

    for found in map(page, RULES):
        yield f"{found.code}  {found.level:<7}  {found.fault}"


def _code(given: argparse.Namespace) -> int:
    from drafter.lint import RULES
    from drafter.lint.manual import page
    from drafter.spelling import nearest

    code = given.what.upper()
    if code in RULES:
        return _say(_page(page(code)))
    if code in _REMARKS:
        return _say(iter((f"{code} {_REMARKS[code]}", "", *textwrap.wrap(_SILENCED, _WIDTH))))
    if code[0] in _ABOUT:
        return _say(_fault(code))
    near = nearest(code, RULES)
    meant = f"did you mean {near}?" if near else "drafter explain rules lists them all"
    given.parser.error(f"there is no rule {code}; {meant}")
    return 2


def _fault(code: str) -> Iterator[str]:
    """What a code of drafter's own is about, with an example where there is one."""
    import json
    from importlib import resources

    yield f"{code} is about {_ABOUT[code[0]]}."
    read = resources.files("drafter.guide").joinpath("faults.json").read_text(encoding="utf-8")
    example = json.loads(read).get(code)
    if example is None:
        yield "The line below its message says what to write instead."
        return
    yield from ("", "Of this outline, say:")
    yield from (line and f"    {line}" for line in example["outline"].split("\n"))
    yield from ("", "drafter says:")
    yield from (line and f"    {line}" for line in example["said"].split("\n"))


def _page(found: Page) -> Iterator[str]:
    """A manual page as lines."""
    from drafter.lint.manual import spoken

    yield f"{found.code} {found.name} ({found.level}, for {spoken(found)})"
    yield ""
    for words in (found.fault, found.why, found.more, found.mending):
        for paragraph in filter(None, words.split("\n\n")):
            yield from textwrap.wrap(paragraph, _WIDTH)
            yield ""
    for label, example in (("This is found:", found.bad), ("This is not:", found.good)):
        if example:
            yield label
            yield from (line and f"    {line}" for line in example.split("\n"))
            yield ""
    yield from textwrap.wrap(f"Source: {found.source}", _WIDTH)


def _place(asked: str, outline: Path) -> int:
    from drafter import checking, explaining
    from drafter.spelling import nearest

    try:
        typed, wrong = files.decoded(files.read_outline(outline))
    except files.FileError as error:
        for sentence in error.sentences:
            terminal.say(f"drafter: {safe(sentence)}", sys.stderr)
        return 1
    checked = checking.check(typed) if not wrong else checking.Checked((wrong,))
    if checked.prose is None:
        faults = [finding for finding in checked.findings if finding.level == "fault"]
        for words in saying.shown(str(outline), faults, typed, terminal.takes_colours(sys.stderr)):
            terminal.say(words, sys.stderr)
        terminal.say(f"{saying.counted(faults)}; mend the outline first.", sys.stderr)
        return 1
    found = explaining.explain(checked.prose, asked)
    if found is None:
        known = explaining.places(checked.prose)
        near = nearest(asked, known) or nearest(f"paragraph {asked}", known)
        meant = f"; did you mean {near}?" if near else ""
        terminal.say(f"drafter: there is no “{safe(asked)}” in {safe(str(outline))}{meant}", sys.stderr)
        return 1
    lines = f"lines {found.first} to {found.last}" if found.last > found.first else f"line {found.first}"
    head = f"{found.where[:1].upper()}{found.where[1:]}: {lines} of {outline}"
    places = checking.Places(checked)
    of_it = [one for one in checked.findings if one.place and places.where(one.place).startswith(found.where)]
    said = [f"{one.code} {one.message} (line {one.place.line})" for one in of_it if one.place]
    facts = [*found.facts, *(("check says", words) for words in said)]
    width = max(len(label) for label, _ in facts)
    return _say(iter((head, *(f"  {label:<{width}}  {words}" for label, words in facts))))

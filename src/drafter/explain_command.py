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
    from drafter.checking import Checked
    from drafter.explaining import Explained
    from drafter.lint.manual import Page

_EXAMPLES = """\
examples:
  drafter explain S407                        the manual page of a rule
  drafter explain rules                       all rules, a line each
  drafter explain 14 drafts/2026_lima.yaml    what paragraph 14 is: its lines, its notes, who refers to it
  drafter explain "14 (b)" drafts/2026_lima.yaml
  drafter explain "note 3" drafts/2026_lima.yaml
  drafter explain III.B drafts/2026_lima.yaml
  drafter explain "annex II, paragraph 3" drafts/2026_lima.yaml

exit status: 0 it is explained · 1 there is no such place, or the outline has a fault · 2 wrong usage
"""
_CODE = re.compile(r"[A-Za-z]\d{3}")
_WIDTH = 88
_SILENCED = (
    "A finding that is right as it stands is silenced at its place, with the reason for those who read it later: "
    "<!-- drafter: ignore S407 because it is the name of a project -->"
)
_EDITED = "The edited Word file stays as it is. docs/pull.md says what comes back into the outline and what does not."
_REFUSED = "Of such a file nothing is read, whatever its name says. The line below the message says what to do instead."


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
    what = given.what.strip()
    if given.outline is None and what.lower().endswith(files.OUTLINES):
        given.parser.error(f"name the place too: drafter explain 14 {what}")
    if _CODE.fullmatch(what):
        return _code(given, what.upper())
    if given.outline is None and what.casefold() == "rules":
        return _say(_list())
    if given.outline is None:
        given.parser.error(f"“{what}” is no code; for a place name its outline too: drafter explain 14 report.yaml")
    if what.lower().endswith(files.OUTLINES) and not given.outline.lower().endswith(files.OUTLINES):
        given.parser.error(f"the place stands first: drafter explain {_quoted(given.outline)} {_quoted(what)}")
    if not what:
        given.parser.error("name the place: drafter explain 14 report.yaml")
    return _place(what, Path(given.outline))


def _quoted(words: str) -> str:
    return f'"{words}"' if set(words) & set(" ()*#") else words


def _say(lines: Iterator[str]) -> int:
    return 0 if terminal.say("\n".join(map(safe, lines)), sys.stdout) else 1


def _list() -> Iterator[str]:
    from drafter.lint import RULES
    from drafter.lint.manual import page

    for found in map(page, RULES):
        yield f"{found.code}  {found.level:<7}  {found.fault}"


def _code(given: argparse.Namespace, code: str) -> int:
    from drafter import codes
    from drafter.lint import RULES
    from drafter.lint.manual import page
    from drafter.spelling import nearest

    if code in RULES:
        return _say(_page(page(code)))
    if code in codes.REMARKS:
        return _say(iter((codes.about(code), "", *textwrap.wrap(_SILENCED, _WIDTH))))
    if code in codes.REFUSALS:
        return _say(iter((*textwrap.wrap(codes.about(code), _WIDTH), "", *textwrap.wrap(_REFUSED, _WIDTH))))
    if code in codes.EDITS:
        return _say(iter((*textwrap.wrap(codes.about(code), _WIDTH), "", *textwrap.wrap(_EDITED, _WIDTH))))
    if code[0] in codes.ABOUT:
        return _say(_fault(code))
    near = nearest(code, RULES)
    meant = f"did you mean {near}?" if near else "drafter explain rules lists them all"
    given.parser.error(f"there is no rule {code}; {meant}")
    return 2


def _fault(code: str) -> Iterator[str]:
    """What a code of drafter's own is about, with an example where there is one."""
    import json
    from importlib import resources

    from drafter import codes

    yield codes.about(code)
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
    from drafter import checking, explaining, settings
    from drafter.sought import instead, is_within

    try:
        typed, wrong = files.decoded(files.read_outline(outline))
        checked = checking.Checked((wrong,)) if wrong else checking.check(typed, settings.rules(outline))
    except files.FileError as error:
        for sentence in error.sentences:
            terminal.say(f"drafter: {safe(sentence)}", sys.stderr)
        return 1
    if checked.prose is None:
        _complain(outline, typed, checked)
        return 1
    found = explaining.explain(checked.prose, asked)
    if found is None:
        meant = instead(checked.prose, asked)
        words = f"there is no “{asked}” in {outline}{'; ' if meant else ''}{meant}"
        terminal.say(f"drafter: {safe(words)}", sys.stderr)
        return 1
    places = checking.Places(checked)
    said = [
        ("check says", f"{one.code} {one.message} (line {one.place.line})")
        for one in checked.findings
        if one.place and is_within(places.where(one.place), found.where)
    ]
    facts = [*found.facts, *said]
    width = max(len(label) for label, _ in facts)
    return _say(iter((_headed(found, outline), *(f"  {label:<{width}}  {words}" for label, words in facts))))


def _headed(found: Explained, outline: Path) -> str:
    """What a place is called, and its lines."""
    lines = f"lines {found.first} to {found.last}" if found.last > found.first else f"line {found.first}"
    where = f"{found.where[:1].upper()}{found.where[1:]}"
    return f"{where}: {lines} of {outline}" if found.first else f"{where} of {outline}"


def _complain(outline: Path, typed: str, checked: Checked) -> None:
    """Say what keeps an outline from being a report."""
    faults = [finding for finding in checked.findings if finding.level == "fault"]
    for words in saying.shown(str(outline), faults, typed, terminal.takes_colours(sys.stderr)):
        terminal.say(words, sys.stderr)
    terminal.say(f"{saying.counted(faults)}; mend the outline first.", sys.stderr)

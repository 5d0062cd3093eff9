"""Templates: those that come with drafter, a copy of one to change in Word, and whether a changed one will do."""

from __future__ import annotations

from pathlib import Path

from drafter import files
from drafter.bodies import BODIES
from drafter.outline import TEMPLATES
from drafter.place import Flaw
from drafter.value import Value

_PURPOSES = {
    "unfccc": "A4, masthead on the first page, styles of the UN Office at Geneva: reports of UNFCCC bodies",
    "newyork": "Letter, masthead in the head of the first page: documents of Headquarters",
    "plain": "A4, no masthead: for bodies that have none of their own",
}

# What else Word saves under.
_KINDRED = (".dotx", ".dotm", ".docm", ".doc", ".odt", ".rtf")
# A report that has something in every style, to be rendered on trial.
_SAMPLE = """\
language: en
body: awglca
masthead:
  symbol: FCCC/AWGLCA/2012/INF.1
  distribution: general
  date: 2012-07-05
  original: en
session:
  name: Fifteenth session
  dates_and_place: Bonn, 15–24 May 2012
  agenda_item: 3
  agenda_title: Sample
title: Sample
subtitle: Sample
author: Sample[^*]
contents: yes
summary: |
  A summary.
preamble: |
  Before all.
mandate: |
  A paragraph.[^n] {#p}

  After {para:p}. {-}
organization: |
  # First
  ## Second
  ### Third
  Paragraph <https://unfccc.int>:
  - item
    - item within
  * bullet
    * bullet within
issues: |
  # Without number {-}
  ## Third {-}
  ### Fourth {-}
  Text {gap:open}.

  > A quotation.

  {insert:small}

  {insert:wide}

  {insert:drawn}

  {insert:framed}
proposals: |
  A proposal.
closing: |
  The Chair
tables:
  small:
    title: Sample
    rows: |
      | a | b[^a] |
      | - | ----: |
      | c | 1     |
    notes: |
      [^a]: A note.
    source: sample
  wide:
    title: Sample
    wide: yes
    rows: |
      | a | b |
      | - | - |
      | c | d |
figures:
  drawn:
    title: Sample
    description: Nothing
boxes:
  framed:
    title: Sample
    text: |
      In a frame.
annexes:
  - agenda
  - title: Sample
    original: fr
    text: |
      A paragraph.
agenda: |
  # 10 a.m.
  ## Opening
  - Statement
notes: |
  [^*]: A note.
  [^n]: Another.
"""


class Offered(Value):
    """A template that comes with drafter: its name, what it is for, and the codes of the bodies that use it."""

    name: str
    purpose: str
    bodies: tuple[str, ...]


def offered() -> tuple[Offered, ...]:
    """The templates that come with drafter."""
    return tuple(
        Offered(name, _PURPOSES[name], tuple(sorted(code for code, body in BODIES.items() if body.template == name)))
        for name in TEMPLATES
        if files.template(f"{name}.docx").exists()
    )


def new(path: Path, name: str) -> None:
    """Copy the template of this name to a file that is not there yet. Raises FileError where that cannot be done."""
    if path.is_dir():
        raise files.FileError(f"{path}: this is a folder; name the file to be made, such as {path / 'mine.docx'}")
    if path.suffix.lower() not in files.TEMPLATES:
        meant = path.with_suffix(".docx") if path.suffix.lower() in _KINDRED else path.with_name(f"{path.name}.docx")
        raise files.FileError(f"{path}: the name of a template ends in .docx; write {meant}")
    files.create(path, files.read(files.template(f"{name}.docx")))


def check(path: Path) -> tuple[Flaw, ...]:
    """All that is to be said about a template. Raises FileError where it cannot be read.

    One without fault has had a report rendered in it, so that what passes here can be used.
    """
    from drafter.word import package, templates

    content = files.read(path, files.TEMPLATES)
    try:
        parts = package.opened(content)
    except ValueError as error:
        return (Flaw("T401", "", str(error)),)
    flaws = templates.check(parts)
    if any(flaw.level == "fault" for flaw in flaws):
        return flaws
    return (*flaws, *_tried(content))


def _tried(template: bytes) -> tuple[Flaw, ...]:
    """What is said where a report is rendered in the template; nothing where all goes well."""
    from drafter import source, word
    from drafter.composing import compose
    from drafter.printing import damaged

    report = compose(source.load(_SAMPLE))
    try:
        word.write(report, word.fill(report.masthead, template))
    except word.ShellError as error:
        return tuple(Flaw("T501", "", sentence) for sentence in error.sentences)
    except Exception as error:
        # Neither docxtpl nor python-docx says what it raises for a file that it cannot read.
        return (Flaw("T502", "", damaged(error)),)
    return ()

"""The keys of an outline: what each is for, and what may stand behind it."""

from __future__ import annotations

from drafter.guide.described import Described

#: What may stand behind a key, by the kind of its field; ``{choices}`` are those of the model.
HOLDS = {
    "Language": "{choices}",
    "str | Body": "{choices}, or the keys below",
    "Template": "{choices}",
    "Distribution": "{choices}",
    "Original": "{choices}",
    "Contents": "`yes`, `no` or {choices}",
    "Flag": "`yes` or `no`",
    "Date": "a date",
    "Symbol": "a symbol, or two under a bar",
    "str": "words without marks",
    "Line": "a line",
    "Lines": "a line, or several under a bar",
    "Blocks": "text under a bar",
    "Part | None": "text under a bar, or keys",
    "Notes": "notes under a bar",
    "Rows": "rows under a bar",
    "Editorial": "{choices}, or the keys below",
    "Edition": "{choices}",
    "Codes": "codes of rules, with commas between them",
    "Widths": "a number for each column",
    "Masthead": "keys",
    "Session": "keys",
    "AgendaItems": "a list",
    "Annexes | None": "a list",
    "Tables": "names, each with keys",
    "Figures": "names, each with keys",
    "Boxes": "names, each with keys",
}

_BODY = """\
body:
  organ: Convention on Shared Coasts
  name: |
    Assembly
    Standing Group on Data
"""
_TITLE = """\
title: |
  Workshop on the exchange
  of observation data
subtitle: Addendum
author: Report by the Co-Chairs[^own]
summary: |
  In short, it went well.
"""
_OWN = "notes: |\n  [^own]: Prepared under their own responsibility.\n"
_MASTHEAD = """\
masthead:
  symbol: |
    FCCC/CP/2031/10
    FCCC/PA/CMA/2031/7
  distribution: limited[^*]
  date: 2031-07-05
  original: fr
  emblem: emblem.png
  job_number: GE.31-04711
  notice: Advance version
notes: |
  [^*]: Reissued for technical reasons.
"""
_EDITORIAL = """\
editorial:
  edition: 2011
  leave_out: S101, S510
"""
_SESSION = """\
session:
  name: Ninth session
  dates_and_place: |
    Bangkok, 5–8 April 2031, and
    Bonn, 7–17 June 2031
  provisional: yes
  agenda_item: 3(a)
  agenda_title: |
    Methods
    Exchange of data
"""
_ITEMS = """\
session:
  agenda_items:
    - number: 3(a)
      title: |
        Methods
        Exchange of data
    - number: 5
      title: Other matters
"""
_PARTS = """\
mandate: |
  A workshop was requested.
organization: |
  It was held in Bonn.
issues: |
  # Coverage
  Views differed.
proposals: |
  A second workshop was proposed.
"""
_SECTIONS = """\
sections: |
  # Introduction
  ## {insert:mandate}
  ## Scope
  This note sums up {section:issues}.
  # {insert:issues}
mandate: |
  A workshop was requested.
issues: |
  Views differed.
"""
_UNNUMBERED = """\
preamble: |
  *Recalling* decision 4/EX.8,
numbered: no
issues: |
  # Coverage
  Views differed.
closing: |
  Bonn, 14 June 2031
  The Co-Chairs
"""
_PART = """\
issues:
  title: Summary of discussions
  numbered: no
  text: |
    Parties asked:
    - Who pays;
    - Who reports.
"""
AGENDA_EXAMPLE = """\
agenda: |
  # 10 a.m. to 1 p.m.
  ## Opening
  - Remarks by the co-chairs
"""
_ANNEXES = """\
annexes:
  - agenda
  - title: Rules {#rules}
    text: |
      # Scope
      These rules apply to data.
  - title: Statement by the observers
    numbered: no
    original: fr
    text: |
      We welcome the rules in {annex:rules}.
"""
TABLE_EXAMPLE = """\
tables:
  cases:
    title: Cases presented
    widths: 3 1 1
    wide: no
    rows: |
      | Region      | Cases | Share[^a] |
      | :---------- | ----: | :-------: |
      | Africa      |     5 |    40     |
      + and islands |     2 |           |
      | Asia        |     3 |    60     |
    source: Submissions of Parties
    notes: |
      [^a]: Per cent, as at 28 February.
issues: |
  The cases are in {table:cases}.

  {insert:cases}
"""
_FIGURE = """\
figures:
  growth:
    title: Growth[^a]
    file: figures/growth.png
    description: Bar chart with five bars, each higher than the one before.
    source: The secretariat
    notes: |
      [^a]: At the end of each year.
issues: |
  Use has grown, as {figure:growth} shows.

  {insert:growth}
"""
_BOX = """\
boxes:
  sheet:
    title: One sheet for all
    text: |
      It asks two things:[^a]
      - What is measured;
      - How often.
    source: Observers
    notes: |
      [^a]: A third was added later.
issues: |
  One proposal is in {box:sheet}.

  {insert:sheet}
"""

#: Each key by the class of the model that it is a field of.
KEYS: dict[str, dict[str, Described]] = {
    "Outline": {
        "language": Described(
            "The language: labels, dates and fixed wording follow from it. The one key that must be there.",
            "language: fr\nmandate: |\n  Il a été décidé d’organiser un atelier.\n",
        ),
        "body": Described("The body to which the report is made: one that drafter knows, or spelt out.", _BODY),
        "template": Described(
            "The look: that of Geneva, of Headquarters (Letter paper), or one without a masthead. Without this key it "
            "is the body's. A Word file of your own is named on the command line: `--template mine.docx`.",
            "template: plain\n",
        ),
        "editorial": Described(
            "The edition of the editorial rules by which `drafter check` reads the report: the year from which they "
            "hold. Without this key it is the last one.",
            "editorial: 2011\n",
        ),
        "masthead": Described("The head of the first page.", _MASTHEAD, _BODY),
        "session": Described("The session at which the report is taken up.", _SESSION),
        "title": Described("The title.", _TITLE, _OWN),
        "subtitle": Described("What stands under the title.", _TITLE, _OWN),
        "author": Described("Who reports.", _TITLE, _OWN),
        "summary": Described("A summary in a box on the first page, without headings and numbers.", _TITLE, _OWN),
        "contents": Described(
            "A contents page, or how many levels of headings it lists. Its page numbers are dashes until Word fills "
            "them in (Ctrl+A, then F9), or those of LibreOffice with `drafter render --pages`.",
            "contents: 1\n" + _PARTS,
        ),
        "preamble": Described("Text without numbers before the first section, as in a decision.", _UNNUMBERED),
        "sections": Described("The main text in an order of its own.", _SECTIONS),
        "numbered": Described("`no` takes the numbers from all headings and paragraphs of the main text.", _UNNUMBERED),
        "mandate": Described("What the workshop was asked to do.", _PARTS),
        "organization": Described("How it was held.", _PARTS),
        "issues": Described("What was discussed, topic by topic.", _PARTS),
        "proposals": Described("What was proposed. It stands as the last topic of the issues.", _PARTS),
        "closing": Described("Lines at the right at the very end, after the annexes.", _UNNUMBERED),
        "agenda": Described(
            "The agenda of the workshop: `#` is a time, `##` a session, `-` a line under it. Nothing has a number.",
            AGENDA_EXAMPLE,
        ),
        "annexes": Described(
            "The annexes in order: each is `agenda`, or has the keys below. Without this key the agenda is the annex; "
            "`annexes: []` is none.",
            _ANNEXES,
            AGENDA_EXAMPLE,
        ),
        "tables": Described("The tables, each under a name.", TABLE_EXAMPLE),
        "figures": Described("The figures, each under a name.", _FIGURE),
        "boxes": Described("The boxes, each under a name.", _BOX),
        "notes": Described(
            "The footnotes, one after another, in any order: they are numbered where they are first met. A longer one "
            "goes on in indented lines, with an empty line before its next paragraph.",
            "issues: |\n  Views differed[^b] on costs.[^a]\nnotes: |\n  [^a]: See the page of the workshop.\n"
            "  [^b]: Some Parties said so in writing.\n\n    Others spoke.\n",
        ),
    },
    "Body": {
        "organ": Described("The words beside the emblem: the convention or principal organ.", _BODY),
        "name": Described("The name of the body, a line for each level.", _BODY),
    },
    "Editorial": {
        "edition": Described("The edition, as above.", _EDITORIAL),
        "leave_out": Described("Rules by which this report is not read.", _EDITORIAL),
    },
    "Masthead": {
        "symbol": Described("The symbol of the document; a joint one has two.", _MASTHEAD, _BODY),
        "distribution": Described("Who gets it.", _MASTHEAD, _BODY),
        "date": Described("The day on which it is submitted, as in the example, or written out.", _MASTHEAD, _BODY),
        "original": Described("The language it was written in.", _MASTHEAD, _BODY),
        "emblem": Described(
            "A picture of the emblem (PNG or JPEG), beside the outline or in a folder below it. None comes with "
            "drafter: its use is reserved by General Assembly resolution 92 (I).",
            _MASTHEAD,
            _BODY,
        ),
        "job_number": Described("The job number, at the foot of the first page.", _MASTHEAD, _BODY),
        "notice": Described(
            "What readers of every page are to know, at its head: an advance version, an unofficial translation.",
            _MASTHEAD,
            _BODY,
        ),
    },
    "Session": {
        "name": Described("Its name.", _SESSION),
        "dates_and_place": Described("When and where, a line for each part of it.", _SESSION),
        "agenda_item": Described("The number of the item of its agenda.", _SESSION),
        "agenda_title": Described("The title of the item, a line for each level.", _SESSION),
        "agenda_items": Described("Several items instead, each with the keys below.", _ITEMS),
        "provisional": Described("`yes` where the agenda is still provisional.", _SESSION),
    },
    "AgendaItem": {
        "number": Described("The number of the item.", _ITEMS),
        "title": Described("Its title, a line for each level.", _ITEMS),
    },
    "Part": {
        "title": Described("Another heading than the usual one.", _PART),
        "text": Described("The text.", _PART),
        "numbered": Described("`no` takes the numbers from its headings and paragraphs, not from items.", _PART),
    },
    "Annex": {
        "title": Described("Its title.", _ANNEXES, AGENDA_EXAMPLE),
        "text": Described("Its text: `#` is level I, and its paragraphs begin at 1.", _ANNEXES, AGENDA_EXAMPLE),
        "numbered": Described("`no` takes the numbers from its headings and paragraphs.", _ANNEXES, AGENDA_EXAMPLE),
        "original": Described("The language it was written in, if not the document's.", _ANNEXES, AGENDA_EXAMPLE),
    },
    "Table": {
        "title": Described("The title, above the table.", TABLE_EXAMPLE),
        "rows": Described("The rows, drawn a line a row; see below.", TABLE_EXAMPLE),
        "notes": Described("Its notes: they stand below it, with letters.", TABLE_EXAMPLE),
        "source": Described("Where it is from.", TABLE_EXAMPLE),
        "widths": Described("How wide the columns are, in proportion; otherwise as their text wants.", TABLE_EXAMPLE),
        "wide": Described("`yes` gives it a page across for itself.", TABLE_EXAMPLE),
    },
    "Figure": {
        "title": Described("The title, above the picture.", _FIGURE),
        "file": Described("The picture (PNG or JPEG), beside the outline or in a folder below it.", _FIGURE),
        "description": Described("What it shows, for readers who cannot see it: no file goes without.", _FIGURE),
        "notes": Described("Its notes: they stand below it, with letters.", _FIGURE),
        "source": Described("Where it is from.", _FIGURE),
    },
    "Box": {
        "title": Described("The title, above the box.", _BOX),
        "text": Described("Paragraphs without numbers, items, bullets, quotations.", _BOX),
        "notes": Described("Its notes: they stand in it, with letters.", _BOX),
        "source": Described("Where it is from.", _BOX),
    },
}

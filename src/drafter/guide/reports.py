"""Whole outlines, in short: one to begin with, and one for each kind of report."""

from __future__ import annotations

from drafter.guide.described import Described

#: A whole outline, to begin with.
WHOLE = """\
language: en                        # a remark: it is not printed
body: awglca
masthead:
  symbol:                           # not known yet: the page shows a gap
  distribution: general
session:
  name: Fifteenth session
title: Workshop on the exchange of data
author: Report by the co-chairs[^own]

mandate: |
  The working group requested a workshop. {#request}

organization: |
  The workshop requested in {para:request} was held in Bonn. It took up:
  - The data that Parties hold;
  - Their costs.

issues: |
  # Coverage
  Many Parties spoke of coverage.

agenda: |
  # 10 a.m. to 1 p.m.
  ## Opening
  - Remarks by the co-chairs

notes: |
  [^own]: The co-chairs prepared it under their own responsibility.
"""

_PARTS = """\
mandate: |
  A workshop was requested.
organization: |
  It was held in Bonn.
issues: |
  Views differed.
proposals: |
  A second workshop was proposed.
"""

_NOTE = """\
author: Note by the secretariat
sections: |
  # Introduction
  ## {insert:mandate}
  ## Scope of the note
  The discussions are in {section:issues}.
  # Proceedings
  {insert:organization}
  # {insert:issues}
  # {insert:proposals}
"""
_SESSION = """\
contents: yes
sections: |
  # Opening of the session
  (Agenda item 1) {-}

  The Chair opened the session.
  # Other matters
  (Agenda item 2) {-}

  There were none.
"""
_DECISION = """\
title: "Decision 7/EX.9: Exchange of data"
preamble: |
  *Recalling* decision 4/EX.8,
sections: |
  *Adopts* the rules in {annex:rules};

  *Requests* the secretariat to apply them.
annexes:
  - title: Rules {#rules}
    text: |
      These rules apply to data.
"""
_SUMMARY = """\
author: Summary by the Chair
sections: |
  # Introduction
  The workshop was held in Bonn.
  # Discussions
  Views differed.
annexes: []
"""
_CORRIGENDUM = """\
masthead:
  symbol: FCCC/SBI/2031/4/Corr.1
subtitle: Corrigendum
numbered: no
sections: |
  # Paragraph 12
  *For* 14 Parties *read* 15 Parties
"""
_ADDENDUM = """\
masthead:
  symbol: FCCC/SBI/2031/4/Add.1
subtitle: Addendum
sections: |
  # Additional cases
  Two Parties sent theirs later.
"""

#: Kinds of reports, each an outline in short.
REPORTS: dict[str, Described] = {
    "A note by the secretariat": Described(
        "The parts, whose texts are left out here, stand where `sections` puts them.", _NOTE, _PARTS
    ),
    "A report of a session": Described(
        "It has a contents page, and below each heading the item of the agenda, without a number.", _SESSION
    ),
    "A decision with an annex": Described("Paragraphs without headings, behind a preamble without numbers.", _DECISION),
    "A Chair's summary": Described("Sections of its own, and no annex even where there is an agenda.", _SUMMARY),
    "A corrigendum": Described("A heading for each place that is corrected, and no numbers.", _CORRIGENDUM),
    "An addendum": Described("A subtitle, and `/Add.1` at the end of the symbol.", _ADDENDUM),
}

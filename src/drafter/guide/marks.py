"""The marks in a text of an outline: what each is for."""

from __future__ import annotations

from drafter.guide.described import Described
from drafter.guide.keys import AGENDA_EXAMPLE, TABLE_EXAMPLE

_BLOCKS = """\
issues: |
  Two things were
  taken up:
  - Data:
    - Old ones;
    - New ones;
  - Costs.

  This was welcomed. {-}

  Some named:
  * Stations
    * On the coast
  * Ships

  One text reads:

  > [30–40] per cent of the
  > stations shall transmit.
"""
_HEADINGS = "issues: |\n  # Coverage\n  ## Stations\n  There are many.\n\n  ## Other matters {-}\n  There were none.\n"
_CITED = """\
mandate: |
  A workshop was requested. {#request}

  It was to take up: {#short}
  - Data; {#data}
  - Costs.
issues: |
  # Coverage {#coverage}
  The workshop took up {para:data}, as {para:request, short} (see {para:request..short}) ask.

  Paragraph {ref:request} is in {section:mandate}; this is {section:coverage}. See {annex:agenda}.
"""
_NOTED = """\
issues: |
  Views differed.[^page][^*] It was asked to sum them up.^[Decision 1/CP.16, para. 39.]
notes: |
  [^*]: This part is late.
  [^page]: See the page of the workshop.
"""
_WORDS = """\
issues: |
  *Zostera marina* takes up CO~2~ on 3 m^3^, **not** much; [Zos]{italic}tera did not.

  See <https://a.int/b>, [the page](https://a.int/c) or https://a.int/d.

  {gap:how many Parties} spoke. <!-- ask the registry --> \\# is a sign, and \\{para:x} none.
"""
_STAND_IN = """\
sections: |
  # Proceedings
  {insert:organization}

  {insert:cases}
  # {insert:issues}
"""
_STAND_INS = """\
organization: |
  It was held in Bonn.
issues: |
  Views differed.
tables:
  cases:
    title: Cases
    rows: |
      | Region | Cases |
      | ------ | ----: |
      | Asia   |     3 |
"""

#: The marks in a text, by what they are about, and what is written.
MARKS: dict[str, dict[str, Described]] = {
    "Paragraphs and items": {
        "an empty line": Described("The next paragraph, with the next number.", _BLOCKS),
        "`- ` at the start of a line": Described(
            "An item, (a), (b) …; indented by two blanks (i), (ii) … A line without a mark right below belongs to it; "
            "empty lines between items do not end the list.",
            _BLOCKS,
        ),
        "`* ` at the start of a line": Described("A bullet; bullets and items may hold each other.", _BLOCKS),
        "`> ` at the start of a line": Described("A quotation; such lines in a row are one paragraph.", _BLOCKS),
        "`{-}` at the end of a paragraph": Described("No number, as where it goes on after its list.", _BLOCKS),
    },
    "Headings": {
        "`# `, `## `, `### ` at the start of a line": Described(
            "A heading one, two, three levels below that of the part.", _HEADINGS
        ),
        "`{-}` at the end of a heading": Described("No number, nor for the headings below it.", _HEADINGS),
    },
    "References": {
        "`{#request}` at the end of a paragraph, item, heading or title of an annex": Described(
            "A name, by which it can be cited: a letter, then letters, figures and hyphens, 30 in all at most, and no "
            "`-Copy-1` at the end.",
            _CITED,
            AGENDA_EXAMPLE,
        ),
        "`{para:request}`": Described(
            "A paragraph or item, by its name. In notes, tables and round brackets the short form stands.",
            _CITED,
            AGENDA_EXAMPLE,
        ),
        "`{para:request, short}`": Described("Several.", _CITED, AGENDA_EXAMPLE),
        "`{para:request..short}`": Described(
            "All from one to another, in the main text or in one annex.", _CITED, AGENDA_EXAMPLE
        ),
        "`{ref:request}`": Described("The number alone, of whatever has one.", _CITED, AGENDA_EXAMPLE),
        "`{section:issues}`": Described("A section by its name, or a part by its key.", _CITED, AGENDA_EXAMPLE),
        "`{annex:agenda}`": Described("An annex by its name, or the agenda.", _CITED, AGENDA_EXAMPLE),
        "`{table:…}`, `{figure:…}`, `{box:…}`": Described(
            "A table, figure or box by its name; see there.", TABLE_EXAMPLE
        ),
    },
    "Notes": {
        "`[^page]`": Described("The mark of the note of this name, which stands under `notes`.", _NOTED),
        "`[^*]`": Described("A note with an asterisk and no number; then `[^**]`.", _NOTED),
        "`^[…]`": Described("A note written where it stands.", _NOTED),
    },
    "Words": {
        "`*italic*`, `**bold**`, `CO~2~`, `m^3^`": Described(
            "As they say. Small figures follow a letter or figure: `~5` behind a blank is text.", _WORDS
        ),
        "`[words]{italic}`": Described(
            "The same, where asterisks cannot stand: within a word, beside other emphasis. Also `bold`, `subscript`, "
            "`superscript`.",
            _WORDS,
        ),
        "`<https://…>`, `[words](https://…)`, a bare address": Described(
            "A live link; the first keeps its angle brackets.", _WORDS
        ),
        "`{gap:how many Parties}`": Described(
            "What is not known yet, marked in yellow; alone also as an `organ` or a `description`.", _WORDS
        ),
        "`<!-- … -->`": Described("A remark to colleagues, which is not printed.", _WORDS),
        "`\\*`, `\\[`, `\\{`, `\\#`, `\\-`, `\\>`, `\\\\`": Described("The character itself.", _WORDS),
    },
    "What has its place": {
        "`{insert:cases}` alone in a paragraph": Described(
            "The place of a table, figure or box.", _STAND_IN, _STAND_INS
        ),
        "`{insert:organization}` alone in a paragraph of `sections`": Described(
            "That of the text of a part.", _STAND_IN, _STAND_INS
        ),
        "`# {insert:issues}` in `sections`": Described("That of a part with its heading.", _STAND_IN, _STAND_INS),
    },
}

"""What every key and every mark of an outline is for, with an example: a table for the manual, and for editors."""

from __future__ import annotations

from drafter.value import Value


class Described(Value):
    """A key or a mark in a sentence, with an example of an outline.

    ``needs`` is what stands in the outline besides, so that the example is one; it is not shown.
    """

    sentence: str
    example: str
    needs: str = ""


_CASES = (
    "tables:\n  cases:\n    title: Cases\n    rows: |\n      | Region | Cases |\n      | ------ | ----: |\n"
    "      | Africa |     5 |\n"
)
_PLACED = "issues: |\n  {insert:cases}\n"
_ITEMS = (
    "session:\n  agenda_items:\n    - number: 3(a)\n      title: Methods\n    - number: 5\n      title: Other matters\n"
)

#: Each key by the class of the model that it is a field of.
KEYS: dict[str, dict[str, Described]] = {
    "Outline": {
        "language": Described(
            "The language of the report: labels, dates and fixed wording follow from it. The one key that must be there.",
            "language: fr\nmandate: |\n  Il a été décidé d’organiser un atelier.\n",
        ),
        "body": Described(
            "The body to which the report is made: one that drafter knows, or spelt out.",
            "body: awglca\n",
        ),
        "template": Described(
            "The look: `unfccc`, `newyork` (Letter paper, masthead of Headquarters) or `plain` (no masthead). Without it "
            "the body's own. A Word file of yours is named on the command line: `--template mine.docx`.",
            "template: plain\n",
        ),
        "masthead": Described("The head of the first page; see below.", "masthead:\n  symbol: FCCC/SBI/2031/4\n"),
        "session": Described(
            "The session at which the report is taken up; see below.", "session:\n  name: Ninth session\n"
        ),
        "title": Described(
            "The title; each line is a line.", "title: |\n  Workshop on the exchange\n  of observation data\n"
        ),
        "subtitle": Described("A line under the title.", "subtitle: Addendum\n"),
        "author": Described(
            "The line that says who reports.",
            "author: Report by the Co-Chairs[^own]\n",
            "notes: |\n  [^own]: Prepared under their own responsibility.\n",
        ),
        "summary": Described(
            "A summary, in a box on the first page. It has no headings and no numbers.",
            "summary: |\n  In short, it went well.\n",
        ),
        "contents": Described(
            "A contents page: `yes`, or how many levels of headings it lists. Its page numbers are dashes until Word "
            "fills them in (Ctrl+A, then F9), or those of LibreOffice with `drafter render --pages`.",
            "contents: 1\nmandate: |\n  A workshop was requested.\n\n  It was to be short.\n",
        ),
        "preamble": Described(
            "Text without numbers before the first section, as in a decision.",
            "preamble: |\n  *Recalling* decision 4/EX.8,\n",
        ),
        "sections": Described(
            "The main text in an order of its own: `#` is level I, and the parts stand where it puts them. Without it they "
            "stand in the usual order, the proposals as the last topic of the issues.",
            "sections: |\n  # Introduction\n  ## {insert:mandate}\n  ## Scope\n  This note sums up {section:issues}.\n"
            "  # {insert:issues}\nmandate: |\n  A workshop was requested.\nissues: |\n  Views differed.\n",
        ),
        "numbered": Described(
            "`no` takes the numbers from all headings and paragraphs of the main text.",
            "numbered: no\nissues: |\n  # Coverage\n  Views differed.\n",
        ),
        "mandate": Described("What the workshop was asked to do.", "mandate: |\n  A workshop was requested.\n"),
        "organization": Described("How it was held.", "organization: |\n  It was held in Bonn.\n"),
        "issues": Described("What was discussed, topic by topic.", "issues: |\n  # Coverage\n  Views differed.\n"),
        "proposals": Described("What was proposed.", "proposals: |\n  A second workshop was proposed.\n"),
        "closing": Described(
            "Lines at the right at the very end, after the annexes.",
            "closing: |\n  Bonn, 14 June 2031\n  The Co-Chairs\n",
        ),
        "agenda": Described(
            "The agenda, which becomes the annex: `#` is a time, `##` a session, `-` a line under it. Nothing in it has a number.",
            "agenda: |\n  # 10 a.m. to 1 p.m.\n  ## Opening\n  - Opening remarks\n",
        ),
        "annexes": Described(
            "The annexes in order, where there are several: each `agenda`, or a title and a text of its own.",
            "annexes:\n  - agenda\n  - title: Rules\n    text: |\n      # Scope\n      These rules apply to data.\n",
            "agenda: |\n  # 10 a.m.\n",
        ),
        "tables": Described("The tables, each under a name; see below.", _CASES, _PLACED),
        "figures": Described(
            "The figures, each under a name; see below.",
            "figures:\n  growth:\n    title: Growth\n    file: growth.png\n    description: Bar chart with five rising bars.\n",
            "issues: |\n  {insert:growth}\n",
        ),
        "boxes": Described(
            "The boxes, each under a name; see below.",
            "boxes:\n  sheet:\n    title: The sheet\n    text: |\n      It has one page.\n",
            "issues: |\n  {insert:sheet}\n",
        ),
        "notes": Described(
            "The footnotes, one after another, whatever their order: they are numbered where they are first met. A longer "
            "one goes on in indented lines, with an empty line before its next paragraph.",
            "notes: |\n  [^page]: The presentations are on the page of the workshop.\n",
            "issues: |\n  Views differed.[^page]\n",
        ),
    },
    "Body": {
        "organ": Described(
            "The words beside the emblem: the convention or principal organ.",
            "body:\n  organ: Convention on Shared Coasts\n",
        ),
        "name": Described(
            "The name of the body, a line for each level.",
            "body:\n  name: |\n    Assembly\n    Standing Group on Data\n",
        ),
    },
    "Masthead": {
        "symbol": Described(
            "The symbol of the document; two lines for a joint one. Left empty until it is assigned: the page shows a gap.",
            "masthead:\n  symbol: |\n    FCCC/CP/2031/10\n    FCCC/PA/CMA/2031/7\n",
        ),
        "distribution": Described(
            "Who gets it: `general`, `limited` or `restricted`. The mark of a note may follow this value and its neighbours.",
            "masthead:\n  distribution: limited[^*]\n",
            "notes: |\n  [^*]: Reissued for technical reasons.\n",
        ),
        "date": Described(
            "The day on which it is submitted: 2031-07-05, or written out.", "masthead:\n  date: 2031-07-05\n"
        ),
        "original": Described("The language it was written in.", "masthead:\n  original: fr\n"),
        "emblem": Described(
            "A picture of the emblem (PNG or JPEG), beside the outline or in a folder below it. None is shipped: its use "
            "is reserved by General Assembly resolution 92 (I).",
            "masthead:\n  emblem: emblem.png\n",
        ),
        "job_number": Described("The job number, in the footers.", "masthead:\n  job_number: GE.31-04711\n"),
    },
    "Session": {
        "name": Described("Its name.", "session:\n  name: Ninth session\n"),
        "dates_and_place": Described(
            "When and where, a line for each part of it.",
            "session:\n  dates_and_place: |\n    Bangkok, 5–8 April 2031, and\n    Bonn, 7–17 June 2031\n",
        ),
        "agenda_item": Described("The number of the item of its agenda.", "session:\n  agenda_item: 3.2.1\n"),
        "agenda_title": Described(
            "The title of the item, a line for each level.",
            "session:\n  agenda_title: |\n    Methods\n    Exchange of data\n",
        ),
        "agenda_items": Described("Several items, each with a number and a title.", _ITEMS),
        "provisional": Described(
            "`yes` where the agenda is still provisional.", "session:\n  agenda_item: 4\n  provisional: yes\n"
        ),
    },
    "AgendaItem": {
        "number": Described("The number of the item.", "session:\n  agenda_items:\n    - number: 3(a)\n"),
        "title": Described("Its title, a line for each level.", "session:\n  agenda_items:\n    - title: Methods\n"),
    },
    "Part": {
        "title": Described(
            "Another heading than the usual one.",
            "issues:\n  title: Summary of discussions\n  text: |\n    Views differed.\n",
        ),
        "text": Described("The text, where the part has keys.", "issues:\n  text: |\n    Views differed.\n"),
        "numbered": Described(
            "`no` takes the numbers from its headings and paragraphs. Items keep their letters, and begin anew after each "
            "paragraph.",
            "issues:\n  numbered: no\n  text: |\n    Views differed.\n",
        ),
    },
    "Annex": {
        "title": Described("Its title.", "annexes:\n  - title: Rules\n"),
        "text": Described(
            "Its text: `#` is level I, and its paragraphs begin at 1.",
            "annexes:\n  - title: Rules\n    text: |\n      # Scope\n      These rules apply to data.\n",
        ),
        "numbered": Described(
            "`no` for an annex without numbers.",
            "annexes:\n  - title: Questions\n    numbered: no\n    text: |\n      Please answer:\n      - Who?\n",
        ),
        "original": Described(
            "The language it was written in, if that is not the document's.",
            "annexes:\n  - title: Statement\n    original: fr\n",
        ),
    },
    "Table": {
        "title": Described("The title, above the table.", _CASES, _PLACED),
        "rows": Described(
            "The rows as they are drawn, a line a row: what is above the line of dashes is the header, which is repeated "
            "on each page. `---:` sets a column at the right, `:---:` in the centre. A line with `+` in place of the first "
            "bar adds paragraphs to the cells of the row above it. The bar itself is written `\\|`.",
            "tables:\n  cases:\n    title: Cases\n    rows: |\n      | Region | Cases | Share |\n"
            "      | ------ | ----: | :---: |\n      | Africa |     5 |  40   |\n      + and islands | 2 |   |\n",
            _PLACED,
        ),
        "notes": Described(
            "Notes of the table. They stand below it, with letters.",
            "tables:\n  cases:\n    title: Cases[^a]\n    notes: |\n      [^a]: As at 28 February.\n",
            _PLACED,
        ),
        "source": Described(
            "Where the figures are from.",
            "tables:\n  cases:\n    title: Cases\n    source: Submissions of Parties\n",
            _PLACED,
        ),
        "widths": Described(
            "How wide the columns are, in proportion. Without it they are as wide as their text wants.",
            "tables:\n  cases:\n    widths: 3 1\n    rows: |\n      | Region | Cases |\n      | ------ | ----: |\n",
            _PLACED,
        ),
        "wide": Described(
            "`yes` gives it a page across for itself.",
            "tables:\n  cases:\n    wide: yes\n    title: Cases\n",
            _PLACED,
        ),
    },
    "Figure": {
        "title": Described("The title, above the picture.", "figures:\n  cases:\n    title: Growth\n", _PLACED),
        "file": Described(
            "The picture (PNG or JPEG), beside the outline or in a folder below it. It is never wider than the text.",
            "figures:\n  cases:\n    title: Growth\n    file: figures/growth.png\n    description: Five rising bars.\n",
            _PLACED,
        ),
        "description": Described(
            "What it shows, for readers who cannot see it: it must be there where there is a file.",
            "figures:\n  cases:\n    title: Growth\n    file: figures/growth.png\n    description: Five rising bars.\n",
            _PLACED,
        ),
        "notes": Described(
            "Notes of the figure, with letters.",
            "figures:\n  cases:\n    title: Growth[^a]\n    notes: |\n      [^a]: At the end of each year.\n",
            _PLACED,
        ),
        "source": Described(
            "Where it is from.", "figures:\n  cases:\n    title: Growth\n    source: The secretariat\n", _PLACED
        ),
    },
    "Box": {
        "title": Described("The title, above the box.", "boxes:\n  cases:\n    title: One case\n", _PLACED),
        "text": Described(
            "The text: paragraphs without numbers, items, bullets, quotations.",
            "boxes:\n  cases:\n    title: One case\n    text: |\n      It was told:\n      - First this;\n      - Then that.\n",
            _PLACED,
        ),
        "notes": Described(
            "Notes of the box, with letters, in it.",
            "boxes:\n  cases:\n    title: One case\n    text: |\n      It was told.[^a]\n    notes: |\n      [^a]: By whom?\n",
            _PLACED,
        ),
        "source": Described(
            "Where it is from.", "boxes:\n  cases:\n    title: One case\n    source: Observers\n", _PLACED
        ),
    },
}

_ONE = "issues: |\n  "
_NAMED = "mandate: |\n  A workshop was requested. {#request}\n\n  It was to be short. {#short}\n"

#: The marks in a text, by what is written.
MARKS: dict[str, Described] = {
    "an empty line": Described(
        "The next paragraph, with the next number.", _ONE + "Views differed.\n\n  Some said no.\n"
    ),
    "`- ` at the start of a line": Described(
        "An item, (a), (b) …; indented by two blanks (i), (ii) …",
        _ONE + "It took up:\n  - Data:\n    - Old ones;\n  - Costs.\n",
    ),
    "`* ` at the start of a line": Described(
        "A bullet; bullets and items may hold each other.", _ONE + "It took up:\n  * Data\n    * Old ones\n  * Costs\n"
    ),
    "`# `, `## `, `### ` at the start of a line": Described(
        "A heading one, two, three levels below the part, or the title of the annex.",
        _ONE + "# Coverage\n  ## Stations\n  There are many.\n",
    ),
    "`> ` at the start of a line": Described(
        "A quotation; lines that follow one another are one paragraph.",
        _ONE + "The text reads:\n\n  > [30–40] per cent of the\n  > stations shall transmit.\n",
    ),
    "`{-}` at the end of a paragraph or heading": Described(
        "No number, as for a paragraph that goes on after its list.",
        _ONE + "It took up:\n  - Data.\n\n  This was welcomed. {-}\n",
    ),
    "`{insert:cases}` alone in a paragraph": Described(
        "The place of a table, figure or box; in `sections`, that of the text of a part.", _PLACED, _CASES
    ),
    "`# {insert:issues}` in `sections`": Described(
        "The place of a part, with its title as a heading.",
        "sections: |\n  # {insert:issues}\n",
        "issues: |\n  Views differed.\n",
    ),
    "`{#request}` at the end of a paragraph, item, heading or annex title": Described(
        "A name, by which it can be cited: a letter, then letters, figures and hyphens, 30 in all at most.",
        "mandate: |\n  A workshop was requested. {#request}\n\n  See {para:request}.\n",
    ),
    "`{para:request}`": Described(
        "A paragraph or item. In notes, tables and round brackets the short form stands.",
        _ONE + "See {para:request} (and {para:short}).\n",
        _NAMED,
    ),
    "`{para:a, b}`, `{para:a..b}`": Described(
        "Several, or all from one to another.", _ONE + "See {para:request, short} or {para:request..short}.\n", _NAMED
    ),
    "`{section:issues}`": Described(
        "A section, by its name, or a part, by its key.", _ONE + "See {section:mandate} and {section:issues}.\n", _NAMED
    ),
    "`{annex:agenda}`": Described("An annex.", _ONE + "See {annex:agenda}.\n", "agenda: |\n  # 10 a.m.\n"),
    "`{table:cases}`, `{figure:…}`, `{box:…}`": Described(
        "A table, figure or box; their numbers run through the whole document.",
        _ONE + "See {table:cases}.\n\n  {insert:cases}\n",
        _CASES,
    ),
    "`{ref:request}`": Described("The number alone.", _ONE + "Paragraph {ref:request} said so.\n", _NAMED),
    "`[^page]`": Described(
        "The mark of the note of this name. `[^*]` prints an asterisk and takes no number.",
        _ONE + "Views differed.[^page]\n",
        "notes: |\n  [^page]: See the page of the workshop.\n",
    ),
    "`^[…]`": Described("A note written where it stands.", _ONE + "It was asked to.^[Decision 1/CP.16, para. 39.]\n"),
    "`<https://…>`, `[words](https://…)`, a bare address": Described(
        "A live link; the first keeps its angle brackets.",
        _ONE + "See <https://a.int/b>, [the page](https://a.int/c) or https://a.int/d.\n",
    ),
    "`*italic*`, `**bold**`, `CO~2~`, `m^3^`": Described(
        "As they say. Where asterisks cannot stand, within a word or beside other emphasis, `[words]{italic}` does; "
        "also `bold`, `subscript`, `superscript`.",
        _ONE + "*Zostera marina* takes up CO~2~, **not** much; [Zos]{italic}tera.\n",
    ),
    "`{gap:how many Parties}`": Described(
        "What is not known yet, marked in yellow.", _ONE + "{gap:how many Parties} spoke.\n"
    ),
    "`<!-- … -->`": Described(
        "A remark to colleagues, which is not printed.", _ONE + "Ten Parties spoke. <!-- ask the registry -->\n"
    ),
    "`\\*`, `\\[`, `\\{`, `\\#`, `\\-`, `\\>`, `\\\\`": Described(
        "The character itself.", _ONE + "\\# is a sign; \\{para:x} is none.\n"
    ),
}

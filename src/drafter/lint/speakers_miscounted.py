"""The text says that another number of Parties spoke than the agenda lists.

Why: text and agenda are often written by different hands, and readers count the names.

Source: a rule of this house. A line of the agenda that names a country or a group of Parties is one that spoke. A
break, a chair or an observer is none, nor are the lines of an opening or a discussion; any other line may be one. The
rule speaks only where four or more are sure, and where the number is below those that are sure, or above all that may
be. The names of countries are those of ISO 3166, as the package pycountry ships them with their translations.

Bad:
    mandate: |
      Representatives of three Parties made presentations.
    agenda: |
      # 10 a.m. to 1 p.m.
      ## Presentations
      - Norway
      - European Union
      - Japan
      - Brazil
      - Questions and answers

Good:
    mandate: |
      Representatives of four Parties made presentations.
    agenda: |
      # 10 a.m. to 1 p.m.
      ## Presentations
      - Norway
      - European Union
      - Japan
      - Brazil
      - Questions and answers
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from drafter.languages.editing.numbers import NUMBERS
from drafter.languages.editing.speakers import SPEAKERS, Speakers
from drafter.lint.prose import MARK, Prose
from drafter.lint.rule import ALL, Found
from drafter.place import Level
from drafter.report import AgendaLine, AgendaSession, AgendaTime

LEVEL: Level = "hint"
SPEAKS = ALL
_SURE = 4
# An Arabic line that makes a word longer, as in front of figures.
_LENGTHENED = "\u0640"


def check(prose: Prose) -> Iterator[Found]:
    """Find the number of Parties that spoke where the agenda lists fewer or more of them."""
    known, numbers = SPEAKERS[prose.language.code], NUMBERS[prose.language.code].words
    running = (found for one in known.counts for found in prose.find(one, "paragraph", "unnumbered", "item"))
    said = {found.start("count"): found for found in running}
    if not said or sum(isinstance(line.block, AgendaLine) for line in prose.lines) < _SURE:
        return
    sure, most = _listed(prose, known)
    if sure < _SURE:
        return
    for start, found in sorted(said.items()):
        words = found["count"]
        count = int(words) if words.isdecimal() else numbers.get(words.lower(), 0)
        if count and not sure <= count <= most and not prose.is_quoted(start):
            listed = f"{sure} or more" if count < sure else f"{most} at most"
            message = f"the text says that {count} Parties spoke; the agenda lists {listed}"
            hint = f"see which is right: “{words}” here, or the names in the agenda"
            yield Found(prose.place(start), message, hint)


def _listed(prose: Prose, known: Speakers) -> tuple[int, int]:
    """How many Parties the agenda lists for sure, and how many it may list."""
    from drafter import countries

    names = {_plain(name) for name in (*countries.names(known.catalogue), *known.groups)}
    sure, most, besides = set[str](), 0, False
    for line in prose.lines:
        words = prose.words[line.start : line.end]
        of_others = bool(re.search(known.others, words))
        if isinstance(line.block, AgendaTime | AgendaSession):
            besides = of_others
        elif isinstance(line.block, AgendaLine) and not of_others and not besides:
            parts = [words] if _name(words, known, names) else re.split(known.between, words)
            sure.update(name for one in parts if (name := _name(one, known, names)))
            most += len(parts)
    return len(sure), most


def _name(words: str, known: Speakers, names: set[str]) -> str:
    """The name of which words consist, but for marks of notes, an article and what is in parentheses behind it."""
    bare = words.replace(MARK, "").strip(" :;.：；。")
    alone = _plain(re.sub(rf"^{known.article}", "", bare))
    return next((one for one in (alone, re.sub(r" ?\([^()]*\)$", "", alone)) if one in names), "")


def _plain(name: str) -> str:
    """A name in small letters, without marks that some texts leave out."""
    apart = unicodedata.normalize("NFD", name.lower().replace("'", "’"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign) and sign != _LENGTHENED)

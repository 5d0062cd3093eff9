"""What an outline says of the first page, from nodes of YAML: body, masthead, symbols, dates, items of the agenda."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise

from drafter import symbols
from drafter.bodies import BODIES
from drafter.languages import LANGUAGES
from drafter.named import normal, not_a_note_name
from drafter.outline import (
    ALL_LEVELS,
    EDITIONS,
    MARKED,
    AgendaItem,
    AgendaItems,
    Body,
    Editorial,
    Masthead,
    NoteMark,
    Session,
)
from drafter.place import Finding, Place
from drafter.reader import Reader, is_flag, one_of
from drafter.tree import Listing, Node, Scalar
from drafter.tree import Mapping as Keys
from drafter.typed import TypedLine
from drafter.value import replace

# The marks of notes behind a value.
_MARKS = re.compile(r"(?:\s*\[\^[^\[\]\s]+\])+\s*$")
_MARK = re.compile(r"\[\^([^\[\]\s]+)\]")
#: A joint document has a symbol of each of its two series (un.org, editorial manual: cover and masthead).
_MOST_SYMBOLS = 2


def body(reader: Reader, node: Node) -> str | Body:
    """A body by its name in drafter's list, or spelt out."""
    return reader.fill(Body, node) if isinstance(node, Keys) else reader.choice(node, tuple(BODIES), "body")


def date(reader: Reader, node: Node) -> datetime.date | None:
    """A date as 2011-06-08, or written out in the document's language."""
    words = reader.words(node)
    if not words:
        return None
    language = LANGUAGES[reader.language]
    found = _iso(words) or language.read_date(words)
    if found is None:
        reader.fault(
            "K113",
            node.place,
            f"“{words}” is not a date",
            f"write it like 2011-06-08 or {language.date(datetime.date(2011, 6, 8))}",
        )
    return found


def _iso(words: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(words) if re.fullmatch(r"\d{4}-\d\d-\d\d", words) else None
    except ValueError:
        return None


def symbol(reader: Reader, node: Node) -> str:
    """Document symbols, a line each."""
    lines = [node]
    if isinstance(node, Scalar) and node.barred:
        lines = [replace(node, text=line.words, lines=(line,), place=line.place)
                 for line in node.lines if line.words.strip()]  # fmt: skip
    if held := reader.listed(node):
        reader.fault("K109", node.place, "a list stands here, and symbols are lines under a bar", _in_lines(held))
        return ""
    found = []
    for line in lines:
        words = reader.words(line)
        if words and symbols.parse(words) is None:
            hint = "write it like FCCC/AWGLCA/2012/INF.1, without blanks"
            several = re.split(r"[\s,;]+(?:and\s+)?", words)
            if len(several) > 1 and all(one.count("/") > 1 and symbols.parse(one) for one in several):
                hint = _in_lines(several)
            reader.fault("K114", line.place, f"“{words}” is not a document symbol", hint)
        found.append(words)
    if len(found) > _MOST_SYMBOLS:
        hint = "a joint document has two; take the others out"
        reader.fault("K121", lines[_MOST_SYMBOLS].place, "these are more symbols than a document has", hint)
    return "\n".join(found)


def _in_lines(several: Sequence[str]) -> str:
    """To write several symbols on lines of their own."""
    lines = "".join(f"\n      {one}" for one in several)
    return f"write each on a line of its own, under a bar:\n    symbol: |{lines}"


def masthead(reader: Reader, node: Node) -> Masthead:
    """The masthead; marks of notes may follow its values."""
    if not isinstance(node, Keys):
        return reader.fill(Masthead, node)
    pairs, marks = [], {}
    for key, value in node.pairs:
        if key.text in MARKED and isinstance(value, Scalar) and (found := _MARKS.search(value.text)):
            marks[key.text] = tuple(_mark(reader, value, mark[1]) for mark in _MARK.finditer(found[0]))
            value = _without(value, found[0].strip())
        pairs.append((key, value))
    given = tuple((name, marks[name]) for name in MARKED if name in marks)
    return reader.fill(Masthead, Keys(tuple(pairs), node.place), marks=given)


def _mark(reader: Reader, value: Scalar, typed: str) -> NoteMark:
    """A mark behind a value, at its place."""
    place, name = value.place, normal(typed)
    for line in value.lines:
        if (at := line.words.rfind(f"[^{typed}]")) >= 0:
            place = Place(line.place.line, line.place.column + at)
    if hint := not_a_note_name(name):
        reader.fault("N101", place, f"“{name}” cannot be the name of a note", hint)
    return NoteMark(name, place)


def _without(value: Scalar, marks: str) -> Scalar:
    """A value without the marks at its end."""
    text = value.text.rstrip()
    lines = [line for line in value.lines if line.words.strip()]
    last = lines[-1]
    lines[-1] = TypedLine(last.words.rstrip().removesuffix(marks), last.place)
    return replace(value, text=text.removesuffix(marks), lines=tuple(lines))


def session(reader: Reader, node: Node) -> Session:
    """The session, under one item of its agenda or several."""
    made = reader.fill(Session, node)
    if made.agenda_items and (made.agenda_item or made.agenda_title) and isinstance(node, Keys):
        # A key that is misspelt stands under another name.
        places = (key.place for key, _ in node.pairs if key.text in ("agenda_item", "agenda_title"))
        place = next(places, node.place)
        hint = "list this item under agenda_items too: “- number: …”, “  title: …”"
        reader.fault("K122", place, "one item of the agenda stands beside a list of them", hint)
    return made


def agenda_items(reader: Reader, node: Node) -> AgendaItems:
    """Items of the agenda, each with a number and a title."""
    if isinstance(node, Scalar) and not node.text:
        return ()
    if not isinstance(node, Listing):
        hint = "begin each with “- ”: “- number: 3(a)”, and below it “  title: …”"
        reader.fault("K123", node.place, "here is a list of agenda items expected", hint)
        return ()
    items = tuple(_agenda_item(reader, one) for one in node.nodes)
    for before, item in pairwise(items):
        if item.place and item.title and not item.number and before.number and not before.title:
            message = "the hyphen before this title makes another item of it, without a number"
            hint = "if it is the title of the number above it, put a blank for the hyphen"
            reader.findings.append(Finding("K131", item.place, message, hint, "warning"))
    return items


def _agenda_item(reader: Reader, node: Node) -> AgendaItem:
    if isinstance(node, Scalar) and node.text:
        number = node.text if node.text[0].isdigit() else "…"
        hint = f"write its number and its title:\n    - number: {number}\n      title: …"
        reader.fault("K123", node.place, f"“{node.text}” stands here without its key", hint)
        return AgendaItem()
    return reader.fill(AgendaItem, node)


def contents(reader: Reader, node: Node) -> int:
    """How many levels the contents page lists: yes is all of them, no is none."""
    words = reader.words(node)
    most = len(LANGUAGES[reader.language].headings)
    if words.isdecimal() and 1 <= int(words) <= most:
        return int(words)
    if words and not is_flag(words):
        hint = f"write yes, no, or how many levels of headings it lists: 1 to {most}"
        reader.fault("K124", node.place, f"“{words}” does not say what the contents page lists", hint)
        return 0
    return ALL_LEVELS if words and reader.flag(node) else 0


def editorial(reader: Reader, node: Node) -> Editorial:
    """The editorial rules that a report is checked by: the year of an edition, or keys."""
    if isinstance(node, Scalar) and node.text:
        return Editorial(edition(reader, node), (), node.place)
    return reader.fill(Editorial, node)


def edition(reader: Reader, node: Node) -> int:
    """The year of an edition of the editorial rules, or 0."""
    words = reader.words(node)
    known = [str(year) for year in EDITIONS]
    if words and words not in known:
        reader.fault("K129", node.place, f"“{words}” is no edition of the editorial rules", f"write {one_of(known)}")
        return 0
    return int(words) if words else 0


def codes(reader: Reader, node: Node) -> tuple[str, ...]:
    """Codes of editorial rules, with commas or blanks between them, or in a list."""
    listed = [reader.words(one) for one in node.nodes] if isinstance(node, Listing) else [reader.words(node)]
    words = " ".join(listed)
    found = [word for word in re.split(r"[\s,;]+", words) if word]
    wrong = [word for word in found if not re.fullmatch(r"[Ss]\d{3}", word)]
    if wrong:
        hint = "write the codes as drafter check prints them: leave_out: S203, S407"
        reader.fault("K130", node.place, f"“{' '.join(wrong)}” is not the code of an editorial rule", hint)
    return tuple(map(str.upper, found))

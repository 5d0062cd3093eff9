"""YAML text to Outline, with a Place for everything; ``dumping`` is the way back.

The file stays plain YAML; every value in it is text, and the model decides what is a date or a yes. What an outline
may contain is what the classes of ``outline`` hold: their fields are read key by key.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, TypeVar

from drafter import levels, marks, markup, names, symbols
from drafter.bodies import BODIES
from drafter.languages import LANGUAGES, ORIGINALS
from drafter.outline import AGENDA, Annex, Annexes, Blocks, Body, Line, Lines, Masthead, Notes, Outline, Part, Session
from drafter.place import Finding, Place, Problems, in_order
from drafter.remarks import without_remarks
from drafter.spelling import nearest
from drafter.structure import CODES, LATER, QUOTED, dropped, dropped_remark, under_a_bar
from drafter.tree import Listing, Mapping, Node, Scalar, grow
from drafter.typed import Typed
from drafter.value import Value, fields

V = TypeVar("V", bound=Value)
_DISTRIBUTIONS = ("general", "limited", "restricted")
#: The language whose forms are expected in an outline that does not say its own.
_EXPECTED = "en"
_TEXTS = ("Line", "Lines", "Blocks", "Notes", "Part | None")


class Reading(Value):
    """What was read from a text: an Outline, or None where faults keep it from being one, and every finding."""

    outline: Outline | None
    findings: tuple[Finding, ...]


def read(text: str) -> Reading:
    """The outline in a YAML text, and all that is to be said about it."""
    reader = _Reader(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    root = grow(text, reader.findings)
    made = reader.outline(root) if root is not None else None
    if made is not None:
        reader.findings.extend((*names.check(made), *levels.check(made)))
    elif not reader.findings:
        reader.fault("K101", Place(1, 1), "the outline is empty", "begin it with the line “language: en”")
    deep = {finding.place for finding in reader.findings if finding.code.startswith("M105")}
    findings = in_order(f for f in reader.findings if f.place not in deep or not f.code.startswith("M104"))
    return Reading(None if any(finding.level == "fault" for finding in findings) else made, findings)


def load(text: str) -> Outline:
    """The outline in a YAML text. Raises Problems with every fault, each with its line."""
    reading = read(text)
    if reading.outline is None:
        raise Problems(finding for finding in reading.findings if finding.level == "fault")
    return reading.outline


class _Reader:
    """Reads nodes into the values of the model; what is wrong with them is added to ``findings``."""

    def __init__(self, lines: Sequence[str] = ()) -> None:
        self.lines_of_file = lines
        self.findings: list[Finding] = []
        self.language = _EXPECTED

    def fault(self, code: str, place: Place, message: str, hint: str) -> None:
        self.findings.append(Finding(code, place, message, hint))

    def outline(self, root: Node) -> Outline | None:
        """The outline at the root; its language is read first, as it says how dates are written."""
        if not isinstance(root, Mapping):
            if not isinstance(root, Scalar) or root.text:
                self.fault(
                    "K103", root.place, "this is not an outline", "begin with keys: “language: en”, “title: |” …"
                )
            return None
        language = next((node for key, node in root.pairs if key.text == "language"), None)
        if language is None and all(key.text.casefold() != "language" for key, _ in root.pairs):
            self.fault(
                "K104",
                Place(1, 1),
                "the outline does not say its language",
                f"add a line, such as “language: en” ({_or(LANGUAGES)})",
            )
        elif language is not None:
            self.language = self.choice(language, tuple(LANGUAGES), "language") or _EXPECTED
        return self.fill(Outline, root, language=self.language)

    def fill(self, kind: type[V], node: Node, **given: Any) -> V:
        """A value of this kind from the keys of a mapping."""
        shapes = _shapes(kind)
        found = dict(given)
        if not isinstance(node, Mapping):
            if not isinstance(node, Scalar) or node.text:
                self.fault(
                    "K105",
                    node.place,
                    "here are keys expected",
                    f"on the next lines, two blanks in: {_or(f'{name}:' for name in shapes)}",
                )
            return kind(**found)
        before: Node | None = None
        for key, value in node.pairs:
            if key.text not in shapes:
                if not self.broken_off(before, key, value):
                    self.unknown(key, shapes)
            elif key.text not in given:
                texts = _TEXTS if kind is Outline else ("Blocks",)
                if fields(kind)[key.text] in texts and isinstance(value, Scalar) and not value.barred:
                    places = dropped(self.lines_of_file, key.place.line, key.place.column - 1)
                    self.findings.extend(dropped_remark(place, key.text) for place in places)
                found[key.text] = self.value(key, shapes[key.text], fields(kind)[key.text], value)
            before = value
        if "place" in fields(kind):
            found["place"] = node.place
        return kind(**found)

    def value(self, key: Scalar, read: Callable[[_Reader, Node], Any], kind: str, node: Node) -> Any:
        """What a key holds; a list where a text belongs has items without a bar above them."""
        at = self.lines_of_file[node.place.line - 1 : node.place.line]
        listed = isinstance(node, Listing) and kind in (*_TEXTS, "Blocks") and "".join(at).lstrip(" ").startswith("-")
        if listed or (kind == "Notes" and isinstance(node, Scalar) and node.text and not node.barred):
            self.fault("K109", node.place, f"the text of “{key.text}” stands under no bar", under_a_bar(key.text))
            return None if kind == "Part | None" else ()
        return read(self, node)

    def broken_off(self, before: Node | None, key: Scalar, value: Node) -> bool:
        """Whether this is no key, but the text under the bar above it, at the margin by mistake."""
        barred = isinstance(before, Scalar) and before.barred and before.lines
        if not (before and barred and isinstance(value, Scalar) and len(value.lines) > 1 and not value.barred):
            return False
        message = f"here breaks off the text that begins on line {before.place.line + 1}"
        hint = "indent this line by two blanks, as the others, if it belongs to the text"
        self.fault("K117", key.place, message, hint)
        return True

    def unknown(self, key: Scalar, known: Iterable[str]) -> None:
        near = nearest(key.text, known)
        if key.text in LATER:
            self.fault(
                "K107",
                key.place,
                f"this version cannot print “{key.text}” yet",
                "take it out, or put a # before each of its lines",
            )
        elif blank := re.search(r"[^\S ]", key.text):
            message = f"a blank that is not a common one (U+{ord(blank[0]):04X}) stands in this key"
            self.fault("K115", key.place, message, f"retype it: “{''.join(key.text.split())}:”")
        elif "：" in key.text:
            self.fault(
                "K108",
                key.place,
                "a wide colon stands behind this key",
                f"write “{key.text.split('：')[0]}:” with a narrow one",
            )
        else:
            hint = f"did you mean “{near}”?" if near else f"the keys here are {_or(known)}"
            self.fault("K106", key.place, f"“{key.text}” is not a key of the outline", hint)

    def typed(self, node: Node) -> Scalar | None:
        """The node as running text, or None where it is something else."""
        if not isinstance(node, Scalar):
            self.fault("K109", node.place, "here is text expected; brackets or keys stand here", under_a_bar())
            return None
        if node.cut:
            hint = "put the text under a bar, where # is a character like any other"
            self.fault("K110", node.place, f"YAML cuts this text off before “{node.cut}”", hint)
        return node

    def words(self, node: Node) -> str:
        """A short value, in one line."""
        if isinstance(node, Scalar):
            return " ".join(node.text.split())
        self.fault("K109", node.place, "here is one word expected; brackets or keys stand here", "put it in quotes")
        return ""

    def choice(self, node: Node, known: Sequence[str], what: str) -> str:
        """One of the known words, or nothing."""
        words = self.words(node)
        if not words or words in known:
            return words
        if words.lower() in known and what != "annex":
            return words.lower()
        if unquoted := QUOTED.fullmatch(words):
            message = f"typographic quotation marks stand round “{unquoted[1]}”"
            self.fault("K118", node.place, message, f"take the quotation marks away: {unquoted[1]}")
            return ""
        code = CODES.get(words.casefold(), "")
        near = code if code in known else nearest(words, known)
        self.fault(
            "K111",
            node.place,
            f"“{words}” is no {what} that drafter knows",
            f"did you mean “{near}”?" if near else f"write {_or(known)}",
        )
        return ""

    def line(self, node: Node) -> Line:
        """Running text of one line, however it is wrapped."""
        scalar = self.typed(node)
        return (
            marks.parse(Typed(without_remarks(scalar.lines, self.findings)), self.findings)
            if scalar and scalar.text
            else ()
        )

    def lines(self, node: Node) -> Lines:
        """Running text in which each line is a line."""
        scalar = self.typed(node)
        if not scalar or not scalar.text:
            return ()
        typed = [Typed([line]) for line in without_remarks(scalar.lines, self.findings)]
        return tuple(marks.parse(line, self.findings) for line in typed if line.words)

    def blocks(self, node: Node) -> Blocks:
        scalar = self.typed(node)
        return markup.parse(scalar.lines, self.findings) if scalar and scalar.text else ()

    def notes(self, node: Node) -> Notes:
        scalar = self.typed(node)
        return markup.parse_notes(scalar.lines, self.findings) if scalar and scalar.text else ()

    def part(self, node: Node) -> Part:
        """A part: its text under a bar, or a title and a text."""
        if isinstance(node, Mapping):
            return self.fill(Part, node)
        return Part((), self.blocks(node), node.place)

    def annexes(self, node: Node) -> Annexes | None:
        """The annexes in order: ``agenda``, or a title and a text."""
        if isinstance(node, Scalar) and not node.text:
            return None
        if not isinstance(node, Listing):
            self.fault(
                "K112",
                node.place,
                "here is a list of annexes expected",
                "begin each with “- ”: “- agenda”, or “- title: …”",
            )
            return ()
        return tuple(self.annex(entry) for entry in self.once(node.nodes))

    def once(self, entries: Iterable[Node]) -> Iterator[Node]:
        """The entries of a list of annexes, the agenda among them only once."""
        first: Node | None = None
        for node in entries:
            if isinstance(node, Scalar) and self.words(node) == AGENDA:
                if first:
                    message = f"the agenda is here a second time; the first is on line {first.place.line}"
                    self.fault("K116", node.place, message, "keep one of them")
                    continue
                first = node
            yield node

    def annex(self, node: Node) -> Annex | Literal["agenda"]:
        if isinstance(node, Scalar):
            return AGENDA if self.choice(node, (AGENDA,), "annex") else Annex(place=node.place)
        given: dict[str, Any] = {}
        for key, value in node.pairs if isinstance(node, Mapping) else ():
            if key.text == "title" and (scalar := self.typed(value)) and scalar.text:
                typed = Typed(without_remarks(scalar.lines, self.findings))
                given["name"], _ = marks.tail(typed, self.findings)
                given["title"] = marks.parse(typed, self.findings)
        return self.fill(Annex, node, **given)

    def body(self, node: Node) -> str | Body:
        """A body by its name in drafter's list, or spelt out."""
        return self.fill(Body, node) if isinstance(node, Mapping) else self.choice(node, tuple(BODIES), "body")

    def date(self, node: Node) -> datetime.date | None:
        """A date as 2011-06-08, or written out in the document's language."""
        words = self.words(node)
        if not words:
            return None
        language = LANGUAGES[self.language]
        found = _iso(words) or language.read_date(words)
        if found is None:
            self.fault(
                "K113",
                node.place,
                f"“{words}” is not a date",
                f"write 2011-06-08 or {language.date(datetime.date(2011, 6, 8))}",
            )
        return found

    def symbol(self, node: Node) -> str:
        words = self.words(node)
        if words and symbols.parse(words) is None:
            self.fault(
                "K114",
                node.place,
                f"“{words}” is not a document symbol",
                "write it like FCCC/AWGLCA/2012/INF.1, without blanks",
            )
        return words


def _iso(words: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(words) if re.fullmatch(r"\d{4}-\d\d-\d\d", words) else None
    except ValueError:
        return None


def _or(words: Any) -> str:
    *head, last = words
    return f"{', '.join(head)} or {last}" if head else last


#: How each kind of field is read from a node: the one place that joins the annotations of the model to YAML.
_READ: dict[str, Callable[[_Reader, Node], Any]] = {
    "str": _Reader.words,
    "Symbol": _Reader.symbol,
    "Language": lambda reader, _: reader.language,
    "Original": lambda reader, node: reader.choice(node, ORIGINALS, "language"),
    "Distribution": lambda reader, node: reader.choice(node, _DISTRIBUTIONS, "distribution"),
    "Date": _Reader.date,
    "Line": _Reader.line,
    "Lines": _Reader.lines,
    "Blocks": _Reader.blocks,
    "Notes": _Reader.notes,
    "Part | None": _Reader.part,
    "Annexes | None": _Reader.annexes,
    "str | Body": _Reader.body,
    "Masthead": lambda reader, node: reader.fill(Masthead, node),
    "Session": lambda reader, node: reader.fill(Session, node),
}
#: Fields that are no keys: where something stands, and the name that an annex has in its title.
NO_KEYS = ("Place | None", "Name")


def _shapes(kind: type[Value]) -> dict[str, Callable[[_Reader, Node], Any]]:
    """The keys that a value of this kind is read from. A kind of field that nothing can read is a fault of ours."""
    return {name: _READ[shape] for name, shape in fields(kind).items() if shape not in NO_KEYS}

"""YAML text to Outline, with a Place for everything, and back.

The file stays plain YAML; every value in it is text, and the model decides what is a date or a yes. What an outline
may contain is what the classes of ``outline`` hold: their fields are read and written key by key.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from drafter import marking, marks, markup, names, outline, symbols
from drafter.bodies import BODIES
from drafter.languages import LANGUAGES, ORIGINALS
from drafter.outline import Annex, Annexes, Blocks, Body, Line, Lines, Masthead, Notes, Outline, Part, Session
from drafter.place import Finding, Place, Problems, in_order
from drafter.remarks import without_remarks
from drafter.spelling import nearest
from drafter.tree import Listing, Mapping, Node, Scalar, grow
from drafter.typed import Typed
from drafter.value import Value, fields

V = TypeVar("V", bound=Value)
_DISTRIBUTIONS = ("general", "limited", "restricted")
#: Keys of the outline's design that this version does not read yet.
_LATER = ("sections", "subtitle", "summary", "preamble", "closing", "contents", "tables", "figures", "boxes", "facts",
          "job_number", "agenda_items", "provisional", "numbered", "editorial")  # fmt: skip


class Reading(Value):
    """What was read from a text: an Outline, or None where faults keep it from being one, and every finding."""

    outline: Outline | None
    findings: tuple[Finding, ...]


def read(text: str) -> Reading:
    """The outline in a YAML text, and all that is to be said about it."""
    reader = _Reader()
    root = grow(text, reader.findings)
    made = reader.outline(root) if root is not None else None
    if made is not None:
        reader.findings.extend(names.check(made))
    elif not reader.findings:
        reader.fault("K101", Place(1, 1), "the outline is empty", "begin it with the line “language: en”")
    findings = in_order(reader.findings)
    return Reading(None if any(finding.level == "fault" for finding in findings) else made, findings)


def load(text: str) -> Outline:
    """The outline in a YAML text. Raises Problems with every fault, each with its line."""
    reading = read(text)
    if reading.outline is None:
        raise Problems(finding for finding in reading.findings if finding.level == "fault")
    return reading.outline


class _Reader:
    """Reads nodes into the values of the model; what is wrong with them is added to ``findings``."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.language = ""

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
        if language is None:
            self.fault(
                "K104",
                Place(1, 1),
                "the outline does not say its language",
                f"add a line, such as “language: en” ({_or(LANGUAGES)})",
            )
        else:
            self.language = self.choice(language, tuple(LANGUAGES), "language")
        return self.fill(Outline, root) if self.language else self.fill(Outline, root, language="en")

    def fill(self, kind: type[V], node: Node, **given: Any) -> V:
        """A value of this kind from the keys of a mapping."""
        shapes = {name: shape for name, shape in fields(kind).items() if shape in _SHAPES}
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
        for key, value in node.pairs:
            if key.text not in shapes:
                self.unknown(key, shapes)
            elif key.text not in given:
                found[key.text] = _SHAPES[shapes[key.text]].read(self, value)
        if "place" in fields(kind):
            found["place"] = node.place
        return kind(**found)

    def unknown(self, key: Scalar, known: Sequence[str] | dict[str, str]) -> None:
        near = nearest(key.text, known)
        if key.text in _LATER:
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
            hint = "put it under a bar: the key, a colon and “|”, and the text on the next line, two blanks in"
            self.fault("K109", node.place, "here is text expected; brackets or keys stand here", hint)
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
        near = nearest(words, known)
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
        return tuple(self.annex(entry) for entry in node.nodes)

    def annex(self, node: Node) -> Annex | Any:
        if isinstance(node, Scalar):
            return self.choice(node, (outline.AGENDA,), "annex") or Annex(place=node.place)
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
        language = LANGUAGES[self.language or "en"]
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


def dump(said: Outline) -> str:
    """The canonical YAML text of an outline, without remarks: the inverse of ``load``."""
    return "".join(f"{line}\n" for line in _mapping(said))


def _mapping(value: Value) -> Iterator[str]:
    """The keys of a value that hold something, each with its lines."""
    for name, shape in fields(type(value)).items():
        held = getattr(value, name)
        if shape in _SHAPES and held not in ("", None, Masthead(), Session()) and (held != () or "None" in shape):
            first, *rest = _SHAPES[shape].show(held)
            yield f"{name}:{first and ' ' + first}"
            yield from rest


def _inside(lines: Sequence[str]) -> list[str]:
    return [line and f"  {line}" for line in lines]


def _bar(lines: Sequence[str]) -> list[str]:
    return ["|", *_inside(lines)] if lines else [""]


def _quoted(words: str) -> list[str]:
    plain = re.fullmatch(r"[A-Za-z][\w./-]*", words)
    return [words if plain else "'" + words.replace("'", "''") + "'"]


def _show_part(part: Part) -> list[str]:
    text = _bar(markup.show(part.text))
    if not part.title:
        return text
    return ["", *_inside(["title: |", *_inside([marking.show(part.title)]), f"text: {text[0]}".rstrip(), *text[1:]])]


def _show_annexes(annexes: Annexes) -> list[str]:
    shown: list[str] = []
    for annex in annexes:
        if isinstance(annex, Annex):
            title = marking.show(annex.title) + marking.show_tail(annex.name, numbered=True)
            text = _bar(markup.show(annex.text))
            shown.extend(["- title: |", f"    {title}", f"  text: {text[0]}".rstrip(), *_inside(text[1:])])
        else:
            shown.append(f"- {annex}")
    return ["", *_inside(shown)] if shown else ["[]"]


class _Shape(Value):
    """How a kind of field is read from a node, and the lines that it is written as, the first beside its key."""

    read: Callable[[_Reader, Node], Any]
    show: Callable[[Any], list[str]]


def _keys(kind: type[Value]) -> _Shape:
    return _Shape(lambda reader, node: reader.fill(kind, node), lambda value: ["", *_inside(list(_mapping(value)))])


#: The one place that joins the annotations of the model's fields to YAML.
_SHAPES: dict[str, _Shape] = {
    "str": _Shape(_Reader.words, _quoted),
    "Symbol": _Shape(_Reader.symbol, _quoted),
    "Language": _Shape(lambda reader, _: reader.language or "en", _quoted),
    "Original": _Shape(lambda reader, node: reader.choice(node, ORIGINALS, "language"), _quoted),
    "Distribution": _Shape(lambda reader, node: reader.choice(node, _DISTRIBUTIONS, "distribution"), _quoted),
    "Date": _Shape(_Reader.date, lambda day: [day.isoformat()]),
    "Line": _Shape(_Reader.line, lambda line: _bar([marking.show(line)])),
    "Lines": _Shape(_Reader.lines, lambda lines: _bar([marking.show(line) for line in lines])),
    "Blocks": _Shape(_Reader.blocks, lambda blocks: _bar(markup.show(blocks))),
    "Notes": _Shape(_Reader.notes, lambda notes: _bar(markup.show_notes(notes))),
    "Part | None": _Shape(_Reader.part, _show_part),
    "Annexes | None": _Shape(_Reader.annexes, _show_annexes),
    "str | Body": _Shape(_Reader.body, lambda body: _quoted(body) if isinstance(body, str) else _keys(Body).show(body)),
    "Masthead": _keys(Masthead),
    "Session": _keys(Session),
}

"""YAML text to Outline, with a Place for everything; ``dumping`` is the way back.

The file stays plain YAML; every value in it is text, and the model decides what is a date or a yes. What an outline
may contain is what the classes of ``outline`` hold: their fields are read key by key.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from drafter import dropped, levels, limits, marks, markup, named, names, symbols
from drafter.bodies import BODIES
from drafter.keys import BLOCKS, LINES, keys
from drafter.languages import LANGUAGES, ORIGINALS
from drafter.outline import AGENDA, Annex, Annexes, Blocks, Body, Line, Lines, Masthead, Notes, Outline, Part, Session
from drafter.place import Finding, Place, Problems, in_order
from drafter.remarks import without_remarks
from drafter.spelling import CODES, QUOTED, nearest
from drafter.tree import Listing, Mapping, Node, Scalar, grow, suspect
from drafter.typed import Typed
from drafter.value import Value, fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, TypeVar

    V = TypeVar("V", bound=Value)
_DISTRIBUTIONS = ("general", "limited", "restricted")
#: The language whose forms are expected in an outline that does not say its own.
_EXPECTED = "en"


class Reading(Value):
    """What was read from a text: an Outline, or None where faults keep it from being one, and every finding."""

    outline: Outline | None
    findings: tuple[Finding, ...]


def read(text: str) -> Reading:
    """The outline in a YAML text, and all that is to be said about it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if too_many := limits.of_notes(text):
        return Reading(None, (too_many,))
    made, findings = _once(text)
    if any(finding.level == "fault" for finding in findings):
        from drafter.recovery import HIDING, read_on, without_echoes

        if any(finding.code in HIDING for finding in findings):
            findings = read_on(text, findings, lambda mended: _once(mended)[1])
        return Reading(None, in_order((*without_echoes(text, findings), *suspect(text))))
    return Reading(made, in_order((*findings, *suspect(text))))


def _once(text: str) -> tuple[Outline | None, list[Finding]]:
    """What can be read of a text as it stands, and what is to be said about it."""
    reader = _Reader(text.split("\n"))
    root = grow(text, reader.findings)
    made = reader.outline(root) if root is not None else None
    if made is not None:
        reader.findings.extend((*names.check(made), *levels.check(made)))
    elif not reader.findings:
        reader.fault("K101", Place(1, 1), "the outline is empty", "begin it with the line “language: en”")
    deep = {finding.place for finding in reader.findings if finding.code in ("M105",)}
    return made, [finding for finding in reader.findings if finding.place not in deep or finding.code not in ("M104",)]


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
        said = {key.text: node for key, node in root.pairs}
        language = said.get("language") or next((said[key] for key in said if nearest(key, ("language",))), None)
        if language is None:
            self.fault(
                "K104",
                Place(1, 1),
                "the outline does not say its language",
                f"add a line, such as “language: en” ({_or(LANGUAGES)})",
            )
        else:
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
                if self.broken_off(before, key, value):
                    continue
                meant = self.unknown(key, kind)
                if meant and meant not in given and meant in node.missing(shapes) and _fits(value, fields(kind)[meant]):
                    key = Scalar(meant, (), False, "", key.place)
                    found[meant] = self.value(key, shapes[meant], fields(kind)[meant], value)
            elif key.text not in given:
                texts = BLOCKS + LINES if kind is Outline else BLOCKS
                if fields(kind)[key.text] in texts and isinstance(value, Scalar) and not value.barred:
                    read = {line.place.line for line in value.lines}
                    for place in dropped.below(self.lines_of_file, key.place.line, key.place.column - 1):
                        if place.line in read:
                            continue
                        self.fault("Y123", place, "YAML drops this line as a remark", _under_a_bar(key.text))
                found[key.text] = self.value(key, shapes[key.text], fields(kind)[key.text], value)
            before = value
        if "place" in fields(kind):
            found["place"] = node.place
        return kind(**found)

    def value(self, key: Scalar, read: Callable[[_Reader, Node], Any], kind: str, node: Node) -> Any:
        """What a key holds; a list where a text belongs has items without a bar above them."""
        at = self.lines_of_file[node.place.line - 1 : node.place.line]
        listed = isinstance(node, Listing) and kind in BLOCKS + LINES and "".join(at).lstrip(" ").startswith("-")
        if listed or (kind == "Notes" and isinstance(node, Scalar) and node.text and not node.barred):
            self.fault("K109", node.place, f"the text of “{key.text}” stands under no bar", _under_a_bar(key.text))
            return None if kind == "Part | None" else ()
        return read(self, node)

    def broken_off(self, before: Node | None, key: Scalar, value: Node) -> bool:
        """Whether this is no key, but the text under the bar above it, at the margin by mistake."""
        barred = isinstance(before, Scalar) and before.barred and before.lines
        if not (before and barred and isinstance(value, Scalar) and len(value.lines) > 1 and not value.barred):
            return False
        if key.text.islower() and nearest(key.text, keys(Outline)):
            return False
        message = f"here breaks off the text that begins on line {before.place.line + 1}"
        hint = "indent this line by two blanks, as the others, if it belongs to the text"
        self.fault("K117", key.place, message, hint)
        return True

    def unknown(self, key: Scalar, kind: type[Value]) -> str:
        """Tell that a key is none here; gives the one that is meant, or nothing."""
        from drafter.misplaced import unknown

        finding, meant = unknown(key.text, key.place, kind)
        self.findings.append(finding)
        return meant

    def typed(self, node: Node) -> Scalar | None:
        """The node as running text, or None where it is something else."""
        if not isinstance(node, Scalar):
            self.fault("K109", node.place, "here is text expected; brackets or keys stand here", _under_a_bar())
            return None
        if node.cut and (node.text or _NO_REMARK.match(node.cut)):
            hint = "put the text under a bar, where # is a character like any other"
            self.fault("K110", node.place, f"YAML cuts this text off before “{node.cut}”", hint)
        return node

    def words(self, node: Node) -> str:
        """A short value, in one line."""
        if isinstance(node, Scalar):
            text = node.text
            if "<!--" in text:
                text = Typed(without_remarks(node.lines, self.findings)).words
            return " ".join(text.split())
        self.fault("K109", node.place, "here is one word expected; brackets or keys stand here", "put it in quotes")
        return ""

    def whole(self, node: Node) -> str:
        """Words of which none may be cut off."""
        if isinstance(node, Scalar) and _NO_REMARK.match(node.cut):
            self.fault("K110", node.place, f"YAML cuts this off as a remark: “{node.cut}”", "put the value in quotes")
        return self.words(node)

    def choice(self, node: Node, known: Sequence[str], what: str) -> str:
        """One of the known words, or nothing."""
        words = self.words(node)
        if not words or words in known:
            return words
        if words.lower() in known and what != "annex":
            return words.lower()
        if unquoted := re.fullmatch(QUOTED, words):
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
        return Part((), self.blocks(node), place=node.place)

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
        known = len(self.findings)
        made = tuple(self.annex(entry) for entry in self.once(node.nodes))
        misspelt = any(finding.code in ("K111",) for finding in self.findings[known:])
        return (*made, AGENDA) if misspelt and AGENDA not in made else made

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
            if _NO_REMARK.match(node.cut):
                hint = "write a blank behind the # if it is a remark, or else take it out"
                self.fault("K110", node.place, f"YAML cuts this off as a remark: “{node.cut}”", hint)
            if not node.text and not node.cut:
                self.fault("K119", node.place, "this annex is empty", "write “agenda”, or “title: …”, or take it out")
            return AGENDA if self.choice(node, (AGENDA,), "annex") else Annex(place=node.place)
        given: dict[str, Any] = {}
        for key, value in node.pairs if isinstance(node, Mapping) else ():
            if key.text == "title" and (scalar := self.typed(value)) and scalar.text:
                typed = Typed(without_remarks(scalar.lines, self.findings))
                given["name"], _ = named.tail(typed, self.findings)
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
                f"write it like 2011-06-08 or {language.date(datetime.date(2011, 6, 8))}",
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


def _fits(node: Node, kind: str) -> bool:
    """Whether a value may be what a key of this kind holds."""
    return isinstance(node, Scalar) == (kind in (*BLOCKS, *LINES, "str", "Date", "Symbol", "Original", "Distribution"))


# What stands behind a blank and is no remark, as a remark has a blank behind its sign.
_NO_REMARK = re.compile(r"#[^\W_]")


def _under_a_bar(key: str = "") -> str:
    from drafter.hints import under_a_bar

    return under_a_bar(key)


def _or(words: Any) -> str:
    *head, last = words
    return f"{', '.join(head)} or {last}" if head else last


#: How each kind of field is read from a node: the one place that joins the annotations of the model to YAML.
_READ: dict[str, Callable[[_Reader, Node], Any]] = {
    "str": _Reader.whole,
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


def _shapes(kind: type[Value]) -> dict[str, Callable[[_Reader, Node], Any]]:
    """The keys that a value of this kind is read from. A kind of field that nothing can read is a fault of ours."""
    return {name: _READ[shape] for name, shape in keys(kind).items() if shape in _READ}

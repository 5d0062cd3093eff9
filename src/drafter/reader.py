"""Nodes of YAML to values of the model: keys by the fields of a class, and the kinds of value that many have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from drafter import dropped, marks, markup
from drafter.keys import BLOCKS, LINES, keys
from drafter.outline import Blocks, Line, Lines, Notes, Outline
from drafter.place import Finding, Place
from drafter.remarks import without_remarks
from drafter.spelling import CODES, QUOTED, nearest
from drafter.tree import Listing, Node, Scalar
from drafter.tree import Mapping as Keys
from drafter.typed import Typed
from drafter.value import Value, fields

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    V = TypeVar("V", bound=Value)
#: The language whose forms are expected in an outline that does not say its own.
EXPECTED = "en"
#: What stands behind a blank and is no remark, as a remark has a blank behind its sign.
NO_REMARK = re.compile(r"#[^\W_]")
_YES, _NO = ("yes", "true", "on"), ("no", "false", "off")
#: The kinds of value that are a word or a few.
_SHORT = ("str", "Date", "Symbol", "Original", "Distribution", "Template", "Flag", "Contents", "Widths", "Rows",
          "Edition", "Codes")  # fmt: skip
#: What else there is than a word that drafter knows.
_ELSEWHERE = {"template": "; a file is named on the command line: --template mine.docx",
              "annex": ", or begin an annex with its title: “- title: …”"}  # fmt: skip


class Reader:
    """Reads nodes into the values of the model; what is wrong with them is added to ``findings``.

    ``kinds`` says how each kind of field is read.
    """

    def __init__(self, kinds: Mapping[str, Callable[[Reader, Node], Any]], lines: Sequence[str] = ()) -> None:
        self.kinds = kinds
        self.lines_of_file = lines
        self.findings: list[Finding] = []
        self.language = EXPECTED

    def fault(self, code: str, place: Place, message: str, hint: str) -> None:
        """Tell that something is wrong."""
        self.findings.append(Finding(code, place, message, hint))

    def fill(self, kind: type[V], node: Node, **given: Any) -> V:
        """A value of this kind from the keys of a mapping."""
        shapes = self.shapes(kind)
        found = dict(given)
        if not isinstance(node, Keys):
            if not isinstance(node, Scalar) or node.text:
                self.fault(
                    "K105",
                    node.place,
                    "here are keys expected",
                    f"on the next lines, two blanks in: {one_of(f'{name}:' for name in shapes)}",
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
                        self.fault("Y123", place, "YAML drops this line as a remark", under_a_bar(key.text))
                if not _is_usual(value, fields(kind)[key.text]):
                    found[key.text] = self.value(key, shapes[key.text], fields(kind)[key.text], value)
            before = value
        if "place" in fields(kind):
            found["place"] = node.place
        return kind(**found)

    def value(self, key: Scalar, read: Callable[[Reader, Node], Any], kind: str, node: Node) -> Any:
        """What a key holds; a list where a text belongs has items without a bar above them."""
        at = self.lines_of_file[node.place.line - 1 : node.place.line]
        listed = isinstance(node, Listing) and kind in BLOCKS + LINES and "".join(at).lstrip(" ").startswith("-")
        if listed or (kind == "Notes" and isinstance(node, Scalar) and node.text and not node.barred):
            self.fault("K109", node.place, f"the text of “{key.text}” stands under no bar", under_a_bar(key.text))
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
            self.fault("K109", node.place, "here is text expected; brackets or keys stand here", under_a_bar())
            return None
        if node.cut and (node.text or NO_REMARK.match(node.cut)):
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
        if held := self.listed(node):
            hint = f"write it beside its key, without a hyphen: {' '.join(held)}"
            self.fault("K109", node.place, "here is one word expected, and a list stands here", hint)
        else:
            self.fault("K109", node.place, "here is one word expected; brackets or keys stand here", "put it in quotes")
        return ""

    def listed(self, node: Node) -> list[str]:
        """The words in a list that is typed with hyphens."""
        at = "".join(self.lines_of_file[node.place.line - 1 : node.place.line])[node.place.column - 1 :]
        return (
            [one.text for one in node.nodes if isinstance(one, Scalar)]
            if isinstance(node, Listing) and at.startswith("-")
            else []
        )

    def whole(self, node: Node) -> str:
        """Words of which none may be cut off."""
        if isinstance(node, Scalar) and NO_REMARK.match(node.cut):
            self.fault("K110", node.place, f"YAML cuts this off as a remark: “{node.cut}”", "put the value in quotes")
        words = self.words(node)
        if found := re.search(r"\[\^[^\[\]\s]{1,30}\]|\{(?:para|ref|section|annex|table|figure|box):[^{}]*\}", words):
            message = f"“{found[0]}” is no mark in this value and is printed as it stands"
            hint = "take it out: these words stand where Word has room for nothing but words"
            self.findings.append(Finding("M204", node.place, message, hint, "warning"))
        return words

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
            f"did you mean “{near}”?" if near else f"write {one_of(known)}{_ELSEWHERE.get(what, '')}",
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
        """A text: paragraphs, items, headings."""
        scalar = self.typed(node)
        return markup.parse(scalar.lines, self.findings) if scalar and scalar.text else ()

    def notes(self, node: Node) -> Notes:
        """Notes, one after another."""
        scalar = self.typed(node)
        return markup.parse_notes(scalar.lines, self.findings) if scalar and scalar.text else ()

    def flag(self, node: Node) -> bool:
        """A yes or a no; nothing is neither, and what is usual stays."""
        words = self.words(node)
        if is_flag(words):
            return words.lower() in _YES
        if words:
            self.fault("K120", node.place, f"“{words}” is neither yes nor no", "write yes or no")
        return False

    def shapes(self, kind: type[Value]) -> dict[str, Callable[[Reader, Node], Any]]:
        """The keys that a value of this kind is read from. A kind of field that nothing can read is a fault of ours."""
        return {name: self.kinds[shape] for name, shape in keys(kind).items()}


def is_flag(words: str) -> bool:
    """Whether these words are a yes or a no."""
    return words.lower() in (*_YES, *_NO)


def _is_usual(node: Node, kind: str) -> bool:
    """Whether a key holds nothing, so that what is usual stays."""
    return kind == "Flag" and isinstance(node, Scalar) and not node.text


def _fits(node: Node, kind: str) -> bool:
    """Whether a value may be what a key of this kind holds."""
    return isinstance(node, Scalar) == (kind in (*BLOCKS, *LINES, *_SHORT))


def under_a_bar(key: str = "") -> str:
    """What to write so that a text stands under a bar."""
    from drafter.hints import under_a_bar

    return under_a_bar(key)


def one_of(words: Any) -> str:
    """Words to choose from."""
    *head, last = words
    return f"{', '.join(head)} or {last}" if head else last

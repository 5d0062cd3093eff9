"""Tables, figures and boxes, from nodes of YAML: each under a name of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter import drawn
from drafter.inline import Text
from drafter.languages import LANGUAGES
from drafter.named import NAME, amiss, normal
from drafter.outline import Box, Boxes, Figure, Figures, Rows, Table, Tables, Widths
from drafter.place import Finding, Place
from drafter.reader import Reader, under_a_bar
from drafter.tree import Mapping, Node, Scalar
from drafter.value import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T", Table, Figure, Box)


def tables(reader: Reader, node: Node) -> Tables:
    """Tables by their names."""
    return tuple(_table(reader, table, held) for table, held in _named(reader, node, Table, "table"))


def figures(reader: Reader, node: Node) -> Figures:
    """Figures by their names; whoever cannot see one must be told what it shows."""
    made = []
    for figure, held in _named(reader, node, Figure, "figure"):
        if figure.file and not figure.description:
            hint = "add “description: …”, with what it shows in a sentence or two"
            message = f"the figure “{figure.name}” has no description for readers who cannot see it"
            reader.fault("K126", _key(held, "file"), message, hint)
        made.append(figure)
    return tuple(made)


def boxes(reader: Reader, node: Node) -> Boxes:
    """Boxes by their names."""
    return tuple(box for box, _ in _named(reader, node, Box, "box"))


def _named(reader: Reader, node: Node, kind: type[T], what: str) -> Iterator[tuple[T, Node]]:
    """The values under a key, each with its name and what holds it."""
    if isinstance(node, Scalar) and not node.text:
        return
    if not isinstance(node, Mapping):
        hint = f"below it, two blanks in, write the name of the {what} and a colon, and its keys below that"
        reader.fault("K125", node.place, f"here is the name of a {what} expected", hint)
        return
    for key, value in node.pairs:
        name = normal(key.text)
        if not re.fullmatch(NAME, name):
            hint = amiss(name) or "write a letter, then letters, figures and hyphens, at most 30 in all"
            if not amiss(name) and re.fullmatch(NAME, like := re.sub(r"[\W_]+", "-", name).strip("-")):
                hint += f": {like}"
            reader.fault("N104", key.place, f"“{key.text}” cannot be the name of a {what}", hint)
            continue
        made = replace(reader.fill(kind, value, name=name), place=key.place)
        _say_typed_labels(reader, made, what)
        yield made, value


def _say_typed_labels(reader: Reader, made: Table | Figure | Box, what: str) -> None:
    """A warning where the label of a caption, or the word before a source, is typed: it would be printed twice."""
    phrases = LANGUAGES[reader.language].phrases
    label = {"table": phrases.table, "figure": phrases.figure, "box": phrases.box}[what]
    for line, phrase, behind, hint in (
        (made.title, label, r"\s*(?:\d+|[IVX]+)\b[.:：]?", f"a {what} is numbered by drafter: write its title alone"),
        (made.source, phrases.source, r"\s*[:：]", "drafter prints this word: write the source alone"),
    ):
        first = line[0] if line else None
        word = re.escape(phrase.partition("{")[0].rstrip(" \u00a0:："))
        if isinstance(first, Text) and (found := re.match(word + behind, first.words, re.IGNORECASE)):
            message = f"a typed “{found[0]}” stands at the head of this text"
            reader.findings.append(Finding("M202", first.place, message, hint, "warning"))


def _table(reader: Reader, table: Table, node: Node) -> Table:
    """A table whose widths are as many as its columns."""
    columns = len(table.rows.sides)
    if table.widths and columns and len(table.widths) != columns:
        message = f"here are {len(table.widths)} widths for {columns} columns"
        hint = "write one for each column, in proportion: 3 1 1"
        reader.fault("K127", _key(node, "widths"), message, hint)
        return replace(table, widths=())
    return table


def _key(node: Node, name: str) -> Place:
    """The place of a value among keys, or that of them all."""
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next((value.place for key, value in pairs if key.text == name), node.place)


def rows(reader: Reader, node: Node) -> Rows:
    """The rows of a table, drawn under a bar."""
    scalar = reader.typed(node)
    if scalar is None or not scalar.text:
        return Rows()
    if not scalar.barred:
        reader.fault("K109", node.place, "the rows of this table stand under no bar", under_a_bar("rows"))
        return Rows()
    return drawn.parse(scalar.lines, reader.findings)


def widths(reader: Reader, node: Node) -> Widths:
    """How wide columns are, in proportion."""
    words = reader.words(node)
    found = [int(word) if re.fullmatch(r"[1-9]\d{0,3}", word) else 0 for word in words.replace(",", " ").split()]
    if not all(found):
        hint = "write a whole number for each column: 3 1 1 makes the first three times as wide as the others"
        if re.fullmatch(r"[1-9]\d{0,3}%?(?:[\s,:;/]+[1-9]\d{0,3}%?)+", words):
            hint = f"write whole numbers with blanks between them: {' '.join(re.findall('[0-9]+', words))}"
        reader.fault("K128", node.place, f"“{words}” does not say how wide the columns are", hint)
        return ()
    return tuple(found)

"""A template as somebody sees it who has it open in Word: its texts, paragraph by paragraph, each with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from drafter.value import Value
from drafter.word import parsing, sites

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
DOCUMENT = "word/document.xml"
_TEXT = "the text"
# What Jinja looks for, wherever it stands.
_SIGNS = ("{{", "{%", "{#")


class Passage(Value):
    """A paragraph, an alt text or another text of a template.

    ``pieces`` are its texts, each with the element that holds the run it is of: a field must have all its pieces in
    one. ``alone`` says whether the report may take its place: a paragraph of the text itself.
    """

    where: str
    text: str
    pieces: tuple[tuple[str, Any], ...]
    alone: bool
    element: Any


class Template(Value):
    """A template that was read: the trees of its parts, what a user calls them, and its texts in order."""

    trees: dict[str, Any]
    names: dict[str, str]
    passages: tuple[Passage, ...]

    def root(self, part: str) -> Any:
        """The root of a part; None where there is none."""
        return self.trees.get(part)


def w(name: str) -> str:
    """The name of an element or attribute of WordprocessingML as lxml has it."""
    return f"{{{_URI}}}{name}"


def value(element: Any, path: str, otherwise: str = "") -> str:
    """What the attribute ``val`` of the first element at this path says."""
    found = element.find("/".join(w(step) for step in path.split("/")))
    return otherwise if found is None else found.get(w("val"), otherwise)


def is_on(element: Any, name: str) -> bool:
    """Whether an element turns something on below another (ISO/IEC 29500-1, 17.17.4)."""
    found = element.find(w(name)) if element is not None else None
    return found is not None and found.get(w("val"), "true") not in ("0", "false", "off")


def read(parts: Mapping[str, bytes]) -> Template:
    """The template in these parts, which the guard has let through."""
    trees = {}
    for name, content in parts.items():
        if name.endswith(".xml"):
            try:
                trees[name] = parsing.tree(content)
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from error
    names = sites.named(parts)
    pages = [name for name, tree in trees.items() if tree.tag in (w("hdr"), w("ftr"))]
    shown = [name for name in (DOCUMENT, *pages) if name in trees]
    passages = [passage for name in shown for passage in _passages(trees[name], sites.name(name, names))]
    # Word's own parts that docxtpl fills, too.
    for name in ("word/footnotes.xml", "docProps/core.xml"):
        if name in trees:
            passages += _elsewhere(trees[name], sites.name(name, names), set())
    return Template(trees, names, tuple(passages))


def _passages(root: Any, story: str) -> Iterator[Passage]:
    """The texts of a part, in order: paragraphs, then alt texts, then whatever else Jinja would see."""
    held: dict[Any, list[Any]] = {}
    for text in root.iter(w("t")):
        paragraph = next(text.iterancestors(w("p")), None)
        if paragraph is not None:
            held.setdefault(paragraph, []).append(text)
    spots = _Spots(root, story)
    for paragraph, texts in held.items():
        words = "".join(text.text or "" for text in texts)
        pieces = tuple((text.text or "", text.getparent().getparent()) for text in texts)
        yield Passage(spots.of(paragraph, words), words, pieces, _stands_free(paragraph), paragraph)
    for picture in root.iter(_PICTURE):
        if described := picture.get("descr", ""):
            where = _within(story, f"alt text of the picture {sites.excerpt(picture.get('name', ''))}")
            yield Passage(where, described, ((described, picture),), False, picture)
    place = _within(story, "what Word does not show as text")
    yield from _elsewhere(root, place, {*root.iter(w("t")), *root.iter(_PICTURE)})


def _elsewhere(root: Any, place: str, known: set[Any]) -> Iterator[Passage]:
    """What looks like Jinja where no text stands, so that nobody sees it in Word."""
    for element in root.iter():
        attributes = [text for name, text in element.attrib.items() if not (element in known and name == "descr")]
        for text in (*attributes, "" if element in known else element.text or "", element.tail or ""):
            if any(sign in text for sign in _SIGNS):
                yield Passage(place, text, ((text, element),), False, element)


class _Spots:
    """Places within a part, in words."""

    def __init__(self, root: Any, story: str) -> None:
        self.story = story
        filled: Counter[Any] = Counter()
        self.numbers: dict[Any, int] = {}
        for paragraph in root.iter(w("p")):
            if paragraph.find(f".//{w('t')}") is not None:
                parent = paragraph.getparent()
                filled[parent] += 1
                self.numbers[paragraph] = filled[parent]
        self.filled = filled
        self.table = cache(self._table)

    def of(self, paragraph: Any, words: str) -> str:
        """Where a paragraph stands; one of several is known by how it begins."""
        parent = paragraph.getparent()
        place = self.table(parent)
        several = self.filled[parent] > 1
        if not place and (self.story == _TEXT or several):
            place = f"paragraph {self.numbers[paragraph]}: {sites.excerpt(words)}"
        elif several:
            place = f"{place}, {sites.ordinal(self.numbers[paragraph])} paragraph"
        return _within(self.story, place)

    def _table(self, element: Any) -> str:
        """The tables and text boxes that an element stands in, from the outside in."""
        if element is None:
            return ""
        parent = element.getparent()
        outer = self.table(parent)
        if element.tag == w("tc"):
            place = f"{sites.ordinal(_number(element))} cell"
        elif element.tag == w("tr"):
            place = f"{sites.ordinal(_number(element))} row"
        elif element.tag == w("tbl"):
            place = f"{sites.ordinal(_number(element))} table"
        elif element.tag == w("txbxContent"):
            place = "a text box"
        else:
            return outer
        return f"{outer}, {place}" if outer else place


def _number(element: Any) -> int:
    """Which of its kind an element is among its neighbours."""
    return 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))


def _within(story: str, place: str) -> str:
    if story == _TEXT:
        return place or story
    return f"{story}, {place}" if place else story


def _stands_free(paragraph: Any) -> bool:
    """Whether a paragraph is one of the text itself, in no table, no text box and no header."""
    around = {ancestor.tag for ancestor in paragraph.iterancestors()}
    return w("body") in around and not around & {w("tc"), w("txbxContent")}

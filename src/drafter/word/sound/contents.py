"""Rules for what a story holds: paragraph ids, cells, runs."""

import re
from collections.abc import Iterator
from unicodedata import category

from drafter.word.sound.opening import Package
from drafter.word.sound.trees import W14, W, each, local, near, repeated

TEXTS = ("t", "delText", "instrText", "delInstrText")
ID = re.compile("(?!0{8})[0-7][0-9A-F]{7}")


def paragraph_ids(package: Package) -> Iterator[str]:
    """A w14:paraId or w14:textId out of range, a paraId twice in a part ([MS-DOCX] 2.6.2.3, 2.6.2.4)."""
    for part, root in package.texts():
        ids = {name: [p.get(W14 + name, "").upper() for p in each(root, "p", "tr")] for name in ("paraId", "textId")}
        for name, given in ids.items():
            for value in dict.fromkeys(filter(None, given)):
                if not ID.fullmatch(value):
                    yield f"{part}: the {name} {value} is not between 00000001 and 7FFFFFFF"
        for twice in repeated(filter(None, ids["paraId"])):
            yield f"{part}: the paraId {twice} is given twice"


def cells(package: Package) -> Iterator[str]:
    """A cell whose last block is no paragraph (§17.4.66; Word calls the file corrupt). A control may hold that one."""
    blocks = [W + name for name in ("p", "tbl", "sdt", "customXml")]
    for part, root in package.texts():
        for cell in each(root, "tc"):
            last = next(cell.iterchildren(*blocks, reversed=True), None)
            if last is None or local(last) == "tbl":
                yield f"{part}: a table cell does not end with a paragraph, {near(cell)}"


def runs(package: Package) -> Iterator[str]:
    """An empty run or text, a control character: Word writes none of them, translators' tools trip over all.

    A tab or a new line is an element, w:tab or w:br (§17.3.3), never a character of the text.
    """
    for part, root in package.texts():
        for run in each(root, "r"):
            if all(child.tag == W + "rPr" for child in run):
                yield f"{part}: an empty run, {near(run)}"
        for text in each(root, *TEXTS):
            if not text.text:
                yield f"{part}: an empty {local(text)}, {near(text)}"
            for character in dict.fromkeys(text.text or ""):
                if category(character) == "Cc":
                    yield f"{part}: the control character U+{ord(character):04X}, {near(text)}"


def stray_text(package: Package) -> Iterator[str]:
    """Characters that stand in no text element (§17.3.3.31): Word does not show them, openxml-audit passes them."""
    for part, root in package.texts():
        for element in root.iter(f"{W}*"):
            own = () if local(element) in TEXTS else (element.text,)
            for words in (*own, *(child.tail for child in element)):
                if words and words.strip():
                    yield f"{part}: “{words.strip()[:40]}” stands in no text, {near(element)}"

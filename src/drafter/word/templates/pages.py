"""The pages of a template: headers, footers, notes, and the picture of the emblem."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from drafter.place import Flaw
from drafter.word import sites
from drafter.word.templates.reading import DOCUMENT, Template, is_on, w

_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_EMBLEM = "Emblem"
#: What every document has that Word has saved, and what a report cannot do without.
NEEDED = ("word/styles.xml", "word/settings.xml", "word/_rels/document.xml.rels", "_rels/.rels")


def refused(template: Template, parts: Collection[str]) -> Iterator[Flaw]:
    """Notes of the template's own, and parts that are missing."""
    notes = [] if (root := template.root(DOCUMENT)) is None else [*root.iter(w("footnoteReference"))]
    if notes:
        where = {passage.element: passage.where for passage in template.passages}
        for note in notes:
            paragraph = next(note.iterancestors(w("p")), None)
            message = "it has footnotes of its own, which would stand among those of the report; take them out"
            hint = "delete the mark of the note in Word, and the note goes with it"
            yield Flaw("T114", where.get(paragraph, "the text"), message, hint)
    if missing := [name for name in NEEDED if name not in parts]:
        message = f"it lacks {' and '.join(missing)}; open it in Word and save it anew"
        yield Flaw("T405", "the file itself", message)


def doubtful(template: Template, masthead: bool) -> Iterator[Flaw]:
    """Headers and footers that the pages ask for and do not have, and a missing place for the emblem."""
    yield from _headers(template)
    yield from _reviewed(template)
    if masthead and not any(
        picture.get("name") == _EMBLEM for tree in template.trees.values() for picture in tree.iter(_PICTURE)
    ):
        message = f"it has no picture named “{_EMBLEM}” for the emblem to be put in"
        hint = "name one so in Word: Picture Format, Selection Pane; or leave masthead: emblem: out of outlines"
        yield Flaw("T302", "", message, hint, "hint")


def _reviewed(template: Template) -> Iterator[Flaw]:
    """Changes and remarks of a review, which would stand in each report."""
    marks = [w(name) for name in ("ins", "del", "moveFrom", "moveTo", "commentReference")]
    for part, tree in template.trees.items():
        if tree.tag in (w("document"), w("hdr"), w("ftr")) and next(tree.iter(*marks), None) is not None:
            message = "tracked changes or comments stand here, and would stand in each report"
            hint = "in Word choose Review, Accept All Changes, and delete the comments"
            yield Flaw("T303", sites.name(part, template.names), message, hint, "warning")


def _headers(template: Template) -> Iterator[Flaw]:
    root = template.root(DOCUMENT)
    odd = is_on(template.root("word/settings.xml"), "evenAndOddHeaders")
    there: set[tuple[str, str]] = set()
    sections = [] if root is None else [*root.iter(w("sectPr"))]
    for number, section in enumerate(sections, 1):
        for kind in ("header", "footer"):
            there |= {(kind, one.get(w("type"), "default")) for one in section.iter(w(f"{kind}Reference"))}
        asked = {"of even pages": ("even", odd), "of the first page": ("first", is_on(section, "titlePg"))}
        which = f" of section {number}" if len(sections) > 1 else ""
        for pages, (kind, wanted) in asked.items():
            for what in ("header", "footer"):
                # A document that has neither on other pages wants none on these.
                if wanted and (what, "default") in there and (what, kind) not in there:
                    message = f"there is none, and the pages{which} ask for one: they would have no {what}"
                    end = "head" if what == "header" else "foot"
                    hint = f"in Word double-click at the {end} of such a page, and type it"
                    yield Flaw("T301", f"{what} {pages}", message, hint, "warning")

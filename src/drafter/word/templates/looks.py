"""The styles of a template: each there, of its kind, with its list and its level in the outline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.place import Flaw
from drafter.spelling import nearest
from drafter.word import sites, styles
from drafter.word.templates.reading import DOCUMENT, Template, value, w

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_STYLES, _LISTS = "word/styles.xml", "word/numbering.xml"
_KINDS = {"paragraph": "paragraph style", "character": "character style", "table": "table style",
          "numbering": "list style"}  # fmt: skip
_LEVEL = re.compile(r"heading (\d)")
# A number or bullet at the head of a paragraph, as typed.
_TYPED = re.compile(r"\s*(?:\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]+\)|[IVX]+\.|[A-Z]\.|[•‣▪–·●○-])[\s\u3000]")
_CHAIN = 12
# Names that are compared with one that is missing; a document of Word has some hundred.
_OTHERS = 500


def refused(template: Template) -> tuple[Flaw, ...]:
    """Styles that are missing or of another kind: no report can be written without them."""
    return (*_missing(template), *_other_kinds(template))


def doubtful(template: Template) -> tuple[Flaw, ...]:
    """What styles have lost, and numbers that were typed instead of being left to a list."""
    return (*dict.fromkeys((*_without_lists(template), *_without_levels(template), *_typed(template))),)


def _all(template: Template) -> dict[str, Any]:
    """The styles by name; as in Word, capitals do not matter."""
    root = template.root(_STYLES)
    found = {} if root is None else {value(style, "name").casefold(): style for style in root.iter(w("style"))}
    found.pop("", None)
    return found


def _expected() -> dict[str, str]:
    """The names of the styles that there must be, each with its kind."""
    return {
        **dict.fromkeys(styles.PARAGRAPH_STYLES.values(), "paragraph"),
        **dict.fromkeys(styles.CHARACTER_STYLES.values(), "character"),
    }


def _missing(template: Template) -> Iterator[Flaw]:
    there = _all(template)
    if template.root(_STYLES) is None:
        # That the part is missing is said by itself.
        return
    expected = _expected()
    known = {name.casefold() for name in expected}
    others = [value(style, "name") for name, style in there.items() if name not in known]
    for name in sorted(expected):
        if name.casefold() in there:
            continue
        near = nearest(name, others[:_OTHERS])
        hint = f"in Word rename the style “{near}” to “{name}”" if near else ""
        again = "make one of this name, or copy it from drafter's own template: Manage Styles, Import/Export"
        yield Flaw("T201", f"style “{name}”", f"it lacks the style {name}", hint or again)


def _other_kinds(template: Template) -> Iterator[Flaw]:
    there = _all(template)
    for name, kind in _expected().items():
        style = there.get(name.casefold())
        found = "paragraph" if style is None else style.get(w("type"), "paragraph")
        if style is not None and found != kind:
            message = f"the style {name} is a {_KINDS.get(found, found)}, and must be a {_KINDS[kind]}"
            hint = f"delete it in Word, and make a {_KINDS[kind]} of this name"
            yield Flaw("T202", f"style “{name}”", message, hint)


def _chain(template: Template, style: Any) -> Iterator[Any]:
    """A style and those that it is based on."""
    root = template.root(_STYLES)
    by_id = {one.get(w("styleId")): one for one in root.iter(w("style"))}
    for _ in range(_CHAIN):
        if style is None:
            return
        yield style
        style = by_id.get(value(style, "basedOn"))


def _inherited(template: Template, style: Any, path: str) -> str:
    """What the nearest of a style and its bases says."""
    return next(filter(None, (value(one, path) for one in _chain(template, style))), "")


def _without_lists(template: Template) -> Iterator[Flaw]:
    there = _all(template)
    root = template.root(_LISTS)
    nums = {} if root is None else {num.get(w("numId")): value(num, "abstractNumId") for num in root.iter(w("num"))}
    lists = set() if root is None else {one.get(w("abstractNumId")) for one in root.iter(w("abstractNum"))}
    for role in styles.NUMBERED:
        name = styles.PARAGRAPH_STYLES[role]
        style = there.get(name.casefold())
        if style is None:
            continue
        number = _inherited(template, style, "pPr/numPr/numId")
        if number in ("", "0") or nums.get(number) not in lists:
            what = "no list" if number in ("", "0") else "a list that is not there"
            message = f"the style {name} has {what}, so that what is typed in this template gets no number or bullet"
            hint = "in Word choose Modify Style, Format, Numbering; drafter numbers its reports all the same"
            yield Flaw("T203", f"style “{name}”", message, hint, "warning")


def _without_levels(template: Template) -> Iterator[Flaw]:
    there = _all(template)
    for role, name in styles.PARAGRAPH_STYLES.items():
        level = _LEVEL.search(role)
        style = there.get(name.casefold()) if level else None
        if style is None or not level:
            continue
        found, wanted = _inherited(template, style, "pPr/outlineLvl"), int(level[1]) - 1
        if found != str(wanted):
            has = (
                f"has the outline level {int(found) + 1}"
                if found.isdigit() and found != "9"
                else "has no outline level"
            )
            message = f"the style {name} {has}: its headings are missing from the navigation pane, or stand there wrong"
            hint = f"in Word choose Modify Style, Format, Paragraph, Outline level: Level {wanted + 1}"
            yield Flaw("T204", f"style “{name}”", message, hint, "warning")


def _typed(template: Template) -> Iterator[Flaw]:
    """Numbers and bullets that are typed at the head of a paragraph."""
    root = template.root(_STYLES)
    by_id = {} if root is None else {style.get(w("styleId")): value(style, "name") for style in root.iter(w("style"))}
    numbered = {styles.PARAGRAPH_STYLES[role].casefold() for role in styles.NUMBERED}
    for passage in template.passages:
        paragraph = passage.element
        if paragraph.tag != w("p") or paragraph.getroottree().getroot() is not template.root(DOCUMENT):
            continue
        name = by_id.get(value(paragraph, "pPr/pStyle"), "")
        # A tab is an element of its own, so that the number is the whole of what stands before it.
        before = _before_tab(paragraph)
        found = _TYPED.match(f"{before}\t") if before else None
        if found is None and name.casefold() in numbered:
            found = _TYPED.match(passage.text)
        if found:
            where = f" in a paragraph of the style {name}, which has a list" if name.casefold() in numbered else ""
            message = (
                f"{sites.excerpt(found[0])} is typed as text{where}: typed numbers and bullets do not follow changes"
            )
            yield Flaw("T205", passage.where, message, "delete it, and let a style with a list give it", "warning")


def _before_tab(paragraph: Any) -> str:
    """What stands before the first tab of a paragraph; nothing where it has none."""
    words = ""
    for element in paragraph.iter(w("t"), w("tab")):
        if element.tag == w("t"):
            words += element.text or ""
        elif element.getparent().tag == w("r"):
            return words
    return words.partition("\t")[0] if "\t" in words else ""

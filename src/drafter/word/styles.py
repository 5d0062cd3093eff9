"""Which role a piece of a report plays, and the style it has in Word: read left to right by the writer.

The names are those of the template of the United Nations Office at Geneva, measured in published UNFCCC files: the
``Reg_`` styles carry a live number, the others none. Names and not ids are the key, since LibreOffice rewrites ids.
"""

from __future__ import annotations

import re
from collections.abc import Container

from drafter.value import Value
from drafter.word.wml import Wml, numpr, w

#: Role → name of a paragraph style.
PARAGRAPH_STYLES = {
    "body": "Body Name",
    "session": "Session Name",
    "dates": "Session Dates",
    "agenda item": "Agenda Item",
    "agenda title": "Agenda Title",
    "title": "_ H _Ch_G",
    "author": "_ H_1_G",
    "heading 1": "Reg_H__Ch_G",
    "heading 2": "Reg_H_1_G",
    "heading 3": "Reg_H_2/3_G",
    "heading 4": "Reg_H_4_G",
    "plain heading 1": "_ H _Ch_G",
    "plain heading 2": "_ H_1_G",
    "plain heading 3": "_ H_2/3_G",
    "plain heading 4": "_ H_4_G",
    "paragraph": "Reg_Single Txt_G",
    "item 1": "Reg_Single Txt_G2",
    "item 2": "Reg_Single Txt_G3",
    "plain text": "_ Single Txt_G",
    "bullet 1": "_Bullet 1_G",
    "bullet 2": "_Bullet 2_G",
    "quotation": "Quotation",
    "caption": "caption",
    "table head": "Table Head",
    "table text": "Table Text",
    "table note": "Table Note",
    "figure": "Figure",
    "box text": "Box Text",
    "summary title": "Summary Title",
    "contents heading": "Contents Title",
    "contents columns": "Contents Columns",
    "contents 1": "toc 1",
    "contents 2": "toc 2",
    "contents 3": "toc 3",
    "contents 4": "toc 4",
    "subtitle": "_ H_1_G",
    "closing": "Closing Lines",
    "original": "Annex Original",
    "annex": "_ H _Ch_G",
    "agenda time": "Agenda Time",
    "agenda session": "Agenda Session",
    "agenda line": "_Bullet 2_G",
    "end": "End Rule",
    "note": "footnote text",
}

#: Role → name of a character style.
CHARACTER_STYLES = {"note mark": "footnote reference", "link": "Hyperlink", "gap": "Gap"}

#: Roles whose style carries a number: the list it is of, and the level in it.
NUMBERED = {
    "heading 1": ("headings", 0),
    "heading 2": ("headings", 1),
    "heading 3": ("headings", 2),
    "heading 4": ("headings", 3),
    "paragraph": ("paragraphs", 0),
    "item 1": ("paragraphs", 1),
    "item 2": ("paragraphs", 2),
    "bullet 1": ("bullets", 0),
    "bullet 2": ("bullets", 1),
    "agenda line": ("bullets", 1),
}

_STYLE = re.compile(r"<w:style [^>]*(?<!/)>.*?</w:style>", re.DOTALL)
_ID = re.compile(r'w:styleId="([^"]*)"')
_NAME = re.compile(r'<w:name w:val="([^"]*)"')
_NUMPR = re.compile(r"<w:numPr>.*?</w:numPr>|<w:numPr/>", re.DOTALL)
# What may stand before numPr in a pPr (ISO/IEC 29500-1, 17.3.1.26).
_BEFORE = re.compile(
    r"<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|widowControl)\b[^>]*/>|<w:framePr\b[^>]*/>)*"
)
_NUM_ID = re.compile(r'<w:numId w:val="([1-9]\d*)"')
_EMPTY = re.compile(r"<w:(pPr|rPr|rPrDefault|docDefaults) ?/>")
_DEFAULTS = re.compile(r"<w:rPrDefault>.*?</w:rPrDefault>", re.DOTALL)
_ROOT = re.compile(r"<w:styles(?: [^>]*)?>")
_LANG = re.compile(r"<w:lang [^>]*/>")


class Styles(Value):
    """The ids that a shell gives to the styles of each role."""

    ids: dict[str, str]

    def __getitem__(self, role: str) -> str:
        return self.ids[role]


def roles() -> dict[str, str]:
    """Every role with the name of its style."""
    return {**PARAGRAPH_STYLES, **CHARACTER_STYLES}


def read(part: str) -> Styles:
    """The styles in a styles part. Raises KeyError with the names of those that are missing."""
    ids = _ids(part)
    missing = sorted({name for name in roles().values() if name.casefold() not in ids})
    if missing:
        raise KeyError(*missing)
    return Styles({role: ids[name.casefold()] for role, name in roles().items()})


def _ids(part: str) -> dict[str, str]:
    """Names to ids. Word takes names of styles without regard to capitals for its own styles."""
    found = {}
    for style in _STYLE.findall(part):
        named, identified = _NAME.search(style), _ID.search(style)
        if named and identified:
            found[named[1].replace("&amp;", "&").casefold()] = identified[1]
    return found


def linked(part: str, styles: Styles, lists: dict[str, int], kept: Container[int]) -> str:
    """The styles part with each numbered style linked to its level in our lists.

    Any other style keeps its number if its list is one of those kept, and loses it if the list has given way to ours.
    """
    levels = {styles[role]: numpr(level, lists[of]) for role, (of, level) in NUMBERED.items()}

    def link(found: re.Match[str]) -> str:
        identified = _ID.search(found[0])
        level = levels.get(identified[1]) if identified else None
        if level:
            return _with_number(found[0], level)
        number = _NUM_ID.search(found[0])
        return _NUMPR.sub("", found[0]) if number and int(number[1]) not in kept else found[0]

    return _STYLE.sub(link, _opened(part))


def _opened(part: str) -> str:
    """The part with empty properties, as LibreOffice writes them, opened so that something can be put in."""
    return _EMPTY.sub(r"<w:\1></w:\1>", part)


def _with_number(style: str, level: Wml) -> str:
    bare = _NUMPR.sub("", style, count=1)
    before = _BEFORE.search(bare)
    if before:
        return bare[: before.end()] + w("numPr", level) + bare[before.end() :]
    spot = bare.find("<w:rPr>")
    spot = spot if spot >= 0 else bare.rindex("</w:style>")
    return bare[:spot] + w("pPr", w("numPr", level)) + bare[spot:]


def tagged(part: str, latin: str, east_asian: str, complex_script: str) -> str:
    """The styles part with the languages of the text as defaults of the document."""
    lang = w("lang", val=latin, eastAsia=east_asian, bidi=complex_script)
    part = _opened(part)
    if not _DEFAULTS.search(part):
        made = w("rPrDefault", w("rPr", lang))
        if "<w:docDefaults>" in part:
            return part.replace("<w:docDefaults>", f"<w:docDefaults>{made}", 1)
        return _ROOT.sub(lambda root: root[0] + w("docDefaults", made), part, count=1)

    def tag(defaults: re.Match[str]) -> str:
        bare = _LANG.sub("", defaults[0])
        return bare.replace("</w:rPr>", f"{lang}</w:rPr>") if "</w:rPr>" in bare else w("rPrDefault", w("rPr", lang))

    return _DEFAULTS.sub(tag, part, count=1)

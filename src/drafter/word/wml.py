"""WordprocessingML spelt once: elements, the order of children, runs, fields and bookmarks. Knows no report.

Everything here is text that has been escaped already; ``Wml`` marks it, and only this module makes it. The markup is
that of ISO/IEC 29500-1, clause 17, with the prefixes ``w`` and ``r`` declared at the root of each part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.inline import Look


class Wml(str):
    """Markup that is well-formed and escaped."""

    __slots__ = ()


NOTHING = Wml("")
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# The sequences of CT_PPrBase (17.3.1.26) and CT_RPr (17.3.2.28), as far as anything here writes them.
_PPR = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "tabs", "spacing", "ind", "jc", "outlineLvl")
_RPR = ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "sz", "szCs", "u", "vertAlign", "rtl")

# A bookmark's name is at most 40 characters, and one that begins with an underscore is hidden (Word's own limits).
_NAMED, _NUMBER, _PLACED, _NOTED, _AGAIN = "_n_", "_no_", "_at_", "_note_", "_noteref_"


def escape(text: str) -> str:
    """Text as it stands between tags and in attributes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def unescaped(markup: str) -> str:
    """The text that stands so between tags."""
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        markup = markup.replace(entity, sign)
    return markup


def w(tag: str, *children: str, **attributes: object) -> Wml:
    """An element of the main namespace; attributes of the same one. Children are markup."""
    head = "".join([f' w:{name}="{escape(str(value))}"' for name, value in attributes.items()])
    inside = "".join(children)
    return Wml(f"<w:{tag}{head}>{inside}</w:{tag}>" if inside else f"<w:{tag}{head}/>")


def _ordered(tag: str, order: Sequence[str], given: Mapping[str, object]) -> Wml:
    """A property element: True is an empty child, a mapping its attributes, markup its children, else its ``val``.

    Raises KeyError for a child whose place in the order is not known.
    """
    if unknown := given.keys() - set(order):
        raise KeyError(f"{tag} has no {', '.join(sorted(unknown))}")
    children = []
    for name in order:
        match given.get(name):
            case None | False:
                pass
            case True:
                children.append(f"<w:{name}/>")
            case Wml() as inside:
                children.append(w(name, inside))
            case Mapping() as attributes:
                children.append(w(name, **attributes))
            case value:
                children.append(w(name, val=value))
    return w(tag, *children) if children else NOTHING


def ppr(**given: object) -> Wml:
    """The properties of a p, by the names of their elements, in the order of the schema."""
    return _ordered("pPr", _PPR, given)


def rpr(**given: object) -> Wml:
    """The properties of a run, by the names of their elements, in the order of the schema."""
    return _ordered("rPr", _RPR, given)


def numpr(level: int, number: int) -> Wml:
    """The content of a ``numPr``: a level and the list it is of."""
    return Wml(w("ilvl", val=level) + w("numId", val=number))


def looks(look: Look) -> dict[str, object]:
    """The run properties of a look, with their twins for complex scripts."""
    bold, italic = bool(look & Look.BOLD), bool(look & Look.ITALIC)
    align = "subscript" if look & Look.SUBSCRIPT else "superscript" if look & Look.SUPERSCRIPT else None
    return {"b": bold, "bCs": bold, "i": italic, "iCs": italic, "vertAlign": align}


def text(words: str) -> Wml:
    """Words as the content of a run; a tab and a line break are elements of their own (17.3.3)."""
    if words and "\t" not in words and "\n" not in words:
        return Wml(f'<w:t xml:space="preserve">{escape(words)}</w:t>')
    pieces = []
    for piece in re.split(r"([\t\n])", words):
        if piece == "\t":
            pieces.append("<w:tab/>")
        elif piece == "\n":
            pieces.append("<w:br/>")
        elif piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return Wml("".join(pieces))


def typed_mark(mark: str) -> Wml:
    """The typed mark of a note, each sign in an element of its own: LibreOffice prints a longer one twice."""
    return Wml("".join(map(text, mark)))


def run(content: Wml, properties: Wml = NOTHING) -> Wml:
    """A run."""
    return Wml(f"<w:r>{properties}{content}</w:r>")


_BEGIN, _MIDDLE, _END = (w("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))


def field(instruction: str, result: Wml, properties: Wml = NOTHING) -> Wml:
    """A field with what it shows until it is updated, as runs (17.16.18)."""
    code = Wml(f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>')
    before = run(_BEGIN, properties) + run(code, properties) + run(_MIDDLE, properties)
    return Wml(before + result + run(_END, properties))


def p(properties: Wml, *content: str) -> Wml:
    """A p."""
    return Wml(f"<w:p>{properties}{''.join(content)}</w:p>")


def with_section(made: Wml, section: str) -> Wml:
    """A p with the properties of the section that ends with it (17.6.18)."""
    at = made.find("</w:pPr>")
    return Wml(f"{made[:at]}{section}{made[at:]}")


def bookmark(number: int, name: str, content: str) -> Wml:
    """Content with a bookmark round it (17.13.6)."""
    return Wml(f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>{content}<w:bookmarkEnd w:id="{number}"/>')


def link_out(relationship: str, content: str) -> Wml:
    """A hyperlink to an address, by its relationship (17.16.22)."""
    return Wml(f'<w:hyperlink r:id="{escape(relationship)}" w:history="1">{content}</w:hyperlink>')


def link_within(name: str, content: str) -> Wml:
    """A hyperlink to a bookmark of the same document."""
    return Wml(f'<w:hyperlink w:anchor="{escape(name)}" w:history="1">{content}</w:hyperlink>')


def without_names(parts: Sequence[str]) -> list[str]:
    """Parts that belong together, with numbers for the names that the outline gives to what bookmarks mark."""
    given = numbers_of_names(parts)
    return [_IN_MARKUP.sub(lambda tag: _GIVEN.sub(lambda name: given[name[0]], tag[0]), part) for part in parts]


def numbers_of_names(parts: Sequence[str]) -> dict[str, str]:
    """The bookmarks of parts that belong together, with a number for each name that the outline gives."""
    given: dict[str, str] = {}
    for part in parts:
        for tag in _IN_MARKUP.findall(part):
            for name in _GIVEN.finditer(tag):
                given.setdefault(name[0], f"{name[1]}{len(given) + 1}")
    return given


# Where a bookmark is named: in an attribute, or in what a field is told to do.
_IN_MARKUP = re.compile(r'w:(?:name|anchor)="[^"]*"|<w:instrText [^<]*<')
_GIVEN = re.compile(r"\b((?:_h)*_(?:n|no|note|noteref)_)\w+")


def bookmark_name(name: str) -> str:
    """The hidden bookmark of a block: names have hyphens and no underscore, bookmarks underscores and no hyphen.

    The heading of an annex, called ``rules.heading``, has that of the annex and a letter before it.
    """
    if name.endswith(".heading"):
        return "_h" + bookmark_name(name.removesuffix(".heading"))
    return _PLACED + name.replace(".", "_") if "." in name else _NAMED + name.replace("-", "_")


def number_bookmark_name(name: str) -> str:
    """The hidden bookmark round the number in a caption, for references to it."""
    return _NUMBER + name.replace("-", "_")


def note_bookmark_name(name: str) -> str:
    """The hidden bookmark round the text of a note; asterisks are counted."""
    if not name.strip("*"):
        return f"_star_{len(name)}"
    return _PLACED + name.replace(".", "_") if "." in name else _NOTED + name.replace("-", "_")


def mark_bookmark_name(name: str) -> str:
    """The hidden bookmark round the first mark of a note that is marked again; only notes with names are."""
    return f"_starref_{len(name)}" if not name.strip("*") else _AGAIN + name.replace("-", "_")

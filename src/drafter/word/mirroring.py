"""A shell in a language that runs from right to left: its lines, its tables, and the size of its typeface."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages import Language
from drafter.script import directed, is_leftward
from drafter.word import wml
from drafter.word.measures import Measures, Spot
from drafter.word.styles import NUMBERED, Styles
from drafter.word.wml import Wml, w

_PPR_DEFAULT = re.compile(r"<w:pPrDefault ?/>|<w:pPrDefault>.*?</w:pPrDefault>", re.DOTALL)
_DEFAULTS = re.compile(r"<w:rPrDefault>.*?</w:rPrDefault>", re.DOTALL)
_FACE = re.compile(r'w:cs="[^"]*"')
# What stands before bidiVisual among the properties of a table (17.4.59).
_TABLE = r"<w:tblPr>(?:<w:tblStyle [^>]*/>)?(?:<w:tblpPr [^>]*/>)?(?:<w:tblOverlap [^>]*/>)?(?!<w:bidiVisual)"
# How far characters stand apart, which those that are joined do not (17.3.2.35); LibreOffice centres only a part of a
# label where any is said.
_APART = re.compile(r'<w:spacing w:val="[^"]*" ?/>')
# The size of a run, and that of its complex scripts, which stands next to it (17.3.2.28).
_SIZES = re.compile(r'(<w:sz w:val="(\d+)" ?/>)(?:<w:szCs w:val="(\d+)" ?/>)?')
# The styles of the heads and feet of pages, up to where one says that its lines run to the right.
_PAGES = re.compile(
    r'(<w:style (?:(?!</w:style>).)*?<w:name w:val="(?:header|footer)" ?/>(?:(?!</w:style>).)*?)'
    r'<w:bidi w:val="(?:0|false|off)" ?/>',
    re.DOTALL | re.IGNORECASE,
)
# What Word sets where no size is said (17.3.2.39).
_USUAL = 20
# A p that holds no other, the height of its lines, and the sizes of the face in it.
_P = re.compile(r"<w:p[ >](?:(?!</?w:p[ >]).)*</w:p>", re.DOTALL)
_LINE = re.compile(r'w:line="(\d+)"')
_FACE_SIZE = re.compile(r'<w:szCs w:val="(\d+)"')
# What a p says that runs to the right, as the English block of a masthead does.
_LEFT_TO_RIGHT = re.compile(r'<w:bidi w:val="(?:0|false|off)" ?/>')
_STYLE = re.compile(r'<w:style (?:[^>]* )?w:styleId="([^"]*)"[^>]*(?<!/)>.*?</w:style>', re.DOTALL)
_PPR = re.compile(r"<w:pPr>.*?</w:pPr>", re.DOTALL)
_TABS, _TAB = re.compile(r"<w:tabs>.*?</w:tabs>", re.DOTALL), re.compile(r"<w:tab [^>]*/>")
_IND = re.compile(r"<w:ind [^>]*/>")
# What stands behind the indent of a p, and behind its stops (17.3.1.26).
_LAST = (
    "contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId"
)
_BEHIND_IND = re.compile(rf"<w:(?:{_LAST}|cnfStyle|rPr|sectPr|pPrChange)[ />]|</w:pPr>")
_BEHIND_TABS = re.compile(
    "<w:(?:suppressAutoHyphens|kinsoku|wordWrap|overflowPunct|topLinePunct|autoSpaceDE|autoSpaceDN|bidi|adjustRightInd|"
    f"snapToGrid|spacing|ind)[ />]|{_BEHIND_IND.pattern}"
)
# A run that holds no other, as one with a text box does, by its properties and what is in it; and a text in it.
_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?:(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)|<w:rPr ?/>)?((?:(?!</?w:r[ >]).)*)</w:r>", re.DOTALL
)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
# What stands behind rtl among the properties of a run (17.3.2.28).
_BEHIND = re.compile(r"<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)[ />]|</w:rPr>")
_EXACT, _AT_LEAST = 'w:lineRule="exact"', 'w:lineRule="atLeast"'


def styles(part: str, language: Language, found: Styles, measures: Measures) -> str:
    """The styles part, which names the languages of the text, with lines that run to the left, in the face of these.

    No line has an exact height, which would cut the marks above and below the letters. Heads and feet of pages run to
    the left too: what stood at the outer edge of a document that is bound at the left does so where it is bound at the
    right, since a side is that of the line in a p (17.3.1.13), as a tab stop is (17.3.1.37).
    """
    part = _PPR_DEFAULT.sub("", part, count=1)
    made = w("pPrDefault", w("pPr", w("bidi")))
    part = part.replace("</w:docDefaults>", f"{made}</w:docDefaults>", 1)

    def default(found: re.Match[str]) -> str:
        faced = _FACE.sub(f'w:cs="{language.face}"', found[0])
        if "<w:sz" in faced:
            return faced
        return faced.replace("<w:lang ", f"{w('szCs', val=language.sized(_USUAL))}<w:lang ", 1)

    part = _PAGES.sub(r"\1", _DEFAULTS.sub(default, part, count=1))
    part = _APART.sub("", _sized(part, language)).replace(_EXACT, _AT_LEAST)
    standing = {found[role]: role for role in (*NUMBERED, *measures.begun)}

    def stood(style: re.Match[str]) -> str:
        role = standing.get(style[1])
        if not role:
            return style[0]
        spot, begun = measures.spots[role], measures.begun.get(role)
        stops = (begun.number, begun.title) if begun else ()
        return _stood(style[0], spot, stops, spot.left if begun else spot.text(measures.step))

    return _STYLE.sub(stood, part)


def _stood(style: str, spot: Spot, stops: tuple[int, ...], text: int) -> str:
    """A style whose ps stand at a spot, with these stops instead of those up to where text begins."""
    found = _PPR.search(style)
    properties = found[0] if found else "<w:pPr></w:pPr>"
    tabs = [w("tab", val="left", pos=at) for at in stops]
    tabs += [tab for tab in _TAB.findall(properties) if _position(tab) > text]
    properties = _TABS.sub("", properties)
    properties = _put(properties, w("tabs", *tabs), _BEHIND_TABS) if tabs else properties
    properties = _put(_IND.sub("", properties), w("ind", **spot.indent, right=spot.right), _BEHIND_IND)
    if found:
        return style.replace(found[0], properties, 1)
    at = style.find("<w:rPr>")
    at = at if at >= 0 else style.rindex("</w:style>")
    return style[:at] + properties + style[at:]


def _position(tab: str) -> int:
    return int(tab.partition('w:pos="')[2].partition('"')[0])


def _put(properties: str, made: str, behind: re.Pattern[str]) -> str:
    """Properties with one more, before the first of those that follow it."""
    found = behind.search(properties)
    assert found
    return properties[: found.start()] + made + properties[found.start() :]


def text(part: str, language: Language) -> str:
    """A part of the text, or a header or footer, with tables that begin at the right, and words in the face."""
    part = re.sub(_TABLE, lambda found: f"{found[0]}<w:bidiVisual/>", part)
    return _P.sub(_heightened, _sized(_RUN.sub(_directed, part), language))


def _heightened(p: re.Match[str]) -> str:
    """A p with lines as high as its letters need, but where it runs to the right or says that their face is small."""
    given, sizes = p[0], [10 * int(size) for size in _FACE_SIZE.findall(p[0])]
    fits = sizes and (line := _LINE.search(given)) and int(line[1]) >= max(sizes)
    return given if fits or _LEFT_TO_RIGHT.search(given) else given.replace(_EXACT, _AT_LEAST)


def _directed(found: re.Match[str]) -> str:
    """A run whose words run to the left as runs of either direction; any other as it is."""
    given, inside = found[1] or "<w:rPr></w:rPr>", found[2]
    if not is_leftward("".join(_TEXT.findall(inside))) or "<w:rtl" in given:
        return found[0]
    behind = _BEHIND.search(given)
    assert behind
    faced = Wml(f"{given[: behind.start()]}{w('rtl')}{given[behind.start() :]}")
    return "".join(wml.run(content, Wml(found[1] or "") if latin else faced) for content, latin in _pieces(inside))


def _pieces(inside: str) -> Iterator[tuple[Wml, bool]]:
    """What is in a run, piece by piece, each with whether it is of Latin script."""
    for at, piece in enumerate(_TEXT.split(inside)):
        if at % 2:
            yield from ((wml.text(words), latin) for words, latin in directed(wml.unescaped(piece)))
        elif piece:
            yield Wml(piece), False


def _sized(part: str, language: Language) -> str:
    """A part with the face in its size wherever one is said; where a template has chosen another for it, in that."""

    def sized(found: re.Match[str]) -> str:
        latin, complex_script = found[2], found[3]
        if complex_script not in (None, latin):
            return found[0]
        return found[1] + w("szCs", val=language.sized(int(latin)))

    return _SIZES.sub(sized, part)

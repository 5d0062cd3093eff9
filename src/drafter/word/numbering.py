"""The lists: one for headings, one for paragraphs and their items, one for bullets, and more where a text wants them.

Two lists and not one, since LibreOffice takes no heed of ``lvlRestart`` and begins paragraphs anew under each
heading; genuine UNFCCC drafts have two as well. A list of its own for each annex, since one that begins anew by
``startOverride`` makes the main text after it go on with the annex's count. And one for items that stand before the
first paragraph of a text: in the list of the paragraphs they would make the first of these a "2." (LibreOffice).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.languages import Label, Language, Numeral
from drafter.value import Value
from drafter.word.styles import NUMBERED, Styles
from drafter.word.wml import DECLARATION, NAMESPACES, Wml, w

#: ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
FORMATS = {
    Numeral.ARABIC: "decimal",
    Numeral.UPPER_ROMAN: "upperRoman",
    Numeral.LOWER_ROMAN: "lowerRoman",
    Numeral.UPPER_LATIN: "upperLetter",
    Numeral.LOWER_LATIN: "lowerLetter",
    Numeral.HAN: "chineseCountingThousand",
}
_LEVELS = 9
_STEP = 567


class Lists(Value):
    """The numbers of the lists: those that styles are linked to, and those of each text that has lists of its own.

    A text is the main one, called by nothing, or an annex, called by its name.
    """

    linked: dict[str, int]
    own: dict[str, dict[str, int]]


class _Level(Value):
    """A level of a list. Positions in twips: the number at ``left`` + ``first``, the text at ``tab``.

    ``jc`` says which end of the number stands there. ``size`` is in half-points.
    """

    format: str
    text: str
    jc: str
    left: int
    first: int
    tab: int
    size: int
    bold: bool


# Measured in a published UNFCCC file: numbers of headings end at 851, their text begins at 1134; paragraphs have
# theirs at 1134 and text at 1701; items at 1701 and 2268, turn lines at 1134; bullets hang by 170.
_HEADING_SIZES = (28, 24, 20, 20)


def _label(label: Label, level: int) -> str:
    return label.pattern.replace("{}", f"%{level + 1}")


def _headings(language: Language) -> list[_Level]:
    return [
        _Level(FORMATS[label.numeral], _label(label, level), "right", 1134, -283, 1134, _HEADING_SIZES[level], True)
        for level, label in enumerate(language.headings)
    ]


def item_indent(level: int) -> tuple[int, int]:
    """The left indent and that of the first line of an item, (a) being of level 1, in twips."""
    return ((1134, _STEP), (1701, 0))[min(level, 2) - 1] if level < 3 else (1701 + (level - 2) * _STEP, 0)


def _paragraphs(language: Language) -> list[_Level]:
    levels = [
        _Level(FORMATS[language.paragraph.numeral], _label(language.paragraph, 0), "left", 1134, 0, 1701, 20, False)
    ]
    for level, label in enumerate(language.items, 1):
        left, first = item_indent(level)
        levels.append(
            _Level(FORMATS[label.numeral], _label(label, level), "left", left, first, left + first + _STEP, 20, False)
        )
    return levels


def _bullets() -> list[_Level]:
    return [_Level("bullet", "•", "left", 1701 + level * _STEP, -170, 0, 20, False) for level in range(_LEVELS)]


def _lvl(number: int, level: _Level, style: str | None) -> Wml:
    first = {"hanging": -level.first} if level.first < 0 else {"firstLine": level.first}
    tabs = w("tabs", w("tab", val="num", pos=level.tab)) if level.tab else ""
    fonts = (
        w("rFonts", ascii="Times New Roman", hAnsi="Times New Roman", cs="Times New Roman")
        if level.format == "bullet"
        else ""
    )
    bold = w("b") + w("bCs") if level.bold else w("b", val="0") + w("bCs", val="0")
    plain = w("i", val="0") + w("iCs", val="0")
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=level.format),
        w("pStyle", val=style) if style else "",
        w("suff", val="tab"),
        w("lvlText", val=level.text),
        w("lvlJc", val=level.jc),
        w("pPr", tabs, w("ind", left=level.left, **first)),
        w("rPr", fonts, bold, plain, w("sz", val=level.size), w("szCs", val=level.size)),
        ilvl=number,
    )


def _abstract(number: int, levels: Sequence[_Level], styles: dict[int, str]) -> Wml:
    """An abstractNum; its nsid is its number, so that equal reports have equal lists."""
    lvls = [_lvl(at, level, styles.get(at)) for at, level in enumerate(levels)]
    ids = (
        w("nsid", val=f"{0x0D8AF700 + number:08X}")
        + w("multiLevelType", val="multilevel")
        + w("tmpl", val=f"{0x0D8AF800 + number:08X}")
    )
    return w("abstractNum", ids, *lvls, abstractNumId=number)


_ABSTRACT = re.compile(r"<w:abstractNum .*?</w:abstractNum>", re.DOTALL)
_PICTURES = re.compile(r"<w:numPicBullet .*?</w:numPicBullet>", re.DOTALL)
_ROOT = re.compile(r"<w:numbering(?: [^>]*)?(?<!/)>")
_NUM = re.compile(r"<w:num .*?</w:num>", re.DOTALL)
_PSTYLE = re.compile(r'<w:pStyle w:val="([^"]*)"')
_ABSTRACT_ID = re.compile(r'w:abstractNumId="(\d+)"')
_NUM_ID = re.compile(r'w:numId="(\d+)"')
_POINTS_TO = re.compile(r'<w:abstractNumId w:val="(\d+)"')


def write(shell: str, styles: Styles, language: Language, wanted: Mapping[str, Sequence[str]]) -> tuple[str, Lists]:
    """The numbering part: the shell's own lists that no style of ours has, then ours; and the numbers of ours.

    ``wanted`` says for each text that needs lists of its own which: of headings, paragraphs, or leading items.
    """
    ours = {styles[role] for role in NUMBERED}
    pictures = _PICTURES.findall(shell)
    kept = [part for part in _ABSTRACT.findall(shell) if not ours.intersection(_PSTYLE.findall(part))]
    kept_ids = {found[1] for part in kept if (found := _ABSTRACT_ID.search(part))}
    nums = [part for part in _NUM.findall(shell) if (found := _POINTS_TO.search(part)) and found[1] in kept_ids]
    abstract = max((int(number) for number in kept_ids), default=-1) + 1
    num = max((int(found[1]) for part in nums if (found := _NUM_ID.search(part))), default=0) + 1
    made: list[Wml] = []

    def add(levels: Sequence[_Level], links: dict[int, str]) -> int:
        made.append(_abstract(abstract + len(made), levels, links))
        return num + len(made) - 1

    def links(of: str) -> dict[int, str]:
        return {level: styles[role] for role, (name, level) in NUMBERED.items() if name == of}

    paragraphs = _paragraphs(language)
    levels = {"headings": _headings(language), "paragraphs": paragraphs, "bullets": _bullets(), "leading": paragraphs}
    linked = {name: add(levels[name], links(name)) for name in ("headings", "paragraphs", "bullets")}
    own = {text: {name: add(levels[name], {}) for name in names} for text, names in wanted.items()}
    nums += [w("num", w("abstractNumId", val=abstract + at), numId=num + at) for at in range(len(made))]
    root = found[0] if (found := _ROOT.search(shell)) else f"<w:numbering {NAMESPACES}>"
    inside = "".join((*pictures, *kept, *made, *nums))
    return f"{DECLARATION}{root}{inside}</w:numbering>", Lists(linked, own)

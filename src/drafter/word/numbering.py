"""The lists: one for headings, one for paragraphs and their items, one for bullets, and more where a text wants them.

Two lists and not one, since LibreOffice takes no heed of ``lvlRestart`` and begins paragraphs anew under each
heading; genuine UNFCCC drafts have two as well. A list of its own for each annex, since one that begins anew by
``startOverride`` makes the main text after it go on with the annex's count. And one for items that stand before the
first paragraph of a text: in the list of the paragraphs they would make the first of these a "2." (LibreOffice). And
one for the items under each bullet, which begin anew and do not count among those beside the bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from drafter.languages import Label, Language, Numeral
from drafter.value import Value
from drafter.word.measures import Face, Measures, Spot
from drafter.word.styles import NUMBERED, Styles
from drafter.word.wml import DECLARATION, NAMESPACES, Wml, ppr, rpr, w

#: ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
FORMATS = {
    Numeral.ARABIC: "decimal",
    Numeral.UPPER_ROMAN: "upperRoman",
    Numeral.LOWER_ROMAN: "lowerRoman",
    Numeral.UPPER_LATIN: "upperLetter",
    Numeral.LOWER_LATIN: "lowerLetter",
    Numeral.HAN: "chineseCountingThousand",
    Numeral.ABJAD: "arabicAbjad",
}
#: What Word cannot count stands in a list of its own, label by label, as the text of its level (17.9.11).
_TYPED = "none"
#: A list has nine levels at most (ISO/IEC 29500-1, 17.9.6).
DEEPEST = 9


class Lists(Value):
    """The numbers of the lists: those that styles are linked to, and those of each text that has lists of its own.

    A text is the main one, called by nothing, or an annex, called by its name. ``kept`` are the shell's own; ``typed``
    those of labels of headings that Word cannot count, by level and label.
    """

    linked: dict[str, int]
    own: dict[str, dict[str, int]]
    kept: frozenset[int]
    typed: dict[tuple[int, str], int]


class _Level(Value):
    """A level of a list. ``indent`` is that of its ps and ``tab`` where their text begins, in twips.

    ``jc`` says what of the number stands at the indent: one of its ends, or its middle.
    """

    format: str
    text: str
    jc: str
    indent: dict[str, int]
    tab: int
    face: Face


def _label(label: Label, level: int) -> str:
    return label.pattern.replace("{}", f"%{level + 1}") if label.numeral in FORMATS else ""


def is_typed(language: Language) -> bool:
    """Whether Word cannot count the headings of a language, so that the label of each is a list of its own.

    All of them are, where one is: the others would not begin anew behind it.
    """
    return any(label.numeral not in FORMATS for label in language.headings)


def _headings(language: Language, measures: Measures) -> list[_Level]:
    return [
        _heading(FORMATS[label.numeral], _label(label, level), level, measures)
        if not is_typed(language)
        else _heading(_TYPED, "", level, measures)
        for level, label in enumerate(language.headings)
    ]


def _heading(format: str, text: str, level: int, measures: Measures) -> _Level:
    face = measures.faces[f"heading {level + 1}"]
    return _level(format, text, measures.heading(level + 1, text), face, measures.step)


def _paragraphs(language: Language, measures: Measures) -> list[_Level]:
    step, first = measures.step, language.paragraph
    levels = [
        _level(
            FORMATS[first.numeral],
            _label(first, 0),
            measures.spots["paragraph"],
            measures.faces["paragraph"],
            step,
        )
    ]
    for level, label in enumerate(language.items, 1):
        face = measures.faces[f"item {min(level, 2)}"]
        levels.append(_level(FORMATS[label.numeral], _label(label, level), measures.item(level, level), face, step))
    return levels


def _bullets(measures: Measures) -> list[_Level]:
    return [
        _level("bullet", "•", measures.bullet(depth), measures.faces[f"bullet {min(depth, 2)}"], measures.step)
        for depth in range(1, DEEPEST + 1)
    ]


def _level(format: str, text: str, spot: Spot, face: Face, step: int) -> _Level:
    """A level at a spot."""
    side = "center" if spot.half else "right" if spot.ends else "left"
    return _Level(format, text, side, spot.indent, spot.text(step), face)


def _lvl(number: int, level: _Level, style: str | None, language: Language) -> Wml:
    face = {"ascii": "Times New Roman", "hAnsi": "Times New Roman", "cs": "Times New Roman"}
    look = level.face
    bold, italic = look.bold or {"val": 0}, look.italic or {"val": 0}
    properties = rpr(
        rFonts=face if level.format == "bullet" else None,
        b=bold, bCs=bold, i=italic, iCs=italic, sz=look.size, szCs=language.sized(look.size),
        rtl=language.direction == "rtl" and level.format != "bullet",
    )  # fmt: skip
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=level.format),
        w("pStyle", val=style) if style else "",
        w("suff", val="tab"),
        w("lvlText", val=level.text),
        w("lvlJc", val=level.jc),
        ppr(tabs=w("tab", val="num", pos=level.tab), ind=level.indent),
        properties,
        ilvl=number,
    )


def _lvls(levels: Sequence[_Level], styles: Mapping[int, str], language: Language) -> Wml:
    """The levels of a list, each with the style that it is linked to, if any."""
    return Wml("".join(_lvl(at, level, styles.get(at), language) for at, level in enumerate(levels)))


def _abstract(number: int, lvls: Wml) -> Wml:
    """An abstractNum; its nsid is its number, so that equal reports have equal lists."""
    ids = (
        w("nsid", val=f"{0x0D8AF700 + number:08X}")
        + w("multiLevelType", val="multilevel")
        + w("tmpl", val=f"{0x0D8AF800 + number:08X}")
    )
    return w("abstractNum", ids, lvls, abstractNumId=number)


_ABSTRACT = re.compile(r"<w:abstractNum [^>]*(?<!/)>.*?</w:abstractNum>", re.DOTALL)
_PICTURES = re.compile(r"<w:numPicBullet [^>]*(?<!/)>.*?</w:numPicBullet>", re.DOTALL)
_ROOT = re.compile(r"<w:numbering(?: [^>]*)?(?<!/)>")
_NUM = re.compile(r"<w:num [^>]*(?<!/)>.*?</w:num>", re.DOTALL)
_PSTYLE = re.compile(r'<w:pStyle w:val="([^"]*)"')
_ABSTRACT_ID = re.compile(r'w:abstractNumId="(\d+)"')
_NUM_ID = re.compile(r'w:numId="(\d+)"')
_POINTS_TO = re.compile(r'<w:abstractNumId w:val="(\d+)"')


def write(
    shell: str,
    styles: Styles,
    measures: Measures,
    language: Language,
    wanted: Mapping[str, Sequence[str]],
    labels: Iterable[tuple[int, str]] = (),
) -> tuple[str, Lists]:
    """The numbering part: the shell's own lists that no style of ours has, then ours; and the numbers of ours.

    ``wanted`` says for each text that needs lists of its own which: headings, paragraphs, or items under another name.
    ``labels`` are those of the headings, with their levels; they matter where Word cannot count them.
    """
    ours = {styles[role] for role in NUMBERED}
    pictures = _PICTURES.findall(shell)
    kept = [part for part in _ABSTRACT.findall(shell) if not ours.intersection(_PSTYLE.findall(part))]
    kept_ids = {found[1] for part in kept if (found := _ABSTRACT_ID.search(part))}
    nums = [part for part in _NUM.findall(shell) if (found := _POINTS_TO.search(part)) and found[1] in kept_ids]
    abstract = max((int(number) for number in kept_ids), default=-1) + 1
    kept_nums = frozenset(int(found[1]) for part in nums if (found := _NUM_ID.search(part)))
    num = max(kept_nums, default=0) + 1
    made: list[Wml] = []

    def add(lvls: Wml) -> int:
        made.append(_abstract(abstract + len(made), lvls))
        return num + len(made) - 1

    def links(of: str) -> dict[int, str]:
        return {level: styles[role] for role, (name, level) in NUMBERED.items() if name == of}

    levels = {
        "headings": _headings(language, measures),
        "paragraphs": _paragraphs(language, measures),
        "bullets": _bullets(measures),
    }
    linked = {name: add(_lvls(levels[name], links(name), language)) for name in levels}
    headings, others = _lvls(levels["headings"], {}, language), _lvls(levels["paragraphs"], {}, language)
    own = {
        text: {name: add(headings if name == "headings" else others) for name in names}
        for text, names in wanted.items()
    }
    typed = {}
    for level, label in dict.fromkeys(labels) if is_typed(language) else ():
        typed[level, label] = add(_lvls([_heading(_TYPED, label, level - 1, measures)], {}, language))
    nums += [w("num", w("abstractNumId", val=abstract + at), numId=num + at) for at in range(len(made))]
    root = found[0] if (found := _ROOT.search(shell)) else f"<w:numbering {NAMESPACES}>"
    inside = "".join((*pictures, *kept, *made, *nums))
    return f"{DECLARATION}{root}{inside}</w:numbering>", Lists(linked, own, kept_nums, typed)

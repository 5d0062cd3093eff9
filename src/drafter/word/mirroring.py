"""A shell in a language that runs from right to left: its lines, its tables, and the size of its typeface."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.languages import Language
from drafter.script import directed, is_leftward
from drafter.word import wml
from drafter.word.wml import Wml, w

_PPR_DEFAULT = re.compile(r"<w:pPrDefault ?/>|<w:pPrDefault>.*?</w:pPrDefault>", re.DOTALL)
_DEFAULTS = re.compile(r"<w:rPrDefault>.*?</w:rPrDefault>", re.DOTALL)
_FACE = re.compile(r'w:cs="[^"]*"')
# What stands before bidiVisual among the properties of a table (17.4.59).
_TABLE = r"<w:tblPr>(?:<w:tblStyle [^>]*/>)?(?:<w:tblpPr [^>]*/>)?(?:<w:tblOverlap [^>]*/>)?(?!<w:bidiVisual)"
# The size of a run, and that of its complex scripts, which stands next to it (17.3.2.28).
_SIZES = re.compile(r'(<w:sz w:val="(\d+)" ?/>)(?:<w:szCs w:val="(\d+)" ?/>)?')
# What Word sets where no size is said (17.3.2.39).
_USUAL = 20
_PPR = re.compile(r"<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>", re.DOTALL)
# The lines of a p that stays as it is: the English block of a masthead.
_LEFT_TO_RIGHT = re.compile(r'<w:bidi w:val="(?:0|false|off)" ?/>')
# A run that holds no other, as one with a text box does, by its properties and what is in it; and a text in it.
_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(?:(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)|<w:rPr ?/>)?((?:(?!</?w:r[ >]).)*)</w:r>", re.DOTALL
)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
# What stands behind rtl among the properties of a run (17.3.2.28).
_BEHIND = re.compile(r"<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)[ />]|</w:rPr>")
_EXACT, _AT_LEAST = 'w:lineRule="exact"', 'w:lineRule="atLeast"'


def styles(part: str, language: Language) -> str:
    """The styles part, which names the languages of the text, with lines that run to the left, in the face of these.

    No line has an exact height, which would cut the marks above and below the letters.
    """
    part = _PPR_DEFAULT.sub("", part, count=1)
    made = w("pPrDefault", w("pPr", w("bidi")))
    part = part.replace("</w:docDefaults>", f"{made}</w:docDefaults>", 1)

    def default(found: re.Match[str]) -> str:
        faced = _FACE.sub(f'w:cs="{language.face}"', found[0])
        if "<w:sz" in faced:
            return faced
        return faced.replace("<w:lang ", f"{w('szCs', val=language.sized(_USUAL))}<w:lang ", 1)

    return _sized(_DEFAULTS.sub(default, part, count=1), language).replace(_EXACT, _AT_LEAST)


def text(part: str, language: Language) -> str:
    """A part of the text, or a header or footer, with tables that begin at the right, and words in the face."""
    part = re.sub(_TABLE, lambda found: f"{found[0]}<w:bidiVisual/>", part)
    return _sized(_RUN.sub(_directed, _PPR.sub(_heightened, part)), language)


def _heightened(properties: re.Match[str]) -> str:
    """The properties of a p with lines that are as high as its letters need, but where it runs to the right."""
    given = properties[0]
    return given if _LEFT_TO_RIGHT.search(given) else given.replace(_EXACT, _AT_LEAST)


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

"""How a number looks as a label: 3, III, iii, C, c, 三."""

from __future__ import annotations

import enum

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_HAN = "零一二三四五六七八九"


class Numeral(enum.Enum):
    """A way of writing a counting number."""

    ARABIC = "arabic"
    UPPER_ROMAN = "upper roman"
    LOWER_ROMAN = "lower roman"
    UPPER_LATIN = "upper latin"
    LOWER_LATIN = "lower latin"
    HAN = "han"

    def show(self, number: int) -> str:
        """The number, from 1 on, as it is printed."""
        match self:
            case Numeral.ARABIC:
                return str(number)
            case Numeral.LOWER_ROMAN:
                return _roman(number)
            case Numeral.UPPER_ROMAN:
                return _roman(number).upper()
            case Numeral.LOWER_LATIN:
                return _latin(number)
            case Numeral.UPPER_LATIN:
                return _latin(number).upper()
            case Numeral.HAN:
                return _han(number)


def _roman(number: int) -> str:
    letters = []
    for value, letter in _ROMAN:
        times, number = divmod(number, value)
        letters.append(letter * times)
    return "".join(letters)


def _latin(number: int) -> str:
    """a … z, then aa, bb … zz, then aaa: the series of ``lowerLetter`` in ISO/IEC 29500-1, 17.18.59."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _han(number: int) -> str:
    """一 … 十, 十一, 二十一, 一百零一, 一百一十: the series of ``chineseCountingThousand`` (same clause), to 9,999."""
    if 10 <= number < 20:
        return "十" + (_HAN[number - 10] if number > 10 else "")
    shown = ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            shown += _HAN[digit] + unit
        elif shown and not shown.endswith("零"):
            shown += "零"
    return shown.rstrip("零")

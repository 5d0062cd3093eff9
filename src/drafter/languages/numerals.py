"""How a number looks as a label: 3, III, iii, C, c, 三."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_HAN = "零一二三四五六七八九"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ABJAD_NAMES = ("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون", "سين",
                "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين")  # fmt: skip
_FIRSTS = ("أولاً", "ثانياً", "ثالثاً", "رابعاً", "خامساً", "سادساً", "سابعاً", "ثامناً", "تاسعاً", "عاشراً")
_FIRST_ADJECTIVES = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر")
_UNITS = ("حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع")
_TENS = ("عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون")


class Numeral(enum.Enum):
    """A way of writing a counting number."""

    ARABIC = "arabic"
    UPPER_ROMAN = "upper roman"
    LOWER_ROMAN = "lower roman"
    UPPER_LATIN = "upper latin"
    LOWER_LATIN = "lower latin"
    HAN = "han"
    ABJAD = "abjad"
    ABJAD_TYPED = "abjad, with a tatweel behind the heh"
    ABJAD_NAME = "names of the abjad"
    ORDINAL = "arabic ordinal"
    ORDINAL_ADJECTIVE = "arabic ordinal adjective"

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
            case Numeral.ABJAD:
                return _repeated(_ABJAD, number, "")
            case Numeral.ABJAD_TYPED:
                # By itself the letter would be read as the figure five; a list of Word has no such form of it.
                return _repeated(_ABJAD, number, "").replace("ه", "هـ")
            case Numeral.ABJAD_NAME:
                return _repeated(_ABJAD_NAMES, number, " ")
            case Numeral.ORDINAL:
                return _ordinal(number, _FIRSTS, "", "و")
            case Numeral.ORDINAL_ADJECTIVE:
                return _ordinal(number, _FIRST_ADJECTIVES, "ال", "وال")


def shown_elsewhere(label: str) -> str:
    """A label as LibreOffice 7.4 shows it: the alef without a hamza, and two letters from the 29th on.

    Where it shows the same as drafter and Word, that.
    """
    again = re.sub(f"([{_ABJAD}])\\1{{1,28}}(?!\\1)", lambda found: _ABJAD[len(found[0]) - 2] + found[1], label)
    return again.replace("أ", "ا")


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


def _repeated(signs: Sequence[str], number: int, gap: str) -> str:
    """One sign after another, then each twice, as letters are."""
    times, sign = divmod(number - 1, len(signs))
    return gap.join([signs[sign]] * (times + 1))


def _ordinal(number: int, firsts: Sequence[str], article: str, joined: str) -> str:
    """أولاً … عاشراً, حادي عشر, عشرون, حادي وعشرون, to 99; or with the article: الأول … الحادي والعشرون."""
    if number > 99:
        return str(number)
    if number <= 10:
        return firsts[number - 1]
    tens, units = divmod(number, 10)
    if tens == 1:
        return f"{article}{_UNITS[units - 1]} عشر"
    if not units:
        return f"{article}{_TENS[tens - 2]}"
    return f"{article}{_UNITS[units - 1]} {joined}{_TENS[tens - 2]}"


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

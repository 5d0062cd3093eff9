"""Each series of labels against one that was made another way, and against what LibreOffice prints."""

from __future__ import annotations

import re
from itertools import product

import pytest

import office
import rendered
from drafter.languages import LANGUAGES, Label, Numeral, shown_elsewhere

LAST = 120
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_DIGITS = ("", *"一二三四五六七八九")
_HAN = (
    *_DIGITS[1:],
    *(f"{tens}十{ones}" for tens, ones in product(("", *_DIGITS[2:]), _DIGITS)),
    "一百",
    *(f"一百零{ones}" for ones in _DIGITS[1:]),
    *(f"一百一十{ones}" for ones in _DIGITS),
    "一百二十",
)
_ROMAN = (*(f"{tens}{ones}" for tens, ones in product((*_TENS, "c", "cx"), _ONES) if tens + ones), "cxx")
_LATIN = tuple(letter * times for times, letter in product(range(1, 6), "abcdefghijklmnopqrstuvwxyz"))
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_NAMES = (
    "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء",
    "كاف", "لام", "ميم", "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء",
    "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين",
)  # fmt: skip
_FIRST = ["أولاً", "ثانياً", "ثالثاً", "رابعاً", "خامساً", "سادساً", "سابعاً", "ثامناً", "تاسعاً", "عاشراً"]
_FIRST_OF_ALL = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"]
_TEENS = ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع"]
_SCORES = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
SERIES = {
    Numeral.ARABIC: tuple(map(str, range(1, LAST + 1))),
    Numeral.LOWER_ROMAN: _ROMAN,
    Numeral.UPPER_ROMAN: tuple(map(str.upper, _ROMAN)),
    Numeral.LOWER_LATIN: _LATIN[:LAST],
    Numeral.UPPER_LATIN: tuple(map(str.upper, _LATIN[:LAST])),
    Numeral.HAN: _HAN,
    Numeral.ABJAD: tuple(letter * times for times, letter in product(range(1, 6), _ABJAD))[:LAST],
    Numeral.ABJAD_TYPED: tuple(letter.replace("ه", "هـ") * times
                               for times, letter in product(range(1, 6), _ABJAD))[:LAST],
    Numeral.ABJAD_NAME: tuple(" ".join([name] * times) for times, name in product(range(1, 6), _NAMES))[:LAST],
    Numeral.ORDINAL: (*_FIRST, *(f"{one} عشر" for one in _TEENS),
                      *(f"{one} و{ten}".removeprefix(" و") for ten, one in product(_SCORES, ("", *_TEENS))),
                      *map(str, range(100, LAST + 1))),
    Numeral.ORDINAL_ADJECTIVE: (*_FIRST_OF_ALL, *(f"ال{one} عشر" for one in _TEENS),
                                *(f"ال{one} وال{ten}" if one else f"ال{ten}"
                                  for ten, one in product(_SCORES, ("", *_TEENS))),
                                *map(str, range(100, LAST + 1))),
}  # fmt: skip
TEXT = "\n".join(
    ("P:", *(f"- B{number}x" for number in range(1, 61)), *(f"\n# B{number}x" for number in range(61, 91)))
)
DEEP = "".join(f"      # B{number}x\n" for number in range(1, LAST + 1))


@pytest.mark.parametrize("numeral", Numeral)
def test_a_numeral_shows_the_first_numbers_as_they_are_known(numeral: Numeral) -> None:
    assert len(SERIES[numeral]) == LAST
    assert tuple(map(numeral.show, range(1, LAST + 1))) == SERIES[numeral]


@pytest.mark.parametrize(
    ("number", "shown"),
    [(199, "一百九十九"), (210, "二百一十"), (300, "三百"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"),
     (1100, "一千一百"), (2024, "二千零二十四"), (9999, "九千九百九十九")],
)  # fmt: skip
def test_chinese_numbers_above_those_have_their_noughts(number: int, shown: str) -> None:
    assert Numeral.HAN.show(number) == shown


@pytest.mark.parametrize(("number", "shown"), [(444, "CDXLIV"), (1999, "MCMXCIX"), (2024, "MMXXIV")])
def test_roman_numbers_above_those_are_those_of_the_years(number: int, shown: str) -> None:
    assert Numeral.UPPER_ROMAN.show(number) == shown


def test_a_label_is_longer_at_its_place_than_where_it_is_cited() -> None:
    label = Label(Numeral.UPPER_ROMAN, "{}.", "{}")

    assert (label.show(3), label.cite(3)) == ("III.", "III")


@office.requires_office
def test_libreoffice_prints_the_same_labels_in_long_lists() -> None:
    """120 headings of the first level and, past z, 60 items and 30 headings of the second, in each language."""
    files = {code: rendered.render(_long(code)) for code in LANGUAGES if LANGUAGES[code].direction == "ltr"}
    pdfs = office.convert(files, "pdf")

    assert set(pdfs) == {"en", "es", "fr", "ru", "zh"}
    for code, pdf in pdfs.items():
        language = LANGUAGES[code]
        text = office.pdf_text(pdf, "-raw")
        expected = [
            *(language.items[0].show(number) for number in range(1, 61)),
            *(language.headings[1].show(number) for number in range(1, 31)),
            *(language.headings[0].show(number) for number in range(1, LAST + 1)),
        ]
        assert re.findall(r"(\S+) B\d+x", text) == expected
        assert {"en": "(hhh)", "zh": "(hhh)"}.get(code, "hhh)") in expected
        assert "DD." in expected
        assert {"zh": "一百二十."}.get(code, "CXX.") in expected


@office.requires_office
def test_libreoffice_shows_letters_of_the_abjad_as_they_are_known_elsewhere() -> None:
    text = office.convert({"ar": rendered.render(_long("ar"))}, "txt")["ar"].decode("utf-8-sig")

    label = LANGUAGES["ar"].items[0]
    assert re.findall(r"(\(\S+\)) B\d+x", text) == [shown_elsewhere(label.show(number)) for number in range(1, 61)]


def test_a_label_that_has_no_letters_of_the_abjad_is_shown_alike() -> None:
    for code in LANGUAGES:
        for label in (*LANGUAGES[code].items, *LANGUAGES[code].headings):
            if label.numeral not in (Numeral.ABJAD, Numeral.ABJAD_TYPED, Numeral.ABJAD_NAME, Numeral.ORDINAL):
                assert [shown_elsewhere(label.show(at)) for at in range(1, 99)] == [*map(label.show, range(1, 99))]


def _long(code: str) -> str:
    return (
        rendered.english(TEXT).replace("language: en", f"language: {code}")
        + f"annexes:\n  - title: A\n    text: |\n{DEEP}"
    )

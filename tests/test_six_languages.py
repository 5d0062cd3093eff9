"""The reference in all six languages, as LibreOffice prints it: labels, order, direction, faces, no foreign word."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest

import office
import reading
import rendered
from drafter.composing import compose
from drafter.languages import LANGUAGES, Citation, Label, Language, Numeral
from drafter.outline import Outline
from drafter.report import Item, NoteMark, Paragraph, Report, Section, blocks, plain
from drafter.source import load
from drafter.translating import untranslated
from drafter.value import Value, fields, replace

EXAMPLES = {load(text).language: text for name, text in rendered.EXAMPLES.items() if name.startswith("2011_bangkok")}
CODES = sorted(LANGUAGES)
#: What each script is printed in, where the fonts of Word are not to be had: fonts.conf names them. Outlines that the
#: faces of Noto Serif CJK share have one name in a PDF, whichever of them is asked for.
STAND_INS = {"LATIN": "LiberationSerif", "CYRILLIC": "LiberationSerif", "CJK": "NotoSerifCJKjp", "ARABIC": "Amiri"}
# Points from the edge of the page at which lines begin: the margin and the indent are 20 mm each.
_BEGINS = 100, 125
NOTICES = {
    "ar": "ترجمة عمل غير رسمية",
    "en": "Unofficial working translation",
    "es": "Traducción de trabajo no oficial",
    "fr": "Traduction de travail non officielle",
    "ru": "Неофициальный рабочий перевод",
}


@cache
def outline(code: str) -> Outline:
    return load(EXAMPLES[code])


@cache
def report(code: str) -> Report:
    return compose(outline(code))


@cache
def docx(code: str) -> bytes:
    return rendered.render_outline(outline(code))


@cache
def pdfs() -> dict[str, bytes]:
    return office.convert({code: docx(code) for code in CODES}, "pdf")


def labelled(code: str) -> Iterator[tuple[str, str]]:
    """Each heading, paragraph and item: its label, and its words up to the mark of a note."""
    for block in blocks(report(code)):
        match block:
            case Section(label=label, title=line) | Paragraph(label=label, line=line) | Item(label=label, line=line):
                marks = (at for at, inline in enumerate(line) if isinstance(inline, NoteMark))
                yield label, plain(line[: next(marks, None)])
            case _:
                pass


def solid(words: str) -> str:
    """Words without blanks, and without what an alif has in one program and not in another."""
    return re.sub(r"\s|[\u200e\u200f\u0640]", "", words).replace("أ", "ا")


def test_there_is_an_example_in_each_language() -> None:
    assert sorted(EXAMPLES) == CODES


@pytest.mark.parametrize("code", CODES)
def test_paragraphs_have_the_same_numbers_in_each_language(code: str) -> None:
    """So that delegates can cite them."""
    numbers = [(type(block), block.number if isinstance(block, Paragraph) else 0) for block in blocks(report(code))]

    assert numbers == [(type(b), b.number if isinstance(b, Paragraph) else 0) for b in blocks(report("zh"))]
    assert max(number for _, number in numbers) == 32


@office.requires_office
@pytest.mark.parametrize("code", CODES)
def test_every_label_is_printed_before_its_words_in_order(code: str) -> None:
    if LANGUAGES[code].direction == "rtl":
        # The text layer of a page that runs from right to left is in no order that holds for all programs.
        text = solid(office.convert({code: docx(code)}, "txt")[code].decode("utf-8-sig"))
    else:
        text = solid(office.pdf_text(pdfs()[code], "-raw"))
    at = 0
    for label, words in labelled(code):
        found = text.find(solid(label + words)[:24], at)
        assert found >= 0, f"{label} {words[:40]} is not printed behind {text[max(at - 60, 0) : at]}"
        at = found + 1


@office.requires_office
@pytest.mark.parametrize("code", CODES)
def test_labels_stand_at_the_side_at_which_lines_begin(code: str) -> None:
    """Of every paragraph, the number is further out than any word of its first line."""
    rtl = LANGUAGES[code].direction == "rtl"
    words = [word for word in office.words(pdfs()[code]) if 60 < word.y0 < word.page_height - 60]
    form = LANGUAGES[code].paragraph
    # In a line from right to left a number and the sign behind it are two words of the text layer.
    numbers = {form.cite(number) if rtl else form.show(number): number for number in range(1, 33)}
    found = set[int]()
    for word in words:
        side = word.page_width - word.x1 if rtl else word.x0
        if word.text not in numbers or not _BEGINS[0] < side < _BEGINS[1]:
            continue
        beside = [one for one in words if one.page == word.page and abs(one.y1 - word.y1) < 4 and one is not word]
        if all((one.x1 <= word.x0 + 1) if rtl else (one.x0 >= word.x1 - 1) for one in beside):
            found.add(numbers[word.text])

    assert found == set(range(1, 33))


@office.requires_office
@pytest.mark.parametrize("code", CODES)
def test_every_note_stands_behind_its_mark_at_the_foot(code: str) -> None:
    marks = [note.mark for note in report(code).notes]
    assert marks == ["*", "1", "2", "3", "4", "5"]
    if LANGUAGES[code].direction == "rtl":
        # Of marks at the right the order in the text layer says nothing: they stand where notes begin.
        feet = [word for word in office.words(pdfs()[code]) if word.page_height * 0.7 < word.y0 < word.page_height - 60]
        found = [word.text for word in feet if 95 < word.page_width - word.x1 < 112]
        assert [mark for mark in found if mark.isdecimal()] == marks[1:]
    else:
        text = solid(office.pdf_text(pdfs()[code], "-raw"))
        assert [
            note.mark for note in report(code).notes if note.mark + solid(plain(note.paragraphs[0]))[:14] not in text
        ] == []


def runs(pdf: bytes) -> Iterator[tuple[str, str]]:
    """Each piece of text on the pages, with the face that it is set in."""
    done = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", "-fontfullname", "-", "-"], input=pdf, capture_output=True, check=True
    )
    text = done.stdout.decode("utf-8")
    faces = dict(re.findall(r'<fontspec id="(\d+)" [^>]*?family="([^"]*)"', text))
    # A mark without a width has no letter of its own in the text layer.
    for font, words in re.findall(r'<text (?![^>]*width="0")[^>]*?font="(\d+)">(.*?)</text>', text, re.DOTALL):
        yield faces[font].partition("+")[2] or faces[font], html.unescape(re.sub(r"<[^>]*>", "", words))


def script(sign: str) -> str:
    """The script of a sign, if it is of one."""
    name = unicodedata.name(sign, "")
    return next((known for known in STAND_INS if name.startswith(known)), "")


@office.requires_office
@pytest.mark.skipif(shutil.which("pdftohtml") is None, reason="needs poppler: apt-get install poppler-utils")
@pytest.mark.parametrize("code", CODES)
def test_each_script_is_printed_in_its_own_face_and_nothing_in_any_other(code: str) -> None:
    """A face that does not have a sign is not asked for it: whatever else would be taken is none of the table."""
    seen = {(script(sign), face.split("-")[0]) for face, words in runs(pdfs()[code]) for sign in words}

    assert {(known, face) for known, face in seen if known} <= set(STAND_INS.items())
    assert {face for _, face in seen} <= set(STAND_INS.values())
    assert {known for known, _ in seen} >= {script(sign) for sign in LANGUAGES[code].names[code]} - {""}


@office.requires_office
@pytest.mark.parametrize("code", CODES)
def test_every_sign_of_the_text_is_on_the_pages(code: str) -> None:
    """None was left out for want of a glyph."""
    printed = unicodedata.normalize("NFKC", office.pdf_text(pdfs()[code]))
    typed = re.sub(r"\[\^[^\]]*\]", "", "".join(line.text for line in reading.lines(docx(code))))
    missing = {sign for sign in unicodedata.normalize("NFKC", typed) if not sign.isspace() and sign not in printed}

    assert missing - set("\u200e\u200f\u0640") - {"‑"} == set()
    assert "\ufffd" not in printed


@office.requires_office
@pytest.mark.parametrize("code", NOTICES)
def test_every_page_of_a_working_translation_says_that_it_is_one(code: str) -> None:
    text = re.sub("[\u200e\u200f\u202a-\u202e]", "", unicodedata.normalize("NFKC", office.pdf_text(pdfs()[code])))
    pages = text.rstrip("\f").split("\f")

    assert len(pages) > 4
    assert [page[:80] for page in pages if not set(NOTICES[code].split()) <= set(page.split())] == []


def test_the_report_itself_has_no_such_notice() -> None:
    assert outline("zh").masthead.notice == ""


# No word of another language.


def wording(value: Value) -> Iterator[str]:
    """Every fixed string of a language, piece by piece, without the places of what differs."""
    for name in fields(type(value)):
        held = getattr(value, name)
        if isinstance(held, Citation | Value) and not isinstance(held, Label | Numeral):
            yield from wording(held)
        elif isinstance(held, str):
            yield from (piece.strip(" ,.:;،：") for piece in re.split(r"\{\w*\}", held))
        elif isinstance(held, dict):
            yield from held.values()


def fixed(language: Language) -> set[str]:
    """What a language prints by itself and is long enough to be no chance: labels and tags are not among it."""
    parts = (language.phrases, language.titles, language.masthead)
    return {words for part in parts for words in wording(part) if len(words) >= 4 or any(c > "\u2e80" for c in words)}


@pytest.mark.parametrize("code", CODES)
def test_no_word_of_another_language_stands_in_an_empty_report(code: str) -> None:
    """One that uses everything, emptied: all that it prints is of its language, but for mastheads in English."""
    made = untranslated(load(rendered.EXAMPLES["2031_everything"]), code).outline
    for one in (
        made,
        load(f"language: {code}\n"),
        load(f"language: {code}\ncontents: yes\nissues: |\n  P.\nannexes:\n  - agenda\n"),
    ):
        printed = "\n".join(line.text for line in reading.lines(rendered.render_outline(one)))
        own = fixed(LANGUAGES[code])
        others = {words for other in CODES for words in fixed(LANGUAGES[other]) if other != code}
        # A word that is part of one of its own is its own.
        foreign = {words for words in others - own if not any(words in mine for mine in own)}

        assert {words for words in foreign if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", printed)} == set()


# A seventh language.


@pytest.fixture
def seventh(monkeypatch: pytest.MonkeyPatch) -> Language:
    """A language that there is not, in the table for a while: the English turned round, with labels of its own."""

    def turned(value: Value) -> Value:
        changes = {}
        for name in fields(type(value)):
            held = getattr(value, name)
            if isinstance(held, str):
                changes[name] = "".join(
                    piece if piece.startswith("{") else piece[::-1] for piece in re.split(r"(\{\w*\})", held)
                )
            elif isinstance(held, Citation):
                changes[name] = turned(held)  # type: ignore[assignment]
        return replace(value, **changes)

    english = LANGUAGES["en"]
    names = {**english.names, "qx": "Qexian"}
    made = replace(
        english,
        code="qx",
        tags=replace(english.tags, text="qx"),
        headings=(Label(Numeral.LOWER_ROMAN, "<{}>", "<{}>"), *english.headings[1:]),
        names=names,
        masthead=replace(english.masthead, languages={**english.masthead.languages, "qx": "Qexian"}),
        titles=turned(english.titles),
        phrases=turned(english.phrases),
    )
    monkeypatch.setattr(LANGUAGES, "codes", (*CODES, "qx"))
    monkeypatch.setitem(LANGUAGES.read, "qx", made)  # type: ignore[attr-defined]
    return made


def test_a_seventh_language_needs_nothing_but_its_entry_in_the_table(seventh: Language) -> None:
    text = EXAMPLES["en"].replace("language: en", "language: qx")
    text = text.replace("body: awglca", "body:\n  organ: Noitnevnoc\n  name: Puorg")
    read = load(text)
    docx = rendered.render_outline(read)
    lines = reading.lines(docx)
    printed = "\n".join(line.text for line in lines)

    assert [line.label for line in lines if line.label.startswith("<")] == ["<i>", "<ii>", "<iii>"]
    assert seventh.titles.mandate in printed
    assert "Mandate" not in printed
    assert LANGUAGES["en"].phrases.the_annex not in printed
    assert seventh.phrases.the_annex in printed
    assert compose(read).masthead.language == "Qexian"


def test_no_code_asks_what_language_it_is() -> None:
    found = [
        f"{path.name}: {line.strip()}"
        for path in (rendered.ROOT / "src").rglob("*.py")
        for line in path.read_text(encoding="utf-8").split("\n")
        if re.search(r"""(?:language|code|lang)\w*(?:\.code)? *(?:==|!=|in) *[(\["']+(?:ar|en|es|fr|ru|zh)["']""", line)
    ]

    assert found == []

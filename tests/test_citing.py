"""How things are cited. In each case the words of the block that begins with "See" are looked at."""

from __future__ import annotations

import pytest

import rendered
from drafter.citing import open_brackets
from drafter.composing import compose
from drafter.report import Paragraph, Reference, Report, below, blocks, lines, plain
from drafter.source import load

TWO = """\
annexes:
  - title: Rules {#rules}
    text: |
      # Scope {#scope}
      P. {#first}

      P:
      - a {#within}

      See INTO.
  - title: Cases {#cases}
    text: |
      P. {#case}
"""
ONE = TWO[: TWO.index("  - title: Cases")]
HOUSE = "body: awglca"
NO_HOUSE = "body:\n  name: Group"


def report(text: str, more: str = "", language: str = "en") -> Report:
    small = {"en": rendered.english, "zh": rendered.chinese}[language]
    return compose(load(small(text) + more))


def see(report: Report) -> str:
    """The words after "See" in the one block that begins so."""
    found = [plain(line) for line in lines(report)]
    (words,) = [words.removeprefix("See ").removesuffix(".") for words in found if words.startswith("See ")]
    return words


def cited(mark: str, text: str = "P.", more: str = "", language: str = "en") -> str:
    return see(report(f"{text}\n\nSee {mark}.", more, language))


FIRST = "P. {#a}\n\nP. {#b}\n\nP. {#c}\n\nP. {#d}"
ITEMS = """\
P: {#p}
- x {#x}
- y {#y}
  - i {#yi}
  - ii {#yii}
    - deep {#deep}
      - deeper {#deeper}
- z {#z}

Q:
- q {#q}"""


@pytest.mark.parametrize(
    ("mark", "english", "chinese"),
    [
        ("{para:b}", "paragraph 2 above", "以上第2段"),
        ("{ref:b}", "2", "2"),
        ("{para:a, b}", "paragraphs 1 and 2 above", "以上第1和2段"),
        ("{para:a, b, d}", "paragraphs 1, 2 and 4 above", "以上第1、2和4段"),
        ("{para:b..d}", "paragraphs 2–4 above", "以上第2–4段"),
        ("{ref:a, b, d}", "1, 2 and 4", "1、2和4"),
        ("{ref:a..b}", "1–2", "1–2"),
    ],
)
def test_paragraphs_are_cited_alone_in_lists_and_in_ranges(mark: str, english: str, chinese: str) -> None:
    assert cited(mark, FIRST) == english
    assert cited(mark, FIRST, language="zh") == chinese


def test_numbers_are_cited_in_ascending_order_wherever_the_text_was_moved() -> None:
    assert cited("{para:d..b}", FIRST) == "paragraphs 2–4 above"
    assert cited("{para:d, a, c}", FIRST) == "paragraphs 1, 3 and 4 above"


def test_a_thing_named_twice_is_cited_once() -> None:
    assert cited("{para:b, b}", FIRST) == "paragraph 2 above"
    assert cited("{para:b..b}", FIRST) == "paragraph 2 above"


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("{para:x}", "paragraph 1(a) above"),
        ("{para:yii}", "paragraph 1(b)(ii) above"),
        ("{para:deeper}", "paragraph 1(b)(ii)a.i above"),
        ("{ref:x}", "1(a)"),
        ("{para:x, z}", "paragraph 1(a) and (c) above"),
        ("{para:x..z}", "paragraph 1(a)–(c) above"),
        ("{para:yi, yii}", "paragraph 1(b)(i) and (ii) above"),
        ("{para:x, yi, yii}", "paragraphs 1(a), 1(b)(i) and (ii) above"),
        ("{para:p, x}", "paragraphs 1 and 1(a) above"),
        ("{para:x, q}", "paragraphs 1(a) and 2(a) above"),
        ("{para:z..q}", "paragraphs 1(c)–2(a) above"),
        ("{ref:x, z}", "1(a) and (c)"),
    ],
)
def test_items_are_cited_with_what_they_hang_under(mark: str, words: str) -> None:
    assert cited(mark, ITEMS) == words


def test_items_are_cited_in_chinese() -> None:
    assert cited("{para:x}", ITEMS, language="zh") == "以上第1(a)段"
    assert cited("{para:x, z}", ITEMS, language="zh") == "以上第1(a)和(c)段"


def test_the_editorial_manual_has_blanks_where_the_climate_convention_has_none() -> None:
    text = rendered.english(f"{ITEMS}\n\nSee {{para:yii}}.")

    assert see(compose(load(text))) == "paragraph 1(b)(ii) above"
    assert see(compose(load(text.replace(HOUSE, NO_HOUSE)))) == "paragraph 1 (b) (ii) above"


def test_an_item_of_no_paragraph_is_cited_alone() -> None:
    assert cited("{para:x}", "* Bullet\n  - x {#x}") == "paragraph (a) above"


@pytest.mark.parametrize(
    ("mark", "english", "chinese"),
    [
        ("{section:issues}", "section I above", "以上第一节"),
        ("{section:t}", "section I.A above", "以上第一.A节"),
        ("{section:u}", "section I.A.1 above", "以上第一.A.1节"),
        ("{section:t, u}", "sections I.A and I.A.1 above", "以上第一.A和一.A.1节"),
        ("{ref:u}", "I.A.1", "一.A.1"),
    ],
)
def test_sections_are_cited_with_the_levels_above_them(mark: str, english: str, chinese: str) -> None:
    text = "# T {#t}\n## U {#u}\nP."

    assert cited(mark, text) == english
    assert cited(mark, text, language="zh") == chinese


def test_what_comes_later_is_below_and_what_is_on_both_sides_is_neither() -> None:
    text = "P. {#a}\n\nSee {para:b}.\n\nP. {#b}"

    assert see(report(text)) == "paragraph 3 below"
    assert see(report(text.replace("{para:b}", "{para:a, b}"))) == "paragraphs 1 and 3"
    assert see(report(text.replace("{para:b}", "{para:a..b}"))) == "paragraphs 1–3"
    assert see(report(text, language="zh")) == "以下第3段"


def test_a_paragraph_that_cites_itself_has_no_direction() -> None:
    assert see(report("See {para:a}. {#a}")) == "paragraph 1"


def test_a_heading_cites_like_a_paragraph() -> None:
    assert see(report("# See {para:a}.\nP. {#a}")) == "paragraph 1 below"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("as said ({para:a})", "as said (para. 1 above)"),
        ("as said (in {para:a, b})", "as said (in paras. 1 and 2 above)"),
        ("as said （{para:a}）", "as said （para. 1 above）"),
        ("(closed) {para:a}", "(closed) paragraph 1 above"),
        ("1) one (see {para:a})", "1) one (see para. 1 above)"),
        ("(*it* (x) {para:a})", "(*it* (x) para. 1 above)".replace("*", "")),
        ("[{para:a}]", "[paragraph 1 above]"),
        ("({section:issues})", "(section I above)"),
    ],
)
def test_in_round_brackets_the_short_form_stands(text: str, words: str) -> None:
    assert cited(text, FIRST) == words


@pytest.mark.parametrize(("words", "depth"), [("(", 1), ("（(", 2), (")", 0), (")(", 1), ("(a) b)", 0), ("", 0)])
def test_brackets_that_close_nothing_do_not_count(words: str, depth: int) -> None:
    assert open_brackets(words, 0) == depth


def test_brackets_are_open_until_they_are_closed() -> None:
    assert open_brackets(")", 2) == 1


def test_in_notes_the_short_form_stands_and_the_direction_is_that_of_the_mark() -> None:
    made = report("P. {#a}\n\nP.[^n]\n\nP.^[See {para:a..b}.] {#b}", "notes: |\n  [^n]: See {para:a, b}.\n")

    assert [plain(note.paragraphs[0]) for note in made.notes] == ["See paras. 1 and 3.", "See paras. 1–3."]


def test_the_only_annex_is_called_the_annex() -> None:
    assert cited("{annex:rules}", more=_without_see(ONE)) == "the annex to this document"
    assert cited("{annex:rules}", more=_without_see(ONE), language="zh") == "本文件附件"
    assert cited("{ref:rules}", more=_without_see(ONE)) == "the annex to this document"


def test_one_of_several_annexes_is_called_by_its_number() -> None:
    assert cited("{annex:cases}", more=_without_see(TWO)) == "annex II"
    assert cited("{annex:rules, cases}", more=_without_see(TWO)) == "annexes I and II"
    assert cited("{ref:cases}", more=_without_see(TWO)) == "II"
    assert cited("{annex:cases}", more=_without_see(TWO), language="zh") == "附件二"


@pytest.mark.parametrize(
    ("mark", "one", "two", "chinese"),
    [
        ("{para:first}", "annex, paragraph 1", "annex I, paragraph 1", "附件一第1段"),
        ("{para:within}", "annex, paragraph 2(a)", "annex I, paragraph 2(a)", "附件一第2(a)段"),
        ("{section:scope}", "annex, section I", "annex I, section I", "附件一第一节"),
        ("({para:first})", "(annex, para. 1)", "(annex I, para. 1)", "(附件一第1段)"),
        ("{ref:first}", "1", "1", "1"),
    ],
)
def test_what_stands_in_an_annex_is_cited_with_the_annex(mark: str, one: str, two: str, chinese: str) -> None:
    assert cited(mark, more=_without_see(ONE)) == one
    assert cited(mark, more=_without_see(TWO)) == two
    assert cited(mark, more=_without_see(TWO), language="zh") == chinese


def test_within_an_annex_its_own_is_above_or_below() -> None:
    assert _from_annex("{para:first}") == "paragraph 1 above"


def test_out_of_an_annex_the_main_text_and_other_annexes_are_named() -> None:
    assert _from_annex("{para:main}") == "paragraph 1 of the main text"
    assert _from_annex("{para:case}") == "annex II, paragraph 1"
    assert _from_annex("{annex:cases}") == "annex II"


def test_what_stands_in_several_texts_is_cited_text_by_text() -> None:
    """Each annex counts from 1: numbers from several in one list would be wrong."""
    assert cited("{para:main, first, case}", "P. {#main}", _without_see(TWO)) == (
        "paragraph 1 above, annex I, paragraph 1 and annex II, paragraph 1"
    )


def test_each_number_is_a_reference_of_its_own_and_the_words_about_it_are_text() -> None:
    made = report(f"{ITEMS}\n\nSee *{{para:yi}}*.")
    line = next(block.line for block in blocks(made) if isinstance(block, Paragraph) and plain(block.line)[:3] == "See")

    found = [(piece.target, piece.label, int(piece.look)) for piece in line if isinstance(piece, Reference)]
    assert found == [("p", "1", 1), ("y", "(b)", 1), ("yi", "(i)", 1)]
    assert len(line) == 2 + len(found) + 2


def _from_annex(mark: str) -> str:
    return see(report("P. {#main}", TWO.replace("INTO", mark)))


def _without_see(annexes: str) -> str:
    return annexes.replace("See INTO.", "P.")


def test_a_heading_in_brackets_is_cited_behind_the_one_above_it() -> None:
    made = compose(load(rendered.english("# A\n## B\n### C {#deep}\nSee {section:deep} and {ref:deep}.")))
    (paragraph,) = [block for block in below(made.content) if isinstance(block, Paragraph)]

    assert plain(paragraph.line) == "See section I.A.1(a) above and I.A.1(a)."

from __future__ import annotations

import datetime

import pytest

import rendered
from drafter import outline as said
from drafter.composing import compose
from drafter.inline import Gap, Look, Text
from drafter.place import Problems
from drafter.report import (
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Box,
    Bullet,
    Figure,
    Item,
    Line,
    Masthead,
    NoteMark,
    Paragraph,
    Report,
    Section,
    Table,
    Unnumbered,
    below,
    blocks,
    plain,
)
from drafter.source import load
from drafter.writers import text

FULL = """\
masthead:
  symbol: FCCC/AWGLCA/2012/INF.1
  distribution: limited
  date: 2012-04-05
  original: {original}
  emblem: emblem.png
"""
PARTS = ("mandate", "organization", "issues", "proposals")


def composed(yaml: str, language: str = "en") -> Report:
    return compose(load(f"language: {language}\n{yaml}"))


def of(body: str, notes: str = "", head: str = "") -> Report:
    return compose(load(rendered.english(body, notes, head)))


def marked(line: Line) -> str:
    """A line with its marks in square brackets and superscripts between carets."""
    shown = ""
    for piece in line:
        match piece:
            case NoteMark(mark=mark, again=again):
                shown += f"[{mark}{' again' if again else ''}]"
            case Text(words=words, look=Look.SUPERSCRIPT):
                shown += f"^{words}^"
            case _:
                shown += plain((piece,))
    return shown


def paragraphs(report: Report) -> list[str]:
    return [
        marked(block.line) for block in below(report.content) if not isinstance(block, Section | Table | Figure | Box)
    ]


def headings(report: Report) -> list[str]:
    return [f"{block.label} {plain(block.title)}" for block in blocks(report) if isinstance(block, Section)]


# --- masthead ----------------------------------------------------------------------------------------------------


def test_an_english_masthead_says_all_that_is_known() -> None:
    assert composed("body: awglca\n" + FULL.format(original="en")).masthead == Masthead(
        organization="United Nations",
        organ="Framework Convention on Climate Change",
        series="FCCC",
        symbol="/AWGLCA/2012/INF.1",
        distribution="Distr.: Limited",
        date="5 April 2012",
        language="",
        original="Original: English",
        running_head="FCCC/AWGLCA/2012/INF.1",
        emblem="Emblem of the United Nations",
    )


def test_a_chinese_masthead_leaves_the_block_at_the_right_in_english() -> None:
    assert composed("body: awglca\n" + FULL.format(original="en"), "zh").masthead == Masthead(
        organization="联 合 国",
        organ="气候变化框架公约",
        series="FCCC",
        symbol="/AWGLCA/2012/INF.1",
        distribution="Distr.: Limited",
        date="5 April 2012",
        language="Chinese",
        original="Original: English",
        running_head="FCCC/AWGLCA/2012/INF.1",
        emblem="联合国徽记",
    )


@pytest.mark.parametrize(("language", "symbol", "head", "emblem"), [
    ("en", "[symbol to be assigned]", "Draft", "Place of the emblem, left empty"),
    ("zh", "[文号待定]", "草稿", "徽记位置，留空"),
])  # fmt: skip
def test_what_the_masthead_is_not_told_stands_there_as_a_gap(
    language: str, symbol: str, head: str, emblem: str
) -> None:
    masthead = composed("title: T\nmandate: |\n  P.\n", language).masthead

    assert (masthead.series, masthead.symbol, masthead.running_head, masthead.emblem) == ("", symbol, head, emblem)
    assert (masthead.distribution, masthead.date) == ("[distribution]", "[date of submission]")
    assert masthead.original == "Original: [language]"
    assert masthead.language == {"en": "English", "zh": "Chinese"}[language]


def test_the_language_is_left_out_where_it_is_that_of_the_original() -> None:
    languages = {original: composed(FULL.format(original=original), "zh").masthead for original in ("zh", "fr")}

    assert (languages["zh"].language, languages["zh"].original) == ("", "Original: Chinese")
    assert (languages["fr"].language, languages["fr"].original) == ("Chinese", "Original: French")


@pytest.mark.parametrize(("given", "shown"), [
    ("general", "Distr.: General"), ("limited", "Distr.: Limited"), ("restricted", "Distr.: Restricted"),
])  # fmt: skip
def test_each_class_of_distribution_has_its_words(given: str, shown: str) -> None:
    assert composed(f"masthead:\n  distribution: {given}\n").masthead.distribution == shown


def test_a_symbol_that_is_none_is_printed_as_it_was_given() -> None:
    """``load`` refuses one; an outline made by hand may hold it, and nothing is lost."""
    made = compose(said.Outline("en", masthead=said.Masthead(symbol="CRP no. 7")))

    assert (made.masthead.series, made.masthead.symbol, made.masthead.running_head) == ("", "CRP no. 7", "CRP no. 7")


def test_a_body_that_is_spelt_out_gives_its_own_words() -> None:
    made = composed("body:\n  organ: Some Convention\n  name: |\n    Assembly\n    Group\ntitle: T\n")

    assert made.masthead.organ == "Some Convention"
    assert [plain(line) for line in made.title_block.body] == ["Assembly", "Group"]


def test_date_emblem_and_language_are_handed_on() -> None:
    made = composed(FULL.format(original="en"))

    assert (made.language, made.date, made.emblem) == ("en", datetime.date(2012, 4, 5), "emblem.png")


# --- title block -------------------------------------------------------------------------------------------------


def test_the_title_block_has_its_lines_in_order() -> None:
    session = (
        "session:\n  name: Tenth session\n  dates_and_place: |\n    Bonn and\n    Bangkok\n"
        "  agenda_item: 3(a)\n  agenda_title: |\n    Matters\n    One matter\n"
    )
    made = composed(f"body: awglca\n{session}title: |\n  On\n  things\nauthor: By us\nmandate: |\n  P.\n")

    assert text.write(made).splitlines()[:10] == [
        "Ad Hoc Working Group on Long-term Cooperative Action under the Convention",
        "Tenth session", "Bonn and", "Bangkok",
        "Agenda item 3(a)", "Matters", "One matter", "On", "things", "By us",
    ]  # fmt: skip


def test_the_agenda_item_is_worded_in_chinese() -> None:
    made = composed("session:\n  agenda_item: 3.2.1\n", "zh")

    assert plain(made.title_block.agenda_items[0].number) == "议程项目3.2.1"


@pytest.mark.parametrize(
    ("language", "body", "title"), [("en", "name of the body", "title"), ("zh", "机构名称", "标题")]
)
def test_a_body_and_a_title_not_given_are_gaps(language: str, body: str, title: str) -> None:
    block = composed("mandate: |\n  P.\n", language).title_block

    assert (block.body, block.title) == (((Gap(f"[{body}]"),),), ((Gap(f"[{title}]"),),))
    assert (block.session, block.dates, block.agenda_items, block.author, block.subtitle) == ((), (), (), (), ())


# --- parts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "titles"), [
    ("en", ["I. Mandate", "II. Organization of the workshop", "III. Summary of the discussions",
            "A. Proposals for the way forward"]),
    ("zh", ["一. 任务", "二. 组织", "三. 会议纪要", "A. 推进研讨会进程的途径"]),
])  # fmt: skip
def test_parts_have_the_usual_titles_of_the_language(language: str, titles: list[str]) -> None:
    assert headings(composed("".join(f"{part}: |\n  P.\n" for part in PARTS), language)) == titles


def test_a_part_may_have_a_title_of_its_own() -> None:
    assert headings(composed("issues:\n  title: Debates\n  text: |\n    P.\n")) == ["I. Debates"]


def test_proposals_are_the_last_topic_of_the_issues_and_a_chapter_without_them() -> None:
    proposals = "proposals: |\n  # Sub\n  P.\n"

    assert headings(composed("issues: |\n  # T\n  P.\n" + proposals)) == [
        "I. Summary of the discussions", "A. T", "B. Proposals for the way forward", "1. Sub",
    ]  # fmt: skip
    assert headings(composed(proposals)) == ["I. Proposals for the way forward", "A. Sub"]


@pytest.mark.parametrize(("language", "gap"), [("en", "text to come"), ("zh", "案文待补")])
def test_an_empty_part_is_a_numbered_gap(language: str, gap: str) -> None:
    (section,) = composed("mandate:\n", language).content

    assert isinstance(section, Section)
    assert section.content == (Paragraph("mandate.1", 1, "1.", "1", (Gap(f"[{gap}]"),)),)


def test_parts_stand_in_the_order_of_a_report_whatever_that_of_the_file() -> None:
    assert headings(composed("organization: |\n  P.\nmandate: |\n  P.\n")) == [
        "I. Mandate", "II. Organization of the workshop",
    ]  # fmt: skip


def test_every_kind_of_block_becomes_its_like() -> None:
    made = of("P:\n- a\n  * b\n\nQ. {-}\n* c\n\n# T {-}\nR.")

    kinds = [type(block) for block in below(made.content)]
    assert kinds == [Section, Paragraph, Item, Bullet, Unnumbered, Bullet, Section, Paragraph]


# --- annexes -----------------------------------------------------------------------------------------------------


def test_in_an_agenda_headings_are_times_and_sessions_and_points_lines() -> None:
    agenda = (
        "agenda: |\n  Draft.\n\n  # 10 a.m.\n  ## Opening\n  - Words\n    - More\n  * Bullet\n  # 3 p.m.\n  - Close\n"
    )
    (annex,) = composed(agenda).annexes

    assert (annex.heading, plain(annex.title)) == ("Annex", "Agenda of the workshop")
    assert [
        (type(block), getattr(block, "depth", 0), plain(block.line))
        for block in annex.content
        if not isinstance(block, Section | Table | Figure | Box)
    ] == [
        (Unnumbered, 0, "Draft."),
        (AgendaTime, 0, "10 a.m."),
        (AgendaSession, 0, "Opening"),
        (AgendaLine, 1, "Words"),
        (AgendaLine, 2, "More"),
        (AgendaLine, 1, "Bullet"),
        (AgendaTime, 0, "3 p.m."),
        (AgendaLine, 1, "Close"),
    ]


def test_annexes_have_the_titles_given_or_the_usual_one_or_a_gap() -> None:
    listed = "annexes:\n  - title: Rules\n    text: |\n      P.\n  - agenda\n  - text: |\n      P.\n"
    made = composed(f"agenda:\n  title: Programme\n  text: |\n    # 10 a.m.\n{listed}")

    assert [(annex.heading, plain(annex.title)) for annex in made.annexes] == [
        ("Annex I", "Rules"), ("Annex II", "Programme"), ("Annex III", "[title]"),
    ]  # fmt: skip
    assert made.annexes[2].title == (Gap("[title]"),)


def test_several_annexes_have_chinese_numbers_in_chinese() -> None:
    listed = "annexes:\n  - title: A\n    text: |\n      P.\n  - title: B\n    text: |\n      P.\n"

    assert [annex.heading for annex in composed(listed, "zh").annexes] == ["附件一", "附件二"]
    assert [annex.heading for annex in composed("agenda: |\n  # 10\n", "zh").annexes] == ["附件"]


@pytest.mark.parametrize("yaml", ["agenda:\n", "annexes:\n  - title: Rules\n"])
def test_an_annex_without_text_holds_a_gap_without_a_number(yaml: str) -> None:
    (annex,) = composed(yaml).annexes

    assert [block.line for block in annex.content if isinstance(block, Unnumbered)] == [(Gap("[text to come]"),)]


# --- notes -------------------------------------------------------------------------------------------------------


def test_notes_are_numbered_where_they_are_first_met() -> None:
    annex = "agenda:\n  title: Agenda[^h]\n  text: |\n    # 10 a.m.[^i]\n    - Words[^j]\n"
    notes = "\n".join(f"[^{name}]: {name}." for name in "jihgfedcba")
    made = of(
        "# T[^c]\nP[^d]:\n- x[^e]\n  * y[^f]\n\nQ.[^g]", notes, f"author: A[^b]\nsession:\n  name: S[^a]\n{annex}"
    )

    assert [note.name for note in made.notes] == list("abcdefghij")
    assert [note.mark for note in made.notes] == [str(number) for number in range(1, 11)]


def test_marks_of_asterisks_take_no_number() -> None:
    made = of("P.[^one]\n\nQ.[^**][^two]", "[^one]: x\n[^two]: x\n[^*]: x\n[^**]: x", "author: A[^*]\n")

    assert [(note.mark, note.custom) for note in made.notes] == [("*", True), ("1", False), ("**", True), ("2", False)]
    assert marked(made.title_block.author[0]) == "A[*]"
    assert paragraphs(made) == ["P.[1]", "Q.[**][2]"]


def test_a_note_that_is_marked_twice_is_one_note() -> None:
    made = of("P.[^a]\n\nQ.[^b]\n\nR.[^a][^b]", "[^a]: x\n[^b]: y")

    assert [note.name for note in made.notes] == ["a", "b"]
    assert paragraphs(made) == ["P.[1]", "Q.[2]", "R.[1 again]^,^[2 again]"]


def test_marks_side_by_side_have_a_raised_comma_between_them_but_a_number_behind_asterisks_has_none() -> None:
    made = of("P.[^*][^a][^b][^c] Q.[^d] [^e]", "\n".join(f"[^{name}]: x" for name in "*abcde"))

    assert paragraphs(made) == ["P.[*][1]^,^[2]^,^[3] Q.[4] [5]"]


def test_asterisks_are_told_from_the_marks_before_them() -> None:
    made = of("P.[^*][^**][^a][^*]", "[^*]: x\n[^**]: x\n[^a]: x")

    assert paragraphs(made) == ["P.[*]^,^[**][1]^,^[* again]"]


def test_notes_written_in_place_are_numbered_among_the_others() -> None:
    made = of("P.^[First.]\n\nQ.[^n]^[Third.]", "[^n]: Second.")

    assert [(note.mark, plain(note.paragraphs[0])) for note in made.notes] == [
        ("1", "First."),
        ("2", "Second."),
        ("3", "Third."),
    ]
    assert paragraphs(made) == ["P.[1]", "Q.[2]^,^[3]"]
    assert len({note.name for note in made.notes}) == 3


def test_a_note_keeps_its_paragraphs() -> None:
    (note,) = of("P.[^a]", "[^a]: One.\n\n  Two.").notes

    assert note.paragraphs == ((Text("One."),), (Text("Two."),))


def test_a_note_without_words_is_a_gap() -> None:
    marking = said.Paragraph((said.NoteMark("a"),))
    (note,) = compose(said.Outline("en", mandate=said.Part(text=(marking,)), notes=(said.Note("a", ()),))).notes

    assert note.paragraphs == ((Gap("[text to come]"),),)


def test_a_note_that_nothing_refers_to_is_not_printed() -> None:
    assert of("P.", "[^a]: x").notes == ()


# --- faults ------------------------------------------------------------------------------------------------------


def test_an_outline_made_by_hand_is_checked_for_its_names() -> None:
    lost = said.Paragraph((said.Reference("para", ("nowhere",)),))
    with pytest.raises(Problems) as raised:
        compose(said.Outline("en", mandate=said.Part(text=(lost,))))

    assert [finding.code for finding in raised.value.findings] == ["N204"]


def test_equal_outlines_make_equal_reports() -> None:
    for yaml in rendered.EXAMPLES.values():
        assert compose(load(yaml)) == compose(load(yaml))

from __future__ import annotations

import rendered
from drafter.composing import compose
from drafter.inline import Gap, Link, Look, Text
from drafter.report import (
    AgendaItem,
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Annex,
    Block,
    Bullet,
    Item,
    Masthead,
    Note,
    NoteMark,
    Paragraph,
    Reference,
    Report,
    Section,
    TitleBlock,
    Unnumbered,
)
from drafter.source import load
from drafter.writers import text

MASTHEAD = Masthead("UN", "", "", "", "", "", "", "", "", "")
EMPTY = TitleBlock((), (), (), (), (), ())


def written(
    *content: Block, head: TitleBlock = EMPTY, annexes: tuple[Annex, ...] = (), notes: tuple[Note, ...] = ()
) -> str:
    return text.write(Report("en", "", None, MASTHEAD, (), head, content, annexes, notes))


def line(words: str) -> tuple[Text]:
    return (Text(words),)


def test_the_title_block_is_written_line_by_line_in_its_order_and_the_masthead_not() -> None:
    head = TitleBlock(
        (line("Body"),), (line("Session"),), (line("Bangkok and"), line("Bonn")),
        (AgendaItem(line("Agenda item 3"), (line("Matter"),)),), (line("Title"),), (line("Author"),),
    )  # fmt: skip

    assert written(head=head) == "Body\nSession\nBangkok and\nBonn\nAgenda item 3\nMatter\nTitle\nAuthor\n"


def test_an_empty_line_of_the_title_block_is_left_out() -> None:
    assert written(head=EMPTY) == ""


def test_labels_stand_before_words_with_a_blank() -> None:
    item = Item("i", "(a)", "(a)", 1, 1, line("item"), (Bullet("b", 2, line("bullet")),))
    paragraph = Paragraph("p", 1, "1.", "1", line("words"), (item,))

    assert written(Section("s", 1, "I.", "I", line("Heading"), (paragraph,))) == (
        "I. Heading\n1. words\n(a) item\n• bullet\n"
    )


def test_what_has_no_label_is_written_as_it_stands() -> None:
    assert written(Section("s", 1, "", "", line(" Heading")), Unnumbered("u", line(" words"))) == " Heading\n words\n"


def test_an_annex_has_its_heading_and_its_title_on_lines_of_their_own() -> None:
    agenda = (AgendaTime("t", line("10 a.m.")), AgendaSession("s", line("Opening")), AgendaLine("l", 1, line("Words")))

    assert (
        written(annexes=(Annex("a", "Annex", line("Agenda"), agenda),)) == "Annex\nAgenda\n10 a.m.\nOpening\n• Words\n"
    )


def test_every_kind_of_running_text_is_written_as_its_words() -> None:
    inlines = (
        Text("CO"),
        Text("2", Look.SUBSCRIPT),
        Text(" in "),
        Reference("p", "31"),
        Text(" at "),
        Link("https://un.org", (Text("the "), Text("site", Look.ITALIC))),
        Text(", "),
        Gap("[how many]"),
        NoteMark("n", "*"),
        NoteMark("m", "1", again=True),
    )

    assert written(Unnumbered("u", inlines)) == "CO2 in 31 at the site, [how many][^*][^1]\n"


def test_notes_stand_at_the_end_and_go_on_in_indented_lines() -> None:
    notes = (Note("a", "*", True, (line("Late."),)), Note("b", "1", False, (line("One."), line("Two."))))

    assert written(Unnumbered("u", line("x")), notes=notes) == "x\n[^*]: Late.\n[^1]: One.\n  Two.\n"


def test_a_whole_report_is_written() -> None:
    outline = load(rendered.english("P.[^n]\n- a\n\n# T\nQ.", "[^n]: CO~2~."))

    assert text.write(compose(outline)) == (
        "Ad Hoc Working Group on Long-term Cooperative Action under the Convention\nT\n"
        "I. Summary of the discussions\n1. P.[^1]\n(a) a\nA. T\n2. Q.\n[^1]: CO2.\n"
    )

"""Numbers are counted three times: by drafter, by a reading of the .docx, and by LibreOffice. All must agree."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest

import office
import reading
import rendered
from drafter import outline as said
from drafter.composing import compose
from drafter.inline import Text
from drafter.report import (
    Annex,
    Block,
    Box,
    Bullet,
    Figure,
    Item,
    Line,
    Paragraph,
    Report,
    Section,
    Table,
    below,
    plain,
)
from drafter.source import load

SEEDS = range(6)
AGENDA = "agenda: |\n  # 10 a.m.\n  ## Opening\n  - Words {#words}\n"


def labels(report: Report) -> list[str]:
    """The labels of the main text in reading order, a blank for what has none."""
    return [_label(block) for block in below(report.content)]


def _label(block: Block) -> str:
    match block:
        case Section() | Paragraph() | Item():
            return block.label
        case Bullet():
            return "•"
        case _:
            return ""


def english(text: str) -> list[str]:
    """The labels under the heading of the issues, in English."""
    return labels(compose(load(rendered.english(text))))[1:]


def annexes(text: str) -> list[list[str]]:
    """The labels of each annex."""
    outline = load(f"language: en\ntitle: T\nmandate: |\n  P.\n{text}")
    return [[annex.heading, *map(_label, below(annex.content))] for annex in compose(outline).annexes]


def test_parts_are_chapters_and_the_proposals_the_last_topic_of_the_issues() -> None:
    parts = "mandate: |\n  P.\norganization: |\n  P.\nissues: |\n  P.\n\n  # Topic\n  P.\nproposals: |\n  P.\n"

    assert labels(compose(load("language: en\ntitle: T\n" + parts))) == [
        "I.", "1.", "II.", "2.", "III.", "3.", "A.", "4.", "B.", "5.",
    ]  # fmt: skip


def test_proposals_without_issues_are_a_chapter() -> None:
    assert labels(compose(load("language: en\ntitle: T\nmandate: |\n  P.\nproposals: |\n  P.\n"))) == [
        "I.", "1.", "II.", "2.",
    ]  # fmt: skip


def test_paragraphs_run_through_while_headings_begin_anew() -> None:
    assert english("# A\n## A1\nP.\n\n## A2\nP.\n\n# B\n## B1\n### Ba\nP.\n\n### Bb\nP.") == [
        "A.", "1.", "1.", "2.", "2.", "B.", "1.", "(a)", "3.", "(b)", "4.",
    ]  # fmt: skip


def test_headings_below_one_without_a_number_have_none_either() -> None:
    assert english("# A\nP.\n\n# None {-}\n## Under\nP.\n\n# B\nP.") == ["A.", "1.", "", "", "2.", "B.", "3."]


def test_paragraphs_without_a_number_are_passed_over() -> None:
    assert english("P.\n\nP. {-}\n\nP.") == ["1.", "", "2."]


def test_items_begin_anew_under_each_paragraph_and_each_item() -> None:
    assert english("P:\n- a\n  - i\n  - ii\n- b\n  - i\n\nP:\n- a") == [
        "1.", "(a)", "(i)", "(ii)", "(b)", "(i)", "2.", "(a)",
    ]  # fmt: skip


def test_items_of_a_paragraph_that_goes_on_without_a_number_go_on_too() -> None:
    assert english("P:\n- a\n\nIt goes on: {-}\n- b") == ["1.", "(a)", "", "(b)"]


def test_items_right_under_a_heading_go_on_with_those_of_the_last_paragraph() -> None:
    assert english("P:\n- a\n\n# A\n- b") == ["1.", "(a)", "A.", "(b)"]


def test_items_before_the_first_paragraph_leave_its_number_alone() -> None:
    """In one list with it LibreOffice would print 2: the lists must part them."""
    assert english("- a\n- b\n\nP:\n- a") == ["(a)", "(b)", "1.", "(a)"]


def test_items_within_bullets_are_of_the_level_of_the_items_about_them_and_begin_anew_under_each() -> None:
    assert english("P:\n* x\n  - a\n    * y\n      - i\n  - b\n* z\n  - a") == [
        "1.", "•", "(a)", "•", "(i)", "(b)", "•", "(a)",
    ]  # fmt: skip


def test_items_within_a_bullet_do_not_count_among_those_beside_it() -> None:
    assert english("P:\n- a\n* x\n  - a\n  - b\n- b\n  * y\n    - i\n  - i\n- c") == [
        "1.", "(a)", "•", "(a)", "(b)", "(b)", "•", "(i)", "(i)", "(c)",
    ]  # fmt: skip


def test_each_of_the_four_levels_of_items_has_a_counter_of_its_own() -> None:
    assert english("P:\n- a\n  - i\n    - a\n      - i\n      - ii\n        * deeper\n    - b\n  - ii") == [
        "1.", "(a)", "(i)", "a.", "i.", "ii.", "•", "b.", "(ii)",
    ]  # fmt: skip


def test_what_hangs_under_bullets_knows_how_deep_it_hangs() -> None:
    report = compose(load(rendered.english("P:\n* x\n  - a\n    - i")))
    found = [block for block in below(report.content) if isinstance(block, Item | Bullet)]

    assert [(block.depth, getattr(block, "level", 0)) for block in found] == [(1, 0), (2, 1), (3, 2)]


def test_an_annex_counts_its_own_paragraphs_items_and_headings() -> None:
    text = "# One\n      P:\n      - a\n\n      # Two\n      ## Sub\n      P."
    assert annexes(f"annexes:\n  - title: A\n    text: |\n      {text}\n  - title: B\n    text: |\n      {text}\n") == [
        [f"Annex {number}", "I.", "1.", "(a)", "II.", "A.", "2."] for number in ("I", "II")
    ]


def test_an_annex_may_have_items_alone() -> None:
    assert annexes("annexes:\n  - title: A\n    text: |\n      - a\n      - b\n") == [["Annex", "(a)", "(b)"]]


def test_the_only_annex_has_no_number_and_nothing_in_the_agenda_has() -> None:
    assert annexes(AGENDA) == [["Annex", "", "", ""]]


def test_the_agenda_takes_its_place_among_the_annexes() -> None:
    own = "annexes:\n  - title: A\n    text: |\n      P.\n  - agenda\n"

    assert annexes(own + AGENDA) == [["Annex I", "1."], ["Annex II", "", "", ""]]


def test_names_are_those_given_or_else_the_part_and_the_place_in_it() -> None:
    own = "annexes:\n  - title: A\n    text: |\n      P.\n  - agenda\n"
    report = compose(load(rendered.english("P: {#first}\n- a\n\n# T\nP.") + own + AGENDA))

    assert [block.name for block in below(report.content)] == ["issues", "first", "issues.2", "issues.3", "issues.4"]
    assert [annex.name for annex in report.annexes] == ["annex.1", "agenda"]
    assert [[block.name for block in annex.content] for annex in report.annexes] == [
        ["annex1.1"],
        ["agenda.1", "agenda.2", "words"],
    ]


def test_every_label_is_cited_as_word_would_compute_it() -> None:
    """A reference to its own number or to that with those above it, less the full stops at the end.

    One in brackets is its own alone; what it hangs under is a reference before it.
    """
    report = compose(load(rendered.english("# A\n## B\n### C\nP:\n- a\n  - i\n    - a\n      - i")))

    assert [block.cited for block in below(report.content) if isinstance(block, Section | Paragraph | Item)] == [
        "I", "I.A", "I.A.1", "(a)", "1", "(a)", "(i)", "a", "i",
    ]  # fmt: skip


# --- outlines made at random -------------------------------------------------------------------------------------


class Maker:
    """Makes outlines that stretch the rules. Each block begins with the token Bn and ends with En."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.made = 0
        self.named: list[tuple[said.Kind, str]] = []

    def outline(self, language: str) -> said.Outline:
        mandate, *others = (said.Part(self.line(), self.text(level)) for level in (1, 1, 1, 2))
        many = self.chance.random() < 0.5
        agenda = said.Part(self.line(), (said.Section(self.line(), (said.Item(self.line()),)),)) if many else None
        annexes = [said.Annex(self.line(), self.text(0), f"annex{number}") for number in range(2 if many else 1)]
        bound = (annexes[0], said.AGENDA, annexes[1]) if many else (annexes[0],)
        last = said.Unnumbered(self.line() + tuple(self.references()))
        mandate = said.Part(mandate.title, (*mandate.text, last))
        title = ((Text("Z"),),)
        return said.Outline(language, "awglca", title=title, mandate=mandate, organization=others[0], issues=others[1],
                            proposals=others[2], agenda=agenda, annexes=bound)  # fmt: skip

    def line(self) -> said.Line:
        self.made += 1
        return (Text(f"B{self.made}x E{self.made}x"),)

    def name(self, kind: said.Kind) -> str:
        name = f"n{self.made}"
        self.named.append((kind, name))
        return name

    def references(self) -> Iterator[said.Inline]:
        """A reference to each name, so that LibreOffice computes them all."""
        for kind, name in self.named:
            yield Text(" R")
            yield said.Reference("ref" if self.chance.random() < 0.5 else kind, (name,))
        yield Text(" Z")

    def text(self, level: int) -> said.Blocks:
        """A text; now and then it begins with items that no paragraph leads in."""
        leading = self.points(0, at_least=1) if self.chance.random() < 0.3 else ()
        return (*leading, *self.blocks(level, numbered=True))

    def blocks(self, level: int, numbered: bool) -> Iterator[said.Block]:
        for _ in range(self.chance.randint(1, 3)):
            match self.chance.choice("ppppuib"):
                case "p":
                    line, name = self.line(), self.name("para")
                    yield said.Paragraph(line, self.points(0), name)
                case "u":
                    yield said.Unnumbered(self.line(), self.points(0))
                case _:
                    yield from self.points(0, at_least=1)
        for _ in range(self.chance.randint(0, 2) if level < 4 else 0):
            with_number = self.chance.random() < 0.8
            line = self.line()
            name = self.name("section") if numbered and with_number else ""
            yield said.Section(line, tuple(self.blocks(level + 1, numbered and with_number)), name, with_number)

    def points(self, depth: int, items: int = 0, at_least: int = 0) -> tuple[said.Point, ...]:
        """Points, so deep and under so many items."""
        if depth > 6 or (not at_least and self.chance.random() < 0.6):
            return ()
        return tuple(self.point(depth, items) for _ in range(self.chance.randint(1, 3)))

    def point(self, depth: int, items: int) -> said.Point:
        line = self.line()
        if items == 4 or self.chance.random() < 0.3:
            return said.Bullet(line, self.points(depth + 1, items))
        name = self.name("para")
        return said.Item(line, self.points(depth + 1, items + 1), name)


@cache
def made(seed: int) -> Report:
    return compose(Maker(seed).outline(("en", "zh")[seed % 2]))


def printed(report: Report) -> list[tuple[str, str]]:
    """Each block of a report as its label and words; an annex has its heading for a label."""
    found = [(_label(block), plain(_line(block))) for block in below(report.content)]
    for annex in report.annexes:
        found += [
            (annex.heading, plain(annex.title)),
            *((_agenda(block, annex), plain(_line(block))) for block in below(annex.content)),
        ]
    return found


def _line(block: Block) -> Line:
    assert not isinstance(block, Table | Figure | Box)
    return block.title if isinstance(block, Section) else block.line


def _agenda(block: Block, annex: Annex) -> str:
    return "•" if type(block).__name__ == "AgendaLine" else _label(block)


def _heading(line: reading.Line) -> str:
    return line.text if re.match("Annex|附件", line.text) else ""


@pytest.mark.parametrize("seed", SEEDS)
def test_labels_of_random_outlines_are_those_of_their_lists(seed: int) -> None:
    docx = rendered.render_report(made(seed))
    lines = reading.lines(docx)
    found = [
        (_heading(above) or line.label, line.text) for above, line in pairwise(lines) if re.match(r"B\d", line.text)
    ]

    assert found == printed(made(seed))
    assert len(found) > 20


@pytest.mark.parametrize("seed", SEEDS)
def test_references_of_random_outlines_are_what_their_fields_compute(seed: int) -> None:
    recomputed = reading.recomputed(rendered.render_report(made(seed)))

    assert [cached for _, cached, _ in recomputed] == [right for _, _, right in recomputed]


@office.requires_office
def test_libreoffice_prints_the_same_labels_and_references_for_random_outlines() -> None:
    files = {f"seed{seed}": rendered.render_report(made(seed)) for seed in SEEDS}
    pdfs = office.convert(files, "pdf")

    for seed in SEEDS:
        assert _tokens(pdfs[f"seed{seed}"]) == [
            (re.sub(r"\s", "", label), re.sub(r"\s", "", words)) for label, words in printed(made(seed))
        ], f"seed {seed}"


def _tokens(pdf: bytes) -> list[tuple[str, str]]:
    """The label before each token and the words from it on, read off the pages without blanks and running heads."""
    first, *rest = (page.strip("\n").split("\n") for page in office.pdf_text(pdf, "-raw").strip("\f\n").split("\f"))
    masthead = next(at for at, line in enumerate(first) if "[" in line)
    lines = [*first[:masthead], *(line for page in rest for line in page[1:-1])]
    text = re.sub(r"\s", "", "".join(lines)).partition("Z")[2]
    return re.findall(r"(.*?)(B\d+xE\d+x(?:R.*?Z)?)", text)

"""Reports in each of drafter's templates, and in templates that lack something: what is chosen, filled and said."""

from __future__ import annotations

import datetime
import re
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import office
import reading
import rendered
import test_shell
from drafter import word
from drafter.cli import main
from drafter.composing import compose
from drafter.inline import Text
from drafter.outline import TEMPLATES, Figure, Insertion, Masthead, Note, NoteMark, Outline, Part
from drafter.rendering import Job, Written, render
from drafter.report import Report
from drafter.source import Reading, load
from drafter.value import replace
from drafter.word import ShellError, package
from test_pages import SPECIMEN

FOLDER = rendered.ROOT / "templates"
SHELLS: dict[str, bytes] = {name: (FOLDER / f"{name}.docx").read_bytes() for name in TEMPLATES}
SMALL = load(rendered.english("# H {#h}\nP.\n- a\n  - i\n* b\n\nT {-}"))
SYMBOL, JOINT = "FCCC/SB/2024/1", "FCCC/CP/2024/10\nFCCC/PA/CMA/2024/7"
NOTES = (Note("a", ((Text("Not for circulation."),),)), Note("*", ((Text("Late."),),)))
Done = Callable[..., Written]


def outline(
    symbol: str = SYMBOL, marks: Mapping[str, str] | None = None, emblem: str = "", notice: str = "", **more: Any
) -> Outline:
    """A small outline with a masthead that gives all but the original language, and marks behind some of its values."""
    masthead = Masthead(
        symbol=symbol, distribution="restricted", date=datetime.date(2024, 7, 5), emblem=emblem,
        job_number="GE.24-01234", notice=notice,
        marks=tuple((key, (NoteMark(name),)) for key, name in (marks or {}).items()),
    )  # fmt: skip
    notes = tuple(note for note in NOTES if note.name in (marks or {}).values())
    return replace(SMALL, masthead=masthead, notes=notes, **more)


def printed(report: Report, shell: bytes) -> dict[str, str]:
    """The parts of a report in a shell, which pass every check."""
    marked = [name for name, _ in report.marks]
    docx = rendered.kept(word.write(report, word.fill(report.masthead, shell, marked=marked)))
    return {name: part.decode() for name, part in package.opened(docx).items() if name.endswith((".xml", ".rels"))}


@cache
def small(name: str) -> dict[str, str]:
    return printed(compose(outline()), SHELLS[name])


def changed(name: str, part: str, old: str, new: str) -> bytes:
    """A template of drafter's with something changed in one part."""
    parts = package.opened(SHELLS[name])
    before = parts[part].decode()
    assert old in before
    parts[part] = before.replace(old, new).encode()
    return package.saved(parts)


def words(part: str) -> str:
    return re.sub("<[^>]*>", "", part)


# Every report in every template.


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("example", rendered.PLAIN)
def test_an_example_says_the_same_in_every_template(name: str, example: str) -> None:
    report = compose(load(rendered.EXAMPLES[example]))
    docx, same = (
        rendered.kept(word.write(report, word.fill(report.masthead, shell)))
        for shell in (SHELLS[name], SHELLS["unfccc"])
    )

    assert [(line.label, line.text) for line in reading.lines(docx)] == [
        (line.label, line.text) for line in reading.lines(same)
    ]


def indents(part: str) -> list[list[tuple[str, ...]]]:
    """Left, hanging and first line of the first levels of each list, and which end of the number stands there."""
    lists = re.findall("<w:abstractNum .*?</w:abstractNum>", part)
    level = re.compile(r'<w:lvlJc w:val="(\w+)"/>.*?<w:ind w:left="(-?\d+)" (w:\w+="\d+)"')
    return [level.findall(one)[:3] for one in lists]


def test_numbers_stand_where_the_template_has_its_text() -> None:
    headings, paragraphs, bullets = indents(small("newyork")["word/numbering.xml"])
    assert headings == [("right", "1267", 'w:hanging="245')] * 3
    assert paragraphs == [
        ("left", "1267", 'w:firstLine="0'), ("left", "1267", 'w:firstLine="475'), ("left", "1742", 'w:firstLine="0'),
    ]  # fmt: skip
    assert [left for _, left, _ in bullets] == ["1742", "2217", "2692"]

    headings, paragraphs, _ = indents(small("plain")["word/numbering.xml"])
    assert headings == [("left", "567", 'w:hanging="567')] * 3
    assert [left for _, left, _ in paragraphs] == ["0", "0", "567"]


# Words of a specimen, and how far in from the margin they begin, in steps behind the indent of text; a bullet hangs.
STEPS = {"Mandate": 0, "1.": 0, "Aa": 1, "(a)": 1, "Ca": 2, "(i)": 1, "Da": 2, "Ea": 3, "Ha": 1, "Hb": 2, "Ib": 0}


@office.requires_office
def test_on_the_page_all_stands_at_the_margins_indents_and_steps_of_the_template() -> None:
    report = compose(load(SPECIMEN))
    shells = {name: SHELLS[name] for name in ("newyork", "plain")}
    files = {name: word.write(report, word.fill(report.masthead, shell)) for name, shell in shells.items()}
    pages = {name: office.words(pdf) for name, pdf in office.convert(files, "pdf").items()}
    found = {name: {word.text: word for word in reversed(words)} for name, words in pages.items()}

    for text, steps in STEPS.items():
        places = found["newyork"][text].x0, found["plain"][text].x0
        hung = 567 if text == "Mandate" else 0
        assert places == pytest.approx(((2467 + steps * 475) / 20, (1417 + steps * 567 + hung) / 20), abs=0.5), text
    assert found["newyork"]["I."].x1 == pytest.approx((1200 + 1267 - 245) / 20, abs=1.5)
    assert found["plain"]["I."].x0 == pytest.approx(1417 / 20, abs=0.5)


# The masthead, wherever it stands.


@pytest.mark.parametrize(("name", "part"), [("unfccc", "document"), ("newyork", "header3")])
def test_a_gap_of_the_masthead_is_marked_wherever_it_stands(name: str, part: str) -> None:
    text = small(name)[f"word/{part}.xml"]

    assert '<w:r><w:rPr><w:rStyle w:val="Gap"/></w:rPr><w:t xml:space="preserve">[language]</w:t></w:r>' in text


@pytest.mark.parametrize("name", ["unfccc", "newyork"])
def test_the_job_number_stands_in_the_footers(name: str) -> None:
    assert [("GE.24-01234" in words(small(name)[f"word/footer{n}.xml"])) for n in (1, 2, 3)] == [True] * 3


@pytest.mark.parametrize(
    ("name", "first"), [("unfccc", "word/header3.xml"), ("newyork", "word/header3.xml"), ("plain", "")]
)
def test_a_notice_stands_at_the_head_of_every_page(name: str, first: str) -> None:
    """Behind the symbol, or the word for a draft; alone where the first page has a head of its own."""
    parts = printed(compose(outline(notice="Unofficial translation")), SHELLS[name])
    heads = [words(text).strip() for part, text in sorted(parts.items()) if "word/header" in part and part != first]

    assert heads == [f"{SYMBOL} – Unofficial translation"] * len(heads)
    assert heads
    assert not first or words(parts[first]).endswith("Unofficial translation")
    assert ("<w:titlePg" in parts["word/document.xml"]) is bool(first)


def test_a_draft_with_a_notice_is_called_a_draft_too() -> None:
    report = compose(outline("", notice="Not for citation"))

    assert report.masthead.running_head == "Draft – Not for citation"


def test_a_notice_is_missed_where_the_first_page_has_no_place_for_it(done: Done) -> None:
    done(outline(notice="Advance version"))
    parts = package.opened(SHELLS["unfccc"])
    bare = parts["word/header3.xml"].replace(b"{{ notice }}", b"")
    Path("mine.docx").write_bytes(package.saved({**parts, "word/header3.xml": bare}))

    assert done(outline(notice="Advance version"), "mine.docx").sentences == (
        "mine.docx has no place for: notice; put {{ notice }} into it",
    )
    assert done(outline(notice="Advance version"), "plain").sentences == (
        "plain has no place for: job_number; choose another template to have it printed",
    )


@pytest.mark.parametrize("name", TEMPLATES)
def test_fields_without_a_value_leave_no_empty_run_in_headers_and_footers(name: str) -> None:
    parts = printed(compose(SMALL), SHELLS[name])

    assert "<w:t/>" not in "".join(text for part, text in parts.items() if "footer" in part or "header" in part)


@pytest.mark.parametrize(("name", "part"), [("unfccc", "document"), ("newyork", "header3")])
def test_a_joint_document_has_two_lines_of_symbols_and_another_one(name: str, part: str) -> None:
    joint = printed(compose(outline(JOINT)), SHELLS[name])
    two, one = (
        next(p for p in re.findall("<w:p>.*?</w:p>", parts[f"word/{part}.xml"]) if ">FCCC</w:t>" in p)
        for parts in (joint, small(name))
    )

    assert words(two.replace("<w:br/>", "|")) == "FCCC/CP/2024/10|FCCC/PA/CMA/2024/7"
    assert words(one) == "FCCC/SB/2024/1"
    assert "<w:br/>" not in one


@pytest.mark.parametrize("name", TEMPLATES)
def test_an_emblem_is_put_in_where_there_is_a_place_for_it(name: str) -> None:
    report, picture = compose(outline(emblem="e.png")), test_shell.png(30, 10)
    if name == "plain":
        with pytest.raises(ShellError, match="no picture named"):
            word.fill(report.masthead, SHELLS[name], picture)
    else:
        docx = rendered.kept(word.write(report, word.fill(report.masthead, SHELLS[name], picture)))
        assert picture in package.opened(docx).values()


# Notes on values of the masthead.

MARKED = compose(outline(marks={"distribution": "*"}))


def test_a_mark_behind_a_value_of_the_masthead_is_a_footnote_there() -> None:
    text = printed(MARKED, SHELLS["unfccc"])["word/document.xml"]

    assert text[text.index("Distr.: Restricted") :].startswith(
        'Distr.: Restricted</w:t></w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        '<w:footnoteReference w:customMarkFollows="1" w:id="1"/>'
    )
    assert "\ue001" not in text


def test_a_mark_leaves_what_stands_around_it_as_it_looks() -> None:
    field = "<w:t>{{ distribution }}"
    bold = f"<w:rPr><w:b/></w:rPr>{field} (Geneva)"
    text = printed(MARKED, changed("unfccc", "word/document.xml", field, bold))["word/document.xml"]

    assert re.search(r"<w:r><w:rPr><w:b/></w:rPr><w:t[^>]*>Distr.: Restricted</w:t></w:r>", text)
    assert re.search(r"<w:r><w:rPr><w:b/></w:rPr><w:t[^>]*> \(Geneva\)</w:t></w:r>", text)


def test_a_value_that_is_a_gap_may_have_a_mark() -> None:
    report = compose(outline("", marks={"symbol": "*"}))

    assert 'w:id="1"/>' in printed(report, SHELLS["unfccc"])["word/document.xml"]


def test_a_value_that_stands_twice_has_its_note_once() -> None:
    twice = changed("unfccc", "word/document.xml", "{{ date }}", "{{ distribution }}")
    text = printed(MARKED, twice)["word/document.xml"]

    assert (text.count("Distr.: Restricted"), text.count("<w:footnoteReference ")) == (2, 1)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("newyork", "it has {{ distribution }} in a header or footer, where Word allows no notes; "),
        ("plain", "it has no place before the report for {{ distribution }}, behind which the outline marks a note; "),
    ],
)
def test_where_word_allows_no_note_the_mark_is_refused_with_what_to_do(name: str, why: str) -> None:
    with pytest.raises(ShellError, match=re.escape(f"{why}let the outline put the mark on the title instead")):
        printed(MARKED, SHELLS[name])


def test_notes_that_would_stand_in_another_order_than_they_are_numbered_are_refused() -> None:
    """LibreOffice pairs notes with their marks by their order."""
    parts = package.opened(SHELLS["unfccc"])
    text = parts["word/document.xml"].decode()
    for old, new in (("distribution", "?"), ("symbol", "distribution"), ("?", "symbol")):
        text = text.replace(f"{{{{ {old} }}}}", f"{{{{ {new} }}}}")
    shell = package.saved({**parts, "word/document.xml": text.encode()})
    with pytest.raises(ShellError, match=re.escape("it has {{ distribution }} before {{ symbol }}")):
        printed(compose(outline(marks={"symbol": "a", "distribution": "*"})), shell)


# What is chosen, and what is said.


@pytest.fixture
def done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Done:
    """Renders an outline in the template that the command is given, by its name or a path, or in none."""
    monkeypatch.chdir(tmp_path)

    def rendering(given: Outline, template: str | None = None) -> Written:
        Path("a.yaml").touch()
        monkeypatch.setattr("drafter.source.read", lambda _: Reading(given, ()))
        job = Job(Path("a.yaml"), None, Path(template) if template else None, force=True, source=False)
        return render(job, time.perf_counter())

    return rendering


def paper() -> str:
    """The width of the paper of what was written."""
    text = package.opened(Path("a.docx").read_bytes())["word/document.xml"].decode()
    return str(re.findall(r'<w:pgSz w:w="(\d+)"', text)[0])


def test_the_outline_names_a_template_and_the_command_another(done: Done) -> None:
    widths = []
    for given, template in (
        (outline(), None),
        (outline(template="newyork"), None),
        (outline(), "newyork"),
        (outline(template="newyork"), "unfccc"),
    ):
        assert done(given, template).summary
        widths.append(paper())

    assert widths == ["11906", "12240", "12240", "11906"]


def test_the_name_of_a_template_is_one_whatever_stands_in_the_folder(done: Done) -> None:
    done(outline())
    Path("newyork").write_bytes(b"notes")
    Path("newyork.docx").write_bytes(SHELLS["unfccc"])

    assert done(outline(), "newyork").summary
    assert paper() == "12240"
    assert done(outline(), "newyork.docx").summary
    assert paper() == "11906"


def test_a_word_that_is_the_name_of_no_template_is_told_the_names(done: Done) -> None:
    assert done(outline(), "newyrok").sentences == (
        "newyrok: there is no such template; drafter's own are unfccc, newyork and plain, any other is a .docx file",
    )


def test_a_template_without_a_place_for_what_the_outline_gives_is_named_and_the_report_written(done: Done) -> None:
    done(outline())
    lacking = changed("unfccc", "word/document.xml", "{{ date }}", "{% if date %}!{% endif %}")
    Path("mine.docx").write_bytes(lacking)
    written = done(outline(JOINT), "mine.docx")
    assert written.sentences == ("mine.docx has no place for: date; put {{ date }} into it",)
    assert written.summary

    parts = package.opened(lacking).items()
    bare = {name: re.sub(rb"\{\{ (?:job_number|joint_\w+|running_head) }}", b"", part) for name, part in parts}
    Path("mine.docx").write_bytes(package.saved(bare))
    assert done(outline(JOINT), "mine.docx").sentences == (
        "mine.docx has no place for: joint_symbol, date, job_number; "
        "put {{ joint_symbol }} and {{ date }} and {{ job_number }} into it",
    )


def test_a_second_symbol_is_missed_where_the_first_has_a_place_above_the_text(done: Done) -> None:
    done(outline())
    text = re.sub(r"\{\{ joint_\w+ }}", "", package.opened(SHELLS["unfccc"])["word/document.xml"].decode())
    Path("mine.docx").write_bytes(
        package.saved({**package.opened(SHELLS["unfccc"]), "word/document.xml": text.encode()})
    )

    assert done(outline(JOINT), "mine.docx").sentences == (
        "mine.docx has no place for: joint_symbol; put {{ joint_symbol }} into it",
    )
    assert done(outline(JOINT), "plain").sentences == (
        "plain has no place for: job_number; choose another template to have it printed",
    )


def test_the_command_says_what_has_no_place_and_does_not_fail_for_it(
    done: Done, capsys: pytest.CaptureFixture[str]
) -> None:
    done(outline())
    assert main(["render", "a.yaml", "--template", "plain", "--no-source", "--force", "--quiet"]) == 0
    assert capsys.readouterr().err == (
        "drafter: plain has no place for: job_number; choose another template to have it printed\n"
    )


@pytest.mark.parametrize("name", ["unfccc", "newyork"])
def test_templates_with_a_masthead_have_a_place_for_all(name: str, done: Done) -> None:
    report = compose(outline(JOINT))

    assert word.unplaced(report, word.fill(report.masthead, SHELLS[name])) == ()
    assert done(outline(JOINT), name).sentences == ()


def test_what_no_document_without_a_masthead_has_is_not_missed_in_the_plain_template(done: Done) -> None:
    given = replace(outline(), masthead=Masthead(SYMBOL, "restricted", datetime.date(2024, 7, 5), "en"))
    assert done(given, "plain").sentences == ()

    Path("e.png").write_bytes(test_shell.png(9, 9))
    assert done(outline(JOINT, emblem="e.png"), "plain").sentences == (
        "plain has no place for: job_number, emblem; choose another template to have it printed",
    )


# Pictures of figures.

COAST = Figure("coast", (Text("The coast"),), "maps/coast.png", "A line.")
TOWNS = Figure("towns", (Text("Towns"),), "../towns.jpg", "Dots.")


def with_figures(*figures: Figure, emblem: str = "") -> Outline:
    placed = Part((), tuple(Insertion(figure.name) for figure in figures))
    return outline(emblem=emblem, mandate=placed, figures=figures)


def test_of_template_emblem_and_figures_all_that_is_wrong_is_told_at_once(done: Done) -> None:
    done(outline())
    Path("a.docx").unlink()
    Path("maps").mkdir()
    Path("maps/coasts.png").touch()

    assert done(with_figures(COAST, TOWNS, emblem="e.png"), "mine.docx").sentences == (
        "mine.docx: there is no such file",
        "e.png: there is no such file",
        "figure coast: maps/coast.png: there is no such file; did you mean maps/coasts.png?",
        "figure towns: ../towns.jpg: this must be beside the outline or in a folder below it; put a copy there",
    )
    assert not Path("a.docx").exists()


@pytest.mark.parametrize(
    ("content", "why"), [(b"", "the picture is empty"), (b"GIF89a", "this is neither a PNG nor a JPEG picture")]
)
def test_what_is_no_picture_is_refused_by_the_name_of_its_figure(content: bytes, why: str, done: Done) -> None:
    done(outline())
    Path("maps").mkdir()
    Path("maps/coast.png").write_bytes(content)

    assert done(with_figures(COAST)).sentences == (f"figure coast: maps/coast.png: {why}",)


def test_the_pictures_of_figures_reach_the_writer_by_the_names_of_their_files(
    done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Mapping[str, bytes]] = []

    def write(report: Report, shell: bytes, outline: str, files: Mapping[str, bytes]) -> bytes:
        given.append(files)
        return b""

    monkeypatch.setattr(word, "write", write)
    done(outline())
    Path("maps").mkdir()
    Path("maps/coast.png").write_bytes(test_shell.png(9, 9))

    assert done(with_figures(COAST)).summary
    assert given[1:] == [{"maps/coast.png": test_shell.png(9, 9)}]

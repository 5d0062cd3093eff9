"""Reports in each of drafter's templates, and in templates that lack something: what is chosen, filled and said."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import reading
import rendered
import test_shell
from drafter import word
from drafter.composing import compose
from drafter.outline import TEMPLATES
from drafter.rendering import Job, Written, render
from drafter.report import Report
from drafter.source import load
from drafter.word import ShellError, package

FOLDER = rendered.ROOT / "templates"
SHELLS = {name: (FOLDER / f"{name}.docx").read_bytes() for name in TEMPLATES}
ALL = pytest.mark.parametrize("name", TEMPLATES)
HEAD = (
    "masthead:\n  symbol: {symbol}\n  distribution: restricted{mark}\n  date: 2024-07-05\n  job_number: GE.24-01234\n"
)


def english(symbol: str = "FCCC/SB/2024/1", mark: str = "", more: str = "", notes: str = "") -> str:
    """A small outline with a masthead that gives all but the original language."""
    head = HEAD.format(symbol=symbol, mark=mark) + more
    return rendered.english("# H {#h}\nP.\n- a\n  - i\n* b\n\nT {-}", head=head, notes=notes)


def printed(report: Report, shell: bytes) -> dict[str, str]:
    """The parts of a report in a shell, which pass every check."""
    marked = [name for name, _ in report.marks]
    docx = rendered.kept(word.write(report, word.fill(report.masthead, shell, marked=marked)))
    return {name: part.decode() for name, part in package.opened(docx).items() if name.endswith((".xml", ".rels"))}


@cache
def small(name: str) -> dict[str, str]:
    return printed(compose(load(english())), SHELLS[name])


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


@ALL
@pytest.mark.parametrize("example", rendered.EXAMPLES)
def test_an_example_says_the_same_in_every_template(name: str, example: str) -> None:
    report = compose(load(rendered.EXAMPLES[example]))
    docx = rendered.kept(word.write(report, word.fill(report.masthead, SHELLS[name])))
    same = rendered.kept(word.write(report, word.fill(report.masthead, SHELLS["unfccc"])))

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


# The masthead, wherever it stands.


@pytest.mark.parametrize(("name", "part"), [("unfccc", "document"), ("newyork", "header3")])
def test_a_gap_of_the_masthead_is_marked_wherever_it_stands(name: str, part: str) -> None:
    text = small(name)[f"word/{part}.xml"]

    assert re.search(r'<w:r><w:rPr><w:rStyle w:val="Gap"/>[^t]*<w:t [^>]*>\[original language\]', text)


@pytest.mark.parametrize("name", ["unfccc", "newyork"])
def test_the_job_number_stands_in_the_footers(name: str) -> None:
    assert [("GE.24-01234" in words(small(name)[f"word/footer{n}.xml"])) for n in (1, 2, 3)] == [True] * 3


def test_without_a_job_number_the_footers_have_no_empty_run() -> None:
    parts = printed(compose(load(rendered.english("P."))), SHELLS["newyork"])

    assert "<w:t/>" not in "".join(parts[name] for name in parts if "footer" in name or "header" in name)


@pytest.mark.parametrize(("name", "part"), [("unfccc", "document"), ("newyork", "header3")])
def test_a_joint_document_has_two_lines_of_symbols_and_another_one(name: str, part: str) -> None:
    joint = printed(compose(load(english("|\n    FCCC/CP/2024/10\n    FCCC/PA/CMA/2024/7"))), SHELLS[name])
    joint_line, one_line = (re.search("<w:p>(?:(?!</w:p>).)*FCCC</w:t>.*?</w:p>", parts[f"word/{part}.xml"])
                            for parts in (joint, small(name)))  # fmt: skip
    assert joint_line and one_line

    assert words(joint_line[0].replace("<w:br/>", "|")) == "FCCC/CP/2024/10|FCCC/PA/CMA/2024/7"
    assert words(one_line[0]) == "FCCC/SB/2024/1"
    assert "<w:br/>" not in one_line[0]


@ALL
def test_an_emblem_is_put_in_where_there_is_a_place_for_it(name: str) -> None:
    report = compose(load(english(more="  emblem: e.png\n")))
    picture = test_shell.png(30, 10)
    if name == "plain":
        with pytest.raises(ShellError, match="no picture named"):
            word.fill(report.masthead, SHELLS[name], picture)
    else:
        docx = rendered.kept(word.write(report, word.fill(report.masthead, SHELLS[name], picture)))
        assert picture in package.opened(docx).values()


# Notes on values of the masthead.


def marked(mark: str = "[^*]") -> Report:
    note = "[^*]: Late. See {section:h}." if mark == "[^*]" else "[^a]: Not for circulation.\n[^*]: Late."
    return compose(load(english(mark=mark, notes=note)))


def test_a_mark_behind_a_value_of_the_masthead_is_a_footnote_there() -> None:
    text = printed(marked(), SHELLS["unfccc"])["word/document.xml"]
    behind = text[text.index("Distr.: Restricted") :]

    assert behind.startswith(
        'Distr.: Restricted</w:t></w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        '<w:footnoteReference w:customMarkFollows="1" w:id="1"/>'
    )
    assert "\ue001" not in text


def test_a_mark_leaves_the_look_of_what_stands_around_it() -> None:
    shell = changed(
        "unfccc",
        "word/document.xml",
        "<w:t>{{ distribution }}",
        "<w:rPr><w:b/></w:rPr><w:t>{{ distribution }} (Geneva)",
    )
    text = printed(marked("[^a][^*]"), shell)["word/document.xml"]

    assert re.search(r"<w:r><w:rPr><w:b/></w:rPr><w:t[^>]*>Distr.: Restricted</w:t></w:r>", text)
    assert re.search(r"<w:r><w:rPr><w:b/></w:rPr><w:t[^>]*> \(Geneva\)</w:t></w:r>", text)


def test_a_value_that_stands_twice_has_its_note_once() -> None:
    text = printed(marked(), changed("unfccc", "word/document.xml", "{{ date }}", "{{ distribution }}"))[
        "word/document.xml"
    ]

    assert (text.count("Distr.: Restricted"), text.count("<w:footnoteReference ")) == (2, 1)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("newyork", "it has {{ distribution }} in a header or footer, where Word allows no notes; let the outline put"),
        ("plain", "it has no place before the report for {{ distribution }}, behind which the outline marks a note; "),
    ],
)
def test_where_word_allows_no_note_the_mark_is_refused_with_what_to_do(name: str, why: str) -> None:
    with pytest.raises(ShellError, match=re.escape(why)) as raised:
        printed(marked(), SHELLS[name])
    assert "on the title instead" in str(raised.value)


def test_notes_that_would_stand_in_another_order_than_they_are_numbered_are_refused() -> None:
    shell = changed("unfccc", "word/document.xml", "{{ date }}", "{{ symbol }}")
    shell = package.saved({
        name: part.replace(b"<w:t>{{ symbol }}", b"<w:t>", 1) if name == "word/document.xml" else part
        for name, part in package.opened(shell).items()
    })  # fmt: skip
    report = compose(load(english("FCCC/SB/2024/1[^a]", "[^*]", notes="[^a]: A.\n[^*]: Late.")))
    with pytest.raises(ShellError, match=re.escape("it has {{ distribution }} before {{ symbol }}")):
        printed(report, shell)


# What is chosen, and what is said: as the command does it.


@pytest.fixture(autouse=True)
def a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield


def done(text: str, template: str | None = None) -> Written:
    Path("a.yaml").write_text(text, encoding="utf-8")
    return render(Job(Path("a.yaml"), None, Path(template) if template else None, force=True), time.perf_counter())


def paper() -> str:
    """The width of the paper of what was written."""
    found = re.search(r'<w:pgSz w:w="(\d+)"', package.opened(Path("a.docx").read_bytes())["word/document.xml"].decode())
    assert found
    return found[1]


def test_the_outline_names_a_template_and_the_command_another() -> None:
    assert done(english()).summary and paper() == "11906"
    assert done(f"template: newyork\n{english()}").summary and paper() == "12240"
    assert done(english(), "newyork").summary and paper() == "12240"
    assert done(f"template: newyork\n{english()}", "unfccc").summary and paper() == "11906"


def test_the_name_of_a_template_is_one_whatever_stands_in_the_folder() -> None:
    Path("newyork").write_bytes(b"notes")
    Path("newyork.docx").write_bytes(SHELLS["unfccc"])

    assert done(english(), "newyork").summary and paper() == "12240"
    assert done(english(), "newyork.docx").summary and paper() == "11906"


def test_a_word_that_is_the_name_of_no_template_is_told_the_names() -> None:
    assert done(english(), "newyrok").sentences == (
        "newyrok: there is no such template; drafter's own are unfccc, newyork and plain, any other is a .docx file",
    )


def test_a_template_without_a_place_for_what_the_outline_gives_is_named_and_the_report_written() -> None:
    Path("mine.docx").write_bytes(changed("unfccc", "word/document.xml", "{{ date }}", "{% if date %}!{% endif %}"))
    written = done(english("|\n    FCCC/CP/2024/10\n    FCCC/PA/CMA/2024/7"), "mine.docx")
    assert (written.sentences, bool(written.summary)) == (
        ("mine.docx has no place for: date; put {{ date }} into it",),
        True,
    )

    parts = package.opened(Path("mine.docx").read_bytes())
    bare = {name: re.sub(rb"\{\{ (?:job_number|joint_\w+) }}", b"", part) for name, part in parts.items()}
    Path("mine.docx").write_bytes(package.saved(bare))
    assert done(english("|\n    FCCC/CP/2024/10\n    FCCC/PA/CMA/2024/7"), "mine.docx").sentences == (
        "mine.docx has no place for: date, job_number; put {{ date }} and {{ job_number }} into it",
    )


@pytest.mark.parametrize("name", ["unfccc", "newyork"])
def test_templates_with_a_masthead_have_a_place_for_all(name: str) -> None:
    text = english("|\n    FCCC/CP/2024/10\n    FCCC/PA/CMA/2024/7")
    report = compose(load(text))

    assert word.unplaced(report, word.fill(report.masthead, SHELLS[name])) == ()
    assert done(text, name).sentences == ()


def test_what_no_document_without_a_masthead_has_is_not_missed_in_the_plain_template() -> None:
    Path("e.png").write_bytes(test_shell.png(9, 9))

    assert (
        done(
            rendered.english("P.", head="masthead:\n  symbol: FCCC/SB/2024/1\n  date: 2024-07-05\n"), "plain"
        ).sentences
        == ()
    )
    assert done(english(more="  emblem: e.png\n"), "plain").sentences == (
        "plain has no place for: job_number, emblem; choose another template to have it printed",
    )


# Pictures of figures.

FIGURES = """figures:
  coast:
    title: The coast
    file: maps/coast.png
    description: A line.
  towns:
    title: Towns
    file: ../towns.jpg
    description: Dots.
"""


def test_of_figures_template_and_emblem_all_that_is_wrong_is_told_at_once() -> None:
    Path("maps").mkdir()
    Path("maps/coasts.png").write_bytes(b"GIF89a")
    text = rendered.english("{insert:coast}\n\n{insert:towns}", head=f"masthead:\n  emblem: e.png\n{FIGURES}")
    assert done(text, "mine.docx").sentences == (
        "mine.docx: there is no such file",
        "e.png: there is no such file",
        "figure coast: maps/coast.png: there is no such file; did you mean maps/coasts.png?",
        "figure towns: ../towns.jpg: this must be beside the outline or in a folder below it; put a copy there",
    )
    assert not Path("a.docx").exists()


def test_the_pictures_of_figures_reach_the_writer_by_the_names_of_their_files(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("maps").mkdir()
    Path("maps/coast.png").write_bytes(b"")
    text = rendered.english("{insert:coast}", head=FIGURES[: FIGURES.index("  towns")])
    assert done(text).sentences == ("figure coast: maps/coast.png: the picture is empty",)
    Path("maps/coast.png").write_bytes(b"GIF89a")
    assert done(text).sentences == ("figure coast: maps/coast.png: this is neither a PNG nor a JPEG picture",)

    Path("maps/coast.png").write_bytes(test_shell.png(9, 9))
    given: list[object] = []
    monkeypatch.setattr(word, "write", lambda *arguments: given.append(arguments[3]) or b"")
    done(text)
    assert given == [{"maps/coast.png": test_shell.png(9, 9)}]

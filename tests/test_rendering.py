"""Rendering: what is written, what is said of it, and what is never written over."""

from __future__ import annotations

import io
import os
import re
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest

import reading
import rendered
import test_shell
from drafter import caching, files, printing
from drafter.dumping import dump
from drafter.place import Finding, Place
from drafter.rendering import Job, Written, render
from drafter.report import Masthead, Report
from drafter.source import load
from drafter.word import origin, package
from test_package import zipped

SMALL = rendered.english("Views differed.")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def done(
    text: str | bytes = SMALL, output: str | None = None, template: str | None = None, force: bool = False
) -> Written:
    """What comes of an outline ``a.yaml`` with this text."""
    Path("a.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    return render(Job(Path("a.yaml"), output, Path(template) if template else None, force), time.perf_counter())


def refused(written: Written) -> str:
    """The one sentence about files with which a job was refused."""
    assert written.summary == ""
    assert written.findings == ()
    (sentence,) = written.sentences
    return sentence.replace("\\", "/")


def entries() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_a_report_is_written_and_counted() -> None:
    written = done(rendered.EXAMPLES["2011_bangkok"])

    assert re.fullmatch(r"Wrote a\.docx: 32 paragraphs, 6 notes, 4,772 words, in \d+\.\d\d s\.", written.summary)
    assert written.live
    assert rendered.kept(Path("a.docx").read_bytes()) == rendered.example("2011_bangkok")
    assert entries() == ["a.docx", "a.yaml"]


@pytest.mark.parametrize("output", ["a.txt", "a.TXT"])
def test_plain_text_is_written_by_the_ending_of_the_file(output: str) -> None:
    written = done(output=output)

    assert written.summary.startswith(f"Wrote {output}: 1 paragraph, 0 notes, ")
    assert not written.live
    assert "1. Views differed." in Path(output).read_text(encoding="utf-8").replace("\t", " ")


def test_all_faults_are_found_at_once_and_no_file_is_touched() -> None:
    Path("a.docx").write_bytes(b"old")
    written = done("language: en\nbody: awglcb\ntitel: T\nissues: |\n  See {para:x}.\n")

    assert [(f.place, f.level) for f in written.findings if f.level == "fault"] == [
        (Place(2, 7), "fault"),
        (Place(3, 1), "fault"),
        (Place(5, 7), "fault"),
    ]
    assert written.summary == ""
    assert Path("a.docx").read_bytes() == b"old"


def test_a_file_that_is_not_in_utf_8_is_a_finding_with_its_place() -> None:
    written = done(b"language: en\ntitle: Caf\xe9\n")

    assert [(f.code, f.place) for f in written.findings] == [("F101", Place(2, 11))]
    assert written.typed == "language: en\ntitle: Caf\ufffd\n"


def test_an_empty_file_says_how_to_begin() -> None:
    (finding,) = done("").findings

    assert finding == Finding("K101", Place(1, 1), "the outline is empty", "begin it with the line “language: en”")


# What is never written over.


def test_a_file_of_drafter_is_written_over_freely() -> None:
    done()
    written = done(rendered.english("Other views."))

    assert written.summary
    assert origin.state(Path("a.docx").read_bytes()) == "ours"
    assert "Other views." in Path("a.docx").read_bytes().decode("latin-1")


def _saved_by_python_docx(content: bytes) -> bytes:
    stream = io.BytesIO()
    docx.Document(io.BytesIO(content)).save(stream)
    return stream.getvalue()


def test_a_file_that_was_saved_and_not_edited_is_written_over() -> None:
    done()
    Path("a.docx").write_bytes(_saved_by_python_docx(Path("a.docx").read_bytes()))

    assert done(rendered.english("Other views.")).summary


def test_a_file_that_is_edited_while_its_report_is_being_written_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    done()
    printed = printing.word

    def edit_meanwhile(*given: Any) -> printing.Printed:
        content = printed(*given)
        Path("a.docx").write_bytes(_with_one_change(Path("a.docx").read_bytes()))
        return content

    monkeypatch.setattr(printing, "word", edit_meanwhile)

    assert EDITED in refused(done(rendered.english("Other views.")))
    assert b"agreed" in Path("a.docx").read_bytes()


def test_nobody_waits_for_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.docx").write_bytes(b"notes")
    monkeypatch.setattr(printing, "word", lambda *_: pytest.fail("it was written before the file was looked at"))

    assert FOREIGN in refused(done())


def test_the_word_file_carries_its_outline_without_remarks_unless_it_is_not_to() -> None:
    text = "# to my colleague\n" + rendered.english("Views <!-- whose? --> differed & *agreed*.")
    Path("a.yaml").write_text(text, encoding="utf-8")

    assert render(Job(Path("a.yaml"), "a.docx", None, force=False), 0).summary
    carried = reading.outline(rendered.kept(Path("a.docx").read_bytes()))
    assert carried == dump(load(text))
    assert "colleague" not in carried
    assert "whose" not in carried

    Path("a.yaml").write_text(text + "  See {para:fight}. {#fight}\n", encoding="utf-8")
    assert render(Job(Path("a.yaml"), "a.docx", None, force=False, source=False), 0).summary
    assert b"fight" not in Path("a.docx").read_bytes()
    assert reading.recomputed(Path("a.docx").read_bytes()) == [("REF _n_2 \\n \\h", "1", "1")]
    assert reading.outline(rendered.kept(Path("a.docx").read_bytes())) == ""
    assert b"whose" not in Path("a.docx").read_bytes()
    assert origin.state(Path("a.docx").read_bytes()) == "ours"


def test_each_step_is_told_as_it_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(caching.VARIABLE, str(tmp_path / "cache"))
    told: list[str] = []
    Path("a.yaml").write_text(rendered.english("Views differed."), encoding="utf-8")
    render(Job(Path("a.yaml"), "a.docx", None, force=False), 0, told.append)

    assert [step.split(" ")[0] for step in told] == ["reading", "composing", "filling", "writing", "saving"]
    assert told[0] == "reading a.yaml"
    assert told[-1] == "saving a.docx"


def _with_one_change(content: bytes) -> bytes:
    parts = package.opened(content)
    return package.saved({**parts, "word/document.xml": parts["word/document.xml"].replace(b"differed", b"agreed")})


EDITED = (
    "somebody has edited this file since drafter wrote it; bring the edits back with drafter pull, "
    "write to another name with -o"
)
FOREIGN = "this file is there already, and drafter did not write it; write to another name with -o"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (_with_one_change, EDITED),
        (lambda content: _saved_by_python_docx(_with_one_change(content)), EDITED),
        (lambda _: rendered.SHELL, FOREIGN),
        (lambda _: b"", FOREIGN),
        (lambda _: b"notes", FOREIGN),
    ],
)
def test_anything_else_is_left_alone_without_force(change: Callable[[bytes], bytes], why: str) -> None:
    done()
    there = change(Path("a.docx").read_bytes())
    Path("a.docx").write_bytes(there)

    assert refused(done()) == f"a.docx: {why}, or overwrite it with --force"
    assert Path("a.docx").read_bytes() == there
    assert done(force=True).summary
    assert origin.state(Path("a.docx").read_bytes()) == "ours"


def test_a_text_is_written_over_only_where_nothing_is_lost() -> None:
    done(output="a.txt")
    assert done(output="a.txt").summary

    Path("a.txt").write_text("mine", encoding="utf-8")
    assert refused(done(output="a.txt")).startswith("a.txt: this file is there already, and says something else; write")
    assert done(output="a.txt", force=True).summary


def test_not_even_by_force_is_a_report_written_over_its_own_outline_or_template() -> None:
    Path("b.txt").write_text(SMALL, encoding="utf-8")
    job = Job(Path("b.txt"), "./b.txt", None, force=True)
    assert refused(render(job, 0)) == "b.txt: this is the outline itself; write to another name with -o"

    Path("mine.docx").write_bytes(rendered.SHELL)
    said = refused(done(output="mine.docx", template="mine.docx", force=True))
    assert said == "mine.docx: this is the template itself; write to another name with -o"
    assert Path("mine.docx").read_bytes() == rendered.SHELL


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_in_the_place_of_the_file_is_named(force: bool) -> None:
    Path("a.docx").mkdir()

    assert refused(done(force=force)) == "a.docx: it cannot be written: this is a folder"


# Templates.


def shelled(change: Callable[[str], str], part: str = "word/document.xml") -> str:
    """The name of a template that is the shell with one part changed."""
    Path("mine.docx").write_bytes(test_shell.shell(change, part))
    return "mine.docx"


def test_a_template_that_is_not_there_is_named_with_the_nearest() -> None:
    shelled(str)

    assert refused(done(template="mein.docx")) == "mein.docx: there is no such file; did you mean mine.docx?"


@pytest.mark.parametrize(
    ("content", "rest"),
    [
        (
            b"",
            "the file is empty; fetch it once more from where it is, such as the e-mail or the shared folder",
        ),
        (b"%PDF-1.7", "this is a PDF, not a Word document (.docx); ask for the .docx that it was made from"),
        (
            b"language: en\n",
            "this is plain text, not a Word document (.docx); ask for it as a Word document; the name of an outline "
            "ends in .yaml",
        ),
        (
            rendered.SHELL[:9999],
            "this is only the beginning of a file: it broke off while it was copied or sent; fetch it once more; if "
            "that does not help, ask for it anew",
        ),
    ],
)
def test_a_template_that_is_no_word_file_is_refused(content: bytes, rest: str) -> None:
    Path("mine.docx").write_bytes(content)

    assert refused(done(template="mine.docx")) == f"mine.docx: this template cannot be used: {rest}"


def test_a_bomb_is_refused() -> None:
    Path("mine.docx").write_bytes(zipped({**package.opened(rendered.SHELL), "word/a.png": bytes(65_000_000)}))

    assert ": it unpacks to more than a Word file should" in refused(done(template="mine.docx"))


@pytest.mark.parametrize(
    ("instead", "why"),
    [
        ("{{ dat }}", "there is no field {{ dat }} (first table, second row, third cell, second paragraph); did "),
        ("{{ date", "the field is unfinished: “{{” begins a field that does not end in this paragraph "),
        ("{% for %}", "“{% for %}” is refused: a template may "),
        ("{{ cycler.__init__.__globals__.os.system('touch hostile') }}", "“{{ cycler.__init__.__globals__.…” is refu"),
        ("{{ ''.__class__.__mro__ }}", "“{{ ''.__class__.__mro__ }}” is refused: a template may "),
        ("{% include '/etc/passwd' %}", "“{% include '/etc/passwd' %}” is refused: a template may "),
    ],
)
def test_a_template_whose_fields_cannot_be_filled_is_refused_and_nothing_runs(instead: str, why: str) -> None:
    said = refused(done(template=shelled(lambda part: part.replace("{{ date }}", instead))))

    assert said.startswith(f"mine.docx: this template cannot be used: {why}")
    assert entries() == ["a.yaml", "mine.docx"]


def test_a_template_without_a_place_for_the_report_is_refused() -> None:
    said = refused(done(template=shelled(lambda part: part.replace("{{ report }}", ""))))

    assert said.startswith("mine.docx: this template cannot be used: the field {{ report }} must stand once")


def test_a_template_without_a_style_is_refused() -> None:
    lacking = shelled(lambda part: part.replace('"_ Single Txt_G"', '"A"'), "word/styles.xml")

    assert refused(done(template=lacking)) == (
        "mine.docx: this template cannot be used: it lacks the style _ Single Txt_G; "
        "make one of this name, or copy it from drafter's own template: Manage Styles, Import/Export"
    )


@pytest.mark.parametrize("part", list(package.opened(rendered.SHELL)))
@pytest.mark.parametrize("content", [None, b"", b"<a/>", b"<a", "<a/>".encode("utf-16")])
@pytest.mark.usefixtures("forgotten")
def test_no_damage_to_a_template_is_a_traceback(part: str, content: bytes | None) -> None:
    parts = package.opened(rendered.SHELL)
    if content is None:
        del parts[part]
    else:
        parts[part] = content
    Path("mine.docx").write_bytes(package.saved(parts))
    written = done(template="mine.docx")

    assert written.summary or refused(written).startswith("mine.docx: ")


@pytest.mark.parametrize("template", [None, "mine.docx"])
@pytest.mark.parametrize("error", [KeyError("ours"), ValueError("ours"), AttributeError("ours"), AssertionError()])
def test_a_fault_of_ours_in_writing_is_a_traceback(
    error: Exception, template: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(report: Report, shell: bytes, outline: str, files: Mapping[str, bytes]) -> bytes:
        raise error

    shelled(str)
    monkeypatch.setattr("drafter.word.write", break_down)
    with pytest.raises(type(error)):
        done(template=template)


@pytest.mark.parametrize("emblem", [False, True])
def test_what_breaks_down_with_our_own_template_is_a_fault_of_ours(
    emblem: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(masthead: Masthead, template: bytes, emblem: bytes, marked: tuple[str, ...]) -> bytes:
        raise KeyError("ours")

    Path("e.png").write_bytes(test_shell.png(9, 9))
    monkeypatch.setenv(caching.VARIABLE, "")
    monkeypatch.setattr("drafter.word.fill", break_down)
    with pytest.raises(KeyError):
        done(with_emblem("e.png") if emblem else SMALL)
    said = refused(done(template=shelled(str)))
    assert said.startswith("mine.docx: this template cannot be used: it is damaged, or saved in a way that drafter")


# The emblem.


def with_emblem(name: str) -> str:
    return rendered.english("P.", head=f"masthead:\n  emblem: {name}\n")


@pytest.mark.parametrize("make", [test_shell.png, test_shell.jpeg])
def test_the_emblem_is_looked_for_beside_the_outline(make: Callable[[int, int], bytes]) -> None:
    Path("in/pictures").mkdir(parents=True)
    Path("in/pictures/e").write_bytes(make(9, 9))
    Path("in/a.yaml").write_text(with_emblem("pictures/e"), encoding="utf-8")
    assert render(Job(Path("in/a.yaml"), "b.docx", None, force=False), 0).summary

    assert make(9, 9) in package.opened(Path("b.docx").read_bytes()).values()


@pytest.mark.parametrize("name", ["/e.png", "../e.png", "C:/e.png", "'\\\\host\\share\\e.png'"])
def test_an_emblem_elsewhere_is_refused_and_never_opened(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = name.replace("/e", f"{Path().absolute()}/e") if name == "/e.png" else name
    Path("e.png").write_bytes(test_shell.png(9, 9))
    read: list[Path] = []
    really = files.read

    def noting(path: Path, kinds: Sequence[str] = ()) -> bytes:
        read.append(path)
        return really(path, kinds)

    monkeypatch.setattr("drafter.files.read", noting)

    plain = name.strip("'").replace("\\", "/")
    assert refused(done(with_emblem(name))) == (
        f"{plain}: this must be beside the outline or in a folder below it; put a copy there"
    )
    assert [path.name for path in read] == ["unfccc.docx"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing as a named pipe")
def test_an_emblem_that_is_a_pipe_is_not_waited_for() -> None:
    os.mkfifo("e.png")

    assert refused(done(with_emblem("e.png"))) == "e.png: this is a pipe; name a file"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_an_emblem_may_be_a_link_that_leads_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "e.png").write_bytes(test_shell.png(9, 9))
    Path("work").mkdir()
    os.chdir("work")
    Path("e.png").symlink_to("../e.png")

    assert done(with_emblem("e.png")).summary


def test_an_emblem_that_is_not_there_is_named_with_the_nearest() -> None:
    Path("emblem.png").touch()

    assert refused(done(with_emblem("emblme.png"))) == "emblme.png: there is no such file; did you mean emblem.png?"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"GIF89a", "the emblem is neither a PNG nor a JPEG picture"),
        (test_shell.png(9, 9)[:20], "the picture of the emblem is broken"),
        (test_shell.jpeg(9, 9)[:24], ""),
        (test_shell.jpeg(9, 9).replace(b"\xff\xc0", b"\xff\xe1"), ""),
        (test_shell.png(9, 9).replace(b"IDAT", b"\x81DAT"), ""),
    ],
)
def test_an_emblem_that_is_no_picture_is_refused_and_the_template_is_not_blamed(content: bytes, why: str) -> None:
    Path("e.png").write_bytes(content)

    for template in (None, shelled(str)):
        said = refused(done(with_emblem("e.png"), template=template))
        assert said == f"e.png: {why}" if why else said.startswith("e.png: ")


def test_of_a_template_that_takes_no_emblem_or_no_report_the_emblem_is_not_blamed() -> None:
    Path("e.png").write_bytes(test_shell.png(9, 9))
    for change, part in (
        (lambda text: text.replace('"Emblem"', '"Picture 1"'), "word/document.xml"),
        (lambda text: text.replace('"_ Single Txt_G"', '"A"'), "word/styles.xml"),
    ):
        said = refused(done(with_emblem("e.png"), template=shelled(change, part)))
        assert said.startswith("mine.docx: this template cannot be used: it ")


def test_with_emblem_and_template_missing_both_are_named() -> None:
    written = done(with_emblem("e.png"), template="mine.docx")

    assert written.sentences == ("mine.docx: there is no such file", "e.png: there is no such file")


def test_an_empty_emblem_is_no_picture() -> None:
    Path("e.png").touch()

    assert refused(done(with_emblem("e.png"))) == "e.png: the picture of the emblem is empty"

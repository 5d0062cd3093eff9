"""The command ``drafter template``: what a clerk meets who has never programmed."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

import planting
import rendered
from drafter import cli, files, template_command, templating, word
from drafter.composing import compose
from drafter.outline import TEMPLATES
from drafter.source import load
from drafter.word import package, styles
from test_cli import Ran

GOOD = (
    "mine.docx: a good template: fields, styles, lists, headers and footers are as they should be, nothing in it runs "
    "or reaches out of the file, and a report was rendered in it on trial.\n"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_list_says_what_each_is_for_and_which_bodies_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "template", "list")

    assert (ran.status, ran.err) == (0, "")
    assert [line.split()[0] for line in ran.out.splitlines()] == [*TEMPLATES]
    assert ran.out.splitlines()[0].endswith("reports of UNFCCC bodies; used by awglca")


def test_a_template_of_ones_own_is_made_checked_and_used(capsys: pytest.CaptureFixture[str]) -> None:
    made = Ran(capsys, "template", "new", "mine.docx")
    assert (made.status, made.err) == (0, "")
    assert made.out.startswith("Made mine.docx, a copy of unfccc.\nOpen it in Word and change what you like")
    assert made.out.endswith(
        "Then run: drafter template check mine.docx\nand:      drafter render report.yaml --template mine.docx\n"
    )
    assert Path("mine.docx").read_bytes() == rendered.SHELL

    ran = Ran(capsys, "template", "check", "mine.docx")
    assert (ran.status, ran.out, ran.err) == (0, GOOD, "")

    Path("a.yaml").write_text(rendered.english("P."), encoding="utf-8")
    assert Ran(capsys, "render", "a.yaml", "--template", "mine.docx").status == 0
    assert Path("a.docx").exists()


@pytest.mark.parametrize("name", TEMPLATES)
def test_any_of_them_may_be_copied(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "template", "new", "mine.docx", "--from", name).status == 0
    assert Path("mine.docx").read_bytes() == files.template(f"{name}.docx").read_bytes()


def test_a_name_with_blanks_is_shown_so_that_it_can_be_copied(capsys: pytest.CaptureFixture[str]) -> None:
    assert 'drafter template check "my own.docx"\n' in Ran(capsys, "template", "new", "my own.docx").out


def test_nothing_is_ever_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.docx").write_bytes(b"precious")
    ran = Ran(capsys, "template", "new", "mine.docx")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "drafter: mine.docx: this file is there already, and is left as it is; take another name\n"
    assert [path.name for path in Path().iterdir()] == ["mine.docx"]
    assert Path("mine.docx").read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["mine"], "drafter: mine: the name of a template ends in .docx; write mine.docx\n"),
        (["mine.dotx"], "drafter: mine.dotx: the name of a template ends in .docx; write mine.docx\n"),
        (["."], "drafter: .: this is a folder; name the file to be made, such as mine.docx\n"),
        (["no/mine.docx"], "drafter: no/mine.docx: it cannot be written: there is no folder no; make it first\n"),
    ],
)
def test_a_name_that_will_not_do_is_told_with_what_to_write(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = Ran(capsys, "template", "new", *words)

    assert (ran.status, ran.out, ran.err) == (1, "", said)
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize(("name", "meant"), [("unfcc", "did you mean unfccc?"), ("xyz", "there are unfccc, newyork, ")])
def test_a_template_that_there_is_not_is_told_with_the_nearest(
    name: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = Ran(capsys, "template", "new", "mine.docx", "--from", name)

    assert ran.status == 2
    assert f"there is no template {name}; {meant}" in ran.err
    assert list(Path().iterdir()) == []


def test_faults_are_said_with_their_places_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    edits: list[planting.Edit] = [
        (planting.EVEN, "running_head", "runing_head"),
        (planting.STYLES, '"Reg_H_1_G"', '"Reg_H1_G"'),
        (planting.DOCUMENT, re.compile('<w:footerReference w:type="first"[^>]*>'), ""),
    ]
    Path("mine.docx").write_bytes(planting.planted(*edits))
    ran = Ran(capsys, "template", "check", "mine.docx")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "mine.docx: header of even pages: T103 there is no field {{ runing_head }}\n"
        "    → did you mean {{ running_head }}?\n"
        "mine.docx: style “Reg_H_1_G”: T201 it lacks the style Reg_H_1_G\n"
        "    → in Word rename the style “Reg_H1_G” to “Reg_H_1_G”\n"
        "mine.docx: footer of the first page: T301 warning: there is none, and the pages ask for one: "
        "they would have no footer\n"
        "    → in Word double-click at the foot of such a page, and type it\n"
        "2 faults in mine.docx; mend it in Word before you use it.\n"
    )


def test_warnings_alone_are_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    edit = (planting.STYLES, re.compile('(w:styleId="RegH1G".*?)<w:outlineLvl w:val="1"/>'), r"\1")
    Path("mine.docx").write_bytes(planting.planted(edit))
    ran = Ran(capsys, "template", "check", "mine.docx")

    assert (ran.status, ran.out) == (0, "mine.docx: it can be used; 1 warning.\n")
    assert ran.err.startswith("mine.docx: style “Reg_H_1_G”: T204 warning: ")


def test_several_are_checked_and_one_that_fails_does_not_keep_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.docx").write_bytes(rendered.SHELL)
    Path("old.docx").write_bytes(b"%PDF-1.7")
    ran = Ran(capsys, "template", "check", "old.docx", "mien.docx", "mine.docx")

    assert (ran.status, ran.out) == (1, GOOD)
    assert ran.err == (
        "old.docx: T401 this is a PDF, not a Word document (.docx); ask for the .docx that it was made from\n"
        "1 fault in old.docx; mend it in Word before you use it.\n"
        "drafter: mien.docx: there is no such file; did you mean mine.docx?\n"
    )


def test_what_stands_in_a_template_cannot_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.docx").write_bytes(
        planting.planted((planting.EVEN, "{{ running_head }}", "{{ running_head }}{{ a\u202eb }}"))
    )

    assert "\u202e" not in Ran(capsys, "template", "check", "mine.docx").err


def test_colours_are_for_terminals(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mine.docx").write_bytes(b"")
    assert "\x1b" not in Ran(capsys, "template", "check", "mine.docx").err

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    assert cli.main(["template", "check", "mine.docx"]) == 1
    assert "\x1b[31mT401\x1b[0m" in stream.getvalue()


def test_help_shows_examples_that_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["template", "--help"], *(["template", name, "--help"] for name in ("list", "new", "check"))):
        ran = Ran(capsys, *words)
        assert (ran.status, ran.err) == (0, "")
        assert "examples:\n  drafter template list" in ran.out
        assert "exit status: 0 all is well" in ran.out
    commands = re.findall(r"^  drafter (.*?)(?:  +\w.*)?$", template_command._EXAMPLES, re.MULTILINE)
    assert len(commands) == 5
    for command in commands:
        cli._parser(command.split()).parse_args(command.split())


@pytest.mark.parametrize("words", [["template"], ["template", "nwe"], ["template", "new"], ["template", "check"]])
def test_a_command_that_is_not_whole_says_how_it_goes_on(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, *words)

    assert (ran.status, ran.out) == (2, "")
    assert "usage: drafter template" in ran.err


def test_what_is_said_is_utf_8_whatever_the_locale() -> None:
    Path("mine.docx").write_bytes(planting.planted((planting.EVEN, "running_head", "runing_head")))
    ran = subprocess.run(
        [sys.executable, "-m", "drafter", "template", "check", "mine.docx"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONPATH": str(rendered.ROOT / "src")},
    )

    assert ran.returncode == 1
    assert "    → did you mean" in ran.stderr.decode()


def test_a_file_that_appears_meanwhile_is_not_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    read = files.read

    def meanwhile(*arguments: object) -> bytes:
        Path("mine.docx").write_bytes(b"precious")
        return read(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "read", meanwhile)
    with pytest.raises(files.FileError, match="there already"):
        templating.new(Path("mine.docx"), "unfccc")
    assert Path("mine.docx").read_bytes() == b"precious"


def test_a_disk_where_a_file_has_one_name_only_takes_a_template_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refuse)
    templating.new(Path("mine.docx"), "unfccc")
    assert Path("mine.docx").read_bytes() == rendered.SHELL
    with pytest.raises(files.FileError, match="there already"):
        templating.new(Path("mine.docx"), "unfccc")
    assert [path.name for path in Path().iterdir()] == ["mine.docx"]


def test_the_report_on_trial_has_something_in_every_style() -> None:
    report = compose(load(templating._SAMPLE))
    parts = package.opened(rendered.kept(word.write(report, word.fill(report.masthead, rendered.SHELL))))
    written = parts["word/document.xml"].decode() + parts["word/footnotes.xml"].decode()
    used = set(re.findall(r'<w:[pr]Style w:val="([^"]*)"', written))

    assert {*styles.read(parts["word/styles.xml"].decode()).ids.values()} - used == set()


def test_each_template_that_may_be_named_is_offered_with_its_purpose() -> None:
    assert [one.name for one in templating.offered()] == [*TEMPLATES]
    assert all(one.purpose for one in templating.offered())

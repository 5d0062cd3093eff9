"""The command ``drafter new``: what somebody meets who begins a report."""

from __future__ import annotations

import argparse
import io
import os
import re
import select
import signal
import sys
from pathlib import Path

import pytest

import rendered
from drafter import cli, files, new_command
from drafter.inline import Gap, Text
from drafter.languages import LANGUAGES
from drafter.outline import NoteMark
from drafter.source import load, read
from test_cli import Ran, posix

NEXT = (
    "Open it in any editor, and write your words in the place of each {{gap:…}}.\n"
    "Then run: drafter render {0}\n"
    "and:      drafter check {0}\n"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def there() -> list[str]:
    return sorted(path.as_posix() for path in Path().rglob("*") if path.is_file())


# Where it goes, and what is said.


def test_an_outline_is_made_and_can_be_rendered_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    Path("drafts").mkdir()
    ran = Ran(capsys, "new", "lima")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.replace("\\", "/") == "Made drafts/lima.yaml, an outline to be filled in.\n" + NEXT.format(
        "drafts/lima.yaml"
    )
    assert there() == ["drafts/lima.yaml"]
    ran = Ran(capsys, "render", "drafts/lima.yaml")
    assert (ran.status, ran.err) == (0, "")
    assert "Still open: symbol, date, original; 24 gaps in the text." in ran.out


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("lima", "lima.yaml"),
        ("2026.lima", "2026.lima.yaml"),
        ("lima.yaml", "lima.yaml"),
        ("lima.YML", "lima.YML"),
        ("sub/lima", "sub/lima.yaml"),
        ("sub/lima.yaml", "sub/lima.yaml"),
        ("利马", "利马.yaml"),
    ],
)
def test_the_file_is_where_its_name_says(name: str, made: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("sub").mkdir()

    assert Ran(capsys, "new", name).status == 0
    assert there() == [made]


def test_a_path_is_that_path_although_there_is_a_folder_of_drafts(capsys: pytest.CaptureFixture[str]) -> None:
    Path("drafts").mkdir()

    assert Ran(capsys, "new", "lima.yaml").status == 0
    assert there() == ["lima.yaml"]


def test_a_name_with_blanks_is_shown_so_that_it_can_be_copied(capsys: pytest.CaptureFixture[str]) -> None:
    assert 'drafter render "my own.yaml"\n' in Ran(capsys, "new", "my own").out


def test_nothing_is_ever_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "new", "lima").status == 0
    before = Path("lima.yaml").read_bytes()
    ran = Ran(capsys, "new", "lima", "--language", "fr")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "drafter: lima.yaml: this file is there already, and is left as it is; take another name\n"
    assert Path("lima.yaml").read_bytes() == before
    assert there() == ["lima.yaml"]


@posix
def test_a_link_that_leads_nowhere_is_not_written_through(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lima.yaml").symlink_to("elsewhere.yaml")

    assert Ran(capsys, "new", "lima").status == 1
    assert not Path("elsewhere.yaml").exists()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("no/lima", "there is no folder no; make it first"),
        ("file/lima", "file is not a folder"),
        ("a\0b", "no file can have such a name"),
    ],
)
def test_a_folder_that_is_not_there_is_told(name: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").write_text("")
    ran = Ran(capsys, "new", name)

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.endswith(f"it cannot be written: {why}\n")
    assert there() == ["file"]


def test_a_folder_that_takes_no_files_is_told_before_any_question(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    status, shown = answered(monkeypatch, "")

    assert (status, shown) == (1, "")
    said = capsys.readouterr().err
    assert "not allowed to" in said and "-o" not in said
    assert there() == []


def test_a_full_disk_is_told_and_leaves_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ran = Ran(capsys, "new", "lima")

    assert ran.status == 1
    assert ran.err == (
        "drafter: lima.yaml: it cannot be written: the disk is full; make room on it, or write to another disk\n"
    )
    assert there() == []


@pytest.mark.parametrize("name", ["", " ", ".", "..", "-", "sub/", ".yaml", "sub/.yml"])
def test_what_is_no_name_is_told(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "new", "--", name)

    assert (ran.status, ran.out) == (2, "")
    assert "NAME is the name of the outline to be made, such as 2026_lima" in ran.err
    assert there() == []


def test_the_name_of_a_word_file_is_told_with_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "new", "lima.docx")

    assert ran.status == 2
    assert "the name of an outline ends in .yaml; write lima.yaml" in ran.err


# What is known beforehand.


@pytest.mark.parametrize("code", LANGUAGES)
def test_any_language_and_a_body_may_be_chosen(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "new", "lima", "--language", code.upper(), "--body", "AWGLCA").status == 0
    reading = read(Path("lima.yaml").read_text(encoding="utf-8"))

    assert reading.findings == () and reading.outline
    assert (reading.outline.language, reading.outline.body) == (code, "awglca")


@pytest.mark.parametrize(("word", "code"), [("French", "fr"), ("中文", "zh"), ("русский", "ru")])
def test_a_language_may_be_called_by_its_name(word: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "new", "lima", "--language", word).status == 0
    assert load(Path("lima.yaml").read_text(encoding="utf-8")).language == code


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--language", "frr"], "--language: drafter knows no language “frr”; did you mean fr?"),
        (["--language", "Frensh"], "--language: drafter knows no language “Frensh”; did you mean fr?"),
        (["--language", "qq"], "there are ar, en, es, fr, ru, zh"),
        (["--body", "awglac"], "--body: drafter knows no body “awglac”; did you mean awglca?"),
        (["--body", "sbi"], "any other is spelt out in the outline"),
        (["--title", "a\x07b"], "--title: the character U+0007 cannot be printed or seen"),
    ],
)
def test_what_drafter_does_not_know_is_told(options: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "new", "lima", *options)

    assert (ran.status, ran.out) == (2, "")
    assert said in re.sub(r"\s+", " ", ran.err)
    assert there() == []


def test_a_title_is_written_so_that_it_comes_out_right(capsys: pytest.CaptureFixture[str]) -> None:
    title = '*Floods*: #1, "2" & [^3]\n{para:x}'
    assert Ran(capsys, "new", "lima", "--title", title).status == 0

    made = load(Path("lima.yaml").read_text(encoding="utf-8"))
    assert made.title == ((Text(title.replace("\n", " ")),),)


def test_the_same_is_written_each_time(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        assert Ran(capsys, "new", name, "--language", "ar").status == 0

    assert Path("a.yaml").read_bytes() == Path("b.yaml").read_bytes()
    assert b"\r" not in Path("a.yaml").read_bytes()


def test_editors_are_told_of_the_schema_where_there_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("drafts", "schema"):
        Path(folder).mkdir()
    assert Ran(capsys, "new", "without").status == 0
    Path("schema/outline.schema.json").write_text("{}")
    assert Ran(capsys, "new", "with").status == 0

    without, told = (Path(f"drafts/{name}.yaml").read_text(encoding="utf-8") for name in ("without", "with"))
    assert told == f"# yaml-language-server: $schema=../schema/outline.schema.json\n\n{without}"
    assert read(told).findings == ()


# From an earlier outline.


def test_an_earlier_outline_gives_its_structure(capsys: pytest.CaptureFixture[str]) -> None:
    Path("last.yaml").write_text(rendered.EXAMPLES["2011_bangkok"], encoding="utf-8")
    ran = Ran(capsys, "new", "next", "--from", "last.yaml", "--title", "标题")

    assert (ran.status, ran.err) == (0, "")
    made = load(Path("next.yaml").read_text(encoding="utf-8"))
    assert (made.language, made.body, made.title) == ("zh", "awglca", ((Text("标题"),),))
    assert Ran(capsys, "render", "next.yaml").status == 0


def test_an_outline_in_another_language_is_to_be_translated(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lima.yaml").write_text(rendered.EXAMPLES["2011_bangkok"], encoding="utf-8")
    ran = Ran(capsys, "new", "lima_fr", "--from", "lima.yaml", "--language", "fr")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Made lima_fr.yaml, an outline to be translated.\n"
        "Open it in any editor. Above each {gap:…} stands the text to be translated, which is not printed:\n"
        "write your words in the place of the gap.\n"
        "Then run: drafter render lima_fr.yaml\n"
        "and:      drafter check lima_fr.yaml\n"
    )
    text = Path("lima_fr.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Traduction de lima.yaml, ")
    assert "  <!-- 缔约方请研讨会联合主席在其职责范围内编写研讨会的书面报告。 -->\n  {gap:texte à venir}\n" in text
    assert load(text).language == "fr"
    assert Ran(capsys, "render", "lima_fr.yaml").status == 0


def test_what_is_known_of_a_translation_stands_in_the_place_of_its_gap(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text("language: en\nbody:\n  name: B\ntitle: T[^*]\nnotes: |\n  [^*]: N.\n", encoding="utf-8")
    options = ("--language", "fr", "--title", "Titre", "--body", "awglca")

    assert Ran(capsys, "new", "b", "--from", "a.yaml", *options).status == 0
    made = load(Path("b.yaml").read_text(encoding="utf-8"))
    assert (made.body, made.title) == ("awglca", ((Text("Titre"), NoteMark("*")),))


def test_pictures_come_along_where_they_are_found_from_the_new_file(capsys: pytest.CaptureFixture[str]) -> None:
    figures = "\n".join(f"  {name}:\n    file: {name}.png\n    description: D." for name in ("near", "far"))
    inserted = "mandate: |\n  {insert:near}\n\n  {insert:far}\n"
    head = "language: en\nmasthead:\n  emblem: emblem.png\n"
    Path("a.yaml").write_text(f"{head}{inserted}figures:\n{figures}\n", encoding="utf-8")
    Path("near.png").write_bytes(rendered.PICTURE)
    assert Ran(capsys, "new", "b", "--from", "a.yaml", "--language", "fr").status == 0
    text = Path("b.yaml").read_text(encoding="utf-8")

    assert "    file: near.png\n" in text
    assert "    # far.png\n    file:\n" in text and "  # emblem.png\n  emblem:\n" in text
    assert Ran(capsys, "render", "b.yaml").status == 0


def test_the_name_of_the_file_to_be_translated_ends_no_remark(capsys: pytest.CaptureFixture[str]) -> None:
    name = "a\nlanguage: ru\n.yaml" if os.name == "posix" else "a.yaml"
    Path(name).write_text("language: en\ntitle: T\n", encoding="utf-8")

    assert Ran(capsys, "new", "b", "--from", name, "--language", "fr").status == 0
    assert load(Path("b.yaml").read_text(encoding="utf-8")).language == "fr"


def test_an_earlier_outline_with_faults_is_told_as_render_tells_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("last.yaml").write_text("language: en\nbody: awglcb\n", encoding="utf-8")
    told = Ran(capsys, "render", "last.yaml")
    ran = Ran(capsys, "new", "next", "--from", "last.yaml")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.splitlines()[:-1] == told.err.splitlines()[:-1]
    assert ran.err.splitlines()[-1] == "1 fault in last.yaml; nothing was written."
    assert there() == ["last.yaml"]


def test_an_earlier_outline_that_is_not_in_utf_8_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("last.yaml").write_bytes(b"language: en\ntitle: Caf\xe9\n")
    ran = Ran(capsys, "new", "next", "--from", "last.yaml")

    assert ran.status == 1
    assert "last.yaml:2:11: F101 the file is not in UTF-8" in ran.err


@pytest.mark.parametrize(
    ("name", "said"),
    [("lasst.yaml", "there is no such file; did you mean last.yaml?"), ("last.docx", "this is a Word file; did you")],
)
def test_an_earlier_outline_that_is_none_is_told(name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("last.yaml").write_text("language: en\n", encoding="utf-8")
    Path("last.docx").write_bytes(b"PK")
    ran = Ran(capsys, "new", "next", "--from", name)

    assert ran.status == 1
    assert said in ran.err
    assert not Path("next.yaml").exists()


def test_an_emblem_comes_along_where_it_is_found_from_the_new_file(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("drafts", "last"):
        Path(folder).mkdir()
    Path("last/emblem.png").write_bytes(b"")
    Path("last/a.yaml").write_text("language: en\nmasthead:\n  emblem: emblem.png\n", encoding="utf-8")
    for name in ("last/b.yaml", "c"):
        assert Ran(capsys, "new", name, "--from", "last/a.yaml").status == 0

    assert "\n  emblem: emblem.png\n" in Path("last/b.yaml").read_text(encoding="utf-8")
    assert "emblem.png" not in Path("drafts/c.yaml").read_text(encoding="utf-8")


# The questions.


def answered(monkeypatch: pytest.MonkeyPatch, answers: str, *words: str) -> tuple[int, str]:
    """The exit status and what is shown, where a terminal gives these answers."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(answers))
    monkeypatch.setattr(sys, "stdout", shown)
    status = cli.main(["new", "lima", *words])
    assert (sys.stdin.read(), shown.getvalue().count("Made ")) in (("", 1), ("", 0))
    return status, shown.getvalue()


def test_the_questions_are_answered_one_after_another(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = "Spanish\nawglca\nTaller: #1\nBonn, 3 de junio\nNota\nA (Chile) y B (Kenya)\n"
    status, shown = answered(monkeypatch, answers)

    assert status == 0
    assert shown.count("]: ") == 2
    made = load(Path("lima.yaml").read_text(encoding="utf-8"))
    assert (made.language, made.body) == ("es", "awglca")
    assert (made.title, made.session.dates_and_place) == (((Text("Taller: #1"),),), ((Text("Bonn, 3 de junio"),),))
    assert made.author[0][0] == Text("Nota")
    assert "Lo copresidieron A (Chile) y B (Kenya).\n" in Path("lima.yaml").read_text(encoding="utf-8")


def test_enter_takes_what_is_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    status, shown = answered(monkeypatch, "\n" * 6)

    assert status == 0
    assert "(ar, en, es, fr, ru, zh) [en]: " in shown
    assert "Who reports [Report by the co-chairs of the workshop]: " in shown


def test_enter_six_times_gives_what_is_written_without_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answered(monkeypatch, "\n" * 6)[0] == 0
    asked = Path("lima.yaml").read_bytes()
    Path("lima.yaml").unlink()
    assert answered(monkeypatch, "", "--no-questions")[0] == 0

    assert Path("lima.yaml").read_bytes() == asked


def test_what_is_wrong_is_told_at_once_and_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    status, shown = answered(monkeypatch, "frr\nfr\nawglac\n\nT\x07\nT\n\n\n\n")

    assert status == 0
    assert "[en]:   drafter knows no language “frr”; did you mean fr?\nLanguage" in shown
    assert "  drafter knows no body “awglac”; did you mean awglca?\nBody" in shown
    assert "  the character U+0007 cannot be printed or seen\nTitle" in shown
    assert load(Path("lima.yaml").read_text(encoding="utf-8")).title == ((Text("T"),),)


def test_what_is_given_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    _, shown = answered(monkeypatch, "\n\n\n", "--language", "fr", "--title", "T", "--body", "awglca")

    assert "Language" not in shown and "Title" not in shown and "Body" not in shown
    assert "Who reports [Rapport des coprésidents de l’atelier]: " in shown


def test_an_earlier_outline_is_what_enter_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("last.yaml").write_text(rendered.EXAMPLES["2011_bangkok"], encoding="utf-8")
    status, shown = answered(monkeypatch, "\n" * 5, "--from", "last.yaml")

    assert status == 0
    assert "[zh]: " in shown and "[awglca]: " in shown and "[研讨会联合主席的报告]: " in shown
    assert "Co-chairs" not in shown
    made = load(Path("lima.yaml").read_text(encoding="utf-8"))
    assert made.author[0][0] == Text("研讨会联合主席的报告") and len(made.author[0]) == 2
    assert isinstance(made.title[0][0], Gap)


def test_of_a_translation_nothing_but_its_language_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("last.yaml").write_text(rendered.EXAMPLES["2011_bangkok"], encoding="utf-8")
    status, shown = answered(monkeypatch, "en\n", "--from", "last.yaml")

    assert status == 0
    assert "[zh]: " in shown and "Body" not in shown and "Who reports" not in shown
    assert "an outline to be translated" in shown
    assert isinstance(load(Path("lima.yaml").read_text(encoding="utf-8")).author[0][0], Gap)


def test_of_a_translation_whose_language_is_given_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("last.yaml").write_text(rendered.EXAMPLES["2011_bangkok"], encoding="utf-8")
    status, shown = answered(monkeypatch, "", "--from", "last.yaml", "--language", "en")

    assert status == 0
    assert shown.startswith("Made lima.yaml, an outline to be translated.")


def test_the_end_of_input_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _ = answered(monkeypatch, "en\n")

    assert status == 130
    assert "drafter: stopped" in capsys.readouterr().err
    assert there() == []


def test_questions_are_for_a_terminal_at_both_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    given = argparse.Namespace(no_questions=False)
    for ends in ((Terminal(), io.StringIO()), (io.StringIO(), Terminal()), (None, Terminal())):
        monkeypatch.setattr(sys, "stdin", ends[0])
        monkeypatch.setattr(sys, "stdout", ends[1])
        assert not new_command._asks(given)
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert new_command._asks(given)
    assert not new_command._asks(argparse.Namespace(no_questions=True))


def talked(answers: list[bytes]) -> tuple[int, str]:
    """The exit status, and what is shown on a terminal on which each question gets its answer.

    A terminal that is just being set up for a line may drop what is typed: then it is typed again, as people do.
    """
    import pty

    child, ours = pty.fork()
    if child == 0:
        # Whoever runs tests in the background of a shell has them ignore Ctrl+C.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execve(sys.executable, (sys.executable, "-m", "drafter", "new", "lima"), {**os.environ, "TERM": "dumb"})
    shown, last = b"", b""
    try:
        for _ in range(400):
            if not select.select([ours], [], [], 5 if last else 60)[0]:
                os.write(ours, last)
                continue
            try:
                more = os.read(ours, 4096)
            except OSError:
                break
            if not more:
                break
            shown += more
            if shown.endswith(b": ") and answers:
                last = answers.pop(0)
                os.write(ours, last)
        else:
            os.kill(child, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode().replace("\r\n", "\n")
    finally:
        os.close(ours)


@posix
def test_on_a_terminal_the_questions_are_answered_in_any_script() -> None:
    status, shown = talked([b"zh\n", b"awglca\n", "洪水：摘要 #1\n".encode(), b"\n", b"\n", b"\n"])

    assert status == 0, shown
    made = load(Path("lima.yaml").read_text(encoding="utf-8"))
    assert (made.language, made.title) == ("zh", ((Text("洪水：摘要 #1"),),))
    assert "Made lima.yaml, an outline to be filled in." in shown


@posix
@pytest.mark.parametrize("key", [b"\x03", b"\x04"], ids=["Ctrl+C", "Ctrl+D"])
def test_on_a_terminal_ctrl_c_and_ctrl_d_leave_nothing_behind(key: bytes) -> None:
    status, shown = talked([b"en\n", key])

    assert status == 130
    assert "drafter: stopped" in shown and "Traceback" not in shown
    assert there() == []


# The command itself.


def test_help_shows_examples_that_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "new", "--help")

    assert (ran.status, ran.err) == (0, "")
    assert "exit status: 0 the outline is written" in ran.out
    commands = re.findall(r"^  drafter (.*?)(?:  +\w.*)?$", new_command._EXAMPLES, re.MULTILINE)
    assert len(commands) == 6
    for command in commands:
        cli._parser(command.split()).parse_args(command.split())


def test_a_command_without_a_name_says_how_it_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "new")

    assert (ran.status, ran.out) == (2, "")
    assert "usage: drafter new" in ran.err


def test_a_file_that_appears_meanwhile_is_not_written_over(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    free = files.check_free

    def meanwhile(path: Path) -> None:
        free(path)
        path.write_bytes(b"precious")

    monkeypatch.setattr(files, "check_free", meanwhile)
    assert Ran(capsys, "new", "lima").status == 1
    assert Path("lima.yaml").read_bytes() == b"precious"

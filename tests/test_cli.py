"""The command: what it says, where it says it, and its exit status."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import reading
import rendered
import test_shell
from drafter import __version__, cli, files, terminal
from drafter.word import origin

EXAMPLE = rendered.ROOT / "examples" / "2011_bangkok.yaml"
SMALL = rendered.english("Views differed.")
FAULTY = "language: en\nbody: awglcb\ntitel: T\nissues: |\n  See {para:x}.\n"
LIVE = "In Word, references are brought up to date with Ctrl+A, then F9.\n"
OPEN = "Still open: symbol, distribution, date, original; no mandate, no organization, no proposals, no agenda.\n"
WROTE = r"Wrote {}: 1 paragraph, 0 notes, \d+ words, in \d+\.\d\d s\.\n" + OPEN


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.yaml", "b.yaml"):
        Path(name).write_text(SMALL, encoding="utf-8")
    Path("faulty.yaml").write_text(FAULTY, encoding="utf-8")


class Ran:
    """What a command said, with the separators of POSIX, and its exit status."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> None:
        try:
            self.status: object = cli.main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            self.status = stopped.code
        captured = capsys.readouterr()
        self.out, self.err = captured.out, captured.err.replace("\\", "/")


def entries() -> list[str]:
    return sorted(path.name for path in Path().iterdir() if path.suffix != ".yaml")


# What the issue asks for.


def test_the_reference_is_rendered_into_drafts(capsys: pytest.CaptureFixture[str]) -> None:
    Path("examples").mkdir()
    Path("drafts").mkdir()
    Path("examples/2011_bangkok.yaml").write_bytes(EXAMPLE.read_bytes())
    ran = Ran(capsys, "render", "examples/2011_bangkok.yaml")

    assert (ran.status, ran.err) == (0, "")
    first, second, third = ran.out.splitlines(keepends=True)
    name = re.escape(str(Path("drafts/2011_bangkok.docx")))
    assert re.fullmatch(rf"Wrote {name}: 32 paragraphs, 6 notes, 4,772 words, in \d+\.\d\d s\.\n", first)
    assert second == "Still open: symbol, date, original.\n"
    assert third == LIVE
    assert Path("drafts/2011_bangkok.docx").read_bytes() == rendered.example("2011_bangkok")
    assert [path.name for path in Path("examples").iterdir()] == ["2011_bangkok.yaml"]


def test_every_fault_is_said_at_once_with_its_line_and_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "render", "faulty.yaml")

    assert (ran.status, ran.out, entries()) == (1, "", [])
    assert ran.err.startswith(
        "faulty.yaml:2:7: K111 “awglcb” is no body that drafter knows\n"
        "    body: awglcb\n"
        "          ^\n"
        "    → did you mean “awglca”?\n"
    )
    assert ran.err.endswith("\n3 faults; nothing was written.\n")
    assert len(re.findall(r"^faulty\.yaml:\d+:\d+: [A-Z]\d{3} .", ran.err, re.MULTILINE)) == 3
    assert len(re.findall(r"^    → .", ran.err, re.MULTILINE)) == 3
    assert len(re.findall(r"^     *\^$", ran.err, re.MULTILINE)) == 3


def test_a_warning_is_said_and_the_file_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text(rendered.english("P.", notes="[^x]: Never marked.", head=""), encoding="utf-8")
    ran = Ran(capsys, "render", "a.yaml")

    assert (ran.status, entries()) == (0, ["a.docx"])
    assert " warning: " in ran.err
    assert "nothing was written" not in ran.err
    assert ran.out.startswith("Wrote a.docx: ")


def test_an_edited_file_is_left_alone_until_force_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.docx").write_bytes(rendered.SHELL)
    ran = Ran(capsys, "render", "a.yaml")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "drafter: a.docx: this file is there already, and drafter did not write it; "
        "write to another name with -o, or overwrite it with --force\n"
    )
    assert Path("a.docx").read_bytes() == rendered.SHELL

    assert Ran(capsys, "render", "a.yaml", "--force").status == 0
    assert origin.state(Path("a.docx").read_bytes()) == "ours"
    assert Ran(capsys, "render", "a.yaml").status == 0


# Arguments.


def test_help_names_every_option_and_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], ["render", "--help"]):
        ran = Ran(capsys, *arguments)
        assert (ran.status, ran.err) == (0, "")
        assert "examples:\n  drafter render drafts/2026_lima.yaml" in ran.out
        assert "exit status: 0 all is written" in ran.out
    for option in ("-o FILE", "--template FILE", "--force", "--quiet"):
        assert option in ran.out


def test_every_example_in_the_help_is_a_right_use(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = re.findall(r"^  drafter (.*?)(?: > report\.docx)?  +\w", cli._EXAMPLES, re.MULTILINE)

    assert len(commands) == 17
    for command in commands:
        cli._parser(command.split()).parse_args(command.split())


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "--version")

    assert (ran.status, ran.out) == (0, f"drafter {__version__}\n")


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("usage: drafter ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.yaml", "--force"], "did you mean: drafter render a.yaml --force"),
        (["rendr", "a.yaml"], "invalid choice: 'rendr'"),
        (["render"], "the following arguments are required: OUTLINE"),
        (["render", "a.yaml", "--froce"], "unrecognized arguments: --froce"),
        (["render", "a.yaml", "--temp", "x"], "unrecognized arguments: --temp"),
        (["render", "a.yaml", "b.yaml", "-o", "c.docx"], "-o takes one outline; without it each file is named after"),
        (["render", "*.yaml", "-o", "-"], "-o takes one outline"),
        (
            ["render", "-"],
            "an outline is read from a file, not from standard input; a file of the name - is written ./-",
        ),
        (["render", "a.yaml", "-", "-o", "-"], "an outline is read from a file, not from standard input"),
        (["render", "a.yaml", "-o", ""], "-o needs the name of a file"),
        (
            ["render", "a.yaml", "-o", "a.pdf"],
            "a.pdf ends in neither .docx nor .txt, and is no folder that is there",
        ),
        (["render", "a.yaml", "-o", "out/"], "out ends in neither .docx nor .txt, and is no folder that is there"),
        (["render", "a.yaml", "in/a.yaml"], "a.yaml and in/a.yaml would both be written to drafts/a.docx"),
        (["render", "a.yaml", "a.yml"], "a.yaml and a.yml would both be written to drafts/a.docx"),
    ],
)
def test_wrong_usage_is_status_2_and_touches_nothing(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("drafts").mkdir()
    ran = Ran(capsys, *arguments)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("usage: drafter ")
    assert said in ran.err
    assert entries() == ["drafts"]


def test_an_outline_named_twice_is_rendered_once(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "render", "a.yaml", "?.yaml")

    assert ran.status == 0
    assert re.fullmatch(WROTE.format(r"a\.docx") + WROTE.format(r"b\.docx") + re.escape(LIVE), ran.out)


def test_one_faulty_outline_does_not_keep_the_others_from_being_written(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "render", "a.yaml", "faulty.yaml", "none.yaml", "b.yaml")

    assert (ran.status, entries()) == (1, ["a.docx", "b.docx"])
    assert re.fullmatch(WROTE.format(r"a\.docx") + WROTE.format(r"b\.docx") + re.escape(LIVE), ran.out)
    assert "3 faults in faulty.yaml; nothing was written for it.\n" in ran.err
    assert ran.err.endswith("drafter: none.yaml: there is no such file\n")


def test_that_references_update_in_word_is_said_wherever_the_word_file_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert LIVE in Ran(capsys, "render", "a.yaml", "faulty.yaml").out
    assert LIVE not in Ran(capsys, "render", "a.yaml", "-o", "a.txt").out


def test_quiet_says_nothing_but_faults(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "render", "-q", "a.yaml")
    assert (ran.status, ran.out, ran.err) == (0, "", "")

    assert "3 faults" in Ran(capsys, "render", "--quiet", "faulty.yaml").err


def test_each_step_is_said_with_its_time_if_that_is_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_CACHE", "cache")
    ran = Ran(capsys, "render", "a.yaml", "-v")
    steps = [re.fullmatch(r" +\d+\.\d{3} s  (.*)", line) for line in ran.err.splitlines()]
    assert [step[1].split(" ")[0] for step in steps if step] == ["reading", "composing", "filling", "writing", "saving"]
    assert "unfccc.docx" in ran.err
    assert ran.out.startswith("Wrote a.docx: ")

    again = Ran(capsys, "render", "a.yaml", "b.yaml", "--verbose")
    assert "taking " in again.err
    assert "1 of 2, reading a.yaml" in again.err
    assert "2 of 2, saving b.docx" in again.err


def test_no_source_leaves_the_outline_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "render", "a.yaml").status == 0
    assert reading.outline(Path("a.docx").read_bytes())
    assert Ran(capsys, "render", "a.yaml", "--no-source").status == 0
    assert reading.outline(Path("a.docx").read_bytes()) == ""


def test_a_folder_after_o_takes_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out").mkdir()

    assert Ran(capsys, "render", "a.yaml", "-o", "out").status == 0
    assert [path.name for path in Path("out").iterdir()] == ["a.docx"]


def test_a_template_of_ones_own_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mine.docx").write_bytes(test_shell.shell(lambda part: part.replace("{{ date }}", "One day")))

    assert Ran(capsys, "render", "a.yaml", "--template", "mine.docx").status == 0
    assert b"One day" in Path("a.docx").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["aa.yaml"], "aa.yaml: there is no such file; did you mean a.yaml?"),
        (["drafts"], "drafts: this is a folder; name a file in it"),
        (["x/a.yaml"], "x/a.yaml: there is no such file; there is no folder x either"),
        (["a.yaml", "-o", "x/a.docx"], "x/a.docx: it cannot be written: there is no folder x; make it first"),
        (["a.yaml", "--template", "t.docx"], "t.docx: there is no such file"),
        (
            ["word.docx"],
            "word.docx: this is a Word file or another package; name the YAML outline that it is made from",
        ),
    ],
)
def test_what_is_wrong_with_files_is_said_in_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("drafts").mkdir()
    Path("word.docx").write_bytes(rendered.SHELL)
    ran = Ran(capsys, "render", *arguments)

    assert (ran.status, ran.out, ran.err) == (1, "", f"drafter: {said}\n")


@pytest.mark.parametrize("name", ["two words", "2026 利马", "été", "🌍", "x" * 250, "利" * 83, "-a", "a;b", "a%s{}"])
def test_outlines_of_any_name_are_rendered(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(f"{name}.yaml").write_text(SMALL, encoding="utf-8")
    ran = Ran(capsys, "render", "--", f"{name}.yaml")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"Wrote {name}.docx: ")
    assert entries() == [f"{name}.docx"]


@pytest.mark.skipif(os.name == "nt", reason="no such names on Windows")
def test_names_cannot_play_with_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Path("\x1b[2J\n.yaml").write_text(SMALL, encoding="utf-8")
    ran = Ran(capsys, "render", "\x1b[2J\n.yaml", "\x1b]0;x\x07.yaml")

    assert "\x1b" not in ran.out + ran.err
    assert "\x07" not in ran.out + ran.err
    assert ran.out.startswith("Wrote \ufffd[2J\ufffd.docx: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["\x1b[2J.yaml"],
        ["render", "a.yaml", "--\x1b[2J"],
        ["\x1b[2J"],
        ["render", "a.yaml", "-o", "\x1b[2J\x07.pdf"],
        ["render", "\x1b[2J/a.yaml", "\x1b[2J/a.yml"],
    ],
)
def test_nor_can_they_where_the_usage_is_wrong(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, *arguments)

    assert ran.status == 2
    assert not set(ran.err) & {"\x1b", "\x07"}
    assert "[2J" in ran.err


# The streams.


def test_bytes_go_to_standard_output_and_words_to_standard_error(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["render", str(EXAMPLE), "-o", "-"]) == 0
    captured = capfdbinary.readouterr()

    assert rendered.kept(captured.out) == rendered.example("2011_bangkok")
    assert captured.err.decode().startswith("Wrote standard output: 32 paragraphs")
    assert entries() == []


def test_no_bytes_are_sent_to_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = Ran(capsys, "render", "a.yaml", "-o", "-")

    assert ran.status == 2
    assert "-o - writes a Word file; send it to a file or a program, not to the terminal" in ran.err


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals_and_for_who_wants_them(
    environment: dict[str, str], coloured: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"NO_COLOR": "", "TERM": "xterm", **environment}.items():
        monkeypatch.setenv(name, value)
    assert "\x1b" not in Ran(capsys, "render", "faulty.yaml").err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    assert ("\x1b[31mK111\x1b[0m" in Ran(capsys, "render", "faulty.yaml").err) is coloured


def test_ctrl_c_says_so_and_leaves_the_old_file(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    Ran(capsys, "render", "a.yaml")
    old = Path("a.docx").read_bytes()
    Path("a.yaml").write_text(rendered.english("Other."), encoding="utf-8")
    monkeypatch.setattr(os, "fsync", stop)
    ran = Ran(capsys, "render", "a.yaml")

    assert (ran.status, ran.out) == (130, "")
    assert ran.err == "\ndrafter: stopped; each file is as it was, or written whole\n"
    assert Path("a.docx").read_bytes() == old
    assert entries() == ["a.docx"]


# As a process.


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """``python -m drafter`` with these arguments."""
    return subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def test_the_module_is_the_command() -> None:
    ran = run("render", "a.yaml")

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert re.fullmatch(WROTE.format(r"a\.docx") + re.escape(LIVE), ran.stdout.decode().replace("\r\n", "\n"))
    assert run("render", "faulty.yaml").returncode == 1
    assert run("render").returncode == 2


def test_standard_output_holds_the_file_and_nothing_else() -> None:
    ran = run("render", str(EXAMPLE), "-o", "-", PYTHONIOENCODING="ascii")

    assert (ran.returncode, ran.stdout) == (0, rendered.example("2011_bangkok"))


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "gbk"},
    ],
)
def test_chinese_is_printed_as_utf_8_whatever_the_locale(environment: dict[str, str]) -> None:
    Path("利马.yaml").write_text("language: zh\ntitel: 联合国\n", encoding="utf-8")
    Path("曼谷.yaml").write_text(rendered.chinese("研讨会。"), encoding="utf-8")
    ran = run("render", "利马.yaml", "曼谷.yaml", **environment)

    assert "利马.yaml:2:1: K106 “titel” is not a key of the outline" in ran.stderr.decode()
    assert "    titel: 联合国" in ran.stderr.decode()
    assert ran.stdout.decode().startswith("Wrote 曼谷.docx: ")
    assert Path("曼谷.docx").exists()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["render", "--help"]])
def test_what_needs_no_outline_imports_nothing_that_reads_one(arguments: list[str]) -> None:
    show = "print(*sys.modules, file=sys.stderr)"
    spy = f"import sys; from drafter.cli import main\ntry: main(sys.argv[1:])\nfinally: {show}"
    ran = subprocess.run(
        [sys.executable, "-c", spy, *arguments], capture_output=True, text=True, encoding="utf-8", check=True
    )
    loaded = set(ran.stderr.split())

    assert {name for name in loaded if name.startswith("drafter")} == {"drafter", "drafter.cli"}
    assert not loaded & {"yaml", "lxml", "docx", "docxtpl", "jinja2", "zipfile", "hashlib", "xml"}


@pytest.mark.parametrize(("arguments", "status"), [(["faulty.yaml"], 1), (["a.yaml", "-q", "-o", "x.txt"], 0)])
def test_neither_faults_nor_plain_text_cost_an_import_of_word_libraries(arguments: list[str], status: int) -> None:
    spy = "import sys; from drafter.cli import main; print(main(sys.argv[1:]), *sys.modules)"
    ran = subprocess.run([sys.executable, "-c", spy, "render", *arguments], capture_output=True, text=True, check=True)
    said, *loaded = ran.stdout.split()

    assert said == str(status)
    assert not set(loaded) & {"lxml", "docx", "docxtpl", "jinja2", "zipfile", "xml", "drafter.word"}


posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")
# Whoever runs tests in the background of a shell has them ignore Ctrl+C.
_HALT = (
    "import os, signal, time; os.fsync = lambda _: (print('now', flush=True), time.sleep(30)); "
    "signal.signal(signal.SIGINT, signal.default_int_handler); signal.signal(signal.SIGTERM, signal.SIG_DFL); "
)
_SPY = "import sys; from drafter.cli import main; sys.exit(main(sys.argv[1:]))"


@posix
def test_a_reader_who_leaves_early_is_no_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "drafter", "render", str(EXAMPLE), "-o", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        said = process.stderr.read().decode()

    assert process.returncode == 1
    assert said == "drafter: standard output: it cannot be written: the program that was to read it has stopped\n"


@posix
def test_a_reader_of_the_words_who_leaves_early_does_not_matter() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "drafter", "render", "a.yaml", "b.yaml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        said = process.stderr.read()

    assert (process.returncode, said) == (0, b"")
    assert entries() == ["a.docx", "b.docx"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_said() -> None:
    for arguments in (["a.yaml"], ["a.yaml", "-o", "-"]):
        with Path("/dev/full").open("wb") as full:
            ran = subprocess.run(
                [sys.executable, "-m", "drafter", "render", *arguments],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert ran.returncode == 1
        assert ran.stderr.decode() == "drafter: standard output: it cannot be written: the disk is full\n"


@posix
def test_closed_streams_do_no_harm() -> None:
    for arguments, status in (("", 0), (" -o -", 1)):
        command = f"'{sys.executable}' -m drafter render a.yaml{arguments} >&- 2>&-"
        assert subprocess.run(["/bin/sh", "-c", command], check=False).returncode == status
    assert origin.state(Path("a.docx").read_bytes()) == "ours"


@posix
def test_an_interrupt_in_the_middle_leaves_the_old_file_whole_and_nothing_behind() -> None:
    Path("a.docx").write_bytes(rendered.example("2011_bangkok"))
    with subprocess.Popen(
        [sys.executable, "-c", _HALT + _SPY, "render", "a.yaml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline() == b"now\n"
        assert len(entries()) == 2
        process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode()

    assert process.returncode == 130
    assert said == "\ndrafter: stopped; each file is as it was, or written whole\n"
    assert Path("a.docx").read_bytes() == rendered.example("2011_bangkok")
    assert entries() == ["a.docx"]


@posix
def test_an_end_from_outside_leaves_the_old_file_whole_and_nothing_behind() -> None:
    Path("a.docx").write_bytes(rendered.example("2011_bangkok"))
    with subprocess.Popen(
        [sys.executable, "-c", _HALT + _SPY, "render", "a.yaml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline() == b"now\n"
        process.terminate()
        said = process.stderr.read().decode()

    assert process.returncode == 143
    assert said == "drafter: stopped; each file is as it was, or written whole\n"
    assert Path("a.docx").read_bytes() == rendered.example("2011_bangkok")
    assert entries() == ["a.docx"]


@posix
def test_an_end_from_outside_is_only_taken_where_nobody_else_takes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    during: list[object] = []

    def run(*_: object) -> int:
        during.append(signal.getsignal(signal.SIGTERM))
        return 0

    monkeypatch.setattr(cli, "_run", run)
    for others in (signal.SIG_DFL, signal.SIG_IGN):
        before = signal.signal(signal.SIGTERM, others)
        try:
            assert cli.main([]) == 0
            assert signal.getsignal(signal.SIGTERM) is others
        finally:
            signal.signal(signal.SIGTERM, before)

    assert during[0] is not signal.SIG_DFL
    assert during[1] is signal.SIG_IGN


def test_the_command_runs_in_a_thread_as_well() -> None:
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(cli.main, ["render", "a.yaml", "--quiet"]).result() == 0


def on_a_terminal(*command: str, **environment: str) -> str:
    """What a program writes to standard error when that is a terminal."""
    import pty

    ours, theirs = pty.openpty()
    try:
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=theirs, env={**os.environ, "TERM": "xterm", **environment}
        )
        os.close(theirs)
        said = b""
        while True:
            try:
                more = os.read(ours, 4096)
            except OSError:
                break
            if not more:
                break
            said += more
        process.wait(60)
    finally:
        os.close(ours)
    return said.decode().replace("\r\n", "\n")


@posix
def test_a_terminal_has_colours_unless_it_is_told_otherwise() -> None:
    command = (sys.executable, "-m", "drafter", "render", "faulty.yaml")

    assert "faulty.yaml:2:7: \x1b[31mK111\x1b[0m “awglcb” is no body" in on_a_terminal(*command, NO_COLOR="")
    assert "\x1b" not in on_a_terminal(*command, NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(*command, NO_COLOR="", TERM="dumb")


@posix
def test_after_a_second_a_terminal_shows_what_is_being_done_and_then_takes_it_away() -> None:
    # A machine that has much to do would blur a second.
    slow = (
        "import sys, time; from drafter import cli, terminal, rendering as r; fast = r.render; terminal.PATIENCE = {}\n"
        "r.render = lambda job, begun, tell: (tell('reading a'), time.sleep(1), fast(job, begun, tell))[2]\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    command = (sys.executable, "-c", slow.format(0.05), "render", "a.yaml")

    assert terminal.PATIENCE == 1
    assert on_a_terminal(sys.executable, "-c", slow.format(60), "render", "a.yaml") == ""
    assert re.fullmatch(r"(\r\x1b\[K[01] s: [\w .]+ …)+\r\x1b\[K", on_a_terminal(*command))
    shown = on_a_terminal(*command, "b.yaml")
    assert "\r\x1b[K0 s: 1 of 2, reading a …" in shown
    assert "\r\x1b[K1 s: 2 of 2, reading a …" in shown
    Path("\x1b[2J\n.yaml").write_text(SMALL, encoding="utf-8")
    slow_with_name = slow.format(0.05).replace("'reading a'", "str(job.outline)")
    assert " s: \ufffd[2J\ufffd.yaml …" in on_a_terminal(
        sys.executable, "-c", slow_with_name, "render", "\x1b[2J\n.yaml"
    )
    assert on_a_terminal(*command, "--quiet") == ""
    assert subprocess.run(command, capture_output=True, check=True).stderr == b""


def test_the_endings_of_reports_are_those_that_help_names() -> None:
    assert files.REPORTS == (".docx", ".txt")


@pytest.mark.parametrize("command", ["align", "check", "explain", "new", "schema", "render"])
def test_what_a_command_is_for_is_broken_where_the_terminal_ends(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    head = Ran(capsys, command, "--help").out.partition("\noptions:")[0].partition("\npositional arguments:")[0]

    assert max(map(len, head.split("\n"))) <= 60

"""Windows and macOS, as far as any system can tell: names, consoles, line ends, and nothing that only POSIX has."""

from __future__ import annotations

import ast
import errno
import os
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import rendered
import test_layers
from drafter import files
from drafter.files import FileError, naming, reasons, writing

SMALL = rendered.english("Views differed.")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """As if this were Windows; gives the seconds that are waited, though nobody waits."""
    waited: list[float] = []
    monkeypatch.setattr(reasons, "WINDOWS", True)
    monkeypatch.setattr(writing, "sleep", waited.append)
    return waited


def sentence(act: Callable[..., object], *arguments: Any) -> str:
    """What is said when this cannot be done, with the separators of POSIX."""
    with pytest.raises(FileError) as raised:
        act(*arguments)
    return str(raised.value).replace("\\", "/")


def refusing(act: Callable[..., Any], winerror: int, times: int) -> Callable[..., Any]:
    """What an act does that Windows refuses so many times."""
    left = [times]

    def refuse(*arguments: Any) -> Any:
        if not left[0]:
            return act(*arguments)
        left[0] -= 1
        error = PermissionError(errno.EACCES, "Access is denied", ".drafter-1.tmp")
        setattr(error, "winerror", winerror)  # noqa: B010
        raise error

    return refuse


# Names.


@pytest.mark.parametrize(
    ("name", "device"),
    [
        ("CON", "CON"), ("nul", "nul"), ("aux.yaml", "aux"), ("Com1.docx", "Com1"), ("lpt9.a.docx", "lpt9"),
        ("nul .docx", "nul"), ("COM¹.docx", "COM¹"), ("conin$", "conin$"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("windows")
def test_a_name_that_windows_keeps_for_a_device_is_never_opened(name: str, device: str) -> None:
    said = f"{name}: Windows keeps the name {device} for a device; take another one"

    for act in (files.read, files.read_outline, files.present):
        assert sentence(act, Path(name)) == said
    assert sentence(files.write, Path(name), b"x") == said
    assert sentence(files.beside, Path("a.yaml"), name) == said
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("name", ["console.yaml", "com0.docx", "com10.docx", "auxiliary.docx", "a.con", "利马.docx"])
def test_a_name_that_only_looks_like_a_device_is_taken(name: str) -> None:
    assert naming.misnamed(name) == ""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("2026:lima.docx", "Windows allows no : in the name of a file; take another one"),
        ("what?.docx", "Windows allows no ? in the name of a file; take another one"),
        ('"a".docx', 'Windows allows no " in the name of a file; take another one'),
        ("a\x07.docx", "Windows allows no such character in the name of a file; take another one"),
        ("x" * 251 + ".docx", "the name is too long; take a shorter one"),
        ("🌍" * 128, "the name is too long; take a shorter one"),
        ("x" * 250 + ".docx", ""),
    ],
)
def test_what_windows_takes_in_no_name_is_said(
    name: str, why: str, windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A colon would even write into a hidden stream of another file."""
    assert naming.misnamed(name) == why
    if why:
        assert sentence(files.write, Path(name), b"") == f"{name}: {why}"
        monkeypatch.setattr(reasons, "WINDOWS", False)
        assert naming.reached(Path(name)) == Path(name)


@pytest.mark.parametrize("name", ["aux.png", "pictures/nul.png", "con\\e.png", "emblem:1.png", "what?.png"])
def test_an_outline_names_no_file_that_windows_could_not_have(name: str) -> None:
    """On every system alike, lest an outline that is rendered here is refused there."""
    assert sentence(files.beside, Path("a.yaml"), name).startswith(name.replace("\\", "/") + ": Windows ")


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("C:\\a.docx", "C:\\a.docx"),
        ("C:\\" + "x\\" * 120 + "a.docx", "\\\\?\\C:\\" + "x\\" * 120 + "a.docx"),
        ("C:\\" + "x\\" * 120 + "..\\a.docx", "\\\\?\\C:\\" + "x\\" * 119 + "a.docx"),
        ("\\\\host\\share\\" + "x\\" * 120 + "a.docx", "\\\\?\\UNC\\host\\share\\" + "x\\" * 120 + "a.docx"),
        ("\\\\?\\C:\\" + "x\\" * 120 + "a.docx", "\\\\?\\C:\\" + "x\\" * 120 + "a.docx"),
        ("\\\\host\\share\\a.docx", "\\\\host\\share\\a.docx"),
    ],
)
def test_a_path_of_more_than_260_characters_is_written_so_that_windows_takes_it(path: str, written: str) -> None:
    assert naming.extended(path) == written


def test_a_draft_beside_a_path_that_is_left_as_it_is_stays_below_260_characters() -> None:
    draft = ".drafter-0123456789ab.tmp"
    for length in range(100, 300):
        path = "C:\\" + "x" * (length - 5) + "\\a"
        if naming.extended(path) == path:
            assert len(path) - 1 + len(draft) < 260


@pytest.mark.parametrize("folding", [True, False])
def test_names_that_differ_in_capitals_or_accents_are_one_where_the_system_says_so(
    folding: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise one of two outlines would be lost: ``Lima.yaml`` and ``x/lima.yaml`` both go to ``drafts``."""
    monkeypatch.setattr(naming, "FOLDING", folding)
    composed, decomposed = (unicodedata.normalize(form, "Réunion.docx") for form in ("NFC", "NFD"))

    for one, other in (("Lima.docx", "lima.docx"), (composed, decomposed), ("STRASSE.docx", "straße.docx")):
        assert one != other
        assert (files.identity(Path(one)) == files.identity(Path(other))) is folding
    assert files.identity(Path("lima.docx")) != files.identity(Path("lame.docx"))


def test_two_names_of_a_file_that_is_there_are_known_to_be_one_however_they_are_spelt() -> None:
    Path("notes.txt").write_text(SMALL, encoding="utf-8")
    # What a disk without capitals does to a name that is spelt otherwise.
    os.link("notes.txt", "Nötes.txt")

    assert files.identity(Path("notes.txt")) == files.identity(Path("Nötes.txt").absolute())
    ran = command("render", "notes.txt", "-o", "Nötes.txt")
    assert ran.returncode == 1
    assert ran.stderr.decode().rstrip() == (
        "drafter: Nötes.txt: this is the outline itself; write to another name with -o"
    )
    assert Path("notes.txt").read_text(encoding="utf-8") == SMALL


# What Windows says, and when it is worth another attempt.


@pytest.mark.parametrize("winerror", [5, 32, 33])
@pytest.mark.parametrize("times", [1, 3, 5])
def test_a_virus_scanner_that_has_the_file_for_a_moment_is_waited_for(
    winerror: int, times: int, windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.docx").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refusing(Path.replace, winerror, times))
    files.write(Path("a.docx"), b"new")

    assert Path("a.docx").read_bytes() == b"new"
    assert [path.name for path in Path().iterdir()] == ["a.docx"]
    assert len(windows) == times
    assert sum(windows) < 2


@pytest.mark.parametrize(
    ("winerror", "why"),
    [
        (5, "it is open in Word, or you are not allowed to"),
        (32, "another program has it open"),
        (33, "another program has it open"),
    ],
)
@pytest.mark.parametrize("mode", [0o666, 0o444])
def test_a_file_that_stays_open_is_left_as_it_was_and_said_to_be_open(
    winerror: int, why: str, mode: int, windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.docx").write_bytes(b"old")
    Path("a.docx").chmod(mode)
    monkeypatch.setattr(Path, "replace", refusing(Path.replace, winerror, 99))

    assert sentence(files.write, Path("a.docx"), b"new") == (
        f"a.docx: it cannot be written: {why}; "
        "close it there and run the command again, or write to another name with -o"
    )
    assert Path("a.docx").read_bytes() == b"old"
    assert bool(Path("a.docx").stat().st_mode & stat.S_IWUSR) is bool(mode & stat.S_IWUSR)
    assert [path.name for path in Path().iterdir()] == ["a.docx"]


def test_a_file_that_is_used_as_a_folder_is_named_where_windows_says_that_there_is_no_such_folder() -> None:
    Path("a").touch()
    error = FileNotFoundError(errno.ENOENT, "The system cannot find the path specified")

    assert reasons.reason(error, Path("a/b.docx")) == "a is not a folder"
    assert reasons.reason(error, Path("b/b.docx")) == "there is no folder b; make it first"


@pytest.mark.usefixtures("windows")
def test_a_file_that_may_not_be_read_because_it_is_open_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("t.docx").touch()
    monkeypatch.setattr(Path, "open", refusing(Path.open, 32, 1))

    assert sentence(files.read, Path("t.docx")) == (
        "t.docx: it cannot be read: another program has it open; close it there and run the command again"
    )


def test_nobody_waits_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasons, "WINDOWS", False)
    monkeypatch.setattr(writing, "sleep", lambda _: pytest.fail("nothing is to be waited for"))
    monkeypatch.setattr(Path, "replace", refusing(Path.replace, 5, 1))

    assert "you are not allowed" in sentence(files.write, Path("a.docx"), b"new")


def test_a_write_protected_file_of_windows_is_replaced_by_force_and_stays_protected(
    windows: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows neither replaces nor deletes a file that is write-protected."""
    replace = Path.replace

    def guarded(draft: Path, path: Path) -> Path:
        assert all(there.stat().st_mode & stat.S_IWUSR for there in (draft, path))
        return replace(draft, path)

    Path("a.docx").write_bytes(b"old")
    Path("a.docx").chmod(0o444)
    monkeypatch.setattr(Path, "replace", guarded)
    files.write(Path("a.docx"), b"new", force=True)

    assert Path("a.docx").read_bytes() == b"new"
    assert not Path("a.docx").stat().st_mode & stat.S_IWUSR
    Path("a.docx").chmod(0o644)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_disk_without_modes_is_written_to_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    Path("a.docx").write_bytes(b"old")
    monkeypatch.setattr(Path, "chmod", refuse)
    files.write(Path("a.docx"), b"new")

    assert Path("a.docx").read_bytes() == b"new"


# Consoles and line ends.


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """``python -m drafter`` with these arguments."""
    return subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp437", "cp1252", "cp1252:strict", "cp936", "utf-16", "ascii:strict"])
@pytest.mark.parametrize("locale", [{}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_what_is_said_is_utf_8_whatever_the_console(encoding: str, locale: dict[str, str]) -> None:
    Path("利马.yaml").write_text("language: zh\ntitel: 联合国 “é”\n", encoding="utf-8")
    Path("曼谷.yaml").write_text(rendered.chinese("研讨会。"), encoding="utf-8")
    ran = command("render", "利马.yaml", "曼谷.yaml", PYTHONIOENCODING=encoding, **locale)

    assert ran.returncode == 1
    assert "    titel: 联合国 “é”" in ran.stderr.decode()
    assert ran.stdout.decode().startswith("Wrote 曼谷.docx: ")


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "marked"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_the_line_ends_and_the_mark_of_an_editor_are_not_in_the_report(mark: str, end: str) -> None:
    text = rendered.EXAMPLES["2011_bangkok"]
    Path("a.yaml").write_bytes((mark + text.replace("\n", end)).encode())
    Path("b.yaml").write_bytes(text.encode())
    for name in ("a", "b"):
        ran = command("render", f"{name}.yaml", "-o", f"{name}.txt")
        assert (ran.returncode, ran.stderr) == (0, b"")

    assert Path("a.txt").read_bytes() == Path("b.txt").read_bytes()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_a_fault_stands_in_the_same_line_whatever_the_line_ends(end: str) -> None:
    text = "\ufeff" + rendered.english("Views differed.\n\nSee {para:x}.").replace("\n", end)
    Path("a.yaml").write_bytes(text.encode())

    assert command("render", "a.yaml").stderr.decode().startswith("a.yaml:7:7: N204 nothing here is called “x”")


# Nothing that only POSIX has.

#: All that modules of ours take from modules that differ from system to system. Each of these is on all of them.
_EVERYWHERE = {
    "os": {
        "O_CREAT", "O_EXCL", "O_WRONLY", "W_OK", "_exit", "access", "close", "devnull", "dup2", "environ", "fdopen",
        "fsync", "get_terminal_size", "link", "name", "open", "path", "scandir", "strerror", "urandom",
    },
    "signal": {"SIGTERM", "SIG_DFL", "getsignal", "signal"},
    "time": {"perf_counter", "sleep"},
    "sys": None,
    "stat": None,
    "errno": {
        "EACCES", "EFBIG", "EINVAL", "EIO", "ELOOP", "ENAMETOOLONG", "ENOSPC", "ENOSYS", "ENOTDIR", "EOPNOTSUPP",
        "EPERM", "EROFS",
    },
}  # fmt: skip
_POSIX_MODULES = {"fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty"}
_POSIX_METHODS = {"chown", "lchmod", "mkfifo", "mknod", "symlink_to"}


@pytest.mark.parametrize("name", test_layers.modules())
def test_a_module_takes_nothing_from_the_system_that_only_posix_has(name: str) -> None:
    tree = test_layers.modules()[name]
    roots = {whole.split(".")[0] for whole in test_layers.imported(tree)}
    assert not roots & _POSIX_MODULES
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            assert node.attr not in _POSIX_METHODS, f"line {node.lineno}"
            known = _EVERYWHERE.get(node.value.id) if isinstance(node.value, ast.Name) else None
            assert known is None or node.attr in known, f"line {node.lineno}: is {node.attr} on every system?"


def test_the_command_runs_where_nothing_is_that_only_posix_has() -> None:
    stripped = (
        f"import sys\nfor name in {sorted(_POSIX_MODULES - {'posix'})}: sys.modules[name] = None\n"
        "import os, signal\n"
        "for name in ('chown', 'fchmod', 'fork', 'getegid', 'geteuid', 'getgid', 'getpgid', 'getuid', 'mkfifo',\n"
        "             'sync', 'uname', 'statvfs', 'O_DIRECTORY', 'O_NOFOLLOW'):\n"
        "    if hasattr(os, name): delattr(os, name)\n"
        "for name in ('SIGALRM', 'SIGHUP', 'SIGKILL', 'SIGPIPE', 'SIGQUIT', 'alarm', 'setitimer'):\n"
        "    if hasattr(signal, name): delattr(signal, name)\n"
        "from drafter.cli import main\nsys.exit(main(sys.argv[1:]))\n"
    )
    Path("a.yaml").write_text(SMALL, encoding="utf-8")
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-c", stripped, "render", "a.yaml"], capture_output=True, timeout=60, check=False
        )
        assert (ran.returncode, ran.stderr) == (0, b"")


# What runs the tests on all of them.


def test_the_workflow_runs_the_tests_on_three_systems_and_every_python_that_drafter_takes() -> None:
    text = (rendered.ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
    workflow = yaml.load(text, yaml.BaseLoader)

    assert set(workflow) == {"name", "on", "permissions", "concurrency", "defaults", "jobs"}
    assert workflow["permissions"] == {"contents": "read"}
    assert set(workflow["on"]) == {"push", "pull_request", "workflow_dispatch"}
    matrix = workflow["jobs"]["tests"]["strategy"]["matrix"]
    assert matrix["system"] == ["ubuntu-latest", "windows-latest", "macos-latest"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"].isdecimal()
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step)
            if "uses" in step:
                assert step["uses"].rpartition("@v")[2].isdecimal(), "an action is pinned to its major version"
    runs = "\n".join(step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"])
    assert "\n.ci/run\n" in f"\n{runs}\n"


def test_the_workflow_runs_the_two_commands_of_readme_as_they_stand() -> None:
    readme = (rendered.ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in readme.splitlines() if line.startswith("python3 -m venv ")]
    text = (rendered.ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")

    assert len(commands) == 2
    assert [line.strip() for line in text.splitlines() if "python3 -m venv " in line] == [
        "bash -c \"$(grep -m 1 '^python3 -m venv .*drafter render' README.md)\"",
        "bash -c \"$(grep -m 1 '^python3 -m venv .*pytest$' README.md)\"",
    ]


def test_a_checkout_has_the_same_bytes_on_every_system() -> None:
    lines = (rendered.ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()

    assert lines[0] == "* text=auto eol=lf"
    assert {"*.docx binary", "*.png binary"} <= set(lines)

"""Files: what cannot be read or written is said in a sentence, and no text is ever lost."""

from __future__ import annotations

import errno
import io
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from drafter import files
from drafter.files import FileError, owners, reasons
from drafter.place import Place


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def sentence(act: Callable[..., object], *arguments: Any) -> str:
    """What is said when this cannot be done, with the separators of POSIX."""
    with pytest.raises(FileError) as raised:
        act(*arguments)
    return str(raised.value).replace("\\", "/")


def failing(number: int, name: str | None = None) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> Any:
        raise OSError(number, os.strerror(number), name)

    return fail


# Reading.


def test_a_file_that_is_not_there_is_named_with_the_nearest_one_of_its_kind() -> None:
    for name in ("bangkok.yaml", "bangkok.docx", "lima.yaml"):
        Path(name).touch()

    assert sentence(files.read, Path("bankok.yaml"), files.OUTLINES) == (
        "bankok.yaml: there is no such file; did you mean bangkok.yaml?"
    )
    assert sentence(files.read, Path("bangkok"), files.OUTLINES).endswith("did you mean bangkok.yaml?")
    assert sentence(files.read, Path("bangkok"), files.TEMPLATES).endswith("did you mean bangkok.docx?")
    assert sentence(files.read, Path("oslo.yaml"), files.OUTLINES) == "oslo.yaml: there is no such file"


def test_a_folder_that_is_not_there_is_named_too() -> None:
    assert (
        sentence(files.read, Path("none/a.yaml"))
        == "none/a.yaml: there is no such file; there is no folder none either"
    )


def test_a_file_in_a_file_is_not_there() -> None:
    Path("a").touch()

    assert sentence(files.read, Path("a/b.yaml")) == "a/b.yaml: there is no such file"


def test_a_folder_is_no_file() -> None:
    Path("drafts").mkdir()

    assert sentence(files.read, Path("drafts")) == "drafts: this is a folder; name a file in it"


@pytest.mark.skipif(os.name == "nt", reason="Windows says that there is no such file")
def test_a_name_that_no_file_can_have_is_said_to_be_too_long() -> None:
    name = "长" * 90 + ".yaml"

    assert sentence(files.read, Path(name)) == f"{name}: it cannot be read: the name is too long"
    assert sentence(files.write, Path(name), b"") == (
        f"{name}: it cannot be written: the name is too long; write to a shorter one with -o"
    )
    assert files.target(Path("a.yaml"), name) == Path(name)


def test_a_name_with_a_nul_is_refused() -> None:
    assert sentence(files.read, Path("a\0b")).endswith("it cannot be read: no file can have such a name")


def test_a_file_of_20_megabytes_is_read_and_one_a_byte_larger_is_not() -> None:
    Path("a.yaml").write_bytes(bytes(20_000_000))
    assert len(files.read(Path("a.yaml"))) == 20_000_000

    Path("a.yaml").write_bytes(bytes(20_000_001))
    assert sentence(files.read, Path("a.yaml")) == "a.yaml: the file is larger than 20 MB"


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing as a named pipe")
@pytest.mark.parametrize(("make", "what"), [(lambda path: os.mkfifo(path), "a pipe"), (_socket, "a socket")])
def test_what_is_no_file_is_never_opened(
    make: Callable[[Path], None], what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(Path("a"))
    Path("link").symlink_to("a")
    # To open a pipe is to wait for whoever is at its other end.
    monkeypatch.setattr(Path, "open", failing(errno.EIO))

    assert sentence(files.read, Path("a")) == f"a: this is {what}; name a file"
    assert sentence(files.read, Path("link")) == f"link: this is {what}; name a file"
    assert sentence(files.present, Path("a")) == f"a: it cannot be written: this is {what}"
    assert sentence(files.write, Path("a"), b"x") == f"a: it cannot be written: this is {what}"
    assert entries() == ["a", "link"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices")
def test_a_device_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "open", failing(errno.EIO))

    assert sentence(files.read, Path("/dev/zero")) == "/dev/zero: this is a device; name a file"


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd", "../e.png", "in/../../e.png", "in/../e.png", "..", "//host/share/e.png", "/e.png",
        "C:/e.png", "c:e.png", "C:\\e.png", "\\\\host\\share\\e.png", "\\e.png", "..\\e.png",
        ".. /e.png", ".../e.png", "in\\..\\e.png",
        "\\\\?\\C:\\e.png", "\\\\.\\pipe\\e",
    ],
)  # fmt: skip
def test_a_file_that_an_outline_names_is_beside_it_or_below(name: str) -> None:
    """On every system alike, lest an outline that is rendered here is refused there."""
    with pytest.raises(FileError) as raised:
        files.beside(Path("in/a.yaml"), name)

    assert str(raised.value) == f"{name}: this must be beside the outline or in a folder below it; put a copy there"


@pytest.mark.parametrize(
    "name", ["e.png", "pictures/e.png", "./e.png", "..e.png", "e..png", "徽.png", "~/e.png", "a b"]
)
def test_a_file_beside_an_outline_or_below_is_found_from_there(name: str) -> None:
    assert files.beside(Path("in/a.yaml"), name) == Path("in") / name
    assert files.beside(Path("a.yaml"), name) == Path(name)


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.EIO, "the disk does not answer"), (errno.EBUSY, os.strerror(errno.EBUSY))],
)
def test_what_the_system_says_is_said(number: int, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.yaml").touch()
    monkeypatch.setattr(Path, "open", failing(number))

    assert sentence(files.read, Path("a.yaml")) == f"a.yaml: it cannot be read: {why}"


def test_a_file_that_may_not_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.yaml").touch()
    monkeypatch.setattr(reasons, "WINDOWS", False)
    monkeypatch.setattr(Path, "open", failing(errno.EACCES, "a.yaml"))

    assert sentence(files.read, Path("a.yaml")).endswith("you are not allowed to")


def test_of_several_files_each_that_cannot_be_read_has_its_sentence() -> None:
    Path("a").write_bytes(b"1")

    assert files.read_all(partial(files.read, Path("a")), partial(files.read, Path("a"))) == [b"1", b"1"]
    with pytest.raises(FileError) as raised:
        files.read_all(*(partial(files.read, Path(name)) for name in ("x.docx", "a", "y.png")))
    assert raised.value.sentences == ("x.docx: there is no such file", "y.png: there is no such file")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04....", "a Word file or another package"),
        (b"\xd0\xcf\x11\xe0....", "a file of another Office program"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "a document of Word 97 to 2003 (.doc)"),
        (b"{\\rtf1}", "a document in Rich Text Format (.rtf)"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG....", "a picture"),
        (b"", "a Word file"),
    ],
)
def test_the_word_file_given_instead_of_the_outline_is_recognized(content: bytes, what: str) -> None:
    Path("a.docx").write_bytes(content)
    said = sentence(files.read_outline, Path("a.docx"))
    assert said == f"a.docx: this is {what}; name the YAML outline that it is made from"

    Path("a.yaml").touch()
    assert sentence(files.read_outline, Path("a.docx")) == f"a.docx: this is {what}; did you mean a.yaml?"


# Decoding.


@pytest.mark.parametrize("content", ["", "a: 联", "\ufeffa: 联"])
def test_utf_8_is_decoded_with_or_without_a_mark_at_the_beginning(content: str) -> None:
    assert files.decoded(content.encode()) == (content.removeprefix("\ufeff"), None)


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        (b"\xffa", (1, 1), "FF"),
        ("a: 联合\nb: é".encode().replace("é".encode(), b"\xe9"), (2, 4), "E9"),
        (b"a\r\nb\r\xb9", (3, 1), "B9"),
        (b"\xef\xbb\xbfab\xb9", (1, 3), "B9"),
        ("a: 联".encode()[:-1], (1, 4), "E8"),
    ],
)
def test_the_first_byte_that_is_no_utf_8_is_found(content: bytes, place: tuple[int, int], byte: str) -> None:
    text, finding = files.decoded(content)

    assert finding is not None
    assert (finding.code, finding.place) == ("F101", Place(*place))
    assert finding.message == f"the file is not in UTF-8: the byte {byte} stands here"
    assert finding.hint == "save it again with the encoding UTF-8"
    assert "\ufffd" in text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_recognized(encoding: str) -> None:
    text, finding = files.decoded(f"{'' if encoding == 'utf-16' else chr(0xFEFF)}a: 联".encode(encoding))

    assert text == "a: 联"
    assert finding and finding.message == "the file is in UTF-16, not in UTF-8"


# Where the result goes.


def test_the_result_goes_to_drafts_if_there_is_such_a_folder_and_else_beside_the_outline() -> None:
    assert files.target(Path("x/2026 利马.yaml"), None) == Path("x/2026 利马.docx")
    Path("drafts").touch()
    assert files.target(Path("x/a.yaml"), None) == Path("x/a.docx")
    Path("drafts").unlink()
    Path("drafts").mkdir()
    assert files.target(Path("x/a.yaml"), None) == Path("drafts/a.docx")
    assert files.target(Path("drafts/a.b.yaml"), None) == Path("drafts/a.b.docx")


def test_the_result_goes_where_it_is_sent() -> None:
    Path("out").mkdir()

    assert files.target(Path("x/a.yaml"), "b.txt") == Path("b.txt")
    assert files.target(Path("x/a.yaml"), "out") == Path("out/a.docx")
    assert files.target(Path("x/a.yaml"), "-") is None


def test_names_with_a_star_are_the_files_they_stand_for_each_once() -> None:
    Path("in").mkdir()
    for name in ("in/b.yaml", "in/a.yaml", "in/c.txt"):
        Path(name).touch()

    assert files.named(["in/*.yaml", "in/a.yaml", "z.yaml"]) == [Path("in/a.yaml"), Path("in/b.yaml"), Path("z.yaml")]
    assert files.named([str(Path("in").absolute() / "?.txt")]) == [Path("in/c.txt").absolute()]
    assert files.named(["none*.yaml"]) == [Path("none*.yaml")]


@pytest.mark.skipif(os.name == "nt", reason="no file of Windows has a star in its name")
def test_a_file_with_a_star_in_its_name_is_meant_as_it_is_written() -> None:
    Path("a*.yaml").touch()
    Path("ab.yaml").touch()

    assert files.named(["a*.yaml"]) == [Path("a*.yaml")]


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="no links")
def test_two_names_of_a_file_are_known_to_be_one() -> None:
    Path("in").mkdir()
    Path("link").symlink_to("in")

    assert files.identity(Path("in/../link/a")) == files.identity(Path("in/a").absolute())
    assert files.identity(Path("in/a")) != files.identity(Path("in/b"))


# Writing.


def entries() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*"))


@pytest.mark.parametrize(
    "name", ["a.docx", "2026 利马.docx", "x" * 250 + ".docx", "长" * 83 + ".docx", "🌍" * 62 + ".txt"]
)
def test_a_file_is_written_whole_under_any_name(name: str) -> None:
    files.write(Path(name), b"first")
    files.write(Path(name), b"second")

    assert Path(name).read_bytes() == b"second"
    assert entries() == [name]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), OSError(errno.ENOSPC, "no space")])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_whatever_stops_the_writing_the_old_file_stays_whole(
    error: BaseException, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise error

    Path("a.docx").write_bytes(b"old")
    monkeypatch.setattr(os if step == "fsync" else Path, step, stop)
    with pytest.raises(FileError if isinstance(error, OSError) else type(error)):
        files.write(Path("a.docx"), b"new")

    assert Path("a.docx").read_bytes() == b"old"
    assert entries() == ["a.docx"]


def test_drafts_that_a_sudden_end_left_behind_are_cleared_away_by_the_next_that_writes_there() -> None:
    now = time.time()
    old, new = f".drafter-{'0' * 12}.tmp", f".drafter-{'1' * 12}.tmp"
    others = [".drafter-mine.tmp", f"{old}.docx", "a.tmp"]
    Path("in").mkdir()
    for name, age in ((old, 3700), (new, 3500), (f"in/{old}", 3700), *((name, 9999) for name in others)):
        Path(name).touch()
        os.utime(name, (now - age, now - age))
    Path("in/a.docx").mkdir()
    sentence(files.write, Path("in/a.docx"), b"")
    files.write(Path("a.docx"), b"new")

    assert entries() == sorted([new, *others, "a.docx", "in", str(Path("in/a.docx")), str(Path(f"in/{old}"))])


def test_a_draft_that_cannot_be_cleared_away_does_not_matter() -> None:
    draft = Path(f".drafter-{'0' * 12}.tmp")
    draft.mkdir()
    os.utime(draft, (0, 0))
    files.write(Path("a.docx"), b"new")

    assert Path("a.docx").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full; make room on it, or write to another disk with -o"),
        (
            getattr(errno, "EDQUOT", errno.ENOSPC),
            "your share of the disk is full; delete what you no longer need, or write to another disk with -o",
        ),
        (errno.EFBIG, "no file may be so large there; write to another folder with -o"),
        (errno.EROFS, "the disk is read-only; write to another disk with -o"),
        (errno.EIO, "the disk does not answer; see that it is connected, or write to another disk with -o"),
        (errno.EACCES, "you are not allowed to write in the folder .; write to another folder with -o"),
        (errno.EPERM, "you are not allowed to write in the folder .; write to another folder with -o"),
    ],
)
def test_why_a_file_cannot_be_written_is_said_in_words_with_what_to_do(
    number: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reasons, "WINDOWS", False)
    monkeypatch.setattr(Path, "open", failing(number, ".drafter-1.tmp"))

    assert sentence(files.write, Path("a.docx"), b"") == f"a.docx: it cannot be written: {why}"


class _Filling(io.BytesIO):
    """A file on a disk that is full after half of what is written."""

    def write(self, content: Any) -> int:
        super().write(content[: len(content) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_that_fills_up_half_way_leaves_the_old_file_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(path: Path, _: str) -> io.BytesIO:
        path.touch()
        return _Filling()

    Path("a.docx").write_bytes(b"old")
    with monkeypatch.context() as full:
        full.setattr(Path, "open", opened)
        said = sentence(files.write, Path("a.docx"), b"new")

    assert said.startswith("a.docx: it cannot be written: the disk is full; ")
    assert Path("a.docx").read_bytes() == b"old"
    assert entries() == ["a.docx"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to the size of files")
def test_a_disk_that_takes_no_more_leaves_the_old_file_and_nothing_else() -> None:
    """A real one: the system lets this process write no file of more than 1,000 bytes."""
    Path("a.docx").write_bytes(b"old")
    limited = (
        "import resource, signal; from pathlib import Path; from drafter import files\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: files.write(Path('a.docx'), bytes(2000))\n"
        "except files.FileError as error: print(error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", limited], capture_output=True, text=True, check=True)

    assert ran.stdout == (
        "a.docx: it cannot be written: no file may be so large there; write to another folder with -o\n"
    )
    assert Path("a.docx").read_bytes() == b"old"
    assert entries() == ["a.docx"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.ENOTSUP])
def test_a_shared_folder_that_cannot_write_at_once_is_written_to_all_the_same(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(number))
    files.write(Path("a.docx"), b"new")

    assert Path("a.docx").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_read_only_folder_is_named() -> None:
    with TemporaryDirectory() as folder:
        locked = Path(folder) / "locked"
        locked.mkdir(mode=0o555)
        Path(folder).chmod(0o755)
        root = os.geteuid() == 0
        # Nothing is read-only to root.
        os.seteuid(65534 if root else os.geteuid())
        try:
            said = sentence(files.write, locked / "a.docx", b"")
        finally:
            os.seteuid(0 if root else os.geteuid())

    target = locked / "a.docx"
    assert said == (
        f"{target}: it cannot be written: you are not allowed to write in the folder {locked}; "
        "write to another folder with -o"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        said = sentence(files.write_out, b"x" * 100_000)

    assert said == "standard output: it cannot be written: the disk is full"


def test_a_folder_that_is_missing_or_no_folder_is_named() -> None:
    Path("a").touch()

    assert sentence(files.write, Path("none/a.docx"), b"") == (
        "none/a.docx: it cannot be written: there is no folder none; make it first"
    )
    assert sentence(files.write, Path("a/b.docx"), b"") == "a/b.docx: it cannot be written: a is not a folder"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_back_to_itself_is_left_alone() -> None:
    Path("a.docx").symlink_to("a.docx")
    said = "a.docx: it cannot be written: the link leads back to itself"

    assert sentence(files.present, Path("a.docx")) == sentence(files.write, Path("a.docx"), b"new") == said
    assert Path("a.docx").is_symlink()


def test_what_cannot_be_asked_whether_it_is_there_is_not_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "stat", failing(errno.EIO))

    assert "the disk does not answer" in sentence(files.present, Path("a.docx"))
    assert "the disk does not answer" in sentence(files.write, Path("a.docx"), b"new")


def test_a_folder_is_never_written_over() -> None:
    Path("a.docx").mkdir()

    assert sentence(files.write, Path("a.docx"), b"") == "a.docx: it cannot be written: this is a folder"
    assert sentence(files.present, Path("a.docx")) == "a.docx: it cannot be written: this is a folder"
    assert entries() == ["a.docx"]


def test_what_is_there_already_is_read_however_large_it_is() -> None:
    assert files.present(Path("a.docx")) is None
    Path("a.docx").write_bytes(bytes(20_000_001))
    assert files.present(Path("a.docx")) == bytes(20_000_001)


def test_a_write_protected_file_is_left_alone() -> None:
    Path("a.docx").touch(mode=0o444)

    assert sentence(files.present, Path("a.docx")) == (
        "a.docx: this file is write-protected; write to another name with -o, or use --force"
    )
    Path("a.docx").chmod(0o644)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_keeps_the_mode_that_it_had() -> None:
    Path("a.docx").touch()
    Path("a.docx").chmod(0o640)
    files.write(Path("a.docx"), b"new")

    assert Path("a.docx").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link_and_its_file_is_written() -> None:
    Path("real").mkdir()
    Path("a.docx").symlink_to("real/a.docx")
    files.write(Path("a.docx"), b"new")

    assert Path("a.docx").is_symlink()
    assert Path("real/a.docx").read_bytes() == b"new"
    assert entries() == ["a.docx", "real", "real/a.docx"]


class _Gone(io.BytesIO):
    def write(self, _: object) -> int:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def test_standard_output_that_nobody_reads_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = io.TextIOWrapper(_Gone())
    monkeypatch.setattr(sys, "stdout", gone)

    assert sentence(files.write_out, b"x") == (
        "standard output: it cannot be written: the program that was to read it has stopped"
    )


def test_standard_output_that_is_closed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    assert sentence(files.write_out, b"x") == "standard output: it is closed"


def test_the_template_that_comes_with_drafter_is_there() -> None:
    assert files.template("unfccc.docx").is_file()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named_with_its_mark_and_without(encoding: str) -> None:
    text, finding = files.decoded("language: en\ntitle: Workshop\n".encode(encoding))

    assert finding and finding.code == "F101" and "UTF-16" in finding.message
    assert text.startswith("language: en")


def test_a_stray_zero_is_not_utf_16() -> None:
    assert files.decoded(b"language: en\ntitle: W\0\n")[1] is None


# What somebody has open.


def owner_file(name: str) -> bytes:
    """What Word writes beside a file that somebody of this name has open."""
    narrow, wide = name.encode("cp1252", "replace"), name.encode("utf-16-le")
    first = bytes([len(narrow)]) + narrow
    return (first.ljust(54, b"\0") + len(name).to_bytes(2, "little") + wide).ljust(162, b"\0")


OPEN = "close it there and run the command again, or write to another name with -o (if it is open no longer, delete {})"


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("a.docx", "~$a.docx"),
        ("report.docx", "~$report.docx"),
        ("reports.docx", "~$eports.docx"),
        ("2026_lima.docx", "~$26_lima.docx"),
        ("my_reprt.docx", "~$_reprt.docx"),
        ("曼谷研讨会报告.docx", "~$谷研讨会报告.docx"),
        ("曼谷研讨会报告书.docx", "~$研讨会报告书.docx"),
        ("🌍worlds.docx", "~$worlds.docx"),
        ("a.b.docx", "~$a.b.docx"),
        ("notes.txt", "~$notes.txt"),
    ],
)
def test_a_file_that_is_open_in_word_is_left_alone(name: str, owner: str) -> None:
    assert owners.of_word(name) == owner
    Path(name).write_bytes(b"old")
    Path(owner).write_bytes(owner_file("Maria López"))
    said = f"{name}: it is open in Word, by Maria López; {OPEN.format(owner)}"

    assert sentence(files.check_closed, Path(name)) == said
    assert sentence(files.write, Path(name), b"new") == said
    assert Path(name).read_bytes() == b"old"
    files.write(Path(name), b"new", force=True)
    assert Path(name).read_bytes() == b"new"
    assert entries() == sorted([name, owner])


@pytest.mark.parametrize(
    ("content", "who"),
    [
        (owner_file("联合国 秘书处"), ", by 联合国 秘书处"),
        (owner_file("x" * 52), f", by {'x' * 52}"),
        (owner_file("\x1b[2J"), ""),
        (owner_file("")[:53], ""),
        (b"\xff" * 162, ""),
        (bytes(162), ""),
        (b"", ""),
    ],
)
def test_an_owner_file_that_names_nobody_says_word_all_the_same(content: bytes, who: str) -> None:
    Path("a.docx").touch()
    Path("~$a.docx").write_bytes(content)

    assert sentence(files.check_closed, Path("a.docx")).startswith(f"a.docx: it is open in Word{who}; close it there")


def test_an_owner_file_that_cannot_be_read_says_word_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.docx").touch()
    Path("~$a.docx").touch()
    monkeypatch.setattr(Path, "open", failing(errno.EACCES))

    assert sentence(files.check_closed, Path("a.docx")).startswith("a.docx: it is open in Word; close it there")


@pytest.mark.parametrize(
    ("content", "who"),
    [
        (",mlopez,host,24.11.2026 17:00,file:///home/mlopez/.config/libreoffice/4;", ", by mlopez"),
        ("María López,mlopez,host,24.11.2026 17:00,file:///x;", ", by María López"),
        ("López\\, María,mlopez,host,24.11.2026 17:00,file:///x;", ", by López, María"),
        ("", ""),
        ("\x1b[2J,\x07,host", ""),
    ],
)
def test_a_file_that_is_open_in_libreoffice_is_left_alone(content: str, who: str) -> None:
    Path("report.docx").write_bytes(b"old")
    Path(".~lock.report.docx#").write_text(content, encoding="utf-8")
    # LibreOffice writes an owner file of Word as well.
    Path("~$report.docx").write_bytes(owner_file("Somebody"))

    assert sentence(files.write, Path("report.docx"), b"new") == (
        f"report.docx: it is open in LibreOffice{who}; {OPEN.format('.~lock.report.docx#')}"
    )
    assert Path("report.docx").read_bytes() == b"old"


def test_an_owner_file_that_two_names_share_names_both() -> None:
    for name in ("a_report.docx", "b_report.docx", "b_report.txt"):
        Path(name).touch()
    Path("~$report.docx").write_bytes(owner_file("Maria"))

    assert sentence(files.check_closed, Path("a_report.docx")) == (
        f"a_report.docx: it or b_report.docx is open in Word, by Maria; {OPEN.format('~$report.docx')}"
    )


def test_an_owner_file_of_a_shorter_name_belongs_to_whoever_may_have_it() -> None:
    Path("report.docx").touch()
    Path("~$port.docx").write_bytes(owner_file("Maria"))
    assert sentence(files.check_closed, Path("report.docx")).startswith("report.docx: it is open in Word, by Maria; ")

    Path("port.docx").touch()
    files.check_closed(Path("report.docx"))
    Path("ab.docx").touch()
    Path("~$.docx").touch()
    files.check_closed(Path("ab.docx"))


def test_what_is_left_beside_a_file_that_is_gone_or_is_no_file_does_not_matter() -> None:
    Path("~$a.docx").write_bytes(owner_file("Maria"))
    Path(".~lock.b.docx#").mkdir()
    files.write(Path("b.docx"), b"first")
    files.write(Path("b.docx"), b"second")
    files.write(Path("a.docx"), b"new")

    assert Path("a.docx").read_bytes() == b"new"


def test_names_that_leave_no_room_for_a_lock_file_are_written() -> None:
    name = "x" * 250 + ".docx"
    files.write(Path(name), b"first")
    files.check_closed(Path(name))
    Path(owners.of_word(name)).touch()

    assert "is open in Word" in sentence(files.check_closed, Path(name))


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_file_that_is_open_under_its_real_name_is_left_alone() -> None:
    Path("real").mkdir()
    Path("real/report.docx").write_bytes(b"old")
    Path("link.docx").symlink_to("real/report.docx")
    owner = Path("real/~$report.docx")
    owner.touch()

    assert sentence(files.write, Path("link.docx"), b"new") == (
        f"link.docx: it is open in Word; {OPEN.format(owner.absolute())}"
    )
    assert Path("real/report.docx").read_bytes() == b"old"

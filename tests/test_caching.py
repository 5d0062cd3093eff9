"""The cache of filled shells: what it saves, and that it can do no harm."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

import rendered
from drafter import caching
from drafter.composing import compose
from drafter.report import Masthead
from drafter.source import load
from drafter.value import fields, replace
from drafter.word import fill, package

MASTHEAD = compose(load(rendered.english("P."))).masthead
HEAVY = ("docxtpl", "docx", "jinja2", "lxml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(caching.VARIABLE, str(tmp_path / "cache"))
    Path("a.yaml").write_text(rendered.english("Views differed."), encoding="utf-8")
    yield tmp_path / "cache"


def command(*words: str) -> tuple[set[str], bytes]:
    """Render the outline in a process of its own: which of the heavy libraries it imported, and what it wrote."""
    told = (
        "import sys; from drafter.cli import main; status = main(sys.argv[1:]);"
        f"print(*[name for name in {HEAVY} if name in sys.modules]); sys.exit(status)"
    )
    arguments = [sys.executable, "-c", told, "render", "a.yaml", "-q", "--force", *words]
    ran = subprocess.run(arguments, check=True, capture_output=True, text=True)
    return set(ran.stdout.split()), Path("a.docx").read_bytes()


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_the_second_render_of_a_masthead_imports_none_of_the_four_and_gives_the_same_bytes(folder: Path) -> None:
    first, fresh = command()
    second, cached = command()

    assert first == set(HEAVY)
    assert second == set()
    assert fresh == cached
    assert len(files(folder)) == 1


def test_another_text_under_the_same_masthead_is_a_second_render(folder: Path) -> None:
    command()
    Path("a.yaml").write_text(rendered.english("Other views.\n\nMore of them.[^x]", "[^x]: A note."), encoding="utf-8")
    second, cached = command()

    assert second == set()
    assert b"Other views." in cached


def test_nothing_of_the_text_is_kept(folder: Path) -> None:
    command()

    assert b"differed" not in files(folder)[0].read_bytes()
    (kept,) = files(folder)
    filled = fill(MASTHEAD, rendered.SHELL)
    assert package.opened(kept.read_bytes()[32:]) == package.opened(filled)
    assert kept.read_bytes()[:32] == sha256(kept.read_bytes()[32:]).digest()


@pytest.mark.parametrize("name", fields(Masthead))
def test_a_shell_is_known_by_every_field_of_the_masthead(name: str) -> None:
    other = replace(MASTHEAD, **{name: getattr(MASTHEAD, name) + "x"})

    assert caching.key(other, b"template", b"") != caching.key(MASTHEAD, b"template", b"")


def test_a_shell_is_known_by_its_template_and_emblem() -> None:
    keys = [caching.key(MASTHEAD, *parts) for parts in ((b"ab", b""), (b"a", b"b"), (b"", b"ab"), (b"abc", b""))]

    assert len({*keys}) == len(keys)
    assert caching.key(MASTHEAD, b"ab", b"") == keys[0]


def test_a_shell_is_known_by_the_values_that_have_marks() -> None:
    marked = [caching.key(MASTHEAD, b"", b"", names) for names in ((), ("date",), ("symbol",), ("date", "symbol"))]

    assert len(set(marked)) == 4


@pytest.mark.parametrize("project", ["docxtpl", "python_docx", "jinja2", "lxml", "markupsafe"])
def test_a_shell_is_known_by_the_versions_of_the_libraries(project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = caching.key(MASTHEAD, b"", b"")
    assert before
    makers = list(caching._makers())
    assert any(maker.lower().startswith(project.encode() + b"-") for maker in makers)
    others = [
        maker.replace(b"-", b"-9", 1) if maker.lower().startswith(project.encode()) else maker for maker in makers
    ]
    monkeypatch.setattr(caching, "_makers", lambda: iter(others))

    assert caching.key(MASTHEAD, b"", b"") not in ("", before)


def test_a_shell_is_known_by_the_version_of_drafter_and_the_code_that_fills(monkeypatch: pytest.MonkeyPatch) -> None:
    before = caching.key(MASTHEAD, b"", b"")
    monkeypatch.setattr(caching, "__version__", "9.9")

    assert caching.key(MASTHEAD, b"", b"") != before
    home = Path(caching.__file__).parent / "word"
    assert [(home / name).read_bytes() for name in caching._CODE] == list(caching._makers())[-len(caching._CODE) :]


def test_where_the_versions_cannot_be_told_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "find_spec", lambda name: None)

    assert caching.key(MASTHEAD, b"", b"") == ""
    caching.keep("", b"shell")
    assert caching.kept("") is None
    assert not folder.exists()


KEY = "0" * 64


@pytest.mark.parametrize(
    "harm",
    [
        lambda content: content[:-1],
        lambda content: content + b"x",
        lambda content: content.replace(b"PK", b"KP"),
        lambda content: b"",
        lambda content: b"0" * 32 + content[32:],
    ],
)
def test_what_is_damaged_is_as_if_it_were_not_there(harm: Callable[[bytes], bytes], folder: Path) -> None:
    caching.keep(KEY, b"PK a shell")
    assert caching.kept(KEY) == b"PK a shell"
    (path,) = files(folder)
    path.write_bytes(harm(path.read_bytes()))

    assert caching.kept(KEY) is None


def test_a_damaged_shell_is_made_anew_by_the_next_render(folder: Path) -> None:
    _, fresh = command()
    (path,) = files(folder)
    path.write_bytes(b"damaged")
    second, again = command()

    assert second == set(HEAVY)
    assert again == fresh
    assert command()[0] == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders from others by itself")
def test_the_cache_is_private_to_its_user(folder: Path) -> None:
    before = os.umask(0)
    try:
        caching.keep(KEY, b"shell")
    finally:
        os.umask(before)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in files(folder)] == [0o600]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders from others by itself")
def test_what_others_may_have_written_is_not_read(folder: Path) -> None:
    caching.keep(KEY, b"shell")
    (path,) = files(folder)
    for changed, mode in ((path, 0o622), (path, 0o620), (folder, 0o777), (folder, 0o770)):
        before = stat.S_IMODE(changed.stat().st_mode)
        changed.chmod(mode)
        assert caching.kept(KEY) is None
        changed.chmod(before)
    assert caching.kept(KEY) == b"shell"


@pytest.mark.skipif(os.name == "nt", reason="there are no owners by number")
def test_what_another_user_owns_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caching.keep(KEY, b"shell")
    monkeypatch.setattr(os, "getuid", lambda: 12345, raising=False)

    assert caching.kept(KEY) is None


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_in_place_of_what_is_kept_is_not_followed(folder: Path, tmp_path: Path) -> None:
    caching.keep(KEY, b"shell")
    (path,) = files(folder)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")

    assert caching.kept(KEY) is None


def test_a_system_without_owners_has_a_cache_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "getuid", raising=False)
    caching.keep(KEY, b"shell")

    assert caching.kept(KEY) == b"shell"


def test_no_more_is_kept_than_there_is_room_for_and_the_oldest_goes_first(folder: Path) -> None:
    for number in range(caching._MOST + 3):
        caching.keep(f"{number:064x}", b"shell")
        os.utime(folder / f"{number:064x}.shell", ns=(number, number))
    caching.keep(KEY[:-1] + "f", b"shell")

    assert len(files(folder)) == caching._MOST
    assert caching.kept(f"{1:064x}") is None
    assert caching.kept(f"{caching._MOST + 2:064x}") == b"shell"
    assert caching.kept(KEY[:-1] + "f") == b"shell"


def test_a_shell_without_measure_is_not_kept(folder: Path) -> None:
    caching.keep(KEY, b"x" * (caching._LARGEST + 1))

    assert caching.kept(KEY) is None


def test_files_of_others_in_the_folder_are_left_alone(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    for number in range(caching._MOST + 3):
        caching.keep(f"{number:064x}", b"shell")

    assert (folder / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("stands_there", ["file", "nothing can be made"])
def test_a_folder_that_cannot_be_had_does_no_harm(
    stands_there: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if stands_there == "file":
        folder.write_bytes(b"")
    else:
        monkeypatch.setenv(caching.VARIABLE, "/proc/1/none" if os.name != "nt" else "?:\\none")

    assert command()[1] == command()[1]


def test_a_full_disk_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caching.keep(KEY, b"shell")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    caching.keep("1" * 64, b"shell")

    assert [path.name for path in files(folder)] == [f"{KEY}.shell"]


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"HOME": "/h/a"}, "/h/a/.cache/drafter"),
        ("linux", {"HOME": "/h/a", "XDG_CACHE_HOME": "/c"}, "/c/drafter"),
        ("linux", {"HOME": "/h/a", "XDG_CACHE_HOME": "relative"}, "/h/a/.cache/drafter"),
        ("darwin", {"HOME": "/u/a"}, "/u/a/Library/Caches/drafter"),
        ("linux", {"HOME": "/h/a", caching.VARIABLE: "mine"}, "mine"),
        ("linux", {"HOME": "/h/a", caching.VARIABLE: ""}, None),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths of other systems")
def test_the_cache_is_where_the_system_keeps_caches(
    platform: str, variables: dict[str, str], expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", caching.VARIABLE):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)

    assert caching._folder() == (Path(expected) if expected else None)


def test_a_windows_without_its_variable_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(caching.VARIABLE)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr("drafter.caching.os.name", "nt")

    assert caching._folder() is None

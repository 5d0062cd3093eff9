"""The same input gives the same bytes: tomorrow, on another machine, in another folder, in another process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import rendered
import test_shell
from drafter import cli


def render(outline: Path, folder: Path, **environment: str) -> bytes:
    """The .docx of an outline, by a process of its own that works in a folder."""
    kept = {name: value for name, value in os.environ.items() if name not in ("TZ", "LC_ALL", "LANG", "PYTHONHASHSEED")}
    ran = subprocess.run(
        [sys.executable, "-m", "drafter", "render", str(outline), "-o", "-"],
        cwd=folder,
        env={**kept, **environment},
        capture_output=True,
        check=True,
    )
    return ran.stdout


@pytest.mark.parametrize("name", sorted(rendered.EXAMPLES))
def test_neither_hash_seed_nor_zone_nor_locale_nor_folder_nor_user_is_in_the_bytes(name: str, tmp_path: Path) -> None:
    outline = rendered.ROOT / "examples" / f"{name}.yaml"
    (tmp_path / "elsewhere").mkdir()
    first = render(outline, rendered.ROOT, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    second = render(
        outline,
        tmp_path / "elsewhere",
        PYTHONHASHSEED="4242",
        TZ="Pacific/Kiritimati",
        LC_ALL="tr_TR.UTF-8",
        USER="somebody",
        USERNAME="somebody",
        HOME=str(tmp_path),
    )

    assert first == second
    if name in rendered.PLAIN:
        assert first == rendered.example(name)


def test_the_clock_is_not_in_the_bytes(tmp_path: Path) -> None:
    picture = tmp_path / "e.png"
    picture.write_bytes(test_shell.png(9, 9))
    outline = tmp_path / "a.yaml"
    outline.write_text(rendered.english("P.", head="masthead:\n  emblem: e.png\n"), encoding="utf-8")
    first = render(outline, tmp_path)
    # The clock of a zip goes by two seconds.
    time.sleep(2.1)
    os.utime(picture, (0, 0))

    assert render(outline, tmp_path) == first


def test_the_day_is_not_in_the_bytes(tmp_path: Path) -> None:
    """Whoever asks what time it is gets another answer."""
    spy = (
        "import sys, time, datetime; real = time.time; time.time = lambda: real() + 9e8\n"
        "class Later(datetime.datetime):\n"
        "    @classmethod\n"
        "    def now(cls, tz=None): return cls(2077, 7, 7, tzinfo=tz)\n"
        "datetime.datetime = Later\n"
        "from drafter.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    outline = rendered.ROOT / "examples" / "2024_coastal_data.yaml"
    ran = subprocess.run(
        [sys.executable, "-c", spy, "render", str(outline), "-o", "-"], capture_output=True, check=True
    )

    assert ran.stdout == rendered.example("2024_coastal_data")


def test_rendered_twice_in_one_process_the_files_are_identical(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in rendered.EXAMPLES.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(rendered.ROOT / "examples" / "figures", "figures")
    outlines = [f"{name}.yaml" for name in rendered.EXAMPLES]

    assert cli.main(["render", *outlines]) == 0
    first = {path.name: path.read_bytes() for path in Path().glob("*.docx")}
    assert cli.main(["render", *reversed(outlines)]) == 0
    assert {path.name: path.read_bytes() for path in Path().glob("*.docx")} == first
    assert len(first) == len(outlines)


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: f"\ufeff{text}"])
def test_how_an_editor_ends_lines_or_marks_utf_8_is_not_in_the_bytes(
    change: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(change)
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_bytes(change(rendered.EXAMPLES["2011_bangkok"]).encode())

    assert cli.main(["render", "a.yaml"]) == 0
    assert Path("a.docx").read_bytes() == rendered.example("2011_bangkok")

"""What a folder of outlines says of their checks, in its pyproject.toml."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter.checking import USUAL, Rules
from drafter.files import FileError
from drafter.settings import rules


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "above" / "below"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    Path("a.yaml").write_text("language: en\n", encoding="utf-8")


def write(folder: str, text: str | bytes) -> Path:
    path = Path(folder) / "pyproject.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def table(*lines: str) -> str:
    return "\n".join(["[tool.drafter]", *lines, ""])


def wrong(*lines: str) -> list[str]:
    """What is said of a table, without the path before it."""
    path = write(".", table(*lines)).resolve()
    with pytest.raises(FileError) as error:
        rules(Path("a.yaml"))
    assert all(sentence.startswith(f"{path}: ") for sentence in error.value.sentences)
    return [sentence.removeprefix(f"{path}: ") for sentence in error.value.sentences]


def test_without_a_table_the_usual_rules_hold() -> None:
    assert rules(Path("a.yaml")) == USUAL == Rules(0, ())


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["edition = 2011"], Rules(2011, ())),
        (['edition = "2011"'], Rules(2011, ())),
        (['leave_out = ["S510", "s101"]'], Rules(0, ("S510", "S101"))),
        (['leave-out = ["S510"]'], Rules(0, ("S510",))),
        (['leave_out = "S510, S101"'], Rules(0, ("S510", "S101"))),
        (["leave_out = []", "edition = 2026"], Rules(2026, ())),
        ([], USUAL),
    ],
)
def test_a_table_names_an_edition_and_rules_that_are_left_out(lines: list[str], found: Rules) -> None:
    write(".", table(*lines))

    assert rules(Path("a.yaml")) == found


def test_the_nearest_file_that_has_the_table_holds() -> None:
    write("../..", table("edition = 2026"))
    assert rules(Path("a.yaml")).edition == 2026
    write("..", table("edition = 2011"))
    assert rules(Path("a.yaml")).edition == 2011
    for other in ("", "[tool.other]\n", "[project]\nname = 'x'\n", "tool = 3\n"):
        write(".", other)
        assert rules(Path("a.yaml")).edition == 2011, other
    write(".", table())
    assert rules(Path("a.yaml")) == USUAL


def test_only_folders_above_the_outline_count_whatever_the_path_to_it_says() -> None:
    write(".", table("edition = 2011"))
    Path("../b.yaml").write_text("language: en\n", encoding="utf-8")

    assert rules(Path("../b.yaml")) == USUAL
    assert rules(Path("../below/a.yaml")).edition == 2011
    assert rules(Path("a.yaml").absolute()).edition == 2011


def test_a_folder_of_that_name_is_no_file() -> None:
    Path("pyproject.toml").mkdir()

    assert rules(Path("a.yaml")) == USUAL


def test_a_folder_that_may_not_be_looked_into_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bool:
        raise PermissionError

    write(".", table("edition = 2011"))
    monkeypatch.setattr(Path, "is_file", refused)

    assert rules(Path("a.yaml")) == USUAL


@pytest.mark.skipif(os.name == "nt", reason="Windows opens links only to some")
def test_an_outline_that_is_a_link_belongs_to_the_folder_of_the_link() -> None:
    write(".", table("edition = 2011"))
    Path("../b.yaml").symlink_to(Path("a.yaml").absolute())

    assert rules(Path("../b.yaml")) == USUAL


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["editon = 2011"], ["“editon” is no key of [tool.drafter]; did you mean edition?"]),
        (["x = 1"], ["“x” is no key of [tool.drafter]; the keys are edition and leave_out"]),
        (["edition = 2012"], ["“edition” takes the year of an edition of the editorial rules: 2011 or 2026"]),
        (["edition = true"], ["“edition” takes the year of an edition of the editorial rules: 2011 or 2026"]),
        (["edition = 2011.0"], ["“edition” takes the year of an edition of the editorial rules: 2011 or 2026"]),
        (["edition = [2011]"], ["“edition” takes the year of an edition of the editorial rules: 2011 or 2026"]),
        (["leave_out = 3"], ['“leave_out” takes codes of editorial rules in a list: leave_out = ["S510"]']),
        (["leave_out = [3]"], ['“leave_out” takes codes of editorial rules in a list: leave_out = ["S510"]']),
        (['leave_out = ["S999"]'], ["“S999” is not the code of an editorial rule, such as S510"]),
        (
            ['leave_out = "S510"', 'leave-out = "S101"'],
            ["“leave-out” and “leave_out” are the same key; keep one of them"],
        ),
    ],
)
def test_what_is_wrong_in_a_table_is_said_in_words(lines: list[str], said: list[str]) -> None:
    assert wrong(*lines) == said


def test_all_that_is_wrong_is_said_at_once() -> None:
    assert len(wrong("x = 1", "y = 2", "edition = 1999", 'leave_out = ["a", "b"]')) == 5


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.drafter]\nedition = = 1\n", "line 2 cannot be read as TOML (Invalid value)"),
        ("[tool.drafter", "the end of the file cannot be read as TOML ("),
        (b"\xff\xfe", "the file is not in UTF-8; save it again with that encoding"),
        ("[tool]\ndrafter = 2011\n", "“drafter” is a table; write [tool.drafter], and its keys below it"),
        ("a = " + "[" * 5000, "cannot be read as TOML ("),
    ],
)
def test_a_file_that_cannot_be_read_is_named(text: str | bytes, said: str) -> None:
    path = write(".", text).resolve()
    with pytest.raises(FileError) as error:
        rules(Path("a.yaml"))

    (sentence,) = error.value.sentences
    assert sentence.startswith(f"{path}: ")
    assert said in sentence


def test_the_mark_that_windows_sets_before_utf_8_is_taken() -> None:
    write(".", b"\xef\xbb\xbf" + table("edition = 2011").replace("\n", "\r\n").encode())

    assert rules(Path("a.yaml")).edition == 2011

"""A picture that was put in the place of that of a figure, or deleted, is told: an outline only names pictures."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import office
import rendered
from drafter.cli import main
from drafter.word import package

Say = Callable[[str], str]
PICTURE = re.compile(r'r:embed="(figure\w+)"')


@pytest.fixture
def say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """What a command says of a report with two figures, lima.docx, which is beside its outline and its pictures."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(rendered.ROOT / "examples/figures", "figures")
    Path("lima.yaml").write_text(rendered.EXAMPLES["2031_everything"], encoding="utf-8")
    assert main(["render", "lima.yaml", "-o", "lima.docx", "-q"]) == 0
    capsys.readouterr()

    def said(command: str) -> str:
        status = main([command, "lima.docx", *(["--dry-run"] if command == "pull" else [])])
        out = capsys.readouterr().out
        assert status == (" warning: " in out)
        return out

    return said


def parts() -> dict[str, bytes]:
    return dict(package.opened(Path("lima.docx").read_bytes()))


def save(made: dict[str, bytes]) -> None:
    Path("lima.docx").write_bytes(package.saved(made))


def figures() -> list[str]:
    return sorted(name for name in parts() if name.startswith("word/media/figure"))


def told(out: str) -> list[tuple[str, str]]:
    """The figures and codes of what is said."""
    return re.findall(r"(?m)^lima\.docx: (figure [IVX]+): (P\d+) warning: ", out)


@pytest.mark.parametrize("command", ["pull", "check"])
def test_another_picture_is_told_with_the_file_that_it_is_not_in(command: str, say: Say) -> None:
    made = parts()
    made[next(name for name in figures() if name.endswith("png"))] += b"\0"
    save(made)
    out = say(command)
    assert told(out) == [("figure I", "P209")]
    assert "a picture in it is not that in figures/stations.png, and was not taken over" in out


@pytest.mark.parametrize("command", ["pull", "check"])
def test_another_emblem_is_told(command: str, say: Say) -> None:
    made = parts()
    # That of the template stays in the file, shown by nothing.
    made["word/media/image1.png"] += b"\0"
    save(made)
    out = say(command)
    assert (
        "lima.docx: around the text: P305 warning: a picture in the masthead is not the one that drafter put there"
    ) in out
    assert "masthead, emblem" in out


@pytest.mark.parametrize(
    ("template", "where"), [("unfccc", "the masthead"), ("newyork", "the header of the first page")]
)
def test_another_picture_in_the_place_of_one_of_the_template_is_told(template: str, where: str, say: Say) -> None:
    Path("lima.yaml").write_text(rendered.EXAMPLES["2011_bangkok"], encoding="utf-8")
    assert main(["render", "lima.yaml", "-o", "lima.docx", "-q", "--force", "--template", template]) == 0
    assert " warning: " not in say("pull")
    made = parts()
    changed = [name for name in made if name.startswith("word/media/")]
    assert changed
    made |= dict.fromkeys(changed, b"GIF89a")
    save(made)
    assert f"P305 warning: a picture in {where} is not the one" in say("pull")


def test_pictures_that_nobody_is_to_make_coarser_are_written_so_that_word_does_not() -> None:
    """Only files with figures say so, whatever their template: Word takes 220 points to an inch by default."""
    assert b"<w:doNotAutoCompressPictures/>" in package.opened(rendered.example("2031_everything"))["word/settings.xml"]
    assert b"AutoCompress" not in package.opened(rendered.example("2011_bangkok"))["word/settings.xml"]


def test_pictures_put_in_the_place_of_each_other_are_told(say: Say) -> None:
    made = parts()
    one, other = dict.fromkeys(PICTURE.findall(made["word/document.xml"].decode()))
    swapped = {one: other, other: one}
    made["word/document.xml"] = PICTURE.sub(
        lambda found: f'r:embed="{swapped[found[1]]}"', made["word/document.xml"].decode()
    ).encode()
    save(made)
    assert told(say("pull")) == [("figure I", "P209"), ("figure II", "P209")]
    assert told(say("check")) == [("figure I", "P209"), ("figure II", "P209")]
    before = Path("lima.docx").read_bytes()
    assert main(["render", "lima.yaml", "-o", "lima.docx", "-q"]) == 1, "what somebody edited is not overwritten"
    assert Path("lima.docx").read_bytes() == before


def test_a_picture_put_beside_that_of_a_figure_is_told(say: Say) -> None:
    made = parts()
    document = made["word/document.xml"].decode()
    one, other = re.findall(r"<w:r><w:drawing>(?:(?!</w:r>).)*r:embed=\"figure.*?</w:r>", document)
    made["word/document.xml"] = document.replace(one, one + other).encode()
    save(made)
    assert told(say("pull")) == [("figure I", "P209")]


def test_a_picture_that_was_deleted_is_told(say: Say) -> None:
    made = parts()
    document = made["word/document.xml"].decode()
    one, _ = re.findall(r"<w:r><w:drawing>(?:(?!</w:r>).)*r:embed=\"figure.*?</w:r>", document)
    made["word/document.xml"] = document.replace(one, "").encode()
    save(made)
    out = say("pull")
    assert told(out) == [("figure I", "P205")]
    assert "its picture is not there any more; it was kept" in out


def test_nothing_is_told_of_pictures_that_are_those_of_the_outline_or_that_nobody_has(say: Say) -> None:
    assert told(say("pull")) == []
    Path("figures/stations.png").unlink()
    assert told(say("pull")) == []


def test_it_is_told_where_the_outline_has_another_picture_meanwhile(say: Say) -> None:
    shutil.copy("figures/emblem.png", "figures/stations.png")
    assert told(say("pull")) == [("figure I", "P209")]


@office.requires_office
def test_nothing_is_told_of_pictures_that_libreoffice_saved(say: Say) -> None:
    docx = {"a": Path("lima.docx").read_bytes()}
    saved = office.convert(docx, "docx")
    for content in (saved["a"], office.convert(office.convert(docx, "odt"), "docx")["a"]):
        Path("lima.docx").write_bytes(content)
        assert "P209" not in say("pull")
        assert "P205" not in say("pull")

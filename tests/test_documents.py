"""What README and docs say is so: their commands, examples and links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import reading
import rendered
from drafter import cli
from drafter.languages import LANGUAGES

README = (rendered.ROOT / "README.md").read_text(encoding="utf-8")
OUTLINE = (rendered.ROOT / "docs" / "outline.md").read_text(encoding="utf-8")
SAMPLE = re.search(r"```yaml\n(language: en.*?)```", README, re.DOTALL)


def test_the_first_command_installs_and_renders_and_the_second_tests() -> None:
    first, second = re.findall(r"^python3 -m venv \.venv && .*$", README, re.MULTILINE)

    assert "pip install" in first and first.endswith("drafter render examples/2011_bangkok.yaml")
    assert "pip install" in second and second.endswith("-m pytest")


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The outline in README, saved where it says."""
    assert SAMPLE
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path)
    Path("drafts/my_workshop.yaml").write_text(SAMPLE[1], encoding="utf-8")
    return Path("drafts/my_workshop.yaml")


def test_the_report_in_readme_renders(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["render", str(sample)]) == 0
    said = capsys.readouterr()

    assert re.match(r"Wrote drafts.my_workshop\.docx: 4 paragraphs, 2 notes, ", said.out)
    assert said.err == ""
    docx = rendered.kept(Path("drafts/my_workshop.docx").read_bytes())
    assert "2.The workshop requested in paragraph 1 above was held in Bonn.[^2] It took up:" in reading.canonical(docx)


def test_the_fault_in_readme_is_printed_as_it_says(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample.write_text(sample.read_text(encoding="utf-8").replace("{para:request}", "{para:requst}"), encoding="utf-8")

    assert cli.main(["render", str(sample)]) == 1
    said = capsys.readouterr().err.replace("\\", "/")
    assert said in README


def test_what_readme_says_of_the_reference_is_what_a_check_finds(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(rendered.ROOT)

    assert cli.main(["check", "examples/2011_bangkok.yaml"]) == 1
    findings, _, counts = capsys.readouterr().out.replace("\\", "/").partition("examples/2011_bangkok.yaml: ")
    assert f"```text\n{findings}```" in README
    assert counts.startswith("2 warnings in 32 paragraphs, ")


def documents() -> list[str]:
    """Those of the project: tools keep texts of their own in hidden folders, which come and go during a run."""
    found = (path.relative_to(rendered.ROOT) for pattern in ("*.md", "*/*.md") for path in rendered.ROOT.glob(pattern))
    return sorted(path.as_posix() for path in found if not path.as_posix().startswith((".", "node_modules/")))


@pytest.mark.parametrize("document", documents())
def test_links_lead_somewhere(document: str) -> None:
    path = rendered.ROOT / document
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
        if target.startswith("https:/") or "…" in target:
            continue
        assert (path.parent / target).exists(), target


def test_every_language_is_named() -> None:
    for code in LANGUAGES:
        assert f"`{code}`" in OUTLINE


@pytest.mark.parametrize("arguments", [["--help"], ["render", "--help"]])
def test_help_shows_examples(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)

    assert stopped.value.code == 0
    assert "drafter render drafts/" in capsys.readouterr().out


def test_the_hook_that_the_page_on_editors_shows_is_there_and_takes_outlines_among_drafts() -> None:
    (hook,) = yaml.safe_load((rendered.ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    page = (rendered.ROOT / "docs" / "editors.md").read_text(encoding="utf-8")

    assert f"- id: {hook['id']}\n" in page
    assert (hook["entry"], hook["language"], hook["types_or"]) == ("drafter check", "python", ["yaml"])
    assert re.search(hook["files"], "drafts/2026_lima.yaml")
    assert not re.search(hook["files"], "docs/drafts.yaml")


def test_the_page_on_translating_shows_what_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (rendered.ROOT / "docs" / "translating.md").read_text(encoding="utf-8")
    given, made = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    command = re.search(r"^drafter (new .*)$", page, re.MULTILINE)
    monkeypatch.chdir(tmp_path)
    Path("lima_en.yaml").write_text(given, encoding="utf-8")

    assert command and cli.main(command[1].split()) == 0
    assert Path("lima_fr.yaml").read_text(encoding="utf-8").partition("\n\n")[2] == made
    assert cli.main(["check", "lima_fr.yaml"]) == 0
    assert set(re.findall(r": (\w\d{3}) ", capsys.readouterr().out)) == {"S105"}

"""A table of broken outlines: each file in ``faults`` has beside it what drafter says about it.

The texts beside them are read before they are accepted (``pytest --force-regen``): by somebody who knows no YAML.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from pytest_regressions.file_regression import FileRegressionFixture

import rendered
from drafter import files, source
from drafter.cli import main
from drafter.dumping import dump
from drafter.outline import Outline
from drafter.structure import diagnose
from outlines import outlines

TABLE = Path(__file__).parent / "faults"
OUTLINES = sorted(TABLE.glob("*.yaml"))
CODE = re.compile(r"\b[FKMNY]\d{3}\b")
#: What YAML calls its things, and no secretary does.
WORDS_OF_YAML = re.compile(
    r"\b(?:nodes?|scalars?|mappings?|sequences?|tokens?|anchors?|alias(?:es)?|tags?|flow"
    r"|block (?:end|mapping|collection)|directives?|documents? start|mapping values|not allowed here"
    r"|could not find|did not find|while (?:scanning|parsing)"
    r"|Traceback|None|Error)\b"
)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit status of rendering an outline of the table, and what was said, the file by its name alone."""
    Path(path.name).write_bytes(path.read_bytes())
    status = main(["render", "-q", path.name, "-o", "report.txt"])
    captured = capsys.readouterr()
    assert captured.out == ""
    return status, captured.err


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_a_broken_outline_is_told_about_as_it_is_written_beside_it(
    path: Path, capsys: pytest.CaptureFixture[str], file_regression: FileRegressionFixture
) -> None:
    status, said = run(path, capsys)
    levels = {finding.level for finding in source.read(files.decoded(path.read_bytes())[0]).findings}

    assert status == ("fault" in levels), "faults alone stop the work"
    assert Path("report.txt").exists() == (status == 0)
    assert said, "an outline of which nothing is said does not belong here"
    file_regression.check(said, fullpath=path.with_suffix(".txt"), encoding="utf-8")


def test_the_table_is_long_and_complete() -> None:
    assert len(OUTLINES) >= 120
    assert {path.stem for path in TABLE.glob("*.txt")} == {path.stem for path in OUTLINES}


def test_every_code_is_in_the_table() -> None:
    """Each finding that a module can make has an outline that brings it about; F101 is about bytes, see below, and
    limits are held by ``test_limits``."""
    made = {code for path in rendered.ROOT.glob("src/**/*.py") for code in CODE.findall(path.read_text("utf-8"))}
    said = {code for path in TABLE.glob("*.txt") for code in CODE.findall(path.read_text("utf-8"))}

    assert made - said == {"F101", "M112", "N109"}
    assert said <= made


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_no_word_of_yaml_is_said(path: Path) -> None:
    """But for what the user typed: a line of the outline is shown four blanks in, a quoted word in its marks."""
    typed = files.decoded(path.read_bytes())[0]
    said = [
        re.sub("“[^”]*”", "", line)
        for line in path.with_suffix(".txt").read_text("utf-8").splitlines()
        if line.strip().strip("^… ") not in typed
    ]

    assert not WORDS_OF_YAML.findall("\n".join(said))


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_each_finding_stands_in_the_file_and_says_what_to_do(path: Path) -> None:
    lines = files.decoded(path.read_bytes())[0].replace("\r\n", "\n").replace("\r", "\n").split("\n")

    for finding in source.read("\n".join(lines)).findings:
        assert finding.place and finding.hint
        assert 1 <= finding.place.line <= len(lines)
        assert 1 <= finding.place.column <= len(lines[finding.place.line - 1]) + 1


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_one_place_has_one_finding_of_a_kind(path: Path) -> None:
    """No mistake is told twice: neither with the same code, nor once as YAML and once as a value."""
    findings = source.read(files.decoded(path.read_bytes())[0]).findings
    places = [(finding.place, finding.code[0].replace("K", "Y")) for finding in findings]

    assert len(places) == len(set(places))


@pytest.mark.parametrize("name", rendered.EXAMPLES)
def test_in_an_example_there_is_nothing_to_mend(name: str) -> None:
    found = diagnose(rendered.EXAMPLES[name])

    assert found.findings == ()
    assert "\n".join(found.lines) == rendered.EXAMPLES[name]


@settings(max_examples=40, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(outlines())
def test_in_an_outline_as_drafter_writes_it_there_is_nothing_to_mend(outline: Outline) -> None:
    written = dump(outline)
    found = diagnose(written)

    assert found.findings == ()
    assert "\n".join(found.lines) == written


def test_an_outline_without_fault_is_read_without_what_reads_on() -> None:
    """What is needed behind a fault alone costs no faultless outline an import."""
    spy = "import sys; from drafter.source import load; load(sys.argv[1]); print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", spy, rendered.english("P.")], capture_output=True, text=True, check=True
    )

    late = {"drafter.recovery", "drafter.structure", "drafter.hints", "drafter.misplaced", "drafter.dumping", "difflib"}
    assert not late & set(ran.stdout.split())


def test_a_mended_text_has_as_many_lines_as_the_typed_one() -> None:
    for path in OUTLINES:
        typed = files.decoded(path.read_bytes())[0]
        assert len(diagnose(typed).lines) == len(typed.split("\n")), path.stem


def test_a_fault_hides_no_other() -> None:
    """A line that YAML cannot read is put before everything else: all that is said without it is still said."""
    broken = "author: Lima: a report\n"
    for path in OUTLINES:
        typed = files.decoded(path.read_bytes())[0].replace("\r\n", "\n").replace("\r", "\n")
        if "author" in typed or not typed.startswith("language: en\nbody: awglca\n"):
            continue
        alone = source.read(typed).findings
        behind = source.read(broken + typed).findings
        assert [(f.code, f.place.line + 1) for f in alone if f.level == "fault" and f.place] == [
            (f.code, f.place.line) for f in behind if f.level == "fault" and f.place and f.place.line > 1
        ], path.stem


WORD = b"PK\x03\x04" + bytes(30)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("latin.yaml", "language: en\ntitle: Café\n".encode("latin-1"),
         "latin.yaml:2:11: F101 the file is not in UTF-8: the byte E9 stands here\n"
         "    title: Caf\ufffd\n              ^\n    → save it again with the encoding UTF-8\n"),
        ("wide.yaml", "language: en\ntitle: T\n".encode("utf-16"),
         "wide.yaml:1:1: F101 the file is in UTF-16, not in UTF-8\n"
         "    language: en\n    ^\n    → save it again with the encoding UTF-8\n"),
        ("nothing.yaml", b"",
         "nothing.yaml:1:1: K101 the outline is empty\n    → begin it with the line “language: en”\n"),
        ("blank.yaml", b"\n\n   \n",
         "blank.yaml:1:1: K101 the outline is empty\n    → begin it with the line “language: en”\n"),
        ("report.docx", WORD,
         "drafter: report.docx: this is a Word file or another package; name the YAML outline that it is made from\n"),
        ("folder.yaml", None, "drafter: folder.yaml: this is a folder; name a file in it\n"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_outline_is_told_in_words(
    name: str, content: bytes | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is None:
        Path(name).mkdir()
    else:
        Path(name).write_bytes(content)

    assert main(["render", name]) == 1
    told = capsys.readouterr().err
    assert told.removesuffix("1 fault; nothing was written.\n") == said
    assert sorted(path.name for path in Path().iterdir()) == [name]

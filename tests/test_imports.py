"""The budget of a start: what the command imports before it does its work. Most of a render of everyday size is that.

A module more in one of these lists costs every user time at every call; where one is needed, it is added here on
purpose, with the figures of ``bench/`` seen before and after.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import rendered
import test_layers

#: Ours that only other uses of the command need: what reads on behind a fault, fills a shell anew, looks for faults.
ELSEWHERE = {
    "__main__", "barred", "hints", "mending", "misplaced", "misspelt", "recovery", "structure", "under_names",
    "values", "inserting", "codes", "checking", "sought", "explaining", "fixing", "settings", "check_command",
    "explain_command", "fix_command", *(name for name in test_layers.DOORS if name.split(".")[0] == "formats"),
    *(name for name in test_layers.DOORS if name.split(".")[0] == "lint" or name.startswith("languages.editing")),
    "guide", "guide.described", "guide.keys", "guide.choices", "guide.marks", "guide.reports",
    "contents", "paging", "word.page_numbers", "word.fence", "word.guard", "word.sites", "word.sound",
    "inserted", "drawn", "word.across", "word.captions", "word.tables", "word.contents",
    "word.centring", "word.mirroring",
    "languages.ar", "languages.es", "languages.fr", "languages.ru",
    "templating", "template_command", "schema", "schema_command",
    "new_command", "questions", "scaffolding", "emptying", "universal", "translating", "folding", "bilingual",
    *(name for name in test_layers.DOORS if name.startswith("languages.scaffolds")),
    "kinds", "word.unzipping", "word.opening", "word.usual",
    "countries", "check_word", "newly_typed", "align_command", "languages.amounts",
    *(name for name in test_layers.DOORS if name.split(".")[0] in ("aligning", "patching", "returning", "merging")),
    *(name for name in test_layers.DOORS if name.startswith("word.reading")),
    "pieces", "surround", "letters", "lending", "borrowing", "picturing", "clashing", "pulling", "pull_command",
    "pull_words",
    *(name for name in test_layers.DOORS if name.startswith("word.templates")),
    *(name for name in test_layers.DOORS if name.startswith("word.sound.")),
    "word.stories", "word.comments", "word.review_sheet",
    *(name for name in test_layers.DOORS if name.startswith("word.revisions")),
}  # fmt: skip
WORD = set(test_layers.DOORS) - ELSEWHERE
#: Ours without which no plain text is written.
TEXT = {name for name in WORD if name != "word" and not name.startswith("word.")}
#: Ours that reach for files.
FILES = {name for name in test_layers.DOORS if name.split(".")[0] == "files"}
#: Of others, what any start may import, and what is read besides for an outline, and for a Word file.
START = {
    "__future__", "argparse", "collections", "contextlib", "copyreg", "enum", "errno", "fnmatch", "functools", "gc",
    "gettext", "glob", "importlib", "ipaddress", "itertools", "keyword", "locale", "math", "ntpath", "operator", "os",
    "pathlib", "posixpath", "pwd", "grp", "re", "reprlib", "signal", "textwrap", "time", "types", "urllib", "warnings",
}  # fmt: skip
OUTLINE = START | {
    "base64", "binascii", "bisect", "codecs", "cython_runtime", "datetime", "hashlib", "math", "stat", "struct",
    "unicodedata", "yaml",
}  # fmt: skip
FILE = OUTLINE | {"copy", "encodings", "pyexpat", "weakref", "xml"}

_TOLD = """
import sys
before = set(sys.modules)
from drafter.cli import main
try:
    status = main(sys.argv[1:])
except SystemExit as end:
    status = end.code
print(*sorted(set(sys.modules) - before), file=sys.stderr)
sys.exit(status)
"""


def imported(*words: str) -> tuple[set[str], set[str]]:
    """What the command imports with these arguments: modules of ours, and the packages of others that they are of."""
    ran = subprocess.run([sys.executable, "-c", _TOLD, *words], capture_output=True, text=True, check=True)
    names = set(ran.stderr.split())
    ours = {name.removeprefix("drafter").removeprefix(".") for name in names if name.split(".")[0] == "drafter"}
    others = {name.split(".")[0] for name in names} - {"drafter"}
    return ours, {name for name in others if not name.startswith("_") or name == "__future__"}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "cache"))
    Path("a.yaml").write_text(rendered.EXAMPLES["2011_bangkok"], encoding="utf-8")


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["render", "--help"]])
def test_help_and_version_read_nothing_of_ours_but_the_command(words: list[str]) -> None:
    ours, others = imported(*words)

    assert ours == {"", "cli"}
    assert others - START == set()


def test_a_plain_text_needs_nothing_of_word() -> None:
    ours, others = imported("render", "a.yaml", "-o", "a.txt", "-q")

    assert ours == TEXT
    assert others - OUTLINE == set()


def test_the_second_render_keeps_within_its_budget() -> None:
    imported("render", "a.yaml", "-q")
    ours, others = imported("render", "a.yaml", "-q")

    assert ours == WORD
    assert others - FILE == set()


def test_a_render_over_a_file_of_ours_costs_no_import_more() -> None:
    imported("render", "a.yaml", "-q")
    Path("a.yaml").write_text(rendered.EXAMPLES["2011_bangkok"].replace("中", "国"), encoding="utf-8")
    ours, others = imported("render", "a.yaml", "-q")

    assert ours == WORD
    assert others - FILE == set()


def test_an_outline_with_faults_costs_no_import_of_word() -> None:
    Path("b.yaml").write_text("language: en\ntitel: T\n", encoding="utf-8")
    told = _TOLD.replace("sys.exit(status)", "assert status == 1")
    ran = subprocess.run([sys.executable, "-c", told, "render", "b.yaml"], capture_output=True, text=True, check=True)

    assert "drafter.source" in ran.stderr
    ours = ("drafter.word.", "docx.", "lxml.", "zipfile.")
    assert not [name for name in ran.stderr.split() if f"{name}.".startswith(ours)]


@pytest.mark.parametrize("text", [rendered.EXAMPLES["2031_everything"], "language: en\ntitel: T\n"])
@pytest.mark.parametrize("form", ["text", "sarif"])
def test_a_check_needs_nothing_of_word(text: str, form: str) -> None:
    Path("b.yaml").write_text(text, encoding="utf-8")
    told = _TOLD.replace("sys.exit(status)", "")
    words = ["check", "b.yaml", "--format", form]
    ran = subprocess.run([sys.executable, "-c", told, *words], capture_output=True, text=True, check=True)

    assert "drafter.lint.prose" in ran.stderr or "titel" in text
    unwanted = ["drafter.word.", "drafter.printing.", "docx.", "docxtpl.", "lxml.", "jinja2.", "tomllib."]
    if "pycountry" not in ran.stderr:
        # It asks for its own version, where a text lists countries.
        unwanted.append("zipfile.")
    assert not [name for name in ran.stderr.split() if f"{name}.".startswith(tuple(unwanted))]


@pytest.mark.parametrize("command", ["check", "explain"])
def test_the_help_of_other_commands_reads_no_outline(command: str) -> None:
    ours, others = imported(command, "--help")

    assert f"{command}_command" in ours
    assert ours <= {"", "cli", f"{command}_command", "saying", "terminal", "place", "value", "kinds", *FILES}
    assert others - OUTLINE == set()
    assert "yaml" not in others

"""What an editor shows of an outline, through the language server that VS Code and others use for YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import editing
import rendered
from drafter import cli, guide
from drafter.keys import keys
from drafter.languages import LANGUAGES
from drafter.outline import DISTRIBUTIONS, Masthead, Outline

MODELINE = "# yaml-language-server: $schema=../schema/outline.schema.json\n"
SCHEMA = rendered.ROOT / "schema" / "outline.schema.json"
FOLDER = rendered.ROOT / "examples"
PAGE = (rendered.ROOT / "docs" / "editors.md").read_text(encoding="utf-8")

pytestmark = pytest.mark.skipif(
    not editing.available(),
    reason=f"needs Node.js and the server for YAML: npm install yaml-language-server@{editing.VERSION}",
)


@pytest.fixture(scope="module")
def editor() -> Iterator[editing.Editor]:
    """An editor whose settings say that every outline follows the schema."""
    with editing.opened(FOLDER, {SCHEMA.as_uri(): "*.yaml"}) as editor:
        yield editor
        assert editor.wanted == []


@pytest.fixture(scope="module")
def unset() -> Iterator[editing.Editor]:
    """An editor whose settings know nothing of outlines."""
    with editing.opened(FOLDER, {}) as editor:
        yield editor
        assert editor.wanted == []


def test_every_key_that_may_stand_at_the_margin_is_offered(editor: editing.Editor) -> None:
    offered = editor.offered("language: en\n‸")

    assert set(keys(Outline)) - {"language"} <= set(offered)
    assert "language" not in offered


def test_an_empty_file_is_offered_its_language(editor: editing.Editor) -> None:
    assert editor.offered("‸")["language"] == "language: "


def test_the_keys_of_the_masthead_are_offered_within_it_and_no_others(editor: editing.Editor) -> None:
    assert list(editor.offered("language: en\nmasthead:\n  ‸")) == list(keys(Masthead))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("language: ‸", [*LANGUAGES]),
        ("language: en\nmasthead:\n  distribution: ‸", [*DISTRIBUTIONS]),
        ("language: en\nbody: ‸", ["awglca"]),
        ("language: en\nnumbered: ‸", ["yes", "no"]),
        ("language: en\ncontents: ‸", ["yes", "no", "1", "2", "3", "4"]),
        ("language: en\nbody:\n  ‸", ["organ", "name"]),
        ("language: en\nannexes:\n  - ‸", ["agenda", "title", "text", "numbered", "original"]),
        ("language: en\nsession:\n  agenda_items:\n    - ‸", ["number", "title"]),
        ("language: en\nfigures:\n  a:\n    ‸", ["title", "file", "description", "notes", "source"]),
    ],
)
def test_what_can_be_written_is_offered_and_nothing_else(editor: editing.Editor, text: str, offered: list[str]) -> None:
    found = editor.offered(text)

    assert list(found) == offered
    assert all(written.startswith(label) for label, written in found.items())


@pytest.mark.parametrize("key", ["mandate", "title", "agenda", "notes", "sections"])
def test_a_key_of_a_text_is_written_with_its_bar(editor: editing.Editor, key: str) -> None:
    assert editor.offered(f"language: en\n{key[:3]}‸")[key] == f"{key}: |\n  "


def test_a_table_is_written_with_its_name(editor: editing.Editor) -> None:
    assert editor.offered("language: en\n‸")["tables"] == "tables:\n  ${1:name}:\n    title: $2"


def test_words_that_only_yaml_knows_are_never_offered_in_a_text(editor: editing.Editor) -> None:
    for text in ("title: ‸", "mandate: |\n  A t‸", "session:\n  agenda_item: ‸"):
        assert not {"true", "false", "null"} & set(editor.offered(f"language: en\n{text}"))


def test_a_key_says_what_it_is_for_what_it_holds_and_how_it_is_written(editor: editing.Editor) -> None:
    shown = editor.shown("language: en\nman‸date: |\n  Words.\n")

    assert guide.KEYS["Outline"]["mandate"].sentence in shown
    assert "text under a bar, or keys" in shown
    assert "```yaml\nmandate: |\n  A workshop was requested.\n```" in shown


def test_a_choice_says_what_there_is_to_choose_from(editor: editing.Editor) -> None:
    shown = editor.shown("language: en\nmasthead:\n  distri‸bution: limited\n")

    assert shown.count("Who gets it.") == 1
    assert all(f"`{choice}`" in shown for choice in DISTRIBUTIONS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("language: en\norganisation: |\n  Words.\n", ["2: Property organisation is not allowed."]),
        ("language: en\nmasthead:\n  symbl: A\n", ["3: Property symbl is not allowed."]),
        ("language: en\nbody:\n  organn: A\n", ["3: Property organn is not allowed."]),
        ("language: en\nmandate:\n  titel: A\n", ["3: Property titel is not allowed."]),
        ("language: en\ntables:\n  a:\n    rws: A\n", ["4: Property rws is not allowed."]),
        ("language: xx\n", ['1: Value is not accepted. Valid values: "ar", "en", "es", "fr", "ru", "zh".']),
        ("title: T\n", ['1: Missing property "language".']),
        ("language: en\nnumbered: maybe\n", ["2: write yes or no"]),
        ("language: en\nannexes:\n  - agnda\n", ["3: write “agenda”, or “title: …”"]),
        (
            "language: en\ntitle: [Draft]\n",
            ["2: text is expected here: put it under a bar, “|”, on the next line, two blanks in"],
        ),
    ],
)
def test_what_cannot_be_right_is_underlined(editor: editing.Editor, text: str, told: list[str]) -> None:
    assert editor.underlined(text) == told


@pytest.mark.parametrize("name", sorted(rendered.EXAMPLES))
def test_nothing_is_underlined_in_an_example(editor: editing.Editor, name: str) -> None:
    assert editor.underlined(rendered.EXAMPLES[name]) == []


@pytest.mark.parametrize("name", sorted(rendered.EXAMPLES))
def test_the_first_line_of_an_example_is_all_the_settings_that_an_editor_needs(
    unset: editing.Editor, name: str
) -> None:
    text = rendered.EXAMPLES[name]

    assert text.startswith(MODELINE)
    assert unset.underlined(text) == []
    told = unset.underlined(text.replace("\nnotes:", "\nnoets:"))
    assert [one.partition(": ")[2] for one in told] == ["Property noets is not allowed."]


def test_without_that_line_an_editor_without_settings_says_nothing(unset: editing.Editor) -> None:
    assert unset.underlined("language: en\norganisation: A\n") == []
    assert list(unset.offered(f"{MODELINE}language: en\nmasthead:\n  ‸")) == list(keys(Masthead))


def steps(kind: str) -> str:
    """What is to be copied from the page on editors: its first block of this kind."""
    found = re.search(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return "".join(line.strip() + "\n" for line in found[1].strip().splitlines())


def test_the_steps_of_the_page_on_editors_lead_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(steps("sh").split()[1:]) == 0
    with editing.opened(tmp_path, {}) as editor:
        assert editor.underlined(f"{steps('yaml')}language: en\norganisation: A\n") == [
            "3: Property organisation is not allowed."
        ]
        assert editor.wanted == []
    (tmp_path / "drafts").mkdir()
    with editing.opened(tmp_path, json.loads(steps("json"))["yaml.schemas"]) as editor:
        assert editor.underlined("title: T\n", "drafts/a.yaml") == ['1: Missing property "language".']
        assert editor.underlined("title: T\n", "a.yaml") == []
    for told in ("Property organisation is not allowed", 'Missing property "language"'):
        assert f"*{told}*" in PAGE


def test_the_server_that_is_tried_is_the_one_that_is_installed_for_it() -> None:
    assert f"yaml-language-server@{editing.VERSION}" in (rendered.ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert editing.version() == editing.VERSION

"""The schema of outlines: made from the models, it takes what drafter takes, and refuses misspelt keys and choices."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, seed

import rendered
import test_skeletons
from drafter import cli, guide, schema
from drafter.dumping import dump
from drafter.keys import keys
from drafter.outline import Outline
from drafter.source import read
from outlines import outlines
from test_cli import Ran
from test_laws import SEED, of

CHECKED_IN = rendered.ROOT / "schema" / "outline.schema.json"
MADE = json.loads(schema.made())
VALIDATOR = jsonschema.Draft7Validator(MADE)
FAULTS = {path.stem: path.read_bytes().decode() for path in sorted((rendered.ROOT / "tests" / "faults").glob("*.yaml"))}
#: The findings on keys and choices, and on values of a kind that cannot stand where they do.
TOLD = {
    "K101", "K103", "K104", "K105", "K106", "K107", "K109", "K111", "K112", "K115", "K118", "K119", "K120", "K123",
    "K124", "K125", "K128", "K129", "K130",
}  # fmt: skip


def as_texts(text: str) -> Any:
    """What is in a YAML text to those who take every value for a text, as drafter does."""
    return yaml.load(text, yaml.BaseLoader)


def as_typed(text: str) -> Any:
    """What is in a YAML text to those who take ``no`` for false, 3.10 for a number, and nothing for null."""
    return plain(yaml.safe_load(text))


def plain(value: Any) -> Any:
    """A value as JSON has it, which knows no dates."""
    match value:
        case dict():
            return {str(key): plain(held) for key, held in value.items()}
        case list():
            return [plain(one) for one in value]
        case datetime.date():
            return str(value)
        case _:
            return value


def found(value: Any) -> list[str]:
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in VALIDATOR.iter_errors(value)]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


both_ways = pytest.mark.parametrize("as_read", [as_texts, as_typed], ids=["as texts", "as typed"])


def test_the_schema_that_is_checked_in_is_the_one_that_is_made() -> None:
    assert CHECKED_IN.read_text(encoding="utf-8") == schema.made()


def test_it_is_a_schema_and_ends_with_its_last_line() -> None:
    jsonschema.Draft7Validator.check_schema(MADE)
    assert schema.made().endswith("}\n")
    assert "\\u" not in schema.made()


def places() -> dict[str, dict[str, Any]]:
    """Where the keys of each class stand in the schema."""
    top = MADE["properties"]
    return {
        "Outline": MADE,
        "Body": top["body"]["allOf"][0],
        "Editorial": top["editorial"]["allOf"][0],
        "Masthead": top["masthead"],
        "Session": top["session"],
        "AgendaItem": top["session"]["properties"]["agenda_items"]["items"],
        "Part": top["mandate"]["allOf"][0],
        "Annex": top["annexes"]["items"],
        "Table": top["tables"]["additionalProperties"],
        "Figure": top["figures"]["additionalProperties"],
        "Box": top["boxes"]["additionalProperties"],
    }


@pytest.mark.parametrize("kind", guide.CLASSES, ids=lambda kind: kind.__name__)
def test_each_class_has_its_keys_with_their_sentences_and_examples(kind: Any) -> None:
    there = places()[kind.__name__]

    assert list(there["properties"]) == list(keys(kind))
    assert there["additionalProperties"] is False
    for name, one in there["properties"].items():
        told = guide.KEYS[kind.__name__][name]
        assert one["description"] == told.sentence
        shown = re.search(r"```yaml\n(.*)\n```$", one["markdownDescription"], re.DOTALL)
        assert shown and list(as_texts(shown[1])) == [name]
        assert stripped(shown[1]) in stripped(told.example)


def stripped(text: str) -> str:
    """Lines one after another, without what stands before a key."""
    return "\n".join(line.lstrip(" -") for line in text.split("\n"))


def test_the_language_is_the_one_key_that_must_be_there() -> None:
    assert MADE["required"] == ["language"]
    assert schema.made().count('"required"') == 1


@both_ways
@pytest.mark.parametrize("name", [*rendered.EXAMPLES, *test_skeletons.OUTLINES])
def test_an_outline_that_renders_is_valid(name: str, as_read: Callable[[str], Any]) -> None:
    assert found(as_read({**rendered.EXAMPLES, **test_skeletons.OUTLINES}[name])) == []


@both_ways
def test_the_examples_of_the_guide_are_valid(as_read: Callable[[str], Any]) -> None:
    several = [one for of in (*guide.KEYS.values(), *guide.MARKS.values(), guide.REPORTS) for one in of.values()]
    for one in several:
        head = "" if "language:" in one.example else "language: en\n"
        assert found(as_read(head + one.needs + one.example)) == [], one.example


@both_ways
def test_any_outline_that_drafter_writes_is_valid(as_read: Callable[[str], Any]) -> None:
    @of(25)
    @seed(SEED)
    @given(outlines())
    def try_one(outline: Outline) -> None:
        assert found(as_read(dump(outline))) == []

    try_one()


@both_ways
@pytest.mark.parametrize(
    "typed",
    [
        "language: EN", "language: |\n  en", "contents: 2", "contents: No", "contents: '3'", "contents: on",
        "numbered:", "numbered: no", "numbered: TRUE", "numbered: 'off'", "template: Plain", "body: AWGLCA", "body:",
        "masthead:", "masthead:\n  distribution: Limited[^a]", "masthead:\n  original: fr [^a][^b]\n  date: 2031-07-05",
        "masthead:\n  distribution: general <!-- is it? -->", "masthead:\n  job_number: 12", "title: 2031",
        "title: no", "title: 3.10", "session:\n  agenda_item: 3.10", "session:\n  agenda_items:\n    - number: 5",
        "session:\n  agenda_items:", "session:\n  provisional:", "mandate:", "mandate: 3", "mandate:\n  numbered: no",
        "annexes: []", "annexes:\n  - agenda", "annexes:\n  - original: FR", "annexes:", "tables:",
        "editorial: 2011", "editorial:\n  edition: 2026\n  leave_out: S101, s203", "editorial:\n  leave_out: S101",
        "editorial:\n  leave_out: [S101, S203]", "editorial:\n  leave_out:\n    - S101", "editorial:",
        "tables:\n  étude-2:\n    widths: 3", "tables:\n  no:\n    widths: 3, 1  1\n    wide: yes", "tables:\n  a:",
        "boxes:\n  a:\n    text:\n", "notes:",
    ],
)  # fmt: skip
def test_what_yaml_takes_for_something_else_is_valid(typed: str, as_read: Callable[[str], Any]) -> None:
    assert found(as_read(f"{typed}\n" if typed.startswith("language") else f"language: en\n{typed}\n")) == []


@both_ways
@pytest.mark.parametrize(
    "typed",
    [
        "editorial: 1999", "editorial: [2011]", "editorial:\n  leave_out: headings", "editorial:\n  edition: no",
        "body: [awglca]", "template:\n  - plain", "contents: 0", "contents: 5", "contents: 1.5", "contents: all",
        "numbered: 3", "numbered: [no]", "title:\n  first: a", "title: [Draft]", "mandate:\n  - a", "notes:\n  a: b",
        "masthead: a", "masthead:\n  - a", "masthead:\n  distribution: 5", "masthead:\n  original: [fr]",
        "session:\n  agenda_items: 5", "session:\n  agenda_items:\n    number: 5", "annexes: agenda",
        "annexes:\n  -", "annexes:\n  - Agenda", "annexes:\n  title: A", "annexes:\n  - [agenda]", "tables: a",
        "tables:\n  - a", "tables:\n  a b:\n    wide: no", "tables:\n  1a:\n    wide: no", "tables:\n  a: b",
        "tables:\n  a:\n    widths: 0", "tables:\n  a:\n    widths: 3 x", "tables:\n  a:\n    widths: [3, 1]",
        "figures:\n  a:\n    file: [b]",
    ],
)  # fmt: skip
def test_what_cannot_stand_where_it_does_is_refused_as_drafter_does(typed: str, as_read: Callable[[str], Any]) -> None:
    text = f"language: en\n{typed}\n"

    assert any(finding.level == "fault" for finding in read(text).findings)
    assert found(as_read(text))


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_keys_and_choices_is_one_here_and_nothing_else_is(name: str) -> None:
    """Where YAML can read a text at all; of what drafter merely warns, nothing is said here."""
    try:
        value = as_texts(FAULTS[name])
    except yaml.YAMLError:
        return
    faults = {finding.code for finding in read(FAULTS[name]).findings if finding.level == "fault"}
    if faults and faults <= TOLD:
        assert found(value)
    if not faults:
        assert found(value) == []


def test_most_faults_of_keys_and_choices_are_tried() -> None:
    seen = {finding.code for text in FAULTS.values() for finding in read(text).findings}

    assert seen >= TOLD


def test_drafter_schema_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "schema")

    assert (ran.status, ran.out, ran.err) == (0, schema.made(), "")


def test_drafter_schema_writes_it_and_writes_it_again(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("outline.schema.json")
    for before in ("", schema.made().replace("Outline", "Older")):
        if before:
            path.write_text(before, encoding="utf-8")
        ran = Ran(capsys, "schema", "-o", path)

        assert (ran.status, ran.out, ran.err) == (0, "Wrote outline.schema.json.\n", "")
        assert path.read_bytes() == schema.made().encode()
    assert list(Path().iterdir()) == [path]


def test_no_other_file_is_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text("language: en\n", encoding="utf-8")
    ran = Ran(capsys, "schema", "-o", "a.yaml")

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "drafter: a.yaml: this file is no schema of drafter's, and is left as it is; take another name\n"
    assert Path("a.yaml").read_text(encoding="utf-8") == "language: en\n"


def test_a_folder_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "schema", "-o", "none/a.json")

    assert (ran.status, ran.out) == (1, "")
    assert "make it first" in ran.err


def test_a_file_without_a_name_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "schema", "-o", "")

    assert (ran.status, ran.out) == (2, "")
    assert "-o needs the name of a file" in ran.err


def test_the_help_of_the_command_shows_examples_that_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "schema", "--help")

    commands = re.findall(r"^  drafter (.*?)  +\w", ran.out, re.MULTILINE)
    assert commands == ["schema", "schema -o outline.schema.json"]
    for command in commands:
        cli._parser(command.split()).parse_args(command.split())

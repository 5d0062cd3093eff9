"""The measurements in bench/: one outline every time, peers that say the same text, a page with the figures."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

import rendered
from drafter.composing import compose
from drafter.report import AgendaLine, Item, Paragraph, Reference, Report, Section, blocks, lines
from drafter.source import load

BENCH = rendered.ROOT / "bench"
sys.path.append(str(BENCH))

import as_markdown  # noqa: E402
import generated  # noqa: E402
import inputs  # noqa: E402
import pull  # noqa: E402
import run  # noqa: E402
import with_docxtpl  # noqa: E402

REFERENCE = rendered.EXAMPLES["2011_bangkok"]
# What stands before a block of Markdown: number of a paragraph, heading, letter of an item, bullet, name of a note.
BEGINNING = re.compile(r" *(?:\(@[\w-]*\) |#+ |\([a-z]+\) |-   |\[\^.*?\]: )?")


@cache
def outline(more: int) -> str:
    return generated.prolonged(REFERENCE, more) if more else REFERENCE


@cache
def report(more: int) -> Report:
    return compose(load(outline(more)))


def test_the_generated_outline_is_the_same_in_every_process() -> None:
    code = f"import sys; sys.path.append({str(BENCH)!r}); import generated\n"
    code += "sys.stdout.buffer.write(generated.prolonged(sys.stdin.buffer.read().decode(), 300).encode())"

    def made(seed: str) -> bytes:
        command = [sys.executable, "-c", code]
        return subprocess.run(
            command, input=REFERENCE.encode(), capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout

    assert made("1") == made("2") == outline(300).encode()


def test_the_generated_outline_has_what_it_says_it_has() -> None:
    found, seed = report(600), report(0)

    def count(*kinds: type) -> int:
        return sum(isinstance(b, kinds) for b in blocks(found)) - sum(isinstance(b, kinds) for b in blocks(seed))

    def references(of: Report) -> int:
        return sum(isinstance(inline, Reference) for line in lines(of) for inline in line)

    assert count(Paragraph) == 600
    assert count(Section) == 600 / 20
    assert count(Item) == 3 * (600 // 7)
    assert len(found.notes) - len(seed.notes) == 600 / 6
    assert references(found) - references(seed) == 600 / 5


def test_the_generated_text_has_the_pairs_of_characters_that_its_sample_has() -> None:
    sample = "研讨会讨论了问题，讨论会研讨了问题。研"

    words = generated.Speech(sample).text(50, 51, "")

    assert len(words) > 40
    assert set(pairwise(words)) <= set(pairwise(sample))


@pytest.mark.parametrize("more", [0, 200])
def test_the_markdown_for_pandoc_says_what_the_report_says(more: int) -> None:
    markdown = as_markdown.write(report(more))
    numbers = {b.name: str(b.number) for b in blocks(report(more)) if isinstance(b, Paragraph)}

    def said(block: str) -> str:
        words = BEGINNING.sub("", block, count=1)
        words = re.sub(r"\[\^[^\]]+\]| \{[^}]*\}$", "", words)
        words = re.sub(r"(?<!\\)\[(.*?)\]\([^)]*\)", r"\1", words)
        words = re.sub(r"\(@([\w-]+)\)", lambda found: numbers[found[1]], words)
        return inputs.bare(re.sub(r"\\(.)", r"\1", words))

    found = Counter(map(said, markdown.rstrip("\n").split("\n\n")))

    assert found - Counter({"附件": 1}) == Counter(inputs.expected(report(more)))
    assert len(re.findall(r"^\(@", markdown, re.MULTILINE)) == inputs.numbered(report(more))


@pytest.mark.parametrize("more", [0, 200])
def test_the_docxtpl_script_reads_what_drafter_reads(more: int) -> None:
    import yaml

    made = with_docxtpl.blocks(yaml.safe_load(outline(more)))
    kinds = Counter(re.sub(r" \d", "", block["kind"]) for block in made)

    assert Counter(inputs.bare(block["text"]) for block in made) - Counter({"附件": 1}) == Counter(
        inputs.expected(report(more))
    )
    for kind, of in {"paragraph": Paragraph, "heading": Section, "item": Item, "agenda line": AgendaLine}.items():
        assert kinds[kind] == sum(isinstance(block, of) for block in blocks(report(more))), kind


def test_what_a_peer_wrote_is_found_whole_and_one_paragraph_too_few_is_found(tmp_path: Path) -> None:
    inputs.make(tmp_path, 40)
    target = tmp_path / "target.docx"

    with_docxtpl.main(str(tmp_path / "outline.yaml"), str(tmp_path / "template.docx"), str(target))

    assert inputs.missing(tmp_path, target) == []
    with (tmp_path / "expected.txt").open("a", encoding="utf-8") as file:
        file.write("\n执行秘书的开幕发言")
    assert inputs.missing(tmp_path, target) == ["执行秘书的开幕发言"]


def test_what_drafter_wrote_is_found_whole(tmp_path: Path) -> None:
    (tmp_path / "expected.txt").write_text("\n".join(inputs.expected(report(0))), encoding="utf-8")
    target = tmp_path / "target.docx"
    target.write_bytes(rendered.example("2011_bangkok"))

    assert inputs.missing(tmp_path, target) == []


def test_the_docxtpl_template_asks_for_the_fields_that_the_script_has(tmp_path: Path) -> None:
    import docxtpl

    inputs.looped_template().save(tmp_path / "template.docx")
    template = docxtpl.DocxTemplate(tmp_path / "template.docx")

    assert template.get_undeclared_template_variables() == {*with_docxtpl.MASTHEAD, "blocks"}


def test_the_figures_are_ratios_of_medians() -> None:
    small = {"a": [run.Cost(9.0, 4.0, 10, 1000), run.Cost(1.0, 1.0, 30, 1000), run.Cost(2.0, 2.0, 20, 1000)]}
    large = {"a": [run.Cost(8.0, 4.0, 10, 1000)]}

    assert run.ratio({**small, "b": [run.Cost(4.0, 8.0, 0, 0)]}, "a", "b") == (0.5, 0.25)
    assert run.exponent(small, large, "a", 2) == (2.0, 1.0)
    (row,) = run.rows("what", small)
    assert row == ("what", "a", "2.000 (1.000–9.000)", "2.000 (1.000–4.000)", "20", "1", "–", "–")


def test_the_page_has_the_tables_that_the_measurement_prints() -> None:
    page = (BENCH / "README.md").read_text(encoding="utf-8")

    for head in (run.FIGURES, run.TARGETS):
        assert run.table(head, [], markdown=True) in page


def test_a_pull_and_a_render_of_one_outline_are_measured() -> None:
    pulling, rendering = pull.measured(100, 1)

    assert pulling > 0
    assert rendering > 0

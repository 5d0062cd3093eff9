"""Writes outline.md, the manual of the outline: each key and mark with a sentence, an example and what is printed.

Run `python docs/make_outline.py` after a change here, in src/drafter/guide.py or in the models. It always gives the
same text. What is printed is computed from the example; one of which there is anything to be said is an error.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from drafter import guide
from drafter import outline as said
from drafter.composing import compose
from drafter.guide import Described
from drafter.keys import keys
from drafter.languages import LANGUAGES
from drafter.report import Masthead
from drafter.source import read
from drafter.value import Value, fields
from drafter.writers import text

HERE = Path(__file__).parent
#: The heading of each class of keys, and what is to be said before them.
CLASSES: dict[type[Value], tuple[str, str]] = {
    said.Outline: ("Keys at the margin", "Everything may be left out but `language`."),
    said.Body: ("`body`", "A body that drafter does not know is spelt out."),
    said.Masthead: ("`masthead`", "What is not known yet stays empty: the page shows a marked gap, and nothing is invented."),
    said.Session: ("`session`", ""),
    said.AgendaItem: ("`agenda_items`", "A list; each entry has"),
    said.Part: ("A part with keys", "A part is mostly a text under a bar. It may have keys instead; so may the summary and the agenda."),
    said.Annex: ("`annexes`", "Each entry of the list is `agenda`, or has"),
    said.Table: ("`tables`", "Each table stands under a name of its own, and is placed by `{insert:name}`."),
    said.Figure: ("`figures`", "Each figure stands under a name of its own, and is placed by `{insert:name}`."),
    said.Box: ("`boxes`", "Each box stands under a name of its own, and is placed by `{insert:name}`."),
}  # fmt: skip


def printed(outline: str) -> list[str]:
    """What a report prints, line by line: the values of the masthead, and all the text."""
    reading = read(outline)
    if reading.outline is None or reading.findings:
        raise ValueError(f"{reading.findings}\n{outline}")
    report = compose(reading.outline)
    masthead = report.masthead
    head = [getattr(masthead, name) for name in fields(Masthead) if name not in ("series", "symbol", "joint_series",
            "joint_symbol", "running_head")]  # fmt: skip
    symbols = [masthead.series + masthead.symbol, masthead.joint_series + masthead.joint_symbol]
    return [line for line in (*symbols, *head, *text.write(report).splitlines()) if line]


def whole(described: Described, example: str) -> str:
    """An example as an outline, with what it needs."""
    head = "" if "language:" in example else "language: en\n"
    return head + described.needs + example


def result(described: Described) -> list[str]:
    """What is printed on account of an example, and would not be without it."""
    bare = whole(described, "")
    before = printed("language: en\n" if read(bare).findings else bare)
    after = printed(whole(described, described.example))
    compared = difflib.ndiff(before, after)
    return [line[2:] for line in compared if line.startswith("+ ")]


def shown(name: str, described: Described) -> Iterator[str]:
    """A key or mark with its sentence, its example and what is printed."""
    yield from (
        f"**{name}** — {described.sentence}",
        "",
        "```yaml",
        *described.example.rstrip("\n").split("\n"),
        "```",
        "",
    )
    if lines := result(described):
        yield from ("prints", "", "```text", *lines, "```", "")


def cell(words: str) -> str:
    """Words as they stand in a cell of a table."""
    return words.replace("|", "\\|")


def document() -> str:
    """The whole page."""
    lines = (HERE / "outline_head.md").read_text(encoding="utf-8").split("\n")
    lines += ["## In one look", "", "| key at the margin | holds |", "| --- | --- |"]
    lines += [f"| `{name}` | {guide.KEYS['Outline'][name].sentence} |" for name in keys(said.Outline)]
    lines += ["", "| in a text, write | get |", "| --- | --- |"]
    lines += [f"| {cell(name)} | {cell(described.sentence)} |" for name, described in guide.MARKS.items()]
    lines += ["", "# Every mark", ""]
    for name, described in guide.MARKS.items():
        lines += shown(name, described)
    lines += ["# Every key", ""]
    for kind, (title, before) in CLASSES.items():
        lines += [f"## {title}", "", *([before, ""] if before else [])]
        for name in keys(kind):
            lines += shown(f"`{name}`", guide.KEYS[kind.__name__][name])
    lines += (HERE / "outline_foot.md").read_text(encoding="utf-8").split("\n")
    return "\n".join(lines).replace("{languages}", ", ".join(f"`{code}`" for code in LANGUAGES)).rstrip("\n") + "\n"


if __name__ == "__main__":
    (HERE / "outline.md").write_text(document(), encoding="utf-8", newline="\n")

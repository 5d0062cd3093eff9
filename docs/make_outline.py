"""Writes outline.md, the manual of the outline, from outline.in and the tables in drafter.guide.

Run `python docs/make_outline.py` after a change in one of them or in the models. It always gives the same text. What
is printed is computed from the examples; one of which there is anything to be said is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from drafter import guide
from drafter.composing import compose
from drafter.guide import Described
from drafter.keys import keys
from drafter.report import Masthead
from drafter.source import read
from drafter.value import fields
from drafter.writers import text

HERE = Path(__file__).parent
# What of a masthead is not printed on the first page, or printed otherwise.
_APART = ("series", "symbol", "joint_series", "joint_symbol", "running_head", "emblem")


def printed(outline: str) -> list[str]:
    """What a report prints, line by line: the values of the masthead, and all the text."""
    reading = read(outline)
    if reading.outline is None or reading.findings:
        raise ValueError(f"{reading.findings}\n{outline}")
    report = compose(reading.outline)
    masthead = report.masthead
    symbols = [masthead.series + masthead.symbol, masthead.joint_series + masthead.joint_symbol]
    head = [getattr(masthead, name) for name in fields(Masthead) if name not in _APART]
    return [line for line in (*symbols, *head, *text.write(report).splitlines()) if line]


def whole(one: Described) -> str:
    """An example as an outline, with its language and what it needs."""
    head = "" if "language:" in one.example else "language: en\n"
    return head + one.needs + one.example


def result(outline: str) -> list[str]:
    """What is printed of an outline, without what every report in its language prints."""
    always = {line for head in re.findall(r"^language: .*\n", outline, re.MULTILINE) for line in printed(head)}
    return list(aligned(line for line in printed(outline) if line not in always))


def aligned(lines: Iterable[str]) -> Iterator[str]:
    """Lines with blanks for tabs, so that the cells of rows stand below one another, the last below the last."""
    for tabbed, several in groupby(lines, lambda line: "\t" in line):
        rows = [line.split("\t") for line in several]
        columns = max(map(len, rows)) if tabbed else 1
        rows = [[""] * (columns - len(row)) + row for row in rows]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        yield from ("   ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def block(language: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines as they stand."""
    yield from (f"```{language}", *lines, "```", "")


def shown(example: str, lines: list[str]) -> Iterator[str]:
    """An example and what is printed of it, where that is to be seen in a plain text."""
    yield from block("yaml", example.rstrip("\n").split("\n"))
    if lines:
        yield from ("prints", "")
        yield from block("text", lines)


class Page:
    """The page while it is written. An example of several keys and marks stands behind the last of them."""

    def __init__(self, source: str) -> None:
        self.source = source.split("\n")
        self.last = {one.example: line for line in self.source for one in described(line)}

    def lines(self) -> Iterator[str]:
        """The lines of the page: those of its source, with something else for each that begins with @."""
        for line in self.source:
            match line.partition(" "):
                case "@whole", _, _:
                    yield from shown(guide.WHOLE, printed(guide.WHOLE))
                case "@directory", _, _:
                    yield from self.directory()
                case "@keys", _, named:
                    kind, *names = named.split()
                    held = next(keys(one) for one in guide.CLASSES if one.__name__ == kind)
                    rows = [(f"`{name}`", guide.holds(held[name]), guide.KEYS[kind][name].sentence) for name in names]
                    yield from table(("key", "holds", "what it is"), rows)
                    yield from self.results(line)
                case "@marks", _, group:
                    marks = [(name, one.sentence) for name, one in guide.MARKS[group].items()]
                    yield from table(("write", "and get"), marks)
                    yield from self.results(line)
                case "@reports", _, _:
                    yield from reports()
                case _:
                    yield line

    def directory(self) -> Iterator[str]:
        """The keys at the margin, each with the heading below which it is described."""
        rows: dict[str, list[str]] = {}
        heading = ""
        for line in self.source:
            if re.match("##+ ", line):
                heading = line.lstrip("#").strip()
            elif line.startswith("@keys Outline "):
                rows.setdefault(heading, []).extend(f"`{name}`" for name in line.split()[2:])
        places = [(", ".join(names), f"[{to}](#{to.lower().replace(' ', '-')})") for to, names in rows.items()]
        yield from table(("keys at the margin", "see"), places)

    def results(self, line: str) -> Iterator[str]:
        """The examples of what a line describes, with what is printed."""
        examples = {one.example: one for one in described(line) if self.last[one.example] == line}
        for example, one in examples.items():
            yield from shown(example, result(whole(one)))


def described(line: str) -> list[Described]:
    """The keys or marks that a line of the source asks for."""
    match line.partition(" "):
        case "@keys", _, named:
            kind, *names = named.split()
            return [guide.KEYS[kind][name] for name in names]
        case "@marks", _, group:
            return list(guide.MARKS[group].values())
        case _:
            return []


def reports() -> Iterator[str]:
    """Kinds of reports."""
    for name, one in guide.REPORTS.items():
        yield from (f"**{name}.** {one.sentence}", "")
        yield from shown(one.example, result(whole(one)))


def table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table; a bar in a cell is escaped."""
    yield f"| {' | '.join(header)} |"
    yield "|" + " --- |" * len(header)
    yield from ("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    yield ""


def document() -> str:
    """The whole page."""
    page = "\n".join(Page((HERE / "outline.in").read_text(encoding="utf-8")).lines())
    return re.sub(r"\n{3,}", "\n\n", page).rstrip("\n") + "\n"


if __name__ == "__main__":
    (HERE / "outline.md").write_text(document(), encoding="utf-8", newline="\n")

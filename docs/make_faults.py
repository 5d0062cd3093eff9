"""Writes faults.md, what drafter says of broken outlines, and the examples that `drafter explain` shows of it.

Run `python docs/make_faults.py` after a change in the outlines of tests/faults or in what is said of them. Of each code
the example is the outline of which least is said besides. It always gives the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from drafter import files, saying, source

HERE = Path(__file__).parent
TABLE = HERE.parent / "tests" / "faults"
TARGET = HERE.parent / "src" / "drafter" / "guide" / "faults.json"
_NAME = "report.yaml"
# What is shown of an outline; longer ones are no examples.
_LONGEST = 40
_SHOWABLE = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufffd]*")
_FAMILIES = {
    "K": "Keys and values",
    "M": "Marks in a text",
    "N": "Names and notes",
    "Y": "The file as YAML",
}
_HEAD = """\
# What drafter says of a broken outline

A **fault** keeps the report from being written; a **warning** does not. Every one is printed with its line, a caret and
what to write instead. Here is an example of each, by its code; `drafter explain N204` prints the same. The rules of
editors, whose codes begin with S, are in [rules.md](rules.md).
"""


def examples() -> dict[str, dict[str, str]]:
    """Of each code the outline that shows it best, and what is said of it there."""
    best: dict[str, tuple[int, int, str, str]] = {}
    for path in sorted(TABLE.glob("*.yaml")):
        text, wrong = files.decoded(path.read_bytes())
        if wrong or not _SHOWABLE.fullmatch(text) or "\r" in text or text.count("\n") > _LONGEST:
            continue
        findings = source.read(text).findings
        for code in {finding.code for finding in findings}:
            of_it = [finding for finding in findings if finding.code == code][:1]
            others = sum(finding.code != code for finding in findings)
            said = "\n".join(saying.shown(_NAME, of_it, text, colours=False))
            best[code] = min(best.get(code, (99, 0, "", "")), (others, len(text), text, said))
    return {code: {"outline": text.rstrip("\n"), "said": said} for code, (_, _, text, said) in sorted(best.items())}


def data() -> str:
    """The examples as `drafter explain` reads them."""
    return json.dumps(examples(), ensure_ascii=False, indent=1) + "\n"


def document() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_pages()]).rstrip("\n") + "\n"


def _pages() -> Iterator[str]:
    for family, shown in groupby(examples().items(), lambda pair: pair[0][0]):
        yield from (f"## {_FAMILIES[family]}", "")
        for code, one in shown:
            yield from (f"### {code}", "", "```yaml", *one["outline"].split("\n"), "```", "")
            yield from ("```text", *one["said"].split("\n"), "```", "")


if __name__ == "__main__":
    (HERE / "faults.md").write_text(document(), encoding="utf-8", newline="\n")
    TARGET.write_text(data(), encoding="utf-8", newline="\n")

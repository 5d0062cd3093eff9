"""Writes rules.md, the pages of the editorial rules, from their modules in drafter.lint.

Run `python docs/make_rules.py` after a change in one of them. It always gives the same text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from drafter.lint import FAMILIES, RULES
from drafter.lint.manual import Page, page, spoken

HERE = Path(__file__).parent
_HEAD = """\
# Editorial rules

`drafter check report.yaml` reads a report as the editors of the United Nations do, before it reaches them. These are
its rules: what each finds, why it matters, and where it is from. `drafter explain S101` prints one of the pages here.

A **warning** is what an editor would send back. A **hint** is worth a look, and may be right as it stands. Where a rule
is wrong for once, say so at the place, with the reason, and it is silent there:

```yaml
mandate: |
  The working group asked for [30–40] per cent. <!-- drafter: ignore S106 because the text is still negotiated -->
```

A rule that does not suit a whole report is left out in its outline, where the edition of the rules is chosen too
([outline.md](outline.md#editorial-rules)); one that suits no report of a folder, in its `pyproject.toml`:

```toml
[tool.drafter]
edition = 2011
leave_out = ["S106"]
```

What can be mended in one way only, `drafter check --fix` mends, after showing it. What has no published source is said
to be a rule of this house, and waits for an editor's eye.

The remarks themselves are read too: S001 tells of one without a rule that there is, S002 of one that silences nothing,
and S003 of one without a reason.
"""


def document() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_directory(), *_pages()]).rstrip("\n") + "\n"


def _directory() -> Iterator[str]:
    """All rules, by family."""
    for family, codes in groupby(RULES, lambda code: code[:2]):
        yield from (f"**{FAMILIES[family]}**", "")
        for code in codes:
            found = page(code)
            yield f"- [{code}](#{_anchor(found)}) {found.fault} *({found.level})*"
        yield ""


def _anchor(found: Page) -> str:
    return f"{found.code} {found.name}".lower().replace(" ", "-")


def _pages() -> Iterator[str]:
    for family, codes in groupby(RULES, lambda code: code[:2]):
        yield from (f"## {FAMILIES[family]}", "")
        for code in codes:
            yield from _page(page(code))


def _page(found: Page) -> Iterator[str]:
    yield from (f"### {found.code} {found.name}", "", f"{found.fault} *({found.level}, for {spoken(found)})*", "")
    for words in (found.why, found.more, found.mending):
        if words:
            yield from (words, "")
    for label, example in (("This is found:", found.bad), ("This is not:", found.good)):
        if example:
            yield from (label, "", "```yaml", *example.split("\n"), "```", "")
    yield from (f"Source: {found.source}", "")


if __name__ == "__main__":
    (HERE / "rules.md").write_text(document(), encoding="utf-8", newline="\n")

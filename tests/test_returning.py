"""A file that nobody edited gives back the outline that it was made from, whoever saved it; and edits lose no word."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, note, seed

import edits
import office
import outlines
import rendered
from drafter.dumping import dump
from drafter.outline import TEMPLATES, Outline
from drafter.returning import Returned, returned
from drafter.source import load
from drafter.word import opening, reading
from test_laws import in_few_shards, of

SKELETONS = {path.stem: path.read_text(encoding="utf-8") for path in (rendered.ROOT / "tests/skeletons").glob("*.yaml")}
# LibreOffice writes marks of several asterisks twice, both in the text and at the foot of the page.
ASTERISKS = r"""
language: en
title: One[^*]
sections: |
  # Two
  Three[^**] four[^*], five[^***]six[^n], seven[^****].
notes: |
  [^*]: \*Asterisks first.
  [^**]: \*\* Two of them.

    **\*Another.**
  [^***]: *None* of them.
  [^****]: <http://unfccc.int>
  [^n]: \* Seven.
"""
# Numbers of every kind, side by side: LibreOffice takes a field into the link before it, counts in its own letters, and
# writes addresses in its own way.
_CITED = "".join(
    f"""
  # Heading {{#h{number}}}
  It is {{ref:h{number}}}: {{ref:i{number}}} {{para:i{number}, i{number + 3}}} {{ref:j{number}}} {{para:j{number}}}[^a].
"""
    for number in (1, 5, 28)
)
CITED = (
    "title: One\nsections: |\n  Items:\n"
    + "".join(f"  - Item. {{#i{number}}}\n" for number in range(1, 33))
    + "\n  See http://unfccc.int, <http://unfccc.int>, [x](http://unfccc.int) and [y](https://a.b/[c]/é?d=%7E).\n"
    + "\n  See also [«é» “公约” 1 *x*](https://a.b/c#h), [d](https://a.b/d#h)[一 1 é](https://a.b/e#h).\n"
    + "\n  See also [g](https://a.b/g)[一 1 é](https://a.b/j)* k*.\n"
    + "\n  And below one:\n  - Item:\n"
    + "".join(f"    - Item. {{#j{number}}}\n" for number in range(1, 33))
    + _CITED
    + "notes: |\n  [^a]: See {ref:i1}, {ref:i29} and {para:i31}.\n"
)
TEXTS = {
    **rendered.EXAMPLES,
    **SKELETONS,
    "asterisks": ASTERISKS,
    **{f"cited.{language}": f"language: {language}\n{CITED}" for language in ("ar", "fr", "zh")},
}


def back(base: Outline, docx: bytes) -> Returned:
    """What comes back of a file."""
    file = opening.opened(docx)
    trees = {
        name: file.tree(name) for name in file.parts if name.startswith("word/") and name.endswith((".xml", ".rels"))
    }
    return returned(base, reading.read(trees), edits.surround(docx))


def unedited(base: Outline, docx: bytes) -> bool:
    """Whether nothing of a file was edited, nor is to be said of it."""
    found = back(base, docx)
    return (found.outline, found.changes, found.remarks, found.stale) == (base, (), (), ())


def text(name: str, template: str) -> str:
    """An outline that a template has a place for all of: none but that of the UNFCCC has its masthead in the text."""
    return TEXTS[name] if template == "unfccc" else re.sub(r"(?m)^(  distribution: \w+)\[.*", r"\1", TEXTS[name])


@cache
def saved(times: int) -> dict[str, bytes]:
    """All examples and skeletons, in each template, as LibreOffice saves them."""
    if times:
        return office.convert(saved(times - 1), "docx")
    return {
        f"{name}.{template}": rendered.render_outline(load(text(name, template)), template=template)
        for name in TEXTS
        for template in TEMPLATES
    }


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("name", TEXTS)
def test_a_file_that_nobody_edited_gives_its_outline(name: str, template: str) -> None:
    assert unedited(load(text(name, template)), saved(0)[f"{name}.{template}"])


@office.requires_office
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("name", TEXTS)
def test_so_does_one_that_libreoffice_saved(name: str, template: str, times: int) -> None:
    assert unedited(load(text(name, template)), saved(times)[f"{name}.{template}"])


@in_few_shards
def test_so_does_that_of_any_outline(first: int, cases: int) -> None:
    @of(cases)
    @seed(first)
    @given(outlines.outlines())
    def try_one(outline: Outline) -> None:
        base = load(dump(outline))
        note(dump(base))

        with rendered.sampled():
            assert unedited(base, rendered.render_outline(base))

    try_one()

"""The contents page as WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.inline import Look
from drafter.report import Contents, ContentsLine
from drafter.word.story import Story
from drafter.word.wml import Wml, bookmark_name, field, link_within, p, ppr, run, text, w

_DEEPEST = 4


def page(story: Story, contents: Contents) -> Iterator[Wml]:
    """The ps of the page, the first of which begins it."""
    styles = story.book.styles
    yield p(ppr(pStyle=styles["contents heading"], pageBreakBefore=True), story.text(contents.heading, Look.PLAIN))
    yield p(ppr(pStyle=styles["contents columns"]), story.text(f"\t{contents.paragraphs}\t{contents.page}", Look.PLAIN))
    for line in contents.lines:
        yield p(ppr(pStyle=styles[f"contents {min(line.level, _DEEPEST)}"]), *_line(story, line))


def _line(story: Story, line: ContentsLine) -> Iterator[Wml]:
    """A line: number, title, paragraphs and page, each behind a tab; numbers and page are live, the title is a link."""
    tab = run(w("tab"))
    yield tab
    if line.label and line.target in story.book.cited:
        yield story.reference(line.target, line.label.rstrip("."), Look.PLAIN)
        yield from (run(text(line.label[len(line.label.rstrip(".")) :])),) if line.label.endswith(".") else ()
    elif line.label:
        yield story.text(line.label, Look.PLAIN)
    yield tab
    title = story.line(line.title)
    yield link_within(bookmark_name(line.target), title) if line.target else title
    if line.target:
        yield tab
        yield story.line(line.span)
        yield tab
        yield field(f"PAGEREF {bookmark_name(line.target)} \\h", run(text(line.page)))

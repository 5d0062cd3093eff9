"""A report as Markdown for pandoc: running numbers as its example lists, real footnotes, headings, lettered lists.

It has what the reference outline and those made from it have; a look or a gap in the text is an error, lest a peer
be measured with less than it should say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.inline import Link, Look, Text
from drafter.report import (
    AgendaLine,
    AgendaSession,
    AgendaTime,
    Block,
    Box,
    Bullet,
    Figure,
    Inline,
    Item,
    Line,
    NoteMark,
    Paragraph,
    Quotation,
    Reference,
    Report,
    Section,
    Table,
    Unnumbered,
    blocks,
    head_lines,
)

_MARKS = re.compile(r"([\\`*_{}\[\]<>~^@$#|])")


def write(report: Report) -> str:
    """The Markdown of a report: what an author would have ready for pandoc."""
    return "".join(f"{block}\n\n" for block in _Writer(report).blocks(report))


class _Writer:
    def __init__(self, report: Report) -> None:
        self._paragraphs = {block.name for block in blocks(report) if isinstance(block, Paragraph)}

    def blocks(self, report: Report) -> Iterator[str]:
        yield from map(self._line, head_lines(report.title_block))
        yield from self._content(report.content, "")
        for annex in report.annexes:
            yield f"# {annex.heading} {{#{annex.name} .unnumbered}}"
            yield f"## {self._line(annex.title)} {{.unnumbered}}"
            yield from self._content(annex.content, "")
        for note in report.notes:
            yield f"[^{note.name}]: " + "\n\n    ".join(map(self._line, note.paragraphs))

    def _content(self, content: tuple[Block, ...], indent: str) -> Iterator[str]:
        for block in content:
            match block:
                case Section(level=level, title=title, content=inner):
                    yield f"{'#' * level} {self._line(title)}"
                    yield from self._content(inner, indent)
                case Paragraph(name=name, line=line, points=inner):
                    # An example label has letters, figures, hyphens; a paragraph that is named by its place has none.
                    yield f"(@{'' if '.' in name else name}) {self._line(line)}"
                    yield from self._content(inner, indent + "    ")
                case Item(label=label, line=line, points=inner):
                    yield f"{indent}{label} {self._line(line)}"
                    yield from self._content(inner, indent + "    ")
                case Bullet(line=line, points=inner):
                    yield f"{indent}-   {self._line(line)}"
                    yield from self._content(inner, indent + "    ")
                case AgendaLine(line=line):
                    yield f"-   {self._line(line)}"
                case Unnumbered(line=line) | Quotation(line=line) | AgendaTime(line=line) | AgendaSession(line=line):
                    yield self._line(line)
                case Table() | Figure() | Box():
                    raise ValueError("what is measured has none of these")

    def _line(self, line: Line) -> str:
        return "".join(map(self._inline, line))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(words=words, look=Look.PLAIN):
                return _MARKS.sub(r"\\\1", words)
            case Link(address=address, content=content):
                return f"[{''.join(map(self._inline, content))}]({address})"
            case NoteMark(note=note):
                return f"[^{note}]"
            case Reference(target=target) if target in self._paragraphs:
                return f"(@{target})"
            case Reference(target=target, label=label):
                return f"[{label}](#{target})"
            case _:
                raise ValueError(f"the Markdown has no form for {inline!r}")

"""Checking an outline: what keeps it from being a report, and, where nothing does, what its editors would say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator

from drafter import lint, source
from drafter.composing import compose
from drafter.lint.prose import Prose
from drafter.lint.silence import heeded, silences
from drafter.outline import Outline
from drafter.place import Finding, Place, Problems, in_order
from drafter.report import Report
from drafter.value import Value


class Rules(Value):
    """By which rules reports are read: an edition, 0 being the current one, and those that are left out."""

    edition: int = 0
    leave_out: tuple[str, ...] = ()


class Checked(Value):
    """What came of a check: all findings in the order of the file; the outline and the report, where there is one."""

    findings: tuple[Finding, ...]
    outline: Outline | None = None
    report: Report | None = None
    prose: Prose | None = None


#: The current edition, and nothing left out.
USUAL = Rules()


def check(text: str, usual: Rules = USUAL) -> Checked:
    """All that is to be said of the text of an outline.

    ``usual`` are the rules where the outline does not name others; what it leaves out is left out besides.
    """
    reading = source.read(text)
    if reading.outline is None:
        return Checked(reading.findings)
    outline = reading.outline
    try:
        report = compose(outline)
    except Problems as problems:
        return Checked(in_order((*reading.findings, *problems.findings)), outline)
    edition = outline.editorial.edition or usual.edition
    leave_out = {*usual.leave_out, *outline.editorial.leave_out}
    prose = Prose(report, edition)
    found = [*reading.findings, *_unknown(outline), *lint.check(prose, leave_out)]
    return Checked(in_order(heeded(found, silences(text), known_codes(found))), outline, report, prose)


def known_codes(findings: Collection[Finding]) -> set[str]:
    """The codes that may be silenced: those of the editorial rules, and of what was found besides."""
    return {*lint.RULES, *(finding.code for finding in findings)}


def _unknown(outline: Outline) -> list[Finding]:
    """A warning for each code that is left out and belongs to no rule."""
    hint = "write a code as drafter check prints it; docs/rules.md lists them all"
    return [
        Finding("S001", outline.editorial.place, f"“{code}” is not the code of a rule", hint, "warning")
        for code in outline.editorial.leave_out
        if code not in lint.RULES
    ]


class _Span(Value):
    """Where a line of a report stands in the file, from its first character to its last; and what it is called."""

    first: Place
    last: Place
    where: str
    note: bool


class Places:
    """Places in the file as a reader of the report knows them: paragraph 14, note 3."""

    def __init__(self, checked: Checked) -> None:
        self.spans = sorted(_spans(checked.prose), key=lambda span: _at(span.first)) if checked.prose else []
        self.starts = [_at(span.first) for span in self.spans]
        self.on_line: dict[int, list[_Span]] = {}
        for span in self.spans:
            for line in {span.first.line, span.last.line}:
                self.on_line.setdefault(line, []).append(span)

    def where(self, place: Place | None) -> str:
        """What stands at a place; nothing where it is none of the text of a report."""
        if place is None:
            return ""
        before = bisect_right(self.starts, _at(place))
        # A note may be written within a line, and a line have no more than that in it.
        for span in self.spans[max(before - _NEAR, 0) : before][::-1]:
            if _at(place) <= _at(span.last):
                return span.where
        return self._beside(place)

    def _beside(self, place: Place) -> str:
        """What stands on the line of a place: a paragraph has marks behind its words, an item has one before them.

        A note that is written within a line does not count, where there is something else.
        """
        there = self.on_line.get(place.line, [])
        there = [span for span in there if not span.note] or there
        behind = [span for span in there if _at(span.last) < _at(place)]
        found = behind[-1:] or there[:1]
        return found[0].where if found else ""


# Lines of a report that may begin between the beginning of another and its end.
_NEAR = 100


def _at(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _spans(prose: Prose) -> Iterator[_Span]:
    for line in prose.lines:
        first, last = prose.first_place(line), prose.last_place(line)
        if first and last:
            yield _Span(first, last, line.where, line.kind in ("note", "table note"))

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
    """The codes that may be silenced: those of the editorial rules, and of warnings that were given."""
    return {*lint.RULES, *(finding.code for finding in findings)}


def _unknown(outline: Outline) -> list[Finding]:
    """A warning for each code that is left out and belongs to no rule."""
    hint = "write a code as drafter check prints it; docs/rules.md lists them all"
    return [
        Finding("S001", outline.editorial.place, f"“{code}” is not the code of a rule", hint, "warning")
        for code in outline.editorial.leave_out
        if code not in lint.RULES
    ]


class Places:
    """Places in the file as a reader of the report knows them: paragraph 14, note 3."""

    def __init__(self, checked: Checked) -> None:
        self.lines = sorted(_spans(checked.prose)) if checked.prose else []

    def where(self, place: Place | None) -> str:
        """What stands at a place; nothing where it is none of the text of a report."""
        if place is None:
            return ""
        at = bisect_right(self.lines, (place.line, place.column, _LAST, "")) - 1
        after = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if after and after[0] == place.line:
            # The mark of an item or a heading stands before its words.
            return after[3]
        return self.lines[at][3] if at >= 0 and place.line <= self.lines[at][2] else ""


_LAST = 1 << 60


def _spans(prose: Prose) -> Iterator[tuple[int, int, int, str]]:
    """Line and column at which each line of a report begins in the file, the line on which it ends, and its place."""
    for line in prose.lines:
        first, last = prose.first_place(line), prose.place(max(line.end - 1, line.start))
        if first and last:
            yield first.line, first.column, last.line, line.where

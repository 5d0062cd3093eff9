"""Mending an outline where there is one right answer: the same text but for that, byte for byte.

Every mend is tried: it stays only if what it was for is gone afterwards and no fault has come of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafter.checking import USUAL, Checked, Rules, check
from drafter.place import Edit, Finding
from drafter.value import Value

# Faults of YAML that have one right answer, and for which ``structure`` mends the line as its hint says.
_MENDED = frozenset(("Y111", "Y112", "Y114", "Y116", "Y118", "Y119", "Y120", "Y121", "Y122", "Y123", "Y124", "Y126",
                     "Y127", "K109"))  # fmt: skip
_BESIDE_A_BAR = ("Y114",)
_BESIDE = re.compile(r"( *)([^\s:]+: *[|>][-+]?)[ \t]+(\S.*)")
# Rounds of mending, as one mend may bring out what another is for; and mends of a round that are tried one by one.
_ROUNDS = 8
_SINGLY = 200


def mendable(findings: Iterable[Finding]) -> int:
    """How many of the findings have one right answer, if nothing stands in its way."""
    return sum(bool(finding.edits) or finding.code in _MENDED for finding in findings)


class Fixed(Value):
    """A text as mended, and how many findings of each code that has rid it of."""

    text: str
    mended: tuple[tuple[str, int], ...]


def fix(text: str, usual: Rules = USUAL) -> Fixed:
    """A text with all mended that has one right answer. Mended once more, it stays as it is."""
    first = checked = check(text, usual)
    for _ in range(_ROUNDS):
        better = _better(text, checked, usual)
        if better is None:
            break
        text, checked = better
    gone = _codes(first) - _codes(checked)
    return Fixed(text, tuple(sorted(gone.items())))


def _codes(checked: Checked) -> Counter[str]:
    return Counter(finding.code for finding in checked.findings)


def _faults(checked: Checked) -> int:
    return sum(finding.level == "fault" for finding in checked.findings)


def _better(text: str, checked: Checked, usual: Rules) -> tuple[str, Checked] | None:
    """A text in which less is amiss, and its check; None where nothing more can be mended."""
    for tried in _structure(text, checked):
        if found := _improved(tried, text, checked, usual):
            return found
    mended = [finding for finding in checked.findings if finding.edits]
    if found := _improved(_edited(text, [edit for one in mended for edit in one.edits]), text, checked, usual):
        return found
    better = text, checked
    for finding in mended[:_SINGLY]:
        if found := _improved(_edited(better[0], finding.edits), *better, usual):
            better = found
    return better if better[0] != text else None


def _improved(tried: str, text: str, before: Checked, usual: Rules) -> tuple[str, Checked] | None:
    """The tried text with its check, if it rids the text of findings and brings no fault that was not there.

    What counts are findings of the codes that have edits: a heading that is one at last may be a lone one.
    """
    if tried == text:
        return None
    after = check(tried, usual)
    if before.outline is None and _faults(after) < _faults(before):
        return tried, after
    codes = {finding.code for finding in before.findings if finding.edits}
    counts = [sum(finding.code in codes for finding in one.findings) for one in (before, after)]
    return (tried, after) if counts[1] < counts[0] and _faults(after) <= _faults(before) else None


def _lines(text: str) -> list[str]:
    """The lines of a text, each with its end."""
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)


def _parted(line: str) -> tuple[str, str]:
    """A line and its end."""
    bare = line.rstrip("\r\n")
    return bare, line[len(bare) :]


def _edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made; of edits that overlap the first is made, of one that does not fit nothing."""
    lines = _lines(text)
    mark = len(text) - len(text.removeprefix("\ufeff"))
    taken: dict[int, int] = {}
    for edit in sorted(set(edits), key=lambda one: (one.place.line, one.place.column, one.old), reverse=True):
        row, start = edit.place.line - 1, edit.place.column - 1
        if row >= len(lines):
            continue
        start += mark if row == 0 else 0
        end = start + len(edit.old)
        if lines[row][start:end] == edit.old and end <= taken.get(row, len(lines[row])):
            lines[row] = lines[row][:start] + edit.new + lines[row][end:]
            taken[row] = start
    return "".join(lines)


def _structure(text: str, checked: Checked) -> Iterator[str]:
    """The text with its structure mended: all that can be, or else what stands beside bars alone."""
    if checked.outline is not None or not any(finding.code in _MENDED for finding in checked.findings):
        return
    from drafter.structure import diagnose

    beside = _under_bars(text, checked.findings)
    if beside != text:
        yield beside
    bare = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    diagnosis = diagnose(bare)
    if not diagnosis.lost:
        yield _with(text, bare.split("\n"), diagnosis.lines, diagnosis.findings)


def _with(text: str, typed: Sequence[str], mended: Sequence[str], findings: Iterable[Finding]) -> str:
    """A text with the lines that were mended, but for those about which there is more than one right answer."""
    doubtful = {finding.place.line for finding in findings if finding.place and finding.code not in _MENDED}
    sure = {finding.place.line for finding in findings if finding.place} - doubtful
    lines, kept = _lines(text), False
    for row, line in enumerate(lines):
        # What goes on below a doubtful line is as doubtful, until the next finding.
        kept = row + 1 in doubtful or (kept and row + 1 not in sure)
        if not kept and typed[row] != mended[row]:
            mark = "\ufeff" if row == 0 and text.startswith("\ufeff") else ""
            lines[row] = mark + mended[row].rstrip(" ") + _parted(line)[1]
    return "".join(lines)


def _under_bars(text: str, findings: Iterable[Finding]) -> str:
    """A text with all that stands beside a bar moved to the next line."""
    lines = _lines(text)
    for finding in findings:
        if finding.code in _BESIDE_A_BAR and finding.place and finding.place.line <= len(lines):
            bare, end = _parted(lines[finding.place.line - 1])
            if found := _BESIDE.fullmatch(bare):
                # A last line that has no end borrows that of the first.
                moved = f"{found[1]}{found[2]}{end or _parted(lines[0])[1]}{found[1]}  {found[3]}{end}"
                lines[finding.place.line - 1] = moved
    return "".join(lines)

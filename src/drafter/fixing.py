"""Mending an outline where there is one right answer: the same text but for that, byte for byte.

Every mend is tried: it stays only if what it was for is gone afterwards and no fault has come of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from drafter.checking import USUAL, Checked, Rules, check
from drafter.place import Edit, Finding
from drafter.value import Value

# Faults of YAML that have one right answer, and for which ``structure`` mends the line as its hint says.
_MENDED = frozenset(("Y111", "Y112", "Y114", "Y116", "Y118", "Y119", "Y120", "Y121", "Y122", "Y123", "Y124", "Y126",
                     "Y127", "K109"))  # fmt: skip
_BESIDE_A_BAR = ("Y114",)
_UNDER_NO_BAR = ("K109",)
_KEY = re.compile(r"[\w-]+[ \t]*:(?:\s|$)")
_BESIDE = re.compile(r"( *)([^\s:]+: *[|>][-+]?)[ \t]+(\S.*)")
# Signs of YAML that stand before a bar are hardly words of a report.
_BEFORE_A_BAR = re.compile(r"[&!*]\S*\s+[|>][-+1-9]*\s*(?:#.*)?")
# Rounds of mending, as one mend may bring out what another is for; and tries of a round.
_ROUNDS = 8
_TRIES = 400
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def mendable(findings: Iterable[Finding]) -> int:
    """How many of the findings have one right answer, if nothing stands in its way."""
    return sum(bool(finding.edits) or finding.code in _MENDED for finding in findings)


class Change(Value):
    """Lines that follow one another, with the number of the first: as they were, and as they are now."""

    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]


class Fixed(Value):
    """A text as mended, how many findings of each code that has rid it of, and the lines that it has changed."""

    text: str
    mended: tuple[tuple[str, int], ...] = ()
    changes: tuple[Change, ...] = ()


def fix(text: str, usual: Rules = USUAL) -> Fixed:
    """A text with all mended that has one right answer. Mended once more, it stays as it is."""
    better, checked = text, check(text, usual)
    rows: Sequence[int] = range(len(_lines(text)))
    gone = Counter[str]()
    for _ in range(_ROUNDS):
        found = _better(better, checked, usual)
        if found is None:
            break
        rows = _rows(better, found[0], rows)
        gone += _codes(checked) - _codes(found[1])
        better, checked = found
    return Fixed(better, tuple(sorted(gone.items())), tuple(_changes(text, better, rows)))


def _rows(before: str, after: str, rows: Sequence[int]) -> Sequence[int]:
    """Of each line after a mend, the row that it was at first; a mend that makes more lines parts some and no more."""
    old, new = _lines(before), _lines(after)
    if len(old) == len(new):
        return rows
    found: list[int] = []
    for row, line in zip(rows, old, strict=True):
        found += [row] if new[len(found)] == line else [row, row]
    return found


def _changes(before: str, after: str, rows: Sequence[int]) -> Iterator[Change]:
    """What has changed, each line of the later text being made of that row of the earlier."""
    old = [_parted(line)[0] for line in _lines(before)]
    made: list[list[str]] = [[] for _ in old]
    for row, line in zip(rows, _lines(after), strict=True):
        made[row].append(_parted(line)[0])
    for changed, together in groupby(range(len(old)), lambda row: made[row] != [old[row]]):
        if changed:
            span = list(together)
            lines = tuple(line for row in span for line in made[row])
            yield Change(span[0] + 1, tuple(old[span[0] : span[-1] + 1]), lines)


def _codes(checked: Checked) -> Counter[str]:
    return Counter(finding.code for finding in checked.findings)


def _faults(checked: Checked) -> int:
    return sum(finding.level == "fault" for finding in checked.findings)


def _better(text: str, checked: Checked, usual: Rules) -> tuple[str, Checked] | None:
    """A text in which less is amiss, and its check; None where nothing more can be mended."""
    for tried in _structure(text, checked):
        if found := _improved(tried, text, checked, usual):
            return found
    better, kept = (text, checked), list[Finding]()
    waiting = [[finding for finding in checked.findings if finding.edits]]
    for _ in range(_TRIES):
        if not waiting:
            break
        part = waiting.pop()
        if found := _improved(_edited(text, [*kept, *part]), *better, usual):
            better, kept = found, [*kept, *part]
        elif len(part) > 1:
            half = len(part) // 2
            waiting += part[half:], part[:half]
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
    return _LINE.findall(text)


def _parted(line: str) -> tuple[str, str]:
    """A line and its end."""
    bare = line.rstrip("\r\n")
    return bare, line[len(bare) :]


def _edited(text: str, findings: Iterable[Finding]) -> str:
    """A text with the edits of findings made: of each all, or none where one does not fit, or is in another's way."""
    lines = _lines(text)
    mark = len(text) - len(text.removeprefix("\ufeff"))
    taken: dict[int, list[tuple[int, int, str]]] = {}
    for finding in findings:
        spans = [(edit.place.line - 1, *_span(edit, mark)) for edit in finding.edits]
        if all(_fits(lines, edit.old, *span) for edit, span in zip(finding.edits, spans, strict=True)) and all(
            _is_free(taken.get(row, []), start, end) for row, start, end in spans
        ):
            for edit, (row, start, end) in zip(finding.edits, spans, strict=True):
                insort(taken.setdefault(row, []), (start, end, edit.new))
    for row, edits in taken.items():
        pieces, done = list[str](), 0
        for start, end, new in edits:
            pieces += lines[row][done:start], new
            done = end
        lines[row] = "".join((*pieces, lines[row][done:]))
    return "".join(lines)


def _span(edit: Edit, mark: int) -> tuple[int, int]:
    """Where an edit begins and ends on its line, in a text that has so many marks at its head."""
    start = edit.place.column - 1 + (mark if edit.place.line == 1 else 0)
    return start, start + len(edit.old)


def _fits(lines: Sequence[str], old: str, row: int, start: int, end: int) -> bool:
    return row < len(lines) and lines[row][start:end] == old


def _is_free(taken: Sequence[tuple[int, int, str]], start: int, end: int) -> bool:
    """Whether nothing is taken between two offsets; at one place, no more than one thing is put in."""
    at = bisect_left(taken, (start, end))
    beside = taken[max(at - 1, 0) : at + 1]
    return all((end <= first or last <= start) and (start, end) != (first, last) for first, last, _ in beside)


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
    placed = [(finding.code, finding.place) for finding in findings if finding.place]
    doubtful = {at.line for code, at in placed
                if code not in _MENDED or _BEFORE_A_BAR.fullmatch(typed[at.line - 1], at.column - 1)}  # fmt: skip
    for code, at in placed:
        if code in _UNDER_NO_BAR and _KEY.match(typed[at.line - 1], at.column - 1):
            # Keys are hardly a text; the line that would get a bar is the last above them that holds anything.
            above = next((row for row in range(at.line - 1, 0, -1) if typed[row - 1].strip(" \t#")), at.line)
            doubtful |= {at.line, above}
    sure = {at.line for _, at in placed} - doubtful
    lines, kept = _lines(text), False
    for row, line in enumerate(lines):
        # What goes on below a doubtful line is as doubtful, until the next finding.
        kept = row + 1 in doubtful or (kept and row + 1 not in sure)
        if not kept and typed[row] != mended[row] and _letters(typed[row]) == _letters(mended[row]):
            mark = "\ufeff" if row == 0 and text.startswith("\ufeff") else ""
            lines[row] = mark + mended[row].rstrip(" ") + _parted(line)[1]
    return "".join(lines)


def _letters(line: str) -> list[str]:
    """The letters and digits of a line: no mend takes one away."""
    return re.findall(r"\w", line)


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

"""Remarks by which an author says that a finding is right as it stands, each for one place and with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.place import Finding, Place
from drafter.value import Value

_REMARK = re.compile(
    r"(?:<!--\s*|#\s+)drafter:\s*ignore\b[\s:]*(?P<codes>[A-Za-z]\d+(?:[\s,]+[A-Za-z]\d+)*)?\s*(?P<reason>.*?)\s*(?:-->|$)"
)
_ALONE = re.compile(r"\s*(?:<!--.*?-->\s*|#.*)+")
_BEGINS = re.compile(r"\s*(?:#{1,6} |[-*>|] |\[\^[^\]\s]+\]:|[a-z_]+:)")


class Silence(Value):
    """What is to be silent: rules by their codes, on the lines from the first to the last; and where that is said."""

    codes: tuple[str, ...]
    first: int
    last: int
    place: Place
    reason: str


def silences(text: str) -> tuple[Silence, ...]:
    """All that a text says is to be silent."""
    if "drafter:" not in text:
        return ()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    made = []
    for number, line in enumerate(lines):
        for found in _REMARK.finditer(line):
            first, last = _below(lines, number) if _ALONE.fullmatch(line) else _around(lines, number)
            codes = tuple(re.split(r"[\s,]+", found["codes"].upper())) if found["codes"] else ()
            made.append(Silence(codes, first + 1, last + 1, Place(number + 1, found.start() + 1), found["reason"]))
    return tuple(made)


def _below(lines: Sequence[str], number: int) -> tuple[int, int]:
    """The entry that follows a remark on a line of its own."""
    first = number + 1
    while first < len(lines) and (not lines[first].strip() or _ALONE.fullmatch(lines[first])):
        first += 1
    return _around(lines, first) if first < len(lines) else (number, number)


def _around(lines: Sequence[str], number: int) -> tuple[int, int]:
    """The first and the last line of the entry that a line is in: a paragraph, an item, a heading, a note."""
    first = last = number
    while first and not _BEGINS.match(lines[first]) and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip() and not _BEGINS.match(lines[last + 1]):
        last += 1
    return first, last


def heeded(findings: Iterable[Finding], told: Sequence[Silence], known: Iterable[str]) -> list[Finding]:
    """The findings without those that are to be silent, and with what is amiss with the remarks that say so.

    Faults are never silent: without a mend there is no report.
    """
    known, kept = set(known), list[Finding]()
    used: set[tuple[Place, str]] = set()
    for finding in findings:
        heard = [one for one in told if finding.code in one.codes and finding.place and finding.level != "fault"
                 and one.first <= finding.place.line <= one.last]  # fmt: skip
        used.update((one.place, finding.code) for one in heard)
        if not heard:
            kept.append(finding)
    for one in told:
        kept.extend(_amiss(one, known, {code for place, code in used if place == one.place}))
    return kept


def _amiss(one: Silence, known: set[str], used: set[str]) -> list[Finding]:
    """What is amiss with a remark: no code, one that is none, one that finds nothing here, no reason."""
    if not one.codes:
        hint = "name the rule and say why: <!-- drafter: ignore S203 because … -->"
        return [Finding("S001", one.place, "this remark does not say which rule is to be silent", hint, "warning")]
    found = []
    for code in one.codes:
        if code not in known:
            hint = "write the code as drafter check prints it, such as S203"
            found.append(Finding("S001", one.place, f"“{code}” is not the code of a rule", hint, "warning"))
        elif code not in used:
            hint = "take the remark out: the rule finds nothing here any more"
            found.append(
                Finding("S002", one.place, f"there is nothing here for {code} to be silent about", hint, "hint")
            )
    if not re.match(r"because\s+\S", one.reason, re.IGNORECASE):
        hint = f"write why, for those who read it after you: <!-- drafter: ignore {one.codes[0]} because … -->"
        found.append(Finding("S003", one.place, "this remark gives no reason", hint, "hint"))
    return found
